import { addAll } from "../../model/add-all.ts";
import { ordinalAlone } from "../../vi/numbering.ts";
import { fold } from "../../vi/word.ts";
import { headCells } from "./cells.ts";
import { columnOf, piecesOf, type Piece, type Region, type TextLine } from "./columns.ts";
import { COLUMN_MIN, columnBounds, GROUP_HEAD, withHeaders } from "./edges.ts";
import { COLUMNS_MAX, headsOf, INDEX, readHeader } from "./header.ts";
import { bodyRows } from "./rows.ts";

/** Blank lines that a table may hold in a row. */
const BLANK_MAX = 3;

/**
 * Reads a table set in columns of spaces that begins near line `at`: a header with the index word and at least two
 * header words, columns told by the gaps that run down through the lines, rows by the numbers of the first column,
 * whether those stand on the first line of the row or in its middle. Where a page prints the header again, its columns
 * are told anew, and its rows go on with the table.
 */
export function readAlignedTable(lines: readonly TextLine[], at: number): Region | undefined {
  const table = readPart(lines, at);
  const first = lines[at];
  if (table === undefined || first === undefined) return undefined;
  let { end } = table;
  const rows = [...table.rows];
  for (let next = partAfter(lines, end); next !== undefined; next = partAfter(lines, end)) {
    if (next.head !== table.head || next.columns !== table.columns) break;
    addAll(rows, next.rows);
    end = next.end;
  }
  const last = lines[end - 1];
  return last === undefined ? undefined : { start: at, end, offset: first.start, offsetEnd: last.end, borderless: false, rows };
}

/** A table, or what a page holds of it. */
interface Part {
  end: number;
  columns: number;
  /** The words of its header, folded and sorted: each page may lay them out a little otherwise. */
  head: string;
  /** The header's row and those below it. */
  rows: Piece[][][];
}

function readPart(lines: readonly TextLine[], at: number): Part | undefined {
  const header = readHeader(lines, at);
  if (header === undefined) return undefined;
  const end = endOfTable(lines, header.end, header.columns);
  if (end <= header.end) return undefined;
  const bounds = withHeaders(columnBounds(lines.slice(at, end), header.columns), header, lines.slice(header.end, end));
  if (bounds.length === 0 || bounds.length >= COLUMNS_MAX) return undefined;
  const heads = headCells(lines.slice(at, header.end), bounds);
  const rows = [heads, ...bodyRows(lines.slice(header.end, end), bounds)];
  return { end, columns: bounds.length, head: wordsOf(heads), rows };
}

function wordsOf(cells: readonly Piece[][]): string {
  const words = cells.flatMap((cell) => cell.flatMap(({ text }) => fold(text).split(/\s+/u)));
  return words.sort().join(" ");
}

/** The part on the next page, behind its blank lines. */
function partAfter(lines: readonly TextLine[], end: number): Part | undefined {
  let at = end;
  while (at < lines.length && at - end <= BLANK_MAX && lines[at]?.text === "") at++;
  return readPart(lines, at);
}

/** The table goes on while lines keep to its columns; a sentence across all of them, or a new part, ends it. */
function endOfTable(lines: readonly TextLine[], from: number, columns: readonly number[]): number {
  const left = columns[0] ?? 0;
  let end = from;
  let blank = 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.text === "") {
      if (++blank > BLANK_MAX) break;
      continue;
    }
    if (at > from && printsHeader(lines, at)) break;
    const key = fold(line.text);
    if (/^(?:phụ lục|nơi nhận|ghi chú\s*:|tổng cộng|\/\.)/u.test(key)) break;
    if (runsOverColumns(line, lines[at + 1], columns)) return beforeHeadings(lines, from, end);
    const wide = !GROUP_HEAD.test(line.text) && !isAmidCells(lines, at) && piecesOf(line, 2).some((piece) => piece.text.length > 90);
    if (wide || (line.indent < left && blank > 0 && !/^\d/u.test(line.text) && piecesOf(line, 3).length === 1)) break;
    blank = 0;
    end = at + 1;
  }
  return end;
}

/** Between lines of the table, where cells that all but touch make one run. */
function isAmidCells(lines: readonly TextLine[], at: number): boolean {
  const [before, after] = [lines[at - 1], lines[at + 1]];
  return before !== undefined && before.text !== "" && after !== undefined && piecesOf(after, 2).length > 1;
}

/** The header again, at the head of a page: its first line, two at most above the one with the index word. */
function printsHeader(lines: readonly TextLine[], at: number): boolean {
  const before = lines[at - 1];
  if (before !== undefined && before.text !== "" && lines[at]?.newPage !== true) return false;
  return lines.slice(at, at + 3).some((line) => INDEX.test(fold(headsOf(line)[0]?.text ?? ""))) && readHeader(lines, at) !== undefined;
}

/** Words from the left margin into the third column without a gap: text behind the table. A group's heading is none. */
function runsOverColumns(line: TextLine, next: TextLine | undefined, columns: readonly number[]): boolean {
  const [left = 0, , third] = columns.filter((column, index) => column - (columns[index - 1] ?? -COLUMN_MIN) >= COLUMN_MIN);
  const [first] = piecesOf(line, 2);
  if (first === undefined || third === undefined || GROUP_HEAD.test(line.text)) return false;
  if (columnOf(line, first) + first.text.length <= third + COLUMN_MIN) return false;
  if (line.indent <= left + 1) return true;
  // The first line of a paragraph is set in; the next one shows that it is no cell.
  const goesOn =
    next !== undefined &&
    next.text !== "" &&
    next.indent <= left &&
    piecesOf(next, 2).length === 1 &&
    ordinalAlone(next.text) === undefined;
  return line.indent < third && first.text.length >= SENTENCE_MIN && (goesOn || /^[-+]\s/u.test(line.text));
}

/** Shorter runs of words may be a cell that its neighbour all but touches. */
const SENTENCE_MIN = 60;

/** Headings of what follows, `2. Đấu thầu mua vật tư:`, are no rows: their number stands in no column of its own. */
function beforeHeadings(lines: readonly TextLine[], from: number, end: number): number {
  let at = end;
  while (at > from) {
    const line = lines[at - 1];
    if (line === undefined || (line.text !== "" && !/^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[IVX]{1,4}\.)\s\S/u.test(line.text))) break;
    at--;
  }
  return at;
}
