import { addAll } from "../../model/add-all.ts";
import { join, slice, sourceSpan, type Prose } from "../../outline/prose.ts";
import {
  beginsWithVerb,
  isAgencyHeading,
  readAssignment,
  readSubject,
  splitAgencies,
  type AgencySpan,
  type Assignment,
} from "../../vi/agency/index.ts";
import { isBullet, readMarker } from "../../vi/numbering.ts";
import { findTimes, readTimeline, saysOnlyWhen } from "../../vi/time/index.ts";
import { fold } from "../../vi/word.ts";
import { addAgencies, foundAgencies, type ExtractContext } from "../context.ts";
import { foundText, type FoundAgency, type FoundAssignment, type FoundText, type FoundTime } from "../found.ts";
import { namesStart, type Field } from "../../vi/labels.ts";
import { trimValue } from "../labels.ts";
import { asInLength } from "./same-bodies.ts";

/** The values that labels or table cells give one task. */
export interface FieldValues {
  lead: FoundAgency[];
  coordinating: FoundAgency[];
  timeline?: FoundTime | undefined;
  /** The time so far is only that at which the work begins: one that says when it ends comes before it. */
  onlyStart?: boolean;
  outputs: FoundText[];
  assignments: FoundAssignment[];
  funding: FoundText[];
  supervisors: FoundText[];
  notes: FoundText[];
  /** Text behind "Nội dung:" and the like. */
  content: Prose[];
}

export function emptyFields(): FieldValues {
  return { lead: [], coordinating: [], outputs: [], assignments: [], funding: [], supervisors: [], notes: [], content: [] };
}

/**
 * Puts the value of one label into the fields. `pieces` are the value's own text and the items listed under it.
 * @param label as printed, where the field does not say all: a time may be that of the beginning
 */
export function addField(
  fields: FieldValues,
  field: Field,
  pieces: readonly Prose[],
  context: ExtractContext,
  by: string,
  label = "",
): void {
  const filled = pieces.filter((piece) => !isBlank(piece.text));
  if (filled.length === 0) return;
  switch (field) {
    case "lead":
    case "container":
      for (const piece of filled) {
        const rest = withoutAsIn(fields, field === "lead" ? ["lead"] : ["lead", "coordinating"], piece, by);
        if (rest !== undefined) addLead(fields, withoutTime(fields, rest, context, by), filled.length > 1, by);
      }
      return;
    case "coordinating":
      for (const piece of filled) {
        const rest = withoutAsIn(fields, ["coordinating"], piece, by);
        if (rest !== undefined) addCoordinating(fields, withoutTime(fields, rest, context, by), by);
      }
      return;
    case "timeline":
      if (namesStart(label)) addStart(fields, join(filled), context, by);
      else addTimeline(fields, join(filled), context, by);
      return;
    case "output":
      for (const piece of filled) addAll(fields.outputs, outputsOf(piece, by));
      return;
    case "funding":
      fields.funding.push(foundText(join(filled), by));
      return;
    case "supervisor":
      for (const piece of filled) fields.supervisors.push(foundText(piece, by));
      return;
    case "note":
    case "submission":
    case "scope":
      fields.notes.push(foundText(join(filled), by));
      return;
    case "content":
      addAll(fields.content, filled);
      return;
    case "index":
  }
}

/** Dashes, dots and the like stand for "nothing". */
export function isBlank(text: string): boolean {
  return /^[\s\-–—_.…,;:/|*]*$/u.test(text);
}

/** `Như mục 2.1 | ; Văn phòng tổng hợp danh sách`: what stands for the bodies of another item, until these are known. */
function withoutAsIn(fields: FieldValues, into: readonly ("lead" | "coordinating")[], piece: Prose, by: string): Prose | undefined {
  const length = asInLength(piece.text);
  if (length === 0) return piece;
  const name = piece.text.slice(0, length);
  for (const field of into) addAgencies(fields[field], foundAgencies(piece, [{ name, start: 0, end: length, collective: true }], by));
  const rest = trimValue(piece, length, piece.text.length);
  return isBlank(rest.text) ? undefined : rest;
}

