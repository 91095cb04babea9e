import type { Marker } from "../vi/numbering.ts";
import type { Grid, Line } from "./lines.ts";
import type { Block, Paragraph } from "./paragraphs.ts";
import { EMPTY_PROSE, type Prose } from "./prose.ts";

/** What a part of the document is for. */
export type Role =
  | "document"
  | "furniture" // what a web page or printer puts round the document
  | "act" // the decision or resolution that the plan is attached to
  | "letterhead"
  | "type"
  | "title"
  | "preamble"
  | "basis" // a numbered section of legal bases
  | "purpose"
  | "requirements"
  | "purpose-requirements" // one joint section
  | "objectives"
  | "viewpoint"
  | "scope"
  | "situation"
  | "content"
  | "funding"
  | "organisation"
  | "reporting"
  | "reward"
  | "closing" // recipients and signature
  | "appendix"
  | "other";

/** A node of the outline: one numbered item, unnumbered heading, or part of the document, with all that stands under it. */
export interface Section {
  role: Role;
  /** Markers from the top joined by ".": `II.1.a`; an unnumbered bullet is its ordinal in brackets: `II.3.[2]`. */
  ref: string;
  marker?: Marker;
  /** The paragraph the marker stands in, marker taken off; empty for parts without a heading. */
  head: Prose;
  headParagraph?: Paragraph;
  /** Unmarked paragraphs and tables of its own, before and between its children. */
  body: Block[];
  children: Section[];
  /** Body and children together, in printed order. */
  items: (Block | Section)[];
  /** Printed lines of parts where lines matter (letterhead, title, closing). */
  lines: (Line | Grid)[];
  depth: number;
}

export function section(role: Role, depth: number): Section {
  return { role, ref: "", head: EMPTY_PROSE, body: [], children: [], items: [], lines: [], depth };
}

/** Every node below `root` and itself, in document order. */
export function* walk(root: Section): Generator<Section> {
  yield root;
  for (const child of root.children) yield* walk(child);
}

/** The words of a section and of all that stands under it, tables aside, in printed order, each with the node it lies in. */
export function* wordsOf(node: Section): Generator<{ prose: Prose; node: Section }> {
  if (node.head.text !== "") yield { prose: node.head, node };
  for (const item of node.items) {
    if (isSection(item)) yield* wordsOf(item);
    else if (item.kind === "paragraph") yield { prose: item.prose, node };
  }
}

/** The paragraphs right under a section and the headings of the items right under it, in printed order. */
export function itemWords(node: Section): Prose[] {
  return node.items.flatMap((item) => (isSection(item) ? [item.head] : item.kind === "paragraph" ? [item.prose] : []));
}

/** Whether an item of a section is a section under it. */
export function isSection(item: Block | Section): item is Section {
  return "role" in item;
}

/** The paragraphs among a section's own blocks. */
export function ownParagraphs(node: Section): Paragraph[] {
  return node.body.filter((block) => block.kind === "paragraph");
}

/** The tables among a section's own blocks. */
export function ownGrids(node: Section): Grid[] {
  return node.body.filter((block) => block.kind === "grid");
}
