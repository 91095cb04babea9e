import { sourceSpan } from "../../../outline/prose.ts";
import { daysInMonth } from "../../../vi/time/calendar.ts";
import { romanValue } from "../../../vi/numbering.ts";
import type { Bilingual } from "../../../model/diagnostic.ts";
import type { Span } from "../../../model/place.ts";
import { exists, type PrintedDay } from "../../dates.ts";
import { defineRule } from "../../define.ts";
import page from "./impossible-date.md";

/** `tháng 13/2026`, `tháng 0 năm 2026`, `quý 5/2026`, `quý VI năm 2026` */
const MONTH = /(?<![\p{L}\p{N}])tháng\s+(?<month>\d{1,2})(?:\s?\/\s?|\s+năm\s+)(?<year>\d{4})(?!\s?[/\d])/giu;
const QUARTER = /(?<![\p{L}\p{N}])qu[ýí]\s+(?<quarter>\d{1,2}|[IVX]{1,4})(?:\s?\/\s?|\s+năm\s+)(?<year>\d{4})(?!\s?[/\d])/giu;

/** `tháng 6 năm 20226`, `30/6/20226`, `trong năm 20226.`; not `mỗi năm 20000 lượt`. */
const LONG_YEAR =
  /(?<![\p{L}\p{N}])(?:(?:tháng\s+\d{1,2}|qu[ýí]\s+[IVX\d]{1,4})(?:\s?\/\s?|\s+năm\s+)|\d{1,2}\/\d{1,2}\/|(?<!(?:mỗi|một|hằng|hàng)\s+)năm\s+(?=\d{5}(?:\.?\s*$|[;,)])))(?<year>(?:19|20)\d{3})(?![\d/]|\.\d)/giu;
/** `14 giờ 75 phút`, `14h75` */
const CLOCK =
  /(?<![\p{L}\p{N}.,:/-])(?<hour>\d{1,2})\s?(?:giờ\s?|(?<short>h))(?<minute>\d{2})(?!\d)(?<minutes>\s?phút|')?(?<behind>,?\s+(?:sáng|chiều|tối|ngày|thứ)(?!\p{L}))?/giu;

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
    zero: {
      vi: "“{date}”: không có ngày {day}.",
      en: "“{date}”: there is no day {day}.",
      expected: { vi: "Kiểm tra lại ngày.", en: "Put the day right." },
    },
    month: {
      vi: "“{date}”: không có tháng {month}.",
      en: "“{date}”: there is no month {month}.",
      expected: { vi: "Kiểm tra lại tháng.", en: "Put the month right." },
    },
    year: {
      vi: "“{date}”: năm {year} chắc viết sai.",
      en: "“{date}”: the year {year} is surely a slip.",
      expected: { vi: "Kiểm tra lại năm.", en: "Put the year right." },
    },
    clock: {
      vi: "“{date}”: không có giờ này.",
      en: "“{date}”: there is no such hour.",
      expected: { vi: "Kiểm tra lại giờ, phút.", en: "Put hours and minutes right." },
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
      if (!/\d/u.test(prose.text)) continue;
      for (const slip of slipsOf(prose.text, days)) {
        const { start, end, ...told } = slip;
        yield { at: sourceSpan(prose, start, end), ...told };
      }
    }
  },
});

interface Slip extends Span {
  message: "day" | "zero" | "month" | "year" | "quarter" | "clock";
  values: Record<string, string | number>;
  expected?: Bilingual;
}

function* slipsOf(text: string, days: readonly PrintedDay[]): Generator<Slip> {
  for (const date of days) {
    const slip = slipInDay(date);
    if (slip !== undefined) yield { start: date.start, end: date.end, ...slip };
  }
  const found = (match: RegExpExecArray, message: Slip["message"], values: Slip["values"] = {}): Slip => ({
    start: match.index,
    end: match.index + match[0].length,
    message,
    values: { date: match[0], ...values },
  });
  for (const match of text.matchAll(MONTH)) {
    const month = Number(match.groups?.["month"]);
    // `ngày 5 tháng 13 năm 2026` was met as a day above.
    if ((month >= 1 && month <= 12) || /ngày\s+\d{1,2}\s+$/iu.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
    yield found(match, "month", { month });
  }
  for (const match of text.matchAll(QUARTER)) {
    const printed = match.groups?.["quarter"] ?? "";
    const quarter = /\d/u.test(printed) ? Number(printed) : (romanValue(printed.toUpperCase()) ?? 0);
    if (quarter < 1 || quarter > 4) yield found(match, "quarter");
  }
  for (const match of text.matchAll(LONG_YEAR)) yield found(match, "year", { year: match.groups?.["year"] ?? "" });
  for (const match of text.matchAll(CLOCK)) {
    const { behind = "", short, minutes, hour, minute } = match.groups ?? {};
    const printed = match[0].slice(0, match[0].length - behind.length);
    // Hours without a time of day are a length: “30 giờ 45 phút”.
    const isHour = behind !== "" || /(?:lúc|vào|từ)\s+$/iu.test(text.slice(Math.max(0, match.index - 6), match.index));
    const hasMinutes = isHour || (short ?? minutes) !== undefined;
    if ((hasMinutes && Number(minute) > 59) || (isHour && Number(hour) > 24))
      yield { ...found(match, "clock", { date: printed }), end: match.index + printed.length };
  }
}

/** What is wrong with a day as it is printed, if anything. */
function slipInDay(date: PrintedDay): Pick<Slip, "message" | "values" | "expected"> | undefined {
  const { text, day, year } = date;
  if (exists(date)) return isFarOff(year) ? { message: "year", values: { date: text, year: year ?? "" } } : undefined;
  if (!isSensible(year)) return undefined;
  if (Number(day) === 0) return { message: "zero", values: { date: text, day } };
  const month = Number(date.month);
  const last = daysInMonth(year === undefined ? 2000 : Number(year), month);
  if (last > 0) return { message: "day", values: { date: text, month, days: last } };
  return { message: "month", values: { date: text, month }, ...(Number(day) <= 12 && month <= 31 ? { expected: SWAPPED } : {}) };
}

const SWAPPED: Bilingual = {
  vi: "Kiểm tra lại; có thể ngày và tháng bị viết ngược.",
  en: "Put it right; day and month may have changed places.",
};

/** Figures with a far-off year are some other number. */
function isSensible(year: string | undefined): boolean {
  return year === undefined || (Number(year) >= 1900 && Number(year) <= 2100);
}

/** No plan reaches so far, and no event it recalls is so old: `26/3/3017`, `15/4/0206`. */
function isFarOff(year: string | undefined): boolean {
  return year !== undefined && (Number(year) > 2100 || Number(year) < 1000);
}
