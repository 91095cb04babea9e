import { Zip, ZipDeflate } from "fflate";
import { escapeAttribute, escapeText } from "./xml.ts";

/** A cell: words, a number, a day `2026-03-12`, or nothing. */
export type Cell = string | number | { day: string } | undefined;

export interface SheetColumn {
  title: string;
  /** In characters. */
  width: number;
}

/** A workbook of one sheet that is written row by row, so that its size costs no memory. */
export interface Sheet {
  /** The bytes of the file that are ready, which may be none yet. */
  row: (cells: readonly Cell[], bold?: boolean) => Uint8Array;
  /** The rest of the file. */
  end: () => Uint8Array;
}

/** A sheet holds no more rows; the last one says so. */
const ROWS_MAX = 1_048_576;
const FULL = "Trang tính đã đầy: hãy xuất CSV để có đủ các dòng.";
const CELL_LENGTH_MAX = 32_767;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Index into `cellXfs` of {@link STYLES}. */
const STYLE = { text: 1, bold: 2, head: 3, day: 4 } as const;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf fontId="0"/></cellStyleXfs><cellXfs count="5"><xf fontId="0"/>${[
  '<xf fontId="0" borderId="1" applyAlignment="1" applyBorder="1" applyFont="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf fontId="1" borderId="1" applyAlignment="1" applyBorder="1" applyFont="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf fontId="1" fillId="2" borderId="1" applyAlignment="1" applyBorder="1" applyFont="1" applyFill="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="164" fontId="0" borderId="1" applyFont="1" applyNumberFormat="1" applyAlignment="1" applyBorder="1"><alignment horizontal="center" vertical="top"/></xf>',
].join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`;
const PACKAGE_RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const WORKBOOK_RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`;

/**
 * Starts an XLSX workbook (ECMA-376): a head row that stays in sight and is printed on each page, a filter over all
 * columns, wrapped cells, days as real dates. The same rows always give the same bytes.
 */
export function openSheet(name: string, columns: readonly SheetColumn[]): Sheet {
  const zip = collector();
  zip.file("[Content_Types].xml", CONTENT_TYPES);
  zip.file("_rels/.rels", PACKAGE_RELATIONS);
  zip.file("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS);
  zip.file("xl/styles.xml", STYLES);
  const sheet = zip.open("xl/worksheets/sheet1.xml");
  sheet.push(sheetHead(columns));
  let count = 0;
  const row = (given: readonly Cell[], style: number): void => {
    if (count >= ROWS_MAX) return;
    count += 1;
    const cells = count === ROWS_MAX ? [FULL] : given;
    sheet.push(
      `<row r="${count}" ht="${heightOf(cells, columns, style)}">${cells.map((cell, column) => cellOf(cell, `${letters(column)}${count}`, style)).join("")}</row>`,
    );
  };
  row(
    columns.map(({ title }) => title),
    STYLE.head,
  );
  return {
    row: (cells, bold = false) => {
      row(cells, bold ? STYLE.bold : STYLE.text);
      return zip.take();
    },
    end: () => {
      const area = `A1:${letters(columns.length - 1)}${count}`;
      sheet.end(
        `</sheetData><autoFilter ref="${area}"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`,
      );
      zip.file("xl/workbook.xml", workbook(name, columns.length, count));
      return zip.end();
    },
  };
}

/** Points from one line to the next in the font of the sheet, and the most that a row may have (ECMA-376, 18.3.1.73). */
const LINE_HEIGHT = 15.75;
const ROW_HEIGHT_MAX = 409.5;
/** Widths of letters in digits, in which columns are measured; capitals and bold print take more. */
const LETTER_WIDTHS = { small: 0.96, capital: 1.35, blank: 0.5, bold: 1.08 } as const;

/** High enough for the wrapped words of each cell: programs that open the file do not all measure them. */
function heightOf(cells: readonly Cell[], columns: readonly SheetColumn[], style: number): number {
  const bold = style === STYLE.text ? 1 : LETTER_WIDTHS.bold;
  const most = ROW_HEIGHT_MAX / LINE_HEIGHT;
  const lines = cells.map((cell, column) => (typeof cell === "string" ? linesOf(cell, (columns[column]?.width ?? 0) / bold, most) : 1));
  return Math.min(ROW_HEIGHT_MAX, Math.max(1, ...lines) * LINE_HEIGHT);
}

/** How many lines words take in a column so many digits wide; counting ends at `most`. A word wider than the column is broken. */
function linesOf(text: string, width: number, most: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/u)) {
    if (lines > most || width <= 0) break;
    const needed = widthOf(word);
    const opens = used === 0 || used + LETTER_WIDTHS.blank + needed > width;
    if (opens && used > 0) lines++;
    used = opens ? needed : used + LETTER_WIDTHS.blank + needed;
    const further = Math.max(0, Math.ceil(used / width) - 1);
    lines += further;
    used -= further * width;
  }
  return lines;
}

function widthOf(word: string): number {
  let width = 0;
  for (const letter of word.normalize("NFC"))
    width += /\d/u.test(letter) ? 1 : letter === letter.toLowerCase() ? LETTER_WIDTHS.small : LETTER_WIDTHS.capital;
  return width;
}

function sheetHead(columns: readonly SheetColumn[]): string {
  const widths = columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.75"/><cols>${widths.join("")}</cols><sheetData>`;
}

function workbook(name: string, columns: number, rows: number): string {
  const sheet = escapeAttribute(name.replace(/[\\/?*[\]:']/g, " ").slice(0, 31));
  const last = letters(columns - 1);
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${sheet}'!$A$1:$${last}$${rows}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet}'!$1:$1</definedName></definedNames></workbook>`;
}

function cellOf(cell: Cell, at: string, style: number): string {
  if (cell === undefined || cell === "") return `<c r="${at}" s="${style}"/>`;
  if (typeof cell === "number") return `<c r="${at}" s="${style}"><v>${cell}</v></c>`;
  // Words are never formulas here, whatever they begin with.
  if (typeof cell === "string") return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${words(cell)}</t></is></c>`;
  const serial = serialDay(cell.day);
  return serial === undefined ? cellOf(cell.day, at, style) : `<c r="${at}" s="${STYLE.day}"><v>${serial}</v></c>`;
}

/** Days since 30 December 1899, as spreadsheets count; undefined before March 1900, which they count wrongly. */
function serialDay(day: string): number | undefined {
  const serial = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
  return serial > 60 ? serial : undefined;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function words(text: string): string {
  const cut = text.length > CELL_LENGTH_MAX ? `${text.slice(0, CELL_LENGTH_MAX - 20)}… [cắt bớt]` : text;
  // `_x0041_` would be read as a letter by its number.
  return escapeText(cut.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
}

/** A zip file as it grows. All parts bear the same date, so that nothing but their content tells two files apart. */
function collector() {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(chunk);
  });
  const encoder = new TextEncoder();
  const open = (path: string) => {
    const part = new ZipDeflate(path, { level: 6 });
    part.mtime = new Date(1980, 0, 1);
    zip.add(part);
    return { push: (text: string) => part.push(encoder.encode(text)), end: (text: string) => part.push(encoder.encode(text), true) };
  };
  const take = (): Uint8Array => {
    const bytes = concatenate(ready);
    ready = [];
    return bytes;
  };
  return {
    open,
    file: (path: string, text: string) => open(path).end(text),
    take,
    end: () => {
      zip.end();
      return take();
    },
  };
}

/** Pieces of a file as one. */
export function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
