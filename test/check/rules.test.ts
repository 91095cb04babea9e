import { describe, expect, test } from "vitest";
import { lint, type LintOptions } from "../support/check.ts";

/** What one rule says of a plan: the words it points at. */
async function words(rule: string, markdown: string, options: LintOptions = {}): Promise<string[]> {
  const found = await lint(markdown, { only: [rule], ...options });
  return found.filter(({ ruleId }) => ruleId === rule).map(({ place }) => (place?.quote ?? "").replaceAll(/\s+/gu, " "));
}

const severities = async (rule: string, markdown: string) => (await lint(markdown, { only: [rule] })).map(({ severity }) => severity);

const plan = (body: string) => `KẾ HOẠCH\nCông tác lưu trữ năm 2026\n\n${body}\n`;
const content = (...items: string[]) => plan(`I. NỘI DUNG\n\n${items.join("\n\n")}`);

const letterhead = (unit: string, date = "ngày 12 tháng 3 năm 2026") => `ỦY BAN NHÂN DÂN
${unit}
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 45/KH-UBND

Vân Sơn, ${date}

`;

interface Case {
  what: string;
  text: string;
  says?: string[];
}

/** `says` are the words pointed at; without it the rule must stay silent. */
function cases(rule: string, list: Case[]): void {
  describe(`${rule} speaks or is silent`, () => {
    test.each(list)("$what", async ({ text, says = [] }) => {
      expect(await words(rule, text)).toEqual(says);
    });
  });
}

cases("numbering-gap", [
  {
    what: "numbers that run on across sections",
    text: plan("I. NỘI DUNG\n\n1. Một\n\n2. Hai\n\nII. TỔ CHỨC THỰC HIỆN\n\n3. Ba\n\n4. Bốn"),
  },
  {
    what: "numbers that begin anew in each section",
    text: plan("I. NỘI DUNG\n\n1. Một\n\n2. Hai\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Ba\n\n2. Bốn"),
  },
  { what: "letters in the order of a word processor", text: content(..."abcdefg".split("").map((letter) => `${letter}) Việc ${letter}`)) },
  {
    what: "letters in the Vietnamese order past k",
    text: content(..."abcdđeghiklm".split("").map((letter) => `${letter}) Việc ${letter}`)),
  },
  { what: "a closing mark that changes", text: content("1. Một", "2/ Hai", "3) Ba") },
  { what: "two counts of different depth", text: content("1. Một", "1.1. Một một", "1.2. Một hai", "2. Hai", "2.1. Hai một") },
  { what: "bullets between numbers", text: content("1. Một", "- Gạch", "+ Cộng", "2. Hai") },
  { what: "a number printed twice stands for the next one", text: content("1. Một", "2. Hai", "2. Ba", "4. Bốn") },
  { what: "a plan whose first section is not the first", text: plan("II. NỘI DUNG\n\n1. Một"), says: ["II."] },
  { what: "a count of more digits", text: content("1.1. Một", "1.3. Ba"), says: ["1.3."] },
  {
    what: "a year, a sum, a date at the head of a line",
    text: content("1. Một", "2026 là năm đầu thực hiện.", "30.000 đồng một người.", "2. Hai"),
  },
]);

const sections = (...numbers: string[]) => plan(numbers.map((number) => `${number}. NỘI DUNG\n\nRà soát hồ sơ.`).join("\n\n"));

test("a gap and a number that goes back behind it are one slip", async () => {
  const said = async (...numbers: string[]) =>
    (await lint(sections(...numbers), { only: ["numbering-gap", "numbering-disorder"] })).map(
      ({ ruleId, message }) => `${ruleId}: ${message.vi}`,
    );
  expect(await said("I", "II", "VI", "V")).toEqual(["numbering-disorder: Mục “V.” đứng sau mục “VI.”, và thiếu III, IV."]);
  expect(await said("I", "II", "IV", "III")).toEqual(["numbering-disorder: Mục “III.” đứng sau mục “IV.”."]);
  expect(await said("I", "II", "V")).toEqual(["numbering-gap: Sau “II.” đến ngay “V.”, thiếu III, IV."]);
  expect(await said("I", "IV", "V", "II")).toEqual([
    "numbering-gap: Sau “I.” đến ngay “IV.”, thiếu III.",
    "numbering-disorder: Mục “II.” đứng sau mục “V.”.",
  ]);
});

cases("numbering-repeat", [
  {
    what: "letters under unnumbered headings",
    text: plan("I. NỘI DUNG\n\n**Đối với cấp tỉnh**\n\na) Một\n\nb) Hai\n\n**Đối với cấp xã**\n\na) Ba\n\nb) Bốn"),
  },
  { what: "numbers in brackets of two sentences", text: content("1. Gồm (1) một; (2) hai.", "2. Gồm (1) ba; (2) bốn.") },
  { what: "the same letter twice in a row", text: content("a) Một", "b) Hai", "b) Ba"), says: ["b)"] },
]);

cases("empty-section", [
  {
    what: "a heading with a table under it",
    text: plan("I. NỘI DUNG\n\n| TT | Nội dung công việc | Cơ quan chủ trì |\n| --- | --- | --- |\n| 1 | Rà soát hồ sơ | Văn phòng |"),
  },
  { what: "a run-in heading", text: plan("I. NỘI DUNG\n\n1. Rà soát hồ sơ\n\nII. KINH PHÍ: Ngân sách xã bảo đảm.") },
  { what: "a colon before a list of dashes", text: content("1. Các thôn có trách nhiệm:", "- Lập danh sách;", "- Gửi danh sách.") },
  { what: "a colon before a paragraph", text: content("1. Nội dung:", "Rà soát hồ sơ, tài liệu.") },
  { what: "short items in small letters", text: content("1. Tập huấn", "2. Kiểm tra") },
  { what: "a dash that goes on in dashes", text: content("- Giám sát việc thành lập tổ. Cụ thể:", "- Số lượng tổ;", "- Số người.") },
  { what: "a dash that goes on in nothing", text: content("1. Giám sát", "- Rà soát. Cụ thể:", "2. Kiểm tra"), says: ["Rà soát. Cụ thể:"] },
  {
    what: "numbers that are to be the list",
    text: content("1. Thôn làm các việc sau:", "2. Lập danh sách.", "3. Gửi danh sách."),
    says: ["Thôn làm các việc sau:"],
  },
]);

