import { createRequire } from "node:module";
import process from "node:process";
import { setFlagsFromString } from "node:v8";
import type { Database as Connection, Statement as Prepared } from "node-sqlite3-wasm";

export type Value = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, Value>>;

/** One database file. Whoever opens it closes it. */
export interface Sqlite {
  exec: (sql: string) => void;
  /** Prepared once for each text of SQL, and kept. */
  run: (sql: string, values?: readonly Value[]) => void;
  all: (sql: string, values?: readonly Value[]) => Row[];
  get: (sql: string, values?: readonly Value[]) => Row | undefined;
  /** Rows as they are asked for; end it before the same SQL is used again. */
  each: (sql: string, values?: readonly Value[]) => IterableIterator<Row>;
  close: () => void;
}

type Package = typeof import("node-sqlite3-wasm");

/**
 * SQLite comes as WebAssembly, one file for all systems, which is loaded here and nowhere else. `require`, which bundles
 * have and sources have not, takes half the time of an import.
 */
function loaded(): Package {
  const load = typeof require === "function" ? require : createRequire(import.meta.url);
  const name = "node-sqlite3-wasm";
  return load(name) as Package;
}

/** Whether SQLite has failed on a file: one that is damaged, cut off or no database at all. */
export function isDamage(error: unknown): error is Error {
  return error instanceof Error && error.name === "SQLite3Error";
}

/** Opens a database. */
export function openSqlite(path: string, options: { readOnly?: boolean } = {}): Sqlite {
  const { Database } = loaded();
  return wrap(new Database(path, { readOnly: options.readOnly === true }));
}

/** The last V8 whose flags were looked at. One that lacks a flag says so on the user's screen. */
const LAST_KNOWN_V8 = 14;

/**
 * Told before the first database is opened that this process asks a question and ends: SQLite is then not checked as a whole
 * before its first use, nor compiled a second time for speed, which a question is over too soon to gain by.
 */
export function useOnce(): void {
  if (Number.parseInt(process.versions.v8, 10) > LAST_KNOWN_V8) return;
  setFlagsFromString("--wasm-lazy-validation");
  setFlagsFromString("--liftoff-only");
}

function wrap(database: Connection): Sqlite {
  const statements = new Map<string, Prepared>();
  const prepared = (sql: string): Prepared => {
    const kept = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, kept);
    return kept;
  };
  const each = (sql: string, values: readonly Value[] = []) => prepared(sql).iterate(bound(values)) as IterableIterator<Row>;
  return {
    exec: (sql) => database.exec(sql),
    run: (sql, values = []) => void prepared(sql).run(bound(values)),
    all: (sql, values) => [...each(sql, values)],
    get: (sql, values = []) => (prepared(sql).get(bound(values)) ?? undefined) as Row | undefined,
    each,
    close: () => {
      for (const statement of statements.values()) finalize(statement);
      statements.clear();
      database.close();
    },
  };
}

/** Ending a statement that failed says again what its failing has said. */
function finalize(statement: Prepared): void {
  try {
    statement.finalize();
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
}

/** Text ends at a zero character for SQLite, so none is passed on. */
function bound(values: readonly Value[]): Value[] {
  // Hardly any value has such a character, and a list without it is passed on as it is.
  if (!values.some(hasZero)) return values as Value[];
  return values.map((value) => (hasZero(value) ? String(value).replaceAll("\0", "") : value));
}

function hasZero(value: Value): boolean {
  return typeof value === "string" && value.includes("\0");
}
