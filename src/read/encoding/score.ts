/**
 * How Vietnamese a reading of some text is. Of the words that have letters beyond ASCII, the right reading makes nearly
 * all Vietnamese syllables, a wrong one few; text in another language has few in every reading.
 */
import { isVietnameseSyllable } from "../../vi/syllable.ts";
import { COMMON_SYLLABLES } from "../../vi/common-syllables.ts";
import { HIGH_CLASS } from "./windows-1252.ts";

export interface Score {
  /**
   * Words with a character beyond ASCII. Abbreviations without a vowel (`NĐ`, `QĐ`) and single characters are left out:
   * any sign (`©`, `½`) is a vowel in some encoding.
   */
  marked: number;
  /** Those that are Vietnamese syllables in one case (`Kế`, `KẾ`, `kế`, not `kẾ`). */
  valid: number;
  /** Valid ones that any administrative text is full of. */
  common: number;
  /** Different valid marked words, counted up to 3. */
  distinct: number;
  /** ASCII words of two letters or more, and those that are syllables. */
  plain: number;
  plainValid: number;
}

/** Typographic marks that part words even where a legacy reading could take them for letters. */
const APART = "–—‘’“”…•«»";
/**
 * A word, together with the signs that stand where a legacy encoding has its letters: `ho¹ch`, `C¨n`, `tá»‰nh`.
 */
const TOKEN = new RegExp(`(?:(?![${APART}\\u00a0])[\\p{L}\\p{M}${HIGH_CLASS}])+`, "gu");
const NOT_LETTERS_AT_EDGE = /^[^\p{L}]+|[^\p{L}\p{M}]+$/gu;
const ASCII_ONLY = /^[A-Za-z]*$/;
const ABBREVIATION = /^[B-DF-HJ-NP-TV-XZĐ]+$/;
/** The Icelandic letters that old keyboards give for đ: a flaw of the text, not of its encoding. */
const ETH = /[Ðð]/g;

function oneCase(word: string): boolean {
  const lower = word.toLowerCase();
  if (word === lower) return true;
  const upper = word.toUpperCase();
  return word === upper || word === (upper[0] ?? "") + lower.slice(1);
}

/** Scores a reading; `text` in NFC. Linear in its length. */
export function scoreVietnamese(text: string): Score {
  const score: Score = { marked: 0, valid: 0, common: 0, distinct: 0, plain: 0, plainValid: 0 };
  const seen = new Set<string>();
  for (const [token] of text.matchAll(TOKEN)) {
    const word = ASCII_ONLY.test(token) ? token : token.replace(NOT_LETTERS_AT_EDGE, "");
    if (ASCII_ONLY.test(word)) {
      if (word.length < 2 || word === word.toUpperCase()) continue;
      score.plain += 1;
      if (isVietnameseSyllable(word)) score.plainValid += 1;
    } else if (word.length > 1 && !ABBREVIATION.test(word)) {
      score.marked += 1;
      const lower = word.toLowerCase().replace(ETH, "đ");
      if (!oneCase(word) || !isVietnameseSyllable(lower)) continue;
      score.valid += 1;
      if (COMMON_SYLLABLES.has(lower)) score.common += 1;
      if (seen.size < 3) seen.add(lower);
    }
  }
  score.distinct = seen.size;
  return score;
}

/** One figure to compare readings of the same text by: a wrong word costs two right ones, an everyday word counts half more. */
export const points = ({ marked, valid, common }: Score): number => valid + common / 2 - 2 * (marked - valid);

/** Share of the marked words that are syllables; 0 when there are none. */
export const quality = ({ marked, valid }: Score): number => (marked === 0 ? 0 : valid / marked);
