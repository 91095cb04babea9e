/** Old text inside a Unicode file: pasted from a TCVN3 or VNI document, or UTF-8 that was misread on its way. */
import { interpret, lostLetters, recode, RECODINGS } from "./interpret.ts";
import type { Reading } from "./interpret.ts";
import type { Recoding } from "./names.ts";
import { points, scoreVietnamese } from "./score.ts";
import type { Score } from "./score.ts";
import { HIGH_CLASS } from "./windows-1252.ts";

/** What was converted from one encoding. */
export interface RecodedPart {
  encoding: Recoding;
  /** Lines with converted words. */
  lines: number;
  /** Counted from 1. */
  firstLine: number;
  /** Words of TCVN3 whose `ư` was lost on the way and put back; absent when there are none. */
  mended?: number;
}

export interface Recoded {
  text: string;
  /** In the order of their first lines; empty when the text was returned as it came. */
  parts: RecodedPart[];
  /** Whether every marked word that could be old text was converted. */
  whole: boolean;
}

/** Characters that Vietnamese in Unicode does not use but every page of old text does. */
const RARE = new Set(
  Array.from("¡¢£¤¥¦¨©ª«¬\u00ad®¯±´µ¶·¸¹º¼½¾¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñöøûüþÿŒœŠšŽžŸƒ†‡ˆ‰‹›™", (character) => character.charCodeAt(0)),
);
/** Windows-1258's tone marks as Windows-1252 shows them, and the vowels before them that Vietnamese does not pair them with. */
const MISREAD_MARKS = new Set(Array.from("ìòÌÒ", (character) => character.charCodeAt(0)));
const BEFORE_MISREAD_MARKS = "aeuâêôãõýAEUÂÊÔÃÕÝ";

/** Whether there may be old text at all. One look, and a short one: most files have none. */
function suspicious(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80 || code > 0x2122 || (code >= 0x1e00 && code < 0x1f00)) continue;
    if (code < 0xa0 || RARE.has(code)) return true;
    if (MISREAD_MARKS.has(code) && at > 0 && BEFORE_MISREAD_MARKS.includes(text[at - 1] ?? "")) return true;
  }
  return false;
}

/** Letters that no 8-bit encoding shows: words with one of them are Unicode beyond doubt. */
const UNICODE_LETTER = /[\u0100-\u0151\u0154-\u015f\u0162-\u0177\u0179-\u017c\u0180-\u0191\u0193-\u024f\u1e00-\u1eff]|\p{M}/u;
const HIGH = new RegExp(`[${HIGH_CLASS}]`);
/** Words, and whatever stands between them; a line break ends a stretch. */
const PIECE = /\n|[^\S\n\u00a0]+|[\S\u00a0]+/g;

/** A stretch of one line without Unicode letters, or a word with them. */
interface Stretch {
  text: string;
  line: number;
  kind: "unicode" | "plain" | "open" | Recoding;
  asIs?: Score;
  better?: Reading[];
  mended?: number;
}

function stretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  let line = 1;
  let open: Stretch | undefined;
  for (const [piece] of text.matchAll(PIECE)) {
    if (piece === "\n") {
      found.push({ text: piece, line, kind: "plain" });
      line += 1;
      open = undefined;
    } else if (UNICODE_LETTER.test(piece)) {
      found.push({ text: piece, line, kind: "unicode" });
      open = undefined;
    } else if (open === undefined) {
      open = { text: piece, line, kind: "plain" };
      found.push(open);
    } else {
      open.text += piece;
    }
  }
  for (const stretch of found) if (stretch.kind === "plain" && HIGH.test(stretch.text)) stretch.kind = "open";
  return found;
}

/** Stretches read in every encoding before only the ones found so far are tried first. */
const SAMPLE_STRETCHES = 100;

