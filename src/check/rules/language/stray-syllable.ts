import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import { misspellings, range } from "../../spelling/index.ts";
import page from "./stray-syllable.md";

export const straySyllable = defineRule({
  id: "stray-syllable",
  group: "language",
  severity: "warning",
  summary: { vi: "Một tiếng không đứng một mình được bị tách khỏi từ của nó.", en: "Half of a word stands without its other half." },
  messages: {
    found: {
      vi: "“{found}” không đứng một mình được.",
      en: "“{found}” is only half of a word.",
      expected: { vi: "Kiểm tra lại: sót, thừa hoặc sai chữ bên cạnh.", en: "A word beside it is missing, wrong or too many." },
    },
  },
  page,
  *check(context) {
    for (const { kind, unit, from, to, found, meant = "", times = 0 } of misspellings(context)) {
      if (kind !== "stray") continue;
      const { start, end } = range(unit, from, to);
      yield { at: sourceSpan(unit.unit.prose, start, end), message: "found", values: { found, meant, times } };
    }
  },
});
