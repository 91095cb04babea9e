import { describe, expect, test } from "vitest";
import { bare, planOf } from "../support/compile.ts";
import { documents } from "../support/documents.ts";

// A plan says the same however it is set: with or without Markdown, wrapped or not, indented, with other spaces and dashes.

function wrapped(line: string, width: number): string {
  const rows: string[] = [];
  let row = "";
  for (const word of line.split(" ")) {
    if (row !== "" && row.length + 1 + word.length > width) {
      rows.push(row);
      row = "";
    }
    row += row === "" ? word : ` ${word}`;
  }
  return [...rows, row].join("\n");
}

const isRow = (line: string) => line.startsWith("|");
const byLine = (text: string, change: (line: string) => string) =>
  text
    .split("\n")
    .map((line) => (isRow(line) || line === "" ? line : change(line)))
    .join("\n");
const plain = (text: string) =>
  text
    .replaceAll(/^#+ /gmu, "")
    .replaceAll("**", "")
    .replaceAll(/(?<![\w*])\*([^*\n]+)\*/gu, "$1");

/** How a Markdown plan is set otherwise, and as which kind of file. */
const DRESSES: Record<string, (text: string) => [path: string, text: string]> = {
  "without Markdown": (text) => ["a.txt", plain(text)],
  "wrapped at 80 columns": (text) => ["a.txt", byLine(plain(text), (line) => wrapped(line, 80))],
  "Markdown wrapped at 95 columns": (text) => ["a.md", byLine(text, (line) => wrapped(line, 95))],
  "with two empty lines between paragraphs": (text) => ["a.txt", plain(text).replaceAll("\n\n", "\n\n\n")],
  "indented, as a converter prints it": (text) => ["a.txt", byLine(plain(text), (line) => `      ${wrapped(line, 84)}`)],
  "with a hard break behind every line": (text) => ["a.md", byLine(text, (line) => `${line}  `)],
  "with double spaces": (text) => ["a.md", byLine(text, (line) => line.replaceAll(/(?<=\p{L}) (?=\p{L})/gu, "  "))],
  "with en dashes": (text) => ["a.md", text.replaceAll(" - ", " – ")],
  "with no-break spaces": (text) => ["a.md", text.replaceAll(/(?<=ngày|số|tháng) /gu, "\u00A0")],
  "with old tone marks": (text) => ["a.md", text.replaceAll("òa", "oà").replaceAll("Ủy", "Uỷ").replaceAll("ủy", "uỷ")],
  "with long runs of spaces at line ends": (text) => ["a.txt", byLine(plain(text), (line) => `${line}   `)],
};

/** What a plan says, the differences of its dress taken out. */
async function said(text: string, path: string): Promise<string> {
  const plan = JSON.stringify(bare(await planOf(text, path)), undefined, 1);
  return plan.replaceAll("–", "-").replaceAll("oà", "òa").replaceAll("Uỷ", "Ủy").replaceAll("uỷ", "ủy");
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const markdown = documents().filter(({ path }) => path.endsWith("/plan.md"));

describe.each(Object.keys(DRESSES))("%s", (dress) => {
  test.each(markdown)("$name", async ({ bytes }) => {
    const text = textOf(bytes());
    const [path, dressed] = DRESSES[dress]?.(text) ?? ["", ""];
    expect(dressed).not.toBe("");
    expect(await said(dressed, path)).toBe(await said(text, "a.md"));
  });
});

describe("pasted from a word processor: a line a paragraph, no empty lines", () => {
  test.each(markdown.filter(({ bytes }) => !/^\|/mu.test(textOf(bytes()))))("$name", async ({ bytes }) => {
    const text = textOf(bytes());
    expect(await said(plain(text).replaceAll(/\n\n+/gu, "\n"), "a.txt")).toBe(await said(text, "a.md"));
  });
});
