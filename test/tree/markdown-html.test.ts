import type { Table } from "mdast";
import { describe, expect, it } from "vitest";
import { liftHtmlTables } from "../../src/tree/markdown-html.ts";
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
});
