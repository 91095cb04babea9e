import { expect, test } from "vitest";
import { columnField } from "../../src/vi/columns.ts";
import data from "../../src/vi/data/labels.json" with { type: "json" };
import { fold } from "../../src/vi/word.ts";

test.each([
  ["STT", "index"],
  ["Nội dung công việc", "content"],
  ["Bộ phận được giao soạn thảo", "lead"],
  ["Phòng phụ trách", "lead"],
  ["Các cơ quan", "lead"],
  ["Cơ quan chủ trì và phối hợp", "container"],
  ["Ngày, giờ", "timeline"],
  ["Năm", "timeline"],
  ["Thứ/ngày", "timeline"],
  ["Thứ", "timeline"],
  ["Thứ tự", "index"],
  ["Kết quả\ncần đạt:", "output"],
  ["Lãnh đạo phụ trách", "supervisor"],
])("the column %j", (head, field) => {
  expect(columnField(head)).toBe(field);
});

test.each([
  "",
  "Họ và tên",
  "Năm sinh",
  "Cơ quan ngang bộ",
  "Buổi tối diễn ra lễ hội truyền thống",
  `Chủ trì ${"rất nhiều việc ".repeat(6)}`,
])("%j names no field", (head) => {
  expect(columnField(head)).toBeUndefined();
});

test("words of the data file are written as they are compared", () => {
  const words = data.columns.rows.flatMap((row) =>
    Object.values(row)
      .filter((list) => typeof list !== "string")
      .flat(),
  );
  expect(words.filter((word) => word !== fold(word) || /[\\^$.*+?()[\]{}|]/u.test(word))).toEqual([]);
});
