/**
 * Texts prepared for language programs: the syllables of a word joined (`Ủy_ban nhân_dân`) and every sign set apart (`hộ nghèo ,
 * nhà ở ;`), as Vietnamese word segmenters write them. Written out, they read like any other.
 */
import type { NormalisedText } from "./normalise.ts";
import { Stretches } from "./stretches.ts";

/** Two syllables joined, or a number and what it counts (`II._Mục`); no Vietnamese letter stands beside `_` otherwise, but in names of files and form fields. */
const JOINED = /(?<=[\p{L}\d.,)&])_(?=[\p{L}\d(])/gu;
/** So many in so few characters are no names of files. */
const JOINED_MIN = 20;
const APART = 80;
/** A space that the segmenter set before a sign or behind an opening one. */
const SET_APART = /(?<=\S) (?=[.,;:?!)\]%”](?:\s|$|[.,;:)/]))|(?<=[([“]) (?=\S)|(?<=[\p{L}\d]) (?=\/ ?\p{Lu})|(?<=\p{Lu} ?\/) (?=\p{Lu})/gu;

/** Lines of capitals were made small but for their first letter: `Iii. nội dung thực hiện`. */
const SMALL_ROMAN = /^(?:I[iv]{1,2}|Vi{1,3}|I[xv]|Xi{1,3})(?= ?\.)/gmu;

/** The text with its words written apart and its signs in their places, where most of it is segmented; else as it came. */
export function joinSegments(text: string): NormalisedText {
  if (!isSegmented(text)) return { text, originalOffset: (offset) => offset };
  const words = text.replace(JOINED, " ").replace(SMALL_ROMAN, (number) => number.toUpperCase());
  const stretches = new Stretches();
  const parts: string[] = [];
  let last = 0;
  for (const { index } of words.matchAll(SET_APART)) {
    parts.push(words.slice(last, index));
    last = index + 1;
    stretches.replace(index, last, 0);
  }
  return { text: parts.join("") + words.slice(last), originalOffset: (offset) => stretches.original(offset) };
}

function isSegmented(text: string): boolean {
  if (!text.includes("_")) return false;
  let joined = 0;
  for (const _ of text.matchAll(JOINED)) joined++;
  return joined >= JOINED_MIN && joined * APART >= text.length;
}
