/** A line of text with its place; `indent` counts the columns before its first letter. */
export interface TextLine {
  start: number;
  end: number;
  indent: number;
  text: string;
  /** First line after a form feed. */
  newPage: boolean;
}

/** A stretch of text with its place. */
export interface Piece {
  start: number;
  end: number;
  text: string;
}

/** Lines set in columns of spaces: from line `start` to `end` (exclusive), read as rows of cells of pieces. */
export interface Region {
  start: number;
  end: number;
  offset: number;
  offsetEnd: number;
  borderless: boolean;
  rows: Piece[][][];
}

const GAPS: Readonly<Record<2 | 3, RegExp>> = { 2: /[ \t]{2,}/gu, 3: /[ \t]{3,}/gu };

/** The pieces of a line that gaps of `width` or more spaces part. */
export function piecesOf(line: TextLine, width: 2 | 3): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of line.text.matchAll(GAPS[width])) {
    pieces.push({ start: line.start + start, end: line.start + match.index, text: line.text.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  pieces.push({ start: line.start + start, end: line.end, text: line.text.slice(start) });
  return pieces.filter((piece) => piece.text !== "");
}

/** Column of a piece: its distance from the beginning of its line. */
export function columnOf(line: TextLine, piece: Piece): number {
  return line.indent + piece.start - line.start;
}
