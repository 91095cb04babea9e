import { slice, sourceSpan, type Prose } from "../../outline/prose.ts";
import { walk, type Section } from "../../outline/section.ts";
import {
  findAgencies,
  isAgencyHeading,
  isNameAmongBodies,
  readAssignment,
  readSubjects,
  splitAgencies,
  type AgencySpan,
  type Assignment,
} from "../../vi/agency/index.ts";
import { asStage, findTimes, readTimeline, type TimeReading } from "../../vi/time/index.ts";
import { fold } from "../../vi/word.ts";
import { addAgencies, foundAgencies, type ExtractContext } from "../context.ts";
import type { FoundTime } from "../found.ts";
import type { FieldValues } from "./fields.ts";

/**
 * What sentences say of a task without labels: who is given it ("Giao Sở X chủ trì, phối hợp với Y …", "X có trách
 * nhiệm …", "(Sở X chủ trì)", or the bodies that the main sentence is about) and when it is due.
 */
export function readNarrative(
  fields: FieldValues,
  proses: readonly Prose[],
  context: ExtractContext,
  underAgency: boolean,
  parts: ReadonlySet<Prose> = NONE,
): void {
  for (const [index, prose] of proses.entries()) {
    readWho(fields, prose, index === 0, underAgency);
    if (index === 0 && !underAgency) readClosingBracket(fields, prose, context);
    const time = fields.timeline ?? timeIn(prose, context);
    // From when on a part is done says nothing of when the whole begins.
    if (!parts.has(prose) || time?.reading.kind !== "open") fields.timeline = time;
  }
}

const NONE: ReadonlySet<Prose> = new Set();

/** Who does a task whose labels say only when or with what result: its first sentence may. */
export function readWhoOf(fields: FieldValues, prose: Prose, underAgency: boolean): void {
  if (fields.lead.length + fields.coordinating.length === 0) readWho(fields, prose, true, underAgency);
}

/** Under a heading that is a body, that body does the work: only a sentence that hands it to another one counts. */
function readWho(fields: FieldValues, prose: Prose, main: boolean, underAgency: boolean): void {
  const firstSentence = main ? sentenceEnd(prose.text) : 0;
  let orders: number | undefined;
  let led = false;
  for (const subject of readSubjects(prose.text)) {
    const [agency] = subject.agencies;
    const start = agency?.start ?? 0;
    // "mọi người dân thực hiện" asks all of them; "Sở Y tế thực hiện" gives the work to one.
    const bare = subject.formula === "bare" || (subject.formula === "thuc-hien" && agency?.collective === true);
    // "Giao A làm …; B làm …": one order for both.
    const ordered = orders !== undefined && bare && /;\s*$/u.test(prose.text.slice(orders, start));
    if (ordered || subject.formula === "giao") orders = start;
    // A bare subject counts in the sentence that states the task, not in what is told afterwards.
    if (bare && !ordered && (underAgency || start >= firstSentence)) continue;
    if (underAgency && !ordered && !HANDS_OVER.has(subject.formula)) continue;
    if (bare && QUOTA.test(fold(agency?.name ?? ""))) continue;
    // "Phòng Kinh tế chủ trì; các thôn phối hợp …": with whom they do is said before.
    const helps = led && subject.formula === "phoi-hop" && subject.coordinating.length === 0;
    led ||= subject.formula === "chu-tri";
    addAgencies(helps ? fields.coordinating : fields.lead, foundAgencies(prose, subject.agencies, "task/sentence"));
    addAgencies(fields.coordinating, foundAgencies(prose, subject.coordinating, "task/sentence"));
  }
  if (main && fields.lead.length === 0) readBrackets(fields, prose);
  if (main) readCoordinationOnly(fields, prose);
  if (underAgency || main) readLaterCoordination(fields, prose);
}

/** "…; mỗi thôn ít nhất 01 mô hình": so much for each, and not who does the work. */
const QUOTA = /^mỗi\s/u;