function addLead(fields: FieldValues, piece: Prose, listed: boolean, by: string): void {
  const reading = readLead(piece.text, listed);
  const lead = foundAgencies(piece, reading.lead, by);
  const coordinating = foundAgencies(piece, reading.coordinating, by);
  if (lead.length === 0 && coordinating.length === 0) {
    const names = namesIn(piece.text);
    addAgencies(fields.lead, foundAgencies(piece, names, by));
    // Not lost for being nobody's name.
    if (names.length === 0) fields.notes.push(foundText(piece, by));
    return;
  }
  addAgencies(fields.lead, lead);
  addAgencies(fields.coordinating, coordinating);
  if (lead.length === 0) return;
  const [body] = reading.lead;
  // "Sở A: mở lớp tập huấn": the body's own part, behind a colon.
  const ownPart = listed && body !== undefined && /^:\s+\S/u.test(piece.text.slice(body.end));
  if (reading.action === undefined && !ownPart) return;
  if (listed || (reading.action !== undefined && reading.action.end - reading.action.start > 30)) {
    fields.assignments.push({ lead, coordinating, text: piece.text, at: sourceSpan(piece), by });
  }
}

/** A value that says what the body does is a sentence, as is each of several; any other is nothing but names, however they go on. */
function readLead(text: string, listed: boolean): Assignment {
  const assigned = readAssignment(text);
  const whole = namedByItsWork(text, assigned);
  if (whole !== undefined) return { lead: [whole], coordinating: [] };
  const { lead, coordinating, action } = assigned;
  if (listed || action === undefined || coordinating.length > 0 || lead.length === 0 || SAYS_WHAT.test(fold(text))) return assigned;
  // "Ban Giám hiệu dự giờ, đánh giá": several things in a row are done, or one at some length.
  const [tail = ""] = text.slice(action.start, action.end).split(";");
  const isRelative = lead.at(-1)?.collective === true && RELATIVE.test(fold(tail));
  if (/,\s*\p{Ll}/u.test(tail) || tail.split(/\s+/u).length > (isRelative ? RELATIVE_MAX : NAME_REST_MAX)) return assigned;
  return { lead: splitAgencies(text), coordinating: [] };
}

/** A team is named after what it does, and a group after what it has: neither says so at greater length. */
const NAME_MAX = 80;
const TEAM = /^(?:(?:các|những|từng|mỗi) )?(?:tổ|nhóm|đoàn|đội|bộ phận|thư ký)\s/u;
const ITS_DUTY =
  /^(?:và )?(?:chủ trì|chịu|phối hợp|tham mưu|thực hiện|triển khai|tổng hợp|báo cáo|theo dõi|hướng dẫn|trình|phụ trách|có trách nhiệm)(?!\p{L})/u;

/** Words that the rest of a name takes at most: `Cục Giám định nhà nước | về chất lượng công trình xây dựng`. */
const NAME_REST_MAX = 7;

/** `các cơ quan | có nguồn thu nộp ngân sách nhà nước`: which ones of a group, at more length. */
const RELATIVE = /^(?:có|đang|trực tiếp|sử dụng)\s/u;
const RELATIVE_MAX = 14;

