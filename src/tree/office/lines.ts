import type { Run } from "../builder.ts";
import { BEGINNING } from "./bullets.ts";

/**
 * Words set alike, as a reader finds them. In `text`, `\t` is a tab, `\n` a line break, `\f` a page or column break.
 */
export interface Piece {
  text: string;
  bold: boolean;
  italic: boolean;
  /** Printed in capitals whatever is typed. */
  caps: boolean;
  /** Font of plain letters. */
  font: string;
  /** Font of the letters beyond ASCII, which decides how an old encoding is read; mostly the same. */
  accentFont: string;
  /** Points. */
  size: number;
}

/** Turns the words of a run set in an old Vietnamese font into Unicode; undefined when the font is none. */
export type DecodeRun = (text: string, font: string) => string | undefined;

/** The number or bullet in front of a paragraph. */
export interface MarkerPiece extends Piece {
  /** False when the words follow with no gap (`w:suff` "nothing"). */
  gap: boolean;
}

/** What stands where two halves of a letterhead or signature were parted by a tab. */
const GAP = "    ";
/** `1.`, `a)`, `II.`, `1.2.`, `-`, `Số:`, `12`: a tab after such a thing is a mere space. */
const SHORT_LEAD = /^(?:\S{0,7}[.):/+*•–-]|\d{1,4})$/u;
const TOKEN = /[ \t\u00A0\u2000-\u200A\u202F\u3000]+|\n+|\f|[^ \t\u00A0\u2000-\u200A\u202F\u3000\n\f]+/gu;
const NO_BREAK_HYPHEN = /\u2011/g;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]|(?![\t\n\f])\p{Cc}/gu;

/** Neighbours set alike become one; white space takes on the setting before it. */
export function mergePieces(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    if (piece.text === "") continue;
    const last = merged.at(-1);
    if (last !== undefined && (piece.text.trim() === "" || sameSetting(last, piece))) last.text += piece.text;
    else merged.push({ ...piece });
  }
  return merged;
}

function sameSetting(one: Piece, other: Piece): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.caps === other.caps &&
    one.font === other.font &&
    one.accentFont === other.accentFont &&
    one.size === other.size
  );
}

/** The words as printed: old encodings read by font, capitals made, marks put to the letters they stand on. */
export function printPieces(pieces: Piece[], decode: DecodeRun, onDecoded: (font: string) => void): Piece[] {
  for (const [index, piece] of pieces.entries()) {
    const decoded = piece.accentFont === "" ? undefined : decode(piece.text, piece.accentFont);
    if (decoded !== undefined && decoded !== piece.text.normalize("NFC")) {
      piece.text = decoded;
      onDecoded(piece.accentFont);
    }
    piece.text = piece.text.replace(NO_BREAK_HYPHEN, "-").replace(INVISIBLE, "");
    if (piece.caps) piece.text = piece.text.normalize("NFC").toUpperCase();
    const marks = /^\p{M}+/u.exec(piece.text)?.[0];
    const before = pieces[index - 1];
    if (marks !== undefined && before !== undefined) {
      before.text += marks;
      piece.text = piece.text.slice(marks.length);
    }
  }
  return pieces;
}

/**
 * Lays the pieces out as lines: no white space at the ends of a line, no empty lines, a tab amid a line as a gap of four
 * spaces that later stages can tell from a typed space, a tab after a short lead ("1.", "a)") as one space.
 * One entry per stretch between page breaks.
 */
export function layOut(pieces: readonly Piece[], marker?: MarkerPiece): Run[][] {
  const stretches: Run[][] = [];
  let runs: Run[] = [];
  let line = "";
  /** A marker with its own gap swallows the white space typed after it. */
  let atStart = true;
  const put = (text: string, piece: Piece) => {
    const last = runs.at(-1);
    if (last !== undefined && (last.bold === true) === piece.bold && (last.italic === true) === piece.italic) last.text += text;
    else runs.push({ text, ...(piece.bold ? { bold: true } : {}), ...(piece.italic ? { italic: true } : {}) });
  };
  const finish = () => {
    trimTail(runs, /[ \n]$/);
    if (runs.length > 0) stretches.push(runs);
    runs = [];
  };
  if (marker !== undefined && marker.text !== "") {
    // A number before bold words counts as bold: typed by hand it would be.
    const first = pieces.find((piece) => piece.text.trim() !== "");
    put(marker.text + (marker.gap ? " " : ""), {
      ...marker,
      bold: marker.bold || first?.bold === true,
      italic: marker.italic || first?.italic === true,
    });
    line = marker.text;
    atStart = marker.gap;
  }
  for (const piece of pieces) {
    for (const [token] of piece.text.matchAll(TOKEN)) {
      if (token[0] === "\n" || token === "\f") {
        trimTail(runs, / $/);
        if (token === "\f") finish();
        else if (runs.length > 0 && runs.at(-1)?.text.endsWith("\n") !== true) put("\n", piece);
        line = "";
        atStart = true;
      } else if (!isSpace(token)) {
        put(token, piece);
        if (line.length <= 8) line += token;
        atStart = false;
      } else if (!atStart) {
        const gap = token.includes("\t") && !SHORT_LEAD.test(line) ? GAP : token.includes("\t") ? " " : token;
        if (line.length <= 8) line += " ";
        put(gap, piece);
      }
    }
  }
  finish();
  return stretches;
}

/** The first letters of a paragraph, enough to see a mark typed by hand. */
export function beginningOf(pieces: readonly Piece[]): string {
  let text = "";
  for (const piece of pieces) {
    text += piece.text.slice(0, BEGINNING);
    if (text.length >= BEGINNING) break;
  }
  return text;
}

function isSpace(token: string): boolean {
  return token.trim() === "";
}

/** Drops white space from the end; a run left empty goes too. */
function trimTail(runs: Run[], blank: RegExp): void {
  for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
    let end = last.text.length;
    while (end > 0 && blank.test(last.text.charAt(end - 1))) end--;
    last.text = last.text.slice(0, end);
    if (end > 0) return;
    runs.pop();
  }
}
