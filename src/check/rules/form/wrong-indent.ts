import form from "../../data/form.json" with { type: "json" };
import { defineRule } from "../../define.ts";
import { bodyParagraphs, printed, usual } from "../../layout.ts";
import { headOf } from "../../where.ts";
import page from "./wrong-indent.md";

const [LEAST = 10, MOST = 12.7] = form.type.indents;

export const wrongIndent = defineRule({
  id: "wrong-indent",
  group: "form",
  severity: "info",
  summary: {
    vi: "Chữ đầu đoạn lùi vào không phải 1 cm hoặc 1,27 cm (tệp Word).",
    en: "First lines of the Word file are not indented by 1 cm or 1.27 cm.",
  },
  messages: {
    other: {
      vi: "Chữ đầu đoạn lùi vào {found} mm.",
      en: "First lines are indented by {found} mm.",
      expected: { vi: "Lùi vào 1 cm hoặc 1,27 cm.", en: "Indent them by 1 cm or 1.27 cm." },
    },
  },
  page,
  *check(context) {
    if (context.kind.party) return;
    // Without any indent the paragraphs may be set as a list: the file does not say.
    const indent = usual(bodyParagraphs(context), ({ firstLineIndent }) => firstLineIndent);
    if (indent === undefined || indent <= 0) return;
    if (indent < LEAST - form.page.tolerance || indent > MOST + form.page.tolerance)
      yield { at: headOf(context), message: "other", values: { found: printed(indent) } };
  },
});
