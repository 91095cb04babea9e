import type { Plan, Report, Timeline } from "../model/plan.generated.ts";
import { sha256 } from "../read/sha256.ts";
import { slug } from "../vi/plain.ts";
import { dayAfter, latestDay } from "../vi/time/calendar.ts";
import type { Emitter } from "./index.ts";
import { lastDays, nextOccurrence } from "./occurrences.ts";
import { joined, oneLine, origin, type TaskRow, taskRows } from "./rows.ts";

const CRLF = "\r\n";
const OCTETS_MAX = 75;
const OPEN = lines(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//plan-lint//plan-lint//VI", "CALSCALE:GREGORIAN"]);
const CLOSE = lines(["END:VCALENDAR"]);

/**
 * An iCalendar file (RFC 5545): a to-do for each task and report, and an event on the last day of each that has one,
 * because many calendars leave to-dos out. No clock: DTSTAMP is the day the plan was issued.
 */
export function icsEmitter(): Emitter {
  const open = () => {
    let begun = false;
    const add = (plan: Plan, keep?: ReadonlySet<number>) => {
      const head = begun ? "" : OPEN;
      begun = true;
      return head + entries(plan, keep);
    };
    return { add, end: () => (begun ? CLOSE : OPEN + CLOSE) };
  };
  return { extension: ".ics", one: (plan) => OPEN + entries(plan) + CLOSE, open };
}

/** A to-do and an event of the same thing. */
interface Entry {
  /** What it is known by within its plan, whatever else of the plan changes. */
  key: string;
  summary: string;
  description: string[];
  categories: readonly string[];
  first?: string | undefined;
  due?: string | undefined;
  rrule?: string | undefined;
  /** The stages that do not end with the whole. */
  stages?: readonly { name: string; day: string }[];
  /** Of one that recurs: whether the days of the rule are the last in time. Those of “hằng tuần” are only some day of the week. */
  byLastDay?: boolean;
}

/** Some rows of a plan, or all of them. */
function entries(plan: Plan, keep?: ReadonlySet<number>): string {
  const uid = uidsOf(plan);
  const stamp = `${compact(plan.document.date ?? "1970-01-01")}T000000Z`;
  // Names are given to all before any is left out, so that a task has the same name in every list.
  const named = taskRows(plan).map((row) => {
    const entry = row.report === undefined ? ofTask(row, plan) : ofReport(row, row.report, plan);
    return { row, entry, name: uid(entry.key) };
  });
  const kept = named.filter(({ row }, place) => row.kind !== "group" && keep?.has(place) !== false);
  return kept.map(({ entry, name }) => components(entry, name, stamp)).join("");
}

/**
 * UIDs stay the same as long as the plan bears the same number, date and issuer, so that a calendar that takes the file
 * again moves its entries instead of doubling them; a plan without number is known by its bytes.
 */
function uidsOf({ document, source }: Plan): (key: string) => string {
  const { number, date, issuer } = document;
  const identity =
    number === undefined ? source.sha256 : sha256(new TextEncoder().encode([issuer?.name, number, date].join("|").toLowerCase()));
  const seen = new Map<string, number>();
  return (key) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return `${identity.slice(0, 20)}-${key}${times === 1 ? "" : `~${times}`}`;
  };
}

function ofTask(row: TaskRow, plan: Plan): Entry {
  const { timeline, lead, coordinating, outputs } = row;
  const said: [string, string][] = [
    ["Nội dung", row.description ?? ""],
    ["Chủ trì", joined(lead)],
    ["Phối hợp", joined(coordinating)],
    ["Thời gian", timeline?.text ?? ""],
    ["Sản phẩm", joined(outputs)],
    ["Nguồn", origin(row, plan)],
  ];
  return {
    key: `${row.kind === "group" ? "task" : row.kind}-${slug(row.ref ?? row.position, 40)}`,
    summary: oneLine(row.title),
    description: said.filter(([, text]) => text !== "").map(([label, text]) => `${label}: ${oneLine(text)}`),
    categories: lead.map(({ name }) => oneLine(name)),
    ...(recurrenceIn(timeline, plan) ?? {
      first: timeline?.stages?.[0]?.start ?? timeline?.start,
      due: timeline?.end,
      stages: otherStages(timeline),
    }),
  };
}

function recurrenceIn(timeline: Timeline | undefined, plan: Plan): Recurrence | undefined {
  return timeline?.rrule?.map((rule) => recurrenceOf(rule, timeline, plan)).find((found) => found !== undefined);
}

