import { elements, type XmlElement } from "../office/xml.ts";

/** Which lines of a table or cell are drawn; absent means not stated there. */
export interface TableBorders {
  top?: boolean;
  right?: boolean;
  bottom?: boolean;
  left?: boolean;
  insideH?: boolean;
  insideV?: boolean;
}

const SIDES: Readonly<Record<string, keyof TableBorders>> = {
  "w:top": "top",
  "w:right": "right",
  "w:end": "right",
  "w:bottom": "bottom",
  "w:left": "left",
  "w:start": "left",
  "w:insideH": "insideH",
  "w:insideV": "insideV",
};
const UNDRAWN = new Set(["nil", "none"]);
const WHITE = /^f{6}$/i;

/** Reads `w:tblBorders` or `w:tcBorders`. A white line is none to the reader. */
export function tableBorders(element: XmlElement | undefined): TableBorders {
  const made: TableBorders = {};
  for (const one of elements(element)) {
    const side = SIDES[one.name];
    if (side === undefined) continue;
    const { "w:val": style = "single", "w:color": colour = "" } = one.attributes;
    made[side] = !UNDRAWN.has(style) && !WHITE.test(colour);
  }
  return made;
}

/** Where a cell stands in its table. */
export interface CellPosition {
  firstRow: boolean;
  lastRow: boolean;
  firstColumn: boolean;
  lastColumn: boolean;
}

/** Counts the drawn lines of a table cell by cell: a cell's own statement goes before the table's (17.4.66). */
export function drawnLines(table: TableBorders, cell: TableBorders, at: CellPosition): { upright: number; level: number } {
  const drawn = (own: boolean | undefined, edge: boolean, outer: boolean | undefined, inner: boolean | undefined) =>
    Number(own ?? (edge ? outer : inner) ?? false);
  return {
    upright: drawn(cell.left, at.firstColumn, table.left, table.insideV) + drawn(cell.right, at.lastColumn, table.right, table.insideV),
    level: drawn(cell.top, at.firstRow, table.top, table.insideH) + drawn(cell.bottom, at.lastRow, table.bottom, table.insideH),
  };
}
