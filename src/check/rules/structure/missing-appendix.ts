import { appendixHeads, appendixMentions, hasAppendix } from "../../appendices.ts";
import { defineRule } from "../../define.ts";
import page from "./missing-appendix.md";

export const missingAppendix = defineRule({
  id: "missing-appendix",
  group: "structure",
  severity: "warning",
  summary: { vi: "Phụ lục được nhắc đến nhưng không có trong văn bản.", en: "An appendix that the text announces is not there." },
  messages: {
    none: {
      vi: "Nhắc đến “{name}” nhưng văn bản không có phụ lục nào.",
      en: "“{name}” is announced, but the document has no appendix.",
      expected: { vi: "Kèm phụ lục vào cùng tệp, hoặc bỏ chỗ nhắc đến.", en: "Put the appendix into the file, or drop the reference." },
    },
    number: {
      vi: "Nhắc đến “{name}” nhưng chỉ có {present}.",
      en: "“{name}” is announced, but there is only {present}.",
      expected: { vi: "Sửa lại số phụ lục, hoặc bổ sung phụ lục còn thiếu.", en: "Put the number right, or add the appendix." },
    },
  },
  page,
  *check({ outline, texts }) {
    const heads = appendixHeads(texts);
    const numbers = new Set(heads.flatMap(({ number }) => number ?? []));
    const seen = new Set<number | undefined>();
    for (const { at, text, number, attached } of appendixMentions(texts)) {
      if (seen.has(number)) continue;
      if (!hasAppendix(outline)) {
        // Without any appendix, only words that say it comes with this plan are sure to mean one of its own.
        if (!attached) continue;
        yield { at, message: "none", values: { name: text } };
      } else {
        if (number === undefined || numbers.size === 0 || numbers.has(number)) continue;
        yield { at, message: "number", values: { name: text, present: heads.map((head) => head.text).join(", ") } };
      }
      seen.add(number);
    }
  },
});
