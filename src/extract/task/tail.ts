import { slice, sourceSpan, type Prose } from "../../outline/prose.ts";
import {
  findAgencies,
  isAgencyHeading,
  isNameAmongBodies,
  readAssignment,
  splitAgencies,
  type AgencySpan,
  type Assignment,
} from "../../vi/agency/index.ts";
import { readTimeline, saysOnlyWhen, type TimeKind } from "../../vi/time/index.ts";
import { fold } from "../../vi/word.ts";
import { addAgencies, foundAgencies, type ExtractContext } from "../context.ts";
import type { FoundTime } from "../found.ts";
import { emptyFields, type FieldValues } from "./fields.ts";

// What the end of a line says of the work before it: who does it and when, in brackets, behind a dash or behind a colon.

/** Whether a bullet says in brackets who does it. */
export function bracketsDoer(prose: Prose): boolean {
  const found: Pick<FieldValues, "lead" | "coordinating"> = { lead: [], coordinating: [] };
  readBrackets(found, prose);
  return found.lead.length > 0 || closingBracket(prose).some((part) => (bodiesIn(part)?.lead.length ?? 0) > 0);
}

const BRACKET = /(?:\((?<inner>[^()]{6,240})(?:\)|$)|\[(?<square>[^[\]]{6,240})\])/gu;
/** "(mời ông A - Sở B nếu có)": who is asked to come. */
const INVITES = /^\s*(?:có |kính |trân trọng (?:kính )?|dự kiến )?mời\s/u;
const DOES = /\s(?:chủ trì|thực hiện|phụ trách|đảm nhiệm|đảm nhận|chịu trách nhiệm|tham mưu)(?=[\s,;.]|$)/u;

/** Who does it, said in brackets behind the work: "(Sở X chủ trì; hoàn thành trong Quý I)", "(do Phòng Y thực hiện)". */
export function readBrackets(fields: Pick<FieldValues, "lead" | "coordinating">, prose: Prose): void {
  for (const match of prose.text.matchAll(BRACKET)) {
    const inner = match.groups?.["inner"] ?? match.groups?.["square"] ?? "";
    if (INVITES.test(fold(inner))) continue;
    const open = match.index + 1 + (/^\s*(?:do|giao)\s/iu.exec(inner)?.[0].length ?? 0);
    const piece = slice(prose, open, match.index + 1 + inner.length);
    const read = readAssignment(piece.text);
    const { coordinating } = read;
    const lead = read.lead.length > 0 ? read.lead : postsIn(piece.text);
    const [first] = lead;
    const last = lead.at(-1);
    if (first === undefined || last === undefined || first.start > 1 || !DOES.test(fold(piece.text.slice(last.end, last.end + 60))))
      continue;
    addAgencies(fields.lead, foundAgencies(piece, lead, "task/bracket"));
    addAgencies(fields.coordinating, foundAgencies(piece, coordinating, "task/bracket"));
  }
}

/** "Khám lưu động tại các thôn. | Sở Y tế chủ trì; Công an xã phối hợp.": a last sentence that says who does it and nothing else. */
export function closesWithDoer({ text }: Prose): boolean {
  const at = text.replace(/[\s.;]+$/u, "").lastIndexOf(". ");
  if (at === -1 || text.length - at > TAIL_MAX) return false;
  return text
    .slice(at + 2)
    .split(";")
    .every((part) => bodiesIn({ text: part.trim() }) !== undefined && (DOES.test(fold(part)) || HELPS.test(fold(part))));
}

const HELPS = /\sphối hợp(?: thực hiện)?[\s.]*$/u;

/** `bảo vệ, kế toán | thực hiện`: people by what they do. */
function postsIn(text: string): AgencySpan[] {
  const does = DOES.exec(fold(text));
  return (does === null ? undefined : isNameAmongBodies(text.slice(0, does.index))) ?? [];
}