cases("repeated-section", [
  {
    what: "items of one name under different sections",
    text: plan("I. NỘI DUNG\n\n1. Cấp tỉnh\n\n2. Cấp xã\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Cấp tỉnh\n\n2. Cấp xã"),
  },
  { what: "two purposes", text: plan("I. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\nMột.\n\n2. Mục đích\n\nHai."), says: ["Mục đích"] },
]);

cases("section-out-of-order", [
  {
    what: "content before and after organisation",
    text: plan("I. NỘI DUNG\n\n1. Một\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Hai\n\nIII. NHIỆM VỤ, GIẢI PHÁP\n\n1. Ba"),
  },
  { what: "organisation before all content", text: plan("I. TỔ CHỨC THỰC HIỆN\n\n1. Hai\n\nII. NỘI DUNG\n\n1. Ba"), says: ["NỘI DUNG"] },
]);

cases("missing-purpose", [
  { what: "objectives instead", text: plan("I. MỤC TIÊU\n\n1. Số hóa 90% hồ sơ.\n\nII. NỘI DUNG\n\n1. Một") },
  {
    what: "an appendix that came alone",
    text: "PHỤ LỤC\n\nDANH MỤC NHIỆM VỤ\n\n| TT | Nội dung công việc | Cơ quan chủ trì | Thời gian |\n| --- | --- | --- | --- |\n| 1 | Rà soát hồ sơ | Sở Nội vụ | Quý II/2026 |",
  },
]);

test("a purpose that only the preamble states weighs less", async () => {
  expect(
    await severities(
      "missing-purpose",
      "KẾ HOẠCH\nTrồng cây năm 2026\n\nNhằm tăng diện tích cây xanh, Ủy ban nhân dân xã Vân Sơn ban hành Kế hoạch như sau:\n\nI. NỘI DUNG\n\n1. Chuẩn bị cây giống",
    ),
  ).toEqual(["info"]);
});

const withAppendix = (body: string, heads: string[]) =>
  plan(
    `I. NỘI DUNG\n\n1. ${body}./.\n\nNơi nhận:\n- Lưu: VT.\n\n${heads.map((head) => `${head}\n\nDanh mục hồ sơ, tài liệu đến hạn nộp lưu của các phòng, ban trong năm`).join("\n\n")}`,
  );

cases("missing-appendix", [
  {
    what: "one of a list",
    text: `${content("1. Rà soát hồ sơ (Phụ lục I, II và III kèm theo)./.")}\nNơi nhận:\n- Lưu: VT.\n\nPHỤ LỤC I\n\n1. Biểu mẫu một.\n\nPHỤ LỤC III\n\n1. Biểu mẫu ba.\n`,
    says: ["II"],
  },
  {
    what: "an appendix of another document",
    text: content(
      "1. Thực hiện theo Phụ lục II ban hành kèm theo Nghị định số 30/2020/NĐ-CP.",
      "2. Báo cáo theo Phụ lục kèm theo Thông tư số 05/2025/TT-BNV.",
    ),
  },
  { what: "an appendix that the words do not place", text: content("1. Lập phụ lục hợp đồng.") },
  { what: "a number in figures for one in Roman", text: withAppendix("Rà soát (Phụ lục 2)", ["PHỤ LỤC I", "PHỤ LỤC II"]) },
  { what: "a number where the only appendix has none", text: withAppendix("Rà soát (Phụ lục 1)", ["PHỤ LỤC"]) },
  { what: "the same reference twice", text: content("1. Một (Phụ lục I kèm theo).", "2. Hai (Phụ lục I kèm theo)."), says: ["Phụ lục I"] },
]);

cases("unannounced-appendix", [
  { what: "announced without a number", text: withAppendix("Rà soát (các phụ lục kèm theo)", ["PHỤ LỤC I", "PHỤ LỤC II"]) },
  { what: "announced by another name", text: withAppendix("Rà soát (danh mục kèm theo)", ["PHỤ LỤC"]) },
  { what: "one of two", text: withAppendix("Rà soát (Phụ lục I)", ["PHỤ LỤC I", "PHỤ LỤC II"]), says: ["PHỤ LỤC II"] },
]);

const labelled = (title: string, ...fields: string[]) => [title, ...fields.map((field) => `- ${field}`)].join("\n\n");

cases("task-without-lead", [
  {
    what: "a lead that the group hands down",
    text: content(labelled("1. Tập huấn", "Cơ quan chủ trì: Sở Nội vụ."), "a) Lớp thứ nhất", "b) Lớp thứ hai"),
  },
  {
    what: "parts given out one by one",
    text: content(
      labelled("1. Tập huấn", "Cơ quan thực hiện:", "Thời gian thực hiện: Quý II/2026.").replace(
        "thực hiện:\n",
        "thực hiện:\n\n+ Sở Nội vụ chủ trì biên soạn tài liệu tập huấn cho cán bộ, công chức;\n\n+ Sở Tài chính bố trí kinh phí cho các lớp tập huấn.\n",
      ),
    ),
  },
]);

test("where nobody leads anything there is one remark, and less of one where the work is assigned elsewhere", async () => {
  const narrative = content(
    "1. Tuyên truyền sâu rộng trong Nhân dân.",
    "2. Rà soát hồ sơ tồn đọng.",
    "3. Tập huấn nghiệp vụ.",
    "4. Kiểm tra, đôn đốc.",
  );
  expect(await severities("task-without-lead", narrative)).toEqual(["warning"]);
  expect(
    await severities("task-without-lead", `${narrative}\nII. TỔ CHỨC THỰC HIỆN\n\n1. Giao Văn phòng theo dõi, đôn đốc việc thực hiện.\n`),
  ).toEqual(["info"]);
});

