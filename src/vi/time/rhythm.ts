import { daysInMonth } from "./calendar.ts";
import type { Frequency } from "./types.ts";
import type { PeriodUnit } from "./words.ts";

/** How often: every `interval` of `unit`. */
export interface Rhythm {
  unit: PeriodUnit;
  interval: number;
}

const MONTHS_IN: Readonly<Partial<Record<PeriodUnit, number>>> = { month: 1, quarter: 3, year: 12 };

/** Length in months; undefined for days and weeks. */
function monthsOf({ unit, interval }: Rhythm): number | undefined {
  const months = MONTHS_IN[unit];
  return months === undefined ? undefined : months * interval;
}

function withInterval(frequency: string, interval: number): string {
  return interval === 1 ? `FREQ=${frequency}` : `FREQ=${frequency};INTERVAL=${interval}`;
}

/** RFC 5545 rule of a bare rhythm. It has no quarters: every third month. */
export function rruleOf(rhythm: Rhythm): string {
  if (rhythm.unit === "day") return withInterval("DAILY", rhythm.interval);
  if (rhythm.unit === "week") return withInterval("WEEKLY", rhythm.interval);
  const months = monthsOf(rhythm) ?? 1;
  return months % 12 === 0 ? withInterval("YEARLY", months / 12) : withInterval("MONTHLY", months);
}

/** The name of a rhythm; undefined where plans have none (every day, every two years). */
export function frequencyOf(rhythm: Rhythm): Frequency | undefined {
  if (rhythm.unit === "week") return rhythm.interval === 1 ? "weekly" : undefined;
  switch (monthsOf(rhythm)) {
    case 1:
      return "monthly";
    case 3:
      return "quarterly";
    case 6:
      return "half-yearly";
    case 12:
      return "yearly";
    default:
      return undefined;
  }
}

/** In which month of the period a day stands: its last one, or the first after it ("tháng đầu quý sau"). */
export type Anchor = "last" | "next";

/**
 * A day of the month in each period. Undefined when the day is in no month.
 * @param day -1 for the last day of the month
 */
export function onDayOfMonth(rhythm: Rhythm, day: number, anchor: Anchor = "last"): string | undefined {
  if (day !== -1 && !(day >= 1 && day <= 31)) return undefined;
  const months = monthsOf(rhythm);
  if (months === undefined) return undefined;
  if (months === 1) return `FREQ=MONTHLY;BYMONTHDAY=${day}`;
  if (12 % months !== 0) return undefined;
  const list = Array.from({ length: 12 / months }, (_, i) => (anchor === "last" ? months * (i + 1) : months * i + 1));
  return `FREQ=YEARLY;BYMONTH=${list.join(",")};BYMONTHDAY=${day}`;
}

/** A day of every year; undefined when no year has it. */
export function onDate(month: number, day: number): string | undefined {
  return day >= 1 && day <= daysInMonth(2000, month) ? `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}` : undefined;
}

/** Some months of every year. */
export function inMonths(first: number, last: number): string | undefined {
  if (!(first >= 1 && last <= 12 && first <= last)) return undefined;
  return `FREQ=YEARLY;BYMONTH=${Array.from({ length: last - first + 1 }, (_, i) => first + i).join(",")}`;
}
