import { wordsOf, type Section } from "../outline/section.ts";
import { romanValue } from "../vi/numbering.ts";
import { fold } from "../vi/word.ts";
import { isoDate } from "./citation.ts";

const FULL_DATE = /ngày\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})|ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/u;
/** Every day that a line names, with or without its month: two in `17 - 18/11/2026`. */
const DAYS =
  /(?<![\dh:])\d{1,2}(?=\s*(?:[-,]|và|đến)\s*(?:ngày\s*)?\d{1,2}\s*[/.-]\s*\d)|(?:ngày\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|ngày\s*\d/gu;
/** Longer lines tell more than when. */
const LINE_MAX = 120;

/** `NGÀY 1: THỨ HAI, NGÀY 24/8/2026`, `Thời gian: Sáng thứ Sáu, ngày 31 tháng 7 năm 2026`; not the day of a document it cites. */
export function dayIn(line: string | undefined): string | undefined {
  if (line === undefined || line.length > LINE_MAX || /số\s*:?\s*\d/u.test(fold(line))) return undefined;
  const match = FULL_DATE.exec(fold(line));
  return match === null ? undefined : isoDate(Number(match[3] ?? match[6]), Number(match[2] ?? match[5]), Number(match[1] ?? match[4]));
}

const MENTION = /(?<![\p{L}\p{N}])phụ lục(?:\s+(?:số\s+)?(?<number>[ivxl]{1,5}|\d{1,2})(?![\p{L}\p{N}]))?/gu;
const TIME_HEADING = /^(?:[-+]\s*)?thời gian(?!\p{L})/u;

/** `Thời gian: 14h00, ngày 22/01/2026`: when the event is, over its place and whoever chairs it. */
export function saysWhen(line: string): boolean {
  return TIME_HEADING.test(fold(line));
}

/**
 * The day that an appendix's hours belong to: said in the line that points to it (`ngày 18 tháng 4 năm 2026, cụ thể tại Phụ lục II`),
 * else where the plan says when, if that names one day only.
 *
 * @param body the parts of the plan before its appendices
 * @param number of the appendix; undefined for the only one
 */
export function appendixDay(body: readonly Section[], number: number | undefined): string | undefined {
  const pointing: (string | undefined)[] = [];
  const timed: (string | undefined)[] = [];
  for (const { prose, node } of body.flatMap((part) => [...wordsOf(part)])) {
    const key = fold(prose.text);
    const days = [...key.matchAll(DAYS)].length;
    if (days === 0) continue;
    const day = days === 1 ? dayIn(prose.text) : undefined;
    if (pointsTo(key, number)) pointing.push(day);
    else if (isAboutTime(key, node)) timed.push(day);
  }
  return onlyOne(pointing) ?? (pointing.length === 0 ? onlyOne(timed) : undefined);
}

/**
 * The day of the plan's one event, which hours without a day belong to (`8h00 - 8h10: Khai mạc`): said where the plan says when and
 * where, else wherever it says when, and nowhere there another.
 *
 * @param body the parts of the plan before its appendices
 */
export function eventDay(body: readonly Section[]): string | undefined {
  const own = daysSaid(body.filter(({ role }) => role === "scope"));
  return onlyOne(own.length > 0 ? own : daysSaid(body));
}

/** The days of the lines about time; undefined for a line that names several. */
function daysSaid(parts: readonly Section[]): (string | undefined)[] {
  return parts
    .flatMap((part) => [...wordsOf(part)])
    .flatMap(({ prose, node }) => {
      const key = fold(prose.text);
      const days = isAboutTime(key, node) ? [...key.matchAll(DAYS)].length : 0;
      return days === 0 ? [] : [days === 1 ? dayIn(prose.text) : undefined];
    });
}

function isAboutTime(key: string, node: Section): boolean {
  return TIME_HEADING.test(key) || TIME_HEADING.test(fold(node.head.text));
}

function pointsTo(key: string, number: number | undefined): boolean {
  return [...key.matchAll(MENTION)].some(({ groups }) => {
    const said = groups?.["number"];
    return number === undefined || (said !== undefined && (romanValue(said.toUpperCase()) ?? Number(said)) === number);
  });
}

function onlyOne(days: readonly (string | undefined)[]): string | undefined {
  const different = new Set(days);
  return different.size === 1 ? days[0] : undefined;
}
