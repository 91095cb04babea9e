import { describe, expect, test } from "vitest";
import { checkPlan, compilePlan, parsePlan, type PlanInput, type PlanOptions } from "../src/index.ts";
import { BAD_PLAN } from "./helpers/texts.ts";
import { bytesOf } from "./support/compile.ts";

const input = { path: "ke-hoach.md", bytes: bytesOf(BAD_PLAN) };

describe("wrong use of the library is said in a diagnostic", () => {
  test.each<[string, unknown, unknown, string]>([
    ["bytes as text", { ...input, bytes: BAD_PLAN }, {}, "“bytes” is of the wrong type."],
    ["bytes as an ArrayBuffer", { ...input, bytes: input.bytes.buffer }, {}, "“bytes” is of the wrong type."],
    ["no path", { bytes: input.bytes }, {}, "“path” is of the wrong type."],
    ["no input", undefined, {}, "“path” is of the wrong type."],
    ["an encoding that there is none of", input, { encoding: "xxx" }, "There is no encoding “xxx”; choose one of: auto, utf-8"],
    ["no limits", input, { limits: null }, "“limits” is of the wrong type."],
    ["a limit in words", input, { limits: { pages: "ten" } }, "“limits” is of the wrong type."],
    ["no options", input, null, "“options” is of the wrong type."],
    ["a rule that is no list of rules", input, { only: "missing-lead" }, "“only” is of the wrong type."],
    ["no rules", input, { only: null }, "“only” is of the wrong type."],
    ["an encoding that is no name", input, { encoding: 5 }, "“encoding” is of the wrong type."],
    ["a body without a name", input, { words: { bodies: [{}] } }, "“name” is missing."],
    ["bodies that are no list", input, { words: { bodies: "BQLDA" } }, "“bodies” is of the wrong type."],
    ["labels that are no list", input, { words: { labels: { lead: "Đầu mối" } } }, "“lead” is of the wrong type."],
    ["labels of no field", input, { words: { labels: { boss: ["Đầu mối"] } } }, "There is no setting “boss”."],
  ])("%s", async (_name, given, options, sentence) => {
    for (const use of [parsePlan, compilePlan, checkPlan]) {
      const { diagnostics } = await use(given as PlanInput, options as PlanOptions);
      expect(diagnostics[0]).toMatchObject({ severity: "error", message: { en: expect.stringContaining(sentence) } });
    }
    expect((await compilePlan(given as PlanInput, options as PlanOptions)).plan).toBeUndefined();
  });

  test("what is right is not refused", async () => {
    const words = {
      bodies: [{ name: "Ban Quản lý dự án", abbreviations: ["BQLDA"], level: "internal" as const }],
      labels: { lead: ["Đầu mối"] },
    };
    for (const options of [{ words }, { words: {} }, { encoding: "auto" as const }, { encoding: "utf-8" as const }])
      expect((await compilePlan({ ...input, bytes: Buffer.from(BAD_PLAN) }, options)).plan).toBeDefined();
  });
});

describe("settings of rules that are none are told, and the others hold", () => {
  const ids = ({ diagnostics }: Awaited<ReturnType<typeof checkPlan>>) => diagnostics.map(({ ruleId }) => ruleId);

  test.each([
    [{ rules: { "no-such-rule": "error" } }, "There is no rule “no-such-rule”."],
    [{ only: ["no-such-rule"] }, "There is no rule “no-such-rule”."],
    [{ rules: { "missing-purpose": "fatal" } }, "“missing-purpose” has a value it cannot have."],
    [{ suppressions: { unused: "fatal" } }, "“unused” has a value it cannot have."],
  ])("%j", async (settings, sentence) => {
    const bytes = bytesOf(`${BAD_PLAN}\n\n<!-- plan-lint-disable-next-line extra-spaces -->\n\nHết.\n`);
    const { diagnostics } = await checkPlan({ ...input, bytes }, settings as object);
    expect(diagnostics.filter(({ ruleId }) => ruleId === "config")).toMatchObject([{ severity: "error", message: { en: sentence } }]);
    expect(new Set(diagnostics.map(({ severity }) => severity))).not.toContain("fatal");
  });

  test("a rule whose severity is none keeps its own", async () => {
    const all = ids(await checkPlan(input));
    const [first = ""] = all;
    expect(ids(await checkPlan(input, { rules: { [first]: "fatal" as "error" } }))).toEqual(["config", ...all]);
    expect(ids(await checkPlan(input, { rules: { [first]: "off" } }))).toEqual(all.filter((id) => id !== first));
    expect(ids(await checkPlan(input, { only: [first] }))).toContain(first);
  });
});
