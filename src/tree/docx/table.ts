import { addAll } from "../../model/add-all.ts";
import type { TableFacts } from "../../model/tree.ts";
import type { BuilderCell } from "../builder.ts";
import { cellOf, type Block } from "../office/blocks.ts";
import { child, elements, integer, type XmlElement } from "../office/xml.ts";
import { drawnLines, tableBorders, type TableBorders } from "./borders.ts";
import type { Story } from "./context.ts";
import { toggle, value } from "./properties.ts";
import type { TableStyle } from "./styles.ts";

interface Cell extends BuilderCell {
  blocks: Block[];
  column: number;
  span: number;
  /** Carries on the cell above. */
  continues: boolean;
  borders: TableBorders;
}

interface Row {
  cells: Cell[];
  header: boolean;
}

const COLUMNS_MAX = 1000;
const WRAPPERS = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"]);

/** Reads one `w:tbl`. A table of one cell around another table is a mere frame: its content comes out bare. */
export function readTable(element: XmlElement, story: Story, readCell: (cell: XmlElement) => Block[]): Block[] {
  const properties = child(element, "w:tblPr");
  const style = story.styles.table(value(properties, "w:tblStyle"));
  const outer = story.table;
  story.table = style;
  const rows: Row[] = [];
  for (const row of unwrapped(element, "w:tr")) {
    if (child(child(row, "w:trPr"), "w:del") !== undefined) story.tally.deletions++;
    else rows.push(readRow(row, readCell));
  }
  story.table = outer;
  const only = rows.length === 1 && rows[0]?.cells.length === 1 ? rows[0].cells[0] : undefined;
  if (only?.blocks.some((block) => block.kind === "table") === true) return only.blocks;
  const facts = factsOf(rows, { ...style.borders, ...tableBorders(child(properties, "w:tblBorders")) }, style);
  const made = mergeDown(rows).filter((cells) => cells.length > 0);
  return made.length === 0 ? [] : [{ kind: "table", rows: made, facts }];
}

/** Rows of a table or cells of a row, content controls and the like opened. */
function* unwrapped(parent: XmlElement, name: string): Generator<XmlElement, void> {
  for (const one of elements(parent)) {
    if (one.name === name) yield one;
    else if (WRAPPERS.has(one.name)) yield* unwrapped(one, name);
  }
}

function readRow(row: XmlElement, readCell: (cell: XmlElement) => Block[]): Row {
  const properties = child(row, "w:trPr");
  const cells: Cell[] = [];
  let column = spanOf(value(properties, "w:gridBefore"), 0);
  // Columns the row leaves free at its start still push its cells to the right.
  if (column > 0) cells.push({ paragraphs: [], blocks: [], column: 0, span: column, continues: false, borders: {} });
  for (const element of unwrapped(row, "w:tc")) {
    const format = child(element, "w:tcPr");
    const span = spanOf(value(format, "w:gridSpan"), 1);
    const before = cells.at(-1);
    const blocks = readCell(element);
    if (mergedLeft(format) && before !== undefined) {
      before.span += span;
      addAll(before.blocks, blocks);
      addAll(before.paragraphs, cellOf(blocks).paragraphs);
    } else {
      const down = child(format, "w:vMerge");
      const continues = down !== undefined && (down.attributes["w:val"] ?? "continue") !== "restart";
      cells.push({ ...cellOf(blocks), blocks, column, span, continues, borders: tableBorders(child(format, "w:tcBorders")) });
    }
    column += span;
  }
  return { cells, header: toggle(properties, "w:tblHeader") ?? false };
}

/** `w:hMerge` is how Word 97 joined cells side by side; some converters still do. */
function mergedLeft(format: XmlElement | undefined): boolean {
  const merge = child(format, "w:hMerge");
  return merge !== undefined && merge.attributes["w:val"] !== "restart";
}

function spanOf(stated: string | undefined, least: number): number {
  return Math.min(COLUMNS_MAX, Math.max(least, integer(stated) ?? least));
}

/** Leaves out the cells that carry on one above and lets that one span their rows; words found in them go along. */
function mergeDown(rows: readonly Row[]): BuilderCell[][] {
  const open = new Map<number, Cell>();
  return rows
    .map((row) => {
      const made: Cell[] = [];
      const columns = new Set<number>();
      for (const cell of row.cells) {
        columns.add(cell.column);
        const above = cell.continues ? open.get(cell.column) : undefined;
        if (above === undefined) {
          open.set(cell.column, cell);
          made.push(cell);
        } else {
          above.rowSpan = (above.rowSpan ?? 1) + 1;
          addAll(above.paragraphs, cell.paragraphs);
        }
      }
      for (const column of open.keys()) if (!columns.has(column)) open.delete(column);
      return made;
    })
    .map((cells) => cells.map(builderCell));
}

function builderCell(cell: Cell): BuilderCell {
  const { paragraphs, span, rowSpan, paragraph } = cell;
  return {
    paragraphs,
    ...(span > 1 ? { colSpan: span } : {}),
    ...(rowSpan === undefined ? {} : { rowSpan }),
    ...(paragraph === undefined ? {} : { paragraph }),
  };
}

/** A single drawn stroke (under a letterhead, above a signature) does not make a table of what is laid out in columns. */
const STROKES_IN_LAYOUT = 1;

function factsOf(rows: readonly Row[], borders: TableBorders, style: TableStyle): TableFacts {
  let upright = 0;
  let level = 0;
  for (const [index, row] of rows.entries()) {
    for (const [at, cell] of row.cells.entries()) {
      const lines = drawnLines(borders, cell.borders, {
        firstRow: index === 0,
        lastRow: index === rows.length - 1,
        firstColumn: at === 0,
        lastColumn: at === row.cells.length - 1,
      });
      upright += lines.upright;
      level += lines.level;
    }
  }
  const plain = rows.findIndex((row) => !row.header);
  const headerRows = plain === -1 ? 0 : plain;
  // Nobody repeats the top row of a letterhead on each page.
  const borderless = upright === 0 && level <= STROKES_IN_LAYOUT && !style.partBorders && headerRows === 0;
  return { borderless, ...(headerRows > 0 ? { headerRows } : {}) };
}
