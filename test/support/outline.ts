import type { Root } from "mdast";
import { outline, type Outline } from "../../src/outline/index.ts";
import { linesOf, type Cell, type Strip } from "../../src/outline/lines.ts";
import { paragraphsOf, type Block } from "../../src/outline/paragraphs.ts";
import type { Section } from "../../src/outline/section.ts";
import { parseMarkdown } from "../../src/tree/markdown.ts";
import { parseText } from "../../src/tree/text.ts";
import { TreeBuilder } from "../../src/tree/builder.ts";

export type Kind = "md" | "txt";

const rootOf = (text: string, kind: Kind): Root => (kind === "md" ? parseMarkdown(text) : parseText(text));

/** The printed lines and tables of a text, as Markdown or as plain text. */
export function stripsOf(text: string, kind: Kind = "md"): Strip[] {
  return linesOf(text, rootOf(text, kind), kind === "txt");
}

export function outlineOf(text: string, kind: Kind = "md"): Outline {
  return outline({ text, root: rootOf(text, kind), mediaType: kind === "md" ? "text/markdown" : "text/plain", diagnostics: [] });
}

/** The outline of a document without text of its own, such as a Word file. */
export function builtOutline(build: (builder: TreeBuilder) => void): Outline {
  const builder = new TreeBuilder();
  build(builder);
  return outline({
    ...builder.finish(),
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    diagnostics: [],
  });
}

/** The cells of a row as words, lines of a cell parted by "⏎". */
export const rowOf = (row: readonly Cell[]) => row.map(({ lines }) => lines.map((line) => line.prose.text).join("⏎")).join(" ¦ ");

const gridOf = (rows: readonly Cell[][]) => `[${rows.map(rowOf).join(" // ")}]`;

/** Each strip as its words: a line as it reads, a table as its rows. */
export const wordsOfStrips = (strips: readonly Strip[]) =>
  strips.map((strip) => (strip.kind === "line" ? strip.prose.text : gridOf(strip.rows)));

/** The paragraphs of a text: `label ¦ words`, without a marker the words alone. */
export function paragraphWords(text: string, kind: Kind = "md"): string[] {
  return blockWords(paragraphsOf(stripsOf(text, kind)));
}

export function blockWords(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.kind === "grid") return gridOf(block.rows);
    return block.marker === undefined ? block.prose.text : `${block.marker.label} ¦ ${block.prose.text}`;
  });
}

/** An outline as indented lines: ref, role, heading, then the words of its own blocks. */
export function sketchOf(root: Section): string[] {
  return root.children.flatMap((child) => sketchSection(child, ""));
}

function sketchSection(node: Section, indent: string): string[] {
  const head = [node.ref, node.role, node.head.text === "" ? "" : `“${node.head.text}”`].filter((word) => word !== "").join(" ");
  const own = node.lines.length > 0 ? wordsOfStrips(node.lines).map((words) => `${indent}  ${words}`) : [];
  const items =
    node.lines.length > 0
      ? []
      : node.items.flatMap((item) => ("role" in item ? sketchSection(item, `${indent}  `) : [`${indent}  ${blockWords([item]).join("")}`]));
  return [`${indent}${head}`, ...own, ...items];
}
