import { plainKey, plainWords } from "../index/plain-key.ts";
import type { Value } from "../sqlite.ts";

/** Which plans a question is about. */
export interface DocumentFilter {
  /** Words of the issuer's name. */
  issuer?: string | undefined;
  /** Words of the title, or of a document the plan cites: its name or its number. */
  law?: string | undefined;
  year?: number | undefined;
  /** Kind of document (Kế hoạch, Chương trình …). */
  type?: string | undefined;
  /** Older versions and copies in other formats as well. */
  all?: boolean | undefined;
}

/** Which tasks a question is about. Days are ISO. */
export interface TaskFilter extends DocumentFilter {
  lead?: string | undefined;
  coordinating?: string | undefined;
  /** The last day in time is before this one. */
  dueBefore?: string | undefined;
  /** The last day in time is after this one. */
  dueAfter?: string | undefined;
  /** The last day in time is one of these, first and last included. */
  dueIn?: { first: string; last: string } | undefined;
  /** Ended before this day. */
  overdueOn?: string | undefined;
  recurring?: boolean | undefined;
  /** Given to a body that is not among the recipients. */
  untold?: boolean | undefined;
}

export interface Condition {
  sql: string;
  values: Value[];
}

const AGENCIES = "SELECT id FROM agencies WHERE plain LIKE ?";

/** Words in this order, whole: `% can cuoc %`. */
function phrase(words: string): string {
  return `% ${words} %`;
}

export function documentConditions({ issuer, law, year, type, all }: DocumentFilter): Condition[] {
  const list: Condition[] = [];
  const add = (sql: string, ...values: Value[]) => void list.push({ sql, values });
  if (all !== true) add("d.status = 'current'");
  if (issuer !== undefined) add(`d.issuer IN (${AGENCIES})`, phrase(plainKey(issuer).trim()));
  if (year !== undefined) add("d.year = ?", year);
  if (type !== undefined) add("d.plain LIKE ?", ` ${plainWords(type)} %`);
  if (law !== undefined) {
    const words = phrase(plainWords(law));
    add("(d.plain LIKE ? OR d.id IN (SELECT document FROM citations WHERE act IN (SELECT id FROM acts WHERE plain LIKE ?)))", words, words);
  }
  return list;
}

export function taskConditions(filter: TaskFilter): Condition[] {
  const list: Condition[] = [{ sql: "t.kind <> 'group'", values: [] }, ...documentConditions(filter)];
  const add = (sql: string, ...values: Value[]) => void list.push({ sql, values });
  const { lead, coordinating, dueBefore, dueAfter, dueIn, overdueOn, recurring, untold } = filter;
  const assigned = (role: string, name: string) =>
    add(`t.id IN (SELECT task FROM assignments WHERE role = '${role}' AND agency IN (${AGENCIES}))`, phrase(plainKey(name).trim()));
  if (lead !== undefined) assigned("lead", lead);
  if (coordinating !== undefined) assigned("coordinating", coordinating);
  const due = (sql: string, ...values: Value[]) => add(`t.id IN (SELECT task FROM deadlines WHERE ${sql})`, ...values);
  if (dueBefore !== undefined) due('"end" < ?', dueBefore);
  if (dueAfter !== undefined) due('"end" > ?', dueAfter);
  if (dueIn !== undefined) due('"end" BETWEEN ? AND ?', dueIn.first, dueIn.last);
  if (overdueOn !== undefined) due('"end" < ?', overdueOn);
  if (recurring === true) due("kind = 'recurring' OR rrule IS NOT NULL");
  if (untold === true) add("t.id IN (SELECT task FROM assignments WHERE told = 0)");
  return list;
}

export function where(conditions: readonly Condition[]): { sql: string; values: Value[] } {
  return { sql: conditions.map(({ sql }) => sql).join(" AND ") || "1", values: conditions.flatMap(({ values }) => values) };
}
