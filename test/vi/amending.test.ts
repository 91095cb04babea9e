import { describe, expect, test } from "vitest";
import { amendedPart, onlyAmends, titleAmends } from "../../src/vi/amending.ts";

describe("instructions that change a document", () => {
  test.each([
    "Bãi bỏ khoản 7.",
    "Bãi bỏ điểm c khoản 2 Mục III và Phụ lục II",
    "Sửa đổi, bổ sung điểm 2.1 khoản 2 Mục III như sau:",
    "Các nội dung khác của Kế hoạch số 12/KH-UBND giữ nguyên.",
    "Bổ sung khoản 6a vào sau khoản 6 như sau:",
    "Thay thế các cụm từ “Sở Kế hoạch” bằng cụm từ “Sở Tài chính”; “huyện” bằng “xã” tại toàn bộ Kế hoạch số 12/KH-UBND.",
  ])("%s", (text) => {
    expect(onlyAmends(text)).toBe(true);
  });

  test.each([
    "Bãi bỏ các thủ tục không cần thiết.",
    "Sửa đổi, bổ sung Quy chế làm việc của Ủy ban nhân dân xã.",
    "Bổ sung nội dung giáo dục kỹ năng số vào khoản 2.",
    "Điều chỉnh 2 tuyến đường.",
    "Rà soát khoản 7.",
    "Các nội dung khác do Văn phòng chuẩn bị.",
  ])("but not: %s", (text) => {
    expect(onlyAmends(text)).toBe(false);
  });

  test("name the part that they change", () => {
    expect(amendedPart("SỬA ĐỔI MỤC V (TỔ CHỨC THỰC HIỆN)")).toBe("TỔ CHỨC THỰC HIỆN");
    expect(amendedPart("Bổ sung Phần III. Nhiệm vụ")).toBe("Nhiệm vụ");
    expect(amendedPart("Tổ chức lại Mục III. Nhiệm vụ")).toBeUndefined();
  });

  test("stand in a title", () => {
    expect(titleAmends("Điều chỉnh, bổ sung Kế hoạch số 12/KH-UBND về dạy bơi")).toBe(true);
    expect(titleAmends("VỀ VIỆC SỬA ĐỔI MỘT SỐ NỘI DUNG CỦA KẾ HOẠCH SỐ 12/KH-UBND")).toBe(true);
    expect(titleAmends("Điều chỉnh quy hoạch sử dụng đất")).toBe(false);
    expect(titleAmends("Thực hiện Nghị quyết sửa đổi Kế hoạch số 12/KH-UBND")).toBe(false);
  });
});
