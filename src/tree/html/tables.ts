import { addAll } from "../../model/add-all.ts";
import { fold } from "../../vi/word.ts";
import type { BuilderCell } from "../builder.ts";
import { cellOf, type Block } from "../office/blocks.ts";
import { attribute, childElements, type HtmlElement } from "./dom.ts";
import type { BlockReader, PageReader } from "./reader.ts";
import { declarationsOf, isHidden, lookOf, type Look } from "./style.ts";

interface RawCell {
  element: HtmlElement;
  blocks: Block[];
  colSpan: number;
  rowSpan: number;
}

const SPAN_MAX = 1000;
const LETTERHEAD = /cộng h[òo]a x[ãa] hội chủ nghĩa|đảng cộng sản việt nam|độc lập\s*-\s*tự do/u;
const RECIPIENTS = /^nơi nhận\s*(?:[:./]|$)/u;
/** A layout table without borders has few rows; one with many is a list. */
const LAYOUT_ROWS_MAX = 6;

/** A table as a table, or, where it only lays out the page, as what its cells hold. */
export function readTable(table: HtmlElement, reader: PageReader, look: Look, readBlocks: BlockReader): Block[] {
  const { rows, head, caption } = rowsOf(table, reader);
  const read = rows.map((row) => cellsOf(row, rows.length, reader, look, readBlocks)).filter((row) => row.length > 0);
  const before = caption === undefined ? [] : readBlocks(caption, reader, look);
  if (read.length === 0) return before;
  if (isLayout(read)) return [...before, ...read.flatMap((row) => row.flatMap((cell) => cell.blocks))];
  const borderless = isBorderless(table, read, reader);
  const cells = (borderless ? withoutGutters(read) : read).map((row) => row.map(toCell));
  const facts = {
    ...(borderless ? { borderless: true } : {}),
    ...(head > 0 && head < read.length ? { headerRows: head } : {}),
  };
  return [...before, { kind: "table", rows: cells, facts }];
}

/** Two boxes that a style sets side by side, when they hold a letterhead or recipients: the same as a table of one row. */
export function readBeside(
  box: HtmlElement,
  reader: PageReader,
  look: Look,
  display: string,
  readBlocks: BlockReader,
): Block[] | undefined {
  if (!/^(?:inline-)?(?:flex|grid)$/.test(display)) return undefined;
  const columns = childElements(box)
    .filter((child) => !reader.noise.has(child) && !isHidden(child, declarationsOf(child, reader.sheet)))
    .map((child) => readBlocks(child, reader, lookOf(child, look, declarationsOf(child, reader.sheet))))
    .filter((blocks) => blocks.length > 0);
  if (columns.length !== 2 || !isNamed(columns.flat())) return undefined;
  return [{ kind: "table", rows: [columns.map((blocks) => ({ paragraphs: cellOf(blocks).paragraphs }))], facts: { borderless: true } }];
}

/** Says "Cộng hòa xã hội …" or "Nơi nhận". */
function isNamed(blocks: readonly Block[]): boolean {
  return blocks.flatMap(linesOf).some((line) => LETTERHEAD.test(line) || RECIPIENTS.test(line));
}

function rowsOf(table: HtmlElement, reader: PageReader): { rows: HtmlElement[]; head: number; caption: HtmlElement | undefined } {
  const rows: HtmlElement[] = [];
  let head = 0;
  let caption: HtmlElement | undefined;
  const shown = (element: HtmlElement) => !reader.noise.has(element) && !isHidden(element, declarationsOf(element, reader.sheet));
  for (const child of childElements(table)) {
    if (!shown(child)) continue;
    if (child.tagName === "caption") caption ??= child;
    if (child.tagName === "tr") rows.push(child);
    if (!["thead", "tbody", "tfoot"].includes(child.tagName)) continue;
    const own = childElements(child).filter((row) => row.tagName === "tr" && shown(row));
    if (child.tagName === "thead" && rows.length === 0) head = own.length;
    addAll(rows, own);
  }
  return { rows, head, caption };
}

