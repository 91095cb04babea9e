import { describe, expect, test } from "vitest";
import headings from "../../src/vi/data/headings.json" with { type: "json" };
import { outlineOf } from "../support/outline.ts";
import { asksOthers, roleOfHeading } from "../../src/outline/roles.ts";

describe("what a section is for, by its heading", () => {
  test.each([
    ["MỤC ĐÍCH, YÊU CẦU", "purpose-requirements"],
    ["Mục đích", "purpose"],
    ["Yêu cầu", "requirements"],
    ["Mục tiêu cụ thể", "objectives"],
    ["Chỉ tiêu", "objectives"],
    ["QUAN ĐIỂM", "viewpoint"],
    ["Nguyên tắc sắp xếp", "viewpoint"],
    ["Nguyên tắc và nội dung thực hiện", "content"],
    ["CĂN CỨ", "basis"],
    ["Cơ sở xây dựng kế hoạch", "basis"],
    ["DỰ KIẾN NGUỒN LỰC", "funding"],
    ["Phạm vi, đối tượng", "scope"],
    ["NGÀY BẦU CỬ, SỐ LƯỢNG ĐẠI BIỂU", "scope"],
    ["SỬA ĐỔI, BỔ SUNG MỤC V (TỔ CHỨC THỰC HIỆN)", "organisation"],
    ["Sửa đổi một số nội dung tại Mục II. Mục tiêu", "objectives"],
    ["Bổ sung Phần III về nhiệm vụ, giải pháp", "content"],
    ["Sửa đổi, bổ sung Mục IV (Lưu trữ)", "content"],
    ["Sửa đổi Quy chế (Tổ chức thực hiện)", undefined],
    ["Đối tượng, nội dung kiểm tra", "content"],
    ["NỘI DUNG VÀ BIỆN PHÁP", "content"],
    ["Các nhiệm vụ trọng tâm", "content"],
    ["CĂN CỨ PHÁP LÝ", "basis"],
    ["KINH PHÍ THỰC HIỆN", "funding"],
    ["CÔNG TÁC BẢO ĐẢM", "funding"],
    ["Công tác bảo đảm an toàn giao thông", undefined],
    ["Về kinh phí", "funding"],
    ["TỔ CHỨC THỰC HIỆN", "organisation"],
    ["Phân công nhiệm vụ", "organisation"],
    ["TRÁCH NHIỆM CÁC ĐƠN VỊ", "organisation"],
    ["Trách nhiệm của mỗi bên", "organisation"],
    ["Trách nhiệm của hai ngành", "organisation"],
    ["Trách nhiệm giải trình", undefined],
    ["THÀNH PHẦN VÀ PHÂN CÔNG NHIỆM VỤ", "organisation"],
    ["Lực lượng, phân công nhiệm vụ", "organisation"],
    ["Thành phần, nhiệm vụ của Đoàn kiểm tra", "content"],
    ["Thành phần và phân côngg", "scope"],
    ["Chế độ báo cáo", "reporting"],
    ["CHẾ ĐỘ THEO DÕI, BÁO CÁO", "reporting"],
    ["Theo dõi, đánh giá và báo cáo", "reporting"],
    ["Theo dõi, báo cáoo", undefined],
    ["VỐN ĐẦU TƯ", "funding"],
    ["Thu hút vốn đầu tư", undefined],
    ["Công tác khen thưởng", "reward"],
    ["TÌNH HÌNH", "situation"],
    ["LỢI ÍCH CỦA MÔ HÌNH", "situation"],
    ["Kết quả mong đợi", "situation"],
    ["Lợi ích nhóm trong đấu thầu", undefined],
    ["CƠ QUAN CHỈ ĐẠO VÀ TỔ CHỨC THỰC HIỆN", "scope"],
    ["Cơ quan chỉ đạo báo cáo kết quả", undefined],
    ["Giảng viên hướng dẫn", "scope"],
    ["Giảng viên hướng dẫn học viên thực hành", undefined],
    ["ĐÁNH GIÁ CÔNG TÁC THÁNG 8/2026", "situation"],
    ["Kiểm tra, đánh giá công tác", undefined],
    ["ĐẶC ĐIỂM, ĐIỀU KIỆN THỰC HIỆN CHƯƠNG TRÌNH NĂM HỌC", "situation"],
    ["KHUNG THỜI GIAN NĂM HỌC", "scope"],
    ["ĐIỀU KIỆN, TIÊU CHUẨN ĐĂNG KÝ DỰ TUYỂN", "scope"],
    ["PHƯƠNG THỨC, THỜI HẠN KIỂM TRA", "scope"],
    ["THỜI GIAN VÀ CÁC BƯỚC TRIỂN KHAI", "content"],
    ["TỎ CHỨC THỰC HIỆN", "organisation"],
    ["MỤC ĐÍCH, YÊU CÀU", "purpose-requirements"],
    ["Tỏ chức thực hiện", undefined],
    ["Điều kiện dự phòng", undefined],
    ["Uỷ ban: kinh phí", undefined],
    ["Tổ chức lễ phát động", undefined],
    ["Sở Nội vụ", undefined],
    ["Mục đíchh", undefined],
    ["Yêu cầuu", undefined],
    ["", undefined],
  ])("%s: %s", (heading, role) => {
    expect(roleOfHeading(heading)).toBe(role);
  });

  test("a sentence is no heading", () => {
    expect(roleOfHeading(`Mục đích ${"của việc triển khai ".repeat(12)}`)).toBeUndefined();
  });

  test("old tone marks and capitals read the same", () => {
    for (const [one, other] of [
      ["Tổ chức thực hiện", "TỔ CHỨC THỰC HIỆN"],
      ["Kinh phí hoá đơn", "Kinh phí hóa đơn"],
    ])
      expect(roleOfHeading(one ?? "")).toBe(roleOfHeading(other ?? ""));
  });
});

test("every row of the words can be reached", () => {
  for (const row of headings.rows) {
    const [example] = [
      ...("starts" in row ? (row.starts ?? []) : []),
      ...("has" in row ? (row.has ?? []) : []),
      ...("all" in row ? [(row.all ?? []).join(", ")] : []),
    ];
    expect(roleOfHeading(example ?? ""), example).toBe(row.role);
  }
});

describe("a section that asks others for something", () => {
  test.each(["KIẾN NGHỊ", "Đề xuất, kiến nghị:", "Kiến nghị và đề xuất"])("%s", (heading) => {
    expect(asksOthers(heading)).toBe(true);
    const part = outlineOf(`KẾ HOẠCH\n\nTuần tra\n\nI. ${heading}\n\n1. Bộ Công an: Bố trí kinh phí.`).root.children.find(
      ({ ref }) => ref === "I",
    );
    expect(part?.role).toBe("organisation");
  });

  test.each(["Kiến nghị Bộ Công an bố trí kinh phí", "Khó khăn, vướng mắc, kiến nghị", "Giải quyết kiến nghị", "Đề xuất các giải pháp"])(
    "not %s",
    (heading) => {
      expect(asksOthers(heading)).toBe(false);
    },
  );

  test("not where it is an item of the work", () => {
    const { root } = outlineOf("KẾ HOẠCH\n\nGiám sát\n\nI. NỘI DUNG GIÁM SÁT\n\n1. Kết quả.\n\n2. Kiến nghị, đề xuất\n\n- Với tỉnh.");
    expect(root.children.find(({ ref }) => ref === "I")?.children.map(({ role }) => role)).toEqual(["content", "content"]);
  });
});
