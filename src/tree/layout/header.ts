import { ordinalAlone } from "../../vi/numbering.ts";
import { fold } from "../../vi/word.ts";
import { columnOf, piecesOf, type TextLine } from "./columns.ts";

/** Words of a table's header; with the index word on the same lines they open a table. */
export const HEADER =
  /nội dung|nhiệm vụ|công việc|chủ trì|phối hợp|thời gian|thời hạn|tiến độ|sản phẩm|kết quả|tên|đơn vị|thực hiện|ghi chú|đối tượng|hoạt động|ngày|tháng|điểm|người|thành phần|lực lượng|họ và tên|chức vụ|địa bàn|số lượng|xã|thôn/u;

export const INDEX = /^(?:tt|stt|số tt)$/u;

/** More columns than a page can hold are no table. */
export const COLUMNS_MAX = 40;

/** Lines of a header at the most. */
const HEADER_LINES_MAX = 5;

export interface Header {
  end: number;
  /** Columns at which the header's words begin, ascending. */
  columns: number[];
  /** The middle of each column's header, ascending. */
  middles: number[];
}

export function readHeader(lines: readonly TextLine[], at: number): Header | undefined {
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
  const middles = middlesOf(window.slice(0, end));
  // Heads under one another are those of a table copied a line at a time, which has no columns.
  if (middles.length < 2 || middles.length > COLUMNS_MAX) return undefined;
  return { end: at + end, columns: pieces.map(({ column }) => column).sort((a, b) => a - b), middles };
}

/** A line of short pieces, none of them a number or a sentence. */
function isHeaderLine(line: TextLine | undefined): boolean {
  if (line === undefined || line.text === "") return false;
  const pieces = piecesOf(line, 2);
  if (pieces.length > 1 && ordinalAlone(pieces[0]?.text ?? "") === "group") return false;
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
