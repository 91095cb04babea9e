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
  const cells: Piece[][] = Array.from({ length: bounds.length + 1 }, () => []);
  const filled = lines.filter((line) => line.text !== "");
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
  for (const { column, piece } of ownCells(filled, bounds, cuts) ?? cuts) cells[column]?.push(piece);
  return cells;
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
 * less than a word or two.
 * @param beside where the cell begins on the line above or below
 */
function touching(text: string, bound: number, beside: number): number {
  // At the very place where the cell begins on the next line.
  if (beside > 0 && beside < text.length && text[beside - 1] === " ") return beside;
  if (bound >= text.length) return bound;
  const gap = text.lastIndexOf(" ", bound - 1);
  return bound - gap <= DRIFT_MAX ? gap + 1 : bound;
}

export function sub(piece: Piece, start: number, end: number): Piece {
  return { start: piece.start + start, end: piece.start + end, text: piece.text.slice(start, end) };
}
