import { isAgencyHeading, resolveAgency } from "../vi/agency/index.ts";
import type { Field } from "../vi/labels.ts";
import { beginsWithWhen, readTimeline, type TimeReading } from "../vi/time/index.ts";
import { fold } from "../vi/word.ts";
import type { Line } from "./lines.ts";
import { RUNS_ON } from "../vi/line-ends.ts";

/** Lines of a row as the cells of its first columns. */
interface Layout {
  cells: readonly Line[][];
  /** How many of the lines stand in them. */
  end: number;
  /** How well their words fit the heads of the columns. */
  fit: number;
}

/** What an empty cell costs, by what the column holds; work is never missing. */
const EMPTY: Readonly<Partial<Record<Field, number>>> = { content: 6, lead: 1.5, timeline: 1.5, coordinating: 1, output: 1 };
const EMPTY_OTHER = 0.5;
/** Nobody's name and no time is longer, in characters and in printed lines. */
const NAMES_MAX = 300;
const TIME_MAX = 160;
const NAMES_LINES_MAX = 14;
const TIME_LINES_MAX = 12;
/** Lines that may begin a cell; where more may, the row is no row of cells. */
const STARTS_MAX = 30;
/** What a time must hold: a number, or a word of rhythm or event. */
const SAYS_WHEN = /\d|thường|liên tục|hằng|hàng|tháng|quý|năm|tuần|ngày|khi|sau|trước|theo/u;
/** Which week or month of the stage above: no date by itself, and in the column of times a time. */
const COUNTED_TIME = /^(?:tuần|tháng)(?: thứ)? (?:\d{1,2}|một|hai|ba|tư|nhất)(?:(?:,| và|-| -) \d{1,2})?$/u;
const FITS = 3;
const MISFITS = 5;
/** A time in small letters is rather the end of the cell before. */
const SMALL = 0.5;
/** A cell begins with a capital or a number; in small letters only a time does. */
const BEGINS_CELL = /^[\p{Lu}\d“"(]/u;
const BEGINS_TIME = /^(?:từ|trước|sau|trong|hằng|hàng|thường|đến|năm|tháng|quý|ngày|cuối|đầu)\s/u;
/**
 * Parts the lines of a row into the cells of its columns, which are printed one behind the other: of all ways to cut them the one
 * whose cells fit the heads best — bodies under who does it, a time under when.
 * @param fields what each column holds, in printed order
 * @returns the lines of each cell; undefined when too many lines may begin one
 */
export function layOut(lines: readonly Line[], fields: readonly (Field | undefined)[]): readonly Line[][] | undefined {
  const starts = lines.flatMap((line, index) => (index > 0 && mayBegin(lines[index - 1], line) ? [index] : []));
  if (starts.length > STARTS_MAX) return undefined;
  const cuts = [0, ...starts, lines.length];
  const fits = new CellFits(lines, cuts);
  // The best layout of the lines before each cut, in the columns so far.
  let best: (Layout | undefined)[] = cuts.map((_, at) => (at === 0 ? { cells: [], end: 0, fit: 0 } : undefined));
  for (const field of fields) best = cuts.map((to, at) => fits.withCell(best.slice(0, at + 1), to, field));
  return best.at(-1)?.cells;
}

function mayBegin(before: Line | undefined, line: Line): boolean {
  if (before === undefined || awaitsMore(before.prose.text)) return false;
  return BEGINS_CELL.test(line.prose.text) || BEGINS_TIME.test(fold(line.prose.text));
}

/** A cell does not end so: more of it follows. */
function awaitsMore(text: string): boolean {
  return /[–-]$/u.test(text) || RUNS_ON.test(fold(text));
}

/** How well runs of lines fit what columns hold, each looked at once. */
class CellFits {
  readonly #lines: readonly Line[];
  readonly #cuts: readonly number[];
  readonly #bodies = new Map<string, number>();
  readonly #times = new Map<string, boolean>();

  constructor(lines: readonly Line[], cuts: readonly number[]) {
    this.#lines = lines;
    this.#cuts = cuts;
  }

  /** The best that comes of the layouts when the lines behind each, up to `to`, are the cell of the next column. */
  withCell(layouts: readonly (Layout | undefined)[], to: number, field: Field | undefined): Layout | undefined {
    let best: Layout | undefined;
    for (const layout of layouts) {
      if (layout === undefined) continue;
      const fit = layout.fit + this.#fit(layout.end, to, field);
      if (best === undefined || fit > best.fit) best = { cells: [...layout.cells, this.#lines.slice(layout.end, to)], end: to, fit };
    }
    return best;
  }

  #fit(from: number, to: number, field: Field | undefined): number {
    if (from === to) return -((field === undefined ? undefined : EMPTY[field]) ?? EMPTY_OTHER);
    switch (field) {
      case "lead":
      case "coordinating": {
        const bodies = this.#bodiesIn(from, to);
        return bodies > 0 ? FITS + bodies : -MISFITS;
      }
      case "timeline":
        return this.#isTime(from, to) ? FITS + 1 - (from > 0 && this.#isSmall(from) ? SMALL : 0) : -MISFITS;
      case "content":
        if (this.#bodiesIn(from, to) > 0 || this.#isTime(from, to)) return -FITS;
        // Nor does the work end with them: they are in the column beside.
        return this.#cuts.some((cut) => cut > from && cut < to && this.#bodiesIn(cut, to) > 0) ? -1 : 1;
      case "output":
        if (this.#bodiesIn(from, to) > 0 || this.#isTime(from, to)) return -FITS;
        // What comes of the work does not begin with who does it.
        return this.#cuts.some((cut) => cut > from && cut < to && this.#bodiesIn(from, cut) > 0) ? -1 : 1;
      default:
        return 0;
    }
  }

  #isSmall(line: number): boolean {
    return /^\p{Ll}/u.test(this.#lines[line]?.prose.text ?? "");
  }

  #words(from: number, to: number): string {
    return this.#lines
      .slice(from, to)
      .map((line) => line.prose.text)
      .join(" ");
  }

  /** How surely the lines name bodies and nothing else: 0 not at all, 1 by their form, 2 when all of them are known. */
  #bodiesIn(from: number, to: number): number {
    const key = `${from} ${to}`;
    const known = this.#bodies.get(key);
    if (known !== undefined) return known;
    const text = to - from > NAMES_LINES_MAX ? "" : this.#words(from, to);
    const names = text === "" || text.length > NAMES_MAX ? undefined : isAgencyHeading(text);
    const resolved = names?.filter(({ name, collective }) => collective || resolveAgency(name, {}) !== undefined).length ?? 0;
    const found = names === undefined ? 0 : 1 + resolved / names.length;
    this.#bodies.set(key, found);
    return found;
  }

  #isTime(from: number, to: number): boolean {
    const key = `${from} ${to}`;
    const known = this.#times.get(key);
    if (known !== undefined) return known;
    const text = to - from > TIME_LINES_MAX ? "" : this.#words(from, to);
    if (COUNTED_TIME.test(fold(text))) return true;
    const reading = text === "" || text.length > TIME_MAX || !SAYS_WHEN.test(fold(text)) ? undefined : readTimeline(text, {});
    const found = reading !== undefined && reading.kind !== "other" && reading.end >= text.length - 1 && saysWhenFirst(text, reading);
    this.#times.set(key, found);
    return found;
  }
}

/** `2026 và hằng năm`: what stands before the deciding words is a time too. */
function saysWhenFirst(text: string, reading: TimeReading): boolean {
  if (beginsWithWhen(text, reading)) return true;
  const before = text.slice(0, reading.core.start);
  const first = readTimeline(before, {});
  return (
    first !== undefined && first.kind !== "other" && beginsWithWhen(before, first) && /^[\s,;và]*$/u.test(before.slice(first.core.end))
  );
}
