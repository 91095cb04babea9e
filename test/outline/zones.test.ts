import { describe, expect, test } from "vitest";
import type { Line, Strip } from "../../src/outline/lines.ts";
import { opensAppendix } from "../../src/outline/document-type.ts";
import { zonesOf } from "../../src/outline/zones.ts";
import { stripsOf, wordsOfStrips, type Kind } from "../support/outline.ts";

/** The zones that are not empty, as words. */
function zones(text: string, kind: Kind = "md"): Record<string, string[]> {
  const { appendices, typeLine, type: _type, actType: _actType, namedIn: _namedIn, ...rest } = zonesOf(stripsOf(text, kind));
  const named = Object.entries(rest).map(([name, strips]) => [name, wordsOfStrips(strips as Strip[])] as const);
  const all = [
    ...named,
    ["type", wordsOfStrips(typeLine === undefined ? [] : [typeLine])] as const,
    ...appendices.map((strips, index) => [`appendix ${index + 1}`, wordsOfStrips(strips)] as const),
  ];
  return Object.fromEntries(all.filter(([, words]) => words.length > 0));
}

const HEAD = "ỦY BAN NHÂN DÂN\n\nXÃ VÂN SƠN\n\nSố: 45/KH-UBND\n\n";

describe("a text without head", () => {
  test("is text from its first line, however long", () => {
    const items = Array.from({ length: 30 }, (_, index) => `${index + 1}. Dọn đoạn đường thứ ${index + 1}.`);
    const cut = zones(["I. NỘI DUNG", ...items].join("\n\n"));
    expect(Object.keys(cut)).toEqual(["body"]);
    expect(cut["body"]).toHaveLength(31);
  });
});

describe("a page that lost the line with the document's name", () => {
  const head = "ỦY\nBAN NHÂN DÂN |\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 45/KH-UBND |\nHà An, ngày 02 tháng 01 năm 2026 |\n";
  const opening = "Căn cứ Luật Lưu trữ, Ủy ban nhân dân tỉnh ban hành Kế hoạch chỉnh lý tài liệu như sau:\nI. NHIỆM VỤ\n1. Chỉnh lý.";

  test("still has its letterhead, and the capitals under it for a title", () => {
    const cut = zones(`${head}CHỈNH LÝ TÀI LIỆU TỒN ĐỌNG\n${opening}`, "txt");
    expect(cut["letterhead"]).toHaveLength(6);
    expect(cut["title"]).toEqual(["CHỈNH LÝ TÀI LIỆU TỒN ĐỌNG"]);
    expect(cut["body"]?.[0]).toContain("Căn cứ");
  });

  test("also where no sentence names it", () => {
    const cut = zones(`${head}CHỈNH LÝ TÀI LIỆU TỒN ĐỌNG\nCăn cứ Luật Lưu trữ;\nI. NHIỆM VỤ\n1. Chỉnh lý.`, "txt");
    expect(cut["title"]).toEqual(["CHỈNH LÝ TÀI LIỆU TỒN ĐỌNG"]);
  });

  test("its title in small letters names the act, which sets the plan out", () => {
    const text =
      "Quyết định phê duyệt đề án dọn kênh\nỦy ban nhân dân xã\nCăn cứ Luật Thủy lợi;\nQuyết định:\nĐiều 1: Phê duyệt đề án dọn kênh với các nội dung như sau:\nI. Nhiệm vụ\n1. Dọn kênh.\nĐiều 2. Văn phòng thi hành.";
    expect(zones(text, "txt")["body"]).toEqual(expect.arrayContaining(["I. Nhiệm vụ", "1. Dọn kênh."]));
    expect(zonesOf(stripsOf(text, "txt")).type?.name).toBe("Đề án");
  });

  test.each([
    ["Chỉ thị về việc dọn kênh\nThực hiện chỉ đạo của tỉnh, các thôn:\nI. Nhiệm vụ\n1. Dọn kênh.", "Chỉ thị"],
    ["Quyết định phê duyệt nằm ở tệp khác.\nI. Nhiệm vụ\n1. Dọn kênh.", undefined],
  ])("or another document: %s", (text, name) => {
    expect(zonesOf(stripsOf(text, "txt")).type?.name).toBe(name);
  });

  test("capitals alone are no letterhead", () => {
    const cut = zones(`CHỈNH LÝ TÀI LIỆU\nTỒN ĐỌNG\n${opening}`, "txt");
    expect(cut["letterhead"]).toBeUndefined();
    expect(cut["title"]).toBeUndefined();
  });
});

