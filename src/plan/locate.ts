import type { Root } from "mdast";

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
  for (const node of root.children) {
    if (node.type !== "paragraph" && node.type !== "table") continue;
    const facts: { page?: number; paragraph?: number } = node.data?.planLint ?? {};
    if (facts.page === undefined && facts.paragraph === undefined) continue;
    marks.push({
      offset: node.position?.start.offset ?? 0,
      ...(facts.page === undefined ? {} : { page: facts.page }),
      ...(facts.paragraph === undefined ? {} : { paragraph: facts.paragraph }),
    });
  }
  if (marks.length === 0) return undefined;
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
