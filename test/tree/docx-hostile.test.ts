import { fc } from "../support/fast-check.ts";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, type Limits } from "../../src/model/limits.ts";
import { parseDocx } from "../../src/tree/docx.ts";
import { abstractList, docx, docxFiles, item, level, linesOf, list, p, parsed, row, RULED, run, table, W } from "../support/docx.ts";

const verdict = async (bytes: Uint8Array, limits: Partial<Limits> = {}) => {
  const result = await parseDocx(bytes, { ...DEFAULT_LIMITS, ...limits });
  return {
    said: result.diagnostics.map((one) => `${one.severity} ${one.ruleId}`),
    vi: result.diagnostics[0]?.message.vi ?? "",
    read: "text" in result,
  };
};
const document = (content: string, head = "") =>
  docx({ body: "", extra: { "word/document.xml": `${head}<w:document ${W}><w:body>${content}</w:body></w:document>` } });
const plan = docx({
  body: p("KẾ HOẠCH") + item("Mục đích", 1) + table(RULED, row("A", "B")) + p(run("đậm", "<w:b/>")),
  numbering: abstractList(0, level(0, "upperRoman", "%1.")) + list(1, 0),
  styles: '<w:style w:type="paragraph" w:styleId="A"><w:rPr><w:b/></w:rPr></w:style>',
});

describe("files that are no Word file end in one sentence", () => {
  const bytes = (text: string) => strToU8(text, true);
  const ole = (stream: string) =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...bytes("x".repeat(600)), ...Buffer.from(stream, "utf16le")]);
  test.each<[string, Uint8Array, string, string]>([
    ["nothing", new Uint8Array(), "error read/wrong-format", "tệp rỗng"],
    ["a password", ole("EncryptedPackage"), "error read/encrypted", "mật khẩu"],
    ["an old .doc", ole("WordDocument"), "error read/wrong-format", "(.doc)"],
    ["a PDF", bytes("%PDF-1.7\n"), "error read/wrong-format", "PDF"],
    ["RTF", bytes("{\\rtf1 abc}"), "error read/wrong-format", "RTF"],
    ["plain words", bytes("KẾ HOẠCH"), "error read/wrong-format", "loại tệp khác"],
    ["an archive", zipSync({ "a.txt": bytes("x") }), "error read/wrong-format", ".zip"],
    [
      "an Excel workbook",
      zipSync({ "[Content_Types].xml": bytes("<Types/>"), "xl/workbook.xml": bytes("<x/>") }),
      "error read/wrong-format",
      "Excel",
    ],
    ["OpenDocument", zipSync({ mimetype: bytes("x"), "content.xml": bytes("<x/>") }), "error read/wrong-format", ".odt"],
    [
      "a package without its document",
      zipSync({ "[Content_Types].xml": bytes("<Types/>"), "word/styles.xml": bytes("<x/>") }),
      "error read/damaged",
      "word/document.xml",
    ],
    ["half a file", plan.subarray(0, plan.length >> 1), "error read/damaged", "tải về chưa đủ"],
    ["four bytes of a file", plan.subarray(0, 4), "error read/damaged", "tải về chưa đủ"],
  ])("%s", async (_name, file, said, words) => {
    const result = await verdict(file);
    expect(result.said).toEqual([said]);
    expect(result.vi).toContain(words);
    expect(result.read).toBe(false);
  });
});

