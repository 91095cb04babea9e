import { sourceSpan } from "../../../outline/prose.ts";
import { LETTER } from "../../../vi/letters.ts";
import { numberOfWords, SCALES } from "../../../vi/number-words.ts";
import { defineRule } from "../../define.ts";
import { printNumber } from "../../figures.ts";
import page from "./amount-in-words.md";

const FIGURES = String.raw`(?<![\d.,/])(?<figures>\d{1,3}(?:[.,]\d{3})+|\d{1,4})\s?(?<scale>nghìn|ngàn|triệu|tỷ|tỉ)?\s?`;
const WORDS = String.raw`(?<words>[${LETTER} ,]{3,160}?) đồng`;

/** `5.500.000 đồng (Bằng chữ: Năm triệu năm trăm nghìn đồng)` */
const IN_WORDS = new RegExp(String.raw`${FIGURES}(?:đồng|đ|vnđ)?[\s,;.(]{0,4}(?:số tiền )?(?:viết )?bằng chữ\s?:?\s${WORDS}`, "gu");

/** `5.500.000 đồng (năm triệu năm trăm nghìn đồng)` */
const IN_BRACKETS = new RegExp(String.raw`${FIGURES}(?:đồng|đ|vnđ)\s?\(${WORDS}(?: chẵn)?[./]{0,3}\)`, "gu");

export const amountInWords = defineRule({
  id: "amount-in-words",
  group: "consistency",
  severity: "error",
  summary: { vi: "Số tiền bằng chữ khác với số tiền bằng số.", en: "An amount in words is not the one in figures." },
  messages: {
    other: {
      vi: "Bằng số là {figures} đồng, bằng chữ là {words} đồng.",
      en: "The figures say {figures} đồng, the words {words} đồng.",
      expected: { vi: "Kiểm tra lại số tiền, sửa chỗ sai.", en: "Check the amount and put one of them right." },
    },
  },
  page,
  *check({ texts }) {
    for (const { prose, folded } of texts) {
      if (!folded.includes(" đồng")) continue;
      for (const { 0: found, index, groups = {} } of [...folded.matchAll(IN_WORDS), ...folded.matchAll(IN_BRACKETS)]) {
        const said = numberOfWords((groups["words"] ?? "").split(/[\s,]+/u));
        const figures = Number((groups["figures"] ?? "").replace(/[.,]/gu, "")) * (SCALES[groups["scale"] ?? ""] ?? 1);
        if (said === undefined || said === figures) continue;
        const values = { figures: printNumber(figures), words: printNumber(said) };
        yield { at: sourceSpan(prose, index, index + found.length), message: "other", values };
      }
    }
  },
});
