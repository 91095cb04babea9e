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

describe("two signatures side by side", () => {
  test("each in its own column, above the recipients", () => {
    const text = `     TM. BAN THƯỜNG VỤ                           SỞ Y TẾ
       HUYỆN ĐOÀN                             PHÓ GIÁM ĐỐC
         BÍ THƯ

         (Đã ký)

       Lò Thị Mai                          BS. Trần Văn An

Nơi nhận:
- Các xã;
- Lưu: VT.
`;
    expect(cellsOf(text)).toEqual([["TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN BÍ THƯ (Đã ký) Lò Thị Mai", "SỞ Y TẾ PHÓ GIÁM ĐỐC BS. Trần Văn An"]]);
  });

  test.each([
    ["offices without names", "GIÁM ĐỐC                       CHỦ TỊCH\n\nCác đơn vị thực hiện."],
    ["names without offices", "DANH SÁCH                      GHI CHÚ\nLò Thị Mai                     Trần Văn An"],
    ["text between", "GIÁM ĐỐC              CHỦ TỊCH\nCác      đơn vị     thực hiện\nLò Thị Mai            Trần Văn An"],
    ["one column", "GIÁM ĐỐC\n\nLò Thị Mai"],
  ])("%s: no columns", (_name, text) => {
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

  test("an item drawn out to the margin is no row of columns", () => {
    const text = `                                        TM. ỦY BAN NHÂN DÂN
Nơi nhận:                                        CHỦ TỊCH
-       UBMTTQVN         Tỉnh         (để
báo cáo);
- Lưu: VT.
                                              Lò Văn Thành
`;
    expect(cellsOf(text)).toEqual([["Nơi nhận: -       UBMTTQVN         Tỉnh         (để báo cáo); - Lưu: VT.", "CHỦ TỊCH Lò Văn Thành"]]);
  });

  test("what recipients are given it for, behind their brace, is no column", () => {
    const text = `Nơi nhận:                                        TM. ỦY BAN NHÂN DÂN
- Thường trực Đảng ủy;        (để b/c)               KT. CHỦ TỊCH
- UBND huyện;
                                                     PHÓ CHỦ TỊCH
- Các thôn;                          (để th/h)
- Lưu: VT.                                         Lò Văn Thành
`;
    expect(cellsOf(text)).toEqual([
      [
        "Nơi nhận: - Thường trực Đảng ủy;        (để b/c) - UBND huyện; - Các thôn;                          (để th/h) - Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lò Văn Thành",
      ],
    ]);
  });

  const OVER = (mark: string) => `Nơi nhận:                               TM. ỦY BAN NHÂN DÂN
- UBND tỉnh;                                   CHỦ TỊCH
${mark}- Công an xã;
- Lưu: VT.                                   Lò Văn Thành
\f- Mẫu báo cáo kèm theo
`;

  test.each([
    ["a page's end inside the list", "\f"],
    ["a page's number inside the list", "\f                                            2\n"],
  ])("go on over %s, to the file copy", (_name, mark) => {
    expect(cellsOf(OVER(mark))).toEqual([["Nơi nhận: - UBND tỉnh; - Công an xã; - Lưu: VT.", "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lò Văn Thành"]]);
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

  test("rows counted below others", () => {
    const text = `TT     Nội dung công việc                 Đơn vị chủ trì        Thời gian
1      Tuyên truyền pháp luật             Phòng Văn hóa         Quý I
1.1    Phát thanh trên hệ thống           Trung tâm Truyền      Tháng 3
       loa truyền thanh xã                thông
1.2.   In và phát tờ rơi                  Phòng Văn hóa         Tháng 4
2      Tập huấn nghiệp vụ                 Văn phòng             Quý II
`;
    expect(cellsOf(text).slice(1)).toEqual([
      ["1", "Tuyên truyền pháp luật", "Phòng Văn hóa", "Quý I"],
      ["1.1", "Phát thanh trên hệ thống loa truyền thanh xã", "Trung tâm Truyền thông", "Tháng 3"],
      ["1.2.", "In và phát tờ rơi", "Phòng Văn hóa", "Tháng 4"],
      ["2", "Tập huấn nghiệp vụ", "Văn phòng", "Quý II"],
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

  test("numbers in the middle of their rows, under headings of groups", () => {
    const text = `TT           Đơn vị được kiểm tra                Thời gian           Đơn vị chủ trì
I    Kiểm tra việc lưu trữ hồ sơ điện tử ở các xã
     Ủy ban nhân dân xã Bến Đá và các                       Phòng Văn thư và
1                                        Tháng 3
     trường học                                             Lưu trữ
2    Trạm Y tế xã Tân Lập                Tháng 4            Thanh tra Sở
II   Kiểm tra kho lưu trữ của các đơn vị trực thuộc
     Trung tâm Lưu trữ lịch sử tỉnh và
3                                        Quý III            Chánh Văn phòng Sở
     kho tạm
`;
    expect(cellsOf(text).slice(1)).toEqual([
      ["I", "Kiểm tra việc lưu trữ hồ sơ điện tử ở các xã", "", ""],
      ["1", "Ủy ban nhân dân xã Bến Đá và các trường học", "Tháng 3", "Phòng Văn thư và Lưu trữ"],
      ["2", "Trạm Y tế xã Tân Lập", "Tháng 4", "Thanh tra Sở"],
      ["II", "Kiểm tra kho lưu trữ của các đơn vị trực thuộc", "", ""],
      ["3", "Trung tâm Lưu trữ lịch sử tỉnh và kho tạm", "Quý III", "Chánh Văn phòng Sở"],
    ]);
  });

  test("a cell that its neighbour all but touches begins just before its column", () => {
    const text = `TT     Tên đơn vị được          Nội dung kiểm tra                          Thời hạn
           kiểm tra
                              Hồ chứa số 3 và tuyến kênh chính dẫn nước
1      Công ty Thủy lợi       từ đập đầu mối về hai xã vùng hạ du; sổ     02 ngày
         Sông Vân             vận hành của trạm bơm
                              Hồ chứa số 5 và tuyến kênh nhánh dẫn nước
     Hợp tác xã nông nghiệp Trạm bơm Bãi Sậy cùng tuyến kênh nhánh
2                             về xã vùng cao; sổ vận hành của trạm        03 ngày
      số 2 Mường Pồn, xã Vân bơm trong mùa mưa bão năm nay và năm
                              trước
3       Tổ thủy nông          Kênh nội đồng                               01 ngày
           Đội 7              của đội
`;
    expect(cellsOf(text).slice(1)).toEqual([
      [
        "1",
        "Công ty Thủy lợi Sông Vân",
        "Hồ chứa số 3 và tuyến kênh chính dẫn nước từ đập đầu mối về hai xã vùng hạ du; sổ vận hành của trạm bơm",
        "02 ngày",
      ],
      [
        "2",
        "Hợp tác xã nông nghiệp số 2 Mường Pồn, xã Vân",
        "Hồ chứa số 5 và tuyến kênh nhánh dẫn nước Trạm bơm Bãi Sậy cùng tuyến kênh nhánh về xã vùng cao; sổ vận hành của trạm bơm trong mùa mưa bão năm nay và năm trước",
        "03 ngày",
      ],
      ["3", "Tổ thủy nông Đội 7", "Kênh nội đồng của đội", "01 ngày"],
    ]);
  });

  test("cells printed a position or two aside of their column", () => {
    const text = ` TT     Ngày                Điểm thu gom                   Đơn vị phụ trách
1     Trước             Thông báo lịch, cho các thôn     Phòng Kinh tế
      10/02/2026        đăng ký điểm đặt thùng rác
2     10 - 20/02/2026   Dọn bãi tập kết, san nền         Đoàn Thanh niên, Ban
                        khu vực bãi rác; treo biển       CHQS xã, thôn Bãi
                        báo, khẩu hiệu                   Giữa
3     Ngày 22/02/2026 Tiếp nhận thùng, xe đẩy, chổi Phòng Kinh tế; HTX
                      và bao đựng                      Dịch vụ môi trường
                                                       Vân Lương
4     23/02/2026         Ra quân dọn vệ sinh            Văn phòng HĐND và
                                                        UBND
`;
    expect(cellsOf(text).slice(1)).toEqual([
      ["1", "Trước 10/02/2026", "Thông báo lịch, cho các thôn đăng ký điểm đặt thùng rác", "Phòng Kinh tế"],
      [
        "2",
        "10 - 20/02/2026",
        "Dọn bãi tập kết, san nền khu vực bãi rác; treo biển báo, khẩu hiệu",
        "Đoàn Thanh niên, Ban CHQS xã, thôn Bãi Giữa",
      ],
      ["3", "Ngày 22/02/2026", "Tiếp nhận thùng, xe đẩy, chổi và bao đựng", "Phòng Kinh tế; HTX Dịch vụ môi trường Vân Lương"],
      ["4", "23/02/2026", "Ra quân dọn vệ sinh", "Văn phòng HĐND và UBND"],
    ]);
  });

  test("a row of its own that runs across the columns stays whole", () => {
    const text = `TT   Nội dung công việc                Đơn vị chủ trì      Thời gian
I    Nhóm công việc về lưu trữ điện tử và số hóa tài liệu
1    Rà soát tài liệu tồn đọng         Sở Nội vụ           Quý II/2026
     tại các sở
II   Nhóm công việc về tập huấn nghiệp vụ cho công chức
2    Tập huấn nghiệp vụ                Sở Tư pháp          Quý III/2026
`;
    expect(cellsOf(text)[1]).toEqual(["I", "Nhóm công việc về lưu trữ điện tử và số hóa tài liệu", "", ""]);
    expect(cellsOf(text)[3]).toEqual(["II", "Nhóm công việc về tập huấn nghiệp vụ cho công chức", "", ""]);
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

describe("tables set with tabs", () => {
  const HEAD = "STT\tNội dung công việc\tNgười thực hiện\tThời gian\n";

  test("a cell between tabs, empty ones at the end too", () => {
    expect(cellsOf(`${HEAD}1\tKhảo sát địa điểm\tCô Nhung\tTrước 18/10/2026\n2\tPhát phiếu\tGVCN\n`)).toEqual([
      ["STT", "Nội dung công việc", "Người thực hiện", "Thời gian"],
      ["1", "Khảo sát địa điểm", "Cô Nhung", "Trước 18/10/2026"],
      ["2", "Phát phiếu", "GVCN", ""],
    ]);
  });

  test("cells of several paragraphs, headings of groups, and the text behind", () => {
    const text = `${HEAD}Chuẩn bị\n1\tKhảo sát địa điểm\tCô Nhung,\nthầy Khoa\tTrước 18/10/2026\n2\tPhát phiếu\tGVCN\t20/10/2026\n\n5.\tCông tác an toàn\n`;
    expect(cellsOf(text)).toEqual([
      ["STT", "Nội dung công việc", "Người thực hiện", "Thời gian"],
      ["Chuẩn bị", "", "", ""],
      ["1", "Khảo sát địa điểm", "Cô Nhung, thầy Khoa", "Trước 18/10/2026"],
      ["2", "Phát phiếu", "GVCN", "20/10/2026"],
    ]);
    expect(read(text).at(-1)).toContain("Công tác an toàn");
  });

  test("a blank line behind every row", () => {
    const text = `${HEAD}\n1\tKhảo sát\tCô Nhung\t18/10/2026\n\n2\tPhát phiếu\tGVCN\t20/10/2026\n\nHết bảng\tthật rồi\n`;
    expect(cellsOf(text)).toEqual([
      ["STT", "Nội dung công việc", "Người thực hiện", "Thời gian"],
      ["1", "Khảo sát", "Cô Nhung", "18/10/2026"],
      ["2", "Phát phiếu", "GVCN", "20/10/2026"],
    ]);
    expect(read(text).at(-1)).toContain("Hết bảng");
  });

  test("a cell of several dashes, its row without a number", () => {
    const text = `Thời gian\tNội dung công việc\tNgười thực hiện\tGhi chú
Tháng 9/2026\t- Kiện toàn ban chỉ đạo
- Cho phụ huynh ký cam kết\tHiệu trưởng\t
Tháng 10/2026\tTập huấn sơ cấp cứu\tGVCN\t
`;
    expect(cellsOf(text).slice(1)).toEqual([
      ["Tháng 9/2026", "- Kiện toàn ban chỉ đạo - Cho phụ huynh ký cam kết", "Hiệu trưởng", ""],
      ["Tháng 10/2026", "Tập huấn sơ cấp cứu", "GVCN", ""],
    ]);
  });

  test.each([
    ["a header alone", HEAD],
    ["a numbered list with tabs", "1.\tRà soát\n2.\tTập huấn\n"],
    ["words that name no work", "Màu\tVật\tSố\nđỏ\tmèo\t1\n"],
  ])("%s: none", (_name, text) => {
    expect(cellsOf(text)).toEqual([]);
  });
});

test("the page's number over the heads printed again stands in no cell", () => {
  const heads = "TT   Nội dung công việc        Đơn vị thực hiện     Thời gian\n";
  const text = `${heads}1    Rà soát tài liệu          Phòng Sưu tầm        Quý I/2026\n2    Chụp ảnh hiện vật         Bảo tàng tỉnh        Quý II/2026
\f                                2\n${heads}3    Lập phiếu                 Bảo tàng tỉnh        Quý III/2026\n`;
  expect(cellsOf(text)[2]).toEqual(["2", "Chụp ảnh hiện vật", "Bảo tàng tỉnh", "Quý II/2026"]);
  expect(read(text)).toContain("[furniture] 2");
});

describe("recipients and signature set with tabs", () => {
  const LIST = "-\tPhòng Văn hóa (để b/c);\t\n-\tCác tổ chuyên môn;\n-\tLưu: VT.\t\n";

  test("what stands behind a tab is the signature's, down to the name", () => {
    const [row] = cellsOf(`Nơi nhận:\tHIỆU TRƯỞNG\n${LIST}\n\tLò Thị Mai\n\nPHỤ LỤC\n`);
    expect(row).toEqual(["Nơi nhận: -\tPhòng Văn hóa (để b/c); -\tCác tổ chuyên môn; -\tLưu: VT.", "HIỆU TRƯỞNG Lò Thị Mai"]);
  });

  test.each([
    ["no office beside the head", `Nơi nhận:\t2 bản\n${LIST}\n\tLò Thị Mai\n`],
    ["no name", `Nơi nhận:\tHIỆU TRƯỞNG\n${LIST}`],
    ["a name far below", `Nơi nhận:\tHIỆU TRƯỞNG\n${LIST}${"Các lớp thực hiện theo lịch.\n".repeat(20)}\tLò Thị Mai\n`],
  ])("%s: none", (_name, text) => {
    expect(cellsOf(text)).toEqual([]);
  });
});

describe("cells set in the middle of their rows", () => {
  const TABLE = `
 TT        Nội dung công việc       Đơn vị chủ trì   Đơn vị phối hợp     Thời gian thực
                                                                              hiện
      Tham mưu ban hành Quyết định  Phòng Việc làm
  1   kiểm tra, thành lập Đoàn        - Tiền lương     Văn phòng Sở    Trước 29/4/2026
      kiểm tra
      Gửi Quyết định kiểm tra cho                                       Chậm nhất 05 ngày
  2   doanh nghiệp được kiểm tra    Văn phòng Sở                        làm việc trước
                                                                        ngày công bố
                                                       BHXH tỉnh, Liên
                                                        đoàn Lao động
  3   Tiến hành kiểm tra            Đoàn kiểm tra      tỉnh, UBND xã   Tháng 5/2026
\f                                            2

  4   Lập biên bản, tham mưu xử     Trưởng Đoàn        Văn phòng Sở    Ngay khi có
      lý vi phạm                      kiểm tra                          vi phạm
  5   Theo dõi, đôn đốc             Văn phòng Sở       UBND xã         Quý III/2026
`;

  test("the first row, whose words begin with capitals, is no header; a row of an even number of lines has its number above the middle", () => {
    expect(cellsOf(TABLE).map((row) => row.slice(0, 2))).toEqual([
      ["TT", "Nội dung công việc"],
      ["1", "Tham mưu ban hành Quyết định kiểm tra, thành lập Đoàn kiểm tra"],
      ["2", "Gửi Quyết định kiểm tra cho doanh nghiệp được kiểm tra"],
      ["3", "Tiến hành kiểm tra"],
      ["4", "Lập biên bản, tham mưu xử lý vi phạm"],
      ["5", "Theo dõi, đôn đốc"],
    ]);
  });

  test("the page's number stands in no cell, and is not lost", () => {
    expect(cellsOf(TABLE)[3]).toEqual([
      "3",
      "Tiến hành kiểm tra",
      "Đoàn kiểm tra",
      "BHXH tỉnh, Liên đoàn Lao động tỉnh, UBND xã",
      "Tháng 5/2026",
    ]);
    expect(read(TABLE)).toContain("[furniture] 2");
  });
});

describe("cells that all but touch", () => {
  const HEAD = `                                               Cơ quan         Cơ quan                     Thời gian
STT            Tên nhiệm vụ cụ thể                                              Kết quả
                                               chủ trì         phối hợp                    hoàn thành
`;
  const PAGE = `${HEAD}I. Đổi mới tư duy và hành động trong lãnh đạo, chỉ đạo và tổ chức thực hiện công tác chăm
sóc sức khỏe nhân dân
                                             Các bộ ở
      Tăng cường lãnh đạo, chỉ đạo xây dựng Trung ương,    Các cơ quan,
1.    và tổ chức thực hiện hiệu quả các chủ Ủy ban nhân    tổ chức, đơn   Văn bản chỉ   Thường xuyên
      trương, chính sách, chương trình và   dân cấp tỉnh   vị khác có     đạo
      kế hoạch về bảo hiểm y tế             ở địa phương   liên quan
      Bố trí ngân sách và huy động mọi      Ủy ban nhân    Các cơ quan,   Nghị quyết    Hằng năm
2.    nguồn lực phù hợp để hỗ trợ mức đóng  dân cấp tỉnh   tổ chức, đơn   hỗ trợ mức
      cho người dân                         trình          vị liên quan   đóng
`;
  const NEXT = `\f${HEAD}      Xây dựng Đề án về đổi mới, nâng cao   Bộ Tài chính   Bộ Y tế, cơ    Quyết định    Quý I/2027
3.    hiệu quả công tác truyền thông, phổ                  quan, đơn vị   của Bộ
      biến pháp luật về bảo hiểm y tế                      liên quan      trưởng
`;

  test("the header printed again goes on with the table, its columns told anew; a group's heading takes two lines", () => {
    const rows = cellsOf(PAGE + NEXT);
    expect(rows.map((row) => row[0])).toEqual(["STT", "I.", "1.", "2.", "STT", "3."]);
    expect(rows[1]?.[1]).toMatch(/^Đổi mới tư duy .* chăm sóc sức khỏe nhân dân$/u);
    expect(rows[2]?.slice(1, 3)).toEqual([
      "Tăng cường lãnh đạo, chỉ đạo xây dựng và tổ chức thực hiện hiệu quả các chủ trương, chính sách, chương trình và kế hoạch về bảo hiểm y tế",
      "Các bộ ở Trung ương, Ủy ban nhân dân cấp tỉnh ở địa phương",
    ]);
    expect(rows[5]?.slice(2, 4)).toEqual(["Bộ Tài chính", "Bộ Y tế, cơ quan, đơn vị liên quan"]);
  });
});

test("words that run over the column of numbers head the rows below; a cell may begin aside of its column", () => {
  const text = ` TT       Thời gian                   Nội dung                     Người thực hiện
Buổi sáng
                        Tập trung học sinh, ổn định tổ chức,   GVCN; Cô Nguyễn Thị
1      6h45 - 7h15
                        đón đại biểu                           Lệ Thu
                        Tham quan, chấm điểm gian trưng bày
2      8h00 - 9h30                                          Ban giám khảo số 1
                        sản phẩm STEM
Buổi chiều
3      13h30 - 15h00    Hội thi “Tên lửa nước”                 Tổ Toán - Tin
`;
  expect(cellsOf(text).slice(1)).toEqual([
    ["Buổi sáng", "", "", ""],
    ["1", "6h45 - 7h15", "Tập trung học sinh, ổn định tổ chức, đón đại biểu", "GVCN; Cô Nguyễn Thị Lệ Thu"],
    ["2", "8h00 - 9h30", "Tham quan, chấm điểm gian trưng bày sản phẩm STEM", "Ban giám khảo số 1"],
    ["Buổi chiều", "", "", ""],
    ["3", "13h30 - 15h00", "Hội thi “Tên lửa nước”", "Tổ Toán - Tin"],
  ]);
});

test("among rows that begin with their number, one whose cells begin a line above", () => {
  const text = `  TT       Tên cơ sở được kiểm tra               Địa điểm kinh doanh              Thời gian
   1    Cửa hàng xăng dầu số 07           Quốc lộ 19, thôn 4                    17/3/2026
        Cửa hàng xăng dầu Thanh Bình,     Đường Hồ Chí Minh, làng Plei
   2    Chi nhánh Công ty Thanh Bình      xã Ia Kron                            20/3/2026
   3    Hợp tác xã Kyowa                  Thôn 2, xã Tú                         24/3/2026
        Phú Thọ                           Sơn
   4    Cửa hàng xăng dầu Minh Đức        Tổ dân phố 6                          25/3/2026
`;
  expect(cellsOf(text).map((row) => row[1])).toEqual([
    "Tên cơ sở được kiểm tra",
    "Cửa hàng xăng dầu số 07",
    "Cửa hàng xăng dầu Thanh Bình, Chi nhánh Công ty Thanh Bình",
    "Hợp tác xã Kyowa Phú Thọ",
    "Cửa hàng xăng dầu Minh Đức",
  ]);
});

describe("numbers set aside of their head", () => {
  test("stand in one column with it", () => {
    const text = `                   Nội dung công
      TT                          Đơn vị chủ trì      Thời gian
                       việc
                  Kiểm đếm hiện
         1        vật trong kho   Bảo tàng tỉnh       Quý I/2026
                  tạm
                  Chụp ảnh, lập
         2        phiếu cho từng  Phòng Sưu tầm       Quý II/2026
                  hiện vật
                  Chuyển hiện vật
         3        về kho mới ở    Bảo tàng tỉnh       Quý III/2026
                  xã Hòa Sơn
                  Mở cửa phòng
         4        trưng bày mới   Phòng Sưu tầm       Quý I/2027
                  cho khách
                  Báo cáo Giám
         5        đốc kết quả     Bảo tàng tỉnh       Quý II/2027
                  cả đợt
`;
    expect(cellsOf(text)).toEqual([
      ["TT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian"],
      ["1", "Kiểm đếm hiện vật trong kho tạm", "Bảo tàng tỉnh", "Quý I/2026"],
      ["2", "Chụp ảnh, lập phiếu cho từng hiện vật", "Phòng Sưu tầm", "Quý II/2026"],
      ["3", "Chuyển hiện vật về kho mới ở xã Hòa Sơn", "Bảo tàng tỉnh", "Quý III/2026"],
      ["4", "Mở cửa phòng trưng bày mới cho khách", "Phòng Sưu tầm", "Quý I/2027"],
      ["5", "Báo cáo Giám đốc kết quả cả đợt", "Bảo tàng tỉnh", "Quý II/2027"],
    ]);
  });

  test("but not in one with figures that each stand beside a number", () => {
    const text = `TT   Số lượng   Nội dung công việc            Thời gian
1       12      Kiểm đếm hiện vật             Quý I/2026
2       40      Lập phiếu hiện vật            Quý II/2026
3       25      Chuyển hiện vật               Quý III/2026
`;
    expect(cellsOf(text)[1]?.filter((cell) => cell !== "")).toEqual(["1", "12", "Kiểm đếm hiện vật", "Quý I/2026"]);
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

test("a column that each row prints a few positions aside of the others is still a column", () => {
  const text = `                                         Thời gian thực
TT          Nội dung công việc                            Người thực hiện
                                             hiện
     Họp các tổ vận hành tại trụ sở
     và giao sổ trực cho từng trạm    Ngày 19/3/2026    Nhóm trưởng và
1
     bơm tại Bãi Sậy, Đầu Gò và       và ngày 20/3/2026 nhân viên
     Cửa Trại
     Kiểm kê vật tư, phụ tùng
                                        Từ ngày 23/3 đến
2    và sổ sách của các trạm bơm                         Tổ 1, Tổ 2
                                        ngày 03/4/2026
     tưới tiêu
     Rà soát giấy tờ tại các đội,
                                     Từ ngày 06/4 đến Ông Lò Văn Thành,
3    đối chiếu với sổ của nhà
                                     ngày 24/4/2026   bà Hà Thị Thu
     máy và kho
     Lập biên bản, ký xác nhận       Trước ngày           Các thành viên
4
     với từng trạm                   15/5/2026            của tổ
                                        Chậm nhất 15
     Viết báo cáo gửi Giám đốc          ngày kể từ ngày
5                                                          Tổ trưởng
     Công ty                            kết thúc thanh lọc
                                        của cả hai xã
`;
  expect(cellsOf(text).slice(1)).toEqual([
    [
      "1",
      "Họp các tổ vận hành tại trụ sở và giao sổ trực cho từng trạm bơm tại Bãi Sậy, Đầu Gò và Cửa Trại",
      "Ngày 19/3/2026 và ngày 20/3/2026",
      "Nhóm trưởng và nhân viên",
    ],
    ["2", "Kiểm kê vật tư, phụ tùng và sổ sách của các trạm bơm tưới tiêu", "Từ ngày 23/3 đến ngày 03/4/2026", "Tổ 1, Tổ 2"],
    [
      "3",
      "Rà soát giấy tờ tại các đội, đối chiếu với sổ của nhà máy và kho",
      "Từ ngày 06/4 đến ngày 24/4/2026",
      "Ông Lò Văn Thành, bà Hà Thị Thu",
    ],
    ["4", "Lập biên bản, ký xác nhận với từng trạm", "Trước ngày 15/5/2026", "Các thành viên của tổ"],
    ["5", "Viết báo cáo gửi Giám đốc Công ty", "Chậm nhất 15 ngày kể từ ngày kết thúc thanh lọc của cả hai xã", "Tổ trưởng"],
  ]);
});

describe("a table of spaces ends", () => {
  const TABLE = `TT   Công việc                    Thời gian                Người thực hiện
1    Lập danh mục hồ sơ           Quý I/2026               Sở Nội vụ
2    Chỉnh lý hồ sơ               Quý II/2026              Trung tâm Lưu trữ
`;

  test("where text runs over its columns, the headings of that text not among its rows", () => {
    const text = `${TABLE}2. Mua sắm giá, kệ:
1.2. Dự toán
Thực hiện theo Công văn số 894/SNV-VP ngày 28/02/2026 của Sở Nội vụ về dự toán.
`;
    expect(cellsOf(text).map((row) => row.slice(0, 2))).toEqual([
      ["TT", "Công việc"],
      ["1", "Lập danh mục hồ sơ"],
      ["2", "Chỉnh lý hồ sơ"],
    ]);
    expect(read(text).slice(-2).join(" ")).toContain("1.2. Dự toán");
  });

  test("where a paragraph begins whose first line is set in", () => {
    const text = `${TABLE}       5. KINH PHÍ
       - Mua giá, kệ và bìa hồ sơ cho các phòng, ban từ nguồn chi thường xuyên
của ngân sách xã năm 2026, dự kiến 96 triệu đồng.
`;
    expect(cellsOf(text)).toHaveLength(3);
    expect(read(text).join(" ")).toContain("5. KINH PHÍ");
  });

  test("but not at cells that make one run over the number of their row", () => {
    const rows = cellsOf(`TT     Nội dung             Thời gian           Người thực hiện
     Họp các tổ vận hành
     tại trụ sở của Công ty Ngày 19/3/2026 và Tổ trưởng và các tổ viên
1
     và giao sổ trực          ngày 20/3/2026      của đội
2    Kiểm kê vật tư           Tháng 4/2026        Tổ 2
`);
    expect(rows.map((row) => row[0])).toEqual(["TT", "1", "2"]);
  });

  test("but not at the heading of a group of rows", () => {
    const text = `${TABLE}II. Công việc của các phòng, ban và đơn vị trực thuộc Sở Nội vụ
3    Bàn giao hồ sơ               Quý III/2026             Các phòng
`;
    expect(cellsOf(text).at(-1)?.[1]).toBe("Bàn giao hồ sơ");
  });
});

describe("rows whose columns begin elsewhere than in the rest of the table", () => {
  const HEAD = `                           Cơ quan      Cơ quan
STT        Nội dung                                 Thời gian    Sản phẩm
                           chủ trì      phối hợp

           Lập danh
           mục nghị                     Các sở,
1                          Sở Tư pháp               Quý I/2026   Quyết định
           quyết quy                    ngành
           định chi tiết

           Rà soát văn
           bản chịu tác                 Sở Tư pháp;
                        Các sở,                     Trước        Báo cáo rà
2          động của sắp                 UBND các
                        ngành                       31/3/2026    soát
           xếp đơn vị                   xã, phường
           hành chính
`;
  const rowOf = (row: string) => cellsOf(`${HEAD}\n${row}`).at(-1);

  test("a cell that all but touches its neighbour begins where its other lines do", () => {
    expect(
      rowOf(`           Kiểm tra văn
                                    Sở Nông
           bản theo                                         Kết luận
3                        Sở Tư pháp nghiệp và  Tháng 8/2026
           chuyên đề đất                                    kiểm tra
                                    Môi trường
           đai
`),
    ).toEqual([
      "3",
      "Kiểm tra văn bản theo chuyên đề đất đai",
      "Sở Tư pháp",
      "Sở Nông nghiệp và Môi trường",
      "Tháng 8/2026",
      "Kết luận kiểm tra",
    ]);
  });

  test("an empty cell leaves the row to the table's bounds", () => {
    expect(
      rowOf(`           Rà soát kho                  Công an
3                          Sở Tư pháp               Quý I/2026
           lưu trữ
`),
    ).toEqual(["3", "Rà soát kho lưu trữ", "Sở Tư pháp", "Công an", "Quý I/2026", ""]);
  });
});

describe("heads that stand close or over one another", () => {
  test("that of the numbers may be touched by its neighbour", () => {
    const text = `TT Tên cơ sở              Địa bàn          Thời gian
1   Kho lưu trữ số 2       Xã Vân Sơn       Tháng 4/2026
2   Trạm cấp nước          Xã Tà Lài        Tháng 5/2026
`;
    expect(cellsOf(text)).toEqual([
      ["TT", "Tên cơ sở", "Địa bàn", "Thời gian"],
      ["1", "Kho lưu trữ số 2", "Xã Vân Sơn", "Tháng 4/2026"],
      ["2", "Trạm cấp nước", "Xã Tà Lài", "Tháng 5/2026"],
    ]);
  });

  test("one over two columns is the head of neither: the columns that all but touch are still told apart", () => {
    const text = `                              Đơn vị thực hiện          Thời       Sản
TT   Nội dung công việc    Chủ trì        Phối hợp      gian      phẩm
1    Kiện toàn tổ số hóa   P. Hành chính  P. Kế toán    Xong      Quyết
     của bệnh viện                                      trong     định
                                                        3/2026
2    Chạy thử kho hồ sơ    Tổ CNTT        Các khoa      Từ 4/5 Báo cáo
     điện tử                                            đến 9/5 kết quả
3    Áp dụng chính thức    Các khoa       Tổ CNTT       Từ 1/9    Hồ sơ
`;
    expect(cellsOf(text).slice(2)).toEqual([
      ["2", "Chạy thử kho hồ sơ điện tử", "Tổ CNTT", "Các khoa", "Từ 4/5 đến 9/5", "Báo cáo kết quả"],
      ["3", "Áp dụng chính thức", "Các khoa", "Tổ CNTT", "Từ 1/9", "Hồ sơ"],
    ]);
  });

  test("a column that is empty all the way down is one by its head", () => {
    const text = `TT    Nội dung công việc         Chủ trì     Phối hợp    Thời gian
1     Rà soát kho lưu trữ        Văn phòng               Tháng 4/2026
2     Mua giá kệ cho kho         Văn phòng               Tháng 5/2026
`;
    expect(cellsOf(text).map((row) => row[3])).toEqual(["Phối hợp", "", ""]);
  });
});

describe("rows whose numbers stand in their middle part where cells begin anew", () => {
  test("the rest of a row stands under the heads of the next page", () => {
    const text = `TT    Nội dung công việc               Chủ trì         Thời gian
      trong toàn xã và báo cáo kết quả
                                                       ngày 13/3
      về Văn phòng
      Giải đáp vướng mắc của người dân
      về thủ tục đất đai tại hội trường
3                                      Phòng Kinh tế   ngày 10/4
      xã, có ghi âm, lập biên bản đầy
      đủ
      Tổng hợp kiến nghị gửi Sở
4     Tư pháp và các cơ quan có liên   Văn phòng       ngày 08/5
      quan
`;
    expect(cellsOf(text).slice(1)).toEqual([
      ["", "trong toàn xã và báo cáo kết quả về Văn phòng", "", "ngày 13/3"],
      [
        "3",
        "Giải đáp vướng mắc của người dân về thủ tục đất đai tại hội trường xã, có ghi âm, lập biên bản đầy đủ",
        "Phòng Kinh tế",
        "ngày 10/4",
      ],
      ["4", "Tổng hợp kiến nghị gửi Sở Tư pháp và các cơ quan có liên quan", "Văn phòng", "ngày 08/5"],
    ]);
  });

  test("thousands of lines between two numbers are parted in no time", () => {
    const filler = "      chữ nhỏ không đầu không cuối của một ô dài\n".repeat(5_000);
    const text = `TT    Nội dung công việc               Chủ trì         Thời gian\n      Rà soát\n1                                      Văn phòng       Quý I\n${filler}2     Mua giá kệ                       Văn phòng       Quý II\n`;
    expect(cellsOf(text).length).toBeGreaterThan(2);
  });
});