test("a row without a lead weighs less than an item", async () => {
  const rows = ["Sở Nội vụ", "Sở Tư pháp", "", "Sở Tài chính"].map(
    (lead, index) => `| ${index + 1} | Rà soát hồ sơ nhóm ${index + 1} | ${lead} | Quý ${["I", "II", "III", "IV"][index]}/2026 |`,
  );
  const table = plan(
    `I. NỘI DUNG\n\n| TT | Nội dung công việc | Cơ quan chủ trì | Thời gian |\n| --- | --- | --- | --- |\n${rows.join("\n")}`,
  );
  expect(await severities("task-without-lead", table)).toEqual(["warning"]);
});

cases("lead-also-coordinates", [
  {
    what: "bodies of one kind in two places",
    text: content(labelled("1. Tập huấn", "Cơ quan chủ trì: UBND xã Vân Sơn.", "Cơ quan phối hợp: UBND xã Tà Lài.")),
  },
  {
    what: "an abbreviated name",
    text: content(labelled("1. Tập huấn", "Cơ quan chủ trì: Ủy ban nhân dân xã Vân Sơn.", "Cơ quan phối hợp: UBND xã Vân Sơn.")),
    says: ["UBND xã Vân Sơn"],
  },
  {
    what: "groups",
    text: content(labelled("1. Tập huấn", "Cơ quan chủ trì: Các sở, ban, ngành.", "Cơ quan phối hợp: Các sở, ban, ngành.")),
  },
]);

cases("task-beyond-authority", [
  { what: "a plan of nobody known", text: content(labelled("1. Giám sát", "Cơ quan chủ trì: Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh.")) },
  {
    what: "the province's own police",
    text: letterhead("TỈNH SƠN THỦY") + content(labelled("1. Tuần tra", "Cơ quan chủ trì: Công an tỉnh.")),
  },
  {
    what: "a body that is asked",
    text: letterhead("TỈNH SƠN THỦY") + content(labelled("1. Giám sát", "Cơ quan chủ trì: Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh.")),
  },
  {
    what: "a central body that is set over nobody, and a ministry that is asked to lead",
    text:
      letterhead("TỈNH SƠN THỦY") +
      content(
        labelled("1. Đưa tin", "Cơ quan chủ trì: Đài Truyền hình Việt Nam."),
        labelled("2. Tập huấn", "Cơ quan chủ trì: Bộ Tư pháp."),
      ),
    says: ["Đài Truyền hình Việt Nam", "Bộ Tư pháp"],
  },
  {
    what: "bodies under “KIẾN NGHỊ”",
    text: `${letterhead("TỈNH SƠN THỦY") + content("1. Dọn đường.")}\nII. KIẾN NGHỊ\n\n1. Bộ Công an: Bố trí kinh phí mua sắm trang thiết bị, phương tiện cho các lực lượng chuyên trách trên địa bàn tỉnh trong các năm từ 2026 đến 2030.\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Tòa án nhân dân tỉnh: Bố trí cán bộ.\n`,
    says: ["Tòa án nhân dân tỉnh"],
  },
  {
    what: "a department in a commune's plan",
    text: letterhead("XÃ VÂN SƠN") + content(labelled("1. Tập huấn", "Cơ quan chủ trì: Sở Nội vụ.")),
    says: ["Sở Nội vụ"],
  },
]);

test("only the Government and its ministries stand above a province", async () => {
  const said = async (body: string) =>
    (
      await lint(letterhead("TỈNH SƠN THỦY") + content(labelled("1. Đưa tin", `Cơ quan chủ trì: ${body}.`)), {
        only: ["task-beyond-authority"],
      })
    ).map(({ message }) => message.vi);
  expect(await said("Đài Truyền hình Việt Nam")).toEqual([
    "Đài Truyền hình Việt Nam là cơ quan trung ương, không thuộc quyền giao việc của Ủy ban nhân dân tỉnh Sơn Thủy.",
  ]);
  expect(await said("Bộ Tư pháp")).toEqual([expect.stringContaining("cơ quan cấp trên")]);
});

test("the colon behind “Lưu” is put into the line as it stands", async () => {
  const hint = async (line: string) => {
    const text = `${content("1. Rà soát hồ sơ./.")}\nNơi nhận:\n- Các thôn;\n- ${line}\n\nCHÁNH VĂN PHÒNG\n\nLò Văn Thành\n`;
    return (await lint(text, { only: ["missing-archive-line"] })).map(({ expected }) => expected?.vi);
  };
  expect(await hint("Lưu VT, TTr.")).toEqual(["Viết “- Lưu: VT, TTr.”"]);
  expect(await hint("Lưu: VT, TTr.")).toEqual([]);
});

cases("repeated-task", [
  {
    what: "the same words in body and appendix",
    text: `${content("1. Rà soát hồ sơ, tài liệu tồn đọng (Phụ lục kèm theo)./.")}\nNơi nhận:\n- Lưu: VT.\n\nPHỤ LỤC\n\n| TT | Nội dung công việc | Cơ quan chủ trì |\n| --- | --- | --- |\n| 1 | Rà soát hồ sơ, tài liệu tồn đọng (Phụ lục kèm theo) | Sở Nội vụ |\n`,
  },
  { what: "short titles", text: content("1. Tập huấn", "2. Tập huấn") },
  {
    what: "the same work at two times",
    text: content(
      labelled("1. Kiểm tra việc lập hồ sơ công việc", "Thời gian thực hiện: Quý I/2026."),
      labelled("2. Kiểm tra việc lập hồ sơ công việc", "Thời gian thực hiện: Quý III/2026."),
    ),
  },
]);

