import { fold } from "../vi/word.ts";
import type { CheckContext } from "./context.ts";
import type { TextUnit } from "./texts.ts";

/** One word of a text: a run of letters, of figures, or of both. */
export interface Word {
  /** Folded: lower case, one placement of the tone mark. */
  key: string;
  /** The same for the same key; two keys share one very rarely. */
  hash: number;
  /** Offsets in the unit's prose. */
  start: number;
  end: number;
  kind: "letters" | "number" | "mixed" | "address";
  /** Begins with a capital. */
  upper: boolean;
  /** Capitals throughout, two letters at least. */
  caps: boolean;
  /** What stands before it: {@link SPACE}, {@link START}, {@link TOUCHES}, or the code of the first mark. */
  before: number;
}

/** Nothing but a space stands before the word. */
export const SPACE = 0;
/** The word is the first of its text. */
export const START = -1;
/** The word touches the one before: `5` and `kg`. */
export const TOUCHES = -2;

export interface WordUnit {
  unit: TextUnit;
  words: readonly Word[];
  /** Set in capitals throughout: capitals say nothing then. */
  shouts: boolean;
}

const made = new WeakMap<CheckContext, readonly WordUnit[]>();

/** The words of everything printed. Read once and shared by all rules. */
export function wordsOf(context: CheckContext): readonly WordUnit[] {
  let units = made.get(context);
  if (units === undefined) {
    units = context.texts.map((unit) => readWords(unit));
    made.set(context, units);
  }
  return units;
}

/** Bits of {@link classOf}. */
const LETTER = 1;
const DIGIT = 2;

/** Letter, figure or neither, by ranges: the tables of `\p{L}` cost more at start-up than all the rest. */
function classOf(code: number): number {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? LETTER : code >= 48 && code <= 57 ? DIGIT : 0;
  if (code < 0x250) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 ? LETTER : 0;
  return (code >= 0x1e00 && code <= 0x1eff) || (code >= 0x370 && code <= 0x1fff) ? LETTER : 0;
}

interface Spelling {
  key: string;
  hash: number;
  upper: boolean;
  caps: boolean;
}

/** Few spellings make up any text, so each is folded once. */
const spellings = new Map<string, Spelling>();
const SPELLINGS_MAX = 20_000;

/** What folding a word changes besides its capitals. */
const FOLDS = /[ðɖ]|o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/u;

function spellingOf(text: string): Spelling {
  let spelling = spellings.get(text);
  if (spelling === undefined) {
    const lower = text.toLowerCase();
    const upper = text[0] !== lower[0];
    const key = FOLDS.test(lower) ? fold(text) : lower;
    spelling = { key, hash: hashOf(key), upper, caps: upper && text.length > 1 && text === text.toUpperCase() };
    if (spellings.size < SPELLINGS_MAX) spellings.set(text, spelling);
  }
  return spelling;
}

/** Bits of {@link Word.hash}: two of them make one exact number. */
export const HASH_BITS = 24;

/** FNV-1a. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> HASH_BITS)) & ((1 << HASH_BITS) - 1);
}

function readWords(unit: TextUnit): WordUnit {
  const { text } = unit.prose;
  const words: Word[] = [];
  let lowers = 0;
  let at = 0;
  let before = START;
  while (at < text.length) {
    const start = at;
    let seen = classOf(text.charCodeAt(at));
    if (seen === 0) {
      const code = text.charCodeAt(at);
      if (code !== 32 && before <= 0) before = code;
      else if (before === TOUCHES) before = SPACE;
      at++;
      continue;
    }
    for (at++; at < text.length; at++) {
      const kind = classOf(text.charCodeAt(at));
      if (kind === 0) break;
      seen |= kind;
    }
    const { key, hash, upper, caps } = spellingOf(text.slice(start, at));
    if (seen !== DIGIT && !caps && !(upper && at - start === 1)) lowers++;
    const kind = seen === LETTER ? "letters" : seen === DIGIT ? "number" : "mixed";
    words.push({ key, hash, start, end: at, kind, upper, caps, before });
    before = TOUCHES;
  }
  if (ADDRESS_HINT.test(text)) markAddresses(text, words);
  return { unit, words, shouts: lowers === 0 };
}

const ADDRESS_HINT = /@|\/\/|www\.|\.vn|\.com|\.doc|\.pdf/u;
const ADDRESS = /\S*(?:@|:\/\/|www\.|\.(?:gov|vn|com|org|edu|net|docx?|pdf|xlsx?)(?![\p{L}]))\S*/gu;

/** Web and mail addresses and file names are not language. */
function markAddresses(text: string, words: Word[]): void {
  let index = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const end = match.index + match[0].length;
    while ((words[index]?.end ?? end + 1) <= end) {
      const word = words[index++];
      if (word !== undefined && word.start >= match.index) word.kind = "address";
    }
  }
}

/** Whether the word follows the one before it with nothing but a space between, both made of letters. */
export function adjoins(words: readonly Word[], index: number): boolean {
  const word = words[index];
  const previous = words[index - 1];
  return word !== undefined && previous !== undefined && word.before === SPACE && word.kind === "letters" && previous.kind === "letters";
}
