import type { Node, Root } from "mdast";

/** Where an offset lies in the original: the page of a PDF, the paragraph of a Word file. */
export type Locate = (offset: number) => { page?: number; paragraph?: number };

interface Mark {
  offset: number;
  page?: number;
  paragraph?: number;
}

/** Reads pages and paragraphs off the tree; undefined for formats that have neither. */
export function locator(root: Root): Locate | undefined {
  const marks: Mark[] = [];
  const add = ({ position }: Node, { page, paragraph }: Omit<Mark, "offset">): void => {
    if (page === undefined && paragraph === undefined) return;
    marks.push({
      offset: position?.start.offset ?? 0,
      ...(page === undefined ? {} : { page }),
      ...(paragraph === undefined ? {} : { paragraph }),
    });
  };
  for (const node of root.children) {
    if (node.type !== "paragraph" && node.type !== "table") continue;
    const facts: Omit<Mark, "offset"> = node.data?.planLint ?? {};
    add(node, facts);
    if (node.type !== "table") continue;
    // The cells of a table are paragraphs of the file too.
    for (const cell of node.children.flatMap((row) => row.children)) {
      const paragraph = cell.data?.planLint?.paragraph;
      if (paragraph !== undefined) add(cell, { ...facts, paragraph });
    }
  }
  if (marks.length === 0) return undefined;
  marks.sort((a, b) => a.offset - b.offset);
  return (offset) => {
    let low = 0;
    let high = marks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((marks[middle]?.offset ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const { page, paragraph } = marks[low] ?? {};
    return { ...(page === undefined ? {} : { page }), ...(paragraph === undefined ? {} : { paragraph }) };
  };
}
