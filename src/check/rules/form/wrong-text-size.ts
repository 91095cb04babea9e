import form from "../../data/form.json" with { type: "json" };
import { defineRule } from "../../define.ts";
import { bodyParagraphs, printed, usual } from "../../layout.ts";
import { headOf } from "../../where.ts";
import page from "./wrong-text-size.md";

const [LEAST = 13, MOST = 14] = form.type.sizes;

export const wrongTextSize = defineRule({
  id: "wrong-text-size",
  group: "form",
  severity: "info",
  summary: { vi: "Cỡ chữ nội dung không phải 13–14 (tệp Word).", en: "The text of the Word file is not set in 13 to 14 points." },
  messages: {
    other: {
      vi: "Nội dung dùng cỡ chữ {size}.",
      en: "The text is set in {size} points.",
      expected: { vi: "Dùng cỡ chữ từ 13 đến 14.", en: "Use 13 to 14 points." },
    },
  },
  page,
  *check(context) {
    if (context.kind.party) return;
    const size = usual(bodyParagraphs(context), (layout) => layout.size);
    if (size !== undefined && (size < LEAST || size > MOST))
      yield { at: headOf(context), message: "other", values: { size: printed(size) } };
  },
});
