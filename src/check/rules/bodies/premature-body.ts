import { sourceSpan } from "../../../outline/prose.ts";
import { printDay } from "../../dates.ts";
import { defineRule } from "../../define.ts";
import { isToCome } from "../../history.ts";
import { mortalsIn } from "../../lifetimes.ts";
import { wordsOf } from "../../words.ts";
import page from "./premature-body.md";

export const prematureBody = defineRule({
  id: "premature-body",
  group: "bodies",
  severity: "warning",
  summary: {
    vi: "Nêu tên cơ quan chưa được thành lập vào ngày ký kế hoạch.",
    en: "A body is named that did not exist yet when the plan was signed.",
  },
  messages: {
    early: {
      vi: "“{name}” chỉ có từ ngày {started}, sau ngày ký kế hoạch.",
      en: "“{name}” exists since {started} only, after the plan was signed.",
      expected: { vi: "Kiểm tra lại ngày ký hoặc tên cơ quan.", en: "Check the date or the name." },
    },
  },
  page,
  *check(context) {
    const day = context.date;
    if (day === undefined) return;
    const said = new Set<string>();
    for (const named of wordsOf(context)) {
      for (const { mortal, from, to } of mortalsIn(named)) {
        const { unit, words } = named;
        const { startedOn, rightFrom, row } = mortal;
        if (startedOn === undefined || rightFrom === undefined || rightFrom <= day || said.has(row.id)) continue;
        const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
        const at = sourceSpan(unit.prose, start, end);
        if (isToCome(context.text, at)) continue;
        said.add(row.id);
        yield {
          at,
          message: "early",
          values: { name: unit.prose.text.slice(start, end), started: printDay(startedOn) },
        };
      }
    }
  },
});
