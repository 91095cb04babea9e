import { fold } from "./word.ts";

/** Words without tone and vowel marks, in lower case, as people type them in a hurry: `Đề án` → `de an`. Expects NFC. */
export function plain(text: string): string {
  const folded = fold(text);
  // Whole documents pass through here for the search in archives, where taking them apart costs five times as much.
  if (BEYOND_LATIN.test(folded)) return bareOf(folded);
  return folded.replace(LATIN, (letter) => (BARE[letter] ??= bareOf(letter)));
}

/** The letters of Latin that Unicode has a character for with its marks, and whatever else may have any. */
const LATIN = /[\u00C0-\u024F\u1E00-\u1EFF]/g;
const BEYOND_LATIN = /[^\0-\u024F\u1E00-\u1EFF\u2002-\u20CF]/;
const BARE: Record<string, string> = {};

function bareOf(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("đ", "d");
}

/** Whether the words are written with marks that {@link plain} takes off. */
export function hasMarks(text: string): boolean {
  return plain(text) !== text.toLowerCase();
}

/** A name for files and addresses: letters a to z, digits and single hyphens, cut between words. */
export function slug(text: string, lengthMax = 60): string {
  const whole = plain(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (whole.length <= lengthMax) return whole;
  const cut = whole.slice(0, lengthMax + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), 1)).replace(/-$/, "");
}