cases("impossible-date", [
  {
    what: "numbers of documents, sums, parts",
    text: content(
      "1. Theo Nghị định số 30/2020/NĐ-CP, Quyết định số 31/02/QĐ-UBND và khoản 13/2026.",
      "2. Chi 31.02.2026 đồng; tỷ lệ 31/31; 24/24 giờ.",
      "3. Trẻ từ 18 tháng; sau 13 tháng 2026 lượt người.",
    ),
  },
  { what: "29 February of a leap year", text: content("1. Trước ngày 29/02/2028 và ngày 29 tháng 02 hằng năm.") },
  { what: "30 February without a year", text: content("1. Trước ngày 30 tháng 02 hằng năm."), says: ["ngày 30 tháng 02"] },
  { what: "a day zero", text: content("1. Trước ngày 00/6/2026."), says: ["00/6/2026"] },
  {
    what: "a year with a figure too many",
    text: content("1. Xong ngày 30 tháng 6 năm 20226.", "2. Trước ngày 30/6/20226.", "3. Tổng kết trong năm 20226."),
    says: ["tháng 6 năm 20226", "30/6/20226", "năm 20226"],
  },
  {
    what: "figures that are no year",
    text: content(
      "1. Mỗi năm 20000 lượt, năm 20000 lượt, hằng năm 20260.",
      "2. Tổng số 20226; tháng 6 năm 2026 cấp 20226 tờ.",
      "3. Số 12/5/20226.1.",
    ),
  },
  {
    what: "hours that no clock shows",
    text: content("1. Lúc 14 giờ 75 phút ngày 15/6/2026.", "2. Họp 25 giờ 30 phút, thứ Ba.", "3. Họp 8h60."),
    says: ["14 giờ 75 phút", "25 giờ 30 phút", "8h60"],
  },
  {
    what: "hours that one does, and lengths",
    text: content("1. Lúc 14 giờ 30 phút, 8h00, 24 giờ 00 phút ngày 15/6/2026.", "2. Học 35 giờ 30 phút; trong 48 giờ 90 lượt; lô A8h75."),
  },
  { what: "a month too many in words", text: content("1. Trước ngày 15 tháng 13 năm 2026."), says: ["ngày 15 tháng 13 năm 2026"] },
]);

test("only a day that may be a month is said to have changed places with it", async () => {
  const hints = async (text: string) => (await lint(content(text), { only: ["impossible-date"] })).map(({ expected }) => expected?.vi);
  const swapped = "Kiểm tra lại; có thể ngày và tháng bị viết ngược.";
  expect(await hints("1. Trước ngày 06/15/2026.")).toEqual([swapped]);
  expect(await hints("1. Trước ngày 15/13/2026; trong Tháng 13/2026.")).toEqual(["Kiểm tra lại tháng.", "Kiểm tra lại tháng."]);
});

const timed = (title: string, ...times: string[]) =>
  `KẾ HOẠCH\n${title}\n\nI. NỘI DUNG\n\n${times.map((time, at) => `${at + 1}. Việc thứ ${at + 1}\n\n- Thời gian thực hiện: ${time}.`).join("\n\n")}\n`;

cases("time-after-period", [
  { what: "a quarter of the next year", text: timed("Công tác lưu trữ năm 2026", "Quý I/2026", "Quý II/2027"), says: ["Quý II/2027"] },
  { what: "what closes the year", text: timed("Công tác lưu trữ năm 2026", "Quý I/2026", "tháng 01/2027", "trước ngày 31/3/2027") },
  { what: "a title of more years", text: timed("Công tác lưu trữ giai đoạn 2026 - 2030", "Quý I/2026", "Quý II/2031") },
  { what: "the year of a law", text: timed("Thi hành Luật Lưu trữ năm 2024", "Quý I/2026", "Quý II/2026") },
  { what: "a title whose year bounds nothing", text: timed("Công tác lưu trữ năm 2026", "Quý I/2026", "Quý II/2027", "Quý III/2027") },
]);

cases("period-backwards", [
  { what: "a period without “từ”", text: content("1. Thực hiện ngày 15/6/2026 đến 10/6/2026."), says: ["ngày 15/6/2026 đến 10/6/2026"] },
  {
    what: "a first day without its year",
    text: content("1. Thực hiện từ ngày 20/6 đến ngày 15/6/2026."),
    says: ["từ ngày 20/6 đến ngày 15/6/2026"],
  },
  {
    what: "years",
    text: content("1. Đề án giai đoạn 2030 - 2026.", "2. Kết quả từ năm 2030 đến năm 2026."),
    says: ["giai đoạn 2030 - 2026", "từ năm 2030 đến năm 2026"],
  },
  {
    what: "a winter, a year of reports, a later day",
    text: content(
      "1. Từ ngày 20/12 đến ngày 15/01/2026; từ ngày 15/12 đến ngày 14/12/2026; từ ngày 10/6 đến ngày 15/6/2026.",
      "2. Quyết định ngày 15/6/2026, đến ngày 10/6/2026; giai đoạn 2026 - 2030; năm học 2025-2026; giai đoạn 2026-2025/QĐ.",
    ),
  },
]);

cases("wrong-weekday", [
  { what: "right ones, in both orders", text: content("1. Thứ Hai, ngày 24/8/2026; ngày 30/8/2026 (Chủ nhật); thứ 6 ngày 28/8/2026.") },
  { what: "a list of weekdays beside a date", text: content("1. Trực thứ Bảy, Chủ nhật hằng tuần từ ngày 24/8/2026.") },
]);

cases("deadline-before-issue", [
  {
    what: "a year and after",
    text: letterhead("XÃ VÂN SƠN") + content(labelled("1. Tập huấn", "Thời gian thực hiện: Năm 2025 và các năm tiếp theo.")),
  },
  { what: "the year of issue", text: letterhead("XÃ VÂN SƠN") + content(labelled("1. Tập huấn", "Thời gian thực hiện: Năm 2026.")) },
  {
    what: "history in the section on organisation",
    text: `${letterhead("XÃ VÂN SƠN")}${plan("I. TỔ CHỨC THỰC HIỆN\n\n1. Các thôn đã lập danh sách trước ngày 15/01/2026 tiếp tục rà soát hồ sơ có hiệu lực trước ngày 01/7/2025.")}`,
  },
  { what: "no date and no basis to compare with", text: content(labelled("1. Tập huấn", "Thời gian thực hiện: Trước ngày 30/6/2020.")) },
  {
    what: "a draft, against its latest basis",
    text: `KẾ HOẠCH\nCông tác lưu trữ năm 2026\n\nCăn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Sơn Thủy;\n\nI. NỘI DUNG\n\n${labelled("1. Tập huấn", "Thời gian thực hiện: Trước ngày 30/6/2025.")}\n`,
    says: ["Trước ngày 30/6/2025"],
  },
]);

