/** A position in the normalised source text. `line` and `column` count from 1, `offset` from 0 (UTF-16 code units). */
export interface Point {
  line: number;
  column: number;
  offset: number;
}

/** A stretch of the normalised source text, `end` exclusive, with the words it covers. */
export interface Place {
  start: Point;
  end: Point;
  /** The source text between the two offsets, as it stands there (line breaks and markup included). */
  quote: string;
  /** Page, counted from 1, where the format has pages (PDF). */
  page?: number;
  /** Paragraph, counted from 1, where the format has paragraphs (Word, OpenDocument). */
  paragraph?: number;
}

/** A half-open range of offsets into the normalised source text. */
export interface Span {
  start: number;
  end: number;
}
