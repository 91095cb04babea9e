import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lint } from "../support/check.ts";

const clean = readFileSync(new URL("fixtures/clean.md", import.meta.url), "utf8").replaceAll("\r\n", "\n");

/** The plan with some words changed; the words to change must be there. */
function changed(...pairs: [from: string, to: string][]): string {
  return pairs.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, clean);
}

const found = async (markdown: string) => [...new Set((await lint(markdown)).map(({ ruleId }) => ruleId))];

async function of(rule: string, markdown: string): Promise<string[]> {
  const remarks = await lint(markdown, { only: [rule] });
  return remarks.filter(({ ruleId }) => ruleId === rule).map(({ severity, message }) => `${severity}: ${message.vi}`);
}

const KINDS: [what: string, rule: string, text: () => string][] = [
  ["the colon of the number dropped", "malformed-number", () => changed(["Số: 45", "Số 45"])],
  ["a space inside the number", "malformed-number", () => changed(["Số: 45/KH-UBND", "Số: 45/KH- UBND"])],
  ["a year in the number", "malformed-number", () => changed(["Số: 45/KH-UBND", "Số: 45/2026/KH-UBND"])],
  ["the letters of a report in the number", "wrong-type-symbol", () => changed(["Số: 45/KH-UBND", "Số: 45/BC-UBND"])],
  ["type and body of the number swapped", "wrong-type-symbol", () => changed(["Số: 45/KH-UBND", "Số: 45/UBND-KH"])],
  ["another body in the number", "issuer-symbol-mismatch", () => changed(["Số: 45/KH-UBND", "Số: 45/KH-SNV"])],
  ["the number blanked", "unfilled-letterhead", () => changed(["Số: 45/KH-UBND", "Số:      /KH-UBND"])],
  ["capitals in the motto", "wrong-motto", () => changed(["Hạnh phúc", "Hạnh Phúc"])],
  ["hyphens of the motto without spaces", "wrong-motto", () => changed(["Độc lập - Tự do", "Độc lập-Tự do"])],
  ["the motto in capitals", "wrong-motto", () => changed(["Độc lập - Tự do - Hạnh phúc", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"])],
  [
    "the country in small letters",
    "wrong-motto",
    () => changed(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hòa xã hội chủ nghĩa Việt Nam"]),
  ],
  ["the comma behind the place dropped", "malformed-place-date", () => changed(["*Sơn Thủy, ngày", "*Sơn Thủy ngày"])],
  ["another province's place", "place-not-of-issuer", () => changed(["*Sơn Thủy, ngày", "*Hà Lâm, ngày"])],
  ["the body shortened", "abbreviated-issuer", () => changed(["ỦY BAN NHÂN DÂN\nTỈNH", "UBND TỈNH"])],
  ["the kind of document in small letters", "lowercase-type-line", () => changed(["**KẾ HOẠCH**", "**Kế hoạch**"])],
  ["a full stop behind the title", "malformed-title", () => changed(["Sơn Thủy năm 2026**", "Sơn Thủy năm 2026.**"])],
  ["a letter's opening in the title", "malformed-title", () => changed(["**Triển khai thi hành", "**V/v triển khai thi hành"])],
  ["a second closing mark", "repeated-closing-mark", () => changed(["quyết toán kinh phí.", "quyết toán kinh phí./."])],
  ["the heading of the recipients in capitals", "malformed-recipients-heading", () => changed(["Nơi nhận:", "NƠI NHẬN:"])],
  ["a semicolon dropped", "recipient-punctuation", () => changed(["Thường trực Tỉnh ủy;", "Thường trực Tỉnh ủy"])],
  ["a comma for a semicolon", "recipient-punctuation", () => changed(["Thường trực Tỉnh ủy;", "Thường trực Tỉnh ủy,"])],
  ["the last full stop dropped", "recipient-punctuation", () => changed(["Lưu: VT, NC.", "Lưu: VT, NC"])],
  ["as above", "as-above-recipient", () => changed(["- Thường trực Tỉnh ủy;", "- Như trên;"])],
  [
    "the archive dropped",
    "missing-archive-line",
    () => changed(["- Ủy ban nhân dân các xã, phường;\n- Lưu: VT, NC.", "- Ủy ban nhân dân các xã, phường."]),
  ],
  ["a slash for a stop", "malformed-authority", () => changed(["TM. ỦY", "T/M. ỦY"])],
  ["a chief signing for himself", "authority-office-mismatch", () => changed(["PHÓ CHỦ TỊCH", "CHỦ TỊCH"])],
  ["a deputy signing in his own right", "authority-office-mismatch", () => changed(["**KT. CHỦ TỊCH**\n\n", ""])],
  ["the committee left out", "missing-collective-authority", () => changed(["**TM. ỦY BAN NHÂN DÂN**\n\n", ""])],
  ["the unit behind the committee", "overlong-collective-authority", () => changed(["TM. ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN TỈNH"])],
  ["the name in capitals", "malformed-signer-name", () => changed(["Lò Văn Thành", "LÒ VĂN THÀNH"])],
  ["a title before the name", "malformed-signer-name", () => changed(["Lò Văn Thành", "TS. Lò Văn Thành"])],
  ["a department's function in small letters", "wrong-body-capitals", () => changed(["3. Sở Tài chính hướng", "3. Sở tài chính hướng"])],
  [
    "every syllable with a capital",
    "wrong-body-capitals",
    () => changed(["Đề nghị Ủy ban", "Báo cáo Ủy Ban Nhân Dân tỉnh; đề nghị Ủy ban"]),
  ],
  [
    "appendices in Arabic numbers",
    "appendix-numerals",
    () =>
      changed(
        ["tại Phụ lục I.", "tại Phụ lục 1."],
        ["tại Phụ lục II ", "tại Phụ lục 2 "],
        ["PHỤ LỤC II**", "PHỤ LỤC 2**"],
        ["PHỤ LỤC I**", "PHỤ LỤC 1**"],
      ),
  ],
  [
    "an appendix that does not say whose it is",
    "appendix-without-reference",
    () => changed(["*(Kèm theo Kế hoạch số 45/KH-UBND ngày 12 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Sơn Thủy)*\n\n", ""]),
  ],
];

/** What follows from the change itself. */
const COMPANIONS: Record<string, string[]> = {
  "a year in the number": ["attachment-mismatch"],
  // What stands behind the space is not read as part of the number.
  "a space inside the number": ["attachment-mismatch"],
  "the letters of a report in the number": ["attachment-mismatch"],
  "type and body of the number swapped": ["attachment-mismatch"],
  "another body in the number": ["attachment-mismatch"],
};

describe("each slip of form is caught by the rule meant for it, and nothing else is said", () => {
  test.each(KINDS)("%s: %s", async (what, rule, text) => {
    expect((await found(text())).filter((other) => !(COMPANIONS[what] ?? []).includes(other))).toEqual([rule]);
  });
});

const HEAD = `ỦY BAN NHÂN DÂN
XÃ VÂN SƠN
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 45/KH-UBND

Vân Sơn, ngày 12 tháng 3 năm 2026

`;
const BODY = "KẾ HOẠCH\nCông tác lưu trữ năm 2026\n\nI. NỘI DUNG\n\n1. Chỉnh lý tài liệu tồn đọng./.\n";
const END = "\nNơi nhận:\n- Thường trực HĐND xã;\n- Lưu: VT, VP.\n\n";
const SIGNED = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Thành\n";

const head = (from: string, to: string) => HEAD.replace(from, to) + BODY;
const signed = (lines: string, issuer = "ỦY BAN NHÂN DÂN\nXÃ VÂN SƠN") =>
  HEAD.replace("ỦY BAN NHÂN DÂN\nXÃ VÂN SƠN", issuer) + BODY + END + lines;
const NO_TM = ["info: Phần ký không có dòng “TM. ỦY BAN NHÂN DÂN”."];
/** The chairman's deputy signs without the committee, under an opening sentence. */
const opened = (sentence: string) =>
  signed("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLò Văn Thành\n").replace("I. NỘI DUNG", `${sentence} công tác lưu trữ như sau:\n\nI. NỘI DUNG`);
const recipients = (lines: string) => `${BODY}\nNơi nhận:\n${lines}\n\n${SIGNED}`;

/** What each rule must leave alone; a third member is what it says after all. */
const SILENT: Record<string, [what: string, text: string, says?: string[]][]> = {
  "malformed-number": [
    ["a Party document", `ĐẢNG BỘ TỈNH SƠN THỦY\nĐẢNG ỦY XÃ VÂN SƠN\n*\n\nSố: 12-KH/ĐU\n\n${BODY}`],
    ["a number of the unit in the body", head("KH-UBND", "KH-UBND-VX1")],
    ["a number cited in the text", BODY.replace("tồn đọng", "theo Kế hoạch số 5/KH-UBND")],
    ["a blank number", head("45/", "      /")],
    ["a commission named after a decision", signed(SIGNED, "SỞ CÔNG THƯƠNG\nĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 7/QĐ-SCT")],
    ["padded by an office's program", head("45/", "0045/"), ["info: Số “0045/KH-UBND” thừa số 0 phía trước."]],
  ],
  "wrong-type-symbol": [
    ["a programme", HEAD.replace("KH-UBND", "CTr-UBND") + BODY.replace("KẾ HOẠCH", "CHƯƠNG TRÌNH")],
    ["a joint plan", head("KH-UBND", "KHLT-UBND-CA")],
    ["letters that are no kind of document", head("KH-UBND", "VP-KT")],
  ],
  "issuer-symbol-mismatch": [
    ["a steering committee's number", signed("TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\n\nLò Văn Thành\n").replace("KH-UBND", "KH-BCĐ")],
    ["a joint one with the council", head("KH-UBND", "KH-HĐND-UBND")],
  ],
  "unfilled-letterhead": [
    ["no letterhead at all", BODY],
    ["a number and a date", HEAD + BODY],
    ["a day that does not exist", head("12 tháng 3", "31 tháng 4") + BODY],
  ],
  "wrong-motto": [
    ["no letterhead", BODY],
    ["the other placement of the tone", head("HÒA", "HOÀ")],
    ["a letter that looks like Đ", head("Độc", "\u00d0ộc")],
    ["wrapped in its cell", head("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM")],
    ["the country's name in the text", BODY.replace("tồn đọng", "của nước Cộng hòa xã hội chủ nghĩa Việt Nam")],
  ],
  "malformed-place-date": [
    ["a city named in full", head("Vân Sơn, ngày", "Thành phố Hồ Chí Minh, ngày")],
    ["a blank date", head("ngày 12 tháng 3", "ngày     tháng 3")],
    ["dates in the text", BODY.replace("tồn đọng", "trước ngày 12/3/2026")],
  ],
  "place-not-of-issuer": [
    ["a department elsewhere", signed("GIÁM ĐỐC\n\nLò Văn Thành\n", "ỦY BAN NHÂN DÂN TỈNH SƠN THỦY\nSỞ NỘI VỤ")],
    ["the place with its unit", head("Vân Sơn, ngày", "Xã Vân Sơn, ngày")],
    ["two spellings", signed(SIGNED, "ỦY BAN NHÂN DÂN\nTỈNH ĐẮK SƠN").replace("Vân Sơn, ngày", "Đăk Sơn, ngày")],
  ],
  "abbreviated-issuer": [
    ["the body above shortened", signed("TRẠM TRƯỞNG\n\nLò Văn Thành\n", "UBND XÃ VÂN SƠN\nTRẠM Y TẾ")],
    ["a plan without letterhead", BODY.replace("I. NỘI", "UBND xã Vân Sơn ban hành Kế hoạch như sau:\n\nI. NỘI")],
  ],
  "lowercase-type-line": [
    ["letters set apart", BODY.replace("KẾ HOẠCH", "K Ế  H O Ạ C H")],
    ["a heading in Markdown", BODY.replace("KẾ HOẠCH\nCông tác", "# Kế hoạch\n\n## Công tác"), ["info: Tên loại viết là “Kế hoạch”."]],
  ],
  "malformed-title": [
    ["a title that trails off", BODY.replace("năm 2026\n", "năm 2026...\n")],
    ["a colon", BODY.replace("năm 2026\n", "năm 2026:\n")],
  ],
  "repeated-closing-mark": [
    ["a mark at the end of an appendix", `${BODY}${END}${SIGNED}\nPHỤ LỤC\n\nDanh mục hồ sơ, tài liệu đến hạn nộp lưu./.\n`],
    ["no mark", BODY.replace("./.", ".")],
  ],
  "malformed-recipients-heading": [["in bold italics", recipients("- Các thôn;\n- Lưu: VT.").replace("Nơi nhận:", "***Nơi nhận:***")]],
  "recipient-punctuation": [
    ["a note behind the semicolon", recipients("- Bộ Y tế; (để báo cáo)\n- Lưu: VT, VP.")],
    ["emphasis before the semicolon", recipients("- Bộ Y tế *(để báo cáo)*;\n- Lưu: VT, VP.")],
    ["a list under a colon", recipients("- Văn phòng:\n+ Lãnh đạo;\n- Lưu: VT, VP.")],
    ["the typist's sign behind the full stop", recipients("- Các thôn;\n- Lưu: VT, CT. 09 KH")],
    [
      "a stop inside the short form is no end",
      recipients("- Các thôn;\n- Lưu: VT, NC.Châu"),
      ["warning: Dòng cuối của nơi nhận không kết thúc bằng dấu chấm."],
    ],
    ["a wrapped line", recipients("- Văn phòng: lãnh đạo,\ncác phòng, đơn vị trực thuộc;\n- Lưu: VT, VP.")],
    ["one recipient", recipients("- Như Mục I")],
    ["a last line still to come", recipients("- Các thôn;\n- Trạm Y tế;")],
    [
      "many at once",
      recipients("- Các thôn\n- Các trường,\n- Trạm Y tế\n- Lưu: VT."),
      ["warning: 3 dòng ở nơi nhận không kết thúc bằng dấu chấm phẩy, bắt đầu từ “Các thôn”."],
    ],
  ],
  "as-above-recipient": [
    ["a section named", recipients("- Như Mục IV;\n- Lưu: VT.")],
    [
      "the decision that carries the plan",
      `${HEAD.replace("KH-UBND", "QĐ-UBND")}QUYẾT ĐỊNH\nBan hành Kế hoạch công tác lưu trữ\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch.\n\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT.\n\n${SIGNED}\n${BODY}`,
    ],
  ],
  "missing-archive-line": [
    ["another register", recipients("- Các thôn;\n- Lưu: VTUB, NC.")],
    ["under the office", recipients("- Văn phòng:\n+ Lãnh đạo;\n+ Lưu: VT.")],
  ],
  "malformed-authority": [
    ["by order", signed("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nLò Văn Thành\n")],
    ["acting", signed("TM. ỦY BAN NHÂN DÂN\nQ. CHỦ TỊCH\n\nLò Văn Thành\n")],
    ["an accountant", signed("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Thành\n\nKT: TRẦN VĂN BÌNH\n")],
    ["departments in short forms", recipients("- VP: CVP, các phòng TH,\nKT, TM\n- Lưu: VT.")],
    ["recipients in short forms", recipients("- TT HĐND xã;\n- TM UBND;\n- Lưu: VT.")],
    ["no space", signed("TM.ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Thành\n"), ["info: Quyền hạn ký viết là “TM.ỦY BAN NHÂN DÂN”."]],
  ],
  "authority-office-mismatch": [
    ["a standing deputy", signed("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC\n\nLò Văn Thành\n")],
    ["a vice minister", signed("KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nLò Văn Thành\n", "BỘ NỘI VỤ")],
    ["by authorisation", signed("TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\n\nLò Văn Thành\n")],
    ["a deputy with an office besides", signed("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH, GIÁM ĐỐC SỞ NỘI VỤ\n\nLò Văn Thành\n")],
    [
      "a deputy of a steering committee by his own office",
      signed("KT. TRƯỞNG BAN\nPHÓ GIÁM ĐỐC SỞ NỘI VỤ\n\nLò Văn Thành\n", "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ"),
    ],
    ["a steering committee", signed("TRƯỞNG BAN\nPHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\nLò Văn Thành\n", "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ")],
  ],
  "needless-collective-authority": [
    ["a steering committee", signed("TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\n\nLò Văn Thành\n")],
    ["a military command", signed("TM. BỘ CHỈ HUY QUÂN SỰ\nCHỈ HUY TRƯỞNG\n\nLò Văn Thành\n")],
    ["by order of the head alone", signed("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nLò Văn Thành\n")],
    ["a council of a school", signed("TM. HỘI ĐỒNG TRƯỜNG\nCHỦ TỊCH\n\nLò Văn Thành\n")],
  ],
  "missing-collective-authority": [
    ["a department", signed("GIÁM ĐỐC\n\nLò Văn Thành\n", "SỞ NỘI VỤ")],
    ["by order", signed("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nLò Văn Thành\n")],
    ["issued by the chairman himself", opened("Theo đề nghị của Văn phòng, Chủ tịch UBND xã ban hành Kế hoạch")],
    ["another plan that the chairman issued", opened("Thực hiện Quyết định của Chủ tịch UBND tỉnh ban hành Kế hoạch"), NO_TM],
    ["issued by the committee after its chairman", opened("Thực hiện ý kiến của Chủ tịch UBND tỉnh, UBND xã ban hành Kế hoạch"), NO_TM],
    ["the chairman of another body", opened("Chủ tịch Hội đồng trường ban hành Kế hoạch"), NO_TM],
  ],
  "overlong-collective-authority": [
    ["a body of another kind", signed("TM. ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH\nCHỦ TỊCH\n\nLò Văn Thành\n")],
  ],
  "wrong-body-capitals": [
    ["departments in general", BODY.replace("tồn đọng", "của các sở nội vụ, sở tài chính")],
    ["a heading in capitals", BODY.replace("I. NỘI DUNG", "I. NHIỆM VỤ CỦA SỞ NỘI VỤ")],
    ["a command of the army", BODY.replace("tồn đọng", "của Bộ Chỉ huy Quân sự tỉnh")],
    ["a set of papers", BODY.replace("1. Chỉnh lý tài liệu", "1. Bộ tài liệu, sở thích")],
    ["the names as they are", BODY.replace("tồn đọng", "của Sở Văn hóa, Thể thao và Du lịch, Sở Giáo dục và Đào tạo")],
  ],
  "malformed-signer-name": [
    ["a colonel of the police", signed("GIÁM ĐỐC\n\nThượng tá Lò Văn Thành\n", "CÔNG AN TỈNH SƠN THỦY")],
    ["a doctor at a hospital", signed("GIÁM ĐỐC\n\nBS. Lò Văn Thành\n", "SỞ Y TẾ TỈNH SƠN THỦY\nBỆNH VIỆN ĐA KHOA")],
    ["a name that begins like a title", signed("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTsần Văn Thành\n")],
  ],
};

describe.each(Object.entries(SILENT))("%s leaves alone what is right", (rule, list) => {
  test.each(list)("%s", async (_, text, says = []) => {
    expect(await of(rule, text)).toEqual(says);
  });
});

test("rules on Word files say nothing of other formats", async () => {
  const rules = [
    "wrong-paper-size",
    "wrong-margins",
    "wrong-typeface",
    "wrong-text-size",
    "misplaced-page-number",
    "wrong-indent",
    "wrong-spacing",
  ];
  expect((await lint(clean, { only: rules })).map(({ ruleId }) => ruleId)).toEqual([]);
});

test("what can be mended is mended by the words it names", async () => {
  const text = head("Số: 45/KH-UBND", "Số 45/KH- UBND").replace("Độc lập - Tự do", "Độc lập-Tự do");
  const fixes = (await lint(text)).flatMap(({ ruleId, fix }) => (fix !== undefined && /number|motto/u.test(ruleId) ? [fix] : []));
  const mended = fixes
    .toSorted((a, b) => b.start - a.start)
    .reduce((whole, { start, end, text: words }) => whole.slice(0, start) + words + whole.slice(end), text);
  expect(mended).toBe(HEAD + BODY);
});
