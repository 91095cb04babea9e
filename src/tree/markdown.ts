import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import type { Nodes, Root } from "mdast";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { unified, type Processor } from "unified";
import { withoutEmptyMarks } from "./markdown-marks.ts";
import { piecesOfMarkdown, type MarkdownPiece } from "./markdown-pieces.ts";
import { joinCutRows } from "./markdown-rows.ts";

/**
 * Constructs that read administrative layout as something it is not: an indented paragraph is no code, a rule of
 * dashes under the letterhead is no heading underline, and `[1]: …` or `<…>` in running text is no definition or link.
 */
const DISABLED = ["codeIndented", "setextUnderline", "definition", "autolink", "labelStartLink", "labelStartImage", "labelEnd"];

/** unified plugin: GFM tables in, layout-hostile constructs out. */
function plansSyntax(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  (data.micromarkExtensions ??= []).push(gfmTable(), { disable: { null: DISABLED } });
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

/** A table written in HTML inside Markdown. */
export const HTML_TABLE = /<table(?=[\s>])/iu;

const processor = unified().use(remarkParse).use(plansSyntax).freeze();

/** Parses normalised Markdown. Every node of the result has a position in `text`; words are read from there, not from the nodes. */
export function parseMarkdown(source: string): Root {
  const text = withoutEmptyMarks(source);
  const root: Root = { type: "root", children: piecesOfMarkdown(text).flatMap((piece) => parsePiece(text, piece)) };
  joinCutRows(text, root);
  return root;
}

function parsePiece(text: string, piece: MarkdownPiece): Root["children"] {
  const { children } = processor.parse(text.slice(piece.start, piece.end));
  if (piece.start > 0) for (const node of children) shift(node, piece);
  return children;
}

/** Moves a node of a piece to its place in the whole text. */
function shift(node: Nodes, piece: MarkdownPiece): void {
  for (const point of [node.position?.start, node.position?.end]) {
    if (point?.offset === undefined) continue;
    point.line += piece.line;
    point.offset += piece.start;
  }
  if ("children" in node) for (const child of node.children) shift(child, piece);
}

/** Whether a Markdown tree holds a table written in HTML. */
export function holdsHtmlTable(root: Root): boolean {
  return root.children.some((node) => node.type === "html" && HTML_TABLE.test(node.value));
}
