import { execFileSync } from "node:child_process";
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  promises,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, sep } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Verdict } from "../../src/cli/exit.ts";
import { readInput, writeOutput } from "../../src/cli/files.ts";
import { listInputs, withSlashes } from "../../src/cli/inputs.ts";
import { filesIn, refuseInputs, targetOf } from "../../src/cli/outputs.ts";
import { UsageError } from "../../src/cli/texts.ts";
import type { Diagnostic, Severity } from "../../src/model/diagnostic.ts";

let folder = "";
const at = (name: string) => join(folder, name).split(sep).join("/");
const put = (name: string, text = "x") => {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
};
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "plan-lint-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the verdict", () => {
  const remark = (severity: Severity, ruleId = "task-without-lead"): Diagnostic => ({ ruleId, severity, message: { vi: "", en: "" } });
  test.each([
    [[], {}, 0],
    [["error"], {}, 1],
    [["warning", "info"], {}, 0],
    [["warning"], { failLevel: "warning" }, 1],
    [["info"], { failLevel: "warning" }, 0],
    [["info"], { failLevel: "info" }, 1],
    [["error"], { failLevel: "never" }, 0],
    [["warning", "warning"], { maxWarnings: 2 }, 0],
    [["warning", "warning"], { maxWarnings: 1 }, 1],
    [["warning"], { maxWarnings: 0, failLevel: "never" }, 1],
  ] as const)("%j under %j is %i", (severities, threshold, code) => {
    const verdict = new Verdict({ failLevel: "error", ...threshold });
    for (const severity of severities) verdict.add([remark(severity)]);
    expect(verdict.code).toBe(code);
  });

  test("a file that cannot be read outweighs everything else, at any level", () => {
    const verdict = new Verdict({ failLevel: "never" });
    verdict.add([remark("error", "read/missing"), remark("error")]);
    expect(verdict.code).toBe(3);
  });

  test("a mere warning of the reader does not", () => {
    const verdict = new Verdict({ failLevel: "error" });
    verdict.add([remark("warning", "read/guessed-encoding")]);
    expect(verdict.code).toBe(0);
  });
});

describe("inputs", () => {
  beforeEach(() => {
    for (const name of [
      "b.md",
      "a.md",
      "sub/c.md",
      "sub/d.txt",
      "node_modules/x/readme.md",
      "kế hoạch [1].md",
      "Kế hoạch năm 2026 (dự thảo).md",
    ])
      put(name);
  });
  const list = async (...names: string[]) => {
    const { paths, several } = await listInputs(names.map(at), "linux");
    return { names: paths.map((path) => path.slice(folder.length + 1)), several };
  };

  test("a file is itself, whether or not it is there", async () => {
    expect(await list("b.md")).toEqual({ names: ["b.md"], several: false });
    expect(await list("nope.md")).toEqual({ names: ["nope.md"], several: false });
  });

  test("a file whose name looks like a pattern is still that file", async () => {
    expect(await list("kế hoạch [1].md")).toEqual({ names: ["kế hoạch [1].md"], several: false });
    expect(await list("Kế hoạch năm 2026 (dự thảo).md")).toEqual({ names: ["Kế hoạch năm 2026 (dự thảo).md"], several: false });
  });

  test("files keep their order, those of a pattern are sorted, each comes once", async () => {
    expect((await list("b.md", "*.md", "b.md")).names).toEqual(["b.md", "Kế hoạch năm 2026 (dự thảo).md", "a.md", "kế hoạch [1].md"]);
  });

  test("one file named twice is one file", async () => {
    const { paths } = await listInputs([at("b.md"), `${folder}/sub/../b.md`, `${folder}/./*.md`], "linux");
    expect(paths.map((path) => basename(path))).toEqual(["b.md", "Kế hoạch năm 2026 (dự thảo).md", "a.md", "kế hoạch [1].md"]);
  });

  test("a pattern makes a list even of one, and leaves node_modules alone", async () => {
    expect(await list("**/c.md")).toEqual({ names: ["sub/c.md"], several: true });
    expect((await list("**/*.md")).names).not.toContain("node_modules/x/readme.md");
  });

  test("! takes files out", async () => {
    const { paths } = await listInputs([at("**/{a,b,c}.md"), `!${at("sub/**")}`], "linux");
    expect(paths.map((path) => path.slice(folder.length + 1))).toEqual(["a.md", "b.md"]);
  });

  test("the program's own files are no documents, unless they are named", async () => {
    for (const name of ["plan-lint-baseline.json", "known.json", "plan-lint.config.yaml", "sub/plan-lint.config.json"]) put(name);
    const foundBy = async (...given: string[]) =>
      (await listInputs(given.map(at), "linux", [at("known.json")])).paths.map((path) => path.slice(folder.length + 1));
    expect(await foundBy("**/*.{json,yaml,txt}")).toEqual(["sub/d.txt"]);
    expect(await foundBy("known.json", "*.md")).toContain("known.json");
    await expect(foundBy("*.json")).rejects.toThrow(UsageError);
  });

  test("a pattern nothing matches is wrong usage", async () => {
    await expect(list("*.pdf")).rejects.toThrow(UsageError);
  });

  test.each([
    ["docs\\kế hoạch\\*.md", "win32", "docs/kế hoạch/*.md"],
    ["C:\\plans\\a.md", "win32", "C:/plans/a.md"],
    ["docs/*.md", "win32", "docs/*.md"],
    ["odd\\name.md", "linux", "odd\\name.md"],
  ])("%s on %s is %s", (path, platform, expected) => {
    expect(withSlashes(path, platform)).toBe(expected);
  });

  test("patterns with backslashes work on Windows", async () => {
    const { paths } = await listInputs([at("sub/*.md").replaceAll("/", "\\")], "win32");
    expect(paths).toEqual([at("sub/c.md")]);
  });
});

