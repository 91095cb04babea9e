import { expect, test } from "vitest";
import { checkPlan } from "../../src/pipeline.ts";
import { bytesOf, planOf } from "../support/compile.ts";

const HEAD = `ỦY BAN NHÂN DÂN
XÃ VÂN SƠN

KẾ HOẠCH
Phòng, chống thiên tai năm 2026

PHỤ LỤC

TT
Nội dung công việc
Cơ quan chủ trì
Thời gian
`;
/** The second row has lost who does it. */
const WRAPPED = `${HEAD}1
Rà soát công trình
thủy lợi.
Phòng Kinh tế
Quý I/2026
2
Tập huấn cho
Đội xung kích.
Quý II/2026
3
Mua phao cứu sinh.
Công an xã
Quý III/2026
`;
const remarksOf = async (text: string) =>
  (await checkPlan({ path: "ke-hoach.txt", bytes: bytesOf(text) })).diagnostics.map(({ ruleId, severity }) => `${severity} ${ruleId}`);

test("a table told by the words of its cells is read, and said to be", async () => {
  const { tasks = [] } = await planOf(WRAPPED, "ke-hoach.txt");
  expect(tasks.map(({ ref, lead = [], timeline }) => [ref, lead.map(({ name }) => name), timeline?.text])).toEqual([
    ["PL.1", ["Phòng Kinh tế"], "Quý I/2026"],
    ["PL.2", [], "Quý II/2026"],
    ["PL.3", ["Công an xã"], "Quý III/2026"],
  ]);
  const remarks = await remarksOf(WRAPPED);
  expect(remarks).toContain("info read/rebuilt-table");
  expect(remarks.filter((remark) => remark.endsWith("task-without-lead"))).toEqual([]);
});

test("the last row of a table whose cells stand apart ends with its cells, not with the words behind", async () => {
  const cells = `TT Nội dung công việc|Người phụ trách|Thời gian|Ghi chú|1|Ký cam kết với cha mẹ học sinh|GVCN|Tuần 2|2|Thi vẽ tranh|Đ/c Mai (TPT), GV Mĩ thuật|15/10/2026|3|Tổng kết phong trào|Hiệu trưởng|Trước ngày 20/12/2026`;
  const paragraphs = cells.replace("TT ", "TT|").replaceAll("|", "\n\n");
  const text = (behind: string) => `${HEAD.slice(0, HEAD.indexOf("PHỤ LỤC"))}I. NỘI DUNG\n\n${paragraphs}\n\n${behind}\n`;
  const rows = [
    ["GVCN", "Tuần 2"],
    ["Đ/c Mai (TPT), GV Mĩ thuật", "15/10/2026"],
    ["Hiệu trưởng", "Trước ngày 20/12/2026"],
  ];
  for (const behind of ["II. TỔ CHỨC THỰC HIỆN\n\n1. Giáo viên chủ nhiệm: theo dõi.", "Các lớp nghiêm túc thực hiện Kế hoạch này."]) {
    const { tasks = [] } = await planOf(text(behind), "ke-hoach.md");
    expect(tasks.map(({ lead = [], timeline }) => [lead.map(({ name }) => name).join(", "), timeline?.text])).toEqual(rows);
    expect(JSON.stringify(tasks)).not.toContain("nghiêm túc");
  }
});

test("a table with its lines is taken at its word", async () => {
  const rows = [
    "| 1 | Rà soát | Phòng Kinh tế | Quý I/2026 |",
    "| 2 | Tập huấn | | Quý II/2026 |",
    "| 3 | Mua phao | Công an xã | Quý III/2026 |",
  ];
  const drawn = `${HEAD.slice(0, HEAD.indexOf("TT\n"))}| TT | Nội dung công việc | Cơ quan chủ trì | Thời gian |\n${rows.join("\n")}\n`;
  const remarks = await remarksOf(drawn);
  expect(remarks).not.toContain("info read/rebuilt-table");
  expect(remarks).toContain("warning task-without-lead");
});

test("the Official Gazette prints no recipients", async () => {
  const gazette = "CÔNG BÁO/Số 286/Ngày 27-05-2026\n95\n\n";
  const text = `${HEAD.slice(0, HEAD.indexOf("PHỤ LỤC"))}I. NỘI DUNG\n\n1. Rà soát công trình./.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLò Văn Thành\n`;
  expect(await remarksOf(text)).toContain("warning missing-recipients");
  expect((await remarksOf(gazette + text)).filter((remark) => remark.includes("recipients"))).toEqual([]);
});
