import { fc } from "../support/fast-check.ts";
import { load, loadAll } from "js-yaml";
import { describe, expect, test } from "vitest";
import { DATA_FORMATS, emit } from "../../src/emit/index.ts";
import { PLAN_SHAPE } from "../../src/model/plan-shape.generated.ts";
import type { Plan } from "../../src/model/plan.generated.ts";
import { validatePlan } from "../../src/validate/index.ts";
import { samplePlan } from "../helpers/plan.ts";

const withOutline = (): Plan => ({ ...samplePlan(), outline: [{ ref: "I", marker: "I.", role: "purpose", title: "MỤC ĐÍCH" }] });
const all = { source: true, outline: true };

const readers: Record<string, (text: string) => unknown[]> = {
  yaml: (text) => loadAll(text),
  json: (text) => [JSON.parse(text)].flat(),
  ndjson: (text) =>
    text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
};

describe.each(DATA_FORMATS)("%s", (format) => {
  const read = readers[format] as (text: string) => unknown[];

  test("gives a plan back as it was", async () => {
    expect(read(await emit(withOutline(), format, all))).toEqual([withOutline()]);
  });

  test("gives several plans back in order", async () => {
    const plans = [1, 2, 3].map((bytes) => ({ ...withOutline(), source: { ...samplePlan().source, bytes } }));
    expect(read(await emit(plans, format, all))).toEqual(plans);
  });

  test("a list of one is still a list", async () => {
    expect(read(await emit([samplePlan()], format, all))).toEqual([samplePlan()]);
  });

  test("ends with one line break", async () => {
    expect(await emit(samplePlan(), format)).toMatch(/[^\n]\n$/u);
    expect(await emit([samplePlan(), samplePlan()], format)).toMatch(/[^\n]\n$/u);
  });

  test("writes fields in the order of the contract, whatever order they came in", async () => {
    const backwards = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(backwards);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, backwards(inner)]),
      );
    };
    expect(await emit(backwards(withOutline()) as Plan, format, all)).toBe(await emit(withOutline(), format, all));
    const [plan] = read(await emit(withOutline(), format, all)) as [Plan];
    expect(Object.keys(plan)).toEqual(Object.keys(PLAN_SHAPE["plan"] ?? {}).filter((key) => key in plan));
  });

  test("leaves out what is not asked for, and stays valid", async () => {
    const text = await emit(withOutline(), format, { source: false, outline: false });
    expect(text).not.toContain("quote");
    expect(text).not.toContain("outline");
    expect(text).toContain("sha256");
    const [plan] = read(text);
    expect(validatePlan(plan)).toEqual([]);
  });

  test("gives any text back as it was", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string(),
      fc.constantFrom(..."2026-03-12,12:30,yes,~,null,0x1F,1e3,- a,a: b,#x,|,>,%,@,`,'\",\u0085,\uFEFF,\u2028,..".split(",")),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 5 }), async (texts) => {
        const plan: Plan = { ...samplePlan(), purposes: texts.map((words) => ({ text: words })) };
        expect(read(await emit(plan, format, all))).toEqual([plan]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what is written by default", () => {
  test.each([
    ["yaml", false],
    ["json", true],
    ["ndjson", true],
  ] as const)("%s: quotes %s, outline never", async (format, quotes) => {
    const text = await emit(withOutline(), format);
    expect(text.includes("quote")).toBe(quotes);
    expect(text).not.toContain("outline");
  });
});

test("YAML quotes dates, keeps Vietnamese as it is and folds nothing", async () => {
  const plan = samplePlan();
  plan.document.title = "Triển khai thi hành Luật Lưu trữ ".repeat(20).trim();
  const text = await emit(plan, "yaml");
  expect(text).toContain("date: '2026-03-12'");
  expect(text).toContain(`title: ${plan.document.title}\n`);
  expect(load(text)).toMatchObject({ document: { title: plan.document.title } });
});
