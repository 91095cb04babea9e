import { describe, expect, test } from "vitest";
import { closeUp } from "../../src/outline/double-spaced.ts";
import { paragraphsOf } from "../../src/outline/paragraphs.ts";
import { stripsOf } from "../support/outline.ts";

const paragraphs = (text: string) =>
  paragraphsOf(closeUp(stripsOf(text, "txt"))).map((block) => (block.kind === "paragraph" ? block.whole.text : "grid"));

const SENTENCE = [
  "- Rà soát các kho lưu trữ của xã, trong đó chú trọng hồ sơ đất đai và hồ sơ hộ tịch được lập trước khi",
  "sáp nhập; kịp thời phát hiện những hồ sơ bị ẩm mốc, thất lạc để kiến nghị Sở Nội vụ và",
  "Ủy ban nhân dân tỉnh bố trí kinh phí sao chụp, phục chế theo quy định của pháp luật về lưu trữ, bảo đảm mỗi",
  "hộp hồ sơ đều có mục lục và nhãn đúng mẫu.",
];
const whole = SENTENCE.join(" ");
const times = (text: string, count: number) => Array.from({ length: count }, () => text);

describe("a text with an empty line behind every printed line", () => {
  test("is moved together, its paragraphs parted where more lines are empty", () => {
    const text = times(SENTENCE.join("\n\n"), 8).join("\n\n\n\n");
    expect(paragraphs(text)).toEqual(times(whole, 8));
  });

  test("goes on over the end of a page", () => {
    const page = SENTENCE.slice(0, 3).join("\n\n");
    const text = [...times(SENTENCE.join("\n\n"), 7), `${page}\n\f${SENTENCE[3] ?? ""}`].join("\n\n\n\n");
    expect(paragraphs(text)).toEqual(times(whole, 8));
  });

  test("keeps headings and names in capitals on their own", () => {
    const text = ["II. NỘI DUNG", "1. Kho của xã", ...times(SENTENCE.join("\n\n"), 8)].join("\n\n\n\n");
    expect(paragraphs(text).slice(0, 3)).toEqual(["II. NỘI DUNG", "1. Kho của xã", whole]);
  });
});

describe("left as it is", () => {
  test("a text with an empty line behind each paragraph", () => {
    const text = times(whole, 24).join("\n\n");
    expect(paragraphs(text)).toEqual(times(whole, 24));
  });

  test("short items, each set off by an empty line", () => {
    const items = Array.from({ length: 24 }, (_, index) => `Kho số ${index + 1} của xã`);
    expect(paragraphs(items.join("\n\n"))).toEqual(items);
  });

  test("a text whose lines are wrapped without empty ones between", () => {
    const strips = stripsOf(times(SENTENCE.join("\n"), 8).join("\n\n"), "txt");
    expect(closeUp(strips)).toBe(strips);
  });
});
