import { COMMON_SYLLABLES } from "../vi/common-syllables.ts";
import { VOWEL_TONES } from "../vi/syllable-data.ts";
import { isVietnameseSyllable, syllableParts } from "../vi/syllable.ts";
import { without, type Prose } from "./prose.ts";

/** A consonant by itself is no word; in a line with as many of them the letters were set apart. */
const LONE_CONSONANT = /(?<![^\s(“"])(?:[bcdđghklmnpqrstvx]|ch|gh|kh|ng|nh|ph|th|tr)(?![^\s;:,.)”"])/giu;
const LONE_MIN = 3;
/** As many words must come out of it that no other language writes so. */
const JOINED_MIN = 2;

/**
 * Words whose letters a conversion set apart, in one piece again: `B ộ X â y d ự n g`, `ỦY B AN NHÂN D Â N`. Only in a
 * line that shows it many times over, and only what makes a syllable: `điểm b ở`, `lớp 6 A` and `ở xã` stay.
 */
export function joinSpacedLetters(prose: Prose): Prose {
  const { text } = prose;
  // Matching is left off as soon as there are enough, and most lines have none.
  if (!/(?:^|\s)\p{L}{1,2}\s/u.test(text) || (text.match(LONE_CONSONANT)?.length ?? 0) < LONE_MIN) return prose;
  const blanks: number[] = [];
  let joined = 0;
  for (const run of text.matchAll(/\p{L}+(?: \p{L}+)+/gu)) {
    for (const word of wordsOf(run[0].split(" "))) {
      if (word.parts.length > 1 && VIETNAMESE.test(word.parts.join(""))) joined++;
      let at = run.index + word.start;
      for (const part of word.parts.slice(0, -1)) {
        at += part.length;
        blanks.push(at);
        at++;
      }
    }
  }
  return joined < JOINED_MIN ? prose : without(prose, blanks);
}

/** A letter that only Vietnamese has, or has with this mark. */
const VIETNAMESE = new RegExp(`[đ${VOWEL_TONES.join("").replace(/[a-z]/gu, "")}]`, "iu");

interface SpacedWord {
  parts: string[];
  /** Offset of its first letter. */
  start: number;
}

/** What a word costs: an everyday syllable, another, one that is rare, capitals of an abbreviation, anything else. */
const COST = { common: 0.95, syllable: 1, rare: 1.2, capitals: 1.5, other: 3 };
/** Most letters of a syllable (`nghiêng`) or of an abbreviation. */
const LETTERS_MAX = 7;

/** The cheapest way to make words of the parts; of two alike the one whose first words are longer. */
function wordsOf(parts: readonly string[]): SpacedWord[] {
  const best: { cost: number; count: number }[] = [];
  best[parts.length] = { cost: 0, count: 0 };
  for (let from = parts.length - 1; from >= 0; from--) {
    let word = "";
    for (let end = from + 1; end <= parts.length; end++) {
      const part = parts[end - 1] ?? "";
      if (end > from + 1 && !isFragment(part) && !isFragment(parts[end - 2] ?? "")) break;
      word += part;
      if (end > from + 1 && word.length > LETTERS_MAX) break;
      const cost = costOf(word, end - from) + (best[end]?.cost ?? 0);
      if (cost <= (best[from]?.cost ?? Number.POSITIVE_INFINITY)) best[from] = { cost, count: end - from };
    }
  }
  const words: SpacedWord[] = [];
  let start = 0;
  for (let at = 0; at < parts.length;) {
    const own = parts.slice(at, at + Math.max(1, best[at]?.count ?? 1));
    words.push({ parts: own, start });
    start += own.join(" ").length + 1;
    at += own.length;
  }
  return words;
}

/** One letter, or letters that are no syllable. Two whole words are never made one. */
function isFragment(part: string): boolean {
  return part.length === 1 || !isVietnameseSyllable(part);
}

function costOf(word: string, parts: number): number {
  const syllable = /^\p{Lu}?\p{Ll}+$|^\p{Lu}+$/u.test(word) ? syllableParts(word) : undefined;
  if (syllable !== undefined) {
    if (COMMON_SYLLABLES.has(word.toLowerCase())) return COST.common;
    // `Chí Minh` and not `Chím inh`: few words begin with their vowel.
    return parts === 1 || syllable.onset !== "" ? COST.syllable : COST.rare;
  }
  if (parts === 1) return word.length === 1 ? COST.other : COST.capitals;
  return parts === word.length && /^\p{Lu}+$/u.test(word) ? COST.capitals : Number.POSITIVE_INFINITY;
}
