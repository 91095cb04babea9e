import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { compilePlan } from "../../src/index.ts";
import { emit } from "../../src/emit/index.ts";
import { findRecurrences } from "../../src/vi/time/index.ts";

/** More than the engine takes as arguments of one call. */
const COUNT = 150_000;
const HEAD = "KẾ HOẠCH\n\nDọn vệ sinh\n\nI. NỘI DUNG\n\n";

describe("a text of very many short lines is read like any other", () => {
  test.each([
    ["paragraphs", Array.from({ length: COUNT }, () => "Dọn đường").join("\n\n")],
    ["lines of one paragraph", Array.from({ length: COUNT }, (_, index) => `${index} m đường`).join("\n")],
    ["rows of a table set in spaces", `TT   Nội dung công việc   Thời gian\n${Array.from({ length: COUNT }, () => "     a b").join("\n")}`],
    ["lines of one cell of a table copied a cell a line", `TT\nNội dung\nThời gian\n1\n${"rà soát hồ sơ\n".repeat(COUNT)}2\nviệc`],
    [
      "reports asked for in one sentence",
      `1. Rà soát hồ sơ.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế ${"báo cáo Sở Nội vụ trước ngày 05/6/2026, ".repeat(COUNT / 10)}`,
    ],
    ["letters set apart", `1. ${"đ ấ t v à n h à ".repeat(COUNT / 10)}`],
    [
      "lines of bars that make no table",
      Array.from({ length: COUNT / 5 }, (_, index) => `| a | b | c | d |${index % 2 === 0 ? " e" : ""}`).join("\n"),
    ],
    ["lines that part rows where there are none", `| a | b | c |\n${"|-|-|-|\n".repeat(COUNT / 2)}`],
    [
      "heads of a table that lost its columns, page after page",
      "TT\nNội dung công việc\nĐơn vị chủ trì\nThời gian\n1\nRà soát hồ sơ\nNgười dân\n".repeat(COUNT / 30),
    ],
    ["a line of very many columns", "1    Rà soát    Quý I, ".repeat(COUNT / 5)],
    ["a line of very many heads of columns", "TT   Nội dung   Thời gian ".repeat(COUNT / 10)],
    ["clauses of whom to work with", `1. Rà soát hồ sơ; ${"phối hợp với Sở Y tế, Sở Nội vụ; ".repeat(COUNT / 20)}`],
    ["short forms of one recipient", `1. Rà soát hồ sơ.\n\nNơi nhận:\n- Lưu: ${"A. ".repeat(COUNT)}a`],
  ])("%s", { timeout: 60_000 }, async (_name, text) => {
    const { plan, diagnostics } = await compilePlan({ path: "ke-hoach.txt", bytes: new TextEncoder().encode(HEAD + text) });
    expect(diagnostics.filter(({ ruleId }) => ruleId.endsWith("crash"))).toEqual([]);
    expect(plan?.document.title).toBe("Dọn vệ sinh");
  });
});

test.each([
  ["documents that amend one another", `Luật Lưu trữ số 33/2024/QH15${" được sửa đổi theo Luật số 90/2025/QH15".repeat(COUNT / 10)}`],
  ["documents named inside one another", "Quyết định số 5/QĐ-TTg về việc nêu tại ".repeat(COUNT / 10)],
])("a basis of very many %s", { timeout: 30_000 }, async (_name, basis) => {
  const text = `KẾ HOẠCH\n\nDọn vệ sinh\n\nCăn cứ ${basis};\n\nI. NỘI DUNG\n\n1. Dọn đường.`;
  const { plan } = await compilePlan({ path: "ke-hoach.txt", bytes: new TextEncoder().encode(text) });
  expect(plan?.legalBases?.length).toBeGreaterThan(0);
});

test("a clause of very many reports whose time is said elsewhere in it", { timeout: 30_000 }, () => {
  const found = findRecurrences(`báo cáo ${"định kỳ báo cáo, kết thúc đợt báo cáo ".repeat(COUNT / 1.5)}`, {});
  expect(found.length).toBeGreaterThan(COUNT / 1.5);
});

test("a value of some megabytes is written as YAML that can be read", { timeout: 60_000 }, async () => {
  const { plan } = await compilePlan({ path: "ke-hoach.txt", bytes: new TextEncoder().encode(`${HEAD}1. Dọn đường.`) });
  const long = "Dọn đường ".repeat(500_000);
  const [task] = plan?.tasks ?? [];
  if (plan === undefined || task === undefined) throw new Error("no task");
  const text = await emit({ ...plan, tasks: [{ ...task, description: long }] }, "yaml");
  expect(load(text)).toMatchObject({ tasks: [{ description: long }] });
});
