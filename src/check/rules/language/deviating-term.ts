import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import { misspellings, range } from "../../spelling/index.ts";
import page from "./deviating-term.md";

export const deviatingTerm = defineRule({
  id: "deviating-term",
  group: "language",
  severity: "warning",
  summary: {
    vi: "Một từ viết khác hẳn những chỗ còn lại trong cùng văn bản.",
    en: "A term is spelt otherwise than everywhere else in the document.",
  },
  messages: {
    found: {
      vi: "“{found}”: ở {times} chỗ khác văn bản viết “{meant}”.",
      en: "“{found}”: in {times} other places the document has “{meant}”.",
      expected: { vi: "Viết “{meant}”.", en: "Write “{meant}”." },
    },
  },
  page,
  *check(context) {
    for (const { kind, unit, from, to, found, meant = "", times = 0 } of misspellings(context)) {
      if (kind !== "term") continue;
      const { start, end } = range(unit, from, to);
      yield { at: sourceSpan(unit.unit.prose, start, end), message: "found", values: { found, meant, times } };
    }
  },
});
