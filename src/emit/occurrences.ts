import type { Timeline } from "../model/plan.generated.ts";
import { dayAfter, daysInMonth, splitDay } from "../vi/time/calendar.ts";

const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
/** Far enough for a day of every second year, 29 February excepted. */
const LOOK_AHEAD_DAYS = 800;

type Rule = Readonly<Record<string, string>>;

/**
 * The first day from `from` on, up to `last`, that a recurrence (RFC 5545, 3.3.10) falls on. Undefined when the rule names no days
 * (“hằng tháng” without a date) or uses parts that plans do not lead to.
 */
export function nextOccurrence(rrule: string, from: string, last = "9999-12-31"): string | undefined {
  const rule = parse(rrule);
  if (!namesDays(rule)) return undefined;
  let day = from;
  for (let step = 0; step < LOOK_AHEAD_DAYS && day <= last; step++) {
    if (falls(rule, day)) return day;
    day = dayAfter(day);
  }
  return undefined;
}

/**
 * The rule by the last days in time, as a date is given by its own: of “trước ngày 20 hằng tháng” the 19th, of “hằng quý” and
 * “Quý I hằng năm” the last of the quarter. Undefined for days and weeks, which have no such day, and for what plans do not lead to.
 */
export function lastDays(rrule: string, inclusive = true): string | undefined {
  const rule = parse(rrule);
  if (namesDays(rule)) return inclusive ? rrule : dayEarlier(rule);
  const { FREQ: frequency, INTERVAL: interval = "1", ...more } = rule;
  if (frequency === "MONTHLY" && Object.keys(more).length === 0) {
    const length = Number(interval);
    if (length === 1 || 12 % length !== 0) return written({ ...rule, BYMONTHDAY: "-1" });
    return written({ FREQ: "YEARLY", BYMONTH: Array.from({ length: 12 / length }, (_, at) => (at + 1) * length).join(), BYMONTHDAY: "-1" });
  }
  if (frequency !== "YEARLY" || Object.keys(more).some((name) => name !== "BYMONTH")) return undefined;
  const months = numbers(more["BYMONTH"]) ?? [12];
  const ends = inclusive
    ? months.filter((month) => !months.includes(month + 1))
    : months.filter((month) => !months.includes(month - 1)).map(monthEarlier);
  return written({ ...rule, BYMONTH: ends.join(), BYMONTHDAY: "-1" });
}

/**
 * The days a time is due on where it has more than one: the rules of one that recurs by their last days in time, and the ends
 * of its stages.
 */
export function dueDays({ rrule = [], inclusive, stages = [] }: Pick<Timeline, "rrule" | "inclusive" | "stages">): string[] {
  const rules = rrule.flatMap((rule) => lastDays(rule, inclusive) ?? []).filter(isAnchored);
  return [...new Set([...rules, ...stages.flatMap(({ end }) => end ?? [])])];
}

/** The first of such days from `from` on, up to `last`. */
export function nextDue(days: readonly string[], from: string, last: string): string | undefined {
  const next = days.flatMap((day) =>
    day.startsWith("FREQ=") ? (nextOccurrence(day, from, last) ?? []) : day >= from && day <= last ? day : [],
  );
  return next.sort()[0];
}

const monthEarlier = (month: number): number => (month === 1 ? 12 : month - 1);

/** The same rule a day earlier; the first of a month becomes the last of the month before. */
function dayEarlier(rule: Rule): string | undefined {
  const { BYDAY: weekdays, BYMONTH: months } = rule;
  const days = numbers(rule["BYMONTHDAY"]);
  if (days === undefined) {
    const before = weekdays?.split(",").map((day) => WEEKDAYS.at(WEEKDAYS.indexOf(day) - 1));
    return before === undefined ? undefined : written({ ...rule, BYDAY: before.join() });
  }
  if (!days.includes(1)) return written({ ...rule, BYMONTHDAY: days.map((day) => day - 1).join() });
  if (days.length > 1) return undefined;
  const earlier =
    months === undefined
      ? {}
      : {
          BYMONTH: (numbers(months) ?? [])
            .map(monthEarlier)
            .sort((a, b) => a - b)
            .join(),
        };
  return written({ ...rule, ...earlier, BYMONTHDAY: "-1" });
}

function written(rule: Rule): string {
  return Object.entries(rule)
    .map(([name, value]) => `${name}=${value}`)
    .join(";");
}

/** Whether a recurrence says on which days it falls. */
export function isAnchored(rrule: string): boolean {
  return namesDays(parse(rrule));
}

function parse(rrule: string): Rule {
  return Object.fromEntries(rrule.split(";").map((part) => part.split("=", 2)));
}

const KNOWN: ReadonlySet<string> = new Set(["FREQ", "BYMONTH", "BYMONTHDAY", "BYDAY"]);

function namesDays(rule: Rule): boolean {
  if (Object.keys(rule).some((name) => !KNOWN.has(name))) return false;
  switch (rule["FREQ"]) {
    case "WEEKLY":
      return rule["BYDAY"] !== undefined;
    case "MONTHLY":
      return rule["BYMONTHDAY"] !== undefined;
    case "YEARLY":
      return rule["BYMONTH"] !== undefined && rule["BYMONTHDAY"] !== undefined;
    default:
      return false;
  }
}

function falls(rule: Rule, iso: string): boolean {
  const at = splitDay(iso);
  if (at === undefined) return false;
  const { year, month, day } = at;
  const months = numbers(rule["BYMONTH"]);
  if (months !== undefined && !months.includes(month)) return false;
  const days = numbers(rule["BYMONTHDAY"]);
  if (days !== undefined && !days.includes(day) && !days.includes(day - daysInMonth(year, month) - 1)) return false;
  const weekdays = rule["BYDAY"]?.split(",");
  return weekdays === undefined || weekdays.includes(WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? "");
}

function numbers(list: string | undefined): number[] | undefined {
  return list?.split(",").map(Number);
}
