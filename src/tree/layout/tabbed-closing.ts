import { ARCHIVE, SIGNATURE_HEAD } from "../../vi/signing.ts";
import { fold } from "../../vi/word.ts";
import type { Piece, Region, TextLine } from "./columns.ts";
import { isPersonName } from "./signatures.ts";

/** Most lines from the first recipient to the signer's name. */
const LINES_MAX = 30;
/** Lines behind the file copy on which the name may still come. */
const BEHIND_MAX = 10;

/**
 * `Nơi nhận:⇥HIỆU TRƯỞNG` over `-⇥Sở GDĐT;⇥` and `⇥Lò Thị Mai`: recipients and signature that a word processor parts by single
 * tabs, read as two cells. What stands behind a tab, or alone behind one, is the signature's; the tab behind a dash is not meant.
 */
export function readTabbedClosing(lines: readonly TextLine[], at: number): Region | undefined {
  const first = lines[at];
  const head = first === undefined ? undefined : halves(first);
  if (first === undefined || head?.left === undefined || head.right === undefined) return undefined;
  if (!/^nơi nhận\s*:?$/u.test(fold(head.left.text)) || !SIGNATURE_HEAD.test(fold(head.right.text))) return undefined;
  const left: Piece[] = [head.left];
  const right: Piece[] = [head.right];
  let last = lines.length;
  for (const [index, line] of lines.slice(at + 1, at + LINES_MAX).entries()) {
    if (at + 1 + index > last) return undefined;
    const cells = halves(line);
    if (cells.left !== undefined) left.push(cells.left);
    if (cells.left !== undefined && ARCHIVE.test(fold(cells.left.text.replace("\t", " ")))) last = at + 1 + index + BEHIND_MAX;
    if (cells.right === undefined) continue;
    right.push(cells.right);
    if (last === lines.length || !isPersonName(cells.right.text)) continue;
    return { start: at, end: at + 2 + index, offset: first.start, offsetEnd: line.end, borderless: true, rows: [[left, right]] };
  }
  return undefined;
}

/** The words before a tab and those behind it; those of a line that is set in by a tab stand behind it. */
function halves(line: TextLine): { left?: Piece; right?: Piece } {
  if (line.text === "") return {};
  const dash = /^[-–+•*]\s*/u.exec(line.text)?.[0].length ?? 0;
  const tab = line.text.indexOf("\t", dash);
  if (tab === -1)
    return dash === 0 && line.indent > 0 ? { right: piece(line, 0, line.text.length) } : { left: piece(line, 0, line.text.length) };
  const behind = tab + (/^\s*/u.exec(line.text.slice(tab))?.[0].length ?? 0);
  return { left: piece(line, 0, tab), right: piece(line, behind, line.text.length) };
}

function piece(line: TextLine, start: number, end: number): Piece {
  const text = line.text.slice(start, end).trimEnd();
  return { start: line.start + start, end: line.start + start + text.length, text };
}