describe("parts that are broken", () => {
  test.each<[string, Uint8Array]>([
    ["cut off", docx({ body: "", extra: { "word/document.xml": `<w:document ${W}><w:body><w:p><w:r><w:t>A` } })],
    ["empty", docx({ body: "", extra: { "word/document.xml": "" } })],
    ["no XML", docx({ body: "", extra: { "word/document.xml": "KẾ HOẠCH" } })],
    ["an entity nobody declared", document("<w:p><w:r><w:t>&xyz;</w:t></w:r></w:p>")],
    ["an entity named like a property", document("<w:p><w:r><w:t>&constructor;</w:t></w:r></w:p>")],
    ["tags crossed", document("<w:p><w:r></w:p></w:r>")],
  ])("the document: %s", async (_name, file) => {
    expect((await verdict(file)).said).toEqual(["error read/damaged"]);
  });

  test("styles and numbering: the words are read and the loss is said", async () => {
    const file = docx({ body: item("A", 1), numbering: "<w:num", styles: "<w:style>" });
    const source = await parsed(file);
    expect(linesOf(source)).toEqual(["A"]);
    expect(source.diagnostics.map((said) => said.ruleId)).toEqual(["read/damaged", "read/numbering-missing"]);
    expect(source.diagnostics[0]?.message.vi).toContain("word/numbering.xml");
  });

  test("a check sum that does not hold is said", async () => {
    const files = docxFiles({ body: p("KẾ HOẠCH") });
    const stored = zipSync(
      Object.fromEntries(Object.entries(files).map(([name, content]) => [name, [content, { level: 0 }]])) as Parameters<typeof zipSync>[0],
    );
    const at = Buffer.from(stored).indexOf("HOẠCH");
    stored[at] = 0x58;
    const result = await verdict(stored);
    expect(result).toMatchObject({ said: ["warning read/damaged"], read: true });
  });

  test("relations that point nowhere", async () => {
    const file = docx({
      body: p("A"),
      extra: {
        "word/_rels/document.xml.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/styles" Target="../../../../etc/passwd"/></Relationships>',
      },
    });
    expect(await verdict(file)).toMatchObject({ said: [], read: true });
  });
});

/** The same package with a directory of 64-bit numbers, as programs write that do not know the size beforehand. */
function asZip64(file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(file);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const start = bytes.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  for (let at = start; at < end;) {
    const length = 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const entry = Buffer.from(bytes.subarray(at, at + length));
    const field = Buffer.alloc(28);
    field.writeUInt16LE(1, 0);
    field.writeUInt16LE(24, 2);
    for (const [from, to] of [
      [24, 4],
      [20, 12],
      [42, 20],
    ] as const) {
      field.writeBigUInt64LE(BigInt(entry.readUInt32LE(from)), to);
      entry.writeUInt32LE(0xffffffff, from);
    }
    entry.writeUInt16LE(entry.readUInt16LE(30) + 28, 30);
    entries.push(entry, field);
    at += length;
  }
  const directory = Buffer.concat(entries);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(BigInt(entries.length / 2), 32);
  record.writeBigUInt64LE(BigInt(directory.length), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
  const tail = Buffer.from(bytes.subarray(end));
  tail.fill(0xff, 8, 20);
  return Uint8Array.from(Buffer.concat([bytes.subarray(0, start), directory, record, locator, tail]));
}

describe("packages as other programs write them", () => {
  test("with 64-bit sizes", async () => {
    expect(linesOf(await parsed(asZip64(plan)))).toEqual(linesOf(await parsed(plan)));
  });

  test("with something before them", async () => {
    const shifted = Uint8Array.from(Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(200), plan]));
    expect(linesOf(await parsed(shifted))).toEqual(linesOf(await parsed(plan)));
  });

  test("with backslashes and capitals in the names", async () => {
    const files = docxFiles({ body: p("A") });
    const renamed = Object.fromEntries(Object.entries(files).map(([name, content]) => [name.replaceAll("/", "\\").toUpperCase(), content]));
    expect(linesOf(await parsed(zipSync(renamed)))).toEqual(["A"]);
  });
});

describe("no words", () => {
  test.each<[string, string]>([
    ["nothing", ""],
    ["a picture", "<w:p><w:r><w:drawing/></w:r></w:p>"],
  ])("%s", async (_name, body) => {
    expect(await verdict(docx({ body }))).toMatchObject({ said: ["error read/no-text"], read: true });
  });
});

