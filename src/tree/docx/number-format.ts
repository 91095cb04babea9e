import { cardinalText, lowerRoman, ordinal, ordinalText, repeatedLetter, vietnameseCounting } from "../office/numerals.ts";

const CIRCLED_ONE = 0x2460;
const CIRCLED_MAX = 20;
const CHICAGO = ["*", "†", "‡", "§"];

const circled = (value: number) => (value >= 1 && value <= CIRCLED_MAX ? String.fromCharCode(CIRCLED_ONE + value - 1) : String(value));
const padded = (width: number) => (value: number) => String(value).padStart(width, "0");

/** ST_NumberFormat (ISO/IEC 29500-1, 17.18.59), those a Vietnamese document may use; any other counts in figures. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  upperRoman: (value) => lowerRoman(value).toUpperCase(),
  lowerRoman,
  upperLetter: (value) => repeatedLetter(value).toUpperCase(),
  lowerLetter: repeatedLetter,
  ordinal,
  cardinalText,
  ordinalText,
  hex: (value) => value.toString(16).toUpperCase(),
  chicago: (value) =>
    value < 1 || value > 100 ? String(value) : (CHICAGO[(value - 1) % CHICAGO.length] ?? "*").repeat(Math.ceil(value / CHICAGO.length)),
  decimalZero: padded(2),
  decimalEnclosedCircle: circled,
  decimalEnclosedFullstop: (value) => `${value}.`,
  decimalEnclosedParen: (value) => `(${value})`,
  numberInDash: (value) => `- ${value} -`,
  vietnameseCounting,
  none: () => "",
  bullet: () => "",
};

/** `custom:001, 002, …` counts in figures of that width. */
const CUSTOM = /^custom:(?<zeros>0+)1/;

export function formatNumber(value: number, format: string): string {
  const zeros = CUSTOM.exec(format)?.groups?.["zeros"]?.length;
  if (zeros !== undefined) return padded(Math.min(zeros, 8) + 1)(value);
  return (Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined)?.(value) ?? String(value);
}
