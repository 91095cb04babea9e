import { addAll } from "../model/add-all.ts";
import type { OutlineNode, Place } from "../model/plan.generated.ts";
import type { Span } from "../model/place.ts";
import type { Grid, Strip } from "../outline/lines.ts";
import { sourceSpan } from "../outline/prose.ts";
import type { Section } from "../outline/section.ts";

/** The outline as plain data: every line and table of the document, in order, under the section it belongs to. */
export function outlineNodes(root: Section, place: (span: Span) => Place): OutlineNode[] {
  return root.children.map((child) => nodeOf(child, place));
}

function nodeOf(section: Section, place: (span: Span) => Place): OutlineNode {
  const node: OutlineNode = { role: section.role };
  if (section.ref !== "") node.ref = section.ref;
  // A time that heads a row of parts marks them, and is what the heading says.
  if (section.marker !== undefined && section.marker.length > 0) node.marker = section.marker.label;
  if (section.head.text !== "") node.title = section.head.text;
  const strips: readonly (Strip | Section["body"][number])[] = section.lines.length > 0 ? section.lines : section.body;
  const text: string[] = [];
  const table: string[][] = [];
  for (const strip of strips) {
    if (strip.kind === "grid") addAll(table, rowsOf(strip));
    else text.push(strip.kind === "line" ? strip.prose.text : strip.whole.text);
  }
  if (text.length > 0) node.text = text;
  if (table.length > 0) node.table = table;
  if (section.children.length > 0) node.children = section.children.map((child) => nodeOf(child, place));
  node.source = place(spanOf(section));
  return node;
}

function rowsOf(grid: Grid): string[][] {
  return grid.rows.map((row) => row.map((cell) => cell.lines.map((line) => line.prose.text).join("\n")));
}

/** From the first character of a section to the last, everything under it included. */
export function spanOf(section: Section): Span {
  const spans: Span[] = [];
  if (section.headParagraph !== undefined) spans.push(sourceSpan(section.headParagraph.whole));
  for (const line of section.lines) spans.push(line.kind === "grid" ? { start: line.start, end: line.end } : sourceSpan(line.prose));
  for (const block of section.body) spans.push(block.kind === "grid" ? { start: block.start, end: block.end } : sourceSpan(block.whole));
  for (const child of section.children) spans.push(spanOf(child));
  const [first = { start: 0, end: 0 }, ...more] = spans;
  return more.reduce(({ start, end }, span) => ({ start: Math.min(start, span.start), end: Math.max(end, span.end) }), first);
}
