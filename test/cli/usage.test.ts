import { describe, expect, test } from "vitest";
import { HELP } from "../../src/cli/help.ts";
import { TEXTS } from "../../src/cli/texts.ts";
import { GENERATOR } from "../../src/version.ts";
import { ran } from "./io.ts";

const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;

describe("wrong usage is one sentence and exit code 2", () => {
  test.each([
    ["", "Chưa nêu tệp nào.", "No file was named."],
    ["compile", "Chưa nêu tệp nào.", "No file was named."],
    ["check --foo x.md", "Không có tùy chọn “--foo”.", "There is no option “--foo”."],
    [
      "check --formt json x.md",
      "Không có tùy chọn “--formt”. Có phải “--format”?",
      "There is no option “--formt”. Did you mean “--format”?",
    ],
    [
      "compile x.md --format xml",
      "--format chỉ nhận yaml, json, ndjson, xlsx, csv, ics, akn, tt05, không nhận “xml”.",
      "--format takes yaml, json, ndjson, xlsx, csv, ics, akn, tt05, not “xml”.",
    ],
    ["check x.md -f sarif2", "--format chỉ nhận pretty", "--format takes pretty"],
    ["compile x.md --with quotes", "--with chỉ nhận source, outline, không nhận “quotes”.", "--with takes source, outline, not “quotes”."],
    [
      "check x.md --max-warnings -1",
      "--max-warnings nhận một số từ 0 trở lên, không nhận “-1”.",
      "--max-warnings takes a number from 0 on",
    ],
    ["check x.md --fail-level fatal", "--fail-level chỉ nhận error, warning, info, never", "--fail-level takes error"],
    [
      "check x.md --encoding ebcdic",
      "Không có bảng mã “ebcdic”; chọn một trong: auto, utf-8",
      "There is no encoding “ebcdic”; choose one of: auto",
    ],
    [
      "check x.md --limit-file lots",
      "--limit-file nhận một dung lượng như 500KB, 64MB, không nhận “lots”.",
      "--limit-file takes a size such as 500KB",
    ],
    ["compile x.md --limit-pages 1.5", "--limit-pages nhận một số từ 0 trở lên", "--limit-pages takes a number from 0 on"],
    ["check x.md --jobs 0", "--jobs nhận một số từ 1 trở lên, không nhận “0”.", "--jobs takes a number from 1 on, not “0”."],
    ["archive add x --to y --jobs 0", "--jobs nhận một số từ 1 trở lên, không nhận “0”.", "--jobs takes a number from 1 on, not “0”."],
    [
      "check README.md --config x.yaml --no-config",
      "--config và --no-config không dùng cùng nhau được.",
      "--config and --no-config do not go together.",
    ],
    [
      "check README.md --no-config --config x.yaml",
      "--config và --no-config không dùng cùng nhau được.",
      "--config and --no-config do not go together.",
    ],
    [
      "compile README.md --no-config --config x.yaml",
      "--config và --no-config không dùng cùng nhau được.",
      "--config and --no-config do not go together.",
    ],
    ...["--fix", "--diff", "--changed", "--baseline", "--update-baseline", "--accept-new", "--max-warnings"].map(
      (other): [string, string, string] => [
        `check README.md --six ${other}${{ "--baseline": " x.json", "--max-warnings": " 3" }[other] ?? ""}`,
        `--six và ${other} không dùng cùng nhau được.`,
        `--six and ${other} do not go together.`,
      ],
    ),
    [
      "check README.md --six -f sarif:s.sarif",
      "--six --format chỉ nhận pretty, json, không nhận “sarif”.",
      "--six --format takes pretty, json, not “sarif”.",
    ],
    [
      "check README.md --diff --update-baseline",
      "--diff và --update-baseline không dùng cùng nhau được.",
      "--diff and --update-baseline do not go together.",
    ],
    ["check README.md --accept-new", "--accept-new chỉ dùng cùng --update-baseline.", "--accept-new goes with --update-baseline only."],
    [
      "check README.md --diff -f json",
      "--diff in ra phần sẽ sửa; báo cáo thì ghi vào tệp, ví dụ --format json:",
      "--diff prints what would change; write the report into a file, such as --format json:",
    ],
    [
      "check - --baseline x.json --update-baseline",
      "--update-baseline ghi nhận xét về các tệp, không ghi về đầu vào chuẩn.",
      "--update-baseline keeps remarks on files, not on standard input.",
    ],
    [
      "compile README.md -f csv --with source",
      "--with chỉ dùng cùng --format yaml, json, ndjson.",
      "--with goes with --format yaml, json, ndjson only.",
    ],
    [
      "compile README.md -f akn --without outline",
      "--without chỉ dùng cùng --format yaml, json, ndjson.",
      "--without goes with --format yaml, json, ndjson only.",
    ],
    ["compile x.md -o", "Tùy chọn “--output” cần một giá trị.", "The option “--output” needs a value."],
    ["explain", "Chưa nêu tên quy tắc. Xem danh sách: plan-lint rules", "No rule was named. For the list: plan-lint rules"],
    [
      "archive",
      "Chưa nêu lệnh. Các lệnh: add, merge, rebuild, verify, search, tasks, stats, export.",
      "No command was named. The commands: add, merge, rebuild, verify, search, tasks, stats, export.",
    ],
    ["archive foo", "Không có lệnh “foo”. Các lệnh: add, ", "There is no command “foo”. The commands: add, "],
    ["archive serach --in kho", "Không có lệnh “serach”. Có phải “search”?", "There is no command “serach”. Did you mean “search”?"],
    ["archive --foo", "Không có tùy chọn “--foo”.", "There is no option “--foo”."],
    ["archive search", "Chưa nêu từ cần tìm", "There are neither words to find"],
    ["help compil", "Không có lệnh “compil”. Có phải “compile”?", "There is no command “compil”. Did you mean “compile”?"],
    [
      "help foo",
      "Không có lệnh “foo”. Các lệnh: check, compile, init, ",
      "There is no command “foo”. The commands: check, compile, init, ",
    ],
    ["help archive foo", "Không có lệnh “foo”. Các lệnh: add, ", "There is no command “foo”. The commands: add, "],
    [
      "archive verify kho",
      "Lệnh này không nhận thêm gì nữa; kho nêu bằng --in <kho>.",
      "This command takes nothing more; the archive is named by --in <archive>.",
    ],
    ["schema x", "Lệnh này không nhận thêm gì nữa.", "This command takes nothing more."],
    ["check - x.md", "Đọc từ đầu vào chuẩn thì không nêu thêm tệp.", "Standard input cannot be read along with files."],
    ["check --stdin x.md", "Đọc từ đầu vào chuẩn thì không nêu thêm tệp.", "Standard input cannot be read along with files."],
    ["check no-such-folder-*.md", "Không có tệp nào khớp mẫu “no-such-folder-*.md”.", "No file matches the pattern “no-such-folder-*.md”."],
  ])("plan-lint %s", async (line, vi, en) => {
    const args = line.split(" ").filter((arg) => arg !== "");
    for (const [lang, sentence] of [
      ["vi", vi],
      ["en", en],
    ] as const) {
      const { code, out, err } = await ran([...args, "--lang", lang]);
      expect(code).toBe(2);
      expect(out).toBe("");
      expect(err).toContain(`plan-lint: ${sentence}`);
      expect(err.split("\n")).toHaveLength(3);
    }
  });

  test("an unknown language is said in Vietnamese", async () => {
    expect(await ran(["--lang", "fr", "x.md"])).toEqual({
      code: 2,
      out: "",
      err: "plan-lint: --lang chỉ nhận vi, en, không nhận “fr”.\nXem cách dùng: plan-lint --help\n",
    });
  });
});

