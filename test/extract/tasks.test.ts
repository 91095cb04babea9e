import { describe, expect, test } from "vitest";
import { planOf } from "../support/compile.ts";
import type { Task } from "../../src/model/plan.generated.ts";

const HEAD = "Vân Sơn, ngày 10 tháng 3 năm 2026\n\nKẾ HOẠCH\n\nTriển khai thi hành Luật Lưu trữ\n\n";

/** One task a line: ref, title, who leads, who helps, when, what comes of it. "¶" parts paragraphs. */
async function tasks(text: string): Promise<string[]> {
  const names = (agencies: Task["lead"]) => (agencies ?? []).map(({ name }) => name).join(", ");
  const line = ({ ref, title, lead, coordinating, timeline, outputs }: Task) =>
    [
      `${ref} ${title}`,
      lead === undefined ? "" : `L ${names(lead)}`,
      coordinating === undefined ? "" : `C ${names(coordinating)}`,
      timeline === undefined ? "" : `T ${timeline.kind} ${timeline.edtf ?? timeline.text}`,
      outputs === undefined ? "" : `O ${outputs.map((output) => output.text).join(" + ")}`,
    ]
      .filter((part) => part !== "")
      .join(" | ");
  const list = (all: readonly Task[]): string[] => all.flatMap((task) => [line(task), ...list(task.tasks ?? [])]);
  return list((await planOf(HEAD + text.replaceAll("¶", "\n\n"))).tasks ?? []);
}

describe("who and when in the brackets behind the work", () => {
  test.each<[string, string, string[]]>([
    [
      "one time, said twice",
      "II. NỘI DUNG¶a) Lắp cống (Phòng Kỹ thuật chủ trì; xong trước Tết Nguyên đán, chậm nhất 10/02/2026).",
      [
        "II.a Lắp cống (Phòng Kỹ thuật chủ trì; xong trước Tết Nguyên đán, chậm nhất 10/02/2026) | L Phòng Kỹ thuật | T deadline ../2026-02-10",
      ],
    ],
    [
      "who helps, and with whom",
      "II. NỘI DUNG¶a) Lập danh sách (Phòng Kinh doanh chủ trì; các Chi nhánh phối hợp với UBND các xã; trước ngày 25/4/2026).",
      [
        "II.a Lập danh sách (Phòng Kinh doanh chủ trì; các Chi nhánh phối hợp với UBND các xã; trước ngày 25/4/2026) | L Phòng Kinh doanh | C các Chi nhánh, UBND các xã | T deadline ../2026-04-25",
      ],
    ],
    [
      "who helps, where the sentence before has a semicolon",
      "II. NỘI DUNG¶a) Đo mực nước tại trạm; khi mưa thì 01 giờ/lần (Xí nghiệp Thủy nông chủ trì; Phòng Kỹ thuật phối hợp).",
      ["II.a Đo mực nước tại trạm; khi mưa thì 01 giờ/lần | L Xí nghiệp Thủy nông | C Phòng Kỹ thuật"],
    ],
    [
      "who helps in a duty of their own",
      "II. NỘI DUNG¶a) Sở Y tế chủ trì tập huấn; Sở Nội vụ phối hợp với UBND các xã lập danh sách.",
      ["II.a Sở Y tế chủ trì tập huấn | L Sở Y tế, Sở Nội vụ | C UBND các xã"],
    ],
  ])("%s", async (_name, text, expected) => {
    expect(await tasks(text)).toEqual(expected);
  });
});

describe("what each body does says when", () => {
  test.each<[string, string, string[]]>([
    [
      "one has an end",
      "II. NỘI DUNG¶1. Phổ biến Luật¶a) Nội dung: Mở hội nghị.¶b) Phân công thực hiện:¶- Sở Công Thương chủ trì tổ chức ít nhất 04 hội nghị trong Quý I/2026.¶- UBND các xã phổ biến đến hộ kinh doanh; thực hiện thường xuyên.",
      ["II.1 Phổ biến Luật | L Sở Công Thương, UBND các xã | T date 2026-33"],
    ],
    [
      "each has another",
      "II. NỘI DUNG¶1. Phổ biến Luật¶a) Nội dung: Mở hội nghị.¶b) Phân công thực hiện:¶- Sở Công Thương chủ trì tổ chức ít nhất 04 hội nghị trong Quý I/2026.¶- UBND các xã phổ biến đến hộ kinh doanh trong Quý II/2026.",
      ["II.1 Phổ biến Luật | L Sở Công Thương, UBND các xã"],
    ],
  ])("%s", async (_name, text, expected) => {
    expect(await tasks(text)).toEqual(expected);
  });
});

