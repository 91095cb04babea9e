/**
 * What the keys of the Telex typing method would have made of a word typed while it was off: `dduwowcj` → `được`.
 * The keys are those of the method: doubled letters and `w` make letters, `f s r x j` tones.
 */
import { VOWEL_TONES } from "./syllable-data.ts";
import { isVietnameseSyllable } from "./syllable.ts";

const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/dd/u, "đ"],
  [/u[w]?ow/u, "ươ"],
  [/aa/u, "â"],
  [/ee/u, "ê"],
  [/oo/u, "ô"],
  [/aw/u, "ă"],
  [/ow/u, "ơ"],
  [/uw/u, "ư"],
];
/** A tone is typed behind the vowel: at the end, or before the last consonants. */
const TONE = /^(?<before>[a-zđâêôăơươ]*[aeiouyâêôăơư])(?<between>(?:ch|n[gh]?|[cmpt])?)(?<key>[fsrxj])(?<behind>(?:ch|n[gh]?|[cmpt])?)$/u;
const TONE_KEYS = ["", "f", "s", "r", "x", "j"];

/**
 * Keys that no word of Vietnamese or English has: `dd` at the beginning, `uw`, `uow`, `iee`; doubled vowels before `nh`; tones
 * at the end that stand so in no word, `f` behind a doubled vowel among those that do (`beef`).
 */
const SURE = /^dd|uw|uow|iee|yee|aa(?!$)|een[gh]|^(?:[cgknpt]h|ngh?|tr)oon[gh]|(?:[aeiou]|n[gh]?)j$|(?:[aiuy]n?|n[gh]|[aeo]{2}n)f$/u;
const SHORTEST = 4;

/** The word that was meant, in lower case; undefined where the letters may be a word of another language. */
export function typedInTelex(key: string): string | undefined {
  if (key.length < SHORTEST || !/^[a-z]+$/u.test(key) || !SURE.test(key)) return undefined;
  const tone = TONE.exec(withLetters(key))?.groups;
  const plain = tone === undefined ? withLetters(key) : `${tone["before"]}${tone["between"]}${tone["behind"]}`;
  const meant = withTone(plain, TONE_KEYS.indexOf(tone?.["key"] ?? ""));
  return meant === undefined || meant === key ? undefined : meant;
}

function withLetters(key: string): string {
  return LETTERS.reduce((word, [keys, letter]) => word.replace(keys, letter), key);
}

/** The syllable with its tone on the vowel that bears it; undefined where none can. */
function withTone(plain: string, column: number): string | undefined {
  if (column === 0) return isVietnameseSyllable(plain) ? plain : undefined;
  for (const [index, letter] of plain.split("").entries()) {
    const row = VOWEL_TONES.find((vowels) => vowels.startsWith(letter));
    const word = row === undefined ? "" : plain.slice(0, index) + (row[column] ?? "") + plain.slice(index + 1);
    if (isVietnameseSyllable(word)) return word;
  }
  return undefined;
}
