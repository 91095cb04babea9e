import { sourceSpan } from "../../../outline/prose.ts";
import { spacedSymbols } from "../../citations.ts";
import { damageIn } from "../../damage.ts";
import { defineRule } from "../../define.ts";
import page from "./conversion-damage.md";

export const conversionDamage = defineRule({
  id: "conversion-damage",
  group: "language",
  severity: "info",
  summary: { vi: "Chữ hỏng do chuyển đổi tệp, không phải lỗi soạn thảo.", en: "Letters were damaged by a conversion, not by the drafter." },
  messages: {
    letter: {
      vi: "“{found}” có chữ cái hỏng do chuyển đổi.",
      en: "“{found}” holds a letter that a conversion damaged.",
      expected: { vi: "Lấy lại từ bản gốc, có lẽ là “{meant}”.", en: "Take it from the original, probably “{meant}”." },
    },
    parted: {
      vi: "“{found}”: một chữ bị tách rời do chuyển đổi.",
      en: "“{found}”: a conversion parted the letters of one word.",
      expected: { vi: "Có lẽ là “{meant}”.", en: "Probably “{meant}”." },
    },
    symbol: {
      vi: "“{found}”: ký hiệu bị tách rời do chuyển đổi.",
      en: "“{found}”: a conversion parted a document's number.",
      expected: { vi: "Viết “{meant}”.", en: "Write “{meant}”." },
    },
  },
  page,
  *check(context) {
    for (const { kind, unit, from, to, found, meant } of damageIn(context)) {
      const { prose } = unit.unit;
      const [start, end] = [unit.words[from]?.start ?? 0, unit.words[to - 1]?.end ?? 0];
      yield { at: sourceSpan(prose, start, end), message: kind, values: { found, meant } };
    }
    for (const { at, found, meant, converted } of spacedSymbols(context))
      if (converted) yield { at, message: "symbol", values: { found, meant } };
  },
});
