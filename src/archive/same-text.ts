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
 * the formats put the parts of the letterhead, but that one of them may have the page numbers too. A changed date or
 * amount takes one number away and adds another, so that it is never taken for the same.
 */
export function saysTheSame(one: Bag, other: Bag): boolean {
  const more = surplus(one, other);
  const less = surplus(other, one);
  if (more.length > 0 && less.length > 0) return false;
  const extra = [...more, ...less];
  return new Set(extra).size === extra.length && extra.every(isPage);
}

/** Words that stand in the first more often than in the second, as often as that. */
function surplus(one: Bag, other: Bag): string[] {
  return [...one].flatMap(([word, count]) => Array.from({ length: Math.max(0, count - (other.get(word) ?? 0)) }, () => word));
}

function isPage(word: string): boolean {
  return /^[1-9]\d{0,2}$/.test(word) && Number(word) <= PAGE_MAX;
}
