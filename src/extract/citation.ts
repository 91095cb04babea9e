import documentTypes from "../vi/data/document-types.json" with { type: "json" };
import { proseIndex, slice, sourceSpan, type Prose } from "../outline/prose.ts";
import { findAgencies, isAgencyHeading } from "../vi/agency/index.ts";
import { LETTER, WORD } from "../vi/letters.ts";
import { daysInMonth } from "../vi/time/calendar.ts";
import { fold } from "../vi/word.ts";
import type { FoundAgency, FoundCitation } from "./found.ts";

/** Kinds of documents that are cited, longest first. */
const TYPES = [...documentTypes.types.filter((type) => type.cited !== false).map(({ name }) => name), ...documentTypes.citedOnly].toSorted(
  (a, b) => b.length - a.length,
);
const SHORT_TYPES: Readonly<Record<string, string>> = documentTypes.short;
const TYPE_OF = new Map<string, string>([...TYPES.map((type) => [fold(type), type] as const), ...Object.entries(SHORT_TYPES)]);
const TYPE = String.raw`${TYPES.map((type) => fold(type)).join("|")}|(?:${Object.keys(SHORT_TYPES).join("|")})(?=\s+số\s)`;

/** `214/NQ-CP`, `10/2022/TT-BLĐTBXH`, `64/2025/QH15`, `24-CT/TW`, `10-CTr/TU`, `02/TTr-CAT- ANCTNB`, `1294/TTr-CAT-PV01(PC)`. */
const NUMBER = String.raw`\d{1,5}(?:\.\d{1,2})?[a-z]?(?:\s?/\s?\d{4})?(?:\s?[/-]\s?(?:[${LETTER}\d&.,]*[${LETTER}\d]))+(?:(?<=qh)\s\d{1,2}(?!\d))?(?:\([${LETTER}\d]{1,8}\))?`;
const DATE = String.raw`(?:ngày\s?(?<day>\d{1,2})(?:\s?[/.-]\s?(?<month>\d{1,2})\s?[/.-]\s?(?<year>\d{4})|\s+tháng\s+(?<monthWord>\d{1,2})\s+năm\s+(?<yearWord>\d{4})))`;

/** Whatever a firm writes behind "số", when a date follows: `YBB-SA032/26-LR`, `02`. */
const LOOSE_NUMBER = String.raw`[${LETTER}\d][${LETTER}\d./-]{0,30}(?=\s+(?:ngày|tháng)\s)`;
/** Document with a number: type, "số" or not, number, date, issuer. */
const NUMBERED = new RegExp(
  String.raw`(?<![${WORD}])(?<type>${TYPE})(?:\s+liên tịch)?(?:\s+số)?\s*:?\s*(?<number>${NUMBER}|(?<=số\s)${LOOSE_NUMBER})(?:\s*,?\s*${DATE})?`,
  "gu",
);
/** `số 008/CĐ-UBND ngày 19/11/2025` whose kind of document stands further back: the next of a list. */
const BARE = new RegExp(String.raw`(?<=^|[\s(,:;])(?<!(?<![${WORD}])(?:${TYPE})\s)số\s+(?<number>${NUMBER})(?:\s*,?\s*${DATE})?`, "gu");
/** `các Công điện: số …`, `các Nghị định của Chính phủ … (số …`: one kind of document for all numbers that follow. */
const LIST_HEAD = new RegExp(String.raw`(?:^|\s)(?:các|những)\s+(?<type>${TYPE})(?![${WORD}])[^;:(]{0,200}[:(]\s*(?=số\s)`, "u");
const NAMED_FIRST = new RegExp(
  String.raw`^(?:-\s*)?(?:căn cứ(?: vào)?|thực hiện|theo|triển khai(?: thực hiện)?)\s+(?<type>${TYPE})(?![${WORD}])[^;:()]{3,300}\(\s*số\s`,
  "u",
);
/** Between an issuer and the date its name in short may stand: `Bộ Giáo dục và Đào tạo (GDĐT) | ngày 05 tháng 02 năm 2026`. */
const DATE_BEHIND = new RegExp(String.raw`^(?:\s*\([${LETTER}\d&.-]{2,20}\))?\s*,?\s*${DATE}`, "u");
/** What follows "Luật" when that is short for a law named before: `để thi hành Luật kịp thời, thống nhất`. */
const NO_NAME = String.raw`(?:kịp thời|đồng bộ|thống nhất|nghiêm|hiệu quả|có hiệu quả|đạt|bảo đảm|đảm bảo|trên địa bàn|trong|tại|này|nêu trên|nói trên|đến|sâu rộng|một cách|vào|và|với|đã|có|cho|theo|ngay|đúng|đầy đủ)(?![${WORD}])`;
/** A law or the like cited by name, up to its date or the end of the phrase. */
const NAMED = new RegExp(
  String.raw`(?<![${WORD}])(?<type>hiến pháp|bộ luật|luật|pháp lệnh)(?!\s+${NO_NAME})(?<name>(?:\s+(?!số\s+\d|ngày\s+\d|(?:đã\s+)?được\s|và\s+(?:nghị|quyết|thông|các\s+văn|luật\s+sửa)|;|,\s*(?:nghị|quyết|thông|luật|bộ luật))[${LETTER}\d,()/-]+){1,30}?)(?:\s*,?\s*${DATE}|(?=\s*[;.:]|\s*$|\s+số\s+\d|\s+(?:đã\s+)?được\s|\s+và\s+(?:luật\s+sửa|nghị|quyết|thông|các\s+văn)|,\s*(?:nghị|quyết|thông|luật|bộ luật)))`,
  "gu",
);

