import { expect, test } from "vitest";
import { clockLength } from "../../../src/vi/time/clock.ts";

test.each([
  ["6h30'-7h15'  Dâng hương", "6h30'-7h15'  "],
  ["10h45’-11h00’ Công tác", "10h45’-11h00’ "],
  ["07:30 - 08:00 Đón khách", "07:30 - 08:00 "],
  ["8 giờ 00 đến 9 giờ 00 Khai mạc", "8 giờ 00 đến 9 giờ 00 "],
  ["Lúc 11 giờ 00 phút: Đón tiếp", "Lúc 11 giờ 00 phút: "],
  ["7g30 - 8g00 – Chào cờ", "7g30 - 8g00 – "],
  ["8 giờ học tập", ""],
  ["15 giờ ngày 12/9 Họp", ""],
  ["10 giờ/ngày", ""],
  ["2 gói Kẹo", ""],
  ["12 Họp", ""],
  ["Từ năm 2026 Họp", ""],
  ["", ""],
])("the hours at the head of “%s”", (text, hours) => {
  expect(text.slice(0, clockLength(text))).toBe(hours);
});
