import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ParsedSource } from "../../src/model/tree.ts";
import { linesOf, parsed } from "../support/docx.ts";
import { parsedOdt } from "../support/odt.ts";
import { officePlan } from "../support/office-plan.ts";

// Files that LibreOffice and pandoc wrote (scripts/office-fixtures.mjs).
const fixture = (name: string): Promise<ParsedSource> => {
  const bytes = new Uint8Array(readFileSync(new URL(`../fixtures/office/${name}`, import.meta.url)));
  return name.endsWith(".odt") ? parsedOdt(bytes) : parsed(bytes);
};

const WORD_PLAN = [
  "| HUYỆN LÂM HÀ",
  "ỦY BAN NHÂN DÂN XÃ ĐỨC AN",
  "Số: 27/KH-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "Đức An, ngày 05 tháng 3 năm 2026 |",
  "KẾ HOẠCH",
  "Phòng, chống cháy rừng mùa khô năm 2026",
  "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;",
  "I. MỤC ĐÍCH, YÊU CẦU",
  "1. Mục đích",
  "a) Chủ động phòng ngừa;",
  "b) Giảm thiệt hại.",
  "2. Yêu cầu",
  "- Rõ người, rõ việc;",
  "- Rõ thời gian:",
  "+ trước ngày 15/3/2026;",
  "+ sau ngày 15/3/2026.",
  "Đoạn chen giữa hai mục.",
  "3. Phạm vi",
  "II. NHIỆM VỤ",
  "1. Tuyên truyền",
  "Hoàn thành trước ngày 20/3/2026.",
  "| TT | Nhiệm vụ | Thời gian |",
  "| 1 | Trực ban | Từ 01/3 | Đến 30/4 |",
  "| 2 | Kiểm tra | Tháng 3 | Tháng 4 |",
  "| Báo cáo | Tháng 4 | Tháng 5 |",
  "Trên đây là Kế hoạch phòng, chống cháy rừng của xã./.",
  "| Nơi nhận:",
  "- Như Mục II;",
  "- Lưu: VT. | TM. ỦY BAN NHÂN DÂN",
  "CHỦ TỊCH",
  "Trần Văn Tâm |",
  "[1] Tính cả ngày nghỉ.",
];

const tableFacts = (source: ParsedSource) =>
  source.root.children.flatMap((node) =>
    node.type === "table"
      ? [
          [
            node.data?.planLint?.borderless,
            node.children.map((row) => row.children.map((cell) => [cell.data?.planLint?.colSpan, cell.data?.planLint?.rowSpan])),
          ],
        ]
      : [],
  );

describe("one plan, written by hand and by LibreOffice", () => {
  const files: Record<string, () => Promise<ParsedSource>> = {
    "by hand": () => parsed(officePlan()),
    "libreoffice.odt": () => fixture("libreoffice.odt"),
    "libreoffice.docx": () => fixture("libreoffice.docx"),
  };
  test.each(Object.entries(files))("%s", async (_name, read) => {
    const source = await read();
    expect(linesOf(source)).toEqual(WORD_PLAN);
    expect(tableFacts(source)).toEqual(tableFacts(await parsed(officePlan())));
    expect(source.diagnostics.map((said) => said.ruleId)).toEqual(["read/tracked-changes", "read/hidden-text"]);
    expect(source.layout?.pageNumber).toEqual({
      present: true,
      position: "header",
      align: "center",
      onFirstPage: false,
      size: 14,
      font: "Times New Roman",
    });
    expect(source.layout?.page).toMatchObject({ left: 30, right: 20, top: 20, bottom: 20 });
    expect(source.layout?.fonts).toEqual([{ name: "Times New Roman", size: 14, share: 1 }]);
  });

  test("the letterhead and the signature are layout, the table of tasks is not", async () => {
    expect(tableFacts(await fixture("libreoffice.docx")).map(([borderless]) => borderless)).toEqual([true, false, true]);
  });
});

describe("one plan, written by pandoc", () => {
  test.each(["pandoc.docx", "pandoc.odt"])("%s", async (name) => {
    const source = await fixture(name);
    expect(linesOf(source)).toEqual([
      "KẾ HOẠCH",
      "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;",
      "I. MỤC ĐÍCH, YÊU CẦU",
      "1. Mục đích",
      "a) Chủ động phòng ngừa;",
      "b) Giảm thiệt hại.",
      "2. Yêu cầu",
      "- Rõ người, rõ việc;",
      "- Rõ thời gian:",
      "+ trước ngày 15/3/2026;",
      "+ sau ngày 15/3/2026.",
      "Đoạn chen giữa hai mục.",
      "3. Phạm vi",
      "II. NHIỆM VỤ",
      "| TT | Nhiệm vụ | Thời gian |",
      "| 1 | Trực ban | Từ 01/3 |",
      "| 2 | Kiểm tra | Tháng 3 |",
      "Hoàn thành trước ngày 20/3/2026.",
      "- Nơi nhận và lưu",
      "[1] Tính cả ngày nghỉ.",
    ]);
    expect(tableFacts(source).map(([borderless]) => borderless)).toEqual([false]);
    expect(source.diagnostics).toEqual([]);
  });
});
