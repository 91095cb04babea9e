/** A stretch of a Markdown text that begins and ends between two top-level blocks. */
export interface MarkdownPiece {
  start: number;
  end: number;
  /** Lines before it. */
  line: number;
}

/** Code points in a piece before the next cut is looked for, and before it is made even between two lines of a paragraph. */
const PIECE_MIN = 16_384;
const PIECE_LONG = 4 * PIECE_MIN;

const FENCE = /^ {0,3}(?<fence>`{3,}|~{3,})(?<info>[^\n]*)/u;
const RAW_OPEN = /^ {0,3}<(?:!|\?|(?:script|pre|style|textarea)(?=[\s>]|$))/iu;
const RAW_CLOSE = /-->|\?>|\]\]>|<\/(?:script|pre|style|textarea)>|^ {0,3}<![a-z][^>]*>/iu;
/** A bullet with words, not the delimiter row of a table. */
const BULLET = /^[-+*] (?![\s|:-]*$)/u;
/** A line at the margin that is no row of a table, and underlines none. */
const PRINTED = /^(?![-=\s>])[^|]*$/u;

/**
 * Cuts a long text where one top-level block ends for certain: before a line that begins at the margin behind a blank
 * line, or before a bullet at the margin, outside code and raw HTML. The parser's cost grows with the square of a text in
 * which lists and other blocks alternate, and of a paragraph with emphasis; pieces keep it in proportion. What is read from
 * the pieces is what is read from the whole, save that a long list and a paragraph of many pages come as several.
 */
export function piecesOfMarkdown(text: string): MarkdownPiece[] {
  const pieces: MarkdownPiece[] = [];
  let piece: MarkdownPiece = { start: 0, end: text.length, line: 0 };
  let fence: string | undefined;
  let raw = false;
  let blank = true;
  let line = 0;
  for (let start = 0; start < text.length; line++) {
    const next = text.indexOf("\n", start);
    const end = next === -1 ? text.length : next;
    const words = text.slice(start, end);
    const outside = fence === undefined && !raw;
    const length = start - piece.start;
    if (outside && length >= PIECE_MIN && (endsBlock(words, blank) || (length >= PIECE_LONG && PRINTED.test(words)))) {
      pieces.push({ ...piece, end: start });
      piece = { start, end: text.length, line };
    }
    if (!raw) fence = fenceAfter(fence, words);
    if (fence === undefined) raw = (raw || RAW_OPEN.test(words)) && !RAW_CLOSE.test(words);
    blank = words.trim() === "";
    start = end + 1;
  }
  pieces.push(piece);
  return pieces;
}

/** Whether a top-level block ends for certain above a line. */
function endsBlock(line: string, behindBlank: boolean): boolean {
  return behindBlank ? /^\S/u.test(line) : BULLET.test(line);
}

/** The code fence that is open behind a line (CommonMark 0.31, 4.5). */
function fenceAfter(open: string | undefined, line: string): string | undefined {
  const { fence, info } = FENCE.exec(line)?.groups ?? {};
  if (fence === undefined || info === undefined) return open;
  if (open === undefined) return fence.startsWith("`") && info.includes("`") ? undefined : fence;
  return fence[0] === open[0] && fence.length >= open.length && info.trim() === "" ? undefined : open;
}
