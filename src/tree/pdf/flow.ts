import { closesPair, isBullet, readMarker } from "../../vi/numbering.ts";
import type { Run } from "../builder.ts";
import { isDrawnBullet } from "./bullets.ts";
import type { Chunk } from "./content.ts";
import { append, lineRuns, lineText, type PdfLine } from "./lines.ts";
import type { Setting } from "./frames.ts";

/** Printed lines that make one paragraph. */
export interface Flowed {
  lines: PdfLine[];
  page: number;
  align?: "center" | "right";
}

/** A line that reached this near the right edge, in ems, had no room for another word. */
const SLACK_EMS = 0.25;
const INDENT_EMS = 0.8;
const ENDED = /[.;:!?…]["”’)\]]*$/u;
const CLOSED = /\/\.\s*$/u;

/**
 * Joins printed lines into paragraphs by the way they are set: a line went on when the next word had no room in it, the
 * next line is not indented as a first line is, and no wider space parts them.
 */
export function flow(lines: readonly PdfLine[], settingOf: (line: PdfLine) => Setting): Flowed[] {
  const paragraphs: Flowed[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const last = open?.lines.at(-1);
    if (open !== undefined && last !== undefined && goesOn(open, last, line, settingOf(last), settingOf(line))) open.lines.push(line);
    else paragraphs.push({ lines: [line], page: line.page });
  }
  for (const paragraph of paragraphs) {
    const align = alignment(paragraph, settingOf);
    if (align !== undefined) paragraph.align = align;
  }
  return paragraphs;
}

interface Pair {
  text: string;
  next: string;
  ended: boolean;
  lower: boolean;
  marked: boolean;
  bullet: boolean;
}

function goesOn(open: Flowed, last: PdfLine, line: PdfLine, before: Setting, after: Setting): boolean {
  const pair = pairOf(lineText(last), lineText(line));
  if (CLOSED.test(pair.text) || last.segments.length > 1 || (line.segments.length > 1 && !pair.lower)) return false;
  if (Math.abs(last.size - line.size) > 0.2 * Math.max(last.size, line.size)) return false;
  if (last.page === line.page && isSetOff(last, line, before)) return false;
  const room = before.right - last.x1;
  if (isMiddled(last, before) && isMiddled(line, after) && Math.abs(last.x0 - line.x0) > 0.5 * line.size)
    return goesOnCentered(last, line, pair, before);
  const early = room > firstWordWidth(line) + SLACK_EMS * last.size;
  if (early) return pair.lower && !pair.ended && last.x1 - last.x0 > 0.5 * (before.right - before.left) && !isIndented(line, after);
  return goesOnFull(open, last, line, pair, before, after);
}

/** `7h00` / `- 7h15`, `2026` / `- 2030`: the dash of a span, not of a list. */
const SPAN = /^[-–]\s?\d/u;

function pairOf(text: string, next: string): Pair {
  const marker = SPAN.test(next) && /\d$/u.test(text) ? undefined : readMarker(next);
  const marked = marker !== undefined;
  return { text, next, ended: ENDED.test(text), lower: !marked && /^\p{Ll}/u.test(next), marked, bullet: isBullet(marker) };
}

/** A wider space than inside paragraphs parts the lines. */
function isSetOff(last: PdfLine, line: PdfLine, setting: Setting): boolean {
  const size = Math.max(last.size, line.size);
  return line.y - last.y > setting.leading * size * 1.12 + 1.5;
}

/** Its middle is the middle of the text; so is that of every full line. */
function isMiddled(line: PdfLine, setting: Setting): boolean {
  return Math.abs((line.x0 + line.x1) / 2 - (setting.left + setting.right) / 2) < 0.35 * line.size;
}

function isCentered(line: PdfLine, setting: Setting): boolean {
  const inset = line.x0 - setting.left;
  // A line at the indent of first lines may end anywhere, so also where it looks centred.
  if (setting.indented && Math.abs(inset - setting.indent) < 1.5) return false;
  return isMiddled(line, setting) && Math.min(inset, setting.right - line.x1) > 0.5 * line.size;
}

/** Lines of a heading or title: full ones run on, and so does a phrase that was cut before a small letter. */
function goesOnCentered(last: PdfLine, line: PdfLine, pair: Pair, before: Setting): boolean {
  const isBold = (one: PdfLine) => one.segments.every(({ chunks }) => chunks.every((chunk) => chunk.bold));
  if (pair.marked || pair.ended || isBold(last) !== isBold(line)) return false;
  const early = before.right - before.left - (last.x1 - last.x0) > firstWordWidth(line) + SLACK_EMS * last.size;
  return pair.lower || !early;
}

function isIndented(line: PdfLine, setting: Setting): boolean {
  return line.x0 > setting.left + INDENT_EMS * line.size;
}

/** The line before is full: what follows is its continuation unless it is set as a first line. */
function goesOnFull(open: Flowed, last: PdfLine, line: PdfLine, pair: Pair, before: Setting, after: Setting): boolean {
  // Margins of two pages may differ.
  const shift = line.x0 - after.left - (last.x0 - before.left);
  const step = INDENT_EMS * line.size;
  const first = open.lines.length === 1;
  // `… trong quý` / `II.`, `… tại khoản` / `1. Điều 5`: words of the sentence, unless they are set as a new line.
  if (pair.marked && (pair.ended || (pair.bullet && !closesBracket(open, pair.next)) || isIndented(line, after))) return false;
  if (shift > step) return first && hangs(last, line, shift);
  if (shift < -step) return first || (pair.lower && !pair.ended);
  // Both stand alike: two first lines, or the middle of a paragraph.
  if (first && after.indented && isIndented(line, after)) return !pair.ended && !endsHeading(last, line, pair);
  return true;
}

/** A bold line above a plain one that begins with a capital. */
function endsHeading(last: PdfLine, line: PdfLine, pair: Pair): boolean {
  const bold = ({ segments }: PdfLine) => segments.flatMap(({ chunks }) => chunks.map((chunk) => chunk.bold));
  return !pair.lower && bold(last).every(Boolean) && !bold(line).some(Boolean);
}

/** `(Tổng cục Chính trị` / `- Bộ Quốc phòng)`: a dash inside brackets or quotation marks that the paragraph has open begins no item. */
function closesBracket(open: Flowed, next: string): boolean {
  return closesPair(open.lines.map(lineText).join("\n"), next);
}

/** The line stands under the words behind the marker of the line before. */
function hangs(last: PdfLine, line: PdfLine, shift: number): boolean {
  const chunks = last.segments[0]?.chunks ?? [];
  const [bullet, next] = chunks;
  const isDrawn = bullet !== undefined && next !== undefined && isDrawnBullet(bullet, next);
  if (!isDrawn && readMarker(lineText(last)) === undefined) return false;
  const under = last.x0 + shift;
  return chunks.slice(1, 3).some((chunk) => Math.abs(chunk.x0 - under) < 0.4 * line.size);
}

function firstWordWidth(line: PdfLine): number {
  const chunks = line.segments[0]?.chunks ?? [];
  // A word may be made of several chunks where its letters come from several fonts; a dash stays with the next word.
  const isOneWord = (before: Chunk, next: Chunk) =>
    /^[-–]$/u.test(before.text) || (!next.blankBefore && next.x0 - before.x1 < 0.2 * line.size);
  let end = 0;
  for (let next = chunks[1], before = chunks[0]; before !== undefined && next !== undefined && isOneWord(before, next);) {
    end++;
    before = next;
    next = chunks[end + 1];
  }
  return (chunks[end]?.x1 ?? line.x0) - line.x0 + 0.25 * line.size;
}

function alignment({ lines }: Flowed, settingOf: (line: PdfLine) => Setting): Flowed["align"] {
  if (lines.every((line) => isMiddled(line, settingOf(line))) && lines.some((line) => isCentered(line, settingOf(line)))) return "center";
  const rightmost = lines.every((line) => {
    const { left, right } = settingOf(line);
    return line.x0 > left + 0.4 * (right - left) && right - line.x1 < 0.1 * (right - left);
  });
  return rightmost ? "right" : undefined;
}

/** `…, ngày 12 tháng 01 năm` / `2026`: a date cut at the edge of its column. */
const CUT_DATE = /(?:ngày|tháng|năm)$/iu;

/**
 * Lines that stand each for itself, as those of a letterhead do; only a small letter at the start, the rest of a date, or
 * what had no room before the `edge` in a column set flush left goes on.
 */
export function stack(lines: readonly PdfLine[], edge = Number.POSITIVE_INFINITY): Flowed[] {
  const stacked: Flowed[] = [];
  const [first] = lines;
  if (first !== undefined && edge < Number.POSITIVE_INFINITY && isRunTogether(lines)) return [{ lines: [...lines], page: first.page }];
  const right = Math.max(edge, ...lines.map((line) => line.x1));
  for (const line of lines) {
    const last = stacked.at(-1)?.lines.at(-1);
    const pair = last === undefined ? undefined : pairOf(lineText(last), lineText(line));
    const cut = pair !== undefined && ((pair.lower && !pair.ended) || (CUT_DATE.test(pair.text) && /^\d/u.test(pair.next)));
    if (cut || (last !== undefined && isWrapped(last, line, right))) stacked.at(-1)?.lines.push(line);
    else stacked.push({ lines: [line], page: line.page });
  }
  return stacked;
}

/** `TRƯỞNG BAN PHÓ THỦ` / `TƯỚNG Trần Văn An`: office and name in one line show a cell that has lost its own line breaks. */
const OFFICE_AND_NAME = /\p{Lu}{4,}\s+\p{Lu}\p{Ll}+(?:\s|$)/u;

function isRunTogether(lines: readonly PdfLine[]): boolean {
  return (
    lines.some((line) => OFFICE_AND_NAME.test(lineText(line).normalize("NFC"))) &&
    lines.slice(1).every((line, at) => {
      const last = lines[at];
      return last !== undefined && Math.abs(last.x0 - line.x0) < 0.6 && line.y - last.y < 1.5 * line.size;
    })
  );
}

function isWrapped(last: PdfLine, line: PdfLine, right: number): boolean {
  const flush = Math.abs(last.x0 - line.x0) < 0.6;
  return flush && line.y - last.y < 1.5 * line.size && last.x1 + firstWordWidth(line) > right;
}

/** A symbol or address cut at the end of its line: `NĐ-` + `CP`, `1050/` + `QĐ-SCT`. */
const CUT = /(?:[\p{L}\p{N}]-|[\p{L}\p{N}]\/|\u00AD)$/u;

/** `30/10/20` + `26`, `4/202` + `6`: a year that its narrow cell cut; of one digit only behind a day and a month. */
const CUT_YEAR = /(?:\d\/(?<year>19\d?|20\d?)|\d\/\d{1,2}\/(?<digit>[12]))$/u;

function isCutYear(before: string, next: string): boolean {
  const cut = CUT_YEAR.exec(before.slice(-10))?.groups;
  const year = (cut?.["year"] ?? cut?.["digit"] ?? "") + (/^\d{1,3}(?!\d)/u.exec(next)?.[0] ?? "");
  return cut !== undefined && /^(?:19|20)\d{2}$/u.test(year);
}

/** The words of a paragraph, its lines joined by a blank or, inside a symbol or a year, by nothing. */
export function flowedRuns(lines: readonly PdfLine[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last !== undefined && !CUT.test(last.text) && !isCutYear(last.text, lineText(line))) append(runs, { text: " " });
    for (const run of lineRuns(line)) append(runs, run);
  }
  return runs;
}
