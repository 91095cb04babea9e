import { articlesOf } from "../../articles.ts";
import type { CheckContext } from "../../context.ts";
import { defineRule } from "../../define.ts";
import { markerSpan, printedMarker } from "../../numbering.ts";
import { isExcerpt, isMissing, listOf } from "../../gaps.ts";
import { slipsOf } from "../../sequence.ts";
import page from "./numbering-gap.md";

export const numberingGap = defineRule({
  id: "numbering-gap",
  group: "structure",
  severity: "error",
  summary: { vi: "Đánh số bị nhảy, thiếu mục ở giữa.", en: "The numbering skips a number." },
  messages: {
    skipped: {
      vi: "Sau “{before}” đến ngay “{found}”, thiếu {missing}.",
      en: "“{found}” follows “{before}”: {missing} is missing.",
      expected: { vi: "Bổ sung mục còn thiếu, hoặc đánh số lại từ mục này.", en: "Add what is missing, or renumber from here on." },
    },
    first: {
      vi: "Mục đầu tiên là “{found}”, thiếu {missing}.",
      en: "The first item is “{found}”: {missing} is missing.",
      expected: { vi: "Đánh số từ đầu, hoặc bổ sung mục còn thiếu.", en: "Number from the start, or add what is missing." },
    },
  },
  page,
  *check(context) {
    const { numbering, text } = context;
    yield* articleGaps(context);
    for (const run of numbering) {
      for (const slip of slipsOf(run)) {
        if (slip.kind !== "gap" || slip.behind !== undefined || !isMissing(slip, text)) continue;
        const values = { found: printedMarker(slip.item.node), missing: listOf(slip.missing) };
        const at = markerSpan(slip.item.node);
        if (slip.before === undefined) yield { at, message: "first", values, severity: "warning" };
        else yield { at, message: "skipped", values: { ...values, before: printedMarker(slip.before.node) } };
      }
    }
  },
});

/** `Điều 2`, then `Điều 4` in the decision that carries the plan. One that does not begin with its first article is an excerpt. */
function* articleGaps(context: CheckContext) {
  const articles = articlesOf(context);
  if (articles[0]?.number !== 1) return;
  for (const [index, { number, label, at }] of articles.entries()) {
    const before = articles[index - 1];
    if (before === undefined || number <= before.number + 1 || isExcerpt(at.start, context.text)) continue;
    const missing = Array.from({ length: number - before.number - 1 }, (_, count) => `Điều ${before.number + 1 + count}`);
    yield { at, message: "skipped" as const, values: { found: label, before: before.label, missing: listOf(missing) } };
  }
}
