import { dayAfter, dayBefore, daysAfter, daysInMonth, isoDay, monthsAfter, pad, splitDay } from "./calendar.ts";
import type { Moment, Share } from "./moment.ts";
import type { TimeContext, TimeKind } from "./types.ts";

/** A stretch of days that exists. `first` and `last` are its first and last calendar unit in EDTF; mostly the same. */
export interface Span {
  first: string;
  last: string;
  from: string;
  to: string;
  implied: boolean;
  /** Of a list whose members do not follow each other each of them. */
  parts?: readonly Span[];
}

/** A moment with its year filled in: known, without any year to go by, or not in the calendar. */
export type Resolved = Span | "yearless" | "impossible";

/** A school prepares in August for the year that opens in September. */
const SCHOOL_YEAR_FROM = 8;

/** The year that a date without one belongs to: the plan's, else that of its issue. */
export function contextYear(context: TimeContext): number | undefined {
  return context.planYear ?? (context.issueDate === undefined ? undefined : splitDay(context.issueDate)?.year);
}

/** The year of a moment without one: in a plan for a school year, the one of the two that has it. */
function yearIn(context: TimeContext, moment: Moment): number | undefined {
  if (context.schoolYear === undefined) return contextYear(context);
  const month = "month" in moment ? moment.month : "quarter" in moment ? 3 * moment.quarter : undefined;
  return month === undefined ? contextYear(context) : context.schoolYear + (month < SCHOOL_YEAR_FROM ? 1 : 0);
}

function unitSpan(first: string, last: string, from: string, to: string, implied: boolean): Resolved {
  return from > to ? "impossible" : { first, last, from, to, implied };
}

function monthsSpan(year: number, [month, lastMonth]: readonly [number, number], first: string, last: string, implied: boolean): Resolved {
  const days = daysInMonth(year, lastMonth);
  if (days === 0 || daysInMonth(year, month) === 0) return "impossible";
  return unitSpan(first, last, isoDay(year, month, 1), isoDay(year, lastMonth, days), implied);
}

function daySpan(year: number, month: number, day: number, lastDay: number, implied: boolean): Resolved {
  const days = daysInMonth(year, month);
  if (day < 1 || lastDay > days || day > days) return "impossible";
  const [from, to] = [isoDay(year, month, day), isoDay(year, month, lastDay)];
  return unitSpan(from, to, from, to, implied);
}

/** Whether day, month or quarter cannot be in any year, so that even a date without a year is known to be wrong. */
function isNowhere(moment: Moment): boolean {
  if (moment.unit === "day" || moment.unit === "days") {
    const last = moment.unit === "day" ? moment.day : moment.lastDay;
    return moment.day < 1 || moment.day > daysInMonth(2000, moment.month) || last > daysInMonth(2000, moment.month);
  }
  if (moment.unit === "month" || moment.unit === "months") return daysInMonth(2000, moment.month) === 0;
  if (moment.unit === "quarter" || moment.unit === "quarters") return !(moment.quarter >= 1 && moment.quarter <= 4);
  return moment.unit === "part" && isNowhere(moment.of);
}

/** The first or last days of a stretch: never more than it has. */
function shareOf({ from, to, implied }: Span, end: "first" | "last", share: Share): Resolved {
  const [first, last] = end === "first" ? [from, lower(to, lastDayOf(from, to, share))] : [upper(from, firstDayOf(from, to, share)), to];
  const months = share !== "half" && share.unit === "month";
  return months ? unitSpan(first.slice(0, 7), last.slice(0, 7), first, last, implied) : unitSpan(first, last, first, last, implied);
}

const lower = (a: string, b: string): string => (a < b ? a : b);
const upper = (a: string, b: string): string => (a > b ? a : b);

/** The last day of the share that begins the stretch; the first half ends on the 15th of the month in the middle. */
function lastDayOf(from: string, to: string, share: Share): string {
  if (share === "half") return middleOf(from, to);
  return share.unit === "month" ? dayBefore(monthsAfter(from, share.count)) : daysAfter(from, daysIn(share) - 1);
}

function firstDayOf(from: string, to: string, share: Share): string {
  if (share === "half") return dayAfter(middleOf(from, to));
  return share.unit === "month" ? monthsAfter(dayAfter(to), -share.count) : daysAfter(to, 1 - daysIn(share));
}

const daysIn = ({ count, unit }: Exclude<Share, "half">): number => (unit === "week" ? 7 * count : count);

/** The 15th of the month in the middle (Bộ luật Dân sự 2015, Điều 146: giữa tháng là ngày 15). */
function middleOf(from: string, to: string): string {
  const month = Math.floor((Number(from.slice(5, 7)) + Number(to.slice(5, 7))) / 2);
  return isoDay(Number(from.slice(0, 4)), month, 15);
}

