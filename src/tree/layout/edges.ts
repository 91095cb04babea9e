import type { Span } from "../../model/place.ts";
import { ordinalAlone } from "../../vi/numbering.ts";
import { columnOf, piecesOf, type TextLine } from "./columns.ts";
import type { Header } from "./header.ts";

/** Header words nearer to one another stand in one column. */
export const COLUMN_MIN = 4;

export const GROUP_HEAD = /^(?:[IVXL]{1,5}|[A-HĐ])[.)\s]/u;

/** Where one column ends and the next begins: the widest run of positions that hardly any line writes on, between header words. */
export function columnBounds(lines: readonly TextLine[], columns: readonly number[]): number[] {
  const width = lines.reduce((widest, { indent, text }) => Math.max(widest, indent + text.length), 0);
  const used = new Uint16Array(width + 1);
  let count = 0;
  for (const line of lines) {
    if (line.text === "") continue;
    count++;
    for (const piece of piecesOf(line, 2)) {
      const start = columnOf(line, piece);
      for (let at = start; at < start + piece.text.length && at <= width; at++) used[at] = (used[at] ?? 0) + 1;
    }
  }
  const allowed = Math.floor(count * 0.06);
  const bounds: number[] = [];
  let run = 0;
  for (let at = columns[0] ?? 0; at <= width; at++) {
    if ((used[at] ?? 0) <= allowed) {
      run++;
      continue;
    }
    if (run >= 2) bounds.push(at);
    run = 0;
  }
  const first = columns[0] ?? 0;
  if (numbersAside(lines, bounds)) bounds.shift();
  // Numbers of one figure and of two do not stand in two columns.
  const edges = leftEdges(lines, bounds).filter((edge) => edge - first >= COLUMN_MIN);
  return [...new Set([...bounds, ...edges])].sort((a, b) => a - b);
}

/** Between its first two bounds stand numbers only, and none beside another: they are set aside of their head, in one column with it. */
function numbersAside(lines: readonly TextLine[], [first, second]: readonly number[]): boolean {
  if (first === undefined || second === undefined) return false;
  let found = false;
  for (const line of lines) {
    const [head, next] = piecesOf(line, 2);
    if (head === undefined || line.indent >= second) continue;
    if (next !== undefined && columnOf(line, next) < second) return false;
    if (line.indent < first) continue;
    if (ordinalAlone(head.text) === undefined) return false;
    found = true;
  }
  return found;
}

/** Headers further apart than a page is wide head no columns side by side. */
const BETWEEN_MAX = 200;

/** An edge is given up for another that speaks this much clearer. */
const CLEARER = 2;

/** What a position between two columns scores at least, for each line. */
const SCORE_MIN = 0.05;

/**
 * The edges found; where they are fewer than the headers need, between two headers the position that most words begin at and that
 * cuts fewest: where cells all but touch, no gap runs down between them, but most lines have a space there.
 */
export function withHeaders(bounds: readonly number[], { heads }: Header, body: readonly TextLine[]): number[] {
  const lines = body.filter((line) => line.text !== "" && !GROUP_HEAD.test(line.text));
  const kept = new Set(bounds);
  for (const [index, head] of heads.slice(1).entries()) {
    const before = heads[index] ?? head;
    const [left, right] = [middleOf(before), middleOf(head)];
    if (right - left > BETWEEN_MAX) continue;
    const found = bounds.filter((bound) => bound > left && bound <= right);
    if (found.length > 1 || (found.length > 0 && bounds.length >= heads.length - 1)) continue;
    const [own] = found;
    const best = bestBetween(lines, Math.ceil(left) + 1, Math.floor(right), own !== undefined);
    if (best === undefined) {
      const empty = own === undefined ? gapBetween(lines, before.end, head.start) : undefined;
      if (empty !== undefined) kept.add(empty);
      continue;
    }
    if (own !== undefined && scoreOf(lines, own) * CLEARER >= best.score) continue;
    if (own !== undefined) kept.delete(own);
    kept.add(best.at);
  }
  return [...kept].sort((a, b) => a - b);
}

function middleOf({ start, end }: Span): number {
  return (start + end) / 2;
}

/** The position that speaks clearest for an edge, or where none does that about which most words begin. */
function bestBetween(lines: readonly TextLine[], from: number, to: number, isFound: boolean): { at: number; score: number } | undefined {
  const exact = edgeBetween(lines, from, to);
  const clear = exact !== undefined && exact.score >= lines.length * SCORE_MIN;
  const best = clear || isFound ? exact : driftingEdge(lines, from, to);
  return best === undefined || best.score < lines.length * SCORE_MIN ? undefined : best;
}

/** In so few of the lines a word may run across the gap between two heads. */
const ACROSS_SHARE = 0.1;

/** Between two heads of which one has an empty column below: the position between them that hardly a line writes on. */
function gapBetween(lines: readonly TextLine[], from: number, to: number): number | undefined {
  let best: { at: number; across: number } | undefined;
  for (let at = from + 1; at <= to; at++) {
    const across = lines.filter(({ text, indent }) => /^\S\S$/u.test(text.slice(at - indent - 1, at - indent + 1))).length;
    if (best === undefined || across <= best.across) best = { at, across };
  }
  return best === undefined || best.across > lines.length * ACROSS_SHARE ? undefined : best.at;
}

/** How far aside of the table's bounds those of one row may stand. */
const ROW_DRIFT = 6;

