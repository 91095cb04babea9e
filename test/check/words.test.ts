import { describe, expect, test } from "vitest";
import type { CheckContext } from "../../src/check/context.ts";
import type { TextUnit } from "../../src/check/texts.ts";
import { adjoins, SPACE, START, TOUCHES, wordsOf } from "../../src/check/words.ts";
import { section } from "../../src/outline/section.ts";

function read(text: string) {
  const part = section("content", 1);
  const unit: TextUnit = { prose: { text, at: [0], from: [0], end: text.length }, kind: "paragraph", section: part, part };
  const [only] = wordsOf({ texts: [unit] } as unknown as CheckContext);
  if (only === undefined) throw new Error("no unit");
  return only;
}

describe("words", () => {
  test("are runs of letters, figures or both, folded, with their places", () => {
    const { words } = read("Uỷ ban số 12/KH-UBND, 5G");
    expect(words.map(({ key, kind }) => `${key}:${kind}`)).toEqual([
      "ủy:letters",
      "ban:letters",
      "số:letters",
      "12:number",
      "kh:letters",
      "ubnd:letters",
      "5g:mixed",
    ]);
    expect(words.map(({ start, end }) => "Uỷ ban số 12/KH-UBND, 5G".slice(start, end))).toEqual([
      "Uỷ",
      "ban",
      "số",
      "12",
      "KH",
      "UBND",
      "5G",
    ]);
  });

  test("know what stands before them", () => {
    const { words } = read("một hai, ba - bốn(năm “sáu");
    expect(words.map(({ before }) => before)).toEqual([START, SPACE, 44, 45, 40, 0x201c]);
    expect(words.map((_, index) => adjoins(words, index))).toEqual([false, true, false, false, false, false]);
    expect(read("“Một").words[0]?.before).toBe(0x201c);
    expect(TOUCHES).not.toBe(SPACE);
  });

  test("tell capitals, and texts set in capitals", () => {
    const { words, shouts } = read("Sở Y tế UBND đ");
    expect(words.map(({ upper, caps }) => [upper, caps])).toEqual([
      [true, false],
      [true, false],
      [false, false],
      [true, true],
      [false, false],
    ]);
    expect(shouts).toBe(false);
    expect(read("MỤC ĐÍCH, YÊU CẦU 2026").shouts).toBe(true);
  });

  test("leave web addresses and file names alone", () => {
    const { words } = read("xem https://luutru.example.vn/ke-hoach hoặc ke_hoach.docx nhé");
    expect(words.filter(({ kind }) => kind === "letters").map(({ key }) => key)).toEqual(["xem", "hoặc", "nhé"]);
  });
});
