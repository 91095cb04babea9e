import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { fc } from "../support/fast-check.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { unifiedDiff } from "../../src/cli/diff.ts";
import { mend } from "../../src/cli/mend.ts";
import type { Plan } from "../../src/model/plan.generated.ts";
import { compilePlan } from "../../src/pipeline.ts";
import { GOOD_PLAN } from "../helpers/texts.ts";
import { docx, p } from "../support/docx.ts";
import { TEXTS } from "../../src/cli/texts.ts";
import { fill } from "../../src/model/diagnostic.ts";
import { ran } from "./io.ts";

let folder = "";
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "plan-lint-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined) =>
  bytes === undefined ? undefined : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
/** The good plan with slips that can be mended: a zero too many, a word twice, the closing mark gone. */
const SLIPS = GOOD_PLAN.replace("ngày 12 tháng 3", "ngày 12 tháng 03")
  .replace("trách nhiệm của từng", "trách nhiệm của của từng")
  .replace("xã Vân Sơn./.", "xã Vân Sơn.");

describe("mends", () => {
  const forms: [string, (text: string) => string][] = [
    ["LF", (text) => text],
    ["CRLF", (text) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text) => `\uFEFF${text}`],
    ["no-break spaces and zero-width marks", (text) => text.replaceAll("Cơ quan", "Cơ\u00A0quan").replaceAll("phối hợp", "phối\u200B hợp")],
    ["letters written as references", (text) => text.replaceAll("trách", "tr&aacute;ch").replaceAll("của", "c&#7911;a")],
  ];

  test.each(forms)("leave everything else as it is: %s", async (_name, form) => {
    const { bytes, count, left } = await mend("p.md", bytesOf(form(SLIPS)), {});
    const mended = textOf(bytes) ?? "";
    expect(count).toBeGreaterThanOrEqual(2);
    expect(left).toBe(0);
    // Word by word: what differs is what was meant to.
    const [before, after] = [form(SLIPS).split(/[ \n]/u), mended.split(/[ \n]/u)];
    const gone = before.filter((word) => !after.includes(word));
    const added = after.filter((word) => !before.includes(word));
    expect(gone.length).toBeLessThanOrEqual(4);
    for (const word of added) expect(word).toMatch(/^(?:3|Sơn\.\/\.)\r?$/u);
    expect(mended.startsWith("\uFEFF")).toBe(form(SLIPS).startsWith("\uFEFF"));
    expect(mended.match(/\r\n/gu)?.length ?? 0).toBe(form(SLIPS).match(/\r\n/gu)?.length ?? 0);
  });

  test.each(forms)("twice are the same as once: %s", async (_name, form) => {
    const once = await mend("p.md", bytesOf(form(SLIPS)), {});
    const twice = await mend("p.md", once.bytes ?? bytesOf(""), {});
    expect(twice).toMatchObject({ bytes: undefined, count: 0, left: 0 });
    expect(twice.outcome).toEqual(once.outcome);
  });

  test("change no data but the words they mend", async () => {
    const { bytes = bytesOf("") } = await mend("p.md", bytesOf(SLIPS), {});
    const compiled = async (content: Uint8Array) => (await compilePlan({ path: "p.md", bytes: content })).plan;
    /** Without places and facts of the file, and with the mended words written the one way. */
    const plain = (plan: Plan | undefined) =>
      JSON.parse(
        JSON.stringify(plan, (key, value) => (["source", "sources", "generator"].includes(key) ? undefined : value))
          .replaceAll("của của", "của")
          .replaceAll("tháng 03", "tháng 3"),
      );
    expect(plain(await compiled(bytes))).toEqual(plain(await compiled(bytesOf(SLIPS))));
  });

  test("keep the lines of wrapped text", async () => {
    const wrapped = (words: string) =>
      `KẾ HOẠCH\nTriển khai thi hành Luật Lưu trữ\n\nI. NHIỆM VỤ\n1. Rà soát tài liệu tồn đọng ở ${words} của xã,\nhoàn thành trước ngày 30/6/2026./.\n`;
    const { bytes } = await mend("p.txt", bytesOf(wrapped("các\ncác phòng")), {});
    expect(textOf(bytes)).toBe(wrapped("các\nphòng"));
  });

  test("leave spaces side by side, which may align words", async () => {
    const spaced = GOOD_PLAN.replace("trách nhiệm của từng", "trách nhiệm  của từng");
    expect(spaced).not.toBe(GOOD_PLAN);
    const { bytes, count, outcome } = await mend("p.md", bytesOf(spaced), {});
    expect([bytes, count]).toEqual([undefined, 0]);
    expect(outcome.diagnostics.map(({ ruleId }) => ruleId)).toContain("extra-spaces");
  });

  test("put letters with separate marks together", async () => {
    const { bytes, outcome } = await mend("p.txt", bytesOf(`\uFEFF${GOOD_PLAN.normalize("NFD").replaceAll("\n", "\r\n")}`), {});
    expect(textOf(bytes)).toBe(`\uFEFF${GOOD_PLAN.replaceAll("\n", "\r\n")}`);
    expect(outcome.diagnostics.map(({ ruleId }) => ruleId)).not.toContain("read/decomposed");
  });

  test("are not made where a comment suppresses the remark", async () => {
    const text = SLIPS.replace("Xác định rõ", "<!-- plan-lint-disable-next-line -- giữ nguyên -->\nXác định rõ");
    expect(textOf((await mend("p.md", bytesOf(text), {})).bytes)).toContain("của của");
  });

  test("are left to others in files of other kinds", async () => {
    const utf16 = Buffer.from(`\uFEFF${SLIPS}`, "utf16le");
    expect(await mend("p.md", utf16, {})).toMatchObject({ bytes: undefined, count: 0, left: expect.any(Number) });
    expect((await mend("p.md", utf16, {})).left).toBeGreaterThan(0);
    expect(
      await mend(
        "p.docx",
        docx({
          body: SLIPS.split("\n")
            .map((line) => p(line))
            .join(""),
        }),
        {},
      ),
    ).toMatchObject({ bytes: undefined, count: 0 });
  });
});

