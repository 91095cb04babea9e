import type { Outline } from "../outline/index.ts";
import { sourceSpan } from "../outline/prose.ts";
import { walk, type Section } from "../outline/section.ts";
import type { Span } from "../model/place.ts";
import { isBullet, type MarkerKind } from "../vi/numbering.ts";

/** An item with its printed number. */
export interface NumberedItem {
  node: Section;
  kind: MarkerKind;
  /** As printed, without the closing dot or bracket: `II`, `1.1`, `đ`. */
  label: string;
  /** The last number of the label; the letter's place in the Vietnamese order. */
  value: number;
}

/** Items of one kind that stand side by side under one heading and so should count 1, 2, 3 … */
export interface NumberRun {
  items: NumberedItem[];
  /** The value the count goes on from: 0, or the last value of the same kind where numbers run on across sections. */
  from: number;
  /** `1.` of `1.1`, `1.2`; empty for other kinds. */
  prefix: string;
}

/** Parts whose numbers are not the plan's. */
const FOREIGN: ReadonlySet<string> = new Set(["furniture", "act", "letterhead", "closing"]);

/** Every row of numbers in the document. Bullets have none. */
export function numberRuns(outline: Outline): NumberRun[] {
  const runs: NumberRun[] = [];
  for (const part of [
    { ...outline.root, children: outline.root.children.filter(({ role }) => !FOREIGN.has(role) && role !== "appendix") },
    ...outline.root.children.filter(({ role }) => role === "appendix"),
  ]) {
    const last = new Map<string, number>();
    // The act's first article holds the plan's text; the count goes on behind it.
    if (outline.namedIn === "article") last.set("article", 1);
    for (const parent of walk(part)) addRuns(parent, runs, last);
  }
  return runs;
}

function addRuns(parent: Section, runs: NumberRun[], last: Map<string, number>): void {
  const open: NumberRun[] = [];
  for (const node of parent.children) {
    const item = itemOf(node);
    if (item === undefined) continue;
    const prefix = item.kind === "multi" ? item.label.slice(0, item.label.lastIndexOf(".") + 1) : "";
    const key = `${item.kind}${prefix}`;
    const run = open.findLast((other) => belongs(item, prefix, other));
    if (run === undefined) {
      const earlier = provisionOf(item) === undefined ? (last.get(key) ?? 0) : item.value - 1;
      const fresh = { items: [item], from: item.value === earlier + 1 ? earlier : 0, prefix };
      open.push(fresh);
      runs.push(fresh);
    } else run.items.push(item);
    if (open.length > OPEN_RUNS_MAX) open.shift();
    if (provisionOf(item) === undefined) last.set(key, item.value);
  }
}

/** Which provision put in another document's place the item belongs to: that document numbers it. */
function provisionOf({ node }: NumberedItem): number | undefined {
  return node.headParagraph?.provision;
}

/** More kinds of numbers than this do not stand side by side in any sane document; keeps the search bounded. */
const OPEN_RUNS_MAX = 12;

/**
 * Whether the item goes on in the run: the next number whatever its closing mark, or any number with the same mark.
 * A count that begins anew is another list, such as the letters under two unnumbered headings.
 */
function belongs(item: NumberedItem, prefix: string, run: NumberRun): boolean {
  const before = run.items.at(-1);
  if (before === undefined || before.kind !== item.kind || run.prefix !== prefix) return false;
  if (provisionOf(before) !== provisionOf(item)) return false;
  if (item.value === before.value + 1 && item.kind !== "paren") return true;
  return styleOf(item) === styleOf(before) && !(item.value === 1 && before.value > 1);
}

function itemOf(node: Section): NumberedItem | undefined {
  const { marker } = node;
  if (marker === undefined || marker.value === 0 || isBullet(marker) || node.headParagraph === undefined) return undefined;
  return { node, kind: marker.kind, label: marker.label, value: marker.value };
}

/** `(i)`, `(1)` and `(a)` are rows of their own, and so are `1.` and `1)`. */
function styleOf({ node, kind, label }: NumberedItem): string {
  if (kind === "paren") return /\d/u.test(label) ? "1" : /[ivx]/u.test(label) ? "i" : "a";
  const printed = node.headParagraph?.whole.text.slice(label.length).trimStart() ?? "";
  return kind === "decimal" || kind === "letter" ? (printed[0] ?? "") : "";
}

/** The number as printed, its dot or bracket included. */
export function markerSpan(node: Section): Span {
  const paragraph = node.headParagraph;
  if (paragraph === undefined || node.marker === undefined) return sourceSpan(node.head);
  return sourceSpan(paragraph.whole, 0, paragraph.whole.text.slice(0, node.marker.length).trimEnd().length);
}

/** The number as printed, for messages: `II.`, `b)`, `1.1.`. */
export function printedMarker(node: Section): string {
  return node.headParagraph?.whole.text.slice(0, node.marker?.length ?? 0).trim() ?? "";
}
