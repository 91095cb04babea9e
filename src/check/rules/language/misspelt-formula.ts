import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import { misspellings, range } from "../../spelling/index.ts";
import page from "./misspelt-formula.md";

export const misspeltFormula = defineRule({
  id: "misspelt-formula",
  group: "language",
  severity: "warning",
  summary: { vi: "Công thức hành chính viết sai hoặc sót một chữ.", en: "A fixed formula has a wrong or a missing word." },
  messages: {
    found: {
      vi: "“{found}” có lẽ là “{meant}”.",
      en: "“{found}” is probably “{meant}”.",
      expected: { vi: "Viết “{meant}”.", en: "Write “{meant}”." },
    },
  },
  page,
  *check(context) {
    for (const { kind, unit, from, to, found, meant = "", times = 0 } of misspellings(context)) {
      if (kind !== "formula" && kind !== "dropped") continue;
      const { start, end } = range(unit, from, to);
      yield { at: sourceSpan(unit.unit.prose, start, end), message: "found", values: { found, meant, times } };
    }
  },
});
