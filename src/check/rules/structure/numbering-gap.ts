import { defineRule } from "../../define.ts";
import { markerSpan, printedMarker } from "../../numbering.ts";
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
  *check({ numbering }) {
    for (const run of numbering) {
      for (const slip of slipsOf(run)) {
        if (slip.kind !== "gap") continue;
        const values = { found: printedMarker(slip.item.node), missing: listOf(slip.missing) };
        const at = markerSpan(slip.item.node);
        if (slip.before === undefined) yield { at, message: "first", values, severity: "warning" };
        else yield { at, message: "skipped", values: { ...values, before: printedMarker(slip.before.node) } };
      }
    }
  },
});

function listOf(missing: readonly string[]): string {
  return missing.length > 3 ? `${missing[0]} … ${missing.at(-1)}` : missing.join(", ");
}
