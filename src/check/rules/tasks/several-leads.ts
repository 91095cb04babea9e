import type { Agency } from "../../../model/plan.generated.ts";
import { isNamedBody } from "../../bodies.ts";
import { defineRule } from "../../define.ts";
import { nameOf, refList } from "../../tasks.ts";
import page from "./several-leads.md";

export const severalLeads = defineRule({
  id: "several-leads",
  group: "tasks",
  severity: "info",
  summary: {
    vi: "Nhiều cơ quan cùng chủ trì, không rõ ai chịu trách nhiệm chính.",
    en: "Several bodies lead a task and none is in charge.",
  },
  messages: {
    one: {
      vi: "Nhiệm vụ {task} có {count} cơ quan cùng chủ trì: {names}.",
      en: "Task {task} has {count} leading bodies: {names}.",
      expected: { vi: "Giao một cơ quan chủ trì, các cơ quan còn lại phối hợp.", en: "Let one body lead and the others help." },
    },
    many: {
      vi: "{count} nhiệm vụ có nhiều cơ quan cùng chủ trì: {refs}.",
      en: "{count} tasks have several leading bodies: {refs}.",
      expected: {
        vi: "Mỗi nhiệm vụ giao một cơ quan chủ trì, các cơ quan còn lại phối hợp.",
        en: "Let one body lead each task and the others help.",
      },
    },
  },
  page,
  *check({ tasks }) {
    const crowded = tasks.flatMap((entry) => {
      const { lead = [], assignments } = entry.task;
      // Parts given out one by one say who does what.
      if (lead.filter(isNamedBody).length < 2 || assignments !== undefined || eachHasItsPart(lead)) return [];
      return [{ entry, names: lead.map(({ name }) => name) }];
    });
    const [first] = crowded;
    if (first === undefined) return;
    if (crowded.length > 3)
      yield {
        at: `${first.entry.pointer}/lead/0`,
        message: "many",
        values: { count: crowded.length, refs: refList(crowded.map(({ entry }) => entry)) },
      };
    else
      for (const { entry, names } of crowded)
        yield {
          at: `${entry.pointer}/lead/0`,
          message: "one",
          values: { task: nameOf(entry.task), count: names.length, names: names.join(", ") },
        };
  },
});

/** `Sở A (đối với luật sư); Sở B (đối với điều tra viên)`: what each leads, all but one of them having a bracket, the other having the rest. */
function eachHasItsPart(lead: readonly Agency[]): boolean {
  return lead.filter(({ note }) => FOR_WHAT.test(note ?? "")).length >= lead.length - 1;
}

const FOR_WHAT = /^(?:đối với|về|phần|nội dung)(?!\p{L})/iu;
