import type { BuilderCell } from "../builder.ts";
import { cellOf, type Block } from "../office/blocks.ts";
import { elements, integer, type XmlElement } from "../office/xml.ts";
import type { OdtStory } from "./context.ts";

const GROUPS = new Set(["table:table-header-rows", "table:table-rows", "table:table-row-group"]);
const COLUMNS_MAX = 1000;
const ROWS_MAX = 10_000;
/** A row or cell said to repeat is one left blank; a few copies are enough to keep the columns apart. */
const REPEATS_MAX = 50;
/** A single drawn stroke does not make a table of what is laid out in columns. */
const STROKES_IN_LAYOUT = 1;

interface Lines {
  upright: number;
  level: number;
}

/** Reads one `table:table`. A table of one cell around another table is a mere frame: its content comes out bare. */
export function readTable(element: XmlElement, story: OdtStory, readCell: (cell: XmlElement) => Block[]): Block[] {
  story.masterPage ??= story.styles.tablePage(element.attributes["table:style-name"]);
  const rows: BuilderCell[][] = [];
  const lines: Lines = { upright: 0, level: 0 };
  let headerRows = 0;
  let nested: Block[] | undefined;
  for (const { row, header } of rowsOf(element, false)) {
    const cells: BuilderCell[] = [];
    let lastDrawn = 0;
    for (const cell of elements(row)) {
      if (cell.name !== "table:table-cell") continue;
      const drawn = story.styles.cell(cell.attributes["table:style-name"]);
      lines.upright += drawn.upright;
      lines.level += drawn.level;
      const blocks = readCell(cell);
      if (blocks.some((block) => block.kind === "table")) nested = blocks;
      const copies = blocks.length === 0 ? bounded(cell.attributes["table:number-columns-repeated"], REPEATS_MAX) : 1;
      for (let copy = 0; copy < copies && cells.length < COLUMNS_MAX; copy++) cells.push(spanned(cell, blocks));
      lastDrawn = blocks.length > 0 || drawn.upright + drawn.level > 0 ? cells.length : lastDrawn;
    }
    // LibreOffice fills a row that ends short of the table's edge with a blank cell without lines.
    if (lastDrawn > 0 && lines.upright + lines.level > 0) cells.length = lastDrawn;
    const copies = cells.every((cell) => cell.paragraphs.length === 0)
      ? bounded(row.attributes["table:number-rows-repeated"], REPEATS_MAX)
      : 1;
    for (let copy = 0; copy < copies && cells.length > 0 && rows.length < ROWS_MAX; copy++) rows.push(cells);
    if (header && rows.length === headerRows + 1) headerRows++;
  }
  if (rows.length === 0) return [];
  if (nested !== undefined && rows.length === 1 && rows[0]?.length === 1) return nested;
  const borderless = lines.upright === 0 && lines.level <= STROKES_IN_LAYOUT && headerRows === 0;
  return [{ kind: "table", rows, facts: { borderless, ...(headerRows > 0 ? { headerRows } : {}) } }];
}

function* rowsOf(parent: XmlElement, header: boolean): Generator<{ row: XmlElement; header: boolean }, void> {
  for (const one of elements(parent)) {
    if (one.name === "table:table-row") yield { row: one, header };
    else if (GROUPS.has(one.name)) yield* rowsOf(one, header || one.name === "table:table-header-rows");
  }
}

function bounded(stated: string | undefined, most: number): number {
  return Math.min(most, Math.max(1, integer(stated) ?? 1));
}

function spanned(cell: XmlElement, blocks: readonly Block[]): BuilderCell {
  const colSpan = bounded(cell.attributes["table:number-columns-spanned"], COLUMNS_MAX);
  const rowSpan = bounded(cell.attributes["table:number-rows-spanned"], ROWS_MAX);
  return { ...cellOf(blocks), ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
}
