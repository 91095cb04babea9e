import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import type { TextUnit } from "../../texts.ts";
import page from "./basis-punctuation.md";

const BASIS = /^(?:căn cứ|thực hiện|xét|theo) /u;

/** What is longer, or has two sentences, tells a story. */
const BASIS_MAX = 600;

export const basisPunctuation = defineRule({
  id: "basis-punctuation",
  group: "citations",
  severity: "info",
  summary: { vi: "Dòng căn cứ không kết thúc bằng dấu chấm phẩy.", en: "A line of the legal bases does not end with a semicolon." },
  messages: {
    missing: {
      vi: "Căn cứ này không kết thúc bằng dấu chấm phẩy.",
      en: "This legal basis does not end with a semicolon.",
      expected: { vi: "Mỗi căn cứ một dòng, cuối dòng có dấu “;”.", en: "Give each basis a line of its own and end it with “;”." },
    },
  },
  page,
  *check({ texts, kind }) {
    if (kind.party) return;
    const bases = texts.filter(({ part, kind: unit }) => part.role === "preamble" && unit === "paragraph");
    for (const [index, unit] of bases.entries()) {
      const next = bases[index + 1];
      if (!isBasis(unit) || next === undefined || !isBasis(next)) continue;
      const { prose } = unit;
      const { length } = prose.text;
      if (/[;:]["”)]?$/u.test(prose.text)) continue;
      yield { at: sourceSpan(prose, prose.text.lastIndexOf(" ") + 1, length), message: "missing" };
    }
  },
});

/** A line that begins as a basis does and says no more: `Căn cứ …, Ủy ban nhân dân xã ban hành Kế hoạch …` is the issuing sentence. */
function isBasis({ folded, prose }: TextUnit): boolean {
  if (folded.length > BASIS_MAX || /\.\s\p{Lu}/u.test(prose.text)) return false;
  return BASIS.test(folded) && /^\p{Lu}/u.test(prose.text) && !/(?:như sau|sau đây|nội dung sau)\s*:?$/u.test(folded);
}
