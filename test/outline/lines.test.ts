import { describe, expect, test } from "vitest";
import type { Line } from "../../src/outline/lines.ts";
import { stripsOf, wordsOfStrips } from "../support/outline.ts";

const words = (text: string) => wordsOfStrips(stripsOf(text));
const line = (text: string, index = 0): Line => {
  const strip = stripsOf(text)[index];
  if (strip?.kind !== "line") throw new Error("a line expected");
  return strip;
};

describe("what Markdown hides comes back as printed", () => {
  test.each<[string, string, string[]]>([
    ["wrapped lines stay lines", "Một việc\nviết tiếp", ["Một việc", "viết tiếp"]],
    ["emphasis", "**Cơ quan** *chủ trì*: Sở A", ["Cơ quan chủ trì: Sở A"]],
    ["emphasis that did not pair", "**Cơ quan chủ trì: Sở A", ["Cơ quan chủ trì: Sở A"]],
    ["headings", "## **II. NỘI DUNG**", ["II. NỘI DUNG"]],
    ["list markers", "- Việc một\n+ Việc hai\n* Việc ba", ["- Việc một", "+ Việc hai", "* Việc ba"]],
    ["numbers of lists", "3) Việc ba\n4) Việc bốn", ["3) Việc ba", "4) Việc bốn"]],
    ["a list inside a list", "- Việc một\n  + Việc nhỏ\n- Việc hai", ["- Việc một", "+ Việc nhỏ", "- Việc hai"]],
    ["a number behind a bullet", "- 1. Việc một", ["1. Việc một"]],
    ["a marker whose words stand below", "-\n\nViệc một", ["-", "Việc một"]],
    ["escapes", String.raw`1\. Việc \*quan trọng\*`, ["1. Việc *quan trọng*"]],
    ["character references", "Sở A &amp; B&nbsp;C &#7843; &lt;1&gt;", ["Sở A & B C ả <1>"]],
    ["references to spaces", "&nbsp; 1. Sở&nbsp;&nbsp;A &emsp;B", ["1. Sở A B"]],
    ["an unknown reference stays", "A &khong; B", ["A &khong; B"]],
    ["breaks", "TM. ỦY BAN<br>CHỦ TỊCH  \nLò Văn Thành\\\n(ký)", ["TM. ỦY BAN", "CHỦ TỊCH", "Lò Văn Thành", "(ký)"]],
    ["tags are dropped", "<u>Nơi nhận</u>: <span>VT</span> <!-- ẩn -->", ["Nơi nhận: VT"]],
    ["a sign of comparison stays", "số hộ < 5 và > 2", ["số hộ < 5 và > 2"]],
    ["code", "`Số: 5`", ["Số: 5"]],
    ["quotations", "> Lời dẫn\n> viết tiếp", ["Lời dẫn", "viết tiếp"]],
    ["a rule is no line", "Một\n\n---\n\nHai", ["Một", "Hai"]],
    ["a fence", "```\nSố: 5\n```", ["Số: 5"]],
    ["a fence with a language", "~~~ text\nSố: 5\n~~~", ["Số: 5"]],
    ["words behind a fence", "``` Số: 5\nNgày\n```", ["Số: 5", "Ngày"]],
    ["a star of a note", "(*) Ghi chú", ["(*) Ghi chú"]],
  ])("%s", (_name, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("tables, cell by cell", () => {
    expect(words("| TT | Nội dung |\n|---|---|\n| 1 | **Việc**<br>viết tiếp |\n| 2 | |")).toEqual([
      "[TT ¦ Nội dung // 1 ¦ Việc⏎viết tiếp // 2 ¦ ]",
    ]);
  });

  test.each([
    ["goes on in the line below", "| 1 | Một\nhai\nba | Quý I |", "1 ¦ Một⏎hai⏎ba ¦ Quý I"],
    ["text under the table", "| 1 | Một | Quý I\nSau bảng", "1 ¦ Một ¦ Quý I", "Sau bảng"],
    ["text with a bar at its end under a whole row", "| 1 | Một | Quý I |\nSau bảng |", "1 ¦ Một ¦ Quý I // Sau bảng"],
    ["the next row has bars of its own", "| 1 | Một\n| 2 | Hai | Quý I |", "1 ¦ Một // 2 ¦ Hai ¦ Quý I"],
  ])("a line of a table that is left open: %s", (_name, rows, expected, ...after) => {
    expect(words(`| TT | Việc | Khi |\n|---|---|---|\n${rows}`)).toEqual([`[TT ¦ Việc ¦ Khi // ${expected}]`, ...after]);
  });

  test("a table without bars at its edges leaves no line open", () => {
    expect(words("TT | Việc | Khi\n---|---|---\n1 | Một\nhai |")).toEqual(["[TT ¦ Việc ¦ Khi // 1 ¦ Một // hai]"]);
  });

  test("bold words of a piece of HTML are bold", () => {
    const text = "<p><span><strong>KẾ HOẠCH</strong></span></p>\n<p>Rà soát <b>hộ nghèo</b></p>\n<h4>MỤC ĐÍCH</h4>";
    expect(words(text)).toEqual(["KẾ HOẠCH", "Rà soát hộ nghèo", "MỤC ĐÍCH"]);
    expect([0, 1, 2].map((at) => line(text, at).bold)).toEqual([true, false, true]);
  });

  test("words nested without end are still words", () => {
    expect(words(`${">".repeat(150)} Lời dẫn`).join(" ")).toContain("Lời dẫn");
    expect(
      words(`${"*a **b ".repeat(120)}c`)
        .join(" ")
        .replaceAll(/[^abc]/gu, ""),
    ).toBe(`${"ab".repeat(120)}c`);
  });
});

describe("how a line is set", () => {
  test.each<[string, string, Partial<Line>]>([
    ["bold throughout", "**I. MỤC ĐÍCH**", { bold: true, opensBold: true, italic: false, heading: false }],
    ["bold at its head", "**Mục đích:** nâng cao", { bold: false, opensBold: true }],
    ["italic", "*Căn cứ Luật Lưu trữ*", { italic: true, bold: false }],
    ["plain", "Căn cứ Luật", { bold: false, opensBold: false, italic: false }],
    ["punctuation aside", "**Nơi nhận**:", { bold: true }],
    ["a heading", "### 1. Việc", { heading: true }],
  ])("%s", (_name, text, expected) => {
    expect(line(text)).toMatchObject(expected);
  });

  test("a wrapped line is not hard, a break is", () => {
    expect(line("một\nhai", 1).hard).toBe(false);
    expect(line("một  \nhai", 1).hard).toBe(true);
    expect(line("một\n\nhai", 1).hard).toBe(true);
  });

  test("gaps count the empty lines above", () => {
    expect([line("một\nhai", 1).gap, line("một\n\nhai", 1).gap, line("một\n\n\n\nhai", 1).gap]).toEqual([0, 1, 3]);
  });

  test("lines of one block share its number", () => {
    const [one, two, three] = stripsOf("một\nhai\n\nba") as Line[];
    expect(one?.block).toBe(two?.block);
    expect(two?.block).not.toBe(three?.block);
  });
});
