import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import { misspellings, range } from "../../spelling/index.ts";
import page from "./confused-word.md";

export const confusedWord = defineRule({
  id: "confused-word",
  group: "language",
  severity: "warning",
  summary: { vi: "Dùng nhầm từ gần âm, gần chữ.", en: "One word is taken for another that looks or sounds like it." },
  messages: {
    found: {
      vi: "“{found}”: dùng nhầm từ.",
      en: "“{found}”: one word is taken for another.",
      expected: { vi: "Viết “{meant}”.", en: "Write “{meant}”." },
    },
  },
  page,
  *check(context) {
    for (const { kind, unit, from, to, found, meant = "", times = 0 } of misspellings(context)) {
      if (kind !== "confusion") continue;
      const { start, end } = range(unit, from, to);
      yield { at: sourceSpan(unit.unit.prose, start, end), message: "found", values: { found, meant, times } };
    }
  },
});
