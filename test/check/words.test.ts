import { describe, expect, test } from "vitest";
import type { CheckContext } from "../../src/check/context.ts";
import { TextUnit } from "../../src/check/texts.ts";
import { adjoins, SPACE, START, TOUCHES, wordsOf } from "../../src/check/words.ts";
import { section } from "../../src/outline/section.ts";

function read(text: string) {
  const part = section("content", 1);
  const unit = new TextUnit("paragraph", { text, at: [0], from: [0], end: text.length }, part, part);
  const [only] = wordsOf({ texts: [unit] } as unknown as CheckContext);
  if (only === undefined) throw new Error("no unit");
  return only;
}

/** FNV-1a works letter by letter, so that two halves found to have one hash go with any others of theirs. */
function wordsOfOneHash(count: number): string[] {
  const low = (text: string) =>
    text.split("").reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5) & 0xfff;
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const found: string[] = [];
  for (let number = 0; found.length < count; number++) {
    const word = number
      .toString(26)
      .padStart(5, "0")
      .split("")
      .map((digit) => letters.charAt(Number.parseInt(digit, 26)))
      .join("");
    if (low(word) === 0x123) found.push(word);
  }
  return found;
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

  test("are told apart however many there are, and whatever their hashes", () => {
    const numbered = Array.from({ length: 30_000 }, (_, at) => `x${at}`);
    const unit = read([...numbered, ...numbered].join(" "));
    expect(unit.words.map(({ key }) => key)).toEqual([...numbered, ...numbered]);
    expect(unit.spelling(0)).toBe(unit.spelling(30_000));
    expect(unit.spelling(7)).not.toBe(unit.spelling(8));
  });

  test("of one hash are told apart, and soon", () => {
    const alike = wordsOfOneHash(64);
    const unit = read([...alike, ...alike].join(" "));
    expect(unit.words.map(({ key }) => key)).toEqual([...alike, ...alike]);
    expect(new Set(unit.words.map((_, at) => unit.spelling(at))).size).toBe(alike.length);
  });

  test("nothing stands outside a text, whatever the next one begins with", () => {
    const part = section("content", 1);
    const [unit, next] = wordsOf({
      texts: ["chủ nghĩa Việt", "nam"].map((text) => new TextUnit("paragraph", { text, at: [0], from: [0], end: text.length }, part, part)),
    } as unknown as CheckContext);
    for (const [words, at] of [
      [unit, 3],
      [unit, -1],
      [next, 1],
      [next, -1],
    ] as const) {
      expect([words?.key(at), words?.before(at), words?.isLetters(at), words?.adjoins(at)]).toEqual([undefined, START, false, false]);
    }
    expect([0, 1, 2].map((at) => unit?.adjoins(at))).toEqual([false, true, true]);
  });

  test("leave web addresses and file names alone", () => {
    const { words } = read("xem https://luutru.example.vn/ke-hoach hoặc ke_hoach.docx nhé");
    expect(words.filter(({ kind }) => kind === "letters").map(({ key }) => key)).toEqual(["xem", "hoặc", "nhé"]);
  });
});