describe("what a heading hands down", () => {
  test.each<[string, string, string[]]>([
    [
      "a stage of time",
      "II. NỘI DUNG¶1. Quý II/2026¶a) Rà soát.¶b) Lập danh mục, xong trước 31/5/2026.",
      ["II.1 Quý II/2026", "II.1.a Rà soát | T date 2026-34", "II.1.b Lập danh mục, xong trước 31/5/2026 | T deadline ../2026-05-31"],
    ],
    [
      "a body",
      "II. NỘI DUNG¶1. Sở Nội vụ¶- Rà soát.¶- Lập danh mục.",
      ["II.1 Sở Nội vụ", "II.1.[1] Rà soát | L Sở Nội vụ", "II.1.[2] Lập danh mục | L Sở Nội vụ"],
    ],
    [
      "several bodies",
      "II. NỘI DUNG¶1. Các sở, ban, ngành; UBND các xã¶- Rà soát.",
      ["II.1 Các sở, ban, ngành; UBND các xã", "II.1.[1] Rà soát | L Các sở, ban, ngành, UBND các xã"],
    ],
    [
      "not to what labels say",
      "II. NỘI DUNG¶1. Sở Nội vụ¶a) Rà soát¶- Chủ trì: Sở Tư pháp.",
      ["II.1 Sở Nội vụ", "II.1.a Rà soát | L Sở Tư pháp"],
    ],
    [
      "a body and those it works with",
      "II. NỘI DUNG¶1. Sở Tài chính chủ trì, phối hợp các sở, ban, ngành¶- Phân bổ vốn.¶- Chủ trì, phối hợp với Sở Nội vụ ban hành hướng dẫn.",
      [
        "II.1 Sở Tài chính chủ trì, phối hợp các sở, ban, ngành",
        "II.1.[1] Phân bổ vốn | L Sở Tài chính | C các sở, ban, ngành",
        "II.1.[2] Chủ trì, phối hợp với Sở Nội vụ ban hành hướng dẫn | L Sở Tài chính | C Sở Nội vụ",
      ],
    ],
    [
      "a team over its duties, and none of its powers",
      "II. NỘI DUNG¶1. Nhiệm vụ, quyền hạn của Tổ kiểm tra¶1.1. Nhiệm vụ¶- Lập kế hoạch làm việc.¶1.2. Quyền hạn¶- Mời người có liên quan làm việc.",
      ["II.1 Nhiệm vụ, quyền hạn của Tổ kiểm tra", "II.1.1 Nhiệm vụ", "II.1.1.[1] Lập kế hoạch làm việc | L Tổ kiểm tra"],
    ],
    [
      "not from a heading about a way to go: each step says whose it is",
      "II. NỘI DUNG¶1. Phương pháp tiến hành¶- Tổ kiểm tra gửi đề cương.¶- Đảng viên bị tố cáo gửi báo cáo giải trình.",
      [
        "II.1 Phương pháp tiến hành",
        "II.1.[1] Tổ kiểm tra gửi đề cương | L Tổ kiểm tra",
        "II.1.[2] Đảng viên bị tố cáo gửi báo cáo giải trình | L Đảng viên bị tố cáo",
      ],
    ],
    [
      "not where the heading says what they do",
      "II. NỘI DUNG¶1. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ phân bổ vốn¶- Vốn trung ương.¶- Vốn tỉnh.",
      ["II.1 Sở Tài chính chủ trì, phối hợp với Sở Nội vụ phân bổ vốn | L Sở Tài chính | C Sở Nội vụ"],
    ],
    [
      "to each body what is its own",
      "II. NỘI DUNG¶1. Các sở, ban, ngành ban hành hướng dẫn các Dự án¶- Công an tỉnh tham mưu Dự án 1.¶- Đề nghị Liên đoàn Lao động tỉnh tham mưu Dự án 2.¶- Sở Y tế tham mưu nội dung tại Dự án 3: Phòng bệnh.",
      [
        "II.1 Các sở, ban, ngành ban hành hướng dẫn các Dự án",
        "II.1.[1] Công an tỉnh tham mưu Dự án 1 | L Công an tỉnh",
        "II.1.[2] Đề nghị Liên đoàn Lao động tỉnh tham mưu Dự án 2 | L Liên đoàn Lao động tỉnh",
        "II.1.[3] Sở Y tế tham mưu nội dung tại Dự án 3 | L Sở Y tế",
      ],
    ],
    [
      "work to the body that directs another",
      "II. NỘI DUNG¶1. Công an tỉnh chỉ đạo lực lượng Cảnh sát giao thông: Phối hợp với Sở Xây dựng rà soát các điểm đen.",
      ["II.1 Phối hợp với Sở Xây dựng rà soát các điểm đen | L Công an tỉnh | C Sở Xây dựng"],
    ],
    ["nothing from an ordinary one", "II. NỘI DUNG¶1. Tuyên truyền¶a) Rà soát.", ["II.1 Tuyên truyền", "II.1.a Rà soát"]],
  ])("%s", async (_name, text, expected) => {
    expect(await tasks(text)).toEqual(expected);
  });
});

