import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { load } from "js-yaml";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { archiveFiles, differences, isUnfinished, reportOf, runUntil, writeDamaged, writeShelf } from "../../bench/archive-tools.mjs";
import { addToArchive } from "../../src/archive/add.ts";
import type { ManifestEntry } from "../../src/archive/entry.ts";
import { openSqlite } from "../../src/archive/sqlite.ts";
import type { Plan } from "../../src/model/plan.generated.ts";
import { validatePlan } from "../../src/validate/index.ts";
import { ran } from "../cli/io.ts";
import { buildIfStale, planLint } from "../helpers/dist.ts";
import { LETTER } from "../helpers/texts.ts";

const PLANS = 24;
const DAMAGED = 6;

let folder = "";
const at = (name: string) => join(folder, name);
/** Runs `plan-lint archive` in this process; `|` between arguments, `@` before names in the folder of the test. */
const run = (line: string) => ran(["archive", ...line.split("|").map((word) => (word.startsWith("@") ? at(word.slice(1)) : word))]);
const linesOf = (path: string) =>
  readFileSync(at(path), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);
const manifest = (archive: string) => linesOf(`${archive}/manifest.ndjson`) as ManifestEntry[];
/** A Markdown plan of the shelf that is in the archive. */
const somePlan = () =>
  manifest("kho")
    .flatMap(({ inputs }) => inputs)
    .find((path) => path.endsWith(".md")) ?? "";
