import { citationsOf, hasOtherYear, isOwn } from "../../citations.ts";
import { printDay } from "../../dates.ts";
import { defineRule } from "../../define.ts";
import { fold } from "../../../vi/word.ts";
import page from "./citation-after-plan.md";

export const citationAfterPlan = defineRule({
  id: "citation-after-plan",
  group: "citations",
  severity: "error",
  summary: { vi: "Dẫn văn bản có ngày sau ngày ký kế hoạch.", en: "A cited document is dated after the plan." },
  messages: {
    later: {
      vi: "“{cited}” ghi ngày {date}, sau ngày ký kế hoạch ({own}).",
      en: "“{cited}” is dated {date}, after the plan itself ({own}).",
      expected: { vi: "Kiểm tra lại ngày của văn bản được dẫn hoặc ngày ký.", en: "Check the cited document's date, or the plan's." },
    },
  },
  page,
  *check(context) {
    const own = context.plan.document.issuedWith?.date ?? context.date;
    if (own === undefined) return;
    const seen = new Set<string>();
    for (const citation of citationsOf(context)) {
      const { date, number, name, type, at } = citation;
      if (date === undefined || date <= own || isOwn(citation, context) || hasOtherYear(citation) || isAttached(context.text, at.start))
        continue;
      const cited = name ?? (number === undefined ? type : `${type} ${number}`);
      if (seen.has(`${cited} ${date}`)) continue;
      seen.add(`${cited} ${date}`);
      yield { at, message: "later", values: { cited, date: printDay(date), own: printDay(own) } };
    }
  },
});

/** `(Kèm theo | Kế hoạch số 154/KH-UBND …`: the document that this one came with, which another rule compares with it. */
function isAttached(text: string, at: number): boolean {
  return /\(\s?(?:ban hành\s)?(?:kèm theo|đính kèm)\s$/u.test(fold(text.slice(Math.max(0, at - 24), at)));
}
