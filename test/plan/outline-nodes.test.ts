import { expect, test } from "vitest";
import { outlineNodes, spanOf } from "../../src/plan/outline-nodes.ts";
import { LineIndex } from "../../src/model/line-index.ts";
import { section } from "../../src/outline/section.ts";
import { bare } from "../support/compile.ts";
import { outlineOf } from "../support/outline.ts";

const nodesOf = (text: string) => {
  const lines = new LineIndex(text);
  return outlineNodes(outlineOf(text).root, ({ start, end }) => lines.place(start, end));
};

test("sections as plain data, in printed order", () => {
  expect(
    bare(
      nodesOf(
        "KẾ HOẠCH\n\nDọn vệ sinh\n\nI. NỘI DUNG\n\nLời dẫn.\n\n1. Dọn đường\n\n- Quét;\n\n| TT | Việc |\n|---|---|\n| 1 | Rửa<br>đường |",
      ),
    ),
  ).toEqual([
    { role: "type", text: ["KẾ HOẠCH"] },
    { role: "title", text: ["Dọn vệ sinh"] },
    {
      role: "content",
      ref: "I",
      marker: "I",
      title: "NỘI DUNG",
      text: ["Lời dẫn."],
      children: [
        {
          role: "content",
          ref: "I.1",
          marker: "1",
          title: "Dọn đường",
          table: [
            ["TT", "Việc"],
            ["1", "Rửa\nđường"],
          ],
          children: [{ role: "content", ref: "I.1.[1]", marker: "-", title: "Quét;" }],
        },
      ],
    },
  ]);
});

test("a section's source runs from its marker to the last word under it", () => {
  const [, , content] = nodesOf("KẾ HOẠCH\n\nDọn vệ sinh\n\nI. NỘI DUNG\n\n1. Dọn đường\n\n- Quét;\n\nII. KINH PHÍ\n\nNgân sách.");
  expect(content?.source?.quote).toBe("I. NỘI DUNG\n\n1. Dọn đường\n\n- Quét;");
});

test("a section of nothing has no extent", () => {
  expect(spanOf(section("other", 1))).toEqual({ start: 0, end: 0 });
});
