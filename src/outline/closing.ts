import { isBullet, readMarker } from "../vi/numbering.ts";
import { ARCHIVE, NAME_TITLE, SEAL_CRUMB, SIGNATURE_HEAD, SIGNATURE_STAMP } from "../vi/signing.ts";
import { fold } from "../vi/word.ts";
import { opensAppendix, readTypeLine } from "./document-type.ts";
import { says, type Grid, type Line, type Strip } from "./lines.ts";
import { isCapitals } from "./paragraphs.ts";

/** Most rows of a table that holds the signature alone. */
const SIGNATURE_ROWS_MAX = 4;
/** Strips from `start` to `end`, exclusive. */
interface Range {
  start: number;
  end: number;
}

/** Recipients and signature: from the first line of either to the last, wherever "Nơi nhận" stands. */
export function findClosing(strips: readonly Strip[]): Range | undefined {
  const at = strips.findIndex((strip) =>
    strip.kind === "grid" ? says(strip, /^nơi nhận/u) && strip.rows.length <= 12 : says(strip, /^nơi nhận\s*(?:[:./]|$)/u),
  );
  if (at === -1) return findSignatureOnly(strips);
  let start = at;
  while (start > 0 && (isSignatureLine(strips[start - 1]) || isDateLine(strips[start - 1]) || isSignatureGrid(strips[start - 1]))) start--;
  const strip = strips[at];
  const isOpen = strip?.kind === "line" || (strip !== undefined && lastOpenRecipient(strip) !== undefined);
  return { start, end: endOfSignature(strips, isOpen ? endOfRecipients(strips, at + 1) : at + 1) };
}

/** The last line of recipients beside a signature, where the file copy that ends the list is yet to come: on the next page. */
export function lastOpenRecipient(grid: Grid): Line | undefined {
  const cell = grid.rows.flat().find((one) => one.lines.some((line) => fold(line.prose.text).startsWith("nơi nhận")));
  if (cell === undefined || cell.lines.length < 2 || cell.lines.some((line) => ARCHIVE.test(fold(line.prose.text)))) return undefined;
  return cell.lines.at(-1);
}

/** Without recipients: the lines of office and name behind the last sentence of the text. */
function findSignatureOnly(strips: readonly Strip[]): Range | undefined {
  const appendix = strips.findIndex((strip) => strip.kind === "line" && opensAppendix(strip));
  const limit = appendix === -1 ? strips.length : appendix;
  for (let at = limit - 1; at >= Math.max(0, limit - 14); at--) {
    const strip = strips[at];
    if (strip?.kind === "grid") {
      if (isSignatureGrid(strip)) return { start: at, end: endOfSignature(strips, at + 1) };
      return undefined;
    }
    if (strip === undefined || !isSignatureLine(strip)) return undefined;
    if (SIGNATURE_HEAD.test(fold(strip.prose.text))) {
      let start = at;
      while (start > 0 && isSignatureLine(strips[start - 1]) && isOffice(strips[start - 1])) start--;
      if (isDateLine(strips[start - 1])) start--;
      return { start, end: endOfSignature(strips, at + 1) };
    }
  }
  return undefined;
}

/** Most lines from the office of one who signs to his name. */
const SIGNATURE_MAX = 8;

/** In an act kept whole, without recipients: the office in capitals under its last sentence, down to the name. */
export function findSignatureOfAct(strips: readonly Strip[]): Range | undefined {
  for (let start = 1; start < strips.length; start++) {
    const [above, head] = [strips[start - 1], strips[start]];
    if (above?.kind !== "line" || head?.kind !== "line" || !above.prose.text.endsWith(".")) continue;
    if (!isCapitals(head.prose.text) || !SIGNATURE_HEAD.test(fold(head.prose.text))) continue;
    for (let at = start + 1; at < start + SIGNATURE_MAX && isSignatureLine(strips[at]); at++) {
      const strip = strips[at];
      if (strip?.kind === "line" && !isCapitals(strip.prose.text) && isName(strip.prose.text)) return { start, end: at + 1 };
    }
  }
  return undefined;
}

function endOfSignature(strips: readonly Strip[], from: number): number {
  let end = from;
  while (isSignatureLine(strips[end]) || isSignatureGrid(strips[end]) || opensStamp(strips[end], strips[end + 1]) || endsName(strips[end]))
    end++;
  return end;
}

/** `Lan Thị` / `Vân`: the last word of a name, wrapped from the line before. */
function endsName(strip: Strip | undefined): boolean {
  return strip?.kind === "line" && !strip.hard && strip.gap === 0 && /^\p{Lu}\p{Ll}{0,6}$/u.test(strip.prose.text);
}

/** A table of a few rows that holds the signature alone, set beside nothing or behind the recipients. */
function isSignatureGrid(strip: Strip | undefined): boolean {
  if (strip?.kind !== "grid" || strip.rows.length > SIGNATURE_ROWS_MAX || !says(strip, SIGNATURE_HEAD)) return false;
  const [first] = strip.rows;
  // Three or more sign side by side, their offices above: else it is a table that names officers among other things.
  return (first?.length ?? 0) < 3 || says({ ...strip, rows: strip.rows.slice(0, 1) }, SIGNATURE_HEAD);
}

/** The body's name that a digital signature prints over its time. */
function opensStamp(strip: Strip | undefined, next: Strip | undefined): boolean {
  return strip?.kind === "line" && next?.kind === "line" && strip.prose.text.length < 90 && SIGNATURE_STAMP.test(fold(next.prose.text));
}

/** A text with a blank line behind every line: its first two recipients stand apart too. */
function isSpaced(strips: readonly Strip[], from: number): boolean {
  return strips.slice(from, from + 2).every((strip) => strip.kind === "line" && strip.gap > 0 && isBullet(readMarker(strip.prose.text)));
}

