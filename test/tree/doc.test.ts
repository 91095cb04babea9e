import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../../src/model/limits.ts";
import { parseDoc } from "../../src/tree/doc.ts";
import { compound, doc, listed, p, sprm, tableRow, u16, type DocSpec } from "../support/doc.ts";
import { emphasised, said, sketch } from "../support/tree.ts";

const read = (spec: DocSpec) => parseDoc(doc(spec), DEFAULT_LIMITS);
const lines = async (spec: DocSpec) => sketch(await read(spec));
const EDGES = [0, 1000, 5000];

describe("words", () => {
  test("paragraphs, breaks, tabs, no-break hyphens", async () => {
    const result = await read({ paragraphs: [p("KẾ HOẠCH", sprm(0x2403, 1)), p("một\u000Bhai\u001Eba"), p(""), p("Chủ tịch\tNgười lập")] });
    expect(sketch(result)).toEqual(["[center] KẾ HOẠCH", "một⏎hai-ba", "Chủ tịch    Người lập"]);
    expect(said(result)).toEqual(["info read/doc-format"]);
  });

  test("bold, italic, capitals; hidden and deleted words are left out and said", async () => {
    const result = await read({
      paragraphs: [
        {
          runs: [
            { text: "Kế hoạch ", properties: [...sprm(0x0835, 1), ...sprm(0x083b, 1)] },
            { text: "năm ", properties: sprm(0x0836, 1) },
            { text: "ẩn", properties: sprm(0x083c, 1) },
            { text: "xóa", properties: sprm(0x0800, 1) },
            { text: "2026" },
          ],
        },
      ],
    });
    expect(sketch(result)).toEqual(["KẾ HOẠCH năm 2026"]);
    expect([emphasised(result, "strong"), emphasised(result, "emphasis")]).toEqual([["KẾ HOẠCH "], ["năm "]]);
    expect(said(result)).toEqual(["info read/doc-format", "info read/tracked-changes", "info read/hidden-text"]);
  });

  test("every paragraph has the look of its own style, also where the characters of several are set alike", async () => {
    const result = await read({
      styles: [sprm(0x0835, 1)],
      paragraphs: [{ ...p("KẾ HOẠCH"), style: 1 }, p("Tổ chức Ngày chạy"), { ...p("I. MỤC ĐÍCH"), style: 1 }],
    });
    expect(emphasised(result, "strong")).toEqual(["KẾ HOẠCH", "I. MỤC ĐÍCH"]);
  });

  test("of fields the result is read, a table of contents is left out", async () => {
    const result = await read({
      paragraphs: [
        p("Ngày \u0013 DATE \u00145/3/2026\u0015."),
        p('\u0013 TOC \\o "1-3" \u0014I. MỤC ĐÍCH 1'),
        p("II. NỘI DUNG 2\u0015"),
        p("I. MỤC ĐÍCH"),
      ],
    });
    expect(sketch(result)).toEqual(["Ngày 5/3/2026.", "I. MỤC ĐÍCH"]);
    expect(said(result)).toContain("info read/contents-left-out");
  });

  test("a field without its end does not swallow the paragraphs behind it", async () => {
    expect(await lines({ paragraphs: [p("a \u0013 PAGE"), p("b")] })).toEqual(["a", "b"]);
  });

  test("text of one byte a character in an old font is converted run by run", async () => {
    const font = (index: number) => sprm(0x4a4f, ...u16(index)).concat(sprm(0x4a51, ...u16(index)));
    const result = await read({
      narrow: true,
      fonts: ["Times New Roman", ".VnTime", ".VnTimeH"],
      paragraphs: [
        { runs: [{ text: "kÕ ho¹ch ", properties: font(2) }, { text: "triÓn khai ", properties: font(1) }, { text: "2026 – caf\u00E9" }] },
      ],
    });
    expect(sketch(result)[0]).toMatch(/^KẾ HOẠCH triển khai 2026/u);
    expect(said(result)).toContain("info read/legacy-font");
  });

  test("footnotes and text boxes follow the text", async () => {
    const result = await read({
      paragraphs: [p("Luật\u0002 này")],
      footnotes: [p("\u0002 Sửa đổi."), p("\u0002 Bãi bỏ.")],
      textBoxes: [p("DỰ THẢO")],
    });
    expect(sketch(result)).toEqual(["Luật này", "DỰ THẢO", "[1] Sửa đổi.", "[2] Bãi bỏ."]);
  });
});

describe("automatic numbers", () => {
  const LISTS: DocSpec["lists"] = [
    [
      [1, "\u0000.", 1],
      [0, "\u0000.\u0001.", 1],
      [4, "\u0002)", 1],
    ],
    [[23, "\uF0B7", 1]],
    [[0, "Điều \u0000.", 5]],
  ];
  test("levels, restarts, bullets, starts", async () => {
    const paragraphs = [
      listed("Mục đích", 1),
      listed("một", 1, 1),
      listed("a", 1, 2),
      listed("b", 1, 2),
      listed("hai", 1, 1),
      listed("c", 1, 2),
      listed("Nội dung", 1),
      listed("ba", 1, 1),
      listed("gạch", 2),
      listed("Phạm vi", 3),
      listed("", 1),
    ];
    const result = await read({ paragraphs, lists: LISTS });
    expect(sketch(result)).toEqual([
      "I. Mục đích",
      "I.1. một",
      "a) a",
      "b) b",
      "I.2. hai",
      "a) c",
      "II. Nội dung",
      "II.1. ba",
      "- gạch",
      "Điều 5. Phạm vi",
      "III.",
    ]);
    expect(said(result)).toEqual(["info read/doc-format"]);
  });

  test("a number whose list the file does not define is missed aloud", async () => {
    const result = await read({ paragraphs: [listed("Mục đích", 7), p("không số", sprm(0x460b, ...u16(0)))] });
    expect(sketch(result)).toEqual(["Mục đích", "không số"]);
    expect(said(result)).toEqual(["warning read/doc-format"]);
    expect(result.diagnostics[0]?.message.vi).toContain("1 đoạn");
  });
});

