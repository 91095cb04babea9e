/* oxlint-disable no-control-regex, no-misleading-character-class -- control codes and marks are what these patterns look for */
/**
 * One spelling for every text, so that no later stage meets two. After it:
 * 1. letters are composed (NFC) and well formed;
 * 2. lines end in LF; a form feed stands where a page ended;
 * 3. every space is a plain one or a tab;
 * 4. nothing is invisible: no byte order marks, zero-width signs, soft hyphens, direction marks or control characters;
 * 5. full-width letters, digits and signs are ASCII, and the bullets of symbol fonts are signs.
 * Tabs stay, because columns of plain text hang on them.
 */

import { Stretches } from "./stretches.ts";

export interface NormalisedText {
  text: string;
  /**
   * Offset in the text that came in, for an offset in the text that came out (both in UTF-16 code units). Inside
   * a letter that was composed it gives the start of the letter. Built at the first call.
   */
  originalOffset: (this: void, offset: number) => number;
}

/** What a text has that may have to change; bits, so that one look finds them all. */
const RETURNS = 1;
const SIGNS = 2;
/** Marks to compose, and characters that NFC replaces or that no table here knows. */
const MARKS = 4;

/** Characters from A0 on that are neither renamed nor touched by NFC, as ranges; every other one gets a closer look. */
const SETTLED: readonly (readonly [number, number])[] = [
  [0xa1, 0xac],
  [0xae, 0x2ff],
  [0x1e00, 0x1eff],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2070, 0x2125],
  [0x2190, 0x2328],
  [0x2460, 0x2adb],
  [0x3001, 0x3029],
  [0x4e00, 0x9fff],
];

function needs(code: number): number {
  if (SETTLED.some(([low, high]) => code >= low && code <= high)) return 0;
  const pair = code >= 0xd800 && code <= 0xdfff;
  return !pair && String.fromCharCode(code).search(RENAMED) === 0 ? SIGNS : MARKS;
}

/** One look over the text. Vietnamese letters are told by two comparisons each. */
function look(text: string): number {
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x7f) {
      if (code >= 0x20 || code === 0x0a || code === 0x09 || code === 0x0c) continue;
      seen |= code === 0x0d ? RETURNS : SIGNS;
    } else if ((code < 0xae || code > 0x2ff) && (code < 0x1e00 || code > 0x1eff)) {
      seen |= needs(code);
      if (seen >= MARKS) return seen;
    }
  }
  return seen;
}

const LINE_BREAK = /[\r\u000b\u0085\u2028\u2029]/;
const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;
const FULL_WIDTH = /[\uff01-\uff5e]/;
const FULL_WIDTH_SHIFT = 0xfee0;
/** Signs that Word takes from its fonts Symbol and Wingdings, at the code points it pastes them as. */
const SYMBOL_FONT: Readonly<Record<string, string>> = { "\uf02d": "-", "\uf02b": "+", "\uf0be": "-", "\uf0e0": "→", "\uf0e8": "→" };
const SYMBOL_BULLET = /[\uf06c-\uf077\uf09f\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc]/;
/** One character that is renamed or dropped, after composing. */
const RENAMED =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u00a0\u00ad\u034f\u1680\u180b-\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\uf000-\uf0ff\uff01-\uff5e]|\p{Surrogate}/gu;

function rename(character: string): string {
  if (LINE_BREAK.test(character)) return "\n";
  if (SPACE.test(character)) return " ";
  if (INVISIBLE.test(character)) return "";
  if (FULL_WIDTH.test(character)) return String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_SHIFT);
  if (/\p{Surrogate}/u.test(character)) return "\ufffd";
  return SYMBOL_FONT[character] ?? (SYMBOL_BULLET.test(character) ? "•" : character);
}

/**
 * A letter with its marks, a character that NFC replaces, a line break, or a character to rename. The last group is
 * {@link RENAMED} with what NFC replaces; without marks in the text the cheaper {@link SIGN} does.
 */
const STEP =
  /\r\n?|[^\p{M}\r\n]\p{M}+|[\u1100-\u11ff]+|[\u{2f800}-\u{2fa1f}]|[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u00a0\u00ad\u0340-\u0344\u034f\u0374\u037e\u0387\u0958-\u0dff\u1680\u180b-\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2126\u212a\u212b\u2329\u232a\u3000\ufeff\uf000-\uf0ff\uf900-\ufaff\uff01-\uff5e]|\p{Surrogate}/gu;
const SIGN = new RegExp(`\\r\\n?|${RENAMED.source}`, "gu");

/** What one match of {@link STEP} or {@link SIGN} becomes. */
function replaceStep(match: string): string {
  return match[0] === "\r" ? "\n" : match.normalize("NFC").replace(RENAMED, rename);
}

/** Every replacement that is not one unit for one unit is a stretch of its own. */
function mapStretches(original: string, pattern: RegExp): Stretches {
  const stretches = new Stretches();
  for (const match of original.matchAll(pattern)) {
    const [found] = match;
    const replaced = replaceStep(found);
    if (replaced === found || (replaced.length === 1 && found.length === 1)) continue;
    stretches.replace(match.index, match.index + found.length, replaced.length);
  }
  return stretches;
}

const identity = (offset: number): number => offset;

/** Normalises a text as the head of this file says. Cheap for a text that is normal already: one look, no copy. */
export function normaliseText(text: string): NormalisedText {
  const seen = look(text);
  if (seen === 0) return { text, originalOffset: identity };
  const pattern = seen >= MARKS ? STEP : SIGN;
  const stepped = seen === RETURNS ? text.replace(/\r\n?/g, "\n") : text.replace(pattern, replaceStep);
  // Scripts with rules of their own for composing may need a second look; Latin text never does.
  const normal = seen >= MARKS ? stepped.normalize("NFC") : stepped;
  if (normal.length !== stepped.length) return { text: normal, originalOffset: (offset) => Math.min(offset, text.length) };
  let stretches: Stretches | undefined;
  return {
    text: normal,
    originalOffset(offset) {
      stretches ??= mapStretches(text, pattern);
      return Math.min(stretches.original(offset), text.length);
    },
  };
}
