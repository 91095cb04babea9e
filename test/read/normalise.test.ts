import { fc } from "../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { normaliseText } from "../../src/read/normalise.ts";
import { FOREIGN, PARAGRAPH, PLAN } from "./texts.ts";

const normal = (text: string): string => normaliseText(text).text;

test.each<[string, string, string]>([
  ["Windows line breaks", "a\r\nb\r\n", "a\nb\n"],
  ["old Mac line breaks", "a\rb\r\rc", "a\nb\n\nc"],
  ["other line breaks", "a\u0085b\u2028c\u2029d\u000be", "a\nb\nc\nd\ne"],
  ["a byte order mark, at the start and inside", "\ufeffa\ufeffb", "ab"],
  ["no-break and odd spaces", "a\u00a0b\u202fc\u2007d\u3000e", "a b c d e"],
  ["zero-width signs, soft hyphens, direction marks", "a\u200bb\u00adc\u200ed\u2060e\u202af", "abcdef"],
  ["tabs and form feeds stay", "a\tb\fc", "a\tb\fc"],
  ["control characters", "a\u0000b\u0007c\u001ad\u007fe\u009ff", "abcdef"],
  ["decomposed letters", PARAGRAPH.normalize("NFD"), PARAGRAPH],
  ["letters composed halfway", "tiê\u0301ng Viê\u0323t, đươ\u0300ng", "tiếng Việt, đường"],
  ["full-width letters, digits and signs", "Ｋế　１２／２０３１：", "Kế 12/2031:"],
  ["bullets of symbol fonts", "\uf0b7 a\n\uf02d b\n\uf0d8 c", "• a\n- b\n• c"],
  ["half a surrogate pair", "a\ud83db\udc00", "a\ufffdb\ufffd"],
  ["a space with a mark on it", "a\u00a0\u0301b", "a \u0301b"],
  ["marks of other scripts", "กิ 🙂 한", "กิ 🙂 한"],
  ["a sign that has a better code point", "25\u212b, 5\u2126", "25Å, 5Ω"],
  ["a return between a letter and a mark", "a\r\u0301", "a\n\u0301"],
])("%s", (_name, text, expected) => {
  expect(normal(text)).toBe(expected);
  expect(normal(normal(text))).toBe(normal(text));
});

test.each([PLAN, PARAGRAPH, "", "\n", " ", "☐ – “…” • → ₫ § ²", ...FOREIGN.filter((line) => line.normalize("NFC") === line)])(
  "normal already: %.30s",
  (text) => {
    const { text: same, originalOffset } = normaliseText(text);
    expect(same).toBe(text);
    for (const offset of [0, 1, text.length]) expect(originalOffset(offset)).toBe(offset);
  },
);

describe("the way back to the original", () => {
  test("after line breaks, marks and what was dropped", () => {
    const original = "\ufeffKế\r\nhoa\u0323ch\u00ad 5\u00a0x\r\n.";
    const { text, originalOffset } = normaliseText(original);
    expect(text).toBe("Kế\nhoạch 5 x\n.");
    for (const part of ["K", "ế", "h", "o", "c", " ", "5", "x", "."]) {
      expect(original.startsWith(part, originalOffset(text.indexOf(part)))).toBe(true);
    }
    expect(originalOffset(text.indexOf("ạ"))).toBe(original.indexOf("a\u0323"));
    expect(originalOffset(text.length)).toBe(original.length);
  });

  const pieces = [
    "a",
    "ế",
    "e\u0302\u0301",
    "\r\n",
    "\r",
    "\n",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "Ｋ",
    "🙂",
    "o\u031b",
    "\ufeff",
    "\uf0b7",
    "x\u00ad\u0323",
    "\u1100\u1161",
  ];

  test("any mixture: in order, within bounds, and what was not touched is found where it stood", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const original = parts.join("");
        const { text, originalOffset } = normaliseText(original);
        let last = 0;
        for (let offset = 0; offset <= text.length; offset++) {
          const back = originalOffset(offset);
          expect(back).toBeGreaterThanOrEqual(last);
          expect(back).toBeLessThanOrEqual(original.length);
          last = back;
        }
        for (const plain of ["a", "ế"]) {
          const places = (where: string): number[] =>
            Array.from(where.matchAll(new RegExp(`${plain}(?!\\p{M})`, "gu")), ({ index }) => index);
          const kept = places(original);
          const found = places(text).map(originalOffset);
          expect(found).toEqual(expect.arrayContaining(kept));
        }
      }),
    );
  });
});

test("any string: normal, and nothing left to do", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (original) => {
      const { text, originalOffset } = normaliseText(original);
      expect(text.normalize("NFC")).toBe(text);
      // oxlint-disable-next-line no-control-regex -- these are what must be gone
      expect(text).not.toMatch(/[\r\u0000-\u0008\u000b\u000e-\u001f\u007f-\u00a0\u00ad\u200b\ufeff]/);
      expect(normal(text)).toBe(text);
      expect(originalOffset(text.length)).toBeLessThanOrEqual(original.length);
    }),
    { numRuns: 500 },
  );
});