function cellsOf(row: HtmlElement, rows: number, reader: PageReader, look: Look, readBlocks: BlockReader): RawCell[] {
  const cells: RawCell[] = [];
  const outer = lookOf(row, look, declarationsOf(row, reader.sheet));
  for (const element of childElements(row)) {
    if ((element.tagName !== "td" && element.tagName !== "th") || reader.noise.has(element)) continue;
    const declarations = declarationsOf(element, reader.sheet);
    if (isHidden(element, declarations)) continue;
    const blocks = readBlocks(element, reader, lookOf(element, outer, declarations));
    cells.push({ element, blocks, colSpan: span(element, "colspan", SPAN_MAX), rowSpan: span(element, "rowspan", rows) });
  }
  return cells;
}

/** Zero means "to the end" (HTML, 4.9.11). */
function span(element: HtmlElement, name: string, end: number): number {
  const value = Number.parseInt(attribute(element, name) ?? "1", 10);
  if (!Number.isFinite(value) || value < 0) return 1;
  return value === 0 ? end : Math.min(value, SPAN_MAX, Math.max(1, end));
}

function toCell(cell: RawCell): BuilderCell {
  return {
    paragraphs: cellOf(cell.blocks).paragraphs,
    ...(cell.colSpan > 1 ? { colSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
  };
}

/** One column, or cells that hold tables of their own: the table is the frame of a page. */
function isLayout(rows: readonly RawCell[][]): boolean {
  if (rows.every((row) => row.length <= 1)) return true;
  return rows.some((row) =>
    row.some((cell) => cell.blocks.some((block) => block.kind === "table" && (block.rows.length > 1 || block.facts.borderless === true))),
  );
}

/** Two columns that hold a letterhead or recipients, or that state that they have no border and are short. */
function isBorderless(table: HtmlElement, rows: readonly RawCell[][], reader: PageReader): boolean {
  const most = (of: (row: RawCell[]) => number) => rows.reduce((largest, row) => Math.max(largest, of(row)), 0);
  const widest = most((row) => row.reduce((sum, cell) => sum + cell.colSpan, 0));
  const filled = most((row) => row.filter((cell) => cell.blocks.length > 0).length);
  if (filled !== 2 || widest > 4) return false;
  const named = isNamed(rows.flatMap((row) => row.flatMap((cell) => cell.blocks)));
  if (named && rows.length <= 2 * LAYOUT_ROWS_MAX) return true;
  return rows.length <= LAYOUT_ROWS_MAX && statesNoBorder(table, rows, reader);
}

/** Empty columns only keep the others apart. Rows that differ in their cells are left as they are. */
function withoutGutters(rows: readonly RawCell[][]): readonly RawCell[][] {
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width || row.some((cell) => cell.colSpan > 1))) return rows;
  const empty = new Set(
    Array.from({ length: width }, (_, column) => column).filter((column) => rows.every((row) => row[column]?.blocks.length === 0)),
  );
  return rows.map((row) => row.filter((_, column) => !empty.has(column)));
}

function linesOf(block: Block): string[] {
  if (block.kind === "table") return [];
  const text = block.runs.map((run) => run.text).join("");
  return text.split("\n").map((line) => fold(line.normalize("NFC")).trim());
}

const NO_BORDER = /^(?:none|0(?:px|pt|cm|mm|in|em)?|hidden)\b/;

function statesNoBorder(table: HtmlElement, rows: readonly RawCell[][], reader: PageReader): boolean {
  const stated = attribute(table, "border");
  const own = borderOf(table, reader);
  if (own !== undefined ? !NO_BORDER.test(own) : stated === undefined || Number.parseFloat(stated) > 0) return false;
  return rows.every((row) => row.every((cell) => NO_BORDER.test(borderOf(cell.element, reader) ?? "none")));
}

function borderOf(element: HtmlElement, reader: PageReader): string | undefined {
  const declarations = declarationsOf(element, reader.sheet);
  return (
    declarations.get("border") ?? declarations.get("border-style") ?? declarations.get("border-top") ?? declarations.get("border-top-style")
  );
}