beforeAll(async () => {
  buildIfStale();
  folder = mkdtempSync(join(tmpdir(), "plan-lint-archive-"));
  writeShelf(at("in"), PLANS, 8);
  writeDamaged(at("in"), DAMAGED);
  writeFileSync(at("in/anh.jpg"), "");
  writeShelf(at("few"), 10, 3);
  await run("add|@in|--to|@kho|--jobs|2");
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("add", () => {
  test("all good files are in, all bad ones in the report with the reason, none half-written", async () => {
    expect((await run("add|@in|--to|@kho|--jobs|1")).code).toBe(3);
    const report = reportOf(at("kho"));
    expect(report).toHaveLength(PLANS + DAMAGED + 1);
    const bad = report.filter(({ path }) => path.includes("hong-"));
    expect(bad.map(({ status, reason }) => [status, typeof reason?.vi])).toEqual(
      Array.from({ length: DAMAGED }, () => ["failed", "string"]),
    );
    expect(report.filter(({ status }) => status === "failed")).toHaveLength(DAMAGED);
    expect(report.filter(({ status }) => status === "skipped").map(({ path }) => path)).toEqual([at("in/anh.jpg")]);
    const { code, out } = await run("verify|--in|@kho");
    expect([code, out]).toEqual([0, `Kho nguyên vẹn: ${manifest("kho").length} kế hoạch.\n`]);
    expect(existsSync(at("kho/.work"))).toBe(false);
  });

  test("people find plans by year and issuer, and read them", async () => {
    expect(readdirSync(at("kho/plans")).every((name) => /^\d{4}$/.test(name))).toBe(true);
    for (const { path, text, original, sha256, source } of manifest("kho")) {
      expect(path).toMatch(/^plans\/\d{4}\/ubnd-[a-z-]+\/\d+-kh-ubnd_\d{4}-\d\d-\d\d_trien-khai-thi-hanh-[a-z-]+\.[0-9a-f]{12}\.yaml$/);
      const plan = load(readFileSync(at(`kho/${path}`), "utf8")) as Plan;
      expect(validatePlan(plan)).toEqual([]);
      expect(plan.source).toMatchObject({ sha256: source.sha256, path: original?.path });
      expect(archiveFiles(at("kho")).get(path)).toBe(sha256);
      expect(readFileSync(at(`kho/${text.path}`), "utf8")).toContain("KẾ HOẠCH");
    }
  });

  test("a second run changes nothing and says so", async () => {
    const before = archiveFiles(at("kho"));
    before.delete("report.ndjson");
    const { code, out } = await run("add|@in|--to|@kho|--lang|en|--jobs|1");
    expect(code).toBe(3);
    expect(out).toMatch(/^ +0 added\n +\d+ unchanged$/mu);
    const after = archiveFiles(at("kho"));
    after.delete("report.ndjson");
    expect(after).toEqual(before);
  });

  test("threads, order and the number of runs leave no trace", async () => {
    await run("add|@in/2021|@in/2022|--to|@parts|--jobs|1");
    await run("add|@in|--to|@parts|--jobs|1");
    await run("rebuild|--in|@parts|--jobs|1");
    expect(differences(at("kho"), at("parts")).filter((path: string) => path !== "report.ndjson")).toEqual([]);
  });

  describe.each(["copy", "link", "none"])("files that come in another order make the same archive, with originals: %s", (how) => {
    const names = ["a.md", "b.txt", "b.md", "v/1.md", "v/2.md"];
    const others = (archive: string) =>
      differences(at(`at-once-${how}`), at(`${archive}-${how}`)).filter((path: string) => path !== "report.ndjson");

    beforeAll(async () => {
      const text = readFileSync(somePlan(), "utf8");
      mkdirSync(at(`order-${how}/v`), { recursive: true });
      for (const name of names) writeFileSync(at(`order-${how}/${name}`), text);
      writeFileSync(at(`order-${how}/v/1.md`), text.replace("do ngân sách nhà nước bảo đảm", "do ngân sách bảo đảm"));
      writeFileSync(at(`order-${how}/v/2.md`), text.replace("do ngân sách nhà nước bảo đảm", "lấy từ ngân sách"));
      await run(`add|@order-${how}|--to|@at-once-${how}|--originals|${how}|--jobs|1`);
    });

    test("added backwards", async () => {
      for (const name of names.toReversed()) await run(`add|@order-${how}/${name}|--to|@backwards-${how}|--originals|${how}|--jobs|1`);
      expect(others("backwards")).toEqual([]);
      expect((await run(`verify|--in|@backwards-${how}`)).code).toBe(0);
      expect(manifest(`backwards-${how}`).find(({ status }) => status === "current")?.inputs).toEqual([at(`order-${how}/v/2.md`)]);
    });

    test("merged one by one", async () => {
      for (const name of names.toReversed()) {
        const part = `${name.replaceAll(/\W/g, "-")}-${how}`;
        await run(`add|@order-${how}/${name}|--to|@part-${part}|--originals|${how}|--no-index|--jobs|1`);
        await run(`merge|@part-${part}|--to|@one-by-one-${how}|--jobs|1`);
      }
      expect(others("one-by-one")).toEqual([]);
    });
  });

  test("the same plan again is told from a new version and from other formats", async () => {
    mkdirSync(at("again"));
    const text = readFileSync(somePlan(), "utf8");
    writeFileSync(at("again/a.md"), text);
    writeFileSync(at("again/b.md"), text);
    writeFileSync(at("again/c.md"), text.replace("do ngân sách nhà nước bảo đảm", "do ngân sách bảo đảm"));
    writeFileSync(
      at("again/d.html"),
      `<html><body>${text
        .split("\n\n")
        .map((part) => `<p>${part.replaceAll(/^#+ |\*\*/gm, "").replaceAll("\n", "<br>")}</p>`)
        .join("")}</body></html>`,
    );
    writeFileSync(at("again/e.txt"), LETTER);
    expect((await run("add|@again|--to|@versions|--jobs|1")).code).toBe(0);
    const report = reportOf(at("versions"));
    expect(report.map(({ path, status, version }) => `${path.slice(folder.length + 1)} ${status} ${version ?? ""}`.trim())).toEqual([
      "again/a.md same-text 1",
      "again/b.md duplicate 1",
      "again/c.md new-version 2",
      "again/d.html added 1",
      "again/e.txt not-a-plan",
    ]);
    expect(manifest("versions").filter(({ status }) => status === "current")).toHaveLength(1);
    expect((await run("tasks|--in|@versions|--format|json|--all")).out.length).toBeGreaterThan(
      (await run("tasks|--in|@versions|--format|json")).out.length,
    );
  });

  test("originals are copied, linked to or left where they are", async () => {
    mkdirSync(at("one"));
    cpSync(somePlan(), at("one/kế hoạch.md"));
    for (const how of ["copy", "link", "none"]) {
      expect((await run(`add|@one|--to|@to-${how}|--originals|${how}|--jobs|1`)).code).toBe(0);
      expect((await run(`verify|--in|@to-${how}`)).code).toBe(0);
    }
    const [copied, linked, none] = ["copy", "link", "none"].map((how) => manifest(`to-${how}`)[0]);
    expect([copied?.original?.link, linked?.original?.link !== undefined, none?.original]).toEqual([undefined, true, undefined]);
    expect(readFileSync(at(`to-link/${linked?.original?.path}`), "utf8")).toBe(readFileSync(at("one/kế hoạch.md"), "utf8"));
    expect((load(readFileSync(at(`to-none/${none?.path}`), "utf8")) as Plan).source.path).toBe(at("one/kế hoạch.md"));
  });

  test("what failed for want of time is tried again", async () => {
    expect((await run("add|@one|--to|@slow|--jobs|1|--timeout|0")).code).toBe(3);
    expect(reportOf(at("slow"))).toMatchObject([{ status: "failed", rule: "archive/timeout" }]);
    expect((await run("add|@one|--to|@slow|--jobs|1")).code).toBe(0);
    expect(reportOf(at("slow"))).toMatchObject([{ status: "added" }]);
    expect(differences(at("to-copy"), at("slow"))).toEqual([]);
  });

  test("wrong use is one sentence", async () => {
    mkdirSync(at("share-0"));
    cpSync(at("kho/archive.json"), at("share-0/archive.json"));
    const usage: [string, RegExp][] = [
      ["add|@in", /Thiếu --to/u],
      ["add|--to|@x", /Chưa nêu tệp/u],
      ["add|@in|--to|@in", /đã có tệp khác/u],
      ["add|@in|--to|@kho|--plans|json", /--plans = yaml/u],
      ["add|@in|--to|@x|--shard|5/4", /I\/N/u],
      ["tasks|--in|@in", /không phải kho/u],
      ["tasks|--in|@nowhere", /Không có thư mục/u],
      ["tasks|--in|@share-0", /chưa có chỉ mục/u],
      ["tasks|--in|@kho|--due-in|quý 5/2024", /II\/2026/u],
      ["tasks|--in|@kho|--due-before|hôm nay", /dạng 2026-06-30/u],
      ["tasks|--in|@kho|--format|doc", /chỉ nhận table/u],
      ["tasks|--in|@kho|--as-of|2024-07-01", /dùng cùng --overdue/u],
      ["search|--in|@kho", /Chưa nêu từ cần tìm/u],
      ["export|--in|@kho|--format|akn", /thư mục/u],
      ["verify|--in|@in", /không phải kho/u],
      ["merge|@in|--to|@x", /không phải kho/u],
    ];
    for (const [line, sentence] of usage) {
      const { code, out, err } = await run(line);
      expect([line, code, out]).toEqual([line, 2, ""]);
      expect(err).toMatch(sentence);
      expect(err.trimEnd().split("\n")).toHaveLength(2);
    }
  });
});

describe("interruption", () => {
  test("killed at any moment, the archive answers as before and the next run completes it", async () => {
    await run("add|@few/2021|@few/2022|@few/2023|--to|@base|--jobs|1");
    cpSync(at("base"), at("whole"), { recursive: true });
    await run("add|@few|--to|@whole|--jobs|1");
    for (const moment of [150, 450, 800]) {
      rmSync(at("cut"), { recursive: true, force: true });
      cpSync(at("base"), at("cut"), { recursive: true });
      await runUntil(["archive", "add", at("few"), "--to", at("cut"), "--jobs", "1"], moment);
      const unfinished = isUnfinished(at("cut"));
      expect((await run("tasks|--in|@cut|--limit|1")).code).toBe(0);
      expect((await run("add|@few|--to|@cut|--jobs|1")).code).toBe(0);
      // A run that was through has reported; the next reports that there was nothing to do.
      expect(differences(at("whole"), at("cut")).filter((path) => unfinished || path !== "report.ndjson")).toEqual([]);
    }
  }, 60_000);

  test("what a torn run has left is checked before it is used", async () => {
    cpSync(at("whole"), at("torn"), { recursive: true });
    const [first, second] = manifest("torn");
    mkdirSync(at("torn/.work"));
    const { version: _v, status: _s, of: _o, inputs: _i, ...entry } = first as ManifestEntry;
    writeFileSync(at("torn/manifest.ndjson"), `${JSON.stringify(second)}\n`);
    writeFileSync(at(`torn/${entry.path}`), "");
    writeFileSync(at("torn/.work/journal.ndjson"), `${JSON.stringify({ done: entry, input: "in/x.md" })}\n{"done":{"pa`);
    writeFileSync(at("torn/.work/lock.json"), '{"pid":');
    await run("add|@few|--to|@torn|--jobs|1");
    expect(differences(at("whole"), at("torn")).filter((path: string) => path !== "report.ndjson")).toEqual([]);
  });

  test.each(["manifest.ndjson", "others.ndjson", "archive.json", ".work/lock.json"])(
    "an archive whose %s cannot be read is left as it is",
    async (name) => {
      rmSync(at("shut"), { recursive: true, force: true });
      cpSync(at("whole"), at("shut"), { recursive: true });
      mkdirSync(at("shut/.work"));
      rmSync(at(`shut/${name}`), { force: true });
      // Even one who may read everything cannot read a link to itself.
      symlinkSync(at(`shut/${name}`), at(`shut/${name}`));
      const { code, err } = await run("add|@few|--to|@shut|--jobs|1");
      expect([code, err]).toEqual([3, `plan-lint: Không đọc hoặc ghi được “${at(`shut/${name}`)}” (ELOOP); kho chưa bị thay đổi.\n`]);
      expect(differences(at("whole"), at("shut"))).toEqual([name]);
    },
  );

  describe.each(["add|@few|--to|@set|--jobs|1", "verify|--in|@set", "rebuild|--in|@set", "merge|@set|--to|@out"])("%s", (command) => {
    const withSettings = (settings: string | undefined) => {
      rmSync(at("set"), { recursive: true, force: true });
      cpSync(at("whole"), at("set"), { recursive: true });
      rmSync(at("set/archive.json"));
      if (settings === undefined) symlinkSync(at("set/archive.json"), at("set/archive.json"));
      else writeFileSync(at("set/archive.json"), settings);
    };
    const differing = () => differences(at("whole"), at("set"));

    test.each([
      [undefined, 3, "Không đọc hoặc ghi được “{}/archive.json” (ELOOP); kho chưa bị thay đổi."],
      ...['{"archive":', "", "null", "{}", "[]", '"kho"'].map((text): [string, number, string] => [
        text,
        3,
        "“{}/archive.json” bị hỏng hoặc không do plan-lint ghi. Khôi phục tệp này từ bản sao lưu rồi chạy lại; kho chưa bị thay đổi.",
      ]),
      ['{"archive":2}', 2, "Kho “{}” theo định dạng 2 của phiên bản plan-lint khác, bản này không đọc được."],
    ])("says what is wrong with the settings %j", async (settings, expected, sentence) => {
      withSettings(settings);
      const { code, out, err } = await run(command);
      expect([code, out, err.split("\n")[0]]).toEqual([expected, "", `plan-lint: ${sentence.replace("{}", at("set"))}`]);
      expect([differing(), existsSync(at("out"))]).toEqual([["archive.json"], false]);
    });
  });

  test.each(["verify|--in|@few", "rebuild|--in|@few", "merge|@few|--to|@out"])("a folder of plans is no archive: %s", async (command) => {
    const { code, err } = await run(command);
    expect([code, err.split("\n")[0]]).toEqual([2, `plan-lint: “${at("few")}” không phải kho kế hoạch.`]);
  });

  test.each(["datei", "datei/kho"])("no archive is made of a file: %s", async (archive) => {
    writeFileSync(at("datei"), "");
    const { code, err } = await run(`add|@few|--to|@${archive}|--jobs|1`);
    expect([code, err.split("\n").length]).toEqual([3, 2]);
    expect(err).toContain("(ENOTDIR)");
  });

  /** A run that comes to its index, and there upon an error. */
  const addUpTo = (error: Error) => {
    const progress = (phase: string) => {
      if (phase === "index") throw error;
    };
    const common = { inputs: [at("few")], archive: at("stopped"), settings: {}, jobs: 1, timeLimit: 60, force: false, index: true };
    return addToArchive({ ...common, progress }).finally(() => rmSync(at("stopped"), { recursive: true }));
  };

  test("a run that the disk stops is interrupted", async () => {
    const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" });
    expect(await addUpTo(full)).toMatchObject({ interrupted: "ENOSPC" });
  });

  test("a fault is no interruption, though it speaks of a disk", async () => {
    await expect(addUpTo(new TypeError("bug: disk is undefined"))).rejects.toThrow(/^bug:/u);
  });

  test("two runs do not write at once", async () => {
    mkdirSync(at("kho/.work"));
    writeFileSync(at("kho/.work/lock.json"), JSON.stringify({ pid: 1, host: "elsewhere" }));
    const { code, err } = await run("add|@in|--to|@kho");
    rmSync(at("kho/.work"), { recursive: true });
    expect(code).toBe(2);
    expect(err).toContain("máy elsewhere");
  });
});

describe("shares", () => {
  test("put together they are what one run makes", async () => {
    for (const share of ["1/3", "2/3", "3/3"]) await run(`add|@few|--to|@share-${share[0]}|--shard|${share}|--no-index|--jobs|1`);
    expect(existsSync(at("share-1/index.sqlite"))).toBe(false);
    expect((await run("merge|@share-1|@share-2|@share-3|--to|@merged|--jobs|1")).code).toBe(0);
    await run("add|@few|--to|@single|--jobs|1");
    expect(differences(at("single"), at("merged"))).toEqual([]);
  }, 60_000);

  // Which plans a share gets hangs on the folder's random name: one of the three may get none.
  const filled = (except?: string) =>
    ["share-1", "share-2", "share-3"].find((share) => share !== except && manifest(share).length > 0) ?? "";

  test("a damaged share is reported and left out", async () => {
    const share = filled();
    cpSync(at(share), at("bad"), { recursive: true });
    const [{ path }] = manifest("bad") as [ManifestEntry];
    writeFileSync(at(`bad/${path}`), "schemaVersion: '1'\n");
    const { code, err } = await run(`merge|@bad|@${filled(share)}|--to|@merged-2|--jobs|1`);
    expect(code).toBe(3);
    expect(err).toContain(path);
    expect((await run("verify|--in|@merged-2")).code).toBe(0);
  });

  test("a share cannot lead out of the archive", async () => {
    cpSync(at(filled()), at("evil"), { recursive: true });
    const text = readFileSync(at("evil/manifest.ndjson"), "utf8");
    writeFileSync(at("evil/manifest.ndjson"), text.replace('"path":"plans/', '"path":"../out/plans/'));
    expect((await run("merge|@evil|--to|@merged-3|--jobs|1")).code).toBe(3);
    expect(existsSync(at("out"))).toBe(false);
  });
});

describe("verify", () => {
  test.each([
    ["from here", () => `./${relative("", at("kho"))}`],
    ["round about", () => `${folder}/in/../kho`],
    ["as a folder", () => `${folder}/kho/`],
  ])("finds nothing wrong in a sound archive that is named %s", async (_, named) => {
    const { code, out } = await run(`verify|--in|${named()}`);
    expect([code, out]).toEqual([0, `Kho nguyên vẹn: ${manifest("kho").length} kế hoạch.\n`]);
  });

  const broken: [string, (archive: string, entry: ManifestEntry) => void, RegExp][] = [
    ["a plan file that was changed", (archive, { path }) => writeFileSync(at(`${archive}/${path}`), "x: 1\n"), /thay đổi/u],
    ["a text that is gone", (archive, { text }) => unlinkSync(at(`${archive}/${text.path}`)), /thiếu/u],
    ["an original that was changed", (archive, { original }) => writeFileSync(at(`${archive}/${original?.path}`), ""), /thay đổi/u],
    ["a file nobody knows", (archive) => writeFileSync(at(`${archive}/plans/2021/la.yaml`), ""), /không có trong danh mục/u],
    [
      "an index of other files",
      (archive) => writeFileSync(at(`${archive}/index.sqlite`), readFileSync(at("versions/index.sqlite"))),
      /chỉ mục cũ/u,
    ],
    ["no index", (archive) => unlinkSync(at(`${archive}/index.sqlite`)), /thiếu/u],
    ["an index that is none", (archive) => writeFileSync(at(`${archive}/index.sqlite`), "hỏng"), /không đọc được/u],
  ];
  test.each(broken)("finds %s", async (_, spoil, sentence) => {
    rmSync(at("spoilt"), { recursive: true, force: true });
    cpSync(at("to-copy"), at("spoilt"), { recursive: true });
    spoil("spoilt", manifest("spoilt")[0] as ManifestEntry);
    const { code, out } = await run("verify|--in|@spoilt");
    expect(code).toBe(3);
    expect(out).toMatch(sentence);
  });

  describe.each(["manifest.ndjson", "others.ndjson"])("a line of %s", (file) => {
    const whole = () => readFileSync(at(`kho/${file}`), "utf8");
    test.each(['{"path":', "{}", "null", '"x"', '{"path":"plans/a.yaml","source":{"sha256":7},"inputs":null}'])(
      "%s is told by its number, and refused by what writes",
      async (line) => {
        rmSync(at("torn-line"), { recursive: true, force: true });
        cpSync(at("kho"), at("torn-line"), { recursive: true });
        const [first, ...others] = whole().split("\n");
        writeFileSync(at(`torn-line/${file}`), [first, "", line, ...others].join("\n"));
        const before = archiveFiles(at("torn-line"));
        const verified = await run("verify|--in|@torn-line");
        expect([verified.code, verified.err]).toEqual([3, ""]);
        expect(verified.out).toContain(`${file}:3: dòng bị hỏng`);
        for (const command of ["rebuild|--in|@torn-line", "add|@few|--to|@torn-line", "merge|@kho|--to|@torn-line"]) {
          const { code, out, err } = await run(`${command}|--jobs|1`);
          expect([code, out]).toEqual([3, ""]);
          expect(err).toBe(
            `plan-lint: Dòng 3 của “${at(`torn-line/${file}`)}” bị hỏng hoặc không do plan-lint ghi. Xóa dòng này rồi chạy lại archive add với các tệp gốc.\n`,
          );
        }
        expect(archiveFiles(at("torn-line"))).toEqual(before);
      },
    );

    test("that was torn is mended as the sentence says", async () => {
      cpSync(at("torn-line"), at("mended"), { recursive: true });
      writeFileSync(at(`mended/${file}`), whole().split("\n").slice(1).join("\n"));
      await run("add|@in|--to|@mended|--jobs|1");
      expect(differences(at("kho"), at("mended")).filter((path: string) => path !== "report.ndjson")).toEqual([]);
      rmSync(at("mended"), { recursive: true });
    });
  });

  test.each(["manifest", "others", "report"])("merge leaves out a torn line of %s and says so", async (name) => {
    cpSync(at("kho"), at(`from-${name}`), { recursive: true });
    appendFileSync(at(`from-${name}/${name}.ndjson`), '{"path":');
    const number = readFileSync(at(`kho/${name}.ndjson`), "utf8").split("\n").length;
    const { code, err } = await run(`merge|@from-${name}|--to|@merged-${name}|--jobs|1`);
    expect(code).toBe(3);
    expect(err).toContain(`${at(`from-${name}/${name}.ndjson`)}:${number}\n`);
    expect((await run(`verify|--in|@merged-${name}`)).code).toBe(0);
    expect(manifest(`merged-${name}`)).toHaveLength(manifest("kho").length);
  });

  test("rebuild makes the same index again", async () => {
    rmSync(at("spoilt"), { recursive: true, force: true });
    cpSync(at("kho"), at("spoilt"), { recursive: true });
    writeFileSync(at("spoilt/index.sqlite"), "hỏng");
    expect((await run("rebuild|--in|@spoilt|--jobs|1")).code).toBe(0);
    expect(differences(at("kho"), at("spoilt"))).toEqual([]);
  });
});

describe("questions", () => {
  interface Found {
    plan: { number: string; issuer: string; title: string; date: string };
    lead?: string[];
    coordinating?: string[];
    untold?: string[];
    time?: { kind: string; end?: string; rrule?: string };
  }
  const tasks = async (line: string) => JSON.parse((await run(`tasks|--in|@kho|--format|json|${line}`)).out) as Found[];

  test("what a body leads, however its name is typed", async () => {
    const found = await tasks("--lead|Công an tỉnh");
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ lead = [] }) => lead.some((name) => name.includes("Công an tỉnh")))).toBe(true);
    expect(await tasks("--lead|cong an tinh")).toEqual(found);
    expect((await tasks("--lead|an tinh")).length).toBeGreaterThanOrEqual(found.length);
    expect(await tasks("--lead|ông an tỉn")).toEqual([]);
  });

  test.each([
    ["hỏng", "file is not a database"],
    ["", "no such table: meta"],
    ["torn", "database disk image is malformed"],
  ])("an index that is damaged (%j) is said to be", async (content, what) => {
    rmSync(at("spoilt"), { recursive: true, force: true });
    cpSync(at("to-copy"), at("spoilt"), { recursive: true });
    const whole = readFileSync(at("spoilt/index.sqlite"));
    writeFileSync(at("spoilt/index.sqlite"), content === "torn" ? whole.subarray(0, 100_000) : content);
    const { code, out, err } = await run("tasks|--in|@spoilt");
    expect([code, out]).toEqual([3, ""]);
    expect(err).toBe(
      `plan-lint: Chỉ mục của kho “${at("spoilt")}” bị hỏng (${what}). Các kế hoạch vẫn còn; lập lại chỉ mục: plan-lint archive rebuild --in ${at("spoilt")}\n`,
    );
  });

  test("what is due, and what is overdue on a day", async () => {
    const due = await tasks("--due-in|2024");
    expect(due.length).toBeGreaterThan(0);
    expect(due.every(({ time }) => time?.end?.startsWith("2024-"))).toBe(true);
    expect(await tasks("--due-after|2023-12-31|--due-before|1/1/2025")).toEqual(due);
    const overdue = await tasks("--overdue|--as-of|2024-07-01");
    expect(overdue.every(({ time }) => (time?.end ?? "9") < "2024-07-01")).toBe(true);
    expect(overdue.length).toBeLessThan((await tasks("--overdue|--as-of|2099-01-01")).length);
    const ends = due.map(({ time }) => time?.end ?? "");
    expect(ends).toEqual(ends.toSorted());
  });

  describe("what stands beside the tasks, and what comes again", () => {
    const PLAN = [
      "| ỦY BAN NHÂN DÂN<br>XÃ ĐẠI ĐỒNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|---|---|\n| Số: 37/KH-UBND | Đại Đồng, ngày 19 tháng 01 năm 2026 |",
      "**KẾ HOẠCH**",
      "**Công tác gia đình năm 2026**",
      "**II. NHIỆM VỤ**",
      "1. Phòng Kinh tế rà soát trước ngày 15/4/2026.",
      "2. Công an xã kiểm tra hằng năm, hoàn thành trước ngày 30/11.",
      "3. Kiểm kê kho",
      "- Cơ quan chủ trì: Văn phòng.\n- Thời gian thực hiện: Hằng quý, bắt đầu từ quý IV/2026.",
      "**III. TỔ CHỨC THỰC HIỆN**",
      "1. Công an xã thành lập Tổ công tác, hoàn thành trước ngày 31/01/2026.",
      "2. Các thôn báo cáo 6 tháng trước ngày 15/6 và 15/12 về Phòng Kinh tế.",
      "3. Phòng Kinh tế bảo đảm kinh phí.",
    ];
    const asked = async (line: string) => {
      const { out } = await run(`tasks|--in|@beside|--format|json|${line}`);
      return (JSON.parse(out) as { kind?: string; ref: string; time?: { end?: string } }[]).map(({ kind = "task", ref, time }) =>
        [kind, ref, time?.end ?? "—"].join(" "),
      );
    };
    beforeAll(async () => {
      mkdirSync(at("in-beside"));
      writeFileSync(at("in-beside/a.md"), PLAN.join("\n\n"));
      await run("add|@in-beside|--to|@beside|--jobs|1");
    });

    test.each([
      ["--due-in|2026-01", ["duty III.1 2026-01-30"]],
      ["--due-in|2026-11", ["task II.2 2026-11-29"]],
      ["--due-in|2026-06", ["report III.2 2026-06-14"]],
      ["--due-in|2026-12", ["report III.2 2026-12-14", "task II.3 2026-12-31"]],
      ["--due-in|2026-09", []],
      ["--due-in|2027", []],
      ["--due-after|2026-11-28|--due-before|2026-12-15", ["task II.2 2026-11-29", "report III.2 2026-12-14"]],
      ["--due-before|2026-02-01", ["duty III.1 2026-01-30"]],
      ["--due-after|2026-04-14", []],
      ["--overdue|--as-of|2026-12-31", ["duty III.1 2026-01-30", "task II.1 2026-04-14"]],
      ["--lead|Công an xã", ["duty III.1 2026-01-30", "task II.2 —"]],
      ["--recurring", ["task II.2 —", "task II.3 —", "report III.2 —"]],
    ])("%s", async (line, found) => {
      expect(await asked(line)).toEqual(found);
    });

    test("a table says which is which, figures count tasks only", async () => {
      expect((await run("tasks|--in|@beside|--due-in|2026-01")).out).toMatch(/Loại[^]*Trách nhiệm[^]*1 kết quả/u);
      expect((await run("tasks|--in|@beside|--due-in|2026-04")).out).not.toContain("Loại");
      expect((JSON.parse((await run("stats|--in|@beside|--format|json")).out) as { tasks: { total: number } }).tasks.total).toBe(3);
    });

    test("the archive holds each time once", () => {
      const sqlite = openSqlite(at("beside/index.sqlite"), { readOnly: true });
      expect(sqlite.all('SELECT report, text, "end" FROM deadlines ORDER BY task').map((row) => Object.values(row))).toEqual([
        [null, "trước ngày 15/4/2026", "2026-04-14"],
        [null, "hằng năm, hoàn thành trước ngày 30/11", null],
        [null, "Hằng quý, bắt đầu từ quý IV/2026", null],
        [null, "hoàn thành trước ngày 31/01/2026", "2026-01-30"],
        [1, "trước ngày 15/6 và 15/12", null],
      ]);
      sqlite.close();
    });
  });

  test("recurring tasks, bodies that were not told, one law, one year, one issuer", async () => {
    const recurring = await tasks("--recurring");
    expect(recurring.length).toBeGreaterThan(0);
    expect(recurring.every(({ time }) => time?.kind === "recurring")).toBe(true);
    const untold = await tasks("--untold");
    expect(untold.length).toBeGreaterThan(0);
    expect(
      untold.every((task) => (task.untold ?? []).every((name) => [...(task.lead ?? []), ...(task.coordinating ?? [])].includes(name))),
    ).toBe(true);
    const law = await tasks("--law|Luật Đất đai");
    expect(law.length).toBeGreaterThan(0);
    expect(law.every(({ plan }) => plan.title.includes("Luật Đất đai"))).toBe(true);
    expect(await tasks("--law|31/2024/QH15")).toEqual(law);
    expect((await tasks("--year|2023")).every(({ plan }) => plan.date.startsWith("2023"))).toBe(true);
    const issuer = await tasks("--issuer|ubnd tinh|--type|Kế hoạch|--coordinating|co quan");
    expect(issuer.length).toBeGreaterThan(0);
    expect(issuer.every(({ plan }) => plan.issuer.startsWith("Ủy ban nhân dân tỉnh"))).toBe(true);
    expect(await tasks("--type|Quyết định")).toEqual([]);
  });

  test("words are found with marks and without", async () => {
    const hits = async (words: string) =>
      (JSON.parse((await run(`search|${words}|--in|@kho|--format|json`)).out) as { plan: { path: string }; excerpt: string }[]).map(
        ({ plan, excerpt }) => ({ path: plan.path, excerpt }),
      );
    const marked = await hits("căn cước");
    expect(marked.length).toBeGreaterThan(0);
    expect(marked[0]?.excerpt.toLowerCase()).toContain("căn cước");
    expect((await hits("can cuoc")).length).toBeGreaterThanOrEqual(marked.length);
    expect(await hits("cân cước")).toEqual([]);
    expect(await hits("căn cước|đất đai")).toEqual([]);
  });

  test("a table fits the screen and says how much there is", async () => {
    const { code, out } = await run("tasks|--in|@kho|--limit|3");
    expect(code).toBe(0);
    expect(out).toMatch(/^TT +Hạn +Nhiệm vụ +Chủ trì +Thời gian +Kế hoạch$/mu);
    expect(out).toMatch(/3 trong \d+ kết quả; thêm --limit \d+/u);
    expect(
      Math.max(
        ...out
          .split("\n")
          .slice(0, -2)
          .map(({ length }) => length),
      ),
    ).toBeLessThanOrEqual(120);
    expect((await run("tasks|--in|@kho|--lead|Không có đâu")).out).toBe(
      "Không có kết quả.\nKhông cơ quan nào trong kho có tên “Không có đâu”.\n",
    );
    expect((await run("tasks|--in|@kho|--lead|cong an tihn|--issuer|ubnd")).out).toContain("“cong an tihn”. Gần giống: Công an tỉnh.\n");
    expect((await run("search|--in|@kho|--law|Luật Không Có")).out).toContain("“Luật Không Có”");
    expect((await run("tasks|--in|@kho|--year|1990")).out).toBe("Không có kết quả.\n");
    expect((await run("tasks|--in|@kho|--due-in|2024|--limit|1")).out).toMatch(/^1 +\d\d\/\d\d\/2024 /mu);
    expect((await run("tasks|--in|@kho|--due-in|2024|--limit|1|--lang|en")).out).toMatch(/^1 +2024-\d\d-\d\d /mu);
  });

  test("figures add up", async () => {
    const stats = JSON.parse((await run("stats|--in|@kho|--format|json|--limit|1000")).out) as {
      plans: { current: number };
      years: { plans: number }[];
      tasks: { total: number; withLead: number };
      issuers: { plans: number }[];
    };
    const sum = (list: { plans: number }[]) => list.reduce((total, { plans }) => total + plans, 0);
    expect(sum(stats.years)).toBe(stats.plans.current);
    expect(sum(stats.issuers)).toBe(stats.plans.current);
    expect(stats.tasks.withLead).toBeLessThanOrEqual(stats.tasks.total);
    expect((await run("stats|--in|@kho")).out).toContain("Căn cứ được viện dẫn nhiều nhất");
  });

  test("lists come as YAML, CSV, XLSX and iCalendar", async () => {
    const found = await tasks("--lead|Sở Tư pháp");
    expect(load((await run("tasks|--in|@kho|--lead|Sở Tư pháp|--format|yaml")).out)).toEqual(found);
    const csv = (await run("tasks|--in|@kho|--lead|Sở Tư pháp|--format|csv")).out;
    expect(csv.startsWith("\uFEFFplan,plan_date,")).toBe(true);
    expect(csv.trimEnd().split("\r\n")).toHaveLength(found.length + 1);
    const ics = (await run("tasks|--in|@kho|--lead|Sở Tư pháp|--format|ics")).out;
    expect(ics.match(/^BEGIN:VTODO/gmu)).toHaveLength(found.length);
    expect((await run("tasks|--in|@kho|--lead|Sở Tư pháp|--format|xlsx|-o|@viec.xlsx")).code).toBe(0);
    const sheet = new TextDecoder().decode(unzipSync(readFileSync(at("viec.xlsx")))["xl/worksheets/sheet1.xml"]);
    expect(sheet.match(/<row /g)).toHaveLength(found.length + 1);
    expect((await run("search|luu tru|--in|@kho|--format|csv")).out).toContain("number,date,issuer");
    expect((await run("stats|--in|@kho|--format|xlsx|-o|@so-lieu.xlsx")).code).toBe(0);
  });

  test("plans leave the archive as they came, in every format", async () => {
    const current = manifest("kho").filter(({ status }) => status === "current");
    const lines = (await run("export|--in|@kho")).out.trimEnd().split("\n");
    expect(lines).toHaveLength(current.length);
    expect((await run("export|--in|@kho|--format|akn|-o|@akn/")).code).toBe(0);
    expect(readdirSync(at("akn"))).toHaveLength(current.length);
    expect(readFileSync(at(`akn/${readdirSync(at("akn"))[0]}`), "utf8")).toContain("<section eId=");
    expect((await run("export|--in|@kho|--format|csv|-o|@bang/|--year|2024")).code).toBe(0);
    expect(readdirSync(at("bang")).sort()).toEqual(["datapackage.json", "tasks.csv"]);
    expect(JSON.parse((await run("export|--in|@kho|--format|tt05")).out)).toHaveLength(current.length);
  });

  test("an archive nobody may write to answers all the same, and any number at once", async () => {
    mkdirSync(at("kho/index.sqlite.lock"));
    const codes = await Promise.all(Array.from({ length: 4 }, () => runUntil(["archive", "tasks", "--in", at("kho")], 20_000)));
    rmSync(at("kho/index.sqlite.lock"), { recursive: true });
    expect(codes.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  });

  const LED =
    "EXISTS (SELECT 1 FROM assignments s JOIN agencies a ON a.id = s.agency WHERE s.task = t.id AND s.role = 'lead' AND a.plain LIKE '% cong an tinh %')";
  test.each([
    ["--limit|100000", "1"],
    ["--lead|công an tỉnh", LED],
    ["--lead|CÔNG AN TỈNH|--year|2024|--all", `${LED} AND d.year = 2024`],
    ["--due-in|2024-Q2", "l.end BETWEEN '2024-04-01' AND '2024-06-30'"],
    ["--due-before|2024-06-30", "l.end < '2024-06-30'"],
    ["--due-after|2024-06-30", "l.end > '2024-06-30'"],
    ["--due-after|2024-01-31|--due-before|2024-12-01|--overdue|--as-of|2024-07-01", "l.end > '2024-01-31' AND l.end < '2024-07-01'"],
    ["--recurring", "(l.kind = 'recurring' OR l.rrule IS NOT NULL)"],
    ["--untold", "EXISTS (SELECT 1 FROM assignments s WHERE s.task = t.id AND s.told = 0)"],
    ["--issuer|ubnd tỉnh", "d.issuer IN (SELECT id FROM agencies WHERE plain LIKE '% uy ban nhan dan tinh %')"],
    [
      "--law|luật đất đai",
      "(d.plain LIKE '% luat dat dai %' OR d.id IN (SELECT document FROM citations WHERE act IN (SELECT id FROM acts WHERE plain LIKE '% luat dat dai %')))",
    ],
    ["--type|Kế hoạch", "d.plain LIKE ' ke hoach %'"],
  ])("tasks %s are those that the tables have", async (options, condition) => {
    const link = at("tables.sqlite");
    rmSync(link, { force: true });
    symlinkSync(at("kho/index.sqlite"), link);
    const sqlite = openSqlite(link, { readOnly: true });
    const current = options.includes("--all") ? "1" : "d.status = 'current'";
    const rows = sqlite.all(
      `SELECT t.title, d.number FROM tasks t JOIN documents d ON d.id = t.document LEFT JOIN deadlines l ON l.task = t.id WHERE t.kind <> 'group' AND ${current} AND ${condition} ORDER BY l.end IS NULL, l.end, t.id`,
    );
    sqlite.close();
    expect(rows.length).toBeGreaterThan(0);
    const all = JSON.parse((await run(`tasks|--in|@kho|--format|json|${options}`)).out) as (Found & { title: string })[];
    // What recurs is due in a span of time by rules that no table can be asked for.
    const found = options.startsWith("--due-in") ? all.filter(({ time }) => time?.rrule === undefined) : all;
    expect(found.map(({ title, plan }) => [title, plan.number])).toEqual(rows.map(({ title, number }) => [title, number]));
  });

  test("figures of a table are those of its rows", async () => {
    const link = at("tables.sqlite");
    rmSync(link, { force: true });
    symlinkSync(at("kho/index.sqlite"), link);
    const sqlite = openSqlite(link, { readOnly: true });
    const of = (what: string) =>
      sqlite.get(
        `SELECT count(*) AS n FROM tasks t JOIN documents d ON d.id = t.document WHERE t.kind = 'task' AND d.status = 'current' AND ${what}`,
      )?.["n"];
    const own = (what: string) =>
      `(EXISTS (${what} t.id) OR EXISTS (SELECT 1 FROM tasks p WHERE p.parent = t.id AND EXISTS (${what} p.id)))`;
    const figures = {
      total: of("1"),
      withLead: of(own("SELECT 1 FROM assignments s WHERE s.role = 'lead' AND s.task =")),
      withTime: of(own("SELECT 1 FROM deadlines l WHERE l.task =")),
      withProduct: of("t.outputs IS NOT NULL"),
      untold: of("EXISTS (SELECT 1 FROM assignments s WHERE s.task = t.id AND s.told = 0)"),
    };
    const leads = sqlite.all(
      "SELECT min(a.name) AS name, count(DISTINCT s.task) AS tasks FROM assignments s JOIN agencies a ON a.id = s.agency JOIN tasks t ON t.id = s.task JOIN documents d ON d.id = t.document WHERE s.role = 'lead' AND t.kind NOT IN ('duty', 'report') AND d.status = 'current' GROUP BY a.plain ORDER BY tasks DESC, name",
    );
    const bases = sqlite.all(
      "SELECT count(DISTINCT q.document) AS plans FROM citations q JOIN acts c ON c.id = q.act JOIN documents d ON d.id = q.document WHERE q.basis = 1 AND d.status = 'current' GROUP BY c.key ORDER BY plans DESC, q.act",
    );
    sqlite.close();
    const stats = JSON.parse((await run("stats|--in|@kho|--format|json|--limit|1000")).out) as Record<string, unknown>;
    expect(stats).toMatchObject({ tasks: figures, leads, bases });
  });

  test("the index can be asked without plan-lint, as its README says", async () => {
    const link = at("link.sqlite");
    symlinkSync(at("kho/index.sqlite"), link);
    const sqlite = openSqlite(link, { readOnly: true });
    const readme = readFileSync(at("kho/README.txt"), "utf8");
    for (const [query] of readme.matchAll(/SELECT .*?;/g)) expect(sqlite.all(query.slice(0, -1)).length).toBeGreaterThan(0);
    for (const table of ["documents", "tasks", "assignments", "deadlines", "reports", "citations", "recipients", "agencies", "acts"])
      expect(sqlite.all(`SELECT * FROM ${table} LIMIT 1`)).toHaveLength(1);
    expect(sqlite.get("PRAGMA integrity_check")).toEqual({ integrity_check: "ok" });
    sqlite.close();
  });
});

describe("a list of documents", () => {
  const list = (input: string) => planLint(["compile", "--format", "ndjson", "--from-list", "-"], { cwd: folder, input });
  test("gives a line for each line, errors too", async () => {
    const good = somePlan();
    const text = readFileSync(good, "utf8");
    const input = [
      good,
      "in/missing.md",
      JSON.stringify({ path: "x.md", text }),
      "{broken",
      "",
      JSON.stringify({ text }),
      "in/2021/hong-00001.pdf",
    ].join("\n");
    const { code, out, err } = list(input);
    expect([code, err]).toEqual([0, ""]);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { document?: { isPlan: boolean }; source?: { path: string }; error?: { ruleId: string } });
    expect(lines.map(({ document, source, error }) => (document?.isPlan === true ? source?.path : error?.ruleId))).toEqual([
      good,
      "read/missing",
      "x.md",
      "read/list",
      "read/list",
      expect.stringMatching(/^read\//),
    ]);
  });

  test("goes with ndjson and without files", async () => {
    expect(planLint(["compile", "--from-list", "-"]).code).toBe(2);
    expect(planLint(["compile", "x.md", "--format", "ndjson", "--from-list", "-"]).code).toBe(2);
    for (const path of ["khong-co.txt", "in"]) {
      const { code, err } = planLint(["compile", "--format", "ndjson", "--from-list", path], { cwd: folder });
      expect([code, err.split("\n")[0]]).toEqual([2, `plan-lint: Không đọc được danh sách “${path}”.`]);
    }
  });
});
