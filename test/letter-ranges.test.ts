import { expect, test } from "vitest";

const script = new URL("../scripts/letter-ranges.mjs", import.meta.url).href;
const { rangesByProperty, withRanges } = await import(script);

test.each([
  [String.raw`\p{L}+`, "[a]+"],
  [String.raw`[\p{L}\p{N}_-]`, "[a1_-]"],
  [String.raw`[^\p{Lu}]\p{Ll}`, "[^A][b]"],
  [String.raw`\[\p{L}\]`, String.raw`\[[a]\]`],
  [String.raw`[[\]\p{L}]x\p{L}`, String.raw`[[\]a]x[a]`],
  [String.raw`\\p{L}[\\]\p{L}`, String.raw`\\p{L}[\\][a]`],
  [String.raw`\p{M}[\p{Cf}]`, String.raw`\p{M}[\p{Cf}]`],
])("the build writes %s as %s", (pattern, expected) => {
  expect(withRanges(pattern, { L: "a", N: "1", Lu: "A", Ll: "b" })).toBe(expected);
});

test.each([
  String.raw`(?<![\p{L}\p{N}])ngày\s+(?<day>\d{1,2})(?![\p{L}\p{N}])`,
  String.raw`^\p{Lu}[\p{L}\s.]*,?$`,
  String.raw`[^\p{L}]`,
  String.raw`(?<=\p{Lu}\s)(?:\p{Lu}\p{Ll}+\s?){2,5}$`,
])("%s finds the same with ranges", async (pattern) => {
  const ranged = withRanges(pattern, await rangesByProperty());
  expect(ranged).not.toContain(String.raw`\p{`);
  for (const text of [
    "Hà Nội, ngày 05 tháng 3",
    "Nguyễn Văn Đệ",
    "đến ngày 31/12",
    "xngày 3",
    "Krông Pắc – Čư M’gar",
    "ĐẶNG ỨNG",
    "№ 12",
    "",
  ]) {
    const found = (source: string) => [...text.matchAll(new RegExp(source, "gu"))].map((match) => [match.index, ...match]);
    expect(found(ranged)).toEqual(found(pattern));
  }
});
