import documentTypes from "../vi/data/document-types.json" with { type: "json" };
import { letterValue, readMarker, romanValue } from "../vi/numbering.ts";
import type { Line, Strip } from "./lines.ts";
import { join, slice } from "./prose.ts";

/** `… như sau: | I. MỤC ĐÍCH, YÊU CẦU`: a section's number before a heading in capitals. */
const SECTION = /(?<=^|\s)(?<!(?:PHẦN|CHƯƠNG|MỤC)\s)(?<number>[IVXL]{1,6})\.\s(?=\p{Lu}{2})/gu;

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
  let inside = 0;
  let opening = 0;
  for (const { prose, gap, heading } of lines) {
    if (gap > 0 || heading || readMarker(prose.text) !== undefined) opening++;
    for (const { index, groups } of prose.text.matchAll(SECTION)) {
      if (index > 0 && romanValue(groups?.["number"] ?? "") === inside + 1) inside++;
    }
  }
  return inside >= 2 && inside > opening;
}

function brokenUp(lines: readonly Line[]): Line[] {
  const whole = join(lines.map(({ prose }) => prose));
  const cuts = [...new Set([0, ...headCuts(whole.text), ...itemCuts(whole.text)])].toSorted((a, b) => a - b);
  return cuts.flatMap((start, index): Line[] => {
    const prose = slice(whole, start, cuts[index + 1]);
    if (prose.text === "") return [];
    return [
      { kind: "line", prose, bold: false, opensBold: false, italic: false, heading: false, gap: 1, hard: true, block: index, indent: 0 },
    ];
  });
}

const PLAN_TYPES = documentTypes.types.filter((type) => type.class === "plan").map(({ name }) => name.toUpperCase());
const PLAN_NAME = new RegExp(`(?<=\\s)(?:${PLAN_TYPES.toSorted((a, b) => b.length - a.length).join("|")})(?=\\s)`, "u");
/** The motto's lines, the number, the place with its date. */
const LETTERHEAD =
  /(?<=\s)(?:CỘNG H[ÒO][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập\s|Số\s*:|\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){0,3},\s+ngày\s[^,;]{0,12}tháng\s)/gu;
/** Where the preamble begins behind a title; a title in capitals ends with its capitals. */
const PREAMBLE = /(?<=\s)(?:Căn cứ|Thực hiện|Triển khai|Xét|Theo|Để|Nhằm|Trên cơ sở|Tiếp tục|Ủy ban|UBND)\s/u;
const SMALL = /(?<=\s)\p{Lu}\p{Ll}/u;
const FURTHER_BASIS = /(?<=;\s)(?=Căn cứ\s)/gu;

/** The lines above the first section. */
function headCuts(text: string): number[] {
  const head = text.slice(0, SECTION_START.exec(text)?.index ?? 0);
  const name = PLAN_NAME.exec(head);
  if (name === null) return [];
  const title = name.index + name[0].length;
  const behind = head.slice(title);
  const end = (/^\s\p{Lu}{2}/u.test(behind) ? SMALL : PREAMBLE).exec(behind);
  return [
    ...[...head.slice(0, name.index).matchAll(LETTERHEAD)].map(({ index }) => index),
    name.index,
    title,
    ...(end === null ? [] : [title + end.index]),
    ...[...head.matchAll(FURTHER_BASIS)].map(({ index }) => index),
  ];
}

const SECTION_START = new RegExp(SECTION.source, "u");
/** Numbers, letters and dashes that may open an item; the closing words and the names of appendices. */
const MARK =
  /(?<quote>[“”])|(?<=\s)(?:(?<roman>[IVXL]{1,6})\.\s(?=\p{Lu}{2})|(?<group>\d{1,2})\.(?<member>\d{1,2})\.?\s(?=\p{Lu})|(?<decimal>\d{1,2})\.\s(?=\p{Lu})|(?<letter>[a-zđ])\)\s(?=\S)|(?<dash>[-–+])\s(?=\p{Lu})|(?<tail>Nơi nhận\s*:|(?:TM|KT|TL|TUQ)\.\s?\p{Lu}{2}|PHỤ LỤC\s|Trên đây là\s))/gu;
/** An item ends so; a heading has no mark at its end, but is short. */
const ENDED = /[.;:)”"/]\s$/u;
const HEADING_MAX = 200;
/** What a number belongs to in a sentence: `theo khoản | 1. Điều 5`. */
const AWAITS = /(?:^|[\s(])(?:điều|khoản|điểm|mục|số|ngày|tháng|năm|và|của|theo|tại|đến|từ)\s$/iu;

/** Where items begin whose numbers count on from the one before. */
function itemCuts(text: string): number[] {
  const cuts: number[] = [];
  let last: Count = { roman: 0, decimal: 0, member: 0, letter: 0 };
  let quoteAt = -QUOTE_MAX;
  for (const match of text.matchAll(MARK)) {
    const { index, groups = {} } = match;
    if (groups["quote"] !== undefined) quoteAt = groups["quote"] === "“" ? index : -QUOTE_MAX;
    if (groups["quote"] !== undefined || index - quoteAt < QUOTE_MAX || !mayOpen(text, match, cuts.at(-1))) continue;
    const counted = groups["dash"] === undefined && groups["tail"] === undefined ? countOn(last, groups) : last;
    if (counted === undefined) continue;
    last = counted;
    cuts.push(index);
  }
  return cuts;
}

/** Between quotation marks stand the points of another document; one that is never closed does not count for long. */
const QUOTE_MAX = 2000;

/** Whether an item may begin here: behind the end of a sentence, a short heading, or with a capital behind its letter. */
function mayOpen(text: string, { index, groups = {}, 0: mark }: RegExpExecArray, last: number | undefined): boolean {
  const before = text.slice(Math.max(0, index - 12), index);
  if (ENDED.test(before) || groups["tail"] !== undefined) return true;
  if (groups["dash"] !== undefined || AWAITS.test(before)) return false;
  const lettered = groups["letter"] !== undefined && /^\p{Lu}/u.test(text.slice(index + mark.length));
  return lettered || (last !== undefined && index - last <= HEADING_MAX);
}

interface Count {
  roman: number;
  decimal: number;
  member: number;
  letter: number;
}

/** The count with this number, where it is the next one or the first of a list inside; undefined for any other. */
function countOn(last: Count, { roman, group, member, decimal, letter }: Record<string, string | undefined>): Count | undefined {
  if (roman !== undefined)
    return romanValue(roman) === last.roman + 1 ? { roman: last.roman + 1, decimal: 0, member: 0, letter: 0 } : undefined;
  if (member !== undefined)
    return Number(group) === last.decimal && Number(member) === last.member + 1
      ? { ...last, member: last.member + 1, letter: 0 }
      : undefined;
  if (decimal !== undefined)
    return Number(decimal) === last.decimal + 1 ? { ...last, decimal: last.decimal + 1, member: 0, letter: 0 } : undefined;
  const value = letterValue(letter ?? "");
  return value === 1 || value === last.letter + 1 ? { ...last, letter: value } : undefined;
}
