import { sourceSpan } from "../../../outline/prose.ts";
import { daysInMonth } from "../../../vi/time/calendar.ts";
import { romanValue } from "../../../vi/numbering.ts";
import { exists } from "../../dates.ts";
import { defineRule } from "../../define.ts";
import page from "./impossible-date.md";

/** `tháng 13/2026`, `tháng 0 năm 2026`, `quý 5/2026`, `quý VI năm 2026` */
const MONTH = /(?<![\p{L}\p{N}])tháng\s+(?<month>\d{1,2})(?:\s?\/\s?|\s+năm\s+)(?<year>\d{4})(?!\s?[/\d])/giu;
const QUARTER = /(?<![\p{L}\p{N}])qu[ýí]\s+(?<quarter>\d{1,2}|[IVX]{1,4})(?:\s?\/\s?|\s+năm\s+)(?<year>\d{4})(?!\s?[/\d])/giu;

export const impossibleDate = defineRule({
  id: "impossible-date",
  group: "time",
  severity: "error",
  summary: { vi: "Ngày, tháng hoặc quý không có thật.", en: "A day, month or quarter that does not exist." },
  messages: {
    day: {
      vi: "“{date}”: tháng {month} chỉ có {days} ngày.",
      en: "“{date}”: month {month} has {days} days only.",
      expected: { vi: "Kiểm tra lại ngày.", en: "Put the day right." },
    },
    month: {
      vi: "“{date}”: không có tháng {month}.",
      en: "“{date}”: there is no month {month}.",
      expected: { vi: "Kiểm tra lại; có thể ngày và tháng bị viết ngược.", en: "Put it right; day and month may have changed places." },
    },
    year: {
      vi: "“{date}”: năm {year} chắc viết sai.",
      en: "“{date}”: the year {year} is surely a slip.",
      expected: { vi: "Kiểm tra lại năm.", en: "Put the year right." },
    },
    quarter: {
      vi: "“{date}”: một năm chỉ có bốn quý.",
      en: "“{date}”: a year has four quarters.",
      expected: { vi: "Kiểm tra lại quý.", en: "Put the quarter right." },
    },
  },
  page,
  *check({ texts }) {
    for (const { prose, days } of texts) {
      const { text } = prose;
      if (!/\d/u.test(text)) continue;
      for (const date of days) {
        if (exists(date) && isFarOff(date.year))
          yield { at: sourceSpan(prose, date.start, date.end), message: "year", values: { date: date.text, year: date.year ?? "" } };
        if (exists(date) || !isSensible(date.year)) continue;
        const month = Number(date.month);
        const last = daysInMonth(date.year === undefined ? 2000 : Number(date.year), month);
        yield {
          at: sourceSpan(prose, date.start, date.end),
          message: last === 0 ? "month" : "day",
          values: { date: date.text, month, days: last },
        };
      }
      for (const match of text.matchAll(MONTH)) {
        const month = Number(match.groups?.["month"]);
        // `ngày 5 tháng 13 năm 2026` was met as a day above.
        if ((month >= 1 && month <= 12) || /ngày\s+\d{1,2}\s+$/iu.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
        yield { at: sourceSpan(prose, match.index, match.index + match[0].length), message: "month", values: { date: match[0], month } };
      }
      for (const match of text.matchAll(QUARTER)) {
        const printed = match.groups?.["quarter"] ?? "";
        const quarter = /\d/u.test(printed) ? Number(printed) : (romanValue(printed.toUpperCase()) ?? 0);
        if (quarter < 1 || quarter > 4)
          yield { at: sourceSpan(prose, match.index, match.index + match[0].length), message: "quarter", values: { date: match[0] } };
      }
    }
  },
});

/** Figures with a far-off year are some other number. */
function isSensible(year: string | undefined): boolean {
  return year === undefined || (Number(year) >= 1900 && Number(year) <= 2100);
}

/** No plan reaches so far, and no event it recalls is so old: `26/3/3017`, `15/4/0206`. */
function isFarOff(year: string | undefined): boolean {
  return year !== undefined && (Number(year) > 2100 || Number(year) < 1000);
}
