/** Letters of other alphabets that look like those a Vietnamese text is written in (Unicode, UTS #39, confusables). */
const PAIRS: readonly (readonly [letters: string, meant: string])[] = [
  // Icelandic and African: old fonts and converters write Đ so.
  ["ÐðƉɖ", "ĐđĐđ"],
  // Cyrillic
  ["АВЕІЈКМНОРСТУХаеіјорсух", "ABEIJKMHOPCTYXaeijopcyx"],
  // Greek
  ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"],
];

const MEANT: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap(([letters, meant]) => Array.from(letters, (letter, at) => [letter, meant[at] ?? letter] as const)),
);

/** One of these letters. */
export const LOOKALIKE = new RegExp(`[${[...MEANT.keys()].join("")}]`, "u");
const LATIN = /[A-Za-z\u00c0-\u024f\u1ea0-\u1ef9]/u;
const LATIN_WORD = /^[A-Za-z\u00c0-\u024f\u1ea0-\u1ef9]+$/u;

/**
 * The word in letters of Vietnamese; undefined where it has none of another alphabet, or is a word of that alphabet. As
 * long as the word.
 */
export function withoutLookalikes(word: string): string | undefined {
  if (!LOOKALIKE.test(word) || !LATIN.test(word)) return undefined;
  const meant = Array.from(word, (letter) => MEANT.get(letter) ?? letter).join("");
  return meant === word || !LATIN_WORD.test(meant) ? undefined : meant;
}