/** Encodings with a fair share of the evidence: a stray line that looks like VISCII among pages of TCVN3 is TCVN3. */
function established(found: readonly Stretch[]): Recoding[] {
  const weight = new Map<Recoding, number>();
  for (const { better } of found) {
    const best = better?.[0];
    if (best !== undefined) weight.set(best.encoding, (weight.get(best.encoding) ?? 0) + best.score.valid);
  }
  const top = Math.max(0, ...weight.values());
  return [...weight].filter(([, valid]) => valid * 5 >= top).map(([encoding]) => encoding);
}

function weigh(stretch: Stretch, encodings: readonly Recoding[]): void {
  const { asIs, better } = interpret(stretch.text, encodings);
  stretch.asIs = asIs;
  stretch.better = better;
}

function convert(stretch: Stretch, encoding: Recoding): void {
  if (encoding === "tcvn3") stretch.mended = lostLetters(stretch.text);
  stretch.text = recode(stretch.text, encoding);
  stretch.kind = encoding;
}

function judge(found: readonly Stretch[]): void {
  const doubtful = found.filter(({ kind, text }) => kind === "open" && suspicious(text));
  for (const stretch of doubtful.slice(0, SAMPLE_STRETCHES)) weigh(stretch, RECODINGS);
  const likely = established(doubtful);
  for (const stretch of doubtful.slice(SAMPLE_STRETCHES)) {
    weigh(stretch, likely);
    if (stretch.better?.length === 0) weigh(stretch, RECODINGS);
  }
  const encodings = established(doubtful);
  for (const stretch of doubtful) {
    const best = stretch.better?.find(({ encoding }) => encodings.includes(encoding));
    if (best !== undefined) convert(stretch, best.encoding);
  }
}

/** Kinds of the nearest stretch before each that is decided one way or the other. */
function decidedBefore(found: readonly Stretch[]): (Stretch["kind"] | undefined)[] {
  let last: Stretch["kind"] | undefined;
  return found.map(({ kind }) => {
    const before = last;
    if (kind !== "plain" && kind !== "open") last = kind;
    return before;
  });
}

/** A stretch too short to tell follows its neighbours when they agree, unless that makes it worse. */
function followNeighbours(found: readonly Stretch[]): void {
  const before = decidedBefore(found);
  const after = decidedBefore([...found].reverse()).reverse();
  for (const [index, stretch] of found.entries()) {
    if (stretch.kind !== "open") continue;
    const left = before[index] ?? after[index];
    const right = after[index] ?? left;
    if (left === undefined || left !== right || left === "unicode" || left === "plain" || left === "open") continue;
    const read = recode(stretch.text, left);
    const score = scoreVietnamese(read);
    const asIs = stretch.asIs ?? scoreVietnamese(stretch.text.normalize("NFC"));
    const wordless = score.valid === 0 && left !== "mojibake";
    if (read === stretch.text || wordless || points(score) < points(asIs)) continue;
    convert(stretch, left);
  }
}

function summarise(found: readonly Stretch[]): RecodedPart[] {
  const parts = new Map<Recoding, RecodedPart>();
  const lastLine = new Map<Recoding, number>();
  for (const { kind, line, mended = 0 } of found) {
    if (kind === "plain" || kind === "open" || kind === "unicode") continue;
    const part = parts.get(kind) ?? { encoding: kind, lines: 0, firstLine: line };
    parts.set(kind, part);
    if (lastLine.get(kind) !== line) part.lines += 1;
    lastLine.set(kind, line);
    if (mended > 0) part.mended = (part.mended ?? 0) + mended;
  }
  return [...parts.values()];
}

/**
 * Converts what is old text in a Unicode string and leaves the rest alone: every stretch of a line without Unicode's
 * own Vietnamese letters is read in each encoding and converted when that makes it clearly more Vietnamese.
 * Text without suspicious characters comes back at the cost of one look.
 */
export function recodeLegacyUnicodeText(text: string): Recoded {
  if (!suspicious(text)) return { text, parts: [], whole: false };
  const found = stretches(text);
  judge(found);
  if (summarise(found).length === 0) return { text, parts: [], whole: false };
  followNeighbours(found);
  return {
    text: found.map((stretch) => stretch.text).join(""),
    parts: summarise(found),
    whole: found.every(({ kind }) => kind !== "unicode"),
  };
}
