import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Pool } from "../../src/cli/pool.ts";
import { formatTarget, targetsOf } from "../../src/cli/reports.ts";
import { UsageError } from "../../src/cli/texts.ts";
import { buildIfStale, planLint, root } from "../helpers/dist.ts";
import { BAD_PLAN, GOOD_PLAN } from "../helpers/texts.ts";
import { ran } from "./io.ts";

let folder = "";
const at = (name: string) => join(folder, name);
beforeAll(buildIfStale, 60_000);
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "plan-lint-")));
  writeFileSync(at("bad.md"), BAD_PLAN);
  writeFileSync(at("good.md"), GOOD_PLAN);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("several formats at once", () => {
  test("go to their files, one of them to the screen, and the exit code is the same wherever they go", async () => {
    const alone = await ran(["check", at("bad.md"), "-f", "compact"]);
    const several = await ran(["check", at("bad.md"), "-f", `sarif:${at("o.sarif")}`, "-f", "compact", "--format", `junit:${at("o.xml")}`]);
    expect(several).toEqual(alone);
    expect(JSON.parse(readFileSync(at("o.sarif"), "utf8")).version).toBe("2.1.0");
    expect(readFileSync(at("o.xml"), "utf8")).toContain("<testsuite ");
    for (const level of ["error", "never"]) {
      const screen = await ran(["check", at("bad.md"), "--fail-level", level]);
      const file = await ran(["check", at("bad.md"), "--fail-level", level, "-o", at("o.txt")]);
      expect(file).toEqual({ ...screen, out: "" });
    }
  });

  test.each([
    [{}, [{ format: "pretty" }]],
    [{ output: "x" }, [{ format: "pretty", file: "x" }]],
    [{ format: [{ format: "json" }], output: "-" }, [{ format: "json" }]],
    [{ format: [{ format: "sarif", file: "-" }] }, [{ format: "sarif" }]],
    [
      { format: [{ format: "sarif", file: "-" }, { format: "compact" }], output: "b" },
      [{ format: "sarif" }, { format: "compact", file: "b" }],
    ],
    [
      { format: [{ format: "json", file: "a" }, { format: "compact" }], output: "b" },
      [
        { format: "json", file: "a" },
        { format: "compact", file: "b" },
      ],
    ],
  ] as const)("%j", async (options, targets) => {
    expect(await targetsOf({ lang: "vi", ...options })).toEqual(targets);
  });

  test("a file may have colons of its own", () => {
    expect(formatTarget("sarif:C:\\out.sarif")).toEqual([{ format: "sarif", file: "C:\\out.sarif" }]);
    expect(() => formatTarget("sarif:")).toThrow(UsageError);
  });

  test.each([
    [["-f", "json", "-f", "compact"], "Chỉ một dạng báo cáo được ra màn hình"],
    [["-f", "json", "-f", "compact", "-o", "x"], "Hai dạng báo cáo cùng ghi vào “x”."],
    [["-f", "json:x", "-f", "compact:x"], "Hai dạng báo cáo cùng ghi vào “x”."],
    [["-f", "json:x", "-f", "compact:./x"], "Hai dạng báo cáo cùng ghi vào “./x”."],
    [["-f", "json:-", "-f", "compact"], "Chỉ một dạng báo cáo được ra màn hình"],
  ])("%j is wrong usage", async (args, sentence) => {
    expect(await ran(["check", at("bad.md"), ...args])).toMatchObject({ code: 2, out: "", err: expect.stringContaining(sentence) });
  });

  test("no report is written over a plan, and one that cannot be written is said", async () => {
    expect(await ran(["check", at("bad.md"), "-f", `json:${at("bad.md")}`])).toMatchObject({ code: 2 });
    expect(readFileSync(at("bad.md"), "utf8")).toBe(BAD_PLAN);
    expect(await ran(["check", at("good.md"), "-f", `json:${at("good.md")}/x`, "-f", "compact"])).toMatchObject({
      code: 3,
      err: expect.stringContaining("Không ghi được"),
    });
  });
});

