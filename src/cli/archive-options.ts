import { daysInMonth, isoDay, splitDay } from "../vi/time/calendar.ts";
import { ARCHIVE_TEXTS } from "./archive-texts.ts";
import { UsageError } from "./texts.ts";

/** `2026-06-30` or `30/6/2026`. */
export function day(option: string): (value: string) => string {
  return (value) => {
    const iso = isoOf(value);
    if (splitDay(iso) === undefined) throw new UsageError(ARCHIVE_TEXTS.badDay, { option, value });
    return iso;
  };
}

/** `30/6/2026` as `2026-06-30`; anything else as it is. */
function isoOf(value: string): string {
  const groups = /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/.exec(value)?.groups;
  return groups === undefined ? value : isoDay(Number(groups["year"]), Number(groups["month"]), Number(groups["day"]));
}

export interface Span {
  first: string;
  last: string;
}

/** A year, a quarter, a month or a day: `2026`, `2026-Q2`, `2026-06`, `2026-06-30`, or as officers write them: `II/2026`, `6/2026`, `30/6/2026`. */
export function span(option: string): (value: string) => Span {
  return (value) => {
    const found = spanOf(value);
    if (found === undefined) throw new UsageError(ARCHIVE_TEXTS.badSpan, { option, value });
    return found;
  };
}

function spanOf(value: string): Span | undefined {
  const iso = isoOf(value);
  if (splitDay(iso) !== undefined) return { first: iso, last: iso };
  const { year, quarter, month } = TECHNICAL.exec(value)?.groups ?? spoken(value.normalize("NFC").trim());
  if (year === undefined) return undefined;
  const from = quarter === undefined ? Number(month ?? 1) : Number(quarter) * 3 - 2;
  const to = quarter === undefined ? Number(month ?? 12) : Number(quarter) * 3;
  return { first: isoDay(Number(year), from, 1), last: isoDay(Number(year), to, daysInMonth(Number(year), to)) };
}

const TECHNICAL = /^(?<year>\d{4})(?:-(?:Q(?<quarter>[1-4])|(?<month>0[1-9]|1[0-2])))?$/i;
const MONTH = /^(?:tháng +)?(?<month>0?[1-9]|1[0-2])\/(?<year>\d{4})$/iu;
const QUARTER = /^(?:(?:quý +|Q)(?<digit>[1-4])|(?:quý +)?(?<roman>I{1,3}|IV))\/(?<year>\d{4})$/iu;
const ROMAN = ["I", "II", "III", "IV"];

function spoken(value: string): Partial<Record<"year" | "quarter" | "month", string>> {
  const { digit, roman = "", year } = QUARTER.exec(value)?.groups ?? {};
  if (year !== undefined) return { year, quarter: digit ?? String(ROMAN.indexOf(roman.toUpperCase()) + 1) };
  return { ...MONTH.exec(value)?.groups };
}

/** `1/4`: the first of four shares. */
export function shard(option: string): (value: string) => { index: number; of: number } {
  return (value) => {
    const groups = /^(?<index>\d{1,6})\/(?<of>\d{1,6})$/.exec(value)?.groups;
    const [index, of] = [Number(groups?.["index"]), Number(groups?.["of"])];
    if (!(index >= 1 && index <= of)) throw new UsageError(ARCHIVE_TEXTS.badShard, { option, value });
    return { index, of };
  };
}