describe("on the command line", () => {
  test("--fix writes the file behind a link, with its permissions, and reports what is left", async () => {
    writeFileSync(at("real.md"), SLIPS);
    chmodSync(at("real.md"), 0o640);
    const name = process.platform === "win32" ? "real.md" : "link.md";
    if (name === "link.md") symlinkSync(at("real.md"), at(name));
    const { code, out, err } = await ran(["check", at(name), "--fix", "-f", "compact"]);
    expect([code, out]).toEqual([0, ""]);
    expect(err).toMatch(/^plan-lint: Đã sửa \d chỗ trong 1 tệp\.\n$/u);
    expect(readFileSync(at("real.md"), "utf8")).toContain("ngày 12 tháng 3 năm");
    // Windows knows no such permissions.
    expect(process.platform === "win32" ? 0o640 : statSync(at("real.md")).mode & 0o777).toBe(0o640);
    expect(await ran(["check", at(name), "--fix", "-f", "compact"])).toEqual({ code: 0, out: "", err: "" });
  });

  test("--diff shows what would change, which git can apply, and changes nothing", async () => {
    writeFileSync(at("p.md"), SLIPS);
    const { code, out, err } = await ran(["check", at("p.md"), "--diff"]);
    expect(code).toBe(1);
    expect(err).toContain("Sẽ sửa");
    expect(readFileSync(at("p.md"), "utf8")).toBe(SLIPS);
    const patch = out.replaceAll(`a/${at("p.md")}`, "a/p.md").replaceAll(`b/${at("p.md")}`, "b/p.md");
    expect(spawnSync("git", ["apply"], { cwd: folder, input: patch }).status).toBe(0);
    expect(await ran(["check", at("p.md"), "--diff"])).toEqual({ code: 0, out: "", err: "" });
  });

  test("what is one and what is many is said as English says it", async () => {
    writeFileSync(at("p.md"), SLIPS);
    expect((await ran(["check", at("p.md"), "--diff", "--lang", "en"])).err).toMatch(/Would mend \d+ places in 1 file with --fix\./u);
    const said = (count: number, files: number) => fill(TEXTS.fixWould, { count, files }).en;
    expect(said(1, 1)).toBe("Would mend 1 place in 1 file with --fix.");
    expect(said(0, 2)).toBe("Would mend 0 places in 2 files with --fix.");
    expect(fill(TEXTS.watching, { count: 1 }).en).toContain("Watching 1 file.");
    expect(fill(TEXTS.watching, {}).en).toContain("{count} {count|file|files}");
  });

  test("standard input can be shown, not mended", async () => {
    expect((await ran(["check", "--diff", "--stdin-filename", "p.md"], { input: SLIPS })).out).toContain("+++ b/p.md");
    expect(await ran(["check", "--fix", "-"], { input: SLIPS })).toMatchObject({ code: 2, out: "" });
  });
});

describe("a unified difference", () => {
  const apply = (before: string, patch: string) => {
    writeFileSync(at("x"), before);
    const run = spawnSync("git", ["apply", "--unidiff-zero", "--whitespace=nowarn"], { cwd: folder, input: patch, encoding: "utf8" });
    return run.status === 0 ? readFileSync(at("x"), "utf8") : run.stderr;
  };

  test.each([
    ["a\n", "b\n", "@@ -1,1 +1,1 @@\n-a\n+b\n"],
    ["a\nb\n", "a\n", "@@ -1,2 +1,1 @@\n a\n-b\n"],
    ["a", "a\n", "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n"],
    ["", "a\n", "@@ -0,0 +1,1 @@\n+a\n"],
  ])("of %j and %j", (before, after, hunk) => {
    expect(unifiedDiff("x", before, after)).toBe(`--- a/x\n+++ b/x\n${hunk}`);
  });

  test("keeps changes apart that are far from each other", () => {
    const lines = Array.from({ length: 30 }, (_, index) => `${index}\n`);
    const patch = unifiedDiff("x", lines.join(""), lines.with(2, "x\n").with(6, "x\n").with(25, "x\n").join(""));
    expect(patch.match(/^@@ .*$/gmu)).toEqual(["@@ -1,10 +1,10 @@", "@@ -23,7 +23,7 @@"]);
  });

  test("makes the one of the other", () => {
    const line = fc.constantFrom("a\n", "b\n", "\n", "a a\n", "c");
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), fc.array(line, { maxLength: 14 }), (before, after) => {
        const [a, b] = [before.join(""), after.join("")];
        fc.pre(a !== b && b !== "");
        expect(apply(a, unifiedDiff("x", a, b))).toBe(b);
      }),
      { numRuns: 40 },
    );
  });

  test("of two long texts that have nothing in common ends soon", () => {
    const lines = (from: number) => Array.from({ length: 20_000 }, (_, index) => `${from + index}\n`).join("");
    expect(unifiedDiff("x", lines(0), lines(1_000_000)).split("\n")).toHaveLength(40_000 + 4);
  });
});