test.each([
  ["Phòng Kinh tế chủ trì; các thôn phối hợp vệ sinh đường làng.", "L Phòng Kinh tế | C các thôn"],
  ["Phòng Kinh tế rà soát; các thôn phối hợp vệ sinh đường làng.", "L Phòng Kinh tế, các thôn"],
  ["Các lực lượng chức năng rà soát địa bàn. Công an xã chủ trì tuần tra.", "| L Công an xã"],
  ["Công an xã tiêu hủy tang vật, ít nhất mỗi tháng 01 lần.", "| T recurring"],
  ["Phòng Kinh tế rà soát địa bàn. Công an xã chủ trì tuần tra.", "| L Phòng Kinh tế, Công an xã"],
])("%s", async (sentence, who) => {
  expect((await tasks(`II. NHIỆM VỤ¶1. ${sentence}`))[0]).toContain(who);
});

test.each([
  ["Chuyên đề ôn thi môn Lịch sử - Trường THPT Tân An hỗ trợ thực hiện.", "| L Trường THPT Tân An"],
  ["Chuyên đề ôn thi môn Lịch sử – Trường THPT Tân An phụ trách thực hiện.", "| L Trường THPT Tân An"],
  ["Chuyên đề ôn thi môn Lịch sử (Trường THPT Tân An trực tiếp thực hiện).", "| L Trường THPT Tân An"],
  ["Chuyên đề chuyển đổi số - Trung tâm Hỗ trợ doanh nghiệp thực hiện.", "| L Trung tâm Hỗ trợ doanh nghiệp"],
  ["Chuyên đề chuyển đổi số - Tổ Hỗ trợ thực hiện.", "| L Tổ Hỗ trợ"],
])("the verb is no part of the name: %s", async (sentence, who) => {
  const [first = ""] = await tasks(`II. NHIỆM VỤ¶1. ${sentence}`);
  expect(first.slice(first.indexOf(" | ") + 1)).toBe(who);
});

test("the sentence that closes the plan gives nobody the last task", async () => {
  const closing = "Trên đây là Kế hoạch trực cháy rừng, yêu cầu Công an xã và các thôn thực hiện./.";
  expect(await tasks(`II. NHIỆM VỤ¶1. Phòng Kinh tế rà soát.¶${closing}`)).toEqual(["II.1 Phòng Kinh tế rà soát | L Phòng Kinh tế"]);
});

describe("labels in the forms they come in", () => {
  const expected = ["II.1 Tuyên truyền | L Sở Nội vụ | C Sở Tư pháp | T date 2026-34"];
  test.each<[string, string]>([
    ["dashes", "II. NỘI DUNG¶1. Tuyên truyền¶- Chủ trì: Sở Nội vụ.¶- Phối hợp: Sở Tư pháp.¶- Thời gian: Quý II/2026."],
    ["a tight list", "II. NỘI DUNG¶1. Tuyên truyền¶- Chủ trì: Sở Nội vụ.\n- Phối hợp: Sở Tư pháp.\n- Thời gian: Quý II/2026."],
    [
      "bold labels in paragraphs",
      "II. NỘI DUNG¶**1. Tuyên truyền**¶**Chủ trì:** Sở Nội vụ¶**Phối hợp:** Sở Tư pháp¶**Thời gian:** Quý II/2026",
    ],
    ["letters", "II. NỘI DUNG¶1. Tuyên truyền¶a) Chủ trì: Sở Nội vụ.¶b) Phối hợp: Sở Tư pháp.¶c) Thời gian: Quý II/2026."],
    ["one line", "II. NỘI DUNG¶1. Tuyên truyền. Chủ trì: Sở Nội vụ; phối hợp: Sở Tư pháp; thời gian: Quý II/2026."],
    ["brackets", "II. NỘI DUNG¶1. Tuyên truyền (Chủ trì: Sở Nội vụ; phối hợp: Sở Tư pháp; thời gian: Quý II/2026)."],
    ["values below", "II. NỘI DUNG¶1. Tuyên truyền¶- Chủ trì:¶Sở Nội vụ¶- Phối hợp:¶+ Sở Tư pháp¶- Thời gian:¶Quý II/2026"],
    [
      "labels under a label",
      "II. NỘI DUNG¶1. Tuyên truyền¶- Cơ quan thực hiện:¶+ Đơn vị chủ trì: Sở Nội vụ.¶+ Đơn vị phối hợp: Sở Tư pháp.¶- Thời gian: Quý II/2026.",
    ],
    [
      "a lead that says with whom",
      "II. NỘI DUNG¶1. Tuyên truyền¶- Cơ quan thực hiện: Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp.¶- Thời gian: Quý II/2026.",
    ],
    [
      "a table",
      "II. NỘI DUNG¶| TT | Nội dung | Chủ trì | Phối hợp | Thời gian |\n|---|---|---|---|---|\n| 1 | Tuyên truyền | Sở Nội vụ | Sở Tư pháp | Quý II/2026 |",
    ],
  ])("%s", async (name, text) => {
    expect(await tasks(text)).toEqual(name === "a table" ? expected.map((line) => line.replace("II.1", "B.1")) : expected);
  });
});

