import { addAll } from "../../model/add-all.ts";
import { fold } from "../../vi/word.ts";
import type { Chunk } from "./content.ts";
import { GAP_EMS, gutterOf } from "./gutter.ts";
import { segmentText, toLines, toSegment, type PdfLine, type Segment } from "./lines.ts";

/** Two columns side by side: a letterhead, or recipients beside a signature. */
export interface Columns {
  kind: "letterhead" | "signature";
  left: PdfLine[];
  right: PdfLine[];
  /** Where the text of the page ends. */
  edge: number;
  y0: number;
  y1: number;
}

export interface SplitPage {
  /** In order from top to bottom. */
  parts: (PdfLine | Columns)[];
}

/** The text area of a page: where its lines begin and end. */
export interface Frame {
  left: number;
  right: number;
}

/** Inside a letterhead the two halves may stand closer than columns do elsewhere. */
const HALVES_GAP_EMS = 0.9;
/** A narrow half may break its first line before the last word. */
const MOTTO = /^(?:cộng h[òo]a x[ãa] hội chủ(?: nghĩa|$)|đảng cộng sản việt nam|độc lập\s*-\s*tự do\s*-\s*hạnh phúc)/u;
const RECIPIENTS = /^\s*(?:nơi nhận|kính gửi các nơi nhận)\s*(?:[:./]|$)/u;
const ENDS_HEAD = /^(?:kính gửi|phụ lục|kế hoạch$)/u;
/** What a document, its act or an appendix begins with, alone on its line and in capitals. */
const OPENS_PART =
  /^(?:PHỤ LỤC(?:\s+(?:SỐ\s+)?[\dIVXLA-Z]{1,5})?|KẾ HOẠCH|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|TỜ TRÌNH|BÁO CÁO|THÔNG BÁO|HƯỚNG DẪN|ĐỀ ÁN|PHƯƠNG ÁN|DANH MỤC|BIỂU MẪU)\s*:?$/u;
const HEAD_ROWS_MAX = 14;
const SIGNATURE_ROWS_MAX = 45;

interface Row {
  line: PdfLine;
  pieces: Piece[];
}

type Piece = Segment & { text: string };

/** Finds letterheads and signature blocks among the lines of a page and takes them apart into their two columns. */
export function splitColumns(lines: readonly PdfLine[], frame: Frame): (PdfLine | Columns)[] {
  const rows = lines.map((line) => ({ line, pieces: piecesOf(line) }));
  const parts: (PdfLine | Columns)[] = [];
  let from = 0;
  for (let at = 0; at < rows.length; at++) {
    if (at < from) continue;
    const found = letterheadAt(rows, at, from, frame) ?? signatureAt(rows, at, from, frame);
    if (found === undefined) continue;
    while (from < found.start) addAll(parts, partOf(rows[from++]));
    parts.push(found.columns);
    from = found.end;
  }
  while (from < rows.length) addAll(parts, partOf(rows[from++]));
  return parts;
}

const partOf = (row: Row | undefined): PdfLine[] => (row === undefined ? [] : [row.line]);

/** The parts of a line at small gaps; a motto always begins a part. */
function piecesOf(line: PdfLine): Piece[] {
  const chunks = line.segments.flatMap((segment) => segment.chunks);
  const groups: Chunk[][] = [];
  for (const [index, chunk] of chunks.entries()) {
    const last = groups.at(-1)?.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : chunk.x0 - last.x1;
    if (gap > HALVES_GAP_EMS * line.size || startsMotto(chunks, index)) groups.push([chunk]);
    else groups.at(-1)?.push(chunk);
  }
  return groups.map(toPiece);
}

function toPiece(chunks: Chunk[]): Piece {
  const segment = toSegment(chunks);
  return { ...segment, text: fold(segmentText(segment)).trim() };
}

function startsMotto(chunks: readonly Chunk[], index: number): boolean {
  const first = chunks[index]?.text ?? "";
  if (index === 0 || !/^(?:CỘNG|ĐẢNG|Độc|ĐỘC)/u.test(first.normalize("NFC"))) return false;
  const rest = toSegment(chunks.slice(index, index + 16));
  return MOTTO.test(fold(segmentText(rest).normalize("NFC")).replace(/\s+/gu, " "));
}

interface Found {
  start: number;
  end: number;
  columns: Columns;
}

const middle = (piece: { x0: number; x1: number }) => (piece.x0 + piece.x1) / 2;