describe("reading", () => {
  test("a file gives its bytes", async () => {
    put("a.md", "Kế hoạch");
    expect(await readInput(at("a.md"))).toEqual({ bytes: readFileSync(at("a.md")) });
  });

  test.each([
    ["nope.md", "read/missing", "Không tìm thấy tệp này.", "There is no such file."],
    ["file.md/nope.md", "read/missing", "Không tìm thấy tệp này.", "There is no such file."],
    ["sub", "read/directory", "Đây là thư mục, không phải tệp.", "This is a folder, not a file."],
  ])("%s is %s", async (name, ruleId, vi, en) => {
    put("file.md");
    put("sub/x.md");
    expect(await readInput(at(name))).toMatchObject({ problem: { ruleId, severity: "error", message: { vi, en } } });
  });

  test("a folder comes with what to write instead", async () => {
    put("sub/x.md");
    expect(await readInput(`${at("sub")}/`)).toMatchObject({
      problem: { expected: { vi: `Nêu các tệp bên trong, ví dụ: plan-lint "${at("sub")}/**/*.docx"` } },
    });
  });

  test.each([
    ["complie", "Nếu muốn gọi lệnh, có phải “compile”?"],
    ["hop-thang-5", undefined],
    ["chek.md", undefined],
  ])("%s may have been meant as a command: %s", async (name, vi) => {
    const result = await readInput(name);
    expect("problem" in result ? result.problem.expected?.vi : "").toBe(vi);
  });

  test("what is no regular file is not waited for", async () => {
    const result = await readInput(process.platform === "win32" ? "\\\\.\\NUL" : "/dev/null");
    expect(result).toMatchObject({ problem: { ruleId: expect.stringMatching(/^read\//u) } });
  });
});

describe("writing", () => {
  test("makes the folders it needs and leaves nothing else behind", async () => {
    expect(await writeOutput(at("new/deep/a.yaml"), "x: 1\n")).toBeUndefined();
    expect(readdirSync(at("new/deep"))).toEqual(["a.yaml"]);
    expect(readFileSync(at("new/deep/a.yaml"), "utf8")).toBe("x: 1\n");
  });

  test.skipIf(process.platform === "win32")("a pipe is written to, and stays a pipe", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    const [read, written] = await Promise.all([promises.readFile(at("pipe"), "utf8"), writeOutput(at("pipe"), "x: 1\n")]);
    expect([read, written]).toEqual(["x: 1\n", undefined]);
    expect(lstatSync(at("pipe")).isFIFO()).toBe(true);
  });

  test.skipIf(process.platform === "win32")("who may read a file stays as it was", async () => {
    put("own.yaml");
    chmodSync(at("own.yaml"), 0o600);
    expect(await writeOutput(at("own.yaml"), "x: 1\n")).toBeUndefined();
    expect((statSync(at("own.yaml")).mode & 0o777).toString(8)).toBe("600");
  });

  test.skipIf(process.platform === "win32")("a link goes on pointing to its file", async () => {
    put("real/a.yaml");
    symlinkSync(at("real/a.yaml"), at("a.yaml"));
    expect(await writeOutput(at("a.yaml"), "x: 1\n")).toBeUndefined();
    expect(readFileSync(at("real/a.yaml"), "utf8")).toBe("x: 1\n");
    expect(lstatSync(at("a.yaml")).isSymbolicLink()).toBe(true);
    expect(readdirSync(at("real"))).toEqual(["a.yaml"]);
  });

  test("what cannot be written is one sentence, and no half file is left", async () => {
    put("taken/x");
    expect(await writeOutput(at("taken"), "x")).toMatchObject({
      ruleId: "read/unwritable",
      message: { vi: expect.stringContaining("Không ghi được") },
    });
    expect(readdirSync(folder)).toEqual(["taken"]);
  });
});

describe("where plans go", () => {
  test.each([
    [undefined, "stdout"],
    ["-", "stdout"],
    ["out.yaml", "file"],
    ["out", "folder"],
    ["out.d/", "folder"],
    ["out.d\\", "folder"],
    ["here.d", "folder"],
  ])("-o %s is %s", async (output, kind) => {
    mkdirSync(at("here.d"));
    const given = output === undefined || output === "-" ? output : `${folder}/${output}`;
    expect((await targetOf(given, [at("a.md")], ".yaml")).kind).toBe(kind);
  });

  const names = (inputs: string[]) => [...filesIn("out", inputs.map(at), ".yaml").values()].map((path) => path.split(sep).join("/"));
  test.each([
    [["a.md"], ["out/a.yaml"]],
    [
      ["x/a.md", "x/b.md"],
      ["out/a.yaml", "out/b.yaml"],
    ],
    [
      ["x/a.md", "y/a.md"],
      ["out/x/a.yaml", "out/y/a.yaml"],
    ],
    [
      ["x/a.md", "x/y/b.md"],
      ["out/a.yaml", "out/y/b.yaml"],
    ],
    [
      ["a.md", "a.docx", "b.md"],
      ["out/a.md.yaml", "out/a.docx.yaml", "out/b.yaml"],
    ],
    [
      ["a.md", "A.txt"],
      ["out/a.md.yaml", "out/A.txt.yaml"],
    ],
    [
      ["a.md", "a.txt", "a.md.txt", "a.md.txt.docx"],
      ["out/a.md.yaml", "out/a.txt.yaml", "out/a.md.txt.yaml", "out/a.md.txt.docx.yaml"],
    ],
    [
      ["a", "a.md", "a.txt"],
      ["out/a.yaml", "out/a.md.yaml", "out/a.txt.yaml"],
    ],
    [
      ["a.md", "A.md", "a.md-2"],
      ["out/a.md-3.yaml", "out/A.md.yaml", "out/a.md-2.yaml"],
    ],
    [["no-extension"], ["out/no-extension.yaml"]],
    [["../a.md"], ["out/a.yaml"]],
  ])("%j become %j", (inputs, outputs) => {
    expect(names(inputs)).toEqual(outputs);
    expect(names(inputs.toReversed())).toEqual(outputs.toReversed());
  });

  test("a file that is read is never written over, by whatever name", async () => {
    put("a.md");
    put("b.md");
    linkSync(at("a.md"), at("hard.md"));
    if (process.platform !== "win32") symlinkSync(at("a.md"), at("soft.md"));
    for (const output of ["a.md", "sub/../a.md", "hard.md", ...(process.platform === "win32" ? [] : ["soft.md"])]) {
      await expect(refuseInputs([`${folder}/${output}`], [at("b.md"), at("a.md")]), output).rejects.toThrow(UsageError);
    }
    await expect(refuseInputs([at("c.md")], [at("a.md")])).resolves.toBeUndefined();
  });
});
