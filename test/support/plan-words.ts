import fc from "fast-check";
import headings from "../../src/vi/data/headings.json" with { type: "json" };
import labels from "../../src/vi/data/labels.json" with { type: "json" };

// Documents written at random from the words that plans are written with: what the program looks for, in every order, cut
// and joined anywhere. Used by the properties and by bench/fuzz-compile.mjs.

const HEADINGS: string[] = headings.rows.flatMap((row) => [
  ...("starts" in row ? (row.starts ?? []) : []),
  ...("has" in row ? (row.has ?? []) : []),
  ...("all" in row && row.all !== undefined ? [row.all.join(", ")] : []),
]);
const LABELS: string[] = Object.values(labels.fields).flatMap((field) => field.labels);
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const MARKERS = [
  "I.",
  "II.",
  "III.",
  "IV.",
  "X",
  "IX -",
  "A.",
  "B.",
  "Đ.",
  "1.",
  "2.",
  "3)",
  "12.",
  "1/",
  "1.1.",
  "1.2",
  "2.1.3.",
  "a)",
  "b)",
  "đ)",
  "a.",
  "(1)",
  "(i)",
  "(a)",
  "-",
  "–",
  "+",
  "*",
  "•",
  "Phần thứ nhất",
  "PHẦN II",
  "Chương III.",
  "Mục 2.",
  "Điều 1.",
  "Điều 12:",
];
const AGENCIES = [
  "Sở Nội vụ",
  "Sở Tư pháp",
  "Công an xã",
  "UBND các xã, phường",
  "Các sở, ban, ngành",
  "các cơ quan, đơn vị có liên quan",
  "Văn phòng HĐND và UBND xã",
  "Phòng Văn hóa - Xã hội",
  "Trưởng các thôn",
  "Đề nghị Ủy ban MTTQ Việt Nam xã",
  "Ban Giám hiệu",
  "BCH Quân sự xã",
  "Uỷ ban nhân dân tỉnh",
  "Bộ Công an",
];
const TIMES = [
  "trước ngày 30/6/2026",
  "Quý III/2026",
  "Năm 2026 và các năm tiếp theo",
  "thường xuyên",
  "hằng năm",
  "hàng tháng trước ngày 20",
  "từ tháng 3 đến tháng 9 năm 2026",
  "ngày 31/02/2026",
  "trong 05 ngày làm việc",
  "2025 - 2030",
  "sau khi có hướng dẫn",
  "6 tháng, hằng năm",
  "quý 5/2026",
  "cuối tháng 9/2026",
  "chậm nhất 15/12",
  "24/24 giờ",
];
const WORKS = [
  "tổ chức tuyên truyền, phổ biến Luật Lưu trữ",
  "rà soát, chỉnh lý tài liệu tồn đọng",
  "tham mưu UBND xã ban hành văn bản",
  "kiểm tra, đôn đốc việc thực hiện",
  "bố trí kinh phí 30.000.000 đồng từ ngân sách",
  "Nâng cao nhận thức của cán bộ, công chức",
];
const CITATIONS = [
  "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;",
  "Thực hiện Kế hoạch số 12/KH-UBND ngày 02/02/2026 của UBND tỉnh Sơn Thủy về việc “triển khai; thi hành”",
  "Xét Tờ trình số 07/TTr-CAX ngày 28 tháng 01 năm 2026",
  "theo đề nghị của Giám đốc Sở Nội vụ tại các Văn bản số 1/SNV-VP, số 2/SNV-VP",
  "Nghị định số 30/2020/NĐ-",
  "CP ngày 05/3/2020 của Chính phủ",
];
const LEAD_INS = [
  "Giao",
  "Đề nghị",
  "chủ trì, phối hợp với",
  "có trách nhiệm",
  "phối hợp (với)",
  "báo cáo",
  "về",
  "(qua",
  "gửi",
  "là cơ quan đầu mối",
  "chịu trách nhiệm",
  "sau đây gọi tắt là",
  "(viết tắt là DNNVV)",
  "như sau:",
  "cụ thể:",
  "Phụ lục kèm theo",
  "v.v...",
];
const FRAMES = [
  "ỦY BAN NHÂN DÂN",
  "XÃ VÂN SƠN",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "Số: 45/KH-UBND",
  "Số:      /KH-UBND",
  "Vân Sơn, ngày 12 tháng 3 năm 2026",
  "Vân Sơn, ngày    tháng   năm 2026",
  "KẾ HOẠCH",
  "K Ế  H O Ạ C H",
  "QUYẾT ĐỊNH",
  "NGHỊ QUYẾT",
  "ĐỀ ÁN",
  "CÔNG VĂN",
  "QUYẾT ĐỊNH:",
  "Ban hành kèm theo Quyết định này Kế hoạch",
  "(Kèm theo Quyết định số 12/QĐ-UBND ngày 01/02/2026)",
  "Kính gửi: Các thôn",
  "V/v lưu trữ",
  "Nơi nhận:",
  "- Như trên;",
  "- Lưu: VT, NC.",
  "TM. ỦY BAN NHÂN DÂN",
  "KT. CHỦ TỊCH",
  "PHÓ CHỦ TỊCH",
  "Lò Văn Thành",
  "(Đã ký)",
  "PHỤ LỤC",
  "Phụ lục II",
  "Biểu mẫu",
  "./.",
  "DỰ THẢO",
  "Trang 2/7",
  "- 3 -",
];
const ROWS = [
  "| TT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |",
  "|---|:---:|---|---|---|",
  "| **I** | **CÔNG TÁC CHUẨN BỊ** | | | |",
  "| 1 | Rà soát tài liệu<br>tồn đọng | Sở Nội vụ | Sở Tài chính; các sở | Quý II/2026 |",
  "| 1.1 | Lập danh mục | | | Hằng năm |",
  "| STT | Tên hàng | Số lượng | Đơn giá | Thành tiền |",
  "| 2 | Kiểm tra |",
  "|",
  "||",
  "TT   Nội dung công việc           Chủ trì            Thời gian",
  "1    Rà soát tài liệu tồn         Sở Nội vụ          Quý II/2026",
  "     đọng tại các sở              Sở Tư pháp",
];
const MARKUP = [
  "**",
  "*",
  "_",
  "`",
  "```",
  "#",
  "## ",
  "> ",
  "<br>",
  "<table><tr><td>",
  "</td></tr></table>",
  "<!--",
  "-->",
  "&nbsp;",
  "&#7843;",
  "&lt;",
  "\\",
  "\\*",
  "---",
  "***",
  "[1]: x",
  "[a](b)",
  "![",
  "\t",
  "    ",
  "<b>",
  "</p>",
  "|",
  ":---:",
  "\u00AD",
  "\u200B",
];
/** What a careless converter leaves behind. */
const NOISE = [
  "\uFFFD",
  "\u0301",
  "\u0323",
  "ð",
  "Ð",
  "…",
  "“",
  "”",
  "İ",
  "ß",
  "ﬁ",
  "①",
  "💧",
  "한",
  "\u{1F1FB}",
  "\uD83D",
  "\u0000",
  "\u000B",
  "\u2028",
];

