import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shardOf } from "../../src/archive/add.ts";
import { codeOf, isDiskTrouble } from "../../src/archive/disk.ts";
import type { Entry } from "../../src/archive/entry.ts";
import { plainKey, plainWords } from "../../src/archive/index/plain-key.ts";
import { rowsOf } from "../../src/archive/index/rows.ts";
import { toldOf } from "../../src/archive/index/told.ts";
import { isArchivePath, pathsOf, stemOf } from "../../src/archive/layout.ts";
import { matchOf } from "../../src/archive/query/search.ts";
import { likely } from "../../src/cli/archive-near.ts";
import { span } from "../../src/cli/archive-options.ts";
import { bag, saysTheSame } from "../../src/archive/same-text.ts";
import { DEFAULT_SETTINGS } from "../../src/archive/settings.ts";
import { openSqlite } from "../../src/archive/sqlite.ts";
import { manifestLines, openState, type State } from "../../src/archive/state.ts";
import { settleVersions } from "../../src/archive/versions.ts";
import { byPath, walk } from "../../src/archive/walk.ts";
import type { Agency, Plan } from "../../src/model/plan.generated.ts";
import { samplePlan } from "../helpers/plan.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plan-lint-parts-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("troubles of the disk", () => {
  test.each(["ENOSPC", "EDQUOT", "EROFS", "EIO", "EMFILE"])("are told by their code: %s", (code) => {
    expect(isDiskTrouble(Object.assign(new Error("something"), { code }))).toBe(true);
  });

  test("are told of a full database, and not of one that is damaged or of SQL that is wrong", () => {
    const sqlite = openSqlite(join(folder, "full.sqlite"));
    const trouble = (sql: string): unknown => {
      try {
        sqlite.exec(sql);
      } catch (error) {
        return error;
      }
      return undefined;
    };
    const full = trouble("PRAGMA max_page_count = 2; CREATE TABLE a (x); CREATE TABLE disk (x); CREATE TABLE c (x)");
    expect([isDiskTrouble(full), codeOf(full)]).toEqual([true, "SQLITE_FULL"]);
    expect(isDiskTrouble(trouble("SELECT disk"))).toBe(false);
    sqlite.close();
    expect(isDiskTrouble(new Error("database disk image is malformed"))).toBe(false);
    expect(isDiskTrouble(new Error("disk I/O error"))).toBe(false);
  });
});

describe("where a plan stands", () => {
  test("is made of year, issuer, number, date, title and digest", () => {
    const plan = { ...samplePlan(), source: { ...samplePlan().source, sha256: "0123456789abcdef".repeat(4) } };
    expect(stemOf(plan)).toBe(
      "2026/ubnd-xa-van-son/45-kh-ubnd_2026-03-12_trien-khai-thi-hanh-luat-luu-tru-tren-dia-ban-xa-van-son.0123456789ab",
    );
    expect(pathsOf(plan, { ...DEFAULT_SETTINGS, originals: "none", plans: "json" })).toEqual({
      plan: `plans/${stemOf(plan)}.json`,
      text: `texts/${stemOf(plan)}.txt`,
    });
    expect(pathsOf(plan, DEFAULT_SETTINGS).original).toBe(`originals/${stemOf(plan)}.md`);
  });

  test("has a name even where the plan says nothing", () => {
    expect(stemOf({ ...samplePlan(), document: { isPlan: true } })).toBe(`khong-ro-nam/khong-ro-co-quan/ke-hoach.${"0".repeat(12)}`);
  });

  test("never leads out of the archive", () => {
    const document = { isPlan: true, number: "../../x", title: "../..", issuer: { name: "../CON\\" }, date: "2026-03-12" };
    const { plan, text, original } = pathsOf({ ...samplePlan(), document }, DEFAULT_SETTINGS);
    for (const path of [plan, text, original ?? ""]) expect(isArchivePath(path)).toBe(true);
  });

  test.each(["../plans/a.yaml", "plans/../../a", "/etc/passwd", "plans", "plans/.hidden", "elsewhere/a.yaml", "plans//a"])(
    "%s is no path of an archive",
    (path) => {
      expect(isArchivePath(path)).toBe(false);
    },
  );

  test("no name is too long for Windows", () => {
    const long = "rất dài ".repeat(100);
    const document = { isPlan: true, number: `1/${"KH-".repeat(60)}`, date: "2026-01-01", title: long, issuer: { name: long } };
    expect(pathsOf({ ...samplePlan(), document }, DEFAULT_SETTINGS).original?.length).toBeLessThan(220);
  });
});

