import { slice, sourceSpan, type Prose } from "../../outline/prose.ts";
import { walk, type Section } from "../../outline/section.ts";
import { readAssignment, readSubjects, type Subject } from "../../vi/agency/index.ts";
import { asStage, findTimes, type TimeReading } from "../../vi/time/index.ts";
import { fold } from "../../vi/word.ts";
import { addAgencies, foundAgencies, type ExtractContext } from "../context.ts";
import type { FoundTime } from "../found.ts";
import type { FieldValues } from "./fields.ts";
import { readBrackets, readClosingBracket, readTail, tailTime } from "./tail.ts";

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
export function readWhoOf(fields: FieldValues, prose: Prose, context: ExtractContext, underAgency: boolean): void {
  if (fields.lead.length + fields.coordinating.length > 0) return;
  readWho(fields, prose, true, underAgency);
  if (!underAgency) readTail(fields, prose, context);
}

/** Under a heading that is a body, that body does the work: only a sentence that hands it to another one counts. */
function readWho(fields: FieldValues, prose: Prose, main: boolean, underAgency: boolean): void {
  const firstSentence = main ? mainSentenceEnd(prose.text) : 0;
  let orders: number | undefined;
  let led = false;
  const told = fields.lead.length;
  const bareGroups = new Set<string>();
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
    if (subject.formula === "giao" && isAssigning(prose.text, subject)) continue;
    if (bare && QUOTA.test(fold(agency?.name ?? ""))) continue;
    // "Phòng Kinh tế chủ trì; các thôn phối hợp …": with whom they do is said before.
    const helps = led && subject.formula === "phoi-hop" && hasNoDutyBehind(prose.text, subject);
    led ||= HANDS_OVER.has(subject.formula);
    if (bare && !ordered && subject.agencies.every(({ collective }) => collective))
      for (const { name } of subject.agencies) bareGroups.add(name);
    addAgencies(helps ? fields.coordinating : fields.lead, foundAgencies(prose, subject.agencies, "task/sentence"));
    addAgencies(fields.coordinating, foundAgencies(prose, subject.coordinating, "task/sentence"));
  }
  // "Các lực lượng rà soát địa bàn. Bộ đội Biên phòng chủ trì": who leads is said, so the group only takes part.
  if (led && told === 0) fields.lead = fields.lead.filter(({ name }) => !bareGroups.has(name));
  if (main && fields.lead.length === 0) readBrackets(fields, prose);
  if (main) readCoordinationOnly(fields, prose);
  if (underAgency || main) readLaterCoordination(fields, prose);
}

/** "các thôn phối hợp | ;", "các thôn phối hợp với Công an xã | )": with whom, and not in what. */
function hasNoDutyBehind(text: string, { coordinating }: Subject): boolean {
  const last = coordinating.at(-1);
  return last === undefined || /^\s*(?:[;.)]|$)/u.test(text.slice(last.end, last.end + 4));
}

/** "Kiện toàn Ban Chỉ đạo; phân công từng thành viên phụ trách": that people are given their parts is the work, whoever does it. */
function isAssigning(text: string, { agencies }: Subject): boolean {
  const [first] = agencies;
  return first !== undefined && ANYBODY.test(fold(first.name)) && fold(text.slice(0, first.start)).endsWith("phân công ");
}

const ANYBODY =
  /^(?:(?:các|từng|mỗi|những) )?(?:đồng chí )?(?:thành viên|cán bộ|công chức|viên chức|giáo viên|nhân viên|đảng viên|chi ủy viên)$/u;

/** "…; mỗi thôn ít nhất 01 mô hình": so much for each, and not who does the work. */
const QUOTA = /^mỗi\s/u;

/** The heading does the work, so whom it is to work with may come later in its duty: "…; phối hợp với X hướng dẫn …". */
function readLaterCoordination(fields: FieldValues, prose: Prose): void {
  const clauses = [...fold(prose.text).matchAll(/[;.]\s+(?=(?:(?:chủ động|tăng cường) |chủ trì, )?phối hợp )/gu)];
  // Each is read up to the next: to the end of the paragraph, very many of them would take very long.
  for (const [index, { 0: lead, index: at }] of clauses.entries())
    readCoordinationOnly(fields, slice(prose, at + lead.length, clauses[index + 1]?.index ?? prose.text.length));
}

