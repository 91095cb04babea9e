import { spacedSymbols } from "../../citations.ts";
import { defineRule } from "../../define.ts";
import page from "./spaced-symbol.md";

export const spacedSymbol = defineRule({
  id: "spaced-symbol",
  group: "citations",
  severity: "warning",
  summary: { vi: "Số, ký hiệu văn bản có dấu cách ở giữa.", en: "The number of a cited document holds a space." },
  messages: {
    spaced: {
      vi: "“{found}” có dấu cách trong số, ký hiệu.",
      en: "“{found}” holds a space.",
      expected: { vi: "Viết “{meant}”.", en: "Write “{meant}”." },
    },
  },
  page,
  *check(context) {
    // What a converter has done to the file is another remark, conversion-damage.
    for (const { at, found, meant, converted } of spacedSymbols(context))
      if (!converted) yield { at, message: "spaced", values: { found, meant }, fix: { ...at, text: meant } };
  },
});
