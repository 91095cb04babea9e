import { sourceSpan } from "../../../outline/prose.ts";
import { addAll } from "../../../model/add-all.ts";
import type { Span } from "../../../model/place.ts";
import { LETTER } from "../../../vi/letters.ts";
import { readTimeline } from "../../../vi/time/index.ts";
import type { CheckContext } from "../../context.ts";
import { isoOf, type PrintedDay } from "../../dates.ts";
import { distinctPlaces, taskTimes, type TimeAt } from "../../deadlines.ts";
import { defineRule } from "../../define.ts";
import type { TextUnit } from "../../texts.ts";
import page from "./period-backwards.md";

const FROM = /(?<!\p{L})từ\s+(?:ngày\s+)?$/u;
/** `ngày 15/6/2026 đến …`: without “từ” only a word, no dash, says that a period is meant. */
const BARE_FROM = /(?<!\p{L})ngày\s+$/u;
const TO = /^\s*(?:,\s*)?(?:đến|tới|-)\s*(?:hết\s+)?(?:ngày\s+)?$/u;
const TO_IN_WORDS = /^\s*(?:đến|tới)\s*(?:hết\s+)?(?:ngày\s+)?$/u;
/** `giai đoạn 2030 - 2026`, `từ năm 2030 đến năm 2026` */
const YEARS =
  /(?<!\p{L})(?:(?:giai đoạn|nhiệm kỳ|thời kỳ|niên khóa|năm học)\s+|từ năm\s+)(?<from>(?:19|20)\d\d)\s?(?:[-–]|đến(?: năm)?)\s?(?<to>(?:19|20)\d\d)(?![\d/])/gu;

export const periodBackwards = defineRule({
  id: "period-backwards",
  group: "time",
  severity: "error",
  summary: { vi: "Khoảng thời gian kết thúc trước khi bắt đầu.", en: "A period ends before it begins." },
  messages: {
    back: {
      vi: "“{period}”: ngày kết thúc đứng trước ngày bắt đầu.",
      en: "“{period}” ends before it begins.",
      expected: { vi: "Kiểm tra lại hai mốc thời gian.", en: "Put the two dates right." },
    },
    hours: {
      vi: "“{period}”: giờ kết thúc đứng trước giờ bắt đầu.",
      en: "“{period}” ends before it begins.",
      expected: { vi: "Kiểm tra lại hai mốc giờ.", en: "Put the two hours right." },
    },
    ends: {
      vi: "Thời gian “{period}” kết thúc trước khi bắt đầu.",
      en: "The time “{period}” ends before it begins.",
      expected: { vi: "Kiểm tra lại hai mốc thời gian.", en: "Put the two times right." },
    },
    years: {
      vi: "“{period}”: năm cuối đứng trước năm đầu.",
      en: "“{period}” ends before it begins.",
      expected: { vi: "Kiểm tra lại hai năm.", en: "Put the two years right." },
    },
  },
  page,
  *check(context) {
    const printed: Span[] = [];
    for (const unit of context.texts) {
      const inWords = [...periodsInWords(unit)];
      const others = [...periodsInFigures(unit)].filter(({ end }) => !inWords.some((period) => period.end === end));
      const found = ({ start, end }: Span) => ({
        at: sourceSpan(unit.prose, start, end),
        values: { period: unit.prose.text.slice(start, end) },
      });
      const days = [...inWords, ...others].map(found);
      const years = [...periodsInYears(unit)].map(found);
      for (const period of days) yield { ...period, message: "back" };
      for (const span of periodsInHours(unit)) yield { ...found(span), message: "hours" };
      for (const period of years) yield { ...period, message: "years" };
      addAll(
        printed,
        [...days, ...years].map(({ at }) => at),
      );
    }
    for (const { timeline, pointer } of periodsOfTasks(context, printed)) {
      yield { at: pointer, message: "ends", values: { period: timeline.text } };
    }
  },
});

/** `8 giờ 40 - 8 giờ 30`, `từ 14h00 đến 13h30`. */
const CLOCK = String.raw`(?<!\d)\d{1,2}\s?(?:giờ|h|:)\s?\d{2}(?:\s?phút|')?(?!\d)`;
const HOURS = new RegExp(
  String.raw`(?<![${LETTER}\d.,:/-])(?:từ\s+)?(?<from>${CLOCK})\s?(?:[-–]|đến|tới)\s?(?<to>${CLOCK})(?!\s?(?:ngày|sáng|chiều|tối|hôm|của|thứ|hằng|\/))`,
  "gu",
);

/** Hardly a sentence has one. */
const A_CLOCK = /\d\s?(?:giờ|h|:)\s?\d/u;

/** A duty that goes on into the next day, or from morning to an hour of the afternoon, ends much further off. */
const HOURS_OFF = 4;

/** Both of one day: the later of the two stands first, and both lie in working hours. */
function* periodsInHours({ folded: key }: TextUnit): Generator<Span> {
  if (!A_CLOCK.test(key)) return;
  for (const match of key.matchAll(HOURS)) {
    const [from, to] = [match.groups?.["from"], match.groups?.["to"]].map(minutesOf);
    if (from === undefined || to === undefined || to >= from || from - to > HOURS_OFF * 60) continue;
    if (to < 6 * 60 || from > 18 * 60) continue;
    yield { start: match.index, end: match.index + match[0].length };
  }
}

