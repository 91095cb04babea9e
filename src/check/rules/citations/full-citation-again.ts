import type { FoundCitation } from "../../../extract/found.ts";
import { fold } from "../../../vi/word.ts";
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
    // With the day that was given: another day is another remark.
    const full = new Set<string>();
    const said = new Set<string>();
    const appendix =
      context.part("appendix")?.headParagraph?.whole.from[0] ??
      context.texts.find(({ part }) => part.role === "appendix")?.prose.from[0] ??
      Infinity;
    // What stands before the first legal basis is the document's own title, and a title is no citation.
    const preamble = context.facts.legalBases[0]?.at.start ?? 0;
    const citations = citationsOf(context).filter(({ at }) => at.start >= preamble);
    const quoted = inTitles(context.text, citations);
    for (const citation of citations) {
      const key = citationKey(citation);
      // An appendix is read by itself; its first citation is in full again.
      if (key === undefined || citation.at.start >= appendix || isOwn(citation, context)) continue;
      const isFull = citation.date !== undefined && citation.issuer !== undefined;
      if (isFull && full.has(`${key} ${citation.date}`) && !said.has(key) && !quoted.has(citation)) {
        said.add(key);
        yield { at: citation.at, message: "again", values: { cited: `${citation.type} số ${citation.number}` } };
      }
      // Words quoted from a title cite nothing: the first citation may still follow.
      if (isFull && !quoted.has(citation)) full.add(`${key} ${citation.date}`);
    }
  },
});

/** What a title begins with, behind the body that issued the document. */
const TITLE =
  /^\s*,?\s*(?:về|v\/v|ban hành|phê duyệt|thông qua|thực hiện|triển khai|quán triệt|thi hành|sửa đổi|quy định|hướng dẫn)(?!\p{L})/u;
const LISTED = /(?:^|\s)và\s*$|[,(]\s*$/u;
const JOINED = /^\s*(?:,|(?:,\s*)?và)\s*$/u;
/** The end of a sentence, of an item or of a paragraph. */
const STOP = /[;:]|[.)]\s|\n\s*\n/u;

/** `Ban hành kèm theo Quyết định này Kế hoạch | thực hiện Nghị quyết số 71/NQ-CP ngày …`: the plan's own title, in the act that issues it. */
function namesOwnPlan(text: string, at: number): boolean {
  const before = fold(text.slice(Math.max(0, at - TITLE_MAX), at));
  return ISSUES.test(before);
}

const TITLE_MAX = 300;
const ISSUES = /ban hành kèm theo (?:quyết định|nghị quyết) này (?:kế hoạch|chương trình|đề án|phương án)[^;:.]*$/u;

/**
 * The citations that stand in the title of another one, or of the plan itself, which is quoted as printed:
 * `Kế hoạch số 12/KH-UBND ngày … của UBND tỉnh về thực hiện Nghị quyết số 71/NQ-CP ngày … của Chính phủ`.
 */
function inTitles(text: string, citations: readonly FoundCitation[]): ReadonlySet<FoundCitation> {
  const found = new Set<FoundCitation>();
  let reach = 0;
  citations.forEach((citation, index) => {
    // A legal basis reaches to the end of its title.
    if (citation.at.start < reach || namesOwnPlan(text, citation.at.start)) found.add(citation);
    reach = Math.max(reach, citation.at.end);
    const before = citations[index - 1];
    if (before === undefined || found.has(citation)) return;
    const between = fold(text.slice(before.at.end, citation.at.start));
    if (STOP.test(between)) return;
    if (found.has(before) && JOINED.test(between)) found.add(citation);
    const full = before.date !== undefined || found.has(before);
    if (full && TITLE.test(between) && !LISTED.test(between)) found.add(citation);
  });
  return found;
}
