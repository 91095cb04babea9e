import type { PdfLine } from "./lines.ts";

/** Words of so many lines begin at one place where a column does; two lines may do so by chance. */
const LINES_MIN = 3;
/** Wider than a blank between words, narrower than what cells leave between them. */
export const GAP_EMS = 0.3;
const SAME_PLACE = 0.6;

/**
 * Where the right column of a block begins whose left column runs close up to it: lines beside each other in a table
 * without rules, each with a word at this very place and none across it.
 */
export function gutterOf(lines: readonly PdfLine[], from: number): number | undefined {
  const starts = new Map<number, number[]>();
  for (const [at, line] of lines.entries())
    for (const place of wordsAfterGaps(line)) {
      if (place < from) continue;
      const key = [...starts.keys()].find((other) => Math.abs(other - place) <= SAME_PLACE) ?? place;
      starts.set(key, [...(starts.get(key) ?? []), at]);
    }
  for (const [place, at] of starts) {
    const last = at.at(-1) ?? 0;
    if (at.length >= LINES_MIN && !lines.slice(0, last + 1).some((line) => isAcross(line, place))) return place;
  }
  return undefined;
}

function wordsAfterGaps(line: PdfLine): number[] {
  const chunks = line.segments.flatMap((segment) => segment.chunks);
  return chunks.slice(1).flatMap(({ x0 }, index) => (x0 - (chunks[index]?.x1 ?? x0) > GAP_EMS * line.size ? [x0] : []));
}

function isAcross(line: PdfLine, place: number): boolean {
  return line.segments.some(({ chunks }) => chunks.some(({ x0, x1 }) => x0 < place - 1 && x1 > place + SAME_PLACE));
}
