import { addAll } from "../model/add-all.ts";
import { textOfCell, type Grid } from "../outline/lines.ts";
import type { Outline } from "../outline/index.ts";
import { walk, type Section } from "../outline/section.ts";
import type { Prose } from "../outline/prose.ts";
import { isAgencyHeading } from "../vi/agency/index.ts";
import { opensRow, ordinalAlone } from "../vi/numbering.ts";
import { fold } from "../vi/word.ts";
import { appendixDay, dayIn, eventDay, saysWhen } from "./appendix-day.ts";
import { holdTaskLabel, readLabels } from "./labels.ts";
import { foundAgencies, onDay, type ExtractContext } from "./context.ts";
import type { FoundAgency, FoundTask } from "./found.ts";
import { withSameBodies } from "./task/same-bodies.ts";
import { readColumns, tableTasks, type Columns } from "./task/table.ts";
import { listsWorkByTime, tasksOf } from "./task/units.ts";

const CONTENT_ROLES: ReadonlySet<string> = new Set(["content", "other"]);

/** Every task of the plan: items of the content sections, rows of task tables in the body and in the appendices. */
export function readTasks(outline: Outline, context: ExtractContext): FoundTask[] {
  const tasks: FoundTask[] = [];
  const body = outline.root.children.filter(
    (part) => !["appendix", "act", "letterhead", "closing", "furniture", "title"].includes(part.role),
  );
  const own = onDay(context, eventDay(body));
  for (const part of outline.root.children) {
    if (CONTENT_ROLES.has(part.role)) addAll(tasks, tasksOf(part, own));
    else if (part.role === "scope" && holdsWork(part, own)) addAll(tasks, workIn(part, own));
    else if (part.role !== "appendix") addAll(tasks, labelledElsewhere(part, own));
  }
  addAll(tasks, bodyTables(body, own));
  const appendices = outline.root.children.filter((part) => part.role === "appendix");
  for (const [index, part] of appendices.entries()) {
    const ref = appendixRef(part, index, appendices.length);
    const day = appendixDay(body, ref === "PL" ? undefined : Number(ref.slice("PL".length)));
    addAll(tasks, appendixTasks(part, ref, onDay(context, day)));
  }
  withSameBodies(tasks);
  return tasks;
}

/** A part about time and place that says what is done: its items by their days, or under a heading such as `2. Tiến độ thực hiện`. */
function holdsWork(part: Section, context: ExtractContext): boolean {
  return part.role === "content" || listsWorkByTime(part, context) || part.children.some((child) => holdsWork(child, context));
}

function workIn(part: Section, context: ExtractContext): FoundTask[] {
  if (part.role === "content" || listsWorkByTime(part, context)) return tasksOf(part, context);
  return part.children.flatMap((child) => (holdsWork(child, context) ? workIn(child, context) : labelledElsewhere(child, context)));
}

/** Items with task labels in a section that is not about content: the labels make them tasks. */
function labelledElsewhere(part: Section, context: ExtractContext): FoundTask[] {
  const carries = [...walk(part)].some(
    (node) => readLabels(node.head)?.fields.some((label) => label.field === "lead" || label.field === "coordinating") === true,
  );
  if (!carries || part.role === "preamble" || part.role === "act") return [];
  // Labels that hang on the section itself ("Thời gian và trách nhiệm thực hiện") organise; they state no task.
  return tasksOf(part, context).filter((task) => task.ref !== part.ref && isSetOut(task));
}

/** Set out as tasks are: a label for who and another for when, with whom or what. */
function isSetOut(task: FoundTask): boolean {
  const fields = [task.lead.length > 0, task.coordinating.length > 0, task.timeline !== undefined, task.outputs.length > 0].filter(
    Boolean,
  ).length;
  return (task.by === "task/labelled" && fields >= 2) || task.tasks.some(isSetOut);
}

