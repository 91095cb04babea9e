import type { Plan, Task } from "../model/plan.generated.ts";

/** A task with its address in the plan. */
export interface TaskEntry {
  task: Task;
  /** JSON pointer: `/tasks/2/tasks/0`. */
  pointer: string;
  /** The group it stands in. */
  parent?: TaskEntry;
  /** Holds other tasks: the members are the work, the group names it. */
  isGroup: boolean;
}

/** All tasks, groups before their members, in the order of the document. */
export function tasksOf(plan: Plan): TaskEntry[] {
  const entries: TaskEntry[] = [];
  const add = (tasks: readonly Task[], base: string, parent: TaskEntry | undefined): void => {
    for (const [index, task] of tasks.entries()) {
      const entry: TaskEntry = {
        task,
        pointer: `${base}/${index}`,
        isGroup: task.tasks !== undefined,
        ...(parent === undefined ? {} : { parent }),
      };
      entries.push(entry);
      if (task.tasks !== undefined) add(task.tasks, `${entry.pointer}/tasks`, entry);
    }
  };
  add(plan.tasks ?? [], "/tasks", undefined);
  return entries;
}

/** The task's own number as printed, for messages; its title where it has none. */
export function nameOf({ ref, title }: Task): string {
  const short = shorten(title);
  return ref === undefined || ref.includes("[") ? `“${short}”` : `${ref} “${short}”`;
}

/** The first words of a text, cut between words. */
export function shorten(text: string, max = 70): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  if (flat.length <= max) return flat.replace(/[.;:,]+$/u, "");
  const cut = flat.slice(0, max);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > 20 ? space : max).replace(/[\s.;:,]+$/u, "")} …`;
}