const HANDS_OVER: ReadonlySet<string> = new Set(["giao", "chu-tri"]);

function opensSentence(text: string, at: number): boolean {
  return at === 0 || /[.;:]\s+$/u.test(text.slice(Math.max(0, at - 3), at));
}

/**
 * Under a heading that names nobody: the bodies that its bullets begin with ("+ Các cơ quan, đơn vị … thu thập …"). What one of
 * many bullets says of itself says nothing of the others.
 */
export function readDoers(fields: FieldValues, node: Section): void {
  const items = [...walk(node)].filter((item) => item !== node && item.head.text !== "");
  const told = items.map(({ head }) => doersOf(head));
  const saying = told.filter((subjects) => subjects.length > 0);
  const speaksForAll = saying[0] === told[0] || saying.length * SHARE >= items.length;
  for (const [index, { head }] of items.entries()) {
    const subjects = told[index] ?? [];
    if (subjects.length === 0) readCoordinationOnly(fields, head);
    if (!speaksForAll) continue;
    for (const subject of subjects) {
      addAgencies(fields.lead, foundAgencies(head, subject.agencies, "task/bullet-subject"));
      addAgencies(fields.coordinating, foundAgencies(head, subject.coordinating, "task/bullet-subject"));
    }
  }
}

/** One bullet in so many must say who does it, or the first. */
const SHARE = 4;

function doersOf({ text }: Prose): Subject[] {
  const [first, ...more] = readSubjects(text);
  const start = first?.agencies[0]?.start;
  if (first === undefined || start === undefined) return [];
  if (start === 0) return [first];
  // "Cấp tỉnh do Sở X thực hiện; cấp xã do Ủy ban nhân dân các xã thực hiện": each has its level.
  return DONE_BY.test(fold(text.slice(0, start))) ? [first, ...more] : [];
}

const DONE_BY = /^[^;:.]{2,60}\sdo\s$/u;

/** Under a heading without a time: the time of its bullets, where just one of them states one. */
export function readBulletTime(fields: FieldValues, node: Section, context: ExtractContext): void {
  if (fields.timeline !== undefined) return;
  const times = node.children.map((item) => timeIn(item.head, context)).filter((time) => time !== undefined);
  const [time, ...more] = times;
  if (more.length === 0 && (time?.reading.kind !== "open" || node.children.length === 1)) fields.timeline = time;
}

/** Beside labels that do not say when: the time that one of the lines without a label states. */
export function readTimeBeside(fields: FieldValues, proses: readonly Prose[], context: ExtractContext): void {
  if (fields.timeline !== undefined) return;
  const times = proses.flatMap((prose) => tailTime(prose, context) ?? timeIn(prose, context) ?? []);
  // "… trong quý I/2026", "… thường xuyên": what has an end says when all of it is done.
  const ended = times.filter(({ reading }) => reading.edtf !== undefined);
  const [time, ...more] = ended.length === 0 ? times : ended;
  if (more.length === 0 && time?.reading.kind !== "open") fields.timeline = time;
}

/** Where the sentence ends that states the task: the first, or the one behind it where the first only says when and where. */
function mainSentenceEnd(text: string): number {
  const first = sentenceEnd(text, 0);
  return ONLY_WHEN_AND_WHERE.test(fold(text.slice(0, first))) ? sentenceEnd(text, first + 1) : first;
}

/** `Tổ chức vào 7 giờ 00 ngày 16/3/2026 tại nhà văn hóa xã`, `Dự kiến diễn ra từ ngày …`: no work, and nobody who does it. */
const ONLY_WHEN_AND_WHERE =
  /^(?:dự kiến |được )*(?:(?:tổ chức|diễn ra|khai mạc|tiến hành)(?: trong)?)? ?(?:vào|lúc|từ|ngày|sáng|chiều|tối|trong|khoảng|\d{1,2} ?giờ)(?!\p{L})[^;:]{0,160}$/u;

