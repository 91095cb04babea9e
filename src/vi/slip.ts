import { VOWEL_TONES } from "./syllable-data.ts";

/**
 * Whether one syllable is another with one slip of the pen. It says nothing of meaning: `giá` and `gia` are one slip
 * apart, and only the words around them tell which was meant.
 */

/**
 * - `mark`: the same letters under other marks (`thị`/`thi`, `dựng`/`dụng`, `đ`/`d`);
 * - `sound`: letters that are said alike (`tr`/`ch`, `s`/`x`, `d`/`gi`/`r`, `l`/`n`; final `n`/`ng`, `t`/`c`);
 * - `letter`: one letter dropped, added, two side by side swapped, or a consonant taken for the one beside it on the keyboard;
 * - `order`: the same letters in another order;
 * - `replaced`: one letter taken for any other; told by {@link isOneLetterReplaced} alone.
 */
export type Slip = "mark" | "sound" | "letter" | "order" | "replaced";

const MARKS = /\p{M}/gu;
const ONSET = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnrstvxp])?/u;
const ALIKE: readonly (readonly [string, string])[] = [
  ["tr", "ch"],
  ["s", "x"],
  ["d", "gi"],
  ["d", "r"],
  ["gi", "r"],
  ["l", "n"],
];
/** Shorter syllables turn into too many others by a change of order. */
const ORDER_LENGTH_MIN = 4;

/** The letters of Vietnamese; those of other languages are taken apart by Unicode. */
const BARE: ReadonlyMap<string, string> = new Map([
  ["đ", "d"],
  ...VOWEL_TONES.flatMap((row) => Array.from(row, (letter): [string, string] => [letter, row.normalize("NFD").charAt(0)])),
]);

const barred = new Map<string, string>();

/** The letters of a syllable without any marks: `ngành` → `nganh`, `đổi` → `doi`. Expects lower case. */
export function bareLetters(syllable: string): string {
  let bare = barred.get(syllable);
  if (bare === undefined) {
    bare = "";
    for (const letter of syllable) bare += letter < "\u0080" ? letter : (BARE.get(letter) ?? letter.normalize("NFD").replace(MARKS, ""));
    barred.set(syllable, bare);
  }
  return bare;
}

/** The slip that makes `found` of `meant`, both in lower case; undefined when it takes more than one, or none. */
export function slipBetween(found: string, meant: string): Slip | undefined {
  if (found === meant) return undefined;
  const [bareFound, bareMeant] = [bareLetters(found), bareLetters(meant)];
  if (bareFound === bareMeant) return "mark";
  if (soundsAlike(found, meant)) return "sound";
  if (isOneLetterOff(found, meant)) return "letter";
  return found.length >= ORDER_LENGTH_MIN && sameLetters(bareFound, bareMeant) ? "order" : undefined;
}

function soundsAlike(found: string, meant: string): boolean {
  const [onsetFound, onsetMeant] = [ONSET.exec(found)?.[0] ?? "", ONSET.exec(meant)?.[0] ?? ""];
  const [rhymeFound, rhymeMeant] = [found.slice(onsetFound.length), meant.slice(onsetMeant.length)];
  if (rhymeFound === rhymeMeant)
    return ALIKE.some(([a, b]) => (onsetFound === a && onsetMeant === b) || (onsetFound === b && onsetMeant === a));
  if (onsetFound !== onsetMeant) return false;
  const [short, long] = rhymeFound.length < rhymeMeant.length ? [rhymeFound, rhymeMeant] : [rhymeMeant, rhymeFound];
  if (short.endsWith("n") && long === `${short}g`) return true;
  return /[ct]$/u.test(short) && /[ct]$/u.test(long) && short.slice(0, -1) === long.slice(0, -1);
}

function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (a.length === b.length) {
    if (a.slice(at + 1) === b.slice(at + 1)) return areNeighbours(a[at] ?? "", b[at] ?? "");
    return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.slice(at) === long.slice(at + 1);
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const toneOf = (letter: string): string => letter.normalize("NFD").match(TONES)?.[0] ?? "";

/**
 * Whether one letter was typed for another, whatever the two: `chỉ` for `chủ`, `lực` for `vực`. So many syllables are that near to
 * each other that it takes a word of which the other half is sure to tell anything.
 */
export function isOneLetterReplaced(found: string, meant: string): boolean {
  if (found.length !== meant.length) return false;
  let at = 0;
  while (at < found.length && found[at] === meant[at]) at++;
  if (at === found.length || found.slice(at + 1) !== meant.slice(at + 1)) return false;
  const [one, other] = [found[at] ?? "", meant[at] ?? ""];
  // `kĩ năng` and `kỹ năng` are two spellings.
  return toneOf(one) === toneOf(other) && !/^(?:iy|yi)$/u.test(bareLetters(one + other));
}

/** Consonants side by side on the keyboard. Vowels are left out: another vowel mostly makes another word. */
const KEYBOARD = ["rt", "sd", "gh", "kl", "xc", "cv", "vb", "bn", "nm"];

function areNeighbours(a: string, b: string): boolean {
  return KEYBOARD.includes(a + b) || KEYBOARD.includes(b + a);
}

function sameLetters(a: string, b: string): boolean {
  return a.length === b.length && sorted(a) === sorted(b);
}

function sorted(letters: string): string {
  return letters.split("").sort().join("");
}