describe("help", () => {
  test.each([
    "-h",
    "--help",
    "help",
    "check -h",
    "help check",
    "compile -h",
    "schema -h",
    "rules -h",
    "explain -h",
    "help archive",
    "help archive add",
    "help help",
  ])("plan-lint %s", async (line) => {
    const vi = await ran(line.split(" "));
    const en = await ran([...line.split(" "), "--lang", "en"]);
    expect([vi.code, vi.err, en.code, en.err]).toEqual([0, "", 0, ""]);
    expect(vi.out).toMatch(/^Cách dùng: plan-lint/u);
    expect(vi.out).not.toMatch(/Options:|Commands:|Usage:|\[options\]/u);
    expect(en.out).toMatch(/^Usage: plan-lint/u);
    expect(en.out).not.toMatch(VIETNAMESE);
  });

  test.each(["-h", "check -h", "compile -h"])("plan-lint %s has examples and the exit codes", async (line) => {
    const { out } = await ran(line.split(" "));
    expect(out).toMatch(/\nVí dụ:\n {2}plan-lint /u);
    expect(out).toContain("Mã trả về");
  });

  test("every text is in both languages", () => {
    for (const { vi, en } of [...Object.values(HELP), ...Object.values(TEXTS)]) {
      expect(vi.length * en.length).toBeGreaterThan(0);
      expect(en).not.toMatch(VIETNAMESE);
    }
  });
});

test.each(["-V", "--version"])("plan-lint %s prints the version", async (flag) => {
  expect(await ran([flag])).toEqual({ code: 0, out: `${GENERATOR.version}\n`, err: "" });
});

test("plan-lint schema prints the schema", async () => {
  const { code, out } = await ran(["schema"]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ title: "Plan", $id: "urn:plan-lint:plan:1" });
});
