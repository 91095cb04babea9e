import type { Span } from "../../../model/place.ts";
import { sourceSpan } from "../../../outline/prose.ts";
import { spacedSymbols } from "../../citations.ts";
import type { CheckContext } from "../../context.ts";
import { damageIn, type Damage } from "../../damage.ts";
import { defineRule } from "../../define.ts";
import page from "./conversion-damage.md";

/** So many damaged words on one line are told together, the first of them by name. */
const MANY = 4;
const SHOWN = 3;

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
    many: {
      vi: "{count} chữ trên dòng này hỏng do chuyển đổi: {words} …",
      en: "A conversion damaged {count} words of this line: {words} …",
      expected: { vi: "Lấy lại dòng này từ bản gốc.", en: "Take the line from the original." },
    },
    symbol: {
      vi: "“{found}”: ký hiệu bị tách rời do chuyển đổi.",
      en: "“{found}”: a conversion parted a document's number.",
      expected: { vi: "Viết “{meant}”.", en: "Write “{meant}”." },
    },
  },
  page,
  *check(context) {
    for (const line of byLine(context)) {
      if (line.length >= MANY) {
        const words = line.slice(0, SHOWN).map(({ found }) => `“${found}”`);
        yield { at: spanOf(line), message: "many", values: { count: line.length, words: words.join(", ") } };
      } else
        for (const damage of line)
          yield { at: spanOf([damage]), message: damage.kind, values: { found: damage.found, meant: damage.meant } };
    }
    for (const { at, found, meant, converted } of spacedSymbols(context))
      if (converted) yield { at, message: "symbol", values: { found, meant } };
  },
});

/** What is damaged, line by line as the file has it. */
function byLine(context: CheckContext): readonly Damage[][] {
  const lines = new Map<number, Damage[]>();
  for (const damage of damageIn(context)) {
    const { line } = context.lines.place(spanOf([damage]).start, spanOf([damage]).start).start;
    const others = lines.get(line);
    if (others === undefined) lines.set(line, [damage]);
    else others.push(damage);
  }
  return [...lines.values()];
}

/** From the first damaged word to the last. */
function spanOf(damages: readonly Damage[]): Span {
  const spans = damages.map(({ unit, from, to }) =>
    sourceSpan(unit.unit.prose, unit.words[from]?.start ?? 0, unit.words[to - 1]?.end ?? 0),
  );
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
