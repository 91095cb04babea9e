import type { FoundTask } from "../extract/found.ts";
import type { Plan, Task } from "../model/plan.generated.ts";
import { fold } from "../vi/word.ts";

/** A task with its address in the plan. */
export interface TaskEntry {
  task: Task;
  /** JSON pointer: `/tasks/2/tasks/0`. */
  pointer: string;
  /** The group it stands in. */
  parent?: TaskEntry;
  /** Holds other tasks: the members are the work, the group names it. */
  isGroup: boolean;
  /** How the task was read; undefined where the plan came without its facts. */
  found: FoundTask | undefined;
}

/** All tasks but the matters of an inspection, groups before their members, in the order of the document. */
export function tasksOf(plan: Plan, facts: readonly FoundTask[]): TaskEntry[] {
  const entries: TaskEntry[] = [];
  const add = (tasks: readonly Task[], base: string, parent: TaskEntry | undefined, found: readonly FoundTask[]): void => {
    for (const [index, task] of tasks.entries()) {
      // Who looks at a matter, and when, is said once for the whole inspection.
      if (found[index]?.by === "task/matter") continue;
      const entry: TaskEntry = {
        task,
        pointer: `${base}/${index}`,
        // A heading across a table heads the rows below it even where another heading comes between.
        isGroup: task.tasks !== undefined || found[index]?.by === "table/group",
        found: found[index],
        ...(parent === undefined ? {} : { parent }),
      };
      entries.push(entry);
      if (task.tasks === undefined) continue;
      add(task.tasks, `${entry.pointer}/tasks`, entry, found[index]?.tasks ?? []);
      // A heading over nothing but matters.
      if (entries.at(-1) === entry) entries.pop();
    }
  };
  add(plan.tasks ?? [], "/tasks", undefined, facts);
  return entries;
}

/** The task's own number as printed, for messages; its title where it has none. A row may have a number and no words. */
export function nameOf({ ref, title }: Task): string {
  const short = shorten(title);
  if (ref !== undefined && !/[\p{L}\d]/u.test(short)) return ref;
  return ref === undefined || ref.includes("[") ? `“${short}”` : `${ref} “${short}”`;
}

/** Shorter titles (“Tổ chức hội nghị”) may well name different work under several headings. */
export const TELLING_TITLE_MIN = 25;

/** The first words of a text, cut between words. */
export function shorten(text: string, max = 70): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  if (flat.length <= max) return flat.replace(/[.;:,]+$/u, "");
  const cut = flat.slice(0, max);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > 20 ? space : max).replace(/[\s.;:,]+$/u, "")} …`;
}

/** Number of a task alone, for lists of several: `II.1`; its shortened title where it has none. */
export function refOf({ ref, title }: Task): string {
  return ref === undefined ? `“${shorten(title, 40)}”` : ref;
}

/** At most so many tasks are named in one remark. */
const LISTED_MAX = 12;

/** `II.1, II.3, II.4 …` */
export function refList(entries: readonly TaskEntry[]): string {
  const refs = entries.slice(0, LISTED_MAX).map(({ task }) => refOf(task));
  return entries.length > LISTED_MAX ? `${refs.join(", ")} …` : refs.join(", ");
}

/** Whether the task or a group above it has the field. */
export function inherits(entry: TaskEntry, field: "lead" | "timeline"): boolean {
  for (let at: TaskEntry | undefined = entry; at !== undefined; at = at.parent) if (at.task[field] !== undefined) return true;
  return false;
}

/** Headings that say who does what stands under them without naming one body: `Trách nhiệm của …`, `Các cơ quan tham mưu …`. */
const DOERS =
  /^(?:trách nhiệm của|nhiệm vụ của|đối với (?:các |những )?(?:cơ quan|đơn vị|địa phương|đối tượng|tổ chức|phòng|ban|sở|trường|xã|thôn)|(?:các|những) (?:cơ quan|đơn vị|địa phương|tổ chức|sở|ban|phòng|ngành|đoàn thể|trường|doanh nghiệp))(?!\p{L})/u;

/** Whether a group above the task is headed by those who do what stands under it. */
export function standsUnderDoers(entry: TaskEntry): boolean {
  for (let at = entry.parent; at !== undefined; at = at.parent) if (DOERS.test(fold(at.task.title))) return true;
  return false;
}

/** `Đầu tư kè các đoạn xung yếu theo Phụ lục kèm theo.`: who does it and when is said there; a form to be filled in says neither. */
const IN_APPENDIX = /(?<!(?:mẫu|biểu|đề cương)(?: [^.;]{1,40})? )(?:theo|tại|trong) (?:các )?phụ lục(?! [^.;]*mẫu)[^.;]{0,80}\.?$/u;

/** Whether an item says no more of its work than that an appendix lists it. */
export function isSetOutInAppendix({ task, found }: TaskEntry): boolean {
  if (found?.by.startsWith("table/") === true) return false;
  return IN_APPENDIX.test(fold(task.description ?? task.title));
}

/** `4. Khắc phục hậu quả. (Phân công cụ thể tại Phụ lục kèm theo)`: a sentence of its own in brackets is said of all the items it closes. */
const ALL_IN_APPENDIX =
  /[.;]\s*\((?:chi tiết|phân công|danh mục|nội dung|nhiệm vụ|có|kèm theo|cụ thể)(?!\p{L})[^()]{0,100}phụ lục[^()]{0,60}\)[.;]?$/u;

/** Whether the last of several items is closed by a sentence which says that an appendix sets all of them out. */
export function closesWithAppendix({ task, found }: TaskEntry): boolean {
  if (found?.by.startsWith("table/") === true) return false;
  return ALL_IN_APPENDIX.test(fold(task.description ?? task.title).slice(-200));
}

/** Whether the task's fields were read from printed labels or table columns, not from sentences. */
export function isLabelled({ found }: TaskEntry): boolean {
  if (found === undefined) return false;
  const fields = [...found.lead, ...found.coordinating, ...found.outputs, ...(found.timeline === undefined ? [] : [found.timeline])];
  return found.by.startsWith("table/") || fields.some(({ by }) => by === "task/label");
}

/** Whether the task is a row whose cells were told by their words alone: what it lacks may stand in print. */
export function isRebuilt({ found }: TaskEntry): boolean {
  return found?.by === "table/rebuilt";
}

/** Whether the task is a row of a table. */
export function isRow({ found }: TaskEntry): boolean {
  return found?.by.startsWith("table/") === true;
}