test("a deadline whose year is not printed weighs less", async () => {
  expect(
    await severities(
      "deadline-before-issue",
      letterhead("XÃ VÂN SƠN") + content(labelled("1. Tập huấn", "Thời gian thực hiện: Trước ngày 15/02.")),
    ),
  ).toEqual(["warning"]);
});

cases("late-contribution", [
  {
    what: "a later day than that of the report further up",
    text: plan(
      "I. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã đôn đốc; báo cáo UBND xã kết quả quý trước ngày 20 tháng cuối quý.\n\n2. Các thôn gửi báo cáo quý về Công an xã trước ngày 25 tháng cuối quý.",
    ),
    says: ["trước ngày 25 tháng cuối quý"],
  },
  {
    what: "two days of a year, of which nobody says that one report goes into the other",
    text: plan(
      "I. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã báo cáo UBND xã về đợt ra quân trước ngày 15/12/2026.\n\n2. Các thôn gửi báo cáo về Công an xã trước ngày 20/12/2026.",
    ),
  },
  {
    what: "an earlier day of the same month",
    text: plan(
      "I. TỔ CHỨC THỰC HIỆN\n\n1. Các thôn báo cáo kết quả hằng quý trước ngày 15 của tháng cuối quý về UBND xã (qua Công an xã).\n\n2. Công an xã tổng hợp, báo cáo Công an tỉnh hằng quý trước ngày 20 của tháng cuối quý.",
    ),
  },
  {
    what: "reports of different rhythm",
    text: plan(
      "I. TỔ CHỨC THỰC HIỆN\n\n1. Các thôn báo cáo kết quả hằng tháng trước ngày 25 về UBND xã (qua Công an xã).\n\n2. Công an xã tổng hợp, báo cáo Công an tỉnh hằng năm trước ngày 15 tháng 12.",
    ),
  },
]);

describe("attachment-mismatch", () => {
  const plans = (head: string) =>
    `${letterhead("XÃ VÂN SƠN")}${content("1. Rà soát hồ sơ (Phụ lục kèm theo)./.")}\nNơi nhận:\n- Lưu: VT.\n\n${head}\n\n1. Biểu mẫu.\n`;
  const said = async (head: string) =>
    (await lint(plans(head), { only: ["attachment-mismatch", "citation-after-plan"] })).map(
      ({ ruleId, place }) => `${ruleId}: ${place?.quote}`,
    );

  test("the heading and its brackets without a line between", async () => {
    expect(await said("PHỤ LỤC DANH MỤC\n(Kèm theo Kế hoạch số 54/KH-UBND ngày 12 tháng 3 năm 2026 của UBND xã)")).toEqual([
      "attachment-mismatch: (Kèm theo Kế hoạch số 54/KH-UBND",
    ]);
  });

  test("a wrong day is no document of later", async () => {
    expect(await said("PHỤ LỤC\n\n(Kèm theo Kế hoạch số 45/KH-UBND ngày 18 tháng 3 năm 2026 của UBND xã)")).toEqual([
      "attachment-mismatch: ngày 18 tháng 3 năm 2026",
    ]);
  });

  test("the right number and day, and a mention in a sentence", async () => {
    expect(await said("PHỤ LỤC\n(Kèm theo Kế hoạch số 45/KH-UBND ngày 12 tháng 3 năm 2026 của UBND xã)")).toEqual([]);
    expect(await said("PHỤ LỤC\n\nBiểu này thay biểu cũ (kèm theo Kế hoạch số 54/KH-UBND ngày 12 tháng 3 năm 2025).")).toEqual([]);
  });
});

cases("zero-padding", [
  {
    what: "what the decree asks for",
    text: content("1. Từ ngày 05 tháng 01 năm 2026, ngày 15 tháng 3 năm 2026, ngày 09 tháng 12 năm 2026."),
  },
  { what: "dates with slashes", text: content("1. Từ ngày 5/3/2026 đến ngày 05/03/2026.") },
]);

test("a zero is put right where the decree asks for it, and counts for more in the date of issue", async () => {
  const text = letterhead("XÃ VÂN SƠN", "ngày 5 tháng 03 năm 2026") + content("1. Một");
  const [found] = await lint(text, { only: ["zero-padding"] });
  expect(found).toMatchObject({ severity: "warning", fix: { text: "ngày 05 tháng 3 năm 2026" } });
  expect(text.slice(found?.fix?.start, found?.fix?.end)).toBe("ngày 5 tháng 03 năm 2026");
});

const closed = (end: string) => `${content(`1. Rà soát hồ sơ${end}`)}\nNơi nhận:\n- Lưu: VT.\n\nCHÁNH VĂN PHÒNG\n\nLò Văn Thành\n`;

test.each([
  ["I. MỤC ĐÍCH\n\nBảo đảm an toàn tài liệu.\n\nII. NỘI DUNG\n\n1. Chỉnh lý", "Thêm mục “Yêu cầu” sau mục “MỤC ĐÍCH”."],
  ["I. NỘI DUNG\n\n1. Chỉnh lý", "Thêm mục “Mục đích, yêu cầu” ở đầu kế hoạch."],
])("requirements are to stand behind the purpose, where there is one: %s", async (body, advice) => {
  expect((await lint(plan(body), { only: ["missing-requirements"] })).map(({ expected }) => expected?.vi)).toEqual([advice]);
});

test("a straight mark that closes a curly one is replaced, any other bracket closed", async () => {
  const found = await lint(content('1. Mở chuyên mục “Hỏi đáp" trên đài (cả mùa hè.'), { only: ["unclosed-bracket"] });
  expect(found.map(({ expected, fix }) => [expected?.vi, fix?.text])).toEqual([
    ["Thay dấu thẳng bằng dấu ”.", "”"],
    ["Thêm dấu ).", undefined],
  ]);
});

