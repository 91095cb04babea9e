import { lineOf, segmentText, type PdfLine, type Segment } from "./lines.ts";
import type { Flowed } from "./flow.ts";
import type { PdfTable, TableCellText } from "./tables.ts";

/** A table needs this many columns, and this many lines that fill them: two columns may be a list with page numbers. */
const COLUMNS_MIN = 3;
const FULL_LINES_MIN = 3;
const INDEX = /^\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXL]{1,6})[.)]?$/u;

interface Column {
  x0: number;
  x1: number;
}

/** Replaces runs of lines whose words stand in the same three or more columns by tables. */
export function alignTables<T extends object>(
  parts: readonly (PdfLine | T)[],
  isLine: (part: PdfLine | T) => part is PdfLine,
): (PdfLine | T | PdfTable)[] {
  const result: (PdfLine | T | PdfTable)[] = [];
  let at = 0;
  while (at < parts.length) {
    const part = parts[at];
    if (part === undefined) break;
    const run = isLine(part) && part.segments.length >= COLUMNS_MIN ? columnRun(parts.slice(at), isLine) : undefined;
    if (run === undefined) {
      result.push(part);
      at++;
    } else {
      result.push(toTable(run.lines, run.columns));
      at += run.lines.length;
    }
  }
  return result;
}

/** The longest run of lines from the first on that keeps to its columns. */
function columnRun<T extends object>(
  parts: readonly (PdfLine | T)[],
  isLine: (part: PdfLine | T) => part is PdfLine,
): { lines: PdfLine[]; columns: Column[] } | undefined {
  const lines: PdfLine[] = [];
  let columns: Column[] = [];
  for (const part of parts) {
    if (!isLine(part)) break;
    const last = lines.at(-1);
    if (last !== undefined && part.y - last.y > 2.2 * Math.max(last.size, part.size)) break;
    const wider = widen(columns, part.segments);
    if (last !== undefined && wider.length < Math.max(COLUMNS_MIN, columns.length)) break;
    columns = wider;
    lines.push(part);
  }
  // A line of words that happens to lie under one column is the text after the table.
  while (lines.length > 0 && lines.at(-1)?.segments.length === 1) lines.pop();
  const full = lines.filter((line) => line.segments.length >= columns.length && line.segments.length >= COLUMNS_MIN).length;
  return full >= FULL_LINES_MIN && full * 3 >= lines.length ? { lines, columns } : undefined;
}

/** The columns with the segments of one more line; columns that a segment bridges become one. */
function widen(columns: readonly Column[], segments: readonly Segment[]): Column[] {
  const all = [...columns.map((column) => ({ ...column })), ...segments.map(({ x0, x1 }) => ({ x0, x1 }))].sort((a, b) => a.x0 - b.x0);
  const merged: Column[] = [];
  for (const column of all) {
    const last = merged.at(-1);
    if (last !== undefined && column.x0 < last.x1) last.x1 = Math.max(last.x1, column.x1);
    else merged.push(column);
  }
  return merged;
}

function toTable(lines: readonly PdfLine[], columns: readonly Column[]): PdfTable {
  const rows: PdfLine[][] = [];
  const columnOf = (segment: Segment) => columns.findIndex((column) => segment.x0 >= column.x0 - 0.1 && segment.x1 <= column.x1 + 0.1);
  const firstColumn = lines.map((line) => line.segments.find((segment) => columnOf(segment) === 0));
  const indexed = firstColumn.filter((segment) => segment !== undefined && INDEX.test(segmentText(segment))).length >= 2;
  for (const [index, line] of lines.entries()) {
    const first = firstColumn[index];
    const starts = indexed ? first !== undefined && INDEX.test(segmentText(first)) : line.segments.length * 2 > columns.length;
    const open = rows.at(-1);
    if (open === undefined || starts) rows.push([line]);
    else open.push(line);
  }
  const page = lines[0]?.page ?? 1;
  const cell = (row: readonly PdfLine[], column: number): TableCellText => {
    const segments = row.flatMap((line) => line.segments.filter((segment) => columnOf(segment) === column));
    const flowed: Flowed[] = segments.length === 0 ? [] : [{ lines: segments.map((segment) => lineOf([segment], page)), page }];
    return { column, colSpan: 1, rowSpan: 1, paragraphs: flowed };
  };
  const edges = [...columns.map((column) => column.x0), columns.at(-1)?.x1 ?? 0];
  return { xs: edges, rows: rows.map((row) => columns.map((_, column) => cell(row, column))), page, lastPage: page, headerRows: 0 };
}
