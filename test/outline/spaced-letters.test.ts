import { describe, expect, test } from "vitest";
import { joinSpacedLetters } from "../../src/outline/spaced-letters.ts";
import { sourceSpan } from "../../src/outline/prose.ts";
import { stripsOf, wordsOfStrips } from "../support/outline.ts";

const words = (text: string) => wordsOfStrips(stripsOf(text, "txt"));

describe("letters set apart make words again", () => {
  test.each([
    ["ỦY B AN NHÂN D Â N T HÀNH P HỐ HỒ C H Í M I NH", "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH"],
    ["- B ộ X â y d ự n g ; B ộ T à i c h í nh;", "- Bộ Xây dựng ; Bộ Tài chính;"],
    ["- T h ườ ng t r ự c T h à nh ủ y ;", "- Thường trực Thành ủy ;"],
    ["KT. CHỦ TỊ CH P HÓ CHỦ T Ị CH", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH"],
    ["- T h à nh đ o à n T N C S Hồ C hí M i nh;", "- Thành đoàn TNCS Hồ Chí Minh;"],
    ["đ ấ t ở v à n hà ở t ại x ã", "đất ở và nhà ở tại xã"],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual([expected]);
  });

  test("every letter leads back to its place", () => {
    const text = "Gửi B ộ X â y d ự n g, B ộ T à i c h í nh";
    const [line] = stripsOf(text, "txt");
    if (line?.kind !== "line") throw new Error("a line expected");
    const { prose } = line;
    const at = prose.text.indexOf("Xây dựng");
    const { start, end } = sourceSpan(prose, at, at + "Xây dựng".length);
    expect(text.slice(start, end)).toBe("X â y d ự n g");
    expect(prose.end).toBe(text.length);
  });
});

describe("what stands by itself stays", () => {
  test.each([
    "Người dân ở xã, ý kiến về y tế, ô nhiễm; theo điểm b, điểm c và điểm d ở Điều 3",
    "a) Rà soát b) Báo cáo c) Tổng hợp d) Lưu trữ",
    "Các lớp 6 A B C D học ở phòng P Q R",
    "Nhóm b gồm tổ c, tổ d, tổ đ; mã số k n m",
    "Bán kính r và chiều cao h của hình trụ t",
    // Too little to say that letters were set apart.
    "Lãnh đạo t ỉnh chủ trì",
    "",
  ])("%s", (text) => {
    expect(words(text)).toEqual(text === "" ? [] : [text]);
  });

  test("nothing to do gives the same prose", () => {
    const [line] = stripsOf("Rà soát hộ nghèo ở xã", "txt");
    if (line?.kind !== "line") throw new Error("a line expected");
    expect(joinSpacedLetters(line.prose)).toBe(line.prose);
  });
});