describe("missing-closing-mark", () => {
  test.each([
    ["./.", undefined],
    [". /.", undefined],
    ["", "Rà soát hồ sơ./."],
    [".", "Rà soát hồ sơ./."],
    [";", "Rà soát hồ sơ./."],
    ["./", "Rà soát hồ sơ./."],
    ["/.", "Rà soát hồ sơ./."],
    ["../.", "Rà soát hồ sơ./."],
  ])("mends “%s”", async (end, mended) => {
    const text = closed(end);
    const [found] = await lint(text, { only: ["missing-closing-mark"] });
    const { start = 0, end: stop = 0, text: put = "" } = found?.fix ?? {};
    const fixed = found === undefined ? undefined : text.slice(0, start) + put + text.slice(stop);
    expect(fixed).toBe(mended === undefined ? undefined : closed("").replace("Rà soát hồ sơ", mended));
    expect(await words("missing-closing-mark", fixed ?? closed("./."))).toEqual([]);
  });

  test("is not asked of a plan attached to a decision", async () => {
    const act = `${letterhead("TỈNH SƠN THỦY")}QUYẾT ĐỊNH\nVề việc ban hành Kế hoạch công tác lưu trữ\n\nỦY BAN NHÂN DÂN TỈNH\n\nCăn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch công tác lưu trữ năm 2026.\n\nĐiều 2. Chánh Văn phòng chịu trách nhiệm thi hành./.\n\nNơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Thành\n\n`;
    const text = `${act}KẾ HOẠCH\nCông tác lưu trữ năm 2026\n(Kèm theo Quyết định số 45/QĐ-UBND ngày 12 tháng 3 năm 2026)\n\nI. NỘI DUNG\n\n1. Rà soát hồ sơ.\n`;
    expect(await words("missing-closing-mark", text)).toEqual([]);
  });

  test("weighs less where the end of the document is cut off", async () => {
    expect(await severities("missing-closing-mark", content("1. Rà soát hồ sơ."))).toEqual(["info"]);
    expect(await severities("missing-recipients", content("1. Rà soát hồ sơ."))).toEqual(["info"]);
    expect(await severities("missing-signature", content("1. Rà soát hồ sơ."))).toEqual(["info"]);
  });
});

const issuing = (title: string, sentence: string) => `KẾ HOẠCH\n${title}\n\n${sentence}\n\nI. NỘI DUNG\n\n1. Rà soát hồ sơ\n`;

cases("title-mismatch", [
  {
    what: "a sentence that says less",
    text: issuing(
      "Triển khai thi hành Luật Lưu trữ trên địa bàn tỉnh Sơn Thủy năm 2026",
      "Ủy ban nhân dân tỉnh ban hành Kế hoạch triển khai thi hành Luật Lưu trữ như sau:",
    ),
  },
  {
    what: "a sentence that says more of the name",
    text: issuing(
      "Triển khai thi hành Luật Căn cước",
      "Ủy ban nhân dân xã ban hành Kế hoạch triển khai thi hành Luật Căn cước công dân như sau:",
    ),
  },
  {
    what: "capitals and the older tone marks",
    text: issuing(
      "TRIỂN KHAI THI HÀNH LUẬT HÒA GIẢI Ở CƠ SỞ NĂM 2026",
      "Ủy ban nhân dân xã ban hành Kế hoạch triển khai thi hành Luật Hoà giải ở cơ sở năm 2026 như sau:",
    ),
  },
  {
    what: "the plan of a cited decision",
    text: issuing(
      "Triển khai thi hành Luật Lưu trữ",
      "Thực hiện Quyết định số 12/QĐ-TTg ngày 05 tháng 02 năm 2026 của Thủ tướng Chính phủ ban hành Kế hoạch thực hiện Luật Thư viện;",
    ),
  },
  {
    what: "years of dates",
    text: issuing(
      "Công tác lưu trữ năm 2026",
      "Ủy ban nhân dân xã ban hành Kế hoạch thực hiện Quyết định số 12/QĐ-TTg ngày 05 tháng 02 năm 2025 như sau:",
    ),
  },
  {
    what: "two laws in the title",
    text: issuing(
      "Triển khai thi hành Luật Lưu trữ và Luật Thư viện",
      "Ủy ban nhân dân xã ban hành Kế hoạch triển khai thi hành Luật Thư viện như sau:",
    ),
  },
  {
    what: "numbers of one kind that differ",
    text: issuing("Thực hiện Nghị quyết số 12/NQ-HĐND", "Ủy ban nhân dân xã ban hành Kế hoạch thực hiện Nghị quyết số 21/NQ-HĐND như sau:"),
    says: ["21/NQ-HĐND"],
  },
  {
    what: "numbers of different kinds",
    text: issuing("Thực hiện Nghị quyết số 12/NQ-HĐND", "Ủy ban nhân dân xã ban hành Kế hoạch thực hiện Quyết định số 21/QĐ-UBND như sau:"),
  },
  {
    what: "periods that differ",
    text: issuing(
      "Phát triển du lịch giai đoạn 2026 - 2030",
      "Ủy ban nhân dân xã ban hành Kế hoạch phát triển du lịch giai đoạn 2021-2025 như sau:",
    ),
    says: ["giai đoạn 2021-2025"],
  },
]);

const ended = (sentence: string, head = "") => `${head}${content("1. Rà soát hồ sơ")}\n${sentence}\n`;

cases("title-mismatch", [
  { what: "another kind of document at the end", text: ended("Trên đây là Báo cáo công tác lưu trữ năm 2026./."), says: ["Báo cáo"] },
  {
    what: "what the closing sentence may say",
    text: ended("Trên đây là Hướng dẫn thực hiện Kế hoạch công tác lưu trữ năm 2026./."),
  },
  { what: "the word in small letters", text: ended("Trên đây là quy định chung về công tác lưu trữ năm 2026./.") },
  { what: "a programme", text: ended("Trên đây là Chương trình công tác lưu trữ năm 2026./.") },
]);

const SCHOOL = "UBND XÃ VÂN SƠN\nTRƯỜNG THCS NGUYỄN DU\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n";
const issued = (sentence: string) => letterhead("TỈNH SƠN THỦY") + issuing("Công tác lưu trữ năm 2026", sentence);

