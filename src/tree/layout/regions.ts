import { MOTTO } from "../../vi/motto.ts";
import { ARCHIVE, isPurpose } from "../../vi/signing.ts";
import { fold } from "../../vi/word.ts";
import { readAlignedTable } from "./aligned-table.ts";
import { readSideBySide } from "./signatures.ts";
import { readTabbedClosing } from "./tabbed-closing.ts";
import { readTabbedTable } from "./tabbed-table.ts";
import { columnOf, piecesOf, type Piece, type Region, type TextLine } from "./columns.ts";

const TYPE = /^(?:kế hoạch|quyết định|nghị quyết|chương trình|đề án|k ế)/u;

/** The regions of a text that are set in columns, in order: letterheads, tables, signature blocks. */
export function layoutRegions(lines: readonly TextLine[]): Region[] {
  const regions: Region[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.text === "") continue;
    const region =
      letterhead(lines, at) ??
      readTabbedClosing(lines, at) ??
      signature(lines, at) ??
      signatures(lines, at) ??
      readTabbedTable(lines, at) ??
      readAlignedTable(lines, at);
    if (region === undefined) continue;
    regions.push(region);
    at = region.end - 1;
  }
  return regions;
}

/** Issuer on the left, motto on the right, down to the document's name. */
function letterhead(lines: readonly TextLine[], at: number): Region | undefined {
  // A signature at the foot of the page before is no part of it.
  const page = lines.slice(at, at + 5).findIndex((line, index) => index > 0 && line.newPage);
  const window = lines.slice(at, at + (page === -1 ? 5 : page));
  const mottoAt = window.findIndex((line) => MOTTO.test(fold(line.text)));
  if (mottoAt === -1) return undefined;
  const mottoLine = window[mottoAt];
  if (mottoLine === undefined) return undefined;
  const motto = piecesOf(mottoLine, 2).find((piece) => MOTTO.test(fold(piece.text)));
  if (motto === undefined) return undefined;
  const column = columnOf(mottoLine, motto);
  const sideBySide = window.slice(0, mottoAt + 3).some((line) => piecesOf(line, 2).length > 1);
  if (column < 15 || !sideBySide) return undefined;
  let end = at;
  for (let index = at; index < Math.min(lines.length, at + 24); index++) {
    const line = lines[index];
    if (line === undefined || TYPE.test(fold(line.text)) || /^(?:kính gửi|căn cứ)/u.test(fold(line.text))) break;
    if (line.text !== "") end = index + 1;
  }
  return twoColumns(lines, at, end, column - 12);
}

/** "Nơi nhận" on the left, the signature on the right. */
function signature(lines: readonly TextLine[], at: number): Region | undefined {
  const line = lines[at];
  if (line === undefined || !/^nơi nhận\s*:/u.test(fold(line.text))) return undefined;
  let end = at + 1;
  let blank = 0;
  let column = Number.POSITIVE_INFINITY;
  let archived = false;
  for (let index = at; index < Math.min(lines.length, at + 60); index++) {
    const one = lines[index];
    if (one === undefined || /^(?:phụ lục|kế hoạch$)/u.test(fold(one.text))) break;
    // The list goes on over the page's end until the file copy, which closes it.
    if (one.newPage && index > at && (archived || !/^[-–+]\s/u.test(one.text))) break;
    archived ||= ARCHIVE.test(fold(one.text));
    if (one.text === "") {
      if (++blank > 8) break;
      continue;
    }
    blank = 0;
    const pieces = isJustified(one) ? [] : piecesOf(one, 3).filter((piece) => !isNote(piece));
    const right = pieces.length > 1 ? pieces.at(-1) : one.indent > 24 ? pieces[0] : undefined;
    if (right !== undefined) column = Math.min(column, columnOf(one, right));
    end = index + 1;
  }
  return column === Number.POSITIVE_INFINITY ? undefined : twoColumns(lines, at, end, Math.max(column - 4, 12));
}

/** Two signatures side by side, above or behind the recipients. */
function signatures(lines: readonly TextLine[], at: number): Region | undefined {
  const found = readSideBySide(lines, at);
  return found === undefined ? undefined : twoColumns(lines, at, found.end, Math.max(found.column - 4, 12));
}

/** `(để b/c)`: what several recipients are given the paper for stands behind their brace, and is no column. */
function isNote({ text }: Piece): boolean {
  return /^\([^()]{1,40}\)[;.]?$/u.test(text) && isPurpose(fold(text));
}

/** Reads lines as two cells side by side; a piece that begins at `column` or beyond is on the right. */
function twoColumns(lines: readonly TextLine[], start: number, end: number, column: number): Region | undefined {
  const left: Piece[] = [];
  const right: Piece[] = [];
  for (const line of lines.slice(start, end)) {
    if (line.text === "") continue;
    const pieces = isJustified(line) ? [line] : piecesOf(line, 2);
    const first = pieces.findIndex((piece) => columnOf(line, piece) >= column && !belongsToNumber(line, piece));
    const cut = first === -1 ? pieces.length : first;
    if (cut > 0) left.push(merge(line, pieces.slice(0, cut)));
    if (cut < pieces.length) right.push(merge(line, pieces.slice(cut)));
  }
  const firstLine = lines[start];
  const lastLine = lines[end - 1];
  if (firstLine === undefined || lastLine === undefined || left.length === 0 || right.length === 0) return undefined;
  return { start, end, offset: firstLine.start, offsetEnd: lastLine.end, borderless: true, rows: [[left, right]] };
}

/** `-     UBND       phường       (để`: one item drawn out to the margin, where every gap is wide, is no row of columns. */
function isJustified(line: TextLine): boolean {
  return /^[-–+•]\s/u.test(line.text) && !/\S \S/u.test(line.text) && piecesOf(line, 2).length > 3;
}

/** `Số       25 /KH-SGDĐT`: the blank left for the number parts the line like a column would. */
function belongsToNumber(line: TextLine, piece: Piece): boolean {
  const key = fold(piece.text);
  return /^số(?:\s*[:.]|\s)/u.test(fold(line.text)) && !key.includes("ngày") && !MOTTO.test(key) && /[/\d]/u.test(key);
}

function merge(line: TextLine, pieces: readonly Piece[]): Piece {
  const start = pieces[0]?.start ?? line.start;
  const end = pieces.at(-1)?.end ?? line.end;
  return { start, end, text: line.text.slice(start - line.start, end - line.start) };
}
