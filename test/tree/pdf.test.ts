import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../../src/model/limits.ts";
import { parsePdf } from "../../src/tree/pdf.ts";
import { centred, pdf, widthOf, wrapped, type PdfOptions, type PdfPageSpec, type PdfText } from "../support/pdf.ts";
import { emphasised, said, sketch } from "../support/tree.ts";

const LEFT = 85;
const RIGHT = 525;
const read = (pages: PdfPageSpec[], options: PdfOptions = {}) => parsePdf(pdf(pages, options), DEFAULT_LIMITS);
const page = (...texts: (PdfText | PdfText[])[]): PdfPageSpec => ({ texts: texts.flat() });
const body = (text: string, y: number, indent = 36) => wrapped(text, { left: LEFT, right: RIGHT, y, indent });
/** Several paragraphs one below the other. */
function flowing(texts: readonly string[], y: number, gap = 6): PdfText[] {
  const lines: PdfText[] = [];
  for (const text of texts) {
    const last = lines.at(-1);
    lines.push(...body(text, last === undefined ? y : last.y + 16.8 + gap));
  }
  return lines;
}

const LETTERHEAD = [
  centred("ỦY BAN NHÂN DÂN", 70, 60, 230, 12),
  centred("XÃ MỸ HÒA", 86, 60, 230, 12, "bold"),
  centred("Số: 15/KH-UBND", 116, 60, 230, 12),
  centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 70, 270, 540, 12, "bold"),
  centred("Độc lập - Tự do - Hạnh phúc", 86, 270, 540, 12, "bold"),
  centred("Mỹ Hòa, ngày 05 tháng 3 năm 2026", 116, 270, 540, 12, "italic"),
];
const LETTERHEAD_READ = [
  "TABLE borderless",
  "  ỦY BAN NHÂN DÂN⏎XÃ MỸ HÒA⏎Số: 15/KH-UBND ¦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM⏎Độc lập - Tự do - Hạnh phúc⏎Mỹ Hòa, ngày 05 tháng 3 năm 2026",
];
const TASK =
  "1. Tổ chức tập huấn cho cán bộ thôn, ấp về các quy định mới của Luật Đất đai và các nghị định hướng dẫn thi hành, hoàn thành trước ngày 30 tháng 6 năm 2026.";
const DUTY =
  "2. Công chức Địa chính rà soát hồ sơ cấp giấy chứng nhận còn tồn đọng trên địa bàn các thôn, ấp và báo cáo Ủy ban nhân dân xã trong quý II.";

