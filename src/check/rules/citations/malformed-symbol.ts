import { fold } from "../../../vi/word.ts";
import { citationsOf, numberParts } from "../../citations.ts";
import { defineRule } from "../../define.ts";
import page from "./malformed-symbol.md";

/** Kinds whose numbers hold the year: Law on Promulgation of Legal Documents; decrees and circulars since 1997. */
const WITH_YEAR: ReadonlySet<string> = new Set(["nghị định", "thông tư", "thông tư liên tịch"]);
const YEARS_FROM = "1998-01-01";

export const malformedSymbol = defineRule({
  id: "malformed-symbol",
  group: "citations",
  severity: "error",
  summary: { vi: "Số, ký hiệu văn bản viết sai dạng.", en: "The number of a cited document is malformed." },
  messages: {
    year: {
      vi: "“{number}”: “{year}” không phải là năm.",
      en: "“{number}”: “{year}” is no year.",
      expected: { vi: "Ghi đủ bốn chữ số của năm ban hành.", en: "Write the four figures of the year." },
    },
    missing: {
      vi: "“{number}”: ký hiệu {type} phải có năm ban hành.",
      en: "“{number}”: the number of a {type} holds the year.",
      expected: { vi: "Viết “{right}”.", en: "Write “{right}”." },
    },
    unknown: {
      vi: "“{number}”: ký hiệu {type} phải có năm ban hành.",
      en: "“{number}”: the number of a {type} holds the year.",
      expected: { vi: "Thêm năm ban hành sau số.", en: "Add the year behind the number." },
    },
  },
  page,
  *check(context) {
    const seen = new Set<string>();
    for (const citation of citationsOf(context)) {
      const { number, type, at, date } = citation;
      const parts = number === undefined ? undefined : numberParts(number);
      if (number === undefined || parts === undefined || seen.has(number)) continue;
      const { year, ordinal, code, issuer } = parts;
      const wrong = year !== undefined && !isYear(year);
      const lacks =
        year === undefined && WITH_YEAR.has(fold(type)) && /^(?:NĐ|TT|TTLT)$/u.test(code) && (date === undefined || date >= YEARS_FROM);
      if (!wrong && !lacks) continue;
      seen.add(number);
      if (wrong) yield { at, message: "year", values: { number, year } };
      else if (date === undefined) yield { at, message: "unknown", values: { number, type: fold(type) }, severity: "warning" };
      else
        yield { at, message: "missing", values: { number, type: fold(type), right: `${ordinal}/${date.slice(0, 4)}/${code}-${issuer}` } };
    }
  },
});

/** A year in which something may have been issued. */
function isYear(text: string): boolean {
  return /^\d{4}$/u.test(text) && Number(text) >= 1945 && Number(text) <= 2100;
}
