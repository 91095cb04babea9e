import { sourceSpan, type Prose } from "../../../outline/prose.ts";
import type { Span } from "../../../model/place.ts";
import { defineRule } from "../../define.ts";
import { lastWords } from "../../where.ts";
import page from "./missing-closing-mark.md";

export const missingClosingMark = defineRule({
  id: "missing-closing-mark",
  group: "form",
  severity: "warning",
  summary: { vi: "Kết thúc kế hoạch thiếu dấu “./.”.", en: "The text does not end with “./.”." },
  messages: {
    missing: {
      vi: "Kết thúc nội dung không có dấu “./.”.",
      en: "The text does not end with “./.”.",
      expected: { vi: "Viết “./.” ngay sau chữ cuối cùng của nội dung.", en: "Write “./.” right behind the last word of the text." },
    },
    early: {
      vi: "Sau dấu “./.” còn nội dung: “{found}”.",
      en: "Text goes on behind “./.”: “{found}”.",
      expected: { vi: "Chuyển câu này lên trước, “./.” đặt sau chữ cuối cùng.", en: "Put it before; “./.” stands behind the last word." },
    },
    misprinted: {
      vi: "Dấu kết thúc viết là “{found}”.",
      en: "The closing mark is written “{found}”.",
      expected: { vi: "Viết “./.”.", en: "Write “./.”." },
    },
  },
  page,
  *check({ bodyEnd, texts, kind, plan, sections }) {
    // A plan attached to a decision ends with the decision; Party documents close otherwise.
    if (kind.attached || kind.party || bodyEnd === undefined || sections.length === 0) return;
    const { prose } = bodyEnd;
    const { text } = prose;
    const end = /(?:\s?[./\\,;:…]){1,6}$/u.exec(text);
    const mark = (end?.[0] ?? "").replace(/\s/gu, "");
    if (mark === "./." || texts.some((unit) => unit.part.role !== "appendix" && unit !== bodyEnd && /\.\s?\/\s?\.$/u.test(unit.prose.text)))
      return;
    const early = /\.\/\.(?=\s+\p{L})/u.exec(text);
    if (early !== null) {
      const from = early.index + early[0].length + 1;
      yield { at: sourceSpan(prose, from, text.length), message: "early", values: { found: firstWords(text.slice(from)) } };
      return;
    }
    const cut = plan.signature === undefined && plan.recipients === undefined;
    if (/[/\\]/u.test(mark)) {
      const from = end?.index ?? text.length;
      yield {
        at: sourceSpan(prose, from, text.length),
        message: "misprinted",
        values: { found: text.slice(from).trim() },
        fix: { ...contiguous(prose, from), text: "./." },
      };
    } else if (bodyEnd.kind === "cell") yield { at: lastWords(prose), message: "missing", severity: "info" };
    else
      yield {
        at: lastWords(prose),
        message: "missing",
        fix: { ...contiguous(prose, text.replace(/[\s.,;:]+$/u, "").length), text: "./." },
        ...(cut ? { severity: "info" } : {}),
      };
  },
});

/** Enough to find the place by. */
function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u);
  return words.length > 8 ? `${words.slice(0, 8).join(" ")} …` : words.join(" ");
}

/** Source offsets from an index of the prose to its end. */
function contiguous(prose: Prose, from: number): Span {
  return from < prose.text.length ? sourceSpan(prose, from, prose.text.length) : { start: prose.end, end: prose.end };
}
