import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import type { Root } from "mdast";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { unified, type Processor } from "unified";

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

const processor = unified().use(remarkParse).use(plansSyntax).freeze();

/** Parses normalised Markdown. Every node of the result has a position in `text`. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
