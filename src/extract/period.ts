import type { Outline } from "../outline/index.ts";
import { slice, sourceSpan, type Prose } from "../outline/prose.ts";
import { itemWords, type Section } from "../outline/section.ts";
import { LETTER } from "../vi/letters.ts";
import type { MarkerKind } from "../vi/numbering.ts";
import { findTimes, readTimeline, type TimeReading } from "../vi/time/index.ts";
import { fold } from "../vi/word.ts";
import type { ExtractContext } from "./context.ts";
import type { FoundTime } from "./found.ts";
import { titleProse } from "./header/title.ts";

/** A year, years, or a part of a year, as titles name what they are for. */
const SPAN = new RegExp(
  [
    `(?<![${LETTER}])(?:`,
    String.raw`(?:từ (?:nay|năm 20\d\d) )?(?:đến|tới) (?:hết )?năm 20\d\d`,
    String.raw`|tháng \d{1,2}/20\d\d`,
    String.raw`|(?:(?:(?:học kỳ|quý) [ivx\d]{1,3}|tháng \d{1,2}|\d{1,2} tháng (?:đầu|cuối))[\s,]{1,2}(?:của )?)?(?:năm học|năm|giai đoạn) 20\d\d(?:\s?[-–]\s?20\d\d)?`,
    String.raw`)(?!\d)`,
  ].join(""),
  "gu",
);
/** Where the work is done, which is no part of the name of a law: a year behind it is the plan's. */
const AREA = String.raw`(?:trên địa bàn|(?:tại|ở|của) (?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu|địa phương))\s`;
/** What a year behind these belongs to: `Luật Lưu trữ năm 2024`, `nhiệm kỳ 2026 - 2031`. */
const OF_SOMETHING_ELSE = new RegExp(
  String.raw`(?:^|\s)(?<!pháp )(?:luật|bộ luật|hiến pháp|pháp lệnh|nhiệm kỳ|khóa|tầm nhìn|định hướng)(?:\s(?!năm\s|${AREA})\S+){0,8}\s?$`,
  "u",
);

/** `ngày 01 tháng 01 năm 2026` is a day. */
const OF_A_DAY = /ngày \d{1,2} (?:tháng \d{1,2} )?$/u;

/** The time that the plan as a whole covers, where its title or a section of its own says so. */
export function readPeriod(outline: Outline, context: ExtractContext): FoundTime | undefined {
  return inTitle(titleProse(outline), context) ?? inSection(outline, context);
}

function inTitle(title: Prose, context: ExtractContext): FoundTime | undefined {
  const folded = fold(title.text);
  for (const match of folded.matchAll(SPAN)) {
    const before = folded.slice(0, match.index);
    if (OF_SOMETHING_ELSE.test(before) || OF_A_DAY.test(before) || isQuoted(before)) continue;
    const found = timeOf(slice(title, match.index, match.index + match[0].length), context, "header/title-period");
    // A plan is not for a time that was over when it was signed: that year is another document's.
    const { issueDate } = context.time;
    if (found !== undefined && !(issueDate !== undefined && (found.reading.to ?? issueDate) < issueDate)) return found;
  }
  return undefined;
}

/** Inside quotation marks stands the name of another document. */
function isQuoted(before: string): boolean {
  return before.lastIndexOf("“") > before.lastIndexOf("”") || before.split('"').length % 2 === 0;
}

const HEADING =
  /^thời gian(?: (?:thực hiện|tổ chức|triển khai|tiến hành))?(?:,? (?:và )?(?:địa điểm|thành phần|đối tượng|phạm vi))*(?: thực hiện| tổ chức)?\s*(?::|$)/u;

/** `II. THỜI GIAN, ĐỊA ĐIỂM`, `1. Thời gian: …`: a section, one of a part (`B.` over `I.`, `II.`), or an item of one that is not about work. */
function inSection(outline: Outline, context: ExtractContext): FoundTime | undefined {
  const sections = outline.root.children.filter(({ marker, role }) => marker !== undefined && role !== "appendix");
  const items = sections.flatMap((section) =>
    section.role === "scope" || holdsSections(section) ? [section, ...section.children] : [section],
  );
  const found = items.filter(({ head }) => HEADING.test(fold(head.text))).map((item) => statedIn(item, context));
  return found.length <= 2 ? found.find((time) => time !== undefined) : undefined;
}

/** `B. NỘI DUNG` over `I.`, `II.`: what such a part holds are sections of the plan themselves. */
function holdsSections({ marker, children }: Section): boolean {
  return PARTS.has(marker?.kind) && children.length > 0 && children.every((child) => child.marker?.kind === "roman");
}

const PARTS: ReadonlySet<MarkerKind | undefined> = new Set<MarkerKind>(["part", "chapter", "division", "upper"]);

/** Behind the heading's colon, else in the first line below it. */
function statedIn(item: Section, context: ExtractContext): FoundTime | undefined {
  const colon = item.head.text.indexOf(":");
  const own = colon === -1 ? undefined : slice(item.head, colon + 1);
  const value = own !== undefined && own.text.trim() !== "" ? own : itemWords(item)[0];
  if (value === undefined) return undefined;
  const inner = /^\s*thời gian[^:]{0,30}:/u.exec(fold(value.text));
  return timeOf(slice(value, inner?.[0].length ?? 0), context, "section/period");
}

function timeOf(prose: Prose, context: ExtractContext, by: string): FoundTime | undefined {
  const reading = wholeSpan(prose.text, context) ?? readTimeline(prose.text, context.time);
  if (reading?.edtf === undefined) return undefined;
  return { reading, at: sourceSpan(prose, reading.start, reading.end), by };
}

/** `từ ngày 15/8 đến ngày 15/12, | đợt 1 đến hết ngày 15/10, đợt 2 …`: the span that holds the times of its stages is the whole. */
function wholeSpan(text: string, context: ExtractContext): TimeReading | undefined {
  const found = findTimes(text.slice(0, STATED_MAX), context.time);
  const [first, ...stages] = found;
  if (first?.kind !== "period" || stages.length === 0) return undefined;
  const { from, to } = first;
  if (from === undefined || to === undefined) return undefined;
  return stages.every((stage) => (stage.from ?? from) >= from && (stage.to ?? to) <= to) ? first : undefined;
}

/** How much of a section's first paragraph is read for its stages. */
const STATED_MAX = 600;
