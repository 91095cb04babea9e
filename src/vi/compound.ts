import data from "./data/compounds.json" with { type: "json" };
import { bareLetters, isOneLetterReplaced, slipBetween, type Slip } from "./slip.ts";

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
let bound: ReadonlySet<string> | undefined;
let joining: ReadonlySet<string> | undefined;
/**
 * How close two syllables are: `word` for a word of most documents, `pair` for one that few documents have or for two
 * words that often stand together.
 */
export type CompoundKind = "word" | "pair";

/** What may stand behind one syllable. */
interface Seconds {
  /** With a space before and behind each: for a first syllable that is asked for a few times, looking there is cheaper than any table. */
  words: string;
  pairs: string;
  asked: number;
  table: ReadonlyMap<string, CompoundKind> | undefined;
}

const seconds = new Map<string, Seconds>();
/** A table is made for a syllable that is asked for more often. */
const ASKED_MAX = 24;
/** By the first syllable, then by the second. The texts of one run share most of their pairs. */
const near = new Map<string, Map<string, NearWord | undefined>>();
let nears = 0;
/** Past this many the memory is not worth it. */
const NEAR_MAX = 50_000;

/**
 * The words that may have been meant, in one order, those of nearly every document first. The rare ones are known, but
 * nothing is mended into them.
 */
interface Index {
  /** The first syllables of each level, one behind the other. */
  keys: readonly string[];
  /** For each place, where in `keys` its first syllable stands. */
  firsts: Uint16Array;
  seconds: readonly string[];
  /** How many of them nearly every document has. */
  cores: number;
  /** Where the words with a first syllable begin and end, for each level that has some. */
  byFirst: ReadonlyMap<string, readonly number[]>;
  /** The first place of a second syllable; `next` of each place is the following one, 0 behind the last. */
  bySecond: ReadonlyMap<string, number>;
  next: Uint16Array;
}

let index: Index | undefined;

/** Built when the first pair is looked at that is no word: places instead of objects, because there are ten thousand words. */
function indexOf(): Index {
  if (index !== undefined) return index;
  const cores = Object.keys(TABLES.core).length;
  const keys = [...Object.keys(TABLES.core), ...Object.keys(TABLES.common)];
  const lists = [...Object.values(TABLES.core), ...Object.values(TABLES.common)].map((list) => list.split(" "));
  const all = lists.flat();
  const firsts = new Uint16Array(all.length);
  const byFirst = new Map<string, number[]>();
  let to = 0;
  let coreWords = 0;
  for (let at = 0; at < keys.length; at++) {
    const from = to;
    to += lists[at]?.length ?? 0;
    firsts.fill(at, from, to);
    const bounds = byFirst.get(keys[at] ?? "");
    if (bounds === undefined) byFirst.set(keys[at] ?? "", [from, to]);
    else bounds.push(from, to);
    if (at < cores) coreWords = to;
  }
  index = { keys, firsts, seconds: all, cores: coreWords, byFirst, ...chained(all) };
  return index;
}

/** Backwards, so that each chain runs forwards. */
function chained(all: readonly string[]): Pick<Index, "bySecond" | "next"> {
  const bySecond = new Map<string, number>();
  const next = new Uint16Array(all.length);
  for (let at = all.length - 1; at >= 0; at--) {
    const second = all[at] ?? "";
    next[at] = bySecond.get(second) ?? 0;
    bySecond.set(second, at);
  }
  return { bySecond, next };
}

const NOWHERE: readonly number[] = [];

/** Where the words with a first syllable stand. */
function* withFirst(first: string): Generator<number> {
  const bounds = indexOf().byFirst.get(first) ?? NOWHERE;
  for (let run = 0; run < bounds.length; run += 2) for (let at = bounds[run] ?? 0; at < (bounds[run + 1] ?? 0); at++) yield at;
}

function* withSecond(second: string): Generator<number> {
  const { bySecond, next } = indexOf();
  for (let at = bySecond.get(second); at !== undefined; at = next[at] === 0 ? undefined : next[at]) yield at;
}

/** The first syllable of the word at a place. */
function firstAt({ keys, firsts }: Index, at: number): string {
  return keys[firsts[at] ?? 0] ?? "";
}

/** What two syllables (folded) make together; undefined where they make nothing. */
export function compoundKind(first: string, second: string): CompoundKind | undefined {
  if (second === "") return undefined;
  const known = secondsOf(first);
  if (known.table !== undefined) return known.table.get(second);
  if (++known.asked > ASKED_MAX) known.table = tableOf(known);
  const sought = ` ${second} `;
  return known.pairs.includes(sought) ? "pair" : known.words.includes(sought) ? "word" : undefined;
}

function secondsOf(first: string): Seconds {
  let known = seconds.get(first);
  if (known === undefined) {
    const [core, common, rare] = LEVELS.map((level) => (Object.hasOwn(TABLES[level], first) ? (TABLES[level][first] ?? "") : ""));
    known = { words: ` ${core} ${common} `, pairs: ` ${rare} `, asked: 0, table: undefined };
    if (seconds.size < NEAR_MAX) seconds.set(first, known);
  }
  return known;
}

