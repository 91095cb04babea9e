import type { CheckContext } from "./context.ts";
import { hashed, HASH_START, Lexicon, type Spelling, type Spots } from "./lexicon.ts";
import type { TextUnit } from "./texts.ts";

/** One word of a text: a run of letters, of figures, or of both. */
export interface Word {
  /** Folded: lower case, one placement of the tone mark. */
  key: string;
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

/** The words of one text. What is asked of all of them is answered from numbers; objects are made where one is looked at. */
export class WordUnit {
  readonly unit: TextUnit;
  /** Set in capitals throughout: capitals say nothing then. */
  readonly shouts: boolean;
  readonly length: number;
  readonly #store: WordStore;
  readonly #from: number;
  #words: readonly Word[] | undefined;

  constructor(unit: TextUnit, store: WordStore, from: number, shouts: boolean) {
    this.unit = unit;
    this.shouts = shouts;
    this.length = store.length - from;
    this.#store = store;
    this.#from = from;
  }

  get words(): readonly Word[] {
    return (this.#words ??= this.#store.words(this.#from, this.#from + this.length));
  }

  spelling(at: number): Spelling {
    return this.#store.spelling(this.#from + at);
  }

  /** {@link Word.key}; no key at all outside the text. */
  key(at: number): string | undefined {
    return this.#has(at) ? this.spelling(at).key : undefined;
  }

  /** {@link Word.before}; {@link START} outside the text. */
  before(at: number): number {
    return this.#has(at) ? this.#store.before(this.#from + at) : START;
  }

  /** The words as printed, from a place to before another. */
  printed(from: number, to: number): string {
    const { start } = this.#store.spanOf(this.#from + from);
    return this.unit.prose.text.slice(start, this.#store.spanOf(this.#from + to - 1).end);
  }

  isLetters(at: number): boolean {
    return this.#has(at) && this.#store.isLetters(this.#from + at);
  }

  /** {@link Spelling.hash} of the word. */
  hash(at: number): number {
    return this.#store.hashes[this.#from + at] ?? 0;
  }

  /** {@link adjoins} without looking at the words. */
  adjoins(at: number): boolean {
    return this.#has(at) && this.#store.adjoining[this.#from + at] === 1;
  }

  /** The texts of a document stand one behind the other in the store, and this one ends where the next begins. */
  #has(at: number): boolean {
    return at >= 0 && at < this.length;
  }

  /** Whether the spelling of the word is among those looked for. */
  is(sought: Spots, at: number): boolean {
    return this.#has(at) && this.#store.is(sought, this.#from + at);
  }

  /** The first word at or behind a place whose spelling is among those looked for; the length where there is none. */
  next(sought: Spots, at: number): number {
    return this.#store.next(sought, this.#from + at, this.#from + this.length) - this.#from;
  }
}

const made = new WeakMap<CheckContext, readonly WordUnit[]>();

let lexicon = new Lexicon();
/** Texts of one run share their words; past so many of them the memory is not worth it. */
const SPELLINGS_MAX = 20_000;

/** The words of everything printed. Read once and shared by all rules. */
export function wordsOf(context: CheckContext): readonly WordUnit[] {
  let units = made.get(context);
  if (units === undefined) {
    if (lexicon.spellings.length > SPELLINGS_MAX) lexicon = new Lexicon();
    const store = new WordStore(lexicon);
    units = context.texts.map((unit) => readWords(unit, store));
    made.set(context, units);
  }
  return units;
}

const KINDS = ["letters", "number", "mixed", "address"] as const;

/** The words of a document one behind the other, in numbers: so many objects would take longer to make than to look at. */
class WordStore {
  length = 0;
  hashes = new Int32Array(1024);
  /** 1 where a word follows another with nothing but a space between, both made of letters. */
  adjoining = new Uint8Array(1024);
  #ids = new Uint32Array(1024);
  #starts = new Int32Array(1024);
  #ends = new Int32Array(1024);
  #befores = new Int32Array(1024);
  #kinds = new Uint8Array(1024);
  readonly lexicon: Lexicon;

  constructor(words: Lexicon) {
    this.lexicon = words;
  }

