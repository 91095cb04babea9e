import { citationsOf, hasOtherYear, numberParts } from "../../citations.ts";
import { printDay } from "../../dates.ts";
import { defineRule } from "../../define.ts";
import page from "./year-mismatch.md";

/** Terms of the National Assembly by the first and last year in which it passed laws. */
const TERMS: Readonly<Record<string, readonly [number, number]>> = {
  QH10: [1997, 2002],
  QH11: [2002, 2007],
  QH12: [2007, 2011],
  QH13: [2011, 2016],
  QH14: [2016, 2021],
  QH15: [2021, 2026],
  QH16: [2026, 2031],
};

export const yearMismatch = defineRule({
  id: "year-mismatch",
  group: "citations",
  severity: "error",
  summary: { vi: "Năm trong số, ký hiệu khác với ngày ban hành.", en: "The year in a document's number is not the year of its date." },
  messages: {
    date: {
      vi: "“{number}” ghi năm {year} nhưng ngày ban hành là {date}.",
      en: "“{number}” says {year}, its date is {date}.",
      expected: { vi: "Kiểm tra lại số hiệu và ngày ban hành.", en: "Check number and date." },
    },
    term: {
      vi: "“{number}”: Quốc hội khóa {term} không ban hành luật năm {year}.",
      en: "“{number}”: the National Assembly's term {term} passed no law in {year}.",
      expected: { vi: "Kiểm tra lại năm hoặc khóa Quốc hội.", en: "Check the year or the term." },
    },
  },
  page,
  *check(context) {
    const seen = new Set<string>();
    for (const citation of citationsOf(context)) {
      const { number, date, at } = citation;
      const parts = number === undefined ? undefined : numberParts(number);
      if (number === undefined || parts?.year === undefined || !/^\d{4}$/u.test(parts.year) || seen.has(`${number} ${date}`)) continue;
      seen.add(`${number} ${date}`);
      const { year, code } = parts;
      const term = TERMS[code.toUpperCase()];
      if (date !== undefined && hasOtherYear(citation)) yield { at, message: "date", values: { number, year, date: printDay(date) } };
      else if (term !== undefined && (Number(year) < term[0] || Number(year) > term[1]))
        yield { at, message: "term", values: { number, term: code.slice(2), year } };
    }
  },
});
