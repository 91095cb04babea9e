import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import type { Place } from "../../src/model/place.ts";
import { EXPLANATIONS } from "../../src/validate/explain.ts";
import { validatePlan } from "../../src/validate/index.ts";
import { place, samplePlan } from "../helpers/plan.ts";

test("a full plan is valid", () => {
  expect(validatePlan(samplePlan())).toEqual([]);
});

/** Changes the sample and says which rule id, pointer and Vietnamese words must come of it. */
type Breach = [name: string, change: (plan: any) => void, ruleId: string, pointer: string, says: string];

const breaches: Breach[] = [
  ["no document", (plan) => delete plan.document, "schema/required", "", "thiếu trường “document”"],
  ["a task without title", (plan) => delete plan.tasks[0].title, "schema/required", "/tasks/0", "thiếu trường “title”"],
  ["an unknown field", (plan) => (plan.tasks[0].leader = "x"), "schema/additionalProperties", "/tasks/0", "không có trường “leader”"],
  ["a null", (plan) => (plan.signature.name = null), "schema/type", "/signature/name", "không đúng kiểu"],
  ["an unknown kind", (plan) => (plan.tasks[0].timeline.kind = "soon"), "schema/enum", "/tasks/0/timeline/kind", "danh mục cho phép"],
  ["31 April", (plan) => (plan.document.date = "2026-04-31"), "schema/format", "/document/date", "ngày không có thật"],
  ["EDTF of another kind", (plan) => (plan.tasks[0].timeline.edtf = "Q2"), "schema/pattern", "/tasks/0/timeline/edtf", "viết sai dạng"],
  ["an empty name", (plan) => (plan.tasks[0].lead[0].name = ""), "schema/minLength", "/tasks/0/lead/0/name", "để trống"],
  ["an empty list", (plan) => (plan.purposes = []), "schema/minItems", "/purposes", "danh sách rỗng"],
  ["line 0", (plan) => (plan.tasks[0].source.start.line = 0), "schema/minimum", "/tasks/0/source/start/line", "nhỏ hơn 1"],
];

describe.each(breaches)("%s", (_name, change, ruleId, pointer, says) => {
  const plan = samplePlan();
  change(plan);
  const diagnostics = validatePlan(plan);

  test("is one remark in both languages", () => {
    expect(diagnostics.map((diagnostic) => [diagnostic.ruleId, diagnostic.pointer])).toEqual([[ruleId, pointer]]);
    expect(diagnostics[0]?.message.vi).toContain(says);
    expect(diagnostics[0]?.message.en).not.toMatch(/[àáảãạăâđêôơư]|\{[a-z]+\}/iu);
    expect(diagnostics[0]?.expected).toBeDefined();
  });
});

test("each field of a plan is refused in a document that is none", () => {
  const { schemaVersion, generator, source, ...rest } = samplePlan();
  const diagnostics = validatePlan({ schemaVersion, generator, source, ...rest, document: { isPlan: false, type: "Công văn" } });
  expect(new Set(diagnostics.map((diagnostic) => diagnostic.ruleId))).toEqual(new Set(["schema/false-schema"]));
  expect(diagnostics.map((diagnostic) => diagnostic.pointer ?? "").sort()).toEqual(
    ["funding", "legalBases", "purposes", "recipients", "reporting", "requirements", "responsibilities", "signature", "tasks"].map(
      (name) => `/${name}`,
    ),
  );
  expect(validatePlan({ schemaVersion, generator, source, document: { isPlan: false } })).toEqual([]);
});

describe("places", () => {
  const plan: any = samplePlan();
  plan.tasks[0].tasks[0].title = "";
  plan.tasks[0].lead[0].level = "planet";
  const [level, title] = validatePlan(plan);

  test("come from the nearest `source` around the value", () => {
    expect(level?.place).toEqual(plan.tasks[0].lead[0].source);
    expect(title?.place).toEqual(plan.tasks[0].source);
  });

  test("come from the function given", () => {
    const here: Place = place(3, 1, 10, "II.");
    const asked: string[] = [];
    const [, second] = validatePlan(plan, (pointer) => (asked.push(pointer), pointer === "/tasks" ? here : undefined));
    expect(second?.place).toEqual(here);
    expect(asked.slice(-5)).toEqual(["/tasks/0/tasks/0/title", "/tasks/0/tasks/0", "/tasks/0/tasks", "/tasks/0", "/tasks"]);
  });
});

test("many breaches end in a count", () => {
  const plan: any = samplePlan();
  plan.recipients = Array.from({ length: 80 }, () => ({ text: "" }));
  const diagnostics = validatePlan(plan);
  expect(diagnostics).toHaveLength(51);
  expect(diagnostics.at(-1)?.message.vi).toBe("Còn 30 chỗ khác không đúng lược đồ.");
});

test("every keyword the schema uses has a sentence", () => {
  const keywords = new Set<string>();
  const walk = (node: unknown): void => {
    if (node === false) keywords.add("false schema");
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const named = key === "properties" || key === "$defs";
      if (!named && key !== "examples") keywords.add(key);
      if (named) for (const member of Object.values(value)) walk(member);
      else if (key !== "examples") walk(value);
    }
  };
  walk(JSON.parse(readFileSync(new URL("../../schemas/plan.schema.json", import.meta.url), "utf8")));
  const silent = ["$schema", "$id", "$ref", "title", "description", "items", "then"];
  const asserting = [...keywords].filter((keyword) => !silent.includes(keyword) && !/^\d+$/u.test(keyword));
  expect(asserting.filter((keyword) => !Object.hasOwn(EXPLANATIONS, keyword))).toEqual([]);
});

test("dates are those of ajv-formats", () => {
  const ajv = new Ajv();
  formats.default(ajv);
  const isDate = ajv.compile({ type: "string", format: "date" });
  const year = fc.constantFrom(0, 1, 4, 100, 400, 1900, 1996, 2000, 2023, 2024, 2026, 2100);
  const part = fc.integer({ min: 0, max: 40 });
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  fc.assert(
    fc.property(year, part, part, (y, m, d) => {
      const date = `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`;
      const plan = samplePlan();
      plan.document.date = date;
      expect(validatePlan(plan).length === 0, date).toBe(isDate(date));
    }),
    { numRuns: 2000 },
  );
});

test.each([undefined, null, 3, "plan", [], [samplePlan()], {}])("%j is not a plan, and nothing is thrown", (value) => {
  expect(validatePlan(value).length).toBeGreaterThan(0);
});
