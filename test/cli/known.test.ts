import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Changes, changesSince } from "../../src/cli/changed.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { buildIfStale, planLint } from "../helpers/dist.ts";
import { checkPlan } from "../../src/pipeline.ts";
import { BAD_PLAN, GOOD_PLAN } from "../helpers/texts.ts";
import { ran } from "./io.ts";

let folder = "";
const at = (name: string) => join(folder, name);
const put = (name: string, text: string) => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
};
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "plan-lint-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Ids of what is reported, with the exit code and what is said besides. */
async function check(...args: string[]) {
  const { code, out, err } = await ran(["check", "-f", "json", ...args]);
  const ids: string[] =
    code === 2 ? [] : JSON.parse(out).files.flatMap(({ diagnostics }: any) => diagnostics.map(({ ruleId }: any) => ruleId));
  return { code, ids, err };
}

describe("a baseline", () => {
  const known = () => ["--baseline", at("known.json")];
  const update = () => [...known(), "--update-baseline"];
  const plan = () => at("plan.md");
  beforeEach(() => put("plan.md", BAD_PLAN));

  test("takes the present remarks in when it is first written, and they count no more", async () => {
    const { ids } = await check(plan());
    expect(ids).not.toEqual([]);
    expect(await check(plan(), ...update())).toMatchObject({
      code: 0,
      ids: [],
      err: expect.stringContaining(`bỏ ra 0, thêm vào ${ids.length}.`),
    });
    expect(await check(plan(), ...known())).toMatchObject({
      code: 0,
      ids: [],
      err: expect.stringContaining(`${ids.length} nhận xét đã biết`),
    });
    expect(Object.keys(JSON.parse(readFileSync(at("known.json"), "utf8")).files)).toEqual(["plan.md"]);
  });

  test("stays as it is when standard input is checked, or when nothing is to be changed", async () => {
    await check(plan(), ...update());
    const before = readFileSync(at("known.json"), "utf8");
    expect(await ran(["check", "-", ...update()], { input: BAD_PLAN })).toMatchObject({ code: 2, out: "" });
    expect(await ran(["check", plan(), "--diff", ...update()])).toMatchObject({ code: 2, out: "" });
    expect(await ran(["check", plan(), "--six", ...update()])).toMatchObject({ code: 2, out: "" });
    expect(readFileSync(at("known.json"), "utf8")).toBe(before);
  });

  test("holds when lines move and when sections are renumbered", async () => {
    await check(plan(), ...update());
    put("plan.md", BAD_PLAN.replace("## I.", "\n\nĐoạn thêm vào cho dài.\n\n## I."));
    expect(await check(plan(), ...known())).toMatchObject({ code: 0, ids: [] });
    put(
      "plan.md",
      BAD_PLAN.replace(
        "### 1. Tổ chức",
        "### 1. Sơ kết năm\n\n- Cơ quan chủ trì: Văn phòng HĐND và UBND xã.\n\n- Thời gian thực hiện: Quý IV/2026.\n\n- Sản phẩm: Báo cáo sơ kết.\n\n### 2. Tổ chức",
      ).replace("### 2. Rà soát", "### 3. Rà soát"),
    );
    expect(await check(plan(), ...known())).toMatchObject({ code: 0, ids: [] });
  });

  test("leaves what is new to be reported, also a second one like it", async () => {
    await check(plan(), ...update());
    put(
      "plan.md",
      BAD_PLAN.replace(
        "## III.",
        "### 3. Rà soát, chỉnh lý tài liệu tồn đọng\n\n- Cơ quan chủ trì: Văn phòng HĐND và UBND xã.\n\n- Thời gian thực hiện: Trước ngày 30/11/2025.\n\n- Sản phẩm: Báo cáo kết quả chỉnh lý.\n\n## III.",
      ),
    );
    const { code, ids } = await check(plan(), ...known());
    expect(code).toBe(1);
    expect(ids.filter((id) => id === "deadline-before-issue")).toHaveLength(1);
  });

  test("may know more of a remark than there ever was", async () => {
    await check(plan(), ...update());
    const { files } = JSON.parse(readFileSync(at("known.json"), "utf8"));
    const entries: object[] = files["plan.md"];
    put("known.json", JSON.stringify({ version: 1, files: { "plan.md": entries.map((entry) => ({ ...entry, count: 5_000_000_000 })) } }));
    expect(await check(plan(), ...known())).toMatchObject({
      code: 0,
      ids: [],
      err: expect.stringMatching(/\d{10} nhận xét đã biết nay không còn/u),
    });
  });

  test("never grows unless told to, and shrinks only when told to", async () => {
    await check(plan(), ...update());
    const first = readFileSync(at("known.json"), "utf8");
    put("plan.md", GOOD_PLAN.replace("Quý II/2026", "Trước ngày 15/01/2026"));
    expect((await check(plan(), ...known())).err).toMatch(/\d nhận xét đã biết nay không còn/u);
    expect(readFileSync(at("known.json"), "utf8")).toBe(first);

    const updated = await check(plan(), ...update());
    expect(updated).toMatchObject({ code: 1, err: expect.stringMatching(/bỏ ra \d+, thêm vào 0\.\n.*--accept-new/u) });
    expect(updated.ids).toContain("deadline-before-issue");
    expect(JSON.parse(readFileSync(at("known.json"), "utf8"))).toEqual({ version: 1, files: {} });

    expect(await check(plan(), ...update(), "--accept-new")).toMatchObject({
      code: 0,
      ids: [],
      err: expect.stringMatching(/bỏ ra 0, thêm vào [1-9]/u),
    });
    expect((await check(plan(), ...update())).err).toContain("không có gì thay đổi");
  });

  test("keeps files that this run does not check, and forgets those that are gone", async () => {
    put("other.md", BAD_PLAN);
    await check(plan(), at("other.md"), ...update());
    await check(plan(), ...update());
    expect(Object.keys(JSON.parse(readFileSync(at("known.json"), "utf8")).files)).toEqual(["other.md", "plan.md"]);
    rmSync(at("other.md"));
    await check(plan(), ...update());
    expect(Object.keys(JSON.parse(readFileSync(at("known.json"), "utf8")).files)).toEqual(["plan.md"]);
  });

  test("never settles that a file cannot be read", async () => {
    expect(await check(at("none.md"), ...update())).toMatchObject({ code: 3, ids: ["read/missing"] });
    expect(await check(at("none.md"), ...known())).toMatchObject({ code: 3, ids: ["read/missing"] });
  });

  test.each(["{", "[]", '{"version": 2, "files": {}}', '{"version": 1, "files": {"a": [{"rule": 1}]}}', '{"version": 1, "files": 7}'])(
    "%s is none",
    async (text) => {
      put("known.json", text);
      const { code, err } = await check(plan(), ...known());
      expect(code).toBe(2);
      expect(err).toContain("không phải tệp nhận xét đã biết");
    },
  );

  test("that is not there is wrong usage", async () => {
    expect(await check(plan(), ...known())).toMatchObject({ code: 2, err: expect.stringContaining("thêm --update-baseline") });
  });
});

