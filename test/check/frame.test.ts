import { describe, expect, test } from "vitest";
import { runRules } from "../../src/check/index.ts";
import type { CheckInput } from "../../src/check/context.ts";
import { defineRule, type Rule } from "../../src/check/define.ts";
import { placeOfPointer } from "../../src/check/pointer.ts";
import type { CheckSettings } from "../../src/check/settings.ts";
import { section } from "../../src/outline/section.ts";
import { samplePlan } from "../helpers/plan.ts";

const text = "KẾ HOẠCH\nnăm 2026\nhết";
const input = (): CheckInput => ({
  plan: samplePlan(),
  outline: { root: section("document", 0) },
  text,
  facts: { tasks: [] } as unknown as CheckInput["facts"],
  source: { text, root: { type: "root", children: [] }, mediaType: "text/markdown", diagnostics: [] },
});

const words = defineRule({
  id: "bad-words",
  group: "language",
  severity: "warning",
  summary: { vi: "Từ sai.", en: "Bad words." },
  messages: {
    found: {
      vi: "Có “{word}” {count} lần, {how}.",
      en: "“{word}” {count} times, {how}.",
      expected: { vi: "Bỏ {word}.", en: "Drop {word}." },
    },
  },
  page: "",
  options: {
    word: { type: "string", default: "năm", description: { vi: "từ", en: "word" } },
    most: { type: "integer", default: 9, minimum: 1, description: { vi: "số", en: "number" } },
  },
  *check({ text: all }, { word, most }) {
    for (let at = all.indexOf(word), count = 0; at !== -1 && count < most; at = all.indexOf(word, at + 1), count++) {
      yield {
        at: { start: at, end: at + word.length },
        message: "found",
        values: { word, count: count + 1, how: { vi: "thật", en: "really" } },
      };
    }
  },
});

const rule = (id: string, check: Rule["check"]): Rule => ({ ...words, id, messages: { it: { vi: "Đó.", en: "It." } }, options: {}, check });
const run = (rules: Rule[], settings: CheckSettings = {}) => runRules(rules, input(), settings);

describe("the runner", () => {
  test("adds rule, severity and place, and fills both languages", () => {
    expect(run([words])).toEqual([
      {
        ruleId: "bad-words",
        severity: "warning",
        message: { vi: "Có “năm” 1 lần, thật.", en: "“năm” 1 times, really." },
        expected: { vi: "Bỏ năm.", en: "Drop năm." },
        place: { start: { line: 2, column: 1, offset: 9 }, end: { line: 2, column: 4, offset: 12 }, quote: "năm" },
      },
    ]);
  });

  test("orders by place, the graver first, and drops what is said twice", () => {
    const at = (start: number, severity: "error" | "info") => ({ at: { start, end: start + 1 }, message: "it", severity }) as const;
    const found = run([
      rule("late", () => [at(9, "info"), at(9, "info"), at(3, "info")]),
      rule("early", () => [{ at: "", message: "it" }, at(9, "error")]),
    ]);
    expect(found.map(({ ruleId, severity, place }) => [ruleId, severity, place?.start.offset])).toEqual([
      ["early", "warning", undefined],
      ["late", "info", 3],
      ["early", "error", 9],
      ["late", "info", 9],
    ]);
  });

  test("reports a rule that breaks and goes on with the others", () => {
    const broken = rule("broken-rule", function* () {
      yield { at: { start: 0, end: 1 }, message: "it" };
      throw new Error("oops");
    });
    const found = run([broken, rule("no-such-message", () => [{ at: "", message: "none" }]), words]);
    expect(found.map(({ ruleId }) => ruleId)).toEqual(["internal-error", "internal-error", "broken-rule", "bad-words"]);
    expect(found[0]?.message.en).toContain("broken-rule");
  });

  test.each<[CheckSettings, string[]]>([
    [{ rules: { "bad-words": "off" } }, []],
    [{ rules: { "bad-words": "error" } }, ["error: Có “năm” 1 lần, thật."]],
    [{ rules: { "bad-words": ["info", { word: "h" }] } }, ["info: Có “h” 1 lần, thật."]],
    [{ rules: { "bad-words": ["info", { word: 7, most: 0 }] } }, ["info: Có “năm” 1 lần, thật."]],
    [{ only: ["bad-words"] }, ["warning: Có “năm” 1 lần, thật."]],
    [{ only: ["other"] }, []],
  ])("follows the settings %j", (settings, expected) => {
    expect(run([words], settings).map(({ severity, message }) => `${severity}: ${message.vi}`)).toEqual(expected);
  });

  test("runs a rule that is off only when it is asked for", () => {
    const off = { ...words, off: true };
    expect(run([off])).toEqual([]);
    expect(run([off], { only: [off.id] })).toHaveLength(1);
    expect(run([off], { rules: { [off.id]: "info" } })).toHaveLength(1);
  });
});

describe("a pointer leads to words", () => {
  const plan = samplePlan();
  plan.document.sources = { title: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 3, offset: 2 }, quote: "KẾ" } };
  test.each([
    ["/tasks/0/lead/0", "Công chức Văn hóa - Xã hội"],
    ["/tasks/0/lead/0/name", "Công chức Văn hóa - Xã hội"],
    ["/tasks/0/lead", "1. Tổ chức tuyên truyền, phổ biến Luật"],
    ["/tasks/0/nothing/here", "1. Tổ chức tuyên truyền, phổ biến Luật"],
    ["/document/title", "KẾ"],
    ["/document/number", undefined],
    ["/purposes/0", undefined],
    ["/purposes/7", undefined],
    ["", undefined],
    ["/__proto__/constructor", undefined],
  ])("%s", (pointer, quote) => {
    expect(placeOfPointer(plan, pointer)?.quote).toBe(quote);
  });
});
