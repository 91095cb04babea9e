import { fold } from "./word.ts";

/** Words without tone and vowel marks, in lower case, as people type them in a hurry: `Đề án` → `de an`. Expects NFC. */
export function plain(text: string): string {
  return fold(text)
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