/** Recipient lines go on while they are dashed, wrapped from the line before, or end as items do. */
function endOfRecipients(strips: readonly Strip[], from: number): number {
  let end = from;
  let archived = false;
  const spaced = isSpaced(strips, from);
  for (; end < strips.length; end++) {
    const strip = strips[end];
    if (strip?.kind !== "line") break;
    const text = strip.prose.text;
    const dashed = isBullet(readMarker(text));
    if (opensAppendix(strip) || readTypeLine(strip) !== undefined) break;
    if (headsRecipients(strip, strips[end + 1])) {
      archived = false;
      continue;
    }
    const before = strips[end - 1];
    if (!archived && goesOnRecipient(before?.kind === "grid" ? lastOpenRecipient(before) : before, strip)) continue;
    const next = archived || dashed ? undefined : behindSignature(strips, end);
    if (next !== undefined) {
      end = next - 1;
      continue;
    }
    if (!dashed && (archived || (strip.gap > 0 && !spaced) || isOffice(strip))) break;
    if (!dashed && strip.hard && !/[;.,]$/u.test(text) && !/^(?:như|lưu|các|ban|sở|bộ|ubnd|ủy)/u.test(fold(text))) break;
    archived ||= ARCHIVE.test(fold(text));
  }
  return end;
}

/** Most lines of recipients behind one of the signature. */
const RECIPIENTS_MAX = 40;

/** Two columns read together: where the recipients go on behind lines of the signature, down to the archive line. */
function behindSignature(strips: readonly Strip[], from: number): number | undefined {
  let at = from;
  while (at < from + SIGNATURE_MAX && (isSignatureLine(strips[at]) || endsRecipient(strips[at]))) at++;
  const strip = strips[at];
  if (at === from || strip?.kind !== "line" || !isBullet(readMarker(strip.prose.text))) return undefined;
  const archive = strips.slice(at, at + RECIPIENTS_MAX).find((one) => one.kind === "grid" || ARCHIVE.test(fold(one.prose.text)));
  return archive?.kind === "line" ? at : undefined;
}

/** `xã;`: the rest of a recipient, from whose line the signature's column parts it. */
export function endsRecipient(strip: Strip | undefined): boolean {
  return strip?.kind === "line" && /^\p{Ll}[^.;:]{0,40}[;,]$/u.test(strip.prose.text);
}

/** A recipient wrapped behind a comma or behind its dash goes on, in capitals or not: `- VPUB: CVP, phòng TH,` / `NC, HC-QT;`. */
export function goesOnRecipient(before: Strip | undefined, strip: Line): boolean {
  if (before?.kind !== "line" || strip.gap > 1 || isBullet(readMarker(strip.prose.text))) return false;
  if (/^[-–+]$/u.test(before.prose.text) || (/^\p{Ll}/u.test(strip.prose.text) && !/[;.:]$/u.test(before.prose.text))) return true;
  return before.prose.text.endsWith(",") && !namesOffice(strip.prose.text);
}

/** `Bản điện tử:`, `Gửi bản giấy:` among the recipients: more of them follow. */
export function headsRecipients(strip: Strip | undefined, next: Strip | undefined): boolean {
  if (strip?.kind !== "line" || next?.kind !== "line") return false;
  const text = strip.prose.text;
  return text.endsWith(":") && text.length < 50 && readMarker(text) === undefined && isBullet(readMarker(next.prose.text));
}

function isOffice(strip: Strip | undefined): boolean {
  return strip?.kind === "line" && (namesOffice(strip.prose.text) || isCapitals(strip.prose.text));
}

/** `Trưởng thôn, Ban công tác` is two recipients, not the office of one who signs. */
function namesOffice(text: string): boolean {
  return SIGNATURE_HEAD.test(fold(text)) && (!/[,;]/u.test(text) || isCapitals(text));
}

/** Place and date by themselves on a line, where a text without letterhead says them: above the recipients or the signature. */
function isDateLine(strip: Strip | undefined): boolean {
  return strip?.kind === "line" && isPlaceAndDate(strip.prose.text);
}

/** `Hòa Lạc, ngày 28 tháng 4 năm 2026`, nothing before or behind it. */
export function isPlaceAndDate(text: string): boolean {
  return (
    text.length < 90 && /^\(?\p{Lu}[^,;:]{1,50},\s*(?:ngày|Ngày)[\s\d.…_]{0,12}tháng[\s\d.…_]{0,12}năm\s*[\d.…_]{1,6}[.)]?$/u.test(text)
  );
}

/** A short line without marker or sentence end: an office, a name, `(Đã ký)`, what is left of the seal. */
function isSignatureLine(strip: Strip | undefined): boolean {
  if (strip?.kind !== "line") return false;
  const text = strip.prose.text.replace(SEAL_CRUMB, "");
  if (text === "") return true;
  if (text.length > 90 || strip.heading || opensAppendix(strip) || readTypeLine(strip) !== undefined) return false;
  if (/^\(?(?:đã ký|ký tên|ký, |đã kí)/u.test(fold(text)) || SIGNATURE_STAMP.test(fold(text))) return true;
  if (readMarker(text) !== undefined && !/^[-–]/u.test(text)) return /^(?:I|V|X|C|D|L)\.\s/u.test(text) ? false : text.startsWith("Q.");
  if (/[;:]$|\/\.$/u.test(text) || readMarker(text) !== undefined) return false;
  return namesOffice(text) || isCapitals(text) || isName(text);
}

/** Two to six words of letters only, each with a capital. */
export function isName(text: string): boolean {
  return /^(?:\p{Lu}\p{L}*\s?){2,6}$/u.test(text.replace(NAME_TITLE, ""));
}
