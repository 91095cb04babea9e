import { describe, expect, test } from "vitest";
import { locator } from "../../src/plan/locate.ts";
import { TreeBuilder } from "../../src/tree/builder.ts";

/** A document of three paragraphs and a table, each with what its reader knows. */
function built(facts: readonly ({ page?: number; paragraph?: number } | undefined)[]) {
  const builder = new TreeBuilder();
  for (const [index, fact] of facts.entries()) builder.paragraph([{ text: `Đoạn ${index + 1}` }], fact);
  builder.table([[{ paragraphs: [[{ text: "Ô" }]] }]], { page: 9 });
  return builder.finish();
}

describe("where an offset lies in the original", () => {
  test("by the paragraph it falls in", () => {
    const { text, root } = built([{ paragraph: 1 }, { paragraph: 3 }, { paragraph: 4 }]);
    const locate = locator(root);
    const at = (words: string) => locate?.(text.indexOf(words));
    expect([at("Đoạn 1"), at("Đoạn 2"), at("Đoạn 3"), at("Ô")]).toEqual([
      { paragraph: 1 },
      { paragraph: 3 },
      { paragraph: 4 },
      { page: 9 },
    ]);
    expect(locate?.(text.indexOf("Đoạn 2") + 3)).toEqual({ paragraph: 3 });
  });

  test("by the page", () => {
    const { text, root } = built([{ page: 1 }, undefined, { page: 2, paragraph: 7 }]);
    const locate = locator(root);
    expect(locate?.(text.indexOf("Đoạn 2"))).toEqual({ page: 1 });
    expect(locate?.(text.indexOf("Đoạn 3"))).toEqual({ page: 2, paragraph: 7 });
    expect(locate?.(text.length + 100)).toEqual({ page: 9 });
  });

  test("by the cell of a table, whose paragraphs are counted too", () => {
    const builder = new TreeBuilder();
    builder.paragraph([{ text: "Trước bảng" }], { paragraph: 1 });
    const cell = (text: string, paragraph: number) => ({ paragraphs: [[{ text }]], paragraph });
    builder.table([
      [cell("Một", 2), cell("Hai", 3)],
      [cell("Ba", 4), cell("Bốn", 5)],
    ]);
    builder.paragraph([{ text: "Sau bảng" }], { paragraph: 6 });
    const { text, root } = builder.finish();
    const locate = locator(root);
    expect(["Trước", "Một", "Hai", "Ba", "Bốn", "Sau"].map((words) => locate?.(text.indexOf(words)).paragraph)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("not at all for formats without pages and paragraphs", () => {
    const builder = new TreeBuilder();
    builder.paragraph([{ text: "Một" }]);
    expect(locator(builder.finish().root)).toBeUndefined();
    expect(locator({ type: "root", children: [] })).toBeUndefined();
  });
});
