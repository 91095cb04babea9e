import { expect, test } from "vitest";
import { CAPITAL, DIGIT, LETTER, SMALL_LETTER, WORD } from "../../src/vi/letters.ts";

type Block = readonly [number, number];
const charactersOf = (blocks: readonly Block[]) =>
  blocks.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)));

/** Punctuation, symbols, private use, full-width forms. */
const SIGNS: readonly Block[] = [
  [0x02d2, 0x02df],
  [0x0300, 0x036f],
  [0x2000, 0x206f],
  [0x20a0, 0x20cf],
  [0x2190, 0x2bff],
  [0x3008, 0x3020],
  [0xe000, 0xf8ff],
  [0xff00, 0xff5f],
];
const WESTERN: readonly Block[] = [[0x0000, 0x00ff]];
const OTHER_LATIN: readonly Block[] = [
  [0x0100, 0x024f],
  [0x1e00, 0x1e9f],
];
const VIETNAMESE = [..."ăâđêôơưĂÂĐÊÔƠƯĩũĨŨ".split(""), ...charactersOf([[0x1ea0, 0x1ef9]])];
const EXACT = [...charactersOf([...WESTERN, ...SIGNS]), ...VIETNAMESE];

test.each([
  ["LETTER", LETTER, /\p{L}/u, charactersOf(OTHER_LATIN)],
  ["DIGIT", DIGIT, /\p{N}/u, charactersOf([...OTHER_LATIN, [0x2070, 0x218f]])],
  ["WORD", WORD, /[\p{L}\p{N}]/u, charactersOf(OTHER_LATIN)],
  ["CAPITAL", CAPITAL, /\p{Lu}/u, []],
  ["SMALL_LETTER", SMALL_LETTER, /\p{Ll}/u, []],
])("%s says of every character of a Vietnamese text what Unicode says", (_name, ranges, property, more) => {
  for (const flags of ["", "u"]) {
    const oneOf = new RegExp(`[${ranges}]`, flags);
    expect([...EXACT, ...more].filter((character) => oneOf.test(character) !== property.test(character))).toEqual([]);
  }
});

test.each([
  ["capitals", CAPITAL, /\p{Lu}/u],
  ["small letters", SMALL_LETTER, /\p{Ll}/u],
])("no %s of other languages are left out", (_name, ranges, property) => {
  const oneOf = new RegExp(`[${ranges}]`);
  expect(charactersOf(OTHER_LATIN).filter((character) => property.test(character) && !oneOf.test(character))).toEqual([]);
});

test.each(["α", "Ж", "中", "あ", "한", "ก", "ا", "Å"])("%s is a letter", (letter) => {
  expect(letter).toMatch(new RegExp(`^[${LETTER}]$`));
});

test.each([" ", "-", "–", "·", "№", "•", "\uF0B7", "☐", "、", "「", "�", "😀", "\u0301"])("%s is neither a letter nor a digit", (other) => {
  expect(other).not.toMatch(new RegExp(`[${WORD}]`, "u"));
});