test("letters as Word 2010 exported them are read as what they stand for, and left as printed", async () => {
  expect(await tasks("I. NỘI DUNG¶1. Rà soát văn bản lƣu trữ¶- Ngƣời thực hiện: Phòng Nội vụ¶- Thời gian: trƣớc ngày 30/6/2026")).toEqual([
    "I.1 Rà soát văn bản lƣu trữ | L Phòng Nội vụ | T deadline ../2026-06-30",
  ]);
});

test("a label's value of several sentences is described once", async () => {
  const { tasks: [task] = [] } = await planOf(`${HEAD}I. NỘI DUNG\n\n- Nội dung: Rà soát kho. Tổng hợp kết quả trước ngày 30/7/2026.\n`);
  expect([task?.title, task?.description]).toEqual(["Rà soát kho", "Rà soát kho. Tổng hợp kết quả trước ngày 30/7/2026"]);
});

describe("tables", () => {
  const table = (...rows: string[]) =>
    `PHỤ LỤC¶${["| TT | Nhiệm vụ | Chủ trì | Thời gian | Sản phẩm |", "|---|---|---|---|---|", ...rows].join("\n")}`;
  test.each<[string, string, string[]]>([
    [
      "groups",
      table("| I | HẠ TẦNG | | | |", "| 1 | Rà soát | Sở A | 2026 | |", "| II | DỮ LIỆU | | | |", "| 2 | Nhập liệu | Sở B | 2027 | |"),
      ["PL.I HẠ TẦNG", "PL.I.1 Rà soát | L Sở A | T date 2026", "PL.II DỮ LIỆU", "PL.II.2 Nhập liệu | L Sở B | T date 2027"],
    ],
    [
      "numbers under numbers",
      table("| 1 | Rà soát | Sở A | 2026 | |", "| 1.1 | Lập danh mục | Sở B | | |", "| 2 | Nhập liệu | Sở C | | |"),
      ["PL.1 Rà soát | L Sở A | T date 2026", "PL.1.1 Lập danh mục | L Sở B", "PL.2 Nhập liệu | L Sở C"],
    ],
    [
      "as above",
      table("| 1 | Rà soát | Sở A | Quý I/2026 | |", '| 2 | Nhập liệu | nt | " | Dữ liệu |'),
      ["PL.1 Rà soát | L Sở A | T date 2026-33", "PL.2 Nhập liệu | L Sở A | T date 2026-33 | O Dữ liệu"],
    ],
    ["blank cells", table("| 1 | Rà soát | - | … | |"), ["PL.1 Rà soát"]],
    [
      "several products",
      table("| 1 | Rà soát | Sở A | | Kế hoạch; Báo cáo |", "| 2 | Nhập liệu | Sở B | | - Danh mục<br>- Tờ trình |"),
      ["PL.1 Rà soát | L Sở A | O Kế hoạch + Báo cáo", "PL.2 Nhập liệu | L Sở B | O Danh mục + Tờ trình"],
    ],
    [
      "an office a line, by its short form",
      table("| 1 | Rà soát | P. TCKT<br>P. VT-TBYT | | |", "| 2 | Nhập liệu | Phó Trưởng<br>P. TCKT | | |"),
      ["PL.1 Rà soát | L P. TCKT, P. VT-TBYT", "PL.2 Nhập liệu | L Phó Trưởng P. TCKT"],
    ],
    [
      "so many of one kind",
      table("| 1 | Rà soát | 12 tổ chuyên môn | | |", "| 2 | Nhập liệu | 12 người ký nhận | | |"),
      ["PL.1 Rà soát | L 12 tổ chuyên môn", "PL.2 Nhập liệu"],
    ],
    [
      "a department whose name ends like a verb",
      table("| 1 | Rà soát | Khoa Nội tổng hợp, Khoa Nhi | | |", "| 2 | Nhập liệu | Sở Nội vụ tổng hợp, trình UBND xã | | |"),
      ["PL.1 Rà soát | L Khoa Nội tổng hợp, Khoa Nhi", "PL.2 Nhập liệu | L Sở Nội vụ"],
    ],
    [
      "a row cut by the page",
      table("| 1 | Rà soát và | Sở A | 2026 | |", "| | lập danh mục | | | Danh mục |"),
      ["PL.1 Rà soát và lập danh mục | L Sở A | T date 2026 | O Danh mục"],
    ],
    [
      "the header again",
      table("| 1 | Rà soát | Sở A | | |", "| TT | Nhiệm vụ | Chủ trì | Thời gian | Sản phẩm |", "| 2 | Nhập liệu | Sở B | | |"),
      ["PL.1 Rà soát | L Sở A", "PL.2 Nhập liệu | L Sở B"],
    ],
    [
      "two columns of numbers, the second of which numbers the headings too",
      "PHỤ LỤC¶| TT | Chi tiết | Nhiệm vụ | Chủ trì | Thời gian |\n|---|---|---|---|---|\n| | 1 | Làm sạch dữ liệu | | Theo thời hạn cụ thể sau đây: |\n" +
        "| 1 | a) | Dữ liệu đất đai | Sở A | 2026 |\n| 2 | b) | Dữ liệu y tế | Sở B | 2027 |\n| 3 | 2 | Mở chợ đêm | Sở C | 2026 |",
      [
        "PL.1 Làm sạch dữ liệu",
        "PL.1.a Dữ liệu đất đai | L Sở A | T date 2026",
        "PL.1.b Dữ liệu y tế | L Sở B | T date 2027",
        "PL.2 Mở chợ đêm | L Sở C | T date 2026",
      ],
    ],
    [
      "a heading beside what is merged down over its rows, under heads merged down over a second line",
      "PHỤ LỤC¶<table><tr><td>TT</td><td rowspan=2>Nhiệm vụ</td><td rowspan=2>Chủ trì</td><td rowspan=2>Thời gian</td></tr>" +
        "<tr><td>Số</td></tr><tr><td></td><td>Nhóm A</td><td></td><td rowspan=3>2026</td></tr>" +
        "<tr><td>1</td><td>Rà soát</td><td>Sở A</td></tr><tr><td>2</td><td>Nhập liệu</td><td>Sở B</td></tr></table>",
      ["PL Nhóm A", "PL.1 Rà soát | L Sở A | T date 2026", "PL.2 Nhập liệu | L Sở B | T date 2026"],
    ],
    [
      "one body merged down over two tasks heads nothing",
      "PHỤ LỤC¶<table><tr><td>TT</td><td>Nhiệm vụ</td><td>Chủ trì</td><td>Thời gian</td></tr>" +
        "<tr><td>1</td><td>Rà soát</td><td rowspan=2>Sở A</td><td>2026</td></tr><tr><td>2</td><td>Nhập liệu</td><td>2027</td></tr></table>",
      ["PL.1 Rà soát | L Sở A | T date 2026", "PL.2 Nhập liệu | L Sở A | T date 2027"],
    ],
    [
      "going on in the next table",
      `${table("| 1 | Rà soát | Sở A | | |")}¶| 2 | Nhập liệu | Sở B | | |\n|---|---|---|---|---|\n| 3 | Kiểm tra | Sở C | | |`,
      ["PL.1 Rà soát | L Sở A", "PL.2 Nhập liệu | L Sở B", "PL.3 Kiểm tra | L Sở C"],
    ],
    [
      "a schedule under its day",
      "II. NỘI DUNG¶NGÀY 24/8/2026¶| Thời gian | Nội dung | Đơn vị thực hiện |\n|---|---|---|\n| 7h00 - 7h15 | Khai mạc | Văn phòng |",
      ["B.[1] Khai mạc | L Văn phòng | T date 2026-08-24"],
    ],
  ])("%s", async (_name, text, expected) => {
    expect(await tasks(text)).toEqual(expected);
  });

  test("a list of persons is no list of tasks", async () => {
    const list = (header: string) =>
      `PHỤ LỤC\n\n| Số TT | ${header} | Nơi ở | Ghi chú |\n| --- | --- | --- | --- |\n| | Nội dung | Thời gian | |\n| 1 | Dọn kho | 5/2026 | |\n`;
    expect((await planOf(list("Họ và tên, năm sinh"))).document.isPlan).toBe(false);
    expect((await planOf(list("Việc"))).document.isPlan).toBe(true);
  });

  test("two tables of the body, two appendices", async () => {
    const one = "| TT | Nhiệm vụ | Chủ trì |\n|---|---|---|\n| 1 | Rà soát | Sở A |";
    const name = "DANH MỤC NHIỆM VỤ GIAO CÁC CƠ QUAN, ĐƠN VỊ THỰC HIỆN NĂM 2026 VÀ 2027";
    expect(await tasks(`II. NỘI DUNG¶${one}¶Bảng hai:¶${one}`)).toEqual(["B1.1 Rà soát | L Sở A", "B2.1 Rà soát | L Sở A"]);
    expect(await tasks(`I. MỤC ĐÍCH¶A.¶PHỤ LỤC I¶${name}¶${one}¶PHỤ LỤC II¶${name}¶${one}`)).toEqual([
      "PL1.1 Rà soát | L Sở A",
      "PL2.1 Rà soát | L Sở A",
    ]);
  });

  test.each<[string, string]>([
    ["money", "PHỤ LỤC¶| TT | Nội dung | Đơn giá | Thành tiền |\n|---|---|---|---|\n| 1 | Máy chủ | 5 | 10 |"],
    ["targets", "PHỤ LỤC¶| TT | Chỉ tiêu | Năm 2026 | Năm 2027 |\n|---|---|---|---|\n| 1 | Hồ sơ số | 50% | 80% |"],
    ["names", "PHỤ LỤC¶| TT | Họ và tên | Chức vụ |\n|---|---|---|\n| 1 | Lò Văn Thành | Chủ tịch |"],
    ["recipients beside the signature", "I. MỤC ĐÍCH¶A.¶| Nơi nhận:<br>- Các thôn; | CHỦ TỊCH<br>Lò Văn Thành |\n|---|---|"],
  ])("a table of %s is none", async (_name, text) => {
    expect(await tasks(text)).toEqual([]);
  });
});

