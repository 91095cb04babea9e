import { appendixHeads } from "../../appendices.ts";
import { defineRule } from "../../define.ts";
import page from "./appendix-numerals.md";

export const appendixNumerals = defineRule({
  id: "appendix-numerals",
  group: "form",
  severity: "info",
  summary: { vi: "Phụ lục không đánh số bằng chữ số La Mã.", en: "Appendices are not numbered in Roman numerals." },
  messages: {
    arabic: {
      vi: "“{found}” đánh số Ả Rập.",
      en: "“{found}” has an Arabic number.",
      expected: {
        vi: "Từ hai phụ lục trở lên thì đánh số La Mã (Phụ lục I, Phụ lục II), cả ở chỗ dẫn.",
        en: "Two appendices or more take Roman numerals, here and where they are referred to.",
      },
    },
    none: {
      vi: "Có từ hai phụ lục trở lên mà “{found}” không có số.",
      en: "There are two appendices or more, and “{found}” has no number.",
      expected: { vi: "Đánh số La Mã: Phụ lục I, Phụ lục II.", en: "Number them in Roman numerals." },
    },
  },
  page,
  *check({ texts, kind }) {
    if (kind.party) return;
    const heads = appendixHeads(texts);
    if (heads.length < 2) return;
    const arabic = heads.find(({ text }) => /\d/u.test(text));
    const bare = heads.find(({ number }) => number === undefined);
    if (arabic !== undefined) yield { at: arabic.at, message: "arabic", values: { found: arabic.text } };
    if (bare !== undefined && heads.some(({ number }) => number !== undefined))
      yield { at: bare.at, message: "none", values: { found: bare.text } };
  },
});
