import { addAll } from "../model/add-all.ts";
import headings from "../vi/data/headings.json" with { type: "json" };
import { isAgencyHeading, readSubject } from "../vi/agency/index.ts";
import { labelAt, labelsIn } from "../vi/labels.ts";
import { LETTER } from "../vi/letters.ts";
import { AWAITS_LETTER, AWAITS_MARKER, AWAITS_NUMBER, BEFORE_BODY, BEFORE_TIME, CALLED_BY_NUMBER, RUNS_ON } from "../vi/line-ends.ts";
import { clockLength } from "../vi/time/clock.ts";
import { fold } from "../vi/word.ts";
import { closesPair, isBullet, letterValue, readMarker, type Marker } from "../vi/numbering.ts";
import { openingTime } from "./counted.ts";
import type { Grid, Line, Strip } from "./lines.ts";
import { join, slice, type Prose } from "./prose.ts";
import { withProvisions } from "./provisions.ts";

/** A logical paragraph: its wrapped lines joined, its marker read and taken off. */
export interface Paragraph {
  kind: "paragraph";
  /** The whole paragraph, marker included. */
  whole: Prose;
  /** The words without the marker. */
  prose: Prose;
  marker?: Marker;
  bold: boolean;
  italic: boolean;
  heading: boolean;
  gap: number;
  indent: number;
  page?: number;
  paragraph?: number;
  provision?: number;
}

export type Block = Paragraph | Grid;

