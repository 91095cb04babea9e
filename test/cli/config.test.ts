import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PRESET_NAMES, PRESETS } from "../../src/check/presets/index.ts";
import { rules } from "../../src/check/rules/index.ts";
import { mergeRules } from "../../src/check/settings.ts";
import { template } from "../../src/cli/config/init.ts";
import { configOf } from "../../src/cli/config/resolve.ts";
import { readYaml } from "../../src/emit/yaml-file.ts";
import { validateConfig } from "../../src/validate/config.ts";
import { buildIfStale, planLint } from "../helpers/dist.ts";
import { ran } from "./io.ts";
import { BAD_PLAN, GOOD_PLAN } from "../helpers/texts.ts";

let folder = "";
const at = (name: string) => join(folder, name);
const put = (name: string, text: string) => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
};
const run = (line: string) => planLint(line.split(" "), { cwd: folder });
/** Inside the test, with full paths for the words that name files. */
const found = async (line: string): Promise<string[]> => {
  const args = line.split(" ").map((word) => (word.includes(".") ? at(word) : word));
  const { out } = await ran(["check", "-f", "json", ...args]);
  return JSON.parse(out).files.flatMap(({ diagnostics }: any) => diagnostics.map(({ ruleId, severity }: any) => `${severity}: ${ruleId}`));
};

beforeEach(() => {
  buildIfStale();
  folder = realpathSync(mkdtempSync(join(tmpdir(), "plan-lint-")));
  put("plans/draft/bad.md", BAD_PLAN);
  put("plans/good.md", GOOD_PLAN);
}, 60_000);
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the nearest configuration holds", () => {
  test.each(["plan-lint.config.yaml", "plan-lint.config.json", ".planlintrc", ".planlintrc.yaml", ".planlintrc.json"])(
    "%s",
    async (name) => {
      put(name, '{"rules": {"deadline-before-issue": "info"}}');
      expect(await found("plans/draft/bad.md")).toContain("info: deadline-before-issue");
    },
  );

  test("in the folders above the file, and only that one", async () => {
    put("plan-lint.config.yaml", "rules: {deadline-before-issue: off, task-without-lead: off}");
    expect((await found("plans/draft/bad.md")).filter((id) => id.startsWith("error"))).toEqual([]);
    put("plans/.planlintrc", "rules: {deadline-before-issue: warning}");
    expect(await found("plans/draft/bad.md")).toContain("warning: deadline-before-issue");
  });

  test("unless another one is named, or none is wanted", async () => {
    put("plan-lint.config.yaml", "rules: {deadline-before-issue: off}");
    put("other.yaml", "rules: {deadline-before-issue: info}");
    expect(await found("plans/draft/bad.md --config other.yaml")).toContain("info: deadline-before-issue");
    expect(await found("plans/draft/bad.md --no-config")).toContain("error: deadline-before-issue");
  });

  test("an empty one changes nothing", async () => {
    put("plan-lint.config.yaml", "# nothing yet\nrules:\n  # day-off: off\n");
    expect(await found("plans/draft/bad.md")).toEqual(await found("plans/draft/bad.md --no-config"));
  });

  test("standard input has one too, by its name", () => {
    put("plans/.planlintrc", "rules: {deadline-before-issue: info}");
    const { out } = planLint(["check", "--stdin-filename", "plans/new.md", "-f", "compact"], { cwd: folder, input: BAD_PLAN });
    expect(out).toMatch(/lưu ý: .*\[deadline-before-issue\]/u);
  });
});

describe("overrides", () => {
  test.each([
    [["draft/**"], true],
    [["*.md"], true],
    [["/*.md"], false],
    [["*.md", "!bad.md"], false],
    [["../elsewhere/**"], false],
  ])("%j: %s", async (files, holds) => {
    const config = { path: at("plans/.planlintrc"), data: { overrides: [{ files, rules: { "day-off": "off" } }] } } as const;
    expect((await configOf(config, at("plans/draft/bad.md"))).rules).toEqual(holds ? { "day-off": "off" } : {});
  });

  test("win over what stands above them, options aside", async () => {
    const config = {
      path: at("x.yaml"),
      data: {
        extends: "strict",
        rules: { "vague-time": ["error", { words: ["sớm"] }] },
        overrides: [{ files: ["*.md"], extends: "recommended", rules: { "vague-time": "info" } }],
      },
    } as const;
    expect((await configOf(config, at("a.md"))).rules).toMatchObject({ ...PRESETS.strict, "vague-time": ["info", { words: ["sớm"] }] });
    expect(mergeRules({ a: ["info", { x: 1 }] }, { a: "off" }, { a: "error" })).toEqual({ a: "error" });
  });
});

