import { describe, expect, test } from "vitest";
import { agencySlug, expandAbbreviations, findChange, findProvince, provinceUnit, resolveAgency } from "../../../src/vi/agency/index.ts";

describe("resolveAgency", () => {
  test("says when a body was there and who took over", () => {
    expect(resolveAgency("Sở Kế hoạch và Đầu tư")).toMatchObject({
      id: "so-ke-hoach-va-dau-tu",
      validTo: "2025-02-28",
      successors: ["so-tai-chinh"],
      change: "so-khdt",
    });
    expect(resolveAgency("Bộ Nông nghiệp và Môi trường")).toMatchObject({ validFrom: "2025-03-01" });
    expect(resolveAgency("Bộ Nông nghiệp và Môi trường")?.validTo).toBeUndefined();
  });

  test("knows the abbreviations that a document defines", () => {
    const abbreviations = new Map([["SX", "Sở Xây dựng"]]);
    expect(resolveAgency("SX")).toBeUndefined();
    expect(resolveAgency("SX", { abbreviations })?.id).toBe("so-xay-dung");
  });

  test("of two bodies of one abbreviation takes the one that was there on the day", () => {
    expect(resolveAgency("VP.HĐND&UBND")).toBeUndefined();
    expect(resolveAgency("BTGTW", { date: "2024-05-01" })?.id).toBe("ban-tuyen-giao-trung-uong");
  });

  test.each([
    ["Các tổ chức chính trị - xã hội", "cac-to-chuc-chinh-tri-xa-hoi"],
    ["các hội, hiệp hội", "cac-hoi-hiep-hoi"],
    ["các doanh nghiệp, hợp tác xã", "cac-doanh-nghiep-hop-tac-xa"],
    ["cơ quan thi hành án dân sự", "co-quan-thi-hanh-an-dan-su"],
  ])("%s is itself, not a group with bodies that the text does not name", (name, id) => {
    expect(resolveAgency(name)?.id).toBe(id);
  });

  test("keeps the province of the name, else of the document", () => {
    expect(resolveAgency("Công an tỉnh Bình Định")?.province).toBe("binh-dinh");
    expect(resolveAgency("Công an tỉnh", { province: "tỉnh Gia Lai" })?.province).toBe("gia-lai");
    expect(resolveAgency("Công an tỉnh")?.province).toBeUndefined();
  });

  test.each([
    "Uỷ ban nhân dân tỉnh",
    "Ủy ban nhân dân Tỉnh",
    "UBND tỉnh",
    "UBND TP",
    "UBND thành phố Hải Phòng",
    "ủy ban nhân dân tỉnh Lạng Sơn",
  ])("%s is the provincial committee", (name) => {
    expect(resolveAgency(name)?.id).toBe("uy-ban-nhan-dan-tinh");
  });

  test("the people of a body are looked up under its name", () => {
    expect(resolveAgency("lực lượng Công an xã")?.id).toBe("cong-an-xa");
    expect(resolveAgency("lực lượng vũ trang")).toBeUndefined();
  });

  test.each(["", "Tổ chức thực hiện", "Báo cáo", "TT", "BCT", "Nguyễn Văn An", "…", "Phòng"])("%j is no known body", (name) => {
    expect(resolveAgency(name)).toBeUndefined();
  });
});

describe("provinces", () => {
  test.each([
    ["tỉnh Bình Định", "gia-lai", "2025-06-30"],
    ["Bà Rịa - Vũng Tàu", "ho-chi-minh", "2025-06-30"],
    ["Thừa Thiên Huế", "hue", "2024-12-31"],
  ])("%s went into %s", (name, successor, validTo) => {
    expect(findProvince(name)).toMatchObject({ successor, validTo });
  });

  test.each(["Thành phố Hồ Chí Minh", "TP. Hồ Chí Minh", "TP Hồ Chí Minh"])("%s is found with its unit", (name) => {
    expect(findProvince(name)?.id).toBe("ho-chi-minh");
  });

  test("a province that became a city is called so from that day on", () => {
    const row = findProvince("Đồng Nai");
    expect(row).toBeDefined();
    expect(row && [provinceUnit(row, "2026-04-29"), provinceUnit(row, "2026-04-30")]).toEqual(["tỉnh", "thành phố"]);
  });

  test("names of no province are not found", () => {
    expect(["Hớn Quản", "", "tỉnh", "Sở Nội vụ"].map(findProvince)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

test("changes are found by id", () => {
  expect(findChange("ca-huyen")).toMatchObject({ effectiveFrom: "2025-03-01", successors: ["cong-an-tinh", "cong-an-xa"] });
  expect(findChange("không có")).toBeUndefined();
});

test.each([
  ["Phòng Quản lý Năng lượng", "phong-quan-ly-nang-luong"],
  ["Uỷ ban Đối ngoại", "uy-ban-doi-ngoai"],
  ["Sở KH&CN", "so-kh-va-cn"],
  ["…", ""],
])("the slug of %s is %j", (name, slug) => {
  expect(agencySlug(name)).toBe(slug);
});

test("abbreviations of the document come before the known ones", () => {
  expect(expandAbbreviations("UBND, CSDL", new Map([["CSDL", "cơ sở dữ liệu đất đai"]]))).toBe("Ủy ban nhân dân, cơ sở dữ liệu đất đai");
});
