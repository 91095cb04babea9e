import { describe, expect, test } from "vitest";
import { LineIndex } from "../../src/model/line-index.ts";
import { snippetOf } from "../../src/report/snippet.ts";
import { widthOf } from "../../src/report/width.ts";

/** The words between ⟦ and ⟧ are the place. */
function snippet(marked: string, width = 60): string {
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧") - 1;
  const lines = new LineIndex(marked.replace("⟦", "").replace("⟧", ""));
  const { line, carets } = snippetOf(lines.place(start, end), lines, width);
  expect(widthOf(line), line).toBeLessThanOrEqual(width);
  return `${line}\n${carets}`;
}

describe("a line that fits", () => {
  test.each([
    ["⟦a) Nhiệm vụ⟧ một", "a) Nhiệm vụ một\n^^^^^^^^^^^"],
    ["Giao ⟦Sở Nội vụ⟧ chủ trì", "Giao Sở Nội vụ chủ trì\n     ^^^^^^^^^"],
    ["một\nhai ⟦ba⟧\nbốn", "hai ba\n    ^^"],
    ["計画 ⟦計画⟧", "計画 計画\n     ^^^^"],
    ["\t- ⟦x⟧", " - x\n   ^"],
  ])("%j", (marked, expected) => {
    expect(snippet(marked)).toBe(expected);
  });

  test("words in decomposed letters have carets for the letters alone", () => {
    expect(snippet(`${"Kế ".normalize("NFD")}⟦${"hoạch".normalize("NFD")}⟧`).split("\n")[1]).toBe("   ^^^^^");
  });

  test("no words: one caret", () => {
    expect(snippet("Số:⟦⟧ /KH-UBND")).toBe("Số: /KH-UBND\n   ^");
    expect(snippet("hết dòng⟦⟧")).toBe("hết dòng\n        ^");
    expect(snippet("⟦⟧")).toBe("\n^");
  });

  test("words that go on over the line's end are marked to its end", () => {
    expect(snippet("một ⟦hai   \nba⟧ bốn")).toBe("một hai\n    ^^^");
  });
});

describe("a long line", () => {
  const word = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `từ${from + index}`).join(" ");

  test("is cut after the words", () => {
    expect(snippet(`⟦Nhiệm vụ⟧ ${word(40)}`, 30)).toBe("Nhiệm vụ từ0 từ1 từ2 từ3 từ4…\n^^^^^^^^");
  });

  test("is cut on both sides, before at a word", () => {
    expect(snippet(`${word(40)} ⟦Sở Nội vụ⟧ ${word(40)}`, 40)).toBe("…từ38 từ39 Sở Nội vụ từ0 từ1 từ2 từ3 từ…\n           ^^^^^^^^^");
  });

  test("is cut before the words near its end", () => {
    expect(snippet(`${word(40)} ⟦hết⟧`, 30)).toBe(`…từ35 từ36 từ37 từ38 từ39 hết\n${" ".repeat(26)}^^^`);
  });

  test("words longer than the width fill it", () => {
    const [line = "", carets = ""] = snippet(`x ⟦${word(60)}⟧ y`, 40).split("\n");
    expect(line).toMatch(/^….*…$/u);
    expect(widthOf(line)).toBe(40);
    expect(carets.trim()).toHaveLength(38);
  });

  test("of a megabyte costs no more than a short one", { retry: 3 }, () => {
    const line = "a".repeat(1_000_000);
    const lines = new LineIndex(line);
    const begun = performance.now();
    for (let at = 0; at < 1_000_000; at += 500) snippetOf(lines.place(at, at + 5), lines, 100);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
