import type { Bullets } from "../office/bullets.ts";
import { formatNumber } from "./number-format.ts";
import { LEVELS, type Level, type ListDefinition, type Lists } from "./numbering.ts";

/** The number or bullet a paragraph is printed with. */
export interface Marker {
  text: string;
  level: Level;
}

export interface Counters {
  /** The level an instance gives a paragraph of one of these styles, nearest style first. */
  levelOfStyle(numberId: string, styles: readonly string[]): number | undefined;
  /** Counts one paragraph on and says how it is marked; undefined when the list or level does not exist. */
  next(numberId: string, index: number): Marker | undefined;
}

/** What one abstract list has counted so far; a level that has not begun, or was reset, has no value. */
type Counts = (number | undefined)[];

/**
 * Counts as Word does. The count belongs to the abstract list, so instances of one list go on from one another; an
 * instance with its own start takes it when it is first met at that level (ISO/IEC 29500-1, 17.9.15 and 17.9.26).
 */
export function listCounters(lists: Lists, bullets: Bullets): Counters {
  const counts = new Map<string, Counts>();
  const begun = new Set<string>();
  return {
    levelOfStyle(numberId, styles) {
      const levels = lists(numberId)?.levels;
      if (levels === undefined) return undefined;
      for (const style of styles) {
        for (const [index, level] of levels) if (level.style === style) return index;
      }
      return undefined;
    },
    next(numberId, index) {
      const list = lists(numberId);
      const level = list?.levels.get(index);
      if (list === undefined || level === undefined) return undefined;
      const values = counts.get(list.abstractId) ?? [];
      counts.set(list.abstractId, values);
      const first = `${numberId}:${index}`;
      const restarts = list.starts.has(index) && !begun.has(first);
      begun.add(first);
      const before = values[index];
      values[index] = before === undefined || restarts ? startOf(list, index) : before + 1;
      beginAbove(list, values, index);
      resetBelow(list, values, index);
      if (level.format === "bullet") return { text: bullets.next(list.abstractId, level.text, index), level };
      bullets.end();
      return { text: patternText(list, level, index, values), level };
    },
  };
}

function startOf(list: ListDefinition, index: number): number {
  return list.starts.get(index) ?? list.levels.get(index)?.start ?? 1;
}

/** A paragraph below a level not yet met begins that level: the next one there is its second (as Word does since version 6, KB Q110380). */
function beginAbove(list: ListDefinition, values: Counts, index: number): void {
  for (let above = 0; above < index; above++) values[above] ??= startOf(list, above);
}

/** A paragraph at `index` makes deeper levels begin anew, unless they say after which level they do (17.9.10). */
function resetBelow(list: ListDefinition, values: Counts, index: number): void {
  for (let deeper = index + 1; deeper < LEVELS; deeper++) {
    const restart = list.levels.get(deeper)?.restart;
    if (restart === undefined || restart > deeper || (restart > 0 && index < restart)) values[deeper] = undefined;
  }
}

/** `%1` to `%9` become the numbers of those levels; a deeper level shows nothing. */
function patternText(list: ListDefinition, level: Level, index: number, values: Counts): string {
  return level.text.replace(/%(?<level>[1-9])/g, (_whole, digit: string) => {
    const meant = Number(digit) - 1;
    if (meant > index) return "";
    const format = list.levels.get(meant)?.format ?? "decimal";
    return formatNumber(
      values[meant] ?? startOf(list, meant),
      level.legal && format !== "none" && format !== "bullet" ? "decimal" : format,
    );
  });
}