describe("letterhead, title and paragraphs", () => {
  test("two columns side by side become one borderless table, whatever the heights of their lines", async () => {
    const shifted = LETTERHEAD.map((text) => (text.x > 250 ? { ...text, y: text.y + 4 } : text));
    for (const head of [LETTERHEAD, shifted]) {
      const result = await read([page(head, centred("KẾ HOẠCH", 170, LEFT, RIGHT, 14, "bold"), flowing([TASK, DUTY], 210))]);
      expect(sketch(result)).toEqual([...LETTERHEAD_READ, "[center] KẾ HOẠCH", TASK, DUTY]);
      expect(said(result)).toEqual([]);
    }
  });

  /** A letterhead as an office program makes it of a plain table: halves set flush left and broken where they are full. */
  const flushHead = [
    { text: "ỦY BAN NHÂN DÂN", x: LEFT, y: 76, size: 12 },
    { text: "XÃ MỸ HÒA", x: LEFT, y: 90, size: 12 },
    { text: "Số: 15/KH-UBND", x: LEFT, y: 113, size: 12 },
    { text: "CỘNG HÒA XÃ HỘI CHỦ", x: 291, y: 70, size: 12 },
    { text: "NGHĨA VIỆT NAM", x: 291, y: 83, size: 12 },
    { text: "Độc lập - Tự do - Hạnh phúc", x: 291, y: 96, size: 12 },
    { text: "Mỹ Hòa, ngày 05 tháng 3 năm", x: 291, y: 109, size: 12 },
    { text: "2026", x: 291, y: 122, size: 12 },
  ];

  test("a letterhead whose halves are set flush left and wrapped", async () => {
    const result = await read([page(flushHead, { text: "QUYẾT ĐỊNH", x: LEFT, y: 140, font: "bold" }, flowing([TASK, DUTY], 170))]);
    expect(sketch(result)).toEqual([
      "TABLE borderless",
      "  ỦY BAN NHÂN DÂN⏎XÃ MỸ HÒA⏎Số: 15/KH-UBND ¦ CỘNG HÒA XÃ HỘI CHỦ⏎NGHĨA VIỆT NAM⏎Độc lập - Tự do - Hạnh phúc⏎Mỹ Hòa, ngày 05 tháng 3 năm 2026",
      "QUYẾT ĐỊNH",
      TASK,
      DUTY,
    ]);
  });

  test("a motto whose first line breaks before its last word; lines of text above", async () => {
    const narrow = flushHead.filter(({ y }) => y > 69 && y < 83 + 1).map((text) => ({ ...text, y: text.y + 60 }));
    const above = { text: "Về việc triển khai thi hành Luật Lưu trữ trên địa bàn xã", x: LEFT, y: 112, size: 12 };
    const result = await read([
      page(above, narrow, { text: "Độc lập - Tự do - Hạnh phúc", x: 291, y: 156, size: 12 }, flowing([TASK, DUTY], 210)),
    ]);
    expect(sketch(result).slice(0, 3)).toEqual([
      above.text,
      "TABLE borderless",
      "  ỦY BAN NHÂN DÂN ¦ CỘNG HÒA XÃ HỘI CHỦ⏎NGHĨA VIỆT NAM⏎Độc lập - Tự do - Hạnh phúc",
    ]);
  });

  test("a motto in the middle of the page, with nothing at its left, heads no columns", async () => {
    const result = await read([
      page(
        centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 70, LEFT, RIGHT, 12),
        centred("Độc lập - Tự do - Hạnh phúc", 86, LEFT, RIGHT, 12),
        flowing([TASK, DUTY], 170),
      ),
    ]);
    expect(sketch(result).join("\n")).not.toContain("TABLE");
  });

  test("a number stamped into its gap joins the line", async () => {
    const result = await read([
      page(
        LETTERHEAD.filter(({ text }) => !text.startsWith("Số")),
        { text: "Số:", x: 100, y: 116, size: 12 },
        { text: "/KH-UBND", x: 136, y: 116, size: 12 },
        flowing([TASK], 210),
        { text: "15", x: 123.5, y: 114.5, size: 12 },
      ),
    ]);
    expect(sketch(result)[1]).toContain("Số: 15/KH-UBND");
  });

  test("a title over two lines is one paragraph, the name of the document another", async () => {
    const result = await read([
      page(
        centred("KẾ HOẠCH", 100, LEFT, RIGHT, 14, "bold"),
        centred("Triển khai thi hành Luật Đất đai trên địa bàn", 117, LEFT, RIGHT, 14, "bold"),
        centred("xã Mỹ Hòa năm 2026", 134, LEFT, RIGHT, 14, "bold"),
        flowing([TASK, DUTY], 180),
      ),
    ]);
    expect(sketch(result).slice(0, 2)).toEqual([
      "[center] KẾ HOẠCH",
      "[center] Triển khai thi hành Luật Đất đai trên địa bàn xã Mỹ Hòa năm 2026",
    ]);
    expect(emphasised(result, "strong")).toEqual(["KẾ HOẠCH", "Triển khai thi hành Luật Đất đai trên địa bàn xã Mỹ Hòa năm 2026"]);
  });

  test("a symbol cut at the end of its line is closed up, other lines are joined by a blank", async () => {
    const text =
      "Căn cứ Nghị định số 151/2025/NĐ- CP ngày 12 tháng 6 năm 2025 của Chính phủ quy định về phân định thẩm quyền của chính quyền địa phương 02 cấp;";
    // The width at which the line breaks behind the hyphen.
    const widths = Array.from({ length: 200 }, (_, index) => LEFT + 200 + index);
    const right = widths.find((edge) => wrapped(text, { left: LEFT, right: edge, y: 100 })[0]?.text.endsWith("NĐ-"));
    const result = await read([page(wrapped(text, { left: LEFT, right: right ?? 0, y: 100 }))]);
    expect(sketch(result)).toEqual([text.replace("NĐ- CP", "NĐ-CP")]);
  });

  test("a sentence goes on over the page; page numbers are no part of it", async () => {
    const lines = flowing([TASK, DUTY, TASK.replace("1.", "3.")], 700);
    const [first, second] = [lines.filter(({ y }) => y < 760), lines.filter(({ y }) => y >= 760)];
    const result = await read([
      page(flowing([TASK, DUTY], 100), first),
      page(
        { text: "2", x: 300, y: 45 },
        second.map((line, index) => ({ ...line, y: 80 + 16.8 * index })),
      ),
      page({ text: "3", x: 300, y: 45 }, flowing([DUTY, TASK], 80)),
    ]);
    expect(sketch(result)).toEqual([TASK, DUTY, TASK, DUTY, TASK.replace("1.", "3."), DUTY, TASK]);
    expect("root" in result && result.root.children.map((node) => (node.data as { planLint?: { page?: number } }).planLint?.page)).toEqual([
      1, 1, 1, 1, 2, 3, 3,
    ]);
  });

  test("a dash at the head of a line begins an item, but not inside brackets that are open", async () => {
    const full = (words: string): string => words + " x".repeat(Math.floor((RIGHT - LEFT - widthOf(words)) / widthOf(" x")));
    const [open, plain] = [full("báo cáo về Ban Chỉ đạo (Cục Chính trị"), full("báo cáo về Ban Chỉ đạo của Cục Chính trị")];
    const lines = (first: string, second: string) => [
      { text: first, x: LEFT, y: 100 },
      { text: second, x: LEFT, y: 116.8 },
    ];
    expect(sketch(await read([page(lines(open, "- Bộ Quốc phòng) để xem xét."))]))).toEqual([`${open} - Bộ Quốc phòng) để xem xét.`]);
    expect(sketch(await read([page(lines(plain, "- Bộ Quốc phòng (để xem xét)."))]))).toEqual([plain, "- Bộ Quốc phòng (để xem xét)."]);
    const quoted = full("phát động phong trào “Kỷ cương; Chủ động");
    expect(sketch(await read([page(lines(quoted, "- Sáng tạo” trong năm."))]))).toEqual([`${quoted} - Sáng tạo” trong năm.`]);
    expect(sketch(await read([page(lines(plain, "- Nêu gương “Sáng tạo”."))]))).toEqual([plain, "- Nêu gương “Sáng tạo”."]);
  });

  test("a bold heading that fills its line ends above plain words set as a new paragraph", async () => {
    const indent = LEFT + 28;
    const heading = "5. Thời gian trực" + " x".repeat(Math.floor((RIGHT - indent - widthOf("5. Thời gian trực")) / widthOf(" x")));
    const words = "Lịch trực: từ ngày 01 tháng 3.";
    const lines = (font: "bold" | "plain") => [
      ...flowing([DUTY, TASK, DUTY, TASK], 100, 0),
      { text: heading, x: indent, y: 600, font },
      { text: words, x: indent, y: 616.8 },
    ];
    expect(sketch(await read([page(lines("bold"))])).slice(-2)).toEqual([heading, words]);
    expect(sketch(await read([page(lines("plain"))])).at(-1)).toBe(`${heading} ${words}`);
  });

  test("a number that does not run with the pages is text", async () => {
    const result = await read([page(flowing([TASK, DUTY], 100)), page({ text: "2026", x: 300, y: 45 }, flowing([TASK, DUTY], 80))]);
    expect(sketch(result)).toContain("2026");
  });

  test("recipients beside the signature are one borderless table", async () => {
    const small = (text: string, y: number): PdfText => ({ text, x: LEFT, y, size: 11 });
    const result = await read([
      page(
        flowing([TASK, DUTY], 100),
        small("Nơi nhận:", 302),
        small("- UBND huyện (để báo cáo);", 315),
        small("- Các thôn, ấp trên địa bàn xã và", 328),
        small("cán bộ phụ trách;", 341),
        small("- Lưu: VT.", 354),
        centred("TM. ỦY BAN NHÂN DÂN", 300, 330, RIGHT, 14, "bold"),
        centred("CHỦ TỊCH", 317, 330, RIGHT, 14, "bold"),
        centred("Nguyễn Văn Đệ", 400, 330, RIGHT, 14, "bold"),
      ),
    ]);
    expect(sketch(result).slice(-2)).toEqual([
      "TABLE borderless",
      "  Nơi nhận:⏎- UBND huyện (để báo cáo);⏎- Các thôn, ấp trên địa bàn xã và cán bộ phụ trách;⏎- Lưu: VT. ¦ TM. ỦY BAN NHÂN DÂN⏎CHỦ TỊCH⏎Nguyễn Văn Đệ",
    ]);
  });

  test("a long recipient may reach to the signature; the next part of the document begins below", async () => {
    const small = (text: string, y: number): PdfText => ({ text, x: LEFT, y, size: 11 });
    const long = "- Văn phòng HĐND và UBND xã, các phòng, đơn vị trực thuộc và các ấp;";
    const end = LEFT + widthOf(long, 11);
    expect(end).toBeGreaterThan(LEFT + 0.75 * (RIGHT - LEFT));
    const result = await read([
      page(
        flowing([TASK, DUTY], 100),
        small("Nơi nhận:", 300),
        small("- UBND huyện;", 313),
        small(long, 326),
        small("- Lưu: VT.", 339),
        { text: "CHỦ TỊCH", x: end + 8, y: 313, size: 11 },
        { text: "PHỤ LỤC", x: LEFT, y: 355, size: 14 },
        { text: "Danh mục nhiệm vụ", x: LEFT, y: 372, size: 14 },
      ),
    ]);
    expect(sketch(result).slice(-4)).toEqual([
      "TABLE borderless",
      `  Nơi nhận:⏎- UBND huyện;⏎${long}⏎- Lưu: VT. ¦ CHỦ TỊCH`,
      "PHỤ LỤC",
      "Danh mục nhiệm vụ",
    ]);
  });

  const close = wrapped(
    "Nơi nhận: - Ủy ban nhân dân tỉnh; - Sở Nội vụ; - Ban Thường vụ Đảng ủy xã; - Các ban của Đảng ủy xã; - Các tổ chức chính trị - xã hội; - Trạm Y tế xã; - Các trường học; - Các thôn; - Lưu: VT, VHXH.",
    { left: LEFT, right: 430, y: 300, size: 11, indent: 0, leading: 13 },
  );
  const closeTo = Math.max(...close.map(({ text, x, size }) => x + widthOf(text, size)));
  const beside = (office: string[], step = 13) => office.map((text, at) => ({ text, x: closeTo + 5, y: 300 + step * at, size: 11 }));

  test.each<[string, string[], string]>([
    ["each line stands for itself", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn Nam"], "KT. CHỦ TỊCH⏎PHÓ CHỦ TỊCH⏎Lê Văn Nam"],
    ["a line goes on where it had no room", ["CHỦ TỊCH HỘI ĐỒNG", "NHÂN DÂN", "Lê Văn Nam"], "CHỦ TỊCH HỘI ĐỒNG NHÂN DÂN⏎Lê Văn Nam"],
    ["office and name run together", ["PHÓ TRƯỞNG", "BAN", "THƯỜNG Lê Văn", "Nam"], "PHÓ TRƯỞNG BAN THƯỜNG Lê Văn Nam"],
  ])("a signature that begins close behind the recipients: %s", async (_name, office, expected) => {
    const result = await read([page(flowing([TASK, DUTY], 100), close, beside(office))]);
    expect(sketch(result).at(-1)?.split(" ¦ ")).toEqual([expect.stringMatching(/^ {2}Nơi nhận: .*Lưu: VT, VHXH\.$/u), expected]);
  });

  test("words that stand below one another in two lines are no column", async () => {
    const result = await read([page(flowing([TASK, DUTY], 100), close, beside(["Tổ chức", "thực hiện"]))]);
    expect(sketch(result).join("\n")).not.toContain("TABLE");
  });

  test("a page of recipients alone does not set the edges of the text", async () => {
    const column = (text: string) => wrapped(text, { left: LEFT, right: 255, y: 100, size: 11, indent: 0, leading: 13 });
    const texts = column(close.map(({ text }) => text).join(" "));
    const result = await read([
      page(flowing([TASK, DUTY, TASK, DUTY, TASK, DUTY, TASK, DUTY], 100)),
      page(texts, { text: "CHỦ TỊCH", x: 300, y: texts.at(-1)?.y ?? 0, size: 11 }),
    ]);
    expect(sketch(result).at(-1)).toMatch(/^ {2}Nơi nhận: .* ¦ CHỦ TỊCH$/u);
  });

  test.each([
    [
      "a list of names and numbers",
      [
        ["Thôn Đông", "120"],
        ["Thôn Tây", "98"],
        ["Thôn Nam", "45"],
      ],
    ],
    [
      "a form of two fields",
      [
        ["Họ và tên:", "Chức vụ:"],
        ["Điện thoại:", "Thư điện tử:"],
      ],
    ],
  ])("%s is neither letterhead nor table", async (_name, rows) => {
    const texts = rows.flatMap(([left = "", right = ""], index) => [
      { text: left, x: LEFT, y: 200 + 20 * index },
      { text: right, x: 400, y: 200 + 20 * index },
    ]);
    const result = await read([page(flowing([TASK], 100), texts)]);
    expect(sketch(result)).toEqual([TASK, ...rows.map((row) => row.join("    "))]);
  });

  test("a blank that was drawn elsewhere parts no letters that touch", async () => {
    const parted = (x: number) => read([page({ text: "th", x: LEFT, y: 100 }, { text: " ", x: 300, y: 100 }, { text: "ủ", x, y: 100 })]);
    expect(sketch(await parted(LEFT + widthOf("th")))).toEqual(["thủ"]);
    expect(sketch(await parted(LEFT + widthOf("th ")))).toEqual(["th ủ"]);
  });

  test("drawn bullets become those that plans type, by their indent", async () => {
    const items: [string, number][] = [
      ["• Rà soát hộ nghèo;", 110],
      ["o Thôn Đông;", 130],
      ["o Thôn Tây;", 130],
      ["• Tập huấn;", 110],
      ["2. Báo cáo", 85],
      ["• Hằng quý.", 110],
    ];
    const result = await read([
      page(
        flowing([TASK], 40),
        items.map(([text, x], index) => ({ text, x, y: 120 + 22 * index })),
      ),
    ]);
    expect(sketch(result)).toEqual([
      TASK,
      "- Rà soát hộ nghèo;",
      "+ Thôn Đông;",
      "+ Thôn Tây;",
      "- Tập huấn;",
      "2. Báo cáo",
      "- Hằng quý.",
    ]);
    const word = await read([page({ text: "o", x: 85, y: 100 }, { text: "ngạt", x: 92, y: 100 })]);
    expect(sketch(word)).toEqual(["ongạt"]);
  });

  test("the bullets of a symbol font are drawn too", async () => {
    const items: [string, number][] = [
      ["o Sản phẩm gửi kèm:", 110],
      ["\uF0A7 Bản thuyết minh;", 130],
      ["\uF0A7 Bản trình bày;", 130],
      ["o Sản phẩm mẫu.", 110],
    ];
    const texts = items.flatMap(([text, x], index) => {
      const [sign = "", ...words] = text.split(" ");
      const y = 120 + 22 * index;
      return [
        { text: sign, x, y, ...(sign === "o" ? {} : { font: "italic" as const }) },
        { text: words.join(" "), x: x + 12, y },
      ];
    });
    const result = await read([page(flowing([TASK], 40), texts)], { fonts: { italic: "Wingdings" } });
    expect(sketch(result)).toEqual([TASK, "- Sản phẩm gửi kèm:", "+ Bản thuyết minh;", "+ Bản trình bày;", "- Sản phẩm mẫu."]);
  });

  test("a line under the words of a drawn bullet goes on with it, a first line does not", async () => {
    const full = "Bảo đảm ý tưởng khả thi, bám sát thang điểm của cuộc thi, có kế hoạch dự phòng;";
    const bulleted = (text: string, y: number): PdfText[] => [
      { text: "o", x: 110, y },
      { text, x: 128, y },
    ];
    const right = 128 + widthOf(full);
    const wide = wrapped(`1. ${DUTY}`, { left: LEFT, right, y: 40, indent: 0 });
    const set = (x: number) =>
      read([page(wide, bulleted(full, 120), { text: "tránh các lĩnh vực cấm.", x, y: 138 }, bulleted("Nộp hồ sơ đúng hạn.", 156))]);
    expect(sketch(await set(128)).slice(1)).toEqual([`- ${full} tránh các lĩnh vực cấm.`, "- Nộp hồ sơ đúng hạn."]);
    expect(sketch(await set(170)).slice(1)).toEqual([`- ${full}`, "tránh các lĩnh vực cấm.", "- Nộp hồ sơ đúng hạn."]);
  });

  test("text that names the motto in a sentence is no letterhead", async () => {
    const text =
      "Tuyên truyền về Đảng Cộng sản Việt Nam và Nhà nước Cộng hòa xã hội chủ nghĩa Việt Nam đến các tầng lớp nhân dân trong toàn xã.";
    expect(sketch(await read([page(flowing([text, TASK], 100))]))).toEqual([text, TASK]);
  });
});

