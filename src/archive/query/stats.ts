import { DOCUMENT, ROLES, STATUSES, TASK, unpacked } from "../index/columns.ts";
import type { Sqlite } from "../sqlite.ts";
import { byCharacters } from "../walk.ts";
import type { DocumentFilter } from "./filters.ts";
import { cellOf, documentParts, documentsThatFit, eachTask, type Fits, numbersOf } from "./fits.ts";
import type { Index } from "./open.ts";

export interface Stats {
  plans: { current: number; superseded: number; copies: number };
  years: { year: number | null; plans: number }[];
  issuers: { issuer: string | null; plans: number }[];
  tasks: { total: number; withLead: number; withTime: number; withProduct: number; untold: number };
  leads: { name: string; tasks: number }[];
  bases: { type: string; number: string | null; title: string | null; plans: number }[];
}

/** How much there is of what. Lists are cut to the longest. */
export function statsOf({ sqlite }: Pick<Index, "sqlite">, filter: DocumentFilter, limit: number): Stats {
  const everything = documentsThatFit(sqlite, { ...filter, all: true });
  const asked = documentsThatFit(sqlite, filter);
  const plans = { current: 0, superseded: 0, copy: 0 };
  const years = new Map<number, number>();
  const issuers = new Map<number, number>();
  for (const part of documentParts(sqlite)) {
    for (let place = 0; place < part.length; place++) {
      if (everything[part.first + place] === 1) plans[STATUSES[cellOf(part, place, DOCUMENT.status)] ?? "current"] += 1;
      if (asked[part.first + place] !== 1) continue;
      count(years, cellOf(part, place, DOCUMENT.year));
      count(issuers, cellOf(part, place, DOCUMENT.issuer));
    }
  }
  const names = namesOf(sqlite);
  return {
    plans: { current: plans.current, superseded: plans.superseded, copies: plans.copy },
    years: [...years]
      .sort(([a], [b]) => (a || Infinity) - (b || Infinity))
      .map(([year, n]) => ({ year: year === 0 ? null : year, plans: n })),
    issuers: most(
      [...issuers].map(([id, n]) => ({ issuer: names.get(id)?.name ?? null, plans: n })),
      limit,
      ({ plans: n, issuer }) => [n, issuer ?? ""],
    ),
    ...tasksOf(sqlite, asked, names, limit),
    bases: basesOf(sqlite, asked, limit),
  };
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Those that are counted most, those counted alike by their names. */
function most<Row>(rows: Row[], limit: number, keyOf: (row: Row) => readonly [count: number, name: string]): Row[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  keyed.sort((a, b) => b.key[0] - a.key[0] || byCharacters(a.key[1], b.key[1]));
  return keyed.slice(0, limit).map(({ row }) => row);
}

type Names = ReadonlyMap<number, { name: string; plain: string }>;

function namesOf(sqlite: Sqlite): Names {
  return new Map(
    sqlite
      .all("SELECT id, name, plain FROM agencies ORDER BY id")
      .map(({ id, name, plain }) => [Number(id), { name: String(name), plain: String(plain) }]),
  );
}

function tasksOf(sqlite: Sqlite, documents: Fits, names: Names, limit: number): Pick<Stats, "tasks" | "leads"> {
  const tasks = { total: 0, withLead: 0, withTime: 0, withProduct: 0, untold: 0 };
  const asked: number[] = [];
  eachTask(sqlite, documents, ({ id, flags }) => {
    if ((flags & TASK.beside) !== 0) return;
    asked[id] = 1;
    if ((flags & (TASK.group | TASK.part)) !== 0) return;
    tasks.total += 1;
    if ((flags & TASK.led) !== 0) tasks.withLead += 1;
    if ((flags & TASK.timed) !== 0) tasks.withTime += 1;
    if ((flags & TASK.product) !== 0) tasks.withProduct += 1;
    if ((flags & TASK.untold) !== 0) tasks.untold += 1;
  });
  return { tasks, leads: leadsOf(sqlite, asked, names, limit) };
}

/** How many tasks each body leads, under the name it has first of those that differ in marks or short forms only. */
function leadsOf(sqlite: Sqlite, asked: readonly number[], names: Names, limit: number): Stats["leads"] {
  const led = new Map<string, { name: string; tasks: Set<number> }>();
  for (const { agency, tasks } of sqlite.each("SELECT agency, tasks FROM given WHERE role = ? ORDER BY agency", [ROLES.lead])) {
    const { name, plain } = names.get(Number(agency)) ?? { name: "", plain: "" };
    const known = led.get(plain) ?? { name, tasks: new Set() };
    led.set(plain, known);
    for (const task of unpacked(tasks as Uint8Array)) if (asked[task] === 1) known.tasks.add(task);
  }
  const rows = [...led.values()].map(({ name, tasks }) => ({ name, tasks: tasks.size })).filter(({ tasks }) => tasks > 0);
  return most(rows, limit, ({ name, tasks }) => [tasks, name]);
}

/** The same act, cited with more words or fewer, stands under the words it was first cited with. */
function basesOf(sqlite: Sqlite, asked: Fits, limit: number): Stats["bases"] {
  const cited = new Map<string, { act: number; documents: Set<number> }>();
  const rows = sqlite.each(
    "SELECT c.id, c.key, group_concat(q.document) AS documents FROM acts c JOIN citations q ON q.act = c.id WHERE q.basis = 1 GROUP BY c.id ORDER BY c.id",
  );
  for (const { id, key, documents } of rows) {
    const known = cited.get(String(key)) ?? { act: Number(id), documents: new Set() };
    cited.set(String(key), known);
    for (const document of numbersOf(documents)) if (asked[document] === 1) known.documents.add(document);
  }
  const found = [...cited.values()].filter(({ documents }) => documents.size > 0);
  found.sort((a, b) => b.documents.size - a.documents.size || a.act - b.act);
  return found.slice(0, limit).map(({ act, documents }) => {
    const row = sqlite.get("SELECT type, number, coalesce(name, title) AS title FROM acts WHERE id = ?", [act]);
    return { ...(row as Omit<Stats["bases"][number], "plans">), plans: documents.size };
  });
}
