import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import page from "./repeated-mark.md";

/** `..` | `,,` | `;;` | `,.` | `;.` | `.;` | `:.` — not `...`, `./.`, `v.v.,`, `…,` */
const REPEATED = /(?<![.…,;:/])(?<marks>\.\.|,\s?,|;\s?;|,\s?\.|;\s?\.|,\s?;|;\s?,|:\s?[.;,]|\.[;,:])(?![.…,;:/]|\p{Ll}{2,4}(?!\p{L}))/gu;

export const repeatedMark = defineRule({
  id: "repeated-mark",
  group: "language",
  severity: "warning",
  summary: { vi: "Hai dấu câu liền nhau.", en: "Two punctuation marks stand side by side." },
  messages: {
    marks: {
      vi: "“{found}”: hai dấu câu liền nhau.",
      en: "“{found}”: two marks side by side.",
      expected: { vi: "Bỏ một dấu.", en: "Drop one." },
    },
  },
  page,
  *check({ texts }) {
    for (const { prose, part } of texts) {
      if (part.role === "letterhead" || !/[.,;:]\s?[.,;:]/u.test(prose.text)) continue;
      for (const match of prose.text.matchAll(REPEATED)) {
        const before = prose.text.slice(Math.max(0, match.index - 16), match.index);
        // An abbreviation ends in a full stop of its own: `v.v.,`, `TP.;`, blanks to fill in: `ngày ..`.
        if (/(?:^|[\s(.])(?:v\.v|\p{Lu}\p{L}{0,3}|\p{Lu}+)$/u.test(before) || /(?:số|ngày|tháng|năm|:)\s*$/u.test(before)) continue;
        const marks = match.groups?.["marks"] ?? "";
        if (isBlank(prose.text, match.index, marks)) continue;
        const from = Math.max(0, prose.text.lastIndexOf(" ", match.index - 1) + 1, match.index - 20);
        const at = sourceSpan(prose, from, match.index + marks.length);
        const span = sourceSpan(prose, match.index, match.index + marks.length);
        const same = marks[0] === marks.at(-1) && span.end - span.start === marks.length;
        yield {
          at,
          message: "marks",
          values: { found: prose.text.slice(from, match.index + marks.length) },
          ...(same ? { fix: { ...span, text: marks[0] ?? "" } } : {}),
        };
      }
    }
  },
});

/** Dots to write on (`hồ sơ: .(bộ)`, `là:. .ngày`, `thứ ..`), and signs in a row (`#, $, , &`) are no slip of the pen. */
function isBlank(text: string, at: number, marks: string): boolean {
  const before = text[at - 1] ?? "";
  const after = text.slice(at + marks.length, at + marks.length + 2);
  return !/[\p{L}\d)”%]/u.test(before) || (marks.startsWith(":") && /^(?:\s?\.|\()/u.test(after));
}