/** Lines of a raster: its columns and rows, and texts by cell. */
function ruled(xs: readonly number[], ys: readonly number[], cells: readonly (readonly string[])[]): PdfPageSpec {
  const lines: [number, number, number, number][] = [
    ...ys.map((y): [number, number, number, number] => [xs[0] ?? 0, y, xs.at(-1) ?? 0, y]),
    ...xs.map((x): [number, number, number, number] => [x, ys[0] ?? 0, x, ys.at(-1) ?? 0]),
  ];
  const texts = cells.flatMap((row, line) =>
    row.flatMap((text, column) =>
      text === ""
        ? []
        : wrapped(text, {
            left: (xs[column] ?? 0) + 5,
            right: (xs[column + 1] ?? 0) - 5,
            y: (ys[line] ?? 0) + 14,
            size: 11,
            indent: 0,
            leading: 13,
          }),
    ),
  );
  return { lines, texts };
}

const XS = [85, 120, 330, 440, 525];
const HEAD = ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"];

describe("tables", () => {
  test("ruling lines make cells, wrapped lines of a cell one paragraph", async () => {
    const table = ruled(
      XS,
      [200, 220, 260, 300],
      [
        HEAD,
        ["1", "Rà soát, lập danh sách hộ nghèo trên địa bàn xã", "Thôn Đông", "Quý I"],
        ["2", "Báo cáo kết quả", "Văn phòng", "30/11/2026"],
      ],
    );
    const result = await read([{ ...table, texts: [...flowing([TASK], 100), ...(table.texts ?? []), ...flowing([DUTY], 340)] }]);
    expect(sketch(result)).toEqual([
      TASK,
      "TABLE",
      "  TT ¦ Nhiệm vụ ¦ Chủ trì ¦ Thời gian",
      "  1 ¦ Rà soát, lập danh sách hộ nghèo trên địa bàn xã ¦ Thôn Đông ¦ Quý I",
      "  2 ¦ Báo cáo kết quả ¦ Văn phòng ¦ 30/11/2026",
      DUTY,
    ]);
  });

  test("missing walls are merged cells", async () => {
    const table: PdfPageSpec = {
      lines: [
        ...[200, 220, 240, 260, 280].map((y): [number, number, number, number] => [85, y, 525, y]),
        [85, 200, 85, 280],
        [525, 200, 525, 280],
        [200, 220, 200, 280],
      ],
      texts: [
        { text: "Buổi sáng", x: 90, y: 214, size: 11 },
        { text: "7 giờ", x: 90, y: 234, size: 11 },
        { text: "Khai mạc", x: 205, y: 234, size: 11 },
        { text: "8 giờ", x: 90, y: 264, size: 11 },
        { text: "Thảo luận", x: 205, y: 254, size: 11 },
        { text: "Bế mạc", x: 205, y: 274, size: 11 },
      ],
    };
    // The line between the last two rows does not cross the first column.
    table.lines = table.lines?.map((line) => (line[1] === 260 ? [200, 260, 525, 260] : line)) ?? [];
    expect(sketch(await read([table]))).toEqual(["TABLE", "  Buổi sáng ↔2", "  7 giờ ¦ Khai mạc", "  8 giờ ↕2 ¦ Thảo luận", "  Bế mạc"]);
  });

  test("a table goes on over the page: its head is not repeated, a row that was cut is whole", async () => {
    const first = ruled(
      XS,
      [600, 620, 660, 780],
      [
        HEAD,
        ["1", "Rà soát hộ nghèo", "Thôn Đông", "Quý I"],
        ["2", "Tuyên truyền, phổ biến pháp luật về đất đai đến toàn thể", "Thôn Tây", "Quý II"],
      ],
    );
    const second = ruled(
      XS,
      [80, 100, 130, 160],
      [HEAD, ["", "nhân dân trong xã", "", ""], ["3", "Báo cáo kết quả", "Văn phòng", "Quý IV"]],
    );
    const result = await read([
      { ...first, texts: [...flowing([TASK], 100), ...(first.texts ?? [])] },
      { ...second, texts: [{ text: "2", x: 300, y: 45 }, ...(second.texts ?? [])] },
    ]);
    expect(sketch(result)).toEqual([
      TASK,
      "TABLE head 1",
      "  TT ¦ Nhiệm vụ ¦ Chủ trì ¦ Thời gian",
      "  1 ¦ Rà soát hộ nghèo ¦ Thôn Đông ¦ Quý I",
      "  2 ¦ Tuyên truyền, phổ biến pháp luật về đất đai đến toàn thể nhân dân trong xã ¦ Thôn Tây ¦ Quý II",
      "  3 ¦ Báo cáo kết quả ¦ Văn phòng ¦ Quý IV",
    ]);
  });

  test("a number below a number begins a row of its own, in whichever column they count", async () => {
    const head = ["TT", "Ý", "Nhiệm vụ", "Chủ trì"];
    const xs = [85, 120, 160, 400, 525];
    const first = ruled(xs, [700, 720, 750], [head, ["8", "h)", "Rà soát dữ liệu giáo dục", "Thôn Đông"]]);
    const second = ruled(
      xs,
      [80, 100, 130, 160],
      [head, ["", "2", "Hoàn thiện dữ liệu đất đai", "Thôn Tây"], ["9", "a)", "Đo đạc", "Thôn Nam"]],
    );
    expect(sketch(await read([first, second])).slice(2)).toEqual([
      "  8 ¦ h) ¦ Rà soát dữ liệu giáo dục ¦ Thôn Đông",
      "   ¦ 2 ¦ Hoàn thiện dữ liệu đất đai ¦ Thôn Tây",
      "  9 ¦ a) ¦ Đo đạc ¦ Thôn Nam",
    ]);
  });

  test("a cell merged down goes on over the page, beside the rows there", async () => {
    const first = ruled(
      XS,
      [700, 720, 780],
      [HEAD, ["1", "Tuyên truyền, phổ biến pháp luật về đất đai đến toàn thể", "Thôn Tây", "Quý II"]],
    );
    const second = ruled(
      XS,
      [80, 100, 130, 160],
      [
        ["", "nhân dân trong xã", "", ""],
        ["2", "Rà soát hộ nghèo", "", "Quý III"],
        ["3", "Báo cáo kết quả", "Văn phòng", "Quý IV"],
      ],
    );
    // The line between the first two rows does not cross the third column.
    const lines = second.lines?.flatMap((line): [number, number, number, number][] =>
      line[1] === 100 && line[3] === 100
        ? [
            [85, 100, 330, 100],
            [440, 100, 525, 100],
          ]
        : [line],
    );
    expect(sketch(await read([first, { ...second, lines: lines ?? [] }])).slice(2)).toEqual([
      "  1 ¦ Tuyên truyền, phổ biến pháp luật về đất đai đến toàn thể nhân dân trong xã ¦ Thôn Tây ↕2 ¦ Quý II",
      "  2 ¦ Rà soát hộ nghèo ¦ Quý III",
      "  3 ¦ Báo cáo kết quả ¦ Văn phòng ¦ Quý IV",
    ]);
  });

  test.each([
    ["30/10/20", "26", "30/10/2026"],
    ["Từ 04/5/202", "6", "Từ 04/5/2026"],
    ["Tháng 4/20", "26", "Tháng 4/2026"],
    ["31/3/2", "026", "31/3/2026"],
    // A short year and a number of its own, a day and a month, a whole year.
    ["30/10/20", "265 hộ", "30/10/20 265 hộ"],
    ["Ngày 15/2", "100 hộ", "Ngày 15/2 100 hộ"],
    ["30/10/2026", "26 hộ", "30/10/2026 26 hộ"],
    ["Khoản 3/21", "26 hộ", "Khoản 3/21 26 hộ"],
  ])("a year cut in a narrow cell is whole: %s | %s", async (above, below, whole) => {
    // The last column is as wide as the first line.
    const table = ruled([...XS.slice(0, 4), 451 + widthOf(above, 11)], [200, 220, 260], [HEAD.slice(0, 3), ["1", "Rà soát", "Thôn Đông"]]);
    const cell = [above, below].map((text, line) => ({ text, x: 445, y: 234 + 13 * line, size: 11 }));
    const rows = sketch(await read([{ ...table, texts: [...(table.texts ?? []), ...cell] }]));
    expect(rows.at(-1)).toBe(`  1 ¦ Rà soát ¦ Thôn Đông ¦ ${whole}`);
  });

  test("another table on the next page stays another", async () => {
    const first = ruled(XS, [700, 720, 760], [HEAD, ["1", "Rà soát", "Thôn Đông", "Quý I"]]);
    const second = ruled(
      [85, 300, 525],
      [80, 100, 130],
      [
        ["Nội dung", "Kinh phí"],
        ["Tập huấn", "20 triệu đồng"],
      ],
    );
    expect(sketch(await read([first, second])).filter((line) => line.startsWith("TABLE"))).toHaveLength(2);
  });

  test("columns without lines are a table from three columns on", async () => {
    const columns = [90, 140, 380];
    const rows = [
      ["TT", "Nội dung", "Thời gian"],
      ["1", "Rà soát hộ nghèo", "Quý I"],
      ["2", "Tập huấn", "Quý II"],
      ["3", "Báo cáo", "Quý IV"],
    ];
    const texts = rows.flatMap((row, line) => row.map((text, column) => ({ text, x: columns[column] ?? 0, y: 200 + 18 * line })));
    const result = await read([page(flowing([TASK], 100), texts, flowing([DUTY], 320))]);
    expect(sketch(result)).toEqual([
      TASK,
      "TABLE",
      "  TT ¦ Nội dung ¦ Thời gian",
      "  1 ¦ Rà soát hộ nghèo ¦ Quý I",
      "  2 ¦ Tập huấn ¦ Quý II",
      "  3 ¦ Báo cáo ¦ Quý IV",
      DUTY,
    ]);
  });

  test("columns without lines go on over the page, their wrapped cells and their head read once", async () => {
    const head = [
      { text: "Cơ quan", x: 380, y: 190 },
      { text: "TT", x: 90, y: 204 },
      { text: "Nội dung", x: 140, y: 204 },
      { text: "chủ trì", x: 380, y: 204 },
    ];
    const row = (number: string, first: string, second: string, office: string, y: number): PdfText[] => [
      { text: number, x: 90, y },
      { text: first, x: 140, y },
      { text: second, x: 140, y: y + 14 },
      { text: office, x: 380, y },
    ];
    const rows = [1, 2, 3].flatMap((number) => row(`${number}.`, "Rà soát danh sách", "hộ nghèo", "Thôn Đông", 204 + 28 * number));
    const cut: PdfText[] = [
      { text: "4.", x: 90, y: 316 },
      { text: "Tổng hợp, báo cáo", x: 140, y: 316 },
      { text: "Văn phòng", x: 380, y: 316 },
    ];
    const up = head.map((text) => ({ ...text, y: text.y - 100 }));
    const result = await read([
      page(head, rows, cut),
      page(
        up,
        { text: "kết quả năm", x: 140, y: 118 },
        row("5.", "Sơ kết", "quý I", "Văn phòng", 132),
        row("6.", "Tổng kết", "cuối năm", "Văn phòng", 160),
      ),
    ]);
    expect(sketch(result)).toEqual([
      "TABLE head 1",
      "  TT ¦ Nội dung ¦ Cơ quan chủ trì",
      ...[1, 2, 3].map((number) => `  ${number}. ¦ Rà soát danh sách hộ nghèo ¦ Thôn Đông`),
      "  4. ¦ Tổng hợp, báo cáo kết quả năm ¦ Văn phòng",
      "  5. ¦ Sơ kết quý I ¦ Văn phòng",
      "  6. ¦ Tổng kết cuối năm ¦ Văn phòng",
    ]);
  });

  test.each([
    ["no lines at all", []],
    ["a line under the letterhead", [[120, 90, 180, 90]]],
    [
      "a frame round the page",
      [
        [40, 40, 555, 40],
        [40, 800, 555, 800],
        [40, 40, 40, 800],
        [555, 40, 555, 800],
      ],
    ],
  ] as [string, [number, number, number, number][]][])("%s: no table", async (_name, lines) => {
    const result = await read([{ texts: flowing([TASK, DUTY, TASK.replace("1.", "3.")], 120), lines }]);
    expect(sketch(result)).toEqual([TASK, DUTY, TASK.replace("1.", "3.")]);
  });
});

