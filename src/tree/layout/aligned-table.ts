import { fold } from "../../vi/word.ts";
import { columnOf, piecesOf, type Piece, type Region, type TextLine } from "./columns.ts";

/** Words of a table's header; with the index word on the same lines they open a table. */
export const HEADER =
  /nội dung|nhiệm vụ|công việc|chủ trì|phối hợp|thời gian|thời hạn|tiến độ|sản phẩm|kết quả|tên|đơn vị|thực hiện|ghi chú|đối tượng|hoạt động|ngày|tháng|điểm|người|thành phần|lực lượng|họ và tên|chức vụ|địa bàn|số lượng|xã|thôn/u;
export const INDEX = /^(?:tt|stt|số tt)$/u;
/** More columns than a page can hold are no table. */
const COLUMNS_MAX = 40;
/** How far before its column a cell may begin that its neighbour on the left all but touches. */
const DRIFT_MAX = 6;
/** How far aside of its column's edge a cell may begin. */
const ASIDE = 2;
/** A run of so many letters, and how far aside it may begin. */
const LONG_RUN = 10;
const LONG_ASIDE = 4;
/** Lines of a header at the most. */
const HEADER_LINES_MAX = 5;
/** Blank lines that a table may hold in a row. */
const BLANK_MAX = 3;

/**
 * Reads a table set in columns of spaces that begins near line `at`: a header with the index word and at least two
 * header words, columns told by the gaps that run down through the lines, rows by the numbers of the first column,
 * whether those stand on the first line of the row or in its middle. Where a page prints the header again, its columns
 * are told anew, and its rows go on with the table.
 */
export function readAlignedTable(lines: readonly TextLine[], at: number): Region | undefined {
  const table = readPart(lines, at);
  const first = lines[at];
  if (table === undefined || first === undefined) return undefined;
  let { end } = table;
  const rows = [...table.rows];
  for (let next = partAfter(lines, end); next !== undefined; next = partAfter(lines, end)) {
    if (next.head !== table.head || next.columns !== table.columns) break;
    rows.push(...next.rows.slice(1));
    end = next.end;
  }
  const last = lines[end - 1];
  return last === undefined ? undefined : { start: at, end, offset: first.start, offsetEnd: last.end, borderless: false, rows };
}

/** A table, or what a page holds of it. */
interface Part {
  end: number;
  columns: number;
  /** The words of its header, folded. */
  head: string;
  /** The header's row and those below it. */
  rows: Piece[][][];
}

function readPart(lines: readonly TextLine[], at: number): Part | undefined {
  const header = readHeader(lines, at);
  if (header === undefined) return undefined;
  const end = endOfTable(lines, header.end, header.columns);
  if (end <= header.end) return undefined;
  const bounds = withHeaders(columnBounds(lines.slice(at, end), header.columns), header, lines.slice(header.end, end));
  if (bounds.length === 0 || bounds.length >= COLUMNS_MAX) return undefined;
  const heads = cellsOf(lines.slice(at, header.end), bounds);
  const rows = [heads, ...bodyRows(lines.slice(header.end, end), bounds)];
  return { end, columns: bounds.length, head: heads.map((cell) => fold(cell.map(({ text }) => text).join(" "))).join("|"), rows };
}

/** The part on the next page, behind its blank lines. */
function partAfter(lines: readonly TextLine[], end: number): Part | undefined {
  let at = end;
  while (at < lines.length && at - end <= BLANK_MAX && lines[at]?.text === "") at++;
  return readPart(lines, at);
}

interface Header {
  end: number;
  /** Columns at which the header's words begin, ascending. */
  columns: number[];
  /** The middle of each column's header, ascending. */
  middles: number[];
}

function readHeader(lines: readonly TextLine[], at: number): Header | undefined {
  const window: TextLine[] = [];
  for (const line of lines.slice(at, at + HEADER_LINES_MAX)) {
    if (line.text === "") break;
    window.push(line);
  }
  const pieces = window.flatMap((line) => piecesOf(line, 2).map((piece) => ({ piece, column: columnOf(line, piece) })));
  const indexAt = window.findIndex((line) => piecesOf(line, 2).some((piece) => INDEX.test(fold(piece.text))));
  if (indexAt === -1) return undefined;
  let end = indexAt + 1;
  while (end < window.length && isHeaderLine(window[end]) && !beginsRow(window, end)) end++;
  const words = window
    .slice(0, end)
    .flatMap((line) => piecesOf(line, 2))
    .filter((piece) => HEADER.test(fold(piece.text)));
  if (words.length < 2 || !window.slice(0, indexAt).every((line) => isHeaderLine(line))) return undefined;
  return { end: at + end, columns: pieces.map(({ column }) => column).sort((a, b) => a - b), middles: middlesOf(window.slice(0, end)) };
}

