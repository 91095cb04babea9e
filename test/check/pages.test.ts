import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { RULE_GROUPS } from "../../src/check/define.ts";
import { rules } from "../../src/check/rules/index.ts";
import { lint, lintToText } from "../support/check.ts";

const folder = new URL("../../src/check/rules/", import.meta.url);
const pagePath = (group: string, id: string) => fileURLToPath(new URL(`${group}/${id}.md`, folder));
const textOf = (path: string) => readFileSync(path, "utf8").replaceAll("\r\n", "\n");

/** A plan in Markdown, or the look and the words of a Word file. */
const EXAMPLE = /(?<plan>```(?<format>md|word) plan\n(?<markdown>[\s\S]*?)```\n\n)```text output\n[\s\S]*?```/gu;
const PLAN = /```(?<format>md|word) plan\n(?<markdown>[\s\S]*?)```/gu;
const HEADINGS = ["Vì sao", "Ví dụ sai", "Ví dụ đúng", "Khi nào bỏ qua", "In English"];

const formatOf = (match: RegExpExecArray) => (match.groups?.["format"] === "word" ? { word: true, path: "ke-hoach.docx" } : {});

/** The text under a heading of the second level. */
function under(page: string, heading: string): string {
  const [, text = ""] = page.split(`\n## ${heading}\n`);
  return text.split(/\n## (?:Vì sao|Ví dụ sai|Ví dụ đúng|Khi nào bỏ qua|In English)\n/u)[0] ?? "";
}

/** The page with every output block written anew from what the program prints. */
async function rewritten(page: string, id: string): Promise<string> {
  let fresh = "";
  let from = 0;
  for (const match of page.matchAll(EXAMPLE)) {
    const output = await lintToText(match.groups?.["markdown"] ?? "", { only: [id], ...formatOf(match) });
    fresh += `${page.slice(from, match.index)}${match.groups?.["plan"]}\`\`\`text output\n${output}\`\`\``;
    from = match.index + match[0].length;
  }
  return fresh + page.slice(from);
}

async function remarks(section: string, id: string): Promise<string[][]> {
  return Promise.all(
    [...section.matchAll(PLAN)].map(async (match) => {
      const found = await lint(match.groups?.["markdown"] ?? "", { only: [id], ...formatOf(match) });
      return found.filter(({ ruleId }) => ruleId === id).map(({ message }) => message.vi);
    }),
  );
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const page = rule.page.replaceAll("\r\n", "\n");

  test("its page has all sections and shows what is really printed", async () => {
    expect(page.startsWith(`# ${id}\n\n${rule.summary.vi}\n`)).toBe(true);
    expect(
      [...page.matchAll(/^## (?<heading>.+)$/gmu)]
        .map((match) => match.groups?.["heading"])
        .filter((heading) => HEADINGS.includes(heading ?? "")),
    ).toEqual(HEADINGS);
    await expect(await rewritten(page, id)).toMatchFileSnapshot(pagePath(rule.group, id));
  });

  test("its wrong examples are caught, its right examples are silent", async () => {
    const wrong = await remarks(under(page, "Ví dụ sai"), id);
    const right = await remarks(under(page, "Ví dụ đúng"), id);
    expect(wrong.length).toBeGreaterThan(0);
    for (const found of wrong) expect(found).not.toEqual([]);
    expect(right.length).toBeGreaterThan(0);
    for (const found of right) expect(found).toEqual([]);
  });

  test("it speaks both languages and names the flaw", () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/u);
    for (const text of [
      rule.summary,
      ...Object.values(rule.messages),
      ...Object.values(rule.messages).flatMap(({ expected }) => expected ?? []),
      ...Object.values(rule.options).map(({ description }) => description),
    ]) {
      expect(text.vi.trim()).not.toBe("");
      expect(text.en.trim()).not.toBe("");
      expect(placeholders(text.en)).toEqual(placeholders(text.vi));
    }
  });
});

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{[a-zA-Z]+\}/gu)].map(([name]) => name))].sort();
}

test("every page belongs to a rule, every rule stands in the folder of its group", () => {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  expect(pages.filter((path) => path.endsWith(".md")).sort()).toEqual(rules.map(({ group, id }) => `${group}/${id}.md`).sort());
  for (const { group, id } of rules) expect(pages).toContain(`${group}/${id}.ts`);
});

test("rules are listed group by group, each once", () => {
  const groups = rules.map(({ group }) => RULE_GROUPS.indexOf(group));
  expect(groups).toEqual([...groups].sort((a, b) => a - b));
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test("a page on disk is the page the rule carries", () => {
  for (const { group, id, page } of rules) expect(page.replaceAll("\r\n", "\n")).toBe(textOf(pagePath(group, id)));
});
