import { ordinalAlone } from "../../vi/numbering.ts";
import type { Chunk } from "./content.ts";
import type { Flowed } from "./flow.ts";
import { median } from "./geometry.ts";
import { lineOf, lineText, segmentText, toSegment, type PdfLine } from "./lines.ts";
import type { Alignment, PdfTable, TableCellText } from "./tables.ts";

/** A table needs this many columns, and this many lines that fill as many: two columns may be a list with page numbers. */
const COLUMNS_MIN = 3;
const FULL_LINES_MIN = 3;
/** Gaps of this many ems in one line make it the first of a table, perhaps. */
const START_GAP_EMS = 1.8;
/** What stays empty between two columns on every line, at least. */
const GUTTER_EMS = 0.4;
/** Lines further apart than this many ems belong to no one table. */
const LINE_GAP_EMS = 3;
const HEAD_LINES_MAX = 4;

interface Span {
  x0: number;
  x1: number;
}

type Line = PdfLine;
type IsLine<T> = (part: PdfLine | T) => part is PdfLine;

/**
 * Replaces runs of lines whose words keep to the same three or more columns by tables. `before` is the
 * table that ended the page before: lines that keep to its columns go on with it.
 */
export function alignTables<T extends object>(
  parts: readonly (PdfLine | T)[],
  isLine: IsLine<T>,
  before?: Alignment,
): (PdfLine | T | PdfTable)[] {
  const result: (PdfLine | T | PdfTable)[] = [];
  for (let at = 0; at < parts.length;) {
    const part = parts[at];
    if (part === undefined) break;
    const rest = linesFrom(parts, at, isLine);
    const run = at === 0 && before !== undefined ? continuation(rest, before.columns) : columnRun(rest);
    if (run === undefined) {
      result.push(part);
      at++;
      continue;
    }
    // Lines of the head may stand above the line that showed the columns.
    const above = headLines(result, run, isLine);
    result.length -= above.length;
    result.push(toTable([...above, ...run.lines], run.columns, at === 0 ? before : undefined));
    at += run.lines.length;
  }
  return result;
}

function linesFrom<T extends object>(parts: readonly (PdfLine | T)[], at: number, isLine: IsLine<T>): Line[] {
  const lines: Line[] = [];
  for (const part of parts.slice(at)) {
    if (!isLine(part)) break;
    lines.push(part);
  }
  return lines;
}

const chunksOf = (line: Line): Chunk[] => line.segments.flatMap((segment) => segment.chunks);

interface Run {
  lines: Line[];
  columns: Span[];
}

/** The longest run of lines from the first on that leave the same gutters empty. */
function columnRun(lines: readonly Line[]): Run | undefined {
  const [first] = lines;
  if (first === undefined || first.segments.length < COLUMNS_MIN) return undefined;
  let gutters = gaps(first, START_GAP_EMS);
  const kept: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const last = kept.at(-1);
    if (last !== undefined && line.y - last.y > LINE_GAP_EMS * Math.max(last.size, line.size)) break;
    const narrowed = narrow(gutters, line);
    // The first lines may show gaps that are none; later ones that bridge a gutter end the table.
    const settled = kept.length >= 2;
    if (narrowed.length < (settled ? gutters.length : COLUMNS_MIN - 1)) {
      if (!settled || !isSpanning(line, lines[index + 1], gutters)) break;
    } else gutters = narrowed;
    kept.push(line);
  }
  dropTail(kept, gutters);
  const full = kept.filter((line) => filled(line, gutters) >= COLUMNS_MIN).length;
  if (full < FULL_LINES_MIN) return undefined;
  return { lines: kept, columns: columnsOf(kept.filter((line) => narrow(gutters, line).length === gutters.length)) };
}

/** A line of words that begins under the first column and fills no other is the text after the table. */
function dropTail(kept: Line[], gutters: readonly Span[]): void {
  const second = gutters[0]?.x1 ?? 0;
  for (let last = kept.at(-1); last !== undefined && filled(last, gutters) < 2 && last.x0 < second; last = kept.at(-1)) kept.pop();
}

