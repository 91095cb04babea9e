import type { Outline } from "../outline/index.ts";
import { sourceSpan } from "../outline/prose.ts";
import type { Span } from "../model/place.ts";
import { romanValue } from "../vi/numbering.ts";
import type { TextUnit } from "./texts.ts";

/** An appendix that stands in the document. */
export interface AppendixHead {
  at: Span;
  /** As printed: `PHỤ LỤC II`. */
  text: string;
  /** Its number; undefined for an only one without. */
  number: number | undefined;
}

/** Words of the text that point to an appendix of this plan. */
export interface AppendixMention {
  at: Span;
  text: string;
  number: number | undefined;
  /** The words say that it comes with the plan: “kèm theo”, “đính kèm”, “Kế hoạch này”. */
  attached: boolean;
  /** Another document is cited before it in the same paragraph, whose appendix it may be. */
  cites: boolean;
}

const HEAD = /^phụ lục(?:\s+(?:số\s+)?(?<number>[ivxl]{1,5}|\d{1,2})(?![\p{L}\p{N}]))?/u;
const MENTION = /(?<![\p{L}\p{N}])phụ lục(?:\s+(?:số\s+)?(?<number>[ivxl]{1,5}|\d{1,2})(?![\p{L}\p{N}]))?/gu;
/** What follows an appendix of some other document: “Phụ lục II Nghị định số …”, “Phụ lục ban hành kèm theo Thông tư …”. */
const FOREIGN =
  /^[\s,]*(?:(?:được\s+)?ban hành\s+)?(?:kèm theo\s+)?(?:của\s+|tại\s+|thuộc\s+)?(?:bộ luật|luật|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|công văn|văn bản|hướng dẫn|đề án|chương trình|công điện|kế hoạch|báo cáo|tờ trình)(?!\s+này)(?!\p{L})/u;
const CITES = /(?<!\p{L})(?:luật|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|công văn|văn bản|hướng dẫn|kế hoạch) (?:số )?\d/u;
const ATTACHED = /(?:kèm theo|đính kèm|gửi kèm|kế hoạch này)/u;

/** The appendices by their headings. */
export function appendixHeads(texts: readonly TextUnit[]): AppendixHead[] {
  return texts.flatMap((unit) => {
    const { part, prose, kind, section } = unit;
    // A heading, not a sentence of the appendix that begins with the word.
    if (part.role !== "appendix" || kind === "cell" || prose.text.length > 200) return [];
    const match = HEAD.exec(unit.folded);
    if (match === null || (section.depth > 2 && kind !== "heading")) return [];
    return [{ at: sourceSpan(prose, 0, match[0].length), text: prose.text.slice(0, match[0].length), number: numberOf(match) }];
  });
}

/** What the plan's own text says of its appendices. */
export function appendixMentions(texts: readonly TextUnit[]): AppendixMention[] {
  return texts.flatMap((unit) => (unit.part.role === "appendix" || unit.part.role === "act" ? [] : mentionsIn(unit)));
}

function mentionsIn({ prose, folded: key }: TextUnit): AppendixMention[] {
  if (!key.includes("phụ lục")) return [];
  const citation = key.search(CITES);
  return [...key.matchAll(MENTION)].flatMap((match) => {
    const end = match.index + match[0].length;
    const after = key.slice(end, end + 60);
    if (FOREIGN.test(after)) return [];
    const attached = ATTACHED.test(key.slice(Math.max(0, match.index - 40), match.index)) || ATTACHED.test(after.slice(0, 30));
    const cites = citation !== -1 && citation < match.index;
    const mention = (at: number, to: number, number: number | undefined) => ({
      at: sourceSpan(prose, at, to),
      text: at === match.index ? prose.text.slice(at, to) : `Phụ lục ${prose.text.slice(at, to)}`,
      number,
      attached,
      cites,
    });
    const more = match.groups?.["number"] === undefined ? [] : [...(LISTED.exec(after)?.[0] ?? "").matchAll(NUMBER)];
    return [
      mention(match.index, end, numberOf(match)),
      ...more.map((one) => mention(end + one.index, end + one.index + one[0].length, numberOf(one))),
    ];
  });
}

/** `Phụ lục I | , II và III kèm theo`: more numbers up to where the list surely ends. */
const LISTED = /^(?:(?:, ?|;? và )(?:[ivxl]{1,5}|[1-9]\d?)(?![\p{L}\p{N}/])){1,12}(?= ?(?:[).;]|$)| kèm theo| đính kèm| ban hành)/u;
const NUMBER = /(?<![\p{L}\p{N}])(?<number>[ivxl]{1,5}|\d{1,2})(?![\p{L}\p{N}])/gu;

function numberOf(match: RegExpExecArray): number | undefined {
  const printed = match.groups?.["number"];
  if (printed === undefined) return undefined;
  return /^\d/u.test(printed) ? Number(printed) : romanValue(printed.toUpperCase());
}

/** Whether the document has an appendix at all, whatever it is headed. */
export function hasAppendix({ root }: Outline): boolean {
  return root.children.some(({ role }) => role === "appendix");
}

/** Appendices that the text counts from the first on, each by its number, as it does its own: `(Phụ lục I)` … `(Phụ lục III)`. */
export function countedMentions(mentions: readonly AppendixMention[]): AppendixMention[] {
  const byNumber = new Map<number, AppendixMention>();
  for (const mention of mentions)
    if (mention.number !== undefined && !mention.cites && !byNumber.has(mention.number)) byNumber.set(mention.number, mention);
  const counted = [...byNumber.entries()].sort(([a], [b]) => a - b);
  return counted.length > 1 && counted.every(([number], index) => number === index + 1) ? counted.map(([, mention]) => mention) : [];
}
