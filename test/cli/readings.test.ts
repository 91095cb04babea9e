import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { matching, readingsOf } from "../../src/cli/explain.ts";
import { limitsFrom, size, valueOrFile } from "../../src/cli/options.ts";
import { compilePlan } from "../../src/pipeline.ts";
import { GOOD_PLAN, LETTER } from "../helpers/texts.ts";
import { ran } from "./io.ts";

let folder = "";
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plan-lint-"));
  writeFileSync(at("good.md"), GOOD_PLAN);
  writeFileSync(at("letter.md"), LETTER);
  writeFileSync(at("latin.txt"), Buffer.from("KẾ HOẠCH\n\nTriển khai".normalize("NFC"), "utf16le"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("compile --explain", () => {
  test("gives pointer, value, rule, place and words of each value", async () => {
    const { code, out, err } = await ran(["compile", at("good.md"), "--explain"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(`/document/date: 2026-03-12\n    header/letterhead`);
    expect(out).toMatch(
      /^\/tasks\/1\/timeline: Trước ngày 30\/11\/2026 \(deadline, \S+\)\n {4}task\/label +\S+good\.md:\d+:\d+: “Trước ngày 30\/11\/2026”$/mu,
    );
  });

  test("every pointer leads to a value, and parts stand in the order of the plan", async () => {
    const { plan, trace } = await compilePlan({ path: "good.md", bytes: new TextEncoder().encode(GOOD_PLAN) });
    if (plan === undefined) throw new Error("no plan");
    const readings = readingsOf(plan, trace);
    expect(readings).toHaveLength(trace.length);
    expect(readings.filter(({ value }) => value === "")).toEqual([]);
    const parts = [...new Set(readings.map(({ pointer }) => pointer.split("/")[1]))];
    expect(parts).toEqual(Object.keys(plan).filter((key) => parts.includes(key)));
  });

  test.each([
    ["/tasks/0/lead", ["/tasks/0/lead/0"]],
    ["/tasks/0/lead/", ["/tasks/0/lead/0"]],
    ["/tasks/10", []],
    ["HỘI NGHỊ TUYÊN", ["/tasks/0", "/tasks/0/outputs/0"]],
    ["header/title", ["/document/title"]],
  ])("%s chooses %j", async (filter, pointers) => {
    const { plan, trace } = await compilePlan({ path: "good.md", bytes: new TextEncoder().encode(GOOD_PLAN) });
    expect(matching(readingsOf(plan!, trace), filter).map(({ pointer }) => pointer)).toEqual(pointers);
  });

  test("takes what follows for the filter unless it is a file", async () => {
    const before = await ran(["compile", "--explain", at("good.md")]);
    const after = await ran(["compile", at("good.md"), "--explain"]);
    expect(before).toEqual(after);
    expect((await ran(["compile", "--explain", "/document/title", at("good.md")])).out.split("\n")).toHaveLength(3);
    expect(await valueOrFile("*.md", ["a"])).toEqual({ value: undefined, files: ["*.md", "a"] });
    expect(await valueOrFile(true, ["a"])).toEqual({ value: undefined, files: ["a"] });
  });

  test("says when nothing goes with the filter, in both languages", async () => {
    expect((await ran(["compile", at("good.md"), "--explain", "/tasks/99"])).err).toContain("Không có giá trị nào ứng với “/tasks/99”.");
    expect((await ran(["compile", at("good.md"), "--explain", "/tasks/99", "--lang", "en"])).err).toContain("No value goes with");
  });

  test("json is one object a line", async () => {
    const { out } = await ran(["compile", at("good.md"), "--explain", "/document/title", "-f", "json"]);
    expect(JSON.parse(out).values).toMatchObject([{ pointer: "/document/title", rule: "header/title", place: { start: { line: 13 } } }]);
  });

  test("-o writes a file, though never one that is read", async () => {
    expect(await ran(["compile", at("good.md"), "--explain", "-o", at("why.txt")])).toEqual({ code: 0, out: "", err: "" });
    expect(readFileSync(at("why.txt"), "utf8")).toContain("/document/title");
    expect((await ran(["compile", at("good.md"), "--explain", "-o", at("good.md")])).code).toBe(2);
  });
});

describe("check --six", () => {
  test("prints a row for each task and a figure for each of the six", async () => {
    const { code, out } = await ran(["check", "--six", at("good.md")]);
    expect(code).toBe(0);
    expect(out).toMatch(/good\.md: rõ \d+% trên 6 tiêu chí, 2 nhiệm vụ\n/u);
    expect(out).toMatch(/^Mục {2,}Nhiệm vụ .*Người {2,}Việc {2,}Thẩm quyền {2,}Trách nhiệm {2,}Thời gian {2,}Sản phẩm$/mu);
    expect(out).toMatch(/^II\.1 {2}Tổ chức tuyên truyền, phổ biến Luật +✓ +✓ +✓ +✓ +✓ +✓$/mu);
    expect(out).toMatch(/^ +Tỷ lệ rõ +100% .*100%$/mu);
  });

  test("speaks English, fits the terminal, and gives data", async () => {
    const { out } = await ran(["check", "--six", at("good.md"), "--lang", "en"], { columns: 100 });
    expect(out).toContain("clear on the six criteria, 2 tasks");
    for (const line of out.split("\n").slice(1)) expect(line.length).toBeLessThanOrEqual(100);
    const data = JSON.parse((await ran(["check", "--six", at("good.md"), "-f", "json"])).out);
    expect(data).toMatchObject({
      completeness: expect.any(Number),
      tasks: [{ ref: "II.1", cells: { person: { clarity: "yes" } } }, { ref: "II.2" }],
    });
  });

  test("says that a document has no tasks", async () => {
    expect((await ran(["check", "--six", at("letter.md")])).out).toContain("letter.md: không có nhiệm vụ nào");
    expect((await ran(["check", "--six", at("nope.md")])).code).toBe(3);
  });
});

describe("reading options", () => {
  test("--encoding reads a file the way it is told to", async () => {
    expect((await ran(["compile", at("latin.txt"), "--encoding", "UTF-16LE"])).out).toContain("title: Triển khai");
  });

  test.each([
    ["500KB", 512_000],
    ["64mb", 67_108_864],
    ["2 GB", 2_147_483_648],
    ["123", 123],
  ])("%s is %i bytes", (text, bytes) => {
    expect(size("--x")(text)).toBe(bytes);
  });

  test("limits reach the file, the text and the readers", async () => {
    expect((await ran(["check", at("good.md"), "--limit-file", "1KB"])).out).toContain("Tệp lớn 2 KB, quá giới hạn 1 KB. [read/too-large]");
    expect(await ran(["check", at("good.md"), "--limit-text", "100"])).toMatchObject({
      code: 3,
      out: expect.stringContaining("giới hạn là 100"),
    });
    expect(limitsFrom({ limitFile: 5, limitDepth: 3, format: "yaml" })).toEqual({ fileBytes: 5, depth: 3 });
    expect(limitsFrom({})).toBeUndefined();
  });
});
