import { addAll } from "../model/add-all.ts";
import type { Paragraph, PhrasingContent, Root, RootContent, Table, TableCell } from "mdast";
import type { Position } from "unist";
import { LineIndex } from "../model/line-index.ts";
import { AWAITS_MORE } from "../vi/line-ends.ts";
import { isPageMark } from "../vi/page-marks.ts";
import { fold } from "../vi/word.ts";
import { piecesOf, type Region, type TextLine } from "./layout/columns.ts";
import { readHeader } from "./layout/header.ts";
import { layoutRegions } from "./layout/regions.ts";

/**
 * Parses plain text (typed, or the output of a PDF converter) into mdast: paragraphs parted by blank lines, form feeds
 * and first-line indents; letterheads, signature blocks and tables set in columns of spaces as tables; page numbers
 * marked as furniture. Every node has a position in `text`.
 */
export function parseText(text: string): Root {
  const { lines, marks } = withoutPageMarks(splitLines(text));
  const index = new LineIndex(text);
  const width = wrappedAt(lines);
  const children: RootContent[] = [];
  let at = 0;
  for (const region of layoutRegions(lines)) {
    addAll(children, paragraphs(lines.slice(at, region.start), text, index, width));
    children.push(regionNode(region, index));
    at = region.end;
  }
  addAll(children, paragraphs(lines.slice(at), text, index, width));
  addAll(
    children,
    marks.map((mark) => paragraph(text, mark.start, mark.end, index, true)),
  );
  if (marks.length > 0) children.sort((a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0));
  return { type: "root", children, position: position(index, 0, text.length) };
}

/** Heads and numbers of pages stand in the midst of paragraphs and tables: these are read without them, and go on over the page's end. */
function withoutPageMarks(printed: readonly TextLine[]): { lines: TextLine[]; marks: TextLine[] } {
  const lines: TextLine[] = [];
  const marks: TextLine[] = [];
  const running = runningNumbers(printed);
  let newPage = false;
  for (const [at, line] of printed.entries()) {
    newPage ||= line.newPage;
    const counts = line.indent > MARGIN_MAX && (running.has(at) || isNumberAtop(printed, at));
    if (counts || isPageMark(line.text, printed[at - 1]?.text, printed[at + 1]?.text)) marks.push(line);
    else {
      lines.push(newPage === line.newPage ? line : { ...line, newPage });
      newPage = false;
    }
  }
  return { lines, marks };
}

/** Lines with their offsets; a form feed ends a line and begins a page. */
function splitLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  let newPage = false;
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? 10 : text.charCodeAt(at);
    if (code !== 10 && code !== 12) continue;
    lines.push(toLine(text, start, at, newPage));
    newPage = code === 12;
    start = at + 1;
  }
  return lines;
}

function toLine(text: string, start: number, end: number, newPage: boolean): TextLine {
  let first = start;
  while (first < end && (text.charCodeAt(first) === 32 || text.charCodeAt(first) === 9)) first++;
  let last = end;
  while (last > first && (text.charCodeAt(last - 1) === 32 || text.charCodeAt(last - 1) === 9)) last--;
  return { start: first, end: last, indent: first - start, text: text.slice(first, last), newPage };
}

function paragraphs(lines: readonly TextLine[], text: string, index: LineIndex, width: number | undefined): Paragraph[] {
  const result: Paragraph[] = [];
  let run: TextLine[] = [];
  const flush = () => {
    const first = run[0];
    const last = run.at(-1);
    if (first !== undefined && last !== undefined) result.push(paragraph(text, first.start, last.end, index, false));
    run = [];
  };
  const base = baseIndent(lines);
  const numbers = runningNumbers(lines);
  for (const [at, line] of lines.entries()) {
    if (line.text === "") {
      flush();
      continue;
    }
    if (numbers.has(at) || isPageNumber(lines, at)) {
      flush();
      result.push(paragraph(text, line.start, line.end, index, true));
      continue;
    }
    if (
      line.newPage ||
      (opensParagraph(line, base) && !isCentredUnder(run.at(-1), line)) ||
      (width !== undefined && endedEarly(run.at(-1), line, width))
    )
      flush();
    run.push(line);
  }
  flush();
  return result;
}

/** The left margin that most lines start at. */
function baseIndent(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) if (line.text.length > 40) counts.set(line.indent, (counts.get(line.indent) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [indent, count] of counts) {
    if (count > most || (count === most && indent < best)) {
      best = indent;
      most = count;
    }
  }
  return best;
}

/** Letters in a line of a page, and the share of its lines that are about as long as the longest. */
const WIDTHS = { min: 50, max: 140, full: 0.88, share: 0.3 };
/** Letters are not alike wide: a line this much shorter than others had room for a word. */
const ROOM = 0.82;

/** How many letters a full line holds, in a text whose lines were wrapped. */
function wrappedAt(lines: readonly TextLine[]): number | undefined {
  const ends = lines.filter(({ text }) => text.length > 30).map(({ indent, text }) => indent + text.length);
  ends.sort((a, b) => b - a);
  // The longest few may be rows of tables.
  const width = ends[ends.length >> 3];
  if (width === undefined || ends.length < 8 || width < WIDTHS.min || width > WIDTHS.max) return undefined;
  const full = ends.filter((end) => end >= WIDTHS.full * width && end <= width / WIDTHS.full).length;
  return full >= WIDTHS.share * ends.length ? width : undefined;
}

