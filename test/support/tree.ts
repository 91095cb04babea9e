import type { Nodes } from "mdast";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { ParsedSource } from "../../src/model/tree.ts";

type Read = ParsedSource | { diagnostics: Diagnostic[] };

/** A tree as short lines: paragraphs as they read, tables as rows of cells; `¦` parts cells, `⏎` lines of a cell. */
export function sketch(result: Read): string[] {
  if (!("root" in result)) return result.diagnostics.map(({ ruleId, severity }) => `${severity} ${ruleId}`);
  return result.root.children.flatMap((node) =>
    node.type === "table" ? tableLines(node, result.text) : [paragraphLine(node, result.text)],
  );
}

const wordsOf = (node: Nodes, text: string) => text.slice(node.position?.start.offset, node.position?.end.offset).replaceAll("\n", "⏎");

function paragraphLine(node: Nodes, text: string): string {
  const facts = (node as { data?: { planLint?: { align?: string; furniture?: boolean } } }).data?.planLint;
  const marks = [
    facts?.furniture === true ? "furniture" : "",
    facts?.align === "center" || facts?.align === "right" ? facts.align : "",
  ].filter(Boolean);
  return `${marks.length === 0 ? "" : `[${marks.join(" ")}] `}${wordsOf(node, text)}`;
}

function tableLines(table: Nodes & { type: "table" }, text: string): string[] {
  const facts = table.data?.planLint;
  const head = `TABLE${facts?.borderless === true ? " borderless" : ""}${facts?.headerRows === undefined ? "" : ` head ${facts.headerRows}`}`;
  const rows = table.children.map((row) =>
    row.children
      .map((cell) => {
        const { colSpan, rowSpan } = cell.data?.planLint ?? {};
        return `${wordsOf(cell, text)}${colSpan === undefined ? "" : ` ↔${colSpan}`}${rowSpan === undefined ? "" : ` ↕${rowSpan}`}`;
      })
      .join(" ¦ "),
  );
  return [head, ...rows.map((row) => `  ${row}`)];
}

/** Rule ids of what was said of a file. */
export function said(result: Read): string[] {
  return result.diagnostics.map(({ ruleId, severity }) => `${severity} ${ruleId}`);
}

/** The words of bold or italic text, in order. */
export function emphasised(result: Read, type: "strong" | "emphasis"): string[] {
  const found: string[] = [];
  const visit = (node: Nodes) => {
    if (node.type === type && "root" in result) found.push(result.text.slice(node.position?.start.offset, node.position?.end.offset));
    if ("children" in node) for (const child of node.children) visit(child);
  };
  if ("root" in result) visit(result.root);
  return found;
}
