import type { Chunk, Ruling } from "./content.ts";
import type { Box } from "./geometry.ts";

export interface GridCell extends Box {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  chunks: Chunk[];
}

/** A table drawn with lines: where they run, and its cells in reading order. */
export interface Grid extends Box {
  xs: number[];
  ys: number[];
  cells: GridCell[];
  /** Number of the cell that covers each field of the raster, row by row. */
  owner: Int32Array;
}

/** Lines nearer than this many points are one. */
const SAME_LINE = 3;
/** Share of a cell's side that must be drawn for a wall to stand there. */
const WALL = 0.6;
const COLUMNS_MAX = 80;
const ROWS_MAX = 600;
const BARS_MAX = 4000;
const GRIDS_MAX = 100;

interface Bar {
  /** Where it lies across its direction. */
  at: number;
  from: number;
  to: number;
}

/** Finds the tables drawn on a page: lines that cross, enclosing at least two cells. */
export function findGrids(rulings: readonly Ruling[]): Grid[] {
  const across = merge(rulings.filter(({ x0, x1, y0, y1 }) => x1 - x0 >= y1 - y0).map(({ x0, x1, y0 }) => ({ at: y0, from: x0, to: x1 })));
  const upright = merge(rulings.filter(({ x0, x1, y0, y1 }) => x1 - x0 < y1 - y0).map(({ x0, y0, y1 }) => ({ at: x0, from: y0, to: y1 })));
  // So many lines are a drawing.
  if (across.length > BARS_MAX || upright.length > BARS_MAX) return [];
  return groups(across, upright)
    .slice(0, GRIDS_MAX)
    .map(([rows, columns]) => toGrid(rows, columns))
    .filter((grid) => grid !== undefined)
    .sort((a, b) => a.y0 - b.y0);
}

/** Joins the pieces of each line. */
function merge(bars: Bar[]): Bar[] {
  const lines: Bar[][] = [];
  for (const bar of bars.toSorted((a, b) => a.at - b.at)) {
    const line = lines.at(-1);
    if (line !== undefined && bar.at - (line[0]?.at ?? 0) <= SAME_LINE / 2) line.push(bar);
    else lines.push([bar]);
  }
  const merged: Bar[] = [];
  for (const line of lines) {
    let open: Bar | undefined;
    for (const bar of line.sort((a, b) => a.from - b.from)) {
      if (open !== undefined && bar.from <= open.to + SAME_LINE) open.to = Math.max(open.to, bar.to);
      else merged.push((open = { ...bar }));
    }
  }
  return merged;
}

/** Sets of lines that hang together by crossing. */
function groups(across: readonly Bar[], upright: readonly Bar[]): [Bar[], Bar[]][] {
  const parent = Array.from({ length: across.length + upright.length }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  for (const [column, bar] of upright.entries()) {
    for (const [row, line] of across.entries()) {
      if (line.at > bar.to + SAME_LINE) break;
      const crosses = line.at >= bar.from - SAME_LINE && bar.at >= line.from - SAME_LINE && bar.at <= line.to + SAME_LINE;
      if (crosses) parent[find(across.length + column)] = find(row);
    }
  }
  const byRoot = new Map<number, [Bar[], Bar[]]>();
  const group = (index: number): [Bar[], Bar[]] => {
    const root = find(index);
    const found = byRoot.get(root) ?? [[], []];
    byRoot.set(root, found);
    return found;
  };
  for (const [row, bar] of across.entries()) group(row)[0].push(bar);
  for (const [column, bar] of upright.entries()) group(across.length + column)[1].push(bar);
  return [...byRoot.values()].filter(([rows, columns]) => rows.length >= 2 && columns.length >= 1);
}

/** Distinct positions, lines nearer than {@link SAME_LINE} as one. */
function positions(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of values.toSorted((a, b) => a - b))
    if (value - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME_LINE) found.push(value);
  return found;
}

