import type { Agency, Task } from "../../../model/plan.generated.ts";
import { foldKey } from "../../../vi/word.ts";
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
    group: {
      vi: "“{name}” vừa chủ trì vừa phối hợp nhiệm vụ {task}.",
      en: "“{name}” both lead task {task} and help with it.",
      expected: {
        vi: "Để nhóm này ở một chỗ: chủ trì, hoặc phối hợp.",
        en: "Leave the group in one place: among those who lead, or who help.",
      },
    },
  },
  page,
  *check({ tasks, bodyKey }) {
    // “Các sở, ngành” and “các sở, ngành liên quan” may be others; the same words are the same ones.
    const keyOf = (agency: Agency) => (agency.collective === true ? `* ${foldKey(agency.name)}` : bodyKey(agency));
    for (const { task, pointer } of tasks) {
      // Where parts are given out one by one, a body may lead one and help with another.
      const owners: [Pick<Task, "lead" | "coordinating">, string][] =
        task.assignments === undefined
          ? [[task, pointer]]
          : task.assignments.map((part, index) => [part, `${pointer}/assignments/${index}`]);
      for (const [owner, at] of owners) {
        if (owner.lead === undefined || owner.coordinating === undefined) continue;
        const leads = new Map<string, number>();
        // Where a group alone leads, each of it leads its own part and the others help.
        const named = owner.lead.some(({ collective }) => collective !== true);
        for (const [index, agency] of owner.lead.entries()) if (named || agency.collective !== true) leads.set(keyOf(agency), index);
        for (const [index, agency] of owner.coordinating.entries()) {
          const lead = leads.get(keyOf(agency));
          if (lead === undefined) continue;
          yield {
            at: `${at}/coordinating/${index}`,
            message: agency.collective === true ? "group" : "both",
            values: { name: agency.name, task: nameOf(task) },
            ...(agency.collective === true ? { severity: "info" } : {}),
            related: [{ message: { vi: "Chủ trì ở đây.", en: "It leads here." }, at: `${at}/lead/${lead}` }],
          };
        }
      }
    }
  },
});
