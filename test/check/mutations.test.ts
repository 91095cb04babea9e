import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lint } from "../support/check.ts";

const clean = readFileSync(new URL("fixtures/clean.md", import.meta.url), "utf8").replaceAll("\r\n", "\n");

/** The plan with one thing changed; the words to change must be there. */
function changed(from: string, to: string): string {
  expect(clean).toContain(from);
  return clean.replace(from, to);
}

const dropped = (from: string, until: string) => {
  const start = clean.indexOf(from);
  const end = clean.indexOf(until, start);
  expect(start).toBeGreaterThan(-1);
  expect(end).toBeGreaterThan(start);
  return clean.slice(0, start) + clean.slice(end);
};

async function found(markdown: string): Promise<string[]> {
  return [...new Set((await lint(markdown)).map(({ ruleId }) => ruleId))];
}

const COMPANIONS: Record<string, string[]> = {
  "purpose and requirements dropped": ["missing-requirements", "numbering-gap"],
  "content dropped": ["numbering-gap", "unannounced-appendix"],
  "another province in the sentence": ["other-place"],
};

test("nothing is remarked on in a clean plan", async () => {
  expect((await lint(clean)).map(({ ruleId, message }) => `${ruleId}: ${message.vi}`)).toEqual([]);
});

describe("each slip is caught by the rule meant for it", () => {
  const lead = "- Cơ quan chủ trì: Sở Tư pháp.\n\n";
  const cases: [string, string, () => string][] = [
    ["a name for another document", "not-a-plan", () => changed("**KẾ HOẠCH**", "**BÁO CÁO**")],
    ["purpose and requirements dropped", "missing-purpose", () => dropped("**I. MỤC ĐÍCH", "**II. NỘI DUNG")],
    [
      "requirements dropped",
      "missing-requirements",
      () => dropped("**2. Yêu cầu**", "**II. NỘI DUNG").replace("MỤC ĐÍCH, YÊU CẦU", "MỤC ĐÍCH"),
    ],
    [
      "content dropped",
      "missing-tasks",
      () => dropped("**II. NỘI DUNG", "**III. KINH PHÍ").replace("tại mục II Kế hoạch này", "được giao"),
    ],
    ["funding emptied", "empty-section", () => dropped("Kinh phí thực hiện Kế hoạch được", "**IV. TỔ CHỨC")],
    ["a label left blank", "empty-section", () => changed("- Cơ quan phối hợp: Thanh tra tỉnh.", "- Cơ quan phối hợp:")],
    ["two sections of one name", "repeated-section", () => changed("III. KINH PHÍ THỰC HIỆN", "III. TỔ CHỨC THỰC HIỆN")],
    ["a section number skipped", "numbering-gap", () => changed("**IV. TỔ CHỨC", "**V. TỔ CHỨC")],
    ["an item number skipped", "numbering-gap", () => changed("**4. Kiểm tra", "**5. Kiểm tra")],
    ["a letter skipped", "numbering-gap", () => changed("b) Nâng cao", "c) Nâng cao")],
    ["a section number repeated", "numbering-repeat", () => changed("**IV. TỔ CHỨC", "**III. TỔ CHỨC")],
    ["an item number repeated", "numbering-repeat", () => changed("**3. Tập huấn", "**2. Tập huấn")],
    [
      "two items out of order",
      "numbering-disorder",
      () => changed("**2. Rà soát", "**X. Rà soát").replace("**3. Tập huấn", "**2. Tập huấn").replace("**X. Rà soát", "**3. Rà soát"),
    ],
    ["a row number skipped", "row-numbering", () => changed("| 3 | Quy định", "| 4 | Quy định")],
    ["a row number repeated", "row-numbering", () => changed("| 3 | Quy định", "| 2 | Quy định")],
    ["an appendix dropped", "missing-appendix", () => clean.slice(0, clean.indexOf("**PHỤ LỤC II**"))],
    ["all appendices dropped", "missing-appendix", () => clean.slice(0, clean.indexOf("**PHỤ LỤC I**"))],
    ["a reference to an appendix dropped", "unannounced-appendix", () => changed("; danh mục tại Phụ lục I", "")],
    ["a lead dropped", "task-without-lead", () => changed(lead, "")],
    ["a second lead", "several-leads", () => changed("chủ trì: Sở Tư pháp.", "chủ trì: Sở Tư pháp, Sở Tài chính.")],
    ["a group leads", "collective-lead", () => changed("chủ trì: Sở Tư pháp.", "chủ trì: Các sở, ban, ngành.")],
    ["the lead helps too", "lead-also-coordinates", () => changed("phối hợp: Thanh tra tỉnh", "phối hợp: Thanh tra tỉnh, Sở Nội vụ")],
    ["a time dropped", "task-without-time", () => changed("- Thời gian thực hiện: Tháng 10/2026.\n\n", "")],
    ["a time made vague", "vague-time", () => changed("Tháng 10/2026", "Thường xuyên")],
    ["a product dropped", "task-without-output", () => changed("- Sản phẩm: Kết luận kiểm tra.\n\n", "")],
    ["a court leads", "task-beyond-authority", () => changed("chủ trì: Sở Tư pháp", "chủ trì: Tòa án nhân dân tỉnh")],
    ["a ministry leads", "task-beyond-authority", () => changed("chủ trì: Sở Tư pháp", "chủ trì: Bộ Tư pháp")],
    ["the Front is told instead of asked", "task-beyond-authority", () => changed("4. Đề nghị Ủy ban", "4. Ủy ban")],
    [
      "work in the lead field",
      "task-in-lead-field",
      () => changed("chủ trì: Sở Tư pháp.", "chủ trì: Sở Tư pháp lập danh mục văn bản, tổ chức rà soát và báo cáo kết quả."),
    ],
    [
      "a task given twice",
      "repeated-task",
      () =>
        changed(
          "**4. Kiểm tra việc thi hành Luật Lưu trữ**\n\n",
          "**4. Rà soát văn bản quy phạm pháp luật về lưu trữ**\n\nRà soát văn bản do Hội đồng nhân dân, Ủy ban nhân dân tỉnh ban hành; danh mục tại Phụ lục I.\n\n",
        ).replace("Tháng 10/2026", "Từ ngày 01/4/2026 đến ngày 30/6/2026"),
    ],
    ["a day that is not", "impossible-date", () => changed("đến ngày 30/6/2026", "đến ngày 31/6/2026")],
    ["a month that is not", "impossible-date", () => changed("Tháng 10/2026", "Tháng 13/2026")],
    ["a quarter that is not", "impossible-date", () => changed("Quý III năm 2026", "Quý VI năm 2026")],
    ["a wrong day of the week", "wrong-weekday", () => changed("Trước ngày 15/5/2026", "Trước thứ Năm, ngày 15/5/2026")],
    ["last year's deadline", "deadline-before-issue", () => changed("Trước ngày 15/5/2026", "Trước ngày 15/5/2025")],
    ["last year's month", "deadline-before-issue", () => changed("Tháng 10/2026", "Tháng 10/2025")],
    ["last year's quarter", "period-already-over", () => changed("Quý III năm 2026", "Quý III năm 2025")],
    [
      "a period backwards",
      "period-backwards",
      () => changed("Từ ngày 01/4/2026 đến ngày 30/6/2026", "Từ ngày 30/6/2026 đến ngày 01/4/2026"),
    ],
    ["a contribution too late", "late-contribution", () => changed("trước ngày 15 tháng 11", "trước ngày 20 tháng 12")],
    ["a recurring report without a day", "recurring-without-day", () => changed(" trước ngày 15 tháng 11", "")],
    ["a deadline on a Sunday", "day-off", () => changed("Trước ngày 15/5/2026", "Trước ngày 17/5/2026")],
    ["a zero missing", "zero-padding", () => changed("ngày 05 tháng 3", "ngày 5 tháng 3")],
    ["a zero too many", "zero-padding", () => changed("ngày 12 tháng 3 năm 2026*", "ngày 12 tháng 03 năm 2026*")],
    ["the closing mark dropped", "missing-closing-mark", () => changed("Kế hoạch./.", "Kế hoạch.")],
    ["the closing mark misprinted", "missing-closing-mark", () => changed("Kế hoạch./.", "Kế hoạch/.")],
    ["recipients dropped", "missing-recipients", () => dropped("***Nơi nhận:***", "**TM. ỦY BAN")],
    ["signature dropped", "missing-signature", () => dropped("**TM. ỦY BAN", "**PHỤ LỤC I**")],
    [
      "another law in the sentence",
      "title-mismatch",
      () =>
        changed(
          "ban hành Kế hoạch triển khai thi hành Luật Lưu trữ trên địa bàn",
          "ban hành Kế hoạch triển khai thi hành Luật Thư viện trên địa bàn",
        ),
    ],
    ["another year in the sentence", "title-mismatch", () => changed("Sơn Thủy năm 2026 như sau", "Sơn Thủy năm 2025 như sau")],
    [
      "another province in the sentence",
      "title-mismatch",
      () => changed("trên địa bàn tỉnh Sơn Thủy năm 2026 như sau", "trên địa bàn tỉnh Hà Lâm năm 2026 như sau"),
    ],
    [
      "another law in an appendix",
      "title-mismatch",
      () => changed("**NỘI DUNG TẬP HUẤN**", "**NỘI DUNG TẬP HUẤN TRIỂN KHAI LUẬT THƯ VIỆN**"),
    ],
    [
      "another province in the text",
      "other-place",
      () => changed("cho cán bộ, công chức cấp tỉnh và cấp xã", "cho cán bộ, công chức trên địa bàn tỉnh Hà Lâm"),
    ],
    [
      "an appendix of another number",
      "attachment-mismatch",
      () => changed("(Kèm theo Kế hoạch số 45/KH-UBND", "(Kèm theo Kế hoạch số 54/KH-UBND"),
    ],
    ["a reference to nowhere", "broken-reference", () => changed("tại mục II Kế hoạch này", "tại mục VII Kế hoạch này")],
    ["a wrong count", "wrong-count", () => changed("gồm 02 nội dung sau", "gồm 03 nội dung sau")],
    ["a wrong total", "wrong-total", () => changed("Tổng cộng | 70", "Tổng cộng | 71")],
  ];
  test.each(cases)("%s: %s", async (name, rule, mutate) => {
    // Nothing else is said, but for what follows from the change itself.
    expect((await found(mutate())).filter((other) => !(COMPANIONS[name] ?? []).includes(other))).toEqual([rule]);
  });
});
