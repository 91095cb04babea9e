import type { Agency, Assignment, Place, Plan, Statement, Task, Timeline } from "../model/plan.generated.ts";

/** A task, a part of one that is given to a body of its own, or a group, as one line of a list. */
export interface TaskRow {
  kind: "task" | "part" | "group";
  /** Number in the list: tasks count through the whole plan, parts below their task. Groups have none. */
  position: string;
  ref?: string;
  /** Titles of the groups it stands in, outermost first. */
  groups: readonly string[];
  title: string;
  description?: string;
  lead: readonly Agency[];
  coordinating: readonly Agency[];
  timeline?: Timeline;
  outputs: readonly Statement[];
  notes: readonly Statement[];
  /** Line in the normalised text; page and paragraph where the format has them. */
  line?: number;
  page?: number;
  paragraph?: number;
}

/** The tasks of a plan in the order of the document, each followed by its parts. Numbers go on from `before`. */
export function taskRows(plan: Plan, before = 0): TaskRow[] {
  const rows: TaskRow[] = [];
  let count = before;
  const visit = (task: Task, groups: readonly string[]): void => {
    const members = task.tasks ?? [];
    const kind = members.length > 0 ? "group" : "task";
    if (kind === "task") count += 1;
    const position = kind === "task" ? String(count) : "";
    rows.push({
      ...common(task),
      kind,
      position,
      groups,
      title: task.title,
      notes: task.notes ?? [],
      ...optional("description", task.description),
    });
    for (const [index, part] of (task.assignments ?? []).entries()) {
      rows.push({
        // A part without a number of its own is found under that of its task.
        ...optional("ref", task.ref),
        ...common(part),
        kind: "part",
        position: position === "" ? "" : `${position}.${index + 1}`,
        groups: [...groups, task.title],
        title: part.text,
        notes: [],
      });
    }
    for (const member of members) visit(member, [...groups, task.title]);
  };
  for (const task of plan.tasks ?? []) visit(task, []);
  return rows;
}

/** Some of the rows of a plan by their places, numbered as a list of their own. */
export function someRows(plan: Plan, before: number, keep: ReadonlySet<number> | undefined): TaskRow[] {
  if (keep === undefined) return taskRows(plan, before);
  return taskRows(plan)
    .filter((_, place) => keep.has(place))
    .map((row, place) => ({ ...row, position: String(before + place + 1) }));
}

/** How far the numbers of a list went. */
export function lastNumber(rows: readonly TaskRow[], before: number): number {
  return rows.reduce((last, { position }) => Math.max(last, Number.parseInt(position || "0", 10)), before);
}

function common(owner: Task | Assignment) {
  const { ref, lead = [], coordinating = [], timeline, outputs = [], source } = owner;
  return {
    ...optional("ref", ref),
    lead,
    coordinating,
    ...optional("timeline", timeline),
    outputs,
    ...placeOf(source),
  };
}

/** Where words stand, as lists say it. */
export function placeOf(source: Place | undefined): Pick<TaskRow, "line" | "page" | "paragraph"> {
  return { ...optional("line", source?.start.line), ...optional("page", source?.page), ...optional("paragraph", source?.paragraph) };
}

/** The line, where a reader of the file could look it up: not in Word and PDF files. */
export function lineOf({ line, page, paragraph }: Pick<TaskRow, "line" | "page" | "paragraph">): number | undefined {
  return page === undefined && paragraph === undefined ? line : undefined;
}

function optional<Name extends string, Value>(name: Name, value: Value | undefined): { [name in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { [name in Name]?: Value };
}

/** Several names or texts in one cell. */
export function joined(list: readonly ({ name: string } | { text: string })[]): string {
  return list.map((item) => oneLine("name" in item ? item.name : item.text)).join("; ");
}

/** A cell holds one line, whatever the source had. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** What a plan is called in a list: number and date, or the title where there is no number. */
export function planName({ document, source }: Plan): string {
  const { number, date, title } = document;
  if (number === undefined) return title ?? source.path;
  return date === undefined ? number : `${number} ngày ${vietnameseDay(date)}`;
}

/** `2026-03-12` → `12/03/2026`. */
export function vietnameseDay(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${day}/${month}/${year}`;
}

/** Where a row comes from, as people cite it: plan, item, place in the text. */
export function origin(row: Pick<TaskRow, "ref" | "line" | "page" | "paragraph">, plan: Plan): string {
  const where = [
    ["mục", row.ref],
    ["trang", row.page],
    ["đoạn", row.paragraph],
    ["dòng", lineOf(row)],
  ] as const;
  return [planName(plan), ...where.flatMap(([word, value]) => (value === undefined ? [] : [`${word} ${value}`]))].join(", ");
}
