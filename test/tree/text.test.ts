import { describe, expect, test } from "vitest";
import { parseText } from "../../src/tree/text.ts";
import { sketch } from "../support/tree.ts";

const read = (text: string) => sketch({ text, root: parseText(text), mediaType: "text/plain", diagnostics: [] });

describe("paragraphs", () => {
  test.each<[string, string, string[]]>([
    ["parted by blank lines", "Một việc\nviết tiếp\n\nHai việc", ["Một việc⏎viết tiếp", "Hai việc"]],
    ["parted by several", "Một\n\n\n\nHai", ["Một", "Hai"]],
    ["parted by a form feed", "Một\fHai", ["Một", "Hai"]],
    [
      "parted by a first-line indent",
      "     Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024 của Quốc hội và\nNghị định hướng dẫn thi hành Luật Lưu trữ năm 2025;\n     Theo đề nghị của Chánh Văn phòng,",
      [
        "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024 của Quốc hội và⏎Nghị định hướng dẫn thi hành Luật Lưu trữ năm 2025;",
        "Theo đề nghị của Chánh Văn phòng,",
      ],
    ],
    [
      "a centred title that goes on in lower case",
      "          Triển khai thi hành Luật Lưu trữ\n          trên địa bàn xã",
      ["Triển khai thi hành Luật Lưu trữ⏎          trên địa bàn xã"],
    ],
    ["spaces and tabs at the ends are none of theirs", "  \tMột việc \t\n", ["Một việc"]],
    ["nothing", "", []],
    ["white space", " \n\t\n\f\n", []],
  ])("%s", (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("lines under one middle", () => {
  const TITLE = "         Kiểm kê hiện vật đang lưu giữ tại Bảo tàng tỉnh và khu vực";
  const TEXT = "Bảo tàng tỉnh lập Kế hoạch này để các phòng chuyên môn thực hiện đúng hạn, đủ việc.";

  test("the shorter last line of a centred title goes on with it", () => {
    expect(read(`${TITLE}\n                               Hòa Sơn\n\n${TEXT}\n`)[0]).toMatch(/khu vực⏎ +Hòa Sơn$/u);
  });

  test.each([
    ["aside of its middle", `${TITLE}\n                                              Hòa Sơn\n\n${TEXT}\n`],
    ["a heading with its number", `${TITLE}\n                             I. KIỂM KÊ\n\n${TEXT}\n`],
  ])("%s: a paragraph of its own", (_name, text) => {
    expect(read(text)[0]).not.toContain("⏎");
  });
});

describe("lines wrapped at the width of a page", () => {
  /** Eight full lines, so that the width shows. */
  const full = [
    "Kế hoạch này nêu các việc phải làm trong năm để Luật Lưu trữ được thi hành kịp thời, thống nhất",
    "trên địa bàn xã, gắn với cải cách hành chính và chuyển đổi số; các thôn, trường học, trạm y tế",
    "và các tổ chức chính trị - xã hội của xã căn cứ chức năng, nhiệm vụ của mình tham gia thực hiện",
    "đầy đủ các nội dung được giao, báo cáo kết quả với Ủy ban nhân dân xã theo đúng thời hạn nêu ở",
    "từng mục; việc phối hợp giữa các bên phải thường xuyên, rõ người, rõ việc, rõ trách nhiệm, tránh",
    "chồng chéo, bỏ sót; khó khăn phát sinh được phản ánh ngay về bộ phận thường trực để tổng hợp và",
    "xử lý trong ngày; kinh phí lấy từ nguồn chi thường xuyên đã giao cho các đơn vị từ đầu năm, sử",
    "dụng tiết kiệm, đúng mục đích, đúng chế độ và quyết toán theo quy định hiện hành của pháp luật.",
  ];
  const linesOf = (...lines: string[]) => read([...full, ...lines].join("\n")).map((block) => block.split("⏎"));

  test("a line that had room for the next word ends its paragraph", () => {
    expect(linesOf("1. Rà soát văn bản", "Văn phòng rà soát các văn bản đã ban hành và đề nghị sửa đổi.", "2. Tập huấn")).toEqual([
      [...full, "1. Rà soát văn bản"],
      ["Văn phòng rà soát các văn bản đã ban hành và đề nghị sửa đổi."],
      ["2. Tập huấn"],
    ]);
  });

  test.each<[string, string[]]>([
    ["a small letter goes on", ["Rà soát", "văn bản đã ban hành"]],
    ["after a comma", ["Căn cứ Luật Lưu trữ,", "Nghị định của Chính phủ"]],
    ["in an open bracket", ["Nghị quyết (", "Phụ lục)"]],
    ["capitals are wide", ["ĐẨY MẠNH SỐ HÓA TÀI LIỆU CỦA CÁC CƠ QUAN", "ĐẢNG VÀ NHÀ NƯỚC"]],
  ])("%s", (_name, lines) => {
    expect(linesOf(...lines)[0]).toEqual([...full, ...lines]);
  });

  test("nothing is said where lines have no one width", () => {
    const lines = [
      "Rà soát văn bản đã ban hành về lưu trữ",
      "Tập huấn",
      ...Array.from({ length: 9 }, (_, at) => `Thôn ${"Đông ".repeat(at * 4)}`),
    ];
    expect(read(lines.join("\n"))).toHaveLength(1);
  });
});

describe("page numbers are furniture", () => {
  test.each<[string, string, string[]]>([
    ["at the head of a page", "Một việc\n\f2\n\nHai việc", ["Một việc", "[furniture] 2", "Hai việc"]],
    ["over words that follow at once", "Một việc\n\f                    2\nHai việc", ["Một việc", "[furniture] 2", "Hai việc"]],
    ["between dashes", "Một\n\n- 2 -\n\nHai", ["Một", "[furniture] - 2 -", "Hai"]],
    ["with a word", "Một\n\nTrang 2/7\n\nHai", ["Một", "[furniture] Trang 2/7", "Hai"]],
    [
      "at the margin, counting on from page to page",
      `Một việc\n\n2\n\n${"Dọn kênh;\n".repeat(14)}\n3\n\nHai việc`,
      ["Một việc", "[furniture] 2", expect.stringContaining("Dọn kênh;"), "[furniture] 3", "Hai việc"],
    ],
    ["in the middle of the line", "Một việc\n\n                    3\n\nviết tiếp", ["Một việc", "[furniture] 3", "viết tiếp"]],
  ])("%s", (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ["a number at the margin", "Số hộ:\n\n12\n\nhộ", ["Số hộ:", "12", "hộ"]],
    ["numbers that stand close, or do not count on", "Số hộ:\n\n12\n\n13\n\nhộ", ["Số hộ:", "12", "13", "hộ"]],
    ["a year", "                    2026", ["2026"]],
    ["a number with words", "Một\n\n                    3 thôn\n\nHai", ["Một", "3 thôn", "Hai"]],
    ["a dash item", "- 2 hội nghị", ["- 2 hội nghị"]],
  ])("%s is not", (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test("all that is printed lies in one block, in order", () => {
  const text =
    "SỞ NỘI VỤ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n                   Độc lập - Tự do - Hạnh phúc\n\n  KẾ HOẠCH\n\nMột việc\n\f2\nHai việc\n";
  const { children } = parseText(text);
  let last = 0;
  for (const { position } of children) {
    expect(text.slice(last, position?.start.offset).trim()).toBe("");
    last = position?.end.offset ?? last;
  }
  expect(text.slice(last).trim()).toBe("");
});
