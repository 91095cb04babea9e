import { defineRule } from "../../define.ts";
import { markerSpan, printedMarker } from "../../numbering.ts";
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
  },
  page,
  *check({ numbering }) {
    for (const run of numbering) {
      for (const slip of slipsOf(run)) {
        if (slip.kind !== "disorder") continue;
        yield {
          at: markerSpan(slip.item.node),
          message: "back",
          values: { found: printedMarker(slip.item.node), before: printedMarker(slip.before.node) },
        };
      }
    }
  },
});