describe("what git says has changed", () => {
  const git = (...args: string[]) => {
    const { status, stderr } = spawnSync(
      "git",
      ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", ...args],
      { cwd: folder, encoding: "utf8" },
    );
    if (status !== 0) throw new Error(stderr);
  };
  const name = 'kế hoạch "năm" 2026.md';
  const names = [name, "old.md", "new.md", "main.md"];
  /** Which of the files have changed, each with what is said of the changed lines. */
  const changed = async (ref?: string) => {
    const changes = await changesSince(ref, folder);
    const found: string[][] = [];
    for (const path of names) {
      if (!existsSync(at(path)) || !changes.has(at(path))) continue;
      const { diagnostics } = await checkPlan({ path, bytes: readFileSync(at(path)) });
      found.push([path, ...changes.sift(at(path), diagnostics).map(({ ruleId }) => ruleId)]);
    }
    return found;
  };
  const files = async (ref?: string) => (await changed(ref)).map(([path]) => path);
  const commit = () => {
    git("add", ".");
    git("commit", "-q", "-m", "x");
  };
  beforeEach(() => {
    git("init", "-q", "-b", "main");
    put(name, BAD_PLAN);
    put("old.md", BAD_PLAN);
  });

  test("is everything before the first commit, and nothing right after it", async () => {
    expect(await files()).toEqual([name, "old.md"]);
    commit();
    expect(await files()).toEqual([]);
  });

  test("is a line, staged or not, with what is wrong on it alone", async () => {
    commit();
    put(name, BAD_PLAN.replace("30/11/2025", "28/11/2025"));
    expect(await changed()).toEqual([[name, "deadline-before-issue"]]);
    git("add", ".");
    expect(await changed()).toEqual([[name, "deadline-before-issue"]]);
    put(name, BAD_PLAN.replace("Nâng cao nhận thức", "Nâng cao hơn nữa nhận thức"));
    expect(await changed()).toEqual([[name]]);
  });

  test.each([
    ["the name of another file", "++ b/other.md", "-- a/other.md"],
    ["a place of git", "@@ -1 +1 @@", "diff --git a/x b/x"],
    ["the name of another file behind a carriage return", "một", "hai\r+++ b/other.md"],
  ])("is told also behind added and dropped lines that look like %s", async (_, added, dropped) => {
    put("old.md", `${dropped}\n${BAD_PLAN}`);
    put(name, "không có dòng cuối");
    commit();
    put("old.md", `${added}\n${BAD_PLAN.replace("30/11/2025", "28/11/2025")}`);
    put(name, "vẫn không có dòng cuối");
    expect(await changed()).toContainEqual(["old.md", "deadline-before-issue"]);
  });

  test("is a new file as a whole, and what a branch adds to another", async () => {
    commit();
    put("new.md", BAD_PLAN);
    expect((await changed())[0]).toEqual(expect.arrayContaining(["new.md", "task-without-lead", "deadline-before-issue"]));
    git("switch", "-q", "-c", "topic");
    commit();
    expect(await files()).toEqual([]);
    expect(await files("main")).toEqual(["new.md"]);
    git("switch", "-q", "main");
    put("main.md", GOOD_PLAN);
    commit();
    git("switch", "-q", "topic");
    expect(await files("main")).toEqual(["new.md"]);
  });

  test("holds in a folder below, through a renaming, and on the command line", () => {
    buildIfStale();
    commit();
    mkdirSync(at("sub"));
    put("sub/deep.md", GOOD_PLAN);
    renameSync(at("old.md"), at("sub/old.md"));
    const { out } = planLint(["check", "*.md", "-f", "json", "--changed"], { cwd: at("sub") });
    expect(JSON.parse(out).files.map(({ path }: any) => path)).toEqual(["deep.md", "old.md"]);
    const wrong = planLint(["check", "*.md", "--changed", "nosuch"], { cwd: at("sub") });
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining("git không biết “nosuch” là phiên bản nào.") });
  }, 60_000);

  test("is not known for what is no commit, and outside a repository", async () => {
    await expect(changesSince("-x", folder)).rejects.toThrow("git knows no commit");
    rmSync(at(".git"), { recursive: true });
    await expect(changesSince(undefined, folder)).rejects.toThrow("no git repository");
  });
});

