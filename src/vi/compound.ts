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
}

let free: ReadonlySet<string> | undefined;
/** Second syllables by the first, split when the first is asked for. */
const seconds = new Map<string, ReadonlyMap<string, Level>>();
const NONE: ReadonlyMap<string, Level> = new Map();
const near = new Map<string, NearWord | undefined>();
/** The texts of one run share most of their pairs; past this many the memory is not worth it. */
const NEAR_MAX = 50_000;

/** A word that may have been meant. The rare ones are known, but nothing is mended into them. */
interface Meant {
  first: string;
  second: string;
  core: boolean;
}

interface Index {
  byFirst: Map<string, Meant[]>;
  bySecond: Map<string, Meant[]>;
  /** By the letters of both syllables without marks. */
  byLetters: Map<string, Meant[]>;
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
  index = { byFirst: new Map(), bySecond: new Map(), byLetters: new Map() };
  for (const level of ["core", "common"] as const) {
    for (const [first, list] of Object.entries(TABLES[level])) {
      const bare = bareLetters(first);
      for (const second of list.split(" ")) {
        const word = { first, second, core: level === "core" };
        put(index.byFirst, first, word);
        put(index.bySecond, second, word);
        put(index.byLetters, `${bare} ${bareLetters(second)}`, word);
      }
    }
  }
  return index;
}

function secondsOf(first: string): ReadonlyMap<string, Level> {
  let found = seconds.get(first);
  if (found === undefined) {
    const pairs = LEVELS.flatMap((level) =>
      Object.hasOwn(TABLES[level], first) ? (TABLES[level][first] ?? "").split(" ").map((second) => [second, level] as const) : [],
    );
    found = pairs.length === 0 ? NONE : new Map(pairs);
    if (seconds.size < NEAR_MAX) seconds.set(first, found);
  }
  return found;
}

/** Whether two syllables (folded) make a word of the dictionary. */
export function isCompound(first: string, second: string): boolean {
  return secondsOf(first).has(second);
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
  const key = `${first} ${second}`;
  if (near.has(key)) return near.get(key);
  const found = byMarks(first, second) ?? byLetters(first, second);
  if (near.size < NEAR_MAX) near.set(key, found);
  return found;
}

/** The same letters under other marks on one of the two. */
function byMarks(first: string, second: string): NearWord | undefined {
  let best: Meant | undefined;
  for (const word of indexOf().byLetters.get(`${bareLetters(first)} ${bareLetters(second)}`) ?? []) {
    if ((word.first === first) === (word.second === second) || (best !== undefined && (best.core || !word.core))) continue;
    const [wrong, other] = word.first === first ? [second, first] : [first, second];
    if (word.core || !standsAlone(wrong) || !standsAlone(other)) best = word;
  }
  return best === undefined
    ? undefined
    : { first: best.first, second: best.second, wrong: best.first === first ? "second" : "first", slip: "mark" };
}

/** A letter dropped, added, moved, or taken for one that is said alike, in a syllable that is no word by itself. */
function byLetters(first: string, second: string): NearWord | undefined {
  let best: (NearWord & { rank: number }) | undefined;
  const consider = (word: Meant, wrong: NearWord["wrong"], found: string, meant: string): void => {
    if (!mayBe(found, meant)) return;
    const slip = slipBetween(found, meant);
    if (slip === undefined || slip === "mark") return;
    const rank = (slip === "order" ? 2 : 0) + (word.core ? 0 : 1);
    if (best === undefined || rank < best.rank) best = { first: word.first, second: word.second, wrong, slip, rank };
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
