import { describe, expect, test } from "vitest";
import { breakUp } from "../../src/outline/unbroken.ts";
import { stripsOf, wordsOfStrips } from "../support/outline.ts";

const broken = (text: string) => wordsOfStrips(breakUp(stripsOf(text, "txt")));

const UNBROKEN = `ỦY BAN NHÂN DÂN XÃ VÂN SƠN ------- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc Số: 45/KH-UBND Vân Sơn, ngày 10
tháng 3 năm 2026 KẾ HOẠCH DỌN KÊNH MƯƠNG NĂM 2026 Căn cứ Luật Thủy lợi; Căn cứ Quyết định số 1/QĐ-UBND;
Ủy ban nhân dân xã ban hành Kế hoạch như sau: I. MỤC ĐÍCH, YÊU CẦU 1. Mục đích a) Nước thông theo
khoản 1. Điều 5; b) Ruộng đủ nước. 2. Yêu cầu Làm đúng “1. Nạo vét; 2. Kè bờ” đã định. II. NỘI DUNG 1. Dọn kênh
chính a) Chủ trì: Văn phòng. b) Thời gian: Quý I/2026. - Làm trong tháng 3. 1.1. Dọn cống. 2. Dọn kênh nhánh. Trên đây là Kế hoạch./. Nơi nhận:
- Các thôn; - Lưu: VT. TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lò Văn Thành`;

describe("a text that lost its line breaks", () => {
  test("is broken up where its numbers count on", () => {
    expect(broken(UNBROKEN)).toEqual([
      "ỦY BAN NHÂN DÂN XÃ VÂN SƠN -------",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Số: 45/KH-UBND",
      "Vân Sơn, ngày 10 tháng 3 năm 2026",
      "KẾ HOẠCH",
      "DỌN KÊNH MƯƠNG NĂM 2026",
      "Căn cứ Luật Thủy lợi;",
      "Căn cứ Quyết định số 1/QĐ-UBND; Ủy ban nhân dân xã ban hành Kế hoạch như sau:",
      "I. MỤC ĐÍCH, YÊU CẦU",
      "1. Mục đích",
      "a) Nước thông theo khoản 1. Điều 5;",
      "b) Ruộng đủ nước.",
      "2. Yêu cầu Làm đúng “1. Nạo vét; 2. Kè bờ” đã định.",
      "II. NỘI DUNG",
      "1. Dọn kênh chính",
      "a) Chủ trì: Văn phòng.",
      "b) Thời gian: Quý I/2026.",
      "- Làm trong tháng 3.",
      "1.1. Dọn cống.",
      "2. Dọn kênh nhánh.",
      "Trên đây là Kế hoạch./.",
      "Nơi nhận:",
      "- Các thôn;",
      "- Lưu: VT.",
      "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lò Văn Thành",
    ]);
  });

  test("of an act with its plan attached counts its articles, and the plan's sections anew", () => {
    const text = `SỞ NỘI VỤ Số: 5/QĐ-SNV QUYẾT ĐỊNH VỀ VIỆC BAN HÀNH KẾ HOẠCH SỐ HÓA Căn cứ Luật Lưu trữ; QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch số hóa. Điều 2. Tổ chức thực hiện: 1. Giao Văn phòng theo dõi. 2. Các phòng
thực hiện. Điều 3. Quyết định có hiệu lực từ ngày ký./. Nơi nhận: - Như Điều 2; - Lưu: VT. GIÁM ĐỐC Lò Văn Thành KẾ HOẠCH SỐ HÓA NĂM 2026 (Ban hành kèm theo Quyết
định số 5/QĐ-SNV) A. NỘI DUNG I. KHẢO SÁT 1. Đếm hồ sơ. B. KINH PHÍ 1. Ngân sách.`;
    expect(broken(text)).toEqual([
      "SỞ NỘI VỤ",
      "Số: 5/QĐ-SNV",
      "QUYẾT ĐỊNH",
      "VỀ VIỆC BAN HÀNH KẾ HOẠCH SỐ HÓA",
      "Căn cứ Luật Lưu trữ;",
      "QUYẾT ĐỊNH:",
      "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch số hóa.",
      "Điều 2. Tổ chức thực hiện:",
      "1. Giao Văn phòng theo dõi.",
      "2. Các phòng thực hiện.",
      "Điều 3. Quyết định có hiệu lực từ ngày ký./.",
      "Nơi nhận:",
      "- Như Điều 2;",
      "- Lưu: VT.",
      "GIÁM ĐỐC Lò Văn Thành",
      "KẾ HOẠCH",
      "SỐ HÓA NĂM 2026",
      "(Ban hành kèm theo Quyết định số 5/QĐ-SNV)",
      "A. NỘI DUNG",
      "I. KHẢO SÁT",
      "1. Đếm hồ sơ.",
      "B. KINH PHÍ",
      "1. Ngân sách.",
    ]);
  });

  test("loses no word", () => {
    expect(broken(UNBROKEN).join(" ")).toBe(UNBROKEN.replaceAll("\n", " "));
  });

  test("ends its title before the preamble where it is not in capitals", () => {
    const lines = broken(
      "XÃ VÂN SƠN KẾ HOẠCH Dọn kênh Phú Mỹ Thực hiện Luật Thủy lợi, Ủy ban ban hành Kế hoạch: I. MỤC ĐÍCH Nước thông. II. NỘI DUNG Dọn kênh.",
    );
    expect(lines.slice(1, 4)).toEqual(["KẾ HOẠCH", "Dọn kênh Phú Mỹ", expect.stringMatching(/^Thực hiện Luật/u)]);
  });

  test.each([
    [
      "its title begins with the words of a preamble",
      "XÃ VÂN SƠN KẾ HOẠCH Triển khai thi hành Luật Thủy lợi Căn cứ Luật Thủy lợi; Ủy ban ban hành Kế hoạch: I. MỤC ĐÍCH Nước thông. II. NỘI DUNG Dọn kênh.",
      ["KẾ HOẠCH", "Triển khai thi hành Luật Thủy lợi", "Căn cứ Luật Thủy lợi; Ủy ban ban hành Kế hoạch:"],
    ],
    [
      "its title is in capitals and the preamble begins with an abbreviation",
      "XÃ VÂN SƠN KẾ HOẠCH TRIỂN KHAI LUẬT THỦY LỢI NĂM 2026 UBND xã ban hành Kế hoạch: I. MỤC ĐÍCH Nước thông. II. NỘI DUNG Dọn kênh.",
      ["KẾ HOẠCH", "TRIỂN KHAI LUẬT THỦY LỢI NĂM 2026", "UBND xã ban hành Kế hoạch:"],
    ],
    [
      "a quotation mark is never closed",
      "XÃ VÂN SƠN KẾ HOẠCH Dọn kênh Ủy ban ban hành Kế hoạch: I. MỤC ĐÍCH 1. Nâng cao “nhận thức. II. NỘI DUNG 1. Dọn kênh.",
      ["KẾ HOẠCH", "Dọn kênh", "Ủy ban ban hành Kế hoạch:", "I. MỤC ĐÍCH", "1. Nâng cao “nhận thức.", "II. NỘI DUNG", "1. Dọn kênh."],
    ],
  ])("where %s", (_name, text, lines) => {
    expect(broken(text).slice(1, 1 + lines.length)).toEqual(lines);
  });

  test("numbers of levels in a sentence are no items", () => {
    expect(
      broken("KẾ HOẠCH Dọn Thực hiện Luật: I. MỤC ĐÍCH 1. Nước thông. 2. Cấp 1.000 bộ, mức 3. Tổng cộng đủ. II. NỘI DUNG Dọn kênh."),
    ).toContain("2. Cấp 1.000 bộ, mức 3. Tổng cộng đủ.");
  });
});

