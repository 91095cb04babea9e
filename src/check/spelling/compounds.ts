import { type CompoundKind, compoundKind, isBound, nearCompound, standsAlone, type NearWord } from "../../vi/compound.ts";
import { isLoanSyllable, isVietnameseSyllable } from "../../vi/syllable.ts";
import { isTornOff } from "../damage.ts";
import { spots } from "../lexicon.ts";
import { adjoins, type Word, type WordUnit } from "../words.ts";
import type { Misspelling } from "./found.ts";
import { asPrinted, isImpossible } from "./syllables.ts";

const BOUND = spots(({ key }) => isBound(key));

/** Words of two syllables that are one slip away from the one that was meant, then halves of words. */
export function* misspeltCompounds(unit: WordUnit): Generator<Misspelling> {
  const joins = joinsOf(unit);
  for (let index = 1; index < unit.length; index++) {
    if (joins[index] !== undefined || !unit.adjoins(index)) continue;
    const near = nearBeside(unit, index, joins);
    if (near === undefined) continue;
    const [first, second] = [unit.words[index - 1], unit.words[index]];
    if (first === undefined || second === undefined) continue;
    const meant = `${asPrinted(near.first, first)} ${asPrinted(near.second, second)}`;
    yield { kind: "word", unit, from: index - 1, to: index + 1, found: unit.printed(index - 1, index + 1), meant };
    index++;
  }
  for (let index = unit.next(BOUND, 0); index < unit.length; index = unit.next(BOUND, index + 1))
    if (isStray(unit, index, joins)) yield { kind: "stray", unit, from: index, to: index + 1, found: unit.printed(index, index + 1) };
}

type Joins = readonly (CompoundKind | undefined)[];

/** What the word at an index makes with the one before it. */
function joinsOf(unit: WordUnit): Joins {
  const joins: (CompoundKind | undefined)[] = [];
  for (let index = 0; index < unit.length; index++)
    joins.push(unit.adjoins(index) ? compoundKind(unit.spelling(index - 1).key, unit.spelling(index).key) : undefined);
  return joins;
}

/** Where one of the two makes a word with its other neighbour, that is what is meant. */
function nearBeside(unit: WordUnit, index: number, joins: Joins): NearWord | undefined {
  const [before, after] = [joins[index - 1], joins[index + 1]];
  if (before === "word" || after === "word") return undefined;
  const near = nearAt(unit, index);
  if (near === undefined || (before === undefined && after === undefined)) return near;
  // Pairs like “đúng quy” only often stand together; the syllable that is right goes with both neighbours.
  const [wrong, beside] = near.wrong === "first" ? [unit.words[index - 1], before] : [unit.words[index], after];
  return near.core && beside === undefined && !standsAlone(wrong?.key ?? "") ? near : undefined;
}

function nearAt(unit: WordUnit, index: number): NearWord | undefined {
  const near = nearSpelling(unit, index);
  if (near === undefined) return undefined;
  const { words } = unit;
  const [first, second] = [words[index - 1], words[index]];
  if (first === undefined || second === undefined) return undefined;
  const wrong = near.wrong === "first" ? first : second;
  if (isForeign(wrong === first ? second : first)) return undefined;
  if (!isVietnameseSyllable(wrong.key) && isTornOff(words, wrong === first ? index - 1 : index)) return undefined;
  if (isForeign(wrong) && !(near.core && isUnmarked(words, index, wrong))) return undefined;
  if (PLAIN.test(wrong.key) && isWithoutMarks(words, index)) return undefined;
  // “… công số 58/2024/QH15”, “tại khoản 3”: the word belongs to the figure behind it. “nền tàng 5G” does not.
  const after = words[index + 1];
  if (after !== undefined && after.before === 0 && after.kind !== "letters" && standsAlone(second.key)) return undefined;
  // “Luật Căn cướt”: the capital begins the word, and a name would go on with one.
  if (isInName(words, index, first) && (second.upper || wrong === first)) return undefined;
  return wrong.key.length === 1 && !STANDALONE_LETTERS.has(wrong.key) ? undefined : near;
}

/** What the two words are near by themselves. Asked for a third of all words, few of which are near any. */
function nearSpelling(unit: WordUnit, index: number): NearWord | undefined {
  const [first, second] = [unit.spelling(index - 1), unit.spelling(index)];
  // A capital on the second syllable begins or belongs to a name.
  if (!unit.shouts && second.upper && !(second.caps && first.caps)) return undefined;
  return isImpossible(unit, index - 1) || isImpossible(unit, index) ? undefined : nearCompound(first.key, second.key);
}

const PLAIN = /^[a-z]+$/u;

/** “kế hoach”, “sử dng” among Vietnamese words are slips; “công ty abc”, “5 km theo đường”, “Phu luc kem theo” are none. */
function isUnmarked(words: readonly Word[], index: number, wrong: Word): boolean {
  const [before, after] = [words[index - 2], words[index + 1]];
  if (wrong.upper || !PLAIN.test(wrong.key) || (before !== undefined && before.kind !== "letters")) return false;
  return !(before !== undefined && isForeign(before)) && !(after !== undefined && isForeign(after));
}

/** Nobody writes so many Vietnamese words without any mark, save in names of files: `Phu luc kem theo Thong tu`. */
const UNMARKED_MAX = 3;

function isWithoutMarks(words: readonly Word[], index: number): boolean {
  let [from, to] = [index, index];
  while (index - from < UNMARKED_MAX && PLAIN.test(words[from - 1]?.key ?? "")) from--;
  while (to - index < UNMARKED_MAX && PLAIN.test(words[to]?.key ?? "")) to++;
  return to - from > UNMARKED_MAX;
}

/** Vowels that are left of a word when its other letters are gone; other single letters name things: `nhóm B`. */
const STANDALONE_LETTERS: ReadonlySet<string> = new Set(["a", "i", "u", "â", "ô", "ơ", "ư", "ê"]);

/** No syllable of Vietnamese, nor a loan: an abbreviation or a foreign word. */
function isForeign({ key }: Word): boolean {
  return key.length > 1 && !isLoanSyllable(key);
}

/** The first syllable is capitalised in the midst of a name: `xã Tượng | Lĩnh`, `Đào Duy | Từ`. */
function isInName(words: readonly Word[], index: number, first: Word): boolean {
  const before = words[index - 2];
  return first.upper && !first.caps && before?.upper === true && adjoins(words, index - 1) && !before.caps;
}

function isStray(unit: WordUnit, index: number, joins: Joins): boolean {
  if (!unit.isLetters(index) || joins[index] !== undefined || joins[index + 1] !== undefined) return false;
  const { words, shouts } = unit;
  const word = words[index];
  if (word === undefined) return false;
  if ((word.upper && !shouts && word.before === 0) || (word.caps && !shouts)) return false;
  // With a neighbour on neither side it may be a line of its own, a heading cut off, a name.
  return adjoins(words, index) || (adjoins(words, index + 1) && words[index + 1]?.upper === false);
}
