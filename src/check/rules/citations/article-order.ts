import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import page from "./article-order.md";

/** `Điểm a, Khoản 2, điều 103` | `khoản 4, Điều 51` | `điều 5` behind `khoản 2`. */
const REFERENCE =
  /(?<![\p{L}\d])(?:(?<letter>điểm)\s+[a-zđ]{1,2}(?<first>,)?\s+)?(?<clause>khoản)\s+\d{1,2}(?<second>,)?\s+(?<article>điều)\s+\d{1,3}(?![\p{L}\d])/giu;

export const articleOrder = defineRule({
  id: "article-order",
  group: "citations",
  severity: "info",
  summary: {
    vi: "Viện dẫn điểm, khoản, điều sai cách viết hoa hoặc dấu phẩy.",
    en: "A reference to point, clause and article has wrong capitals or commas.",
  },
  messages: {
    form: {
      vi: "“{found}”: “điểm”, “khoản” viết thường, “Điều” viết hoa, không có dấu phẩy ở giữa.",
      en: "“{found}”: write điểm and khoản small, Điều with a capital, no commas between.",
      expected: { vi: "Viết “{right}”.", en: "Write “{right}”." },
    },
  },
  page,
  *check({ texts }) {
    for (const { prose } of texts) {
      if (!/khoản \d/iu.test(prose.text)) continue;
      for (const match of prose.text.matchAll(REFERENCE)) {
        const opens = /(?:^|[.;:] )$/u.test(prose.text.slice(Math.max(0, match.index - 2), match.index));
        const right = mended(match[0], opens);
        if (right === match[0]) continue;
        const at = sourceSpan(prose, match.index, match.index + match[0].length);
        const whole = at.end - at.start === match[0].length;
        yield { at, message: "form", values: { found: match[0], right }, ...(whole ? { fix: { ...at, text: right } } : {}) };
      }
    }
  },
});

function mended(found: string, opens: boolean): string {
  const small = found.replace(/điểm/iu, "điểm").replace(/khoản/iu, "khoản").replace(/điều/iu, "Điều").replaceAll(",", "");
  return opens && /^\p{Lu}/u.test(found) ? small.charAt(0).toUpperCase() + small.slice(1) : small;
}
