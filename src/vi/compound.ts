import data from "./data/compounds.json" with { type: "json" };
import { bareLetters, slipBetween, type Slip } from "./slip.ts";

type Level = "core" | "common" | "rare";
const LEVELS: readonly Level[] = ["core", "common", "rare"];
const TABLES: Readonly<Record<Level, Readonly<Record<string, string>>>> = data;

/** A word of two syllables that two printed ones nearly are. All in lower case. */
export interface NearWord {
  first: string;
  second: string;
  /** Which of the two is misprinted. */
  wrong: "first" | "second";
  slip: Slip;
  /** A word that nearly every document has. */
  core: boolean;
}

let free: ReadonlySet<string> | undefined;
/** Second syllables by the first, each with whether the word is an ordinary one; split when the first is asked for. */
const seconds = new Map<string, ReadonlyMap<string, boolean>>();
const NONE: ReadonlyMap<string, boolean> = new Map();
/** By the first syllable, then by the second. The texts of one run share most of their pairs. */
const near = new Map<string, Map<string, NearWord | undefined>>();
let nears = 0;
/** Past this many the memory is not worth it. */
const NEAR_MAX = 50_000;

/** A word that may have been meant. The rare ones are known, but nothing is mended into them. */
interface Meant {
  first: string;
  second: string;
  core: boolean;
  /** Its place among all words. */
  at: number;
}

/** The words in one order, those of nearly every document first. */
interface Index {
  byFirst: Map<string, Meant[]>;
  bySecond: Map<string, Meant[]>;
}

let index: Index | undefined;

function put(map: Map<string, Meant[]>, key: string, word: Meant): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [word]);
  else list.push(word);
}

/** Built when the first pair is looked at that is no word. */
function indexOf(): Index {
  if (index !== undefined) return index;
  index = { byFirst: new Map(), bySecond: new Map() };
  let at = 0;
  for (const level of ["core", "common"] as const) {
    for (const [first, list] of Object.entries(TABLES[level])) {
      for (const second of list.split(" ")) {
        const word = { first, second, core: level === "core", at: at++ };
        put(index.byFirst, first, word);
        put(index.bySecond, second, word);
      }
    }
  }
  return index;
}

function secondsOf(first: string): ReadonlyMap<string, boolean> {
  let found = seconds.get(first);
  if (found === undefined) {
    found = readSeconds(first);
    if (seconds.size < NEAR_MAX) seconds.set(first, found);
  }
  return found;
}

function readSeconds(first: string): ReadonlyMap<string, boolean> {
  let found: Map<string, boolean> | undefined;
  for (const level of LEVELS) {
    if (!Object.hasOwn(TABLES[level], first)) continue;
    found ??= new Map();
    for (const second of (TABLES[level][first] ?? "").split(" ")) found.set(second, level !== "rare");
  }
  return found ?? NONE;
}

/** Whether two syllables (folded) make a word of the dictionary. */
export function isCompound(first: string, second: string): boolean {
  return secondsOf(first).has(second);
}

/**
 * How close two syllables are: `word` for a word of most documents, `pair` for one that few documents have or for two
 * words that often stand together, undefined for neither.
 */
export function compoundKind(first: string, second: string): "word" | "pair" | undefined {
  const ordinary = secondsOf(first).get(second);
  return ordinary === undefined ? undefined : ordinary ? "word" : "pair";
}

/** Whether a syllable (folded) is a word by itself: `và`, `số`, `tỉnh`; not `triển`, `khẩn`, `nghiêm`. */
export function standsAlone(syllable: string): boolean {
  free ??= new Set(data.free.flatMap((line) => line.split(" ")));
  return free.has(syllable);
}

/**
 * The word that two adjacent syllables (folded) most likely are with one slip of the pen; undefined when they are a word
 * as they stand, or near none. Syllables that stand alone are ordinary neighbours more often than slips, so for them
 * only words that nearly every document has count, and only slips of a mark.
 */
export function nearCompound(first: string, second: string): NearWord | undefined {
  if (isCompound(first, second)) return undefined;
  let known = near.get(first);
  if (known?.has(second) === true) return known.get(second);
  const found = byMarks(first, second) ?? byLetters(first, second);
  if (nears++ > NEAR_MAX) return found;
  if (known === undefined) near.set(first, (known = new Map()));
  known.set(second, found);
  return found;
}

/** The same letters under other marks on one of the two. */
function byMarks(first: string, second: string): NearWord | undefined {
  const { byFirst, bySecond } = indexOf();
  let best: Meant | undefined;
  const consider = (word: Meant, wrong: string, meant: string, other: string): void => {
    if (wrong === meant || bareLetters(wrong) !== bareLetters(meant) || (best !== undefined && best.at < word.at)) return;
    if (word.core || !standsAlone(wrong) || !standsAlone(other)) best = word;
  };
  for (const word of byFirst.get(first) ?? []) consider(word, second, word.second, first);
  for (const word of bySecond.get(second) ?? []) consider(word, first, word.first, second);
  if (best === undefined) return undefined;
  return { first: best.first, second: best.second, wrong: best.first === first ? "second" : "first", slip: "mark", core: best.core };
}

/** A letter dropped, added, moved, or taken for one that is said alike, in a syllable that is no word by itself. */
function byLetters(first: string, second: string): NearWord | undefined {
  let best: (NearWord & { rank: number }) | undefined;
  const consider = (word: Meant, wrong: NearWord["wrong"], found: string, meant: string): void => {
    if (!mayBe(found, meant)) return;
    const slip = slipBetween(found, meant);
    if (slip === undefined || slip === "mark") return;
    const rank = (slip === "order" ? 2 : 0) + (word.core ? 0 : 1);
    if (best === undefined || rank < best.rank) best = { first: word.first, second: word.second, wrong, slip, core: word.core, rank };
  };
  if (!standsAlone(first)) for (const word of indexOf().bySecond.get(second) ?? []) consider(word, "first", first, word.first);
  if (!standsAlone(second)) for (const word of indexOf().byFirst.get(first) ?? []) consider(word, "second", second, word.second);
  if (best === undefined) return undefined;
  const { rank: _rank, ...word } = best;
  return word;
}

/** One slip leaves the first letter or the last as it was, or all letters in another order. Cheap, and sorts out most. */
function mayBe(found: string, meant: string): boolean {
  const difference = found.length - meant.length;
  if (difference > 1 || difference < -1) return false;
  const [a, b] = [bareLetters(found), bareLetters(meant)];
  return (
    a.charCodeAt(0) === b.charCodeAt(0) || a.charCodeAt(a.length - 1) === b.charCodeAt(b.length - 1) || (difference === 0 && a.length >= 4)
  );
}