/** The bracket that closes an item. */
const CLOSING = /(?:\((?<inner>[^()]{3,300})\)|\[(?<square>[^[\]]{3,300})\])[\s.;]*$/u;
const WORKS_WITH = /,?\s(?:phối hợp|phối hợp với|phối hợp cùng)\s/u;
const PERSON = /^(?:đ\/c|đồng chí|ông|bà|thầy|cô|anh|chị)\s\p{Lu}/iu;

/** Behind the bodies a time: the bracket is no explanation of the words before it. */
const SAYS_WHEN = /;[^;]*(?:\d|thường xuyên|hằng |hàng |định kỳ)/u;

/** What its semicolons part; nothing where it only explains the body before it. */
function closingBracket(prose: Prose): Prose[] {
  const match = CLOSING.exec(prose.text);
  const inner = match?.groups?.["inner"] ?? match?.groups?.["square"];
  if (match === null || inner === undefined || INVITES.test(fold(inner))) return [];
  const pieces = inner.split(";").flatMap(apartFromTime);
  const saysWhen = SAYS_WHEN.test(fold(inner)) || pieces.length > inner.split(";").length;
  if (!saysWhen && namesBody(prose.text.slice(0, match.index))) return [];
  const parts: Prose[] = [];
  let start = match.index + 1;
  for (const part of pieces) {
    const label = /^\s*(?:(?:thời gian|thời hạn)\s*:\s*|(?:đề nghị|giao|do)\s)?\s*/iu.exec(part)?.[0].length ?? 0;
    parts.push(slice(prose, start + label, start + part.length));
    start += part.length + 1;
  }
  return parts;
}

/** "Sở Y tế chủ trì | , quý IV năm 2026": the time behind a comma, where it is all that stands there. */
function apartFromTime(part: string): string[] {
  const comma = timeBehind(part, COMMA);
  // "xong trước Tết Nguyên đán, chậm nhất 10/02/2026" is one time, said twice.
  if (comma === undefined || saysWhenAndNotWho(part.slice(0, comma.at))) return [part];
  return [part.slice(0, comma.at), part.slice(comma.at + 1)];
}

function saysWhenAndNotWho(text: string): boolean {
  return readTimeline(text, {}) !== undefined && readAssignment(text).lead.length === 0;
}

/**
 * Bodies and nothing else in the bracket that closes the item, or what they do, and behind a semicolon when: "… bộ câu hỏi (Tổ bộ
 * môn Lữ hành)", "(cô Lệ, thầy Bảo)", "(Sở Y tế chủ trì, phối hợp với Tỉnh đoàn; trong quý II/2026)".
 */
export function readClosingBracket(fields: FieldValues, prose: Prose, context: ExtractContext): void {
  const parts = closingBracket(prose).map((part) => ({ part, bodies: bodiesIn(part) }));
  const [first] = parts;
  if (first === undefined || (first.bodies === undefined && readAssignment(first.part.text).lead[0]?.start !== 0)) return;
  const alone = fields.lead.length === 0 && first.bodies !== undefined;
  // Who leads may have been read already; the bracket says who helps as well.
  const again = first.bodies !== undefined && isAmong(first.bodies.lead, fields.lead);
  for (const [index, { part, bodies }] of parts.entries()) {
    if (bodies === undefined) {
      if (index > 0) addTimeOf(fields, part, context);
      continue;
    }
    // "Sở Y tế chủ trì; | các trường phối hợp với UBND xã": those who work with others help the one that leads.
    const helps = index > 0 && (bodies.lead.length === 0 || bodies.coordinating.length > 0);
    if (!alone && !(again && helps)) continue;
    addAgencies(helps ? fields.coordinating : fields.lead, foundAgencies(part, bodies.lead, "task/bracket"));
    addAgencies(fields.coordinating, foundAgencies(part, bodies.coordinating, "task/bracket"));
  }
}

function isAmong(bodies: readonly AgencySpan[], found: FieldValues["lead"]): boolean {
  return bodies.length > 0 && bodies.every(({ name }) => found.some((one) => one.name === name));
}

