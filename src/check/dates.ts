import { daysInMonth, isoDay } from "../vi/time/calendar.ts";

/** A day as printed, existing or not. */
export interface PrintedDay {
  start: number;
  end: number;
  text: string;
  day: string;
  month: string;
  year: string | undefined;
  /** `ngày 05 tháng 3 năm 2026`, or with slashes. */
  form: "words" | "figures";
}

/** `ngày 5 tháng 3 năm 2026` | `ngày 5 tháng 3`; not a number that a converter took apart: `tháng 0 6`. */
const IN_WORDS = /(?<![\p{L}\p{N}])ngày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?!\s?\d)(?:\s+năm\s+(?<year>\d{4})(?!\d))?/giu;
/** `5/3/2026` | `05-3-2026` behind `ngày` | `ngày 5/3`; not `12/05/2026/QĐ`, `1.5.2026` as a number. */
const IN_FIGURES =
  /(?<![\d/.,-])(?:(?<=ngày\s+)(?<day>\d{1,2})\s?(?<mark>[/.-])\s?(?<month>\d{1,2})(?:\s?\k<mark>\s?(?<year>\d{4}))?|(?<day2>\d{1,2})\/(?<month2>\d{1,2})\/(?<year2>\d{4}))(?!\s?[/\d]|[.,-]\d)/giu;

/** Every day printed in a text, in order. Linear: both patterns are anchored at a word or a digit and bounded. */
export function printedDays(text: string): PrintedDay[] {
  if (!/\d/u.test(text)) return [];
  const days: PrintedDay[] = [];
  for (const [pattern, form] of [
    [IN_WORDS, "words"],
    [IN_FIGURES, "figures"],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const groups = match.groups ?? {};
      days.push({
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        day: groups["day"] ?? groups["day2"] ?? "",
        month: groups["month"] ?? groups["month2"] ?? "",
        year: groups["year"] ?? groups["year2"],
        form,
      });
    }
  }
  return days.sort((a, b) => a.start - b.start);
}

/** Whether the calendar has the day; 29 February without a year is given the benefit of the doubt. */
export function exists({ day, month, year }: Pick<PrintedDay, "day" | "month" | "year">): boolean {
  const length = daysInMonth(year === undefined ? 2000 : Number(year), Number(month));
  return Number(day) >= 1 && Number(day) <= length;
}

/** ISO day; undefined where the year is not printed or the day does not exist. */
export function isoOf(date: Pick<PrintedDay, "day" | "month" | "year">): string | undefined {
  return date.year === undefined || !exists(date) ? undefined : isoDay(Number(date.year), Number(date.month), Number(date.day));
}

/** `2026-03-05` → `05/3/2026`, as Decree 30/2020/NĐ-CP pads days and months. */
export function printDay(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${day}/${Number(month) < 3 ? month : String(Number(month))}/${year}`;
}

/** 0 Sunday to 6 Saturday, by arithmetic alone (Zeller's congruence with years from March). */
export function weekday(iso: string): number {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  const early = month < 3;
  const shifted = early ? year - 1 : year;
  const fromMarch = early ? month + 12 : month;
  const saturdayFirst =
    (day +
      Math.floor((13 * (fromMarch + 1)) / 5) +
      shifted +
      Math.floor(shifted / 4) -
      Math.floor(shifted / 100) +
      Math.floor(shifted / 400)) %
    7;
  return (saturdayFirst + 6) % 7;
}

export const WEEKDAYS = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"] as const;
export const WEEKDAYS_IN_ENGLISH = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** The last day in time that a deadline's EDTF value leaves: `../2026-07-01`, `2026-03-10`. Undefined for coarser values. */
export function namedDay(edtf: string | undefined): string | undefined {
  return /(?:^|\/)(?<day>\d{4}-\d{2}-\d{2})$/u.exec(edtf ?? "")?.groups?.["day"];
}
