import { defineRule } from "../../define.ts";
import { markerSpan, printedMarker } from "../../numbering.ts";
import { isMissing, listOf } from "../../gaps.ts";
import { slipsOf } from "../../sequence.ts";
import page from "./numbering-disorder.md";

export const numberingDisorder = defineRule({
  id: "numbering-disorder",
  group: "structure",
  severity: "error",
  summary: { vi: "Các mục cùng cấp không theo thứ tự.", en: "Items side by side are out of order." },
  messages: {
    back: {
      vi: "Mục “{found}” đứng sau mục “{before}”.",
      en: "“{found}” stands behind “{before}”.",
      expected: { vi: "Xếp lại các mục, hoặc đánh số lại theo thứ tự.", en: "Put the items in order, or renumber them." },
    },
    gap: {
      vi: "Mục “{found}” đứng sau mục “{before}”, và thiếu {missing}.",
      en: "“{found}” stands behind “{before}”, and {missing} is missing.",
      expected: { vi: "Đánh số lại các mục theo thứ tự.", en: "Renumber the items in order." },
    },
  },
  page,
  *check({ numbering, text }) {
    for (const run of numbering) {
      for (const slip of slipsOf(run)) {
        if (slip.kind !== "disorder") continue;
        const at = markerSpan(slip.item.node);
        const values = { found: printedMarker(slip.item.node), before: printedMarker(slip.before.node) };
        if (slip.gap !== undefined && isMissing(slip.gap, text))
          yield { at, message: "gap", values: { ...values, missing: listOf(slip.gap.missing) } };
        else yield { at, message: "back", values };
      }
    }
  },
});
