import { fold } from "../word.ts";
import { choose, withoutPeaks } from "./choose.ts";
import { lex, offsets } from "./lexer.ts";
import type { Skeleton } from "./lexer.ts";
import type { Token, TokenKind } from "./moment.ts";
import { withoutMentions } from "./not-times.ts";
import { toReading } from "./reading.ts";
import { issueTerm } from "./rules/issue-term.ts";
import { keptUp } from "./rules/kept-up.ts";
import { onEvent } from "./rules/on-event.ts";
import { RULES } from "./rules/index.ts";
import { ruleSet, scan } from "./scan.ts";
import type { Phrase, RuleSet } from "./scan.ts";
import { stagesOf } from "./stages.ts";
import type { TimeContext, TimeReading } from "./types.ts";

/** Before the others: an event says more than the words it is said with. */
const FIRST = [issueTerm, onEvent, keptUp];
const IN_TEXT = ruleSet([...FIRST, ...RULES.filter((rule) => rule.inText !== "never" && !FIRST.includes(rule))]);
/** Between brackets at the end of a sentence a note such as "(thường xuyên)" is a time; "(nếu có)", "(theo phụ lục)" is none. */
const NOT_IN_BRACKETS: readonly string[] = [
  "by-plan",
  "on-demand",
  "term",
  "hours",
  "relative",
  "following-years",
  "since-issue",
  "after-event",
  "periodic",
];
const IN_BRACKETS = ruleSet([onEvent, ...RULES.filter((rule) => !NOT_IN_BRACKETS.includes(rule.id))]);
/** "(theo kế hoạch riêng)": when, another plan says; "(theo kế hoạch của tỉnh)" may as well be how. */
const PLAN_OF_ITS_OWN = /^ ?(?:thực hiện |triển khai )?theo (?:kế hoạch|lịch|thông báo) riêng(?: của [^.;]{2,60})?$/u;
const IN_BRACKETS_BY_PLAN = ruleSet(RULES.filter(({ id }) => id === "by-plan"));

