import type { Index } from "./open.ts";
import type { TaskFilter } from "./filters.ts";
import { dayOfNumber } from "../index/columns.ts";
import { tasksThatFit } from "./fits.ts";
import type { Row, Sqlite } from "../sqlite.ts";

/** A task with the plan it stands in. */
export interface FoundTask {
  plan: FoundPlan;
  /** Of what is no task: a duty of the section on organisation, or a report. */
  kind?: "duty" | "report";
  ref?: string;
  title: string;
  description?: string;
  lead?: string[];
  coordinating?: string[];
  /** Bodies that are not among the recipients of the plan. */
  untold?: string[];
  /** `end`: of what is due more than once the day that was asked for. */
  time?: { text: string; kind: string; edtf?: string; start?: string; end?: string; rrule?: string };
  outputs?: string[];
  line?: number;
  page?: number;
}

export interface FoundPlan {
  number?: string;
  date?: string;
  issuer?: string;
  type?: string;
  title?: string;
  /** The plan file in the archive. */
  path: string;
  version?: number;
  status?: string;
}

export const PLAN_COLUMNS =
  "d.number, d.date, (SELECT name FROM agencies WHERE id = d.issuer) AS issuer, d.type, d.title AS plan_title, d.path, d.version, d.status";

const TASK = `SELECT t.id, t.kind, t.ref, t.title, t.description, t.outputs, t.line, t.page, l.text, l.kind AS time_kind, l.edtf, l.start, l."end", l.rrule, l.id AS time, ${PLAN_COLUMNS}
  FROM tasks t JOIN documents d ON d.id = t.document LEFT JOIN deadlines l ON l.task = t.id WHERE t.id = ?`;

/** Tasks that fit, the first due first, then in the order of the plans. */
export function findTasks({ sqlite }: Pick<Index, "sqlite">, filter: TaskFilter, limit = Infinity): { total: number; tasks: FoundTask[] } {
  const byEnd = new Map<number, number[]>();
  const ends = new Map<number, string>();
  let total = 0;
  tasksThatFit(sqlite, filter, ({ id, end, recurrence }) => {
    total += 1;
    if (recurrence !== 0 && end !== 0) ends.set(id, dayOfNumber(end));
    const same = byEnd.get(end);
    if (same === undefined) byEnd.set(end, [id]);
    else same.push(id);
  });
  const ids: number[] = [];
  for (const [, same] of [...byEnd].sort(([a], [b]) => (a || Infinity) - (b || Infinity))) {
    if (ids.length >= limit) break;
    ids.push(...(same.length > limit ? same.slice(0, limit) : same));
  }
  const tasks = ids.slice(0, limit).flatMap((id) => sqlite.all(TASK, [id]).map((row) => taskOf(sqlite, row, ends.get(id))));
  return { total, tasks };
}

/** The same tasks as places in their plan files, for exports that are made from those. */
export function placesOf({ sqlite }: Pick<Index, "sqlite">, filter: TaskFilter): Map<string, Set<number>> {
  const places = new Map<number, Set<number>>();
  tasksThatFit(sqlite, filter, ({ document, place }) => {
    const known = places.get(document) ?? new Set<number>();
    places.set(document, known.add(place));
  });
  return new Map([...places].map(([document, kept]) => [pathOf(sqlite, document), kept]));
}

function pathOf(sqlite: Sqlite, document: number): string {
  return String(sqlite.get("SELECT path FROM documents WHERE id = ?", [document])?.["path"]);
}

/** @param due the day that was asked for, of a task that is due more than once */
function taskOf(sqlite: Sqlite, row: Row, due: string | undefined): FoundTask {
  const bodies = sqlite.all(
    "SELECT a.name, s.role, s.told FROM assignments s JOIN agencies a ON a.id = s.agency WHERE s.task = ? ORDER BY s.place",
    [row["id"] ?? null],
  );
  const names = (kept: (body: Row) => boolean) => bodies.filter(kept).map(({ name }) => String(name));
  const lead = names(({ role }) => role === "lead");
  const coordinating = names(({ role }) => role === "coordinating");
  const untold = names(({ told }) => told === 0);
  return {
    plan: planOf(row),
    ...(row["kind"] === "duty" || row["kind"] === "report" ? { kind: row["kind"] } : {}),
    ...given(row, ["ref"], String),
    title: String(row["title"]),
    ...given(row, ["description"], String),
    ...(lead.length === 0 ? {} : { lead }),
    ...(coordinating.length === 0 ? {} : { coordinating }),
    ...(untold.length === 0 ? {} : { untold }),
    ...(row["time"] === null
      ? {}
      : {
          time: {
            text: String(row["text"]),
            kind: String(row["time_kind"]),
            ...given({ ...row, end: due ?? row["end"] ?? null }, ["edtf", "start", "end", "rrule"], String),
          },
        }),
    ...(row["outputs"] === null ? {} : { outputs: String(row["outputs"]).split("\n") }),
    ...given(row, ["line", "page"], Number),
  };
}

export function planOf(row: Row): FoundPlan {
  const { plan_title: title = null, path, version, status } = row;
  const plan = { ...given({ ...row, title }, ["number", "date", "issuer", "type", "title"], String), path: String(path) };
  return status === "current" && version === 1 ? plan : { ...plan, version: Number(version), status: String(status) };
}

/** The cells of these columns that hold anything. */
function given<Name extends string, Read>(row: Row, names: readonly Name[], read: (cell: unknown) => Read): { [name in Name]?: Read } {
  const cells = names.filter((name) => row[name] !== null && row[name] !== undefined).map((name) => [name, read(row[name])]);
  return Object.fromEntries(cells) as { [name in Name]?: Read };
}
