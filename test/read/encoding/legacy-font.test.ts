import { describe, expect, test } from "vitest";
import { encodeLegacy } from "../../../src/read/encoding/encode-legacy.ts";
import { decodeLegacyFont } from "../../../src/read/encoding/legacy-font.ts";
import type { LegacyEncoding } from "../../../src/read/encoding/names.ts";
import { decodeWindows1252 } from "../../../src/read/encoding/windows-1252.ts";
import { PARAGRAPH, TITLES } from "../texts.ts";

const shown = (text: string, encoding: LegacyEncoding): string => decodeWindows1252(encodeLegacy(text, encoding));
const symbols = (text: string, encoding: LegacyEncoding): string =>
  Array.from(encodeLegacy(text, encoding), (byte) => String.fromCharCode(byte < 0x20 ? byte : 0xf000 + byte)).join("");
const TITLE = TITLES[0] ?? "";

describe.each([
  ".VnTime",
  ".VnArial",
  ".VnAvant",
  ".VnBook-Antiqua",
  ".vntime",
  "VnTime",
  "ABCDEF+.VnTime",
  ".VnTime,Bold",
  ".VnArial-BoldItalic",
  ".VnArial Narrow",
])("%s is TCVN3", (font) => {
  test.each([TITLE, PARAGRAPH.replace("Ủy", "Uỷ"), "", "12/2031", "a) "])("%.40s", (text) => {
    expect(decodeLegacyFont(shown(text, "tcvn3"), font)).toBe(text);
    expect(decodeLegacyFont(symbols(text, "tcvn3"), font)).toBe(text);
  });
});

describe("fonts of capitals", () => {
  test.each([".VnTimeH", ".VnArialH", ".VNTIMEH", "VnTimeH", "XYZABC+.VnTimeH,Bold", ".VnTimeH Italic", ".vntimeh", ".VnArial NarrowH"])(
    "%s",
    (font) => {
      expect(decodeLegacyFont(shown("kế hoạch", "tcvn3"), font)).toBe("KẾ HOẠCH");
      expect(decodeLegacyFont(shown("Đặng Vũ Khuê", "tcvn3"), font)).toBe("ĐẶNG VŨ KHUÊ");
      expect(decodeLegacyFont("ban", font)).toBe("BAN");
    },
  );

  test.each([".VnTime", ".VnArial"])("%s is none, but capitals typed in it are whole words", (font) => {
    expect(decodeLegacyFont(shown("Kế hoạch", "tcvn3"), font)).toBe("Kế hoạch");
    expect(decodeLegacyFont(shown("KẾ HOẠCH", "tcvn3"), font)).toBe("KẾ HOẠCH");
  });
});

test.each(["VNI-Times", "VNI-Helve", "VNI-Aptima", "VNI Univer", "vni-times", "GHIJKL+VNI-Times-Bold"])("%s is VNI", (font) => {
  for (const text of [TITLE, PARAGRAPH, "KẾ HOẠCH"]) {
    expect(decodeLegacyFont(shown(text, "vni"), font)).toBe(text);
    expect(decodeLegacyFont(symbols(text, "vni"), font)).toBe(text);
  }
});

test.each(["VI Times", "HoangYen", "MinhQuân", "minhquan"])("%s is VISCII", (font) => {
  expect(decodeLegacyFont(shown(PARAGRAPH, "viscii"), font)).toBe(PARAGRAPH);
});

test.each([
  "Times New Roman",
  "Arial",
  "VPS Times",
  "VNtimes new roman",
  "VN-Times",
  "Symbol",
  "Wingdings",
  "Vivaldi",
  "Verdana",
  "",
  "VNIX",
  "Vn",
  "Vnuk Sans",
])("“%s” is none of ours", (font) => {
  expect(decodeLegacyFont("ho¹ch", font)).toBeUndefined();
});

test("text that is Unicode already stays, whatever its font is called", () => {
  expect(decodeLegacyFont(TITLE, ".VnTime")).toBe(TITLE);
  expect(decodeLegacyFont(TITLE, "VNI-Times")).toBe(TITLE);
  expect(decodeLegacyFont(TITLE.normalize("NFD"), ".VnTimeH")).toBe(TITLE);
});