describe("stays as it is:", () => {
  test.each([
    [
      "a sentence that lists headings",
      "Dọn kênh năm 2026\nCấu trúc báo cáo gồm: I. ĐẶC ĐIỂM TÌNH HÌNH; II. KẾT QUẢ; III. KIẾN NGHỊ, gửi về UBND.",
    ],
    ["a text with its lines", "KẾ HOẠCH\nI. MỤC ĐÍCH\n1. Nước thông.\nII. NỘI DUNG\n1. Dọn kênh theo mục I. MỤC ĐÍCH và mục II. NỘI DUNG."],
    ["one section named in a sentence", "Thực hiện mục I. MỤC ĐÍCH của Kế hoạch; 1. Dọn kênh; 2. Kè bờ."],
    ["parts with a word before their numbers", "PHẦN I. MỤC ĐÍCH\nNước thông.\nPHẦN II. NỘI DUNG\nDọn kênh."],
    ["paragraphs set off by blank lines", "KẾ HOẠCH\n\nTheo mục I. MỤC ĐÍCH;\n\nTheo mục II. NỘI DUNG."],
    ["articles named in a sentence", "Theo Điều 1. Phạm vi và Điều 3. Nội dung của Luật; I. MỤC ĐÍCH."],
    ["numbers that do not count on", "Xem mục II. NỘI DUNG và mục V. KINH PHÍ của Kế hoạch."],
    ["nothing", ""],
  ])("%s", (_name, text) => {
    expect(broken(text)).toEqual(wordsOfStrips(stripsOf(text, "txt")));
  });
});
