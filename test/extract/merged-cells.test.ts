import { describe, expect, it } from "vitest";
import { compilePlan } from "../../src/index.ts";

const HEAD = `# KẾ HOẠCH

## Kiểm tra an toàn thực phẩm dịp Tết

### I. Nội dung

<table>
<tr><th rowspan="2">STT</th><th rowspan="2">Nội dung công việc</th><th colspan="2">Phân công</th><th rowspan="2">Thời gian</th></tr>
<tr><th>Chủ trì</th><th>Phối hợp</th></tr>
`;

async function rowsOf(rows: string) {
  const { plan } = await compilePlan({ path: "ke-hoach.md", bytes: new TextEncoder().encode(`${HEAD}${rows}</table>\n`) });
  return plan?.tasks ?? [];
}

async function tasksOf(rows: string) {
  return (await rowsOf(rows)).map((task) => [task.title, task.lead?.map((body) => body.name).join("; "), task.timeline?.text]);
}

describe("merged cells of a task table", () => {
  it("gives a value merged down to every row it covers", async () => {
    const rows = `<tr><td>1</td><td>Lập đoàn kiểm tra</td><td rowspan="2">Phòng Kinh tế</td><td></td><td>Trước 10/01/2026</td></tr>
<tr><td>2</td><td>Kiểm tra chợ</td><td>Công an phường</td><td>25/01/2026</td></tr>
`;
    expect(await tasksOf(rows)).toEqual([
      ["Lập đoàn kiểm tra", "Phòng Kinh tế", "Trước 10/01/2026"],
      ["Kiểm tra chợ", "Phòng Kinh tế", "25/01/2026"],
    ]);
  });

  it("keeps each cell of a row that a merged cell covers in its own column", async () => {
    const rows = `<tr><td>1</td><td>Kiểm tra chợ</td><td rowspan="2">UBND phường Bãi Sậy</td><td>Công ty Điện lực</td><td>Trước 10/01/2026</td></tr>
<tr><td>2</td><td>Kiểm tra bến xe</td><td>Sở Xây dựng</td><td>25/01/2026</td></tr>
`;
    const [, second] = await rowsOf(rows);
    expect(second?.lead?.map(({ name }) => name)).toEqual(["UBND phường Bãi Sậy"]);
    expect(second?.coordinating?.map(({ name }) => name)).toEqual(["Sở Xây dựng"]);
  });

  it("takes work merged down over several rows for one task", async () => {
    const rows = `<tr><td rowspan="2">1</td><td rowspan="2">Kiểm tra chợ Sông Mới</td><td>Phòng Kinh tế</td><td></td><td rowspan="2">15/01/2026</td></tr>
<tr><td>Trạm Y tế phường</td><td></td></tr>
<tr><td>2</td><td>Tổng hợp báo cáo</td><td>Phòng Kinh tế</td><td></td><td>30/01/2026</td></tr>
`;
    const tasks = await tasksOf(rows);
    expect(tasks.map(([title]) => title)).toEqual(["Kiểm tra chợ Sông Mới", "Tổng hợp báo cáo"]);
    expect(tasks[0]?.[2]).toBe("15/01/2026");
  });

  it("keeps rows that say the same in cells of their own apart", async () => {
    const rows = `<tr><td>1</td><td>Kiểm tra chợ</td><td>Phòng Kinh tế</td><td></td><td>15/01/2026</td></tr>
<tr><td>2</td><td>Kiểm tra chợ</td><td>Trạm Y tế phường</td><td></td><td>16/01/2026</td></tr>
`;
    expect(await tasksOf(rows)).toHaveLength(2);
  });

  const work = (number: string, title: string, span: number) => `<td rowspan="${span}">${number}</td><td rowspan="${span}">${title}</td>`;

  it("takes each body with a time of its own under merged work for a piece of that work", async () => {
    const rows = `<tr>${work("1", "Ban hành kế hoạch kiểm tra an toàn thực phẩm năm 2026", 3)}<td>Phòng Kinh tế</td><td>Công an phường</td><td>Trong tháng 01/2026</td></tr>
<tr><td>Các cơ quan, đơn vị</td><td></td><td>Trước ngày 15/02/2026</td></tr>
<tr><td>Trạm Y tế phường</td><td></td><td>Trước ngày 28/02/2026</td></tr>
<tr><td>2</td><td>Tổng hợp báo cáo</td><td>Phòng Kinh tế</td><td></td><td>30/01/2026</td></tr>
`;
    const tasks = await rowsOf(rows);
    expect(tasks.map((task) => [task.ref, task.lead?.[0]?.name, task.timeline?.text])).toEqual([
      ["B.1", "Phòng Kinh tế", "Trong tháng 01/2026"],
      ["B.1.[2]", "Các cơ quan, đơn vị", "Trước ngày 15/02/2026"],
      ["B.1.[3]", "Trạm Y tế phường", "Trước ngày 28/02/2026"],
      ["B.2", "Phòng Kinh tế", "30/01/2026"],
    ]);
    expect(new Set(tasks.slice(0, 3).map((task) => task.title)).size).toBe(1);
  });

  it("takes a time alone under merged work for another time of one task", async () => {
    const rows = `<tr>${work("1", "Kiểm tra chợ", 2)}<td rowspan="2">Phòng Kinh tế</td><td rowspan="2"></td><td>15/01/2026</td></tr>
<tr><td>15/02/2026</td></tr>
`;
    expect(await tasksOf(rows)).toEqual([["Kiểm tra chợ", "Phòng Kinh tế", "15/01/2026"]]);
  });

  it("numbers a piece as its own cell does", async () => {
    const rows = `<tr><td>1</td><td rowspan="2">Ban hành kế hoạch kiểm tra</td><td>Phòng Kinh tế</td><td></td><td>15/01/2026</td></tr>
<tr><td>2</td><td>Trạm Y tế phường</td><td></td><td>15/02/2026</td></tr>
`;
    expect((await rowsOf(rows)).map(({ ref }) => ref)).toEqual(["B.1", "B.2"]);
  });
});

