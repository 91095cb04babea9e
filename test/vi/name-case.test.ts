import { describe, expect, test } from "vitest";
import { sentenceCaseName } from "../../src/vi/name-case.ts";

describe("names set in capitals are written as in running text", () => {
  test.each([
    ["ỦY BAN NHÂN DÂN TỈNH HÀ AN", "Ủy ban nhân dân tỉnh Hà An"],
    ["ỦY BAN THƯỜNG VỤ QUỐC HỘI", "Ủy ban Thường vụ Quốc hội"],
    ["ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK", "Ủy ban nhân dân tỉnh Đắk Lắk"],
    ["UBND XÃ KRÔNG NÔ", "UBND xã Krông Nô"],
    ["THÀNH PHỐ KON TUM", "Thành phố Kon Tum"],
    ["SỞ KH&CN TỈNH HÀ AN", "Sở KH&CN tỉnh Hà An"],
    ["TRƯỜNG PTDTBT NÀ LẬU", "Trường PTDTBT Nà Lậu"],
    ["BCĐ CCHC XÃ VÂN SƠN", "BCĐ CCHC xã Vân Sơn"],
    ["ỦY BAN NHÂN DÂN  XÃ VÂN SƠN", "Ủy ban nhân dân xã Vân Sơn"],
    ["ỦY BAN NHÂN DÂN ĐẶC KHU PHÚ QUÝ", "Ủy ban nhân dân đặc khu Phú Quý"],
    ["ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", "Ủy ban nhân dân Thành phố Hồ Chí Minh"],
    ["ỦY BAN NHÂN DÂN QUẬN 1", "Ủy ban nhân dân Quận 1"],
    ["UBND XÃ MỸ HÒA", "UBND xã Mỹ Hòa"],
    ["HỘI ĐỒNG NHÂN DÂN TỈNH HÀ AN", "Hội đồng nhân dân tỉnh Hà An"],
    ["SỞ NỘI VỤ", "Sở Nội vụ"],
    ["SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Sở Giáo dục và Đào tạo"],
    ["PHÒNG GIÁO DỤC&ĐÀO TẠO", "Phòng Giáo dục&Đào tạo"],
    ["PHÒNG GIÁO DỤC & ĐÀO TẠO", "Phòng Giáo dục & Đào tạo"],
    ["PHÒNG GD&ĐT HUYỆN HÀ AN", "Phòng GD&ĐT huyện Hà An"],
    ["SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"],
    ["BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Bộ Lao động - Thương binh và Xã hội"],
    ["PHÒNG VĂN HÓA - XÃ HỘI", "Phòng Văn hóa - Xã hội"],
    ["BAN VĂN HÓA - XÃ HỘI", "Ban Văn hóa - Xã hội"],
    ["BAN CHẤP HÀNH ĐOÀN TNCS HỒ CHÍ MINH TỈNH HÀ AN", "Ban Chấp hành Đoàn TNCS Hồ Chí Minh tỉnh Hà An"],
    ["BAN CHỈ ĐẠO PHÒNG, CHỐNG THIÊN TAI VÀ TÌM KIẾM CỨU NẠN", "Ban Chỉ đạo phòng, chống thiên tai và tìm kiếm cứu nạn"],
    ["CHI CỤC KIỂM LÂM TỈNH HÀ AN", "Chi cục Kiểm lâm tỉnh Hà An"],
    ["TRUNG TÂM LƯU TRỮ", "Trung tâm Lưu trữ"],
    ["VĂN PHÒNG CHÍNH PHỦ", "Văn phòng Chính phủ"],
    ["THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ"],
    ["BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ", "Ban Chỉ đạo chuyển đổi số"],
    ["BAN QUẢN LÝ DỰ ÁN", "Ban Quản lý dự án"],
    ["BAN QLDA", "Ban QLDA"],
    ["SỞ GDĐT HÀ AN", "Sở GDĐT Hà An"],
    ["TỈNH ỦY HÀ AN", "Tỉnh ủy Hà An"],
    ["HUYỆN ĐOÀN SÔNG CẦU", "Huyện đoàn Sông Cầu"],
    ["ĐẢNG ỦY XÃ VÂN SƠN", "Đảng ủy xã Vân Sơn"],
    ["UBND XÃ NẬM PỒ", "UBND xã Nậm Pồ"],
    ["BAN XÂY DỰNG ĐẢNG", "Ban Xây dựng Đảng"],
    ["PHÒNG GD&ĐT THỊ XÃ SÔNG CẦU", "Phòng GD&ĐT thị xã Sông Cầu"],
    ["CÔNG AN TỈNH HÀ AN", "Công an tỉnh Hà An"],
    ["SỞ Y TẾ", "Sở Y tế"],
    ["SỞ Y TẾ HÀ AN", "Sở Y tế Hà An"],
    ["SỞ TƯ PHÁP HÀ AN", "Sở Tư pháp Hà An"],
    ["SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG LÀO CAI", "Sở Nông nghiệp và Môi trường Lào Cai"],
    ["SỞ TÀI CHÍNH TỈNH HÀ AN", "Sở Tài chính tỉnh Hà An"],
    ["CHI CỤC KIỂM LÂM LÀO CAI", "Chi cục Kiểm lâm Lào Cai"],
    ["CHI CỤC KIỂM LÂM", "Chi cục Kiểm lâm"],
    ["PHÒNG VĂN HÓA - XÃ HỘI", "Phòng Văn hóa - Xã hội"],
    ["SỞ TÀI CHÍNH VÀ KHO BẠC", "Sở Tài chính và Kho bạc"],
    ["ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ VÂN SƠN", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Vân Sơn"],
    ["TRƯỜNG THPT NGUYỄN DU", "Trường THPT Nguyễn Du"],
    ["TRƯỜNG TRUNG HỌC CƠ SỞ SÔNG CẦU MỚI", "Trường Trung học cơ sở Sông Cầu Mới"],
    ["KHOA DU LỊCH - KHÁCH SẠN", "Khoa Du lịch - Khách sạn"],
    ["LIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ AN", "Liên đoàn Lao động tỉnh Hà An"],
    ["CĐCS CÔNG TY CỔ PHẦN MAY PHÚ HƯNG", "CĐCS Công ty cổ phần May Phú Hưng"],
    ["CÔNG TY TNHH MTV KHAI THÁC CÔNG TRÌNH THỦY LỢI", "Công ty TNHH MTV Khai thác công trình thủy lợi"],
    ["BTV HỘI LHPN XÃ VÂN SƠN", "BTV Hội LHPN xã Vân Sơn"],
    ["BAN CHẤP HÀNH ĐẢNG BỘ XÃ VÂN SƠN", "Ban Chấp hành Đảng bộ xã Vân Sơn"],
    ["BAN CHẤP HÀNH CÔNG ĐOÀN CƠ SỞ", "Ban Chấp hành Công đoàn cơ sở"],
    ["ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 12/QĐ-SCT", "Đoàn kiểm tra theo quyết định số 12/QĐ-SCT"],
  ])("%s", (printed, written) => {
    expect(sentenceCaseName(printed)).toBe(written);
  });
});

describe("what is not set in capitals, or is too short for a name, stays", () => {
  test.each(["Sở Nội vụ", "Ủy ban nhân dân tỉnh Hà An", "UBND xã Mỹ Hòa", "BAN", "UB", "", "12/KH"])("%s", (name) => {
    expect(sentenceCaseName(name)).toBe(name);
  });
});

test("writing it twice changes nothing, and no letter is lost", () => {
  for (const name of [
    "SỞ Y TẾ",
    "ỦY BAN NHÂN DÂN THỊ XÃ A",
    "PHÒNG  KINH TẾ,  HẠ TẦNG VÀ ĐÔ THỊ",
    "TỈNH ĐOÀN HÀ AN",
    "-",
    "ỦY BAN 123 & A/B",
  ]) {
    const once = sentenceCaseName(name);
    expect(sentenceCaseName(once)).toBe(once);
    expect(once.toUpperCase()).toBe(name.replaceAll(/\s+/gu, " "));
  }
});
