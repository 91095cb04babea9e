/** The Gregorian calendar by hand: no clock, no time zone. Days are ISO strings, which sort by date. */

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Months count from 1; a month that does not exist has no days. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

export function pad(value: number, width = 2): string {
  return String(value).padStart(width, "0");
}

export function isoDay(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** Year, month and day of an ISO day; undefined for anything else. */
export function splitDay(iso: string): { year: number; month: number; day: number } | undefined {
  const groups = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(iso)?.groups;
  if (groups === undefined) return undefined;
  const [year, month, day] = [Number(groups["year"]), Number(groups["month"]), Number(groups["day"])];
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

export function dayBefore(iso: string): string {
  return daysAfter(iso, -1);
}

/** The last of some days (ISO); undefined where there is none. */
export function latestDay(...days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

export function dayAfter(iso: string): string {
  return daysAfter(iso, 1);
}

/** So many days later, or earlier where the number is negative. */
export function daysAfter(iso: string, count: number): string {
  const at = splitDay(iso);
  if (at === undefined) return iso;
  let { year, month } = at;
  let day = at.day + count;
  while (day < 1) {
    [year, month] = month > 1 ? [year, month - 1] : [year - 1, 12];
    day += daysInMonth(year, month);
  }
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    [year, month] = month < 12 ? [year, month + 1] : [year + 1, 1];
  }
  return isoDay(year, month, day);
}

/** The same day so many months later or earlier; the last of the month where it is shorter (Bộ luật Dân sự 2015, Điều 148). */
export function monthsAfter(iso: string, count: number): string {
  const at = splitDay(iso);
  if (at === undefined) return iso;
  const index = 12 * at.year + at.month - 1 + count;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return isoDay(year, month, Math.min(at.day, daysInMonth(year, month)));
}
