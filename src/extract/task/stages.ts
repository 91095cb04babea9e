import { slice, sourceSpan, type Prose } from "../../outline/prose.ts";
import type { Section } from "../../outline/section.ts";
import { clockLength } from "../../vi/time/clock.ts";
import { readTimeline, saysOnlyWhen, type TimeReading } from "../../vi/time/index.ts";
import { fold } from "../../vi/word.ts";
import { onDay, type ExtractContext } from "../context.ts";
import type { FoundTime } from "../found.ts";
import { trimValue } from "../labels.ts";

/** `Công việc thường xuyên`, `Các nhiệm vụ triển khai thường xuyên, liên tục`: what is done all the time, beside what has its month. */
const ALWAYS =
  /^(?:các |một số |những )?(?:nội dung|nhiệm vụ|hoạt động|công việc|công tác)(?: (?:được )?(?:thực hiện|triển khai))? (?=thường xuyên(?:, liên tục)?$)/u;
/** Longest heading of a stage, and how one begins. */
const STAGE_MAX = 100;
const STAGE =
  /^(?:giai đoạn|năm \d|quý |tháng \d|đợt |học kỳ |(?:trong|từ|sau|trước) (?:đầu |cuối )?(?:tháng|ngày|quý|năm|nay)|(?:từ )?ngày \d)/u;
/** What stands before the time: `Đợt 2:`, `Nội dung tuyên truyền xuyên suốt …`, `Nhiệm vụ trọng tâm …`. */
const STAGE_NAME = /^(?:đợt|giai đoạn|bước|lần|tuần)\s(?:thứ )?(?:\d{1,2}|[ivx]{1,4}|một|hai|ba|bốn|nhất|nhì|tư|cuối)\s*[:.–-]\s*/u;
const STAGE_WORK =
  /^(?:các |một số |những )?(?:nội dung|nhiệm vụ|hoạt động|công việc|công tác)(?: (?:trọng tâm|tuyên truyền|cụ thể|thực hiện|chủ yếu|chung))*(?: xuyên suốt| của)?\s+/u;
/** A part of the work that has its own days. */
const PART = /^(?:giai đoạn|đợt|bước|năm thứ|kỳ|vòng|chặng|tuần)(?!\p{L})/u;
/** `Trước hội nghị (từ ngày …)`: a part called by its place before or after the event. */
const PHASE = /^(?:trước|trong|sau)(?!\p{L})/u;
/** `Nhiệm vụ cấp bách (hoàn thành trước ngày …)`: what stands under it is all to be done by then. */
const WORK = /^(?:các |một số |những )?(?:nội dung|nhiệm vụ|hoạt động|công việc|giải pháp|biện pháp)(?!\p{L})/u;
/** `Khi có tin bão …`: a heading that says on what event the work under it is done. */
const EVENT = /^(?:ngay )?(?:khi|sau khi|trước khi)\s/u;
/** `Buổi sáng:` over what is done in it. */
const SESSION = /^(?:(?:vào )?buổi )?(?:sáng|trưa|chiều|tối)$/u;
/** `Từ ngày 15/3 đến ngày bầu cử | gồm các nội dung:` */
const LISTS = /[\s,]*\s(?:gồm|bao gồm|với|tập trung)(?=\s)/u;
/** The words in brackets that close a heading. */
const CLOSING_BRACKET = /\((?<inner>[^()]{4,80})\)\s*[:.]?$/u;

/** The time that a heading gives the work under it, without the stage's name and number. */
export function stageOf({ head, marker }: Section, context: ExtractContext): FoundTime | undefined {
  const heading = head.text.replace(/\s*:$/u, "");
  const folded = fold(heading);
  if (marker?.kind === "counted" && marker.length === 0)
    return clockLength(head.text) > 0 ? undefined : countedTime(head, heading, context);
  // "Giai đoạn 1: Chuẩn bị (từ ngày …)": what the parts are counted by has been taken off as their number.
  const isPart = marker?.kind === "counted" || [PART, PHASE, WORK].some((form) => form.test(folded));
  const bracketed = isPart ? bracketTime(beforeColon(head), context) : undefined;
  if (bracketed !== undefined) return bracketed;
  if (heading.length >= STAGE_MAX) return undefined;
  if (EVENT.test(folded)) return eventOf(head, heading, context);
  const always = ALWAYS.exec(folded);
  if (always !== null) return alwaysFrom(head, heading, always[0].length, context);
  if (SESSION.test(folded)) return sessionOf(head, heading, context);
  const named = STAGE_NAME.exec(folded);
  const from = (named ?? STAGE_WORK.exec(folded))?.[0].length ?? 0;
  if (!STAGE.test(folded.slice(from))) return undefined;
  const reading = readTimeline(heading.slice(from), context.time);
  if (reading?.edtf === undefined) return undefined;
  // "Một số nhiệm vụ trọng tâm trong năm 2026" in a plan for 2026: the plan's own time, and no stage of it.
  if (named === null && from > 0 && reading.edtf === String(context.time.planYear)) return undefined;
  const { core } = reading;
  const listed = LISTS.exec(folded.slice(from + core.end, from + reading.end));
  return timeAt(head, reading, from + reading.start, from + (listed === null ? reading.end : core.end + listed.index));
}

/** A stage may say after its days what it is about: `Đợt 1 (từ ngày 15/01 đến ngày 08/3/2026): Thi đua mừng Đảng`. */
function beforeColon(head: Prose): Prose {
  const colon = head.text.search(/\):\s/u);
  return colon === -1 ? head : slice(head, 0, colon + 1);
}

