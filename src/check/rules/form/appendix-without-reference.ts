import type { Span } from "../../../model/place.ts";
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
    if (heads.length === 0) return;
    const appendix = texts.filter(({ part }) => part.role === "appendix").map(({ prose }) => ({ prose, ...sourceSpan(prose) }));
    const [first] = heads.filter((head, index) => !tied(appendix, head.at, heads[index + 1]?.at));
    if (first !== undefined) yield { at: first.at, message: "missing", values: { found: first.text } };
  },
});

function tied(units: readonly (Span & { prose: { text: string } })[], from: Span, next: Span | undefined): boolean {
  let seen = 0;
  for (const { start, prose } of units) {
    if (start < from.start) continue;
    if (start >= (next?.start ?? Infinity) || seen > LOOK) return false;
    if (TIED.test(fold(prose.text))) return true;
    seen += prose.text.length;
  }
  return false;
}