/** Lines at the head of a page that keep to the columns of the table before. */
function continuation(lines: readonly Line[], columns: readonly Span[]): Run | undefined {
  const between = columns.slice(1).map((column, index) => ({ x0: (columns[index]?.x1 ?? 0) - 1, x1: column.x0 + 1 }));
  const gutters = between.map(({ x0, x1 }) => (x1 - x0 > 2 ? { x0, x1 } : { x0: x0 - 2, x1: x1 + 2 }));
  const kept: Line[] = [];
  let open = gutters;
  for (const line of lines) {
    const last = kept.at(-1);
    if (last !== undefined && line.y - last.y > LINE_GAP_EMS * Math.max(last.size, line.size)) break;
    const narrowed = narrow(open, line, 0.1);
    if (narrowed.length < open.length) break;
    open = narrowed;
    kept.push(line);
  }
  dropTail(kept, open);
  // A cell may run on for a whole page: then its lines stand under its column, and only numbers under the first.
  const second = open[0]?.x1 ?? 0;
  const aside = kept.every((line) => chunksOf(line).every((chunk) => chunk.x0 >= second - 1 || ordinalAlone(chunk.text) !== undefined));
  if (kept.length === 0 || (!aside && kept.every((line) => filled(line, open) < COLUMNS_MIN))) return columnRun(lines);
  return { lines: kept, columns: widened(columns, columnsOf(kept)) };
}

/** The columns of the page before, each with what stands in it on this page. */
function widened(columns: readonly Span[], found: readonly Span[]): Span[] {
  return columns.map((column) => {
    const own = found.filter((one) => one.x1 > column.x0 && one.x0 < column.x1);
    return { x0: Math.min(column.x0, ...own.map((one) => one.x0)), x1: Math.max(column.x1, ...own.map((one) => one.x1)) };
  });
}

/** Empty stretches between the words of a line, at least so many ems wide. */
function gaps(line: Line, ems: number): Span[] {
  const chunks = chunksOf(line);
  const found: Span[] = [];
  let end = chunks[0]?.x1 ?? 0;
  for (const chunk of chunks.slice(1)) {
    if (chunk.x0 - end > ems * line.size) found.push({ x0: end, x1: chunk.x0 });
    end = Math.max(end, chunk.x1);
  }
  return found;
}

/** What a line leaves of the gutters; those with too little left are gone. */
function narrow(gutters: readonly Span[], line: Line, ems = GUTTER_EMS): Span[] {
  const chunks = chunksOf(line);
  return gutters.flatMap((gutter) => {
    let best: Span = { x0: gutter.x0, x1: gutter.x0 };
    let from = gutter.x0;
    for (const chunk of chunks) {
      if (chunk.x1 <= gutter.x0 || chunk.x0 >= gutter.x1) continue;
      if (chunk.x0 - from > best.x1 - best.x0) best = { x0: from, x1: chunk.x0 };
      from = Math.max(from, chunk.x1);
    }
    if (gutter.x1 - from > best.x1 - best.x0) best = { x0: from, x1: gutter.x1 };
    return best.x1 - best.x0 >= ems * line.size ? [best] : [];
  });
}

/** In how many of the fields between the gutters the line has words. */
function filled(line: Line | undefined, gutters: readonly Span[]): number {
  if (line === undefined) return 0;
  const fields = new Set(chunksOf(line).map((chunk) => gutters.filter((gutter) => gutter.x1 <= chunk.x0 + 0.5).length));
  return fields.size;
}

/** A heading across the columns, with rows of the table behind it. */
function isSpanning(line: Line, next: Line | undefined, gutters: readonly Span[]): boolean {
  if (next === undefined || line.segments.length > 1 || next.y - line.y > LINE_GAP_EMS * line.size) return false;
  return narrow(gutters, next).length === gutters.length && filled(next, gutters) >= COLUMNS_MIN;
}

/** Stretches of the lines' width that hold words, parted wherever no line has any. */
function columnsOf(lines: readonly Line[]): Span[] {
  const size = median(lines.map((line) => line.size));
  const spans = lines.flatMap(chunksOf).sort((a, b) => a.x0 - b.x0);
  const columns: Span[] = [];
  for (const { x0, x1 } of spans) {
    const last = columns.at(-1);
    if (last !== undefined && x0 - last.x1 < GUTTER_EMS * size) last.x1 = Math.max(last.x1, x1);
    else columns.push({ x0, x1 });
  }
  return columns;
}