describe("what belongs to the page, not to the text", () => {
  const pages = (extra: (number: number) => PdfText[]) => [1, 2, 3].map((number) => page(extra(number), flowing([TASK, DUTY], 100)));

  test("running heads and feet come last, as furniture", async () => {
    const result = await read(pages((number) => [{ text: `Văn bản nội bộ - trang ${number}`, x: 85, y: 30, size: 9 }]));
    expect(sketch(result)).toEqual([TASK, DUTY, TASK, DUTY, TASK, DUTY, "[furniture] Văn bản nội bộ - trang 1"]);
  });

  test("words across the page are furniture", async () => {
    const result = await read(pages(() => [{ text: "BẢN SAO", x: 200, y: 500, size: 40, angle: 45 }]));
    expect(sketch(result)).toEqual([TASK, DUTY, TASK, DUTY, TASK, DUTY, "[furniture] BẢN SAO"]);
  });

  test("the picture of a digital signature is furniture", async () => {
    const stamp = ["Ký bởi: Ủy ban nhân dân xã Mỹ Hòa", "Cơ quan: Tỉnh Đồng Nai", "Thời gian ký: 05/3/2026 08:15:02"].map(
      (text, index) => ({ text, x: 380, y: 30 + 9 * index, size: 7 }),
    );
    const result = await read([page(stamp, flowing([TASK, DUTY], 100))]);
    expect(sketch(result)).toEqual([
      TASK,
      DUTY,
      "[furniture] Ký bởi: Ủy ban nhân dân xã Mỹ Hòa Cơ quan: Tỉnh Đồng Nai Thời gian ký: 05/3/2026 08:15:02",
    ]);
  });

  const copied = ["SAO Y", "Sở Tư pháp", "Thời gian ký: 2026-03-05T14:37:50+07:00"].map((text, index) => ({
    text,
    x: 400,
    y: 30 + 9 * index,
    size: 7,
  }));

  test("so is that of a copy, which names the form of the copy first", async () => {
    const result = await read([page(copied, flowing([TASK, DUTY], 100))]);
    expect(sketch(result)).toEqual([TASK, DUTY, "[furniture] SAO Y Sở Tư pháp Thời gian ký: 2026-03-05T14:37:50+07:00"]);
    const words = await read([page({ text: "SAO Y", x: 400, y: 30, size: 7 }, flowing([TASK, DUTY], 100))]);
    expect(sketch(words)).toContain("SAO Y");
  });

  test.each([
    ["a signed copy", copied],
    ["a number and a date stamped on", [{ text: "1450/QĐ-UBND 12/3/2026", x: 100, y: 100, size: 12 }]],
  ])("a scan with %s is a scan", async (_what, stamp) => {
    const result = await read([page(stamp), page(), page(), page()]);
    expect(said(result)).toEqual([expect.stringContaining("read/pdf-without-text")]);
  });

  test("pages without text are named, and warned of where they are most of the file", async () => {
    const text = page(flowing([TASK, DUTY], 100));
    expect(said(await read([text, page()]))).toEqual(["info read/pdf-page-without-text"]);
    expect(said(await read([text, page(), page()]))).toEqual(["warning read/pdf-page-without-text"]);
    expect(sketch(await read([text, page(), page()]))).toEqual([TASK, DUTY]);
  });

  test("a sentence about the signer is text", async () => {
    const text = "Người ký văn bản chịu trách nhiệm về nội dung của văn bản theo quy định tại Nghị định về công tác văn thư hiện hành.";
    expect(sketch(await read([page(flowing([text, DUTY], 100))]))).toEqual([text, DUTY]);
  });

  test("footnotes follow the text, their calls go", async () => {
    const line = body(TASK, 100)[0];
    const mark = { text: "1", x: (line?.x ?? 0) + widthOf(line?.text ?? ""), y: 95, size: 8 };
    const result = await read([
      {
        texts: [
          ...flowing([TASK, DUTY], 100),
          mark,
          { text: "1", x: LEFT, y: 756, size: 7 },
          { text: "Sửa đổi năm 2025.", x: LEFT + 6, y: 760, size: 10 },
        ],
        lines: [[LEFT, 745, LEFT + 144, 745]],
      },
    ]);
    expect(sketch(result)).toEqual([TASK, DUTY, "[1] Sửa đổi năm 2025."]);
  });
});

