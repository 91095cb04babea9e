import { RUNS_ON } from "../../vi/line-ends.ts";
import { fold } from "../../vi/word.ts";
import { cutAt } from "./cells.ts";
import type { TextLine } from "./columns.ts";

/** What it costs a row for each line by which its number is nearer to one end of it than to the other; of an even number it must be one. */
const UNEVEN = 0.7;
const UNEVEN_BY_ONE = 0.2;
/** What a cell costs that begins in small letters, and one that breaks off. */
const SMALL = 2;
const BROKEN = 2;
/** What it costs that the rest of a row stands before the first number, as under the heads of a new page; less where words go on. */
const REST = 3;
const REST_GOING_ON = 0.5;
/** Between two numbers further apart than that only the middle is looked at. */
const APART_MAX = 80;

/** A cell's words on one line. */
interface Words {
  line: number;
  /** In small letters: they go on with those above. */
  small: boolean;
  /** They break off: those below go on. */
  broken: boolean;
}

/** Of all columns but that of the numbers. */
type Row = readonly (Words | undefined)[];

interface Parting {
  /** The line on which the row begins, and that behind its last. */
  start: number;
  end: number;
  /** Of this row and those before it. */
  cost: number;
  before: Parting | undefined;
}

/**
 * Where rows part whose numbers stand in their middle: of all ways to part the lines the one whose cells begin with a capital and do
 * not break off, and whose numbers stand most nearly in the middle.
 */
export class RowStarts {
  /** For each line, of each column the words on it or next below it, and on it or next above it. */
  readonly #below: Row[];
  readonly #above: Row[];

  constructor(lines: readonly TextLine[], bounds: readonly number[]) {
    const words = lines.map((line, at) => wordsOn(line, at, bounds));
    this.#above = running(words, bounds.length);
    this.#below = running(words.toReversed(), bounds.length).toReversed();
  }

  /**
   * @param marks the lines of the numbers, ascending
   * @param from the first line of the rows
   * @param to the line behind the last
   * @returns the first line of each row; of the rest of a row before the first number, too
   */
  between(marks: readonly number[], from: number, to: number): number[] {
    let partings: Parting[] = [];
    for (const [index, mark] of marks.entries()) {
      const next = marks[index + 1];
      const ends = next === undefined ? [to] : endsBetween(mark, next, partings[0]?.end ?? from);
      const starts = index === 0 ? this.#heads(mark, from) : partings;
      partings = ends.map((end) => this.#best(starts, mark, end));
    }
    const starts: number[] = [];
    for (let row = partings[0]; row !== undefined; row = row.before) starts.unshift(row.start);
    return starts[0] === from ? starts : [from, ...starts];
  }

  /** Where the first row may begin: under the heads of a new page the rest of another may stand before it. */
  #heads(mark: number, from: number): Parting[] {
    const heads: Parting[] = [{ start: from, end: from, cost: 0, before: undefined }];
    const cost = this.#below[from]?.[0]?.small === true ? REST_GOING_ON : REST;
    for (let at = Math.max(from + 1, mark - APART_MAX); at <= mark; at++) heads.push({ start: from, end: at, cost, before: undefined });
    return heads;
  }

  #best(starts: readonly Parting[], mark: number, end: number): Parting {
    let best: Parting | undefined;
    for (const before of starts) {
      const start = before.end;
      const cost = before.cost + this.#cost(start, mark, end);
      if (best === undefined || cost < best.cost) best = { start, end, cost, before: before.start === before.end ? undefined : before };
    }
    return best ?? { start: mark, end, cost: 0, before: undefined };
  }

  #cost(start: number, mark: number, end: number): number {
    const uneven = Math.abs(mark - start - (end - 1 - mark));
    const aside = uneven === 0 ? 0 : UNEVEN_BY_ONE + (uneven - 1) * UNEVEN;
    return aside + this.#small(start, end) + this.#broken(start, end);
  }

  #small(start: number, end: number): number {
    return (this.#below[start] ?? []).filter((words) => words !== undefined && words.line < end && words.small).length * SMALL;
  }

  #broken(start: number, end: number): number {
    return (this.#above[end - 1] ?? []).filter((words) => words !== undefined && words.line >= start && words.broken).length * BROKEN;
  }
}

/** Lines with which the row behind a number may end, before that of the next. */
function endsBetween(mark: number, next: number, start: number): number[] {
  if (next - mark > APART_MAX) return [Math.max(mark + 1, Math.min(mark + (mark - start) + 1, next))];
  return Array.from({ length: next - mark }, (_, index) => mark + 1 + index);
}

function wordsOn(line: TextLine, at: number, bounds: readonly number[]): Row {
  const row: (Words | undefined)[] = bounds.map(() => undefined);
  for (const { column, piece } of cutAt(line, bounds)) {
    if (column === 0) continue;
    const before = row[column - 1];
    row[column - 1] = { line: at, small: before?.small ?? /^\p{Ll}/u.test(piece.text), broken: RUNS_ON.test(fold(piece.text)) };
  }
  return row;
}

/** Each row of words with what the columns had last that are empty in it. */
function running(rows: readonly Row[], columns: number): Row[] {
  let last: Row = Array.from({ length: columns }, () => undefined);
  return rows.map((row) => (last = last.map((words, column) => row[column] ?? words)));
}
