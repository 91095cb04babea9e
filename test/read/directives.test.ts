import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { LineIndex } from "../../src/model/line-index.ts";
import { takeDirectives } from "../../src/read/directives.ts";

const taken = (text: string) => {
  const found = takeDirectives(text);
  if (found === undefined) throw new Error("no directive found");
  return found;
};

describe("directives leave the text as if they had never been there", () => {
  test.each([
    ["a\n<!-- plan-lint-disable x -- y -->\nb", "a\nb"],
    ["a\n  <!-- plan-lint-disable x -->  \nb", "a\nb"],
    ["a <!-- plan-lint-disable-line x -->\nb", "a\nb"],
    ["<!-- plan-lint-disable-file x -->\na", "a"],
    ["a\n<!-- plan-lint-enable -->", "a\n"],
    ["a\n<!-- plan-lint-disable x --> <!-- plan-lint-disable y -->\nb", "a\nb"],
    ["| a <!-- plan-lint-disable-line x --> | b |", "| a | b |"],
    ["a\n<!-- plan-lint-disable x\n     -- dài hai dòng -->\nb", "a\nb"],
    ["a\n\n<!-- plan-lint-disable x -->\n\nb", "a\n\n\nb"],
  ])("%j", (text, bare) => {
    expect(taken(text).text).toBe(bare);
  });

  test.each([
    "a <!-- ghi chú --> b",
    "plan-lint-disable",
    "<!-- xem plan-lint-disable -->",
    "<!-- plan-lint-disable",
    "<!- plan-lint-disable -->",
    "",
  ])("%j has none", (text) => {
    expect(takeDirectives(text)).toBeUndefined();
  });
});

describe("what a directive says", () => {
  test.each([
    ["disable-next-line a-b, c-d -- vì thế", { kind: "disable-next-line", rules: ["a-b", "c-d"], reason: "vì thế" }],
    ["disable-line a-b c-d — vì thế", { kind: "disable-line", rules: ["a-b", "c-d"], reason: "vì thế" }],
    ["disable", { kind: "disable", rules: [], reason: "" }],
    ["disable -- tất cả", { kind: "disable", rules: [], reason: "tất cả" }],
    ["enable a-b", { kind: "enable", rules: ["a-b"], reason: "" }],
    ["disable-file a-b -- x -- y", { kind: "disable-file", rules: ["a-b"], reason: "x -- y" }],
    ["disable-nextline a-b", { kind: "unknown", word: "disable-nextline" }],
  ])("%s", (words, expected) => {
    expect(taken(`<!-- plan-lint-${words} -->`).list).toMatchObject([expected]);
  });

  test("the next line is the next one with words", () => {
    expect(
      taken("<!-- plan-lint-disable-next-line x -->\n\n<!-- plan-lint-disable-next-line y -->\n \na").list.map(({ nextLine }) => nextLine),
    ).toEqual([5, 5]);
  });
});

describe("the way back", () => {
  const pieces = fc.constantFrom("a", "bc ", "\n", " ", "đ|", "<!-- plan-lint-disable x -- y -->", "\n<!-- plan-lint-enable -->\n");
  test("words are where they were", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.nat(), fc.nat({ max: 5 }), (list, from, length) => {
        const text = `${list.join("")}<!-- plan-lint-disable-file z -->`;
        const directives = taken(text);
        const lines = new LineIndex(directives.text);
        const start = from % (directives.text.length + 1);
        const end = Math.min(directives.text.length, start + length);
        const place = directives.restore(lines.place(start, end));
        const bare = (words: string) => takeDirectives(`${words}<!-- plan-lint-enable -->`)?.text.replaceAll(/\s/gu, "");
        expect(bare(place.quote)).toBe(bare(directives.text.slice(start, end)));
        expect(place).toEqual(new LineIndex(text).place(place.start.offset, place.end.offset));
        const span = directives.restoreSpan(start, end);
        expect(span === undefined || text.slice(span.start, span.end) === directives.text.slice(start, end)).toBe(true);
      }),
    );
  });

  test("a hostile text takes no longer than it is long", { retry: 3 }, () => {
    const text = "<!-- plan-lint-a ".repeat(50_000);
    const begun = performance.now();
    expect(takeDirectives(text)).toBeUndefined();
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
