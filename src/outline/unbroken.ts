import documentTypes from "../vi/data/document-types.json" with { type: "json" };
import { AWAITS_ANY_NUMBER } from "../vi/line-ends.ts";
import { letterValue, readMarker, romanValue } from "../vi/numbering.ts";
import { fold } from "../vi/word.ts";
import type { Line, Strip } from "./lines.ts";
import { join, slice } from "./prose.ts";

/** `… như sau: | I. MỤC ĐÍCH, YÊU CẦU`, `… quyết định: | Điều 1. Ban hành …`: a section's number before a heading in capitals, an article's. */
const SECTION = /(?<=^|\s)(?:(?<!(?:PHẦN|CHƯƠNG|MỤC)\s)(?<roman>[IVXL]{1,6})\.\s(?=\p{Lu}{2})|Điều\s(?<article>\d{1,2})\.\s(?=\p{Lu}))/gu;

/**
 * Breaks up a text that lost all its line breaks but those of wrapping, as some data sets keep it: `… như sau: I. MỤC ĐÍCH
 * 1. Nâng cao … 2. Bảo đảm …`. Its numbers tell where the lines were, as long as they count on. Any other text stays as it is.
 */
export function breakUp(strips: readonly Strip[]): readonly Strip[] {
  const result: Strip[] = [];
  let lines: Line[] = [];
  const flush = () => {
    for (const line of isUnbroken(lines) ? brokenUp(lines) : lines) result.push(line);
    lines = [];
  };
  for (const strip of strips) {
    if (strip.kind === "line") lines.push(strip);
    else {
      flush();
      result.push(strip);
    }
  }
  flush();
  return result;
}

/** Sections follow one another in the midst of lines, while hardly any line begins with a number or is set off from the one before. */
function isUnbroken(lines: readonly Line[]): boolean {
  let count = 0;
  let inside = 0;
  let opening = 0;
  let between = "";
  for (const { prose, gap, heading } of lines) {
    if (gap > 0 || heading || readMarker(prose.text) !== undefined) opening++;
    let from = 0;
    for (const { index, groups } of prose.text.matchAll(SECTION)) {
      const value = groups?.["article"] === undefined ? romanValue(groups?.["roman"] ?? "") : Number(groups["article"]);
      if (value !== count + 1) continue;
      count++;
      // Headings with no text between them are listed by a sentence: "Báo cáo gồm: I. TÌNH HÌNH; II. KẾT QUẢ".
      if (index > 0 && /\p{Ll}/u.test(between + prose.text.slice(from, index))) inside++;
      from = index;
      between = "";
    }
    between = (between + prose.text.slice(from)).slice(-BETWEEN_MAX);
  }
  return inside >= 2 && inside > opening;
}

/** Enough of a section's text to see whether it has any. */
const BETWEEN_MAX = 200;

function brokenUp(lines: readonly Line[]): Line[] {
  const whole = join(lines.map(({ prose }) => prose));
  const attached = attachedAt(whole.text);
  const names = attached === undefined ? [] : nameCuts(whole.text, attached);
  const cuts = [...new Set([0, ...headCuts(whole.text), ...names, ...itemCuts(whole.text, attached?.index)])].toSorted((a, b) => a - b);
  return cuts.flatMap((start, index): Line[] => {
    const prose = slice(whole, start, cuts[index + 1]);
    if (prose.text === "") return [];
    return [
      { kind: "line", prose, bold: false, opensBold: false, italic: false, heading: false, gap: 1, hard: true, block: index, indent: 0 },
    ];
  });
}

/** The kinds of document in capitals, as a document bears its name; longest first. */
function named(kinds: readonly string[]): RegExp {
  const names = documentTypes.types
    .filter((type) => kinds.includes(type.class) && type.alone !== true)
    .map(({ name }) => name.toUpperCase());
  return new RegExp(`(?<=\\s)(?:${names.toSorted((a, b) => b.length - a.length).join("|")})(?=\\s)`, "u");
}

const PLAN_NAME = named(["plan"]);
const NAME = named(["plan", "act"]);
/** The motto's lines, the number, the place with its date. */
const LETTERHEAD =
  /(?<=\s)(?:CỘNG H[ÒO][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập\s|Số\s*:|\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){0,3},\s+ngày\s[^,;]{0,12}tháng\s)/gu;
