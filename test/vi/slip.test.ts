import { describe, expect, test } from "vitest";
import { bareLetters, slipBetween } from "../../src/vi/slip.ts";

test.each([
  ["ngành", "nganh"],
  ["đổi", "doi"],
  ["quốc", "quoc"],
  ["ưỡn", "uon"],
])("bare letters of %s", (syllable, bare) => expect(bareLetters(syllable)).toBe(bare));

describe("one slip apart", () => {
  test.each([
    ["giá", "gia", "mark"],
    ["dựng", "dụng", "mark"],
    ["đối", "đổi", "mark"],
    ["dịa", "địa", "mark"],
    ["chương", "trương", "sound"],
    ["sử", "xử", "sound"],
    ["rời", "dời", "sound"],
    ["giành", "dành", "sound"],
    ["nâu", "lâu", "sound"],
    ["quan", "quang", "sound"],
    ["mặt", "mặc", "sound"],
    ["dâ", "dân", "letter"],
    ["a", "an", "letter"],
    ["ngàhn", "ngành", "letter"],
    ["ccác", "các", "letter"],
    ["triểm", "triển", "letter"],
    ["nục", "mục", "letter"],
    ["rối", "tối", "letter"],
    ["nhàng", "ngành", "order"],
  ])("%s for %s: %s", (found, meant, slip) => expect(slipBetween(found, meant)).toBe(slip));
});

describe("not one slip apart", () => {
  test.each([
    ["các", "các"],
    ["kinh", "phí"],
    ["tỉnh", "huyện"],
    ["thi", "hành"],
    ["công", "trì"],
    ["lao", "cao"],
    ["tràu", "trào"],
    ["sao", "bao"],
  ])("%s and %s", (found, meant) => expect(slipBetween(found, meant)).toBeUndefined());
});
