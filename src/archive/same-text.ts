import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fold } from "../vi/word.ts";

/** How often each word and number stands in a text. */
export type Bag = ReadonlyMap<string, number>;

export async function bagOf(archive: string, path: string): Promise<Bag | undefined> {
  const text = await readFile(join(archive, path), "utf8").catch(() => undefined);
  return text === undefined ? undefined : bag(text);
}

export function bag(text: string): Bag {
  const counts = new Map<string, number>();
  for (const [word] of fold(text).matchAll(/\p{L}+|\p{N}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const PAGE_MAX = 999;

/**
 * Whether two files of one document in different formats say the same: the same words equally often, in whatever order
 * the formats put the parts of the letterhead, but that one of them may have the page numbers too, and that a format which
 * prints words letter by letter may cut them: "b ộ". A changed date or amount takes one number away and adds another, so that
 * it is never taken for the same.
 */
export function saysTheSame(one: Bag, other: Bag): boolean {
  const { more, less } = differenceOf(one, other);
  return arePages(more, less) && lettersOf(more) === lettersOf(less);
}

/** Whether they say nearly the same: the same numbers, and hardly a word other, as where a scan was read a little wrong. */
export function saysNearlyTheSame(one: Bag, other: Bag): boolean {
  const { more, less } = differenceOf(one, other);
  const words = [...one.values()].reduce((sum, count) => sum + count, 0);
  return arePages(more, less) && Math.max(more.length, less.length) <= words * OTHER_WORDS_MAX;
}

const OTHER_WORDS_MAX = 0.03;

function differenceOf(one: Bag, other: Bag): { more: string[]; less: string[] } {
  return { more: surplus(one, other), less: surplus(other, one) };
}

/** Words that stand in the first more often than in the second, as often as that. */
function surplus(one: Bag, other: Bag): string[] {
  return [...one].flatMap(([word, count]) => Array.from({ length: Math.max(0, count - (other.get(word) ?? 0)) }, () => word));
}

/** Whether no numbers differ but the page numbers that one of them has. */
function arePages(more: readonly string[], less: readonly string[]): boolean {
  const [own, others] = [more.filter(isNumber), less.filter(isNumber)];
  const extra = [...own, ...others];
  return (own.length === 0 || others.length === 0) && new Set(extra).size === extra.length && extra.every(isPage);
}

/** The letters of some words in the order of the alphabet, which cutting words does not change. */
function lettersOf(words: readonly string[]): string {
  return words
    .filter((word) => !isNumber(word))
    .flatMap((word) => Array.from(word))
    .sort()
    .join("");
}

function isNumber(word: string): boolean {
  return /^\p{N}/u.test(word);
}

function isPage(word: string): boolean {
  return /^[1-9]\d{0,2}$/.test(word) && Number(word) <= PAGE_MAX;
}
