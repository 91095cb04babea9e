import { readFileSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { extname, join, resolve } from "node:path";
import type { Bilingual } from "../model/diagnostic.ts";
import { DEFAULT_LIMITS } from "../model/limits.ts";
import { FORMATS } from "../read/formats.ts";
import type { Outcome } from "./compile.ts";
import { codeOf, digest, isDiskTrouble } from "./disk.ts";
import { COMPILED_BY, type Entry, isOther, type Other } from "./entry.ts";
import { brokenDown, finish, type Finished } from "./finish.ts";
import { FILES } from "./layout.ts";
import { isBreakdown, openPool, type Pool } from "./pool.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { beginRun, endRun, type Run } from "./run.ts";
import type { Settings } from "./settings.ts";
import type { Row } from "./sqlite.ts";
import { filesLeft } from "./state.ts";
import { byPath, walk } from "./walk.ts";

export interface AddOptions {
  /** Files and folders. */
  inputs: readonly string[];
  archive: string;
  settings: Partial<Settings>;
  /** Threads; as many as there are processors when absent. */
  jobs?: number | undefined;
  /** Seconds one file may take. */
  timeLimit: number;
  /** Compiles everything anew, whatever stands in the archive. */
  force: boolean;
  /** Takes the inputs of one share only: those whose path falls to it. */
  shard?: { index: number; of: number } | undefined;
  index: boolean;
  signal?: AbortSignal | undefined;
  progress: (phase: "list" | "compile" | "index", done: number, total: number) => void;
}

/** interrupted: the user or the disk stopped the run; what is done is kept, and the next run goes on from there. */
export type Added = ({ interrupted?: undefined } & Finished) | { interrupted: string; done: number };

/** Puts plans into an archive. */
export async function addToArchive(options: AddOptions): Promise<Added | Refusal> {
  const run = await beginRun(options.archive, options.settings);
  if (isRefusal(run)) return run;
  const pool = poolFor(run, options);
  let finished = false;
  const work: Work = { run, pool, options, done: 0, flying: new Map() };
  try {
    await list(run, options);
    await compileAll(work);
    const stopped = options.signal?.aborted === true ? "SIGINT" : work.trouble;
    if (stopped !== undefined) return { interrupted: stopped, done: work.done };
    const result = await finish(run, { pool, index: options.index, progress: (done, total) => options.progress("index", done, total) });
    finished = true;
    return result;
  } catch (error) {
    if (!isDiskTrouble(error)) throw error;
    return { interrupted: codeOf(error), done: work.done };
  } finally {
    await pool.close();
    endRun(run, finished);
  }
}

export function poolFor(
  { archive, settings }: Pick<Run, "archive" | "settings">,
  { jobs, timeLimit }: Pick<AddOptions, "jobs" | "timeLimit">,
): Pool {
  return openPool({
    threads: jobs ?? availableParallelism(),
    timeLimit: timeLimit * 1000,
    memoryLimit: 1024,
    place: { archive: resolve(archive), settings },
    besideOf: (thread) => join(resolve(archive), FILES.work, `thread-${thread}`),
  });
}

const READ_EXTENSIONS = new Set(
  (["markdown", "text", "docx", "odt", "doc", "pdf", "html", "mhtml"] as const).flatMap((format) => FORMATS[format].extensions),
);

const SKIPPED: Bilingual = {
  vi: "Đuôi tệp không phải của văn bản mà plan-lint đọc.",
  en: "Its extension is of no format that plan-lint reads.",
};

/** Which files there are, before any is read: so that it can be said how many are left. */
async function list({ archive, state }: Run, { inputs, shard, progress, signal }: AddOptions): Promise<void> {
  let count = 0;
  for await (const { path, trouble, named } of walk(inputs, archive)) {
    if (signal?.aborted === true) return;
    if (shard !== undefined && shardOf(path, shard.of) !== shard.index) continue;
    if (trouble !== undefined) state.addInput({ path, fate: "failed", detail: unreadable(trouble) });
    else if (!named && !READ_EXTENSIONS.has(extname(path).slice(1).toLowerCase()))
      state.addInput({ path, fate: "skipped", detail: { reason: SKIPPED } });
    else state.addInput({ path });
    count += 1;
    if (count % 1000 === 0) progress("list", count, count);
  }
}

/** Which share of `of` a path falls to, 1 to `of`: the same on every machine. */
export function shardOf(path: string, of: number): number {
  return (Number.parseInt(digest(path).slice(0, 8), 16) % of) + 1;
}

function unreadable(code: string): { rule: string; reason: Bilingual } {
  const missing = code === "ENOENT";
  return {
    rule: missing ? "read/missing" : "read/unreadable",
    reason: missing
      ? { vi: "Không tìm thấy tệp này.", en: "There is no such file." }
      : { vi: `Không đọc được tệp (${code}).`, en: `The file cannot be read (${code}).` },
  };
}

interface Work {
  run: Run;
  pool: Pool;
  options: AddOptions;
  done: number;
  /** What the disk had to say; nothing further is begun then. */
  trouble?: string;
  /** A fault that came up while nobody was waiting. */
  fault?: unknown;
  /** Bytes that are being compiled, by digest. */
  flying: Map<string, Promise<void>>;
}

const PAGE = 256;

async function compileAll(work: Work): Promise<void> {
  const { state } = work.run;
  const total = Number(state.sqlite.get("SELECT count(*) AS n FROM inputs WHERE fate IS NULL")?.["n"]);
  const stop = () => work.trouble !== undefined || work.fault !== undefined || work.options.signal?.aborted === true;
  let after = 0;
  for (;;) {
    const page = state.sqlite.all(`SELECT n, path FROM inputs WHERE fate IS NULL AND n > ? ORDER BY n LIMIT ${PAGE}`, [after]);
    if (page.length === 0) break;
    for (const input of page) {
      // Nothing is read before there is a thread for it. Between two files the user may stop the run, and threads are heard.
      await work.pool.ready();
      await new Promise(setImmediate);
      if (stop()) break;
      begin(input, work, () => work.options.progress("compile", (work.done += 1), total));
    }
    if (stop()) break;
    after = Number(page.at(-1)?.["n"]);
  }
  if (work.options.signal?.aborted !== true) await Promise.all(work.flying.values());
  if (work.fault !== undefined) throw work.fault;
}

/** Reads one input and, unless its bytes are known, hands them to a thread. */
function begin({ n, path: given }: Row, work: Work, ended: () => void): void {
  const { state } = work.run;
  const path = String(given);
  const bytes = readBytes(path);
  if ("rule" in bytes) {
    state.sqlite.run("UPDATE inputs SET fate = 'failed', detail = ? WHERE n = ?", [JSON.stringify(bytes), n ?? null]);
    return ended();
  }
  const sha256 = digest(bytes);
  state.sqlite.run("UPDATE inputs SET sha = ? WHERE n = ?", [sha256, n ?? null]);
  const isFirst = comesFirst(work.run, sha256, { n: Number(n), path });
  state.addName(sha256, path);
  const entry = state.entry(sha256);
  const other = entry === undefined ? state.other(sha256) : undefined;
  const known = entry?.known ?? other?.known;
  const generator = entry?.entry.generator ?? other?.other.generator;
  const settled = known !== undefined && (known !== "before" || (generator === COMPILED_BY && !work.options.force));
  if ((settled && !isFirst) || work.flying.has(sha256)) return ended();
  const flight = compile({ path, bytes, sha256, before: entry?.entry }, work)
    .catch((fault: unknown) => {
      work.fault ??= fault;
    })
    .finally(() => {
      work.flying.delete(sha256);
      ended();
    });
  work.flying.set(sha256, flight);
}

/**
 * Whether known bytes are found under a name before those they were found under in other runs, and are another document
 * by it: their format hangs on the name, and where no copy is kept the plan and the link tell of it. Within a run names
 * come in order, so that only the first can be one.
 */
function comesFirst({ state, settings }: Run, sha256: string, { n, path }: { n: number; path: string }): boolean {
  if (state.sqlite.get("SELECT n FROM inputs WHERE sha = ? AND n < ? LIMIT 1", [sha256, n]) !== undefined) return false;
  const first = state.firstName(sha256);
  if (first === undefined || byPath(path, first) >= 0) return false;
  return settings.originals !== "copy" || extname(path).toLowerCase() !== extname(first).toLowerCase();
}

/** While this waits for a file the threads work; a run over ten thousand files that are known already takes half as long so. */
function readBytes(path: string): Uint8Array | { rule: string; reason: Bilingual } {
  try {
    const { size } = statSync(path);
    if (size > DEFAULT_LIMITS.fileBytes) {
      const megabytes = DEFAULT_LIMITS.fileBytes / 1024 / 1024;
      return {
        rule: "read/too-large",
        reason: { vi: `Tệp lớn quá giới hạn ${megabytes} MB.`, en: `The file is larger than the limit of ${megabytes} MB.` },
      };
    }
    // A buffer of its own, which can be handed to a thread without copying.
    const { buffer, byteOffset, byteLength } = readFileSync(path);
    return new Uint8Array(buffer.slice(byteOffset, byteOffset + byteLength));
  } catch (error) {
    return unreadable(codeOf(error));
  }
}

async function compile(
  { path, bytes, sha256, before }: { path: string; bytes: Uint8Array; sha256: string; before: Entry | undefined },
  work: Work,
): Promise<void> {
  const { pool, options } = work;
  const job = { path, absolute: resolve(path), bytes, sha256 };
  const outcome = await pool.run<Outcome>({ kind: "compile", job }, [bytes.buffer as ArrayBuffer]);
  // Once the run is stopped, threads are ended, which is no fault of the files they were at.
  if (options.signal?.aborted === true || work.trouble !== undefined) return;
  if (isBreakdown(outcome)) return settle(work, brokenDown(sha256, outcome.broken, outcome.message, options.timeLimit), path);
  if (outcome.kind === "plan") return settle(work, outcome.entry, path, before);
  if (outcome.kind === "other") return settle(work, outcome.other, path);
  work.trouble = outcome.code;
}

function settle({ run: { journal, state } }: Work, done: Entry | Other, input: string, before?: Entry): void {
  const again = before === undefined || isOther(done) ? undefined : filesLeft(before, done);
  journal.note({ done, input, ...(again === undefined ? {} : { again }) });
  if (isOther(done)) state.addOther(done, "now");
  else state.addEntry(done, again === undefined ? "now" : "again");
  state.addStale(again ?? []);
}
