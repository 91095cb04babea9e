import type { Bytes } from "./bytes.ts";

/** What a list of properties ([MS-DOC] 2.6) states of characters. */
export interface CharacterProperties {
  bold?: boolean;
  italic?: boolean;
  caps?: boolean;
  hidden?: boolean;
  /** Deleted with changes tracked. */
  deleted?: boolean;
  inserted?: boolean;
  /** Numbers of fonts: of plain letters, of others. */
  font?: number;
  otherFont?: number;
  /** A sign of a symbol font. */
  symbol?: { font: number; code: number };
  special?: boolean;
}

export interface ParagraphProperties {
  style?: number;
  align?: "left" | "center" | "right" | "justify";
  list?: number;
  level?: number;
  inTable?: boolean;
  rowEnd?: boolean;
  /** How deep in tables the paragraph stands. */
  depth?: number;
  /** Edges of the row's cells, and which cells go on from the left or from above. */
  row?: TableRow;
  headerRow?: boolean;
  /** Where the Data stream holds these properties, when they are too many for their place. */
  elsewhere?: number;
}

export interface TableRow {
  edges: number[];
  cells: { mergedLeft: boolean; mergedUp: boolean; bordered: boolean }[];
  bordered: boolean;
}

const CELLS_MAX = 63;
const ALIGNMENTS = ["left", "center", "right", "justify"] as const;

/** Calls `each` with every property and where its operand lies. */
function eachProperty(list: Bytes, each: (code: number, at: number, length: number) => void): void {
  let at = 0;
  while (at + 2 <= list.length) {
    const code = list.u16(at);
    at += 2;
    let length = [1, 1, 2, 4, 2, 2, -1, 3][code >> 13] ?? 1;
    if (length === -1) {
      // sprmTDefTable states its length in two bytes, one too many.
      const wide = code === 0xd608;
      length = wide ? list.u16(at) - 1 : list.u8(at);
      at += wide ? 2 : 1;
    }
    if (length < 0 || at + length > list.length) return;
    each(code, at, length);
    at += length;
  }
}

/** A toggle over a style: 0 and 1 say so, 0x80 leaves it as the style has it, 0x81 turns it round. */
function toggle(operand: number, inStyle: boolean | undefined): boolean {
  if (operand === 0x80) return inStyle ?? false;
  return operand === 0x81 ? !(inStyle ?? false) : operand !== 0;
}

export function readCharacterProperties(list: Bytes, style: CharacterProperties): CharacterProperties {
  const found: CharacterProperties = {};
  eachProperty(list, (code, at) => {
    const byte = list.u8(at);
    if (code === 0x0835) found.bold = toggle(byte, style.bold);
    else if (code === 0x0836) found.italic = toggle(byte, style.italic);
    else if (code === 0x083b) found.caps = toggle(byte, style.caps);
    else if (code === 0x083c) found.hidden = toggle(byte, style.hidden);
    else if (code === 0x0800) found.deleted = byte !== 0;
    else if (code === 0x0801) found.inserted = byte !== 0;
    else if (code === 0x0855) found.special = byte !== 0;
    else if (code === 0x4a4f) found.font = list.u16(at);
    else if (code === 0x4a51) found.otherFont = list.u16(at);
    else if (code === 0x6a09) found.symbol = { font: list.u16(at), code: list.u16(at + 2) };
  });
  return found;
}

export function readParagraphProperties(list: Bytes): ParagraphProperties {
  const found: ParagraphProperties = {};
  eachProperty(list, (code, at, length) => {
    if (code === 0x2403 || code === 0x2461) {
      const align = ALIGNMENTS[list.u8(at)];
      if (align !== undefined) found.align = align;
    } else if (code === 0x460b) found.list = list.i16(at);
    else if (code === 0x260a) found.level = list.u8(at);
    else if (code === 0x4600) found.style = list.u16(at);
    else if (code === 0x2416) found.inTable = list.u8(at) !== 0;
    else if (code === 0x2417) found.rowEnd = list.u8(at) !== 0;
    else if (code === 0x6649) found.depth = list.i32(at);
    else if (code === 0x3404) found.headerRow = list.u8(at) !== 0;
    else if (code === 0x6645 || code === 0x6646) found.elsewhere = list.u32(at);
    else if (code === 0xd608) found.row = readRow(list, at, length);
    else if ((code === 0xd605 || code === 0xd613) && hasBorder(list, at, length) && found.row !== undefined) found.row.bordered = true;
  });
  return found;
}

const CELL_BYTES = 20;

/** sprmTDefTable: edges of the cells in twentieths of a point, then twenty bytes for each cell. */
function readRow(list: Bytes, at: number, length: number): TableRow {
  const count = Math.min(list.u8(at), CELLS_MAX);
  const edges = Array.from({ length: count + 1 }, (_, index) => list.i16(at + 1 + 2 * index));
  const cells: TableRow["cells"] = [];
  const first = at + 1 + 2 * (count + 1);
  for (let index = 0; index < count; index++) {
    const cell = first + CELL_BYTES * index;
    const stated = cell + CELL_BYTES <= at + length;
    const flags = stated ? list.u16(cell) : 0;
    const bordered = stated && [4, 8, 12, 16].some((offset) => isDrawn(list.u8(cell + offset + 1)));
    cells.push({ mergedLeft: (flags & 0x02) !== 0, mergedUp: (flags & 0x20) !== 0 && (flags & 0x40) === 0, bordered });
  }
  return { edges, cells, bordered: false };
}

/** Kinds of border: 0 is none, 255 "as the table says". */
const isDrawn = (kind: number) => kind !== 0 && kind !== 0xff;

/** Six borders: of four bytes each in old files, of eight in newer ones. */
function hasBorder(list: Bytes, at: number, length: number): boolean {
  const size = length >= 48 ? 8 : 4;
  for (let offset = 0; offset + size <= length; offset += size) if (isDrawn(list.u8(at + offset + (size === 8 ? 5 : 1)))) return true;
  return false;
}
