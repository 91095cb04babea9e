import { addAll } from "../../model/add-all.ts";
import { ordinalAlone } from "../../vi/numbering.ts";
import { cellsOf, cutAt, LONG_ASIDE, sub } from "./cells.ts";
import { piecesOf, type Piece, type TextLine } from "./columns.ts";
import { RowStarts } from "./row-starts.ts";

/** Rows by the numbers of the first column. Numbers in the middle of their rows place the bounds half-way. */
export function bodyRows(lines: readonly TextLine[], bounds: readonly number[]): Piece[][][] {
  const filled = lines.filter((line) => line.text !== "");
  const marks: Mark[] = [];
  for (const [at, line] of filled.entries()) {
    const [first] = cutAt(line, bounds);
    if (first?.column !== 0) continue;
    const counts = ordinalAlone(first.piece.text);
    if (counts === "row") marks.push({ at, group: false });
    else if (counts === "group" || GROUP_LINE.test(line.text) || headsRows(line, bounds)) marks.push({ at, group: true });
  }
  if (marks.length === 0) return [cellsOf(filled, bounds)];
  for (const mark of marks) if (mark.group) mark.lines = linesOfGroup(filled, mark.at, bounds);
  let parted: RowStarts | undefined;
  const starts = rowStarts(marks, filled.length, {
    goesOn: (at) => isContinuation(filled[at], bounds),
    beganAbove: (at) => beganAbove(filled, at, bounds),
    between: (numbers, from, to) => (parted ??= new RowStarts(filled, bounds)).between(numbers, from, to),
  });
  const groups = new Map(marks.flatMap((mark) => (mark.group ? [[mark.at, mark]] : [])));
  return starts.map((start, index) => {
    const row = filled.slice(start, starts[index + 1] ?? filled.length);
    return (groups.has(start) ? groupCells(row, bounds) : undefined) ?? cellsOf(row, bounds);
  });
}

/** A line with a number in the first column; that of a group heads the rows below and stands on its first line. */
interface Mark {
  at: number;
  group: boolean;
  /** Lines that the heading of a group takes; 1 where absent. */
  lines?: number;
}

/** Its mark and words in one run: `III Kiểm tra chất lượng …`. */
const GROUP_LINE = /^[IVXL]{1,5}[.)]? \p{Lu}(?!.*\s{2})/u;

/** A heading of fewer letters ends on its line. */
const HEADING_MIN = 60;

/** `Buổi sáng`: words by themselves that run over the column of numbers. */
function headsRows(line: TextLine, bounds: readonly number[]): boolean {
  const [first = 0] = bounds;
  const alone = piecesOf(line, 2).length === 1 && /^\p{Lu}\p{Ll}/u.test(line.text);
  return alone && line.indent + LONG_ASIDE <= first && line.indent + line.text.length > first && !/[.;:]$/u.test(line.text);
}

/** The heading of a group, in one run over the columns: its mark, and its words in the second cell. */
function groupCells([first, ...more]: readonly TextLine[], bounds: readonly number[]): Piece[][] | undefined {
  const mark = first === undefined ? null : GROUP_LINE.exec(first.text);
  if (first === undefined || mark === null || piecesOf(first, 2).length > 1) return undefined;
  const space = first.text.indexOf(" ");
  const whole: Piece = { start: first.start, end: first.end, text: first.text };
  const cells: Piece[][] = Array.from({ length: bounds.length + 1 }, () => []);
  cells[0]?.push(sub(whole, 0, space));
  cells[1]?.push(sub(whole, space + 1, first.text.length), ...more.flatMap((line) => piecesOf(line, 2)));
  return cells;
}

/** `I. Đổi mới mạnh mẽ …` / `nhân dân`: the rest of a heading that filled its line, by itself on the next. */
function linesOfGroup(lines: readonly TextLine[], at: number, bounds: readonly number[]): number {
  const full = lines[at]?.text.length ?? 0;
  const next = lines[at + 1];
  const goesOn = full >= HEADING_MIN && next !== undefined && /^\p{Ll}/u.test(next.text) && cutAt(next, bounds).length === 1;
  return goesOn && next.indent <= (bounds[0] ?? 0) ? 2 : 1;
}

/** The first lines of the rows, group by group. */
function rowStarts(marks: readonly Mark[], count: number, words: Words): number[] {
  const starts: number[] = [];
  let from = 0;
  let rows: number[] = [];
  for (const { at, group, lines = 1 } of [...marks, { at: count, group: true }] satisfies Mark[]) {
    if (!group) {
      rows.push(at);
      continue;
    }
    addAll(starts, startsOf(rows, from, at, words));
    if (at < count) starts.push(at);
    from = at + lines;
    rows = [];
  }
  return starts[0] === 0 ? starts : [0, ...starts];
}

/**
 * The first lines of rows between two lines, from the lines of their numbers. A number on the very first line stands on the
 * first line of every row, unless words go on beside another; else numbers stand in the middle of their rows, which part where
 * their cells begin anew.
 */
function startsOf(marks: readonly number[], from: number, to: number, words: Words): number[] {
  const [first] = marks;
  if (first === undefined) return [];
  if (first === from && !marks.some((mark) => words.goesOn(mark)))
    return marks.map((mark, index) => (index > 0 && mark - 1 > (marks[index - 1] ?? mark) && words.beganAbove(mark) ? mark - 1 : mark));
  return words.between(marks, from, to);
}

/** What the words of a line say of where its row begins. */
interface Words {
  goesOn(at: number): boolean;
  beganAbove(at: number): boolean;
  /** The first lines of rows whose numbers stand in their middle. */
  between(numbers: readonly number[], from: number, to: number): number[];
}

/** Some cell on the line goes on in small letters with the line above, whose cells all begin anew. */
function beganAbove(lines: readonly TextLine[], at: number, bounds: readonly number[]): boolean {
  const [above, here] = [lines[at - 1], lines[at]];
  if (above === undefined || here === undefined) return false;
  const begun = cutAt(above, bounds);
  const goesOn = cutAt(here, bounds).some(
    ({ column, piece }) => column > 0 && /^\p{Ll}/u.test(piece.text) && begun.some((one) => one.column === column),
  );
  return goesOn && begun.every(({ piece }) => !/^\p{Ll}/u.test(piece.text));
}

/** The first words of a line behind the number's column are the rest of a sentence. */
function isContinuation(line: TextLine | undefined, bounds: readonly number[]): boolean {
  const first = line === undefined ? undefined : cutAt(line, bounds).find(({ column }) => column > 0);
  return first !== undefined && /^\p{Ll}/u.test(first.piece.text);
}