describe("a plan is cut into its parts", () => {
  test("all of them", () => {
    expect(
      zones(`${HEAD}**KẾ HOẠCH**

**Triển khai thi hành Luật Lưu trữ**

Căn cứ Luật Lưu trữ;

I. MỤC ĐÍCH

Nâng cao nhận thức./.

**Nơi nhận:**

- Các thôn;

- Lưu: VT.

**CHỦ TỊCH**

**Lò Văn Thành**

**PHỤ LỤC**

Danh mục`),
    ).toEqual({
      letterhead: ["ỦY BAN NHÂN DÂN", "XÃ VÂN SƠN", "Số: 45/KH-UBND"],
      type: ["KẾ HOẠCH"],
      title: ["Triển khai thi hành Luật Lưu trữ"],
      body: ["Căn cứ Luật Lưu trữ;", "I. MỤC ĐÍCH", "Nâng cao nhận thức./."],
      closing: ["Nơi nhận:", "- Các thôn;", "- Lưu: VT.", "CHỦ TỊCH", "Lò Văn Thành"],
      "appendix 1": ["PHỤ LỤC", "Danh mục"],
    });
  });

  test.each<[string, string, Record<string, string[]>]>([
    [
      "title behind the name",
      "KẾ HOẠCH Dọn vệ sinh mùa xuân\n\n1. Dọn đường",
      { type: ["KẾ HOẠCH Dọn vệ sinh mùa xuân"], title: ["KẾ HOẠCH Dọn vệ sinh mùa xuân"], body: ["1. Dọn đường"] },
    ],
    [
      "a title in capitals over two lines",
      "KẾ HOẠCH\n\nTRIỂN KHAI THI HÀNH LUẬT LƯU TRỮ\n\nTRÊN ĐỊA BÀN XÃ\n\nThực hiện Kế hoạch số 12/KH-UBND",
      { type: ["KẾ HOẠCH"], title: ["TRIỂN KHAI THI HÀNH LUẬT LƯU TRỮ", "TRÊN ĐỊA BÀN XÃ"], body: ["Thực hiện Kế hoạch số 12/KH-UBND"] },
    ],
    [
      "what it was issued with",
      "KẾ HOẠCH\n\nDọn vệ sinh\n\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 01/02/2026)\n\nI. MỤC ĐÍCH",
      {
        type: ["KẾ HOẠCH"],
        title: ["Dọn vệ sinh"],
        attachment: ["(Kèm theo Quyết định số 12/QĐ-UBND ngày 01/02/2026)"],
        body: ["I. MỤC ĐÍCH"],
      },
    ],
    ["no title", "KẾ HOẠCH\n\nI. MỤC ĐÍCH\n\nMột", { type: ["KẾ HOẠCH"], body: ["I. MỤC ĐÍCH", "Một"] }],
    [
      "a signature without recipients",
      "KẾ HOẠCH\n\nDọn vệ sinh\n\n1. Dọn đường./.\n\nHIỆU TRƯỞNG\n\nTrần Thị Hà Vân",
      { type: ["KẾ HOẠCH"], title: ["Dọn vệ sinh"], body: ["1. Dọn đường./."], closing: ["HIỆU TRƯỞNG", "Trần Thị Hà Vân"] },
    ],
    [
      "two appendices",
      `KẾ HOẠCH\n\nDọn vệ sinh\n\n1. Dọn đường\n\nPHỤ LỤC I\n\n${"Danh mục việc làm ".repeat(5)}\n\nPHỤ LỤC II\n\nKinh phí`,
      {
        type: ["KẾ HOẠCH"],
        title: ["Dọn vệ sinh"],
        body: ["1. Dọn đường"],
        "appendix 1": ["PHỤ LỤC I", "Danh mục việc làm ".repeat(5).trim()],
        "appendix 2": ["PHỤ LỤC II", "Kinh phí"],
      },
    ],
    ["without a name", "Mở đầu\n\n1. Dọn đường", { body: ["Mở đầu", "1. Dọn đường"] }],
  ])("%s", (_name, text, expected) => {
    expect(zones(text)).toEqual(expected);
  });

  test("the decision that carries a plan is kept apart", () => {
    const found = zones(`${HEAD}**QUYẾT ĐỊNH**

Ban hành Kế hoạch dọn vệ sinh

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch dọn vệ sinh.

Điều 2. Quyết định có hiệu lực từ ngày ký.

**KẾ HOẠCH**

**Dọn vệ sinh**

1. Dọn đường`);
    expect(found["act"]?.at(-1)).toBe("Điều 2. Quyết định có hiệu lực từ ngày ký.");
    expect(found).toMatchObject({ type: ["KẾ HOẠCH"], title: ["Dọn vệ sinh"], body: ["1. Dọn đường"] });
  });

  test("a web page called after the plan it shows", () => {
    const found = zones(
      `# Kế hoạch dọn kênh năm 2026\n\nThứ ba, 20/01/2026 | Lượt xem: 418\n\n${HEAD}**KẾ HOẠCH**\n\n**Dọn kênh năm 2026**\n\nI. MỤC ĐÍCH\n\n1. Nước thông`,
    );
    expect(found).toMatchObject({ type: ["KẾ HOẠCH"], title: ["Dọn kênh năm 2026"] });
    expect(found["letterhead"]?.join(" ")).toContain("Số: 45/KH-UBND");
  });

  test("a plan set out in the act's first article ends where the next one begins", () => {
    const found = zones(`${HEAD}**QUYẾT ĐỊNH**

Phê duyệt Đề án dọn kênh

Căn cứ Luật Thủy lợi;

**Điều 1.** Phê duyệt Đề án dọn kênh mương (sau đây gọi tắt là Đề án) với các nội dung chính sau đây:

**I. MỤC TIÊU**

1. Nước thông

Điều 2. Hiệu lực từ ngày ký.

Nơi nhận:
- Lưu: VT.`);
    expect(found).toMatchObject({
      type: ["Đề án dọn kênh mương"],
      body: ["I. MỤC TIÊU", "1. Nước thông"],
      articles: ["Điều 2. Hiệu lực từ ngày ký."],
      closing: ["Nơi nhận:", "- Lưu: VT."],
    });
    expect(found["act"]?.at(-1)).toMatch(/^Điều 1\./u);
  });

  test("a plan set out in the first article is not what an appendix is called after", () => {
    const found = zones(`${HEAD}**QUYẾT ĐỊNH**

Phê duyệt Chương trình dọn kênh

Điều 1. Phê duyệt Chương trình dọn kênh với những nội dung sau:

**I. MỤC TIÊU**

1. Nước thông

Điều 2. Hiệu lực từ ngày ký.

Nơi nhận:
- Lưu: VT.

PHỤ LỤC

CHƯƠNG TRÌNH DỌN KÊNH

1. Kênh chính`);
    expect(found).toMatchObject({ type: ["Chương trình dọn kênh"], body: ["I. MỤC TIÊU", "1. Nước thông"] });
  });

  test.each(["Thành lập Tổ công tác với các nội dung sau:", "Phê duyệt Kế hoạch dọn kênh.", "Phê duyệt kết quả Đề án như sau:"])(
    "no plan in: %s",
    (sentence) => {
      expect(zones(`QUYẾT ĐỊNH\n\nVề một việc\n\nĐiều 1. ${sentence}\n\n1. Việc\n\nĐiều 2. Hiệu lực.`)["articles"]).toBeUndefined();
    },
  );

  test.each([
    [
      "a decision that carries none",
      "QUYẾT ĐỊNH\n\nThành lập Tổ công tác\n\nĐiều 1. Thành lập Tổ công tác.\n\nĐiều 2. Hiệu lực.\n\nPHỤ LỤC\n\nKẾ HOẠCH\n\nMẫu",
      "Quyết định",
    ],
    ["a report on a plan", "BÁO CÁO\n\nKết quả thực hiện Kế hoạch\n\nKẾ HOẠCH\n\nNăm sau", "Báo cáo"],
  ])("%s is named by its first line", (_name, text, name) => {
    expect(zonesOf(stripsOf(text)).type?.name).toBe(name);
    expect(zonesOf(stripsOf(text)).act).toEqual([]);
  });

  test("the frame of a web page goes before the letterhead", () => {
    const frame = Array.from({ length: 15 }, (_line, index) => `Liên kết ${index}`).join("\n\n");
    const found = zones(`${frame}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKẾ HOẠCH\n\nDọn vệ sinh\n\n1. Dọn đường`);
    expect(found["before"]).toHaveLength(15);
    expect(found["letterhead"]).toEqual(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]);
  });
});

