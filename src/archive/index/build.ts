import { openSqlite, type Sqlite, type Value } from "../sqlite.ts";
import { columnWriter, type ColumnWriter, TASK, type TaskCells } from "./columns.ts";
import type { ActRow, AgencyRow, PlanRows, TimeRow } from "./rows.ts";
import type { Ready } from "./read.ts";
import { INDEX_FORMAT, SCHEMA } from "./schema.ts";
import type { ManifestEntry } from "../entry.ts";
import { latestDay } from "../../vi/time/calendar.ts";

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

export function buildIndex(path: string): IndexBuilder {
  const sqlite = openSqlite(path);
  sqlite.exec(UNGUARDED + SCHEMA + TEXT_OPTIONS);
  sqlite.exec("BEGIN");
  const columns = columnWriter(sqlite);
  return {
    add: inserter(sqlite, columns),
    finish: (manifest) => {
      columns.finish();
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

function inserter(sqlite: Sqlite, columns: ColumnWriter): IndexBuilder["add"] {
  const ids = { document: 0, task: 0, deadline: 0, report: 0, responsibility: 0, recipient: 0 };
  const agencyId = numbered((id, { name, plain, body, level, collective }: AgencyRow) =>
    insert(sqlite, "agencies", [id, name, plain, body, level, collective]),
  );
  const actId = numbered((id, { key, type, number, date, name, title, plain }: ActRow) =>
    insert(sqlite, "acts", [id, key, type, number, date, name, title, plain]),
  );

  const recurrenceId = numbered((id, { days, first, last }: Recurrence) => insert(sqlite, "recurrences", [id, days, first, last]));

  const deadline = (owner: { task?: number | undefined; report?: number }, time: TimeRow | undefined): void => {
    if (time === undefined) return;
    const { text, kind, edtf, start, end, rrule } = time;
    insert(sqlite, "deadlines", [++ids.deadline, ids.document, owner.task, owner.report, text, kind, edtf, start, end, rrule]);
  };
  const task = (row: PlanRows["tasks"][number], first: number, { first: from, last }: PlanRows["document"]): TaskCells => {
    const id = ++ids.task;
    const { parent, kind, position, ref, title, description, outputs, line, page } = row;
    const above = parent === undefined ? undefined : first + parent;
    insert(sqlite, "tasks", [id, ids.document, above, kind, position, ref, title, description, outputs, line, page]);
    const bodies = row.bodies.map(({ agency, role }) => ({ agency: agencyId(agency.name, agency), role }));
    for (const [place, { agency, role }] of bodies.entries())
      insert(sqlite, "assignments", [id, place, agency, role, row.bodies[place]?.told]);
    // The time of a report stands there once, with the report.
    if (row.report === undefined) deadline({ task: id }, row.time);
    const { days, begins } = row;
    const since = latestDay(from, begins);
    const recurrence = days === undefined ? 0 : recurrenceId([days, since, last].join("|"), { days, first: since, last });
    return { id, flags: flagsOf(row), end: row.time?.end, recurrence, bodies };
  };
  const report = (row: PlanRows["reports"][number], listed: { id: number; time?: TimeRow } | undefined): void => {
    const { ref, frequency, due, rrule, sender, recipient, via, text, time } = row;
    insert(sqlite, "reports", [++ids.report, ids.document, ref, frequency, due, rrule, sender, recipient, via, text]);
    deadline({ report: ids.report, task: listed?.id }, listed?.time ?? time);
  };

  return (entry, { rows, title, body, titlePlain, bodyPlain }) => {
    const document = ++ids.document;
    const { issuer } = rows.document;
    const issuerId = issuer === undefined ? undefined : agencyId(issuer.name, issuer);
    const year = yearOf(rows);
    insertDocument(sqlite, document, entry, rows, { year, issuer: issuerId });
    const first = ids.task + 1;
    const tasks = rows.tasks.map((row) => task(row, first, rows.document));
    columns.add({ id: document, status: entry.status, year, issuer: issuerId, plain: rows.document.plain }, ownAndParts(tasks, rows));
    const listed = new Map(
      rows.tasks.flatMap(({ report: at, time }, place) =>
        at === undefined ? [] : [[at, { id: first + place, ...(time === undefined ? {} : { time }) }]],
      ),
    );
    for (const [at, row] of rows.reports.entries()) report(row, listed.get(at));
    for (const { act, basis, text } of rows.citations)
      insert(sqlite, "citations", [actId(act.key + act.plain, act), document, basis, text]);
    for (const { agency, ref, text } of rows.responsibilities)
      insert(sqlite, "responsibilities", [++ids.responsibility, document, agencyId(agency.name, agency), ref, text]);
    for (const { text, name, purpose } of rows.recipients) insert(sqlite, "recipients", [++ids.recipient, document, text, name, purpose]);
    insert(sqlite, "texts (rowid, title, body, title_plain, body_plain)", [document, title, body, titlePlain, bodyPlain]);
  };
}

interface Recurrence {
  days: string;
  first: string | undefined;
  last: string | undefined;
}

/** Gives things with the same key the same number, and has each put into its table when it is met first. */
function numbered<Thing>(put: (id: number, thing: Thing) => void): (key: string, thing: Thing) => number {
  const known = new Map<string, number>();
  return (key, thing) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const id = known.size + 1;
    known.set(key, id);
    put(id, thing);
    return id;
  };
}

function yearOf({ document: { date } }: PlanRows): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

function flagsOf({ kind, time, bodies, outputs }: PlanRows["tasks"][number]): number {
  const recurring = time?.kind === "recurring" || time?.rrule !== undefined;
  return (
    (kind === "group" ? TASK.group : 0) |
    (kind === "part" ? TASK.part : 0) |
    (kind === "duty" || kind === "report" ? TASK.beside : 0) |
    (recurring ? TASK.recurring : 0) |
    (bodies.some(({ told }) => told === false) ? TASK.untold : 0) |
    (bodies.some(({ role }) => role === "lead") ? TASK.led : 0) |
    (time === undefined ? 0 : TASK.timed) |
    (outputs === undefined ? 0 : TASK.product)
  );
}

/** With what the parts of each task say told of the task. */
function ownAndParts(tasks: readonly TaskCells[], { tasks: rows }: PlanRows): TaskCells[] {
  const flags = tasks.map((task) => task.flags);
  for (const [place, { parent }] of rows.entries())
    if (parent !== undefined) flags[parent] = (flags[parent] ?? 0) | ((tasks[place]?.flags ?? 0) & (TASK.led | TASK.timed));
  return tasks.map((task, place) => ({ ...task, flags: flags[place] ?? 0 }));
}

interface Numbers {
  year: number | undefined;
  issuer: number | undefined;
}

function insertDocument(sqlite: Sqlite, id: number, entry: ManifestEntry, { document }: PlanRows, { year, issuer }: Numbers): void {
  const { path, text, original, source, status, version, of } = entry;
  const { type, number, date, place, title, plain, signer, position, draft, party } = document;
  const file = [id, path, text.path, original?.path, source.sha256, source.mediaType, status, version, of];
  insert(sqlite, "documents", [...file, type, number, date, year, place, issuer, title, plain, signer, position, draft, party]);
}

type Cell = string | number | boolean | Uint8Array | undefined;

const statements = new Map<string, string>();

/** A row into a table, which always has the same number of cells; a million rows for ten thousand plans. */
function insert(sqlite: Sqlite, table: string, cells: readonly Cell[]): void {
  let statement = statements.get(table);
  if (statement === undefined) statements.set(table, (statement = `INSERT INTO ${table} VALUES (${cells.map(() => "?").join(", ")})`));
  sqlite.run(
    statement,
    cells.map((cell): Value => (cell === undefined ? null : typeof cell === "boolean" ? Number(cell) : cell)),
  );
}
