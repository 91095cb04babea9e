/** What is known of a font without drawing it. */
export interface PdfFont {
  /** Name without the subset tag: `TimesNewRomanPS-BoldMT`. */
  name: string;
  bold: boolean;
  italic: boolean;
  /** Ems to one unit of glyph width: 0.001, or what a Type 3 font states. */
  unit: number;
  /** Codes are numbers of glyphs (composite font, ISO 32000-1, 9.7). */
  composite: boolean;
  /** True for a code the file gives no letter for; what pdf.js then yields is the code itself. */
  unmapped(code: number): boolean;
}

const SUBSET_TAG = /^[A-Z]{6}\+/;
const BOLD = /bold|black|heavy|demi|[-,]bd|\.vn\w*b$/i;
const ITALIC = /italic|oblique|[-,]it(?![a-z])/i;

interface RawFont {
  name?: unknown;
  bold?: unknown;
  italic?: unknown;
  black?: unknown;
  isType3Font?: unknown;
  fontMatrix?: ArrayLike<number> | null;
  composite?: unknown;
  toUnicode?: Record<string, unknown> | null;
}

/** Reads the facts of a pdf.js font object; a font that is missing or broken counts as plain. */
export function fontFacts(raw: unknown): PdfFont {
  const font = (raw ?? {}) as RawFont;
  const name = (typeof font.name === "string" ? font.name : "").replace(SUBSET_TAG, "");
  const matrix = font.isType3Font === true ? font.fontMatrix : undefined;
  const unit = Math.abs(matrix?.[0] ?? 0.001);
  const composite = font.composite === true;
  const map = font.toUnicode?.["_map"] as Record<number, unknown> | undefined;
  // A composite font without a map of its own gets pdf.js's identity map, which has bounds and no entries.
  const identity = composite && map === undefined;
  return {
    name,
    bold: font.bold === true || font.black === true || BOLD.test(name),
    italic: font.italic === true || ITALIC.test(name),
    unit: Number.isFinite(unit) && unit > 0 ? unit : 0.001,
    composite,
    unmapped: identity ? () => true : composite && map !== undefined ? (code) => map[code] === undefined : () => false,
  };
}
