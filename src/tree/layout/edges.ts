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
  // Numbers of one figure and of two do not stand in two columns.
  const edges = leftEdges(lines, bounds).filter((edge) => edge - first >= COLUMN_MIN);
  return [...new Set([...bounds, ...edges])].sort((a, b) => a - b);
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
export function withHeaders(bounds: readonly number[], { middles }: Header, body: readonly TextLine[]): number[] {
  if (bounds.length >= middles.length - 1) return [...bounds];
  const lines = body.filter((line) => line.text !== "" && !GROUP_HEAD.test(line.text));
  const kept = new Set(bounds);
  for (const [index, right] of middles.slice(1).entries()) {
    const left = middles[index] ?? 0;
    if (right - left > BETWEEN_MAX) continue;
    const found = bounds.filter((bound) => bound > left && bound <= right);
    const [from, to] = [Math.ceil(left) + 1, Math.floor(right)];
    const exact = edgeBetween(lines, from, to);
    const clear = exact !== undefined && exact.score >= lines.length * SCORE_MIN;
    const best = clear || found.length > 0 ? exact : driftingEdge(lines, from, to);
    if (best === undefined || found.length > 1 || best.score < lines.length * SCORE_MIN) continue;
    const [own] = found;
    if (own !== undefined && scoreOf(lines, own) * CLEARER >= best.score) continue;
    if (own !== undefined) kept.delete(own);
    kept.add(best.at);
  }
  return [...kept].sort((a, b) => a - b);
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