/** A line of short pieces, none of them a number or a sentence. */
function isHeaderLine(line: TextLine | undefined): boolean {
  if (line === undefined || line.text === "") return false;
  const pieces = piecesOf(line, 2);
  if (pieces.length > 1 && GROUP_MARK.test(pieces[0]?.text ?? "")) return false;
  return (
    pieces.every((piece) => piece.text.length < 34 && !/^\d|[.;]$/u.test(piece.text)) &&
    (pieces.length > 1 || HEADER.test(fold(line.text)) || line.indent > 10)
  );
}

/** The middles of what stands over one another in the lines of a header. */
function middlesOf(lines: readonly TextLine[]): number[] {
  const spans = lines
    .flatMap((line) => piecesOf(line, 2).map((piece) => ({ from: columnOf(line, piece), to: columnOf(line, piece) + piece.text.length })))
    .sort((a, b) => a.from - b.from);
  const columns: { from: number; to: number }[] = [];
  for (const span of spans) {
    const last = columns.at(-1);
    if (last === undefined || span.from > last.to) columns.push({ ...span });
    else last.to = Math.max(last.to, span.to);
  }
  return columns.map(({ from, to }) => (from + to) / 2);
}

/** All its words begin with a capital under the header of their column, and none are a header: the first row. */
function beginsRow(window: readonly TextLine[], at: number): boolean {
  const above = window
    .slice(0, at)
    .flatMap((line) => piecesOf(line, 2).map((piece) => [columnOf(line, piece), piece.text.length] as const));
  const line = window[at];
  if (line === undefined) return false;
  return piecesOf(line, 2).every((piece) => {
    const start = columnOf(line, piece);
    const under = above.some(([column, length]) => column < start + piece.text.length && start < column + length);
    return under && /^\p{Lu}/u.test(piece.text) && !HEADER.test(fold(piece.text));
  });
}

/** The table goes on while lines keep to its columns; a sentence across all of them, or a new part, ends it. */
function endOfTable(lines: readonly TextLine[], from: number, columns: readonly number[]): number {
  const left = columns[0] ?? 0;
  let end = from;
  let blank = 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.text === "") {
      if (++blank > BLANK_MAX) break;
      continue;
    }
    if (at > from && printsHeader(lines, at)) break;
    const key = fold(line.text);
    if (/^(?:phụ lục|nơi nhận|ghi chú\s*:|tổng cộng|\/\.)/u.test(key)) break;
    if (runsOverColumns(line, lines[at + 1], columns)) return beforeHeadings(lines, from, end);
    const wide = !GROUP_HEAD.test(line.text) && !isAmidCells(lines, at) && piecesOf(line, 2).some((piece) => piece.text.length > 90);
    if (wide || (line.indent < left && blank > 0 && !/^\d/u.test(line.text) && piecesOf(line, 3).length === 1)) break;
    blank = 0;
    end = at + 1;
  }
  return end;
}

/** Between lines of the table, where cells that all but touch make one run. */
function isAmidCells(lines: readonly TextLine[], at: number): boolean {
  const [before, after] = [lines[at - 1], lines[at + 1]];
  return before !== undefined && before.text !== "" && after !== undefined && piecesOf(after, 2).length > 1;
}

/** The header again, at the head of a page: its first line, two at most above the one with the index word. */
function printsHeader(lines: readonly TextLine[], at: number): boolean {
  const before = lines[at - 1];
  if (before !== undefined && before.text !== "" && lines[at]?.newPage !== true) return false;
  return lines.slice(at, at + 3).some((line) => INDEX.test(fold(piecesOf(line, 2)[0]?.text ?? ""))) && readHeader(lines, at) !== undefined;
}