/** `Luật Điện lực` + ` số 61/2024/QH15 ngày 30/11/2024`. */
const NUMBER_BEHIND = new RegExp(String.raw`^\s*(?:số\s+)(?<number>${NUMBER})(?:\s*,?\s*${DATE})?`, "u");

/** Words that end an issuer's name: what the document does begins here. */
const ISSUER_END =
  /\s(?:về|ban hành|quy định|phê duyệt|hướng dẫn|sửa đổi|triển khai|thực hiện|tổ chức|giao|công bố|thông qua|bãi bỏ|kiện toàn|thành lập|đề nghị|v\/v|theo|tại|và việc|phân công|phân bổ|chỉ đạo|phát động|tăng cường|đẩy mạnh|đính chính|điều chỉnh|xử phạt|có hiệu lực|đến|ngày|trước|chậm nhất|hoàn thành|từ ngày|sau ngày|kèm|trình|xin|báo cáo|nêu|liên quan|trong|trên|đối với|áp dụng|năm \d{4}|giai đoạn|kết luận|và (?:kế hoạch|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|chương trình|kết luận|thông báo|luật|văn bản|hướng dẫn|đề án))(?=[\s,]|$)|[;,.:“"()–]|\s-\s/gu;

/**
 * The documents cited in a stretch of text, in order: type, number, date, issuer and subject as far as they are stated.
 * A document that only occurs inside another's subject is returned too; the reader of the bases drops those.
 */
export function findCitations(prose: Prose, by: string): FoundCitation[] {
  const folded = fold(prose.text);
  if (!/\d/u.test(folded)) return [];
  const found: FoundCitation[] = [];
  for (const match of folded.matchAll(NUMBERED)) found.push(readNumbered(prose, match, by));
  return found;
}

/** Numbers without a kind of document of their own, which take that of the list or the citation before them. */
export function findBareNumbers(prose: Prose, type: string, by: string): FoundCitation[] {
  const key = fold(prose.text);
  const matches = [...key.matchAll(BARE)];
  const citations = matches.map((match) => readNumbered(prose, match, by, type));
  // `số 8 và số 9 ngày 19/11/2025`: one day for both.
  for (let index = matches.length - 2; index >= 0; index--) {
    const [one, next] = [matches[index], citations[index + 1]];
    const between = one === undefined ? "" : key.slice(one.index + one[0].length, matches[index + 1]?.index).trim();
    if (between === "và" && next?.date !== undefined) (citations[index] as FoundCitation).date ??= next.date;
  }
  return citations;
}

/** The kind of documents a list is of, and whose they are where its head says so. */
export function readListHead(prose: Prose, by: string): { type: string; issuer?: FoundAgency } | undefined {
  const match = LIST_HEAD.exec(fold(prose.text));
  const name = match?.groups?.["type"] ?? "";
  const type = TYPE_OF.get(name);
  if (match === null || type === undefined) return undefined;
  const issuer = readIssuer(prose, match.index + match[0].indexOf(name) + name.length, by);
  return issuer === undefined ? { type } : { type, issuer: issuer.agency };
}

/** `Căn cứ | Kế hoạch khung thời gian năm học (số 157/KH-BGDĐT ngày …)`: the number in brackets behind the name. */
export function findNumberBehind(prose: Prose, by: string): FoundCitation | undefined {
  const key = fold(prose.text);
  const type = TYPE_OF.get(NAMED_FIRST.exec(key)?.groups?.["type"] ?? "");
  if (type === undefined) return undefined;
  const [citation] = findBareNumbers(prose, type, by);
  if (citation === undefined) return undefined;
  const numberAt = proseIndex(prose, citation.at.start);
  const bracket = key.lastIndexOf("(", numberAt);
  if (bracket === -1 || key.slice(bracket + 1, numberAt).trim() !== "") return undefined;
  const start = key.indexOf(fold(type));
  const title = prose.text.slice(start + type.length, bracket).trim();
  return {
    ...citation,
    ...(title === "" ? {} : { title }),
    at: { start: sourceSpan(prose, start, start + 1).start, end: citation.at.end },
  };
}

function readNumbered(prose: Prose, match: RegExpExecArray, by: string, type?: string): FoundCitation {
  const groups = match.groups ?? {};
  const start = match.index;
  const numberAt = start + match[0].indexOf(groups["number"] ?? "");
  const raw = prose.text.slice(numberAt, numberAt + (groups["number"] ?? "").length);
  let end = start + match[0].length;
  const citation: FoundCitation = {
    type: type ?? TYPE_OF.get(groups["type"] ?? "") ?? prose.text.slice(start, start + (groups["type"] ?? "").length),
    number: raw.replace(/\s+/gu, "").replace(/[.,]+$/u, ""),
    text: "",
    at: { start: 0, end: 0 },
    by,
  };
  const date = dateOf(groups);
  if (date !== undefined) citation.date = date;
  const issuer = readIssuer(prose, end, by);
  if (issuer !== undefined) {
    citation.issuer = issuer.agency;
    end = issuer.end;
    const behind = date === undefined ? DATE_BEHIND.exec(fold(prose.text.slice(end, end + DATE_LENGTH_MAX))) : null;
    const dated = dateOf(behind?.groups ?? {});
    if (behind !== null && dated !== undefined) {
      citation.date = dated;
      end += behind[0].length;
    }
  }
  citation.text = prose.text.slice(start, end);
  citation.at = sourceSpan(prose, start, end);
  return citation;
}

/** `(UBND), ngày 31 tháng 12 năm 2026` is shorter. */
const DATE_LENGTH_MAX = 64;

/** `của Bộ trưởng Bộ Tài chính`, right behind number and date. */
export function readIssuer(prose: Prose, from: number, by: string): { agency: FoundAgency; end: number } | undefined {
  const of = /^\s*,?\s*của\s+/u.exec(prose.text.slice(from, from + 12));
  if (of === null) return undefined;
  const start = from + of[0].length;
  const rest = prose.text.slice(start, start + 140);
  const end = start + endOfIssuer(rest);
  const name = withoutMore(prose.text.slice(start, end).trimEnd());
  if (name === "" || name.length > 110) return undefined;
  return { agency: { name, collective: false, at: sourceSpan(prose, start, start + name.length), by }, end: start + name.length };
}

/** Letters of a name of two parts: `Hội đồng Thi đua - Khen thưởng Trung ương`, not `… của UBND tỉnh - Kế hoạch số 12 …`. */
const SECOND_PART = /^\p{Lu}\p{Ll}/u;
const OTHER_NAME = new RegExp(String.raw`^(?:${TYPE})(?![${WORD}])`, "u");

/** How many letters from the beginning are the issuer's name. */
function endOfIssuer(text: string): number {
  const key = maskNames(fold(text));
  ISSUER_END.lastIndex = 0;
  for (let stop = ISSUER_END.exec(key); stop !== null; stop = ISSUER_END.exec(key)) {
    const behind = text.slice(ISSUER_END.lastIndex);
    if (stop[0] !== " - " || !SECOND_PART.test(behind) || OTHER_NAME.test(fold(behind)) || findAgencies(behind)[0]?.start === 0)
      return stop.index;
  }
  return text.length;
}

/** `Sở Nội vụ | và tình hình thực tế của địa phương`: what the plan is also based on is no part of the name. */
function withoutMore(name: string): string {
  const joint = /\svà\s(?=\p{Ll})/u.exec(name);
  if (joint === null || isAgencyHeading(name) !== undefined) return name;
  const body = name.slice(0, joint.index);
  return isAgencyHeading(body) === undefined ? name : body;
}

/** Commas and hyphens inside known names must not end them: `Bộ Lao động - Thương binh và Xã hội`. */
function maskNames(text: string): string {
  return text
    .replace(/ban chỉ đạo/gu, "ban_chỉ đạo")
    .replace(/lao động - thương binh/gu, "lao động_-_thương binh")
    .replace(/văn hóa, thể thao/gu, "văn hóa__thể thao")
    .replace(/(?<=tư pháp|tài chính) - (?=hộ tịch|kế toán)/gu, "_-_")
    .replace(/tổ chức -/gu, "tổ_chức -")
    .replace(/ban tổ chức/gu, "ban_tổ_chức");
}

function dateOf(groups: Record<string, string | undefined>): string | undefined {
  const day = Number(groups["day"]);
  const month = Number(groups["month"] ?? groups["monthWord"]);
  const year = groups["year"] ?? groups["yearWord"];
  if (year === undefined || !(day >= 1 && day <= 31) || !(month >= 1 && month <= 12)) return undefined;
  return isoDate(Number(year), month, day);
}

/** ISO date, or undefined when the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** A law cited by name, with or without its date: `Luật Bảo vệ bí mật nhà nước ngày 15 tháng 11 năm 2018`. */
export function findNamedLaw(prose: Prose, by: string): FoundCitation | undefined {
  const folded = fold(prose.text);
  NAMED.lastIndex = 0;
  const match = NAMED.exec(folded);
  if (match?.groups === undefined) return undefined;
  const start = match.index;
  const typeText = match.groups["type"] ?? "";
  const nameEnd = start + typeText.length + (match.groups["name"] ?? "").length;
  const name = prose.text.slice(start, nameEnd).replace(/[\s,(]+$/u, "");
  const end = start + match[0].length;
  const citation: FoundCitation = {
    type: TYPE_OF.get(typeText) ?? typeText,
    name,
    text: prose.text.slice(start, end).trim(),
    at: sourceSpan(prose, start, end),
    by,
  };
  const tail = NUMBER_BEHIND.exec(folded.slice(end));
  if (tail?.groups?.["number"] !== undefined) {
    const at = end + tail[0].indexOf(tail.groups["number"]);
    citation.number = prose.text.slice(at, at + tail.groups["number"].length).replace(/\s+/gu, "");
    citation.text = prose.text.slice(start, end + tail[0].length);
    citation.at = sourceSpan(prose, start, end + tail[0].length);
  }
  const date = dateOf(match.groups) ?? dateOf(tail?.groups ?? {});
  if (date !== undefined) citation.date = date;
  return citation;
}

/** `Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2025 - 2030`: of a congress, which numbers none of its resolutions. */
const CONGRESS = new RegExp(
  String.raw`(?<![${WORD}])nghị quyết (?:của )?đại hội(?![${WORD}])[^;:.()]{3,160}?(?=\s*[;:.(]|\s*$|,(?!\s*(?:nhiệm kỳ|lần thứ|khóa))|\s(?:và|về|gắn)\s)`,
  "u",
);

/** The resolution of a congress, cited by name. */
export function findCongress(prose: Prose, by: string): FoundCitation | undefined {
  const match = CONGRESS.exec(fold(prose.text));
  if (match === null || /\ssố\s+\d/u.test(match[0])) return undefined;
  const text = prose.text.slice(match.index, match.index + match[0].length);
  return { type: "Nghị quyết", name: text, text, at: sourceSpan(prose, match.index, match.index + text.length), by };
}

/** Longest subject of a document; what stands further off is another clause. */
export const SUBJECT_MAX = 1000;

/** The subject behind a citation: `về việc …`, `ban hành …`, as printed to the end of its clause. */
export function subjectAfter(prose: Prose, offset: number): Prose | undefined {
  const rest = slice(prose, offset, Math.min(prose.text.length, offset + SUBJECT_MAX));
  const subject = slice(rest, 0, rest.text.replace(/[.;:,\s]+$/u, "").length);
  return /^(?:về|ban hành|quy định|phê duyệt|hướng dẫn|sửa đổi|triển khai|thực hiện|v\/v|tổ chức|giao|công bố|“|")/u.test(
    fold(subject.text),
  )
    ? subject
    : undefined;
}
