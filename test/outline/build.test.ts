import { describe, expect, test } from "vitest";
import { buildTree } from "../../src/outline/build.ts";
import { paragraphsOf } from "../../src/outline/paragraphs.ts";
import { section, walk } from "../../src/outline/section.ts";
import { stripsOf } from "../support/outline.ts";

/** The tree of a text whose lines are parted by "/": refs and headings, unmarked paragraphs in brackets, indented. */
function tree(text: string): string[] {
  const root = section("document", 0);
  buildTree(root, paragraphsOf(stripsOf(text.split(" / ").join("\n\n"))));
  const lines = (node: typeof root, indent: string): string[] =>
    node.items.flatMap((item) => {
      if ("role" in item) return [`${indent}${item.ref === "" ? "·" : item.ref} ${item.head.text}`, ...lines(item, `${indent}  `)];
      return [`${indent}(${item.kind === "grid" ? "bảng" : item.prose.text})`];
    });
  return lines(root, "");
}

describe("numbering makes the tree", () => {
  test.each<[string, string, string[]]>([
    [
      "the decree's order",
      "I. A / 1. B / a) C / b) D / 2. E / II. F / 1. G",
      ["I A", "  I.1 B", "    I.1.a C", "    I.1.b D", "  I.2 E", "II F", "  II.1 G"],
    ],
    [
      "decimals of several levels",
      "I. A / 1. B / 1.1. C / 1.2. D / 2. E / 2.1. F",
      ["I A", "  I.1 B", "    I.1.1 C", "    I.1.2 D", "  I.2 E", "    I.2.1 F"],
    ],
    ["decimals without their whole number", "II. A / 1.1. B / 1.2. C", ["II A", "  II.1.1 B", "  II.1.2 C"]],
    [
      "three levels of decimals",
      "1. A / 1.1. B / 1.1.1. C / 1.1.2. D / 1.2. E",
      ["1 A", "  1.1 B", "    1.1.1 C", "    1.1.2 D", "  1.2 E"],
    ],
    [
      "bullets under items",
      "1. A / - b / + c / + d / - e / 2. F",
      ["1 A", "  1.[1] b", "    1.[1].[1] c", "    1.[1].[2] d", "  1.[2] e", "2 F"],
    ],
    [
      "parts, chapters, articles",
      "Phần I. A / Chương I. B / Điều 1. C / 1. D / a) E / Điều 2. F",
      [
        "Phần I A",
        "  Phần I.Chương I B",
        "    Phần I.Chương I.Điều 1 C",
        "      Phần I.Chương I.Điều 1.1 D",
        "        Phần I.Chương I.Điều 1.1.a E",
        "    Phần I.Chương I.Điều 2 F",
      ],
    ],
    ["capital letters over Roman numbers", "A. A / I. B / 1. C / II. D / B. E", ["A A", "  A.I B", "    A.I.1 C", "  A.II D", "B E"]],
    [
      "a provision put in another's place",
      "II. A / 1. Sửa đổi khoản 4 như sau: / “4. B / a) C / b) D” / 2. Bổ sung khoản 5a như sau: / “5a. E “F””. / 3. G",
      [
        "II A",
        "  II.1 Sửa đổi khoản 4 như sau:",
        "    II.1.4 B",
        "      II.1.4.a C",
        "      II.1.4.b D",
        "  II.2 Bổ sung khoản 5a như sau:",
        "    II.2.5a E “F”",
        "  II.3 G",
      ],
    ],
    [
      "straight marks round a provision",
      'I. A / 1. Sửa đổi khoản 2 như sau: / "2. B / - c". / 2. D',
      ["I A", "  I.1 Sửa đổi khoản 2 như sau:", "    I.1.2 B", "      I.1.2.[1] c", "  I.2 D"],
    ],
    [
      "a mark that nothing closes",
      "I. A / 1. Sửa đổi khoản 2 như sau: / “2. B / 2. C / II. D “E”",
      ["I A", "  I.1 Sửa đổi khoản 2 như sau:", "    (“2. B)", "  I.2 C", "II D “E”"],
    ],
    [
      "a saying in quotation marks",
      "I. A / 1. Khẩu hiệu như sau: / “Dân vận khéo” / 2. B",
      ["I A", "  I.1 Khẩu hiệu như sau:", "    (“Dân vận khéo”)", "  I.2 B"],
    ],
    ["a list inside a point", "1. A / a) Gồm: / 1. B / 2. C / b) D", ["1 A", "  1.a Gồm:", "    1.a.1 B", "    1.a.2 C", "  1.b D"]],
    [
      "steps",
      "II. A / Bước 1. B / - c / - d / Bước 2: E / 1. F / 2. G / III. H",
      [
        "II A",
        "  II.Bước 1 B",
        "    II.Bước 1.[1] c",
        "    II.Bước 1.[2] d",
        "  II.Bước 2 E",
        "    II.Bước 2.1 F",
        "    II.Bước 2.2 G",
        "III H",
      ],
    ],
    [
      "months, and weeks in them",
      "II. A / Tháng 9/2025: / Tuần 1: b / Tuần 2 (từ 8/9): c / Tháng 10/2025 / - d",
      [
        "II A",
        "  II.Tháng 9/2025 Tháng 9/2025:",
        "    II.Tháng 9/2025.Tuần 1 Tuần 1: b",
        "    II.Tháng 9/2025.Tuần 2 Tuần 2 (từ 8/9): c",
        "  II.Tháng 10/2025 Tháng 10/2025",
        "    II.Tháng 10/2025.[1] d",
      ],
    ],
    [
      "steps inside items",
      "1. A / Bước 1: B / Bước 2: C / 2. D / Bước 1: E / Bước 2: F",
      ["1 A", "  1.Bước 1 B", "  1.Bước 2 C", "2 D", "  2.Bước 1 E", "  2.Bước 2 F"],
    ],
    [
      "numbers alone are what they say",
      "I. A / Đợt I / - b / Đợt II / - c",
      ["I A", "  I.Đợt I Đợt I", "    I.Đợt I.[1] b", "  I.Đợt II Đợt II", "    I.Đợt II.[1] c"],
    ],
    [
      "an item that heads weeks, behind a week of another",
      "Tuần 1: b / 1. C / Tuần 2: d / Tuần 3: e / 2. F / Tuần 4: g",
      ["Tuần 1 Tuần 1: b", "1 C", "  1.Tuần 2 Tuần 2: d", "  1.Tuần 3 Tuần 3: e", "2 F", "  2.Tuần 4 Tuần 4: g"],
    ],
    [
      "Sunday among the days",
      "I. A / Thứ Bảy (10/10): b / Chủ nhật (11/10): c",
      ["I A", "  I.Thứ Bảy Thứ Bảy (10/10): b", "  I.Chủ nhật Chủ nhật (11/10): c"],
    ],
    [
      "sections behind an unnumbered heading",
      "LỘ TRÌNH THỰC HIỆN / Lời dẫn. / I. A / 1. B / II. C",
      ["· LỘ TRÌNH THỰC HIỆN", "  (Lời dẫn.)", "I A", "  I.1 B", "II C"],
    ],
    [
      "a plain list under a bold heading",
      "**4. A** / b / **5. C** / 1. D / 2. E / **6. F**",
      ["4 A", "  (b)", "5 C", "  5.1 D", "  5.2 E", "6 F"],
    ],
    [
      "the hours of a programme under its day and sessions",
      "NGÀY 14/9/2026 / PHIÊN THỨ NHẤT (Từ 6h30' đến 11h30') / 6h30'-7h15'  B / 7h15'-8h00'  C / PHIÊN THỨ HAI (Từ 14h00') / 14h00' D / 15h00' E",
      [
        "NGÀY 14/9/2026 NGÀY 14/9/2026",
        "  NGÀY 14/9/2026.PHIÊN THỨ NHẤT PHIÊN THỨ NHẤT (Từ 6h30' đến 11h30')",
        "    NGÀY 14/9/2026.PHIÊN THỨ NHẤT.6h30'-7h15' 6h30'-7h15' B",
        "    NGÀY 14/9/2026.PHIÊN THỨ NHẤT.7h15'-8h00' 7h15'-8h00' C",
        "  NGÀY 14/9/2026.PHIÊN THỨ HAI PHIÊN THỨ HAI (Từ 14h00')",
        "    NGÀY 14/9/2026.PHIÊN THỨ HAI.14h00' 14h00' D",
        "    NGÀY 14/9/2026.PHIÊN THỨ HAI.15h00' 15h00' E",
      ],
    ],
    ["two lines with hours are no programme", "I. A / 7h30 B / 8h00 C", ["I A", "  (7h30 B)", "  (8h00 C)"]],
    ["one step alone is no row", "I. A / Bước 1: B / II. C / Bước 1: D", ["I A", "  (Bước 1: B)", "II C", "  (Bước 1: D)"]],
    ["the same step twice is no row", "I. A / Đợt 1: B / Đợt 1: C", ["I A", "  (Đợt 1: B)", "  (Đợt 1: C)"]],
    [
      "sentences that begin with a day",
      "I. A / Ngày 12/9/2025, xã họp. / Ngày 13/9/2025 xã báo cáo.",
      ["I A", "  (Ngày 12/9/2025, xã họp.)", "  (Ngày 13/9/2025 xã báo cáo.)"],
    ],
    [
      "months of a table that lost its borders",
      "I. A / B / Tháng 9/2025 / C / Tháng 10/2025",
      ["I A", "  (B)", "  (Tháng 9/2025)", "  (C)", "  (Tháng 10/2025)"],
    ],
    [
      "other words before a number",
      "I. A / Phường 1: B / Phường 2: C / Bước đầu: D / Bước sau: E",
      ["I A", "  (Phường 1: B)", "  (Phường 2: C)", "  (Bước đầu: D)", "  (Bước sau: E)"],
    ],
    ["brackets", "a) A / (1) B / (2) C / b) D", ["a A", "  a.(1) B", "  a.(2) C", "b D"]],
    ["a slip of the pen stays beside", "1. A / 2. B / 2. C / 5. D", ["1 A", "2 B", "2 C", "5 D"]],
    [
      "unnumbered lines over rows that begin with 1 again",
      "V. A / Sáng: / 1) B / 2) C / Chiều: / 1) D / 2) E / VI. F",
      ["V A", "  V.[1] Sáng:", "    V.[1].1 B", "    V.[1].2 C", "  V.[2] Chiều:", "    V.[2].1 D", "    V.[2].2 E", "VI F"],
    ],
    [
      "three such rows",
      "I. A / Cấp tỉnh: / 1. B / - c / Cấp xã: / 1. D / Thôn: / 1. E / II. F",
      [
        "I A",
        "  I.[1] Cấp tỉnh:",
        "    I.[1].1 B",
        "      I.[1].1.[1] c",
        "  I.[2] Cấp xã:",
        "    I.[2].1 D",
        "  I.[3] Thôn:",
        "    I.[3].1 E",
        "II F",
      ],
    ],
    [
      "one such line alone parts nothing",
      "I. A / 1. B / 2. C / Nội dung gồm: / 1. D / 2. E / 3. F",
      ["I A", "  I.1 B", "  I.2 C", "    (Nội dung gồm:)", "  I.1 D", "  I.2 E", "  I.3 F"],
    ],
    [
      "nor a line in each item whose row goes on",
      "1. A / Sản phẩm: / 1. b / 2. c / 2. D / Sản phẩm: / 1. e / 2. f / 3. G",
      ["1 A", "  (Sản phẩm:)", "1 b", "2 c", "2 D", "  (Sản phẩm:)", "1 e", "2 f", "3 G"],
    ],
    ["letters in Vietnamese order", "c) A / d) B / đ) C / e) D / g) E", ["c A", "d B", "đ C", "e D", "g E"]],
  ])("%s", (_name, text, expected) => {
    expect(tree(text)).toEqual(expected);
  });
});

