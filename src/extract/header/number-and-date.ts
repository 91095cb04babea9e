import type { Line } from "../../outline/lines.ts";
import { join, sourceSpan, type Prose } from "../../outline/prose.ts";
import { findProvince } from "../../vi/agency/index.ts";
import { MOTTO_PART } from "../../vi/motto.ts";
import { fold } from "../../vi/word.ts";
import { isoDate } from "../citation.ts";
import type { FoundHeader } from "../found.ts";
import { LETTERHEAD } from "./issuer.ts";

/** The place of the number was left free: `Số:      /KH-UBND`. Anything else there was written, if nobody can read it. */
const LEFT_FREE = /^[\s\d.…_]*(?:[/-]|$)/u;

export const DATE_LINE = /ngày[\s\d.…_]*tháng[\s\d.…_]*năm/u;

/** A crawl may part the digits: `tháng 0 6`. */
const DATE = /^(?<place>.*?)[,.]?\s*ngày\s*(?<day>\d\s?\d?)\s*tháng\s*(?<month>\d\s?\d?)\s*năm\s*(?<year>\d{4})/iu;

/** A space may have slipped in beside the last dash: `45/KH- UBND`. */
export const SYMBOL =
  /^\d{1,5}[a-z]?(?:\/\d{4})?\s?[/-]\s?[\p{L}][\p{L}\d&/.()-]*(?:(?<=-)\s\p{Lu}[\p{Lu}\d&-]+|\s-\s?\p{Lu}[\p{Lu}\d&-]+)?/u;

/** Gives where the number with its symbol ends; undefined when there is none. */
export function readNumber(prose: Prose, header: FoundHeader): number | undefined {
  const label = /^s[oóốô]\s*[:.]?\s*/iu.exec(prose.text)?.[0].length ?? 0;
  const rest = prose.text.slice(label);
  header.party ||= /[-–](?:kh|ctr|đa|nq|qđ)?\/?(?:tu|hu|đu|tw|đtn|btg|bdv|bnc|btc|ubkt)/iu.test(rest) && /(?:\d|^)\s*[-–]/u.test(rest);
  header.party ||= /\d\s?[-–]\s?\p{L}{1,4}\/\p{L}{0,10}(?:TW|TU)(?!\p{L})/u.test(rest) || /^[\s.…_]*[-–]\s?\p{L}{1,4}\/\p{Lu}/u.test(rest);
  const symbol = SYMBOL.exec(rest);
  if (symbol === null) {
    header.draft ||= LEFT_FREE.test(rest);
    return undefined;
  }
  const end = label + symbol[0].length;
  header.number ??= { text: symbol[0].replace(/\s+/gu, "").replace(/[.,;]+$/u, ""), at: sourceSpan(prose, label, end), by: LETTERHEAD };
  return end;
}

/** `Nghệ An, ngày 18` / `tháng 11 năm 2025` on two lines, or three. */
export function isWrappedDate(lines: readonly Line[], index: number): boolean {
  return linesOfDate(lines, index) > 0;
}

/** How many lines place and date take; none where they say no date. */
function linesOfDate(lines: readonly Line[], index: number): number {
  return [1, 2, 3].find((count) => DATE_LINE.test(fold(join(lines.slice(index, index + count).map((line) => line.prose)).text))) ?? 0;
}

/** Reads place and date; returns how many further lines they took. */
export function readDate(lines: readonly Line[], index: number, header: FoundHeader): number {
  const single = lines[index]?.prose;
  if (single === undefined) return 0;
  const count = Math.max(linesOfDate(lines, index), 1);
  let prose = join(lines.slice(index, index + count).map((line) => line.prose));
  // The place may be cut off too: `Thành phố Hồ Chí` / `Minh, ngày 18 tháng 11 năm 2025`.
  const above = lines[index - 1]?.prose;
  if (above !== undefined && isPlace(above.text)) {
    const wrapped = lines[index]?.block === lines[index - 1]?.block && lines[index]?.hard === false;
    const province = `${above.text} ${/^[\p{L} ]*/u.exec(prose.text)?.[0] ?? ""}`;
    if (wrapped || findProvince(province.trim()) !== undefined) prose = join([above, prose]);
  }
  readDateIn(prose, header);
  return count - 1;
}

export function readDateIn(prose: Prose, header: FoundHeader): void {
  const match = DATE.exec(prose.text);
  const groups = match?.groups;
  if (groups === undefined) {
    header.draft = true;
    const place = /^(?<place>[^,\d]{2,60}),\s*ngày/iu.exec(prose.text)?.groups?.["place"];
    if (place !== undefined && /\p{L}/u.test(place))
      header.place ??= { text: place.trim(), at: sourceSpan(prose, 0, place.length), by: LETTERHEAD };
    return;
  }
  const date = isoDate(Number(groups["year"]), digits(groups["month"]), digits(groups["day"]));
  const place = (groups["place"] ?? "").replace(/^[\s(]+|[\s,.]+$/gu, "");
  if (/\p{L}/u.test(place))
    header.place ??= { text: place, at: sourceSpan(prose, 0, (groups["place"] ?? "").trimEnd().length), by: LETTERHEAD };
  if (date !== undefined && header.date === undefined) {
    const start = prose.text.search(/ngày/iu);
    header.date = { text: date, at: sourceSpan(prose, Math.max(start, 0), match?.[0].length ?? prose.text.length), by: LETTERHEAD };
  }
}

function digits(text: string | undefined): number {
  return Number((text ?? "").replace(/\s/gu, ""));
}

function isPlace(text: string): boolean {
  return text.length < 40 && /^\p{Lu}[\p{L}\s.]*,?$/u.test(text) && !MOTTO_PART.test(fold(text)) && text !== text.toUpperCase();
}
