import type { Entry, ManifestEntry, Other, OtherLine, Status } from "./entry.ts";
import { richnessOf } from "./layout.ts";
import { openSqlite, type Row, type Sqlite, type Value } from "./sqlite.ts";
import { byPath } from "./walk.ts";

/**
 * What a run knows: the archive as it was, and the inputs with what became of them. It stands in a database of its own
 * in the work folder, so that memory does not grow with the archive.
 */
export interface State {
  addEntry: (entry: Entry, known: Known) => void;
  addOther: (other: Other, known: Known) => void;
  /** Remembers that these bytes were found under this path. */
  addName: (sha256: string, path: string) => void;
  /** The first of the paths under which these bytes were found. */
  firstName: (sha256: string) => string | undefined;
  /** Remembers files that a plan compiled anew no longer has. */
  addStale: (paths: readonly string[]) => void;
  addInput: (input: { path: string; sha256?: string; fate?: Fate; detail?: object }) => void;
  entry: (sha256: string) => { entry: Entry; known: Known } | undefined;
  other: (sha256: string) => { other: Other; known: Known } | undefined;
  sqlite: Sqlite;
  close: () => void;
}

/** Whether something stood in the archive before, or comes from this run. `again`: compiled anew by another version. */
export type Known = "before" | "now" | "again";

/** What is known of an input before any of it is read. */
export type Fate = "failed" | "skipped";

const TABLES = `
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -32000;
CREATE TABLE entries (
  sha TEXT PRIMARY KEY, path TEXT NOT NULL, work TEXT NOT NULL, date TEXT NOT NULL, text_hash TEXT NOT NULL, richness INTEGER NOT NULL,
  known TEXT NOT NULL, version INTEGER, status TEXT, of TEXT, line TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX entries_by_path ON entries (path);
CREATE INDEX entries_by_work ON entries (work);
CREATE INDEX entries_by_text ON entries (text_hash);
CREATE TABLE others (sha TEXT PRIMARY KEY, known TEXT NOT NULL, line TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE names (sha TEXT, path TEXT, PRIMARY KEY (sha, path)) WITHOUT ROWID;
CREATE TABLE inputs (n INTEGER PRIMARY KEY, path TEXT UNIQUE, sha TEXT, fate TEXT, detail TEXT);
CREATE INDEX inputs_by_sha ON inputs (sha);
CREATE TABLE stale (path TEXT PRIMARY KEY) WITHOUT ROWID;
BEGIN;
`;

export function openState(path: string): State {
  const sqlite = openSqlite(path);
  sqlite.exec(TABLES);
  let count = 0;
  return {
    addEntry: (entry, known) => addEntry(sqlite, entry, known),
    addOther: (other, known) =>
      sqlite.run(
        "INSERT INTO others VALUES (?, ?, CAST(? AS TEXT)) ON CONFLICT (sha) DO UPDATE SET known = excluded.known, line = excluded.line",
        [other.source.sha256, known, lineOf(other)],
      ),
    addName: (sha256, name) => sqlite.run("INSERT OR IGNORE INTO names VALUES (?, ?)", [sha256, name]),
    firstName: (sha256) => namesOf(sqlite, { sha: sha256 }).toSorted(byPath)[0],
    addStale: (paths) => {
      for (const stale of paths) sqlite.run("INSERT OR IGNORE INTO stale VALUES (?)", [stale]);
    },
    addInput: ({ path: input, sha256, fate, detail }) => {
      count += 1;
      sqlite.run("INSERT OR IGNORE INTO inputs VALUES (?, ?, ?, ?, ?)", [
        count,
        input,
        sha256 ?? null,
        fate ?? null,
        detail === undefined ? null : JSON.stringify(detail),
      ]);
    },
    entry: (sha256) => {
      const row = sqlite.get("SELECT line, known FROM entries WHERE sha = ?", [sha256]);
      return row === undefined ? undefined : { entry: JSON.parse(String(row["line"])) as Entry, known: row["known"] as Known };
    },
    other: (sha256) => {
      const row = sqlite.get("SELECT line, known FROM others WHERE sha = ?", [sha256]);
      return row === undefined ? undefined : { other: JSON.parse(String(row["line"])) as Other, known: row["known"] as Known };
    },
    sqlite,
    close: () => sqlite.close(),
  };
}

function addEntry(sqlite: Sqlite, entry: Entry, known: Known): void {
  const { sha256 } = entry.source;
  const version = sqlite.get("SELECT version FROM entries WHERE sha = ?", [sha256])?.["version"] ?? null;
  sqlite.run("DELETE FROM others WHERE sha = ?", [sha256]);
  for (const path of filesOf(entry)) sqlite.run("DELETE FROM stale WHERE path = ?", [path]);
  putEntry(sqlite, entry, known, version);
}

/** As bytes, because the SQLite in use takes long texts letter by letter. */
function lineOf(line: Entry | Other): Uint8Array {
  return Buffer.from(JSON.stringify(line));
}

function putEntry(sqlite: Sqlite, entry: Entry, known: Known, version: Value): void {
  const cells = [
    entry.source.sha256,
    entry.path,
    entry.work,
    entry.date ?? "",
    entry.textHash,
    richnessOf(entry.source.mediaType),
    known,
    version,
    lineOf(entry),
  ];
  sqlite.run("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, CAST(? AS TEXT))", cells);
}

/** The files of an entry, as paths inside the archive. */
export function filesOf({ path, text, original }: Entry): string[] {
  return [path, text.path, ...(original === undefined ? [] : [original.path])];
}

/** The files that an entry had and that the one in its place has no more. */
export function filesLeft(before: Entry, now: Entry): string[] {
  const files = new Set(filesOf(now));
  return filesOf(before).filter((path) => !files.has(path));
}

/** A line of the manifest as it is kept between runs: the entry with its version; how it stands to the others is found anew. */
export function addManifestLine(state: State, { version, status: _status, of: _of, inputs, ...entry }: ManifestEntry): void {
  // Nothing is known of these bytes yet, so that nothing need be looked up.
  putEntry(state.sqlite, entry, "before", version);
  for (const input of inputs) state.addName(entry.source.sha256, input);
}

export function addOtherLine(state: State, { inputs, ...other }: OtherLine): void {
  state.addOther(other, "before");
  for (const input of inputs) state.addName(other.source.sha256, input);
}

/** The manifest, line by line in the order of the paths. */
export function* manifestLines({ sqlite }: State): Generator<ManifestEntry> {
  for (const row of sqlite.each("SELECT sha, line, version, status, of FROM entries ORDER BY path")) {
    const { work, ...entry } = JSON.parse(String(row["line"])) as Entry;
    const of = row["of"];
    yield {
      ...entry,
      work,
      version: Number(row["version"]),
      status: row["status"] as Status,
      ...(of === null || of === undefined ? {} : { of: String(of) }),
      inputs: namesOf(sqlite, row),
    };
  }
}

export function* otherLines({ sqlite }: State): Generator<OtherLine> {
  for (const row of sqlite.each("SELECT sha, line FROM others ORDER BY sha"))
    yield { ...(JSON.parse(String(row["line"])) as Other), inputs: namesOf(sqlite, row) };
}

function namesOf(sqlite: Sqlite, row: Row): string[] {
  return sqlite.all("SELECT path FROM names WHERE sha = ? ORDER BY path", [row["sha"] ?? null]).map(({ path }) => String(path));
}
