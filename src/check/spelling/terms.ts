import language from "../../vi/data/language.json" with { type: "json" };
import { isCompound } from "../../vi/compound.ts";
import { isLoanSyllable } from "../../vi/syllable.ts";
import { slipBetween } from "../../vi/slip.ts";
import { HASH_BITS } from "../lexicon.ts";
import { type Word, type WordUnit } from "../words.ts";
import type { Misspelling } from "./found.ts";
import { asPrinted } from "./syllables.ts";

/** A term must be written at least so often for one spelling to stand out from it. */
const TIMES_MIN = 4;

interface Use {
  unit: WordUnit;
  at: number;
}

/** Places for windows that are counted roughly before any is looked at closely. */
const SLOTS = 1 << 16;

/**
 * Terms the plan writes again and again, but once with one syllable off: “quốc giá về dân cư” beside nine times “quốc
 * gia về dân cư”. What is compared is the word between the same two neighbours, with a third on either side the same.
 * Linear: each word is counted once by its neighbours, and looked at again only where these come often.
 */
export function* deviatingTerms(units: readonly WordUnit[]): Generator<Misspelling> {
  const counts = new Uint16Array(SLOTS);
  for (const unit of units)
    for (let at = 1; at + 1 < unit.length; at++)
      if (isBetween(unit, at)) {
        const slot = slotOf(unit, at);
        counts[slot] = Math.min(TIMES_MIN + 1, (counts[slot] ?? 0) + 1);
      }
  const windows = new Map<number, Map<string, Use[]>>();
  for (const unit of units)
    for (let at = 1; at + 1 < unit.length; at++)
      if (isBetween(unit, at) && (counts[slotOf(unit, at)] ?? 0) > TIMES_MIN) fill(windows, unit, at);
  for (const fillings of windows.values()) if (fillings.size > 1) yield* deviations(fillings);
}

function slotOf(unit: WordUnit, at: number): number {
  return (unit.hash(at - 1) ^ Math.imul(unit.hash(at + 1), 0x9e3779b1)) & (SLOTS - 1);
}

function fill(windows: Map<number, Map<string, Use[]>>, unit: WordUnit, at: number): void {
  const key = unit.hash(at - 1) * (1 << HASH_BITS) + unit.hash(at + 1);
  let fillings = windows.get(key);
  if (fillings === undefined) windows.set(key, (fillings = new Map()));
  const word = unit.spelling(at).key;
  const uses = fillings.get(word);
  if (uses === undefined) fillings.set(word, [{ unit, at }]);
  else uses.push({ unit, at });
}

/** A word of letters between two others, with spaces alone between them. */
function isBetween(unit: WordUnit, at: number): boolean {
  return unit.adjoins(at) && unit.adjoins(at + 1);
}

/** `Phụ lục I Nghị định` beside `Phụ lục VI Nghị định`: numbers differ on purpose. */
const ROMAN = /^[ivxl]+$/u;

/** `Luật Đầu tư và các quy định` beside `đầu tư vào các khu`: such words are put on purpose, one or the other. */
const GRAMMATICAL: ReadonlySet<string> = new Set(language.grammatical.split(" "));

function* deviations(fillings: ReadonlyMap<string, readonly Use[]>): Generator<Misspelling> {
  let usual = "";
  let times = 0;
  for (const [key, uses] of fillings) {
    if (uses.length <= times) continue;
    usual = key;
    times = uses.length;
  }
  if (times < TIMES_MIN) return;
  const others = fillings.get(usual) ?? [];
  for (const [key, uses] of fillings) {
    const [use] = uses;
    if (uses.length > 1 || use === undefined || ROMAN.test(key) || slipBetween(key, usual) === undefined || !isLoanSyllable(usual))
      continue;
    if (GRAMMATICAL.has(key) && GRAMMATICAL.has(usual)) continue;
    const { unit, at } = use;
    const word = unit.words[at];
    if (word === undefined || isWordThere(unit.words, at) || !sharesNeighbour(use, others)) continue;
    const found = unit.printed(at - 1, at + 2);
    const [start, end, base] = [word.start, word.end, unit.words[at - 1]?.start ?? 0];
    yield {
      kind: "term",
      unit,
      from: at - 1,
      to: at + 2,
      found,
      meant: found.slice(0, start - base) + asPrinted(usual, word) + found.slice(end - base),
      times,
    };
  }
}

/** Enough of the usual places have the same second word before, or behind. */
function sharesNeighbour({ unit, at }: Use, others: readonly Use[]): boolean {
  const [before, after] = [unit.words[at - 2]?.key, unit.words[at + 2]?.key];
  const same = others.filter(
    (other) =>
      (before !== undefined && other.unit.words[other.at - 2]?.key === before) ||
      (after !== undefined && other.unit.words[other.at + 2]?.key === after),
  );
  return same.length >= TIMES_MIN;
}

/** The syllable makes a word with one of its neighbours: it was meant as printed. */
function isWordThere(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  return (
    word !== undefined &&
    ((before !== undefined && isCompound(before.key, word.key)) || (after !== undefined && isCompound(word.key, after.key)))
  );
}
