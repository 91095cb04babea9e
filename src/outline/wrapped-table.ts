import { addAll } from "../model/add-all.ts";
import { isAgencyHeading, resolveAgency } from "../vi/agency/index.ts";
import { columnField } from "../vi/columns.ts";
import type { Field } from "../vi/labels.ts";
import { romanValue } from "../vi/numbering.ts";
import { SIGNATURE_HEAD } from "../vi/signing.ts";
import { fold } from "../vi/word.ts";
import { gridOf, toCell, type Cell, type Grid, type Line, type Strip } from "./lines.ts";
import { isCapitals } from "./paragraphs.ts";
import { slice, sourceOffset } from "./prose.ts";
import { roleOfHeading } from "./roles.ts";
import { isIndexHead } from "./stacked.ts";
import { layOut } from "./wrapped-cells.ts";

const HEAD_LINES_MAX = 20;
const HEAD_LINE_MAX = 60;
const COLUMNS_MIN = 2;
const COLUMNS_MAX = 8;
/** Longer lines are no pieces of cells; more of them are no row. */
const LINE_MAX = 200;
const ROW_MAX = 120;
/** How far ahead the next row's number may stand behind empty lines. */
const AHEAD_MAX = 80;
/** Rows that a table must have, and the share of them that must say who or when. */
const ROWS_MIN = 2;
const ASSIGNED = 0.5;

/**
 * Puts tables together that were copied out of a printed page column by column and line by line: under `TT` the heads of the
 * columns, then for each row its number and the printed lines of its cells, one cell behind the other. Which line belongs to
 * which column nothing shows but the words (see `wrapped-cells.ts`). Heads repeated on a new page are rows again, page marks and
 * footnotes are furniture. A table most of whose rows say neither who nor when stays lines.
 */
export function foldWrapped(strips: readonly Strip[]): Strip[] {
  const result: Strip[] = [];
  let at = 0;
  for (let strip = strips[at]; strip !== undefined; strip = strips[at]) {
    const table = strip.kind === "line" && isIndexHead(strip) ? new TableReader(strips, at, strip).read() : undefined;
    if (table === undefined) result.push(strip);
    // What is no table is none from the heads of its next page on either.
    else addAll(result, table.grid === undefined ? strips.slice(at, table.next) : [table.grid, ...table.furniture]);
    at = table?.next ?? at + 1;
  }
  return result;
}

interface ReadTable {
  /** Absent when too little of what was read stands in columns. */
  grid: Grid | undefined;
  furniture: readonly Line[];
  /** Behind the last line that was read. */
  next: number;
}

/** A row as printed: its number, if any, and the lines of its cells. */
interface Row {
  index: Line[];
  lines: Line[];
  kind: "item" | "group" | "head";
}

class TableReader {
  readonly #strips: readonly Strip[];
  readonly #start: number;
  /** The head of the numbers. */
  readonly #index: Line;
  readonly #furniture: Line[] = [];
  #rows: Row[] = [];
  /** The last number and Roman number read; numbers may begin anew in each group. */
  #last = 0;
  #lastGroup = 0;
  /** How many columns there are beside that of the numbers. */
  #width = 0;

  constructor(strips: readonly Strip[], start: number, index: Line) {
    this.#strips = strips;
    this.#start = start;
    this.#index = index;
  }

