import { fc } from "../../support/fast-check.ts";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/read/encoding/decode.ts";
import { encodeLegacy } from "../../../src/read/encoding/encode-legacy.ts";
import type { LegacyEncoding } from "../../../src/read/encoding/names.ts";
import { ONSETS, RHYMES, VOWEL_TONES } from "../../../src/vi/syllable-data.ts";
import { isVietnameseSyllable } from "../../../src/vi/syllable.ts";
import { CAPITALS, PARAGRAPH, PLAN, TITLES } from "../texts.ts";

const ENCODINGS: readonly LegacyEncoding[] = ["tcvn3", "vni", "windows-1258", "viscii"];
const FULL: readonly LegacyEncoding[] = ["vni", "windows-1258", "viscii"];
const SMALL = `${VOWEL_TONES.join("")}đ`;
const LETTERS = (SMALL + SMALL.toUpperCase()).split("");

const decode = (text: string, encoding: LegacyEncoding): string => decodeText(encodeLegacy(text, encoding), { encoding }).text;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

test("there are 73 letters in two cases", () => {
  expect(new Set(LETTERS).size).toBe(2 * 73);
  expect(LETTERS.join("")).toBe(LETTERS.join("").normalize("NFC"));
});

describe.each(FULL)("%s", (encoding) => {
  test("every letter there and back, alone and between others", () => {
    for (const letter of LETTERS) {
      expect(decode(letter, encoding)).toBe(letter);
      for (const neighbour of ["h", "n", "a", "o", "ư", "ô", "Ê", "đ"]) {
        const around = `${neighbour} ${letter}n${letter} c${letter}${letter === letter.toUpperCase() ? "NG" : "ng"}`;
        expect(decode(around, encoding)).toBe(around);
      }
    }
  });

  test("a letter has bytes of its own", () => {
    expect(new Set(LETTERS.map((letter) => hex(encodeLegacy(letter, encoding)))).size).toBe(LETTERS.length);
  });

  test.each([...TITLES, ...CAPITALS, PARAGRAPH, PLAN])("%.30s", (text) => {
    expect(decode(text, encoding)).toBe(text);
  });
});

describe("tcvn3", () => {
  test("every small letter there and back, and the seven capitals it has", () => {
    for (const letter of `${SMALL}ĂÂĐÊÔƠƯ`) expect(decode(`h${letter}n`, "tcvn3")).toBe(`h${letter}n`);
  });

  test("other capitals lose their case, as in its fonts, and no byte is lost", () => {
    for (const letter of SMALL) expect(decode(`x${letter.toUpperCase()}n`, "tcvn3").toLowerCase()).toBe(`x${letter}n`);
  });

  test.each([PARAGRAPH.replace("Ủy ban", "Uỷ ban"), ...TITLES])("%.30s", (text) => {
    expect(decode(text, "tcvn3")).toBe(text);
  });

  test.each(CAPITALS)("%s comes back in capitals by its neighbours", (line) => {
    expect(decode(line, "tcvn3")).toBe(line);
  });

  test("Ủy is written as typists did, with the capital the encoding has", () => {
    expect(hex(encodeLegacy("Ủy ban", "tcvn3"))).toBe(hex(Buffer.from("U\u00fb ban", "latin1")));
    expect(decode("Ủy ban", "tcvn3")).toBe("Uỷ ban");
  });
});

/** Byte for byte what old files hold: checked against glibc's TCVN5712-1, VISCII and CP1258, and VNI's fonts. */
test.each<[LegacyEncoding, string, string]>([
  ["tcvn3", "Bảo Thắng", "42b66f205468be6e67"],
  ["tcvn3", "Mường Khương", "4dadea6e67204b68adac6e67"],
  ["tcvn3", "Đặng Ơ Ê", "a7c66e6720a520a3"],
  ["vni", "Xin chào các bạn", "58696e20636861f86f206361f963206261ef6e"],
  ["vni", "Ủy ban", "55db792062616e"],
  ["viscii", "Kế hoạch", "4baa20686fd56368"],
  ["windows-1258", "Kế hoạch", "4beaec20686f61f26368"],
  ["windows-1258", "đã được", "f061de20f0fdf5f263"],
])("%s: %s", (encoding, text, bytes) => {
  expect(hex(encodeLegacy(text, encoding))).toBe(bytes);
  expect(decode(text, encoding)).toBe(text);
});

test("the full TCVN 5712 is read too, with its capitals among the control codes", () => {
  // "ỦY BAN NHÂN DÂN TỈNH, KẾ HOẠCH, HỘI ĐỒNG" as glibc's TCVN5712-1 writes it
  const bytes = Buffer.from("9e592042414e204e48a24e2044a24e2054 8e4e482c204bda20484f8443482c2048974920a7db4e47".replaceAll(" ", ""), "hex");
  expect(decodeText(bytes).text).toBe("ỦY BAN NHÂN DÂN TỈNH, KẾ HOẠCH, HỘI ĐỒNG");
  expect(decodeText(bytes).encoding).toBe("tcvn3");
});

test("what an encoding lacks is a question mark, never another letter", () => {
  for (const encoding of ENCODINGS) {
    const text = decode("漢 字 ☃ 🙂", encoding);
    expect(text).toBe("? ? ? ?");
  }
  expect(decode("für", "tcvn3")).toBe("f?r");
  expect(decode("naïve", "vni")).toBe("na?ve");
});

const syllable = fc
  .tuple(fc.constantFrom("", ...ONSETS), fc.constantFrom(...RHYMES), fc.nat({ max: 5 }), fc.nat({ max: 6 }))
  .map(([onset, rhyme, column, at]) => {
    const letters = rhyme.split("");
    const vowels = letters.flatMap((letter, index) => (VOWEL_TONES.some((row) => row[0] === letter) ? [index] : []));
    const index = vowels[at % vowels.length] ?? 0;
    letters[index] = VOWEL_TONES.find((row) => row[0] === letters[index])?.[column] ?? "";
    return onset + letters.join("");
  })
  .filter((word) => isVietnameseSyllable(word));
const sentence = fc.array(syllable, { minLength: 1, maxLength: 30 }).map((words) => words.join(" "));

test.each(ENCODINGS)("%s: any sentence of syllables comes back", (encoding) => {
  fc.assert(
    fc.property(sentence, (text) => {
      expect(decode(text, encoding)).toBe(text);
    }),
  );
});

test.each(FULL)("%s: and so it does in capitals", (encoding) => {
  fc.assert(
    fc.property(sentence, (text) => {
      expect(decode(text.toUpperCase(), encoding)).toBe(text.toUpperCase());
    }),
  );
});