/** Words by which a value hands out work, or goes on to another sentence. */
const SAYS_WHAT =
  /(?:^|[\s,;(])(?:chủ trì|phối hợp|(?:có|chịu) trách nhiệm|có nhiệm vụ|tham mưu|phụ trách|giao|đề nghị|hướng dẫn|theo dõi|đôn đốc|tổng hợp|báo cáo|rà soát|tổ chức thực hiện|triển khai|thực hiện|căn cứ|theo)(?!\p{L})|\.\s+\p{L}+\s\p{L}/u;

/** Where a value is to be a body: `Tổ đóng và mở thầu`, `Tổ lập hồ sơ mời thầu`, `Các bệnh viện có giường bệnh` are whole names. */
function namedByItsWork(text: string, { lead, coordinating, action }: Assignment): AgencySpan | undefined {
  const [body, ...more] = lead;
  if (body?.start !== 0 || more.length > 0 || coordinating.length > 0 || action === undefined || text.length > NAME_MAX) return undefined;
  const whole = { ...body, name: text.trimEnd(), end: text.trimEnd().length };
  if (isInCharge(body, fold(text.slice(body.end).trim()))) return whole;
  const tail = fold(text.slice(action.start, action.end));
  const between = text.slice(body.end, action.start).trim();
  if (action.end < text.trimEnd().length || ITS_DUTY.test(tail) || /[.;:]/u.test(text)) return undefined;
  const named =
    (TEAM.test(fold(text)) && /^,?$/u.test(between)) ||
    (body.collective && between === "" && tail.startsWith("có ") && !SAYS_WHAT.test(tail));
  return named ? whole : undefined;
}

/** `Cơ quan | chủ trì soạn thảo`, `Các đơn vị | được giao nhiệm vụ`: nobody's name, but the one that has the work. */
function isInCharge({ name }: AgencySpan, tail: string): boolean {
  return ANY_BODY.test(fold(name)) && IN_CHARGE.test(tail) && tail.split(" ").length <= NAME_REST_MAX;
}

const ANY_BODY =
  /^(?:(?:các|những|từng|mỗi) )?(?:cơ quan|đơn vị|bộ phận|tổ chức|cá nhân|địa phương)(?:, (?:cơ quan|đơn vị|bộ phận|tổ chức|cá nhân|địa phương))*$/u;
const IN_CHARGE = /^(?:chủ trì|được giao|được phân công|phụ trách|đề xuất) [^,;]+$/u;

/** Names that no table knows, or short for a house's units. */
function namesIn(text: string): AgencySpan[] {
  if (ELSEWHERE.test(text)) return [];
  const short = shortNames(text);
  return short.length > 0 ? short : unknownNames(text);
}

/** `Theo phân công tại Quyết định số 12/QĐ-UBND`: who it is is said elsewhere. */
const ELSEWHERE = /^theo\s/iu;

/** Longest value that is read as bare short forms of names, and longest of these. */
const SHORT_LIST_MAX = 90;
const SHORT_NAME = /^\p{Lu}{1,3}\.?\s?\p{Lu}[\p{Lu}\d&-]*(?:\s\p{Lu}[\p{Lu}\d&-]*)?$/u;

/** Units by the short forms a house uses, where the value holds nothing else: `P. TCCB + Viện SPKT`, `P.KT`, `TTCM, đ/c Thái`. */
function shortNames(text: string): AgencySpan[] {
  if (text.length > SHORT_LIST_MAX) return [];
  const names: AgencySpan[] = [];
  let short = false;
  for (const match of text.matchAll(/(?:đ\/c|[^,;+/])+/giu)) {
    const name = match[0].trim();
    if (name === "") continue;
    const isShort = SHORT_NAME.test(name);
    const known = isShort ? [] : splitAgencies(name);
    if (!isShort && known.length !== 1) return [];
    short ||= isShort;
    const start = match.index + match[0].indexOf(name);
    names.push({ name, start, end: start + name.length, collective: known[0]?.collective ?? false });
  }
  return short ? names : [];
}

/** What stands where a body is named, in few words with a capital and no verb before them, is one that no table knows. */
function unknownNames(text: string): AgencySpan[] {
  if (COUNTED.test(text)) return countedGroup(text);
  if (text.length > NAME_MAX || SAYS_WHAT.test(fold(text).replace(BY_OFFICE, "")) || /[\d.:?]\s*\p{L}|…/u.test(text)) return [];
  const names = splitAgencies(text);
  const named = /^\p{Lu}/u.test(text) && names.every(({ name }) => isBrief(name) && isName(name));
  return named ? names.map((name) => withOffice(name, text)) : [];
}

/** `học sinh`, `thầy Đạt`: behind a comma known bodies and people stand in small letters, too. */
function isName(name: string): boolean {
  return /^\p{Lu}/u.test(name) ? !beginsWithVerb(name) : isAgencyHeading(name) !== undefined;
}

/** `giáo viên hướng dẫn`, `cán bộ phụ trách`, and nothing behind it: who is meant, and no duty. */
const BY_OFFICE = /(?:^|\s)(?:giáo viên|cán bộ|công chức|viên chức|nhân viên) (?:hướng dẫn|phụ trách|theo dõi)(?=[.,;]|$)/gu;

const OFFICE = /^ (?:hướng dẫn|phụ trách|theo dõi)(?=[.,;]|$)/u;

/** A person is called by what he does there, too. */
function withOffice(body: AgencySpan, text: string): AgencySpan {
  const office = OFFICE.exec(fold(text.slice(body.end)))?.[0].length ?? 0;
  return office === 0 ? body : { ...body, name: text.slice(body.start, body.end + office), end: body.end + office };
}

/** `22 chi hội phụ nữ`, `03 tổ chuyên môn`: so many of one kind, as "các" would say without the number. */
function countedGroup(text: string): AgencySpan[] {
  const [count = ""] = COUNTED.exec(text) ?? [];
  const [group, ...more] = splitAgencies(text.replace(count, "các "));
  if (group === undefined || more.length > 0 || !isBrief(text) || isAgencyHeading(group.name) === undefined) return [];
  const name = text.trimEnd();
  return [{ ...group, name, start: 0, end: name.length, collective: true }];
}

const COUNTED = /^\d{1,4} (?=\p{Ll})/u;

/** A person's name and his post, `Trần Văn An – Trưởng khoa Dược`, are short each. */
function isBrief(name: string): boolean {
  return name.split(/\s[-–]\s/u).every((part) => part.split(/\s+/u).length <= NAME_REST_MAX);
}

/** `Phối hợp với X, Y` and plain lists; a body said to lead inside a coordinating field still leads. */
function addCoordinating(fields: FieldValues, piece: Prose, by: string): void {
  if (/\s(?:chủ trì|là cơ quan đầu mối)(?=[\s,;.)]|$)/u.test(fold(piece.text))) {
    const reading = readAssignment(piece.text);
    addAgencies(fields.lead, foundAgencies(piece, reading.lead, by));
    addAgencies(fields.coordinating, foundAgencies(piece, reading.coordinating, by));
    return;
  }
  const start = /^(?:phối hợp )?(?:với |cùng )?/iu.exec(piece.text)?.[0].length ?? 0;
  const names = slice(piece, start);
  addAgencies(fields.coordinating, foundAgencies(names, splitAgencies(names.text), by));
}

