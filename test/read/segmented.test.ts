import { describe, expect, test } from "vitest";
import { joinSegments } from "../../src/read/segmented.ts";

const SEGMENTED = `Uỷ_ban nhân_dân tỉnh Hà_Lâm
Căn_cứ Luật Lưu_trữ số 33/2024/QH15 ;
Iii. nội_dung thực_hiện
1 . Rà_soát , thống_kê hồ_sơ tồn_đọng ( kể_cả hồ_sơ cũ ) : trước 30/6/2026 .
a ) Văn_phòng chủ_trì , phối_hợp với Phòng Kinh_tế ; Công_an xã .
II._Mục_tiêu : 100 % hồ_sơ được số_hoá , số 12/QĐ / UBND , theo kế_hoạch công_tác .`;

describe("texts whose words were segmented", () => {
  test("words are written apart, signs stand at their words", () => {
    expect(joinSegments(SEGMENTED).text).toBe(`Uỷ ban nhân dân tỉnh Hà Lâm
Căn cứ Luật Lưu trữ số 33/2024/QH15;
III. nội dung thực hiện
1. Rà soát, thống kê hồ sơ tồn đọng (kể cả hồ sơ cũ): trước 30/6/2026.
a) Văn phòng chủ trì, phối hợp với Phòng Kinh tế; Công an xã.
II. Mục tiêu: 100% hồ sơ được số hoá, số 12/QĐ/UBND, theo kế hoạch công tác.`);
  });

  test("every place leads back to the words it came from", () => {
    const { text, originalOffset } = joinSegments(SEGMENTED);
    for (const word of ["Lâm", "Rà", "tồn", "Phòng", "30/6/2026", "UBND", "công tác"]) {
      const at = originalOffset(text.indexOf(word));
      expect(SEGMENTED.slice(at, at + word.length).replaceAll("_", " ")).toBe(word);
    }
  });

  test.each([
    ["names of files", `Gửi tệp ke_hoach_2026.xlsx và bao_cao_quy.docx , đúng hạn .${" Rà soát hồ sơ tồn đọng.".repeat(200)}`],
    ["blanks to be filled in", "Số: ____/KH-UBND , ngày __ tháng __ năm 2026 ."],
    ["an ordinary text", "Rà soát hồ sơ , tài liệu ( nếu có ) ."],
    ["nothing", ""],
  ])("%s stay as they are", (_name, text) => {
    expect(joinSegments(text).text).toBe(text);
  });

  test("a long text of joins is written apart in no time", () => {
    expect(joinSegments("a_b , ".repeat(200_000)).text.length).toBe(5 * 200_000);
  });
});
