import type { Table } from "mdast";
import { describe, expect, it } from "vitest";
import { liftHtmlTables } from "../../src/tree/markdown-html.ts";
import { planOf } from "../support/compile.ts";
import { holdsHtmlTable, parseMarkdown } from "../../src/tree/markdown.ts";

function blocks(text: string): unknown[] {
  const root = parseMarkdown(text);
  if (holdsHtmlTable(root)) liftHtmlTables(text, root);
  return root.children.map((node) => (node.type === "table" ? rows(text, node) : node.type));
}

function rows(text: string, table: Table): string[][] {
  return table.children.map((row) =>
    row.children.map((cell) => {
      const spans = cell.data?.planLint;
      const words = cell.children
        .map((node) => (node.type === "break" ? "/" : text.slice(node.position?.start.offset, node.position?.end.offset)))
        .join("");
      return `${words}${spans?.colSpan === undefined ? "" : ` →${spans.colSpan}`}${spans?.rowSpan === undefined ? "" : ` ↓${spans.rowSpan}`}`;
    }),
  );
}

describe("tables written in HTML inside Markdown", () => {
  it("reads rows, cells and spans", () => {
    const text = `Trước\n\n<table>\n<tr><th rowspan="2">STT</th><th colspan=2>Phân công</th></tr>\n<tr><td>Chủ trì</td><td>Phối hợp</td></tr>\n</table>\n\nSau\n`;
    expect(blocks(text)).toEqual([
      "paragraph",
      [
        ["STT ↓2", "Phân công →2"],
        ["Chủ trì", "Phối hợp"],
      ],
      "paragraph",
    ]);
  });

  it("goes on over blank lines to the closing tag", () => {
    expect(blocks("<table>\n<tr><td>Sở Tư pháp</td></tr>\n\n<tr><td>Sở Nội vụ</td></tr>\n\n</table>\n")).toEqual([
      [["Sở Tư pháp"], ["Sở Nội vụ"]],
    ]);
  });

  it("keeps paragraphs and breaks of a cell apart, bold too", () => {
    expect(blocks("<table><tr><td><p><b>Sở A</b></p><p>Sở B<br/>Sở C</p></td></tr></table>\n")).toEqual([[["Sở A/Sở B/Sở C/"]]]);
  });

  it("parts words that have a blank and tags or a comment between them, and no others", () => {
    expect(blocks("<table><tr><td>Rà <b>soát</b> <i>hồ</i><!-- x --> sơ<u>.</u>\n</td></tr></table>\n")).toEqual([[["Rà soát hồ sơ.\n"]]]);
    expect(blocks("<table><tr><td>\n <p>Một</p> \n <p>Hai</p>\n</td></tr></table>\n")).toEqual([[["Một/Hai/"]]]);
  });

  it("takes unclosed cells and rows, and a table inside a cell as words of the cell", () => {
    expect(blocks("<table><tr><td>Một<td>Hai<tr><td>Ba <table><tr><td>trong</td></tr></table></td></table>\n")).toEqual([
      [["Một", "Hai"], ["Ba /trong/"]],
    ]);
  });

  it("keeps a caption and what stands behind the table", () => {
    expect(blocks("<table><caption>Biểu số 1</caption><tr><td>Một</td></tr></table> Ghi chú\n")).toEqual([
      "paragraph",
      [["Một"]],
      "paragraph",
    ]);
  });

  it.each(["<div>Đoạn</div>\n", "`<table>`\n", "Bảng <b>một</b>\n", "<tablet>\n"])("leaves %s alone", (text) => {
    expect(holdsHtmlTable(parseMarkdown(text))).toBe(false);
  });

  it("takes spans for what they are worth", () => {
    expect(blocks(`<table><tr><td colspan="99999999">A</td><td rowspan="-3">B</td><td colspan="x">C</td></tr></table>\n`)).toEqual([
      [["A →1000", "B", "C"]],
    ]);
  });

  it("reads on behind a comment that nothing closes, before a table and inside it", () => {
    expect(blocks("Một\n\n<!-- ghi chú\n\n<table><tr><td>x</td></tr></table>\n\n2. Việc hai\n\nBa\n")).toEqual([
      "paragraph",
      "paragraph",
      [["x"]],
      "list",
      "paragraph",
    ]);
    expect(blocks("<table><tr><td> <!-- Sở A</td><td>Sở B</td></tr></table>\n\nBa\n")).toEqual([[["<!-- Sở A", "Sở B"]], "paragraph"]);
    expect(blocks("<table><tr><td>A <!-- ghi chú --></td><td><!-- B</td></tr></table>\n")).toEqual([[["A ", "<!-- B"]]]);
    expect(blocks("<table><tr><td>A <!-->B</td></tr></table>\n")).toEqual([[["A B"]]]);
  });

  it("hides a comment that is closed, tables in it too", () => {
    expect(blocks("<!-- ghi <table><tr><td>chú</td></tr></table> -->\n\nBa\n")).toEqual(["paragraph"]);
    expect(blocks("<table><tr><td>A<!-- B\nC --></td></tr></table>\n")).toEqual([[["A"]]]);
  });

  it("finds the tasks behind a comment that nothing closes", async () => {
    const text =
      "KẾ HOẠCH\n\nDọn vệ sinh\n\nI. NỘI DUNG\n\n1. Việc một\n\n<!-- ghi chú\n\n<table><tr><td>x</td></tr></table>\n\n2. Việc hai\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế chủ trì.";
    const { tasks, responsibilities } = await planOf(text);
    expect(tasks?.map(({ ref }) => ref)).toEqual(["I.1", "I.2"]);
    expect(responsibilities).toHaveLength(1);
  });

  it.each(["<td Sở B", '<td title="Sở B>x</td></tr></table>', "<! Sở B", "</ Sở B", "<", "<b"])(
    "keeps the words of %s, where the text ends",
    (cut) => {
      expect(blocks(`<table><tr><td>A ${cut}`)).toEqual([[[`A ${cut}`]]]);
    },
  );

  it("reads very many comments that nothing closes in one pass", { timeout: 5000 }, () => {
    expect(blocks(`<table><tr><td>${"<!-- a ".repeat(50_000)}`)).toHaveLength(1);
  });
});
