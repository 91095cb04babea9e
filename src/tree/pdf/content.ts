import type { Box } from "./geometry.ts";
import type { PdfFont } from "./fonts.ts";

/** Letters drawn one after the other without a gap, all in one font; mostly a word or a part of one. */
export interface Chunk {
  text: string;
  /** What each glyph stands for, and its code in the font; dropped once {@link restoreLetters} has seen them. */
  glyphs: { text: string; code: number }[];
  x0: number;
  x1: number;
  /** Baseline, growing downwards. */
  y: number;
  size: number;
  font: PdfFont;
  bold: boolean;
  italic: boolean;
  /** Place in the order of drawing. */
  order: number;
  /** A blank was drawn just before. */
  blankBefore: boolean;
  /** Drawn invisibly, as the text layer over a scanned page is. */
  hidden: boolean;
  /** Marked by its maker as no part of the text (ISO 32000-1, 14.8.2.2): header, footer, page number. */
  artifact: boolean;
  /** Comes from a stamp, signature or form field. */
  annotation: boolean;
}

/** A straight line along an axis; `x0 = x1` or `y0 = y1` but for its thickness. */
export type Ruling = Box;

export interface PageContent {
  /** Counted from 1. */
  number: number;
  width: number;
  height: number;
  chunks: Chunk[];
  rulings: Ruling[];
  /** Words set aslant or across the page: watermarks and notes in the margin. */
  aslant: string;
}