describe("cells that a crawl dropped because a cell above covers them", () => {
  const crawled = async (header: string, rows: string) => {
    const table = [header, ...rows.split(" / ")].map((row) => `|\n${row.trim().replaceAll(/ ?\| ?/gu, "\n|\n")}\n|\n`).join("");
    const text = `KẾ HOẠCH\nSố hóa hồ sơ năm 2026\n\nPHỤ LỤC\n\n${table}`;
    const { plan } = await compilePlan({ path: "ke-hoach.md", bytes: new TextEncoder().encode(text) });
    const names = (bodies: readonly { name: string }[] | undefined) => bodies?.map(({ name }) => name).join("; ") ?? "";
    return (plan?.tasks ?? []).map((task) =>
      [task.title, names(task.lead), names(task.coordinating), task.timeline?.text ?? ""].join(" ¦ "),
    );
  };

  it.each([
    [
      "the body that leads, before the work",
      "TT | Cơ quan chủ trì | Nhiệm vụ | Cơ quan phối hợp | Thời hạn",
      "1 | Sở Nội vụ | Lập danh mục | Sở Tài chính | Quý I/2026 / 2 | Chỉnh lý kho | Các sở, ban, ngành | Quý II/2026",
      ["Lập danh mục ¦ Sở Nội vụ ¦ Sở Tài chính ¦ Quý I/2026", "Chỉnh lý kho ¦ Sở Nội vụ ¦ Các sở, ban, ngành ¦ Quý II/2026"],
    ],
    [
      "the time, behind the work",
      "TT | Nhiệm vụ | Thời hạn | Cơ quan chủ trì | Cơ quan phối hợp",
      "1 | Lập danh mục | Quý I/2026 | Sở Nội vụ | Sở Tài chính / 2 | Chỉnh lý kho | Sở Y tế | Các sở, ban, ngành",
      ["Lập danh mục ¦ Sở Nội vụ ¦ Sở Tài chính ¦ Quý I/2026", "Chỉnh lý kho ¦ Sở Y tế ¦ Các sở, ban, ngành ¦ Quý I/2026"],
    ],
    [
      "who helps, beside a body that leads",
      "TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn",
      "1 | Lập danh mục | Sở Nội vụ | Sở Tài chính | Quý I/2026 / 2 | Chỉnh lý kho | Sở Y tế | Quý II/2026",
      ["Lập danh mục ¦ Sở Nội vụ ¦ Sở Tài chính ¦ Quý I/2026", "Chỉnh lý kho ¦ Sở Y tế ¦ Sở Tài chính ¦ Quý II/2026"],
    ],
    [
      "nothing when the last cell may be the one",
      "TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn",
      "1 | Lập danh mục | Sở Nội vụ | Sở Tài chính | Quý I/2026 / 2 | Chỉnh lý kho | Sở Y tế | Sở Nội vụ",
      ["Lập danh mục ¦ Sở Nội vụ ¦ Sở Tài chính ¦ Quý I/2026", "Chỉnh lý kho ¦ Sở Y tế ¦ Sở Nội vụ ¦ "],
    ],
  ])("%s", async (_name, header, rows, expected) => {
    expect(await crawled(header, rows)).toEqual(expected);
  });
});