/** The longest value that can be a time and nothing else, conditions included. */
const TIME_MAX = 240;

export function addTimeline(fields: FieldValues, prose: Prose, context: ExtractContext, by: string): void {
  if (fields.timeline !== undefined && fields.onlyStart !== true) return;
  const time = statedTime(fields, prose, context, by);
  if (time === undefined) return;
  fields.timeline = time;
  fields.onlyStart = false;
}

/** `Sở Y tế, Sở Nội vụ | ; hoàn thành trước 30/9/2026`: a time behind the bodies is the work's, and no body. */
function withoutTime(fields: FieldValues, piece: Prose, context: ExtractContext, by: string): Prose {
  const end = piece.text.lastIndexOf(";");
  if (end === -1 || piece.text.length - end > TIME_MAX) return piece;
  const rest = trimValue(piece, end + 1, piece.text.length);
  const reading = readTimeline(rest.text, context.time);
  if (reading?.edtf === undefined || !saysOnlyWhen(rest.text, reading)) return piece;
  addTimeline(fields, rest, context, by);
  return trimValue(piece, 0, end);
}

/** `Thời gian bắt đầu: 01/02/2026`: the work goes on from that day. */
function addStart(fields: FieldValues, prose: Prose, context: ExtractContext, by: string): void {
  if (fields.timeline !== undefined) return;
  const time = statedTime(fields, prose, context, by);
  if (time === undefined) return;
  const { to: _to, ...reading } = time.reading;
  const { edtf } = reading;
  fields.timeline =
    reading.kind === "date"
      ? { ...time, reading: { ...reading, kind: "open", ...(edtf === undefined ? {} : { edtf: `${edtf}/..` }) } }
      : time;
  fields.onlyStart = true;
}

function statedTime(fields: FieldValues, prose: Prose, context: ExtractContext, by: string): FoundTime | undefined {
  const stated = trimValue(prose, 0, prose.text.length);
  const reading = readTimeline(stated.text, context.time);
  if (reading === undefined) return undefined;
  const value = withoutPlace(withoutDoer(fields, stated, reading.core.end, by), reading.core.end);
  // A label's value is the time, whole; the reading says what its deciding part means. What runs on for long is more than that.
  const whole = value.text.length <= TIME_MAX ? value : slice(value, 0, Math.max(sentenceAround(value.text, reading.core.end), 1));
  return { reading: { ...reading, text: whole.text, start: 0, end: whole.text.length }, at: sourceSpan(whole), by };
}

/** Who is given the work, behind its time: `quý I/2026. Giao Phòng Kinh tế chủ trì …`, `tuần 2 tháng 01, Ban CHQS xã chủ trì`. */
function withoutDoer(fields: FieldValues, value: Prose, from: number, by: string): Prose {
  for (const { index, 0: mark } of value.text.slice(0, TIME_MAX).matchAll(/[.,;]\s+(?=\p{L})/gu)) {
    if (index < from) continue;
    const rest = slice(value, index + mark.length, Math.min(value.text.length, index + DOER_MAX));
    const subject = readSubject(rest.text);
    if (subject === undefined || !GIVES.has(subject.formula) || rest.text.indexOf(subject.agencies[0]?.name ?? "") > ORDER_MAX) continue;
    const coordinating = subject.coordinating.length > 0 ? subject.coordinating : readAssignment(rest.text).coordinating;
    if (fields.lead.length === 0) addAgencies(fields.lead, foundAgencies(rest, subject.agencies, by));
    if (fields.coordinating.length === 0) addAgencies(fields.coordinating, foundAgencies(rest, coordinating, by));
    return trimValue(value, 0, index);
  }
  return value;
}

