import { describe, expect, test } from "vitest";
import { parseText } from "../../src/tree/text.ts";
import { sketch } from "../support/tree.ts";

const read = (text: string) => sketch({ text, root: parseText(text), mediaType: "text/plain", diagnostics: [] });
/** The words of the first table, cell by cell. */
function cellsOf(text: string): string[][] {
  const table = parseText(text).children.find((node) => node.type === "table");
  return (table?.children ?? []).map((row) =>
    row.children.map((cell) => cell.children.map((child) => ("value" in child ? child.value : " ")).join("")),
  );
}

describe("letterheads in two columns", () => {
  test("issuer on the left, motto on the right, down to the name of the document", () => {
    const text = `ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
 XÃ VÂN SƠN                       Độc lập - Tự do - Hạnh phúc

Số: 45/KH-UBND                Vân Sơn, ngày 12 tháng 3 năm 2026

                    KẾ HOẠCH
`;
    expect(cellsOf(text)).toEqual([
      [
        "ỦY BAN NHÂN DÂN XÃ VÂN SƠN Số: 45/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Vân Sơn, ngày 12 tháng 3 năm 2026",
      ],
    ]);
    expect(read(text)[0]).toBe("TABLE borderless");
    expect(read(text).at(-1)).toBe("KẾ HOẠCH");
  });

  test.each([
    ["motto alone", "          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n             Độc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH"],
    ["issuer above the motto", "ỦY BAN NHÂN DÂN\nXÃ VÂN SƠN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
    ["a sentence that names the country", "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam  quy định"],
  ])("%s is no column", (_name, text) => {
    expect(cellsOf(text)).toEqual([]);
  });
});

describe("recipients beside the signature", () => {
  test("told apart by the column of the signature", () => {
    const text = `Nơi nhận:                               TM. ỦY BAN NHÂN DÂN
- UBND tỉnh (để báo cáo);                     CHỦ TỊCH
- Các thôn;
- Lưu: VT.

                                           Lò Văn Thành
`;
    expect(cellsOf(text)).toEqual([
      ["Nơi nhận: - UBND tỉnh (để báo cáo); - Các thôn; - Lưu: VT.", "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lò Văn Thành"],
    ]);
  });

  test.each([
    ["recipients alone", "Nơi nhận:\n- Các thôn;\n- Lưu: VT."],
    ["words about recipients", "Nơi nhận hồ sơ:    bộ phận một cửa"],
  ])("%s stay lines", (_name, text) => {
    expect(cellsOf(text)).toEqual([]);
  });
});

describe("tables set in columns of spaces", () => {
  test("rows by the numbers of the first column, wrapped cells joined", () => {
    const text = `TT   Nội dung công việc                Đơn vị chủ trì      Thời gian
1    Rà soát tài liệu tồn đọng         Sở Nội vụ           Quý II/2026
     tại các sở
2    Tập huấn nghiệp vụ                Sở Tư pháp          Quý III/2026
`;
    expect(cellsOf(text)).toEqual([
      ["TT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian"],
      ["1", "Rà soát tài liệu tồn đọng tại các sở", "Sở Nội vụ", "Quý II/2026"],
      ["2", "Tập huấn nghiệp vụ", "Sở Tư pháp", "Quý III/2026"],
    ]);
  });

  test("numbers in the middle of their rows", () => {
    const text = `TT   Nội dung công việc                Đơn vị chủ trì

     Rà soát tài liệu tồn đọng         Văn phòng HĐND
1    tại các sở, ban, ngành và các     và UBND
     xã, phường                        tỉnh
     Tập huấn nghiệp vụ cho người      Sở Nội vụ
2    làm công tác lưu trữ              chủ trì
     ở cơ sở                           thực hiện
`;
    expect(cellsOf(text).slice(1)).toEqual([
      ["1", "Rà soát tài liệu tồn đọng tại các sở, ban, ngành và các xã, phường", "Văn phòng HĐND và UBND tỉnh"],
      ["2", "Tập huấn nghiệp vụ cho người làm công tác lưu trữ ở cơ sở", "Sở Nội vụ chủ trì thực hiện"],
    ]);
  });

  test("it ends at a sentence across all columns", () => {
    const text = `STT  Nội dung          Chủ trì
1    Rà soát           Sở Nội vụ

Trên đây là Kế hoạch triển khai thi hành Luật Lưu trữ; trong quá trình thực hiện nếu có vướng mắc đề nghị phản ánh.
`;
    expect(read(text).at(-1)).toMatch(/^Trên đây là/u);
  });

  test.each([
    ["no index word", "Nội dung        Chủ trì\n1    Rà soát     Sở Nội vụ"],
    ["no words of a header", "TT   Màu sắc     Con vật\n1    đỏ          mèo"],
    ["a header alone", "TT   Nội dung     Chủ trì\n\n\n\n\nHết."],
    ["more columns than a page holds", `TT  Nội dung  Chủ trì  ${"cột  ".repeat(60)}\n1  a  b  ${"x    ".repeat(60)}`],
    ["a list", "1. Rà soát   tài liệu\n2. Tập huấn   nghiệp vụ"],
  ])("%s: none", (_name, text) => {
    expect(cellsOf(text)).toEqual([]);
  });
});

test("no word is lost between columns", () => {
  const text = `TT   Nội dung công việc                Đơn vị chủ trì      Thời gian
1    Rà soát tài liệu tồn đọng         Sở Nội vụ           Quý II/2026
     tại các sở   và                   Sở Tư pháp
II   TẬP HUẤN
2    Tập huấn nghiệp vụ                Sở Tư pháp          Quý III/2026
`;
  const words = cellsOf(text).flat().join(" ").split(/\s+/u).sort();
  expect(words).toEqual(text.trim().split(/\s+/u).sort());
});