describe("sections that are no work", () => {
  test.each([
    "I. MỤC ĐÍCH¶1. Nâng cao.",
    "I. YÊU CẦU¶- Kịp thời.",
    "I. KINH PHÍ¶1. Ngân sách.",
    "I. TỔ CHỨC THỰC HIỆN¶1. Sở A theo dõi.",
    "I. TÌNH HÌNH¶1. Đã làm.",
    "I. QUAN ĐIỂM¶1. Lấy dân làm gốc.",
    "I. KHEN THƯỞNG¶1. Biểu dương.",
  ])("%s", async (text) => {
    expect(await tasks(text)).toEqual([]);
  });

  test("parts of a content section that are none either", async () => {
    expect(await tasks("II. NỘI DUNG¶1. Tuyên truyền.¶2. Kinh phí thực hiện¶Ngân sách xã.¶3. Chế độ báo cáo¶Hằng tháng.")).toEqual([
      "II.1 Tuyên truyền",
    ]);
  });

  test("unless they are set out as tasks", async () => {
    expect(
      await tasks("II. NỘI DUNG¶1. Kinh phí thực hiện¶- Nội dung: Lập dự toán.¶- Chủ trì: Sở Tài chính.¶- Thời gian: Quý I/2026."),
    ).toEqual(["II.1 Kinh phí thực hiện | L Sở Tài chính | T date 2026-33"]);
  });
});