test("the first line of all names a plan in small letters over its sections, and nothing else does", () => {
  const sections = "I. MỤC ĐÍCH\n\nNước thông.\n\nII. NỘI DUNG\n\n1. Dọn kênh.";
  const name = "Kế hoạch dọn kênh năm 2026";
  expect(zones(`${name}\n\n${sections}`)).toMatchObject({ type: [name], title: [name], body: expect.arrayContaining(["I. MỤC ĐÍCH"]) });
  for (const text of [
    `${name}.\n\n${sections}`,
    `${name}\n\nSáng nay xã ra quân.`,
    `Tin mới\n\n${name}\n\n${sections}`,
    `Kế hoạch\n\n${sections}`,
  ])
    expect(zones(text)["type"]).toBeUndefined();
});

test("what is wrapped in the closing stays there: recipients that sound like an office, the last word of a name", () => {
  const text =
    "KẾ HOẠCH\n\nDọn kênh\n\nI. NỘI DUNG\n\n1. Dọn kênh.\n\nNơi nhận:\n\n- Bí thư Chi bộ,\nTrưởng thôn, Ban công\n\ntác Mặt trận;\n\n- Lưu: VT\n\nTM. BAN\nTHƯỜNG TRỰC\n\nLò Thị\nMai\n";
  const cut = zones(text);
  expect(cut["closing"]).toHaveLength(9);
  expect(Object.keys(cut).filter((name) => name.startsWith("appendix"))).toEqual([]);
});

