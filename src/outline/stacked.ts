import { columnField } from "../vi/columns.ts";
import { readTimeline, saysOnlyWhen } from "../vi/time/index.ts";
import { fold } from "../vi/word.ts";
import { gridOf, toCell, type Cell, type Grid, type Line, type Strip } from "./lines.ts";
import { layOut } from "./wrapped-cells.ts";

/** Columns that such a table has beside the one of numbers. */
const COLUMNS_MIN = 2;
const COLUMNS_MAX = 7;
const ROWS_MIN = 2;
/** Longer lines are no cells. */
const CELL_MAX = 160;
const HEAD_MAX = 60;
const INDEX_HEAD = /^(?:tt|stt|số tt)$/u;
const TIME_HEAD = /^(?:thời gian|thời điểm|giờ|ngày|thứ|(?:thứ|ngày)(?:,|,? |\s?[/-]\s?)(?:ngày|tháng|giờ)(?:,? tháng)?)$/u;
/** A longer line says more than when. */
const TIME_MAX = 40;
/** Words that the heads of a table's columns are made of; two of the heads must have one. */
const HEAD_WORDS =
  /nội dung|công việc|nhiệm vụ|hoạt động|thời gian|thời hạn|ngày|tháng|tiến độ|đơn vị|cơ quan|chủ trì|phối hợp|thực hiện|người|địa điểm|kết quả|sản phẩm|ghi chú/u;

/** What the rows of a table begin with. */
interface Key {
  /** Whether a line is such a beginning: of the row with that number, counted from 1. */
  opens(strip: Strip | undefined, row: number): boolean;
  /** Where the row's other cells begin: `Thứ Hai` may have its day on the next line. */
  behind(strips: readonly Strip[], at: number): number;
  /** How many of the heads beside it must have a word of tasks. */
  known: number;
  /** Whether a row may lack a cell: the words then show which. */
  lacks: boolean;
}

const NUMBERS: Key = { opens: isNumber, behind: (_, at) => at, known: 2, lacks: false };
/** `8h00 - 8h10`, `Thứ Hai, 12/5`: a programme. */
const TIMES: Key = {
  opens: (strip) => cellLine(strip) !== undefined && isTime(strip),
  behind: (strips, at) => (isTime(strips[at]) && strips[at]?.gap === 0 ? at + 1 : at),
  known: 1,
  lacks: true,
};

/**
 * Puts tables together again that were copied a cell a line: the heads of the columns from `TT` on, then each row from its
 * number on, or from `Thời gian` on and each from its time. Only a table whose every row has a cell for every column is taken for
 * one, of a programme also where a row lacks one; the others stay lines.
 */
export function foldStacked(strips: readonly Strip[]): Strip[] {
  const result: Strip[] = [];
  let at = 0;
  for (let strip = strips[at]; strip !== undefined; strip = strips[at]) {
    const key = strip.kind === "line" ? keyOf(strip) : undefined;
    const table = key === undefined ? undefined : readTable(strips, at, key);
    result.push(table?.grid ?? strip);
    at = table?.next ?? at + 1;
  }
  return result;
}

/** Whether the line is the head of the column of numbers, which a table begins with that lost its lines. */
export function isIndexHead({ prose }: Line): boolean {
  return INDEX_HEAD.test(fold(prose.text));
}

function keyOf(line: Line): Key | undefined {
  if (isIndexHead(line)) return NUMBERS;
  return TIME_HEAD.test(fold(line.prose.text)) ? TIMES : undefined;
}

function readTable(strips: readonly Strip[], start: number, key: Key): { grid: Grid; next: number } | undefined {
  const head = readHead(strips, start + 1, key);
  if (head === undefined) return undefined;
  const rows: Cell[][] = [[cellOf([strips[start]]), ...head.cells]];
  let { next } = head;
  while (key.opens(strips[next], rows.length)) {
    const behind = key.behind(strips, next + 1);
    const row = readRow(strips, behind, head.cells, (strip) => key.opens(strip, rows.length + 1), key.lacks);
    if (row === undefined) return undefined;
    rows.push([cellOf(strips.slice(next, behind)), ...row.cells]);
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

/** The heads of the columns, up to the beginning of the first row. */
function readHead(strips: readonly Strip[], from: number, key: Key): Cells | undefined {
  const lines: Line[] = [];
  let next = from;
  while (lines.length < COLUMNS_MAX * 2 && !key.opens(strips[next], 1)) {
    const line = cellLine(strips[next++]);
    if (line === undefined || line.prose.text.length > HEAD_MAX) return undefined;
    lines.push(line);
  }
  const cells = joined(lines);
  const known = cells.filter((cell) => HEAD_WORDS.test(fold(wordsOf(cell)))).length;
  return cells.length < COLUMNS_MIN || cells.length > COLUMNS_MAX || known < key.known ? undefined : { cells, next };
}

/** As many cells as there are columns, before the row behind. */
function readRow(
  strips: readonly Strip[],
  from: number,
  heads: readonly Cell[],
  isNext: (strip: Strip) => boolean,
  lacks: boolean,
): Cells | undefined {
  const lines: Line[] = [];
  let next = from;
  let count = 0;
  for (let line = cellLine(strips[next]); line !== undefined; line = cellLine(strips[next])) {
    if (isNext(line)) break;
    if (!goesOn(lines.at(-1), line) && ++count > heads.length) break;
    lines.push(line);
    next++;
  }
  const cells = joined(lines);
  if (cells.length === heads.length) return { cells, next };
  const isLast = strips[next]?.kind !== "line";
  if (!lacks || lines.length === 0 || isLast) return undefined;
  const laidOut = layOut(
    lines,
    heads.map((head) => columnField(wordsOf(head))),
  );
  return laidOut === undefined ? undefined : { cells: laidOut.map((cell) => toCell(cell)), next };
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

/** `Thứ Hai`, `Tuần 2`: a day or week of what stands above. */
const COUNTED_TIME = /^(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|tuần (?:thứ )?\d)/u;

function isTime(strip: Strip | undefined): boolean {
  if (strip?.kind !== "line" || strip.prose.text.length > TIME_MAX) return false;
  const { text } = strip.prose;
  const reading = readTimeline(text, {});
  if (reading === undefined || !saysOnlyWhen(text, reading)) return false;
  return reading.kind === "other" ? COUNTED_TIME.test(fold(text)) : reading.kind !== "ongoing";
}

function isNumber(strip: Strip | undefined, value: number): boolean {
  return strip?.kind === "line" && /^0?\d{1,3}[.)]?$/u.test(strip.prose.text) && Number.parseInt(strip.prose.text, 10) === value;
}
