import { openSqlite, type Sqlite, type Value } from "../sqlite.ts";
import { type AgencyRow, actKey, type PlanRows, type TimeRow } from "./rows.ts";
import type { Ready } from "./read.ts";
import { INDEX_FORMAT, SCHEMA } from "./schema.ts";
import type { ManifestEntry } from "../entry.ts";

/** An index as it is made: plans are added in the order of their paths. */
export interface IndexBuilder {
  add: (entry: ManifestEntry, ready: Ready) => void;
  /** @param manifest digest of the manifest the index was made from */
  finish: (manifest: string) => void;
  /** Leaves the file as it is, unfinished. */
  abandon: () => void;
}

/** Nothing of a half-made index is ever used, so nothing is done to save it. */
const UNGUARDED =
  "PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -32000;";
const TEXT_OPTIONS =
  "INSERT INTO texts (texts, rank) VALUES ('hashsize', 16777216); INSERT INTO texts (texts, rank) VALUES ('automerge', 8);";

export async function buildIndex(path: string): Promise<IndexBuilder> {
  const sqlite = await openSqlite(path);
  sqlite.exec(UNGUARDED + SCHEMA + TEXT_OPTIONS);
  sqlite.exec("BEGIN");
  const add = inserter(sqlite);
  return {
    add,
    finish: (manifest) => {
      sqlite.exec("INSERT INTO texts (texts) VALUES ('optimize')");
      for (const [key, value] of [
        ["format", INDEX_FORMAT],
        ["manifest", manifest],
        ["sqlite", String(sqlite.get("SELECT sqlite_version() AS version")?.["version"])],
      ] as const) {
        sqlite.run("INSERT INTO meta VALUES (?, ?)", [key, value]);
      }
      sqlite.exec("COMMIT");
      sqlite.close();
    },
    abandon: () => sqlite.close(),
  };
}

function inserter(sqlite: Sqlite): IndexBuilder["add"] {
  const ids = { document: 0, task: 0, deadline: 0, report: 0, responsibility: 0, recipient: 0 };
  const agencies = new Map<string, number>();
  const acts = new Map<string, number>();

  const agencyId = (agency: AgencyRow): number => {
    const { name, plain, body, level, collective } = agency;
    const known = agencies.get(name);
    if (known !== undefined) return known;
    const id = agencies.size + 1;
    agencies.set(name, id);
    insert(sqlite, "agencies", [id, name, plain, body, level, collective]);
    return id;
  };
  const actId = (act: PlanRows["citations"][number]["act"]): number => {
    const key = actKey(act);
    const known = acts.get(key);
    if (known !== undefined) return known;
    const id = acts.size + 1;
    acts.set(key, id);
    insert(sqlite, "acts", [id, act.type, act.number, act.date, act.name, act.title, act.plain]);
    return id;
  };
  const deadline = (
    document: number,
    owner: { task?: number; report?: number },
    { text, kind, edtf, start, end, rrule }: TimeRow,
  ): void => {
    ids.deadline += 1;
    insert(sqlite, "deadlines", [ids.deadline, document, owner.task, owner.report, text, kind, edtf, start, end, rrule]);
  };

  return (entry, { rows, title, body, titlePlain, bodyPlain }) => {
    ids.document += 1;
    const document = ids.document;
    insertDocument(sqlite, document, entry, rows, rows.document.issuer === undefined ? undefined : agencyId(rows.document.issuer));
    const first = ids.task + 1;
    for (const task of rows.tasks) {
      ids.task += 1;
      const id = ids.task;
      const parent = task.parent === undefined ? undefined : first + task.parent;
      insert(sqlite, "tasks", [
        id,
        document,
        parent,
        task.kind,
        task.position,
        task.ref,
        task.title,
        task.description,
        task.outputs,
        task.line,
        task.page,
      ]);
      for (const [place, { agency, role, told }] of task.bodies.entries())
        insert(sqlite, "assignments", [agencyId(agency), role, id, place, told]);
      if (task.time !== undefined) deadline(document, { task: id }, task.time);
    }
    for (const report of rows.reports) {
      ids.report += 1;
      const { ref, frequency, due, rrule, sender, recipient, via, text, time } = report;
      insert(sqlite, "reports", [ids.report, document, ref, frequency, due, rrule, sender, recipient, via, text]);
      if (time !== undefined) deadline(document, { report: ids.report }, time);
    }
    for (const { act, basis, text } of rows.citations) insert(sqlite, "citations", [actId(act), document, basis, text]);
    for (const { agency, ref, text } of rows.responsibilities)
      insert(sqlite, "responsibilities", [++ids.responsibility, document, agencyId(agency), ref, text]);
    for (const { text, name, purpose } of rows.recipients) insert(sqlite, "recipients", [++ids.recipient, document, text, name, purpose]);
    sqlite.run("INSERT INTO texts (rowid, title, body, title_plain, body_plain) VALUES (?, ?, ?, ?, ?)", [
      document,
      title,
      body,
      titlePlain,
      bodyPlain,
    ]);
  };
}

function insertDocument(sqlite: Sqlite, id: number, entry: ManifestEntry, { document }: PlanRows, issuer: number | undefined): void {
  const { path, text, original, source, status, version, of } = entry;
  const { type, number, date, place, title, plain, signer, position, draft, party } = document;
  const year = date === undefined ? undefined : Number(date.slice(0, 4));
  const file = [id, path, text.path, original?.path, source.sha256, source.mediaType, status, version, of];
  insert(sqlite, "documents", [...file, type, number, date, year, place, issuer, title, plain, signer, position, draft, party]);
}

type Cell = string | number | boolean | undefined;

function insert(sqlite: Sqlite, table: string, cells: readonly Cell[]): void {
  const values = cells.map((cell): Value => (cell === undefined ? null : typeof cell === "boolean" ? Number(cell) : cell));
  sqlite.run(`INSERT INTO ${table} VALUES (${cells.map(() => "?").join(", ")})`, values);
}
