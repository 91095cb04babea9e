import type { Nodes, Root } from "mdast";
import { describe, expect, it } from "vitest";
import { piecesOfMarkdown } from "../../src/tree/markdown-pieces.ts";
import { parseMarkdown } from "../../src/tree/markdown.ts";

const FILLER = "Rà soát văn bản quy phạm pháp luật thuộc lĩnh vực được giao quản lý, đề xuất sửa đổi, bổ sung.\n";
const LONG = FILLER.repeat(180);

function cuts(text: string): string[] {
  return piecesOfMarkdown(text).map((piece) => text.slice(piece.start, piece.end));
}

function words(text: string, root: Root): string[] {
  const found: string[] = [];
  const visit = (node: Nodes) => {
    if (node.type === "text") found.push(text.slice(node.position?.start.offset, node.position?.end.offset));
    if ("children" in node) node.children.forEach(visit);
  };
  visit(root);
  return found;
}

describe("pieces of a long Markdown text", () => {
  it("leaves a short text whole", () => {
    expect(cuts("# Kế hoạch\n\n- Một\n\nHai\n")).toHaveLength(1);
  });

  it("cuts before a paragraph behind a blank line and loses nothing", () => {
    const text = `${LONG}\nĐoạn sau.\n`;
    expect(cuts(text)).toEqual([`${LONG}\n`, "Đoạn sau.\n"]);
  });

  it("cuts before a bullet at the margin", () => {
    expect(cuts(`${LONG}- Sở Tư pháp\n`)).toEqual([LONG, "- Sở Tư pháp\n"]);
  });

  it("cuts a paragraph of many pages between two lines", () => {
    const pieces = cuts(FILLER.repeat(3000));
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join("")).toBe(FILLER.repeat(3000));
    expect(cuts(`| Việc | Sở |\n|---|---|\n${"| Rà soát | Sở Tư pháp |\n".repeat(6000)}`)).toHaveLength(1);
  });

  it.each([
    ["in the middle of a paragraph", `${LONG}Câu tiếp theo.\n`],
    ["before what is indented", `${LONG}\n  - mục con\n`],
    ["before the delimiter row of a table", `${LONG}- | -\n`],
    ["inside a code fence", `\`\`\`\n${LONG}\nvẫn là mã\n\`\`\`\n`],
    ["inside a comment", `<!--\n${LONG}\nvẫn là chú thích\n-->\n`],
  ])("does not cut %s", (_where, text) => {
    expect(cuts(text)).toHaveLength(1);
  });

  it("cuts again behind the fence and the comment", () => {
    expect(cuts(`\`\`\`\n${LONG}\`\`\`\n\nSau mã\n`)).toHaveLength(2);
    expect(cuts(`<!--\n${LONG}-->\n\nSau chú thích\n`)).toHaveLength(2);
  });

  it("puts every node where its words stand in the whole text", () => {
    const text = Array.from(
      { length: 400 },
      (_, index) => `### ${index + 1}. Nhiệm vụ số ${index + 1}\n\n- Cơ quan chủ trì: Sở Tư pháp.\n- Thời gian: Quý I/2026.\n\n`,
    ).join("");
    const root = parseMarkdown(text);
    expect(piecesOfMarkdown(text).length).toBeGreaterThan(1);
    const found = words(text, root);
    expect(found).toHaveLength(1200);
    expect(found[1197]).toBe("400. Nhiệm vụ số 400");
    const heading = root.children.findLast((node) => node.type === "heading");
    expect(heading?.position?.start.line).toBe(399 * 5 + 1);
  });
});