describe("tables", () => {
  test("rows, cells of several paragraphs, heads", async () => {
    const cell = { ...p("b", sprm(0x2416, 1)), mark: "\r" };
    const [first, , ...rest] = tableRow(["1", "c"], EDGES);
    const paragraphs = [
      p("trước"),
      ...tableRow(["TT", "Việc"], EDGES, { header: true }),
      ...(first === undefined ? [] : [first]),
      cell,
      { ...p("c", sprm(0x2416, 1)), mark: "\u0007" },
      ...rest,
      p("sau"),
    ];
    expect(await lines({ paragraphs })).toEqual(["trước", "TABLE head 1", "  TT ¦ Việc", "  1 ¦ b⏎c", "sau"]);
  });

  test("cells joined side by side, from above, and by their width", async () => {
    const wide = [0, 1000, 3000, 5000];
    const paragraphs = [
      ...tableRow(["Chung"], [0, 5000]),
      ...tableRow(["1", "a", ""], wide, { flags: [0x60, 0, 0x02] }),
      ...tableRow(["", "b", "c"], wide, { flags: [0x20, 0, 0] }),
    ];
    expect(await lines({ paragraphs })).toEqual(["TABLE", "  Chung ↔3", "  1 ↕2 ¦ a ↔2", "  b ¦ c"]);
  });

  test("without any border it is layout", async () => {
    expect(await lines({ paragraphs: tableRow(["ỦY BAN NHÂN DÂN", "CỘNG HÒA"], EDGES, { bordered: false }) })).toEqual([
      "TABLE borderless",
      "  ỦY BAN NHÂN DÂN ¦ CỘNG HÒA",
    ]);
  });

  test("a row without its end is kept", async () => {
    expect(await lines({ paragraphs: [...tableRow(["1", "a"], EDGES), ...tableRow(["2", "b"], EDGES).slice(0, -1)] })).toEqual([
      "TABLE",
      "  1 ¦ a",
      "  2 ¦ b",
    ]);
  });

  test("paragraphs alone make no table", async () => {
    expect((await lines({ paragraphs: [p("a\tb"), p("1. c")] })).some((line) => line.startsWith("TABLE"))).toBe(false);
  });
});

describe("files that cannot be read", () => {
  test.each([
    ["a password", doc({ paragraphs: [p("a")], flags: 0x0100 }), "read/encrypted"],
    ["an encrypted package", compound([["EncryptedPackage", [1, 2, 3]]]), "read/encrypted"],
    ["Word 95", doc({ paragraphs: [p("a")], ident: 0xa5dc }), "read/wrong-format"],
    ["another compound file", compound([["Workbook", [1, 2, 3]]]), "read/damaged"],
    ["no compound file", new Uint8Array(2000), "read/damaged"],
    ["nothing", new Uint8Array(), "read/damaged"],
    ["only the header", doc({ paragraphs: [p("a")] }).slice(0, 512), "read/damaged"],
    ["no words", doc({ paragraphs: [p("")] }), "read/no-text"],
  ])("%s", async (_name, bytes, rule) => {
    expect(said(await parseDoc(bytes, DEFAULT_LIMITS))[0]).toBe(`error ${rule}`);
  });

  test("limits on bytes and on the length of the text", async () => {
    const bytes = doc({ paragraphs: [p("một hai ba ".repeat(20))] });
    expect(said(await parseDoc(bytes, { ...DEFAULT_LIMITS, fileBytes: 1000 }))).toEqual(["error read/too-large"]);
    expect(said(await parseDoc(bytes, { ...DEFAULT_LIMITS, textLength: 50 }))).toEqual(["error read/too-large"]);
  });

  test("sectors that follow each other in a ring end", { retry: 3 }, async () => {
    const bytes = doc({ paragraphs: [p("a")] });
    const view = new DataView(bytes.buffer);
    for (let sector = 2; sector < 12; sector++) view.setUint32(512 + 4 * sector, sector === 11 ? 2 : sector + 1, true);
    const start = performance.now();
    await parseDoc(bytes, DEFAULT_LIMITS);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test("bytes changed at random: never a throw, always a tree or an error", async () => {
    const sound = doc({
      paragraphs: [p("KẾ HOẠCH"), listed("Mục đích", 1), ...tableRow(["1", "a"], EDGES), p("cuối\u0002")],
      footnotes: [p("\u0002 chú thích")],
      lists: [[[0, "\u0000.", 1]]],
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        fc.option(fc.nat(sound.length)),
        async (changes, cut) => {
          const bytes = sound.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          const result = await parseDoc(cut === null ? bytes : bytes.slice(0, cut), DEFAULT_LIMITS);
          expect("root" in result || result.diagnostics.some(({ severity }) => severity === "error")).toBe(true);
        },
      ),
      { numRuns: 300, seed: 20260305 },
    );
  });
});