/** A letterhead whose motto stands in row `at`. Rows above `floor` belong to what came before. */
function letterheadAt(all: readonly Row[], at: number, floor: number, frame: Frame): Found | undefined {
  const motto = all[at]?.pieces.find(({ text }) => MOTTO.test(text) && text.length < 60);
  const width = frame.right - frame.left;
  if (motto === undefined || middle(motto) < frame.left + (isBeside(all, at, motto) ? 0.42 : 0.55) * width) return undefined;
  const center = frame.left + width / 2;
  const rows = all.map((row, index) => (index >= at - HEAD_ROWS_MAX && index <= at + HEAD_ROWS_MAX ? cutAt(row, motto.x0 - 1.5) : row));
  const side: Side = (piece) => {
    if (ENDS_HEAD.test(piece.text) || opensPart(piece)) return "none";
    if (piece.x1 <= motto.x0 + 2 && middle(piece) < center) return "left";
    if (piece.x0 >= motto.x0 - 2) return "right";
    const own = Math.abs(middle(piece) - middle(motto));
    return own < 0.12 * width && own < Math.abs(middle(piece) - center) ? "right" : "none";
  };
  const near = (one: Row | undefined, other: Row | undefined) =>
    one !== undefined && other !== undefined && other.line.y - one.line.y < 3.2 * Math.max(one.line.size, other.line.size);
  // A right half set flush left begins all its lines at one edge.
  const flush =
    rows.filter(({ pieces }, index) => Math.abs(index - at) <= 3 && pieces.some(({ x0 }) => Math.abs(x0 - motto.x0) < 1)).length > 1;
  // What stands in the middle of the page is the title below, whatever the width of the columns.
  const isTitle = ({ line }: Row) =>
    !(flush && Math.abs(line.x0 - motto.x0) < 1) &&
    Math.abs(middle(line) - center) < 0.04 * width &&
    Math.abs(middle(line) - center) < Math.abs(middle(line) - middle(motto));
  const belongs = (row: Row | undefined) =>
    row !== undefined &&
    row.pieces.every((piece) => side(piece) !== "none") &&
    (row.pieces.some((piece) => side(piece) === "left") || !isTitle(row));
  let start = at;
  while (start > floor && near(rows[start - 1], rows[start]) && belongs(rows[start - 1])) start--;
  let end = at + 1;
  while (end - start < HEAD_ROWS_MAX && near(rows[end - 1], rows[end]) && belongs(rows[end])) end++;
  return build("letterhead", rows, { start, end, side, edge: frame.right });
}

/** Whether something stands at the left of the motto, in its row or in the ones next to it. */
function isBeside(rows: readonly Row[], at: number, motto: Piece): boolean {
  const isNear = (row: Row) => Math.abs(row.line.y - (rows[at]?.line.y ?? 0)) < 1.8 * row.line.size;
  return rows.slice(Math.max(0, at - 2), at + 3).some((row) => isNear(row) && row.pieces.some(({ x1 }) => x1 < motto.x0 - row.line.size));
}

/** A line such as `PHỤ LỤC` or `QUYẾT ĐỊNH` begins what comes after a letterhead or a signature. */
function opensPart(piece: Piece): boolean {
  return OPENS_PART.test(segmentText(piece).normalize("NFC").trim());
}

/** Parts the pieces of a row where a column begins, unless a word lies across or no more than a blank parts its words there. */
function cutAt(row: Row, edge: number): Row {
  const pieces = row.pieces.flatMap((piece) => {
    const cut = piece.chunks.findIndex((chunk) => chunk.x0 >= edge);
    const [before, after] = [piece.chunks[cut - 1], piece.chunks[cut]];
    if (before === undefined || after === undefined || before.x1 > edge + 3 || after.x0 - before.x1 < GAP_EMS * row.line.size)
      return [piece];
    return [toPiece(piece.chunks.slice(0, cut)), toPiece(piece.chunks.slice(cut))];
  });
  return { line: row.line, pieces };
}

const OFFICE =
  /^(?:t\/?m\.|k\/?t\.|t\/?l\.|tuq\.|q\.|chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|hiệu trưởng|trưởng|phó|bộ trưởng|thứ trưởng|thủ tướng|bí thư|chánh|cục trưởng|người (?:lập|duyệt)|thủ trưởng|đại diện|xác nhận|lãnh đạo)/u;

type Side = (piece: Piece) => "left" | "right" | "none";

/** A block that begins in row `at`: recipients at the left with a signature beside, or two signatures. */
function signatureAt(all: readonly Row[], at: number, floor: number, frame: Frame): Found | undefined {
  const [head] = all[at]?.pieces ?? [];
  const headsRecipients = head !== undefined && RECIPIENTS.test(head.text);
  const gutter = headsRecipients ? gutterOf(linesFrom(all, at), across(frame, 0.3)) : undefined;
  const rows = gutter === undefined ? all : all.map((row, index) => (isWithin(index, at) ? cutAt(row, gutter - 1) : row));
  const row = rows[at];
  if (row === undefined) return undefined;
  const halves = new Halves(frame, gutter);
  const { side } = halves;
  const [first, second] = row.pieces;
  if (first === undefined) return undefined;
  const recipients = headsRecipients && side(first) === "left" && first.x0 < across(frame, 0.4);
  const pair = row.pieces.length === 2 && second !== undefined && isSignaturePair(first, second, side);
  if (!recipients && !pair) return undefined;
  let start = at;
  // The office may begin a line above "Nơi nhận:".
  const highest = recipients ? Math.max(floor, at - 3) : at;
  while (start > highest && isOfficeRow(rows[start - 1], rows[start], side)) start--;
  return build("signature", rows, { start, end: endOfSignature(rows, at, start, halves), side, edge: frame.right });
}