function minutesOf(clock = ""): number {
  const [hour = 0, minute = 0] = (clock.match(/\d+/gu) ?? []).map(Number);
  return hour * 60 + minute;
}

const ENDS = /^(?:(?:kể |bắt đầu )?từ )?(?<from>[^-–]{4,40}?)(?: ?[-–] ?| (?:đến|tới) (?:hết )?)(?<to>[^-–]{4,40})$/iu;

/**
 * Months and quarters (`Tháng 9/2026 - tháng 6/2026`), and days whose two ends stand in columns of their own: what the
 * reader took for a period without finding its days, and both ends of which have a year.
 */
function periodsOfTasks(context: CheckContext, printed: readonly Span[]): TimeAt[] {
  const times = distinctPlaces(taskTimes(context)).filter(
    ({ timeline: { kind, start, end } }) => kind === "period" && start === undefined && end === undefined,
  );
  return withoutTold(times, printed).filter(({ timeline: { text } }) => {
    const { from = "", to = "" } = ENDS.exec(text)?.groups ?? {};
    const [begins, ends] = [from, to].map((half) => readTimeline(half, {}));
    return begins?.from !== undefined && ends?.to !== undefined && ends.to < begins.from;
  });
}

/** Those of which no remark on their words has been made; both lists are walked once, from the first words to the last. */
function withoutTold(times: readonly TimeAt[], printed: readonly Span[]): TimeAt[] {
  const endOf = ({ timeline: { source } }: TimeAt): number => source?.end.offset ?? 0;
  const told = printed.toSorted((a, b) => a.start - b.start);
  let [next, reach] = [0, 0];
  return times
    .toSorted((a, b) => endOf(a) - endOf(b))
    .filter((time) => {
      for (let span = told[next]; span !== undefined && span.start < endOf(time); span = told[++next]) reach = Math.max(reach, span.end);
      return reach <= (time.timeline.source?.start.offset ?? 0);
    });
}

/** `từ ngày 15/9/2026 đến ngày 15/6/2026`, `từ ngày 20/6 đến ngày 15/6/2026` */
function* periodsInWords({ days, folded: key }: TextUnit): Generator<Span> {
  for (let index = 1; index < days.length; index++) {
    const [first, last] = [days[index - 1], days[index]];
    if (first === undefined || last === undefined || !isBackwards(first, last)) continue;
    const before = key.slice(Math.max(0, first.start - 16), first.start);
    const between = key.slice(first.end, last.start);
    // A day in words begins with “ngày” itself.
    const bare = first.form === "words" ? "" : BARE_FROM.exec(before)?.[0];
    const lead = FROM.exec(before)?.[0] ?? (TO_IN_WORDS.test(between) ? bare : undefined);
    if (lead !== undefined && TO.test(between)) yield { start: first.start - lead.length, end: last.end };
  }
}

function isBackwards(first: PrintedDay, last: PrintedDay): boolean {
  const [from, to] = [isoOf(first), isoOf(last)];
  if (to === undefined || first.year !== undefined) return from !== undefined && to !== undefined && to < from;
  // Without a year only a day of the same month is surely before: from 20/12 to 15/01 it is winter, from 15/12 to 14/12 a year.
  return Number(first.month) === Number(last.month) && Number(last.day) < Number(first.day) - 1;
}

/** `2030 - 2026` as the whole of a cell. */
const CELL_YEARS = /^(?:năm )?(?<from>20\d\d)\s?(?:[-–]|đến)\s?(?<to>20\d\d)$/u;

function* periodsInYears({ folded: key, kind }: TextUnit): Generator<Span> {
  const cell = kind === "cell" ? CELL_YEARS.exec(key.trim())?.groups : undefined;
  if (cell !== undefined && (cell["to"] ?? "") < (cell["from"] ?? "")) {
    yield { start: 0, end: key.length };
    return;
  }
  for (const match of key.matchAll(YEARS)) {
    const { from = "", to = "" } = match.groups ?? {};
    if (to < from) yield { start: match.index, end: match.index + match[0].length };
  }
}

const DAY = "\\d{1,2}\\/\\d{1,2}\\/\\d{4}";
/** `10/3/2025-25/5/2024`, as cells of tables have it. */
const FIGURES = new RegExp(`(?<![\\d/.,-])(?<from>${DAY})\\s?[-–]\\s?(?<to>${DAY})(?![\\d/])`, "gu");

function* periodsInFigures({ folded: key }: TextUnit): Generator<Span> {
  for (const match of key.matchAll(FIGURES)) {
    const [from, to] = [isoOfFigures(match.groups?.["from"]), isoOfFigures(match.groups?.["to"])];
    if (from !== undefined && to !== undefined && to < from) yield { start: match.index, end: match.index + match[0].length };
  }
}

function isoOfFigures(text = ""): string | undefined {
  const [day = "", month = "", year] = text.split("/");
  return isoOf({ day, month, year });
}
