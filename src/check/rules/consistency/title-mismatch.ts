import { sourceSpan, type Prose } from "../../../outline/prose.ts";
import { fold } from "../../../vi/word.ts";
import type { CheckContext } from "../../context.ts";
import { defineRule } from "../../define.ts";
import { subjectOf, type Part, type Subject } from "../../subject.ts";
import page from "./title-mismatch.md";

export const titleMismatch = defineRule({
  id: "title-mismatch",
  group: "consistency",
  severity: "warning",
  summary: { vi: "Trích yếu và câu ban hành không nói về cùng một việc.", en: "The title and the issuing sentence name different things." },
  messages: {
    law: {
      vi: "Câu ban hành ghi “{found}”, trích yếu ghi “{title}”.",
      en: "The issuing sentence says “{found}”, the title “{title}”.",
      expected: {
        vi: "Ghi thống nhất tên luật ở trích yếu, câu ban hành và phụ lục.",
        en: "Name the same law in title, issuing sentence and appendix.",
      },
    },
    number: {
      vi: "Câu ban hành dẫn “{found}”, trích yếu dẫn “{title}”.",
      en: "The issuing sentence cites “{found}”, the title “{title}”.",
      expected: { vi: "Ghi thống nhất số, ký hiệu văn bản.", en: "Cite the same number in both." },
    },
    place: {
      vi: "Câu ban hành ghi “{found}”, trích yếu ghi “{title}”.",
      en: "The issuing sentence says “{found}”, the title “{title}”.",
      expected: { vi: "Ghi thống nhất địa bàn.", en: "Name the same area in both." },
    },
    year: {
      vi: "Câu ban hành ghi “{found}”, trích yếu ghi “{title}”.",
      en: "The issuing sentence says “{found}”, the title “{title}”.",
      expected: { vi: "Ghi thống nhất năm, giai đoạn.", en: "Name the same years in both." },
    },
  },
  page,
  *check(context) {
    const { title } = context.plan.document;
    const sentence = issuingSentence(context);
    if (title === undefined || sentence === undefined) return;
    const { prose, start, end } = sentence;
    const said = subjectOf(prose.text.slice(start, end));
    const named = subjectOf(title);
    for (const [message, field] of FIELDS) {
      const [own] = named[field];
      const other = said[field][0];
      // Only where both say it once: a title with two laws may be shortened in the sentence.
      if (
        own === undefined ||
        other === undefined ||
        named[field].length > 1 ||
        said[field].length > 1 ||
        own.key === other.key ||
        !comparable(message, own, other)
      )
        continue;
      yield { at: sourceSpan(prose, start + other.start, start + other.end), message, values: { found: other.text, title: own.text } };
    }
  },
});

const FIELDS: readonly (readonly ["law" | "number" | "place" | "year", keyof Subject])[] = [
  ["law", "laws"],
  ["number", "numbers"],
  ["place", "places"],
  ["year", "years"],
];

/** A title may leave words out; another number of another kind of document is no slip either. */
function comparable(kind: "law" | "number" | "place" | "year", a: Part, b: Part): boolean {
  if (kind === "number") return a.key.replace(/\d+/gu, "") === b.key.replace(/\d+/gu, "");
  if (kind === "year") return true;
  return !a.key.startsWith(b.key) && !b.key.startsWith(a.key);
}

const ISSUING = /(?:ban hành|xây dựng|lập)\s+(?:bản\s+)?(?:kế hoạch|chương trình hành động|chương trình|đề án)\s+(?!số|này)/gu;
const END = /,?\s(?:như sau|với (?:các |những |một số )?nội dung|cụ thể|gồm)|[:;]|\.(?=\s|$)/u;

/** “UBND … ban hành Kế hoạch … như sau:” in the preamble: the last of its kind, and what it names. */
function issuingSentence({ texts }: CheckContext): { prose: Prose; start: number; end: number } | undefined {
  for (const { prose, part } of texts.filter((unit) => unit.part.role === "preamble").toReversed()) {
    if (part.role !== "preamble") continue;
    const key = fold(prose.text);
    const match = [...key.matchAll(ISSUING)].at(-1);
    if (match === undefined) continue;
    const start = match.index + match[0].length;
    const stop = END.exec(key.slice(start));
    // The kind of plan that a cited decision issues is none of ours: “… của Thủ tướng ban hành Kế hoạch …;”.
    if (stop === null || stop[0] === ";") continue;
    return { prose, start, end: start + stop.index };
  }
  return undefined;
}