cases("other-place", [
  {
    what: "another school at the end",
    text: ended("Trên đây là Kế hoạch công tác lưu trữ năm 2026 của trường THCS Nguyễn Trãi./.", SCHOOL),
    says: ["trường THCS Nguyễn Trãi"],
  },
  {
    what: "the school with its level in full and its place",
    text: ended("Trên đây là Kế hoạch công tác lưu trữ năm 2026 của Trường Trung học cơ sở Nguyễn Du xã Vân Sơn./.", SCHOOL),
  },
  {
    what: "the school by no name",
    text: ended("Trên đây là Kế hoạch công tác lưu trữ năm 2026 của nhà trường./.", SCHOOL),
  },
  {
    what: "a paper of another body at the end",
    text: ended("Trên đây là Kế hoạch thực hiện Quyết định của trường THCS Nguyễn Trãi./.", SCHOOL),
  },
  {
    what: "a department that issues the committee's plan",
    text: issued("Sở Tư pháp ban hành Kế hoạch công tác lưu trữ năm 2026 như sau:"),
    says: ["Sở Tư pháp"],
  },
  {
    what: "the committee of another kind of unit",
    text: issued("Thực hiện chỉ đạo, Ủy ban nhân dân thành phố ban hành Kế hoạch công tác lưu trữ năm 2026 như sau:"),
    says: ["Ủy ban nhân dân thành phố"],
  },
  {
    what: "the committee itself, and a department that proposes",
    text: issued("Theo đề nghị của Sở Nội vụ, Ủy ban nhân dân tỉnh ban hành Kế hoạch công tác lưu trữ năm 2026 như sau:"),
  },
  {
    what: "the plan of another body that is carried out",
    text: issued("Thực hiện Quyết định của Sở Nội vụ ban hành Kế hoạch công tác lưu trữ, cụ thể như sau:"),
  },
]);

cases("other-place", [
  {
    what: "the issuer's own area and its parts",
    text:
      letterhead("TỈNH SƠN THỦY") +
      content(
        "1. Rà soát trên địa bàn tỉnh.",
        "2. Kiểm tra trên địa bàn tỉnh Sơn Thủy và địa bàn xã Vân Sơn.",
        "3. Tuần tra địa bàn tỉnh giáp ranh.",
      ),
  },
  {
    what: "another commune in a commune's plan",
    text: letterhead("XÃ VÂN SƠN") + content("1. Rà soát trên địa bàn xã Tà Lài."),
    says: ["trên địa bàn xã Tà Lài"],
  },
]);

const based = (...lines: string[]) => issuing("Công tác lưu trữ năm 2026", lines.join("\n\n"));
const ISSUED = "Ủy ban nhân dân xã ban hành Kế hoạch công tác lưu trữ năm 2026 như sau:";

cases("basis-punctuation", [
  {
    what: "a basis without a mark, and one with a full stop",
    text: based("Căn cứ Luật Lưu trữ", "Căn cứ Luật Thư viện.", "Theo đề nghị của Văn phòng,", ISSUED),
    says: ["trữ", "viện."],
  },
  { what: "the last basis", text: based("Căn cứ Luật Lưu trữ;", "Theo đề nghị của Văn phòng,", ISSUED) },
  {
    what: "a basis that names the plan",
    text: based("Căn cứ Luật Lưu trữ;", "Căn cứ tình hình, Ủy ban nhân dân xã ban hành Kế hoạch như sau:"),
  },
  {
    what: "a basis that goes on in small letters",
    text: based("Căn cứ Luật Lưu trữ và hướng dẫn", "theo quy định của Bộ Nội vụ;", ISSUED),
  },
  {
    what: "a story",
    text: based("Thực hiện chỉ đạo của tỉnh, xã đã lập danh mục. Tuy nhiên còn thiếu sót.", "Căn cứ Luật Lưu trữ;", ISSUED),
  },
]);

cases("unfilled-blank", [
  {
    what: "words and dots of a template",
    text: content("1. [tên cơ quan] chủ trì, xong trước ngày …/…/2026.", "2. Họp ngày .../6/2026 và ngày … tháng … năm 2026."),
    says: ["[tên cơ quan]", "…/…/2026", ".../6/2026", "ngày … tháng"],
  },
  {
    what: "brackets, links and dots that are words",
    text: content(
      "1. Xem [tên bài](https://vanson.example.vn) và mục [1], [Phụ lục].",
      "2. Rà soát hồ sơ, sổ sách, v.v… trước ngày 30/6/2026; tỷ lệ 1/2/2026…",
    ),
  },
  {
    what: "a form in an appendix",
    text: `${content("1. Rà soát hồ sơ./.")}\nPHỤ LỤC\n\nBiểu mẫu\n\nNgày …/…/2026, [tên cơ quan] báo cáo.\n`,
  },
]);

const sentTo = (...lines: string[]) =>
  `${content("1. Rà soát hồ sơ./.")}\nNơi nhận:\n${lines.map((line) => `- ${line};`).join("\n")}\n- Lưu: VT.\n\nCHÁNH VĂN PHÒNG\n\nLò Văn Thành\n`;

cases("repeated-recipient", [
  {
    what: "the same in short, with a note",
    text: sentTo("Ủy ban nhân dân tỉnh", "UBND tỉnh (để báo cáo)"),
    says: ["UBND tỉnh (để báo cáo)"],
  },
  { what: "bodies of one kind", text: sentTo("UBND xã Vân Sơn", "UBND xã Tà Lài", "Thường trực HĐND tỉnh", "HĐND tỉnh") },
]);

cases("broken-reference", [
  {
    what: "sections of other documents",
    text: content(
      "1. Thực hiện mục V Kế hoạch số 12/KH-UBND và phần III Nghị quyết số 57-NQ/TW.",
      "2. Theo mục IV.2 Thông báo số 15/TB-UBND.",
    ),
  },
  { what: "a plan without Roman sections", text: plan("1. Nội dung\n\nRà soát hồ sơ theo mục V Kế hoạch này.") },
  { what: "an item that is there", text: content("1. Rà soát hồ sơ", "2. Báo cáo theo mục 1 phần I Kế hoạch này.") },
  { what: "an item that is not", text: content("1. Rà soát hồ sơ", "2. Báo cáo theo mục I.7 Kế hoạch này."), says: ["mục I.7"] },
]);

