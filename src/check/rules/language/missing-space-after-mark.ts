import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import page from "./missing-space-after-mark.md";

/** `tỉnh,huyện` | `như sau:Tổ chức` | `thực hiện.Các`; not `1,5`, `VH,TT&DL`, `7:30`, `TP.HCM`, `v.v`, web addresses. */
const TIGHT = /(?<word>\p{L}{2,}|\d{4}|[)”])(?<mark>[,;:](?=\p{L}\p{Ll})|\.(?=\p{Lu}\p{Ll}))(?<next>\p{L}+)/gu;
const ADDRESS = /@|\/\/|www\.|\.(?:vn|com|gov|docx?|pdf)/u;

export const missingSpaceAfterMark = defineRule({
  id: "missing-space-after-mark",
  group: "language",
  severity: "info",
  summary: { vi: "Thiếu dấu cách sau dấu câu.", en: "A space is missing behind a punctuation mark." },
  messages: {
    missing: {
      vi: "“{found}”: thiếu dấu cách sau dấu câu.",
      en: "“{found}”: a space is missing behind the mark.",
      expected: { vi: "Viết “{meant}”.", en: "Write “{meant}”." },
    },
  },
  page,
  *check({ texts }) {
    for (const { prose, part } of texts) {
      if (part.role === "letterhead" || !/[,;:.]\p{L}/u.test(prose.text) || ADDRESS.test(prose.text)) continue;
      for (const match of prose.text.matchAll(TIGHT)) {
        const { word = "", mark = "", next = "" } = match.groups ?? {};
        // Capitals on both sides are one abbreviation; short ones before a full stop are titles: `ThS.Nguyễn`, `TP.Vinh`.
        if (/^\p{Lu}+$/u.test(word) || (mark === "." && (word.length < 3 || /\p{Lu}/u.test(word)))) continue;
        const at = sourceSpan(prose, match.index, match.index + match[0].length);
        const behind = at.start + word.length + mark.length;
        const whole = at.end - at.start === match[0].length;
        yield {
          at,
          message: "missing",
          values: { found: match[0], meant: `${word}${mark} ${next}` },
          ...(whole ? { fix: { start: behind, end: behind, text: " " } } : {}),
        };
      }
    }
  },
});
