import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load, loadAll } from "js-yaml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Plan } from "../../src/model/plan.generated.ts";
import { validatePlan } from "../../src/validate/index.ts";
import { buildIfStale, planLint, root } from "../helpers/dist.ts";
import { BAD_PLAN, GOOD_PLAN, LETTER } from "../helpers/texts.ts";

let folder = "";
const at = (name: string) => join(folder, name);
const run = (line: string, options: Parameters<typeof planLint>[1] = {}) => planLint(line.split(" "), { cwd: folder, ...options });
const titleOf = (plan: unknown) => (plan as Plan).document.title;

const files: Record<string, string | Uint8Array> = {
  "good.md": GOOD_PLAN,
  "bad.md": BAD_PLAN,
  "letter.txt": LETTER,
  "crlf.txt": `\uFEFF${GOOD_PLAN.replaceAll(/^#+ |\*\*/gmu, "")
    .normalize("NFD")
    .replaceAll("\n", "\r\n")}`,
  "empty.md": "",
  "binary.md": Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
};

beforeAll(() => {
  buildIfStale();
  folder = mkdtempSync(join(tmpdir(), "plan-lint-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("check", () => {
  test("a clean plan exits with 0 and says so", () => {
    expect(run("check good.md")).toEqual({ code: 0, out: "Không có nhận xét nào trong 1 tệp.\n", err: "" });
    expect(run("good.md --lang en")).toEqual({ code: 0, out: "Nothing to remark in 1 file.\n", err: "" });
  });

  test("findings exit with 1 and show the words in their line", () => {
    const { code, out, err } = run("bad.md");
    expect([code, err]).toEqual([1, ""]);
    expect(out).toMatch(/^bad\.md:\d+:\d+: lỗi: .*\[task-without-lead\]$/mu);
    expect(out).toMatch(/^ *\d+ \| .*30\/11\/2025/mu);
    expect(out).toMatch(/^ *\| +\^+$/mu);
    expect(out.trimEnd().split("\n").at(-1)).toMatch(/^\d+ lỗi.* trong 1 tệp\.$/u);
  });

  test("levels decide about the exit code", () => {
    expect(run("bad.md --fail-level never").code).toBe(0);
    expect(run("bad.md --quiet --format compact").out).not.toMatch(/: cảnh báo: /u);
  });

  test("json is one object", () => {
    const { code, out } = run("check good.md bad.md --format json");
    const read = JSON.parse(out);
    expect(code).toBe(1);
    expect(read.files.map((file: { path: string }) => file.path)).toEqual(["good.md", "bad.md"]);
    expect(read.summary.files).toBe(2);
  });

  test("-o puts the report into a file, and findings still count", () => {
    expect(run("check bad.md --format json -o report.json")).toMatchObject({ code: 1, out: "" });
    expect(JSON.parse(readFileSync(at("report.json"), "utf8")).files[0].path).toBe("bad.md");
  });

  test("colours are for terminals, unless asked for", () => {
    // oxlint-disable-next-line no-control-regex
    const colour = /\u001B\[/u;
    expect(run("bad.md").out).not.toMatch(colour);
    expect(run("bad.md", { env: { FORCE_COLOR: "1" } }).out).toMatch(colour);
    expect(run("bad.md", { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }).out).not.toMatch(colour);
  });
});

describe("compile", () => {
  test("gives valid YAML on standard output", () => {
    const { code, out, err } = run("compile good.md");
    expect([code, err]).toEqual([0, ""]);
    const plan = load(out) as Plan;
    expect(validatePlan(plan)).toEqual([]);
    expect(plan.document).toMatchObject({ isPlan: true, type: "Kế hoạch", number: "45/KH-UBND", date: "2026-03-12" });
    expect(plan.source).toMatchObject({ path: "good.md", mediaType: "text/markdown", bytes: Buffer.byteLength(GOOD_PLAN) });
    expect(plan.tasks?.map((task) => task.ref)).toEqual(["II.1", "II.2"]);
  });

  test("the same input gives the same bytes", () => {
    expect(run("compile good.md --format json --with outline").out).toBe(run("compile good.md --format json --with outline").out);
  });

  test("places are where the words are", () => {
    const plan = JSON.parse(run("compile good.md --format json").out) as Plan;
    const { source } = plan.tasks?.[0]?.lead?.[0] ?? {};
    expect(GOOD_PLAN.slice(source?.start.offset, source?.end.offset)).toBe(source?.quote);
    expect(run("compile good.md --format json --without source").out).not.toContain('"quote"');
    expect(run("compile good.md --with source").out).toContain("quote:");
    expect(run("compile good.md --with outline").out).toMatch(/^outline:$/mu);
  });

  test("text with a byte order mark, CRLF and decomposed letters reads the same", () => {
    const plan = load(run("compile crlf.txt").out) as Plan;
    expect(plan.source.mediaType).toBe("text/plain");
    expect(plan.document.title).toBe("Triển khai thi hành Luật Lưu trữ trên địa bàn xã Vân Sơn");
    expect(plan.tasks?.map((task) => task.ref)).toEqual(["II.1", "II.2"]);
  });

  test("a document that is no plan is said to be none", () => {
    const { out } = run("compile letter.txt --format json");
    const plan = JSON.parse(out) as Plan;
    expect(plan.document.isPlan).toBe(false);
    expect(plan.tasks).toBeUndefined();
    expect(validatePlan(plan)).toEqual([]);
  });

  test("several files make a stream, an array or lines", () => {
    expect(loadAll(run("compile good.md bad.md").out).map(titleOf)).toHaveLength(2);
    expect(JSON.parse(run("compile good.md bad.md -f json").out)).toHaveLength(2);
    expect(run("compile good.md bad.md -f ndjson").out.trimEnd().split("\n")).toHaveLength(2);
    expect(JSON.parse(run("compile goo*.md -f json").out)).toHaveLength(1);
  });

  test("-o writes a file, or one for each into a folder", () => {
    expect(run("compile good.md -o one.yaml")).toMatchObject({ code: 0, out: "" });
    expect(titleOf(load(readFileSync(at("one.yaml"), "utf8")))).toContain("Luật Lưu trữ");
    run("compile good.md bad.md -f json -o out");
    expect(readdirSync(at("out")).sort()).toEqual(["bad.json", "good.json"]);
  });

  test("never writes over what it reads", () => {
    const { code, err } = run("compile good.md -o good.md");
    expect(code).toBe(2);
    expect(err).toContain("Không ghi đè lên tệp nguồn");
    expect(readFileSync(at("good.md"), "utf8")).toBe(GOOD_PLAN);
  });
});

describe("standard input", () => {
  test.each(["-", "--stdin", "--stdin-filename good.md"])("compile %s", (args) => {
    const plan = load(run(`compile ${args}`, { input: GOOD_PLAN }).out) as Plan;
    expect(plan.document.number).toBe("45/KH-UBND");
    expect(plan.source.path).toBe(args.endsWith("good.md") ? "good.md" : "stdin");
  });

  test("remarks name it", () => {
    expect(run("check --stdin-filename new.md", { input: BAD_PLAN }).out).toMatch(/^new\.md:\d+:\d+: lỗi/mu);
  });
});

describe("what cannot be read is one sentence, exit code 3, and the rest goes on", () => {
  test.each([
    ["nope.md", "read/missing", "Không tìm thấy tệp này.", "There is no such file."],
    [".", "read/directory", "Đây là thư mục", "This is a folder"],
    ["empty.md", "read/empty", "", ""],
    ["binary.md", "read/", "", ""],
  ])("%s", (name, ruleId, vi, en) => {
    const checked = run(`check ${name} good.md`);
    expect(checked.code).toBe(3);
    expect(checked.out).toContain(`${name}: lỗi: ${vi}`);
    expect(checked.out).toContain(`[${ruleId}`);
    expect(checked.out).not.toContain("read/crash");
    expect(checked.out.match(/: lỗi: /gu)).toHaveLength(1);
    expect(run(`check ${name} --lang en`).out).toContain(`${name}: error: ${en}`);

    const compiled = run(`compile ${name} good.md`);
    expect(compiled.code).toBe(3);
    expect(compiled.err).toContain(`${name}: lỗi: ${vi}`);
    expect(loadAll(compiled.out).map(titleOf)).toEqual(["Triển khai thi hành Luật Lưu trữ trên địa bàn xã Vân Sơn"]);
  });

  test("alone it leaves standard output empty and writes no file", () => {
    expect(run("compile nope.md -f json")).toMatchObject({ code: 3, out: "" });
    expect(run("compile nope.md -o nothing.yaml").code).toBe(3);
    expect(existsSync(at("nothing.yaml"))).toBe(false);
  });

  test.skipIf(process.platform === "win32" || process.getuid?.() === 0)("a file without permission", () => {
    writeFileSync(at("secret.md"), GOOD_PLAN);
    chmodSync(at("secret.md"), 0);
    expect(run("check secret.md").out).toContain("Không có quyền đọc tệp này. [read/denied]");
  });
});

describe("information", () => {
  test("rules and their pages", () => {
    const { code, out } = run("rules");
    expect(code).toBe(0);
    expect(out).toMatch(/^task-without-lead +lỗi +\S/mu);
    expect(run("explain task-without-lead").out).toMatch(/^# /mu);
    for (const { id } of JSON.parse(run("rules -f json").out)) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
  });

  test("an unknown rule is wrong usage, with the nearest name", () => {
    expect(run("explain task-without-leed")).toMatchObject({ code: 2, out: "" });
    expect(run("explain task-without-leed").err).toContain("Không có quy tắc “task-without-leed”. Có phải “task-without-lead”?");
    expect(run("explain missing-ap").err).toContain("Có phải “missing-appendix”?");
    expect(run("explain zzzzz").err).toContain("Xem danh sách: plan-lint rules");
  });

  test("the schema is the one of the package", () => {
    expect(JSON.parse(run("schema").out)).toEqual(JSON.parse(readFileSync(`${root}schemas/plan.schema.json`, "utf8")));
  });
});

test.each(["good.md", "bad.md", "crlf.txt"])("code compiled in the build does what the program says: %s", (name) => {
  const script = `
    process.argv.splice(1, 0, "plan-lint");
    const program = { exports: {} };
    require(${JSON.stringify(`${root}dist/cli.cjs`)})(program.exports, require, program);
    program.exports.main();`;
  for (const args of [
    ["check", name],
    ["compile", name, "--with", "source,outline"],
  ]) {
    const plain = spawnSync(process.execPath, ["-e", script, "--", ...args], { cwd: folder, encoding: "utf8" });
    expect(plain.stdout).toBe(run(args.join(" ")).out);
    expect(plain.stdout).not.toBe("");
  }
});

test("a reader that leaves early is no error", async () => {
  const names = Array.from({ length: 60 }, (_, index) => `many-${index}.md`);
  for (const name of names) writeFileSync(at(name), GOOD_PLAN);
  const child = spawn(process.execPath, [`${root}bin/plan-lint.js`, "compile", "-f", "json", ...names], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let err = "";
  child.stderr.on("data", (chunk) => (err += String(chunk)));
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => {
    child.on("close", resolve);
  });
  expect(err).toBe("");
  expect(code).toBe(0);
});