  /** @returns undefined when no heads of columns stand there */
  read(): ReadTable | undefined {
    const head = this.#headFrom(this.#start + 1);
    if (head === undefined) return undefined;
    this.#width = cellsOfHead(head).length;
    const next = this.#readRows(this.#start + 1 + head.length, [this.#index, ...head]);
    return { grid: this.#grid(cellsOfHead(head)), furniture: this.#furniture, next };
  }

  #grid(columns: readonly Line[][]): Grid | undefined {
    const items = this.#rows.filter(({ kind }) => kind === "item").length;
    if (items < ROWS_MIN) return undefined;
    const fields = columns.map((lines) => columnField(wordsOf(lines)));
    const rows: Cell[][] = [[toCell([this.#index]), ...columns.map((lines) => toCell(lines))]];
    let assigned = 0;
    for (const { index, lines, kind } of this.#rows) {
      const cells = kind === "head" ? inSizesOf(columns, lines) : cellsOf(kind, lines, fields);
      if (kind !== "head" && saysWhoOrWhen(cells, fields)) assigned++;
      rows.push([toCell(index), ...fields.map((_, column) => toCell(cells[column] ?? []))]);
    }
    if (assigned < items * ASSIGNED) return undefined;
    const last =
      rows
        .at(-1)
        ?.findLast((cell) => cell.lines.length > 0)
        ?.lines.at(-1) ?? this.#index;
    return { ...gridOf(rows, this.#index, last), rebuilt: true };
  }

  /** The printed lines of the heads, from behind `TT` to the first number; at least two name a field of tasks. */
  #headFrom(from: number): Line[] | undefined {
    const lines: Line[] = [];
    for (const strip of this.#strips.slice(from, from + HEAD_LINES_MAX)) {
      if (strip.kind !== "line") return undefined;
      if (opensRow(strip.prose.text, 0, 0) !== undefined) break;
      if (strip.prose.text.length > HEAD_LINE_MAX) return undefined;
      lines.push(strip);
    }
    const columns = cellsOfHead(lines);
    if (lines.length === HEAD_LINES_MAX || columns.length < COLUMNS_MIN || columns.length > COLUMNS_MAX) return undefined;
    const fields = columns.map((cell) => columnField(wordsOf(cell)));
    const says = fields.some((field) => field === "coordinating" || isWhoOrWhen(field));
    return says && fields.filter((field) => field !== undefined).length >= 2 ? lines : undefined;
  }

  /** @returns where the table ends */
  #readRows(from: number, head: readonly Line[]): number {
    let at = from;
    for (; at < this.#strips.length; at++) {
      const strip = this.#strips[at];
      if (strip?.kind !== "line" || strip.heading || strip.prose.text.length > LINE_MAX) break;
      if (strip.furniture === true) {
        this.#furniture.push(strip);
        continue;
      }
      if (this.#beginsAnew(at, head)) break;
      if (this.#repeats(at, head)) {
        this.#rows.push({ index: [strip], lines: this.#strips.slice(at + 1, at + head.length) as Line[], kind: "head" });
        at += head.length - 1;
        continue;
      }
      const { text } = strip.prose;
      const opens = opensRow(text, this.#last, this.#lastGroup);
      const row = this.#rows.at(-1);
      if (opens === undefined && (row === undefined || endsTable(text))) break;
      if (opens === undefined && strip.gap > 0 && !this.#goesOn(at) && !isCellOfLastRow(row, strip, this.#width)) break;
      if (opens !== undefined) this.#open(strip, opens);
      else if (strip.gap > 0 && isFootnote(text)) at = this.#skipNote(at);
      else this.#addTo(row, strip);
    }
    return at;
  }

  /** Whether the heads are printed again from there on. */
  #repeats(at: number, head: readonly Line[]): boolean {
    return head.every((line, index) => {
      const strip = this.#strips[at + index];
      return strip?.kind === "line" && fold(strip.prose.text) === fold(line.prose.text);
    });
  }

  /** Whether another table begins there: heads over a number that does not go on from the last row's. */
  #beginsAnew(at: number, head: readonly Line[]): boolean {
    const strip = this.#strips[at];
    if (strip?.kind !== "line" || !isIndexHead(strip)) return false;
    if (!this.#repeats(at, head)) return this.#headFrom(at + 1) !== undefined;
    const first = this.#strips[at + head.length];
    if (first?.kind !== "line" || opensRow(first.prose.text, 0, 0) === undefined) return false;
    return opensRow(first.prose.text, this.#last, this.#lastGroup) === undefined;
  }

  #open(line: Line, { kind, length, value }: Opening): void {
    if (kind === "group") {
      this.#lastGroup = value;
      this.#last = Math.max(this.#last, 0);
    } else if (value > 0) this.#last = value;
    const index = [{ ...line, prose: slice(line.prose, 0, length) }];
    const rest = line.prose.text.length > length ? piecesOf({ ...line, prose: slice(line.prose, length) }) : [];
    this.#rows.push({ index, lines: rest, kind });
  }

  /** Behind heads printed again the row above goes on, each of its cells where it was cut. */
  #addTo(row: Row | undefined, line: Line): void {
    if (row?.kind === "head") this.#rows.push({ index: [], lines: piecesOf(line), kind: "item" });
    else row?.lines.push(...piecesOf(line));
  }

  /** Empty lines part pages and cells too: the table goes on as long as the next row's number comes. */
  #goesOn(from: number): boolean {
    for (const strip of this.#strips.slice(from, from + AHEAD_MAX)) {
      if (strip.kind !== "line" || strip.heading || (strip.furniture !== true && endsTable(strip.prose.text))) return false;
      if (strip.furniture !== true && isIndexHead(strip)) return true;
      if (strip.furniture !== true && opensRow(strip.prose.text, this.#last, this.#lastGroup)?.kind === "item") return true;
    }
    return false;
  }

  /** A footnote stands at the foot of its page, up to the next one's head. */
  #skipNote(from: number): number {
    let at = from;
    for (let strip = this.#strips[at]; strip?.kind === "line" && !isIndexHead(strip); strip = this.#strips[++at])
      this.#furniture.push({ ...strip, furniture: true });
    return at - 1;
  }
}

/** Where every cell stands by itself, no number comes behind those of the last row: they are as many as there are columns. */
function isCellOfLastRow(row: Row | undefined, { prose: { text } }: Line, width: number): boolean {
  if (row?.kind !== "item" || row.lines.length >= width || !row.lines.every(({ gap }) => gap > 0)) return false;
  return text.length <= HEAD_LINE_MAX && !/[.:]$|^(?:[-+]|\d{1,2}[.)]|[IVXL]{1,6}\.|\p{Ll}\))\s/u.test(text);
}

/** Only a group that says who and when is more than a heading. */
function cellsOf(kind: "item" | "group", lines: Line[], fields: readonly (Field | undefined)[]): readonly Line[][] {
  const inContent = fields.map((_, column) => (column === Math.max(fields.indexOf("content"), 0) ? lines : []));
  const cells = lines.length > ROW_MAX ? undefined : layOut(lines, fields);
  if (cells === undefined) return inContent;
  const filled = (field: Field): boolean => (cells[fields.indexOf(field)]?.length ?? 0) > 0;
  return kind === "group" && !(filled("lead") && filled("timeline")) ? inContent : cells;
}

interface Opening {
  kind: "item" | "group";
  /** Characters that the number takes. */
  length: number;
  /** 0 for dashes and letters. */
  value: number;
}

const ITEM = /^(?<number>\d{1,3})[.)]?(?:$|\s+(?=\p{Lu}))/u;
const SUB_ITEM = /^(?<above>\d{1,3})\.\d{1,2}(?:\.\d{1,2})?[.)]?(?:$|\s+(?=\p{Lu}))/u;
const GROUP = /^(?<number>[IVXL]{1,6})(?:\.?$|\.?\s+(?=\p{Lu}))/u;
const LETTER_ALONE = /^(?:[a-zđ][.)]|[-+])$/u;

/** The number of the next row, at the head of the line or alone on it. */
function opensRow(text: string, last: number, lastGroup: number): Opening | undefined {
  const group = GROUP.exec(text);
  const roman = romanValue(group?.groups?.["number"] ?? "");
  if (group !== null && roman === lastGroup + 1) return { kind: "group", length: group[0].length, value: roman };
  const sub = SUB_ITEM.exec(text);
  if (sub !== null && [last, last + 1].includes(Number(sub.groups?.["above"])))
    return { kind: "item", length: sub[0].length, value: Number(sub.groups?.["above"]) };
  const item = ITEM.exec(text);
  const value = Number(item?.groups?.["number"]);
  if (item !== null && (value === last + 1 || (value === 1 && lastGroup > 0))) return { kind: "item", length: item[0].length, value };
  return last > 0 && LETTER_ALONE.test(text) ? { kind: "item", length: text.length, value: 0 } : undefined;
}

/** What cannot stand in a table: a section's heading, the end of the document, an appendix. */
function endsTable(text: string): boolean {
  const folded = fold(text);
  if (/^(?:nơi nhận|phụ lục|ghi chú\s*:)/u.test(folded) || (isCapitals(text) && SIGNATURE_HEAD.test(folded))) return true;
  return /^(?:[IVXL]{1,6}|[A-H])[.)/]\s/u.test(text) && (isCapitals(text) || roleOfHeading(text.replace(/^\S+\s/u, "")) !== undefined);
}

