import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { NOTHING, partsOf, READERS } from "./readers.ts";

// The pages of src/extract: every table row and every fenced plan is run, and the page must show what was really read.
// `vitest -u` writes the second column and the YAML anew; read the difference with your own eyes before you keep it.

const folder = fileURLToPath(new URL("../../src/extract/", import.meta.url));
const pathOf = (name: string) => `${folder}${name}.md`;
const textOf = (path: string) => readFileSync(path, "utf8").replaceAll("\r\n", "\n");
const filesOf = (extension: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(extension))
    .map((path) => path.slice(0, -extension.length))
    .sort();

/** Files of the stage that read nothing themselves: types, the frame, and the order of the rules. */
const FRAME = ["context", "found", "index"];
/** Parts of a rule that has a page: those of the head `header.md` shows; what stands under an item, and which of its words are the title, `task/units.md` shows; the day of an appendix, `tasks.md`; cells that a crawl dropped, `merged-cells.test.ts`. */
const PARTS = [
  "header/carrier",
  "header/issuer",
  "header/letterhead",
  "header/number-and-date",
  "header/title",
  "task/entries",
  "task/short-rows",
  "task/titles",
  "appendix-day",
];
const rules = filesOf(".ts").filter((name) => !FRAME.includes(name) && !PARTS.includes(name));

const HEADINGS = ["Đọc được", "Không đọc"] as const;
/** A row of a table; the tables inside fenced plans are stepped over. */
const ROW = /^```[^\n]*\n[\s\S]*?^```|^\| (?<text>.+?) \| (?<read>.*?) ?(?<!\\)\| ?(?<note>.*?) ?\|$/gmu;
const PLAN = /```md plan\n(?<plan>[\s\S]*?)```\n\n```yaml (?<parts>[^\n]+)\n[\s\S]*?```/gu;
const TABLE_HEAD = new Set(["Văn bản", "---"]);

const written = (cell: string) =>
  cell
    .replaceAll("¶", "\n\n")
    .replaceAll("⏎", "\n")
    .replaceAll(String.raw`\|`, "|");

interface Example {
  read: string;
}

/** A page with every example read anew, and what was read under each heading. */
async function rewritten(name: string, page: string): Promise<{ page: string; under: Map<string, Example[]> }> {
  const under = new Map<string, Example[]>();
  const pieces: string[] = [];
  for (const piece of page.split(/^(?=## (?:Đọc được|Không đọc)$)/mu)) {
    const heading = /^## (?<heading>.+)/u.exec(piece)?.groups?.["heading"] ?? "";
    const examples: Example[] = [];
    under.set(heading, examples);
    const withRows = await replaced(piece, ROW, async ({ text = "", read = "", note = "" }, whole) => {
      if (text === "" || TABLE_HEAD.has(text)) return whole;
      const fresh = ((await READERS[name]?.(written(text))) ?? read).replaceAll("|", String.raw`\|`);
      examples.push({ read: fresh });
      return `| ${text} | ${fresh} | ${note} |`.replace(/ {2}\|$/u, " |");
    });
    const withPlans = await replaced(withRows, PLAN, async ({ plan = "", parts = "" }) => {
      const fresh = await partsOf(plan, parts.split(", "));
      examples.push({ read: fresh.trim() });
      return `\`\`\`md plan\n${plan}\`\`\`\n\n\`\`\`yaml ${parts}\n${fresh}\`\`\``;
    });
    pieces.push(withPlans);
  }
  return { page: pieces.join(""), under };
}

async function replaced(
  text: string,
  pattern: RegExp,
  make: (groups: Record<string, string>, whole: string) => Promise<string>,
): Promise<string> {
  let fresh = "";
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    fresh += text.slice(from, match.index) + (await make(match.groups ?? {}, match[0]));
    from = match.index + match[0].length;
  }
  return fresh + text.slice(from);
}

test("every rule has a page and every page a rule", () => {
  expect(filesOf(".md").filter((name) => name !== "README")).toEqual(rules);
  expect(Object.keys(READERS).sort()).toEqual(rules);
});

describe.each(rules.filter((name) => existsSync(pathOf(name))))("%s.md", (name) => {
  test("shows what is really read", async () => {
    const page = textOf(pathOf(name));
    expect([...page.matchAll(/^# .+$/gmu)]).toHaveLength(1);
    const { page: fresh, under } = await rewritten(name, page);
    await expect(fresh).toMatchFileSnapshot(pathOf(name));
    expect(HEADINGS.map((heading) => under.has(heading))).toEqual([true, true]);
    const [read = [], silent = []] = HEADINGS.map((heading) => under.get(heading));
    expect(read.length, "examples").toBeGreaterThan(2);
    expect(read.filter((example) => example.read === NOTHING)).toEqual([]);
    expect(silent.length, "counter-examples").toBeGreaterThan(1);
    expect(silent.filter((example) => example.read !== NOTHING)).toEqual([]);
  });
});

describe("README.md lists the rules in the order they run", () => {
  const readme = existsSync(`${folder}README.md`) ? textOf(`${folder}README.md`) : "";
  const listed = [...readme.matchAll(/^(?<indent> *)(?:\d+\.|-) \[`?(?<title>[^\]`]+)`?\]\((?<page>[^)]+)\.md\)(?<rest>.*)$/gmu)].map(
    ({ groups }) => ({
      top: groups?.["indent"] === "",
      page: groups?.["page"] ?? "",
      rest: groups?.["rest"] ?? "",
    }),
  );

  test("each once, with a line", () => {
    expect(listed.map(({ page }) => page).sort()).toEqual([...rules].sort());
    for (const { page, rest } of listed) expect(rest.length, page).toBeGreaterThan(20);
  });

  test("as index.ts calls them", () => {
    const index = textOf(`${folder}index.ts`);
    const homes = new Map(
      [...index.matchAll(/^import \{ (?<names>[^}]+) \} from "\.\/(?<file>[^"]+)\.ts";$/gmu)].flatMap(({ groups }) =>
        (groups?.["names"] ?? "").split(", ").map((name) => [name, groups?.["file"] ?? ""] as const),
      ),
    );
    const body = index.slice(index.indexOf("export function extract("), index.indexOf("\n}\n", index.indexOf("export function extract(")));
    const called = [...body.matchAll(/\b(?<name>[a-zA-Z]+)\(/gu)]
      .map((match) => homes.get(match.groups?.["name"] ?? ""))
      .filter((file) => file !== undefined && rules.includes(file));
    expect(listed.filter(({ top }) => top).map(({ page }) => page)).toEqual([...new Set(called)]);
  });
});
