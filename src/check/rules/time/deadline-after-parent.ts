import { printDay } from "../../dates.ts";
import { defineRule } from "../../define.ts";
import { nameOf, type TaskEntry } from "../../tasks.ts";
import page from "./deadline-after-parent.md";

export const deadlineAfterParent = defineRule({
  id: "deadline-after-parent",
  group: "time",
  severity: "warning",
  summary: { vi: "Việc con xong sau thời hạn của việc lớn.", en: "Part of a task is due after the task itself." },
  messages: {
    late: {
      vi: "Nhiệm vụ {task} hạn “{time}”, sau hạn “{limit}” của nhiệm vụ {parent}.",
      en: "Task {task} is due “{time}”, after “{limit}” of task {parent}.",
      expected: {
        vi: "Đưa hạn của việc con về trước {date}, hoặc lùi hạn của việc lớn.",
        en: "Move it to before {date}, or move the other.",
      },
    },
  },
  page,
  *check({ tasks }) {
    for (const entry of tasks) {
      const parent = parentWithEnd(entry);
      const limit = parent?.task.timeline;
      if (parent === undefined || limit?.end === undefined) continue;
      const own = entry.task.timeline;
      const parts = [
        ...(own === undefined || parent === entry ? [] : [{ time: own, at: `${entry.pointer}/timeline` }]),
        ...(entry.task.assignments ?? []).flatMap(({ timeline }, index) =>
          timeline === undefined ? [] : [{ time: timeline, at: `${entry.pointer}/assignments/${index}/timeline` }],
        ),
      ];
      for (const { time, at } of parts) {
        if (time.end === undefined || time.end <= limit.end || time.source?.start.offset === limit.source?.start.offset) continue;
        yield {
          at,
          message: "late",
          values: { task: nameOf(entry.task), time: time.text, limit: limit.text, parent: nameOf(parent.task), date: printDay(limit.end) },
          related: [
            { message: { vi: "Thời hạn của việc lớn ở đây.", en: "The time of the whole is here." }, at: `${parent.pointer}/timeline` },
          ],
        };
      }
    }
  },
});

/** The nearest task with a printed end: the task itself for its assignments, else a group above it. */
function parentWithEnd(entry: TaskEntry): TaskEntry | undefined {
  if (entry.task.assignments !== undefined && entry.task.timeline?.end !== undefined) return entry;
  for (let at = entry.parent; at !== undefined; at = at.parent)
    if (at.task.timeline !== undefined) return at.task.timeline.end === undefined ? undefined : at;
  return undefined;
}
