import { romanValue } from "../vi/numbering.ts";
import type { NumberedItem, NumberRun } from "./numbering.ts";

/** Letters that the Vietnamese order of points leaves out; word processors number with them all the same. */
const LATIN_ONLY = /^[fjwz]$/u;
/** Orders that rows of letters keep: Decree 30/2020/NĐ-CP's, the word processor's, and two that mix them. */
const VIETNAMESE = "abcdđeghiklmnopqrstuvxy";
const WITHOUT_DDE = VIETNAMESE.replace("đ", "");
const LATIN = "abcdefghijklmnopqrstuvwxyz";
const LATIN_WITH_DDE = LATIN.replace("d", "dđ");

/** What is wrong with the count of a row. */
export type Slip =
  | {
      kind: "gap";
      item: NumberedItem;
      missing: string[];
      before: NumberedItem | undefined;
      /** The item right behind that goes back: II, VI, V is one slip. */
      behind?: NumberedItem;
    }
  | { kind: "repeat"; item: NumberedItem; first: NumberedItem }
  /** With the gap before the item that it should stand before, if there is one. */
  | { kind: "disorder"; item: NumberedItem; before: NumberedItem; gap?: Gap };
export type Gap = Extract<Slip, { kind: "gap" }>;

/** Whether the row is lettered a b c d e f … as a word processor does. */
export function isLatin(run: NumberRun): boolean {
  return run.items.some((item) => isLetter(item) && LATIN_ONLY.test(item.label.toLowerCase()));
}

/** The row goes from `d` to `e`. */
export function skipsDDe(run: NumberRun): boolean {
  const labels = run.items.map(({ label }) => label.toLowerCase());
  return run.items.every(isLetter) && !labels.includes("đ") && labels.some((label, at) => label === "d" && labels[at + 1] === "e");
}

function isLetter({ kind }: NumberedItem): boolean {
  return kind === "letter" || kind === "upper";
}

/** The order the row itself keeps, so that a mere choice of alphabet is no gap. */
function orderOf(run: NumberRun): string {
  if (isLatin(run)) return run.items.some(({ label }) => label.toLowerCase() === "đ") ? LATIN_WITH_DDE : LATIN;
  return skipsDDe(run) ? WITHOUT_DDE : VIETNAMESE;
}

/** Walks a row and tells where the count skips, repeats or goes back. */
export function slipsOf(run: NumberRun): Slip[] {
  const order = orderOf(run);
  const valueOf = (item: NumberedItem) => (isLetter(item) ? order.indexOf(item.label.toLowerCase()) + 1 : item.value);
  const present = new Set(run.items.map(valueOf));
  const seen = new Map<number, NumberedItem>();
  const slips: Slip[] = [];
  let highest = run.from;
  let before: NumberedItem | undefined;
  // A number printed twice usually stands for the next one, which is then not missing: 1, 2, 2, 4.
  let misprinted = 0;
  for (const item of run.items) {
    const value = valueOf(item);
    const first = seen.get(value);
    if (first !== undefined) {
      slips.push({ kind: "repeat", item, first });
      misprinted++;
    } else if (value < highest && before !== undefined) {
      const last = slips.at(-1);
      const gap = last?.kind === "gap" && last.item === before ? last : undefined;
      if (gap !== undefined) gap.behind = item;
      slips.push({ kind: "disorder", item, before, ...(gap === undefined ? {} : { gap }) });
    } else {
      const missing = range(highest + 1 + misprinted, value).filter((one) => !present.has(one));
      if (missing.length > 0) slips.push({ kind: "gap", item, missing: missing.map((one) => labelOf(one, item, order)), before });
      highest = value;
      misprinted = 0;
    }
    if (first === undefined) seen.set(value, item);
    before = item;
  }
  return slips;
}

/** The number `value` as this row would print it. */
function labelOf(value: number, item: NumberedItem, order: string): string {
  if (isLetter(item)) return item.kind === "upper" ? (order[value - 1] ?? "").toUpperCase() : (order[value - 1] ?? "");
  if (item.kind === "roman") return roman(value);
  if (item.kind === "multi") return item.label.slice(0, item.label.lastIndexOf(".") + 1) + String(value);
  if (item.kind === "paren") return `(${labelInBrackets(value, item, order)})`;
  const word = /^(?<word>\p{L}+) /u.exec(item.label)?.groups?.["word"];
  if (word === undefined) return String(value);
  return `${word} ${/\d/u.test(item.label) ? value : roman(value)}`;
}

/** `(2)`, `(ii)` or `(b)`, as the item itself counts. */
function labelInBrackets(value: number, { label }: NumberedItem, order: string): string {
  if (/\d/u.test(label)) return String(value);
  return romanValue(label.replace(/[()]/gu, "").toUpperCase()) === undefined ? (order[value - 1] ?? "") : roman(value).toLowerCase();
}

const ROMAN: readonly (readonly [string, number])[] = [
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

function roman(value: number): string {
  let rest = value;
  return ROMAN.map(([letters, worth]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return letters.repeat(times);
  }).join("");
}

/** At most so many missing numbers are counted out; `Điều 3` after `Điều 300` is no list of 296 articles. */
const MISSING_MAX = 200;

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(to - from, MISSING_MAX)) }, (_, index) => from + index);
}
