import { addAll } from "../../model/add-all.ts";
import type { BuilderCell } from "../builder.ts";
import { cellOf, type Block, type TableBlock } from "../office/blocks.ts";
import type { TableRow } from "./properties.ts";

/** A row as its cells' blocks, and what its end mark states. */
export interface RawRow {
  cells: Block[][];
  row: TableRow | undefined;
  header: boolean;
}

/** Twentieths of a point within which two edges are one. */
const SAME_EDGE = 40;

interface OpenCell extends BuilderCell {
  edge: number;
}

/** Makes a table of rows. Columns come from the edges that the rows state; without them each cell is one column. */
export function tableOf(rows: readonly RawRow[]): TableBlock | undefined {
  const edges = allEdges(rows);
  const open = new Map<number, OpenCell>();
  const made = rows.map(({ cells, row }) => {
    const line: OpenCell[] = [];
    const left = new Set<number>();
    for (const [index, blocks] of cells.entries()) {
      const edge = row?.edges[index] === undefined ? index : edgeOf(edges, row.edges[index]);
      const end = row?.edges[index + 1] === undefined ? edge + 1 : edgeOf(edges, row.edges[index + 1] ?? 0);
      // LibreOffice fills rows up with empty cells no wider than a line.
      if (end === edge && blocks.length === 0) continue;
      const stated = row?.cells[index];
      const before = line.at(-1);
      left.add(edge);
      const above = open.get(edge);
      if (stated?.mergedLeft === true && before !== undefined) {
        before.colSpan = (before.colSpan ?? 1) + Math.max(1, end - edge);
        addAll(before.paragraphs, cellOf(blocks).paragraphs);
      } else if (stated?.mergedUp === true && above !== undefined) {
        above.rowSpan = (above.rowSpan ?? 1) + 1;
        addAll(above.paragraphs, cellOf(blocks).paragraphs);
      } else {
        const cell: OpenCell = { paragraphs: cellOf(blocks).paragraphs, edge, ...(end - edge > 1 ? { colSpan: end - edge } : {}) };
        line.push(cell);
        open.set(edge, cell);
      }
    }
    for (const edge of open.keys()) if (!left.has(edge)) open.delete(edge);
    return line;
  });
  const filled = made.filter((line) => line.length > 0).map((line) => line.map(({ edge: _edge, ...cell }) => cell));
  if (filled.length === 0) return undefined;
  const headers = rows.findIndex((row) => !row.header);
  const borderless = rows.every(({ row }) => row !== undefined && !row.bordered && row.cells.every((cell) => !cell.bordered));
  const headerRows = headers === -1 ? 0 : headers;
  return { kind: "table", rows: filled, facts: { borderless: borderless && headerRows === 0, ...(headerRows > 0 ? { headerRows } : {}) } };
}

function allEdges(rows: readonly RawRow[]): number[] {
  const edges: number[] = [];
  for (const edge of rows.flatMap(({ row }) => row?.edges ?? []).sort((a, b) => a - b)) {
    if (edge - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME_EDGE) edges.push(edge);
  }
  return edges;
}

function edgeOf(edges: readonly number[], edge: number): number {
  const index = edges.findLastIndex((one) => one <= edge);
  return index === -1 ? 0 : index;
}
