import process from "node:process";
import { fill } from "../model/diagnostic.ts";
import type { Language } from "../report/index.ts";
import type { Flaw, Refusal } from "../archive/writing.ts";
import { ARCHIVE_TEXTS, type ArchiveText } from "./archive-texts.ts";
import { EXIT } from "./exit.ts";
import { forLongRun, forThreads } from "./flags.ts";
import type { Io } from "./io.ts";
import { progressOn } from "./progress.ts";
import { UnreadableError, UsageError } from "./texts.ts";

interface Common {
  lang: Language;
  jobs?: number | undefined;
}

export interface AddCommand extends Common {
  to: string;
  originals?: "copy" | "link" | "none" | undefined;
  plans?: "yaml" | "json" | undefined;
  with?: ("source" | "outline")[] | undefined;
  shard?: { index: number; of: number } | undefined;
  index: boolean;
  force?: boolean | undefined;
  timeout?: number | undefined;
}

const INTERRUPTED = 130;
const TIMEOUT_SECONDS = 120;
const FAILURES_SHOWN = 20;

function prepare(jobs = Number.POSITIVE_INFINITY): void {
  forLongRun();
  forThreads(jobs);
}

/** `plan-lint archive add`. */
export async function addPlans(inputs: readonly string[], options: AddCommand, io: Io): Promise<number> {
  const { lang, to, originals, plans, with: parts, jobs, shard, index, force, timeout } = options;
  prepare(jobs);
  const { addToArchive, isRefusal } = await import("../archive/writing.ts");
  const begun = performance.now();
  const progress = progressOn(io, lang, () => performance.now());
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.once("SIGINT", interrupt);
  const settings = {
    ...(originals === undefined ? {} : { originals }),
    ...(plans === undefined ? {} : { plans }),
    ...(parts === undefined ? {} : { with: [...new Set(parts)].sort() }),
  };
  const phases = { list: "listing", compile: "compiling", index: "indexing" } as const;
  const step = (phase: keyof typeof phases, done: number, total: number): void => progress.step(phases[phase], done, total);
  const common = { inputs, archive: to, settings, jobs, shard, index, signal: stop.signal, progress: step };
  const added = await addToArchive({ ...common, force: force === true, timeLimit: timeout ?? TIMEOUT_SECONDS });
  process.off("SIGINT", interrupt);
  progress.end();
  if (isRefusal(added)) throw refusal(added, to);
  if (added.interrupted !== undefined) {
    const byUser = added.interrupted === "SIGINT";
    await io.err(`${say(lang, byUser ? "stopped" : "diskTrouble", { done: added.done, code: added.interrupted })}\n`);
    return byUser ? INTERRUPTED : EXIT.unreadable;
  }
  await summary(added, { lang, archive: to, seconds: (performance.now() - begun) / 1000 }, io);
  return added.counts.failed > 0 || added.damaged.length > 0 ? EXIT.unreadable : EXIT.clean;
}

type Finished = Extract<Awaited<ReturnType<(typeof import("../archive/writing.ts"))["addToArchive"]>>, { counts: unknown }>;

const COUNTS: readonly (readonly [keyof Finished["counts"], ArchiveText])[] = [
  ["added", "added"],
  ["new-version", "newVersion"],
  ["same-text", "sameText"],
  ["recompiled", "recompiled"],
  ["unchanged", "unchanged"],
  ["duplicate", "duplicate"],
  ["not-a-plan", "notPlan"],
  ["failed", "failed"],
  ["skipped", "skipped"],
];

async function summary(
  { counts, damaged }: Pick<Finished, "counts" | "damaged">,
  { lang, archive, seconds }: { lang: Language; archive: string; seconds: number },
  io: Io,
): Promise<void> {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const always = new Set(["added", "unchanged", "failed"]);
  const shown = COUNTS.filter(([status]) => counts[status] > 0 || always.has(status));
  const width = Math.max(...shown.map(([status]) => String(counts[status]).length));
  await io.out(`${say(lang, "summary", { total, seconds: seconds.toFixed(1) })}\n`);
  for (const [status, name] of shown) await io.out(`  ${String(counts[status]).padStart(width)} ${say(lang, name)}\n`);
  if (counts.failed > 0) for await (const line of failures(archive, lang)) await io.err(`${line}\n`);
  if (damaged.length > 0) await io.err(`${say(lang, "damaged", { count: damaged.length, archive })}\n`);
  await io.out(`${say(lang, "seeReport", { path: `${archive}/report.ndjson` })}\n`);
}

/** The first files that failed with their reasons; the rest is in the report. */
async function* failures(archive: string, lang: Language): AsyncGenerator<string> {
  const { readReport } = await import("../archive/writing.ts");
  let count = 0;
  for await (const { path, status, reason } of readReport(archive)) {
    if (status !== "failed") continue;
    count += 1;
    if (count <= FAILURES_SHOWN) yield `${path}: ${reason?.[lang] ?? ""}`;
  }
  if (count > FAILURES_SHOWN) yield say(lang, "andMore", { count: count - FAILURES_SHOWN });
}

