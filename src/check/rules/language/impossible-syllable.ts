import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import { misspellings, range } from "../../spelling/index.ts";
import page from "./impossible-syllable.md";

export const impossibleSyllable = defineRule({
  id: "impossible-syllable",
  group: "language",
  severity: "error",
  summary: { vi: "Chữ không thể có trong tiếng Việt.", en: "A word is spelt as no Vietnamese word can be." },
  messages: {
    unknown: {
      vi: "“{found}” không phải là chữ tiếng Việt.",
      en: "“{found}” cannot be a Vietnamese word.",
      expected: { vi: "Kiểm tra lại: gõ thiếu, thừa hoặc sai dấu.", en: "A letter or mark is missing, wrong or too many." },
    },
    near: {
      vi: "“{found}” không phải là chữ tiếng Việt.",
      en: "“{found}” cannot be a Vietnamese word.",
      expected: { vi: "Có lẽ là “{meant}”.", en: "Probably “{meant}”." },
    },
    tone: {
      vi: "“{found}”: dấu thanh đặt sai chỗ.",
      en: "“{found}”: the tone mark stands on the wrong letter.",
      expected: { vi: "Viết “{meant}”.", en: "Write “{meant}”." },
    },
    keys: {
      vi: "“{found}”: gõ Telex khi bộ gõ chưa bật.",
      en: "“{found}” was typed while the typing method was off.",
      expected: { vi: "Viết “{meant}”.", en: "Write “{meant}”." },
    },
    joined: {
      vi: "“{found}”: hai chữ viết liền nhau.",
      en: "“{found}”: two words run together.",
      expected: { vi: "Viết “{meant}”.", en: "Write “{meant}”." },
    },
  },
  page,
  *check(context) {
    for (const { kind, unit, from, to, found, meant, unsure = false } of misspellings(context)) {
      if (kind !== "syllable" && kind !== "tone" && kind !== "joined" && kind !== "keys") continue;
      const { start, end } = range(unit, from, to);
      const at = sourceSpan(unit.unit.prose, start, end);
      const whole = at.end - at.start === found.length;
      const certain = unsure ? { severity: "warning" as const } : {};
      if (meant === undefined) yield { at, message: "unknown", values: { found }, ...certain };
      else if (kind === "syllable") yield { at, message: "near", values: { found, meant }, ...certain };
      else if (kind === "keys") yield { at, message: kind, values: { found, meant }, ...(whole ? { fix: { ...at, text: meant } } : {}) };
      else yield { at, message: kind, values: { found, meant }, severity: "warning", ...(whole ? { fix: { ...at, text: meant } } : {}) };
    }
  },
});
