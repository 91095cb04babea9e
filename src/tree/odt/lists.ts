import type { Bullets } from "../office/bullets.ts";
import { countedLetter, lowerRoman, repeatedLetter } from "../office/numerals.ts";
import { child, elements, integer, type XmlElement } from "../office/xml.ts";

/** One level of a list style (ODF 1.3 part 3, 16.30). */
export interface ListLevel {
  /** `1`, `a`, `A`, `i`, `I`, or "" for no number. */
  format: string;
  prefix: string;
  suffix: string;
  start: number;
  /** Levels whose numbers are shown, this one included. */
  shown: number;
  /** LibreOffice's own pattern, such as `%1%.%2%.`, which says more than prefix and suffix. */
  pattern?: string;
  /** Repeats a letter after z (aa, bb) instead of counting on (aa, ab). */
  letterSync: boolean;
  bullet?: string;
  gap: boolean;
}

export type ListStyle = ReadonlyMap<number, ListLevel>;

export const LEVELS = 10;

export function listStyle(element: XmlElement): ListStyle {
  const levels = new Map<number, ListLevel>();
  for (const one of elements(element)) {
    const level = integer(one.attributes["text:level"]);
    if (level === undefined || level < 1 || level > LEVELS) continue;
    if (one.name === "text:list-level-style-bullet" || one.name === "text:list-level-style-image")
      levels.set(level, listLevel(one, one.attributes["text:bullet-char"] ?? "•"));
    else if (one.name === "text:list-level-style-number" || one.name === "text:outline-level-style") levels.set(level, listLevel(one));
  }
  return levels;
}

function listLevel(element: XmlElement, bullet?: string): ListLevel {
  const { attributes } = element;
  const pattern = attributes["loext:num-list-format"];
  const label = child(child(element, "style:list-level-properties"), "style:list-level-label-alignment");
  return {
    format: attributes["style:num-format"] ?? "",
    prefix: attributes["style:num-prefix"] ?? "",
    suffix: attributes["style:num-suffix"] ?? "",
    start: integer(attributes["text:start-value"]) ?? 1,
    shown: Math.min(LEVELS, Math.max(1, integer(attributes["text:display-levels"]) ?? 1)),
    letterSync: attributes["style:num-letter-sync"] === "true",
    gap: label?.attributes["text:label-followed-by"] !== "nothing",
    ...(pattern === undefined ? {} : { pattern }),
    ...(bullet === undefined ? {} : { bullet }),
  };
}

/** What a list has counted: by level, from 1; a level not begun has no value. */
export type Counts = (number | undefined)[];

/** Counts one item on and says its number or bullet; "" prints none. `start` is the item's own start. */
export function nextMarker(style: ListStyle, level: number, counts: Counts, bullets: Bullets, start?: number): string {
  const own = style.get(level);
  if (own === undefined) return "";
  const before = counts[level];
  counts[level] = start ?? (before === undefined ? own.start : before + 1);
  // As LibreOffice counts: a level is begun by what stands below it, and begins anew after what stands above.
  for (let above = 1; above < level; above++) counts[above] ??= style.get(above)?.start ?? 1;
  for (let deeper = level + 1; deeper <= LEVELS; deeper++) counts[deeper] = undefined;
  if (own.bullet !== undefined) return bullets.next(counts, own.bullet, level - 1);
  bullets.end();
  const number = (at: number) => {
    const meant = style.get(at);
    return meant === undefined || meant.bullet !== undefined ? "" : formatNumber(counts[at] ?? meant.start, meant.format, meant.letterSync);
  };
  if (own.pattern !== undefined)
    return own.pattern.replace(/%(?<level>\d{1,2})%/g, (_whole, at: string) => (Number(at) <= level ? number(Number(at)) : ""));
  // A level without a format prints no number, so neither what stands around it.
  if (own.format === "") return "";
  const shown: string[] = [];
  for (let at = Math.max(1, level - own.shown + 1); at <= level; at++) shown.push(number(at));
  return own.prefix + shown.filter((text) => text !== "").join(".") + own.suffix;
}

/** Number formats of ODF (part 3, 19.500); LibreOffice adds padded figures as "01, 02, 03, ...". */
function formatNumber(value: number, format: string, letterSync: boolean): string {
  const letters = letterSync ? repeatedLetter : countedLetter;
  switch (format) {
    case "":
      return "";
    case "a":
      return letters(value);
    case "A":
      return letters(value).toUpperCase();
    case "i":
      return lowerRoman(value);
    case "I":
      return lowerRoman(value).toUpperCase();
    default:
      return format.startsWith("01") ? String(value).padStart(2, "0") : String(value);
  }
}