describe("inputs", () => {
  test("are found in one order, without what programs leave behind and without the archive", async () => {
    for (const path of ["b/z.md", "b/a.md", "b-1/x.md", "b/.git/y.md", "b/~$a.docx", "b/node_modules/q.md", "b/to/archive.json", "a.md"]) {
      mkdirSync(join(folder, "in", path, ".."), { recursive: true });
      writeFileSync(join(folder, "in", path), "");
    }
    const at = join(folder, "in");
    const found: string[] = [];
    for await (const { path } of walk([`${at}/b-1`, at, `${at}//b/`, `${at}/missing`], join(at, "b/to")))
      found.push(path.slice(at.length + 1));
    expect([...new Set(found)]).toEqual(["a.md", "b/a.md", "b/z.md", "b-1/x.md", "missing"]);
    expect([...new Set(found)].filter((path) => path !== "missing").toSorted(byPath)).toEqual(["a.md", "b/a.md", "b/z.md", "b-1/x.md"]);
  });

  test("are found once where links lead back to their own folder, and behind links that lead elsewhere", async () => {
    const at = join(folder, "loop");
    for (const path of ["a.md", "down/b.md", "down/down/c.md"]) {
      mkdirSync(join(at, path, ".."), { recursive: true });
      writeFileSync(join(at, path), "");
    }
    for (const link of ["l1", "l2", "down/l3", "down/down/l4"]) symlinkSync(at, join(at, link));
    symlinkSync(join(at, "down/down"), join(at, "twice"));
    const found: string[] = [];
    for await (const { path } of walk([at], folder + "/to")) found.push(path.slice(at.length + 1));
    expect(found).toEqual(["a.md", "down/b.md", "down/down/c.md", "twice/c.md"]);
  });

  test("fall to one share each, whatever the number of shares", () => {
    const paths = Array.from({ length: 500 }, (_, index) => `in/ke-hoach-${index}.md`);
    for (const of of [1, 3, 7]) {
      const counts = Array.from({ length: of }, (_, share) => paths.filter((path) => shardOf(path, of) === share + 1).length);
      expect(counts.reduce((sum, count) => sum + count)).toBe(500);
      expect(Math.min(...counts)).toBeGreaterThan(500 / of / 2);
    }
  });
});

describe("the same text in another format", () => {
  const text = "Số: 45/KH-UBND. Hoàn thành trước ngày 20/6/2026; 3 hội nghị. ".repeat(5);
  test.each([
    ["other marks and order", "## **3 hội nghị** | Số: 45/KH-UBND | Hoàn thành trước ngày 20/6/2026 ".repeat(5), true],
    ["page numbers", `${text} 2 ${text.slice(0, 0)} 4`, true],
    ["words that a printer cut", `${text.replace("hội", "h ội").replace("trước", "tr ướ c")} 2`, true],
    ["words that were cut, and one more", `${text.replace("hội", "h ội")} thêm`, false],
    ["a changed day", text.replace("20/6", "25/6"), false],
    ["a word more", `${text} thêm`, false],
    ["a word less", text.replace("hội", ""), false],
    ["the same number twice more", `${text} 2 2`, false],
  ])("%s", (_, other, same) => {
    expect(saysTheSame(bag(text), bag(other))).toBe(same);
    expect(saysTheSame(bag(other), bag(text))).toBe(same);
  });
});

const entry = (sha: string, more: Partial<Entry> = {}): Entry => ({
  path: `plans/${sha}.yaml`,
  sha256: sha,
  bytes: 1,
  text: { path: `texts/${sha}.txt`, sha256: sha },
  source: { sha256: sha, bytes: 1, mediaType: "text/markdown" },
  generator: "plan-lint",
  textHash: `text of ${sha}`,
  work: "x|1/kh",
  date: "2026-03-12",
  ...more,
});