function hasAssignment(task: FoundTask): boolean {
  return task.lead.length + task.coordinating.length > 0 || task.tasks.some(hasAssignment);
}

interface FoundTable {
  grid: Grid;
  columns: Columns;
  /** The day that the line above the table names, or that of the event whose programme it is: a day's schedule. */
  day?: string;
}

/** The task tables under some nodes; a table without header goes on with the columns of the one before it. */
function taskTables(nodes: readonly Section[]): FoundTable[] {
  const tables: FoundTable[] = [];
  for (const node of nodes) {
    for (const section of walk(node)) {
      let above: string | undefined = section.head.text;
      let when: string | undefined;
      let doers = givenTo(section.head);
      for (const block of section.body) {
        if (block.kind === "paragraph") {
          above = block.prose.text;
          doers = givenTo(block.prose) ?? doers;
          if (saysWhen(above)) when = above;
          continue;
        }
        const columns = readColumns(block) ?? continued(tables.at(-1), block);
        if (columns === undefined) continue;
        const day = dayIn(above) ?? dayIn(when);
        const who = doers === undefined || columns.fields.includes("lead") ? {} : { doers };
        tables.push({ grid: block, columns: { ...columns, ...who }, ...(day === undefined ? {} : { day }) });
      }
    }
  }
  return tables;
}

const GIVES = /giao|phân công|nhiệm vụ|trách nhiệm/u;

/** `NHIỆM VỤ GIAO ỦY BAN NHÂN DÂN CÁC XÃ`: whom the words above a table give its work to; a name alone may be that of who wrote it. */
function givenTo(prose: Prose): FoundAgency[] | undefined {
  if (prose.text.length > HEADING_MAX) return undefined;
  const spans = isAgencyHeading(prose.text);
  if (spans === undefined || !GIVES.test(fold(prose.text.slice(0, spans[0]?.start ?? 0)))) return undefined;
  return foundAgencies(prose, spans, "table/agency-heading");
}

const HEADING_MAX = 200;

function continued(before: FoundTable | undefined, grid: Grid): Columns | undefined {
  const width = grid.rows[0]?.length ?? 0;
  if (before === undefined || width !== before.columns.fields.length || grid.rows.length === 0) return undefined;
  const indexAt = before.columns.fields.indexOf("index");
  // A table that goes on after a break begins with a number, like the rows before it.
  if (indexAt === -1 || !opensRow(ordinalAlone(textOfCell(grid.rows[0]?.[indexAt])))) return undefined;
  return { ...before.columns, headerRows: 0 };
}

function bodyTables(parts: readonly Section[], context: ExtractContext): FoundTask[] {
  const tables = taskTables(parts);
  const starts = tables.filter((table) => table.columns.headerRows > 0).length;
  let number = 0;
  return tables.flatMap((table) => {
    if (table.columns.headerRows > 0) number++;
    return tableTasks(table.grid, table.columns, starts > 1 ? `B${number}` : "B", onDay(context, table.day));
  });
}

/** `PL` for the only appendix, else `PL` and its printed number, else its ordinal. */
function appendixRef(part: Section, index: number, count: number): string {
  if (count === 1) return "PL";
  return part.ref === "" ? `PL${index + 1}` : part.ref;
}

function appendixTasks(part: Section, ref: string, context: ExtractContext): FoundTask[] {
  const tables = taskTables([part]);
  if (tables.length > 0) return tables.flatMap((table) => tableTasks(table.grid, table.columns, ref, onDay(context, table.day)));
  const carries = [...walk(part)].some((node) => holdTaskLabel(readLabels(node.head)?.fields ?? []));
  return carries
    ? tasksOf(part, context)
        .filter(hasAssignment)
        .map((task) => prefixed(task, ref))
    : [];
}

function prefixed(task: FoundTask, ref: string): FoundTask {
  return { ...task, ref: `${ref}.${task.ref}`, tasks: task.tasks.map((child) => prefixed(child, ref)) };
}