describe("attacks", () => {
  test("a document type is refused, whatever it declares", async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect((await verdict(document("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", laughs))).said).toEqual(["error read/xml-doctype"]);
    const outside = '<!DOCTYPE x SYSTEM "file:///etc/passwd">';
    expect((await verdict(document(p("A"), outside))).said).toEqual(["error read/xml-doctype"]);
    const styles = docx({ body: p("A"), styles: "", extra: { "word/styles.xml": `${outside}<w:styles ${W}/>` } });
    expect((await verdict(styles)).said).toEqual(["error read/xml-doctype"]);
  });

  test("a bomb: blanks that pack a thousand to one", async () => {
    const bomb = document(`<w:p><w:r><w:t>${" ".repeat(12_000_000)}</w:t></w:r></w:p>`);
    expect(bomb.length).toBeLessThan(30_000);
    expect((await verdict(bomb)).said).toEqual(["error read/zip-bomb"]);
    expect((await verdict(bomb, { compressionRatio: 1e9, unpackedBytes: 1_000_000 })).said).toEqual(["error read/zip-bomb"]);
  });

  test("a size that lies in the directory changes nothing", async () => {
    const lying = Uint8Array.from(plan);
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 46 < lying.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xfffffff0, true);
    expect(await verdict(lying)).toMatchObject({ said: [], read: true });
  });

  test.each<[string, () => Uint8Array, Partial<Limits>, string]>([
    ["a file too large", () => plan, { fileBytes: 100 }, "error read/too-large"],
    ["too many entries", () => plan, { zipEntries: 3 }, "error read/zip-bomb"],
    ["too many elements", () => document(p("A").repeat(100)), { nodes: 200 }, "error read/too-large"],
    ["too long a text", () => document(p("A".repeat(50)).repeat(20)), { textLength: 900 }, "error read/too-large"],
    [
      "too deep",
      () => document("<w:sdt><w:sdtContent>".repeat(200) + p("A") + "</w:sdtContent></w:sdt>".repeat(200)),
      {},
      "error read/too-deep",
    ],
    [
      "tables too deep",
      () => document("<w:tbl><w:tr><w:tc>".repeat(100) + "</w:tc></w:tr></w:tbl>".repeat(100)),
      {},
      "error read/too-deep",
    ],
  ])("%s", async (_name, file, limits, said) => {
    expect((await verdict(file(), limits)).said).toEqual([said]);
  });

  test("as deep as allowed is read", async () => {
    const deep = document("<w:sdt><w:sdtContent>".repeat(120) + p("A") + "</w:sdtContent></w:sdt>".repeat(120));
    expect(await verdict(deep)).toMatchObject({ said: [], read: true });
  });
});

describe("cost", () => {
  const time = async (file: Uint8Array) => {
    const start = performance.now();
    await parseDocx(file, DEFAULT_LIMITS);
    return performance.now() - start;
  };

  test.each<[string, (size: number) => string]>([
    ["paragraphs", (size) => p("Sở Nội vụ chủ trì").repeat(size)],
    ["blanks in one run", (size) => p(run("a" + " \t".repeat(size * 20) + "b"))],
    [
      "alternates in alternates",
      (size) =>
        `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>`.repeat(100) +
        "<w:x/>".repeat(size * 4) +
        "</mc:Choice><mc:Fallback/></mc:AlternateContent>".repeat(100),
    ],
    ["deleted paragraph ends", (size) => `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("a", "<w:b/>")}${run("b")}</w:p>`.repeat(size)],
    ["fields that never end", (size) => `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(4)}</w:p>`.repeat(size)],
    ["one wide row", (size) => table(RULED, row(...Array.from({ length: size }, () => "a")))],
  ])("grows with the size: %s", { retry: 3 }, async (_name, make) => {
    const small = document(make(250));
    const large = document(make(2500));
    await time(small);
    const once = Math.max(5, Math.min(await time(small), await time(small)));
    // Ten times the size; squared growth would take a hundred times as long.
    expect(Math.min(await time(large), await time(large))).toBeLessThan(once * 40);
  });
});

describe("bytes changed at random", () => {
  const stored = zipSync(
    Object.fromEntries(
      Object.entries(
        docxFiles({
          body: p("KẾ HOẠCH") + item("A", 1) + table(RULED, row("A", "B")),
          numbering: abstractList(0, level(0, "decimal", "%1.")) + list(1, 0),
        }),
      ).map(([name, content]) => [name, [content, { level: 0 }]]),
    ) as Parameters<typeof zipSync>[0],
  );

  test.each<[string, Uint8Array]>([
    ["packed", plan],
    ["stored", stored],
  ])("%s: never throws, always says what is wrong", async (_name, file) => {
    const change = fc.record({ at: fc.nat(file.length - 1), value: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), fc.option(fc.nat(file.length)), async (changes, cut) => {
        const bytes = Uint8Array.from(cut === null ? file : file.subarray(0, cut));
        for (const { at, value } of changes) if (at < bytes.length) bytes[at] = value;
        const result = await parseDocx(bytes, DEFAULT_LIMITS);
        const errors = result.diagnostics.filter((said) => said.severity === "error" && said.message.vi !== "" && said.message.en !== "");
        expect("text" in result || errors.length === 1).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
