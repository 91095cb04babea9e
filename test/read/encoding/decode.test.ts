import { fc } from "../../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/read/encoding/decode.ts";
import { encodeLegacy } from "../../../src/read/encoding/encode-legacy.ts";
import { ENCODING_NAMES, encodingOption } from "../../../src/read/encoding/names.ts";
import type { EncodingName, LegacyEncoding } from "../../../src/read/encoding/names.ts";
import { recodeLegacyUnicodeText } from "../../../src/read/encoding/recode.ts";
import { decodeWindows1252, windows1252Byte } from "../../../src/read/encoding/windows-1252.ts";
import { CAPITALS, FOREIGN, PARAGRAPH, PLAN, TITLES, UNICODE_WITH_SIGNS } from "../texts.ts";

const ENCODINGS: readonly LegacyEncoding[] = ["tcvn3", "vni", "windows-1258", "viscii"];
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean, mark: boolean): Uint8Array => {
  const marked = (mark ? "\ufeff" : "") + text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let index = 0; index < marked.length; index++) view.setUint16(index * 2, marked.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
};
/** The text as it looks in a Unicode file when nobody knew its encoding. */
const misread = (text: string, encoding: LegacyEncoding): string => decodeWindows1252(encodeLegacy(text, encoding));
const mojibake = (text: string): string => decodeWindows1252(utf8(text));
const windows1252 = (text: string): Uint8Array | undefined => {
  const bytes = Array.from(text, (character) => (character.length === 1 ? windows1252Byte(character.charCodeAt(0)) : undefined));
  return bytes.includes(undefined) ? undefined : Uint8Array.from(bytes as number[]);
};
/** What TCVN3 cannot say. */
const asTyped = (text: string, encoding: LegacyEncoding): string => (encoding === "tcvn3" ? text.replaceAll("Ủy", "Uỷ") : text);

describe.each(ENCODINGS)("%s is told from the bytes", (encoding) => {
  test.each([...TITLES, ...CAPITALS, PARAGRAPH, PLAN])("%.40s", (text) => {
    const decoded = decodeText(encodeLegacy(text, encoding));
    expect(decoded.text).toBe(asTyped(text, encoding));
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.diagnostics).toHaveLength(1);
    expect(decoded.diagnostics[0]).toMatchObject({ ruleId: "read/encoding" });
  });

  test("a plan is certain and said once", () => {
    const decoded = decodeText(encodeLegacy(PLAN, encoding));
    expect(decoded.confidence).toBe("certain");
    expect(decoded.diagnostics[0]).toMatchObject({ severity: "info" });
    expect(decoded.diagnostics[0]?.message.vi).toMatch(/^Tệp gõ bằng bảng mã .+; đã chuyển sang Unicode\.$/);
  });

  test("Windows line breaks, English lines and typographic signs among it", () => {
    const text = asTyped(`${PLAN}\nThe quick brown fox jumps over the lazy dog.\nhttps://example.org/?a=1\n`, encoding).replaceAll(
      "\n",
      "\r\n",
    );
    expect(decodeText(encodeLegacy(text, encoding)).text).toBe(text);
    if (encoding === "viscii") return; // VISCII uses the bytes of “ ” – for letters.
    const signs = asTyped(`“Kế hoạch” – ${PARAGRAPH}…`, encoding);
    expect(decodeText(encodeLegacy(signs, encoding)).text).toBe(signs);
  });

  test("the same words forced, even where they prove nothing", () => {
    expect(decodeText(encodeLegacy("số 5", encoding), { encoding }).text).toBe("số 5");
  });

  test("the same words typed into a UTF-8 file", () => {
    for (const text of [PLAN, PARAGRAPH, ...TITLES]) {
      const decoded = decodeText(utf8(misread(text, encoding)));
      expect(decoded.text).toBe(asTyped(text, encoding));
      expect(decoded.encoding).toBe("utf-8");
      expect(decoded.diagnostics).toHaveLength(1);
    }
    const forced = decodeText(utf8(misread(PLAN, encoding)), { encoding });
    expect(forced.text).toBe(asTyped(PLAN, encoding));
  });

  test("a paragraph of it pasted into Unicode text, the rest untouched", () => {
    const text = `${PLAN}\n${misread(PARAGRAPH, encoding)}\n${FOREIGN[3]}\n${PLAN}`;
    const { text: read, parts, whole } = recodeLegacyUnicodeText(text);
    expect(read).toBe(`${PLAN}\n${asTyped(PARAGRAPH, encoding)}\n${FOREIGN[3]}\n${PLAN}`);
    expect(parts).toEqual([{ encoding, lines: PARAGRAPH.split("\n").length, firstLine: PLAN.split("\n").length + 1 }]);
    expect(whole).toBe(false);
  });

  test("a title of it between Unicode words on one line", () => {
    const [title = ""] = TITLES;
    expect(recodeLegacyUnicodeText(`Nội dung: ${misread(title, encoding)}, được phê duyệt`).text).toBe(
      `Nội dung: ${title}, được phê duyệt`,
    );
  });

  test("lines too short to tell follow their neighbours", () => {
    const text = asTyped(`${PARAGRAPH}\nSố 5\nGhi chú\n${PARAGRAPH}`, encoding);
    expect(recodeLegacyUnicodeText(misread(text, encoding)).text).toBe(text);
  });

  test("an old file appended to a UTF-8 file", () => {
    const bytes = Buffer.concat([utf8(`${PLAN}\n`), encodeLegacy(PARAGRAPH, encoding)]);
    const decoded = decodeText(bytes);
    expect(decoded.text).toBe(`${PLAN}\n${asTyped(PARAGRAPH, encoding)}`);
    expect(decoded.diagnostics.map(({ ruleId }) => ruleId)).toEqual(["read/encoding"]);
  });
});