/** A school year runs from September to May, its terms meet in January; the exact days are set each year by the ministry. */
function schoolYearSpan(year: number, lastYear: number, term: 1 | 2 | undefined): Resolved {
  const [first, from] = term === 2 ? [`${lastYear}-01`, isoDay(lastYear, 1, 1)] : [`${year}-09`, isoDay(year, 9, 1)];
  const [last, to] = term === 1 ? [`${lastYear}-01`, isoDay(lastYear, 1, 31)] : [`${lastYear}-05`, isoDay(lastYear, 5, 31)];
  return unitSpan(first, last, from, to, false);
}

/** `year` is used where the moment has none of its own; the result is then marked implied if `implied`. */
export function resolve(moment: Moment, year: number | undefined, implied: boolean): Resolved {
  if (moment.unit === "year") return monthsSpan(moment.year, [1, 12], pad(moment.year, 4), pad(moment.year, 4), false);
  if (moment.unit === "years") {
    return unitSpan(pad(moment.year, 4), pad(moment.lastYear, 4), isoDay(moment.year, 1, 1), isoDay(moment.lastYear, 12, 31), false);
  }
  if (moment.unit === "schoolYear") return schoolYearSpan(moment.year, moment.lastYear, moment.term);
  if (isNowhere(moment)) return "impossible";
  const at = moment.year ?? year;
  if (at === undefined) return "yearless";
  if (moment.unit === "part") {
    const whole = resolve(moment.of, at, implied);
    return typeof whole === "string" ? whole : shareOf(whole, moment.end, moment.share);
  }
  return partOfYear(moment, at, moment.year === undefined && implied);
}

type PartOfYear = Exclude<Moment, { unit: "year" | "years" | "schoolYear" | "part" }>;

function partOfYear(moment: PartOfYear, year: number, implied: boolean): Resolved {
  const whole = stretchOf(moment, year, implied);
  if (typeof whole === "string" || !("listed" in moment) || moment.listed === undefined) return whole;
  const parts = moment.listed.map((number) => stretchOf(oneOf(moment, number), year, implied));
  return { ...whole, parts: parts.filter((part) => typeof part !== "string") };
}

function oneOf(moment: Extract<PartOfYear, { listed?: unknown }>, number: number): PartOfYear {
  if (moment.unit === "days") return { ...moment, day: number, lastDay: number };
  return moment.unit === "months" ? { ...moment, month: number, lastMonth: number } : { ...moment, quarter: number, lastQuarter: number };
}

function stretchOf(moment: PartOfYear, year: number, implied: boolean): Resolved {
  if (moment.unit === "day") return daySpan(year, moment.month, moment.day, moment.day, implied);
  if (moment.unit === "days") return daySpan(year, moment.month, moment.day, moment.lastDay, implied);
  const { first, last, months } = unitsOf(moment);
  return monthsSpan(year, months, `${pad(year, 4)}-${pad(first)}`, `${pad(year, 4)}-${pad(last)}`, implied);
}

/** EDTF codes of the first and last unit, and the months they cover: quarters are 33 to 36, half-years 40 and 41. */
function unitsOf(moment: Exclude<PartOfYear, { unit: "day" | "days" }>): {
  first: number;
  last: number;
  months: readonly [number, number];
} {
  if (moment.unit === "half") return { first: 39 + moment.half, last: 39 + moment.half, months: [6 * moment.half - 5, 6 * moment.half] };
  if (moment.unit === "quarter" || moment.unit === "quarters") {
    const last = moment.unit === "quarter" ? moment.quarter : moment.lastQuarter;
    return { first: 32 + moment.quarter, last: 32 + last, months: [3 * moment.quarter - 2, 3 * last] };
  }
  const last = moment.unit === "month" ? moment.month : moment.lastMonth;
  return { first: moment.month, last, months: [moment.month, last] };
}

function ownYear(moment: Moment): number | undefined {
  return "lastYear" in moment ? moment.lastYear : moment.year;
}

/**
 * Dates of one phrase share a year: one without takes that of the next (`từ tháng 3 đến tháng 12/2024`), else of the
 * one before, or the next where it would be over before that (`tháng 12/2025 và tháng 1`), else the plan's.
 */
