import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findRecurrences, findTimes, readTimeline } from "../../../src/vi/time/index.ts";
import { keptUp } from "../../../src/vi/time/rules/kept-up.ts";
import { onEvent } from "../../../src/vi/time/rules/on-event.ts";
import { RULES } from "../../../src/vi/time/rules/index.ts";
import { describeRecurrence, describeTime } from "./describe.ts";

const NOTHING = "—";
/** What every page says above its table. */
const CONTEXT_LINE = "Năm kế hoạch 2026, ngày ban hành 10/3/2026.";
const context = { planYear: 2026, issueDate: "2026-03-10" };
const folder = new URL("../../../src/vi/time/", import.meta.url);

interface Row {
  text: string;
  meaning: string;
}

function readPage(name: string): { page: string; rows: Row[] } {
  const page = readFileSync(new URL(name, folder), "utf8");
  const rows = page
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| Văn bản |") && !line.startsWith("| --- |"))
    .map((line) => {
      const [text = "", meaning = ""] = line.slice(2).split(" | ");
      return { text, meaning };
    });
  return { page, rows };
}

/** Rules of running text alone. */
const IN_TEXT = [onEvent, keptUp];
const rules = [...RULES, ...IN_TEXT];

test("every rule has a page and every page a rule", () => {
  const pages = readdirSync(new URL("rules/", folder)).filter((name) => name.endsWith(".md"));
  expect(pages.sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
});

describe.each(rules.map(({ id }) => id))("rules/%s.md", (id) => {
  const { page, rows } = readPage(`rules/${id}.md`);

  test("has examples, and some that must stay silent", () => {
    expect(page).toContain(CONTEXT_LINE);
    expect(rows.filter(({ meaning }) => meaning !== NOTHING).length).toBeGreaterThan(0);
    expect(rows.filter(({ meaning }) => meaning === NOTHING).length).toBeGreaterThan(0);
  });

  test.each(rows)("$text: $meaning", ({ text, meaning }) => {
    const readings = IN_TEXT.some((rule) => rule.id === id) ? findTimes(text, context) : [readTimeline(text, context)];
    const own = readings.find((reading) => reading?.ruleId === id);
    expect(own === undefined ? NOTHING : describeTime(own)).toBe(meaning);
  });
});

describe("find.md", () => {
  test.each(readPage("find.md").rows)("$text: $meaning", ({ text, meaning }) => {
    const found = findTimes(text, context).map((reading) => `“${reading.text}” ${reading.strength} ${describeTime(reading)}`);
    expect(found.length === 0 ? NOTHING : found.join("; ")).toBe(meaning);
  });
});

describe("recur.md", () => {
  test.each(readPage("recur.md").rows)("$text: $meaning", ({ text, meaning }) => {
    const found = findRecurrences(text, context).map(describeRecurrence);
    expect(found.length === 0 ? NOTHING : found.join("; ")).toBe(meaning);
  });
});