test("whose event it is makes no task, what a body does is one", async () => {
  const hosts =
    "II. CƠ QUAN CHỈ ĐẠO VÀ TỔ CHỨC THỰC HIỆN¶1. Danh nghĩa tổ chức: Ủy ban nhân dân tỉnh.¶2. Đơn vị chủ trì thực hiện: Sở Văn hóa và Thể thao.";
  expect(await tasks(`${hosts}¶III. NỘI DUNG¶1. Dựng sân khấu.`)).toEqual(["III.1 Dựng sân khấu"]);
  expect(await tasks("II. NỘI DUNG¶1. Cơ quan chỉ đạo báo cáo kết quả.")).toHaveLength(1);
});

test("assignments of their own under one task", async () => {
  const plan = await planOf(
    `${HEAD}II. NỘI DUNG\n\n1. Số hóa\n\n- Cơ quan thực hiện:\n\n+ Sở Nội vụ số hóa tài liệu của Ủy ban nhân dân tỉnh;\n\n+ Sở Tư pháp số hóa tài liệu hộ tịch của các xã.`,
  );
  expect(plan.tasks?.[0]?.assignments?.map(({ lead, text }) => [lead?.map(({ name }) => name), text])).toEqual([
    [["Sở Nội vụ"], "Sở Nội vụ số hóa tài liệu của Ủy ban nhân dân tỉnh;"],
    [["Sở Tư pháp"], "Sở Tư pháp số hóa tài liệu hộ tịch của các xã."],
  ]);
});

