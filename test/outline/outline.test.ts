import { describe, expect, test } from "vitest";
import { walk } from "../../src/outline/section.ts";
import { builtOutline, outlineOf, sketchOf, type Kind } from "../support/outline.ts";

const sketch = (text: string, kind: Kind = "md") => sketchOf(outlineOf(text, kind).root);
/** Refs of the sections with their roles. */
const roles = (text: string) => [...walk(outlineOf(text).root)].filter(({ ref }) => ref !== "").map(({ ref, role }) => `${ref} ${role}`);

const PLAN = `ỦY BAN NHÂN DÂN
XÃ VÂN SƠN

Số: 45/KH-UBND

# KẾ HOẠCH

**Triển khai thi hành Luật Lưu trữ**

Thực hiện Kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh, Ủy ban nhân dân xã ban hành Kế hoạch như sau:

## I. MỤC ĐÍCH, YÊU CẦU

### 1. Mục đích

Nâng cao nhận thức.

## **II. NỘI DUNG**

1. Tuyên truyền

- Cơ quan chủ trì: Phòng Văn hóa - Xã hội.
- Thời gian: Quý II/2026.

## III. TỔ CHỨC THỰC HIỆN

1. Văn phòng theo dõi.

Trên đây là Kế hoạch./.

**Nơi nhận:**

- Các thôn;
- Lưu: VT.

**CHỦ TỊCH**

**Lò Văn Thành**

PHỤ LỤC

| TT | Việc |
|---|---|
| 1 | Rà soát |
`;

test("a whole plan", () => {
  expect(sketch(PLAN)).toMatchInlineSnapshot(`
    [
      "letterhead",
      "  ỦY BAN NHÂN DÂN",
      "  XÃ VÂN SƠN",
      "  Số: 45/KH-UBND",
      "type",
      "  KẾ HOẠCH",
      "title",
      "  Triển khai thi hành Luật Lưu trữ",
      "preamble",
      "  Thực hiện Kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh, Ủy ban nhân dân xã ban hành Kế hoạch như sau:",
      "I purpose-requirements “MỤC ĐÍCH, YÊU CẦU”",
      "  I.1 purpose “Mục đích”",
      "    Nâng cao nhận thức.",
      "II content “NỘI DUNG”",
      "  II.1 content “Tuyên truyền”",
      "    II.1.[1] content “Cơ quan chủ trì: Phòng Văn hóa - Xã hội.”",
      "    II.1.[2] content “Thời gian: Quý II/2026.”",
      "III organisation “TỔ CHỨC THỰC HIỆN”",
      "  III.1 organisation “Văn phòng theo dõi.”",
      "    Trên đây là Kế hoạch./.",
      "closing",
      "  Nơi nhận:",
      "  - Các thôn;",
      "  - Lưu: VT.",
      "  CHỦ TỊCH",
      "  Lò Văn Thành",
      "PL appendix",
      "  appendix “PHỤ LỤC”",
      "    [TT ¦ Việc // 1 ¦ Rà soát]",
    ]
  `);
});

describe("the same plan set in other ways has the same outline", () => {
  const plan =
    "KẾ HOẠCH\n\nDọn vệ sinh mùa xuân\n\nI. MỤC ĐÍCH\n\n1. Một việc.\n\na) Việc nhỏ;\n\nb) Việc khác.\n\nII. NỘI DUNG\n\n1. Dọn đường:\n\n- Quét;\n\n- Rửa.\n\n2. Trồng cây.";
  const expected = sketch(plan);
  test.each<[string, string, Kind]>([
    [
      "headings of any depth",
      plan
        .replace("KẾ HOẠCH", "# KẾ HOẠCH")
        .replace("I. MỤC", "### **I. MỤC**")
        .replace("**I. MỤC** ĐÍCH", "**I. MỤC ĐÍCH**")
        .replace("II. NỘI DUNG", "## II. NỘI DUNG")
        .replace("2. Trồng", "#### 2. Trồng"),
      "md",
    ],
    [
      "bold headings",
      plan.replace("KẾ HOẠCH", "**KẾ HOẠCH**").replace("I. MỤC ĐÍCH", "**I. MỤC ĐÍCH**").replace("II. NỘI DUNG", "**II. NỘI DUNG**"),
      "md",
    ],
    ["no blank lines between items", plan.replaceAll(";\n\n", ";\n").replaceAll(":\n\n", ":\n").replaceAll(".\n\n", ".\n"), "md"],
    ["plain text", plan, "txt"],
    ["plain text without blank lines in lists", plan.replaceAll(";\n\n", ";\n"), "txt"],
    ["indented text", plan.replaceAll(/^(?=[1ab-])/gmu, "     "), "txt"],
  ])("%s", (_name, text, kind) => {
    expect(sketch(text, kind)).toEqual(expected);
  });
});