/** Words from the left margin into the third column without a gap: text behind the table. A group's heading is none. */
function runsOverColumns(line: TextLine, next: TextLine | undefined, columns: readonly number[]): boolean {
  const [left = 0, , third] = columns.filter((column, index) => column - (columns[index - 1] ?? -COLUMN_MIN) >= COLUMN_MIN);
  const [first] = piecesOf(line, 2);
  if (first === undefined || third === undefined || GROUP_HEAD.test(line.text)) return false;
  if (columnOf(line, first) + first.text.length <= third + COLUMN_MIN) return false;
  if (line.indent <= left + 1) return true;
  // The first line of a paragraph is set in; the next one shows that it is no cell.
  const goesOn = next !== undefined && next.text !== "" && next.indent <= left && piecesOf(next, 2).length === 1;
  return line.indent < third && first.text.length >= SENTENCE_MIN && (goesOn || /^[-+]\s/u.test(line.text));
}

/** Header words nearer to one another stand in one column. */
const COLUMN_MIN = 4;
/** Shorter runs of words may be a cell that its neighbour all but touches. */
const SENTENCE_MIN = 60;
const GROUP_HEAD = /^(?:[IVXL]{1,5}|[A-HĐ])[.)\s]/u;

/** Headings of what follows, `2. Đấu thầu mua vật tư:`, are no rows: their number stands in no column of its own. */
function beforeHeadings(lines: readonly TextLine[], from: number, end: number): number {
  let at = end;
  while (at > from) {
    const line = lines[at - 1];
    if (line === undefined || (line.text !== "" && !/^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[IVX]{1,4}\.)\s\S/u.test(line.text))) break;
    at--;
  }
  return at;
}

/** Where one column ends and the next begins: the widest run of positions that hardly any line writes on, between header words. */
function columnBounds(lines: readonly TextLine[], columns: readonly number[]): number[] {
  const width = Math.max(...lines.map((line) => line.indent + line.text.length), 0);
  const used = new Uint16Array(width + 1);
  let count = 0;
  for (const line of lines) {
    if (line.text === "") continue;
    count++;
    for (const piece of piecesOf(line, 2)) {
      const start = columnOf(line, piece);
      for (let at = start; at < start + piece.text.length && at <= width; at++) used[at] = (used[at] ?? 0) + 1;
    }
  }
  const allowed = Math.floor(count * 0.06);
  const bounds: number[] = [];
  let run = 0;
  for (let at = columns[0] ?? 0; at <= width; at++) {
    if ((used[at] ?? 0) <= allowed) {
      run++;
      continue;
    }
    if (run >= 2) bounds.push(at);
    run = 0;
  }
  const first = columns[0] ?? 0;
  // Numbers of one figure and of two do not stand in two columns.
  const edges = leftEdges(lines, bounds).filter((edge) => edge - first >= COLUMN_MIN);
  return [...new Set([...bounds, ...edges])].sort((a, b) => a - b);
}

/** Headers further apart than a page is wide head no columns side by side. */
const BETWEEN_MAX = 200;
/** An edge is given up for another that speaks this much clearer. */
const CLEARER = 2;
/** What a position between two columns scores at least, for each line. */
const SCORE_MIN = 0.05;

/**
 * The edges found; where they are fewer than the headers need, between two headers the position that most words begin at and that
 * cuts fewest: where cells all but touch, no gap runs down between them, but most lines have a space there.
 */
function withHeaders(bounds: readonly number[], { middles }: Header, body: readonly TextLine[]): number[] {
  if (bounds.length >= middles.length - 1) return [...bounds];
  const lines = body.filter((line) => line.text !== "" && !GROUP_HEAD.test(line.text));
  const kept = new Set(bounds);
  for (const [index, right] of middles.slice(1).entries()) {
    const left = middles[index] ?? 0;
    if (right - left > BETWEEN_MAX) continue;
    const found = bounds.filter((bound) => bound > left && bound <= right);
    const best = edgeBetween(lines, Math.ceil(left) + 1, Math.floor(right));
    if (best === undefined || found.length > 1 || best.score < lines.length * SCORE_MIN) continue;
    const [own] = found;
    if (own !== undefined && scoreOf(lines, own) * CLEARER >= best.score) continue;
    if (own !== undefined) kept.delete(own);
    kept.add(best.at);
  }
  return [...kept].sort((a, b) => a - b);
}

