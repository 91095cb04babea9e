import { addAll } from "../../model/add-all.ts";
import type { Ruling } from "./content.ts";
import { apply, type Matrix } from "./geometry.ts";

/** Thicker than this many points and a filled rectangle is a surface, not a line. */
const MAXIMUM_THICKNESS = 3;
/** Shorter strokes are parts of pictures and signs. */
const MINIMUM_LENGTH = 4;
/** Lines that lean more than this many points over their length are no rulings. */
const LEAN = 1;
const MAXIMUM_NUMBERS = 400_000;

/** pdf.js codes of a path's steps, each followed by its coordinates. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

const STROKES = ["stroke", "closeStroke"];
const FILLS = ["fill", "eoFill"];
const BOTH = ["fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke"];

/** The horizontal and vertical lines a painted path consists of; thin filled rectangles count as lines. */
export function pathRulings(args: readonly unknown[], matrix: Matrix, operators: Readonly<Record<string, number>>): Ruling[] {
  const [paint, data] = args;
  const is = (names: readonly string[]) => names.some((name) => operators[name] === paint);
  const strokes = is(STROKES) || is(BOTH);
  const fills = is(FILLS) || is(BOTH);
  if (!strokes && !fills) return [];
  const steps = Array.isArray(data) ? (data[0] as ArrayLike<number> | null | undefined) : undefined;
  if (steps === null || steps === undefined || typeof steps.length !== "number" || steps.length > MAXIMUM_NUMBERS) return [];
  const rulings: Ruling[] = [];
  for (const path of subpaths(steps, matrix)) {
    if (fills) addAll(rulings, thinRectangle(path.points));
    if (strokes)
      addAll(
        rulings,
        path.edges.flatMap(([from, to]) => along(from, to)),
      );
  }
  return rulings;
}

type Point = [number, number];

interface Subpath {
  points: Point[];
  edges: [Point, Point][];
}

function subpaths(steps: ArrayLike<number>, matrix: Matrix): Subpath[] {
  const paths: Subpath[] = [];
  let path: Subpath = { points: [], edges: [] };
  let at = 0;
  const point = (index: number) => apply(matrix, steps[index] ?? 0, steps[index + 1] ?? 0);
  const begin = (start: Point) => {
    path = { points: [start], edges: [] };
    paths.push(path);
  };
  while (at < steps.length) {
    const step = steps[at];
    if (step === MOVE) begin(point(at + 1));
    else if (step === LINE) {
      const from = path.points.at(-1);
      const to = point(at + 1);
      path.points.push(to);
      if (from !== undefined) path.edges.push([from, to]);
    } else if (step === CURVE || step === QUADRATIC) path.points.push(point(at + (step === CURVE ? 5 : 3)));
    else if (step === CLOSE) {
      const [first, last] = [path.points[0], path.points.at(-1)];
      if (first !== undefined && last !== undefined) path.edges.push([last, first]);
    }
    at += step === CURVE ? 7 : step === QUADRATIC ? 5 : step === CLOSE ? 1 : 3;
  }
  return paths;
}

function thinRectangle(points: readonly Point[]): Ruling[] {
  if (points.length < 2 || points.length > 6) return [];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [x1 - x0, y1 - y0];
  const middleX = (x0 + x1) / 2;
  const middleY = (y0 + y1) / 2;
  if (height <= MAXIMUM_THICKNESS && width >= height) return [{ x0, x1, y0: middleY, y1: middleY }];
  if (width <= MAXIMUM_THICKNESS) return [{ x0: middleX, x1: middleX, y0, y1 }];
  return [];
}

function along([ax, ay]: Point, [bx, by]: Point): Ruling[] {
  const width = Math.abs(ax - bx);
  const height = Math.abs(ay - by);
  if (Math.max(width, height) < MINIMUM_LENGTH || !Number.isFinite(width + height)) return [];
  if (height <= LEAN) return [{ x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: (ay + by) / 2, y1: (ay + by) / 2 }];
  if (width <= LEAN) return [{ x0: (ax + bx) / 2, x1: (ax + bx) / 2, y0: Math.min(ay, by), y1: Math.max(ay, by) }];
  return [];
}