function eventOf(head: Prose, heading: string, context: ExtractContext): FoundTime | undefined {
  const reading = readTimeline(heading, context.time);
  return reading?.kind === "conditional" ? timeAt(head, reading, reading.start, reading.end) : undefined;
}

function alwaysFrom(head: Prose, heading: string, from: number, context: ExtractContext): FoundTime | undefined {
  const reading = readTimeline(heading.slice(from), context.time);
  return reading?.kind === "ongoing" ? timeAt(head, reading, from + reading.start, from + reading.end) : undefined;
}

/** `Thứ Hai (12/10/2026)`, `Tuần 1`: one of a row of headings that say when. */
function countedTime(head: Prose, heading: string, context: ExtractContext): FoundTime | undefined {
  const reading = readTimeline(heading, context.time);
  return reading === undefined || (reading.start > 0 && reading.edtf === undefined)
    ? undefined
    : timeAt(head, reading, reading.start, reading.end);
}

/** Which day it is stands elsewhere, so the words are all there is. */
function sessionOf(head: Prose, heading: string, context: ExtractContext): FoundTime | undefined {
  const reading = readTimeline(heading, context.time);
  return reading === undefined ? undefined : timeAt(head, reading, reading.start, reading.end);
}

/** `Vòng sơ khảo (ngày 21/3/2026)`: the time in the brackets that close a heading, when they hold nothing else. */
export function bracketTime(head: Prose, context: ExtractContext): FoundTime | undefined {
  const match = CLOSING_BRACKET.exec(head.text);
  const inner = match?.groups?.["inner"];
  if (match === null || inner === undefined) return undefined;
  const reading = readTimeline(inner, context.time);
  if (reading?.edtf === undefined || !saysOnlyWhen(inner, reading)) return undefined;
  const start = match.index + 1;
  return timeAt(head, reading, start + reading.start, start + reading.end);
}

/** Work that is listed by its time: `Trước ngày 30/11/2025: lập danh sách …`, `Giai đoạn 2 (quý II/2026): cấp giống`. */
export interface TimedWork {
  time: FoundTime;
  work: Prose;
  /** The whole item again where the words before the colon say more than the time. */
  rest: Prose[];
  /** The hours of a programme's line: no other time in the line is its own. */
  hours?: true;
}

/** Shorter words behind a time and a colon are the rest of the time ("Sáng ngày 05/3: 8h00"), not work. */
const WORK_MIN = 8;

/** @param stage the time of the heading above: hours are those of its day */
export function workAtTime(head: Prose, document: ExtractContext, stage?: FoundTime): TimedWork | undefined {
  const context = onDay(document, /^\d{4}-\d{2}-\d{2}$/u.exec(stage?.reading.edtf ?? "")?.[0]);
  const clock = clockLength(head.text);
  if (clock > 0) return workAtHours(head, clock, context);
  const colon = head.text.search(/:\s/u);
  if (colon < 4 || colon >= STAGE_MAX || head.text.length - colon < WORK_MIN) return undefined;
  const opening = head.text.slice(0, colon);
  const folded = fold(opening);
  const work = trimValue(head, colon + 1, head.text.length);
  if ((SESSION.test(folded) || WEEKDAY.exec(folded)?.[0] === folded) && stage !== undefined) return { time: stage, work, rest: [head] };
  if (![STAGE, PART, DAY, WEEKDAY, EVENT, TERM, HOURS].some((form) => form.test(folded))) return undefined;
  const reading = readTimeline(opening, context.time);
  if (reading === undefined || !/^\p{L}/u.test(work.text)) return undefined;
  const isStage = PART.test(folded) && /\d\s*(?:giờ|ngày|tuần|tháng|năm|\/)/u.test(folded);
  if (!isStage && (reading.kind === "other" || !saysOnlyWhen(opening, reading))) return undefined;
  const bracketed = WEEKDAY.test(folded) ? undefined : bracketTime(slice(head, 0, colon), context);
  const time = bracketed ?? timeAt(head, reading, reading.start, reading.end);
  return { time, work, rest: time.reading.text.length < opening.trim().length ? [head] : [] };
}

/** `7h30'-7h35'  Chào cờ`: a line of a programme. */
function workAtHours(head: Prose, clock: number, context: ExtractContext): TimedWork | undefined {
  const reading = readTimeline(head.text.slice(0, clock).replace(/[\s:.–-]+$/u, ""), context.time);
  if (reading === undefined) return undefined;
  return { time: timeAt(head, reading, reading.start, reading.end), work: trimValue(head, clock, head.text.length), rest: [], hours: true };
}

/** `02/3 – 13/3`, `16/3`, `Sáng 20/3`: days without the word. */
const DAY = /^(?:(?:sáng|chiều|tối|đêm|trưa)\s(?:ngày )?)?\d{1,2}\/\d{1,2}(?!\d)/u;
/** `Thứ Hai (02/3)`, `Sáng thứ Tư, ngày 04/3/2026`: days by their names. */
const WEEKDAY = /^(?:(?:sáng|chiều|tối|đêm|trưa)\s)?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?!\p{L})/u;
/** `Trong 05 ngày đầu`: so long after what the plan is about. */
const TERM = /^(?:trong|sau)(?: vòng)? \d{1,3} (?:giờ|ngày|tuần|tháng)(?!\p{L})/u;
/** `7h30`, `từ 8 giờ 00 đến 9 giờ 00` */
const HOURS = /^(?:từ |lúc |khoảng )?\d{1,2}\s?(?:h|g|giờ|:\d)(?!\p{L})/u;
function timeAt(head: Prose, reading: TimeReading, start: number, end: number): FoundTime {
  return {
    reading: { ...reading, text: head.text.slice(start, end), start, end },
    at: sourceSpan(head, start, end),
    by: "task/stage-heading",
  };
}