export interface MergeCommand extends Common {
  to: string;
  index: boolean;
}

/** `plan-lint archive merge`. */
export async function mergeInto(archives: readonly string[], { lang, to, jobs, index }: MergeCommand, io: Io): Promise<number> {
  prepare(jobs);
  const { mergeArchives, isRefusal } = await import("../archive/writing.ts");
  const begun = performance.now();
  const progress = progressOn(io, lang, () => performance.now());
  const step = (phase: "merge" | "index", done: number, total: number): void =>
    progress.step(phase === "merge" ? "merging" : "indexing", done, total);
  const merged = await mergeArchives({ archives, to, jobs, index, progress: step });
  progress.end();
  if (isRefusal(merged)) throw refusal(merged, to);
  for (const path of merged.spoilt) await io.err(`${say(lang, "spoilt", { path })}\n`);
  await summary(merged, { lang, archive: to, seconds: (performance.now() - begun) / 1000 }, io);
  return merged.counts.failed > 0 || merged.damaged.length > 0 || merged.spoilt.length > 0 ? EXIT.unreadable : EXIT.clean;
}

/** `plan-lint archive rebuild`. */
export async function rebuild({ lang, in: archive, jobs }: Common & { in: string }, io: Io): Promise<number> {
  prepare(jobs);
  const { rebuildIndex, isRefusal } = await import("../archive/writing.ts");
  const progress = progressOn(io, lang, () => performance.now());
  const rebuilt = await rebuildIndex(archive, jobs, (done, total) => progress.step("indexing", done, total));
  progress.end();
  if (isRefusal(rebuilt)) throw refusal(rebuilt, archive);
  await io.out(`${say(lang, "indexed")}\n`);
  if (rebuilt.damaged.length === 0) return EXIT.clean;
  await io.err(`${say(lang, "damaged", { count: rebuilt.damaged.length, archive })}\n`);
  return EXIT.unreadable;
}

const FLAWS: Readonly<Record<Flaw["flaw"], ArchiveText>> = {
  missing: "missing",
  changed: "changed",
  invalid: "invalid",
  unlisted: "unlisted",
  unsorted: "unsorted",
  unfinished: "unfinishedRun",
  "other-plan": "otherPlan",
  "stale-index": "staleIndex",
  "other-index": "otherIndex",
  "no-manifest": "noManifest",
  "bad-line": "badLine",
  unreadable: "unreadable",
};

/** `plan-lint archive verify`. */
export async function verify({ lang, in: archive }: Common & { in: string }, io: Io): Promise<number> {
  const { verifyArchive, isRefusal } = await import("../archive/writing.ts");
  const progress = progressOn(io, lang, () => performance.now());
  const found = await verifyArchive(archive, (done, total) => progress.step("verifying", done, total));
  progress.end();
  if (isRefusal(found)) throw refusal(found, archive);
  const { plans, flaws } = found;
  for (const { path, flaw, what } of flaws) await io.out(`${path}: ${say(lang, FLAWS[flaw])}${what === undefined ? "" : ` (${what})`}\n`);
  await io.out(`${say(lang, flaws.length === 0 ? "sound" : "flaws", { plans, count: flaws.length })}\n`);
  return flaws.length === 0 ? EXIT.clean : EXIT.unreadable;
}

function refusal(given: Refusal, archive: string): UsageError | UnreadableError {
  if (given.refused === "not-empty") return new UsageError(ARCHIVE_TEXTS.notEmpty, { archive });
  if (given.refused === "not-an-archive") return new UsageError(ARCHIVE_TEXTS.notAnArchive, { archive: given.what });
  if (given.refused === "other-version") return new UsageError(ARCHIVE_TEXTS.otherVersion, { archive: given.what, version: given.version });
  if (given.refused === "interrupted") return new UsageError(ARCHIVE_TEXTS.interruptedArchive, { what: given.what });
  if (given.refused === "bad-file") return new UnreadableError(ARCHIVE_TEXTS.badFile, { path: given.what });
  if (given.refused === "bad-line") return new UnreadableError(ARCHIVE_TEXTS.refusedLine, { path: given.what, line: given.line });
  if (given.refused === "unreadable") return new UnreadableError(ARCHIVE_TEXTS.refusedFile, { path: given.what, code: given.code });
  if (given.refused === "locked") return new UsageError(ARCHIVE_TEXTS.locked, { archive, pid: given.pid, host: given.host });
  return new UsageError(ARCHIVE_TEXTS.otherSettings, { archive, option: `--${given.option}`, has: given.has });
}

function say(lang: Language, name: ArchiveText, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(ARCHIVE_TEXTS[name], values)[lang];
}
