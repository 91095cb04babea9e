import { ordinalAlone } from "../../vi/numbering.ts";
import type { Span } from "../../model/place.ts";
import { fold } from "../../vi/word.ts";
import { indexLength, sub } from "./cells.ts";
import { columnOf, piecesOf, type Piece, type TextLine } from "./columns.ts";

/** Words of a table's header; with the index word on the same lines they open a table. */
export const HEADER =
  /nội dung|nhiệm vụ|công việc|chủ trì|phối hợp|thời gian|thời hạn|tiến độ|sản phẩm|kết quả|tên|đơn vị|thực hiện|ghi chú|đối tượng|hoạt động|ngày|tháng|điểm|người|thành phần|lực lượng|họ và tên|chức vụ|địa bàn|số lượng|^(?:xã|thôn)(?:,|$)/u;

export const INDEX = /^(?:tt|stt|số tt)$/u;

/** More columns than a page can hold are no table. */
export const COLUMNS_MAX = 40;

/** Lines of a header at the most. */
const HEADER_LINES_MAX = 5;

export interface Header {
  end: number;
  /** Columns at which the header's words begin, ascending. */
  columns: number[];
  /** Where each column's head begins and ends, ascending. */
  heads: Span[];
}

export function readHeader(lines: readonly TextLine[], at: number): Header | undefined {
  const window: TextLine[] = [];
  for (const line of lines.slice(at, at + HEADER_LINES_MAX)) {
    if (line.text === "") break;
    window.push(line);
  }
  const pieces = window.flatMap((line) => headsOf(line).map((piece) => ({ piece, column: columnOf(line, piece) })));
  const indexAt = window.findIndex((line) => headsOf(line).some((piece) => INDEX.test(fold(piece.text))));
  if (indexAt === -1) return undefined;
  let end = indexAt + 1;
  while (end < window.length && isHeaderLine(window[end]) && !goesOnFromAbove(window[end]) && !beginsRow(window, end)) end++;
  const words = window
    .slice(0, end)
    .flatMap((line) => headsOf(line))
    .filter((piece) => HEADER.test(fold(piece.text)));
  if (words.length < 2 || !window.slice(0, indexAt).every((line) => isHeaderLine(line))) return undefined;
  const heads = columnsOf(window.slice(0, end));
  // Heads under one another are those of a table copied a line at a time, which has no columns.
  if (heads.length < 2 || heads.length > COLUMNS_MAX) return undefined;
  return { end: at + end, columns: pieces.map(({ column }) => column).sort((a, b) => a - b), heads };
}

/** The heads on a line. */
export function headsOf(line: TextLine): Piece[] {
  const [first, ...more] = piecesOf(line, 2);
  const length = indexLength(first?.text ?? "");
  if (first === undefined || length === 0) return piecesOf(line, 2);
  return [sub(first, 0, length - 1), sub(first, length, first.text.length), ...more];
}

/** A line of short pieces, none of them a number or a sentence. */
function isHeaderLine(line: TextLine | undefined): boolean {
  if (line === undefined || line.text === "") return false;
  const pieces = piecesOf(line, 2);
  if (pieces.length > 1 && ordinalAlone(pieces[0]?.text ?? "") === "group") return false;
  return (
    pieces.every((piece) => piece.text.length < 34 && !/^\d|[.;]$/u.test(piece.text)) &&
    (pieces.length > 1 || HEADER.test(fold(line.text)) || INDEX.test(fold(line.text)) || line.indent > 10)
  );
}

/** `trong toàn xã và báo cáo kết quả`: the rest of a row from the page before, where a head goes on in a word or three. */
function goesOnFromAbove(line: TextLine | undefined): boolean {
  return line !== undefined && piecesOf(line, 2).some(({ text }) => /^\p{Ll}/u.test(text) && text.split(" ").length > HEAD_WORDS_MAX);
}

const HEAD_WORDS_MAX = 4;

/** Where a head begins and ends on its line. */
interface Extent {
  line: number;
  from: number;
  to: number;
}

/** What stands over one another in the lines of a header. */
function columnsOf(lines: readonly TextLine[]): Span[] {
  const extents = lines.flatMap((line, at) =>
    headsOf(line).map((piece): Extent => ({ line: at, from: columnOf(line, piece), to: columnOf(line, piece) + piece.text.length })),
  );
  const columns: Span[] = [];
  for (const { from: start, to: end } of extents.filter((extent) => !isShared(extent, extents)).sort((a, b) => a.from - b.from)) {
    const last = columns.at(-1);
    if (last === undefined || start > last.end) columns.push({ start, end });
    else last.end = Math.max(last.end, end);
  }
  return columns;
}

/** `Đơn vị thực hiện` over `Chủ trì` and `Phối hợp`: the head of several columns. */
function isShared(head: Extent, extents: readonly Extent[]): boolean {
  const under = (line: number) => extents.filter((one) => one.line === line && one.from < head.to && one.to > head.from).length;
  return extents.some(({ line }) => line > head.line && under(line) > 1);
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
