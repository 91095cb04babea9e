import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import { exactSpan } from "../../letterhead.ts";
import page from "./repeated-closing-mark.md";

const MARK = /\.\s?\/\s?\.$/u;

export const repeatedClosingMark = defineRule({
  id: "repeated-closing-mark",
  group: "form",
  severity: "info",
  summary: { vi: "Dấu “./.” đứng trước khi nội dung kết thúc.", en: "The closing mark “./.” stands before the end of the text." },
  messages: {
    early: {
      vi: "Dấu “./.” ở đây chưa phải chỗ kết thúc kế hoạch.",
      en: "The plan does not end at this “./.”.",
      expected: { vi: "Chỉ giữ “./.” sau chữ cuối cùng của nội dung.", en: "Keep “./.” behind the last word of the text only." },
    },
  },
  page,
  *check({ texts }) {
    const marked = texts.filter(
      ({ part, prose }) => !["appendix", "act", "closing", "letterhead"].includes(part.role) && MARK.test(prose.text),
    );
    for (const { prose } of marked.slice(0, -1)) {
      const start = MARK.exec(prose.text)?.index ?? 0;
      const fix = exactSpan(prose, start, prose.text.length);
      yield {
        at: sourceSpan(prose, start),
        message: "early",
        ...(fix === undefined ? {} : { fix: { ...fix, text: "." } }),
      };
    }
  },
});
