import { describe, expect, test } from "vitest";
import { PLAN_SHAPE } from "../../src/model/plan-shape.generated.ts";
import { validatePlan } from "../../src/validate/index.ts";
import { bare, compileText, planOf } from "../support/compile.ts";
import { GOOD_PLAN, LETTER } from "../helpers/texts.ts";

/** Places in a value where something is null, undefined or an empty list. */
function holes(value: unknown, at = ""): string[] {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [at];
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, child]) => holes(child, `${at}/${key}`));
}

test("plain data without nulls, blanks or empty lists", async () => {
  const plan = await planOf(GOOD_PLAN);
  expect(holes(plan)).toEqual([]);
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  expect(validatePlan(plan)).toEqual([]);
});

test("keys stand in the order of the contract", async () => {
  const order = Object.keys(PLAN_SHAPE["plan"] ?? {});
  for (const text of [GOOD_PLAN, LETTER]) {
    const keys = Object.keys(await planOf(text));
    expect(keys).toEqual(order.filter((key) => keys.includes(key)));
  }
});

test("every extracted object has its source, and the trace says which rule read it", async () => {
  const { plan, trace } = await compileText(GOOD_PLAN);
  if (plan === undefined) throw new Error("the plan can be read");
  const withoutSource: string[] = [];
  const visit = (value: unknown, at: string): void => {
    if (typeof value !== "object" || value === null || /\/(?:source|sources|generator)(?:\/|$)/u.test(at)) return;
    if (!Array.isArray(value) && at !== "" && at !== "/document" && !("source" in value)) withoutSource.push(at);
    for (const [key, child] of Object.entries(value)) visit(child, `${at}/${key}`);
  };
  visit({ ...plan, source: undefined }, "");
  expect(withoutSource).toEqual([]);

  const at = (pointer: string): unknown =>
    pointer
      .split("/")
      .slice(1)
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], plan);
  expect(trace.length).toBeGreaterThan(20);
  for (const { pointer, rule, place } of trace) {
    expect(at(pointer), pointer).toBeDefined();
    expect(rule).toMatch(/^[a-z]+\/[a-z-]+$/u);
    expect(GOOD_PLAN.slice(place.start.offset, place.end.offset)).toBe(place.quote);
  }
  expect(new Set(trace.map(({ pointer }) => pointer)).size).toBe(trace.length);
});

test("the act that carries a plan has its whole letterhead for its source", async () => {
  const head =
    "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\n\nSố: 45/QĐ-UBND\n\nLam Sơn, ngày 12 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\n\nVề việc ban hành Kế hoạch trồng rừng\n\n";
  const { document } = await planOf(
    `${head}Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng rừng.\n\nKẾ HOẠCH\n\nTrồng rừng\n\nI. NỘI DUNG\n\n1. Rà soát đất trống.`,
  );
  expect(bare(document.issuedWith)).toEqual({ type: "Quyết định", number: "45/QĐ-UBND", date: "2026-03-12" });
  expect(document.issuedWith?.source?.quote).toBe(head.slice(0, head.indexOf("\n\nVề việc")));
});

test("a document that is no plan keeps its head and what it cites, nothing more", async () => {
  const plan = await planOf(LETTER);
  expect(plan.document.isPlan).toBe(false);
  expect(Object.keys(plan)).toEqual(expect.arrayContaining(["schemaVersion", "generator", "source", "document"]));
  for (const key of ["tasks", "purposes", "recipients", "signature", "responsibilities", "funding", "reporting"])
    expect(plan).not.toHaveProperty(key);
});

describe("names are looked up", () => {
  test("known bodies have an id, their full name and their level; others only their name", async () => {
    const plan = await planOf("KẾ HOẠCH\n\nDọn vệ sinh\n\nI. NỘI DUNG\n\n1. Dọn đường\n\n- Chủ trì: Sở Nội vụ, Tổ Hoa sữa.");
    const [known, other] = plan.tasks?.[0]?.lead ?? [];
    expect(known).toMatchObject({
      name: "Sở Nội vụ",
      canonical: "Sở Nội vụ",
      level: "province",
      id: expect.stringMatching(/^[a-z-]+$/u) as string,
    });
    expect(Object.keys(other ?? {})).toEqual(["name", "source"]);
  });

  test("abbreviations that the plan defines are understood and listed once", async () => {
    const plan = await planOf(
      "KẾ HOẠCH\n\nDọn vệ sinh\n\nI. NỘI DUNG\n\n1. Sở Nội vụ (sau đây viết tắt là SNV) rà soát.\n\n2. Sở Nội vụ (viết tắt là SNV) tập huấn\n\n- Chủ trì: SNV.",
    );
    expect(bare(plan.document.abbreviations)).toEqual([{ short: "SNV", full: expect.stringContaining("Sở Nội vụ") as string }]);
    expect(plan.tasks?.[1]?.lead?.[0]).toMatchObject({ name: "SNV", canonical: "Sở Nội vụ" });
  });
});

test("the outline is added on request only", async () => {
  const text = "KẾ HOẠCH\n\nDọn vệ sinh\n\nI. NỘI DUNG\n\n1. Dọn đường";
  expect((await compileText(text)).plan).not.toHaveProperty("outline");
  expect((await compileText(text, "a.md", { outline: true })).plan?.outline?.map(({ role }) => role)).toEqual(["type", "title", "content"]);
  expect((await compileText("> ", "a.md", { outline: true })).plan).not.toHaveProperty("outline");
});

test("a task is never without a title", async () => {
  const plan = await planOf(
    "KẾ HOẠCH\n\nDọn vệ sinh\n\nPHỤ LỤC\n\n| TT | Nhiệm vụ | Chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Rà soát | Sở A | |\n| 2 | | Sở B | 2026 |",
  );
  for (const { title } of plan.tasks ?? []) expect(title).not.toBe("");
});
