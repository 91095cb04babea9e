import type { Place } from "../model/place.ts";
import type { Lines } from "./index.ts";
import { cellsOf, oneLine, widthOf } from "./width.ts";

/** A line of the source and the line of carets below it. */
export interface Snippet {
  line: string;
  carets: string;
}

const CUT = "…";
/** Share of the width that words before the marked ones may take when a line is cut. */
const BEFORE = 0.25;

/**
 * The line a place begins on, cut to `width` cells around the words, with carets under them. A place that goes on over
 * the line's end is marked to the end of the line; one without words gets a single caret.
 */
export function snippetOf(place: Place, lines: Lines, width: number): Snippet {
  const raw = lines.line(place.start.line);
  const at = Math.min(place.start.column - 1, raw.length);
  const last = place.end.line === place.start.line ? Math.min(place.end.column - 1, raw.length) : raw.length;
  // A table that became one line can be a megabyte long: nothing below looks at more of it than could be shown.
  const reach = width * 4;
  const low = Math.max(0, at - reach);
  const high = Math.min(raw.length, at + reach);
  const piece = oneLine(raw.slice(low, high)).trimEnd();
  const from = Math.min(at - low, piece.length);
  const to = Math.max(from, Math.min(last - low, piece.length));
  const { start, end } = windowOf(piece, from, to, width);
  const head = low + start > 0 ? CUT : "";
  const tail = end < piece.length || high < raw.length ? CUT : "";
  return {
    line: head + piece.slice(start, end) + tail,
    carets: " ".repeat(widthOf(head + piece.slice(start, from))) + "^".repeat(Math.max(1, widthOf(piece.slice(from, Math.min(to, end))))),
  };
}

/** The stretch of a line to show: all of it where it fits, else some words before the marked ones and what follows. */
function windowOf(line: string, from: number, to: number, width: number): { start: number; end: number } {
  if (widthOf(line) <= width) return { start: 0, end: line.length };
  const room = Math.max(0, width - 2 - widthOf(line.slice(from, to)));
  const start = back(line, from, Math.min(room, Math.floor(width * BEFORE)));
  const end = forth(line, from, width - 2 - widthOf(line.slice(start, from)));
  if (end < line.length) return { start, end };
  // Near the line's end there is room left for more of what stands before.
  return { start: back(line, from, width - 2 - widthOf(line.slice(from))), end };
}

/** The furthest offset after `at` within so many cells. */
function forth(line: string, at: number, cells: number): number {
  let left = cells;
  let end = at;
  while (end < line.length) {
    const character = String.fromCodePoint(line.codePointAt(end) ?? 0);
    left -= cellsOf(character);
    if (left < 0) break;
    end += character.length;
  }
  return end;
}

/** The furthest offset before `at` within so many cells, moved to the beginning of a word. */
function back(line: string, at: number, cells: number): number {
  let left = cells;
  let start = at;
  while (start > 0) {
    left -= cellsOf(line[start - 1] ?? "");
    if (left < 0) break;
    start -= 1;
  }
  if (start === 0 || start === at || line[start - 1] === " ") return start;
  const space = line.indexOf(" ", start);
  return space === -1 || space >= at ? at : space + 1;
}
