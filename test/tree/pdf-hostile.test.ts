import { zlibSync } from "fflate";
import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, type Limits } from "../../src/model/limits.ts";
import { parsePdf } from "../../src/tree/pdf.ts";
import { pdf, wrapped, type PdfOptions, type PdfPageSpec } from "../support/pdf.ts";
import { said, sketch } from "../support/tree.ts";

const TEXT = "Ủy ban nhân dân xã giao các thôn rà soát danh sách hộ nghèo, báo cáo trước ngày 30 tháng 6 năm 2026 để tổng hợp.";
const PAGE: PdfPageSpec = { texts: wrapped(TEXT, { left: 85, right: 525, y: 100 }) };
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
const asText = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
const parse = (bytes: Uint8Array, limits: Partial<Limits> = {}) => parsePdf(bytes, { ...DEFAULT_LIMITS, ...limits });
const read = (pages: PdfPageSpec[], options: PdfOptions = {}, limits: Partial<Limits> = {}) => parse(pdf(pages, options), limits);

describe("files that cannot be read get one sentence that says what to do", () => {
  const encrypt =
    "/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O (abcdefghijklmnopqrstuvwxyz012345) /U (543210zyxwvutsrqponmlkjihgfedcba) >> /ID [<00> <00>]";
  test.each([
    ["a password", () => pdf([PAGE], { trailer: encrypt }), "read/encrypted"],
    ["no text", () => pdf([{ lines: [[10, 10, 300, 10]] }]), "read/pdf-without-text"],
    ["bytes that are no PDF", () => latin("đây không phải PDF"), "read/damaged"],
    ["an empty file", () => new Uint8Array(), "read/damaged"],
    ["only the first line", () => latin("%PDF-1.7\n"), "read/damaged"],
    ["the first fifth of a file", () => pdf([PAGE]).slice(0, 900), "read/damaged"],
  ])("%s", async (_name, make, rule) => {
    const result = await parse(make());
    expect(said(result)).toEqual([`error ${rule}`]);
    const [diagnostic] = result.diagnostics;
    expect(diagnostic?.message.vi).toMatch(/[.]$/u);
    expect(diagnostic?.expected?.vi).toMatch(/[.]$/u);
    expect(diagnostic?.message.en).not.toBe(diagnostic?.message.vi);
  });

  test("a file without its end is read, with a warning", async () => {
    const bytes = pdf([PAGE, PAGE]);
    const result = await parse(latin(asText(bytes).replace(/xref[\s\S]*$/u, "")));
    expect(sketch(result)[0]).toBe(TEXT);
    expect(said(result)).toEqual(["warning read/pdf-incomplete"]);
  });
});

describe("limits", () => {
  test("bytes", async () => expect(said(await read([PAGE], {}, { fileBytes: 1000 }))).toEqual(["error read/too-large"]));
  test("pages", async () => expect(said(await read([PAGE, PAGE, PAGE], {}, { pages: 2 }))).toEqual(["error read/too-large"]));
  test("length of the text", async () =>
    expect(said(await read([PAGE, PAGE, PAGE], {}, { textLength: 150 }))).toContain("warning read/too-large"));

  test("a stream that unpacks to more than 12 MB is not opened", async () => {
    const packed = asText(zlibSync(new Uint8Array(14 * 1024 * 1024).fill(0x20)));
    const bomb = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
    expect(said(await read([PAGE], { objects: [bomb] }))).toEqual(["error read/zip-bomb"]);
    const picture = bomb.replace("<<", "<< /Type /XObject /Subtype /Image /Width 4000 /Height 3500");
    expect(said(await read([PAGE], { objects: [picture] }))).toEqual([]);
  });

  test("forms that draw forms ten times over end soon", async () => {
    const form = (content: string, next: string) =>
      `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << ${next} >> >> /Length ${content.length} >>\nstream\n${content}\nendstream`;
    // A hundred million times the last of them. Its many operators, cheap to read, reach the bound after some dozens.
    const objects = Array.from({ length: 9 }, (_, index) =>
      index === 8 ? form("q Q ".repeat(1000), "") : form("/X Do ".repeat(10), `/X ${101 + index} 0 R`),
    );
    const result = await read([{ raw: "/X Do" }, PAGE], { objects, resources: "/XObject << /X 100 0 R >>" });
    expect(said(result)).toContain("warning read/pdf-page-skipped");
    expect(sketch(result)[0]).toBe(TEXT);
  }, 10_000);

  test("states saved without end are cut short", { retry: 3 }, async () => {
    const start = performance.now();
    expect(said(await read([{ raw: "q ".repeat(200_000) }]))).toEqual(["error read/damaged"]);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

test("bytes changed at random: never a throw, always words or an error", async () => {
  const sound = pdf([
    {
      ...PAGE,
      lines: [
        [85, 200, 525, 200],
        [85, 240, 525, 240],
        [85, 200, 85, 240],
        [300, 200, 300, 240],
        [525, 200, 525, 240],
      ],
    },
    PAGE,
  ]);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
      fc.option(fc.nat(sound.length)),
      async (changes, cut) => {
        const bytes = sound.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const result = await parse(cut === null ? bytes : bytes.slice(0, cut));
        expect("root" in result || result.diagnostics.some(({ severity }) => severity === "error")).toBe(true);
      },
    ),
    { numRuns: 120, seed: 20260305 },
  );
}, 20_000);