describe("what old text looks like in the wild", () => {
  // Samples as archives and portals show them, read as Windows-1252.
  test.each([
    [
      "ñy ban nh©n d©n tØnh ban hµnh KÕ ho¹ch triÓn khai thi hµnh LuËt C¨n c\u00adíc",
      "ủy ban nhân dân tỉnh ban hành Kế hoạch triển khai thi hành Luật Căn cước",
    ],
    ["B¶o Th¾ng", "Bảo Thắng"],
    ["Céng hßa x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc", "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc"],
    ["CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["UÛy ban nhaân daân tænh ban haønh Keá hoaïch", "Ủy ban nhân dân tỉnh ban hành Kế hoạch"],
    ["Xin chaøo caùc baïn", "Xin chào các bạn"],
    ["UÒy ban nhân dân tiÒnh ban hành Kêì hoaòch", "Ủy ban nhân dân tỉnh ban hành Kế hoạch"],
    ["\u009cy ban nhân dân tïnh ban hành Kª hoÕch", "Ủy ban nhân dân tỉnh ban hành Kế hoạch"],
    ["Triá»‡u chá»©ng", "Triệu chứng"],
  ])("%s", (old, text) => expect(recodeLegacyUnicodeText(old).text).toBe(text));

  test("TCVN3 whose ư was deleted as a soft hyphen is mended where only ư fits, and said as a warning", () => {
    const decoded = decodeText(utf8("Mêng Kh¬ng ®îc giao tríc ngµy 15, cÇn tËp trung nh kÕ ho¹ch"));
    expect(decoded.text).toBe("Mường Khương được giao trước ngày 15, cần tập trung nh kế hoạch");
    expect(decoded.diagnostics).toMatchObject([{ ruleId: "read/encoding", severity: "warning" }]);
    expect(decoded.diagnostics[0]?.message.vi).toContain("ở 4 từ");
  });

  test.each(["toàn qn, cơng tác phịng", "CỘNG HÕA", "Văn thƣ-Lƣu trữ", "đội ngǜ"])("other damage is left for the rules: %s", (text) => {
    expect(decodeText(utf8(text)).text).toBe(text);
  });
});

describe("Unicode", () => {
  test.each(UNICODE_WITH_SIGNS)("stays as it is: %.50s", (text) => {
    expect(decodeText(utf8(text))).toEqual({ text, encoding: "utf-8", confidence: "certain", diagnostics: [] });
    for (const line of text.split("\n")) expect(decodeText(utf8(line)).text).toBe(line);
    for (const word of text.split(/\s+/)) expect(decodeText(utf8(word)).text).toBe(word);
  });

  test.each<[string, Uint8Array, EncodingName]>([
    ["UTF-8 with a byte order mark", utf8(`\ufeff${PLAN}`), "utf-8"],
    ["UTF-16 LE with a mark", utf16(PLAN, true, true), "utf-16le"],
    ["UTF-16 BE with a mark", utf16(PLAN, false, true), "utf-16be"],
    ["UTF-16 LE without", utf16(PLAN, true, false), "utf-16le"],
    ["UTF-16 BE without", utf16(PLAN, false, false), "utf-16be"],
    ["a title in UTF-16 LE", utf16(TITLES[0] ?? "", true, false), "utf-16le"],
  ])("%s", (name, bytes, encoding) => {
    const decoded = decodeText(bytes);
    expect(decoded.text).toBe(name.startsWith("a title") ? TITLES[0] : PLAN);
    expect(decoded.encoding).toBe(encoding);
    expect(decodeText(bytes, { encoding }).text).toBe(decoded.text);
    expect(decoded.diagnostics).toHaveLength(name.includes("without") || name.startsWith("a title") ? 1 : 0);
  });

  test("decomposed letters are said, and composed by normaliseText", () => {
    const decoded = decodeText(utf8(PLAN.normalize("NFD")));
    expect(decoded.text.normalize("NFC")).toBe(PLAN);
    expect(decoded.diagnostics[0]?.message.vi).toContain("Unicode tổ hợp");
  });

  test.each([PLAN, PARAGRAPH, ...TITLES])("misread as Windows-1252, once, twice, three times: %.30s", (text) => {
    expect(decodeText(utf8(mojibake(text))).text).toBe(text);
    expect(decodeText(utf8(mojibake(mojibake(text)))).text).toBe(text);
    expect(decodeText(utf8(mojibake(mojibake(mojibake(text))))).text).toBe(text);
    expect(decodeText(utf8(mojibake(text)), { encoding: "mojibake" }).text).toBe(text);
  });

  test.each([PLAN, ...TITLES])("misread as Latin-1: %.30s", (text) => {
    expect(decodeText(utf8(Buffer.from(utf8(text)).toString("latin1"))).text).toBe(text);
  });

  test("the no-break space in a misread à was made a plain one", () => {
    const text = "Và các đơn vị là thành viên, hành chính và, nhà";
    expect(recodeLegacyUnicodeText(mojibake(text).replaceAll("\u00a0", " ")).text).toBe(text);
  });

  test("misread signs on a line of their own follow the lines around", () => {
    const text = `${PARAGRAPH}\n…………\n“–”\n${PARAGRAPH}`;
    expect(recodeLegacyUnicodeText(mojibake(text)).text).toBe(text);
    expect(recodeLegacyUnicodeText(`${PARAGRAPH}\n${mojibake("…")}\n${PARAGRAPH}`).parts).toEqual([]);
  });

  test("a misread paragraph between sound ones", () => {
    const { text, parts } = recodeLegacyUnicodeText(`${PARAGRAPH}\n${mojibake(PARAGRAPH)}\n${PARAGRAPH}`);
    expect(text).toBe(`${PARAGRAPH}\n${PARAGRAPH}\n${PARAGRAPH}`);
    expect(parts).toMatchObject([{ encoding: "mojibake" }]);
  });
});

describe("other languages are never converted", () => {
  test.each(FOREIGN)("%s", (text) => {
    const units = [text, ...text.split(/[.;:?!,]\s*/), ...text.split(" "), `${text}\n`.repeat(30)];
    for (const unit of units) {
      expect(decodeText(utf8(unit)).text).toBe(unit);
      expect(recodeLegacyUnicodeText(unit).parts).toEqual([]);
      expect(decodeText(windows1252(unit) ?? utf8(unit)).text).toBe(unit);
    }
  });

  test("all of them in one file", () => {
    const text = FOREIGN.join("\n");
    expect(decodeText(utf8(text))).toMatchObject({ text, encoding: "utf-8", diagnostics: [] });
    const western = FOREIGN.filter((line) => windows1252(line) !== undefined).join("\n");
    const decoded = decodeText(windows1252(western) ?? new Uint8Array());
    expect(decoded).toMatchObject({ text: western, encoding: "windows-1252", confidence: "unsure" });
    expect(decoded.diagnostics[0]).toMatchObject({ ruleId: "read/encoding", severity: "warning" });
  });

  test("ASCII is UTF-8", () => {
    const text = "KE HOACH khong dau, plan without marks; x = 1 + 2";
    expect(decodeText(utf8(text))).toEqual({ text, encoding: "utf-8", confidence: "certain", diagnostics: [] });
  });
});

describe("damage is named", () => {
  test("stray bytes in UTF-8: count and first line", () => {
    const bytes = Buffer.from(utf8(PLAN));
    const at = PLAN.split("\n").slice(0, 3).join("\n").length;
    const broken = Buffer.concat([
      bytes.subarray(0, Buffer.byteLength(PLAN.slice(0, at)) + 1),
      Buffer.from([0xff]),
      bytes.subarray(Buffer.byteLength(PLAN.slice(0, at)) + 1),
      Buffer.from([0xe1, 0xba]),
    ]);
    const decoded = decodeText(broken);
    expect(decoded.encoding).toBe("utf-8");
    expect(decoded.text.replaceAll("\ufffd", "")).toBe(PLAN);
    const warning = decoded.diagnostics.find(({ ruleId }) => ruleId === "read/undecodable");
    expect(warning).toMatchObject({ severity: "warning" });
    expect(warning?.message.vi).toContain("Có 2 ký tự");
    expect(warning?.message.vi).toContain("dòng 4");
  });

  test("characters an earlier program lost", () => {
    const decoded = decodeText(utf8("Kế ho\ufffdch\r\nnăm 2031"));
    expect(decoded.diagnostics).toMatchObject([{ ruleId: "read/undecodable", severity: "warning" }]);
    expect(decoded.diagnostics[0]?.message.en).toContain("1 characters");
  });

  test("a mark cut in half at the end of UTF-16", () => {
    const decoded = decodeText(utf16(PLAN, true, true).subarray(0, -1));
    expect(decoded.encoding).toBe("utf-16le");
    expect(decoded.text.startsWith(PLAN.slice(0, 100))).toBe(true);
  });
});

describe("options", () => {
  test.each<[string, EncodingName]>([
    ["UTF8", "utf-8"],
    ["utf-8", "utf-8"],
    ["ABC", "tcvn3"],
    ["TCVN 5712", "tcvn3"],
    ["cp1258", "windows-1258"],
    ["VNI-Windows", "vni"],
    ["viscii", "viscii"],
    ["latin1", "windows-1252"],
  ])("%s is %s", (name, encoding) => expect(encodingOption(name)).toEqual({ encoding }));

  test.each([...ENCODING_NAMES, "auto" as const])("%s is its own name", (name) => expect(encodingOption(name)).toEqual({ encoding: name }));

  test.each(["VPS", "x-viet-vps", "koi8-r", "", "constructor", "__proto__"])("“%s” is refused in one sentence", (name) => {
    const option = encodingOption(name);
    expect("refused" in option && option.refused.vi.length > 20 && option.refused.en.length > 20).toBe(true);
  });

  test("what the file declares decides where the bytes do not", () => {
    const bytes = encodeLegacy("Cơ quan chủ trì", "vni");
    expect(decodeText(bytes, { declared: "x-viet-vni" }).text).toBe("Cơ quan chủ trì");
    expect(decodeText(utf8(PLAN), { declared: "windows-1258" }).text).toBe(PLAN);
    expect(decodeText(encodeLegacy(PLAN, "tcvn3"), { declared: "iso-8859-1" }).encoding).toBe("tcvn3");
    expect(decodeText(utf8(PLAN), { declared: "no such thing" }).text).toBe(PLAN);
  });
});

describe("never throws", () => {
  test("on noise, in any encoding", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom<EncodingName | "auto">("auto", ...ENCODING_NAMES),
        (bytes, encoding) => {
          const decoded = decodeText(bytes, { encoding });
          expect(typeof decoded.text).toBe("string");
          expect(decoded.diagnostics.length).toBeLessThanOrEqual(2);
        },
      ),
      { numRuns: 400 },
    );
  });

  test("on any string", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."aeoung tchKẾ hoạch¹¸µ©ªôö\u00ad\u00a0áº¿»‡Ã Ä‘\n".split("")), maxLength: 200 }),
        (text) => {
          expect(typeof recodeLegacyUnicodeText(text).text).toBe("string");
        },
      ),
    );
  });
});

test("1 MB of UTF-8 takes milliseconds, and ten times the old text ten times the time", { retry: 3 }, () => {
  const time = (bytes: Uint8Array): number => {
    const start = performance.now();
    decodeText(bytes);
    return performance.now() - start;
  };
  const many = PLAN.repeat(Math.ceil(750_000 / PLAN.length));
  expect(Math.min(time(utf8(many)), time(utf8(many)), time(utf8(many)))).toBeLessThan(60);
  const old = misread(PLAN.repeat(40), "tcvn3");
  time(utf8(old));
  const short = Math.min(time(utf8(old)), time(utf8(old)));
  expect(time(utf8(old.repeat(10)))).toBeLessThan(30 * short + 50);
});
