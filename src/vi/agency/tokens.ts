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

/** Letters, marks and digits of any script. Ranges instead of \p{L}, whose tables cost more at start-up than the rest of this file. */
const LETTER = String.raw`[0-9A-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u1FFF\u2C00-\uD7FF\uD800-\uDFFF\uF900-\uFDFF\uFE70-\uFEFC]`;
/** Words are runs of letters, with an apostrophe between them (H’Ngăm); any other visible character is a token of its own. */
const TOKEN = new RegExp(String.raw`${LETTER}+(?:['’‘]${LETTER}+)*|[^\s]`, "g");
const FIRST_OF_WORD = new RegExp(`^${LETTER}`);
const MARK = /[^0-9A-Za-z\u00C0-\u1FFF]/;
/** Anything but words with one space between them. */
const MARK_OR_GAP = /[^0-9A-Za-z\u00C0-\u1FFF ]|^ ?$| $|^ | {2}/;

/** Splits a text into words and punctuation marks, in one pass. */
export function tokenise(text: string): Token[] {
  const folded = fold(text);
  const aligned = folded.length === text.length;
  const tokens: Token[] = [];
  let last = 0;
  // `matchAll` makes the pattern anew for every text.
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    const key = aligned ? folded.slice(start, end) : fold(raw);
    const first = raw.charAt(0);
    const lower = first.toLowerCase();
    tokens.push({
      start,
      end,
      key: key === "&" ? "và" : key,
      word: raw === "&" || FIRST_OF_WORD.test(raw),
      upper: first !== lower || (first >= "0" && first <= "9"),
      caps: raw.length > 1 && first !== lower && raw === raw.toUpperCase(),
      breakBefore: hasBreak(text, last, start),
    });
    last = end;
  }
  return tokens;
}

function hasBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 10) return true;
  return false;
}

/** The comparison keys of a phrase. */
export function phraseKeys(phrase: string): string[] {
  return foldedKeys(fold(phrase));
}

/** The comparison keys of a phrase that is folded already, as the word lists are: nothing is folded twice at start-up. */
export function foldedKeys(folded: string): string[] {
  if (!MARK_OR_GAP.test(folded)) return folded.split(" ");
  const keys: string[] = [];
  for (const piece of folded.split(" ")) {
    if (piece === "") continue;
    if (!MARK.test(piece)) keys.push(piece);
    else for (const key of piece.match(TOKEN) ?? []) keys.push(key === "&" ? "và" : key);
  }
  return keys;
}

/** {@link foldedKeys} with one space between them; most phrases are that already. */
export function foldedWords(folded: string): string {
  return MARK_OR_GAP.test(folded) ? foldedKeys(folded).join(" ") : folded;
}

/** Many phrases folded in one go. */
export function foldedLines(phrases: readonly string[]): string[] {
  return phrases.length === 0 ? [] : fold(phrases.join("\n")).split("\n");
}
