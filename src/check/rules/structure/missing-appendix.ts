import { appendixHeads, appendixMentions, countedMentions, hasAppendix } from "../../appendices.ts";
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
  *check({ outline, texts, source }) {
    const heads = appendixHeads(texts);
    const numbers = new Set(heads.flatMap(({ number }) => number ?? []));
    const seen = new Set<number | undefined>();
    const mentions = appendixMentions(texts);
    const none = !hasAppendix(outline);
    for (const { at, text, number, attached } of mentions) {
      if (seen.has(number)) continue;
      if (none) {
        // Without any appendix, only words that say it comes with this plan are sure to mean one of its own.
        if (!attached) continue;
        yield { at, message: "none", values: { name: text } };
      } else {
        if (number === undefined || numbers.size === 0 || numbers.has(number)) continue;
        yield { at, message: "number", values: { name: text, present: heads.map((head) => head.text).join(", ") } };
      }
      seen.add(number);
    }
    const [first, ...others] = none && seen.size === 0 ? countedMentions(mentions) : [];
    if (first === undefined) return;
    const name = [first, ...others].map(({ text }) => text).join("”, “");
    // They may stand on the pages that are pictures.
    const isHidden = source.diagnostics.some(({ ruleId }) => ruleId === "read/pdf-page-without-text");
    yield { at: first.at, message: "none", values: { name }, ...(isHidden ? { severity: "info" } : {}) };
  },
});