/** `Thời gian, địa điểm: ngày 12/3/2026 | , tại Hội trường xã`: where is no part of when, unless another time comes behind it. */
function withoutPlace(value: Prose, from: number): Prose {
  const place = PLACE.exec(fold(value.text.slice(from, TIME_MAX)));
  if (place === null || AT.test(fold(value.text.slice(0, from)))) return value;
  const at = from + place.index + place[0].search(AT);
  return findTimes(value.text.slice(at, TIME_MAX), {}).length > 0 ? value : trimValue(value, 0, at);
}

const PLACE = /^[^,;.]{0,40}[,;.]\s+(?:tại|địa điểm:?)\s+(?=\p{L})/u;
const AT = /[,;.]\s+(?:tại|địa điểm)(?!\p{L})/u;

const GIVES: ReadonlySet<string> = new Set(["giao", "chu-tri", "co-trach-nhiem", "thuc-hien"]);
/** How much behind a time is read for whom the work is given to: a value without end is read once, not once a comma. */
const DOER_MAX = 1000;
/** Longest order before the body it is given to. */
const ORDER_MAX = 25;

/** The end of the sentence that holds the time, else of the time itself. */
function sentenceAround(text: string, end: number): number {
  const stop = /[.;](?=\s+\p{Lu})/u.exec(text.slice(end, TIME_MAX));
  return stop === null ? end : end + stop.index;
}

/** A comma or "và" between two documents that are each specified; between bare nouns ("Tiêu chuẩn, Quy chuẩn") it parts nothing. */
function partsDocuments(text: string, start: number, at: number): boolean {
  const joint = text[at] === "," ? COMMA_DOCUMENT : text[at] === " " ? AND_DOCUMENT : undefined;
  const next = joint?.exec(text.slice(at, at + DOCUMENT_MAX))?.[0] ?? "";
  return next.split(" ").length > 3 && text.slice(start, at).trim().split(" ").length >= 3 && !listsIssuers(text, start, at);
}

/** "Quyết định giao dự toán của UBND tỉnh | , UBND cấp xã": another body whose document it is, and no other document. */
function listsIssuers(text: string, start: number, at: number): boolean {
  const [body] = splitAgencies(text.slice(at + 1, at + DOCUMENT_MAX));
  return ISSUED_BY.test(fold(text.slice(start, at))) && body !== undefined && isAgencyHeading(body.name) !== undefined;
}

const ISSUED_BY = /(?<!\p{L})của [^,;]{2,60}(?:, [^,;]{2,60}){0,5}$/u;

const AND = " và ";
/** How much of a document's name is looked at. */
const DOCUMENT_MAX = 80;
const COMMA_DOCUMENT = /^, (?:các )?\p{Lu}[^,;]*/u;
/** `Biên bản Hội nghị hiệp thương | và Danh sách sơ bộ những người ứng cử` */
const AND_DOCUMENT =
  /^ và (?:Biên bản|Danh sách|Báo cáo|Kế hoạch|Quyết định|Tờ trình|Hồ sơ|Công văn|Thông báo|Nghị quyết|Phương án|Hướng dẫn|Dự thảo|Biểu mẫu) [^,;]*/u;

/** Items of a product field: one per dash or semicolon; noun pairs stay whole. */
export function outputsOf(prose: Prose, by: string): FoundText[] {
  const marker = readMarker(prose.text);
  const body = isBullet(marker) ? slice(prose, marker?.length ?? 0) : prose;
  const result: FoundText[] = [];
  let start = 0;
  for (let index = 0; index <= body.text.length; index++) {
    const ends = index === body.text.length || body.text[index] === ";" || partsDocuments(body.text, start, index);
    if (!ends) continue;
    const item = trimValue(body, start, index);
    if (!isBlank(item.text)) result.push(foundText(item, by));
    start = index + (body.text[index] === " " ? AND.length : 1);
  }
  return result;
}
