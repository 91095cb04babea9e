import { addAll } from "../../model/add-all.ts";
import { ordinalAlone } from "../../vi/numbering.ts";
import type { BuilderCell } from "../builder.ts";
import { writeBullets } from "./bullets.ts";
import { flow, flowedRuns, type Flowed } from "./flow.ts";
import type { Setting } from "./frames.ts";
import type { Grid, GridCell } from "./grid.ts";
import { lineText, toLines } from "./lines.ts";

export interface TableCellText {
  column: number;
  colSpan: number;
  rowSpan: number;
  paragraphs: Flowed[];
}

/** How a table without lines is set. */
export interface Alignment {
  /** Where its columns begin and end. */
  columns: readonly { x0: number; x1: number }[];
  /** Its rows begin with numbers. */
  numbered: boolean;
  /** The lines of its head. */
  head: readonly string[];
}

/** A table of one or more pages. Columns are counted between the positions `xs`. */
export interface PdfTable {
  xs: number[];
  rows: TableCellText[][];
  page: number;
  /** Last page it stands on. */
  lastPage: number;
  /** Of a table without lines. */
  alignment?: Alignment;
  /** Rows at its head that are repeated on its later pages. */
  headerRows: number;
}

/** Room between a wall and the words, in points; Word's own is 5.4. */
const PADDING_MAX = 5.5;
/** Edges of the same column on two pages differ by less. */
const SAME_EDGE = 6;
const ENDED = /[.;:!?…]["”’)\]]*$/u;

export function toTable(grid: Grid, page: number): PdfTable {
  const starts = [...new Set(grid.cells.map((cell) => cell.row))].sort((a, b) => a - b);
  const leading = leadingOf(grid, page);
  const rows = starts.map((start) =>
    grid.cells
      .filter((cell) => cell.row === start)
      .map((cell) => ({
        column: cell.column,
        colSpan: cell.colSpan,
        // Lines that begin no row of cells are not counted.
        rowSpan: starts.filter((row) => row >= cell.row && row < cell.row + cell.rowSpan).length,
        paragraphs: flow(toLines(cell.chunks, page, Number.POSITIVE_INFINITY), () => cellSetting(grid, cell, leading)),
      })),
  );
  return { xs: grid.xs, rows, page, lastPage: page, headerRows: 0 };
}

function leadingOf(grid: Grid, page: number): number {
  const ratios: number[] = [];
  for (const cell of grid.cells.slice(0, 400)) {
    const lines = toLines(cell.chunks, page, Number.POSITIVE_INFINITY);
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (next !== undefined) ratios.push((next.y - line.y) / Math.max(line.size, next.size, 1));
    }
  }
  const usual = ratios.filter((ratio) => ratio > 0.8 && ratio < 2).sort((a, b) => a - b);
  return usual[usual.length >> 2] ?? 1.2;
}

function cellSetting(grid: Grid, cell: GridCell, leading: number): Setting {
  const column = grid.cells.filter((other) => other.column === cell.column && other.chunks.length > 0).slice(0, 200);
  const inset = Math.min(...column.flatMap((other) => other.chunks.map((chunk) => chunk.x0 - other.x0)), PADDING_MAX);
  const padding = Math.max(0.5, inset);
  return { left: cell.x0 + padding, right: cell.x1 - padding, leading, indented: false, indent: 0 };
}

const rowText = (row: readonly TableCellText[]) =>
  row.map((cell) => cell.paragraphs.flatMap(({ lines }) => lines.map(lineText)).join(" ")).join("|");

/** Adds the table of the next page when it is the same one gone on; false when it is another. */
export function joinTables(table: PdfTable, next: PdfTable): boolean {
  if ((table.alignment === undefined) !== (next.alignment === undefined)) return false;
  const edges = table.alignment === undefined ? sharedEdges(table.xs, next.xs) : sameStarts(table.xs, next.xs);
  if (edges === undefined) return false;
  moveColumns(table, edges);
  moveColumns(next, edges);
  table.xs = edges;
  if (next.alignment !== undefined && table.alignment !== undefined) table.alignment = { ...next.alignment, head: table.alignment.head };
  const repeated = repeatedRows(table, next);
  table.headerRows = Math.max(table.headerRows, repeated);
  const rows = next.rows.slice(repeated);
  const first = rows[0];
  if (first !== undefined && runsOver(table, first)) {
    mergeRow(table, first);
    rows.shift();
  }
  addAll(table.rows, rows);
  table.lastPage = next.lastPage;
  return true;
}

/** The columns of both tables, when the edges of the one with fewer are all edges of the other. */
function sharedEdges(one: readonly number[], other: readonly number[]): number[] | undefined {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  // Margins of odd and even pages may differ.
  const shift = (more[0] ?? 0) - (fewer[0] ?? 0);
  const found = fewer.every((edge) => more.some((candidate) => Math.abs(candidate - edge - shift) < SAME_EDGE));
  const same = Math.abs((more.at(-1) ?? 0) - (fewer.at(-1) ?? 0) - shift) < SAME_EDGE && Math.abs(shift) < 60;
  return found && same && fewer.length >= 2 ? [...more] : undefined;
}

