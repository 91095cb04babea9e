import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { GENERATOR } from "../version.ts";
import { writeOutput } from "./files.ts";
import type { Outcome } from "./outcome.ts";

/** What a result hangs on, besides the program itself. */
export interface Known {
  path: string;
  /** Hashes of the file's bytes and of the settings that hold for it. */
  content: string;
  settings: string;
}

interface Entry extends Outcome {
  content: string;
  settings: string;
}

/** Results of the runs before, by path. One made by another build of the program, or a damaged one, counts for nothing. */
export class ResultCache {
  readonly #file: string | undefined;
  readonly #build: string;
  readonly #entries: Map<string, Entry>;
  #changed = false;

  /** @param file undefined keeps results for this run only */
  constructor(file: string | undefined, build: string) {
    this.#file = file;
    this.#build = `${GENERATOR.version} ${build}`;
    this.#entries = file === undefined ? new Map() : readEntries(file, this.#build);
  }

  keyOf(path: string, bytes: Uint8Array, settings: object): Known {
    return { path, content: hash(bytes), settings: hash(JSON.stringify(settings)) };
  }

  get({ path, content, settings }: Known): Outcome | undefined {
    const entry = this.#entries.get(resolve(path));
    if (entry === undefined || entry.content !== content || entry.settings !== settings) return undefined;
    return { diagnostics: entry.diagnostics, lines: entry.lines };
  }

  set({ path, content, settings }: Known, outcome: Outcome): void {
    // A fault of the program may not come again.
    if (outcome.diagnostics.some(({ ruleId }) => ruleId === "read/crash" || ruleId === "internal-error")) return;
    this.#entries.set(resolve(path), { content, settings, ...outcome });
    this.#changed = true;
  }

  /** Writes what has changed. That a cache cannot be written is no reason to fail. */
  async save(): Promise<void> {
    if (this.#file === undefined || !this.#changed) return;
    const kept = [...this.#entries].filter(([path]) => existsSync(path));
    await writeOutput(this.#file, JSON.stringify({ build: this.#build, entries: kept }));
  }
}

function hash(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

function readEntries(file: string, build: string): Map<string, Entry> {
  try {
    const read = JSON.parse(readFileSync(file, "utf8")) as { build?: unknown; entries?: unknown };
    if (read.build !== build || !Array.isArray(read.entries)) return new Map();
    return new Map((read.entries as [string, Entry][]).filter(isEntry));
  } catch {
    return new Map();
  }
}

function isEntry(entry: unknown): entry is [string, Entry] {
  if (!Array.isArray(entry) || typeof entry[0] !== "string") return false;
  const { content, settings, diagnostics, lines } = (entry[1] ?? {}) as Partial<Entry>;
  return typeof content === "string" && typeof settings === "string" && Array.isArray(diagnostics) && Array.isArray(lines);
}

const NAME = "check.json";

/** Where results are kept unless told: with the packages of the project, or in a folder of their own. */
export function cacheFile(location: string | undefined): string {
  if (location !== undefined) return join(location, NAME);
  const modules = projectModules(resolve(""));
  return modules === undefined ? join(".plan-lint-cache", NAME) : join(modules, ".cache", "plan-lint", NAME);
}

/** `node_modules` beside the nearest `package.json`. */
function projectModules(folder: string): string | undefined {
  const modules = join(folder, "node_modules");
  if (existsSync(join(folder, "package.json"))) return existsSync(modules) ? modules : undefined;
  const above = dirname(folder);
  return above === folder ? undefined : projectModules(above);
}
