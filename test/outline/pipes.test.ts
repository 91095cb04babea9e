import { describe, expect, test } from "vitest";
import { foldPipes } from "../../src/outline/pipes.ts";
import { stripsOf, wordsOfStrips } from "../support/outline.ts";

/** "/" ends a line. */
const folded = (text: string) => wordsOfStrips(foldPipes(stripsOf(text.replaceAll("/", "\n"), "txt")));

describe("tables that a web crawl flattened", () => {
  test.each<[string, string, string[]]>([
    ["a row a cell a line", "|/TT/|/Việc/|/|/1/|/Rà soát/|", ["[TT ¦ Việc // 1 ¦ Rà soát]"]],
    [
      "cells of several lines",
      "|/TT/|/Nội dung/công việc/|/|/1/|/Rà soát/tài liệu/|",
      ["[TT ¦ Nội dung⏎công việc // 1 ¦ Rà soát⏎tài liệu]"],
    ],
    [
      "an empty cell in the middle",
      "|/TT/|/Việc/|/Ai/|/Khi nào/|/|/1/|/Rà soát/|/|/Quý II/|/|/2/|/Tập huấn/|/Sở A/|/Quý III/|",
      ["[TT ¦ Việc ¦ Ai ¦ Khi nào // 1 ¦ Rà soát ¦  ¦ Quý II // 2 ¦ Tập huấn ¦ Sở A ¦ Quý III]"],
    ],
    [
      "an empty cell at the end",
      "|/TT/|/Việc/|/Ai/|/|/1/|/Rà soát/|/|/|/2/|/Tập huấn/|/Sở A/|",
      ["[TT ¦ Việc ¦ Ai // 1 ¦ Rà soát ¦  // 2 ¦ Tập huấn ¦ Sở A]"],
    ],
    [
      "a group across the row",
      "|/TT/|/Việc/|/Ai/|/|/I/|/HẠ TẦNG/|/|/1/|/Rà soát/|/Sở A/|",
      ["[TT ¦ Việc ¦ Ai // I ¦ HẠ TẦNG // 1 ¦ Rà soát ¦ Sở A]"],
    ],
    [
      "groups within groups",
      "|/TT/|/Việc/|/Ai/|/Khi/|/|/III/|/HẠ TẦNG/|/|/III.1/|/Mạng/|/|/III.1.1/|/Trạm/|/|/1/|/Rà soát/|/Sở A/|/2026/|",
      ["[TT ¦ Việc ¦ Ai ¦ Khi // III ¦ HẠ TẦNG // III.1 ¦ Mạng // III.1.1 ¦ Trạm // 1 ¦ Rà soát ¦ Sở A ¦ 2026]"],
    ],
    [
      "a sum, and a group with what its rows come to",
      "|/TT/|/Việc/|/Nơi/|/Tiền/|/Ai/|/|/|/Cộng/|/|/6.840/|/|/|/A/|/Kè/|/|/2.150/|/|/|/1/|/Kè chợ/|/Xã A/|/2.150/|/Sở A/|",
      ["[TT ¦ Việc ¦ Nơi ¦ Tiền ¦ Ai // Cộng ¦  ¦ 6.840 ¦  // A ¦ Kè ¦  ¦ 2.150 ¦  // 1 ¦ Kè chợ ¦ Xã A ¦ 2.150 ¦ Sở A]"],
    ],
    [
      "one row that is the closing",
      "Mở đầu/| Nơi nhận: - Lưu: VT. | CHỦ TỊCH Lò Văn Thành |/KẾ HOẠCH",
      ["Mở đầu", "[Nơi nhận: - Lưu: VT. ¦ CHỦ TỊCH Lò Văn Thành]", "KẾ HOẠCH"],
    ],
    [
      "cells cut by line ends, rows that begin inside a line",
      "Mở đầu/| TT | Việc | Ai | Khi | |/|/| I. HẠ TẦNG | |||/| 1 | Rà soát | Sở A/| Quý II | | 2 | Tập huấn/cho cán bộ | Sở B |/| | |/| Hội nghị | Sở C | Quý IV | |/Hết",
      [
        "Mở đầu",
        "[TT ¦ Việc ¦ Ai ¦ Khi // I. HẠ TẦNG // 1 ¦ Rà soát ¦ Sở A ¦ Quý II // 2 ¦ Tập huấn⏎cho cán bộ ¦ Sở B //  ¦ Hội nghị ¦ Sở C ¦ Quý IV]",
        "Hết",
      ],
    ],
    [
      "an empty cell inside a row that a line end cuts",
      "| TT | Việc | Ai | Khi | |/| | Rà soát |/| Quý II | |/| Tập huấn | Sở B/| Quý III | |/| Hội nghị | Sở C/| Quý IV | |",
      ["[TT ¦ Việc ¦ Ai ¦ Khi //  ¦ Rà soát ¦  ¦ Quý II //  ¦ Tập huấn ¦ Sở B ¦ Quý III //  ¦ Hội nghị ¦ Sở C ¦ Quý IV]"],
    ],
    ["a head, and words with a bar", "| TT | Việc | Ai | Khi |/Rà soát | Sở A/Hết", ["| TT | Việc | Ai | Khi |", "Rà soát | Sở A", "Hết"]],
    ["a head of two columns", "| TT | Việc |/| 1 | Rà/soát |/Hết", ["| TT | Việc |", "| 1 | Rà", "soát |", "Hết"]],
    ["one row of words", "Mở đầu/| Rà soát | Sở A |/Hết", ["Mở đầu", "| Rà soát | Sở A |", "Hết"]],
    ["text above and below", "Mở đầu/|/Nơi nhận/|/CHỦ TỊCH/|/PHỤ LỤC", ["Mở đầu", "[Nơi nhận ¦ CHỦ TỊCH]", "PHỤ LỤC"]],
    [
      "a bar too many in the letterhead swallows no document",
      "|/Số: 1/|/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/|/|/Hà An/|/KẾ HOẠCH/I. VIỆC/|/CHỦ TỊCH/|",
      ["[Số: 1 ¦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM // Hà An]", "KẾ HOẠCH", "I. VIỆC", "[CHỦ TỊCH]"],
    ],
    ["a task's product", "|/TT/|/Sản phẩm/|/|/1/|/Kế hoạch/|", ["[TT ¦ Sản phẩm // 1 ¦ Kế hoạch]"]],
    ["bars that open nothing go", "|/|/|", []],
    ["a bar behind the last word goes", "Một việc/|", ["Một việc"]],
    ["rows of one line each", "| TT | Việc |/| 1 | Rà soát |/| 2 |  |/Hết", ["[TT ¦ Việc // 1 ¦ Rà soát // 2 ¦ ]", "Hết"]],
    [
      "rows with bars between the cells alone",
      "TT | Việc | Ai/I | HẠ TẦNG/1 | Rà soát | Sở A/2 | Tập huấn |/Hết",
      ["[TT ¦ Việc ¦ Ai // I ¦ HẠ TẦNG // 1 ¦ Rà soát ¦ Sở A // 2 ¦ Tập huấn ¦ ]", "Hết"],
    ],
  ])("%s", (_name, text, expected) => {
    expect(folded(text)).toEqual(expected);
  });
});

describe("what is no flattened table stays as it is", () => {
  test.each<[string, string[]]>([
    ["Một việc/Hai việc", ["Một việc", "Hai việc"]],
    ["Sở A | Sở B", ["Sở A | Sở B"]],
    ["Sở A | Sở B | Sở C/Hết", ["Sở A | Sở B | Sở C", "Hết"]],
    ["UBND XÃ | CỘNG HÒA/Số: 1 | Hà An", ["UBND XÃ | CỘNG HÒA", "Số: 1 | Hà An"]],
    ["A|B|C/D|E|F", ["A|B|C", "D|E|F"]],
    ["|| Sở A ||", ["|| Sở A ||"]],
    ["", []],
  ])("%s", (text, expected) => {
    expect(folded(text)).toEqual(expected);
  });
});

test("thousands of bars are folded in no time", () => {
  expect(folded("|/".repeat(20_000))).toEqual([]);
  expect(folded("|/a/".repeat(5000)).join("").match(/a/gu)).toHaveLength(5000);
});
