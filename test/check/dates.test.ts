import { describe, expect, test } from "vitest";
import { exists, isoOf, namedDay, printDay, printedDays, weekday } from "../../src/check/dates.ts";
import { closedOn } from "../../src/check/holidays.ts";

describe("days as printed", () => {
  test.each<[string, string[]]>([
    ["Trước ngày 05 tháng 3 năm 2026", ["05-3-2026 words"]],
    ["ngày 5 tháng 3 hằng năm", ["5-3- words"]],
    ["từ ngày 1/3/2026 đến 30-9-2026", ["1-3-2026 figures"]],
    ["hạn 31/12/2026.", ["31-12-2026 figures"]],
    ["ngày 15/12 hằng năm", ["15-12- figures"]],
    ["ngày 15.12.2026", ["15-12-2026 figures"]],
    ["Nghị định số 30/2020/NĐ-CP", []],
    ["Quyết định số 12/05/2026/QĐ-UBND", []],
    ["tài khoản 3751.0.1119888", []],
    ["1.250.000 đồng, 12,5%, tỷ lệ 1/2, 3/4", []],
    ["24/7 và 12/24", []],
    ["điểm 1.2.2025", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(printedDays(text).map(({ day, month, year, form }) => `${day}-${month}-${year ?? ""} ${form}`)).toEqual(expected);
    for (const { start, end, text: words } of printedDays(text)) expect(text.slice(start, end)).toBe(words);
  });

  test.each<[string, string, string | undefined, boolean]>([
    ["29", "2", "2024", true],
    ["29", "2", "2025", false],
    ["29", "02", undefined, true],
    ["30", "2", undefined, false],
    ["31", "6", "2026", false],
    ["0", "6", "2026", false],
    ["5", "13", "2026", false],
    ["31", "12", "2026", true],
  ])("%s/%s/%s exists: %s", (day, month, year, real) => {
    expect(exists({ day, month, year })).toBe(real);
  });

  test("an ISO day needs a year and a day that exists", () => {
    expect(printedDays("ngày 5/3/2026; ngày 5/3; ngày 31/6/2026").map((day) => isoOf(day))).toEqual(["2026-03-05", undefined, undefined]);
  });

  test.each([
    ["2026-03-05", "05/3/2026"],
    ["2026-01-15", "15/01/2026"],
    ["2026-12-31", "31/12/2026"],
  ])("%s is printed %s", (iso, printed) => {
    expect(printDay(iso)).toBe(printed);
  });

  test.each([
    ["../2026-07-01", "2026-07-01"],
    ["2026-07-01", "2026-07-01"],
    ["2026-07", undefined],
    ["2026/..", undefined],
    [undefined, undefined],
  ])("%s names %s", (edtf, day) => {
    expect(namedDay(edtf)).toBe(day);
  });
});

describe("days of the week", () => {
  test("agree with the calendar of the run-time", () => {
    for (let time = Date.UTC(2015, 0, 1); time < Date.UTC(2041, 0, 1); time += 86_400_000) {
      const date = new Date(time);
      expect(weekday(date.toISOString().slice(0, 10))).toBe(date.getUTCDay());
    }
  });
});

describe("days off", () => {
  test.each([
    ["2026-08-30", "Chủ nhật"],
    ["2026-08-29", "Thứ Bảy"],
    ["2026-09-02", "Quốc khánh"],
    ["2025-01-29", "Tết Âm lịch"],
    ["2026-02-17", "Tết Âm lịch"],
    ["2030-02-02", "Tết Âm lịch"],
    ["2024-04-18", "Giỗ Tổ Hùng Vương"],
    ["2026-11-24", "Ngày Văn hóa Việt Nam"],
    ["2025-11-24", undefined],
    ["2026-08-28", undefined],
    ["2026-02-25", undefined],
  ])("%s: %s", (iso, name) => {
    expect(closedOn(iso)?.vi).toBe(name);
  });
});
