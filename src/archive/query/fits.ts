import { nextDue } from "../../emit/occurrences.ts";
import { DOCUMENT, DOCUMENT_LENGTH, dayNumber, type Role, ROLES, STATUSES, TASK, unpacked } from "../index/columns.ts";
import { plainKey, plainWords } from "../index/plain-key.ts";
import { dayAfter, dayBefore } from "../../vi/time/calendar.ts";
import type { Sqlite, Value } from "../sqlite.ts";
import type { DocumentFilter, TaskFilter } from "./filters.ts";

/** For each id whether it fits: 1 or 0. */
export type Fits = Uint8Array;

interface Part {
  /** Id of its first document. */
  first: number;
  documents: Int32Array;
}

/** What is kept of one document: a cell of {@link DOCUMENT}. */
export function cellOf({ documents }: Part, place: number, cell: number): number {
  return documents[place * DOCUMENT_LENGTH + cell] ?? 0;
}

/** The documents part by part; `titles` only on request, because they are long. */
export function* documentParts(sqlite: Sqlite, withTitles = false): Generator<Part & { length: number; titles: readonly string[] }> {
  const columns = withTitles ? "first, documents, titles" : "first, documents";
  for (const row of sqlite.each(`SELECT ${columns} FROM columns ORDER BY first`)) {
    const documents = unpacked(row["documents"] as Uint8Array);
    const titles = withTitles
      ? Buffer.from(row["titles"] as Uint8Array)
          .toString("latin1")
          .split("\n")
      : [];
    yield { first: Number(row["first"]), documents, length: documents.length / DOCUMENT_LENGTH, titles };
  }
}

/** Which documents a question is about. */
export function documentsThatFit(sqlite: Sqlite, { issuer, law, year, type, all }: DocumentFilter): Fits {
  const fits = new Uint8Array(lastId(sqlite, "documents") + 1);
  const issuers = issuer === undefined ? undefined : new Set(bodiesNamed(sqlite, issuer));
  const words = law === undefined ? undefined : ` ${plainWords(law)} `;
  const citing = words === undefined ? undefined : documentsCiting(sqlite, words);
  const kind = type === undefined ? undefined : ` ${plainWords(type)} `;
  for (const part of documentParts(sqlite, words !== undefined || kind !== undefined)) {
    for (let place = 0; place < part.length; place++) {
      if (all !== true && STATUSES[cellOf(part, place, DOCUMENT.status)] !== "current") continue;
      if (year !== undefined && cellOf(part, place, DOCUMENT.year) !== year) continue;
      if (issuers !== undefined && !issuers.has(cellOf(part, place, DOCUMENT.issuer))) continue;
      const title = part.titles[place] ?? "";
      if (kind !== undefined && !title.startsWith(kind)) continue;
      if (words !== undefined && !title.includes(words) && citing?.has(part.first + place) !== true) continue;
      fits[part.first + place] = 1;
    }
  }
  return fits;
}

function lastId(sqlite: Sqlite, table: "documents" | "tasks"): number {
  return Number(sqlite.get(`SELECT max(id) AS id FROM ${table}`)?.["id"] ?? 0);
}

/** Bodies in whose names these words stand, whole and in this order. */
function bodiesNamed(sqlite: Sqlite, words: string): number[] {
  return sqlite.all("SELECT id FROM agencies WHERE plain LIKE ?", [`% ${plainKey(words).trim()} %`]).map(({ id }) => Number(id));
}

function documentsCiting(sqlite: Sqlite, words: string): Set<number> {
  const lists = sqlite.all(
    "SELECT group_concat(document) AS documents FROM citations WHERE act IN (SELECT id FROM acts WHERE plain LIKE ?) GROUP BY act",
    [`%${words}%`],
  );
  return new Set(lists.flatMap(({ documents }) => numbersOf(documents)));
}

/** `3,7,12` */
export function numbersOf(list: unknown): number[] {
  return String(list).split(",").map(Number);
}

/** A task that fits, with the day it is due (0 for none), of several the first that was asked for. */
export type Visit = (task: { id: number; document: number; place: number; end: number; recurrence: number; flags: number }) => void;

/** Goes through the tasks a question is about, in the order of their ids. */
export function tasksThatFit(sqlite: Sqlite, filter: TaskFilter, visit: Visit): void {
  const { lead, coordinating, recurring, untold } = filter;
  const documents = documentsThatFit(sqlite, filter);
  const led = lead === undefined ? undefined : tasksGivenTo(sqlite, "lead", lead);
  const helped = coordinating === undefined ? undefined : tasksGivenTo(sqlite, "coordinating", coordinating);
  const dueDay = dueTest(sqlite, filter);
  const needed = (recurring === true ? TASK.recurring : 0) | (untold === true ? TASK.untold : 0);
  eachTask(sqlite, documents, (task) => {
    const { id, flags } = task;
    if ((flags & (TASK.group | needed)) !== needed) return;
    if ((led !== undefined && led[id] !== 1) || (helped !== undefined && helped[id] !== 1)) return;
    const end = dueDay(task);
    if (end !== undefined) visit({ ...task, end });
  });
}