function addTimeOf(fields: FieldValues, part: Prose, context: ExtractContext, by = "task/bracket"): void {
  const reading = fields.timeline === undefined ? readTimeline(part.text, context.time) : undefined;
  if (reading === undefined || reading.kind === "other") return;
  fields.timeline = { reading, at: sourceSpan(part, reading.start, reading.end), by };
}

/**
 * The tail of a line behind a dash or a colon that says who does it, or when, and nothing else: "Tập huấn … – Sở Tư pháp chủ trì",
 * "Tập huấn …: Sở Tư pháp (quý II/2026)", "Tập huấn – Sở Tư pháp – quý II/2026", "Hội nghị …: tháng 4/2026 và tháng 9/2026".
 */
export function readTail(fields: FieldValues, prose: Prose, context: ExtractContext): void {
  const { text } = prose;
  const from = Math.max(0, text.length - TAIL_MAX);
  for (const { 0: mark, index } of [...text.slice(from).matchAll(TAIL_LEAD)].slice(-TAIL_PARTS)) {
    const work = text.slice(0, from + index);
    if (work.trim().length < TAIL_WORK_MIN) continue;
    const tail = slice(prose, from + index + mark.length);
    const who = whoInTail(work, tail.text);
    const when = who === undefined ? onlyTime(tail.text, DATED) : who.when;
    if (who !== undefined && fields.lead.length === 0) {
      addAgencies(fields.lead, foundAgencies(tail, who.lead, "task/tail"));
      addAgencies(fields.coordinating, foundAgencies(tail, who.coordinating, "task/tail"));
    }
    if (when !== undefined) addTimeOf(fields, slice(tail, when.start, when.end), context, "task/tail");
    if (who !== undefined || when !== undefined) return;
  }
}

/** The time that a line ends with, where its tail names nobody. */
export function tailTime(prose: Prose, context: ExtractContext): FoundTime | undefined {
  const fields = emptyFields();
  readTail(fields, prose, context);
  return fields.lead.length + fields.coordinating.length > 0 ? undefined : fields.timeline;
}

interface TailReading extends Pick<Assignment, "lead" | "coordinating"> {
  /** Where its time stands. */
  when?: TimeSpan;
}

/** Bodies and a time, or bodies and their part; bodies alone may as well be what the work is about. */
function whoInTail(work: string, tail: string): TailReading | undefined {
  const time = timeBehind(tail, TAIL_MARK);
  const whole = tail.replace(/[\s.;]+$/u, "");
  const said = time === undefined ? whole : tail.slice(0, time.at).trimEnd();
  const who = bodiesIn({ text: said });
  if (who === undefined || who.lead.length === 0) return undefined;
  const does = DOES.test(fold(said));
  if (!does && (time === undefined || OF_OTHERS.test(fold(work)))) return undefined;
  return time === undefined ? who : { ...who, when: time };
}

/** Where a time stands in a text. */
interface TimeSpan {
  start: number;
  end: number;
}

/** The first of some marks behind which there is a time and nothing else. */
function timeBehind(text: string, marks: RegExp): (TimeSpan & { at: number }) | undefined {
  for (const { 0: mark, index } of [...text.matchAll(marks)].slice(-TAIL_PARTS)) {
    const from = index + mark.length;
    const time = onlyTime(text.slice(from));
    if (time !== undefined) return { at: index, start: from + time.start, end: from + time.end };
  }
  return undefined;
}

/** All of the words, where they are a time and nothing else; a year without the word may be a number. */
function onlyTime(text: string, kinds?: ReadonlySet<TimeKind>): TimeSpan | undefined {
  const end = text.replace(/[)\]\s.;]+$/u, "").length;
  const words = text.slice(0, end);
  const reading = /\p{L}|\/./u.test(words) ? readTimeline(words, {}) : undefined;
  if (reading === undefined || reading.kind === "other" || kinds?.has(reading.kind) === false) return undefined;
  return saysOnlyWhen(words, reading) ? { start: 0, end } : undefined;
}

