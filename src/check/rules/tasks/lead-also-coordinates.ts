import type { Task } from "../../../model/plan.generated.ts";
import { defineRule } from "../../define.ts";
import { nameOf } from "../../tasks.ts";
import page from "./lead-also-coordinates.md";

export const leadAlsoCoordinates = defineRule({
  id: "lead-also-coordinates",
  group: "tasks",
  severity: "warning",
  summary: { vi: "Một cơ quan vừa chủ trì vừa phối hợp trong cùng nhiệm vụ.", en: "A body leads a task and helps with it too." },
  messages: {
    both: {
      vi: "{name} vừa chủ trì vừa phối hợp nhiệm vụ {task}.",
      en: "{name} both leads task {task} and helps with it.",
      expected: {
        vi: "Bỏ tên này khỏi phần phối hợp, hoặc nêu đúng cơ quan chủ trì.",
        en: "Drop the name from those who help, or put the leading body right.",
      },
    },
  },
  page,
  *check({ tasks, bodyKey }) {
    for (const { task, pointer } of tasks) {
      // Where parts are given out one by one, a body may lead one and help with another.
      const owners: [Pick<Task, "lead" | "coordinating">, string][] =
        task.assignments === undefined
          ? [[task, pointer]]
          : task.assignments.map((part, index) => [part, `${pointer}/assignments/${index}`]);
      for (const [owner, at] of owners) {
        if (owner.lead === undefined || owner.coordinating === undefined) continue;
        const leads = new Map<string, number>();
        for (const [index, agency] of owner.lead.entries()) if (agency.collective !== true) leads.set(bodyKey(agency), index);
        for (const [index, agency] of owner.coordinating.entries()) {
          const lead = leads.get(bodyKey(agency));
          if (lead === undefined) continue;
          yield {
            at: `${at}/coordinating/${index}`,
            message: "both",
            values: { name: agency.name, task: nameOf(task) },
            related: [{ message: { vi: "Chủ trì ở đây.", en: "It leads here." }, at: `${at}/lead/${lead}` }],
          };
        }
      }
    }
  },
});
