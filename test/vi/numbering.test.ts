import { describe, expect, test } from "vitest";
import {
  isBullet,
  letterFollows,
  letterValue,
  nextLetter,
  opensRow,
  ordinalAlone,
  readMarker,
  romanValue,
  type MarkerKind,
} from "../../src/vi/numbering.ts";

const read = (text: string) => {
  const marker = readMarker(text);
  return marker === undefined
    ? undefined
    : { kind: marker.kind, label: marker.label, value: marker.value, rest: text.slice(marker.length) };
};

describe("markers", () => {
  test.each<[string, MarkerKind, string, number, string]>([
    ["I. MỤC ĐÍCH", "roman", "I", 1, "MỤC ĐÍCH"],
    ["II.NỘI DUNG", "roman", "II", 2, "NỘI DUNG"],
    ["IV) Tổ chức", "roman", "IV", 4, "Tổ chức"],
    ["IX - KINH PHÍ", "roman", "IX", 9, "KINH PHÍ"],
    ["III/ NHIỆM VỤ", "roman", "III", 3, "NHIỆM VỤ"],
    ["V NHIỆM VỤ TRỌNG TÂM", "roman", "V", 5, "NHIỆM VỤ TRỌNG TÂM"],
    ["I: “Mở đầu”", "roman", "I", 1, "“Mở đầu”"],
    ["A. Phần chung", "upper", "A", 1, "Phần chung"],
    ["Đ. Phần năm", "upper", "Đ", 5, "Phần năm"],
    ["1. Mục đích", "decimal", "1", 1, "Mục đích"],
    ["1. A.   MỤC ĐÍCH, YÊU CẦU", "upper", "A", 1, "MỤC ĐÍCH, YÊU CẦU"],
    ["2. II. TỔ CHỨC THỰC HIỆN", "roman", "II", 2, "TỔ CHỨC THỰC HIỆN"],
    ["1. C. Mác và thời đại", "decimal", "1", 1, "C. Mác và thời đại"],
    ["12.Tập huấn", "decimal", "12", 12, "Tập huấn"],
    ["6a. Công khai quỹ đất", "decimal", "6a", 6, "Công khai quỹ đất"],
    ["3) Rà soát", "decimal", "3", 3, "Rà soát"],
    ["1/ Rà soát", "decimal", "1", 1, "Rà soát"],
    ["1- Mục đích", "decimal", "1", 1, "Mục đích"],
    ["3- 100% kiến nghị được xem xét", "decimal", "3", 3, "100% kiến nghị được xem xét"],
    ["1.1- Biên soạn", "multi", "1.1", 1, "Biên soạn"],
    ["2. 100% thôn tham gia", "decimal", "2", 2, "100% thôn tham gia"],
    ["2. 15 hội nghị", "decimal", "2", 2, "15 hội nghị"],
    ["4. 05/05 trường đạt chuẩn", "decimal", "4", 4, "05/05 trường đạt chuẩn"],
    ["4.", "decimal", "4", 4, ""],
    ["1.1. Biên soạn", "multi", "1.1", 1, "Biên soạn"],
    ["2.1. 100% xã tham gia", "multi", "2.1", 1, "100% xã tham gia"],
    ["1.2) 05/05 trường đạt chuẩn", "multi", "1.2", 2, "05/05 trường đạt chuẩn"],
    ["2.3 Tập huấn", "multi", "2.3", 3, "Tập huấn"],
    ["2.1.a. Việc", "multi", "2.1.a", 1, "Việc"],
    ["3.đ) Việc", "multi", "3.đ", 5, "Việc"],
    ["HI. TỔ CHỨC", "roman", "HI", 3, "TỔ CHỨC"],
    ["1I. NỘI DUNG", "roman", "1I", 2, "NỘI DUNG"],
    ["11. NỘI DUNG", "decimal", "11", 11, "NỘI DUNG"],
    ["1.2.10) Việc", "multi", "1.2.10", 10, "Việc"],
    ["1.2.", "multi", "1.2", 2, ""],
    ["a) Việc", "letter", "a", 1, "Việc"],
    ["đ) Việc", "letter", "đ", 5, "Việc"],
    ["e. Việc", "letter", "e", 6, "Việc"],
    ["b)Việc", "letter", "b", 2, "Việc"],
    ["(1) Việc", "paren", "(1)", 1, "Việc"],
    ["(iv) Việc", "paren", "(iv)", 4, "Việc"],
    ["(b) Việc", "paren", "(b)", 2, "Việc"],
    ["- Việc", "dash", "-", 0, "Việc"],
    ["Phần A: Thông tin", "part", "Phần A", 1, "Thông tin"],
    ["Một là, rà soát", "word", "Một là", 0, "rà soát"],
    ["Mười là: tổng kết", "word", "Mười là", 0, "tổng kết"],
    ["– Việc", "dash", "–", 0, "Việc"],
    ["-Việc", "dash", "-", 0, "Việc"],
    ["- 5 hội nghị", "dash", "-", 0, "5 hội nghị"],
    ["+ Việc", "plus", "+", 0, "Việc"],
    ["• Việc", "dot", "•", 0, "Việc"],
    ["* Ghi chú", "dot", "*", 0, "Ghi chú"],
    ["-", "dash", "-", 0, ""],
    ["Điều 1. Ban hành", "article", "Điều 1", 1, "Ban hành"],
    ["ĐIỀU 12: Hiệu lực", "article", "Điều 12", 12, "Hiệu lực"],
    ["Phần thứ nhất", "part", "Phần thứ nhất", 1, ""],
    ["PHẦN II. NỘI DUNG", "part", "PHẦN II", 2, "NỘI DUNG"],
    ["Chương III", "chapter", "Chương III", 3, ""],
    ["Mục 2. Nhiệm vụ", "division", "Mục 2", 2, "Nhiệm vụ"],
  ])("%s", (text, kind, label, value, rest) => {
    expect(read(text)).toEqual({ kind, label, value, rest });
  });
});