describe("roles", () => {
  test.each<[string, string, string[]]>([
    [
      "a joint section with its parts",
      "KẾ HOẠCH\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\na) A.\n\n2. Yêu cầu\n\nB.",
      ["I purpose-requirements", "I.1 purpose", "I.1.a purpose", "I.2 requirements"],
    ],
    [
      "a joint section without",
      "KẾ HOẠCH\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n1. Nâng cao nhận thức.\n\n2. Phân công rõ.",
      ["I purpose-requirements", "I.1 purpose-requirements", "I.2 purpose-requirements"],
    ],
    [
      "funding inside the content",
      "KẾ HOẠCH\n\nII. NỘI DUNG\n\n1. Tuyên truyền\n\nA.\n\n2. Kinh phí thực hiện\n\nNgân sách.",
      ["II content", "II.1 content", "II.2 funding"],
    ],
    [
      "a task that begins like a heading stays work",
      "KẾ HOẠCH\n\nII. NỘI DUNG\n\n1. Triển khai thực hiện các văn bản hướng dẫn thi hành Luật đến từng cơ quan, đơn vị.\n\n2. Kinh phí hỗ trợ hộ nghèo được cấp đúng đối tượng.",
      ["II content", "II.1 content", "II.2 content"],
    ],
    [
      "labels under a task are no sections",
      "KẾ HOẠCH\n\nII. NỘI DUNG\n\n1. Tuyên truyền\n\n- Thời gian thực hiện: Quý I.\n\n- Kinh phí: 10 triệu.",
      ["II content", "II.1 content", "II.1.[1] content", "II.1.[2] content"],
    ],
    [
      "reports inside the organisation",
      "KẾ HOẠCH\n\nIV. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ\n\nA.\n\n2. Chế độ báo cáo\n\nHằng tháng.",
      ["IV organisation", "IV.1 organisation", "IV.2 reporting"],
    ],
    [
      "assignments are the work where no section is about it",
      "KẾ HOẠCH\n\nI. MỤC ĐÍCH\n\nA.\n\nII. PHÂN CÔNG NHIỆM VỤ\n\n1. Sở Nội vụ\n\nB.\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Văn phòng theo dõi.",
      ["I purpose", "II content", "II.1 content", "III organisation", "III.1 organisation"],
    ],
    [
      "and organise it where one is",
      "KẾ HOẠCH\n\nI. NỘI DUNG\n\nA.\n\nII. PHÂN CÔNG NHIỆM VỤ\n\n1. Sở Nội vụ\n\nB.\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Văn phòng theo dõi.",
      ["I content", "II organisation", "II.1 organisation", "III organisation", "III.1 organisation"],
    ],
    [
      "praise is work among the tasks, criteria are not",
      "KẾ HOẠCH\n\nI. NỘI DUNG\n\n1. Về công tác thi đua, khen thưởng\n\nA.\n\n2. Khen thưởng\n\nB.",
      ["I content", "I.1 content", "I.2 reward"],
    ],
    ["nothing said, nothing known", "KẾ HOẠCH\n\nI. MỞ ĐẦU\n\n1. A.", ["I other", "I.1 other"]],
  ])("%s", (_name, text, expected) => {
    expect(roles(text)).toEqual(expected);
  });
});

describe("parts round the body", () => {
  test("bases in bullets belong to the preamble", () => {
    expect(
      sketch("KẾ HOẠCH\n\nDọn vệ sinh\n\n- Căn cứ Luật A;\n\n- Căn cứ Luật B;\n\nBan hành như sau:\n\nI. NỘI DUNG\n\n1. Dọn đường"),
    ).toEqual([
      "type",
      "  KẾ HOẠCH",
      "title",
      "  Dọn vệ sinh",
      "preamble",
      "  [1] preamble “Căn cứ Luật A;”",
      "  [2] preamble “Căn cứ Luật B;”",
      "  Ban hành như sau:",
      "I content “NỘI DUNG”",
      "  I.1 content “Dọn đường”",
    ]);
  });

  test("one appendix is PL, several are counted", () => {
    const long = "Danh mục các nhiệm vụ triển khai thi hành Luật Lưu trữ trên địa bàn xã";
    const refs = (text: string) =>
      outlineOf(text)
        .root.children.filter(({ role }) => role === "appendix")
        .map(({ ref }) => ref);
    expect(refs(`KẾ HOẠCH\n\n1. A\n\nPHỤ LỤC\n\n${long}`)).toEqual(["PL"]);
    expect(refs(`KẾ HOẠCH\n\n1. A\n\nPHỤ LỤC I\n\n${long}\n\nPHỤ LỤC II\n\n${long}`)).toEqual(["PL1", "PL2"]);
  });

  test("page numbers stand apart, at the end", () => {
    expect(sketch("KẾ HOẠCH\n\n1. Một việc\n\f2\n\n2. Hai việc", "txt").slice(-2)).toEqual(["furniture", "  2"]);
  });

  test("a Word file's paragraphs and layout table", () => {
    const outline = builtOutline((builder) => {
      builder.table([[{ paragraphs: [[{ text: "SỞ NỘI VỤ" }]] }, { paragraphs: [[{ text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" }]] }]], {
        borderless: true,
      });
      builder.paragraph([{ text: "KẾ HOẠCH", bold: true }], { align: "center", paragraph: 3 });
      builder.paragraph([{ text: "Dọn vệ sinh", bold: true }], { align: "center" });
      builder.paragraph([{ text: "1. Dọn đường" }]);
    });
    expect(sketchOf(outline.root)).toEqual([
      "letterhead",
      "  [SỞ NỘI VỤ ¦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM]",
      "type",
      "  KẾ HOẠCH",
      "title",
      "  Dọn vệ sinh",
      "1 other “Dọn đường”",
    ]);
    expect(outline.type?.name).toBe("Kế hoạch");
  });
});

test("nothing comes of nothing", () => {
  expect(outlineOf("").root.children).toEqual([]);
  expect(outlineOf("---\n\n> ").root.children).toEqual([]);
});
