import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type Identity, identityOf } from "../report/index.ts";
import { writeOutput } from "./files.ts";
import { UsageError } from "./texts.ts";

/** A remark that is known, with how often it stands in its section. */
interface Entry extends Identity {
  count?: number;
}

interface File {
  version: 1;
  files: Record<string, Entry[]>;
}

/** What a run made of a baseline. */
export interface BaselineResult {
  /** Remarks that are known and were left out. */
  known: number;
  /** Known ones that are there no more. */
  fixed: number;
  /** New ones taken in, where the user asked for that. */
  added: number;
  /** New ones that were not. */
  fresh: number;
  /** Whether the file was written. */
  written: boolean;
  /** Why it could not be written. */
  trouble?: Diagnostic | undefined;
}

export interface BaselineOptions {
  baseline?: string | undefined;
  updateBaseline?: boolean | undefined;
  acceptNew?: boolean | undefined;
}

export const BASELINE_NAME = "plan-lint-baseline.json";

/**
 * Remarks that were there when somebody began to use the program, by file. They are told by rule, section and words, so
 * that they stay known when lines move; and by rule and words alone where sections were renumbered. A run never adds to
 * the file unless told to.
 */
export class Baseline {
  readonly path: string;
  readonly #isNew: boolean;
  readonly #options: BaselineOptions;
  readonly #files: Map<string, Entry[]>;
  readonly #result: BaselineResult = { known: 0, fixed: 0, added: 0, fresh: 0, written: false };

  constructor(options: BaselineOptions) {
    this.path = options.baseline ?? BASELINE_NAME;
    this.#options = options;
    this.#isNew = !existsSync(this.path);
    if (this.#isNew && options.updateBaseline !== true) throw new UsageError("noBaseline", { path: this.path });
    this.#files = this.#isNew ? new Map() : readBaseline(this.path);
  }

  /** Takes out of the remarks on one file those that are known. */
  sift(path: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
    const key = this.#keyOf(path);
    const known = new Remaining(this.#files.get(key) ?? []);
    // That a file cannot be read is never settled by having been so before.
    const isFailure = ({ ruleId }: Diagnostic) => ruleId.startsWith("read/");
    const unmatched = diagnostics.filter((diagnostic) => isFailure(diagnostic) || !known.take(identityOf(diagnostic), exact));
    const fresh = unmatched.filter((diagnostic) => isFailure(diagnostic) || !known.take(identityOf(diagnostic), inAnySection));
    this.#result.known += diagnostics.length - fresh.length;
    this.#result.fixed += known.left;
    if (this.#options.updateBaseline !== true) return fresh;
    const takes = this.#isNew || this.#options.acceptNew === true;
    const added = takes ? fresh.filter((diagnostic) => !isFailure(diagnostic)) : [];
    this.#result.added += added.length;
    this.#result.fresh += fresh.length - added.length;
    const dropped = new Set<Diagnostic>([...fresh].filter((diagnostic) => !added.includes(diagnostic)));
    const entries = entriesOf(diagnostics.filter((diagnostic) => !dropped.has(diagnostic)));
    if (entries.length === 0) this.#files.delete(key);
    else this.#files.set(key, entries);
    return [...dropped];
  }

  /** Writes the file where that is asked for and something has changed. */
  async end(): Promise<BaselineResult> {
    if (this.#options.updateBaseline !== true) return this.#result;
    const folder = dirname(resolve(this.path));
    for (const [key, entries] of this.#files) {
      if (existsSync(join(folder, key))) continue;
      this.#result.fixed += total(entries);
      this.#files.delete(key);
    }
    const text = written(this.#files);
    if (!this.#isNew && readFileSync(this.path, "utf8") === text) return this.#result;
    const trouble = await writeOutput(this.path, text);
    return { ...this.#result, written: trouble === undefined, trouble };
  }

  /** From the folder of the baseline, with slashes, so that it holds on every machine. */
  #keyOf(path: string): string {
    return relative(dirname(resolve(this.path)), resolve(path))
      .split(sep)
      .join("/");
  }
}

type Key = (identity: Identity) => string;
const exact: Key = ({ rule, section, words }) => JSON.stringify([rule, section, words]);
const inAnySection: Key = ({ rule, words }) => JSON.stringify([rule, words]);

/** Known remarks of one file that have not been met yet. */
class Remaining {
  readonly #byKey = new Map<string, { count: number }[]>();
  left = 0;

  constructor(entries: readonly Entry[]) {
    for (const { count = 1, ...identity } of entries) {
      // One and the same under both keys, so that it is met once only.
      const remark = { count };
      for (const key of [exact(identity), inAnySection(identity)]) {
        const alike = this.#byKey.get(key);
        if (alike === undefined) this.#byKey.set(key, [remark]);
        else alike.push(remark);
      }
      this.left += count;
    }
  }

  take(identity: Identity, key: Key): boolean {
    const alike = this.#byKey.get(key(identity)) ?? [];
    while (alike[0]?.count === 0) alike.shift();
    const [remark] = alike;
    if (remark === undefined) return false;
    remark.count -= 1;
    this.left -= 1;
    return true;
  }
}

function entriesOf(diagnostics: readonly Diagnostic[]): Entry[] {
  const counts = new Map<string, Entry & { count: number }>();
  for (const diagnostic of diagnostics) {
    const identity = identityOf(diagnostic);
    const entry = counts.get(exact(identity)) ?? { ...identity, count: 0 };
    entry.count += 1;
    counts.set(exact(identity), entry);
  }
  return [...counts.values()].map(({ count, ...identity }) => (count === 1 ? identity : { ...identity, count }));
}

function total(entries: readonly Entry[]): number {
  return entries.reduce((sum, { count = 1 }) => sum + count, 0);
}

/** One line for each remark, in an order of its own, so that a change is a small difference. */
function written(files: ReadonlyMap<string, readonly Entry[]>): string {
  const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  const blocks = [...files]
    .sort(([a], [b]) => order(a, b))
    .map(([path, entries]) => {
      const rows = entries.map((entry) => JSON.stringify(entry)).sort(order);
      return `    ${JSON.stringify(path)}: [\n      ${rows.join(",\n      ")}\n    ]`;
    });
  return `{\n  "version": 1,\n  "files": {${blocks.length === 0 ? "" : `\n${blocks.join(",\n")}\n  `}}\n}\n`;
}

function readBaseline(path: string): Map<string, Entry[]> {
  try {
    const { version, files } = JSON.parse(readFileSync(path, "utf8")) as Partial<File>;
    if (version !== 1 || typeof files !== "object" || !Object.values(files).every((entries) => entries.every(isEntry)))
      throw new Error("shape");
    return new Map(Object.entries(files));
  } catch {
    throw new UsageError("badBaseline", { path });
  }
}

function isEntry(entry: unknown): entry is Entry {
  const { rule, section, words, count = 1 } = (entry ?? {}) as Partial<Entry>;
  return typeof rule === "string" && typeof section === "string" && typeof words === "string" && Number.isInteger(count) && count > 0;
}
