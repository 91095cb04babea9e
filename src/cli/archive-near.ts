import { distance } from "./nearest.ts";

const SHOWN = 3;
const FAR_MAX = 3;

interface Name {
  name: string;
  /** Its words without marks. */
  plain: string;
}

/**
 * The names that were likely meant: what was typed is a slip of the hand away from some of their words, or is the first letters of
 * words (`so tp`: `so tu phap`).
 * @param typed words without marks, in every spelling that may stand for the name
 */
export function likely(typed: readonly string[], known: readonly Name[]): string[] {
  const spellings = typed.map((plain) => plain.split(" "));
  const best = new Map<string, { name: string; far: number }>();
  for (const { name, plain } of known) {
    if (best.has(plain)) continue;
    const words = plain.split(" ");
    const far = Math.min(...spellings.map((spelling) => (isShortFor(spelling, words) ? 0 : farFrom(spelling, words))));
    if (far <= FAR_MAX) best.set(plain, { name, far });
  }
  const found = [...best.values()].sort((a, b) => a.far - b.far || a.name.length - b.name.length || (a.name < b.name ? -1 : 1));
  const near = (found[0]?.far ?? 0) + 1;
  return found
    .filter(({ far }) => far <= near)
    .slice(0, SHOWN)
    .map(({ name }) => name);
}

/** The least number of letters to change in the typed words to get as many words of the name in a row; 1 where more is typed than the name. */
function farFrom(typed: readonly string[], name: readonly string[]): number {
  const most = Math.min(FAR_MAX, typed.join("").length / 3);
  if (name.length > 1 && name.every((word, at) => word === typed[at])) return 1;
  const shorter = Math.min(typed.length, name.length);
  // A word too many or too few costs as much as two letters.
  const missing = Math.max(0, typed.length - name.length) * 2;
  let least = Infinity;
  for (let from = 0; from + shorter <= name.length; from++) {
    let far = missing;
    for (let at = 0; at < shorter && far <= most; at++) far += slip(typed[at] ?? "", name[from + at] ?? "");
    if (far <= most) least = Math.min(least, far);
  }
  return least;
}

/** Letters to change, as far as it can be a slip. */
function slip(typed: string, word: string): number {
  if (typed === word) return 0;
  const allowed = word.length > 3 ? 2 : 1;
  if (Math.abs(typed.length - word.length) > allowed) return Infinity;
  const far = distance(typed, word);
  return far <= allowed ? far : Infinity;
}

/** Whether each word stands in the name, whole or as the first letters of two or more words. */
function isShortFor(typed: readonly string[], name: readonly string[]): boolean {
  let shortened = false;
  let at = 0;
  for (const word of typed) {
    const letters = name.slice(at, at + word.length).map((part) => part[0]);
    if (name[at] === word) at += 1;
    else if (word.length > 1 && letters.join("") === word) {
      at += word.length;
      shortened = true;
    } else return false;
  }
  return shortened;
}
