import { NAME_TITLE, SIGNATURE_HEAD } from "../../vi/signing.ts";
import { fold } from "../../vi/word.ts";
import { columnOf, piecesOf, type TextLine } from "./columns.ts";

/** Most lines from the first words of a signature to the name under it. */
const SIGNATURE_MAX = 14;
/** Names further apart stand in two columns. */
const COLUMN_APART = 15;

/** Where two sign side by side: the lines, and the column where the second one's signature begins. */
export interface SideBySide {
  end: number;
  column: number;
}

/**
 * `TM. BAN THƯỜNG VỤ   GIÁM ĐỐC` over `Lò Thị Mai   Trần Văn An`: from the line with both offices, or the bodies over
 * them, down to the line with both names. Nothing where a line between runs over both columns.
 */
export function readSideBySide(lines: readonly TextLine[], at: number): SideBySide | undefined {
  const first = lines[at];
  if (first === undefined || !isPair(first, isPrintedLarge)) return undefined;
  const heads = lines.slice(at, at + HEADS).flatMap((line) => piecesOf(line, 3));
  if (!heads.some(({ text }) => SIGNATURE_HEAD.test(fold(text)))) return undefined;
  for (let index = at + 1; index < Math.min(lines.length, at + SIGNATURE_MAX); index++) {
    const line = lines[index];
    if (line === undefined || piecesOf(line, 3).length > 2 || line.text.length > LINE_MAX) return undefined;
    if (!isPair(line, isPersonName)) continue;
    const [, firstRight] = piecesOf(first, 3);
    const [, nameRight] = piecesOf(line, 3);
    if (firstRight === undefined || nameRight === undefined) return undefined;
    return { end: index + 1, column: Math.min(columnOf(first, firstRight), columnOf(line, nameRight)) };
  }
  return undefined;
}

/** Lines that bodies and offices take before the room for signing. */
const HEADS = 3;
/** Longer lines, without their indent, are text. */
const LINE_MAX = 130;

function isPair(line: TextLine, is: (text: string) => boolean): boolean {
  const pieces = piecesOf(line, 3);
  const [left, right] = pieces;
  if (left === undefined || right === undefined || pieces.length !== 2) return false;
  return right.start - left.start >= COLUMN_APART && is(left.text) && is(right.text);
}

function isPrintedLarge(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
}

/** Two to six words, each with a capital and the rest small. */
export function isPersonName(text: string): boolean {
  return /^(?:\p{Lu}\p{Ll}*\s?){2,6}$/u.test(text.replace(NAME_TITLE, ""));
}
