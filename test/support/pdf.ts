import { commonLetter, HORN_ROW, KNOWN_ROWS, VIETNAMESE_ROW } from "../../src/tree/pdf/glyph-order.ts";

/**
 * A small writer of PDFs. Letters are half an em wide, blanks a quarter; places are in points from the upper left corner.
 * Fonts are composite and have no outlines, only a map to Unicode, which is all that a reader of text needs.
 */
export interface PdfText {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
  size?: number;
  font?: PdfFontName;
  /** Operators put before the text, such as `3 Tr` (invisible) or `2 Tc`. */
  before?: string;
  /** Degrees against the clock. */
  angle?: number;
}

export interface PdfPageSpec {
  texts?: PdfText[];
  /** Straight lines: x0, y0, x1, y1. */
  lines?: [number, number, number, number][];
  width?: number;
  height?: number;
  /** Operators as they stand, in the page's own axes. */
  raw?: string;
}

export interface PdfOptions {
  /** `none` leaves the map to Unicode out and numbers the glyphs as Windows' Times New Roman does. */
  map?: "unicode" | "none";
  /** Base names of the fonts. */
  fonts?: Partial<Record<PdfFontName, string>>;
  /** Put into the trailer, such as `/Encrypt …`. */
  trailer?: string;
  /** Further objects, from number 100 on. */
  objects?: string[];
  /** Entries of every page's resources. */
  resources?: string;
}

export type PdfFontName = "plain" | "bold" | "italic";

const NAMES: Record<PdfFontName, string> = {
  plain: "TimesNewRomanPSMT",
  bold: "TimesNewRomanPS-BoldMT",
  italic: "TimesNewRomanPS-ItalicMT",
};
const RESOURCE: Record<PdfFontName, string> = { plain: "F1", bold: "F2", italic: "F3" };
export const A4 = { width: 595, height: 842 };

export function widthOf(text: string, size = 14): number {
  let width = 0;
  for (const letter of text.normalize("NFC")) width += letter === " " ? 0.25 : 0.5;
  return width * size;
}

/** One line, centred between two edges. */
export function centred(text: string, y: number, left: number, right: number, size = 14, font: PdfFontName = "plain"): PdfText {
  return { text, x: (left + right - widthOf(text, size)) / 2, y, size, font };
}

export interface Wrapping {
  left: number;
  right: number;
  y: number;
  size?: number;
  /** Of the first line. */
  indent?: number;
  leading?: number;
  font?: PdfFontName;
}

/** Wraps words into lines as a word processor does, ragged at the right. */
export function wrapped(
  text: string,
  { left, right, y, size = 14, indent = 36, leading = 1.2 * size, font = "plain" }: Wrapping,
): PdfText[] {
  const lines: PdfText[] = [];
  let line = "";
  const put = () => {
    lines.push({ text: line, x: lines.length === 0 ? left + indent : left, y: y + lines.length * leading, size, font });
    line = "";
  };
  for (const word of text.split(" ")) {
    const room = right - left - (lines.length === 0 ? indent : 0);
    if (line !== "" && widthOf(`${line} ${word}`, size) > room) put();
    line = line === "" ? word : `${line} ${word}`;
  }
  put();
  return lines;
}

/** Numbers of the glyphs in use: counted as they come, or as Windows' fonts number them. */
function glyphNumbers(texts: readonly PdfText[], map: PdfOptions["map"]): Map<string, number> {
  const letters = new Set(texts.flatMap(({ text }) => Array.from(text.normalize("NFC"))));
  const numbers = new Map<string, number>();
  const known = map === "none" ? windowsNumbers() : undefined;
  for (const letter of letters) numbers.set(letter, known?.get(letter) ?? numbers.size + 1);
  return numbers;
}

function windowsNumbers(): Map<string, number> {
  const numbers = new Map<string, number>();
  for (let code = 600; code >= 3; code--) {
    const letter = commonLetter(code);
    if (letter !== undefined) numbers.set(letter, code);
  }
  const [rows = { vietnamese: 0, horn: 0 }] = KNOWN_ROWS;
  for (const [index, letter] of VIETNAMESE_ROW.entries()) numbers.set(letter, rows.vietnamese + index);
  for (const [index, letter] of HORN_ROW.entries()) numbers.set(letter, rows.horn + index);
  return numbers;
}

