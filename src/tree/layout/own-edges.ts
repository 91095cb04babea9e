import { columnOf, piecesOf, type Piece, type TextLine } from "./columns.ts";

/** A piece of a line in its column. */
interface Placed {
  column: number;
  piece: Piece;
}

/** Edges of one row nearer to one another are not those of two columns. */
const EDGE_MIN = 4;

/** The columns of a row begin aside of those of the table by no more. */
const SHIFT_MAX = 8;

/**
 * The cells of a row whose columns begin elsewhere than in the rest of the table: each cell's lines begin at one position, and where
 * two cells all but touch, the position is known from the row's other lines. Undefined where the row does not show an edge for each
 * column, or where the cuts by the table's bounds agree with them.
 * @param cuts the row's pieces as the table's bounds cut them, with where they begin
 */
export function ownCells(
  lines: readonly TextLine[],
  bounds: readonly number[],
  cuts: readonly (Placed & { start: number })[],
): Placed[] | undefined {
  const edges = edgesOf(lines);
  if (edges?.length !== bounds.length + 1 || agree(cuts, edges)) return undefined;
  if (bounds.some((bound, index) => Math.abs(bound - (edges[index + 1] ?? 0)) > SHIFT_MAX)) return undefined;
  const placed: Placed[] = [];
  for (const line of lines) {
    for (const piece of piecesOf(line, 2).flatMap((one) => cutAtEdges(line, one, edges))) {
      const start = columnOf(line, piece);
      const at = edges.findLastIndex((edge) => edge <= start);
      // A word across the edge of the next column: the edges are not what they seemed.
      if (start + piece.text.length > (edges[at + 1] ?? Infinity)) return undefined;
      placed.push({ column: at, piece });
    }
  }
  return placed;
}

/** Where the pieces of the lines begin, give or take one; undefined where they begin all over, as centred words do. */
function edgesOf(lines: readonly TextLine[]): number[] | undefined {
  const starts = lines.flatMap((line) => piecesOf(line, 2).map((piece) => columnOf(line, piece))).sort((a, b) => a - b);
  const edges: number[] = [];
  for (const start of starts) {
    const last = edges.at(-1);
    if (last === undefined || start - last >= EDGE_MIN) edges.push(start);
    else if (start - last > 1) return undefined;
  }
  return edges;
}

/** Whether the cuts begin at the edges, and all that begins at an edge stands in one column. */
function agree(cuts: readonly (Placed & { start: number })[], edges: readonly number[]): boolean {
  const columns = new Map<number, number>();
  return cuts.every(({ column, start }) => {
    const edge = edges.find((one) => start === one || start === one + 1);
    if (edge === undefined) return false;
    const own = columns.get(edge) ?? column;
    columns.set(edge, own);
    return own === column;
  });
}

/** A run of words, cut where an edge stands between two of them. */
function cutAtEdges(line: TextLine, piece: Piece, edges: readonly number[]): Piece[] {
  const start = columnOf(line, piece);
  const inside = edges
    .flatMap((edge) => [edge - start, edge - start + 1])
    .filter((at) => at > 1 && piece.text[at - 1] === " " && piece.text[at] !== " ");
  const ends = [0, ...inside, piece.text.length];
  return ends.slice(0, -1).map((from, index) => {
    const to = ends[index + 1] ?? piece.text.length;
    const text = piece.text.slice(from, to).trimEnd();
    return { start: piece.start + from, end: piece.start + from + text.length, text };
  });
}