describe("versions", () => {
  let state: State;
  let count = 0;
  const settled = async (entries: readonly (readonly [Entry, string])[], before: Record<string, number> = {}) => {
    state = openState(join(folder, `state-${count++}.sqlite`));
    for (const [one, input] of entries) {
      state.addEntry(one, "now");
      state.addName(one.source.sha256, input);
    }
    for (const [sha, version] of Object.entries(before)) state.sqlite.run("UPDATE entries SET version = ? WHERE sha = ?", [version, sha]);
    await settleVersions(folder, state);
    const lines = [...manifestLines(state)].map(
      ({ source, version, status, of }) => `${source.sha256} ${version} ${status}${of === undefined ? "" : ` ${of}`}`,
    );
    state.close();
    return lines;
  };

  test("go by date, then by name, and the last is the current one", async () => {
    const list = [
      [entry("a"), "in/2.md"],
      [entry("b"), "in/1.md"],
      [entry("c", { date: "2026-04-01" }), "in/0.md"],
    ] as const;
    expect(await settled(list)).toEqual(["a 2 superseded plans/c.yaml", "b 1 superseded plans/c.yaml", "c 3 current"]);
    expect(await settled(list.toReversed())).toEqual(await settled(list));
  });

  test("a file written over on the same day comes behind what it was", async () => {
    const files = [
      [entry("b"), "in/1.md"],
      [entry("a"), "in/1.md"],
    ] as const;
    expect(await settled(files, { b: 1 })).toEqual(["a 2 current", "b 1 superseded plans/a.yaml"]);
    expect(await settled(files, { a: 1 })).toEqual(["a 1 superseded plans/b.yaml", "b 2 current"]);
  });

  test("of another year, issuer or number are other plans", async () => {
    expect(
      await settled([
        [entry("a"), "1"],
        [entry("b", { date: "2025-03-12" }), "2"],
        [entry("c", { work: "y|1/kh" }), "3"],
      ]),
    ).toEqual(["a 1 current", "b 1 current", "c 1 current"]);
  });

  test("plans without a number stand by themselves", async () => {
    expect(
      await settled([
        [entry("a", { work: "" }), "1"],
        [entry("b", { work: "" }), "2"],
      ]),
    ).toEqual(["a 1 current", "b 1 current"]);
  });

  test("an undated one belongs to the only year there is", async () => {
    const { date: _date, ...undated } = entry("u");
    expect(
      await settled([
        [entry("a"), "1"],
        [undated, "2"],
      ]),
    ).toEqual(["a 2 current", "u 1 superseded plans/a.yaml"]);
    expect(
      await settled([
        [entry("a"), "1"],
        [undated, "2"],
        [entry("b", { date: "2025-01-01" }), "3"],
      ]),
    ).toEqual(["a 1 current", "b 1 current", "u 1 current"]);
  });

  test("of one day a richer format that says nearly the same is the current one, whatever the names", async () => {
    const words = Array.from({ length: 50 }, (_, at) => `chữ ${"abcdefghijklmnopqrstuvwxyz".charAt(at % 26)}`).join(" ");
    mkdirSync(join(folder, "texts"), { recursive: true });
    const files = { w: words, p: `${words} nhầm`, q: `${words} hoàn thành trước ngày 25/6/2026` };
    for (const [sha, said] of Object.entries(files)) writeFileSync(join(folder, `texts/${sha}.txt`), said);
    const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const of = (sha: string, mediaType: string) => entry(sha, { source: { sha256: sha, bytes: 1, mediaType } });
    const [word, scan, other] = [of("w", docx), of("p", "application/pdf"), of("q", "application/pdf")];
    const nearly = [
      [word, "in/1.docx"],
      [scan, "in/2.pdf"],
    ] as const;
    expect(await settled(nearly)).toEqual(["p 1 superseded plans/w.yaml", "w 2 current"]);
    expect(await settled(nearly.toReversed())).toEqual(await settled(nearly));
    // Another day is another version.
    expect(
      await settled([
        [word, "in/1.docx"],
        [other, "in/2.pdf"],
      ]),
    ).toEqual(["q 2 current", "w 1 superseded plans/q.yaml"]);
  });

  test("a copy of a copy is one of what that is a copy of", async () => {
    mkdirSync(join(folder, "texts"), { recursive: true });
    for (const sha of ["cut", "cut-too", "word"])
      writeFileSync(join(folder, `texts/${sha}.txt`), sha === "word" ? "hội nghị" : "h ội nghị");
    const of = (sha: string, mediaType: string, textHash: string) => entry(sha, { textHash, source: { sha256: sha, bytes: 1, mediaType } });
    expect(
      await settled([
        [of("cut", "application/pdf", "cut"), "in/1.pdf"],
        [of("cut-too", "text/plain", "cut"), "in/2.txt"],
        [of("word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word"), "in/3.docx"],
      ]),
    ).toEqual(["cut-too 1 copy plans/word.yaml", "cut 1 copy plans/word.yaml", "word 1 current"]);
  });

  test("the same text is a copy of the richest format", async () => {
    const text = { textHash: "same" };
    const docx = {
      source: { sha256: "d", bytes: 1, mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
    };
    expect(
      await settled([
        [entry("a", text), "1"],
        [entry("d", { ...text, ...docx }), "2"],
      ]),
    ).toEqual(["a 1 copy plans/d.yaml", "d 1 current"]);
  });
});

describe("who has been told", () => {
  const told = (recipients: string[], agency: Partial<Agency> & { name: string }) =>
    toldOf({ ...samplePlan(), recipients: recipients.map((text) => ({ text, name: text })) })({ id: "x", level: "province", ...agency });
  test.each([
    [["Sở Tư pháp"], { name: "Sở Tư pháp" }, true],
    [["Sở Tư pháp tỉnh Sơn Thủy"], { name: "Sở Tư pháp" }, true],
    [["Các sở, ban, ngành tỉnh"], { name: "Sở Y tế" }, true],
    [["Các sở, ban, ngành tỉnh"], { name: "Công an tỉnh" }, true],
    [["UBND các xã, phường"], { name: "Ủy ban nhân dân xã Đại Lâm", level: "commune" as const }, true],
    [["Như Điều 3"], { name: "Sở Y tế" }, true],
    [["Các phòng, đơn vị thuộc xã"], { name: "Phòng Kinh tế", level: "commune" as const }, true],
    [["Sở: NV, TC, VH,TT&DL"], { name: "Sở Tài chính" }, true],
    [["Các tổ dân phố"], { name: "Ban Chỉ huy Quân sự phường", level: "commune" as const }, false],
    [["Các phòng, đơn vị thuộc xã"], { name: "Ngân hàng Nhà nước", level: "central" as const }, false],
    [["Sở Tư pháp", "Lưu: VT"], { name: "Sở Y tế" }, false],
    [["UBND các xã, phường"], { name: "Công an tỉnh" }, false],
    [["Thường trực Tỉnh ủy"], { name: "Thanh tra tỉnh" }, false],
    [["Lưu: VT"], { name: "Sở Y tế" }, undefined],
    [[], { name: "Sở Y tế" }, undefined],
    [["Sở Tư pháp"], { name: "các sở, ngành", collective: true }, undefined],
    [["Sở Tư pháp"], { name: "Ông Lò Văn Thành", level: "person" as const }, undefined],
    [["Sở Tư pháp"], { name: "UBND xã Vân Sơn" }, undefined],
  ])("%j: %j → %s", (recipients, agency, expected) => {
    expect(told(recipients, agency)).toBe(expected);
  });
});

describe("words", () => {
  test.each([
    ["UBND tỉnh", " uy ban nhan dan tinh "],
    ["Sở GD&ĐT", expect.stringContaining("giao duc")],
    ["ubnd tinh", " uy ban nhan dan tinh "],
    ["Ðoàn kiểm tra", " doan kiem tra "],
  ])("%s is found as %s", (name, key) => expect(plainKey(name)).toEqual(key));
  test("a law is found by name or number", () => expect(plainWords("Luật Căn cước số 26/2023/QH15")).toBe("luat can cuoc so 26 2023 qh15"));

  test.each([
    [["can", "cuoc"], '{title_plain body_plain} : "can" AND {title_plain body_plain} : "cuoc"'],
    [["căn cước"], '{title body} : "căn cước"'],
    [["HOÀ"], '{title body} : "hòa"'],
    [["172/KH-UBND"], '{title_plain body_plain} : "172 kh ubnd"'],
    [["lưu*"], '{title body} : "lưu" *'],
    [['a" OR "b'], '{title_plain body_plain} : "a or b"'],
    [["…", "-"], undefined],
  ])("%j asks %s", (words, query) => expect(matchOf(words)).toBe(query));
});

describe("rows of the index", () => {
  test("parts hang below their task, members below their group", () => {
    const plan: Plan = {
      ...samplePlan(),
      reporting: [],
      tasks: [
        { title: "nhóm", tasks: [{ title: "một", assignments: [{ text: "phần" }] }, { title: "hai" }] },
        { title: "ba", assignments: [{ text: "phần khác" }] },
      ],
    };
    expect(rowsOf(plan).tasks.map(({ title, parent }) => [title, parent])).toEqual([
      ["nhóm", undefined],
      ["một", 0],
      ["phần", 1],
      ["hai", 0],
      ["ba", undefined],
      ["phần khác", 4],
    ]);
  });

  test("a document is cited once, as a basis if it is one", () => {
    const basis = samplePlan().legalBases?.[0];
    const plan: Plan = {
      ...samplePlan(),
      references: basis === undefined ? [] : [basis, { type: "Luật", name: "Luật Lưu trữ", text: "Luật Lưu trữ" }],
    };
    expect(rowsOf(plan).citations.map(({ act, basis: isBasis }) => [act.number ?? act.name, isBasis])).toEqual([
      ["12/KH-UBND", true],
      ["Luật Lưu trữ", false],
    ]);
  });
});

describe("spans of time", () => {
  test.each([
    ["2026", "2026-01-01", "2026-12-31"],
    ["2026-Q2", "2026-04-01", "2026-06-30"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2/2024", "2024-02-01", "2024-02-29"],
    ["02/2024", "2024-02-01", "2024-02-29"],
    ["tháng 12/2026", "2026-12-01", "2026-12-31"],
    ["IV/2026", "2026-10-01", "2026-12-31"],
    ["quý ii/2026", "2026-04-01", "2026-06-30"],
    ["quý 3/2026", "2026-07-01", "2026-09-30"],
    ["Q1/2026", "2026-01-01", "2026-03-31"],
    ["2026-06-30", "2026-06-30", "2026-06-30"],
    ["30/6/2026", "2026-06-30", "2026-06-30"],
  ])("%s is %s to %s", (value, first, last) => expect(span("--due-in")(value)).toEqual({ first, last }));
  test.each(["", "6", "13/2026", "0/2026", "31/6/2026", "quý 5/2026", "V/2026", "tháng II/2026", "2026-6", "26", "hôm nay"])(
    "%j is none",
    (value) => expect(() => span("--due-in")(value)).toThrow("takes a year"),
  );
});

describe("names that were likely meant", () => {
  const known = [
    { name: "Công an tỉnh", plain: "cong an tinh" },
    { name: "Công an xã", plain: "cong an xa" },
    { name: "Sở Tư pháp", plain: "so tu phap" },
    { name: "Sở Nội vụ", plain: "so noi vu" },
    { name: "Bộ Công an", plain: "bo cong an" },
    { name: "Phòng Văn hóa - Xã hội", plain: "phong van hoa xa hoi" },
    { name: "Công an tỉnh Sơn Thủy", plain: "cong an tinh son thuy" },
  ];
  test.each<[string[], string[]]>([
    [["cong an tihn"], ["Công an tỉnh", "Công an tỉnh Sơn Thủy"]],
    [["bo cong am"], ["Bộ Công an"]],
    [["so thanh pho", "so tp"], ["Sở Tư pháp"]],
    [["phong vh xh"], ["Phòng Văn hóa - Xã hội"]],
    [["so noi vu tinh binh lam"], ["Sở Nội vụ"]],
    [["so noi vi"], ["Sở Nội vụ"]],
    [["so tai chinh"], []],
    [["truong thon"], []],
    [["a"], []],
    [[""], []],
  ])("%j is like %j", (typed, names) => expect(likely(typed, known)).toEqual(names));
});
