import { sourceSpan } from "../../../outline/prose.ts";
import { fold } from "../../../vi/word.ts";
import { appendixHeads } from "../../appendices.ts";
import { defineRule } from "../../define.ts";
import page from "./appendix-without-reference.md";

/** How much of an appendix is looked at for the words that tie it to its plan. */
const LOOK = 600;
const TIED = /(?:kèm theo|đính kèm|kế hoạch số|quyết định số)/u;

export const appendixWithoutReference = defineRule({
  id: "appendix-without-reference",
  group: "form",
  severity: "info",
  summary: {
    vi: "Phụ lục không ghi kèm theo văn bản nào.",
    en: "An appendix does not say which document it belongs to.",
  },
  messages: {
    missing: {
      vi: "“{found}” không ghi “(Kèm theo Kế hoạch số … ngày … của …)”.",
      en: "“{found}” does not say “(Kèm theo Kế hoạch số … ngày … của …)”.",
      expected: {
        vi: "Ghi dòng này dưới tên phụ lục, để phụ lục tách ra vẫn biết thuộc văn bản nào.",
        en: "Write that line under its title, so that the appendix can be told by itself.",
      },
    },
  },
  page,
  *check({ texts, kind }) {
    if (kind.party) return;
    const heads = appendixHeads(texts);
    let index = -1;
    let seen = 0;
    let tied = false;
    for (const { part, prose } of texts) {
      if (part.role !== "appendix") continue;
      const { start } = sourceSpan(prose);
      const next = heads[index + 1];
      if (next !== undefined && start >= next.at.start) {
        if (index >= 0 && !tied) break;
        index++;
        seen = 0;
        tied = false;
      }
      tied ||= index >= 0 && seen <= LOOK && TIED.test(fold(prose.text));
      seen += prose.text.length;
    }
    const first = tied ? undefined : heads[index];
    if (first !== undefined) yield { at: first.at, message: "missing", values: { found: first.text } };
  },
});