/** Without a body before it, words such as "theo quy định" may be said of anything. */
const DATED: ReadonlySet<TimeKind> = new Set(["date", "deadline", "period", "open"]);

const COMMA = /,/gu;
const TAIL_LEAD = /\s[-–—]\s|:\s/gu;
const TAIL_MARK = /[,;([]|\s[-–—]\s/gu;
/** How much of a line its tail takes, how many marks in it are looked behind, and the shortest work before it. */
const TAIL_MAX = 260;
const TAIL_PARTS = 6;
const TAIL_WORK_MIN = 10;
/** Work that is done at the bodies named behind it, or for them: "Kiểm tra tại 02 đơn vị: Sở Y tế (quý II)". */
const OF_OTHERS =
  /^(?:thanh tra|kiểm tra|giám sát|khảo sát|làm việc)(?!\p{L})|(?<!\p{L})(?:tại|ở|đối với|cho|với|của|về|gồm|sau|là|như|gửi|đơn vị|cơ quan|địa phương|cụ thể)$/u;

/** The bodies that a part of a bracket is about: names alone, with "phối hợp" between them, or with what they do behind them. */
function bodiesIn({ text }: Pick<Prose, "text">): Pick<Assignment, "lead" | "coordinating"> | undefined {
  const { lead, coordinating, action } = readAssignment(text);
  if (lead[0]?.start === 0 && coordinating.length > 0 && action === undefined && lead.every(isNamed)) return { lead, coordinating };
  const role = ROLE.exec(text);
  if (role?.groups !== undefined) {
    const said = namesOnly(text.slice(0, role.index));
    if (said !== undefined) return role.groups["helps"] === undefined ? { lead: said, coordinating: [] } : { lead: [], coordinating: said };
  }
  const joint = WORKS_WITH.exec(text);
  const names = namesOnly(joint === null ? text : text.slice(0, joint.index));
  if (names === undefined || joint === null) return names === undefined ? undefined : { lead: names, coordinating: [] };
  const from = joint.index + joint[0].length;
  const helpers = namesOnly(text.slice(from))?.map((one) => ({ ...one, start: one.start + from, end: one.end + from }));
  return helpers === undefined ? undefined : { lead: names, coordinating: helpers };
}

/** What they do, and no more: `Sở Y tế | chủ trì`, `Trường A | hỗ trợ thực hiện`, `Tỉnh đoàn | phối hợp thực hiện`. */
const ROLE =
  /,?\s(?:(?:(?:hỗ trợ|phụ trách|trực tiếp|chịu trách nhiệm|triển khai)\s)?(?:(?:chủ trì|tổ chức)(?: thực hiện)?|thực hiện|phụ trách|đảm nhiệm)|tham mưu(?: [^,;]{2,40})?|(?<helps>(?:cùng )?phối hợp(?: thực hiện)?))[\s.]*$/u;

function namesOnly(text: string): AgencySpan[] | undefined {
  const names = splitAgencies(text);
  const last = names.at(-1);
  if (last === undefined || !names.every(isNamed)) return undefined;
  // "do Sở Công Thương | quản lý": more is said of it than that it does the work.
  return last.note !== undefined || text.slice(last.end).trim() === "" ? names : undefined;
}

/** A body or a person by name: "nếu có", "PCTN" and "mỗi xã 02 lớp" are none. */
function isNamed({ name, collective }: AgencySpan): boolean {
  return (
    PERSON.test(name) ||
    (collective && /^các\s/iu.test(name)) ||
    (isAgencyHeading(name) !== undefined && !/^(?:mỗi|từng|tất cả|toàn)\s/iu.test(name))
  );
}

/** Whether the words end with a body, which the bracket behind them then explains. */
function namesBody(before: string): boolean {
  const end = before.trimEnd().length;
  return findAgencies(before.slice(-NEAR)).some((agency) => agency.end >= Math.min(NEAR, before.length) - (before.length - end));
}

/** How far before a bracket the body that it explains may begin. */
const NEAR = 90;