/** The heading does the work, so whom it is to work with may come later in its duty: "…; phối hợp với X hướng dẫn …". */
function readLaterCoordination(fields: FieldValues, prose: Prose): void {
  const clauses = [...fold(prose.text).matchAll(/[;.]\s+(?=(?:chủ động |tăng cường )?phối hợp )/gu)];
  // Each is read up to the next: to the end of the paragraph, very many of them would take very long.
  for (const [index, { 0: lead, index: at }] of clauses.entries())
    readCoordinationOnly(fields, slice(prose, at + lead.length, clauses[index + 1]?.index ?? prose.text.length));
}

/** Whether a bullet says in brackets who does it. */
export function bracketsDoer(prose: Prose): boolean {
  const found: Pick<FieldValues, "lead" | "coordinating"> = { lead: [], coordinating: [] };
  readBrackets(found, prose);
  return found.lead.length > 0 || closingBracket(prose).some((part) => (bodiesIn(part)?.lead.length ?? 0) > 0);
}

const HANDS_OVER: ReadonlySet<string> = new Set(["giao", "chu-tri"]);

function opensSentence(text: string, at: number): boolean {
  return at === 0 || /[.;:]\s+$/u.test(text.slice(Math.max(0, at - 3), at));
}

/** Under a heading that names nobody: the bodies that its bullets begin with ("+ Các cơ quan, đơn vị … thu thập …"). */
export function readDoers(fields: FieldValues, node: Section): void {
  for (const item of walk(node)) {
    if (item === node || item.head.text === "") continue;
    const [first, ...more] = readSubjects(item.head.text);
    const start = first?.agencies[0]?.start;
    const saysWho = start !== undefined && (start === 0 || DONE_BY.test(fold(item.head.text.slice(0, start))));
    if (first === undefined || !saysWho) {
      readCoordinationOnly(fields, item.head);
      continue;
    }
    // "Cấp tỉnh do Sở X thực hiện; cấp xã do Ủy ban nhân dân các xã thực hiện": each has its level.
    for (const subject of start === 0 ? [first] : [first, ...more]) {
      addAgencies(fields.lead, foundAgencies(item.head, subject.agencies, "task/bullet-subject"));
      addAgencies(fields.coordinating, foundAgencies(item.head, subject.coordinating, "task/bullet-subject"));
    }
  }
}

const DONE_BY = /^[^;:.]{2,60}\sdo\s$/u;

/** Under a heading without a time: the time of its bullets, where just one of them states one. */
export function readBulletTime(fields: FieldValues, node: Section, context: ExtractContext): void {
  if (fields.timeline !== undefined) return;
  const times = node.children.map((item) => timeIn(item.head, context)).filter((time) => time !== undefined);
  const [time, ...more] = times;
  if (more.length === 0 && (time?.reading.kind !== "open" || node.children.length === 1)) fields.timeline = time;
}

function sentenceEnd(text: string): number {
  const end = /\.(?=\s+\p{Lu})/u.exec(text);
  return end === null ? text.length : end.index;
}

/** On what ground the work is done, a clause before it: `Căn cứ chức năng, nhiệm vụ được giao, phối hợp với X …`. */
const COORDINATION =
  /^(?:(?:căn cứ|trên cơ sở|trong phạm vi|theo chức năng)(?!\p{L})[^;.:()]{1,160}?, )?(?:(?:tiếp tục|chủ động|tăng cường|thường xuyên|kịp thời) )?(?=(?:chủ trì,? (?:và )?)?phối hợp )/u;

/** `Phối hợp với X, Y tổ chức …`, `Chủ trì, phối hợp với X …` with the subject left out: X and Y coordinate. */
function readCoordinationOnly(fields: FieldValues, prose: Prose): void {
  const head = COORDINATION.exec(fold(prose.text));
  if (head === null) return;
  const rest = slice(prose, head[0].length);
  addAgencies(fields.coordinating, foundAgencies(rest, readAssignment(rest.text).coordinating, "task/coordination"));
}

