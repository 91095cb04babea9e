import { defineRule } from "../../define.ts";
import { markerSpan, printedMarker } from "../../numbering.ts";
import { slipsOf } from "../../sequence.ts";
import page from "./numbering-repeat.md";

export const numberingRepeat = defineRule({
  id: "numbering-repeat",
  group: "structure",
  severity: "error",
  summary: { vi: "Hai mục cùng cấp mang cùng một số.", en: "Two items side by side bear the same number." },
  messages: {
    again: {
      vi: "Đã có mục “{found}” trước đó cùng cấp.",
      en: "An item “{found}” stands before this one already.",
      expected: { vi: "Đánh số lại để mỗi mục một số.", en: "Renumber so that each item has a number of its own." },
    },
  },
  page,
  *check({ numbering }) {
    for (const run of numbering) {
      for (const slip of slipsOf(run)) {
        if (slip.kind !== "repeat") continue;
        yield {
          at: markerSpan(slip.item.node),
          message: "again",
          values: { found: printedMarker(slip.item.node) },
          related: [
            { message: { vi: "Mục “{found}” thứ nhất ở đây.", en: "The first “{found}” is here." }, at: markerSpan(slip.first.node) },
          ],
        };
      }
    }
  },
});