describe("what bears no number", () => {
  test.each<[string, string, string[]]>([
    ["a paragraph belongs to the open item", "1. A / Lời văn. / 2. B", ["1 A", "  (Lời văn.)", "2 B"]],
    ["before the first item it stands by itself", "Lời dẫn. / 1. A", ["(Lời dẫn.)", "1 A"]],
    [
      "behind a list it belongs to the item that holds the list",
      "1. A / - b; / - c. / Lời văn.",
      ["1 A", "  1.[1] b;", "  1.[2] c.", "  (Lời văn.)"],
    ],
    ["behind a bullet that announces it, to the bullet", "1. A / - Gồm: / Lời văn.", ["1 A", "  1.[1] Gồm:", "    (Lời văn.)"]],
    [
      "a table belongs to the item, not to its last bullet",
      "1. A / - b: / \n\n| X | Y |\n|---|---|\n| 1 | 2 |",
      ["1 A", "  1.[1] b:", "  (bảng)"],
    ],
    [
      "an unnumbered heading opens a section",
      "MỤC ĐÍCH / Lời văn. / NỘI DUNG / 1. A",
      ["· MỤC ĐÍCH", "  (Lời văn.)", "· NỘI DUNG", "  1 A"],
    ],
    [
      "words like a heading in a sentence do not",
      "1. A / Mục đích của việc này là phổ biến Luật.",
      ["1 A", "  (Mục đích của việc này là phổ biến Luật.)"],
    ],
  ])("%s", (_name, text, expected) => {
    expect(tree(text)).toEqual(expected);
  });
});

test("lists that start again inside each other stay within bounds", () => {
  const root = section("document", 0);
  buildTree(root, paragraphsOf(stripsOf("1. Việc\n\na) Việc\n\n".repeat(500))));
  const nodes = [...walk(root)];
  expect(nodes).toHaveLength(1001);
  expect(Math.max(...nodes.map(({ depth }) => depth))).toBeLessThan(30);
  expect(Math.max(...nodes.map(({ ref }) => ref.length))).toBeLessThan(100);
});

test("a long list costs no more for each item", () => {
  const root = section("document", 0);
  const blocks = paragraphsOf(stripsOf("- Việc\n".repeat(20_000), "txt"));
  buildTree(root, blocks);
  expect(root.children).toHaveLength(20_000);
  expect(root.children.at(-1)?.ref).toBe("[20000]");
});
