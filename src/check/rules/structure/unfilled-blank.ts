import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import page from "./unfilled-blank.md";
import { DIGIT, LETTER } from "../../../vi/letters.ts";

/** Parts that are forms to fill in, or that another rule looks at. */
const ELSEWHERE: ReadonlySet<string> = new Set(["appendix", "act", "letterhead", "closing"]);
const DOTS = String.raw`(?:…+|\.{2,}|_{2,})`;
const BLANKS: readonly RegExp[] = [
  // `[tên cơ quan]`, `<đơn vị chủ trì>`: what is to be put there.
  /[[<](?:tên|ghi|điền|nêu|nhập|số|ngày|tháng|năm|địa danh|cơ quan|đơn vị|họ tên|chức vụ|nội dung|thời gian|kinh phí)(?:\s[^\][<>\n]{0,60})?[\]>]/gu,
  // `…/…/2026`, `ngày …/6/2026`
  new RegExp(String.raw`(?<![${LETTER}${DIGIT}/.…])(?:${DOTS}\s?\/\s?(?:${DOTS}|\d{1,2})|\d{1,2}\s?\/\s?${DOTS})\s?\/\s?\d{4}(?!\d)`, "gu"),
  new RegExp(String.raw`(?<![${LETTER}])ngày\s?${DOTS}\s?tháng(?![${LETTER}])`, "gu"),
  // `Nghị quyết số …/NQ-HĐND`, `tháng …/2026`, `ngày xx/xx/2026`
  new RegExp(String.raw`(?<![${LETTER}])số\s?${DOTS}\s?[/-]\s?[${LETTER}]{2,4}[/-][${LETTER}]+`, "gu"),
  new RegExp(String.raw`(?<![${LETTER}])(?:tháng|quý|năm)\s?${DOTS}\s?\/\s?\d{4}(?!\d)`, "gu"),
  /(?<![\p{L}\d/])(?:xx?\/(?:xx?|\d{1,2})|\d{1,2}\/xx?)\/\d{4}(?!\d)/gu,
];

export const unfilledBlank = defineRule({
  id: "unfilled-blank",
  group: "structure",
  severity: "warning",
  summary: { vi: "Chỗ trống của mẫu chưa được điền.", en: "A blank of the template is not filled in." },
  messages: {
    blank: {
      vi: "“{found}” chưa điền.",
      en: "“{found}” is not filled in.",
      expected: { vi: "Điền nội dung vào chỗ này.", en: "Fill it in." },
    },
  },
  page,
  *check({ texts }) {
    for (const { prose, part, folded } of texts) {
      if (ELSEWHERE.has(part.role) || !/[[<…_]|\.\.|x\//u.test(folded)) continue;
      for (const pattern of BLANKS) {
        for (const { index, 0: words } of folded.matchAll(pattern)) {
          // `[tên](https://…)` is a link.
          if (folded[index + words.length] === "(") continue;
          yield {
            at: sourceSpan(prose, index, index + words.length),
            message: "blank",
            values: { found: prose.text.slice(index, index + words.length) },
          };
        }
      }
    }
  },
});
