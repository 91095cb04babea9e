import data from "../../vi/data/language.json" with { type: "json" };
import { nearCompound } from "../../vi/compound.ts";
import { isLoanSyllable, isVietnameseSyllable } from "../../vi/syllable.ts";
import { VOWEL_TONES } from "../../vi/syllable-data.ts";
import { isTornOff } from "../damage.ts";
import { lazy } from "../lazy.ts";
import { spots } from "../lexicon.ts";
import { adjoins, START, type Word, type WordUnit } from "../words.ts";
import type { Misspelling } from "./found.ts";

const loanwords = lazy(() => new Set(data.loanwords.split(" ")));

/** Only letters of Vietnamese, at least one of which English does not have. */
const VIETNAMESE = /^(?=.*[^a-z])[a-eghiklm-vxyàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]+$/u;
/** Rhymes of place names of other languages (`Krông`, `Ia Grơng`), which no word in small letters has. */
const ONLY_IN_NAMES = /(?:[êềếểễệ]c|[ơờớởỡợ](?:c|ng)|[ưừứửữự][np])$/u;

/** `ngh` and `gh` before a vowel that takes `ng` and `g`, in no language of Vietnam; `ng` before one that takes `ngh`, in names alone. */
const NEVER = /^n?gh(?![eêiéèẻẽẹếềểễệíìỉĩị])/u;
const NG_BEFORE_FRONT = /^ng(?=[eêiéèẻẽẹếềểễệíìỉĩị])/u;

type Likeness = "word" | "name" | "none";

/**
 * What a word could be by its spelling: `none` can be no word in Vietnamese, `name` only one that keeps the sounds of
 * another language (`phờng`, `vệc`). Foreign words, abbreviations and letters damaged by conversion (`ǜ`, `ƣ`) do not count.
 */
function likenessOf(key: string): Likeness {
  if (key.length < 2 || !VIETNAMESE.test(key) || isVietnameseSyllable(key)) return "word";
  if (NEVER.test(key)) return "none";
  if (isLoanSyllable(key)) return ONLY_IN_NAMES.test(key) || NG_BEFORE_FRONT.test(key) ? "name" : "word";
  return loanwords().has(key) ? "word" : "none";
}

const UNLIKELY = spots(({ key }) => likenessOf(key) !== "word");
const IMPOSSIBLE = spots(({ key }) => likenessOf(key) === "none");

/** Whether a word is spelt as none in Vietnamese can be. */
export function isImpossible(unit: WordUnit, at: number): boolean {
  return unit.is(IMPOSSIBLE, at);
}

/** Words that no Vietnamese word can look like. */
export function* impossibleSyllables(unit: WordUnit): Generator<Misspelling> {
  for (let index = unit.next(UNLIKELY, 0); index < unit.length; index = unit.next(UNLIKELY, index + 1)) {
    const word = unit.words[index];
    if (word?.kind !== "letters") continue;
    const likeness = likenessOf(word.key);
    if ((likeness === "name" && word.upper) || isAbbreviation(word) || isTornOff(unit.words, index)) continue;
    const found = unit.printed(index, index + 1);
    // A formula's variable (`Vđl`, `Ckđ`).
    if (!word.caps && /.\p{Lu}/u.test(found)) continue;
    const at = { unit, from: index, to: index + 1, found, ...(likeness === "name" ? { unsure: true } : {}) };
    const moved = withToneMoved(word.key);
    const halves = moved === undefined ? splitInTwo(word.key) : undefined;
    const near = nearWord(unit, index) ?? withOnsetMended(word.key);
    if (moved !== undefined) yield { kind: "tone", ...at, meant: asPrinted(moved, word) };
    else if (near !== undefined) yield { kind: "syllable", ...at, meant: asPrinted(near, word) };
    else if (halves !== undefined) yield { kind: "joined", ...at, meant: `${found.slice(0, halves)} ${found.slice(halves)}` };
    // Names of places and peoples follow other languages' sounds.
    else if (!word.upper || word.caps || word.before === START) yield { kind: "syllable", ...at };
  }
}

/** `UBTVQH`, `LĐTBXH`, `BCĐ`: capitals without a tone mark. */
function isAbbreviation({ caps, key }: Word): boolean {
  return caps && !/[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/u.test(key);
}

/** The word it nearly makes with the one before or behind: `nhân dâ` → `dân`. */
function nearWord({ words }: WordUnit, index: number): string | undefined {
  const word = words[index];
  const [before, after] = [words[index - 1], words[index + 1]];
  if (word === undefined) return undefined;
  const left = before !== undefined && adjoins(words, index) ? nearCompound(before.key, word.key) : undefined;
  if (left?.wrong === "second") return left.second;
  const right = after !== undefined && adjoins(words, index + 1) ? nearCompound(word.key, after.key) : undefined;
  return right?.wrong === "first" ? right.first : undefined;
}

/** `nghành` → `ngành`, `ngiêm` → `nghiêm`. */
function withOnsetMended(key: string): string | undefined {
  const mended = NEVER.test(key) ? key.replace("gh", "g") : key.replace(NG_BEFORE_FRONT, "ngh");
  return mended !== key && isVietnameseSyllable(mended) ? mended : undefined;
}

const TONED = new Map(
  VOWEL_TONES.flatMap((row) => row.split("").map((letter, column) => [letter, { bare: row[0] ?? letter, column }] as const)),
);

/** The same letters and tone with the mark where the spelling puts it: `cuả` → `của`, `qúy` → `quý`. */
function withToneMoved(key: string): string | undefined {
  const letters = key.split("");
  const at = letters.findIndex((letter) => (TONED.get(letter)?.column ?? 0) > 0);
  const tone = TONED.get(letters[at] ?? "");
  if (at === -1 || tone === undefined) return undefined;
  letters[at] = tone.bare;
  for (const [index, letter] of letters.entries()) {
    const row = VOWEL_TONES.find((vowels) => vowels[0] === letter);
    if (index === at || row === undefined) continue;
    const moved = [...letters.slice(0, index), row[tone.column] ?? letter, ...letters.slice(index + 1)].join("");
    if (isVietnameseSyllable(moved)) return moved;
  }
  return undefined;
}

/** A second word that begins with its vowel would be a guess: `xuắt` is no “xu ắt”. */
const CONSONANT = /^[bcdđghklmnpqrstvx]/u;

/** Where two words were run together: `cácđơn` → 3. Undefined when that can be done in no way or in several. */
function splitInTwo(key: string): number | undefined {
  const cuts: number[] = [];
  for (let at = 2; at <= key.length - 2; at++)
    if (isVietnameseSyllable(key.slice(0, at)) && isVietnameseSyllable(key.slice(at))) cuts.push(at);
  const [cut] = cuts;
  return cuts.length === 1 && CONSONANT.test(key.slice(cut)) ? cut : undefined;
}

/** The mended word with the capitals of the printed one. */
export function asPrinted(key: string, { upper, caps }: Pick<Word, "upper" | "caps">): string {
  if (caps) return key.toUpperCase();
  return upper ? key.charAt(0).toUpperCase() + key.slice(1) : key;
}