function otherStages(timeline: Timeline | undefined): { name: string; day: string }[] {
  return (timeline?.stages ?? []).flatMap(({ text, end }) =>
    end === undefined || end === timeline?.end ? [] : [{ name: oneLine(text), day: end }],
  );
}

function ofReport(row: TaskRow, { frequency, due, to, via, ref }: Report, plan: Plan): Entry {
  const said: [string, string][] = [
    ["Đơn vị báo cáo", joined(row.lead)],
    ["Nơi nhận", to?.name ?? ""],
    ["Qua", via?.name ?? ""],
    ["Thời hạn", due?.text ?? ""],
    ["Nội dung", row.description ?? ""],
    ["Nguồn", origin(row, plan)],
  ];
  return {
    key: `report-${slug(ref ?? "", 40)}-${frequency}`,
    summary: row.title,
    description: said.filter(([, words]) => words !== "").map(([label, words]) => `${label}: ${oneLine(words)}`),
    categories: ["Báo cáo"],
    ...(recurrenceIn(row.timeline, plan) ?? { due: row.timeline?.end }),
  };
}

type Recurrence = Pick<Entry, "first" | "rrule" | "byLastDay">;

/** A rule by the last days in time, from the first that falls under the plan; that cannot be before it was issued, or before it begins. */
function recurrenceOf(rrule: string, { start, inclusive }: Timeline, plan: Plan): Recurrence | undefined {
  const { date, period } = plan.document;
  const from = latestDay(date, period?.start, start);
  if (from === undefined) return undefined;
  const rule = lastDays(rrule, inclusive);
  if (rule === undefined)
    return /^FREQ=(?:DAILY|WEEKLY)(?:;INTERVAL=\d+)?$/.test(rrule) ? { first: from, rrule: withEnd(rrule, from, plan) } : undefined;
  const first = nextOccurrence(rule.replace(/;INTERVAL=\d+/, ""), from);
  return first === undefined ? undefined : { first, rrule: withEnd(rule, first, plan), byLastDay: true };
}

/** A plan for one year does not ask for reports for ever. */
function withEnd(rrule: string, first: string, { document }: Plan): string {
  const end = document.period?.end;
  return end === undefined || end < first ? rrule : `${rrule};UNTIL=${compact(end)}`;
}

function components(entry: Entry, uid: string, stamp: string): string {
  const { summary, description, categories, rrule, due } = entry;
  // RFC 5545, 3.8.2.3: what is due must be due later than it begins.
  const first = due !== undefined && entry.first !== undefined && entry.first >= due ? undefined : entry.first;
  const shared = [
    `DTSTAMP:${stamp}`,
    `DESCRIPTION:${escapeText(description.join("\n"))}`,
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escapeText).join(",")}`]),
  ];
  const repeated = rrule === undefined ? [] : [`RRULE:${rrule}`];
  const todo = [
    "BEGIN:VTODO",
    `UID:${uid}-todo@plan-lint`,
    ...(first === undefined ? [] : [`DTSTART;VALUE=DATE:${compact(first)}`]),
    ...(due === undefined ? [] : [`DUE;VALUE=DATE:${compact(due)}`]),
    ...repeated,
    `SUMMARY:${escapeText(summary)}`,
    "STATUS:NEEDS-ACTION",
    ...shared,
    "END:VTODO",
  ];
  const day = rrule === undefined ? due : entry.byLastDay === true ? first : undefined;
  if (day === undefined) return lines(todo);
  const event = (name: string, on: string, words: string, rule: readonly string[] = []) => [
    "BEGIN:VEVENT",
    `UID:${uid}-${name}@plan-lint`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(on))}`,
    ...rule,
    `SUMMARY:${escapeText(`Hạn: ${words}`)}`,
    "TRANSP:TRANSPARENT",
    ...shared,
    "END:VEVENT",
  ];
  const stages = (entry.stages ?? []).flatMap((stage, index) => event(`stage${index + 1}`, stage.day, `${summary} (${stage.name})`));
  return lines([...todo, ...stages, ...event("event", day, summary, repeated)]);
}

function compact(day: string): string {
  return day.replaceAll("-", "");
}

/** RFC 5545, 3.3.11. */
function escapeText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  const clean = text.replace(/\p{Surrogate}/gu, "\uFFFD").replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, " ");
  return clean.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
}

function lines(list: readonly string[]): string {
  return list.map((line) => fold(line) + CRLF).join("");
}

/** Lines of at most 75 octets, broken between characters (RFC 5545, 3.1). */
function fold(line: string): string {
  if (line.length * 3 <= OCTETS_MAX) return line;
  let out = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > OCTETS_MAX) {
      out += `${CRLF} `;
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}

function octetsOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}
