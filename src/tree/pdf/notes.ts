import type { Chunk } from "./content.ts";
import type { Frame } from "./columns.ts";
import type { PageLines } from "./furniture.ts";
import { median } from "./geometry.ts";
import type { PdfLine } from "./lines.ts";

/** A footnote as printed: its number and its lines. */
export interface Note {
  number: string;
  lines: PdfLine[];
}

/** A word processor's rule above footnotes is 5 cm long; others run to a third of the line. */
const RULE_POINTS_MIN = 50;
const RULE_SHARE_MAX = 0.5;
/** Marks are this much smaller than the words they stand at, or less. */
const MARK_SIZE = 0.78;
const MARK = /^\(?\d{1,3}\)?$/u;

/**
 * Takes the footnotes off a page: small lines below a short rule at the left edge, the first opening with its number.
 * The raised numbers in the text that call them go too, since they are no words.
 */
export function takeNotes(page: PageLines, frame: Frame): Note[] {
  const { rulings, height } = page.content;
  const width = frame.right - frame.left;
  const bodySize = median(page.lines.map((line) => line.size));
  const rule = rulings.findLast(
    ({ x0, x1, y0, y1 }) =>
      y1 - y0 < 2 && Math.abs(x0 - frame.left) < 4 && x1 - x0 >= RULE_POINTS_MIN && x1 - x0 <= RULE_SHARE_MAX * width && y0 > 0.35 * height,
  );
  if (rule === undefined) return [];
  const below = page.lines.filter((line) => line.y - 0.5 * line.size > rule.y0);
  if (below.length === 0 || below.some((line) => line.size > 0.95 * bodySize)) return [];
  const notes: Note[] = [];
  for (const line of below) {
    const number = numberOf(line);
    if (number !== undefined) notes.push({ number, lines: [withoutMark(line)] });
    else if (notes.length === 0) return [];
    else notes.at(-1)?.lines.push(line);
  }
  page.lines = page.lines.filter((line) => !below.includes(line));
  const numbers = new Set(notes.map((note) => note.number));
  for (const line of page.lines) dropCalls(line, numbers);
  return notes;
}

/** The number that opens a note, raised or not. */
function numberOf(line: PdfLine): string | undefined {
  const first = line.segments[0]?.chunks[0];
  if (first === undefined || line.segments[0]?.chunks.length === 1) return undefined;
  const raised = isRaised(first, line);
  return (raised || first.x1 - first.x0 < 2 * line.size) && MARK.test(first.text) ? bare(first.text) : undefined;
}

const bare = (mark: string) => mark.replace(/[()]/gu, "");

function isRaised(chunk: Chunk, line: PdfLine): boolean {
  return chunk.size < MARK_SIZE * line.size && chunk.y < line.y - 0.1 * line.size;
}

function withoutMark(line: PdfLine): PdfLine {
  const [first, ...rest] = line.segments;
  if (first === undefined) return line;
  return { ...line, segments: [{ ...first, chunks: first.chunks.slice(1) }, ...rest] };
}

function dropCalls(line: PdfLine, numbers: ReadonlySet<string>): void {
  for (const segment of line.segments) {
    const kept = segment.chunks.filter((chunk) => !(isRaised(chunk, line) && MARK.test(chunk.text) && numbers.has(bare(chunk.text))));
    if (kept.length > 0 && kept.length < segment.chunks.length) segment.chunks = kept;
  }
}
