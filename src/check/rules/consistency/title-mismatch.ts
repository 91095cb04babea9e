import { sourceSpan } from "../../../outline/prose.ts";
import type { Section } from "../../../outline/section.ts";
import type { CheckContext } from "../../context.ts";
import { defineRule } from "../../define.ts";
import { closingSentence, issuingSentence, otherKindAtEnd, type Sentence } from "../../sentences.ts";
import { subjectOf, type Part, type Subject } from "../../subject.ts";
import type { TextUnit } from "../../texts.ts";
import page from "./title-mismatch.md";

export const titleMismatch = defineRule({
  id: "title-mismatch",
  group: "consistency",
  severity: "warning",
  summary: {
    vi: "Trích yếu, câu ban hành, câu kết và tên phụ lục không nói về cùng một việc.",
    en: "Title, issuing sentence, closing sentence and appendix heading name different things.",
  },
  messages: {
    law: {
      vi: "Câu ban hành ghi “{found}”, trích yếu ghi “{title}”.",
      en: "The issuing sentence says “{found}”, the title “{title}”.",
      expected: {
        vi: "Ghi thống nhất tên luật ở trích yếu, câu ban hành và phụ lục.",
        en: "Name the same law in title, issuing sentence and appendix.",
      },
    },
    appendix: {
      vi: "Tên phụ lục ghi “{found}”, trích yếu ghi “{title}”.",
      en: "The appendix is headed “{found}”, the title says “{title}”.",
      expected: {
        vi: "Ghi thống nhất ở trích yếu, câu ban hành và phụ lục.",
        en: "Write the same in title, issuing sentence and appendix.",
      },
    },
    closing: {
      vi: "Câu kết ghi “{found}”, trích yếu ghi “{title}”.",
      en: "The closing sentence says “{found}”, the title “{title}”.",
      expected: { vi: "Ghi thống nhất ở trích yếu và câu kết.", en: "Write the same in title and closing sentence." },
    },
    kind: {
      vi: "Câu kết ghi “{found}”, trong khi văn bản là {type}.",
      en: "The closing sentence says “{found}”, but the document is a plan ({type}).",
      expected: { vi: "Viết “Trên đây là {type} …”.", en: "Write “Trên đây là {type} …”." },
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
    const { title, type = "Kế hoạch" } = context.plan.document;
    const other = otherKindAtEnd(context);
    if (other !== undefined) {
      const { prose, start, end } = other;
      yield { at: sourceSpan(prose, start, end), message: "kind", values: { found: prose.text.slice(start, end), type } };
    }
    if (title === undefined) return;
    const named = subjectOf(title);
    for (const { kind, found, own, at } of differencesIn(issuingSentence(context), named))
      yield { at, message: kind, values: { found: found.text, title: own.text } };
    for (const { found, own, at } of differencesIn(closingSentence(context), named))
      yield { at, message: "closing", values: { found: found.text, title: own.text } };
    for (const { prose } of appendixTitles(context)) {
      for (const { kind, found, own } of differences(named, subjectOf(prose.text))) {
        if (kind === "law" || kind === "place")
          yield { at: sourceSpan(prose, found.start, found.end), message: "appendix", values: { found: found.text, title: own.text } };
      }
    }
  },
});

/** Where a sentence in which the plan names itself differs from its title. */
function* differencesIn(sentence: Sentence | undefined, title: Subject) {
  if (sentence === undefined) return;
  const { prose, start, end } = sentence;
  for (const difference of differences(title, subjectOf(prose.text.slice(start, end)))) {
    const { found } = difference;
    yield { ...difference, at: sourceSpan(prose, start + found.start, start + found.end) };
  }
}

/** Where two texts name one thing each and not the same: a title with two laws may be shortened in the sentence. */
function* differences(title: Subject, said: Subject): Generator<{ kind: Kind; found: Part; own: Part }> {
  for (const [kind, field] of FIELDS) {
    const [own, second] = title[field];
    const [found, other] = said[field];
    if (own === undefined || found === undefined || second !== undefined || other !== undefined || own.key === found.key) continue;
    if (comparable(kind, own, found)) yield { kind, found, own };
  }
}

/** The lines that name an appendix: short ones above its table or text that speak of carrying something out. */
function appendixTitles({ texts }: CheckContext): TextUnit[] {
  const seen = new Map<Section, number>();
  return texts.filter((unit) => {
    const { part, prose, kind } = unit;
    if (part.role !== "appendix" || kind === "cell") return false;
    const count = (seen.get(part) ?? 0) + 1;
    seen.set(part, count);
    const key = unit.folded;
    return count <= TITLE_LINES && prose.text.length < 250 && !key.startsWith("(") && /thi hành|thực hiện|triển khai/u.test(key);
  });
}

/** Lines at the head of an appendix that may be its title. */
const TITLE_LINES = 4;

type Kind = "law" | "number" | "place" | "year";

const FIELDS: readonly (readonly [Kind, keyof Subject])[] = [
  ["law", "laws"],
  ["number", "numbers"],
  ["place", "places"],
  ["year", "years"],
];

const SCHOOL_YEAR = "năm học";

/** A title may leave words out; a school year is none of the calendar; another number of another kind of document is no slip either. */
function comparable(kind: Kind, a: Part, b: Part): boolean {
  if (kind === "number") return a.key.replace(/\d+/gu, "") === b.key.replace(/\d+/gu, "");
  if (kind === "year") return (a.unit === SCHOOL_YEAR) === (b.unit === SCHOOL_YEAR);
  return !a.key.startsWith(b.key) && !b.key.startsWith(a.key);
}