describe("letters", () => {
  test("letter-spaced words are closed up where the gaps are even", async () => {
    const spaced = (text: string, y: number, gap: number, wide: number) => {
      let x = 200;
      return Array.from(text).flatMap((letter) => {
        const at = x;
        x += letter === " " ? wide - gap : 7 + gap;
        return letter === " " ? [] : [{ text: letter, x: at, y }];
      });
    };
    expect(sketch(await read([page(spaced("KẾ HOẠCH", 100, 6, 16))]))).toEqual(["KẾ HOẠCH"]);
    const uneven = [200, 212, 250, 259, 290, 330].map((x, index) => ({ text: "ABCDEG"[index] ?? "", x, y: 100 }));
    expect(sketch(await read([page(uneven)]))[0]).toContain(" ");
    const character = await read([page({ text: "KẾ HOẠCH", x: 200, y: 100, before: "5 Tc" })]);
    expect(sketch(character)).toEqual(["KẾ HOẠCH"]);
  });

  test("without a map to Unicode the letters are told from the numbers of their glyphs", async () => {
    const texts = [
      "Căn cứ Luật Tổ chức chính quyền địa phương; thực hiện Quyết định của Ủy ban nhân dân tỉnh về kỷ luật, kỷ cương hành chính năm 2026.",
      "Nghiêm túc thực hiện các nhiệm vụ, giải pháp trong lĩnh vực phòng, chống thiên tai; kỳ họp cũ đã thống nhất chủ trương hỗ trợ.",
    ];
    const result = await read([page(flowing(texts, 100))], { map: "none" });
    expect(sketch(result)).toEqual(texts);
    expect(said(result)).toEqual(["info read/pdf-letters-restored"]);
  });

  test("numbers that make no words stay unread", async () => {
    const result = await read([page(flowing(["⌘⌥⇧⌃⎋ ⏏⌫⌦ ⇥⇤⏎ ⌤⎄⎌ ⎍⎎⎏"], 100))], { map: "none" });
    expect("text" in result && result.text).toMatch(/\uFFFD/u);
    expect(said(result)).toContain("warning read/pdf-letters-unread");
  });

  test("ligatures are letters, a bullet of a symbol font is a dash", async () => {
    const result = await read([page({ text: "ﬁle ofﬁce", x: LEFT, y: 100 }, { text: "\uF0B7 việc", x: LEFT, y: 130, font: "italic" })], {
      fonts: { italic: "SymbolMT" },
    });
    expect(sketch(result)).toEqual(["file office", "- việc"]);
  });

  test("ƣ and HÕA are put right", async () => {
    const result = await read([page(flowing(["Thực hiện nhiệm vụ đƣợc giao; CỘNG HÕA; lõng bõng."], 100))]);
    expect(sketch(result)).toEqual(["Thực hiện nhiệm vụ được giao; CỘNG HÒA; lõng bõng."]);
    expect(said(result)).toEqual(["info read/pdf-letters-mended"]);
  });

  test("text in a font of an old encoding is converted", async () => {
    const result = await read([page({ text: "KÕ ho¹ch TriÓn khai thi hµnh LuËt", x: LEFT, y: 100 })], { fonts: { plain: ".VnTime" } });
    expect(sketch(result)).toEqual(["Kế hoạch Triển khai thi hành Luật"]);
    expect(said(result)).toEqual(["info read/legacy-font"]);
  });

  test("invisible text over a scan is read and said to be recognised", async () => {
    const result = await read([page(flowing([TASK, DUTY], 100).map((text) => ({ ...text, before: "3 Tr" })))]);
    expect(sketch(result)).toEqual([TASK, DUTY]);
    expect(said(result)).toEqual(["info read/pdf-recognised-text"]);
  });

  test("invisible text under visible text is left out", async () => {
    const result = await read([page(flowing([TASK, DUTY], 100), { text: "Rac", x: LEFT, y: 400, before: "3 Tr" })]);
    expect(sketch(result)).toEqual([TASK, DUTY]);
  });

  test("italics and bold come from the names of the fonts", async () => {
    const result = await read([
      page(
        { text: "Căn cứ Luật", x: LEFT, y: 100, font: "italic" },
        { text: "I. MỤC ĐÍCH", x: LEFT, y: 130, font: "bold" },
        { text: "thường", x: LEFT, y: 160 },
      ),
    ]);
    expect([emphasised(result, "emphasis"), emphasised(result, "strong")]).toEqual([["Căn cứ Luật"], ["I. MỤC ĐÍCH"]]);
  });
});