/** `1 Nghị quyết số 66-NQ/TW ngày …` at the foot of a page. */
function isFootnote(text: string): boolean {
  return /^\d{1,2}\s\p{Lu}/u.test(text) && text.length > HEAD_LINE_MAX;
}

/** Two cells printed on one line stand apart by more than a space, or the second is a body that the first does not lead up to. */
function piecesOf(line: Line): Line[] {
  const { prose } = line;
  const pieces: Line[] = [];
  let from = 0;
  for (const { index } of prose.text.matchAll(/(?<=\p{Ll}[.;]?) (?=\p{Lu}\p{Ll})/gu)) {
    if (sourceOffset(prose, index + 1) - sourceOffset(prose, index) < 2 && !isBody(prose.text.slice(index + 1))) continue;
    pieces.push({ ...line, prose: slice(prose, from, index) });
    from = index + 1;
  }
  return [...pieces, from === 0 ? line : { ...line, prose: slice(prose, from) }];
}

function isBody(text: string): boolean {
  const bodies = isAgencyHeading(text);
  return bodies !== undefined && bodies.every(({ name }) => resolveAgency(name) !== undefined);
}

/** Heads that were wrapped: the next line goes on in small letters, or what stands so far is no whole head. */
function cellsOfHead(lines: readonly Line[]): Line[][] {
  const cells: Line[][] = [];
  for (const line of lines) {
    if (cells.length > 0 && /^[\p{Ll}(]/u.test(line.prose.text)) cells.at(-1)?.push(line);
    else cells.push([line]);
  }
  return cells;
}

/** Heads printed again, each column's as many lines as the first time. */
function inSizesOf(columns: readonly (readonly Line[])[], lines: readonly Line[]): Line[][] {
  let from = 0;
  return columns.map(({ length }) => lines.slice(from, (from += length)));
}

function saysWhoOrWhen(cells: readonly (readonly Line[])[], fields: readonly (Field | undefined)[]): boolean {
  return fields.some((field, column) => isWhoOrWhen(field) && (cells[column]?.length ?? 0) > 0);
}

function isWhoOrWhen(field: Field | undefined): boolean {
  return field === "lead" || field === "timeline";
}

function wordsOf(lines: readonly Line[]): string {
  return lines.map((line) => line.prose.text).join(" ");
}
