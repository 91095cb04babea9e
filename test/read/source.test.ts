import { createHash } from "node:crypto";
import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { encodeLegacy } from "../../src/read/encoding/encode-legacy.ts";
import { readSource } from "../../src/read/index.ts";
import { compoundFile, zip } from "./office-files.ts";
import { PARAGRAPH, PLAN } from "./texts.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("the same plan in other clothes", () => {
  const old = PLAN.replaceAll("Ủy", "Uỷ");
  test.each<[string, Uint8Array, string, string]>([
    ["UTF-8", bytesOf(PLAN), PLAN, "utf-8"],
    ["UTF-8 with a mark and CRLF", bytesOf(`\ufeff${PLAN.replaceAll("\n", "\r\n")}`), PLAN, "utf-8"],
    ["decomposed", bytesOf(PLAN.normalize("NFD")), PLAN, "utf-8"],
    ["no-break spaces", bytesOf(PLAN.replaceAll(" ", "\u00a0")), PLAN, "utf-8"],
    ["UTF-16", new Uint8Array(Buffer.from(`\ufeff${PLAN}`, "utf16le")), PLAN, "utf-16le"],
    ["TCVN3", encodeLegacy(PLAN, "tcvn3"), old, "tcvn3"],
    ["VNI", encodeLegacy(PLAN, "vni"), PLAN, "vni"],
    ["VISCII", encodeLegacy(PLAN, "viscii"), PLAN, "viscii"],
    ["Windows-1258", encodeLegacy(PLAN, "windows-1258"), PLAN, "windows-1258"],
    ["misread UTF-8", bytesOf(new TextDecoder("windows-1252").decode(bytesOf(PLAN))), PLAN, "utf-8"],
  ])("%s", (_name, bytes, text, encoding) => {
    const source = readSource({ path: "ke-hoach.txt", bytes });
    expect(source).toMatchObject({ path: "ke-hoach.txt", format: "text", mediaType: "text/plain", bytes, text, encoding });
    expect(source.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(source.diagnostics.every(({ severity }) => severity === "info")).toBe(true);
    expect(source.originalOffset?.(0)).toBeGreaterThanOrEqual(0);
  });
});

test("Markdown by its name", () => {
  expect(readSource({ path: "a.md", bytes: bytesOf(PLAN) })).toMatchObject({
    format: "markdown",
    mediaType: "text/markdown",
    text: PLAN,
    diagnostics: [],
  });
});

test("an undecodable character has its place in the normalised text", () => {
  const { text = "", diagnostics } = readSource({
    path: "a.txt",
    bytes: Buffer.concat([bytesOf("\ufeffKế hoạch\r\nnăm "), Buffer.from([0x93]), bytesOf(" 2031")]),
  });
  const [warning] = diagnostics;
  expect(warning).toMatchObject({
    ruleId: "read/undecodable",
    severity: "warning",
    place: { start: { line: 2, column: 5 }, quote: "\ufffd" },
  });
  expect(text.slice(warning?.place?.start.offset, warning?.place?.end.offset)).toBe("\ufffd");
});

describe("nothing to read is one error", () => {
  test.each<[string, Uint8Array, string]>([
    ["rong.md", new Uint8Array(), "read/empty"],
    ["trang.md", bytesOf(" \r\n\t\u00a0\ufeff\n"), "read/empty"],
    ["bang.xlsx", zip(["xl/workbook.xml"]), "read/unsupported"],
    ["ho-so.zip", zip(["a.txt"]), "read/unsupported"],
    ["khoa.docx", compoundFile(["EncryptedPackage"]), "read/encrypted"],
    ["quet.jpg", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "read/image"],
    ["quet.docx", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "read/image"],
    ["nhieu.txt", Uint8Array.from({ length: 500 }, (_, index) => index % 7), "read/binary"],
  ])("%s", (path, bytes, ruleId) => {
    const source = readSource({ path, bytes });
    expect(source.text).toBeUndefined();
    expect(source.diagnostics).toMatchObject([{ ruleId, severity: "error" }]);
    expect(source.diagnostics[0]?.expected?.vi).toBeDefined();
  });

  test("too large, in bytes and in characters", () => {
    const bytes = bytesOf(PARAGRAPH);
    for (const limits of [{ fileBytes: 100 }, { textLength: 100 }]) {
      const source = readSource({ path: "a.md", bytes }, { limits });
      expect(source).toMatchObject({ format: "markdown", diagnostics: [{ ruleId: "read/too-large", severity: "error" }] });
      expect(source.text).toBeUndefined();
    }
    expect(readSource({ path: "a.md", bytes }, { limits: { fileBytes: bytes.length } }).text).toBe(PARAGRAPH);
  });
});

test.each<[string, Uint8Array]>([
  ["ke-hoach.docx", zip(["word/document.xml"])],
  ["ke-hoach.doc", compoundFile(["WordDocument"])],
  ["ke-hoach.pdf", bytesOf("%PDF-1.7")],
  ["ke-hoach.html", bytesOf("<html><body>Kế hoạch</body></html>")],
])("%s is left to its reader, without text and without complaint", (path, bytes) => {
  const source = readSource({ path, bytes });
  expect(source.text).toBeUndefined();
  expect(source.diagnostics).toEqual([]);
});

test("a forced encoding is believed, even against control characters", () => {
  const bytes = Uint8Array.from([1, 2, 3, 4, 5, 0x4b, 0xd5]);
  expect(readSource({ path: "a.txt", bytes }).format).toBe("binary");
  expect(readSource({ path: "a.txt", bytes }, { encoding: "tcvn3" })).toMatchObject({ format: "text", encoding: "tcvn3" });
  expect(readSource({ path: "a.txt", bytes: encodeLegacy("số", "vni") }, { encoding: "vni" }).text).toBe("số");
});

test("never throws: text, or an error that says why there is none", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom("a.md", "a.txt", "a.docx", "a"), (bytes, path) => {
      const source = readSource({ path, bytes });
      const failed = source.diagnostics.some(({ severity }) => severity === "error");
      expect(source.text === undefined || !failed).toBe(true);
      expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
    }),
    { numRuns: 300 },
  );
});
