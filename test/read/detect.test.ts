import { fc } from "../support/fast-check.ts";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { detectFormat, refusal } from "../../src/read/detect.ts";
import { encodeLegacy } from "../../src/read/encoding/encode-legacy.ts";
import { FORMATS } from "../../src/read/formats.ts";
import type { Format } from "../../src/read/formats.ts";
import { compoundFile, opendocument, zip } from "./office-files.ts";
import { CAPITALS, PLAN } from "./texts.ts";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const utf16 = (content: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${content}`, "utf16le"));
const hex = (digits: string): Uint8Array => new Uint8Array(Buffer.from(digits.replaceAll(" ", ""), "hex"));
const noise = Uint8Array.from({ length: 2000 }, (_, index) => (index * index * 31 + index * 17) >> 3);

const HTML = "<html><head><title>x</title></head><body><p>Kế hoạch</p></body></html>";
const MHTML =
  'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n';

describe("formats by their bytes", () => {
  test.each<[string, Uint8Array, Format]>([
    ["ke-hoach.docx", zip(["[Content_Types].xml", "_rels/.rels", "word/document.xml"]), "docx"],
    ["ke-hoach.docx", zip(["word\\document.xml"]), "docx"],
    ["bang.xlsx", zip(["[Content_Types].xml", "xl/workbook.xml"]), "spreadsheet"],
    ["trinh-chieu.pptx", zip(["[Content_Types].xml", "ppt/presentation.xml"]), "presentation"],
    ["ke-hoach.odt", opendocument("application/vnd.oasis.opendocument.text"), "odt"],
    ["ke-hoach.odt", zip(["content.xml", "META-INF/manifest.xml"]), "odt"],
    ["bang.ods", opendocument("application/vnd.oasis.opendocument.spreadsheet"), "spreadsheet"],
    ["trinh-chieu.odp", opendocument("application/vnd.oasis.opendocument.presentation"), "presentation"],
    ["ho-so.zip", zip(["ke-hoach.docx", "phu-luc/word.txt"]), "zip"],
    ["ho-so.zip", hex("504b0506 0000000000000000000000000000000000 00"), "zip"],
    ["ke-hoach.docx", zip(["[Content_Types].xml", "word/document.xml"]).subarray(0, 60), "docx"],
    ["ho-so.zip", zip(["ke-hoach.docx", "word/"]).subarray(0, 50), "zip"],
    ["ho-so.rar", hex("526172211a0700"), "zip"],
    ["ho-so.7z", hex("377abcaf271c0004"), "zip"],
    ["ho-so.gz", hex("1f8b08000000"), "zip"],
    ["ke-hoach.doc", compoundFile(["1Table", "WordDocument", "Data", "\u0005SummaryInformation", "ObjectPool"]), "doc"],
    ["bang.xls", compoundFile(["Workbook", "\u0005SummaryInformation"]), "spreadsheet"],
    ["bang.xls", compoundFile(["Book"]), "spreadsheet"],
    ["trinh-chieu.ppt", compoundFile(["Pictures", "PowerPoint Document"]), "presentation"],
    ["ke-hoach.docx", compoundFile(["EncryptionInfo", "EncryptedPackage"]), "encrypted"],
    ["thu.msg", compoundFile(["__properties_version1.0", "__substg1.0_0037001F"]), "email"],
    ["la.bin", compoundFile(["Something"]), "ole"],
    ["la.bin", compoundFile([]).subarray(0, 600), "ole"],
    ["ke-hoach.pdf", text("%PDF-1.7\n%âãÏÓ"), "pdf"],
    ["ke-hoach.pdf", text(`${"\n".repeat(300)}%PDF-1.4`), "pdf"],
    ["ke-hoach.rtf", text("{\\rtf1\\ansi K\\u7871? ho\\u7841?ch}"), "rtf"],
    ["trang.html", text(HTML), "html"],
    ["trang.html", text(`\ufeff  <!DOCTYPE html>\n${HTML}`), "html"],
    ["trang.html", text(`<?xml version="1.0"?>\n<!-- x -->\n<html xmlns="http://www.w3.org/1999/xhtml">`), "html"],
    ["trang.html", utf16(HTML), "html"],
    ["trang.mht", text(MHTML), "mhtml"],
    ["thu.eml", text("From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nKế hoạch"), "email"],
    ["ke-hoach.xml", text('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>'), "word-xml"],
    ["quet.png", hex("89504e470d0a1a0a0000000d"), "image"],
    ["quet.jpg", hex("ffd8ffe000104a464946"), "image"],
    ["quet.tif", hex("49492a0008000000"), "image"],
    ["quet.tif", hex("4d4d002a00000008"), "image"],
    ["quet.gif", text("GIF89a"), "image"],
    ["quet.webp", text("RIFF\u0010\u0000\u0000\u0000WEBPVP8 "), "image"],
    ["quet.bmp", hex("424d 36000000 00000000 36000000 28000000 0100000001000000 0100 1800"), "image"],
    ["rong.txt", new Uint8Array(), "empty"],
    ["chuong-trinh", hex("7f454c46020101000000000000000000 03003e0001000000"), "binary"],
    ["nhieu.txt", noise, "binary"],
    ["toan-khong.txt", new Uint8Array(100), "binary"],
  ])("%s (%#)", (path, bytes, format) => {
    const detected = detectFormat(bytes, path);
    expect(detected.format).toBe(format);
    expect(detected.note).toBeUndefined();
    expect(detected.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    expect(detectFormat(bytes, "khong-duoi").format).toBe(format);
  });
});

describe("text of any encoding is text", () => {
  test.each<[string, Uint8Array]>([
    ["UTF-8", text(PLAN)],
    ["UTF-8 with a mark", text(`\ufeff${PLAN}`)],
    ["UTF-16", utf16(PLAN)],
    ["UTF-16 without a mark", utf16(PLAN).subarray(2)],
    ["TCVN3", encodeLegacy(PLAN, "tcvn3")],
    ["VNI", encodeLegacy(PLAN, "vni")],
    ["VISCII", encodeLegacy(PLAN, "viscii")],
    ["VISCII in capitals", encodeLegacy(CAPITALS.join("\n"), "viscii")],
    ["Windows-1258", encodeLegacy(CAPITALS.join("\n"), "windows-1258")],
    ["form feeds and a DOS end mark", text(`${PLAN}\f${PLAN}\u001a`)],
    ["a file padded with zeros", text(PLAN + "\u0000".repeat(500))],
    ["one word", text("Kế hoạch")],
    ["text about formats", text("PK là viết tắt; BM là bảo mật; %PDF là đầu tệp PDF; <p> là thẻ")],
    ["a line like a mail header", text("Subject: kế hoạch phòng cháy\nDate: 2031")],
    ["a comparison", text("< 5 ha và > 3 ha, <html là chữ>")],
  ])("%s", (_name, bytes) => expect(detectFormat(bytes, "a.txt")).toEqual({ format: "text", mediaType: "text/plain" }));
});

describe("Markdown or text", () => {
  test.each<[string, string, Format]>([
    ["a.md", "Kế hoạch", "markdown"],
    ["a.MARKDOWN", "Kế hoạch", "markdown"],
    ["a.txt", "Kế hoạch\n1. Mục đích\n- Nội dung", "text"],
    ["a.txt", "# Kế hoạch\n\n## I. Mục đích\n", "markdown"],
    ["a.txt", "**KẾ HOẠCH**\n\n**I. MỤC ĐÍCH**\n", "markdown"],
    ["a.txt", "TT | Nhiệm vụ\n---|---\n1 | Rà soát", "markdown"],
    ["-", "| TT | Nhiệm vụ |\n|----|:--:|\n| 1 | x |", "markdown"],
    ["a.txt", "Ghi chú: ** xem phụ lục; #1, #2; 5 * 3 * 2\n-----\n", "text"],
    ["a.txt", "#hashtag #2\n** Ghi chú", "text"],
    ["khong-duoi", "Kế hoạch", "text"],
  ])("%s: %j is %s", (path, content, format) => expect(detectFormat(text(content), path).format).toBe(format));
});

describe("part of a web page", () => {
  const PART = "<h1>KẾ HOẠCH</h1>\n<p>Tổ chức ngày hội</p>";
  test.each<[string, string, Format]>([
    ["a.html", PART, "html"],
    ["a.txt", `\ufeff\n  ${PART}`, "html"],
    ["khong-duoi", '<div class="bai">\n<table><tr><td>1</td></tr></table></div>', "html"],
    ["a.htm", "KẾ HOẠCH<br>Tổ chức ngày hội", "html"],
    ["a.html", `**Bài viết** của **Sở**\n${PART}`, "html"],
    // Words about tags, plain words under the name of a page, and Markdown that begins with a tag.
    ["a.txt", "<p> là thẻ đoạn văn", "text"],
    ["a.txt", "Kế hoạch có thẻ <p>chữ</p> ở giữa", "text"],
    ["a.html", "KẾ HOẠCH\nTổ chức ngày hội, số hộ < 5", "text"],
    ["a.md", PART, "markdown"],
    ["a.txt", '<p align="center">SỞ Y TẾ</p>\n\n# Kế hoạch\n\n## I. Mục đích\n', "markdown"],
  ])("%s: %j is %s", (path, content, format) => expect(detectFormat(text(content), path).format).toBe(format));
});

describe("a wrong extension is a note", () => {
  test.each<[string, Uint8Array, string]>([
    ["ke-hoach.docx", text("%PDF-1.7"), "PDF"],
    ["ke-hoach.doc", text(HTML), "HTML"],
    ["ke-hoach.doc", text("{\\rtf1 }"), "RTF"],
    ["ke-hoach.doc", zip(["word/document.xml"]), ".docx"],
    ["ke-hoach.pdf", text(PLAN), "văn bản thuần"],
    ["C:\\Van ban\\Ke hoach.TXT", compoundFile(["WordDocument"]), ".doc"],
    ["ke-hoach.md", text(HTML), "HTML"],
  ])("%s", (path, bytes, word) => {
    const { note } = detectFormat(bytes, path);
    expect(note).toMatchObject({ ruleId: "read/extension", severity: "info" });
    expect(note?.message.vi).toContain(word);
  });

  test.each<[string, Uint8Array]>([
    ["ke-hoach.md", text("không có dấu Markdown")],
    ["ke-hoach.txt", text("# Có\n# Markdown")],
    ["ke-hoach.log", text(PLAN)],
    ["ke-hoach", zip(["word/document.xml"])],
    ["thu.muc/ke-hoach", text(PLAN)],
    ["ke-hoach.v2", text("%PDF-1.7")],
  ])("none for %s", (path, bytes) => expect(detectFormat(bytes, path).note).toBeUndefined());
});

test.each(Object.keys(FORMATS) as Format[])("the refusal of %s says what it is and what to do", (format) => {
  const diagnostic = refusal(format, "/ho so/quét (1).bin");
  expect(diagnostic.severity).toBe("error");
  expect(diagnostic.ruleId).toMatch(/^read\//);
  expect(diagnostic.message.vi).toContain("“quét (1).bin”");
  expect(diagnostic.message.en).toContain("“quét (1).bin”");
  for (const sentence of [diagnostic.message.vi, diagnostic.message.en, diagnostic.expected?.vi, diagnostic.expected?.en])
    expect(sentence).toMatch(/\.$/);
});

describe("never throws", () => {
  const seeds = [
    zip(["word/document.xml", "a"]),
    opendocument("application/vnd.oasis.opendocument.text"),
    compoundFile(["WordDocument", "a", "b", "c", "d"]),
    text(HTML),
    text(MHTML),
  ];

  test("on noise", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(FORMATS).toHaveProperty([detectFormat(bytes, "a.docx").format]);
      }),
    );
  });

  test("on damaged files", () => {
    const damage = fc.tuple(fc.constantFrom(...seeds), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 20 }), fc.nat());
    fc.assert(
      fc.property(damage, ([seed, changes, cut]) => {
        const bytes = seed.slice(0, seed.length - (cut % seed.length));
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        expect(FORMATS).toHaveProperty([detectFormat(bytes, "a").format]);
      }),
      { numRuns: 1000 },
    );
  });

  test("a directory chain that loops ends", () => {
    const bytes = compoundFile(["a", "b", "c", "d"]);
    new DataView(bytes.buffer).setUint32(512 + 4, 1, true);
    new DataView(bytes.buffer).setUint32(1024 + 128 + 72, 1, true);
    expect(detectFormat(bytes, "a.doc").format).toBe("ole");
  });

  test("hostile lines cost no time", { retry: 3 }, () => {
    for (const line of [" ".repeat(60_000), "**a".repeat(20_000), "-".repeat(60_000), "| ".repeat(30_000), `<!--${"<html".repeat(800)}`]) {
      const start = performance.now();
      detectFormat(strToU8(line), "a.txt");
      expect(performance.now() - start).toBeLessThan(200);
    }
  });
});