/** Without any of these no phrase can begin. */
const WORTH_A_LOOK =
  /[\d０-９]|\(theo\s|theo\s+(?:đúng\s+)?lịch\s|h[àằ]ng\s|khi\s|mỗi\s|định\s+k|tháng\s|thời\s+gian|trong\s+và|(?:thành|tất|xong|điểm|thúc)\s+trước\s|(?:hiện|trì|khai)\s+thường\s+xuyên/i;

/** Tokens that are a time only under a label: `2025`, `6/2025`, `năm 2025`, `giai đoạn 2026 - 2030`. */
const LOOSE: readonly TokenKind[] = [
  "bareDay",
  "bareMonth",
  "bareYear",
  "bareRange",
  "year",
  "stage",
  "yearlessMonth",
  "yearlessQuarter",
  "yearlessHalf",
  "yearlessRange",
  "day",
];

const COMPLETION = /(?<![\p{L}])(?:hoàn thành|hoàn tất|hoàn thiện|xong|kết thúc)(?![\p{L}])/u;
const CLAUSE_BEFORE = 160;

/**
 * Finds the time phrases of running text, each as printed and as a whole. Dates of cited documents, effect dates, the
 * years in names of programmes and plain durations are left out, and "thường xuyên", which says how and not when.
 *
 * `strong` readings set a time for the work: a deadline, a completion formula, "từ … đến …", a bracketed time at the end,
 * a day that comes round, an event the work waits for. `weak` ones are mentions.
 */
export function findTimes(text: string, context: TimeContext): TimeReading[] {
  if (!WORTH_A_LOOK.test(text)) return [];
  const skeleton = withoutMentions(lex(text));
  const bracketed = readBrackets(skeleton, context);
  const found: TimeReading[] = [];
  let next = 0;
  for (const phrase of scan(skeleton, IN_TEXT, context)) {
    const { start, end } = offsets(skeleton, phrase.at, phrase.end);
    while ((bracketed[next]?.end ?? Infinity) <= start) next++;
    if (end > (bracketed[next]?.start ?? Infinity) || isLoose(skeleton, phrase)) continue;
    const reading = toReading(skeleton, phrase, strengthOf(skeleton, phrase, context), withPartOfDay(skeleton, start, end));
    const stages = phrase.outcome.kind === "period" ? stagesOf(skeleton, [phrase], phrase.at) : undefined;
    found.push({ ...reading, ...(stages === undefined ? {} : { stages }) });
  }
  return [...bracketed, ...found].sort((a, b) => a.start - b.start);
}

/** A date without a word that makes it a time: only a full one counts, as a mention. */
function isLoose(skeleton: Skeleton, phrase: Phrase): boolean {
  if (phrase.rule.id === "hours") return true;
  const token = skeleton.tokens.get(phrase.at);
  if (token === undefined || !LOOSE.includes(token.kind) || !["bare", "list"].includes(phrase.rule.id)) return false;
  return !isOnDay(skeleton, token);
}

/** `sáng | 18/11`, `19h30 ngày 17/11`: hours, or a part of the day, are said of the day something takes place. */
function isOnDay(skeleton: Skeleton, { start, end, value }: Token): boolean {
  if (value.type !== "moment" || value.moment.unit !== "day") return false;
  return value.moment.hours !== undefined || withPartOfDay(skeleton, start, end) !== undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** `vào ngày 20/5/2026`, `lúc 7 giờ 30 phút ngày …`, `tối 26/7/2026`: on that day something takes place. */
const ON_TIME =
  /(?<![\p{L}\d])(?:vào|lúc|sáng|trưa|chiều|tối|đêm|\d{1,2} ?(?:h|giờ)(?: ?\d{0,2}(?: phút)?)?,?) ?(?:ngày )?(?:thứ \p{L}+,? )?(?:ngày )?(?=\d)/u;
const ON_TIME_NEAR = 16;

const PART_OF_DAY = /(?<!\p{L})(?:(?:vào )?(?:buổi )?(?:sáng|trưa|chiều|tối|đêm)) $/u;

/** `tối | 26/7/2026`: the part of the day belongs to the time. */
function withPartOfDay({ input }: Skeleton, start: number, end: number): { start: number; end: number } | undefined {
  const part = PART_OF_DAY.exec(fold(input.slice(Math.max(0, start - ON_TIME_NEAR), start)))?.[0];
  return part === undefined ? undefined : { start: start - part.length, end };
}

function takesPlace(skeleton: Skeleton, phrase: Phrase): boolean {
  const { start, end } = offsets(skeleton, phrase.at, phrase.end);
  return ON_TIME.test(fold(skeleton.input.slice(Math.max(0, start - ON_TIME_NEAR), end)));
}

function strengthOf(skeleton: Skeleton, phrase: Phrase, context: TimeContext): TimeReading["strength"] {
  const { outcome, rule } = phrase;
  const before = clauseBefore(skeleton, phrase.at);
  // What was over before the plan was issued is history, unless it is ordered: then it is a slip, which is not passed over.
  if (outcome.to !== undefined && context.issueDate !== undefined && outcome.to < context.issueDate)
    return isOrdered(skeleton, phrase, before) ? "strong" : "weak";
  const words = skeleton.text.slice(phrase.at, phrase.end);
  if (outcome.kind === "conditional")
    return outcome.to !== undefined || (endsSentence(skeleton, phrase.end) && before.trim() !== "") ? "strong" : "weak";
  if (outcome.kind === "recurring") return recurs(skeleton, phrase, before) ? "strong" : "weak";
  if (rule.inText === "strong") return "strong";
  if (outcome.kind === "open") return begins(skeleton, phrase, before) ? "strong" : "weak";
  if (outcome.kind === "date" && DAY.test(outcome.edtf ?? "") && takesPlace(skeleton, phrase)) return "strong";
  if (COMPLETION.test(words) || COMPLETION.test(before) || isReachedBy(skeleton, phrase)) return "strong";
  if (!endsSentence(skeleton, phrase.end) || /^\d{4}$/.test(outcome.edtf ?? "0000")) return "weak";
  return rule.id === "within" || (rule.id === "list" && WITHIN.test(words)) || closesClause(skeleton, phrase) ? "strong" : "weak";
}

/** `…, hoàn thành trước ngày 30/6/2025.`, `phải xong trước …`; "các công trình hoàn thành trước ngày 01/7/2024" says which ones. */
function isOrdered(skeleton: Skeleton, { at, end }: Phrase, before: string): boolean {
  const printed = offsets(skeleton, at, end);
  // Without a year of its own it is not sure to be over.
  const dated = /\d{4}/u.test(skeleton.input.slice(printed.start, printed.end));
  return dated && DUE.test(skeleton.text.slice(at, end)) && endsSentence(skeleton, end) && /(?:^|[,(]) ?(?:phải )?$/u.test(before);
}

const DUE = /^(?:phải )?(?:hoàn thành|hoàn tất|xong)(?!\p{L})/u;

const WITHIN = /^(?:trong|vào)(?!\p{L})(?! (?:các )?năm)/u;

/** `Tập huấn 02 lớp, | quý II/2026.`: a month or quarter with its year that a comma sets off at the end. */
function closesClause({ text, tokens }: Skeleton, { at, outcome }: Phrase): boolean {
  const kind = tokens.get(at)?.kind;
  const unit = kind === "month" || kind === "quarter" || kind === "half" || (kind === "range" && outcome.kind === "period");
  return unit && /\d{4}-/.test(outcome.edtf ?? "") && /\p{L}[^.;]{0,160},\s?$/u.test(text.slice(Math.max(0, at - CLAUSE_BEFORE), at));
}

/** A rhythm sets the time of the work when it opens the sentence or is called "định kỳ"; of a report it is the report's. */
function recurs(skeleton: Skeleton, phrase: Phrase, before: string): boolean {
  if (/báo cáo/.test(before) || /^[^.;]{0,60}báo cáo/.test(skeleton.text.slice(phrase.at, phrase.end + 80))) return false;
  return phrase.rule.id !== "every" || before.trim() === "" || /định k[ỳì]|thường xuyên/.test(skeleton.text.slice(phrase.at, phrase.end));
}

/**
 * "… bắt đầu từ ngày 16/4", "… đưa vào vận hành từ tháng 10/2026": the work begins, or what it makes does; "áp dụng từ ngày 01/7" says
 * from when something holds.
 */
function begins(skeleton: Skeleton, phrase: Phrase, before: string): boolean {
  const said = skeleton.text.slice(phrase.at, phrase.end).startsWith("bắt đầu") || SHOWS.test(before);
  const starts = said || (STARTS.test(before) && !ALREADY.test(before));
  return starts && endsSentence(skeleton, phrase.end) && !IN_FORCE.test(before);
}

const IN_FORCE = /hiệu lực|áp dụng|thi hành/;
/** `Treo băng rôn … | từ ngày 10/11`, `Tiếp nhận bài dự thi … | từ ngày 01/7`: what goes on from then, in the verb that begins the clause. */
const SHOWS =
  /^ ?(?:tổ chức )?(?:treo|trang trí|niêm yết|trưng bày|phát sóng|phát thanh|trình chiếu|tiếp nhận|thi đấu|diễn ra|tập luyện)(?!\p{L})/u;
/** Right before the day: what is put to use from then on. */
const STARTS =
  /(?<!\p{L})(?:(?:đưa vào|đi vào|triển khai) (?:vận hành|hoạt động|sử dụng|khai thác)|(?:vận hành|hoạt động|triển khai|thực hiện) (?:chính thức|thử nghiệm|thí điểm)|vận hành)(?: (?:chính thức|thử nghiệm|thí điểm))?,? $/u;
/** "… các trạm bơm đã đưa vào vận hành": which ones are meant, and no work to be done. */
const ALREADY = /(?<!\p{L})(?:đã|đang)(?!\p{L})[^,;]{0,40}$/u;

/** "bảo đảm | đến 31/12/2026 | đạt 100%": by then so much is done. A bare year is that of an aim, not of the work. */
function isReachedBy({ text }: Skeleton, { rule, outcome, end }: Phrase): boolean {
  return rule.id === "until" && /\d{4}-/u.test(outcome.edtf ?? "") && REACHED.test(text.slice(end, end + REACHED_NEAR));
}

const REACHED = /^,? ?(?:phải |cơ bản |sẽ )?(?:đạt|hoàn thành|hoàn tất|xong)(?!\p{L})/u;
const REACHED_NEAR = 24;

function clauseBefore(skeleton: Skeleton, at: number): string {
  const before = skeleton.text.slice(Math.max(0, at - CLAUSE_BEFORE), at);
  return before.slice(Math.max(before.lastIndexOf("."), before.lastIndexOf(";"), before.lastIndexOf(":")) + 1);
}

function endsSentence(skeleton: Skeleton, end: number): boolean {
  return /^ ?(?:[.;]|$)/.test(skeleton.text.slice(end, end + 3));
}

const BRACKETS = /\((?<inside>[^()]{1,140})\)(?= ?(?:[.;,]|$|\.\/))/g;
const LEAD_IN = /^ ?(?:thời gian(?: thực hiện| hoàn thành)?|thời hạn|hoàn thành|thực hiện|dự kiến|xuyên suốt)? ?:? ?/;

/** What may follow the first time between brackets: nothing, or something added to it; not "(tháng 3/2026 là 83%)". */
const LEAD_OUT = /^ ?(?:$|[,;.]|(?:và|hoặc|đối với|theo|đến|tại)(?!\p{L}))/u;

/** Times alone between brackets: "(trong năm 2026)", "(Quý IV/2026, Quý I/2027 và thường xuyên)", "(khi có yêu cầu)". */
function readBrackets(skeleton: Skeleton, context: TimeContext): TimeReading[] {
  const found: TimeReading[] = [];
  for (const match of skeleton.text.matchAll(BRACKETS)) {
    const inside = match.groups?.["inside"] ?? "";
    const first = match.index + 1;
    const rules = PLAN_OF_ITS_OWN.test(inside) ? IN_BRACKETS_BY_PLAN : IN_BRACKETS;
    const phrases = scanRange(skeleton, first, first + inside.length, rules, context);
    const [opening] = phrases;
    const lead = LEAD_IN.exec(inside)?.[0].length ?? 0;
    if (opening === undefined || opening.at > first + lead || !LEAD_OUT.test(inside.slice(opening.end - first))) continue;
    const kind = skeleton.tokens.get(opening.at)?.kind;
    const chosen = choose(withoutPeaks(skeleton, phrases));
    const loose = kind === "bareYear" || kind === "bareDay" || ((kind === "bareRange" || kind === "stage") && !spansWork(skeleton, match));
    if (chosen === undefined || (opening.rule.id === "bare" && loose)) continue;
    const whole = trimmed(skeleton, first, first + inside.length);
    const past = chosen.outcome.to !== undefined && context.issueDate !== undefined && chosen.outcome.to < context.issueDate;
    found.push(toReading(skeleton, chosen, past ? "weak" : "strong", whole));
  }
  return found;
}

/** What years in brackets behind it are the years of, not of the work: `Chương trình giảm nghèo (2021 - 2025)`. */
const NAMES_A_SPAN = /(?:chương trình|chiến lược|đề án|dự án|kế hoạch|nghị quyết|nhiệm kỳ|thời kỳ|giai đoạn|phong trào|năm học)(?!\p{L})/u;

/** `Số hóa cơ sở dữ liệu và tích hợp vào hệ thống (2026 - 2030).`: years that close a text and that nothing in it has for a name. */
function spansWork(skeleton: Skeleton, { 0: bracket, index }: RegExpExecArray): boolean {
  return /^\s*[.;]?\s*$/u.test(skeleton.text.slice(index + bracket.length)) && !NAMES_A_SPAN.test(skeleton.text.slice(0, index));
}

function scanRange(skeleton: Skeleton, at: number, end: number, rules: RuleSet, context: TimeContext): Phrase[] {
  const tokens: Skeleton["tokens"] = new Map();
  for (let position = at; position < end; position++) {
    const token = skeleton.tokens.get(position);
    if (token !== undefined) tokens.set(position - at, token);
  }
  const part: Skeleton = { ...skeleton, text: skeleton.text.slice(at, end), tokens };
  return scan(part, rules, context).map((phrase) => ({ ...phrase, at: phrase.at + at, end: phrase.end + at }));
}

function trimmed(skeleton: Skeleton, at: number, end: number): { start: number; end: number } {
  const text = skeleton.text.slice(at, end);
  const lead = text.length - text.trimStart().length;
  return offsets(skeleton, at + lead, at + text.replace(/[ .;,]+$/, "").length);
}
