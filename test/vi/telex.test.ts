import { describe, expect, it } from "vitest";
import { typedInTelex } from "../../src/vi/telex.ts";

describe("words typed while the typing method was off", () => {
  it.each([
    ["dduwowcj", "được"],
    ["dduowcj", "được"],
    ["khoong", "không"],
    ["nghieemj", "nghiệm"],
    ["vieetj", "việt"],
    ["truwowngf", "trường"],
    ["ddinhj", "định"],
    ["caanf", "cần"],
    ["thoongr", "thổng"],
    ["hoaj", "họa"],
  ])("%s is %s", (typed, meant) => {
    expect(typedInTelex(typed)).toBe(meant);
  });

  it.each(
    "add been beef boong chief coop deep door down feed food gif how keep laws leaf meeting moon news now of roof rooms rows see self serif show teen tools town week xoong zoom".split(
      " ",
    ),
  )("%s may be a word of its own", (word) => {
    expect(typedInTelex(word)).toBeUndefined();
  });
});
