import { describe, expect, it } from "vitest";
import { compilePlan } from "../../src/index.ts";

const HEAD = `# KẾ HOẠCH

## Kiểm tra an toàn thực phẩm dịp Tết

### I. Nội dung

<table>
<tr><th rowspan="2">STT</th><th rowspan="2">Nội dung công việc</th><th colspan="2">Phân công</th><th rowspan="2">Thời gian</th></tr>
<tr><th>Chủ trì</th><th>Phối hợp</th></tr>
`;

async function tasksOf(rows: string) {
  const { plan } = await compilePlan({ path: "ke-hoach.md", bytes: new TextEncoder().encode(`${HEAD}${rows}</table>\n`) });
  return (plan?.tasks ?? []).map((task) => [task.title, task.lead?.map((body) => body.name).join("; "), task.timeline?.text]);
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
});
