import { expect, test } from "vitest";
import { CAPITAL, DIGIT, LETTER, SMALL_LETTER, WORD } from "../../src/vi/letters.ts";

/** Latin letters and what stands between them, punctuation, symbols, private use, full-width forms. */
const EXACT: readonly (readonly [number, number])[] = [
  [0x0000, 0x036f],
  [0x1e00, 0x1eff],
  [0x2000, 0x2bff],
  [0x3000, 0x303f],
  [0xe000, 0xf8ff],
  [0xff00, 0xff5f],
];
const CHARACTERS = EXACT.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)));

test.each([
  ["LETTER", LETTER, /\p{L}/u],
  ["DIGIT", DIGIT, /\p{N}/u],
  ["WORD", WORD, /[\p{L}\p{N}]/u],
  // Letters as symbols, like ℂ and ℹ, begin no name.
  ["CAPITAL", CAPITAL, /(?![\u2100-\u218F])\p{Lu}/u],
  ["SMALL_LETTER", SMALL_LETTER, /(?![\u2100-\u218F])\p{Ll}/u],
])("%s says of every character of a Vietnamese text what Unicode says", (_name, ranges, property) => {
  for (const flags of ["", "u"]) {
    const oneOf = new RegExp(`[${ranges}]`, flags);
    expect(CHARACTERS.filter((character) => oneOf.test(character) !== property.test(character))).toEqual([]);
  }
});

test.each(["α", "Ж", "中", "あ", "한", "ก", "ا", "Å"])("%s is a letter", (letter) => {
  expect(letter).toMatch(new RegExp(`^[${LETTER}]$`));
});

test.each([" ", "-", "–", "·", "№", "•", "\uF0B7", "☐", "、", "「", "�", "😀", "\u0301"])("%s is neither a letter nor a digit", (other) => {
  expect(other).not.toMatch(new RegExp(`[${WORD}]`, "u"));
});
