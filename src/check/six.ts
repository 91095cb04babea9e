import type { Agency, Plan, Task, Timeline } from "../model/plan.generated.ts";
import type { Bilingual } from "../model/diagnostic.ts";
import { fold } from "../vi/word.ts";
import { beyondAuthority, isExecutive } from "./authority.ts";
import { tasksOf, type TaskEntry } from "./tasks.ts";

/**
 * The six things a task must be clear about: “rõ người, rõ việc, rõ thẩm quyền, rõ trách nhiệm, rõ thời gian, rõ sản
 * phẩm” (Decision 1528/QĐ-TTg of 11 August 2026, V.1.a), in that order.
 */
export const SIX = [
  { id: "person", name: { vi: "Rõ người", en: "Who" } },
  { id: "work", name: { vi: "Rõ việc", en: "What" } },
  { id: "authority", name: { vi: "Rõ thẩm quyền", en: "Authority" } },
  { id: "responsibility", name: { vi: "Rõ trách nhiệm", en: "Responsibility" } },
  { id: "time", name: { vi: "Rõ thời gian", en: "When" } },
  { id: "output", name: { vi: "Rõ sản phẩm", en: "Product" } },
] as const satisfies readonly { id: string; name: Bilingual }[];

export type SixId = (typeof SIX)[number]["id"];

/** `yes`: said so that it can be checked. `partly`: said, but loosely. `no`: not said. */
export type Clarity = "yes" | "partly" | "no";

export interface SixCell {
  clarity: Clarity;
  /** The words it rests on, as printed. */
  text?: string;
}

export interface SixRow {
  ref?: string;
  title: string;
  /** JSON pointer of the task. */
  pointer: string;
  cells: Readonly<Record<SixId, SixCell>>;
}

export interface SixTable {
  /** One row for each task; groups have none. */
  rows: SixRow[];
  /** From 0 to 1: `yes` counts one, `partly` a half. Over all cells, and by criterion; 0 for a plan without tasks. */
  completeness: number;
  byCriterion: Readonly<Record<SixId, number>>;
}

/** How clear each task of a plan is about the six. */
export function sixClear(plan: Plan): SixTable {
  const rows = tasksOf(plan, [])
    .filter(({ isGroup }) => !isGroup)
    .map((entry) => rowOf(entry, plan));
  const share = (id: SixId) => (rows.length === 0 ? 0 : rows.reduce((sum, { cells }) => sum + WORTH[cells[id].clarity], 0) / rows.length);
  const byCriterion = Object.fromEntries(SIX.map(({ id }) => [id, share(id)])) as Record<SixId, number>;
  const completeness = SIX.reduce((sum, { id }) => sum + byCriterion[id], 0) / SIX.length;
  return { rows, completeness, byCriterion };
}

const WORTH: Readonly<Record<Clarity, number>> = { yes: 1, partly: 0.5, no: 0 };

function rowOf(entry: TaskEntry, plan: Plan): SixRow {
  const { task, pointer } = entry;
  const leads = leadsOf(entry);
  return {
    ...(task.ref === undefined ? {} : { ref: task.ref }),
    title: task.title,
    pointer,
    cells: {
      person: person(leads, task),
      work: work(task),
      authority: authority(leads, plan),
      responsibility: responsibility(leads, task),
      time: time(timelineOf(entry)),
      output: output(task),
    },
  };
}

/** The task's own leads, those of its parts, or those of the group it stands in. */
function leadsOf(entry: TaskEntry): Agency[] {
  for (let at: TaskEntry | undefined = entry; at !== undefined; at = at.parent) {
    const own = at.task.lead ?? at.task.assignments?.flatMap(({ lead }) => lead ?? []) ?? [];
    if (own.length > 0) return own;
  }
  return [];
}

function timelineOf(entry: TaskEntry): Timeline | undefined {
  for (let at: TaskEntry | undefined = entry; at !== undefined; at = at.parent) if (at.task.timeline !== undefined) return at.task.timeline;
  return undefined;
}

function cell(clarity: Clarity, text?: string): SixCell {
  return text === undefined || text === "" ? { clarity } : { clarity, text };
}

/** One named body is clear; several, or a group alone, is somebody but nobody in particular. */
function person(leads: readonly Agency[], task: Task): SixCell {
  if (leads.length === 0) return cell("no");
  const named = leads.filter(({ collective }) => collective !== true);
  // Parts given out one by one have each a body of their own.
  const clear = named.length === 1 || (task.assignments !== undefined && named.length > 0);
  return cell(clear ? "yes" : "partly", names(leads));
}

function work({ title }: Task): SixCell {
  return cell(title.trim().split(/\s+/u).length >= 3 ? "yes" : "partly", title);
}

function authority(leads: readonly Agency[], plan: Plan): SixCell {
  if (leads.length === 0) return cell("no");
  const beyond = isExecutive(plan) ? leads.filter((lead) => beyondAuthority(lead, plan) !== undefined) : [];
  if (beyond.length === leads.length) return cell("no", names(beyond));
  return cell(beyond.length === 0 ? "yes" : "partly", names(leads));
}

/** Clear where it is said who answers for it and who helps or supervises. */
function responsibility(leads: readonly Agency[], task: Task): SixCell {
  if (leads.length === 0) return cell("no");
  const others = [...(task.coordinating ?? []), ...(task.assignments ?? []).flatMap(({ coordinating }) => coordinating ?? [])];
  const supervised = task.supervisors?.map(({ text }) => text) ?? [];
  return others.length + supervised.length === 0 && task.assignments === undefined
    ? cell("partly")
    : cell("yes", [names(others), ...supervised].filter(Boolean).join("; "));
}

function time(timeline: Timeline | undefined): SixCell {
  if (timeline === undefined) return cell("no");
  return cell(timeline.end !== undefined || timeline.rrule !== undefined ? "yes" : "partly", timeline.text);
}

/** Kinds of result that a task's own words may name. */
const NAMES_RESULT =
  /(?<!\p{L})(?:ban hành|báo cáo|kế hoạch|quyết định|đề án|quy chế|tài liệu|hội nghị|tờ trình|văn bản|sổ tay|danh mục|phần mềm|hệ thống|cơ sở dữ liệu)(?!\p{L})/u;

function output(task: Task): SixCell {
  const outputs = [...(task.outputs ?? []), ...(task.assignments ?? []).flatMap((part) => part.outputs ?? [])].map(({ text }) => text);
  if (outputs.length > 0) return cell("yes", outputs.join("; "));
  const found = NAMES_RESULT.exec(fold(task.title));
  return found === null ? cell("no") : cell("partly", task.title.slice(found.index, found.index + found[0].length));
}

function names(agencies: readonly Agency[]): string {
  return agencies.map(({ name }) => name).join(", ");
}
