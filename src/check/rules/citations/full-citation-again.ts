import { citationKey, citationsOf, isOwn } from "../../citations.ts";
import { defineRule } from "../../define.ts";
import page from "./full-citation-again.md";

export const fullCitationAgain = defineRule({
  id: "full-citation-again",
  group: "citations",
  severity: "info",
  summary: { vi: "Văn bản đã dẫn đầy đủ lại được dẫn đầy đủ lần nữa.", en: "A document cited in full is cited in full again." },
  messages: {
    again: {
      vi: "“{cited}” đã dẫn đầy đủ ở trên.",
      en: "“{cited}” was cited in full above.",
      expected: { vi: "Các lần sau chỉ ghi “{cited}”.", en: "From the second time on write “{cited}” alone." },
    },
  },
  page,
  *check(context) {
    const full = new Set<string>();
    const said = new Set<string>();
    const appendix =
      context.part("appendix")?.headParagraph?.whole.from[0] ??
      context.texts.find(({ part }) => part.role === "appendix")?.prose.from[0] ??
      Infinity;
    for (const citation of citationsOf(context)) {
      const key = citationKey(citation);
      // An appendix is read by itself; its first citation is in full again.
      if (key === undefined || citation.at.start >= appendix || isOwn(citation, context)) continue;
      const isFull = citation.date !== undefined && citation.issuer !== undefined;
      if (isFull && full.has(key) && !said.has(key)) {
        said.add(key);
        yield { at: citation.at, message: "again", values: { cited: `${citation.type} số ${citation.number}` } };
      }
      if (isFull) full.add(key);
    }
  },
});
