import type { Run } from "../builder.ts";
import type { Chunk } from "./content.ts";
import { median } from "./geometry.ts";

/** What stands on one baseline without a wide gap inside. */
export interface Segment {
  chunks: Chunk[];
  x0: number;
  x1: number;
  y: number;
  size: number;
}

/** A printed line: its segments from left to right. */
export interface PdfLine {
  segments: Segment[];
  x0: number;
  x1: number;
  /** Baseline. */
  y: number;
  size: number;
  page: number;
}

/** Parts of a letter above and below the baseline, in ems. */
const ASCENT_EMS = 0.7;
const DESCENT_EMS = 0.2;
/** Share of the lower of two chunks that must lie beside the other for both to stand on one line. */
const BESIDE = 0.55;
/** A gap this wide parts columns; between the words of a justified line it is less. */
export const COLUMN_GAP_EMS = 1.8;

const band = (chunk: { y: number; size: number }) => ({
  top: chunk.y - ASCENT_EMS * chunk.size,
  bottom: chunk.y + DESCENT_EMS * chunk.size,
});

/** Sorts chunks into lines from top to bottom. A stamp set between the words of a line joins it. */
export function toLines(chunks: readonly Chunk[], page: number, columnGapEms = COLUMN_GAP_EMS): PdfLine[] {
  const rows: { lead: Chunk; chunks: Chunk[] }[] = [];
  for (const chunk of chunks.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    // Only the rows just above can be beside a chunk: baselines come in order.
    const row = rows.slice(-3).findLast(({ lead }) => isBeside(lead, chunk));
    if (row === undefined) rows.push({ lead: chunk, chunks: [chunk] });
    else {
      row.chunks.push(chunk);
      // A raised mark comes before the words it stands at.
      if (row.lead.size < 0.75 * chunk.size) row.lead = chunk;
    }
  }
  return rows.map((row) => toLine(row.chunks, page, columnGapEms)).sort((a, b) => a.y - b.y);
}

function isBeside(one: Chunk, other: Chunk): boolean {
  const [a, b] = [band(one), band(other)];
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const smaller = Math.min(a.bottom - a.top, b.bottom - b.top);
  return shared >= BESIDE * smaller;
}

function toLine(chunks: Chunk[], page: number, columnGapEms: number): PdfLine {
  chunks.sort((a, b) => a.x0 - b.x0);
  const size = median(chunks.map((chunk) => chunk.size));
  const kept: Chunk[] = [];
  for (const chunk of chunks) {
    const last = kept.at(-1);
    // Boldness feigned by printing the same letters twice.
    const twice =
      last !== undefined && last.text === chunk.text && chunk.x0 - last.x0 < 0.3 * size && Math.abs(chunk.y - last.y) < 0.15 * size;
    if (twice) last.bold = true;
    else kept.push(chunk);
  }
  const segments: Segment[] = [];
  for (const chunk of kept) {
    const last = segments.at(-1);
    if (last === undefined || chunk.x0 - last.x1 > columnGapEms * size) segments.push(toSegment([chunk]));
    else {
      last.chunks.push(chunk);
      last.x1 = Math.max(last.x1, chunk.x1);
    }
  }
  for (const segment of segments) settle(segment);
  return lineOf(segments, page);
}

export function toSegment(chunks: Chunk[]): Segment {
  const segment: Segment = { chunks, x0: 0, x1: 0, y: 0, size: 0 };
  settle(segment);
  return segment;
}

/** Reads place and size from the chunks; the baseline is that of the most letters, not of a raised mark. */
function settle(segment: Segment): void {
  const { chunks } = segment;
  const largest = Math.max(...chunks.map((chunk) => chunk.size));
  const main = chunks.filter((chunk) => chunk.size > 0.75 * largest);
  segment.x0 = Math.min(...chunks.map((chunk) => chunk.x0));
  segment.x1 = Math.max(...chunks.map((chunk) => chunk.x1));
  segment.y = median(main.map((chunk) => chunk.y));
  segment.size = median(main.map((chunk) => chunk.size));
}

