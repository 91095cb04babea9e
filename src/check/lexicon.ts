import { fold } from "../vi/word.ts";

/** How a word is written, whatever stands around it. */
export interface Spelling {
  /** Its place in the lexicon. */
  id: number;
  /** Folded: lower case, one placement of the tone mark. */
  key: string;
  /** The same for the same key; two keys share one very rarely. */
  hash: number;
  upper: boolean;
  caps: boolean;
}

const PROBES_MAX = 16;

/** Few spellings make up any text, so what follows from one alone is found out once. */
export class Lexicon {
  readonly spellings: Spelling[] = [];
  /** What {@link Spots} keeps, by its number and the spelling's. */
  readonly spotted: Uint8Array[] = [];
  /** Ids plus one by the hash of the letters as printed, or in one of the next places; at least half of it is free. */
  #slots = new Uint32Array(4096);
  readonly #printed: { text: string; hash: number }[] = [];
  /** Those that found no place: words made to have one hash must not make each other dear. */
  readonly #crowded = new Map<string, Spelling>();

  /** @param hash of the letters of the stretch, {@link hashed} letter by letter from {@link HASH_START}; so no word is cut out of its text to be looked up */
  spellingOf(text: string, start: number, end: number, hash: number): Spelling {
    for (let probe = 0; probe < PROBES_MAX; probe++) {
      const id = (this.#slots[(hash + probe) & (this.#slots.length - 1)] ?? 0) - 1;
      if (id === -1) break;
      const known = this.#printed[id];
      const spelling = this.spellings[id];
      if (known === undefined || spelling === undefined || known.hash !== hash) continue;
      if (known.text.length === end - start && text.startsWith(known.text, start)) return spelling;
    }
    const printed = text.slice(start, end);
    return this.#crowded.get(printed) ?? this.#add(printed, hash);
  }

  #add(text: string, hash: number): Spelling {
    const spelling = this.#read(text);
    this.spellings.push(spelling);
    this.#printed.push({ text, hash });
    if (this.spellings.length * 2 > this.#slots.length) {
      this.#slots = new Uint32Array(this.#slots.length * 2);
      for (const id of this.spellings.keys()) this.#put(id);
    } else this.#put(spelling.id);
    return spelling;
  }

  #put(id: number): void {
    const { text, hash } = this.#printed[id] ?? { text: "", hash: 0 };
    for (let probe = 0; probe < PROBES_MAX; probe++) {
      const slot = (hash + probe) & (this.#slots.length - 1);
      if (this.#slots[slot] !== 0) continue;
      this.#slots[slot] = id + 1;
      return;
    }
    const spelling = this.spellings[id];
    if (spelling !== undefined) this.#crowded.set(text, spelling);
  }

  #read(text: string): Spelling {
    const lower = text.toLowerCase();
    const upper = text[0] !== lower[0];
    const key = FOLDS.test(lower) ? fold(text) : lower;
    const caps = upper && text.length > 1 && text === text.toUpperCase();
    return { id: this.spellings.length, key, hash: hashOf(key), upper, caps };
  }

  /** Room for an answer on every spelling: 0 not asked yet, 1 no, 2 yes. */
  roomFor(number: number): Uint8Array {
    const room = this.spotted[number];
    if (room !== undefined && room.length >= this.spellings.length) return room;
    const larger = new Uint8Array(Math.max(1024, this.spellings.length * 2));
    if (room !== undefined) larger.set(room);
    return (this.spotted[number] = larger);
  }
}

/** What folding a word changes besides its capitals; `ƣ` stays, for the rule that tells of damaged letters (damage.ts). */
const FOLDS = /[ðɖ]|o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/u;

/** Bits of {@link Spelling.hash}: two of them make one exact number. */
export const HASH_BITS = 24;

/** FNV-1a, begun and gone on with. */
export const HASH_START = 0x811c9dc5 | 0;

export function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function hashOf(key: string): number {
  let hash = HASH_START;
  for (let at = 0; at < key.length; at++) hash = hashed(hash, key.charCodeAt(at));
  return (hash ^ (hash >>> HASH_BITS)) & ((1 << HASH_BITS) - 1);
}

/** Spellings that a reader looks for. */
export interface Spots {
  number: number;
  tell: (spelling: Spelling) => boolean;
}

let lookedFor = 0;

/** @param tell whether a spelling is looked for; depends on nothing else */
export function spots(tell: Spots["tell"]): Spots {
  return { number: lookedFor++, tell };
}
