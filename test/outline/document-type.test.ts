import { describe, expect, test } from "vitest";
import { readTypeLine } from "../../src/outline/document-type.ts";
import { stripsOf } from "../support/outline.ts";

const typeOf = (text: string) => {
  const [strip] = stripsOf(text);
  return strip?.kind === "line" ? readTypeLine(strip) : undefined;
};

describe("lines that name the document", () => {
  test.each<[string, string, string]>([
    ["KẾ HOẠCH", "Kế hoạch", "plan"],
    ["KẾ  HOẠCH:", "Kế hoạch", "plan"],
    ["**Kế hoạch**", "Kế hoạch", "plan"],
    ["# Kế hoạch", "Kế hoạch", "plan"],
    ["K Ế H O Ạ C H", "Kế hoạch", "plan"],
    ["KẾ HOẠCH TRIỂN KHAI THI HÀNH LUẬT LƯU TRỮ", "Kế hoạch", "plan"],
    ["KẾ HOẠCH Triển khai thi hành Luật Lưu trữ", "Kế hoạch", "plan"],
    ["CHƯƠNG TRÌNH HÀNH ĐỘNG", "Chương trình hành động", "plan"],
    ["CHƯƠNG TRÌNH", "Chương trình", "plan"],
    ["ĐỀ ÁN", "Đề án", "plan"],
    ["KÉ HOẠCH", "Kế hoạch", "plan"],
    ["- _ KẾ HOẠCH", "Kế hoạch", "plan"],
    ["QUYÉT ĐỊNH", "Quyết định", "act"],
    ["QUYẾT ĐỊNH", "Quyết định", "act"],
    ["NGHỊ QUYẾT", "Nghị quyết", "act"],
    ["BÁO CÁO", "Báo cáo", "other"],
    ["THÔNG BÁO", "Thông báo", "other"],
  ])("%s", (text, name, kind) => {
    expect(typeOf(text)).toMatchObject({ name, class: kind });
  });

  test("the title may go on behind the name", () => {
    expect(typeOf("KẾ HOẠCH Triển khai")).toMatchObject({ length: 8 });
    expect(typeOf("KẾ HOẠCH")).toMatchObject({ length: 8 });
  });
});

describe("lines that do not", () => {
  test.each([
    "Kế hoạch",
    "Kế hoạch này có hiệu lực từ ngày ký",
    "Thực hiện KẾ HOẠCH",
    "KẾ HOẠCHH",
    "KHÉ HOẠCH",
    "KE HOACH",
    "KÉ HOẠCH NÀY",
    "Ké hoạch",
    "Quyết định số 12/QĐ-UBND ngày 01/02/2026",
    "**Quyết định số 12/QĐ-UBND** của tỉnh",
    "I. KẾ HOẠCH CỤ THỂ",
    "MỤC ĐÍCH",
    "A B C D",
    "",
  ])("%s", (text) => {
    expect(typeOf(text)).toBeUndefined();
  });
});
