import { fold } from "../word.ts";

/** A word or one punctuation mark of a text, with the key it is compared by. */
export interface Token {
  start: number;
  end: number;
  /** {@link fold}ed; "&" is "và", so that "KH&CN" and "KH và CN" are the same. */
  key: string;
  word: boolean;
  /** Begins with a capital (or is a number). */
  upper: boolean;
  /** Two letters or more, all capitals: an abbreviation, unless the whole text is in capitals. */
  caps: boolean;
  /** A line break stands before it. */
  breakBefore: boolean;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\s]/gu;
const LETTER = /\p{L}/u;
const WORD = /^[\p{L}\p{N}]/u;

/** Splits a text into words and punctuation marks, in one pass. */
export function tokenise(text: string): Token[] {
  const folded = fold(text);
  const aligned = folded.length === text.length;
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    const key = aligned ? folded.slice(start, end) : fold(raw);
    const first = raw.charAt(0);
    tokens.push({
      start,
      end,
      key: key === "&" ? "và" : key,
      word: raw === "&" || WORD.test(raw),
      upper: first !== first.toLowerCase() || (first >= "0" && first <= "9"),
      caps: raw.length > 1 && raw === raw.toUpperCase() && LETTER.test(raw),
      breakBefore: text.slice(last, start).includes("\n"),
    });
    last = end;
  }
  return tokens;
}

/** The comparison keys of a phrase from a word list. */
export function phraseKeys(phrase: string): string[] {
  return tokenise(phrase).map((token) => token.key);
}
