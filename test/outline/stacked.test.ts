import { describe, expect, test } from "vitest";
import { foldStacked } from "../../src/outline/stacked.ts";
import { stripsOf, wordsOfStrips } from "../support/outline.ts";

/** "/" ends a line. */
const folded = (text: string) => wordsOfStrips(foldStacked(stripsOf(text.replaceAll("/", "\n"), "txt")));
const PROGRAMME = "Thời gian/Nội dung/Người thực hiện";
const HEAD = "TT/Thời gian/Nội dung công việc/Đơn vị thực hiện";

describe("tables copied a cell a line", () => {
  test.each<[string, string, string[]]>([
    [
      "rows from number to number",
      `${HEAD}/1/Quý I/Rà soát kho/Văn phòng/2/Quý II/Mua giá kệ/Phòng Kinh tế`,
      [
        "[TT ¦ Thời gian ¦ Nội dung công việc ¦ Đơn vị thực hiện // 1 ¦ Quý I ¦ Rà soát kho ¦ Văn phòng // 2 ¦ Quý II ¦ Mua giá kệ ¦ Phòng Kinh tế]",
      ],
    ],
    [
      "cells that were wrapped",
      `${HEAD}/1/Quý I/Rà soát kho của các/thôn trong xã/Văn phòng,/Công an xã/2/Quý II/Mua giá kệ/Phòng Kinh tế`,
      [
        "[TT ¦ Thời gian ¦ Nội dung công việc ¦ Đơn vị thực hiện // 1 ¦ Quý I ¦ Rà soát kho của các⏎thôn trong xã ¦ Văn phòng,⏎Công an xã // 2 ¦ Quý II ¦ Mua giá kệ ¦ Phòng Kinh tế]",
      ],
    ],
    [
      "text behind the last row",
      `${HEAD}/1/Quý I/Rà soát kho/Văn phòng/2/Quý II/Mua giá kệ/Phòng Kinh tế/E. TỔ CHỨC THỰC HIỆN/1. Văn phòng`,
      [
        "[TT ¦ Thời gian ¦ Nội dung công việc ¦ Đơn vị thực hiện // 1 ¦ Quý I ¦ Rà soát kho ¦ Văn phòng // 2 ¦ Quý II ¦ Mua giá kệ ¦ Phòng Kinh tế]",
        "E. TỔ CHỨC THỰC HIỆN",
        "1. Văn phòng",
      ],
    ],
    [
      "a programme, from time to time",
      `${PROGRAMME}/7h30 - 8h00/Đón đại biểu/Văn phòng/8h00 - 9h30/Báo cáo kết quả,/thảo luận/Phòng Kinh tế/(Chương trình có thể thay đổi)`,
      [
        "[Thời gian ¦ Nội dung ¦ Người thực hiện // 7h30 - 8h00 ¦ Đón đại biểu ¦ Văn phòng // 8h00 - 9h30 ¦ Báo cáo kết quả,⏎thảo luận ¦ Phòng Kinh tế]",
        "(Chương trình có thể thay đổi)",
      ],
    ],
    [
      "a programme in which nobody has the break",
      `${PROGRAMME}/Thứ Hai/Kiểm tra kho/Văn phòng/Thứ Ba/Nghỉ trưa tại chỗ/Thứ Tư/Họp đoàn/Công an xã`,
      [
        "[Thời gian ¦ Nội dung ¦ Người thực hiện // Thứ Hai ¦ Kiểm tra kho ¦ Văn phòng // Thứ Ba ¦ Nghỉ trưa tại chỗ ¦  // Thứ Tư ¦ Họp đoàn ¦ Công an xã]",
      ],
    ],
    [
      "days of two lines",
      `${PROGRAMME}/Thứ Hai/Ngày 04-5-2026/Kiểm tra kho/Văn phòng/Thứ Ba/Ngày 05-5-2026/Họp đoàn/Công an xã`,
      [
        "[Thời gian ¦ Nội dung ¦ Người thực hiện // Thứ Hai⏎Ngày 04-5-2026 ¦ Kiểm tra kho ¦ Văn phòng // Thứ Ba⏎Ngày 05-5-2026 ¦ Họp đoàn ¦ Công an xã]",
      ],
    ],
  ])("%s", (_name, text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  test.each([
    ["a row without one of its cells", `${HEAD}/1/Quý I/Rà soát kho/2/Quý II/Mua giá kệ/Phòng Kinh tế`],
    ["one row alone", `${HEAD}/1/Quý I/Rà soát kho/Văn phòng`],
    ["heads that say nothing of work", "TT/Màu sắc/Con vật/1/đỏ/mèo/2/đen/chó"],
    ["a list", "Nội dung/Đơn vị/1/Rà soát/2/Tập huấn"],
    ["a programme of one row", `${PROGRAMME}/7h30 - 8h00/Đón đại biểu/Văn phòng`],
    ["times under a heading without columns", "Thời gian/Ngày 12-5-2026/Địa điểm/Hội trường xã"],
    ["words under “Thời gian” that are no times", `${PROGRAMME}/Rà soát kho/Mua giá kệ/Văn phòng/Công an xã`],
    ["nothing", ""],
  ])("%s stays lines", (_name, text) => {
    expect(folded(text)).toEqual(text === "" ? [] : text.split("/"));
  });
});

test("thousands of index words are looked at in no time", () => {
  expect(folded("TT/".repeat(20_000))).toHaveLength(20_000);
  expect(folded("Thời gian/".repeat(20_000))).toHaveLength(20_000);
});
