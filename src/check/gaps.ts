import { markerSpan, printedMarker } from "./numbering.ts";
import type { Gap } from "./sequence.ts";

/** Whether what a gap leaves out really stands nowhere: neither read as something else nor left out on purpose. */
export function isMissing(gap: Gap, text: string): boolean {
  if (isPrintedBetween(gap, text) || isExcerpt(markerSpan(gap.item.node).start, text)) return false;
  return gap.before !== undefined || !followsLast(gap, text);
}

/** A line of dots in front says that something was left out on purpose. */
export function isExcerpt(start: number, text: string): boolean {
  return /^[ \t*_]*[[(]?(?:\.{3,}|…+)[\])]?[ \t*_]*$/mu.test(text.slice(Math.max(0, start - 60), start));
}

/** Between two numbers whose items lie this far apart nothing is looked for. */
const REACH = 20_000;

/**
 * Whether all that seems missing stands there after all, read as something else: on a line of its own inside another
 * list, or run into the line before (`… 01 hồ sơ giấy d) Thời hạn …`).
 */
function isPrintedBetween({ before, item, missing }: Gap, text: string): boolean {
  if (before === undefined) return false;
  const [from, to] = [markerSpan(before.node).end, markerSpan(item.node).start];
  if (to - from > REACH) return false;
  const between = text.slice(from, to).normalize("NFC");
  return missing.every((label) => {
    if (label.startsWith("(")) return between.includes(label);
    const number = label.replace(/[.()]/gu, "\\$&");
    const ownLine = new RegExp(`^[ \\t*_|>#]*${number}\\s?[.)]`, "imu");
    return ownLine.test(between) || (/^\p{L}$/u.test(label) && new RegExp(`\\s${number}[.)]\\s+\\p{Lu}`, "u").test(between));
  });
}

/**
 * Whether the line with a number of this kind that stands last before the item bears the number before it: `1/` … `2/`.
 * Numbers in brackets run on in the line: `(i) …; (ii) …;`.
 */
function followsLast({ item, missing }: Gap, text: string): boolean {
  const start = markerSpan(item.node).start;
  const before = text.slice(Math.max(0, start - REACH_BEFORE), start);
  if (item.kind === "paren") return before.includes(missing.at(-1) ?? "(");
  const mark = printedMarker(item.node).at(-1) ?? "";
  if (!/[.)/]/u.test(mark)) return false;
  const kind = /^\d+$/u.test(item.label) ? "\\d{1,3}" : /^\p{Lu}+$/u.test(item.label) ? "[IVX]+" : "\\p{Ll}";
  const lines = new RegExp(`^[ \\t*_|>#]*(?<label>${kind})\\${mark}`, "gmu");
  return [...before.matchAll(lines)].at(-1)?.groups?.["label"] === missing.at(-1);
}

const REACH_BEFORE = 1500;

/** What is missing, for a message: the first and the last of many. */
export function listOf(missing: readonly string[]): string {
  return missing.length > 3 ? `${missing[0]} … ${missing.at(-1)}` : missing.join(", ");
}