describe("remarks on changed lines", () => {
  const remark = (first: number, last = first, more: Partial<Diagnostic> = {}): Diagnostic => ({
    ruleId: "x",
    severity: "error",
    message: { vi: "", en: "" },
    place: { start: { line: first, column: 1, offset: 0 }, end: { line: last, column: 1, offset: 0 }, quote: "" },
    ...more,
  });
  const { place = remark(5).place } = remark(5);
  if (place === undefined) throw new Error("bug");
  const cases: [string, Diagnostic, boolean][] = [
    ["on the line", remark(5), true],
    ["around the lines", remark(3, 9), true],
    ["above", remark(4), false],
    ["below", remark(7), false],
    ["that explain themselves by the line", remark(1, 1, { related: [{ message: { vi: "", en: "" }, place }] }), true],
    ["on the whole document", (({ place: _place, ...rest }) => rest)(remark(1)), true],
    ["on a paragraph of Word", remark(1, 1, { place: { ...place, paragraph: 3 } }), true],
  ];
  test.each(cases)("%s", (_name, diagnostic, stays) => {
    const changes = new Changes(new Map([["/a.md", [[5, 6]]]]));
    expect(changes.sift("/a.md", [diagnostic])).toEqual(stays ? [diagnostic] : []);
    expect(changes.has("/b.md")).toBe(false);
  });
});