describe("no markers", () => {
  test.each([
    "30.000 đồng",
    "1.500.000 đồng",
    "2025 - 2030",
    "XIV CỦA ĐẢNG",
    "X của Đảng",
    "IIII. Việc",
    "HI. Việc",
    "HHH. VIỆC",
    "VX. Việc",
    "-------",
    "---",
    "**",
    "-5 độ C",
    "+84 912 345 678",
    "15/12/2026",
    "24/24 giờ",
    "15/20 thôn tham gia",
    "50% số hộ",
    "3,5 triệu đồng",
    "05 hội nghị",
    "Mục tiêu chung",
    "Mục đích, yêu cầu",
    "Phần a dua",
    "Phần mềm quản lý",
    "Chương trình hành động",
    "Điều 5 Luật Lưu trữ",
    "Điều kiện thực hiện",
    "Một số nhiệm vụ",
    "Một làng nghề",
    "năm là thời hạn",
    "Năm là",
    "V/v cung cấp số liệu",
    "ab) Việc",
    "(Kèm theo Quyết định)",
    "(2026) Việc",
    "TM. ỦY BAN NHÂN DÂN",
    "KT. CHỦ TỊCH",
    "",
    " ",
    ".",
    "1",
    "a",
    "V.v. và các việc khác",
    "v.v…",
    "1.5 triệu đồng",
    "12.5 km đường",
    "Mục 2 của Kế hoạch này",
    "Mục một số nhiệm vụ",
    "I, MỤC ĐÍCH",
    "5 - 10 hộ",
    "5- 10 hộ",
    "2026 - Năm dữ liệu",
    "30- tháng 6",
    "2.2026",
    "Bước 1: Khảo sát",
  ])("%s", (text) => {
    expect(readMarker(text)).toBeUndefined();
  });
});

test("a marker takes no more than it says", () => {
  for (const text of ["I. A", "1.1. a", "a) b", "- c", "Điều 1. d", "Phần I", "(1) e"])
    expect(readMarker(text)?.length).toBeLessThanOrEqual(text.length);
});

test("bullets order nothing", () => {
  expect(["- a", "+ a", "• a", "1. a", "a) a", "(1) a"].map((text) => isBullet(readMarker(text)))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(isBullet(undefined)).toBe(false);
});

describe("Roman numbers", () => {
  test.each([
    ["I", 1],
    ["IV", 4],
    ["VIII", 8],
    ["XIX", 19],
    ["XL", 40],
    ["LXXX", 80],
  ])("%s is %i", (text, value) => {
    expect(romanValue(text)).toBe(value);
  });
  test.each(["", "IIII", "VX", "IL", "XC", "M", "i", "I I"])("%j is none", (text) => {
    expect(romanValue(text)).toBeUndefined();
  });
});

describe("letters of points", () => {
  const order = "abcdđeghiklmnopqrstuvxy";
  test("stand in the Vietnamese order, without f, j, w, z", () => {
    const letters = order.match(/./gu) ?? [];
    expect(letters.map((letter) => letterValue(letter))).toEqual(letters.map((_letter, index) => index + 1));
    expect(letters.map((letter) => nextLetter(letter))).toEqual([...letters.slice(1), undefined]);
    expect(letters.slice(1).every((letter, index) => letterFollows(letters[index] ?? "", letter))).toBe(true);
  });
  test("word processors count without đ and with f", () => {
    expect(letterFollows("d", "e")).toBe(true);
    expect(letterFollows("e", "f")).toBe(true);
  });
  test.each([
    ["a", "c"],
    ["b", "a"],
    ["d", "g"],
    ["e", "i"],
  ])("%s is not followed by %s", (previous, next) => {
    expect(letterFollows(previous, next)).toBe(false);
  });
});

describe("an ordinal alone in its cell", () => {
  test.each([
    ["row", ["1", "12.", "3)", "2.1", "1.2.3.4.", "007"]],
    ["group", ["I", "IV.", "XII)", "III.1", "A", "B.", "Đ", "K"]],
    ["point", ["a", "b)", "đ.", "m", "M", "ư"]],
    ["column", ["(1)", "(2.1)", "(IV)", "(a)"]],
    [undefined, ["", "1.a", "1 2", "2025", "I II", "IIIIIII", "ab", "-", "1,5", "6.840", "812.500", "10%", "Sở", "1. Sở"]],
  ] as const)("counts a %s", (ordinal, texts) => {
    for (const text of texts) expect([text, ordinalAlone(text)]).toEqual([text, ordinal]);
  });

  test("opens a row unless it is a point of one or numbers a column", () => {
    expect(["2.1", "II", "a)", "(1)", ""].map((text) => opensRow(ordinalAlone(text)))).toEqual([true, true, false, false, false]);
  });
});
