import { boundsOfRow } from "./edges.ts";
import { ownCells } from "./own-edges.ts";
import { columnOf, piecesOf, type Piece, type TextLine } from "./columns.ts";

/** How far before its column a cell may begin that its neighbour on the left all but touches. */
const DRIFT_MAX = 6;

/** How far aside of its column's edge a cell may begin. */
const ASIDE = 2;

/** A run of so many letters, and how far aside it may begin. */
const LONG_RUN = 10;

export const LONG_ASIDE = 4;

/** Cells of the lines of one row: each piece goes to the column it begins in. */
export function cellsOf(lines: readonly TextLine[], bounds: readonly number[]): Piece[][] {
  const filled = lines.filter((line) => line.text !== "");
  return cellsAt(filled, filled.length > 1 ? boundsOfRow(filled, bounds) : bounds);
}

/** The heads of the columns; that of the numbers is narrow, and its neighbour may all but touch it. */
export function headCells(lines: readonly TextLine[], bounds: readonly number[]): Piece[][] {
  const cells = cellsAt(
    lines.filter((line) => line.text !== ""),
    bounds,
  );
  const [index, second] = cells;
  const at = second?.findIndex((piece) => indexLength(piece.text) > 0) ?? -1;
  const piece = second?.[at];
  if (index?.length !== 0 || second === undefined || piece === undefined) return cells;
  const length = indexLength(piece.text);
  index.push(sub(piece, 0, length - 1));
  second[at] = sub(piece, length, piece.text.length);
  return cells;
}

const INDEX_BEFORE = /^(?:TT|STT|Stt|Số TT) (?=\p{Lu})/u;

/** Characters of the head of the numbers and the space behind it, before another head: `TT Tên cơ sở`; 0 without. */
export function indexLength(text: string): number {
  return INDEX_BEFORE.exec(text)?.[0].length ?? 0;
}

function cellsAt(filled: readonly TextLine[], bounds: readonly number[]): Piece[][] {
  const cells: Piece[][] = Array.from({ length: bounds.length + 1 }, () => []);
  const across = filled.length === 1 && filled[0] !== undefined ? runAcross(filled[0], bounds) : undefined;
  if (across !== undefined) {
    for (const [column, piece] of across.entries()) cells[column]?.push(piece);
    return cells;
  }
  const shown = filled.map((line) => boundsShown(line, bounds));
  const cuts = filled.flatMap((line, at) => {
    const near = new Map(NEAR.flatMap((distance) => shown[at + distance] ?? []));
    return cutAt(line, bounds, near).map((cut) => ({ ...cut, start: columnOf(line, cut.piece) }));
  });
  for (const { column, piece } of ownCells(filled, bounds, cuts) ?? asNeighbours(cuts)) cells[column]?.push(piece);
  return cells;
}

/** What begins at one position in several lines of a row stands in one column: that of the longest of them. */
function asNeighbours(cuts: readonly Cut[]): Cut[] {
  const longest = new Map<number, Cut>();
  for (const cut of cuts) if (cut.piece.text.length > (longest.get(cut.start)?.piece.text.length ?? 0)) longest.set(cut.start, cut);
  return cuts.map((cut) => {
    const beside = [-1, 0, 1].flatMap((aside) => longest.get(cut.start + aside) ?? []);
    const { column } = beside.reduce((best, one) => (one.piece.text.length > best.piece.text.length ? one : best), cut);
    return { ...cut, column };
  });
}

/** A piece of a line in its column, with where it begins. */
interface Cut {
  column: number;
  piece: Piece;
  start: number;
}

/** A mark and one run of words over more than a column, all of its row: the heading of the rows below. */
function runAcross(line: TextLine, bounds: readonly number[]): Piece[] | undefined {
  const [mark, words, ...more] = piecesOf(line, 2);
  if (mark === undefined || words === undefined || more.length > 0) return undefined;
  const [second, third] = bounds;
  if (second === undefined || third === undefined || columnOf(line, mark) >= second) return undefined;
  const start = columnOf(line, words);
  return start + 1 >= second && start + 1 < third && start + words.text.length > third ? [mark, words] : undefined;
}

/** Lines on which a cell of the same row may begin, the nearest last. */
const NEAR = [-2, 2, -1, 1];

/** The bounds at which a line begins a cell, each with the position of its first letter. */
function boundsShown(line: TextLine, bounds: readonly number[]): [bound: number, start: number][] {
  const starts = cutAt(line, bounds).map(({ piece }) => ({ start: columnOf(line, piece), aside: asideOf(piece.text.length) }));
  return bounds.flatMap((bound) => {
    const cell = starts.find(({ start, aside }) => start <= bound + ASIDE && start >= bound - aside);
    return cell === undefined ? [] : [[bound, cell.start] as [number, number]];
  });
}

/** Pieces of a line, cut where a column begins between two words; at the bounds `near` also where it begins just before. */
export function cutAt(line: TextLine, bounds: readonly number[], near?: ReadonlyMap<number, number>): { column: number; piece: Piece }[] {
  const result: { column: number; piece: Piece }[] = [];
  for (const piece of piecesOf(line, 2)) {
    const start = columnOf(line, piece);
    let from = 0;
    let column = 0;
    for (const [index, bound] of bounds.entries()) {
      const beside = near?.get(bound);
      const at = beside === undefined ? bound - start : touching(piece.text, bound - start, beside - start);
      if (at <= from || at >= piece.text.length || piece.text[at - 1] !== " ") continue;
      result.push({ column: index, piece: sub(piece, from, at - 1) });
      from = at;
      column = index + 1;
    }
    const own = bounds.filter((bound) => bound <= start + from + asideOf(piece.text.length - from)).length;
    result.push({ column: Math.max(column, own), piece: sub(piece, from, piece.text.length) });
  }
  return result;
}

/** A longer run of words may begin further to the left of its column: most of it stands there. */
function asideOf(length: number): number {
  return length >= LONG_RUN ? LONG_ASIDE : ASIDE;
}

/**
 * Where a column begins in a piece that runs across its bound. Two cells that all but touch are written as one run of
 * words; a column begins behind all that stands to its left, so that the run reaches it at its place or before it, by
 * less than a word or two; rarely behind it, where a capital or a number opens the cell.
 * @param beside where the cell begins on the line above or below
 */
function touching(text: string, bound: number, beside: number): number {
  // At the very place where the cell begins on the next line.
  if (beside > 0 && beside < text.length && text[beside - 1] === " ") return beside;
  if (bound >= text.length) return bound;
  const gap = text.lastIndexOf(" ", bound - 1);
  const next = text.indexOf(" ", bound);
  if (next === bound && !/^\p{Lu}/u.test(text.slice(gap + 1, gap + 3))) return bound + 1;
  const opens = (at: number) => /^[\p{Lu}\d]/u.test(text.slice(at, at + 2));
  if (next !== -1 && next - bound < bound - gap && opens(next + 1) && !opens(gap + 1)) return next + 1;
  return bound - gap <= DRIFT_MAX ? gap + 1 : bound;
}

export function sub(piece: Piece, start: number, end: number): Piece {
  return { start: piece.start + start, end: piece.start + end, text: piece.text.slice(start, end) };
}