function sentenceEnd(text: string, from: number): number {
  const end = /\.(?=\s+\p{Lu})/u.exec(text.slice(from));
  return end === null ? text.length : from + end.index;
}

/** On what ground the work is done, a clause before it: `Căn cứ chức năng, nhiệm vụ được giao, phối hợp với X …`. */
const COORDINATION =
  /^(?:(?:căn cứ|trên cơ sở|trong phạm vi|theo chức năng)(?!\p{L})[^;.:()]{1,160}?, )?(?:(?:tiếp tục|chủ động|tăng cường|thường xuyên|kịp thời|(?:là|làm) (?:cơ quan |đơn vị )?đầu mối,?) )?(?=(?:chủ trì,? (?:và )?)?phối hợp )/u;

/** `Phối hợp với X, Y tổ chức …`, `Chủ trì, phối hợp với X …` with the subject left out: X and Y coordinate. */
export function readCoordinationOnly(fields: FieldValues, prose: Prose): void {
  const head = COORDINATION.exec(fold(prose.text));
  if (head === null) return;
  const rest = slice(prose, head[0].length);
  addAgencies(fields.coordinating, foundAgencies(rest, readAssignment(rest.text).coordinating, "task/coordination"));
}

/**
 * The time that a sentence states for the work. A mere mention of a date is none, unless it opens the sentence and so
 * holds for all of it: "Đến năm 2030, 100 % hộ …".
 */
export function timeIn(prose: Prose, context: ExtractContext, by = "task/sentence-time"): FoundTime | undefined {
  const found = findTimes(prose.text, context.time);
  const strong = found.filter(
    (reading) => reading.strength === "strong" || opensSentence(prose.text, reading.start) || closesAsRhythm(prose.text, reading),
  );
  const deadlines = strong.filter((reading) => reading.kind === "deadline");
  const chosen = inRounds(prose.text, found) ?? staged(prose.text, deadlines) ?? deadlines[0] ?? dated(strong) ?? strong[0];
  if (chosen === undefined) return undefined;
  return { reading: chosen, at: sourceSpan(prose, chosen.start, chosen.end), by };
}

/** "tổ chức thu gom | ít nhất mỗi tháng 01 lần.": how often closes the sentence, unless reports are what comes so often. */
function closesAsRhythm(text: string, { kind, start, end }: TimeReading): boolean {
  if (kind !== "recurring" || !/(?<!\p{L})lần$/u.test(fold(text.slice(start, end)))) return false;
  const before = fold(text.slice(Math.max(0, start - ROUND_MAX), start));
  return /^\s*(?:[.;]|$)/u.test(text.slice(end, end + 3)) && !/(?:báo cáo|gửi)(?!\p{L})/u.test(before);
}

/**
 * "Sơ kết hằng năm, tổng kết | vào quý IV năm 2030", "mỗi tuần 02 tin, bài … | từ ngày 25/5 đến ngày 30/6/2026": of a rhythm and a day
 * with its year, or the days from one to another, these say when all of it is done. Years that a rhythm goes through end nothing.
 */
function dated(strong: readonly TimeReading[]): TimeReading | undefined {
  if (strong[0]?.kind !== "recurring") return undefined;
  return strong.find(
    ({ kind, certainty, edtf = "" }) => certainty === "stated" && (kind === "date" || (kind === "period" && DAYS.test(edtf))),
  );
}

const DAYS = /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/u;

/** "hoàn thành sửa chữa chậm nhất ngày 20/11 | , xây mới xong trước ngày 31/12": the comma parts two steps where the second says that it is done. */
const AND_DONE = /^[^.;,]{0,40}, [^.;]{4,60}(?<!\p{L})(?:xong|hoàn thành)(?: (?:trước|chậm nhất|đến|trong)(?!\p{L})|\s*$)/u;

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
  const between = text.slice(first.end, second.start);
  if (!/^[^.;]{0,80};[^.;]*$/u.test(between) && !AND_DONE.test(fold(between + second.text))) return undefined;
  return { ...second, text: text.slice(first.start, second.end), start: first.start, stages: [first, second].map(asStage) };
}
