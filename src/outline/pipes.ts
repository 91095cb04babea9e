import { ordinalAlone } from "../vi/numbering.ts";
import { AUTHORITY, PROXY } from "../vi/signing.ts";
import { fold } from "../vi/word.ts";
import { isIndex, readCutRows } from "./cut-rows.ts";
import { isCapitals } from "./paragraphs.ts";
import { slice } from "./prose.ts";
import { gridOf, toCell, type Cell, type Grid, type Line, type Strip } from "./lines.ts";

/** A cell never has more lines than this: past it, a lone bar is a stray mark and not the end of a cell. */
const CELL_LINES_MAX = 400;

/**
 * Puts tables together again that a web crawl flattened to one cell per line between lines that hold only `|`.
 *
 *     |            ← opens the row
 *     cell         ← any number of lines, none for an empty cell
 *     |            ← ends the cell
 *     |            ← a second bar: the row is over and the next one opens (or an empty cell, told by the column count)
 *
 * Text after the last bar of a complete row stands outside the table.
 */
export function foldPipes(strips: readonly Strip[]): Strip[] {
  const result: Strip[] = [];
  let index = 0;
  while (index < strips.length) {
    const strip = strips[index];
    if (strip === undefined) break;
    const rows = readRows(strips, index) ?? readCutRows(strips, index) ?? readOpenRows(strips, index);
    if (rows !== undefined) {
      result.push(rows.grid);
      index = rows.next;
      continue;
    }
    if (!isBar(strip)) {
      result.push(withoutBar(strip));
      index++;
      continue;
    }
    const table = readTable(strips, index);
    if (table === undefined) {
      // Bars without a cell between them: none of the others opens a table either.
      while (isBar(strips[index])) index++;
    } else {
      result.push(table.grid);
      index = table.next;
    }
  }
  return result;
}

/** Rows as they are typed in plain text, `| 1 | Rà soát | Quý II |`, without the line of dashes that Markdown asks for. */
function readRows(strips: readonly Strip[], from: number): { grid: Grid; next: number } | undefined {
  const rows: Cell[][] = [];
  let next = from;
  for (let strip = strips[next]; strip?.kind === "line"; strip = strips[++next]) {
    if (isRule(strip)) {
      if (rows.length === 0) return undefined;
      continue;
    }
    const row = cellsOf(strip);
    if (row === undefined || (rows[0] !== undefined && row.length !== rows[0].length)) break;
    rows.push(row);
  }
  const first = strips[from];
  const last = strips[next - 1];
  // One row alone is the letterhead, or recipients beside the signature.
  if ((rows.length < 2 && !rows.some(isLayout)) || first?.kind !== "line" || last?.kind !== "line") return undefined;
  return { grid: gridOf(rows, first, last), next };
}

/** `|---|:--:|`, between rows. */
function isRule({ prose: { text } }: Line): boolean {
  return text.includes("-") && /^\|[\s|:=-]*\|$/u.test(text);
}

/** Bars inside a line part cells; at its ends they stand beside an empty one. */
const BAR = /(?:^|\s)\|(?=\s|$)/gu;
/** Two columns are as likely a list of names and numbers, or the letterhead. */
const OPEN_COLUMNS_MIN = 3;

/**
 * Rows as a program writes the tables of a Word file out, a line each, with bars between the cells only:
 * `1 | Rà soát | Sở A | Quý II`. A group's row may have fewer: `I | HẠ TẦNG`.
 */
function readOpenRows(strips: readonly Strip[], from: number): { grid: Grid; next: number } | undefined {
  const first = strips[from];
  // `- 7h30: Họp | Hội trường | Ban Giám hiệu` is an item of a list.
  const head = first?.kind === "line" && !/^[-+*–]\s+[^|\s]/u.test(first.prose.text) ? openCellsOf(first) : undefined;
  if (first?.kind !== "line" || head === undefined || head.length < OPEN_COLUMNS_MIN) return undefined;
  const rows = [head];
  let next = from + 1;
  let full = 1;
  for (let strip = strips[next]; strip?.kind === "line"; strip = strips[++next]) {
    const row = openCellsOf(strip);
    if (row === undefined || (row.length !== head.length && !isGroupRow(row))) break;
    rows.push(row);
    if (row.length === head.length) full++;
  }
  const last = strips[next - 1];
  if (full < 2 || last?.kind !== "line") return undefined;
  return { grid: gridOf(rows, first, last), next };
}

function openCellsOf(line: Line): Cell[] | undefined {
  const { text } = line.prose;
  if (!text.includes("|")) return undefined;
  const bars = [...text.matchAll(BAR)].map((match) => match.index + match[0].length - 1);
  if (bars.length === 0) return undefined;
  const starts = [0, ...bars.map((bar) => bar + 1)];
  return starts.map((start, index) => cellOf(line, start, bars[index] ?? text.length));
}

/** The words of a line from `start` to `end` as a cell. */
function cellOf(line: Line, start: number, end: number): Cell {
  const { text } = line.prose;
  const lead = /^\s*/u.exec(text.slice(start, end))?.[0].length ?? 0;
  const words = text.slice(start + lead, end).trimEnd();
  return toCell(words === "" ? [] : [{ ...line, prose: slice(line.prose, start + lead, start + lead + words.length) }]);
}

/** The cells between the bars of one line; nothing for a line that does not begin and end with one. */
function cellsOf(line: Line): Cell[] | undefined {
  const { text } = line.prose;
  if (!text.startsWith("|") || !text.endsWith("|") || text.length < 5) return undefined;
  const cells: Cell[] = [];
  let start = 1;
  for (let at = text.indexOf("|", start); at !== -1; at = text.indexOf("|", start)) {
    cells.push(cellOf(line, start, at));
    start = at + 1;
  }
  return cells.length < 2 ? undefined : cells;
}

