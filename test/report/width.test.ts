import { describe, expect, test } from "vitest";
import { oneLine, widthOf } from "../../src/report/width.ts";

test.each([
  ["", 0],
  ["abc", 3],
  ["Kế hoạch", 8],
  ["Kế hoạch".normalize("NFD"), 8],
  ["ĐƯỜNG", 5],
  ["計画", 4],
  ["（ａ）", 6],
  ["한글", 4],
  ["🙂", 2],
  ["“–…”", 4],
  ["a\u200Bb", 2],
])("%j is %i cells wide", (text, width) => {
  expect(widthOf(text)).toBe(width);
});

describe("oneLine", () => {
  test.each([
    ["a\tb\nc\r\nd", "a b c  d"],
    ["\u001B[31mđỏ\u001B[0m", "\uFFFD[31mđỏ\uFFFD[0m"],
    ["x\u202Egpj.exe", "x\uFFFDgpj.exe"],
    ["Sở Tài chính – “x”", "Sở Tài chính – “x”"],
  ])("%j becomes %j, as long as it was", (text, expected) => {
    expect(oneLine(text)).toBe(expected);
    expect(oneLine(text)).toHaveLength(text.length);
  });
});