describe("kept results", () => {
  const cache = () => ["--cache-location", at("kept")];
  const file = () => at("kept/check.json");

  test("give the same, and are used while file, settings and program stay", async () => {
    put("a.md", BAD_PLAN);
    const fresh = await ran(["check", at("a.md")]);
    expect(await ran(["check", at("a.md"), ...cache()])).toEqual(fresh);
    // What stands in the cache is what is said: so it was used.
    writeFileSync(file(), readFileSync(file(), "utf8").replaceAll("không nêu", "KHÔNG NÊU"));
    expect((await ran(["check", at("a.md"), ...cache()])).out).toContain("KHÔNG NÊU");
    for (const change of [
      () => put("a.md", `${BAD_PLAN}\n`),
      () => put(".planlintrc", "rules: {day-off: off}"),
      () => writeFileSync(file(), readFileSync(file(), "utf8").replace(/"build":"[^"]*"/u, '"build":"other"')),
    ]) {
      change();
      expect((await ran(["check", at("a.md"), ...cache()])).out).not.toContain("KHÔNG NÊU");
      writeFileSync(file(), readFileSync(file(), "utf8").replaceAll("không nêu", "KHÔNG NÊU"));
    }
  });

  test.each(["", "{", "null", '{"build": "0.1.0 test", "entries": 7}', '{"build": "0.1.0 test", "entries": [["x", {}], null, [1, 2]]}'])(
    "that are damaged (%j) count for nothing",
    async (text) => {
      put("a.md", BAD_PLAN);
      put("kept/check.json", text);
      expect(await ran(["check", at("a.md"), ...cache()])).toEqual(await ran(["check", at("a.md")]));
    },
  );

  test("that cannot be written are no reason to fail", async () => {
    put("a.md", GOOD_PLAN);
    put("kept", "a file");
    expect(await ran(["check", at("a.md"), ...cache()])).toMatchObject({ code: 0, err: "" });
  });

  test("forget files that are gone", async () => {
    put("a.md", GOOD_PLAN);
    put("b.md", GOOD_PLAN);
    await ran(["check", at("a.md"), at("b.md"), ...cache()]);
    rmSync(at("b.md"));
    put("a.md", BAD_PLAN);
    await ran(["check", at("a.md"), ...cache()]);
    expect(JSON.parse(readFileSync(file(), "utf8")).entries.map(([path]: string[]) => path)).toEqual([at("a.md")]);
  });

  test("stand with the project's packages, or in a folder of their own", () => {
    buildIfStale();
    put("p/a.md", GOOD_PLAN);
    planLint(["check", "a.md", "--cache"], { cwd: at("p") });
    expect(existsSync(at("p/.plan-lint-cache/check.json"))).toBe(true);
    put("p/package.json", "{}");
    mkdirSync(at("p/node_modules"));
    planLint(["check", "a.md", "--cache"], { cwd: at("p") });
    expect(existsSync(at("p/node_modules/.cache/plan-lint/check.json"))).toBe(true);
  });
});