function toGrid(rows: readonly Bar[], columns: readonly Bar[]): Grid | undefined {
  const ys = positions(rows.map((bar) => bar.at));
  const edges = columns.map((bar) => bar.at);
  // Tables without lines at their left and right end where their cross lines end.
  const left = Math.min(...rows.map((bar) => bar.from));
  const right = Math.max(...rows.map((bar) => bar.to));
  if (left < Math.min(...edges) - 4 * SAME_LINE) edges.push(left);
  if (right > Math.max(...edges) + 4 * SAME_LINE) edges.push(right);
  const xs = positions(edges);
  if (xs.length < 2 || ys.length < 2 || xs.length > COLUMNS_MAX || ys.length > ROWS_MAX) return undefined;
  const { cells, owner } = cellsOf(xs, ys, rows, columns);
  if (cells.length < 2) return undefined;
  return { x0: xs[0] ?? 0, x1: xs.at(-1) ?? 0, y0: ys[0] ?? 0, y1: ys.at(-1) ?? 0, xs, ys, cells, owner };
}

/** Joins the fields of the raster that no wall parts; what they cover is read as a rectangle. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  rows: readonly Bar[],
  columns: readonly Bar[],
): { cells: GridCell[]; owner: Int32Array } {
  const [width, height] = [xs.length - 1, ys.length - 1];
  const owner = new Int32Array(width * height).fill(-1);
  const cells: GridCell[] = [];
  const upright = walls(columns, xs, ys);
  const level = walls(rows, ys, xs);
  const isFree = (row: number, column: number) => owner[row * width + column] === -1;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (!isFree(row, column)) continue;
      let colSpan = 1;
      while (column + colSpan < width && isFree(row, column + colSpan) && !upright(column + colSpan, row)) colSpan++;
      let rowSpan = 1;
      const opens = (below: number) => {
        for (let at = column; at < column + colSpan; at++) if (level(below, at) || !isFree(below, at)) return false;
        return true;
      };
      while (row + rowSpan < height && opens(row + rowSpan)) rowSpan++;
      for (let y = row; y < row + rowSpan; y++) owner.fill(cells.length, y * width + column, y * width + column + colSpan);
      const [x0, x1, y0, y1] = [xs[column] ?? 0, xs[column + colSpan] ?? 0, ys[row] ?? 0, ys[row + rowSpan] ?? 0];
      cells.push({ row, column, rowSpan, colSpan, x0, x1, y0, y1, chunks: [] });
    }
  }
  return { cells, owner };
}

/** Whether a wall stands at position `line` along field `field`: bars at it cover the field's side for the most part. */
function walls(bars: readonly Bar[], lines: readonly number[], fields: readonly number[]): (line: number, field: number) => boolean {
  const width = fields.length - 1;
  const covered = new Float64Array(lines.length * width);
  for (const bar of bars) {
    const line = lines.findIndex((at) => Math.abs(at - bar.at) <= SAME_LINE);
    if (line === -1) continue;
    for (let field = 0; field < width; field++) {
      const [from, to] = [fields[field] ?? 0, fields[field + 1] ?? 0];
      const shared = Math.min(to, bar.to) - Math.max(from, bar.from);
      if (shared > 0) covered[line * width + field] = (covered[line * width + field] ?? 0) + shared / (to - from);
    }
  }
  return (line, field) => (covered[line * width + field] ?? 0) >= WALL;
}

/** Puts each chunk into the cell its middle lies in; returns those that lie in none. */
export function fillGrids(grids: readonly Grid[], chunks: readonly Chunk[]): Chunk[] {
  const rest: Chunk[] = [];
  for (const chunk of chunks) {
    const x = (chunk.x0 + chunk.x1) / 2;
    const y = chunk.y - 0.3 * chunk.size;
    const grid = grids.find((one) => x >= one.x0 && x <= one.x1 && y >= one.y0 && y <= one.y1);
    if (grid === undefined) rest.push(chunk);
    else grid.cells[grid.owner[fieldAt(grid.ys, y) * (grid.xs.length - 1) + fieldAt(grid.xs, x)] ?? -1]?.chunks.push(chunk);
  }
  return rest;
}

/** Which field between the positions a value lies in. */
function fieldAt(lines: readonly number[], value: number): number {
  let low = 0;
  let high = lines.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