  add(spelling: Spelling, start: number, end: number, kind: number, before: number): void {
    const at = this.length++;
    if (at === this.#ids.length) this.#grow();
    this.hashes[at] = spelling.hash;
    this.#ids[at] = spelling.id;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#befores[at] = before;
    this.#kinds[at] = kind;
    this.adjoining[at] = before === SPACE && kind === 0 && this.#kinds[at - 1] === 0 ? 1 : 0;
  }

  /** A word that turns out to be a part of an address. */
  setAddress(at: number): void {
    this.#kinds[at] = 3;
    this.adjoining[at] = 0;
    if (at + 1 < this.length) this.adjoining[at + 1] = 0;
  }

  before(at: number): number {
    return this.#befores[at] ?? START;
  }

  isLetters(at: number): boolean {
    return this.#kinds[at] === 0;
  }

  spanOf(at: number): { start: number; end: number } {
    return { start: this.#starts[at] ?? 0, end: this.#ends[at] ?? 0 };
  }

  spelling(at: number): Spelling {
    const spelling = this.lexicon.spellings[this.#ids[at] ?? 0];
    if (spelling === undefined) throw new Error("bug: a word without spelling");
    return spelling;
  }

  words(from: number, to: number): Word[] {
    const words: Word[] = [];
    for (let at = from; at < to; at++) {
      const spelling = this.spelling(at);
      const { key, upper, caps } = spelling;
      const kind = KINDS[this.#kinds[at] ?? 0] ?? "letters";
      const [start, end] = [this.#starts[at] ?? 0, this.#ends[at] ?? 0];
      words.push({ key, start, end, kind, upper, caps, before: this.before(at) });
    }
    return words;
  }

  is(sought: Spots, at: number): boolean {
    return this.next(sought, at, at + 1) === at;
  }

  next({ number, tell }: Spots, from: number, to: number): number {
    const answers = this.lexicon.roomFor(number);
    for (let at = from; at < to; at++) {
      const id = this.#ids[at] ?? 0;
      const answer = answers[id];
      if (answer === 2) return at;
      if (answer === 0 && (answers[id] = tell(this.spelling(at)) ? 2 : 1) === 2) return at;
    }
    return to;
  }

  #grow(): void {
    const size = this.#ids.length * 2;
    const larger = <T extends Uint8Array | Int32Array | Uint32Array>(room: T, more: T): T => {
      more.set(room);
      return more;
    };
    this.hashes = larger(this.hashes, new Int32Array(size));
    this.adjoining = larger(this.adjoining, new Uint8Array(size));
    this.#ids = larger(this.#ids, new Uint32Array(size));
    this.#starts = larger(this.#starts, new Int32Array(size));
    this.#ends = larger(this.#ends, new Int32Array(size));
    this.#befores = larger(this.#befores, new Int32Array(size));
    this.#kinds = larger(this.#kinds, new Uint8Array(size));
  }
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

function readWords(unit: TextUnit, store: WordStore): WordUnit {
  const { text } = unit.prose;
  const from = store.length;
  let lowers = 0;
  let at = 0;
  let before = START;
  while (at < text.length) {
    const start = at;
    const first = text.charCodeAt(at);
    let seen = classOf(first);
    if (seen === 0) {
      if (first !== 32 && before <= 0) before = first;
      else if (before === TOUCHES) before = SPACE;
      at++;
      continue;
    }
    let hash = hashed(HASH_START, first);
    for (at++; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const kind = classOf(code);
      if (kind === 0) break;
      seen |= kind;
      hash = hashed(hash, code);
    }
    const spelling = store.lexicon.spellingOf(text, start, at, hash);
    store.add(spelling, start, at, seen === LETTER ? 0 : seen === DIGIT ? 1 : 2, before);
    if (seen !== DIGIT && !spelling.caps && !(spelling.upper && at - start === 1)) lowers++;
    before = TOUCHES;
  }
  if (ADDRESS_HINT.test(text)) markAddresses(text, store, from);
  return new WordUnit(unit, store, from, lowers === 0);
}

const ADDRESS_HINT = /@|\/\/|www\.|\.vn|\.com|\.doc|\.pdf/u;
const ADDRESS = /\S*(?:@|:\/\/|www\.|\.(?:gov|vn|com|org|edu|net|docx?|pdf|xlsx?)(?![\p{L}]))\S*/gu;

/** Web and mail addresses and file names are not language. */
function markAddresses(text: string, store: WordStore, from: number): void {
  let at = from;
  for (const match of text.matchAll(ADDRESS)) {
    const stop = match.index + match[0].length;
    for (; at < store.length && store.spanOf(at).end <= stop; at++) if (store.spanOf(at).start >= match.index) store.setAddress(at);
  }
}

/** Whether the word follows the one before it with nothing but a space between, both made of letters. */
export function adjoins(words: readonly Word[], index: number): boolean {
  const word = words[index];
  const previous = words[index - 1];
  return word !== undefined && previous !== undefined && word.before === SPACE && word.kind === "letters" && previous.kind === "letters";
}