describe("many files", () => {
  test("are checked by threads with the same result, in the same order, whatever is among them", () => {
    const names = Array.from({ length: 30 }, (_, index) => `many-${String(index).padStart(2, "0")}.md`);
    for (const [index, name] of names.entries())
      writeFileSync(at(name), index % 7 === 0 ? BAD_PLAN : index % 11 === 0 ? "\u0000\u0001" : GOOD_PLAN);
    writeFileSync(
      at(".planlintrc"),
      "labels: {lead: [Đầu mối chủ công]}\noverrides:\n  - files: [many-07.md]\n    rules: {deadline-before-issue: info}\n",
    );
    const run = (jobs: string) => planLint(["check", "many-*.md", "none.md", "-f", "compact", "--jobs", jobs], { cwd: folder });
    const one = run("1");
    expect(one).toMatchObject({ code: 3, err: "" });
    expect(one.out).toMatch(/^many-07\.md:\d+:\d+: lưu ý: .*\[deadline-before-issue\]$/mu);
    expect(run("2")).toEqual(one);
  });
});

/** The built program with a thread that breaks at d.md, as one does that runs out of memory. */
const BREAKS = `
const { serve } = require(${JSON.stringify(`${root}dist/start.cjs`)});
exports.serve = () => {
  require("node:worker_threads").parentPort.on("message", ({ task }) => {
    if (task?.path === "d.md") throw new Error("out of memory");
  });
  serve(${JSON.stringify(`${root}dist`)});
};`;

test("threads of the built program answer, and one that breaks takes one file with it", async () => {
  writeFileSync(at("start.cjs"), BREAKS);
  const pool = new Pool(2, folder);
  try {
    const bytes = new TextEncoder().encode(BAD_PLAN);
    const outcomes = await Promise.all(
      ["a.md", "b.md", "c.md"].map((path) => pool.run(path, bytes, { rules: { "deadline-before-issue": "info" } })),
    );
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[0]?.diagnostics.find(({ ruleId }) => ruleId === "deadline-before-issue")?.severity).toBe("info");
    const broken = await pool.run("d.md", bytes, {});
    expect(broken.diagnostics.map(({ ruleId }) => ruleId)).toEqual(["read/crash"]);
    expect(await pool.run("e.md", bytes, { rules: { "deadline-before-issue": "info" } })).toEqual(outcomes[0]);
  } finally {
    await pool.close();
  }
}, 60_000);

test("kept results tell this build from others", () => {
  planLint(["check", "good.md", "--cache-location", "kept"], { cwd: folder });
  expect(JSON.parse(readFileSync(at("kept/check.json"), "utf8")).build).toMatch(/^\d+\.\d+\.\d+ [0-9a-f]{16}$/u);
});

test("--watch checks again when a file changes, is added or the configuration changes, until Ctrl-C", async () => {
  const child = spawn(process.execPath, [`${root}bin/plan-lint.js`, "*.md", "--watch", "-f", "compact", "--lang", "en"], { cwd: folder });
  let said = "";
  child.stdout.on("data", (chunk) => (said += String(chunk)));
  child.stderr.on("data", (chunk) => (said += String(chunk)));
  const ended = new Promise((done) => child.on("close", done));
  const until = async (what: RegExp) => {
    for (const deadline = Date.now() + 12_000; !what.test(said);) {
      if (Date.now() > deadline) throw new Error(`never said ${String(what)}, but ${said}`);
      await new Promise((done) => setTimeout(done, 20));
    }
    const heard = said;
    said = "";
    return heard;
  };
  try {
    expect(await until(/Watching 2 files/u)).toContain("deadline-before-issue");
    writeFileSync(at("bad.md"), GOOD_PLAN);
    expect(await until(/Watching 2 files/u)).not.toContain("bad.md");
    writeFileSync(at("new.md"), BAD_PLAN);
    expect(await until(/Watching 3 files/u)).toContain("new.md");
    writeFileSync(at(".planlintrc"), "rules: {no-such: off}");
    expect(await until(/no rule “no-such”/u)).toContain(".planlintrc:1");
    rmSync(at(".planlintrc"));
    expect(await until(/Watching 3 files/u)).toContain("new.md");
    expect(readdirSync(folder).sort()).toEqual(["bad.md", "good.md", "new.md"]);
    child.kill("SIGINT");
    // Windows ends a process without asking it.
    expect(process.platform === "win32" ? 0 : await ended).toBe(0);
  } finally {
    child.kill("SIGKILL");
  }
}, 60_000);

test("--watch is for files", async () => {
  expect(await ran(["check", "--watch", "-"])).toMatchObject({ code: 2, err: expect.stringContaining("--watch theo dõi tệp") });
});