/** Columns without lines are told by where they begin. */
function sameStarts(one: readonly number[], other: readonly number[]): number[] | undefined {
  const same = one.length === other.length && one.slice(0, -1).every((edge, index) => Math.abs(edge - (other[index] ?? 0)) < 3 * SAME_EDGE);
  return same ? [...one] : undefined;
}

function moveColumns(table: PdfTable, edges: readonly number[]): void {
  if (table.xs.length === edges.length) return;
  const shift = (edges[0] ?? 0) - (table.xs[0] ?? 0);
  const at = (index: number) => edges.findIndex((edge) => Math.abs(edge - (table.xs[index] ?? 0) - shift) < SAME_EDGE);
  for (const cell of table.rows.flat()) {
    const end = at(cell.column + cell.colSpan);
    cell.column = at(cell.column);
    cell.colSpan = Math.max(1, end - cell.column);
  }
}

/** How many rows at the head of the next page only repeat the head of the table. */
function repeatedRows(table: PdfTable, next: PdfTable): number {
  let count = 0;
  const most = Math.min(table.rows.length, next.rows.length, 4);
  while (count < most) {
    const [own, repeated] = [table.rows[count], next.rows[count]];
    if (own === undefined || repeated === undefined) break;
    const text = rowText(own);
    if (text.replaceAll("|", "").trim() === "" || text !== rowText(repeated)) break;
    count++;
  }
  return count;
}

/**
 * A row cut by the page break: without an index of its own, and with words that go on from the row before or stand in
 * few of its cells. A first cell with words counts as cut, too, when its neighbour goes on in mid-sentence.
 */
function runsOver(table: PdfTable, row: readonly TableCellText[]): boolean {
  const last = table.rows.at(-1);
  const filled = row.filter((cell) => cell.paragraphs.length > 0);
  const index = row.find((cell) => cell.column === 0);
  if (last === undefined || filled.length === 0 || index === undefined) return false;
  const above = (cell: TableCellText) => coverOf(table, cell.column);
  if (filled.some((cell) => above(cell) === undefined)) return false;
  // "h)" over "2": a number below a number is of a row of its own, in whichever column they count.
  const counts = (cell: TableCellText | undefined) => cell !== undefined && ordinalAlone(cellText(cell)) !== undefined;
  if (filled.some((cell) => counts(cell) && counts(above(cell)))) return false;
  if (index.paragraphs.length > 0) {
    return (
      ordinalAlone(cellText(index)) === undefined &&
      filled.some((cell) => cell !== index && goesOnFrom(above(cell), cell) && /^\p{Ll}/u.test(cellText(cell)))
    );
  }
  const lastFilled = last.filter((cell) => cell.paragraphs.length > 0);
  return filled.some((cell) => goesOnFrom(above(cell), cell)) || filled.length * 2 < lastFilled.length;
}

const cellText = (cell: TableCellText) => cell.paragraphs.flatMap(({ lines }) => lines.map(lineText)).join(" ");

function goesOnFrom(before: TableCellText | undefined, cell: TableCellText): boolean {
  const [last, first] = [before?.paragraphs.at(-1)?.lines.at(-1), cell.paragraphs[0]?.lines[0]];
  if (last === undefined || first === undefined) return false;
  return !ENDED.test(lineText(last)) || /^\p{Ll}/u.test(lineText(first));
}

/** The cell of the last row that begins at a column, its own or one merged down to it from a row above. */
function coverOf({ rows }: PdfTable, column: number): TableCellText | undefined {
  for (let down = 1; down <= rows.length; down++) {
    const cell = rows.at(-down)?.find((one) => one.column === column && one.rowSpan >= down);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

/** Adds what stands below the page break to the cells of the cut row; a cell merged down there goes on as far. */
function mergeRow(table: PdfTable, row: readonly TableCellText[]): void {
  for (const cell of row) {
    const target = coverOf(table, cell.column);
    if (target === undefined) continue;
    target.rowSpan += cell.rowSpan - 1;
    const [first, ...rest] = cell.paragraphs;
    const open = target.paragraphs.at(-1);
    if (first !== undefined && open !== undefined && goesOnFrom(target, cell)) {
      addAll(open.lines, first.lines);
      addAll(target.paragraphs, rest);
    } else addAll(target.paragraphs, cell.paragraphs);
  }
}

export function tableCells(table: PdfTable): BuilderCell[][] {
  for (const cell of table.rows.flat()) writeBullets(cell.paragraphs);
  return table.rows.map((row) =>
    row.map((cell) => ({
      paragraphs: cell.paragraphs.map(({ lines }) => flowedRuns(lines)),
      ...(cell.colSpan > 1 ? { colSpan: cell.colSpan } : {}),
      ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    })),
  );
}