cases("wrong-count", [
  { what: "a count that fits", text: plan("I. NỘI DUNG\n\nThực hiện 03 (ba) nhóm nhiệm vụ sau:\n\n1. Một\n\n2. Hai\n\n3. Ba") },
  {
    what: "numbers that count something else",
    text: content("1. Hỗ trợ 15 nội dung đồng bào quan tâm:", "- Vốn;", "- Giống.").replace(
      "15 nội dung",
      "15 triệu đồng cho các nội dung",
    ),
  },
  { what: "a sentence that goes on", text: content("1. Tổ chức 05 hoạt động trong năm.", "a) Hội thi", "b) Hội thảo") },
  {
    what: "a list of another depth",
    text: plan("I. NỘI DUNG\n\nThực hiện 05 nhiệm vụ sau:\n\n1. Một\n\n- Gạch\n\n2. Hai"),
    says: ["05 nhiệm vụ sau:"],
  },
]);

const table = (...rows: string[]) =>
  plan(`I. NỘI DUNG\n\n| TT | Nội dung | Số tiền |\n| --- | --- | --- |\n${rows.map((row) => `| ${row} |`).join("\n")}`);

cases("wrong-total", [
  { what: "a total that fits", text: table("1 | Máy | 1.250.000", "2 | Giá | 750.000", " | Tổng cộng | 2.000.000") },
  {
    what: "a total of groups",
    text: table("I | Thiết bị | 2.000", "1 | Máy | 1.250", "2 | Giá | 750", "II | Vật tư | 500", "1 | Giấy | 500", " | Tổng cộng | 2.500"),
  },
  {
    what: "a total of numbers with parts",
    text: table("1 | Máy | 20", "1.1 | Máy tính | 12", "1.2 | Máy in | 8", "2 | Giấy | 5", " | Tổng cộng | 25"),
  },
  { what: "a total of all rows under a group", text: table("I | Máy | 20", "1 | Giá | 12", " | Tổng cộng | 32") },
  { what: "cells merged downwards", text: table("1 | Máy | 2", " | Giá | 3", "2 | Tủ | 4", " | Tổng cộng | 9") },
  { what: "units that agree", text: table("1 | Máy | 12.000.000 đồng", "2 | Giá | 8.500.000 đồng", " | Cộng | 20.500.000 đồng") },
  { what: "units that differ", text: table("1 | Máy | 12 triệu đồng", "2 | Giá | 500.000 đồng", " | Cộng | 12,5 triệu đồng") },
  { what: "times that rows share", text: table("1 | Máy | 3 ngày", "2 | Giá | 2 ngày", " | Tổng cộng | 3 ngày") },
  {
    what: "a total with a unit that does not fit",
    text: table("1 | Máy | 12 triệu đồng", "2 | Giá | 8 triệu đồng", " | Cộng | 21 triệu đồng"),
    says: ["21 triệu đồng"],
  },
  { what: "decimals", text: table("1 | Máy | 12,5", "2 | Giá | 7,25", " | Cộng | 19,75") },
  { what: "cells that are no figures", text: table("1 | Máy | 2 bộ", "2 | Giá | 3 cái", " | Tổng cộng | 6") },
  { what: "a row without a figure", text: table("1 | Máy | 2", "2 | Giá | ", "3 | Tủ | 3", " | Tổng cộng | 6") },
  { what: "a total at the top", text: table(" | Tổng số | 6", "1 | Máy | 2", "2 | Giá | 3"), says: ["6"] },
]);

cases("row-numbering", [
  { what: "a count that runs on across groups", text: table("I | Thiết bị | ", "1 | Máy | 2", "II | Vật tư | ", "2 | Giấy | 5") },
  { what: "a table without a column of numbers", text: plan("I. NỘI DUNG\n\n| Lớp | Sĩ số |\n| --- | --- |\n| 10 | 35 |\n| 12 | 40 |") },
]);

test("a document that is no plan gets one remark and no other", async () => {
  const letter = `${letterhead("XÃ VÂN SƠN")}Kính gửi: Các thôn.\n\n1. Đề nghị rà soát hồ sơ trước ngày 31/6/2020.\n\n3. Báo cáo kết quả.\n`;
  expect((await lint(letter)).map(({ ruleId }) => ruleId)).toEqual(["not-a-plan"]);
  expect(await lint(letter, { rules: { "not-a-plan": "off" } })).toEqual([]);
});

test("nothing throws on what is hardly a document", async () => {
  for (const text of [
    "",
    "KẾ HOẠCH",
    "KẾ HOẠCH\n\nI.",
    "KẾ HOẠCH\n\nI. NỘI DUNG\n\n1.",
    "| TT |\n| --- |\n| 1 |",
    "PHỤ LỤC\n\nPHỤ LỤC",
    "KẾ HOẠCH\n\n99999. X\n\na) Y\n\n(i) Z\n\n1.1.1.1. W",
    "Nơi nhận:\n- Lưu: VT.",
  ]) {
    expect((await lint(text)).filter(({ ruleId }) => ruleId === "internal-error")).toEqual([]);
  }
});

describe("in English", () => {
  const english = async (rule: string, text: string) => (await lint(text, { only: [rule] })).map(({ message }) => message.en);

  test("a day is an English day", async () => {
    expect(await english("wrong-weekday", content("1. Họp vào thứ Hai, ngày 15 tháng 5 năm 2026."))).toEqual([
      "15 May 2026 is a Friday, not a Monday.",
    ]);
  });

  test("how often is said in words", async () => {
    expect(await english("mixed-spelling", content("1. Văn hoá, văn hóa, văn hóa."))).toEqual([
      "The tone mark is placed in two ways: “hóa” (twice) and “hoá” (once).",
    ]);
    expect(await english("undefined-abbreviation", content("1. Nâng cấp XQZ của xã."))).toEqual([
      "“XQZ” is used once and never explained.",
    ]);
  });
});