test("every strip lies in one zone, in order", () => {
  const text = `${HEAD}KẾ HOẠCH\n\nDọn vệ sinh\n\n1. Dọn đường\n\nNơi nhận:\n- Các thôn;\n\nCHỦ TỊCH\n\nPHỤ LỤC\n\nDanh mục`;
  const strips = stripsOf(text);
  const { before, act, letterhead, typeLine, title, attachment, body, articles, closing, appendices } = zonesOf(strips);
  const all: (Strip | undefined)[] = [
    ...before,
    ...act,
    ...letterhead,
    typeLine,
    ...title,
    ...attachment,
    ...body,
    ...articles,
    ...closing,
    ...appendices.flat(),
  ];
  expect(all).toEqual(strips);
});

describe("appendices open with their word", () => {
  const opens = (text: string) => opensAppendix(stripsOf(text)[0] as Line);
  test.each(["PHỤ LỤC", "**Phụ lục II**", "PHỤ LỤC 1: DANH MỤC NHIỆM VỤ", "Phụ lục số 3", "# Phụ lục", "BIỂU MẪU 01", "Phụ lục"])(
    "%s",
    (text) => {
      expect(opens(text)).toBe(true);
    },
  );
  test.each(["Phụ lục kèm theo Kế hoạch này", "Chi tiết tại Phụ lục II", "Phụ lục nêu rõ từng việc", "Phụ trách chung", "Biểu dương"])(
    "not %s",
    (text) => {
      expect(opens(text)).toBe(false);
    },
  );
});

test("a table that names officers among other things is no signature; three who sign side by side are one", () => {
  const table = (rows: string[]) => [rows[0], "|---|---|---|", ...rows.slice(1)].join("\n");
  const plan = (rows: string[]) => `KẾ HOẠCH\n\nY tế trường học\n\n1. Khám sức khỏe học sinh./.\n\n${table(rows)}`;
  expect(zones(plan(["| Thời gian | Nội dung | Người phụ trách |", "| Tháng 9 | Cân, đo | Hiệu trưởng |"]))["closing"]).toBeUndefined();
  expect(zones(plan(["| NGƯỜI LẬP | TỔ TRƯỞNG | HIỆU TRƯỞNG |", "| Lò Thị Mai | Vũ Đình An | Phạm Thị Hường |"]))["closing"]).toBeDefined();
});
