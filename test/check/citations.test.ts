import { describe, expect, test } from "vitest";
import { lint } from "../support/check.ts";

const RULES = [
  "malformed-symbol",
  "spaced-symbol",
  "wrong-symbol",
  "citation-after-plan",
  "year-mismatch",
  "inconsistent-citation",
  "basis-not-in-force",
  "incomplete-basis",
  "comma-before-date",
];

const head = (date: string) =>
  `ỦY BAN NHÂN DÂN\nXÃ VÂN SƠN\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n\nSố: 45/KH-UBND\n\nVân Sơn, ${date}\n\n`;
const planOf = (basis: string, content = "Rà soát hồ sơ.", date = "ngày 12 tháng 3 năm 2026") =>
  `${head(date)}KẾ HOẠCH\nCông tác lưu trữ năm 2026\n\nCăn cứ ${basis};\n\nI. NỘI DUNG\n\n1. ${content}\n`;

async function found(...args: Parameters<typeof planOf>): Promise<string[]> {
  return (await lint(planOf(...args), { only: RULES })).map(
    ({ ruleId, severity, place }) => `${ruleId}/${severity}: ${place?.quote.replaceAll(/\s+/gu, " ")}`,
  );
}

describe("a basis that cannot be as it is printed", () => {
  test.each([
    [
      "Nghị quyết số 34/201/NQ-HĐND ngày 08/12/2019 của Hội đồng nhân dân tỉnh",
      ["malformed-symbol/error: Nghị quyết số 34/201/NQ-HĐND ngày 08/12/2019 của Hội đồng nhân dân tỉnh"],
    ],
    [
      "Thông tư số 10/TT-BNV ngày 05/3/2022 của Bộ trưởng Bộ Nội vụ",
      ["malformed-symbol/error: Thông tư số 10/TT-BNV ngày 05/3/2022 của Bộ trưởng Bộ Nội vụ"],
    ],
    ["Nghị định số 30/2020/NĐ- CP ngày 05/3/2020 của Chính phủ", ["spaced-symbol/warning: 30/2020/NĐ- CP"]],
    [
      "Quyết định số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh",
      ["wrong-symbol/error: Quyết định số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh"],
    ],
    [
      "Kế hoạch số 12/KH-UBND ngày 13/3/2026 của Ủy ban nhân dân tỉnh",
      ["citation-after-plan/error: Kế hoạch số 12/KH-UBND ngày 13/3/2026 của Ủy ban nhân dân tỉnh"],
    ],
    [
      "Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ",
      ["year-mismatch/error: Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ"],
    ],
    ["Luật Lưu trữ số 33/2014/QH15", ["year-mismatch/error: Luật Lưu trữ số 33/2014/QH15"]],
    ["Luật Thanh tra số 11/2022/QH15", ["basis-not-in-force/warning: Luật Thanh tra số 11/2022/QH15"]],
    ["Quyết định số 175/QĐ-TTg của Thủ tướng Chính phủ", ["incomplete-basis/info: Quyết định số 175/QĐ-TTg của Thủ tướng Chính phủ"]],
    ["Kế hoạch số 12/KH-UBND, ngày 10/02/2026 của Ủy ban nhân dân tỉnh", ["comma-before-date/info: 12/KH-UBND, ngày"]],
  ])("%s", async (basis, expected) => expect(await found(basis)).toEqual(expected));

  test("two dates: the odd one out is told, with the other place", async () => {
    const plan = planOf(
      "Quyết định số 175/QĐ-TTg ngày 14/02/2024 của Thủ tướng Chính phủ",
      "Thực hiện Quyết định số 175/QĐ-TTg ngày 14/3/2024 của Thủ tướng Chính phủ.\n\n2. Sơ kết Quyết định số 175/QĐ-TTg ngày 14/02/2024.",
    );
    const [only, ...more] = await lint(plan, { only: ["inconsistent-citation"] });
    expect(more).toEqual([]);
    expect(only?.place?.quote).toContain("14/3/2024");
    expect(only?.related?.[0]?.place.quote).toContain("14/02/2024");
  });

  test("a document cited in full again with another date is told once", async () => {
    const again = async (date: string) =>
      (
        await lint(
          planOf(
            "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ",
            `Thực hiện Nghị định số 30/2020/NĐ-CP ngày ${date} của Chính phủ.`,
          ),
          { only: ["inconsistent-citation", "full-citation-again"] },
        )
      ).map(({ ruleId }) => ruleId);
    expect(await again("03/5/2020")).toEqual(["inconsistent-citation"]);
    expect(await again("05/3/2020")).toEqual(["full-citation-again"]);
  });

  /** One number with two dates, each of a body. */
  const foundOfBoth = (one: string, other: string) =>
    found(
      `Kế hoạch số 86/KH-UBND ngày 12 tháng 01 năm 2026 của ${one}`,
      `Thực hiện Kế hoạch số 86/KH-UBND ngày 21 tháng 01 năm 2026 của ${other}.`,
    );

  test.each([
    ["Ủy ban nhân dân tỉnh Sơn La", "UBND tỉnh Sơn La"],
    ["UBND tỉnh", "Chủ tịch Ủy ban nhân dân tỉnh Sơn La"],
    ["Bộ Nội vụ", "Bộ trưởng Bộ Nội vụ"],
  ])("two dates of %s and %s, which are one", async (one, other) => {
    const remarks = await foundOfBoth(one, other);
    expect(remarks).toEqual([`inconsistent-citation/error: Kế hoạch số 86/KH-UBND ngày 21 tháng 01 năm 2026 của ${other}`]);
  });

  test.each([
    ["Ủy ban nhân dân tỉnh Sơn La", "UBND tỉnh Hà Lâm"],
    ["Ủy ban nhân dân tỉnh", "Văn phòng Ủy ban nhân dân tỉnh"],
    ["UBND tỉnh", "Chánh Văn phòng UBND tỉnh"],
  ])("one number of %s and %s, which are two", async (one, other) => {
    const remarks = await foundOfBoth(one, other);
    expect(remarks).toEqual([]);
  });

  test("two numbers that one slip tells apart", async () => {
    expect(
      await found(
        "Quyết định số 1575/QĐ-TTg ngày 14/02/2024 của Thủ tướng Chính phủ",
        "Thực hiện Quyết định số 1557/QĐ-TTg ngày 14/02/2024 của Thủ tướng Chính phủ.",
      ),
    ).toEqual(["inconsistent-citation/warning: Quyết định số 1557/QĐ-TTg ngày 14/02/2024 của Thủ tướng Chính phủ"]);
  });
});

