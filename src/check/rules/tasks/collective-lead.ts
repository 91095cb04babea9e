import { isAnyOfMany } from "../../bodies.ts";
import { defineRule } from "../../define.ts";
import { nameOf, refList } from "../../tasks.ts";
import page from "./collective-lead.md";

export const collectiveLead = defineRule({
  id: "collective-lead",
  group: "tasks",
  severity: "info",
  summary: {
    vi: "Chủ trì là một nhóm cơ quan, không cơ quan nào chịu trách nhiệm.",
    en: "A task is led by a group, so by nobody in particular.",
  },
  messages: {
    one: {
      vi: "Nhiệm vụ {task} chỉ giao cho “{name}”, không có cơ quan chủ trì cụ thể.",
      en: "Task {task} is given to “{name}” only; no body in particular leads it.",
      expected: {
        vi: "Nêu một cơ quan đầu mối chủ trì; nhóm này là cơ quan phối hợp hoặc thực hiện.",
        en: "Name one body that leads; let the group help.",
      },
    },
    many: {
      vi: "{count} nhiệm vụ chỉ giao cho nhóm cơ quan (“{name}” …): {refs}.",
      en: "{count} tasks are given to groups only (“{name}” …): {refs}.",
      expected: { vi: "Nêu một cơ quan đầu mối chủ trì cho từng nhiệm vụ.", en: "Name one body that leads each task." },
    },
  },
  page,
  *check({ tasks }) {
    const loose = tasks.filter(({ task }) => {
      const leads = [...(task.lead ?? []), ...(task.assignments ?? []).flatMap(({ lead }) => lead ?? [])];
      return leads.length > 0 && leads.every(isAnyOfMany);
    });
    const [first] = loose;
    if (first === undefined) return;
    const nameIn = ({ task }: typeof first) => task.lead?.[0]?.name ?? task.assignments?.[0]?.lead?.[0]?.name ?? "";
    if (loose.length > 3)
      yield { at: `${first.pointer}/lead/0`, message: "many", values: { count: loose.length, name: nameIn(first), refs: refList(loose) } };
    else
      for (const entry of loose)
        yield { at: `${entry.pointer}/lead/0`, message: "one", values: { task: nameOf(entry.task), name: nameIn(entry) } };
  },
});
