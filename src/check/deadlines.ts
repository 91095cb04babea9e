import type { Timeline } from "../model/plan.generated.ts";
import type { CheckContext } from "./context.ts";
import type { TaskEntry } from "./tasks.ts";

/** A time set for work, with its address in the plan. */
export interface TimeAt {
  timeline: Timeline;
  pointer: string;
  entry: TaskEntry;
}

/** The times of all tasks and of the parts of tasks that are given out one by one. */
export function taskTimes({ tasks }: Pick<CheckContext, "tasks">): TimeAt[] {
  return tasks.flatMap((entry) => {
    const { task, pointer } = entry;
    const own = task.timeline === undefined ? [] : [{ timeline: task.timeline, pointer: `${pointer}/timeline`, entry }];
    const parts = (task.assignments ?? []).flatMap(({ timeline }, index) =>
      timeline === undefined ? [] : [{ timeline, pointer: `${pointer}/assignments/${index}/timeline`, entry }],
    );
    return [...own, ...parts];
  });
}

/** A time that a stage heading hands down to its tasks is one time, not one for each of them. */
export function distinctPlaces(times: readonly TimeAt[]): TimeAt[] {
  const seen = new Set<number>();
  return times.filter(
    ({ timeline: { source } }) => source === undefined || (!seen.has(source.start.offset) && seen.add(source.start.offset)),
  );
}
