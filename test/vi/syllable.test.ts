import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { isLoanSyllable, isVietnameseSyllable, syllableParts, TONES } from "../../src/vi/syllable.ts";
import { GLIDE_RHYMES, ONSETS, RHYMES, VOWEL_TONES } from "../../src/vi/syllable-data.ts";

/** Our own sentences, in the register of the plans this tool reads. */
const SENTENCES = `
Ủy ban nhân dân xã Thanh Khuê xây dựng kế hoạch triển khai thực hiện công tác phòng chống thiên tai và tìm kiếm cứu nạn
Giao Phòng Kinh tế chủ trì, phối hợp với các trường học, trạm y tế, quỹ tín dụng và những đơn vị liên quan rà soát, thống kê
Chậm nhất ngày mười lăm tháng giêng gửi báo cáo về Sở Nông nghiệp để tổng hợp, trình Chủ tịch xem xét, quyết định
Đảm bảo nghiêm túc, kịp thời, đúng tiến độ; tránh hình thức, lãng phí; huy động tối đa nguồn lực của cộng đồng
Khuyến khích doanh nghiệp, hợp tác xã ứng dụng chuyển đổi số, giữ gìn bản sắc, khuấy động phong trào thể dục buổi sớm
Đường liên thôn bị ngập sâu, khúc khuỷu, quanh co; nước chảy xiết, xoáy mạnh; cầu khỉ gãy, thuyền nhỏ chòng chành
Người già yếu, trẻ em, phụ nữ có thai được ưu tiên sơ tán trước; gia súc, gia cầm đưa lên gò cao, chuồng trại chằng buộc kỹ
Huỷ bỏ, thủy lợi, thuỷ lợi, hoà giải, hòa giải, xoá đói, xóa đói, khoẻ mạnh, khỏe mạnh, tuỳ, tùy, luỹ tre, lũy tre, uỷ, ủy
Kỹ thuật, kĩ thuật, quý, quí, lý do, lí do, chiến sỹ, chiến sĩ, tỷ lệ, tỉ lệ, yên ổn, yêu cầu, yếu kém, ý kiến, y tế, ỷ lại
Giặt giũ, giếng khơi, giết mổ, giờ giấc, giấy tờ, gieo mạ, giỗ tổ, giục giã, giương cao, giường chiếu, gì, gìn giữ, giễu cợt
Quốc hội, quyển sổ, quýnh quáng, quờ quạng, quặng sắt, quần chúng, quỵt nợ, quét dọn, quả quyết, quan quân, quách, quẹo
Ngoằn ngoèo, loắt choắt, khoắng, nguệch ngoạc, huênh hoang, thuở xưa, khuya khoắt, huỳnh huỵch, xuề xòa, khuâng, ngoảnh, ngoáy
Xoong nồi, rơ moóc, cái kẻng, xẻng, leng keng, béc, ngành nghề, nghỉ ngơi, ghi chép, ghế, ghềnh thác, gọn ghẽ, góa bụa
`;

/** Slips of the pen, of fonts and of machines; and words that are no syllables of the language. */
const NOT_SYLLABLES = [
  ..."nghĩêm dâ ngǜ hiênj khẩnn nhâ côg thưc trưc bôt cac hoch nganhh đôị".split(" "), // letters lost, doubled or left from typing
  ..."cế cê kà kông nge ngê nghà ghà gế ngi quâ quư cya qa".split(" "), // the spelling rule of c k q, g gh, ng ngh
  ..."hàt hỏc thãch ngàp cảp tỉch hoach đep tât".split(" "), // stop codas bear only sắc and nặng
  ..."qúy gía gìa hoàì thúât kếé hòan tóan nghìêm cừơng chửơng lúât qủa".split(" "), // the mark on the wrong vowel
  ..."bòa phòe vuy moan".split(" "), // a labial before a glide
  ..."dy ny hyên iêu iên by".split(" "), // y and i
  ..."ð ðề ƣu thƣ ɖ û ñy".split(" "), // look-alikes and legacy letters
  ..."pin buýt Đắk Krông f w zô jun".split(" "), // loans are another question
  ..."plan without schedule UBND QĐ HĐND TTg b NĐ xyz".split(" "),
  "đội ngǜ",
  "hai từ",
  "",
  "-",
  "a1",
  "nghiêngg",
];