/** Where the preamble begins behind a title, or the line that says with which act it was issued. */
const PREAMBLE =
  /(?<=\s)(?:(?:Căn cứ|Thực hiện|Triển khai|Xét|Theo|Để|Nhằm|Trên cơ sở|Tiếp tục|Ủy ban|UBND)\s(?!\p{Lu}{2})|\((?:Ban hành k|K)èm theo)/u;
/** A title in capitals ends with its capitals. */
const BEHIND_CAPITALS = /(?<=\s)(?:\p{Lu}\p{Ll}|\((?:Ban hành k|K)èm theo)/u;
const FURTHER_BASIS = /(?<=;\s)(?=Căn cứ\s)/gu;

/** The lines above the first section or article. */
function headCuts(text: string): number[] {
  const head = text.slice(0, SECTION_START.exec(text)?.index ?? 0);
  const name = NAME.exec(head);
  if (name === null) return [];
  return [
    ...[...head.slice(0, name.index).matchAll(LETTERHEAD)].map(({ index }) => index),
    ...nameCuts(head, name),
    ...[...head.matchAll(FURTHER_BASIS)].map(({ index }) => index),
  ];
}

/** Most characters of a title. */
const TITLE_MAX = 600;

/** Before a document's name, behind it, and behind its title. */
function nameCuts(text: string, { index, 0: name }: RegExpExecArray): number[] {
  const title = index + name.length;
  const behind = text.slice(title, title + TITLE_MAX);
  // A title may begin with the words of a preamble: "Triển khai thi hành Luật …".
  const second = Math.max(behind.indexOf(" ", 1), 0);
  const preamble = PREAMBLE.exec(behind.slice(second));
  const ends = [preamble === null ? -1 : second + preamble.index, /^\s\p{Lu}{2}/u.test(behind) ? behind.search(BEHIND_CAPITALS) : -1];
  const end = Math.min(...ends.filter((at) => at !== -1));
  return [index, title, ...(end === Infinity ? [] : [title + end])];
}

/** A plan attached to an act has its name behind the act's recipients. */
function attachedAt(text: string): RegExpExecArray | undefined {
  const closed = /(?<=\s)Nơi nhận\s*:/u.exec(text);
  if (closed === null || !/(?<=\s)Điều\s1\.\s/u.test(text.slice(0, closed.index))) return undefined;
  const found = PLAN_NAME.exec(text.slice(closed.index));
  if (found === null) return undefined;
  found.index += closed.index;
  return found;
}

const SECTION_START = new RegExp(SECTION.source, "u");
/** Numbers, letters and dashes that may open an item; the closing words and the names of appendices. */
const MARK =
  /(?<quote>[“”])|(?<=\s)(?:(?<roman>[IVXL]{1,6})\.\s(?=\p{Lu}{2})|Điều\s(?<article>\d{1,2})\.\s(?=\p{Lu})|(?<upper>[A-HĐ])\.\s(?=\p{Lu}{2})|(?<group>\d{1,2})\.(?<member>\d{1,2})\.?\s(?=\p{Lu})|(?<decimal>\d{1,2})\.\s(?=\p{Lu})|(?<letter>[a-zđ])\)\s(?=\S)|(?<dash>[-–+])\s(?=\p{Lu})|(?<tail>Nơi nhận\s*:|(?:TM|KT|TL|TUQ)\.\s?\p{Lu}{2}|(?<=[.;)]\s)\p{Lu}{2,}(?:\s\p{Lu}{2,})+\s(?=\p{Lu}\p{Ll}+\s\p{Lu})|PHỤ LỤC\s|QUYẾT (?:ĐỊNH|NGHỊ)\s?:|Trên đây là\s))/gu;
/** An item ends so; a heading has no mark at its end, but is short. */
const ENDED = /[.;:)”"/]\s$/u;
const HEADING_MAX = 200;

/** Where items begin whose numbers count on from the one before. */
function itemCuts(text: string, attached = text.length): number[] {
  const cuts: number[] = [];
  let last = NOTHING_YET;
  let inPlan = false;
  let quoteAt = -QUOTE_MAX;
  for (const match of text.matchAll(MARK)) {
    const { index, groups = {} } = match;
    // The attached plan counts from the beginning.
    if (index > attached && !inPlan) {
      last = NOTHING_YET;
      inPlan = true;
    }
    if (groups["quote"] !== undefined) quoteAt = groups["quote"] === "“" && isClosed(text, index) ? index : -QUOTE_MAX;
    if (groups["quote"] !== undefined || index - quoteAt < QUOTE_MAX || !mayOpen(text, match, cuts.at(-1))) continue;
    const counted = groups["dash"] === undefined && groups["tail"] === undefined ? countOn(last, groups) : last;
    if (counted === undefined) continue;
    last = counted;
    cuts.push(index);
  }
  return cuts;
}

/** Between quotation marks stand the points of another document; marks farther apart do not belong together. */
const QUOTE_MAX = 2000;

function isClosed(text: string, quote: number): boolean {
  return text.slice(quote + 1, quote + QUOTE_MAX).includes("”");
}

/** Whether an item may begin here: behind the end of a sentence, a short heading, or with a capital behind its letter. */
function mayOpen(text: string, { index, groups = {}, 0: mark }: RegExpExecArray, last: number | undefined): boolean {
  const before = text.slice(Math.max(0, index - 12), index);
  if (ENDED.test(before) || groups["tail"] !== undefined) return true;
  if (groups["dash"] !== undefined || AWAITS_ANY_NUMBER.test(fold(before.trimEnd()))) return false;
  const lettered = groups["letter"] !== undefined && /^\p{Lu}/u.test(text.slice(index + mark.length));
  return lettered || (last !== undefined && index - last <= HEADING_MAX);
}

interface Count {
  upper: number;
  article: number;
  roman: number;
  decimal: number;
  member: number;
  letter: number;
}

const NOTHING_YET: Count = { upper: 0, article: 0, roman: 0, decimal: 0, member: 0, letter: 0 };

/** The count with this number, where it is the next one or the first of a list inside; undefined for any other. */
function countOn(last: Count, groups: Record<string, string | undefined>): Count | undefined {
  const { upper, article, roman, group, member, decimal, letter } = groups;
  if (upper !== undefined) {
    const value = letterValue(upper.toLowerCase());
    return value === last.upper + 1 ? { ...NOTHING_YET, upper: value } : undefined;
  }
  if (article !== undefined) return Number(article) === last.article + 1 ? { ...NOTHING_YET, article: Number(article) } : undefined;
  if (roman !== undefined)
    return romanValue(roman) === last.roman + 1 ? { ...last, roman: last.roman + 1, decimal: 0, member: 0, letter: 0 } : undefined;
  if (member !== undefined)
    return Number(group) === last.decimal && Number(member) === last.member + 1
      ? { ...last, member: last.member + 1, letter: 0 }
      : undefined;
  if (decimal !== undefined)
    return Number(decimal) === last.decimal + 1 ? { ...last, decimal: last.decimal + 1, member: 0, letter: 0 } : undefined;
  const value = letterValue(letter ?? "");
  return value === 1 || value === last.letter + 1 ? { ...last, letter: value } : undefined;
}