function edgeBetween(lines: readonly TextLine[], from: number, to: number): { at: number; score: number } | undefined {
  let best: { at: number; score: number } | undefined;
  for (let at = from; at <= to; at++) {
    const score = scoreOf(lines, at);
    if (best === undefined || score >= best.score) best = { at, score };
  }
  return best;
}

/** Words that begin at a position, those behind a gap for three; less those that it cuts. */
function scoreOf(lines: readonly TextLine[], at: number): number {
  let score = 0;
  for (const { text, indent } of lines) {
    const [gap, before, here] = [text.charAt(at - indent - 2), text.charAt(at - indent - 1), text.charAt(at - indent)];
    if (here === "" || here === " ") continue;
    const begins = before === "" || before === " ";
    score += begins ? (gap === "" || gap === " " ? 3 : 1) : -CUT;
  }
  return score;
}

/** What a cut word takes off the score of an edge. */
const CUT = 1.5;

/**
 * Columns whose words all begin at one position, give or take one, though the column before runs up to it with a single space between
 * ("Công ty cổ phần xây Bài - Lào Cai …"): many pieces begin there and hardly a word is cut by it.
 */
function leftEdges(lines: readonly TextLine[], bounds: readonly number[]): number[] {
  const starts = new Map<number, number>();
  const filled = lines.filter((line) => line.text !== "");
  for (const line of filled)
    for (const piece of piecesOf(line, 2)) {
      const column = columnOf(line, piece);
      starts.set(column, (starts.get(column) ?? 0) + 1);
    }
  const edges: number[] = [];
  for (const [column, exact] of starts) {
    const [before = 0, after = 0] = [starts.get(column - 1), starts.get(column + 1)];
    // A page is set in letters of different widths: the same edge may be printed one position aside.
    if (before >= exact || after > exact) continue;
    const count = exact + before + after;
    if (count < Math.max(3, filled.length * 0.25) || bounds.some((bound) => Math.abs(bound - column) <= 2)) continue;
    const left = filled.filter((line) => line.indent < column);
    const cut = left.filter(
      (line) => /\S/u.test(line.text[column - line.indent] ?? " ") && /\S/u.test(line.text[column - line.indent - 1] ?? " "),
    );
    if (left.length >= 2 && cut.length <= Math.max(filled.length * 0.06, count / 4)) edges.push(column);
  }
  return edges;
}

/** Cells of the lines of one row: each piece goes to the column it begins in. */
function cellsOf(lines: readonly TextLine[], bounds: readonly number[]): Piece[][] {
  const cells: Piece[][] = Array.from({ length: bounds.length + 1 }, () => []);
  const filled = lines.filter((line) => line.text !== "");
  const across = filled.length === 1 && filled[0] !== undefined ? runAcross(filled[0], bounds) : undefined;
  if (across !== undefined) {
    for (const [column, piece] of across.entries()) cells[column]?.push(piece);
    return cells;
  }
  const shown = filled.map((line) => boundsShown(line, bounds));
  for (const [at, line] of filled.entries()) {
    const near = new Map(NEAR.flatMap((distance) => shown[at + distance] ?? []));
    for (const { column, piece } of cutAt(line, bounds, near)) cells[column]?.push(piece);
  }
  return cells;
}

/** A mark and one run of words over more than a column, all of its row: the heading of the rows below. */
function runAcross(line: TextLine, bounds: readonly number[]): Piece[] | undefined {
  const [mark, words, ...more] = piecesOf(line, 2);
  if (mark === undefined || words === undefined || more.length > 0) return undefined;
  const [second, third] = bounds;
  if (second === undefined || third === undefined || columnOf(line, mark) >= second) return undefined;
  const start = columnOf(line, words);
  return start + 1 >= second && start + 1 < third && start + words.text.length > third ? [mark, words] : undefined;
}

/** Lines on which a cell of the same row may begin, the nearest last. */
const NEAR = [-2, 2, -1, 1];

/** The bounds at which a line begins a cell, each with the position of its first letter. */
function boundsShown(line: TextLine, bounds: readonly number[]): [bound: number, start: number][] {
  const starts = cutAt(line, bounds).map(({ piece }) => ({ start: columnOf(line, piece), aside: asideOf(piece.text.length) }));
  return bounds.flatMap((bound) => {
    const cell = starts.find(({ start, aside }) => start <= bound + ASIDE && start >= bound - aside);
    return cell === undefined ? [] : [[bound, cell.start] as [number, number]];
  });
}