test("the sentence that closes the plan is no part of the last task, another one is", async () => {
  const under = "II. NỘI DUNG\n\n1. Nạo vét kênh N2\n\nHuy động các thôn.\n\n";
  const last = async (end: string) => (await planOf(`${HEAD}${under}${end}`)).tasks?.at(-1)?.description;
  expect(await last("Trên đây là Kế hoạch triển khai thi hành Luật Lưu trữ./.")).toBe("Huy động các thôn.");
  expect(await last("Bố trí ba ca mỗi ngày.")).toBe("Huy động các thôn. Bố trí ba ca mỗi ngày.");
});

test.each([
  "1. Kiểm tra các tổ vay vốn, đợt 1 xong trước 30/5/2026, đợt 2 xong trước 31/10/2026.",
  "1. Kiểm tra các tổ vay vốn¶- Thời gian: Đợt 1 xong trước 30/5/2026, đợt 2 xong trước 31/10/2026.",
])("each stage keeps its own day: %s", async (text) => {
  const [task] = (await planOf(`${HEAD}II. NỘI DUNG\n\n${text.replaceAll("¶", "\n\n")}`)).tasks ?? [];
  expect(task?.timeline).toMatchObject({ edtf: "../2026-10-31", end: "2026-10-30" });
  expect(task?.timeline?.stages?.map((stage) => [stage.text.toLowerCase(), stage.edtf, stage.end])).toEqual([
    ["đợt 1 xong trước 30/5/2026", "../2026-05-30", "2026-05-29"],
    ["đợt 2 xong trước 31/10/2026", "../2026-10-31", "2026-10-30"],
  ]);
});

describe("a list of names is no work", () => {
  const table = (head: string, ...rows: string[]) =>
    `II. NỘI DUNG¶Theo Phụ lục.¶PHỤ LỤC¶${[head, head.replaceAll(/[^|]+/gu, "---"), ...rows].join("\n")}`;
  test.each<[string, string]>([
    [
      "schools and their kind",
      table("| TT | Tên đơn vị | Cấp học |", "| 1 | Trường TH Tân An | Tiểu học |", "| 2 | Trường THCS An Lạc | THCS |"),
    ],
    [
      "bodies beside their head",
      table("| TT | Đơn vị trực thuộc | Người phụ trách |", "| 1 | Phòng Tư pháp | Trần Văn An |", "| 2 | Phòng Y tế | Lê Văn Tám |"),
    ],
    [
      "bodies counted under a heading",
      "II. CÁC TRƯỜNG THAM DỰ¶1. Trường Trung học phổ thông Lê Lợi;¶2. Trường Trung học phổ thông Nguyễn Huệ;¶3. Sở Y tế.",
    ],
  ])("%s", async (_name, text) => {
    expect(await tasks(text)).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    [
      "a schedule says when",
      table("| TT | Tên đơn vị | Thời gian |", "| 1 | Phòng Tư pháp | 10/4/2026 |"),
      ["PL.1 Phòng Tư pháp | T date 2026-04-10"],
    ],
    [
      "work stands behind the names",
      table("| TT | Tên đơn vị | Nhiệm vụ |", "| 1 | Phòng Tư pháp | Rà soát văn bản |").replace("Tên đơn vị", "Đơn vị"),
      ["PL.1 Rà soát văn bản | L Phòng Tư pháp"],
    ],
    [
      "work under a head nobody knows",
      table("| TT | Tên dự thảo | Đơn vị |", "| 1 | Quy chế làm việc | Phòng Tư pháp |"),
      ["PL.1 Quy chế làm việc | L Phòng Tư pháp"],
    ],
    [
      "bodies with duties",
      "II. NỘI DUNG¶1. Sở Y tế¶- Rà soát.¶2. Sở Nội vụ¶- Lập danh mục.¶3. Sở Tư pháp¶- Thẩm định.",
      [
        "II.1 Sở Y tế",
        "II.1.[1] Rà soát | L Sở Y tế",
        "II.2 Sở Nội vụ",
        "II.2.[1] Lập danh mục | L Sở Nội vụ",
        "II.3 Sở Tư pháp",
        "II.3.[1] Thẩm định | L Sở Tư pháp",
      ],
    ],
  ])("but %s", async (_name, text, expected) => {
    expect(await tasks(text)).toEqual(expected);
  });
});

