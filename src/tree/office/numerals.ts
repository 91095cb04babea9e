/** How Word and OpenDocument write the numbers of lists. Numbers below 1 have no letters or Roman figures: they stay figures. */

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];
const ROMAN_MAX = 3999;
const ALPHABET = 26;
const LETTERS_MAX = ALPHABET * 30;

/** 4 → iv. */
export function lowerRoman(value: number): string {
  if (value < 1 || value > ROMAN_MAX) return String(value);
  let rest = value;
  let text = "";
  for (const [size, letters] of ROMAN) {
    for (; rest >= size; rest -= size) text += letters;
  }
  return text;
}

/** 3 → c, 27 → aa, 28 → bb: Word repeats the letter (ISO/IEC 29500-1, 17.18.59). The order is the English one. */
export function repeatedLetter(value: number): string {
  if (value < 1 || value > LETTERS_MAX) return String(value);
  const letter = String.fromCharCode(97 + ((value - 1) % ALPHABET));
  return letter.repeat(Math.ceil(value / ALPHABET));
}

/** 3 → c, 27 → aa, 28 → ab: OpenDocument without `style:num-letter-sync` (ODF 1.3 part 3, 19.502). */
export function countedLetter(value: number): string {
  if (value < 1) return String(value);
  let text = "";
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / ALPHABET))
    text = String.fromCharCode(97 + ((rest - 1) % ALPHABET)) + text;
  return text;
}

const UNITS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ORDINALS: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

/** 21 → Twenty-one; from 100 on figures. */
export function cardinalText(value: number): string {
  const words = cardinalWords(value);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function cardinalWords(value: number): string {
  if (value < 0 || value > 99) return String(value);
  const unit = UNITS[value];
  if (unit !== undefined) return unit;
  const ten = TENS[Math.floor(value / 10)] ?? "";
  return value % 10 === 0 ? ten : `${ten}-${UNITS[value % 10] ?? ""}`;
}

/** 1 → First, 22 → Twenty-second; from 100 on "100th". */
export function ordinalText(value: number): string {
  if (value < 1 || value > 99) return ordinal(value);
  const words = cardinalText(value);
  const hyphen = words.lastIndexOf("-") + 1;
  const last = words.slice(hyphen).toLowerCase();
  const made = ORDINALS[last] ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return hyphen === 0 ? made.charAt(0).toUpperCase() + made.slice(1) : words.slice(0, hyphen) + made;
}

/** 1 → 1st. */
export function ordinal(value: number): string {
  const teen = value % 100 > 10 && value % 100 < 14;
  const ending = teen ? undefined : ["th", "st", "nd", "rd"][value % 10];
  return `${value}${ending ?? "th"}`;
}

const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/** 15 → mười lăm; from 100 on figures. */
export function vietnameseCounting(value: number): string {
  if (value < 0 || value > 99) return String(value);
  if (value < 10) return DIGITS[value] ?? "";
  const ten = Math.floor(value / 10);
  const unit = value % 10;
  const head = ten === 1 ? "mười" : `${DIGITS[ten] ?? ""} mươi`;
  if (unit === 0) return head;
  if (unit === 5) return `${head} lăm`;
  if (unit === 1 && ten > 1) return `${head} mốt`;
  return `${head} ${DIGITS[unit] ?? ""}`;
}
