/** Old text inside a Unicode file: pasted from a TCVN3 or VNI document, or UTF-8 that was misread on its way. */
import { interpret, recode, RECODINGS } from "./interpret.ts";
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
}

export interface Recoded {
  text: string;
  /** In the order of their first lines; empty when the text was returned as it came. */
  parts: RecodedPart[];
  /** Whether every marked word that could be old text was converted. */
  whole: boolean;
}

/** Characters that Vietnamese in Unicode does not use but every page of old text does. */
const RARE = /[\u0080-\u009f¡-¦¨-¯±´µ¶·-º¼-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñöøûüþÿŒœŠšŽžŸƒ†‡ˆ‰‹›™]/;
/** Windows-1258's tone marks as Windows-1252 shows them, after a vowel that Vietnamese does not pair them with. */
const MISREAD_MARK = /[aeuâêôãõýAEUÂÊÔÃÕÝ][ìòÌÒ]/;
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

const suspicious = (text: string): boolean => RARE.test(text) || MISREAD_MARK.test(text);

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

function judge(found: readonly Stretch[]): void {
  for (const stretch of found) {
    if (stretch.kind !== "open" || !suspicious(stretch.text)) continue;
    const { asIs, better } = interpret(stretch.text, RECODINGS);
    stretch.asIs = asIs;
    stretch.better = better;
  }
  const encodings = established(found);
  for (const stretch of found) {
    const best = stretch.better?.find(({ encoding }) => encodings.includes(encoding));
    if (best !== undefined) [stretch.kind, stretch.text] = [best.encoding, best.text];
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
    if (read === stretch.text || score.valid === 0 || points(score) < points(asIs)) continue;
    [stretch.kind, stretch.text] = [left, read];
  }
}

function summarise(found: readonly Stretch[]): RecodedPart[] {
  const parts = new Map<Recoding, RecodedPart & { last: number }>();
  for (const { kind, line } of found) {
    if (kind === "plain" || kind === "open" || kind === "unicode") continue;
    const part = parts.get(kind);
    if (part === undefined) parts.set(kind, { encoding: kind, lines: 1, firstLine: line, last: line });
    else if (part.last !== line) {
      part.lines += 1;
      part.last = line;
    }
  }
  return [...parts.values()].map(({ encoding, lines, firstLine }) => ({ encoding, lines, firstLine }));
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
  const parts0 = summarise(found);
  if (parts0.length === 0) return { text, parts: [], whole: false };
  followNeighbours(found);
  return {
    text: found.map((stretch) => stretch.text).join(""),
    parts: summarise(found),
    whole: found.every(({ kind }) => kind !== "unicode"),
  };
}
