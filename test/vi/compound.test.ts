import { describe, expect, test } from "vitest";
import data from "../../src/vi/data/compounds.json" with { type: "json" };
import nonwords from "../../src/vi/data/nonwords.json" with { type: "json" };
import { isCompound, nearCompound, standsAlone } from "../../src/vi/compound.ts";
import { isLoanSyllable, isVietnameseSyllable } from "../../src/vi/syllable.ts";
import { fold } from "../../src/vi/word.ts";

const levels = [data.core, data.common, data.rare] as Record<string, string>[];
const pairs = levels.flatMap((table) =>
  Object.entries(table).flatMap(([first, list]) => list.split(" ").map((second) => `${first} ${second}`)),
);

describe("compounds.json", () => {
  test("holds each pair once, folded, made of syllables", () => {
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs.filter((pair) => pair !== fold(pair).normalize("NFC"))).toEqual([]);
    expect(pairs.filter((pair) => !pair.split(" ").every(isLoanSyllable))).toEqual([]);
  });

  test("words that stand alone and syllables that never do are told apart", () => {
    const free = data.free.flatMap((line) => line.split(" "));
    const bound = data.bound.flatMap((line) => line.split(" "));
    expect(new Set(free).size).toBe(free.length);
    expect(bound.filter((syllable) => free.includes(syllable))).toEqual([]);
    // A syllable that never stands alone must have its words listed.
    const used = new Set(pairs.flatMap((pair) => pair.split(" ")));
    expect(bound.filter((syllable) => !used.has(syllable))).toEqual([]);
  });
});

test("a pair is known however often its first syllable is asked for, and nothing is a word with nothing", () => {
  const [first = "", second = ""] = (pairs[0] ?? "").split(" ");
  for (let time = 0; time < 60; time++) {
    expect(isCompound(first, second)).toBe(true);
    expect([isCompound(first, ""), isCompound("", second), isCompound("", ""), isCompound(first, `${second} `)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  }
});

test("nonwords.json holds syllables that no word has, each once", () => {
  const used = new Set([...pairs, ...data.free, ...data.bound].flatMap((line) => line.split(" ")));
  const list = Object.values(nonwords.nonwords).flatMap((line) => line.split(" "));
  expect(new Set(list).size).toBe(list.length);
  expect(
    list.filter((nonword) => !isVietnameseSyllable(nonword) || used.has(nonword) || fold(nonword).normalize("NFC") !== nonword),
  ).toEqual([]);
});

test.each([
  ["kinh", "phí", true],
  ["triển", "khai", true],
  ["hòa", "bình", true],
  ["kính", "phí", false],
  ["toString", "x", false],
  ["constructor", "prototype", false],
])("%s %s is a word: %s", (first, second, known) => expect(isCompound(first, second)).toBe(known));

test("words of one syllable", () => {
  for (const word of ["và", "số", "tỉnh", "nhà"]) expect(standsAlone(word)).toBe(true);
  for (const half of ["triển", "khẩn", "nghiên", "khai"]) expect(standsAlone(half)).toBe(false);
});

describe("nearly a word", () => {
  test.each([
    ["kính", "phí", "kinh phí"],
    ["thị", "hành", "thi hành"],
    ["phế", "duyệt", "phê duyệt"],
    ["khẩn", "chương", "khẩn trương"],
    ["sây", "dựng", "xây dựng"],
    ["tuyên", "tuyền", "tuyên truyền"],
    ["danh", "nghiệp", "doanh nghiệp"],
    ["đổi", "với", "đối với"],
    ["sữa", "chữa", "sửa chữa"],
    ["hổ", "trợ", "hỗ trợ"],
    ["bổ", "xung", "bổ sung"],
    ["sử", "lý", "xử lý"],
    ["chia", "sẽ", "chia sẻ"],
  ])("%s %s for %s", (first, second, meant) => {
    const near = nearCompound(first, second);
    expect(`${near?.first} ${near?.second}`).toBe(meant);
  });
});

describe("ordinary neighbours", () => {
  test.each([
    ["kinh", "phí"],
    ["của", "các"],
    ["số", "theo"],
    ["sự", "có"],
    ["từ", "ngày"],
    ["cùng", "cấp"],
    ["tỉnh", "và"],
    ["năm", "sinh"],
    ["abc", "xyz"],
  ])("%s %s", (first, second) => expect(nearCompound(first, second)).toBeUndefined());
});
