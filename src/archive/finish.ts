import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ManifestEntry, Other } from "./entry.ts";
import { buildIndex } from "./index/build.ts";
import { isUnreadable, type Reading } from "./index/read.ts";
import { FILES, isArchivePath } from "./layout.ts";
import { writeLines } from "./lines.ts";
import { isBreakdown, type Pool } from "./pool.ts";
import { type ReportLine, reportLines } from "./report.ts";
import type { Run } from "./run.ts";
import { indexOf } from "./query/open.ts";
import { manifestLines, otherLines } from "./state.ts";
import { settleVersions } from "./versions.ts";

export interface Finished {
  /** How many inputs came to what. */
  counts: Record<ReportLine["status"], number>;
  /** Plan files of the archive that could not be read back. */
  damaged: string[];
}

export interface FinishOptions {
  pool: Pool;
  /** Whether the index is brought up to date. */
  index: boolean;
  progress: (done: number, total: number) => void;
}

/**
 * Ends a run: first the manifest, by which the archive holds what it holds; then everything that follows from it. A run
 * that is stopped between the two is ended by the next.
 */
export async function finish(run: Run, options: FinishOptions): Promise<Finished> {
  const { archive, state } = run;
  await settleVersions(archive, state);
  const manifest = writeLines(join(archive, FILES.work, "manifest"), join(archive, FILES.manifest), manifestLines(state));
  writeLines(join(archive, FILES.work, "others"), join(archive, FILES.others), otherLines(state));
  removeStale(run);
  const indexed = isIndexed(archive, manifest);
  const damaged = options.index && !indexed ? await remakeIndex(run, manifest, options) : [];
  // An index that does not know all plans would give wrong answers.
  if (!options.index && !indexed) rmSync(join(archive, FILES.index), { force: true });
  const counts = {
    added: 0,
    "new-version": 0,
    "same-text": 0,
    recompiled: 0,
    unchanged: 0,
    duplicate: 0,
    "not-a-plan": 0,
    failed: 0,
    skipped: 0,
  };
  const counted = function* (): Generator<ReportLine> {
    for (const line of reportLines(state)) {
      counts[line.status] += 1;
      yield line;
    }
  };
  writeLines(join(archive, FILES.work, "report"), join(archive, FILES.report), counted());
  return { counts, damaged };
}

/** Files of plans that now have other names. */
function removeStale({ archive, state }: Run): void {
  for (const { path } of state.sqlite.all("SELECT path FROM stale"))
    if (isArchivePath(String(path))) rmSync(join(archive, String(path)), { force: true });
}

/** Whether there is an index of today's form, made from this manifest. */
function isIndexed(archive: string, manifest: string): boolean {
  const index = indexOf(archive);
  index?.close();
  return index?.manifest === manifest;
}

/** Makes the index anew from the files of the archive. Gives the plan files that could not be read. */
export async function remakeIndex(
  { archive, state }: Pick<Run, "archive" | "state">,
  manifest: string,
  { pool, progress }: FinishOptions,
): Promise<string[]> {
  const beside = join(archive, FILES.work, "index.sqlite");
  rmSync(beside, { force: true });
  const builder = buildIndex(beside);
  const damaged: string[] = [];
  const total = Number(state.sqlite.get("SELECT count(*) AS n FROM entries")?.["n"]);
  const ahead: Promise<Batch>[] = [];
  let done = 0;
  const next = async (): Promise<void> => {
    for (const [entry, reading] of (await ahead.shift()) ?? []) {
      if (reading === undefined || isUnreadable(reading)) damaged.push(entry.path);
      else builder.add(entry, reading);
      progress((done += 1), total);
      // A thread that is through with its files gets others before the next of these is added.
      await new Promise(setImmediate);
    }
  };
  for (const entries of inBatches(manifestLines(state))) {
    ahead.push(readBatch(pool, entries));
    if (ahead.length > pool.threads * 2) await next();
  }
  while (ahead.length > 0) await next();
  builder.finish(manifest);
  renameSync(beside, join(archive, FILES.index));
  return damaged;
}

const BATCH = 16;

function* inBatches(entries: Iterable<ManifestEntry>): Generator<ManifestEntry[]> {
  let batch: ManifestEntry[] = [];
  for (const entry of entries) {
    batch.push(entry);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** Entries with what stands in their files; undefined where reading them broke a thread. */
type Batch = [ManifestEntry, Reading | undefined][];

async function readBatch(pool: Pool, entries: readonly ManifestEntry[]): Promise<Batch> {
  const files = entries.map(({ path, text }) => ({ path, text: text.path }));
  const readings = await pool.run<Reading[]>({ kind: "rows", job: { files } });
  if (!isBreakdown(readings)) return entries.map((entry, place) => [entry, readings[place]]);
  if (entries.length === 1) return entries.map((entry) => [entry, undefined]);
  // One of them has broken the thread, or all together took too long.
  return (await Promise.all(entries.map((entry) => readBatch(pool, [entry])))).flat();
}

/** What is said of a file whose thread broke down. It is tried again next time, as no version of the program has judged it. */
export function brokenDown(sha256: string, how: "crash" | "timeout", message: string, seconds: number): Other {
  const reason =
    how === "timeout"
      ? { vi: `Xử lý quá ${seconds} giây nên bị dừng.`, en: `It took more than ${seconds} seconds and was stopped.` }
      : { vi: `Tiến trình xử lý tệp này bị sập: ${message}`, en: `The thread that worked on this file broke down: ${message}` };
  return { source: { sha256 }, status: "failed", generator: "", rule: `archive/${how}`, reason };
}