function tableOf({ words, pairs }: Seconds): ReadonlyMap<string, CompoundKind> {
  const table = new Map<string, CompoundKind>(words.split(" ").map((second) => [second, "word"]));
  for (const second of pairs.split(" ")) table.set(second, "pair");
  table.delete("");
  return table;
}

/** Whether two syllables (folded) make a word of the dictionary. */
export function isCompound(first: string, second: string): boolean {
  return compoundKind(first, second) !== undefined;
}

/** Whether a syllable (folded) is a word by itself: `và`, `số`, `tỉnh`; not `triển`, `khẩn`, `nghiêm`. */
export function standsAlone(syllable: string): boolean {
  free ??= new Set(data.free.flatMap((line) => line.split(" ")));
  return free.has(syllable);
}

/** Whether a syllable (folded) never stands alone: `triển`, `khẩn`, `tịch`. */
export function isBound(syllable: string): boolean {
  bound ??= new Set(data.bound.flatMap((line) => line.split(" ")));
  return bound.has(syllable);
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
  const found = byMarks(first, second) ?? byLetters(first, second) ?? byReplacedLetter(first, second);
  if (nears++ > NEAR_MAX) return found;
  if (known === undefined) near.set(first, (known = new Map()));
  known.set(second, found);
  return found;
}

/** Words that stand beside any other: “tạm hoãn thì tuyển đến hết 27 tuổi” means no “thi tuyển”, “thì hành” does mean “thi hành”. */
function isJoining(syllable: string): boolean {
  joining ??= new Set(data.joining.split(" "));
  return joining.has(syllable);
}

/** The same letters under other marks on one of the two. */
function byMarks(first: string, second: string): NearWord | undefined {
  const words = indexOf();
  const { seconds: all, cores } = words;
  let best: number | undefined;
  const consider = (at: number, wrong: string, meant: string, other: string): void => {
    if (wrong === meant || bareLetters(wrong) !== bareLetters(meant) || (best !== undefined && best < at)) return;
    if (at < cores || !(isJoining(wrong) || (standsAlone(wrong) && standsAlone(other)))) best = at;
  };
  for (const at of withFirst(first)) consider(at, second, all[at] ?? "", first);
  for (const at of withSecond(second)) consider(at, first, firstAt(words, at), second);
  if (best === undefined) return undefined;
  const meant = { first: firstAt(words, best), second: all[best] ?? "" };
  return { ...meant, wrong: meant.first === first ? "second" : "first", slip: "mark", core: best < cores };
}

/** A letter dropped, added, moved, or taken for one that is said alike, in a syllable that is no word by itself. */
function byLetters(first: string, second: string): NearWord | undefined {
  const words = indexOf();
  const { seconds: all, cores } = words;
  let best: (NearWord & { rank: number }) | undefined;
  const consider = (at: number, wrong: NearWord["wrong"], found: string, meant: string): void => {
    if (!mayBe(found, meant)) return;
    const slip = slipBetween(found, meant);
    if (slip === undefined || slip === "mark") return;
    const core = at < cores;
    const rank = (slip === "order" ? 2 : 0) + (core ? 0 : 1);
    if (best === undefined || rank < best.rank) best = { first: firstAt(words, at), second: all[at] ?? "", wrong, slip, core, rank };
  };
  if (!standsAlone(first)) for (const at of withSecond(second)) consider(at, "first", first, firstAt(words, at));
  if (!standsAlone(second)) for (const at of withFirst(first)) consider(at, "second", second, all[at] ?? "");
  if (best === undefined) return undefined;
  const { rank: _rank, ...word } = best;
  return word;
}

/** A syllable that makes more words than these goes with nearly any other: `công các`, `công tư`. */
const PARTNERS_MAX = 20;

/** Whether a syllable is half of a few words only, and no word by itself: `lĩnh`, `thức`. */
function isHalf(syllable: string): boolean {
  if (standsAlone(syllable)) return false;
  let partners = 0;
  for (const places of [withFirst(syllable), withSecond(syllable)]) for (const _ of places) if (++partners > PARTNERS_MAX) return false;
  return true;
}

/**
 * Any other letter, where the syllable beside it tells the word: half of a few, and one alone of those that nearly every document has
 * may have been meant: `lĩnh | lực`. A syllable that stands alone goes with any half but those that never do: `chỉ | tịch`, not
 * `gây | dựng`, `một | trận`.
 */
function byReplacedLetter(first: string, second: string): NearWord | undefined {
  const words = indexOf();
  const { seconds: all, cores } = words;
  const found: NearWord[] = [];
  const consider = (at: number, wrong: NearWord["wrong"], printed: string, meant: string): void => {
    if (at < cores && isOneLetterReplaced(printed, meant))
      found.push({ first: firstAt(words, at), second: all[at] ?? "", wrong, slip: "replaced", core: true });
  };
  const tells = (half: string, other: string) => (standsAlone(other) ? isBound(half) : isHalf(half));
  if (tells(second, first)) for (const at of withSecond(second)) consider(at, "first", first, firstAt(words, at));
  if (tells(first, second)) for (const at of withFirst(first)) consider(at, "second", second, all[at] ?? "");
  return found.length === 1 ? found[0] : undefined;
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