/** What lies at a share of the page's width. */
const across = ({ left, right }: Frame, share: number): number => left + share * (right - left);

/** The halves of a block of signatures, told by a gutter between them or by where the right one has been seen to begin. */
class Halves {
  readonly #frame: Frame;
  readonly #gutter: number | undefined;
  #edge: number;

  constructor(frame: Frame, gutter: number | undefined) {
    this.#frame = frame;
    this.#gutter = gutter;
    this.#edge = gutter ?? Number.POSITIVE_INFINITY;
  }

  readonly side: Side = (piece) => {
    if (opensPart(piece)) return "none";
    if (this.#gutter !== undefined) return piece.x0 > this.#gutter - 1 ? "right" : piece.x1 < this.#gutter ? "left" : "none";
    const isWide = piece.x0 < across(this.#frame, 0.3) && piece.x1 > across(this.#frame, 0.75);
    if (isWide) return piece.x1 < this.#edge && this.#edge < Infinity ? "left" : "none";
    return middle(piece) < across(this.#frame, 0.5) && piece.x0 < this.#edge - 1 ? "left" : "right";
  };

  /** Reads where the right half begins from a row of the block. */
  learn({ pieces }: Row): void {
    this.#edge = pieces.reduce((least, piece) => (this.side(piece) === "right" ? Math.min(least, piece.x0) : least), this.#edge);
  }

  /** A line alone in the middle of the page, which stands below the block. */
  isHeading({ pieces, line }: Row): boolean {
    const { left, right } = this.#frame;
    const isCentred = Math.abs(middle(line) - across(this.#frame, 0.5)) < 0.06 * (right - left);
    return pieces.length === 1 && this.#gutter === undefined && isCentred;
  }
}

/** The first row behind a block: between office and name is room for the signature, the list of recipients has no holes. */
function endOfSignature(rows: readonly Row[], at: number, start: number, halves: Halves): number {
  let left = rows[at]?.line;
  let right = left;
  let end = at + 1;
  for (; end - start < SIGNATURE_ROWS_MAX; end++) {
    const row = rows[end];
    const sides = new Set(row?.pieces.map(halves.side));
    if (row === undefined || sides.has("none")) break;
    halves.learn(row);
    const isNear = (last: PdfLine | undefined, ems: number) =>
      last !== undefined && row.line.y - last.y < ems * Math.max(last.size, row.line.size);
    const goesOn = sides.has("right") ? isNear(right, 13) || isNear(left, 3) : isNear(left, 2.5);
    if (halves.isHeading(row) || !goesOn) break;
    if (sides.has("left")) left = row.line;
    if (sides.has("right")) right = row.line;
  }
  return end;
}

/** Whether a row is one of the block that may begin in row `at`. */
const isWithin = (index: number, at: number) => index >= at - 3 && index < at + SIGNATURE_ROWS_MAX;

/** The lines from row `at` on that stand close together. */
function linesFrom(rows: readonly Row[], at: number): PdfLine[] {
  const lines = rows.slice(at, at + SIGNATURE_ROWS_MAX).map(({ line }) => line);
  const end = lines.findIndex((line, index) => index > 0 && line.y - (lines[index - 1]?.y ?? 0) > 3 * line.size);
  return end === -1 ? lines : lines.slice(0, end);
}

function isSignaturePair(first: Piece, second: Piece, side: (piece: Piece) => string): boolean {
  const capitals = (piece: Piece) => {
    const letters = segmentText(piece).replace(/[^\p{L}]/gu, "");
    return letters.length >= 5 && letters === letters.toUpperCase();
  };
  const office = OFFICE.test(first.text) || OFFICE.test(second.text);
  return (
    side(first) === "left" &&
    side(second) === "right" &&
    capitals(first) &&
    capitals(second) &&
    office &&
    second.x0 - first.x1 > 2 * first.size
  );
}

function isOfficeRow(row: Row | undefined, next: Row | undefined, side: (piece: Piece) => string): boolean {
  if (row === undefined || next === undefined || next.line.y - row.line.y > 1.8 * row.line.size) return false;
  return row.pieces.every(
    (piece) => side(piece) === "right" && (OFFICE.test(piece.text) || segmentText(piece) === segmentText(piece).toUpperCase()),
  );
}

interface Extent {
  start: number;
  end: number;
  side: Side;
  edge: number;
}

function build(kind: Columns["kind"], rows: readonly Row[], { start, end, side, edge }: Extent): Found | undefined {
  const used = rows.slice(start, end);
  const [first, last] = [used[0], used.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const chunks: Record<"left" | "right", Chunk[]> = { left: [], right: [] };
  for (const { pieces } of used) for (const piece of pieces) chunks[side(piece) === "left" ? "left" : "right"].push(...piece.chunks);
  if (chunks.left.length === 0 || chunks.right.length === 0) return undefined;
  const { page } = first.line;
  return {
    start,
    end,
    columns: {
      kind,
      left: toLines(chunks.left, page),
      right: toLines(chunks.right, page),
      edge,
      y0: first.line.y - first.line.size,
      y1: last.line.y,
    },
  };
}
