import { citationsOf } from "../../citations.ts";
import { defineRule } from "../../define.ts";
import page from "./comma-before-date.md";

export const commaBeforeDate = defineRule({
  id: "comma-before-date",
  group: "citations",
  severity: "info",
  summary: { vi: "Có dấu phẩy giữa số hiệu và ngày của văn bản được dẫn.", en: "A comma stands between a document's number and its date." },
  messages: {
    comma: {
      vi: "“{found}”: thừa dấu phẩy trước “ngày”.",
      en: "“{found}”: no comma belongs before the date.",
      expected: { vi: "Viết “{right}”.", en: "Write “{right}”." },
    },
  },
  page,
  *check(context) {
    // Papers of the Party write the comma: "Nghị quyết số 04-NQ/TW, ngày 01/4/2026".
    if (context.kind.party) return;
    for (const { at, number } of citationsOf(context)) {
      // Papers of the Party are cited with a comma: "Nghị quyết số 12-NQ/TW, ngày 10/02/2026".
      if (number === undefined || /^\d+\s?[-–]\s?\p{L}/u.test(number)) continue;
      const match = /[\p{L}\d)](?<comma>\s?,)\s*ngày/u.exec(context.text.slice(at.start, at.end));
      if (match === null) continue;
      const start = at.start + match.index + 1;
      const from = context.text.lastIndexOf(" ", start - 1) + 1;
      const end = at.start + match.index + match[0].length;
      const found = context.text.slice(from, end);
      yield {
        at: { start: from, end },
        message: "comma",
        values: { found: found.replace(/\s+/gu, " "), right: found.replace(/\s?,\s*/u, " ") },
        fix: { start, end: start + (match.groups?.["comma"]?.length ?? 1), text: "" },
      };
    }
  },
});
