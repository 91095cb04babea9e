import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import { misspellings, range } from "../../spelling/index.ts";
import page from "./misspelt-word.md";

export const misspeltWord = defineRule({
  id: "misspelt-word",
  group: "language",
  severity: "warning",
  summary: { vi: "Từ viết sai một chữ hoặc một dấu.", en: "A word is misspelt by one letter or mark." },
  messages: {
    found: {
      vi: "“{found}” có lẽ là “{meant}”.",
      en: "“{found}” is probably “{meant}”.",
      expected: { vi: "Viết “{meant}” nếu đúng ý.", en: "Write “{meant}” if that is meant." },
    },
  },
  page,
  *check(context) {
    for (const { kind, unit, from, to, found, meant = "", times = 0 } of misspellings(context)) {
      if (kind !== "word") continue;
      const { start, end } = range(unit, from, to);
      yield { at: sourceSpan(unit.unit.prose, start, end), message: "found", values: { found, meant, times } };
    }
  },
});
