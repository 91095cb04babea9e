import { opensRow, ordinalAlone } from "../../vi/numbering.ts";
import { fold } from "../../vi/word.ts";
import type { Piece, Region, TextLine } from "./columns.ts";
import { HEADER, INDEX } from "./header.ts";

const COLUMNS_MIN = 3;
const HEAD_MAX = 60;
/** Longer words alone on their line are text behind the table, not the heading of a group of rows. */
const GROUP_MAX = 90;

/**
 * Reads a table whose cells are parted by tabs, as a word processor gives it when it is copied: a header with the index word or
 * two header words, then rows of as many cells or fewer, perhaps with a blank line between. A line that goes on in a cell, or heads a group of rows, has no tab.
 */
export function readTabbedTable(lines: readonly TextLine[], at: number): Region | undefined {
  const head = lines[at];
  const header = head === undefined ? [] : cellsOf(head);
  const width = header.length;
  if (head === undefined || width < COLUMNS_MIN || !isHeader(header)) return undefined;
  const numbered = INDEX.test(fold(header[0]?.text ?? ""));
  // Some programs set a blank line behind every row.
  const spaced = lines[at + 1]?.text === "";
  const rows: Piece[][][] = [header.map((piece) => [piece])];
  let end = at + 1;
  for (let line = lines[end]; line !== undefined; line = lines[end]) {
    if (line.text === "") {
      if (!spaced || !isRow(lines[end + 1], width, numbered)) break;
      end++;
      continue;
    }
    const cells = cellsOf(line);
    const row = rows.at(-1);
    if (cells.length > width || row === undefined) break;
    const isFirst = numbered ? isMark(cells[0]?.text ?? "") : !isItem(cells[0]) || !goesOn(row, cells, width);
    const opens = cells.length > 1 && (isFirst || row.length === width);
    if (opens) rows.push(cells.map((piece) => [piece]));
    else if (rows.length > 1 && goesOn(row, cells, width)) append(row, cells);
    else if (line.text.length <= GROUP_MAX && cellsOf(lines[end + 1] ?? line).length >= COLUMNS_MIN)
      rows.push(cells.map((piece) => [piece]));
    else break;
    end++;
  }
  const last = lines[end - 1];
  if (rows.length < 2 || last === undefined) return undefined;
  const filled = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, (): Piece[] => [])]);
  return { start: at, end, offset: head.start, offsetEnd: last.end, borderless: false, rows: filled };
}

/** Surely a row of the table, not text behind it that has a tab. */
function isRow(line: TextLine | undefined, width: number, numbered: boolean): boolean {
  const cells = line === undefined ? [] : cellsOf(line);
  if (cells.length < 2 || cells.length > width) return false;
  return numbered ? isMark(cells[0]?.text ?? "") || cells[0]?.text === "" : cells.length >= COLUMNS_MIN;
}

function isMark(text: string): boolean {
  return opensRow(ordinalAlone(text));
}

function isHeader(cells: readonly Piece[]): boolean {
  if (cells.some(({ text }) => text === "" || text.length > HEAD_MAX)) return false;
  const known = cells.filter(({ text }) => HEADER.test(fold(text))).length;
  return known >= 2 || (known === 1 && INDEX.test(fold(cells[0]?.text ?? "")));
}

/** The second paragraph of a cell, with the cells behind it. */
function goesOn(row: readonly Piece[][], cells: readonly Piece[], width: number): boolean {
  if (row.length + cells.length - 1 > width) return false;
  return cells.length > 1 || row.length < width || /^\p{Ll}/u.test(cells[0]?.text ?? "");
}

/** `- Ký cam kết`: of a cell that lists what is done, not the first cell of a row. */
function isItem(cell: Piece | undefined): boolean {
  return cell !== undefined && /^(?:[-–+•]\s|\p{Ll})/u.test(cell.text);
}

function append(row: Piece[][], [first, ...more]: readonly Piece[]): void {
  if (first !== undefined) row.at(-1)?.push(first);
  row.push(...more.map((piece) => [piece]));
}

function cellsOf(line: TextLine): Piece[] {
  const cells: Piece[] = [];
  let start = 0;
  for (const text of line.text.split("\t")) {
    const words = text.trim();
    const from = start + text.length - text.trimStart().length;
    cells.push({ start: line.start + from, end: line.start + from + words.length, text: words });
    start += text.length + 1;
  }
  return cells;
}
