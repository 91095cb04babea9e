import { sourceSpan, type Prose } from "../../../outline/prose.ts";
import { isVietnameseSyllable } from "../../../vi/syllable.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import page from "./missing-space-after-mark.md";

/** `tỉnh,huyện` | `như sau:Tổ chức` | `thực hiện.Các`; not `1,5`, `VH,TT&DL`, `7:30`, `TP.HCM`, `v.v`, web addresses. */
const TIGHT = /(?<word>\p{L}{2,}|\d{4}|[)”])(?<mark>[,;:](?=\p{L}\p{Ll})|\.(?=\p{Lu}\p{Ll}))(?<next>\p{L}+)/gu;
/** `ngày 25/11/2011của`: a year, which no unit of measure can follow. */
const GLUED = /(?<year>(?:(?<=\d[/.-])|(?<=năm ))(?:19|20)\d{2})(?<next>\p{Ll}{2,})/gu;
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
    glued: {
      vi: "“{found}”: thiếu dấu cách sau năm.",
      en: "“{found}”: a space is missing behind the year.",
      expected: { vi: "Viết “{meant}”.", en: "Write “{meant}”." },
    },
  },
  page,
  *check({ texts }) {
    for (const { prose, part } of texts) {
      if (part.role === "letterhead" || !/[,;:.\d]\p{L}/u.test(prose.text) || ADDRESS.test(prose.text)) continue;
      yield* gluedYears(prose);
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

function* gluedYears(prose: Prose) {
  for (const { 0: found, index, groups: { year = "", next = "" } = {} } of prose.text.matchAll(GLUED)) {
    if (!isVietnameseSyllable(fold(next))) continue;
    const at = sourceSpan(prose, index, index + found.length);
    const behind = at.start + year.length;
    const whole = at.end - at.start === found.length;
    yield {
      at,
      message: "glued" as const,
      values: { found, meant: `${year} ${next}` },
      ...(whole ? { fix: { start: behind, end: behind, text: " " } } : {}),
    };
  }
}
