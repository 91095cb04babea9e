import { sourceSpan } from "../../../outline/prose.ts";
import { LOOKALIKE, withoutLookalikes } from "../../../vi/lookalikes.ts";
import { isVietnameseSyllable } from "../../../vi/syllable.ts";
import type { CheckContext } from "../../context.ts";
import { defineRule, type Finding } from "../../define.ts";
import page from "./lookalike-letter.md";

/** More words than this were typed with another font or converted: that is said once. */
const SINGLE_MAX = 5;

export const lookalikeLetter = defineRule({
  id: "lookalike-letter",
  group: "language",
  severity: "info",
  summary: {
    vi: "Chữ cái của bảng chữ khác, trông giống chữ tiếng Việt.",
    en: "Letters of another alphabet that look like Vietnamese ones.",
  },
  messages: {
    word: {
      vi: "“{found}”: chữ “{letters}” chỉ trông giống, không phải chữ tiếng Việt; tìm “{meant}” sẽ không thấy.",
      en: "“{found}”: “{letters}” only looks right; a search for “{meant}” does not find it.",
      expected: { vi: "Gõ lại “{meant}”.", en: "Type “{meant}” anew." },
    },
    many: {
      vi: "{count} chữ có chữ cái chỉ trông giống chữ tiếng Việt ({letters}), như “{found}”; tìm “{meant}” sẽ không thấy.",
      en: "{count} words hold letters that only look right ({letters}), such as “{found}”; a search for “{meant}” does not find it.",
      expected: {
        vi: "Tìm và thay trong toàn văn bản, hoặc chuyển văn bản sang phông Unicode.",
        en: "Find and replace them in the whole document, or convert it to a Unicode font.",
      },
    },
  },
  page,
  *check(context) {
    const words = [...wordsIn(context)];
    const [first] = words;
    if (first === undefined) return;
    if (words.length <= SINGLE_MAX) yield* words;
    else {
      const letters = [...new Set(words.flatMap(({ values }) => Array.from(values.letters)))].sort().join("");
      yield { at: first.at, message: "many", values: { ...first.values, letters, count: words.length } };
    }
  },
});

type Word = Finding<"word"> & { values: { found: string; meant: string; letters: string } };

function* wordsIn({ texts }: CheckContext): Generator<Word> {
  for (const { prose } of texts) {
    if (!LOOKALIKE.test(prose.text)) continue;
    for (const { 0: found, index } of prose.text.matchAll(/[\p{L}\p{M}]+/gu)) {
      const meant = withoutLookalikes(found);
      // Letters misread by a machine (“IEhðng”) make no word this way; abbreviations are none either.
      if (meant === undefined || !(isVietnameseSyllable(meant) || meant === meant.toUpperCase())) continue;
      const at = sourceSpan(prose, index, index + found.length);
      const letters = Array.from(found, (letter, place) => (letter === meant[place] ? "" : letter)).join("");
      const whole = at.end - at.start === found.length;
      yield { at, message: "word", values: { found, meant, letters }, ...(whole ? { fix: { ...at, text: meant } } : {}) };
    }
  }
}
