import { fold } from "../vi/word.ts";
import { gridOf, toCell, type Cell, type Grid, type Line, type Strip } from "./lines.ts";

/** Columns that such a table has beside the one of numbers. */
const COLUMNS_MIN = 2;
const COLUMNS_MAX = 7;
const ROWS_MIN = 2;
/** Longer lines are no cells. */
const CELL_MAX = 160;
const HEAD_MAX = 60;
const INDEX_HEAD = /^(?:tt|stt|số tt)$/u;
/** Words that the heads of a table's columns are made of; two of the heads must have one. */
const HEAD_WORDS =
  /nội dung|công việc|nhiệm vụ|hoạt động|thời gian|thời hạn|ngày|tháng|tiến độ|đơn vị|cơ quan|chủ trì|phối hợp|thực hiện|người|địa điểm|kết quả|sản phẩm|ghi chú/u;

/**
 * Puts tables together again that were copied a cell a line: the heads of the columns from `TT` on, then each row from its
 * number on. Only a table whose every row has a cell for every column is taken for one; the others stay lines.
 */
export function foldStacked(strips: readonly Strip[]): Strip[] {
  const result: Strip[] = [];
  let at = 0;
  for (let strip = strips[at]; strip !== undefined; strip = strips[at]) {
    const table = strip.kind === "line" && isIndexHead(strip) ? readTable(strips, at) : undefined;
    result.push(table?.grid ?? strip);
    at = table?.next ?? at + 1;
  }
  return result;
}

/** Whether the line is the head of the column of numbers, which a table begins with that lost its lines. */
export function isIndexHead({ prose }: Line): boolean {
  return INDEX_HEAD.test(fold(prose.text));
}

function readTable(strips: readonly Strip[], start: number): { grid: Grid; next: number } | undefined {
  const head = readHead(strips, start + 1);
  if (head === undefined) return undefined;
  const rows: Cell[][] = [[cellOf([strips[start]]), ...head.cells]];
  let { next } = head;
  while (isNumber(strips[next], rows.length)) {
    const row = readRow(strips, next + 1, head.cells.length, rows.length + 1);
    if (row === undefined) return undefined;
    rows.push([cellOf([strips[next]]), ...row.cells]);
    ({ next } = row);
  }
  const first = strips[start];
  const last = rows.at(-1)?.at(-1)?.lines.at(-1);
  if (rows.length <= ROWS_MIN || first?.kind !== "line" || last === undefined) return undefined;
  return { grid: gridOf(rows, first, last), next };
}

interface Cells {
  cells: Cell[];
  next: number;
}

/** The heads of the columns, up to the number of the first row. */
function readHead(strips: readonly Strip[], from: number): Cells | undefined {
  const lines: Line[] = [];
  let next = from;
  while (lines.length < COLUMNS_MAX * 2 && !isNumber(strips[next], 1)) {
    const line = cellLine(strips[next++]);
    if (line === undefined || line.prose.text.length > HEAD_MAX) return undefined;
    lines.push(line);
  }
  const cells = joined(lines);
  const known = cells.filter((cell) => HEAD_WORDS.test(fold(wordsOf(cell)))).length;
  return cells.length < COLUMNS_MIN || cells.length > COLUMNS_MAX || known < 2 ? undefined : { cells, next };
}

/** As many cells as there are columns, before the number of the row behind. */
function readRow(strips: readonly Strip[], from: number, width: number, following: number): Cells | undefined {
  const lines: Line[] = [];
  let next = from;
  let count = 0;
  for (let line = cellLine(strips[next]); line !== undefined; line = cellLine(strips[next])) {
    if (isNumber(line, following)) break;
    if (!goesOn(lines.at(-1), line) && ++count > width) break;
    lines.push(line);
    next++;
  }
  const cells = joined(lines);
  return cells.length === width ? { cells, next } : undefined;
}

/** Lines that were wrapped belong to one cell: the next goes on in small letters, or the one before waits for more. */
function joined(lines: readonly Line[]): Cell[] {
  const cells: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    if (goesOn(lines[index - 1], line)) cells.at(-1)?.push(line);
    else cells.push([line]);
  }
  return cells.map(cellOf);
}

function goesOn(before: Line | undefined, line: Line): boolean {
  return before !== undefined && (/^\p{Ll}/u.test(line.prose.text) || /[,(–-]$/u.test(before.prose.text));
}

function cellOf(lines: readonly (Strip | undefined)[]): Cell {
  return toCell(lines.filter((line): line is Line => line?.kind === "line"));
}

function cellLine(strip: Strip | undefined): Line | undefined {
  return strip?.kind === "line" && strip.furniture !== true && !strip.heading && strip.gap <= 1 && strip.prose.text.length <= CELL_MAX
    ? strip
    : undefined;
}

function wordsOf(cell: Cell): string {
  return cell.lines.map((line) => line.prose.text).join(" ");
}

function isNumber(strip: Strip | undefined, value: number): boolean {
  return strip?.kind === "line" && /^0?\d{1,3}[.)]?$/u.test(strip.prose.text) && Number.parseInt(strip.prose.text, 10) === value;
}