describe("syllables", () => {
  const words = SENTENCES.match(/\p{L}+/gu) ?? [];

  test("there are enough words to mean something", () => expect(words.length).toBeGreaterThan(250));

  test.each([...new Set(words)])("%s is one", (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
    expect(isVietnameseSyllable(word.toUpperCase())).toBe(true);
    expect(isLoanSyllable(word)).toBe(true);
  });

  test.each(NOT_SYLLABLES)("“%s” is none", (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });

  test.each([
    ["nghiệp", "ngh", "iêp", "nặng", undefined],
    ["Quý", "qu", "y", "sắc", undefined],
    ["giữ", "gi", "ư", "ngã", undefined],
    ["gì", "g", "i", "huyền", undefined],
    ["gìn", "g", "in", "huyền", undefined],
    ["giếng", "gi", "êng", "sắc", undefined],
    ["già", "gi", "a", "huyền", undefined],
    ["hòa", "h", "oa", "huyền", "new"],
    ["hoà", "h", "oa", "huyền", "old"],
    ["hoa", "h", "oa", "ngang", undefined],
    ["Uỷ", "", "uy", "hỏi", "old"],
    ["ỦY", "", "uy", "hỏi", "new"],
    ["quà", "qu", "a", "huyền", undefined],
    ["hoàn", "h", "oan", "huyền", undefined],
    ["khuỷu", "kh", "uyu", "hỏi", undefined],
    ["yếu", "", "yêu", "sắc", undefined],
    ["quốc", "qu", "ôc", "sắc", undefined],
    ["cuốc", "c", "uôc", "sắc", undefined],
    ["đ", undefined, undefined, undefined, undefined],
  ])("%s is %s + %s + %s (%s)", (word, onset, rhyme, tone, placement) => {
    const parts = syllableParts(word);
    expect([parts?.onset, parts?.rhyme, parts?.tone, parts?.placement]).toEqual([onset, rhyme, tone, placement]);
  });

  test("the model is about as large as the language", () => {
    const bare = ["", ...ONSETS].flatMap((onset) => [...new Set([...RHYMES, ...GLIDE_RHYMES])].map((rhyme) => onset + rhyme));
    const valid = bare.filter((word) => isVietnameseSyllable(word));
    expect(valid.length).toBeGreaterThan(1500);
    expect(valid.length).toBeLessThan(4000);
  });

  test("every vowel letter has six forms, all in NFC", () => {
    expect(VOWEL_TONES).toHaveLength(12);
    for (const row of VOWEL_TONES) {
      expect(row).toHaveLength(TONES.length);
      expect(row.normalize("NFC")).toBe(row);
    }
  });

  test("never throws, and parts spell the word", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[a-yà-ỹđ]{1,7}$/u)), (word) => {
        const parts = syllableParts(word);
        if (parts === undefined) return;
        const bare = (text: string) =>
          text
            .toLowerCase()
            .normalize("NFD")
            .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "");
        expect(bare(parts.onset + parts.rhyme)).toBe(bare(word));
      }),
    );
  });
});

describe("borrowed syllables", () => {
  test.each("pin buýt tuýp Đắk Lắk Đăk Kạn Kon Krông Plông Pa Búk Gar voan phuy xoong Pác".split(" "))("%s is one", (word) => {
    expect(isLoanSyllable(word)).toBe(true);
  });

  test.each("nghĩêm ngǜ hiênj khẩnn trưc hoạchh file web UBND QĐ logistics x".split(" "))("%s is none", (word) => {
    expect(isLoanSyllable(word)).toBe(false);
  });
});