export function lineOf(segments: Segment[], page: number): PdfLine {
  return {
    segments,
    x0: Math.min(...segments.map((segment) => segment.x0)),
    x1: Math.max(...segments.map((segment) => segment.x1)),
    y: Math.max(...segments.map((segment) => segment.y)),
    size: Math.max(...segments.map((segment) => segment.size)),
    page,
  };
}

/** Between segments: later stages tell such a gap from a typed space. */
const WIDE_GAP = "    ";

export function lineText(line: PdfLine): string {
  return line.segments.map(segmentText).join(WIDE_GAP);
}

export function segmentText(segment: Segment): string {
  return segmentRuns(segment)
    .map((run) => run.text)
    .join("");
}

export function lineRuns(line: PdfLine): Run[] {
  const runs: Run[] = [];
  for (const [index, segment] of line.segments.entries()) {
    if (index > 0) append(runs, { text: WIDE_GAP });
    for (const run of segmentRuns(segment)) append(runs, run);
  }
  return runs;
}

/** The words of a segment with blanks between them, letter-spaced words closed up. */
export function segmentRuns({ chunks, size }: Segment): Run[] {
  const runs: Run[] = [];
  const spaced = letterSpaced(chunks);
  for (const [index, chunk] of chunks.entries()) {
    const before = chunks[index - 1];
    if (before !== undefined && (spaced?.get(chunk) ?? isBlankBetween(before, chunk, size))) append(runs, { text: " " });
    append(runs, { text: chunk.text, ...(chunk.bold ? { bold: true } : {}), ...(chunk.italic ? { italic: true } : {}) });
  }
  return runs;
}

/** Letters nearer than this share of their size touch: a blank drawn between them stands somewhere else. */
const TOUCHING = 0.01;

/** A blank that was drawn counts between neighbours in drawing order; between others only the gap does. */
function isBlankBetween(before: Chunk, chunk: Chunk, size: number): boolean {
  const gap = chunk.x0 - before.x1;
  if (/^\p{M}/u.test(chunk.text)) return false;
  if (chunk.order === before.order + 1) return chunk.blankBefore ? gap > -0.3 * size && Math.abs(gap) > TOUCHING * size : gap > 0.2 * size;
  return gap > 0.12 * size;
}

/** Adds a run, or its words to the last one when both are set alike; blanks take the setting before them. */
export function append(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  const alike = last !== undefined && (last.bold === true) === (run.bold === true) && (last.italic === true) === (run.italic === true);
  if (last !== undefined && (alike || run.text.trim() === "")) last.text += run.text;
  else runs.push({ ...run });
}

const LETTERS_MIN = 4;
const LETTER = /^\p{L}\p{M}*[.,:;]?$/u;

/**
 * `K Ế  H O Ạ C H`: at least four single letters in a row, two sorts of gaps between them. Says for every chunk whether
 * a blank stands before it; undefined when the segment is not letter-spaced or its gaps are uneven.
 */
function letterSpaced(chunks: readonly Chunk[]): Map<Chunk, boolean> | undefined {
  if (chunks.length < LETTERS_MIN || !chunks.every((chunk) => LETTER.test(chunk.text))) return undefined;
  const gaps = chunks.slice(1).map((chunk, index) => chunk.x0 - (chunks[index]?.x1 ?? 0));
  const least = Math.min(...gaps);
  const narrow = gaps.filter((gap) => gap <= Math.max(1.6 * least, least + 1));
  const wide = gaps.filter((gap) => !narrow.includes(gap));
  const [typical, widest] = [median(narrow), Math.min(...wide)];
  if (narrow.length < gaps.length / 2 || narrow.some((gap) => gap > typical * 1.5 + 0.5)) return undefined;
  if (wide.length > 0 && widest < 1.5 * typical) return undefined;
  return new Map(chunks.slice(1).map((chunk, index) => [chunk, !narrow.includes(gaps[index] ?? 0)]));
}