const oneOf = (words: readonly string[]) => fc.constantFrom(...words);
const cased = (words: readonly string[]) =>
  fc
    .tuple(
      oneOf(words),
      fc.constantFrom(
        capitalised,
        (text: string) => text.toUpperCase(),
        (text: string) => text,
      ),
    )
    .map(([word, change]) => change(word));

/** One word, label, marker, name or mark of the language. */
export const planWord: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: oneOf(MARKERS) },
  { weight: 5, arbitrary: cased(HEADINGS) },
  { weight: 6, arbitrary: fc.tuple(cased(LABELS), fc.constantFrom(":", "", " :", ".", " (dự kiến):")).map((pair) => pair.join("")) },
  { weight: 6, arbitrary: oneOf(AGENCIES) },
  { weight: 5, arbitrary: oneOf(TIMES) },
  { weight: 5, arbitrary: oneOf(WORKS) },
  { weight: 3, arbitrary: oneOf(CITATIONS) },
  { weight: 5, arbitrary: oneOf(LEAD_INS) },
  { weight: 6, arbitrary: oneOf(FRAMES) },
  { weight: 4, arbitrary: oneOf(ROWS) },
  { weight: 3, arbitrary: oneOf(MARKUP) },
  { weight: 1, arbitrary: oneOf(NOISE) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
);

const JOINTS = [" ", " ", " ", "\n", "\n", "\n\n", "\n\n", "", ", ", "; ", ". ", ": ", "   ", "\n\n\n", "\n    ", "\n\f", "|"];

/** A document of such words. */
export const planText: fc.Arbitrary<string> = fc
  .array(fc.tuple(planWord, oneOf(JOINTS)), { minLength: 1, maxLength: 60 })
  .map((pieces) => pieces.flat().join(""));

const line = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((words) => words.join(" "));
const field = line(fc.constantFrom("-", "+", "", "a)"), cased(LABELS), fc.constant(":"), oneOf([...AGENCIES, ...TIMES, ...WORKS]));
const item = line(oneOf(MARKERS), oneOf([...WORKS, ...AGENCIES, ...TIMES]));
const sentence = line(oneOf(LEAD_INS), oneOf(AGENCIES), oneOf(LEAD_INS), oneOf(AGENCIES), oneOf(WORKS), oneOf(TIMES));
const section = fc
  .tuple(
    line(oneOf(["I.", "II.", "III.", "1.", "2.", "Phần II", "##", "**"]), cased(HEADINGS)),
    fc.array(fc.oneof(field, item, sentence, oneOf(ROWS), oneOf(WORKS)), { maxLength: 8 }),
  )
  .map(([heading, lines]) => [heading, ...lines]);

/** A document in the order that plans have, so that every rule comes to its turn. */
export const planLike: fc.Arbitrary<string> = fc
  .tuple(
    fc.subarray(FRAMES.slice(0, 8)),
    fc.constantFrom("KẾ HOẠCH", "# KẾ HOẠCH", "**CHƯƠNG TRÌNH HÀNH ĐỘNG**", "QUYẾT ĐỊNH", "Kế hoạch năm 2026"),
    fc.array(fc.oneof(oneOf(CITATIONS), oneOf(WORKS)), { maxLength: 3 }),
    fc.array(section, { maxLength: 5 }),
    fc.subarray(FRAMES.slice(19, 28)),
    fc.array(oneOf(ROWS), { maxLength: 6 }),
    fc.constantFrom("\n", "\n\n", "\n\n\n"),
  )
  .map(([head, type, preamble, sections, closing, appendix, joint]) =>
    [...head, type, ...preamble, ...sections.flat(), ...closing, ...(appendix.length > 0 ? ["PHỤ LỤC", ...appendix] : [])].join(joint),
  );

export const anyPlan: fc.Arbitrary<string> = fc.oneof(planText, planLike);
