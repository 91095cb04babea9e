import { opensRow, ordinalAlone } from "../vi/numbering.ts";
import { gridOf, toCell, type Cell, type Grid, type Line, type Strip } from "./lines.ts";
import { slice } from "./prose.ts";

/** A head of fewer columns may be anything between bars. */
const COLUMNS_MIN = 4;
/** As many rows must fill the columns of the head but one. */
const FULL_MIN = 2;

/**
 * A table that a web crawl wrote between bars without minding its lines: a cell may be cut by one, a line may begin
 * inside a row. Where one row ends and the next begins two bars stand side by side.
 *
 *     | TT | Nhiệm vụ | Chủ trì | Thời gian | |
 *     | 1 | Rà soát | Sở A
 *     | Quý II | | 2 | Tập huấn
 *     cho cán bộ | Sở B | Quý III | |
 */
export function readCutRows(strips: readonly Strip[], from: number): { grid: Grid; next: number } | undefined {
  const first = strips[from];
  if (first?.kind !== "line" || !/^\|.*\|$/u.test(first.prose.text)) return undefined;
  const head = cellsOf([first]);
  while (isBlank(head.at(-1))) head.pop();
  if (head.length < COLUMNS_MIN || head.some(isBlank)) return undefined;
  const isFull = (row: readonly Cell[]) => row.filter((cell) => !isBlank(cell)).length >= head.length - 1;
  // Whether it is a table is seen from its first lines: a text of many bars is not read to its end from each of them.
  if (rowsOf(cellsOf(linesFrom(strips, from + 1, PROBE_LINES)), head.length).filter(isFull).length < FULL_MIN) return undefined;
  const lines = linesFrom(strips, from + 1, Number.POSITIVE_INFINITY);
  const last = lines.at(-1) ?? first;
  return { grid: gridOf([head, ...rowsOf(cellsOf(lines), head.length)], first, last), next: from + 1 + lines.length };
}

const PROBE_LINES = 60;

/** The lines below the head without a blank line between them, down to the last bar. */
function linesFrom(strips: readonly Strip[], from: number, most: number): Line[] {
  const lines: Line[] = [];
  for (let strip = strips[from]; strip?.kind === "line" && strip.gap === 0 && lines.length < most; strip = strips[from + lines.length])
    lines.push(strip);
  const end = lines.findLastIndex((line) => line.prose.text.includes("|"));
  return lines.slice(0, end + 1);
}

const isBlank = (cell: Cell | undefined): boolean => cell?.lines.length === 0;

/** What stands between the bars, whatever lines it takes; nothing stands before the first and behind the last. */
function cellsOf(lines: readonly Line[]): Cell[] {
  const cells: Cell[] = [toCell([])];
  for (const line of lines) {
    let start = 0;
    for (const piece of line.prose.text.split("|")) {
      if (start > 0) cells.push(toCell([]));
      if (piece.trim() !== "") cells.at(-1)?.lines.push({ ...line, prose: slice(line.prose, start, start + piece.length) });
      start += piece.length + 1;
    }
  }
  return cells.slice(isBlank(cells[0]) ? 1 : 0, isBlank(cells.at(-1)) ? -1 : cells.length);
}

/** A row ends when its columns are full, or at the second blank in a row; a blank behind that is an index left out. */
function rowsOf(cells: readonly Cell[], columns: number): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  // The bar behind the head and the first one of its line below have a blank between them.
  let blanks = 1;
  const close = () => {
    const filled = row.filter((cell) => !isBlank(cell));
    while (isBlank(row.at(-1))) row.pop();
    // One cell alone heads the rows below it.
    if (filled.length > 0) rows.push(filled.length === 1 ? filled.map((cell) => ({ ...cell, colSpan: columns })) : row);
    row = [];
  };
  for (const cell of cells) {
    if (isBlank(cell)) {
      blanks++;
      if (row.length > 0) row.push(cell);
      if (row.length > columns || blanks > 1) close();
      continue;
    }
    // Full, and no blank between: the table is none of this kind, or its row ended at a line.
    if (row.length >= columns) close();
    if (row.length === 0 && blanks > 1 && !isIndex(cell.lines[0])) row.push(toCell([]));
    row.push(cell);
    blanks = 0;
  }
  close();
  return rows;
}

/** A number or a letter alone: the first cell of a row. */
export function isIndex(line: Line | undefined): boolean {
  return line !== undefined && opensRow(ordinalAlone(line.prose.text));
}
