/**
 * TCVN3 keeps `ư` at the byte of the soft hyphen, which many programs delete: `được` arrives as `đợc`, `Mường` as
 * `Mờng`. No Vietnamese syllable ends in `ơc` or `ơng`, so there the letter can be put back; `nh` for `như` cannot.
 */
import { isVietnameseSyllable } from "../../vi/syllable.ts";

const LOST = /(?<!\p{L})(?<head>\p{L}{0,3})(?<vowel>[ơờớởỡợ])(?<coda>c|ng)(?!\p{L})/giu;

/** Puts `ư` back before `ơ` where only that makes a syllable; `count` says how often. Expects NFC. */
export function mendLostU(text: string): { text: string; count: number } {
  let count = 0;
  const mended = text.replace(LOST, (word: string, head: string, vowel: string, coda: string) => {
    const whole = head + (vowel === vowel.toLowerCase() ? "ư" : "Ư") + vowel + coda;
    if (!isVietnameseSyllable(whole)) return word;
    count += 1;
    return whole;
  });
  return { text: mended, count };
}