const BRACKET = /\((?<inner>[^()]{6,240})(?:\)|$)/gu;
/** "(mời ông A - Sở B nếu có)": who is asked to come. */
const INVITES = /^\s*(?:có |kính |trân trọng (?:kính )?|dự kiến )?mời\s/u;
const DOES = /\s(?:chủ trì|thực hiện|phụ trách|đảm nhiệm|đảm nhận|chịu trách nhiệm|tham mưu)(?=[\s,;.]|$)/u;

/** Who does it, said in brackets behind the work: "(Sở X chủ trì; hoàn thành trong Quý I)", "(do Phòng Y thực hiện)". */
function readBrackets(fields: Pick<FieldValues, "lead" | "coordinating">, prose: Prose): void {
  for (const match of prose.text.matchAll(BRACKET)) {
    const inner = match.groups?.["inner"] ?? "";
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

/** `bảo vệ, kế toán | thực hiện`: people by what they do. */
function postsIn(text: string): AgencySpan[] {
  const does = DOES.exec(fold(text));
  return (does === null ? undefined : isNameAmongBodies(text.slice(0, does.index))) ?? [];
}

/** The bracket that closes an item. */
const CLOSING = /\((?<inner>[^()]{3,300})\)[\s.;]*$/u;
const WORKS_WITH = /,?\s(?:phối hợp|phối hợp với|phối hợp cùng)\s/u;
const PERSON = /^(?:đ\/c|đồng chí|ông|bà|thầy|cô|anh|chị)\s\p{Lu}/iu;

/** Behind the bodies a time: the bracket is no explanation of the words before it. */
const SAYS_WHEN = /;[^;]*(?:\d|thường xuyên|hằng |hàng |định kỳ)/u;

/** What its semicolons part; nothing where it only explains the body before it. */
function closingBracket(prose: Prose): Prose[] {
  const match = CLOSING.exec(prose.text);
  const inner = match?.groups?.["inner"];
  if (match === null || inner === undefined || INVITES.test(fold(inner))) return [];
  if (!SAYS_WHEN.test(fold(inner)) && namesBody(prose.text.slice(0, match.index))) return [];
  const parts: Prose[] = [];
  let start = match.index + 1;
  for (const part of inner.split(";")) {
    const label = /^\s*(?:(?:thời gian|thời hạn)\s*:\s*|(?:đề nghị|giao|do)\s)?\s*/iu.exec(part)?.[0].length ?? 0;
    parts.push(slice(prose, start + label, start + part.length));
    start += part.length + 1;
  }
  return parts;
}

/**
 * Bodies and nothing else in the bracket that closes the item, or what they do, and behind a semicolon when: "… bộ câu hỏi (Tổ bộ
 * môn Lữ hành)", "(cô Lệ, thầy Bảo)", "(Sở Y tế chủ trì, phối hợp với Tỉnh đoàn; trong quý II/2026)".
 */
function readClosingBracket(fields: FieldValues, prose: Prose, context: ExtractContext): void {
  const parts = closingBracket(prose).map((part) => ({ part, bodies: bodiesIn(part) }));
  const [first] = parts;
  if (first === undefined || (first.bodies === undefined && readAssignment(first.part.text).lead[0]?.start !== 0)) return;
  const alone = fields.lead.length === 0 && first.bodies !== undefined;
  for (const [index, { part, bodies }] of parts.entries()) {
    if (bodies === undefined) {
      if (index > 0) addTimeOf(fields, part, context);
    } else if (alone) {
      addAgencies(fields.lead, foundAgencies(part, bodies.lead, "task/bracket"));
      addAgencies(fields.coordinating, foundAgencies(part, bodies.coordinating, "task/bracket"));
    }
  }
}

function addTimeOf(fields: FieldValues, part: Prose, context: ExtractContext): void {
  const reading = fields.timeline === undefined ? readTimeline(part.text, context.time) : undefined;
  if (reading === undefined || reading.kind === "other") return;
  fields.timeline = { reading, at: sourceSpan(part, reading.start, reading.end), by: "task/bracket" };
}

/** The bodies that a part of a bracket is about: names alone, with "phối hợp" between them, or with what they do behind them. */
function bodiesIn({ text }: Prose): Pick<Assignment, "lead" | "coordinating"> | undefined {
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

/** What they do, and no more: `Sở Y tế | chủ trì`, `Tỉnh đoàn | phối hợp thực hiện`. */
const ROLE =
  /,?\s(?:(?:chủ trì|tổ chức)(?: thực hiện)?|thực hiện|phụ trách|đảm nhiệm|tham mưu(?: [^,;]{2,40})?|(?<helps>(?:cùng )?phối hợp(?: thực hiện)?))[\s.]*$/u;

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

/**
 * The time that a sentence states for the work. A mere mention of a date is none, unless it opens the sentence and so
 * holds for all of it: "Đến năm 2030, 100 % hộ …".
 */
export function timeIn(prose: Prose, context: ExtractContext, by = "task/sentence-time"): FoundTime | undefined {
  const found = findTimes(prose.text, context.time);
  const strong = found.filter((reading) => reading.strength === "strong" || opensSentence(prose.text, reading.start));
  const deadlines = strong.filter((reading) => reading.kind === "deadline");
  const chosen = inRounds(prose.text, found) ?? staged(prose.text, deadlines) ?? deadlines[0] ?? strong[0];
  if (chosen === undefined) return undefined;
  return { reading: chosen, at: sourceSpan(prose, chosen.start, chosen.end), by };
}

const FIRST_ROUND =
  /(?<!\p{L})(?:(?:hoàn thành|thực hiện|tổ chức) )?(?:đợt|lần|vòng) (?:thứ )?(?:01|1|i|một|nhất|đầu):? (?:xong |vào |hoàn thành )?$/u;
const SECOND_ROUND = /^[\s,;]*(?:và )?(?:đợt|lần|vòng) (?:thứ )?(?:02|2|ii|hai):? (?:xong |vào |hoàn thành )?$/u;
/** How much before a time is looked at for the round it is of. */
const ROUND_MAX = 40;

/** "đợt 1 xong trước 30/5, đợt 2 xong trước 31/10": both are the time, and the second decides. */
function inRounds(text: string, found: readonly TimeReading[]): TimeReading | undefined {
  for (const [index, second] of found.entries()) {
    const first = found[index - 1];
    if (first?.edtf === undefined || second.edtf === undefined) continue;
    if (!SECOND_ROUND.test(fold(text.slice(first.end, second.start)))) continue;
    const from = Math.max(0, first.start - ROUND_MAX);
    const round = FIRST_ROUND.exec(fold(text.slice(from, first.start)));
    if (round === null) continue;
    const start = from + round.index;
    const rounds = [
      { ...first, text: text.slice(start, first.end) },
      { ...second, text: text.slice(first.end, second.end).replace(/^[\s,;]+/u, "") },
    ];
    return { ...second, text: text.slice(start, second.end), start, stages: rounds.map(asStage) };
  }
  return undefined;
}

/** "… chậm nhất ngày 14/3; thành lập Tổ bầu cử chậm nhất ngày 03/4": two steps, and the work is done when the second is. */
function staged(text: string, [first, second, ...more]: readonly TimeReading[]): TimeReading | undefined {
  if (first?.edtf === undefined || second?.edtf === undefined || more.length > 0 || second.edtf <= first.edtf) return undefined;
  if (!/^[^.;]{0,80};[^.;]*$/u.test(text.slice(first.end, second.start))) return undefined;
  return { ...second, text: text.slice(first.start, second.end), start: first.start, stages: [first, second].map(asStage) };
}