/** Pieces of a line, cut where a column begins between two words; at the bounds `near` also where it begins just before. */
function cutAt(line: TextLine, bounds: readonly number[], near?: ReadonlyMap<number, number>): { column: number; piece: Piece }[] {
  const result: { column: number; piece: Piece }[] = [];
  for (const piece of piecesOf(line, 2)) {
    const start = columnOf(line, piece);
    let from = 0;
    let column = 0;
    for (const [index, bound] of bounds.entries()) {
      const beside = near?.get(bound);
      const at = beside === undefined ? bound - start : touching(piece.text, bound - start, beside - start);
      if (at <= from || at >= piece.text.length || piece.text[at - 1] !== " ") continue;
      result.push({ column: index, piece: sub(piece, from, at - 1) });
      from = at;
      column = index + 1;
    }
    const own = bounds.filter((bound) => bound <= start + from + asideOf(piece.text.length - from)).length;
    result.push({ column: Math.max(column, own), piece: sub(piece, from, piece.text.length) });
  }
  return result;
}

/** A longer run of words may begin further to the left of its column: most of it stands there. */
function asideOf(length: number): number {
  return length >= LONG_RUN ? LONG_ASIDE : ASIDE;
}

/**
 * Where a column begins in a piece that runs across its bound. Two cells that all but touch are written as one run of
 * words; a column begins behind all that stands to its left, so that the run reaches it at its place or before it, by
 * less than a word or two.
 * @param beside where the cell begins on the line above or below
 */
function touching(text: string, bound: number, beside: number): number {
  // At the very place where the cell begins on the next line.
  if (beside > 0 && beside < text.length && text[beside - 1] === " ") return beside;
  if (bound >= text.length) return bound;
  const gap = text.lastIndexOf(" ", bound - 1);
  return bound - gap <= DRIFT_MAX ? gap + 1 : bound;
}

function sub(piece: Piece, start: number, end: number): Piece {
  return { start: piece.start + start, end: piece.start + end, text: piece.text.slice(start, end) };
}

/** Rows by the numbers of the first column. Numbers in the middle of their rows place the bounds half-way. */
function bodyRows(lines: readonly TextLine[], bounds: readonly number[]): Piece[][][] {
  const filled = lines.filter((line) => line.text !== "");
  const marks: Mark[] = [];
  for (const [at, line] of filled.entries()) {
    const [first] = cutAt(line, bounds);
    if (first?.column !== 0) continue;
    if (/^\d{1,3}[.)]?$/u.test(first.piece.text)) marks.push({ at, group: false });
    else if (GROUP_MARK.test(first.piece.text) || GROUP_LINE.test(line.text) || headsRows(line, bounds)) marks.push({ at, group: true });
  }
  if (marks.length === 0) return [cellsOf(filled, bounds)];
  for (const mark of marks) if (mark.group) mark.lines = linesOfGroup(filled, mark.at, bounds);
  const starts = rowStarts(marks, filled.length, {
    goesOn: (at) => isContinuation(filled[at], bounds),
    beganAbove: (at) => beganAbove(filled, at, bounds),
  });
  const groups = new Map(marks.flatMap((mark) => (mark.group ? [[mark.at, mark]] : [])));
  return starts.map((start, index) => {
    const row = filled.slice(start, starts[index + 1] ?? filled.length);
    return (groups.has(start) ? groupCells(row, bounds) : undefined) ?? cellsOf(row, bounds);
  });
}

/** A line with a number in the first column; that of a group heads the rows below and stands on its first line. */
interface Mark {
  at: number;
  group: boolean;
  /** Lines that the heading of a group takes; 1 where absent. */
  lines?: number;
}

/** Its mark and words in one run: `III Kiểm tra chất lượng …`. */
const GROUP_LINE = /^[IVXL]{1,5}[.)]? \p{Lu}(?!.*\s{2})/u;
/** A heading of fewer letters ends on its line. */
const HEADING_MIN = 60;
const GROUP_MARK = /^(?:[IVXL]{1,5}|[A-HĐ])[.)]?$/u;

/** `Buổi sáng`: words by themselves that run over the column of numbers. */
function headsRows(line: TextLine, bounds: readonly number[]): boolean {
  const [first = 0] = bounds;
  const alone = piecesOf(line, 2).length === 1 && /^\p{Lu}\p{Ll}/u.test(line.text);
  return alone && line.indent + LONG_ASIDE <= first && line.indent + line.text.length > first && !/[.;:]$/u.test(line.text);
}

