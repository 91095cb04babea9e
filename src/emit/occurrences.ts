import { dayAfter, daysInMonth, splitDay } from "../vi/time/calendar.ts";

const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
/** Far enough for a day of every second year, 29 February excepted. */
const LOOK_AHEAD_DAYS = 800;

type Rule = Readonly<Record<string, string>>;

/**
 * The first day from `from` on that a recurrence (RFC 5545, 3.3.10) falls on. Undefined when the rule names no days
 * (“hằng tháng” without a date) or uses parts that plans do not lead to.
 */
export function nextOccurrence(rrule: string, from: string): string | undefined {
  const rule = parse(rrule);
  if (!namesDays(rule)) return undefined;
  let day = from;
  for (let step = 0; step < LOOK_AHEAD_DAYS; step++) {
    if (falls(rule, day)) return day;
    day = dayAfter(day);
  }
  return undefined;
}

/** Whether a recurrence says on which days it falls. */
export function isAnchored(rrule: string): boolean {
  return namesDays(parse(rrule));
}

function parse(rrule: string): Rule {
  return Object.fromEntries(rrule.split(";").map((part) => part.split("=", 2)));
}

const KNOWN = new Set(["FREQ", "BYMONTH", "BYMONTHDAY", "BYDAY"]);

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
