import type { Nodes } from "mdast";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../src/tree/markdown.ts";

const typesOf = (text: string) => parseMarkdown(text).children.map(({ type }) => type);

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* nodesOf(child);
}

describe("blocks", () => {
  test.each<[string, string, string[]]>([
    ["headings", "# KẾ HOẠCH\n\n## I. MỤC ĐÍCH", ["heading", "heading"]],
    ["paragraphs", "I. MỤC ĐÍCH\nII. NỘI DUNG\n\nKính gửi", ["paragraph", "paragraph"]],
    ["a table", "| TT | Nội dung |\n|---|---|\n| 1 | Việc |", ["table"]],
    ["lists", "- Việc một\n- Việc hai\n\n1. Việc ba", ["list", "list"]],
    ["a rule", "một\n\n---\n\nhai", ["paragraph", "thematicBreak", "paragraph"]],
    ["a quotation", "> Lời dẫn", ["blockquote"]],
    ["a fence", "```\nmã\n```", ["code"]],
  ])("%s", (_name, text, types) => {
    expect(typesOf(text)).toEqual(types);
  });
});

describe("what a printed page looks like is not taken for Markdown", () => {
  test.each<[string, string, string[]]>([
    ["an indented paragraph is no code", "Kính gửi\n\n        Các thôn trong xã", ["paragraph", "paragraph"]],
    ["a rule of dashes under a name is no heading", "ỦY BAN NHÂN DÂN\n-------", ["paragraph", "thematicBreak"]],
    ["a rule of equals signs neither", "ỦY BAN NHÂN DÂN\n=====", ["paragraph"]],
    ["a note with a colon is no definition", "[1]: Theo số liệu năm 2025", ["paragraph"]],
    ["a bar in a sentence is no table", "Sở Nội vụ | Sở Tư pháp", ["paragraph"]],
  ])("%s", (_name, text, types) => {
    expect(typesOf(text)).toEqual(types);
  });

  test.each(["<https://vanban.vn>", "[phụ lục](tep.docx)", "![dấu](dau.png)", "[x] đã ký", "lưu [VT]"])("%s stays words", (text) => {
    const inline = [...nodesOf(parseMarkdown(text))]
      .map(({ type }) => type)
      .filter((type) => !["root", "paragraph", "text"].includes(type));
    expect(inline).toEqual([]);
  });
});

describe("marks that mean nothing in such numbers are words", () => {
  const inside = (text: string) => new Set([...nodesOf(parseMarkdown(text))].map(({ type }) => type));

  test.each(["> ", "- ", "1. ", "  * "])("%j one behind the other", (mark) => {
    expect(typesOf(`${mark.repeat(16)}Việc`)).not.toEqual(["paragraph"]);
    expect(typesOf(`${mark.repeat(17)}Việc`)).toEqual(["paragraph"]);
  });

  test("stars all over a line", () => {
    expect(inside("**Việc** ".repeat(1000))).toContain("strong");
    expect(inside("**Việc** ".repeat(1001))).not.toContain("strong");
    expect(inside("**Việc**\n".repeat(1001))).toContain("strong");
  });
});

describe("every node knows its place", () => {
  test.each([
    "# KẾ HOẠCH\n\n**1. Mục đích**\n\n- a\n- b\n\n| TT | A |\n|---|---|\n| 1 | x |\n",
    `${"- Việc làm trong năm\n\n".repeat(1500)}1. Việc cuối\n`,
    `${"*".repeat(200)}\n\nTên việc ${"_".repeat(100)}`,
    `**Việc** ${"làm trong năm ".repeat(20)}hết\n`.repeat(400),
  ])("%#", (text) => {
    const root = parseMarkdown(text);
    const lines = text.split("\n");
    for (const node of nodesOf(root)) {
      if (node.type === "root") continue;
      const { start, end } = node.position ?? {};
      expect(start?.offset).toBeLessThanOrEqual(end?.offset ?? -1);
      expect(
        text.split("\n", start?.line).join("\n").length - (lines[(start?.line ?? 0) - 1]?.length ?? 0) + (start?.column ?? 0) - 1,
      ).toBe(start?.offset);
      const value = node.type === "text" && !/[*_=]{64}/u.test(node.value) ? node.value : text.slice(start?.offset, end?.offset);
      expect(text.slice(start?.offset, end?.offset)).toBe(value);
    }
    expect(root.children.length).toBeGreaterThan(0);
  });
});
