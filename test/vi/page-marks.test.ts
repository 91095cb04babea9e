import { describe, expect, test } from "vitest";
import { isPageMark } from "../../src/vi/page-marks.ts";

/** The lines of a page that are no text. */
const marks = (lines: string): string[] => {
  const all = lines.split("\n");
  return all.filter((line, at) => isPageMark(line, all[at - 1], all[at + 1]));
};

describe("what the gazette prints round its pages", () => {
  test.each([
    ["CÔNG BÁO/Số 28/Ngày 27-05-2026   90\nKẾ HOẠCH", ["CÔNG BÁO/Số 28/Ngày 27-05-2026   90"]],
    ["91   CÔNG BÁO/Số 28 + 29/Ngày 27-05-2026", ["91   CÔNG BÁO/Số 28 + 29/Ngày 27-05-2026"]],
    ["CÔNG BÁO/Số 28/Ngày 27-05-2026 \n53 \nc) Rà soát", ["CÔNG BÁO/Số 28/Ngày 27-05-2026 ", "53 "]],
    [
      "Ký bởi: CÔNG BÁO TỈNH HÀ AN\nCơ quan: VĂN PHÒNG CHÍNH PHỦ\nNgày ký: 2026-05-15 16:43:06 +07:00",
      ["Ký bởi: CÔNG BÁO TỈNH HÀ AN", "Cơ quan: VĂN PHÒNG CHÍNH PHỦ", "Ngày ký: 2026-05-15 16:43:06 +07:00"],
    ],
  ])("%j", (lines, found) => {
    expect(marks(lines)).toEqual(found);
  });

  test.each([
    "Đăng Công báo số 28 ngày 27/5/2026.",
    "Công báo/Số liệu thống kê",
    "53",
    "Cơ quan: Sở Tư pháp\nNgày ký: 15/5/2026",
    "Ký bởi: Nguyễn Văn An",
    "Thời gian: Quý I/2026",
    "",
  ])("not %j", (lines) => {
    expect(marks(lines)).toEqual([]);
  });
});