/** The heading of a group, in one run over the columns: its mark, and its words in the second cell. */
function groupCells([first, ...more]: readonly TextLine[], bounds: readonly number[]): Piece[][] | undefined {
  const mark = first === undefined ? null : GROUP_LINE.exec(first.text);
  if (first === undefined || mark === null || piecesOf(first, 2).length > 1) return undefined;
  const space = first.text.indexOf(" ");
  const whole: Piece = { start: first.start, end: first.end, text: first.text };
  const cells: Piece[][] = Array.from({ length: bounds.length + 1 }, () => []);
  cells[0]?.push(sub(whole, 0, space));
  cells[1]?.push(sub(whole, space + 1, first.text.length), ...more.flatMap((line) => piecesOf(line, 2)));
  return cells;
}

/** `I. Đổi mới mạnh mẽ …` / `nhân dân`: the rest of a heading that filled its line, by itself on the next. */
function linesOfGroup(lines: readonly TextLine[], at: number, bounds: readonly number[]): number {
  const full = lines[at]?.text.length ?? 0;
  const next = lines[at + 1];
  const goesOn = full >= HEADING_MIN && next !== undefined && /^\p{Ll}/u.test(next.text) && cutAt(next, bounds).length === 1;
  return goesOn && next.indent <= (bounds[0] ?? 0) ? 2 : 1;
}

/** The first lines of the rows, group by group. */
function rowStarts(marks: readonly Mark[], count: number, words: Words): number[] {
  const starts: number[] = [];
  let from = 0;
  let rows: number[] = [];
  for (const { at, group, lines = 1 } of [...marks, { at: count, group: true }] satisfies Mark[]) {
    if (!group) {
      rows.push(at);
      continue;
    }
    starts.push(...startsOf(rows, from, at, words));
    if (at < count) starts.push(at);
    from = at + lines;
    rows = [];
  }
  return starts[0] === 0 ? starts : [0, ...starts];
}

/**
 * The first lines of rows between two lines, from the lines of their numbers. A number on the very first line stands on the
 * first line of every row, unless words go on beside another; a row whose number stands `k` lines below its first line goes
 * on for `k` lines under the number, or for one more where the number stands on the upper of two middle lines.
 */
function startsOf(marks: readonly number[], from: number, to: number, words: Words): number[] {
  const [first] = marks;
  if (first === undefined) return [];
  if (first === from && !marks.some((mark) => words.goesOn(mark)))
    return marks.map((mark, index) => (index > 0 && mark - 1 > (marks[index - 1] ?? mark) && words.beganAbove(mark) ? mark - 1 : mark));
  const starts = [from];
  for (const [index, mark] of marks.slice(0, -1).entries()) {
    const next = marks[index + 1] ?? to;
    const mirrored = Math.max(mark + 1, Math.min(mark + (mark - (starts.at(-1) ?? from)) + 1, next));
    starts.push(mirrored < next && words.goesOn(mirrored) ? mirrored + 1 : mirrored);
  }
  return starts;
}

/** What the words of a line say of where its row begins. */
interface Words {
  goesOn(at: number): boolean;
  beganAbove(at: number): boolean;
}

/** Some cell on the line goes on in small letters with the line above, whose cells all begin anew. */
function beganAbove(lines: readonly TextLine[], at: number, bounds: readonly number[]): boolean {
  const [above, here] = [lines[at - 1], lines[at]];
  if (above === undefined || here === undefined) return false;
  const begun = cutAt(above, bounds);
  const goesOn = cutAt(here, bounds).some(
    ({ column, piece }) => column > 0 && /^\p{Ll}/u.test(piece.text) && begun.some((one) => one.column === column),
  );
  return goesOn && begun.every(({ piece }) => !/^\p{Ll}/u.test(piece.text));
}

/** The first words of a line behind the number's column are the rest of a sentence. */
function isContinuation(line: TextLine | undefined, bounds: readonly number[]): boolean {
  const first = line === undefined ? undefined : cutAt(line, bounds).find(({ column }) => column > 0);
  return first !== undefined && /^\p{Ll}/u.test(first.piece.text);
}