describe("a basis that is right", () => {
  test.each([
    ["Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ; Nghị định số 64-CP ngày 27/9/1993 của Chính phủ"],
    [
      "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; Quy định số 41-QĐ/TW ngày 03/11/2021 của Bộ Chính trị; Kết luận số 123-KL/TW ngày 24/01/2025 của Ban Bí thư",
    ],
    [
      "Thông báo kết luận số 12/TB-VPCP ngày 10/01/2026 của Văn phòng Chính phủ; Chương trình hành động số 10-CTr/TU ngày 05/01/2026 của Tỉnh ủy",
    ],
    // Guidance and contract, and bodies of the State whose letters begin like those of the Party.
    ["Hợp đồng số 12/HD-UBND ngày 05/01/2026; Kế hoạch số 12/KH-TWH ngày 05/01/2026 của Bệnh viện Trung ương Huế"],
    ["Luật Lưu trữ ngày 21 tháng 6 năm 2024; Luật Thanh tra số 84/2025/QH15; Luật Đất đai"],
    ["Công văn số 69/KHHT ngày 20/01/2026 của Công ty Hà Thành; Văn bản số 12/CV-LH ngày 21/01/2026"],
    ["Kế hoạch số 12/KH-UBND ngày 05/01/2025 của Ủy ban nhân dân tỉnh; Kế hoạch số 12/KH-UBND ngày 20/02/2026 của Ủy ban nhân dân tỉnh"],
    [
      "Quyết định số 100/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh; Quyết định số 101/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh",
    ],
  ])("%s", async (basis) => expect(await found(basis)).toEqual([]));

  test("the plan's own number and date in its appendix", async () => {
    expect(
      await found(
        "Luật Lưu trữ ngày 21/6/2024",
        "Rà soát hồ sơ.\n\nPHỤ LỤC\n\n(Kèm theo Kế hoạch số 45/KH-UBND ngày 12 tháng 3 năm 2026 của Ủy ban nhân dân xã Vân Sơn)",
      ),
    ).toEqual([]);
  });

  test("a law that was in force on the day", async () => {
    expect(await found("Luật Thanh tra số 11/2022/QH15", "Rà soát hồ sơ.", "ngày 12 tháng 3 năm 2025")).toEqual([]);
  });

  test("mends put the number right and nothing else", async () => {
    const plan = planOf("Nghị định số 30/2020/NĐ- CP, ngày 05/3/2020 của Chính phủ");
    let text = plan;
    for (const { fix } of (await lint(plan, { only: ["spaced-symbol", "comma-before-date"] })).toReversed())
      if (fix !== undefined) text = text.slice(0, fix.start) + fix.text + text.slice(fix.end);
    expect(text).toBe(plan.replace("NĐ- CP, ngày", "NĐ-CP ngày"));
    expect(await lint(text, { only: ["spaced-symbol", "comma-before-date"] })).toEqual([]);
  });
});
