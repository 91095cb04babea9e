import { readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { poolFor } from "./add.ts";
import { digest, place, placeLink } from "./disk.ts";
import { type Entry, isManifestEntry, isOtherLine } from "./entry.ts";
import { finish, type Finished } from "./finish.ts";
import { hasJournal } from "./journal.ts";
import { FILES, isArchivePath } from "./layout.ts";
import { readLinesAs } from "./lines.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { isReportLine, type ReportLine } from "./report.ts";
import { beginRun, endRun, type Run } from "./run.ts";
import { DEFAULT_SETTINGS, readSettings, type Settings } from "./settings.ts";
import { filesLeft } from "./state.ts";
import { byPath } from "./walk.ts";

export interface MergeOptions {
  archives: readonly string[];
  to: string;
  jobs?: number | undefined;
  index: boolean;
  progress: (phase: "merge" | "index", done: number, total: number) => void;
}

export type Merged = Finished & {
  /** Files that are not as the manifest of their archive says, and lines that are torn: they were left out. */ spoilt: string[];
};

/** Puts the plans of several archives into one, as if they had been added to it in one run. */
export async function mergeArchives({ archives, to, jobs, index, progress }: MergeOptions): Promise<Merged | Refusal> {
  let settings: Settings | undefined;
  for (const archive of archives) {
    const own = await readSettings(archive);
    if (isRefusal(own)) return own;
    if (hasJournal(archive)) return { refused: "interrupted", what: archive };
    settings ??= own;
    for (const option of ["plans", "with", "originals"] as const)
      if (String(own[option]) !== String(settings[option])) return { refused: "other-settings", option, has: String(settings[option]) };
  }
  const { plans, with: parts, originals } = settings ?? DEFAULT_SETTINGS;
  const run = await beginRun(to, { plans, with: parts, originals });
  if (isRefusal(run)) return run;
  const pool = poolFor(run, { jobs, timeLimit: 600 });
  let finished = false;
  try {
    const spoilt: string[] = [];
    for (const [number, archive] of archives.entries()) {
      for await (const path of takeOver(run, archive)) spoilt.push(path);
      progress("merge", number + 1, archives.length);
    }
    for await (const path of takeReports(run, archives)) spoilt.push(path);
    const result = await finish(run, { pool, index, progress: (done, total) => progress("index", done, total) });
    finished = true;
    return { ...result, spoilt };
  } finally {
    await pool.close();
    endRun(run, finished);
  }
}

/** Copies what one archive holds, and gives the files that are not as its manifest says. */
async function* takeOver(run: Run, from: string): AsyncGenerator<string> {
  const { state, journal } = run;
  for await (const { number: line, value } of readLinesAs(join(from, FILES.manifest), isManifestEntry)) {
    if (value === undefined) {
      yield `${join(from, FILES.manifest)}:${line}`;
      continue;
    }
    const { version: _version, status: _status, of: _of, inputs, ...entry } = value;
    const { sha256 } = entry.source;
    const known = state.entry(sha256);
    const earlier = known === undefined || comesBefore(run, sha256, inputs);
    for (const input of inputs) state.addName(sha256, input);
    if (!earlier) continue;
    const bad = await copy(run, from, entry);
    if (bad !== undefined) {
      yield join(from, bad);
      continue;
    }
    const again = known === undefined ? undefined : filesLeft(known.entry, entry);
    journal.note({ done: entry, input: inputs[0] ?? entry.path, ...(again === undefined ? {} : { again }) });
    state.addEntry(entry, known?.known === "before" ? "again" : "now");
    state.addStale(again ?? []);
  }
  for await (const { number: line, value } of readLinesAs(join(from, FILES.others), isOtherLine)) {
    if (value === undefined) {
      yield `${join(from, FILES.others)}:${line}`;
      continue;
    }
    const { inputs, ...other } = value;
    if (state.entry(other.source.sha256) === undefined) state.addOther(other, "now");
    for (const input of inputs) state.addName(other.source.sha256, input);
  }
}

/** Of the same bytes in several archives, the plan under the first name is kept, as one run would have it. */
function comesBefore({ state }: Run, sha256: string, inputs: readonly string[]): boolean {
  const first = state.firstName(sha256);
  const [mine] = inputs.toSorted(byPath);
  return first === undefined || (mine !== undefined && byPath(mine, first) < 0);
}

async function copy({ archive, settings }: Run, from: string, entry: Entry): Promise<string | undefined> {
  const beside = join(archive, FILES.work, "copied");
  const { path, sha256, text, original, source } = entry;
  const files = [
    { path, sha256 },
    { path: text.path, sha256: text.sha256 },
    ...(original === undefined || original.link !== undefined ? [] : [{ path: original.path, sha256: source.sha256 }]),
  ];
  for (const file of files) {
    if (!isArchivePath(file.path)) return file.path;
    const content = await readFile(join(from, file.path)).catch(() => undefined);
    if (content === undefined || digest(content) !== file.sha256) return file.path;
    place(archive, file.path, beside, content);
  }
  if (original?.link !== undefined && settings.originals === "link") {
    if (!isArchivePath(original.path)) return original.path;
    const target = resolve(dirname(join(from, original.path)), original.link);
    original.link = relative(resolve(dirname(join(archive, original.path))), target).replaceAll("\\", "/");
    placeLink(archive, original.path, beside, original.link);
  }
  return undefined;
}

/** The reports of all archives as the report of one run. Gives the lines that are none. */
async function* takeReports({ state }: Run, archives: readonly string[]): AsyncGenerator<string> {
  const { sqlite } = state;
  // In a table, because there may be as many lines as there are plans; `/` before all other characters, as in a walk.
  sqlite.exec("CREATE TABLE reported (place TEXT PRIMARY KEY, line TEXT NOT NULL) WITHOUT ROWID");
  for (const archive of archives) {
    for await (const { number, value } of readLinesAs(join(archive, FILES.report), isReportLine)) {
      if (value === undefined) yield `${join(archive, FILES.report)}:${number}`;
      else sqlite.run("INSERT OR IGNORE INTO reported VALUES (?, ?)", [value.path.replaceAll("/", "\u0001"), JSON.stringify(value)]);
    }
  }
  for (const row of sqlite.each("SELECT line FROM reported ORDER BY place")) {
    const { path, status, sha256, rule, reason } = JSON.parse(String(row["line"])) as ReportLine;
    const detail = { ...(rule === undefined ? {} : { rule }), ...(reason === undefined ? {} : { reason }) };
    if (sha256 === undefined) state.addInput({ path, fate: status === "skipped" ? "skipped" : "failed", detail });
    else state.addInput({ path, sha256 });
  }
}