/** Goes through all tasks of the documents that fit. */
export function eachTask(sqlite: Sqlite, documents: Fits, visit: Visit): void {
  let id = 0;
  for (const row of sqlite.each("SELECT first, documents, ends, recurrences, flags FROM columns ORDER BY first")) {
    const part = { first: Number(row["first"]), documents: unpacked(row["documents"] as Uint8Array) };
    const ends = unpacked(row["ends"] as Uint8Array);
    const recurrences = unpacked(row["recurrences"] as Uint8Array);
    const flags = row["flags"] as Uint8Array;
    const before = id;
    for (let place = 0; place * DOCUMENT_LENGTH < part.documents.length; place++) {
      const document = part.first + place;
      const tasks = cellOf(part, place, DOCUMENT.tasks);
      for (let task = 0; task < tasks && documents[document] === 1; task++) {
        const at = id - before + task;
        const cells = { end: ends[at] ?? 0, recurrence: recurrences[at] ?? 0, flags: flags[at] ?? 0 };
        visit({ id: id + task + 1, document, place: task, ...cells });
      }
      id += tasks;
    }
  }
}

type DueDay = (task: { end: number; recurrence: number }) => number | undefined;

/** The day that makes a task fit, of several the first; undefined where none does. */
function dueTest(sqlite: Sqlite, filter: TaskFilter): DueDay {
  const { dueBefore, dueAfter, dueIn, overdueOn } = filter;
  const asked = [dueBefore, dueAfter, dueIn, overdueOn].some((limit) => limit !== undefined);
  if (!asked) return ({ end }) => end;
  const after = Math.max(dayNumber(dueAfter), dueIn === undefined ? 0 : dayNumber(dueIn.first) - 1);
  const days = [dueBefore, overdueOn].map((day) => (day === undefined ? Infinity : dayNumber(day)));
  const before = Math.min(...days, dueIn === undefined ? Infinity : dayNumber(dueIn.last) + 1);
  // What comes again is due in a span of time; before or after a day it nearly always is, and overdue it never is.
  const recurs = overdueOn === undefined && after > 0 && before < Infinity ? recurrenceTest(sqlite, filter) : () => undefined;
  // A task without a day is due on none, and its 0 comes after no day.
  return ({ end, recurrence }) => (end > after && end < before ? end : recurrence === 0 ? undefined : recurs(recurrence));
}

/** The first day that each recurrence has in the time that was asked for; many tasks share one. */
function recurrenceTest(sqlite: Sqlite, { dueBefore, dueAfter, dueIn }: TaskFilter): (id: number) => number | undefined {
  const found = new Map<number, number>();
  const from = lastOf([dueIn?.first, dueAfter === undefined ? undefined : dayAfter(dueAfter)]);
  const until = firstOf([dueIn?.last, dueBefore === undefined ? undefined : dayBefore(dueBefore)]);
  if (from === undefined || until === undefined) return () => undefined;
  // Many plans recur by the same rules, each within its own span.
  const known = new Map<string, string[]>();
  for (const { id, days, first, last } of sqlite.each("SELECT id, days, first, last FROM recurrences")) {
    const rules = String(days);
    const due = known.get(rules) ?? allDue(rules.split("\n"), from, until);
    known.set(rules, due);
    const day = due.find((one) => one >= (given(first) ?? "") && one <= (given(last) ?? LAST_DAY));
    if (day !== undefined) found.set(Number(id), dayNumber(day));
  }
  return (id) => found.get(id);
}

/** All the days of a span that the rules and dates name, in order. */
function allDue(days: readonly string[], from: string, until: string): string[] {
  const due: string[] = [];
  for (let day = nextDue(days, from, until); day !== undefined; day = nextDue(days, dayAfter(day), until)) due.push(day);
  return due;
}

function given(value: Value | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

const inOrder = (days: readonly (string | undefined)[]): string[] => days.filter((day) => day !== undefined).sort();
const firstOf = (days: readonly (string | undefined)[]): string | undefined => inOrder(days)[0];
const lastOf = (days: readonly (string | undefined)[]): string | undefined => inOrder(days).at(-1);

const LAST_DAY = "9999-12-31";

function tasksGivenTo(sqlite: Sqlite, role: Role, name: string): Fits {
  const fits = new Uint8Array(lastId(sqlite, "tasks") + 1);
  for (const body of bodiesNamed(sqlite, name))
    for (const { tasks } of sqlite.all("SELECT tasks FROM given WHERE agency = ? AND role = ?", [body, ROLES[role]]))
      for (const task of unpacked(tasks as Uint8Array)) fits[task] = 1;
  return fits;
}
