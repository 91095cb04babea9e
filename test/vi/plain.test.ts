import { fc } from "../support/fast-check.ts";
import { expect, test } from "vitest";
import { plain, slug } from "../../src/vi/plain.ts";
import { fold } from "../../src/vi/word.ts";

test("words without their marks, in small letters", () => {
  expect(plain("Đề án Chuyển đổi số của TỈNH Sơn Thủy")).toBe("de an chuyen doi so cua tinh son thuy");
  expect(plain("Uỷ ban – “hoà”")).toBe('uy ban - "hoa"');
  expect(plain("ǜ ƣ ñ ß Ω Ά a\u0323\u0302")).toBe("u u n ß ω α a");
});

test("letter by letter it comes to what Unicode says of the whole text", () => {
  const whole = (text: string) =>
    fold(text)
      .normalize("NFD")
      .replace(/\p{M}+/gu, "")
      .replaceAll("đ", "d");
  const letters = fc.oneof(
    fc.constantFrom(..."ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽềếểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĐƯÀ -–“”…".split("")),
    fc.string({ unit: "binary", maxLength: 2 }),
  );
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), (parts) => {
      const text = parts.join("").normalize("NFC");
      expect(plain(text)).toBe(whole(text));
    }),
    { numRuns: 2000 },
  );
});

test("a name for files", () => {
  expect(slug("Triển khai thi hành Luật Căn cước!")).toBe("trien-khai-thi-hanh-luat-can-cuoc");
  expect(slug("một hai ba bốn", 9)).toBe("mot-hai");
});