/** `| TM. ỦY BAN NHÂN DÂN …` below the recipients: the signature's column went on to the next line with its bar. */
function withoutBar(strip: Strip): Strip {
  if (strip.kind === "grid") return strip;
  const from = /^\|\s*/u.exec(strip.prose.text)?.[0].length;
  if (from === undefined || strip.prose.text.includes("|", 1) || !SIGNS_FOR.test(fold(strip.prose.text.slice(from)))) return strip;
  return { ...strip, prose: slice(strip.prose, from), gap: 0, hard: true };
}

/** In whose name it is signed, or for whom: no words of a table begin so. */
const SIGNS_FOR = new RegExp(`${AUTHORITY.source}|${PROXY.source}`, "u");

function isBar(strip: Strip | undefined): strip is Line {
  return strip !== undefined && strip.kind === "line" && /^[|\s]+$/u.test(strip.prose.text);
}

function readTable(strips: readonly Strip[], opening: number): { grid: Grid; next: number } | undefined {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let columns: number | undefined;
  let at = opening + 1;
  let lastBar = opening;
  for (;;) {
    // A second opening bar before any cell is noise of the crawl.
    while (row.length === 0 && isBar(strips[at])) lastBar = at++;
    const cell = readCell(strips, at);
    if (cell === undefined || (opensText(cell.lines[0]) && (row.length === 0 || isDocument(cell.lines)))) break;
    row.push(toCell(cell.lines));
    lastBar = cell.bar;
    at = cell.bar + 1;
    let bars = 1;
    while (isBar(strips[at])) {
      lastBar = at++;
      bars++;
    }
    const next = strips[at];
    const verdict = afterCell(rows, row, columns, bars, next !== undefined && next.kind === "line" ? next : undefined);
    if (verdict.cells > 0) for (let n = 0; n < verdict.cells; n++) row.push(toCell([]));
    if (verdict.kind === "same-row") continue;
    rows.push(row);
    columns ??= row.length;
    row = [];
    if (verdict.kind === "end") break;
  }
  if (row.length > 0) rows.push(row);
  const first = strips[opening];
  const last = strips[lastBar];
  if (rows.length === 0 || first === undefined || first.kind !== "line" || last === undefined || last.kind !== "line") return undefined;
  return { grid: gridOf(rows, first, last), next: lastBar + 1 };
}

type Verdict = { kind: "same-row" | "next-row" | "end"; cells: number };

/** What follows a closed cell: another cell of its row, the next row, or text outside; and how many cells are empty. */
function afterCell(
  rows: readonly Cell[][],
  row: readonly Cell[],
  columns: number | undefined,
  bars: number,
  next: Line | undefined,
): Verdict {
  if (next === undefined) return { kind: "end", cells: 0 };
  if (columns === undefined) {
    if (bars > 1) return { kind: "next-row", cells: 0 };
    return row.length >= 2 && (isLayout(row) || opensText(next)) ? { kind: "end", cells: 0 } : { kind: "same-row", cells: 0 };
  }
  if (bars === 1) return row.length >= columns ? { kind: "end", cells: 0 } : { kind: "same-row", cells: 0 };
  const filled = row.length + bars - 2;
  if (filled === columns) return { kind: "next-row", cells: bars - 2 };
  if (row.length + bars - 1 >= columns || isIndex(next) || (isGroupRow(row) && !AMOUNT.test(next.prose.text)))
    return { kind: "next-row", cells: Math.max(0, Math.min(bars - 2, columns - row.length)) };
  return rows.length === 0 ? { kind: "next-row", cells: 0 } : { kind: "same-row", cells: bars - 1 };
}

function readCell(strips: readonly Strip[], start: number): { lines: Line[]; bar: number } | undefined {
  const lines: Line[] = [];
  for (let index = start; index < strips.length && lines.length <= CELL_LINES_MAX; index++) {
    const strip = strips[index];
    if (strip === undefined || strip.kind !== "line") return undefined;
    if (isBar(strip)) return { lines, bar: index };
    lines.push(strip);
  }
  return undefined;
}

/** Letterhead or signature block: two columns, whatever follows. */
function isLayout(row: readonly Cell[]): boolean {
  return row.length === 2 && row.some((cell) => /^(?:nơi nhận|cộng h[òo]a x|đảng cộng sản)/u.test(fold(cell.lines[0]?.prose.text ?? "")));
}

/** Words that stand at the head of a part of a document, never of a cell. */
function opensText(line: Line | undefined): boolean {
  return line !== undefined && /^(?:phụ lục|kế hoạch|quyết định|nghị quyết|chương trình|đề án)$/u.test(fold(line.prose.text));
}

/** A cell may say "Kế hoạch" (a task's product); the document's own name is in capitals, or the whole document follows it. */
function isDocument(lines: readonly Line[]): boolean {
  return isCapitals(lines[0]?.prose.text ?? "") || lines.length > PRODUCT_LINES_MAX;
}

/** More lines than the cell of a task's products has. */
const PRODUCT_LINES_MAX = 30;

/** `2.150`, `91,5`, beside a heading: what the rows under it come to, in a column behind. */
const AMOUNT = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+,\d+$/u;

/** `I | TĂNG CƯỜNG …`, `III.1 | Nhóm nền tảng …` over the whole width: the crawl drops the cells it covers. */
function isGroupRow(row: readonly Cell[]): boolean {
  return row.length === 2 && ordinalAlone(row[0]?.lines[0]?.prose.text ?? "") === "group";
}