export function resolveAll(moments: readonly Moment[], context: TimeContext): Resolved[] {
  const years = moments.map(ownYear);
  for (let i = years.length - 2; i >= 0; i--) years[i] ??= years[i + 1];
  const resolved: Resolved[] = [];
  let turned = false;
  for (const [i, moment] of moments.entries()) {
    const shared = years[i] ?? years[i - 1];
    turned &&= years[i] === undefined;
    let one = shared === undefined ? resolve(moment, yearIn(context, moment), true) : resolve(moment, shared, turned);
    if (years[i] === undefined && shared !== undefined && isBefore(one, resolved[i - 1])) {
      turned = true;
      one = resolve(moment, shared + 1, true);
      years[i] = shared + 1;
    }
    years[i] ??= shared;
    resolved.push(one);
  }
  return resolved;
}

function isBefore(a: Resolved, b: Resolved | undefined): boolean {
  return b !== undefined && typeof a !== "string" && typeof b !== "string" && a.to < b.from;
}

/** What a rule makes of its words, before offsets are added. */
export interface Outcome {
  kind: TimeKind;
  edtf?: string;
  from?: string;
  to?: string;
  inclusive?: boolean;
  rrule?: string[];
  implied?: boolean;
  impossible?: true;
  /** Of several deadlines or dates in one phrase all, in the order of its words. */
  all?: readonly Outcome[];
}

/** An outcome without dates, for a year nobody states or a day that does not exist. */
function undated(kind: TimeKind, resolved: "yearless" | "impossible"): Outcome {
  return resolved === "impossible" ? { kind, impossible: true } : { kind };
}

/** On or within: a date, or a period when the words name its two ends. A day that cannot be is no date. */
export function on(resolved: Resolved): Outcome {
  if (typeof resolved === "string") return undated(resolved === "impossible" ? "other" : "date", resolved);
  const { first, last, from, to, implied, parts } = resolved;
  return first === last
    ? { kind: "date", edtf: first, from, to, implied }
    : { kind: "period", edtf: `${first}/${last}`, from, to, implied, ...(parts === undefined ? {} : { all: parts.map(on) }) };
}

/** "trước ngày D", "trước tháng M": the last day in time is the one before D, before the first of M. */
export function before(resolved: Resolved): Outcome {
  if (typeof resolved === "string") return { ...undated("deadline", resolved), inclusive: false };
  return { kind: "deadline", edtf: `../${resolved.first}`, to: dayBefore(resolved.from), inclusive: false, implied: resolved.implied };
}

/** "chậm nhất ngày D", "đến hết quý III": D and the whole of the quarter are in time. */
export function until(resolved: Resolved): Outcome {
  if (typeof resolved === "string") return { ...undated("deadline", resolved), inclusive: true };
  return { kind: "deadline", edtf: `../${resolved.last}`, to: resolved.to, inclusive: true, implied: resolved.implied };
}

export function openFrom(resolved: Resolved): Outcome {
  if (typeof resolved === "string") return undated("open", resolved);
  return { kind: "open", edtf: `${resolved.first}/..`, from: resolved.from, implied: resolved.implied };
}

/** "sau ngày D" begins the day after. */
export function openAfter(resolved: Resolved): Outcome {
  if (typeof resolved === "string") return undated("open", resolved);
  return { kind: "open", edtf: `${resolved.first}/..`, from: dayAfter(resolved.to), implied: resolved.implied };
}

const isSeason = (code: string): boolean => /-(?:3[3-6]|4[01])$/.test(code);

/**
 * The end of an interval in EDTF: as printed, but as exact as its start where the printed unit would begin before it
 * (`15/5/2026 đến hết năm 2026` is `2026-05-15/2026-12-31`) or is a quarter and the start is none: readers of EDTF
 * compare the two by their beginnings and know no mixture of months and quarters.
 */
function endCode(a: Span, b: Span): string {
  if (b.from >= a.from && (isSeason(a.first) || !isSeason(b.last))) return b.last;
  const [year, month] = [b.to.slice(0, 4), Number(b.to.slice(5, 7))];
  if (a.first.length === 10) return b.to;
  const code = a.first.length === 4 ? 0 : Number(a.first.slice(5, 7));
  if (code > 39) return `${year}-${39 + Math.ceil(month / 6)}`;
  return code > 32 ? `${year}-${32 + Math.ceil(month / 3)}` : `${year}-${pad(month)}`;
}

/** From the first day of `a` to the last of `b`, or to the day before `b` when `b` is excluded. */
export function between(a: Resolved, b: Resolved, exclusive = false): Outcome {
  if (a === "impossible" || b === "impossible") return { kind: "period", impossible: true };
  if (a === "yearless" || b === "yearless") return { kind: "period" };
  const to = exclusive ? dayBefore(b.from) : b.to;
  if (a.from > to) return { kind: "period", impossible: true };
  return {
    kind: "period",
    edtf: `${a.first}/${endCode(a, b)}`,
    from: a.from,
    to,
    ...(exclusive ? { inclusive: false } : {}),
    implied: a.implied || b.implied,
  };
}