describe("hours of a programme in an appendix", () => {
  const hours = "| Thời gian | Nội dung |\n|---|---|\n| 8h30 - 8h35 | Giới thiệu đại biểu |";
  test.each<[string, string, string]>([
    [
      "the line that points to it",
      "V. THỜI GIAN¶- Buổi sáng, ngày 18 tháng 4 năm 2026, cụ thể tại Phụ lục II.¶- Gửi báo cáo: ngày 15/4/2026.",
      "2026-04-18",
    ],
    ["the only day of the time", "V. THỜI GIAN, ĐỊA ĐIỂM¶1. Thời gian: Sáng ngày 18/4/2026.¶2. Địa điểm: Hội trường xã.", "2026-04-18"],
    ["no day of several", "V. THỜI GIAN¶1. Thời gian: từ ngày 18/4/2026 đến ngày 19/4/2026.", "8h30 - 8h35"],
    ["no day of another appendix", "V. THỜI GIAN¶Ngày 18/4/2026 theo Phụ lục I; ngày 20/4/2026 theo Phụ lục II.", "8h30 - 8h35"],
    ["no day of another document", "V. NỘI DUNG¶Theo Phụ lục II Kế hoạch số 12/KH-UBND ngày 18/4/2026.", "8h30 - 8h35"],
    ["no day that is not about the time", "V. KINH PHÍ¶Thanh toán trước ngày 18/4/2026.", "8h30 - 8h35"],
  ])("%s", async (_name, body, when) => {
    const found = await tasks(
      `${body}¶PHỤ LỤC I¶DANH SÁCH THÀNH VIÊN CỦA ĐOÀN KIỂM TRA VÀ CÁC ĐƠN VỊ ĐƯỢC KIỂM TRA¶Ông An.¶PHỤ LỤC II¶CHƯƠNG TRÌNH LÀM VIỆC CỦA ĐOÀN KIỂM TRA VỚI CÁC ĐƠN VỊ TRÊN ĐỊA BÀN XÃ¶${hours}`,
    );
    expect(found.at(-1)).toMatch(new RegExp(`^PL2.* T \\S+ ${when}$`, "u"));
  });
});

test.each([
  ["- Thời gian đào tạo: Chiều ngày 28/12 và cả ngày 29/12/2026.", "T period 2026-12-28/2026-12-29"],
  ["- Thời gian tập huấn: ngày 05/5/2026.", "T date 2026-05-05"],
])("the time of the work's kind is its time: %s", async (line, time) => {
  expect((await tasks(`II. NỘI DUNG¶1. Mở lớp phần mềm¶- Thành phần: Văn thư.¶${line}`))[0]).toContain(time);
});

test.each(["- Thời gian lưu trữ: 10 năm.", "- Thời gian làm việc: 7h30 - 11h30.", "- Thời gian sử dụng: 5 năm."])(
  "how long, or at which hours, is no time of the work: %s",
  async (line) => {
    expect((await tasks(`II. NỘI DUNG¶1. Mở kho hồ sơ¶- Thành phần: Văn thư.¶${line}`))[0]).not.toContain(" T ");
  },
);

test.each<[string, string, string[]]>([
  [
    "an item numbered under it, behind its labels",
    "1. Hội nghị lần ba¶- Chủ trì: Sở A.¶- Thời gian: 12/5/2026.¶1.3. Báo cáo kết quả¶- Gửi biên bản về tỉnh.",
    ["II.1 Hội nghị lần ba | L Sở A | T date 2026-05-12", "II.1.3 Báo cáo kết quả"],
  ],
  [
    "letters are what it consists of",
    "1. Hội nghị lần ba¶- Chủ trì: Sở A.¶- Thời gian: 12/5/2026.¶a) Báo cáo kết quả.¶b) Gửi biên bản.",
    ["II.1 Hội nghị lần ba | L Sở A | T date 2026-05-12"],
  ],
  [
    "numbers before the labels share them",
    "1. Hội nghị lần ba¶1.1. Báo cáo kết quả.¶1.2. Gửi biên bản.¶- Chủ trì: Sở A.¶- Thời gian: 12/5/2026.",
    ["II.1 Hội nghị lần ba", "II.1.1 Báo cáo kết quả | L Sở A | T date 2026-05-12", "II.1.2 Gửi biên bản | L Sở A | T date 2026-05-12"],
  ],
])("under an item with labels: %s", async (_name, text, expected) => {
  expect(await tasks(`II. NỘI DUNG¶${text}`)).toEqual(expected);
});
