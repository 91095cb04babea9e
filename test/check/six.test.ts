import { describe, expect, test } from "vitest";
import { SIX, sixClear } from "../../src/check/six.ts";
import type { Plan, Task } from "../../src/model/plan.generated.ts";
import { samplePlan } from "../helpers/plan.ts";

function planOf(...tasks: Task[]): Plan {
  const plan = samplePlan();
  plan.document.issuer = { name: "Ủy ban nhân dân tỉnh Sơn Thủy", level: "province" };
  plan.tasks = tasks;
  return plan;
}

const row = (task: Task) => {
  const [first] = sixClear(planOf(task)).rows;
  return SIX.map(({ id }) => first?.cells[id].clarity).join(" ");
};

const full: Task = {
  ref: "II.1",
  title: "Rà soát văn bản quy phạm pháp luật",
  lead: [{ name: "Sở Tư pháp" }],
  coordinating: [{ name: "các sở, ban, ngành", collective: true }],
  timeline: { text: "Trước ngày 30/6/2026", kind: "deadline", edtf: "../2026-06-30", end: "2026-06-29" },
  outputs: [{ text: "Báo cáo rà soát" }],
};

describe("the six of one task", () => {
  test.each<[string, Task, string]>([
    ["all said", full, "yes yes yes yes yes yes"],
    ["a title alone", { title: "Hội nghị" }, "no partly no no no partly"],
    ["two leads", { ...full, lead: [{ name: "Sở Tư pháp" }, { name: "Sở Nội vụ" }] }, "partly yes yes yes yes yes"],
    ["a group leads", { ...full, lead: [{ name: "các sở, ban, ngành", collective: true }] }, "partly yes yes yes yes yes"],
    [
      "one body and a group lead",
      { ...full, lead: [{ name: "Sở Tư pháp" }, { name: "các sở, ban, ngành", collective: true }] },
      "yes yes yes yes yes yes",
    ],
    ["a court leads", { ...full, lead: [{ name: "Tòa án nhân dân tỉnh" }] }, "yes yes no yes yes yes"],
    ["a ministry leads", { ...full, lead: [{ name: "Bộ Công an" }] }, "yes yes no yes yes yes"],
    ["all the time", { ...full, timeline: { text: "Thường xuyên", kind: "ongoing" } }, "yes yes yes yes partly yes"],
    ["every month", { ...full, timeline: { text: "Hằng tháng", kind: "recurring", rrule: ["FREQ=MONTHLY"] } }, "yes yes yes yes yes yes"],
    [
      "parts given out",
      {
        title: full.title,
        assignments: [
          { lead: [{ name: "Sở Tư pháp" }], text: "Sở Tư pháp rà soát" },
          { lead: [{ name: "Sở Nội vụ" }], text: "Sở Nội vụ tổng hợp" },
        ],
      },
      "yes yes yes yes no partly",
    ],
  ])("%s", (_name, task, expected) => {
    expect(row(task)).toBe(expected);
  });
});

describe("the table", () => {
  test("leaves groups out and hands their lead and time down", () => {
    const { outputs: _outputs, ...group } = full;
    const { rows, completeness, byCriterion } = sixClear(planOf({ ...group, tasks: [{ ref: "II.1.a", title: "Lập danh mục văn bản" }] }));
    expect(rows.map(({ ref, pointer }) => [ref, pointer])).toEqual([["II.1.a", "/tasks/0/tasks/0"]]);
    expect(byCriterion).toEqual({ person: 1, work: 1, authority: 1, responsibility: 0.5, time: 1, output: 0.5 });
    expect(completeness).toBeCloseTo(5 / 6);
  });

  test("of a plan without tasks is empty and 0", () => {
    const plan = samplePlan();
    delete plan.tasks;
    expect(sixClear(plan)).toMatchObject({ rows: [], completeness: 0 });
  });
});
