import type { Word } from "./words.ts";

/**
 * Law 72/2025/QH15 and Resolution 203/2025/QH15: from this day (ISO) on no district level, and so no cities of provinces; townships
 * became communes or wards.
 */
export const WITHOUT_DISTRICTS = "2025-07-01";

/** No name of a district or township has more words. */
const NAME_MAX = 4;
const UNITS: ReadonlySet<string> = new Set(["huyện", "quận", "xã", "trấn"]);

/** A name in capitals follows: the place itself is meant. */
export function named(words: readonly Word[], index: number): boolean {
  const word = words[index];
  return word !== undefined && word.before === 0 && word.upper;
}

/** Behind the last word of the place that a unit is named by: `huyện | Lâm Thao`; from itself where no unit or no name stands there. */
export function placeEnd(words: readonly Word[], from: number): number {
  if (!UNITS.has(words[from - 1]?.key ?? "")) return from;
  return nameEnd(words, from);
}

/** Behind the last word of a name that begins at a place. */
export function nameEnd(words: readonly Word[], from: number): number {
  let to = from;
  while (to - from < NAME_MAX && named(words, to) && words[to]?.caps !== true) to++;
  return to;
}
