import type { Severity } from "../../../model/diagnostic.ts";
import { sourceSpan, type Prose } from "../../../outline/prose.ts";
import { fold } from "../../../vi/word.ts";
import form from "../../data/form.json" with { type: "json" };
import { defineRule } from "../../define.ts";
import { exactSpan, letterheadOf } from "../../letterhead.ts";
import page from "./wrong-motto.md";

const { country, words } = form.motto;
const COUNTRY = /(?<!nước\s)(?<!\p{L})c\p{L}ng\s+h\p{L}{1,3}\s+x\p{L}\s+h\p{L}{1,2}i?\s+ch\p{L}\s+ngh\p{L}{1,3}\s+vi\p{L}t\s+nam(?!\p{L})/u;
const WORDS = /(?<!\p{L})đ\p{L}c\s+l\p{L}p[\s.,*•·-]{1,5}t\p{L}\s+do[\s.,*•·-]{1,5}h\p{L}nh\s+ph\p{L}c(?!\p{L})/u;

export const wrongMotto = defineRule({
  id: "wrong-motto",
  group: "form",
  severity: "error",
  summary: { vi: "Quốc hiệu hoặc Tiêu ngữ viết sai.", en: "The name of the country or the motto is written wrongly." },
  messages: {
    country: {
      vi: "Quốc hiệu viết là “{found}”.",
      en: "The name of the country is written “{found}”.",
      expected: { vi: "Viết “{right}”, chữ in hoa.", en: "Write “{right}”, in capitals." },
    },
    words: {
      vi: "Tiêu ngữ viết là “{found}”.",
      en: "The motto is written “{found}”.",
      expected: {
        vi: "Viết “{right}”: chữ in thường, mỗi cụm từ viết hoa chữ đầu, dấu gạch nối có cách chữ.",
        en: "Write “{right}”: sentence case, each part with a capital, hyphens with spaces.",
      },
    },
  },
  page,
  *check(context) {
    if (context.kind.party) return;
    const pdf = context.source.mediaType === "application/pdf";
    for (const { whole } of letterheadOf(context)) {
      const name = COUNTRY.exec(fold(whole.text));
      if (name !== null) {
        const found = whole.text.slice(name.index, name.index + name[0].length);
        // Both placements of the tone mark (HÒA, HOÀ) are right.
        if (fold(found) !== fold(country) || found !== found.toUpperCase()) yield remark(whole, name.index, found, "country", country);
      }
      const motto = WORDS.exec(fold(whole.text));
      if (motto === null) continue;
      const found = whole.text.slice(motto.index, motto.index + motto[0].length);
      // Old fonts and some converters write Đ as a letter that looks like it.
      if (found.replace(/[ÐƉ]/gu, "Đ") === words) continue;
      const dash = found.replace(/\s?[–—]\s?/gu, " - ") === words;
      // In a PDF the spaces are the converter's.
      if (pdf && found.replace(/\s*[-–—]\s*/gu, " - ") === words) continue;
      yield remark(whole, motto.index, found, "words", words, dash ? "warning" : "error");
    }
  },
});

function remark(prose: Prose, index: number, found: string, message: "country" | "words", right: string, severity: Severity = "error") {
  const end = index + found.length;
  const exact = exactSpan(prose, index, end);
  return {
    at: sourceSpan(prose, index, end),
    message,
    values: { found, right },
    severity,
    ...(exact === undefined ? {} : { fix: { ...exact, text: right } }),
  };
}
