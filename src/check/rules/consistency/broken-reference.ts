import { sourceSpan } from "../../../outline/prose.ts";
import { walk, type Section } from "../../../outline/section.ts";
import { DIGIT, LETTER } from "../../../vi/letters.ts";
import { romanValue } from "../../../vi/numbering.ts";
import { fold } from "../../../vi/word.ts";
import { articlesOf } from "../../articles.ts";
import type { CheckContext } from "../../context.ts";
import { defineRule } from "../../define.ts";
import page from "./broken-reference.md";

const PLACE = String.raw`(?:(?:khoản|điểm|mục|tiểu mục)\s+(?<item>\d{1,2})(?!\d),?\s+)?(?:mục|phần)\s+(?<top>[ivx]{1,5})(?![${LETTER}${DIGIT}])(?:\.(?<sub>\d{1,2})(?!\d))?`;
/** `mục II`, `phần III`, `khoản 2 mục II`, `mục 3 phần II`, `mục II.3` with words that mean this very plan behind it. */
const REFERENCE = new RegExp(
  String.raw`(?<![${LETTER}])${PLACE}(?=(?:,)?\s+(?:của\s+|tại\s+)?(?:bản\s+)?(?:kế hoạch này|nêu trên|trên đây|ở trên|dưới đây))`,
  "gu",
);
/** `theo lịch tại khoản 2 mục III`: of this plan too where no other document is spoken of. */
const BARE_REFERENCE = new RegExp(
  String.raw`(?<=(?<![${LETTER}])(?:tại|theo|ở)\s)${PLACE}(?!\.?\d|,?\s+(?:của|trong|tại|ban hành|kèm|biểu|mẫu|kế hoạch|bản kế hoạch|nêu trên|trên đây|ở trên|dưới đây))`,
  "gu",
);
const OTHER_DOCUMENT =
  /(?<!\p{L})(?:luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kết luận|thông báo số|hướng dẫn số|công văn|văn bản|kế hoạch số|kế hoạch của|chương trình|đề án|dự án|quy chế|quy định|tờ trình|báo cáo|đề cương|phụ lục|biểu|mẫu|điều \d|\d+[/-]\p{L})(?!\p{L})/u;

export const brokenReference = defineRule({
  id: "broken-reference",
  group: "consistency",
  severity: "warning",
  summary: { vi: "Dẫn đến một mục không có trong kế hoạch.", en: "A reference leads to a section the plan does not have." },
  messages: {
    missing: {
      vi: "Dẫn đến “{found}” nhưng kế hoạch không có mục {ref}.",
      en: "“{found}” is referred to, but the plan has no section {ref}.",
      expected: { vi: "Sửa lại số mục được dẫn.", en: "Put the number of the section right." },
    },
    article: {
      vi: "“{found}” nhưng văn bản không có {article}.",
      en: "“{found}”, but the document has no {article}.",
      expected: { vi: "Ghi đúng điều giao trách nhiệm thi hành.", en: "Name the article that says who carries it out." },
    },
    articles: {
      vi: "Dẫn đến “{found}” nhưng kế hoạch không chia thành điều.",
      en: "“{found}” is referred to, but the plan is not divided into articles.",
      expected: { vi: "Dẫn theo mục của kế hoạch.", en: "Name the section of the plan." },
    },
  },
  page,
  *check(context) {
    const { sections, texts } = context;
    yield* recipientsBehindArticles(context);
    yield* articlesOfPlan(context);
    const present = new Map(sections.flatMap((top) => (top.marker?.kind === "roman" ? [[top.marker.value, top] as const] : [])));
    // Without Roman sections there is nothing to check against.
    if (present.size === 0) return;
    for (const { prose, part, folded: key } of texts) {
      if (part.role === "act") continue;
      if (!/(?:mục|phần) [ivx]/u.test(key)) continue;
      const bare = [...key.matchAll(BARE_REFERENCE)].filter(({ index }) => !OTHER_DOCUMENT.test(clauseAt(key, index)));
      for (const match of [...key.matchAll(REFERENCE), ...bare]) {
        const { item, top = "", sub } = match.groups ?? {};
        const value = romanValue(top.toUpperCase());
        if (value === undefined) continue;
        const section = present.get(value);
        const number = item ?? sub;
        const ref = number === undefined ? top.toUpperCase() : `${top.toUpperCase()}.${number}`;
        if (section !== undefined && (number === undefined || hasItem(section, Number(number)))) continue;
        yield {
          at: sourceSpan(prose, match.index, match.index + match[0].length),
          message: "missing",
          values: { found: prose.text.slice(match.index, match.index + match[0].length), ref },
        };
      }
    }
  },
});

/** The words between semicolons around an offset. */
function clauseAt(text: string, offset: number): string {
  const end = text.indexOf(";", offset);
  return text.slice(text.lastIndexOf(";", offset) + 1, end === -1 ? text.length : end);
}

/** Recipients named by an article that the decision does not have: `Như Điều 4`. */
function* recipientsBehindArticles(context: CheckContext) {
  const numbers = new Set(articlesOf(context).map(({ number }) => number));
  if (numbers.size < 2) return;
  for (const [index, { text }] of (context.plan.recipients ?? []).entries()) {
    const number = AS_ARTICLE.exec(fold(text))?.groups?.["number"];
    if (number === undefined || numbers.has(Number(number))) continue;
    yield { at: `/recipients/${index}`, message: "article" as const, values: { found: text, article: `Điều ${number}` } };
  }
}

/** `Điều 3 của Kế hoạch này` in a plan of sections, taken over from a regulation. */
function* articlesOfPlan({ outline, texts }: CheckContext) {
  for (const part of outline.root.children) for (const { marker } of walk(part)) if (marker?.kind === "article") return;
  for (const { prose, part, folded: key } of texts) {
    if (part.role === "act" || !key.includes("kế hoạch này")) continue;
    for (const { 0: found, index } of key.matchAll(OWN_ARTICLE)) {
      const end = index + found.length;
      yield { at: sourceSpan(prose, index, end), message: "articles" as const, values: { found: prose.text.slice(index, end) } };
    }
  }
}

const OWN_ARTICLE = /(?<!\p{L})điều \d{1,2}(?=,? (?:của |trong |tại )?(?:bản )?kế hoạch này)/gu;

const AS_ARTICLE = /^như điều (?<number>\d{1,3})(?!\d)/u;

/** A section without numbered items of its own is not judged. */
function hasItem(section: Section, number: number): boolean {
  const items = [...walk(section)].filter(({ marker }) => marker?.kind === "decimal");
  return items.length === 0 || items.some(({ marker }) => marker?.value === number);
}