/** Lines right above a table that keep to its columns: the head, where its cells stand at different heights. */
function headLines<T extends object>(result: readonly (PdfLine | T | PdfTable)[], run: Run, isLine: IsLine<T>): Line[] {
  const head: Line[] = [];
  let below = run.lines[0];
  for (const part of result.slice(-HEAD_LINES_MAX).toReversed()) {
    if (below === undefined || !("segments" in part) || !isLine(part)) break;
    const line: Line = part;
    const inColumn = (chunk: Chunk) => run.columns.filter((column) => chunk.x0 < column.x1 && chunk.x1 > column.x0).length === 1;
    if (
      below.y - line.y > 1.6 * line.size ||
      !chunksOf(line).every(inColumn) ||
      (line.segments.length === 1 && line.x0 < (run.columns[1]?.x0 ?? 0))
    )
      break;
    head.unshift(line);
    below = line;
  }
  return head;
}

function toTable(lines: readonly Line[], columns: readonly Span[], before: Alignment | undefined): PdfTable {
  const page = lines[0]?.page ?? 1;
  const indexed = lines.map((line) => ordinalAlone(indexOf(line, columns)) !== undefined);
  const numbered = before?.numbered === true || indexed.filter(Boolean).length >= 2;
  // A head that is repeated on each page stands line by line as on the first.
  const head = before?.head ?? (numbered ? lines.slice(0, Math.max(0, indexed.indexOf(true))).map(lineText) : []);
  const repeated =
    before !== undefined && head.length > 0 && head.every((text, index) => text === lineText(lines[index] ?? lineOf([], page)))
      ? head.length
      : 0;
  const rows = [...(repeated === 0 ? [] : [lines.slice(0, repeated)]), ...rowsOf(lines.slice(repeated), columns, numbered)];
  const xs = [...columns.map((column) => column.x0), columns.at(-1)?.x1 ?? 0];
  return {
    xs,
    alignment: { columns, numbered, head },
    rows: rows.map((row) => cellsOf(row, columns, page)),
    page,
    lastPage: page,
    headerRows: 0,
  };
}

/** What stands in the first column of a line. */
function indexOf(line: Line, columns: readonly Span[]): string {
  const first = chunksOf(line).filter((chunk) => columnAt(chunk, columns) <= 0);
  return first.length === 0 ? "" : segmentText(toSegment(first));
}

const columnAt = (chunk: Chunk, columns: readonly Span[]) => columns.findLastIndex((column) => chunk.x0 >= column.x0 - 1);

/** Rows begin with a number in the first column; without numbers, at wider gaps or at lines that fill most columns. */
function rowsOf(lines: readonly Line[], columns: readonly Span[], numbered: boolean): Line[][] {
  const steps = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0));
  const step = steps.toSorted((a, b) => a - b)[steps.length >> 2] ?? 0;
  const rows: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const open = rows.at(-1);
    const wide = at > 0 && (steps[at - 1] ?? 0) > 1.15 * step + 1;
    const starts = numbered ? ordinalAlone(indexOf(line, columns)) !== undefined : wide || line.segments.length * 2 > columns.length;
    if (open === undefined || starts) rows.push([line]);
    else open.push(line);
  }
  return rows;
}

function cellsOf(row: readonly Line[], columns: readonly Span[], page: number): TableCellText[] {
  const only = row.length === 1 ? row[0] : undefined;
  // A heading across the columns.
  if (only !== undefined && only.segments.length === 1 && columns.some((column) => only.x0 < column.x1 - 1 && only.x1 > column.x1 + 1)) {
    return [{ column: 0, colSpan: columns.length, rowSpan: 1, paragraphs: [{ lines: [only], page }] }];
  }
  return columns.map((_, column) => {
    const lines = row.flatMap((line) => {
      const chunks = chunksOf(line).filter((chunk) => Math.max(0, columnAt(chunk, columns)) === column);
      return chunks.length === 0 ? [] : [lineOf([toSegment(chunks)], page)];
    });
    const paragraphs: Flowed[] = lines.length === 0 ? [] : [{ lines, page }];
    return { column, colSpan: 1, rowSpan: 1, paragraphs };
  });
}