/** A line that had room for the first word of the next ends its paragraph, unless that word goes on with the sentence. */
function endedEarly(last: TextLine | undefined, line: TextLine, width: number): boolean {
  if (last === undefined || !/^[\p{Lu}\d+–-]/u.test(line.text) || AWAITS_MORE.test(fold(last.text))) return false;
  // Capitals are wide.
  if (last.text === last.text.toUpperCase()) return false;
  const word = line.text.indexOf(" ");
  const room = width - last.indent - last.text.length - 1;
  return room >= (word === -1 ? line.text.length : word) && last.indent + last.text.length < ROOM * width;
}

/** Set in from the margin: the first line of a paragraph, unless it goes on in lower case (a centred title's second line). */
function opensParagraph(line: TextLine, base: number): boolean {
  return line.indent >= base + 3 && !/^\p{Ll}/u.test(line.text.replace(/^[a-zđ][.)]\s/u, "A"));
}

/** How far a line that goes on with a centred one is set in beyond it, and twice the distance of their middles. */
const CENTRED = { aside: 6, apart: 8 };

/** The shorter last line of a centred title: both have one middle. */
function isCentredUnder(last: TextLine | undefined, line: TextLine): boolean {
  if (last === undefined || line.indent < last.indent + CENTRED.aside || !/^(?![IVXL]+[.)])\p{L}{2}/u.test(line.text)) return false;
  return last.indent > 0 && Math.abs(2 * (line.indent - last.indent) + line.text.length - last.text.length) <= CENTRED.apart;
}

/** A number further in than this stands over the middle of the page, not in a table's first column. */
const MARGIN_MAX = 15;

/** `2`, `- 2 -`, `Trang 2/7` alone on a line next to a page break or between blank lines. */
function isPageNumber(lines: readonly TextLine[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || !/^(?:[-–]\s*)?(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–])?$/iu.test(line.text)) return false;
  const before = lines[at - 1];
  const after = lines[at + 1];
  if (line.newPage || after?.newPage === true || /^trang|^[-–]/iu.test(line.text)) return true;
  return (
    line.indent > MARGIN_MAX &&
    (before === undefined || before.text === "" || before.indent < 10) &&
    (after === undefined || after.text === "" || /^\p{L}/u.test(after.text))
  );
}

/** Lines that a page holds at least. */
const PAGE_MIN = 12;

/** Numbers alone between blank lines that count on, page after page: `2`, far below it `3`. */
function runningNumbers(lines: readonly TextLine[]): ReadonlySet<number> {
  const alone = lines.flatMap((_, at) => ((lines[at - 1]?.text ?? "") === "" && isNumberAlone(lines, at) ? [at] : []));
  const running = new Set<number>();
  for (const [index, at] of alone.entries()) {
    const before = alone[index - 1];
    if (before === undefined || at - before < PAGE_MIN || Number(lines[at]?.text) !== Number(lines[before]?.text) + 1) continue;
    running.add(before).add(at);
  }
  return running;
}

function isNumberAlone(lines: readonly TextLine[], at: number): boolean {
  return /^\d{1,3}$/u.test(lines[at]?.text ?? "") && (lines[at + 1]?.text ?? "") === "";
}

/** The first line of a page, a number alone; over a row of columns it may be a cell's rest, but not over their heads. */
function isNumberAtop(lines: readonly TextLine[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line?.newPage !== true || !/^\d{1,3}$/u.test(line.text)) return false;
  return next === undefined || piecesOf(next, 3).length < 2 || readHeader(lines, at + 1) !== undefined;
}

function paragraph(text: string, start: number, end: number, index: LineIndex, furniture: boolean): Paragraph {
  const where = position(index, start, end);
  const node: Paragraph = {
    type: "paragraph",
    children: [{ type: "text", value: text.slice(start, end), position: where }],
    position: where,
  };
  if (furniture) node.data = { planLint: { furniture: true } };
  return node;
}

function regionNode(region: Region, index: LineIndex): Table {
  const rows = region.rows.map((cells) => ({
    type: "tableRow" as const,
    children: cells.map((pieces): TableCell => {
      const children: PhrasingContent[] = [];
      for (const piece of pieces) {
        if (children.length > 0) children.push({ type: "break", position: position(index, piece.start, piece.start) });
        children.push({ type: "text", value: piece.text, position: position(index, piece.start, piece.end) });
      }
      const start = pieces[0]?.start ?? region.offset;
      return { type: "tableCell", children, position: position(index, start, pieces.at(-1)?.end ?? start) };
    }),
    position: position(index, region.offset, region.offsetEnd),
  }));
  return {
    type: "table",
    children: rows,
    position: position(index, region.offset, region.offsetEnd),
    data: { planLint: { borderless: region.borderless } },
  };
}

function position(index: LineIndex, start: number, end: number): Position {
  return { start: index.point(start), end: index.point(end) };
}