describe("presets", () => {
  test.each(PRESET_NAMES)("%s names rules that exist and changes each of them", (name) => {
    expect(validateConfig({ rules: PRESETS[name] })).toEqual([]);
    for (const [id, setting] of Object.entries(PRESETS[name]))
      expect(setting, id).not.toBe(rules.find((other) => other.id === id)?.severity);
  });

  test("can be extended", async () => {
    put(".planlintrc", "extends: strict");
    put("plans/bare.md", GOOD_PLAN.slice(0, GOOD_PLAN.indexOf("**Nơi nhận:**")));
    expect(await found("plans/bare.md")).toContain("error: missing-recipients");
  });
});

describe("files left out", () => {
  test.each([
    ["by --ignore", undefined, "plans/**/*.md --ignore draft/"],
    ["by .planlintignore", [".planlintignore", "# nháp\n/plans/draft/*\n!/plans/draft/kept.md\n"], "plans/**/*.md"],
    ["by a configuration", ["plans/.planlintrc", "ignore: [draft]"], "plans/**/*.md"],
    ["though named one by one", [".planlintignore", "bad.md"], "plans/good.md plans/draft/bad.md"],
  ] as [string, [string, string] | undefined, string][])("%s", (_name, file, line) => {
    if (file !== undefined) put(...file);
    const { code, out } = run(`check -f json ${line}`);
    expect(JSON.parse(out).files.map(({ path }: { path: string }) => path)).toEqual(["plans/good.md"]);
    expect(code).toBe(0);
  });

  test("it is said when nothing is left", () => {
    expect(run("check plans/good.md --ignore plans/")).toMatchObject({ code: 0, err: "plan-lint: Cả 1 tệp đều thuộc diện bỏ qua.\n" });
  });
});

describe("own words", () => {
  test("reach checks and data", async () => {
    put(".planlintrc", "bodies:\n  - name: Liên minh Sao Mai\n    abbreviations: [LMSM]\nlabels:\n  lead: [Mũi xung kích]\n");
    put("own.md", GOOD_PLAN.replace("Cơ quan chủ trì: Phòng Văn hóa - Xã hội", "Mũi xung kích: LMSM"));
    expect(run("compile own.md").out).toContain("canonical: Liên minh Sao Mai");
    expect(await found("own.md")).not.toContain("error: task-without-lead");
    expect(await found("own.md --no-config")).not.toEqual(await found("own.md"));
  });
});