const TERMINAL = /[.;:!?…)\]”"/]$/u;
/** Nobody wraps lines wider than this: longer ones are whole paragraphs, one to a line. */
const WRAP_MAX = 150;
/** Nor narrower than this: a document whose lines are all shorter ended them on purpose. */
const WRAP_MIN = 55;
const SENTENCE_END = /[.;:!?…]["”)]?$/u;

/**
 * Joins wrapped lines into paragraphs and reads their markers. A line goes on the one before when it was only wrapped
 * (same block, no marker that can stand there), or when a page break cut the sentence (blank lines, no closing
 * punctuation, and the next line goes on in lower case or the line before was full).
 */
export function paragraphsOf(printed: readonly Strip[]): Block[] {
  const strips = withProvisions(withoutWrapBreaks(printed));
  const width = isWrapped(strips) ? wrapWidth(strips) : UNWRAPPED;
  const greedy = fillsLines(strips, width);
  const wrapping = { width, spaced: partsParagraphs(strips) };
  const blocks: Block[] = [];
  let run: Line[] = [];
  const flush = () => {
    if (run.length > 0) addAll(blocks, splitRunIn(toParagraph(run)));
    run = [];
  };
  for (const [at, strip] of strips.entries()) {
    if (strip.kind === "grid") {
      flush();
      blocks.push(strip);
      continue;
    }
    const previous = run.at(-1);
    const first = run[0];
    if (previous === undefined || first === undefined || !continues(previous, first, strip, wrapping)) flush();
    else if (opensRowOfLabels(previous, strip, strips[at + 1])) flush();
    else if (greedy && endedEarly(previous.prose.text, strip.prose.text, width)) flush();
    run.push(strip);
  }
  flush();
  return blocks;
}

/** Breaks that a document must hold before they can show that it was wrapped. */
const BREAKS_MIN = 20;
/** Share of the breaks that stand in the middle of a sentence, told by the small letter behind them. */
const BROKEN_SENTENCES = 0.35;

/** A text once wrapped and then pasted keeps a hard break at the end of every line: these breaks say nothing. */
function withoutWrapBreaks(strips: readonly Strip[]): readonly Strip[] {
  let breaks = 0;
  let broken = 0;
  for (const [index, strip] of strips.entries()) {
    const previous = strips[index - 1];
    if (strip.kind !== "line" || previous?.kind !== "line" || !isBreak(previous, strip)) continue;
    breaks++;
    if (cutsSentence(previous, strip)) broken++;
  }
  if (breaks < BREAKS_MIN || broken < breaks * BROKEN_SENTENCES) return strips;
  return strips.map((strip, index) => (isBreak(strips[index - 1], strip) ? { ...strip, hard: false } : strip));
}

/** Whether a line goes on in small letters with what the one before leaves open. */
export function cutsSentence(before: Line, line: Line): boolean {
  const { text } = line.prose;
  return /^\p{Ll}/u.test(text) && readMarker(text) === undefined && !TERMINAL.test(before.prose.text);
}

function isBreak(before: Strip | undefined, strip: Strip): boolean {
  return strip.kind === "line" && before?.kind === "line" && strip.hard && strip.gap === 0 && strip.block === before.block;
}

/** The length at which the document's lines are wrapped: what nine tenths of its lines stay under; 0 when none wrap. */
export function wrapWidth(strips: readonly Strip[]): number {
  const lengths: number[] = [];
  for (const [index, strip] of strips.entries()) {
    const next = strips[index + 1];
    if (strip.kind === "line" && next?.kind === "line" && !next.hard && next.gap === 0) lengths.push(strip.prose.text.length);
  }
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

/** Stands for the width of a text in which a line is a paragraph. */
const UNWRAPPED = WRAP_MAX + 1;
/** Line ends that a document must hold before they can show that none of them was made by wrapping. */
const ENDS_MIN = 8;
/** Share of lines that are full in a wrapped text, however many headings and short items stand between. */
const FULL_LINES = 0.25;

/** Share of line ends that cut a sentence, beyond which the lines were wrapped at whatever width. */
const CUT_SENTENCES = 0.1;

/**
 * Whether lines end because they are full, or in the middle of sentences. In a text pasted from a word processor they
 * end where paragraphs do.
 */
function isWrapped(strips: readonly Strip[]): boolean {
  const width = wrapWidth(strips);
  let ends = 0;
  let full = 0;
  let cut = 0;
  for (const [index, strip] of strips.entries()) {
    const next = strips[index + 1];
    if (strip.kind !== "line" || next?.kind !== "line" || next.hard || next.gap > 0) continue;
    ends++;
    if (cutsSentence(strip, next)) cut++;
    if (!wouldHaveFitted(strip.prose.text, next.prose.text, width)) full++;
  }
  return ends < ENDS_MIN || cut >= ends * CUT_SENTENCES || (width >= WRAP_MIN && full >= ends * FULL_LINES);
}

/** Columns that a line must fall short by, the next word counted, before it was plainly ended on purpose. */
const ROOM = 14;
/** Breaks in mid-sentence that must be seen, and the share of them that may leave room, in a text whose lines are filled. */
const FILLED_MIN = 12;
const LOOSE_LINES = 0.02;

/** Whether the text was wrapped by a converter that fills every line: then a line with room left ends a paragraph. */
function fillsLines(strips: readonly Strip[], width: number): boolean {
  if (width < WRAP_MIN || width > WRAP_MAX) return false;
  let broken = 0;
  let loose = 0;
  for (const [index, strip] of strips.entries()) {
    const next = strips[index + 1];
    if (strip.kind !== "line" || next?.kind !== "line" || next.hard || next.gap > 0 || !cutsSentence(strip, next)) continue;
    broken++;
    if (hadRoom(strip.prose.text, next.prose.text, width)) loose++;
  }
  return broken >= FILLED_MIN && loose <= broken * LOOSE_LINES;
}

/** A line with room left ends its paragraph, unless its last word waits for more. */
function endedEarly(before: string, text: string, width: number): boolean {
  return /^\p{Lu}/u.test(text) && hadRoom(before, text, width) && !RUNS_ON.test(fold(before));
}

/** The next word would have had room and to spare. */
function hadRoom(before: string, text: string, width: number): boolean {
  const space = text.indexOf(" ");
  return before.length + 1 + (space === -1 ? text.length : space) <= width - ROOM;
}

/** Share of sentence ends with a blank line behind them, beyond which blank lines are what parts the paragraphs. */
const SPACED = 0.3;

function partsParagraphs(strips: readonly Strip[]): boolean {
  let ends = 0;
  let gaps = 0;
  for (const [index, strip] of strips.entries()) {
    const next = strips[index + 1];
    if (strip.kind !== "line" || next?.kind !== "line" || !SENTENCE_END.test(strip.prose.text)) continue;
    ends++;
    if (next.gap > 0) gaps++;
  }
  return gaps > ends * SPACED;
}

/** How the lines of a document are wrapped. */
interface Wrapping {
  width: number;
  /** Whether blank lines part the paragraphs; else an unmarked one may end with any full line that ends a sentence. */
  spaced: boolean;
}

function continues(previous: Line, first: Line, line: Line, wrapping: Wrapping): boolean {
  if (previous.provision !== line.provision) return false;
  const { width } = wrapping;
  const before = previous.prose.text;
  const text = line.prose.text;
  if (line.heading || previous.heading || /\/\.\s*$/u.test(before)) return false;
  const marker = readMarker(text);
  // A marker alone on its line waits for its words: `1.` / `Giai đoạn 2025 - 2030`.
  if (marker === undefined && line.gap <= 1 && isMarkerAlone(before)) return true;
  if (marker !== undefined && (mayStand(marker, previous, first, line, width) || follows(readMarker(first.prose.text), marker)))
    return false;
  if (opensWithHours(first, before, text)) return false;
  if (isSetOff(line, width)) return isCut(previous, line, first, width);
  if (opensParagraph(previous, first, line, width)) return false;
  // Where blank lines part the paragraphs, a line that ends in a colon or full stop says nothing, however short.
  if (wrapping.spaced && line.block === previous.block) return true;
  if (LABEL_AT_END.test(before) && !wouldHaveFitted(before, text, width)) return true;
  return !opensSentence(previous, first, line, wrapping);
}

function isMarkerAlone(text: string): boolean {
  return readMarker(text)?.length === text.length;
}

/** Set off from the line before by more than wrapping, which a text of whole paragraphs has none of. */
function isSetOff(line: Line, width: number): boolean {
  return line.hard || line.gap > 0 || width > WRAP_MAX;
}

/** What a paragraph of its own begins with, right under another line. */
function opensParagraph(previous: Line, first: Line, line: Line, width: number): boolean {
  const before = previous.prose.text;
  const text = line.prose.text;
  if (line.bold !== previous.bold && changesVoice(previous, line, first)) return true;
  if (endsTitle(before, text) || (previous === first && isWholeHeading(before, text))) return true;
  if (isBasis(first.prose.text) && isBasis(text)) return true;
  return opensWithDoer(first, before, text, width) || opensWithLabel(previous, text, width) || opensWithTime(before, text, width);
}

/** `Căn cứ …` / `Theo đề nghị của …`: each of the bases has its paragraph, also where the semicolon between them was left out. */
function isBasis(text: string): boolean {
  return /^\p{Lu}/u.test(text) && BASIS.test(fold(text));
}

/** What a plan or an act is based on, in folded text. */
export const BASIS = new RegExp(`^(?:${headings.preamble.bases.join("|")})(?![${LETTER}])`, "u");

/** Behind the end of a sentence a new paragraph begins where its first word would have fitted above, or where a body's duties begin. */
function opensSentence(previous: Line, first: Line, line: Line, { width, spaced }: Wrapping): boolean {
  const before = previous.prose.text;
  const text = line.prose.text;
  if (!SENTENCE_END.test(before) || !/^\p{Lu}/u.test(text)) return false;
  if (wouldHaveFitted(before, text, width) || opensWithBody(text)) return true;
  return !spaced && readMarker(first.prose.text) === undefined;
}

/** `8h00 Khai mạc` under another line of the programme, behind a sentence or under a heading. */
function opensWithHours(first: Line, before: string, text: string): boolean {
  return clockLength(text) > 0 && (clockLength(first.prose.text) > 0 || TERMINAL.test(before) || isCapitals(before));
}

/** `… Công an xã. Thời gian thực hiện:` / `Hằng quý.`: a label inside a full line, its value on the next. */
const LABEL_AT_END = /[.;]\s+\p{Lu}[^.;:]{2,60}:$/u;

/** `Sở Y tế: theo dõi …` after a full sentence: the next body's duties begin. */
function opensWithBody(text: string): boolean {
  const colon = text.indexOf(":");
  return colon > 0 && colon < 100 && isAgencyHeading(text.slice(0, colon)) !== undefined;
}

/** Fields that have a line each, `Chủ trì: Phòng Kinh tế` / `Thời gian: Quý I/2026`; a label in a full line that is wrapped is another thing. */
function opensWithLabel({ prose }: Line, text: string, width: number): boolean {
  if (!text.includes(":") || !/^\p{Lu}/u.test(text) || labelAt(fold(text), 0) === undefined) return false;
  const before = fold(prose.text);
  if (RUNS_ON.test(before)) return false;
  if (labelAt(before, readMarker(prose.text)?.length ?? 0) !== undefined || wouldHaveFitted(prose.text, text, width)) return true;
  // Two fields in one line are no wrapped sentence, however full the heading above: `Chủ trì: Sở Y tế; phối hợp: Sở Nội vụ`.
  return labelsIn(fold(text)).length > 1 && !SENTENCE_END.test(prose.text);
}

/** `Tháng 9/2026: Khảo sát học sinh` under a line that was ended on purpose: what is done when, a line each. */
function opensWithTime(before: string, text: string, width: number): boolean {
  const opening = openingTime(text);
  if (opening === undefined || !text.startsWith(": ", opening.length)) return false;
  return wouldHaveFitted(before, text, width) && ![RUNS_ON, BEFORE_TIME].some((form) => form.test(fold(before)));
}

/** A label's line over another's begins the fields, however full the line above is: only by chance would both stand at the head of a wrapped line. */
function opensRowOfLabels(previous: Line, line: Line, next: Strip | undefined): boolean {
  if (next?.kind !== "line" || next.gap > 0 || RUNS_ON.test(fold(previous.prose.text))) return false;
  return [line, next].every(({ prose: { text } }) => text.includes(":") && /^\p{Lu}/u.test(text) && labelAt(fold(text), 0) !== undefined);
}

/** `b) Biên soạn tài liệu` / `Bộ Y tế chủ trì, phối hợp với …`: a heading short of its line's end, and under it who does it. */
function opensWithDoer(first: Line, before: string, text: string, width: number): boolean {
  if (readMarker(first.prose.text) === undefined || !/^\p{Lu}.{2,90}\s(?:chủ trì|có trách nhiệm)(?!\p{L})/u.test(text)) return false;
  if (!wouldHaveFitted(before, text, width) || BEFORE_BODY.test(fold(before))) return false;
  const subject = readSubject(text);
  return subject?.agencies[0]?.start === 0 && (subject.formula === "chu-tri" || subject.formula === "co-trach-nhiem");
}

/** A marker at the head of a line counts unless the line before plainly runs on: `… khoản` / `1. Điều 5`. */
function mayStand(marker: Marker, previous: Line, first: Line, line: Line, width: number): boolean {
  const before = previous.prose.text;
  const text = line.prose.text;
  if (isSetOff(line, width)) return !(isBullet(marker) && line.gap === 0 && goesOn(before, text, width));
  const ended = TERMINAL.test(before) || wouldHaveFitted(before, text, width);
  if (marker.kind === "roman" || marker.kind === "upper") return ended || previous.bold !== line.bold;
  if ((isBullet(marker) && isInSentence(before, text)) || awaits(marker, before, text)) return false;
  return (
    ended || (previous.bold && !line.bold) || opensPoints(first.prose.text, before, text) || opensOwnItems(marker, first, before, text)
  );
}

/** A dash behind a number or comma, or within a bracket that is open: `từ 5` / `- 10 hộ`. */
function isInSentence(before: string, text: string): boolean {
  return /[\d,]$/u.test(before) || closesPair(before, text);
}

/** Whether what looks like an item's number or letter is what the line before ends for: `quy định tại điểm` / `b) khoản 2`. */
function awaits(marker: Marker, before: string, text: string): boolean {
  const key = fold(before);
  // `Đơn vị thực hiện: Vụ 15, Vụ` / `14.`
  if (marker.length >= text.length && CALLED_BY_NUMBER.test(key)) return true;
  // "II/ … ĐỊA ĐIỂM" / "1/ Đối tượng": capitals are a heading, not the "điểm" of a sentence.
  if (isCapitals(before) && !isCapitals(text)) return false;
  return (marker.kind === "letter" ? AWAITS_LETTER : AWAITS_MARKER).test(key);
}

/** "1. Về cơ chế, chính sách … nguồn nhân lực" / "a) Rà soát …": a heading that fills its line, or several, and the first point under it. */
function opensPoints(heading: string, before: string, text: string): boolean {
  return OPENS_POINTS.test(text) && /^\d/u.test(heading) && readMarker(heading) !== undefined && !/[,(–-]$/u.test(before);
}

const OPENS_POINTS = /^a\)\s+\p{Lu}/u;

/** "1. Phổ biến Luật và các văn bản quy định chi tiết" / "1.1. Tổ chức hội nghị": the number counts on from the paragraph's own, however full its line. */
function opensOwnItems(marker: Marker, first: Line, before: string, text: string): boolean {
  const own = readMarker(first.prose.text);
  if (marker.kind !== "multi" || own === undefined || marker.label !== `${own.label}.1`) return false;
  return /^\p{Lu}/u.test(text.slice(marker.length)) && !/[,(–-]$/u.test(before) && !CALLED_BY_NUMBER.test(fold(before));
}

/** The next member of the row that the paragraph itself belongs to: `b.` under `a. …`. */
function follows(own: Marker | undefined, marker: Marker): boolean {
  return own !== undefined && own.kind === marker.kind && !isBullet(marker) && marker.value === own.value + 1;
}

/** Lines are filled greedily, so a line is ended on purpose when the next word would still have had room. */
function wouldHaveFitted(before: string, text: string, width: number): boolean {
  if (width < WRAP_MIN) return true;
  const space = text.indexOf(" ");
  return before.length + 1 + (space === -1 ? text.length : space) <= width - 6;
}

/** A bold heading above plain words (or the other way round), each a paragraph of its own. */
function changesVoice(previous: Line, line: Line, first: Line): boolean {
  if (previous.bold && !line.opensBold)
    return first.bold && (readMarker(first.prose.text) !== undefined || /^\p{Lu}/u.test(line.prose.text));
  return line.bold && !previous.bold && SENTENCE_END.test(previous.prose.text);
}

/** Capitals above a sentence: the title is over. A remark in brackets behind more capitals ends none: `DÀI HẠN (đến hết năm 2030)`. */
function endsTitle(before: string, text: string): boolean {
  const [outside = ""] = text.split("(", 1);
  return isCapitals(before) && !isCapitals(outside) && /^\p{Lu}/u.test(text) && text.length > 20;
}

/** Headings that are complete as they are, so that a sentence behind them does not go on with them. */
const WHOLE_HEADING = /^(?:mục đích|yêu cầu|mục đích,? (?:và )?yêu cầu|(?:các )?mục tiêu(?: chung| cụ thể| tổng quát)?|quan điểm)$/u;

/** `1. Mục tiêu chung` / `Đến năm 2030, …`: the heading's line is short in texts that were wrapped at any width. */
function isWholeHeading(before: string, text: string): boolean {
  return (
    /^\p{Lu}/u.test(text) &&
    !isCapitals(text) &&
    (text.length > 20 || SENTENCE_END.test(text)) &&
    WHOLE_HEADING.test(fold(before.slice(readMarker(before)?.length ?? 0)))
  );
}

/** Written in capitals throughout: at least two words' worth of letters, none of them small. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, "");
  return letters.length >= 3 && letters === letters.toUpperCase();
}

/** Whether a blank line between the two is a page break in mid-sentence. */
function isCut(previous: Line, line: Line, first: Line, width: number): boolean {
  const before = previous.prose.text;
  const text = line.prose.text;
  if (line.gap === 0 && goesOn(before, text, width)) return true;
  if (TERMINAL.test(before) || before.length < 30 || previous.centred === true || line.centred === true) return false;
  if (readMarker(text) !== undefined || isCapitals(before)) return false;
  if (line.bold !== previous.bold) return false;
  if (/^\p{Ll}/u.test(text)) return !/^(?:nơi nhận|kính gửi)/u.test(fold(text));
  // `… đến ngày` over the page's end, `15/3/2026` on the next.
  if (/^\d/u.test(text) && AWAITS_NUMBER.test(fold(before))) return true;
  return line.gap >= 2 && width > 0 && !first.bold && before.length >= width * 0.85 && /^[\p{L}\d("“]/u.test(text) && !isCapitals(text);
}

/** `giai đoạn 2026` / `- 2030 phấn đấu …`, `bình quân 05` / `- 06%/năm`: what looks like a dash is the rest of a span. */
function isRange(before: string, text: string): boolean {
  return (
    (/\d{4}\s*$/u.test(before) && /^[-–]\s?\d{4}(?!\d)/u.test(text)) ||
    (/\s\d{1,3}\s*$/u.test(before) && /^[-–]\s?\d{1,3}\s?%/u.test(text)) ||
    isYearAlone(before, text)
  );
}

/** `Quý IV năm` / `2026.`, `2026 -` / `2027.`: the year that a sentence ends with, which Markdown takes for the number of an empty item. */
function isYearAlone(before: string, text: string): boolean {
  return /^(?:19|20)\d\d\s?[.;,]?$/u.test(text) && (AWAITS_NUMBER.test(fold(before)) || /\d\s?[-–/]$/u.test(before));
}

/** What looks like an item is the rest of a span, or of a word in two parts that filled its line: `kinh tế` / `- xã hội của tỉnh`. */
function goesOn(before: string, text: string, width: number): boolean {
  if (isRange(before, text)) return true;
  return (
    /^[-–]\s?\p{Ll}/u.test(text) &&
    /\p{L}$/u.test(before) &&
    width >= WRAP_MIN &&
    width <= WRAP_MAX &&
    !wouldHaveFitted(before, text, width)
  );
}

function toParagraph(lines: readonly Line[]): Paragraph {
  const whole = join(lines.map((line) => line.prose));
  const [first] = lines;
  if (first === undefined) throw new Error("bug: a paragraph without lines");
  const paragraph = withMarker({
    kind: "paragraph",
    whole,
    prose: whole,
    bold: lines.every((line) => line.bold),
    italic: lines.every((line) => line.italic),
    heading: lines.some((line) => line.heading),
    gap: first.gap,
    indent: first.indent,
  });
  if (first.page !== undefined) paragraph.page = first.page;
  if (first.paragraph !== undefined) paragraph.paragraph = first.paragraph;
  if (first.provision !== undefined) paragraph.provision = first.provision;
  return paragraph;
}

function withMarker(paragraph: Paragraph): Paragraph {
  const marker = readMarker(paragraph.whole.text);
  if (marker === undefined) return paragraph;
  let taken = marker;
  let rest = slice(paragraph.whole, marker.length);
  // A converter's bullet in front of the printed number: "- 1. Nội dung".
  const inner = isBullet(marker) ? readMarker(rest.text) : undefined;
  if (inner !== undefined && !isBullet(inner) && inner.kind !== "paren") {
    taken = { ...inner, length: marker.length + inner.length };
    rest = slice(paragraph.whole, taken.length);
  }
  return { ...paragraph, marker: taken, prose: rest };
}

/** Items that a converter ran together: `… như sau: a) Sở X …; b) Sở Y …`. Only a full row from its first member is split. */
function splitRunIn(paragraph: Paragraph): Paragraph[] {
  const text = paragraph.whole.text;
  if (text.length < 60) return [paragraph];
  const cuts = runInCuts(text, paragraph.marker);
  if (cuts.length === 0) return [paragraph];
  const bounds = [0, ...cuts, text.length];
  return bounds.slice(0, -1).map((start, index) => {
    const whole = slice(paragraph.whole, start, bounds[index + 1]);
    const { marker: _dropped, ...rest } = paragraph;
    return withMarker({ ...rest, whole, prose: whole, gap: index === 0 ? paragraph.gap : 0 });
  });
}

/** Not behind the dots of a blank: `Đ/c: ………… - Tổ trưởng`. */
const RUN_IN = /(?<=[.;:)”"]\s)(?<![.…]{2}\s)(?:(?<letter>[a-zđ])\)|(?<dash>[-–+])(?=\s\p{Lu}))\s/gu;

function runInCuts(text: string, own: Marker | undefined): number[] {
  const letters: { at: number; label: string }[] = [];
  const dashes: number[] = [];
  for (const match of text.matchAll(RUN_IN)) {
    if (match.groups?.["letter"] !== undefined) letters.push({ at: match.index, label: match.groups["letter"] });
    else dashes.push(match.index);
  }
  const row = own?.kind === "letter" ? own.label : undefined;
  const start = row === undefined ? letters.findIndex((item) => item.label === "a") : 0;
  const cuts: number[] = [];
  if (start !== -1) {
    let expected = row === undefined ? 1 : letterValue(row) + 1;
    for (const item of letters.slice(start)) {
      if (letterValue(item.label) !== expected) continue;
      cuts.push(item.at);
      expected++;
    }
  }
  if (cuts.length < (row === undefined ? 2 : 1)) cuts.length = 0;
  // Dashes split only where the paragraph announces a list, or is itself a dash item in a row of them.
  if (dashes.length >= 2 || (dashes.length === 1 && (own?.kind === "dash" || /:\s[-–+]\s/u.test(text))))
    addAll(
      cuts,
      dashes.filter((at) => /[:;.]\s$/u.test(text.slice(0, at))),
    );
  return cuts.sort((a, b) => a - b);
}
