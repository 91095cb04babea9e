import { describe, expect, test } from "vitest";
import { parseText } from "../../src/tree/text.ts";
import { sketch } from "../support/tree.ts";

const read = (text: string) => sketch({ text, root: parseText(text), mediaType: "text/plain", diagnostics: [] });

describe("paragraphs", () => {
  test.each<[string, string, string[]]>([
    ["parted by blank lines", "Một việc\nviết tiếp\n\nHai việc", ["Một việc⏎viết tiếp", "Hai việc"]],
    ["parted by several", "Một\n\n\n\nHai", ["Một", "Hai"]],
    ["parted by a form feed", "Một\fHai", ["Một", "Hai"]],
    [
      "parted by a first-line indent",
      "     Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024 của Quốc hội và\nNghị định hướng dẫn thi hành Luật Lưu trữ năm 2025;\n     Theo đề nghị của Chánh Văn phòng,",
      [
        "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024 của Quốc hội và⏎Nghị định hướng dẫn thi hành Luật Lưu trữ năm 2025;",
        "Theo đề nghị của Chánh Văn phòng,",
      ],
    ],
    [
      "a centred title that goes on in lower case",
      "          Triển khai thi hành Luật Lưu trữ\n          trên địa bàn xã",
      ["Triển khai thi hành Luật Lưu trữ⏎          trên địa bàn xã"],
    ],
    ["spaces and tabs at the ends are none of theirs", "  \tMột việc \t\n", ["Một việc"]],
    ["nothing", "", []],
    ["white space", " \n\t\n\f\n", []],
  ])("%s", (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("page numbers are furniture", () => {
  test.each<[string, string, string[]]>([
    ["at the head of a page", "Một việc\n\f2\n\nHai việc", ["Một việc", "[furniture] 2", "Hai việc"]],
    ["between dashes", "Một\n\n- 2 -\n\nHai", ["Một", "[furniture] - 2 -", "Hai"]],
    ["with a word", "Một\n\nTrang 2/7\n\nHai", ["Một", "[furniture] Trang 2/7", "Hai"]],
    ["in the middle of the line", "Một việc\n\n                    3\n\nviết tiếp", ["Một việc", "[furniture] 3", "viết tiếp"]],
  ])("%s", (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ["a number at the margin", "Số hộ:\n\n12\n\nhộ", ["Số hộ:", "12", "hộ"]],
    ["a year", "                    2026", ["2026"]],
    ["a number with words", "Một\n\n                    3 thôn\n\nHai", ["Một", "3 thôn", "Hai"]],
    ["a dash item", "- 2 hội nghị", ["- 2 hội nghị"]],
  ])("%s is not", (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test("all that is printed lies in one block, in order", () => {
  const text =
    "SỞ NỘI VỤ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n                   Độc lập - Tự do - Hạnh phúc\n\n  KẾ HOẠCH\n\nMột việc\n\f2\nHai việc\n";
  const { children } = parseText(text);
  let last = 0;
  for (const { position } of children) {
    expect(text.slice(last, position?.start.offset).trim()).toBe("");
    last = position?.end.offset ?? last;
  }
  expect(text.slice(last).trim()).toBe("");
});