const hex = (code: number) => code.toString(16).padStart(4, "0");
const utf16 = (letter: string) => Array.from({ length: letter.length }, (_, index) => hex(letter.charCodeAt(index))).join("");

function toUnicode(numbers: ReadonlyMap<string, number>): string {
  const entries = [...numbers].map(([letter, code]) => `<${hex(code)}> <${utf16(letter)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += 100) {
    const part = entries.slice(at, at + 100);
    blocks.push(`${part.length} beginbfchar\n${part.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join("\n")}\nendcmap end end`;
}

const stream = (dictionary: string, content: string) => `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;

function pageContent(page: PdfPageSpec, numbers: ReadonlyMap<string, number>): string {
  const { height = A4.height } = page;
  const texts = (page.texts ?? []).map(({ text, x, y, size = 14, font = "plain", before = "", angle = 0 }) => {
    const codes = Array.from(text.normalize("NFC"), (letter) => hex(numbers.get(letter) ?? 0)).join("");
    const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)].map((value) => value.toFixed(4));
    return `BT /${RESOURCE[font]} ${size} Tf ${cos} ${sin} -${sin} ${cos} ${x.toFixed(2)} ${(height - y).toFixed(2)} Tm ${before} <${codes}> Tj ET`;
  });
  const lines = (page.lines ?? []).map(([x0, y0, x1, y1]) => `${x0} ${height - y0} m ${x1} ${height - y1} l S`);
  return [...lines, ...texts, page.raw ?? ""].join("\n");
}

/** Writes the pages as a PDF without compression. */
export function pdf(pages: readonly PdfPageSpec[], options: PdfOptions = {}): Uint8Array {
  const numbers = glyphNumbers(
    pages.flatMap((page) => page.texts ?? []),
    options.map,
  );
  const objects = new Map<number, string>();
  const blank = numbers.get(" ");
  const widths = blank === undefined ? "" : `/W [${blank} [250]]`;
  objects.set(10, stream("", toUnicode(numbers)));
  const map = options.map === "none" ? "" : "/ToUnicode 10 0 R";
  for (const [index, font] of (["plain", "bold", "italic"] as const).entries()) {
    const name = options.fonts?.[font] ?? NAMES[font];
    objects.set(
      20 + 3 * index,
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${21 + 3 * index} 0 R] ${map} >>`,
    );
    objects.set(
      21 + 3 * index,
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${22 + 3 * index} 0 R /DW 500 ${widths} >>`,
    );
    objects.set(
      22 + 3 * index,
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 900 /Descent -200 /StemV 80 /CapHeight 700 >>`,
    );
  }
  const fonts = "/Font << /F1 20 0 R /F2 23 0 R /F3 26 0 R >>";
  for (const [index, page] of pages.entries()) {
    const { width = A4.width, height = A4.height } = page;
    const number = 1000 + 2 * index;
    objects.set(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${number + 1} 0 R /Resources << ${fonts} ${options.resources ?? ""} >> >>`,
    );
    objects.set(number + 1, stream("", pageContent(page, numbers)));
  }
  for (const [index, object] of (options.objects ?? []).entries()) objects.set(100 + index, object);
  objects.set(1, "<< /Type /Catalog /Pages 2 0 R >>");
  objects.set(2, `<< /Type /Pages /Kids [${pages.map((_, index) => `${1000 + 2 * index} 0 R`).join(" ")}] /Count ${pages.length} >>`);
  return write(objects, options.trailer ?? "");
}

/** Objects, table and trailer. Every character is one byte. */
function write(objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  let file = "%PDF-1.5\n";
  const offsets = new Map<number, number>();
  for (const [number, object] of objects) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  const size = Math.max(...objects.keys()) + 1;
  file += `xref\n0 1\n0000000000 65535 f \n`;
  for (const [number, offset] of offsets) file += `${number} 1\n${String(offset).padStart(10, "0")} 00000 n \n`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0) & 0xff);
}