/**
 * The bounds of one row: each row of a table is laid out for itself, in letters of different widths, and its columns begin a little
 * aside of the others'. Each bound goes to the position near it that most words of the row begin at and that cuts fewest.
 */
export function boundsOfRow(lines: readonly TextLine[], bounds: readonly number[]): number[] {
  const own: number[] = [];
  const runs = lines.flatMap((line) =>
    piecesOf(line, 2).map((piece): Span => ({ start: columnOf(line, piece), end: columnOf(line, piece) + piece.text.length })),
  );
  // A run that stands on one side of the table's bound is not cut by the row's.
  const cutsRun = (at: number, bound: number) => runs.some(({ start, end }) => start < at && at < end && !(start < bound && bound < end));
  for (const [index, bound] of bounds.entries()) {
    const from = Math.max(bound - ROW_DRIFT, (own.at(-1) ?? 0) + 1);
    const to = Math.min(bound + ROW_DRIFT, (bounds[index + 1] ?? Infinity) - 1);
    let best = { at: bound, score: scoreOf(lines, bound) };
    for (let aside = 1; aside <= ROW_DRIFT; aside++)
      for (const at of [bound - aside, bound + aside]) {
        const score = at < from || at > to || !beginsCells(lines, at) || cutsRun(at, bound) ? -Infinity : scoreOf(lines, at);
        if (score > best.score + CLEARER) best = { at, score };
      }
    own.push(Math.max(best.at, from));
  }
  return own;
}

/** Behind a gap words begin there, or with a capital: not just any word of a cell. */
function beginsCells(lines: readonly TextLine[], at: number): boolean {
  return lines.some(({ text, indent }) => {
    const here = at - indent;
    if (here < 0 || (here > 0 && text[here - 1] !== " ")) return false;
    return here === 0 || (here > 1 && text[here - 2] === " " && text[here] !== " ") || /^\p{Lu}/u.test(text.slice(here, here + 2));
  });
}

function edgeBetween(lines: readonly TextLine[], from: number, to: number): { at: number; score: number } | undefined {
  let best: { at: number; score: number } | undefined;
  for (let at = from; at <= to; at++) {
    const score = scoreOf(lines, at);
    if (best === undefined || score >= best.score) best = { at, score };
  }
  return best;
}

/** How far apart the words of one column begin from row to row, where letters of different widths stand before them. */
const DRIFT = 3;

/** In so many of the lines at least a word behind a gap begins about there. */
const DRIFT_SHARE = 0.25;

/** Where most words begin behind a gap, give or take a few positions: each row of the column is printed a little aside of the others. */
function driftingEdge(lines: readonly TextLine[], from: number, to: number): { at: number; score: number } | undefined {
  const starts = lines
    .flatMap((line) => piecesOf(line, 2).map((piece) => columnOf(line, piece)))
    .filter((start) => start >= from && start <= to)
    .sort((a, b) => a - b);
  let best: { at: number; score: number } | undefined;
  let first = 0;
  for (const [index, start] of starts.entries()) {
    while ((starts[first] ?? start) < start - 2 * DRIFT) first++;
    const score = index - first + 1;
    if (best === undefined || score > best.score) best = { at: starts[first] ?? start, score };
  }
  return best === undefined || best.score < Math.max(3, lines.length * DRIFT_SHARE) ? undefined : best;
}

/** Words that begin at a position, those behind a gap for three; less those that it cuts. */
function scoreOf(lines: readonly TextLine[], at: number): number {
  let score = 0;
  for (const { text, indent } of lines) {
    const [gap, before, here] = [text.charAt(at - indent - 2), text.charAt(at - indent - 1), text.charAt(at - indent)];
    if (here === "" || here === " ") continue;
    const begins = before === "" || before === " ";
    score += begins ? (gap === "" || gap === " " ? 3 : 1) : -CUT;
  }
  return score;
}

/** What a cut word takes off the score of an edge. */
const CUT = 1.5;

/**
 * Columns whose words all begin at one position, give or take one, though the column before runs up to it with a single space between
 * ("Công ty cổ phần xây Bài - Lào Cai …"): many pieces begin there and hardly a word is cut by it.
 */
function leftEdges(lines: readonly TextLine[], bounds: readonly number[]): number[] {
  const starts = new Map<number, number>();
  const filled = lines.filter((line) => line.text !== "");
  for (const line of filled)
    for (const piece of piecesOf(line, 2)) {
      const column = columnOf(line, piece);
      starts.set(column, (starts.get(column) ?? 0) + 1);
    }
  const edges: number[] = [];
  for (const [column, exact] of starts) {
    const [before = 0, after = 0] = [starts.get(column - 1), starts.get(column + 1)];
    // A page is set in letters of different widths: the same edge may be printed one position aside.
    if (before >= exact || after > exact) continue;
    const count = exact + before + after;
    if (count < Math.max(3, filled.length * 0.25) || bounds.some((bound) => Math.abs(bound - column) <= 2)) continue;
    const left = filled.filter((line) => line.indent < column);
    const cut = left.filter(
      (line) => /\S/u.test(line.text[column - line.indent] ?? " ") && /\S/u.test(line.text[column - line.indent - 1] ?? " "),
    );
    if (left.length >= 2 && cut.length <= Math.max(filled.length * 0.06, count / 4)) edges.push(column);
  }
  return edges;
}