describe("a wrong configuration is said with its line, in both languages", () => {
  test.each([
    ["rules:\n  day-of: off", "2:3", "Không có quy tắc “day-of”.", "There is no rule “day-of”."],
    ["rules:\n  day-off: loud", "2:3", "Giá trị của “day-off” không hợp lệ.", "“day-off” has a value it cannot have."],
    ["rules:\n  day-off: [info, {x: 1}]", "2:20", "Quy tắc không có tùy chọn “x”.", "The rule has no option “x”."],
    ["extend: strict", "1:1", "Không có mục “extend”.", "There is no setting “extend”."],
    ["bodies:\n  - level: province", "2:5", "Thiếu “name”.", "“name” is missing."],
    ["ignore: []", "1:1", "“ignore” để trống hoặc thiếu.", "“ignore” is empty or lacks a part."],
    ["bodies:\n  - Ban QLDA", "2:5", "“bodies” không đúng kiểu.", "“bodies” is of the wrong type."],
    ["bodies:\n  - Ban QLDA", "2:5", "Mỗi mục có dạng {name: …, ", "Each entry looks like {name: …, "],
    ["overrides: [7]", "1:13", "Mỗi mục có dạng {files: […], rules: {…}}.", "Each entry looks like {files: […], rules: {…}}."],
    ["ignore: [7]", "1:10", "“ignore” không đúng kiểu.", "“ignore” is of the wrong type."],
    ["ignore: x.md", "1:1", "Phải là một danh sách.", "It is to be a list."],
    ["rules:\n\tday-off: off", "2:1", "YAML/JSON: thụt dòng bằng dấu cách, không bằng phím Tab.", "tab characters must not be used"],
    ["rules: {", "1:", "YAML/JSON: ngoặc mở mà không đóng.", "unexpected end of the stream"],
    ["@x", "1:1", "YAML/JSON: từ chỗ này không còn đúng cách viết.", "end of the stream"],
    ["rules: [x", "1:", "Tệp cấu hình viết sai cú pháp YAML/JSON", "The configuration is no YAML or JSON"],
    ["rules: 7", "1:1", "“rules” không đúng kiểu.", "“rules” is of the wrong type."],
  ])("%j", async (text, line, vi, en) => {
    put("plan-lint.config.yaml", text);
    for (const [lang, sentence] of [
      ["vi", vi],
      ["en", en],
    ] as const) {
      const { code, out, err } = await ran(["check", at("plans/good.md"), "--lang", lang]);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(new RegExp(`plan-lint\\.config\\.yaml:${line}`, "u"));
      expect(err).toContain(sentence);
    }
  });

  test("the rule that is meant is named", () => {
    put(".planlintrc", "rules:\n  task-without-leed: off");
    expect(run("check plans/good.md").err).toContain("Có phải “task-without-lead”?");
  });

  test("one that is not there is wrong usage", () => {
    expect(run("check plans/good.md --config none.yaml")).toMatchObject({
      code: 2,
      err: expect.stringContaining("Không tìm thấy tệp cấu hình “none.yaml”."),
    });
  });
});

describe("init and --print-config", () => {
  test("init writes a file that is valid, changes nothing, and is not overwritten", async () => {
    expect(run("init")).toMatchObject({ code: 0, out: "Đã ghi plan-lint.config.yaml.\n" });
    const text = readFileSync(at("plan-lint.config.yaml"), "utf8");
    expect(run("init")).toMatchObject({ code: 2, err: expect.stringContaining("không ghi đè") });
    expect(readFileSync(at("plan-lint.config.yaml"), "utf8")).toBe(text);
    expect(await found("plans/draft/bad.md")).toEqual(await found("plans/draft/bad.md --no-config"));
  });

  test.each(["vi", "en"] as const)("each line of the %s template can be used", (lang) => {
    const used = template(lang)
      .split("\n")
      .map((line) => line.replace(/^(?<blanks> *)# ?(?=[a-zA-Z-]+:(?: \S|$)|  |- )/u, "$<blanks>"))
      .filter((line) => !line.startsWith("#") && !line.startsWith("yaml-language-server"));
    const text = used.join("\n");
    const read = readYaml(text);
    expect("fault" in read ? `${read.fault.reason}\n${text}` : validateConfig(read.value)).toEqual([]);
    expect(Object.keys(("value" in read ? read.value : {}) as object)).toEqual([
      "extends",
      "rules",
      "overrides",
      "ignore",
      "bodies",
      "labels",
      "suppressions",
    ]);
  });

  test("--print-config prints what holds, as a configuration that gives the same", async () => {
    put(".planlintrc", "extends: strict\nrules:\n  day-off: off\nbodies:\n  - name: Liên minh Sao Mai\n");
    const { code, out } = run("--print-config plans/draft/bad.md");
    expect(code).toBe(0);
    expect(out).toContain("# Theo .planlintrc, cho plans/draft/bad.md.");
    expect(out).toMatch(/\n {2}day-off: '?off'?\n/u);
    const read = readYaml(out);
    expect("value" in read ? validateConfig(read.value) : read).toEqual([]);
    put("printed.yaml", out);
    expect(await found("plans/draft/bad.md --config printed.yaml")).toEqual(await found("plans/draft/bad.md"));
    expect(run("--print-config plans/good.md --no-config --lang en").out).toContain("# No configuration; the defaults.");
  });

  test("schema --for config prints the schema of the package", () => {
    expect(JSON.parse(run("schema --for config").out)).toMatchObject({ $id: "urn:plan-lint:config:1" });
  });
});
