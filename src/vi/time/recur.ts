import { addAll } from "../../model/add-all.ts";
import { LETTER } from "../letters.ts";
import { timePattern } from "./define.ts";
import type { RuleMatch } from "./define.ts";
import { lex, offsets } from "./lexer.ts";
import type { Skeleton } from "./lexer.ts";
import { withoutMentions } from "./not-times.ts";
import { slipIn } from "./reading.ts";
import { frequencyOf, onDate, onDayOfMonth, rruleOf } from "./rhythm.ts";
import type { Rhythm } from "./rhythm.ts";
import { KIND_CHARS, type Moment } from "./moment.ts";
import { latest } from "./rules/latest.ts";
import { BY, BY_FILLER, isTimed } from "./rules/shared.ts";
import { ruleMatch } from "./scan.ts";
import { before, on, resolveAll, until } from "./span.ts";
import type { Outcome } from "./span.ts";
import type { Frequency, RecurrenceDue, RecurrenceReading, TimeContext } from "./types.ts";
import { PERIOD_UNITS } from "./words.ts";

const UNIT = "(?:tháng|quý|quí|năm|tuần)";
/** A bare unit is a rhythm where a list goes on or ends or its due day follows: "báo cáo năm trước ngày …", not "báo cáo năm học". */
const LONE = `${UNIT}(?= ?(?:[,;/.()]|$)| và| hoặc| hay| trước| chậm| vào| gửi| về| đột xuất| định kỳ| theo| kết quả| cho|(?<!(?:đầu|giữa|cuối) ${UNIT}):)`;
/** "6 tháng đầu năm" is half a year as "6 tháng" is. */
const ELEMENT = `(?:{every}|{length}|{yearlessHalf}|cả năm|${LONE})`;
const JOIN = "(?: ?[,;/+]| và| hoặc| hay| cùng)(?: (?:báo cáo|sơ kết|tổng kết))?(?: định kỳ)? ?";
/** "định kỳ 6 tháng, năm báo cáo …": what ends the list may stand before the verb; alone, "năm báo cáo" is the year that is reported on. */
const LIST = `${ELEMENT}(?:${JOIN}(?:${ELEMENT}|${UNIT}(?= báo cáo))){0,5}`;
const PERIOD_END =
  "(?: (?:của )?(?:tháng (?:cuối|đầu)(?: (?:cùng|tiên))?(?: của)? (?:mỗi )?(?:{every}|quý|quí|kỳ|năm)(?: (?:sau|báo cáo|tiếp theo))?|(?:tháng|quý|năm) (?:sau|báo cáo|kế tiếp|tiếp theo|liền kề)))?";
const DUE = `(?<by>${BY})${BY_FILLER} (?:{dayOfMonth}(?:(?: ?,| và| hoặc)(?: (?:trước|vào))? (?:{dayOfMonth}|\\d{1,2}(?!\\d))){0,2}|{moment}(?:(?: ?,| và| hoặc)(?: (?:trước|vào|chậm nhất))? {moment}){0,3})${PERIOD_END}`;

/** `chậm nhất 24 giờ sau khi | kết thúc đợt thiên tai` */
const AFTER =
  "(?:(?:chậm nhất(?: là)?|trong (?:vòng|thời hạn)|không quá) (?:{length}|\\d{1,3} giờ) (?:sau khi|sau|kể từ ngày|kể từ khi|từ khi|từ ngày) )?";

const TERM_ONE = "học kỳ (?:1|i|một)";

interface Form {
  /** Words that a match can begin with; `*` for a token. Other places need not compile the pattern. */
  heads: readonly string[];
  pattern: RegExp;
  read(match: RuleMatch, found: Found): RecurrenceReading[];
}

/** A match with what is needed to turn it into readings. */
interface Found {
  skeleton: Skeleton;
  context: TimeContext;
  at: number;
  match: RegExpExecArray;
}

const FORMS: readonly Form[] = [
  // trước ngày 10/6 (6 tháng) và trước ngày 30/11 (báo cáo năm)
  {
    heads: ["trước", "chậm", "muộn"],
    pattern: timePattern(`(?<due>${DUE}) \\((?<lead>(?:đối với )?(?:báo cáo (?:kết quả )?)?)(?<list>${ELEMENT})(?: đầu năm)?\\)`, "yud"),
    read: readList,
  },
  // trước ngày 20 hằng tháng | định kỳ báo cáo trước ngày 01/6 và 15/11 hằng năm | trước ngày 25 của tháng cuối cùng hằng quý
  {
    heads: ["định", "trước", "chậm", "muộn", "trễ", "xong", "vào", "trong", "hạn"],
    pattern: timePattern(
      `(?:định k[ỳì](?:,? {gap}{0,60}?)? )?(?<due>${DUE}(?: của)? {each:every}|${DUE.replace("(?<by>", "(?<by2>")})`,
      "yud",
    ),
    read: readDue,
  },
  // hàng tháng trước ngày 20 | hàng tháng (trước ngày 20 hàng tháng) | Định kỳ 6 tháng, 01 năm (trước ngày 15/6 và 15/12) | báo cáo năm trước ngày 15 tháng 12 | hằng quý
  {
    heads: ["*", "định", "báo", "sơ", "tổng", "năm", "quý"],
    pattern: timePattern(
      `(?<lead>(?:định k[ỳì]|báo cáo(?: (?:kết quả|sơ kết|tổng kết|định k[ỳì]|công tác(?: {gap}{1,40}?)??))?|sơ kết|tổng kết):? )?(?<list>${LIST})(?:(?: ?[,:])?(?: (?:(?!báo cáo (?:tổng kết|sơ kết)|(?:sơ|tổng) kết (?:giai đoạn|đợt|cao điểm)){gap}){0,80}?)?(?: ?\\((?:thông )?qua {gap}{1,80}?\\))? ?\\(?(?<due>${DUE}(?:(?: của)? {every}(?= ?(?:[);.]|$)))?)\\)?)?`,
      "yud",
    ),
    read: readList,
  },
  // 15h00 các ngày thứ Sáu | vào các ngày thứ Ba, thứ Năm
  {
    heads: ["*", "vào", "trước", "lúc", "chậm", "sáng", "chiều", "các"],
    pattern: timePattern(
      `(?<due>(?:(?:vào|trước|lúc|chậm nhất(?: là)?(?: vào)?) )?(?:{clock},? )?(?:vào )?(?:(?:sáng|chiều) )?các ngày {weekday}(?:(?: ?,| và) {weekday}){0,4})(?!,?(?: của)? {every})`,
      "yud",
    ),
    read: readWeekdays,
  },
  // chế độ báo cáo ngày, trước 16 giờ
  {
    heads: ["báo"],
    pattern: timePattern(`báo cáo(?: (?:nhanh|tiến độ|kết quả))? (?<due>ngày,? (?:trước|vào|lúc|chậm nhất(?: là)?) {clock})`, "yud"),
    read: (match, found) => single("ad-hoc", match, found),
  },
  // đột xuất khi có yêu cầu | báo cáo đột xuất
  {
    heads: ["đột"],
    pattern: timePattern(`đột xuất(?:,? (?<due>(?:khi|theo yêu cầu) ?{gap}{0,60}?)(?= ?(?:[.;,)]|$)| về | gửi | báo cáo ))?`, "yud"),
    read: (match, found) => single("ad-hoc", match, found),
  },
  // hoặc khi có yêu cầu | báo cáo khi có yêu cầu của Sở Nội vụ; not "nhiệm vụ khác khi có yêu cầu"
  {
    heads: ["khi"],
    pattern: timePattern(
      `(?<=(?:báo cáo|hoặc|hay|và) )(?<due>khi có yêu cầu(?: báo cáo)?(?: đột xuất)?(?: của {gap}{0,60}?)?)(?= ?(?:[.;,)]|$)| báo cáo| gửi| về)`,
      "yud",
    ),
    read: (match, found) => single("ad-hoc", match, found),
  },
  // khi phát hiện ổ dịch, báo cáo ngay
  {
    heads: ["khi"],
    pattern: timePattern(`(?<due>khi (?:xuất hiện|phát hiện|xảy ra) {gap}{1,80}?),? (?:phải |cần )?báo cáo ngay(?= )`, "yud"),
    read: (match, found) => single("ad-hoc", match, found),
  },
  // báo cáo ngay | báo cáo ngay khi có tai biến nặng | báo cáo nhanh ngay khi xảy ra sạt lở
  {
    heads: ["báo"],
    pattern: timePattern(
      `báo cáo (?:nhanh |khẩn )?(?<due>ngay(?: (?:sau )?khi (?:có|xảy ra|phát hiện|xuất hiện) {gap}{1,60}?(?= ?(?:[.;,)]|$)))?)(?! (?:khó khăn|các khó khăn|những))`,
      "yud",
    ),
    read: (match, found) => single("ad-hoc", match, found),
  },
  // báo cáo nhanh trong vòng 24 giờ
  {
    heads: ["báo"],
    pattern: timePattern(
      `báo cáo (?:nhanh |khẩn |ngay )?(?<due>trong (?:vòng|thời hạn|thời gian) (?:{length}|{clock}))(?! (?:kể|tính|từ|sau))`,
      "yud",
    ),
    read: (match, found) => single("ad-hoc", match, found),
  },
  {
    heads: ["ngay", "sau", "khi", "kết", "chậm", "trong", "không"],
    pattern: timePattern(
      `(?:ngay )?(?:sau )?(?<due>${AFTER}(?:(?:khi )?kết thúc(?: (?:mỗi|từng))?|khi tổng kết) (?:nhiệm kỳ|năm học|học kỳ|chương trình|kế hoạch|chiến dịch|đợt|vụ(?! (?:án|việc|kiện))|giai đoạn|hoạt động|tháng hành động|tháng cao điểm|phong trào|cuộc vận động|(?:cuộc )?(?:bầu cử|thanh tra|kiểm tra|giám sát)|hội thi|cuộc thi)(?: {gap}{0,30}?)??)(?= ?(?:[.;,)]|$)| (?:(?:lập |xây dựng |hoàn thiện )?báo cáo|gửi|về|tổng kết|tổ chức|các (?:đơn vị|cơ quan|phòng|trường|xã|phường|thôn))(?![${LETTER}]))`,
      "yud",
    ),
    // Each round has its report, of which nobody says how many there are.
    read: (match, found) =>
      single(
        /^(?:chậm|trong|không).*(?:đợt|vụ)|^(?:khi )?kết thúc (?:mỗi|từng) /u.test(found.match.groups?.["due"] ?? "") ? "ad-hoc" : "once",
        match,
        found,
      ),
  },
  // cuối học kỳ I trước ngày 10/01/2026 | cuối năm học, chậm nhất ngày 25/5/2026
  {
    heads: ["đầu", "giữa", "cuối", "kết"],
    pattern: timePattern(
      `(?<due>(?:đầu|giữa|cuối|kết thúc) (?:học kỳ (?:1|2|i|ii)|(?<year>năm học)),? (?<day>(?:trước|chậm nhất|vào)(?: là)?(?: ngày)? {moment}))`,
      "yud",
    ),
    read: readTerm,
  },
  // cuối mỗi học kỳ | định kỳ cuối Học kỳ 1 và cuối Học kỳ 2 | học kỳ I và cuối năm học
  {
    heads: ["định", "đầu", "giữa", "cuối", "sau", "kết", "mỗi", "từng", "các", "học"],
    pattern: timePattern(
      `(?:định k[ỳì],? )?(?<due>(?:(?:đầu|giữa|cuối|sau|kết thúc) )?(?:mỗi|từng|các) (?:học kỳ|kỳ học)|(?:(?:đầu|giữa|cuối|sau|kết thúc) )?${TERM_ONE}(?: ?,| và| hoặc) (?:(?:đầu|giữa|cuối|sau|kết thúc) )?(?:học kỳ (?:2|ii|hai)|năm học|năm))`,
      "yud",
    ),
    read: (match, found) => single("half-yearly", match, found),
  },
  // cuối năm học
  {
    heads: ["định", "cuối"],
    pattern: timePattern(`(?:định k[ỳì],? )?(?<due>cuối (?:mỗi |hằng )?năm học)`, "yud"),
    read: (match, found) => single("yearly", match, found),
  },
  // định kỳ báo cáo | báo cáo định kỳ | báo cáo theo định kỳ của Chương trình; not "định kỳ thu thập thông tin"
  {
    heads: ["định"],
    pattern: timePattern(
      `định k[ỳì](?= ?(?:[.,;)]|$)| (?:{gap}{0,30} )?(?:báo cáo|gửi)| (?:và|hoặc) | về | theo )|(?<=báo cáo theo )định k[ỳì](?![${LETTER}])`,
      "yud",
    ),
    read: (match, found) => single("ad-hoc", match, found),
  },
];

const START =
  /[\uE000-\uE014]|(?<![\p{L}\p{N}])(?:định|đinh|báo|sơ|tổng|đột|kết|khi|sau|ngay|trước|chậm|muộn|trễ|xong|vào|trong|lúc|sáng|chiều|các|hạn|năm|quý|đầu|giữa|cuối|mỗi|học)(?![\p{L}\p{N}])/gu;
const REPORT =
  /báo cáo(?! (?:tài chính|viên)(?!\p{L}))|báo (?:kết quả|số liệu)|gửi (?:kết quả|thông tin|số liệu)|(?:kết quả|số liệu|thống kê)[^.;]{0,60} gửi/u;
/** Sending a plan or a file somewhere by a day is no report. */
const SENDING = /báo (?:cáo|kết quả|số liệu)|gửi/;
/** Reviews whose result is reported, when the sentence goes on to say so. */
const REVIEW = /sơ kết|tổng kết/;
/** Longest `(trước 9 giờ và 16 giờ)` behind `02 lần/ngày`, in characters. */
const HOUR_MAX = 64;
/** How far a rhythm or a day may stand from the word "báo cáo" of its sentence, in characters. */
const REACH = 160;
/** "Nếu có vướng mắc, báo cáo …" is no reporting duty, unless a day is named. */
const ON_TROUBLE = /(?:nếu|trường hợp|khi) (?:có |phát sinh |gặp )?(?:những |các )?(?:khó khăn|vướng mắc|vấn đề)/;
/** Other work that is done "định kỳ" or "đột xuất". */
const OTHER_WORK =
  /(?:kiểm tra|kiểm định|kiểm toán|giám sát|rà soát|đánh giá|bảo dưỡng|bảo trì|duy tu|tiêm|khám|giao ban|họp|tập huấn|tuyên truyền|thanh tra|luân phiên|kiểm kê|công việc|trực ban)(?: (?:thường xuyên|việc|công tác))?(?:,| và| hoặc)? $/;

/**
 * Finds how often reports are due and by when. With "báo cáo" anywhere in the text only the clauses that have it, or a
 * review that is reported on, are read; a text without it is taken to be about a report as a whole.
 */
export function findRecurrences(text: string, context: TimeContext): RecurrenceReading[] {
  const skeleton = withoutMentions(lex(text));
  const about = SENDING.test(skeleton.text);
  const found: RecurrenceReading[] = [];
  for (const sentence of parts(skeleton.text, 0, skeleton.text.length, /\.(?= |$)/g)) {
    const reported = about && REPORT.test(skeleton.text.slice(sentence.at, sentence.end));
    if (about && !reported) continue;
    for (const clause of parts(skeleton.text, sentence.at, sentence.end, /;/g)) {
      const words = skeleton.text.slice(clause.at, clause.end);
      const onlyReview = about && !REPORT.test(words);
      if (onlyReview && !REVIEW.test(words)) continue;
      const read = readClause(skeleton, clause.at, clause.end, context);
      const readings = onlyReview ? read.filter((one) => !isHeldOn(one)) : read;
      found.push(
        ...(ON_TROUBLE.test(words) ? readings.filter((one) => one.due?.to !== undefined || one.due?.rrule !== undefined) : readings),
      );
    }
  }
  return withoutRepeats(found);
}

function* parts(text: string, from: number, to: number, stops: RegExp): Generator<{ at: number; end: number }> {
  let at = from;
  for (const stop of text.slice(from, to).matchAll(stops)) {
    yield { at, end: from + stop.index };
    at = from + stop.index + 1;
  }
  if (at < to) yield { at, end: to };
}

/** Whether "báo cáo" stands near: a long clause has other dates as well. */
function nearReport(text: string, from: number, at: number, end: number): boolean {
  const around = text.slice(Math.max(from, at - REACH), end + REACH);
  return REPORT.test(around) || REVIEW.test(around);
}

/** `ký kết chương trình trước ngày 15/7/2026, | định kỳ 6 tháng báo cáo …`: the day by which other work is done, before the rhythm of the reports. */
function isOfOtherWork(text: string, from: number, at: number, end: number): boolean {
  if (!RHYTHM_NEXT.test(text.slice(end, end + HEARD_MAX))) return false;
  const work = text.slice(Math.max(from, at - REACH), at);
  return /\p{L}/u.test(work) && !SENDING.test(work) && !REVIEW.test(work);
}

const RHYTHM_NEXT = /^,? (?:và )?(?:định k[ỳì]|h[ằà]ng (?:tháng|quý|năm))(?!\p{L})/u;

/** `định kỳ hằng quý, xem xét báo cáo …`: how often others' reports are considered, not owed. */
function isHeard(text: string, from: number): boolean {
  return HEARD.test(text.slice(from, from + HEARD_MAX));
}

const HEARD = /^ ?,? ?(?:xem xét|nghe|thẩm tra|thảo luận|cho ý kiến)(?![\p{L}])/u;
/** How much behind a rhythm says what is done with a report. */
const HEARD_MAX = 24;

function readClause(skeleton: Skeleton, from: number, to: number, context: TimeContext): RecurrenceReading[] {
  const found: RecurrenceReading[] = [];
  const plans = new Set<RecurrenceReading>();
  const part: Skeleton = { ...skeleton, text: skeleton.text.slice(0, to) };
  const about = SENDING.test(skeleton.text);
  START.lastIndex = from;
  for (let start = START.exec(part.text); start !== null; start = START.exec(part.text)) {
    if (OTHER_WORK.test(part.text.slice(Math.max(from, start.index - 40), start.index))) continue;
    const head = start[0] >= "\uE000" ? "*" : start[0];
    for (const form of FORMS) {
      if (!form.heads.includes(head)) continue;
      form.pattern.lastIndex = start.index;
      const match = form.pattern.exec(part.text);
      if (match === null || isHeard(part.text, start.index + match[0].length)) continue;
      if (about && !nearReport(part.text, from, start.index, start.index + match[0].length)) continue;
      const readings = form.read(ruleMatch(part, match), { skeleton: part, context, at: start.index, match });
      if (readings.length === 0) continue;
      const isOnce = about && readings.every(({ frequency }) => frequency === "once");
      if (isOnce && isOfOtherWork(part.text, from, start.index, start.index + match[0].length)) continue;
      addAll(found, readings);
      if (PLAN_MADE.test(part.text.slice(Math.max(from, start.index - REACH), start.index))) for (const one of readings) plans.add(one);
      START.lastIndex = start.index + match[0].length;
      break;
    }
  }
  const regular = found.some(({ frequency }) => frequency !== "ad-hoc" && frequency !== "once");
  const dated = found.some(({ due }) => due?.to !== undefined);
  const last = found.at(-1);
  return found.filter((one) => !isSaidBetter(one, regular, dated) && (one === last || !plans.has(one)));
}

/** "Xây dựng kế hoạch | trước ngày 31/01, gửi báo cáo … trước ngày 15 hằng tháng": the first day is the plan's where the report has its own. */
const PLAN_MADE = /(?:xây dựng|ban hành|hoàn thành|lập)[^,;.]{0,40} (?:kế hoạch|chương trình|văn bản)(?![^,;.]*báo cáo)[^,;.]*$/u;

/** "Định kỳ báo cáo … hằng năm", "Kết thúc đợt cao điểm báo cáo … chậm nhất ngày 16/12": the rhythm, or the day, says when that is. */
function isSaidBetter({ due, text, frequency }: RecurrenceReading, regular: boolean, dated: boolean): boolean {
  if (due === undefined) return regular && /^định k[ỳì]$/iu.test(text);
  return dated && frequency === "once" && /kết thúc/iu.test(due.text);
}

/** Two mentions of one frequency without a due day are one duty. */
function withoutRepeats(readings: readonly RecurrenceReading[]): RecurrenceReading[] {
  const settled = new Set(readings.filter((one) => one.due !== undefined).map((one) => one.frequency));
  return readings.filter((one) => {
    if (one.due !== undefined) return true;
    const first = !settled.has(one.frequency);
    settled.add(one.frequency);
    return first;
  });
}

function reading(
  frequency: Frequency,
  { skeleton, at, match }: Found,
  rrule: readonly string[],
  implied: boolean,
  due?: RecurrenceDue,
): RecurrenceReading {
  const place = offsets(skeleton, at, at + match[0].trimEnd().length);
  const slip = slipIn(skeleton, place.start, place.end);
  return {
    frequency,
    text: skeleton.input.slice(place.start, place.end),
    ...place,
    ...(due === undefined ? {} : { due }),
    ...(rrule.length === 0 ? {} : { rrule: [...rrule] }),
    certainty: implied ? "implied" : "stated",
    ...(slip === undefined ? {} : { slip }),
  };
}

/** The words of the group `due`, with what they mean. */
function dueOf(found: Found, facts: Omit<RecurrenceDue, "text" | "start" | "end">): RecurrenceDue | undefined {
  const range = found.match.indices?.groups?.["due"];
  if (range === undefined) return undefined;
  const { start, end } = offsets(found.skeleton, range[0], range[0] + (found.match.groups?.["due"] ?? "").trimEnd().length);
  return { text: found.skeleton.input.slice(start, end), start, end, ...facts };
}

function single(frequency: Frequency, _match: RuleMatch, found: Found): RecurrenceReading[] {
  return [reading(frequency, found, [], false, dueOf(found, {}))];
}

/** "Các ngày thứ Sáu" come round every week, though nobody says so. */
function readWeekdays(match: RuleMatch, found: Found): RecurrenceReading[] {
  const days = match.tokens.flatMap(({ value }) => (value.type === "weekday" ? [value.code] : []));
  const rule = `FREQ=WEEKLY;BYDAY=${[...new Set(days)].join()}`;
  return [reading("weekly", found, [rruleOf({ unit: "week", interval: 1 })], false, dueOf(found, { rrule: [rule] }))];
}

interface DueFacts {
  /** One rule for each day named. */
  rules: string[];
  impossible: boolean;
  inclusive: boolean;
}

const BEFORE = /^(?:xong )?trước/;

/** The days of a due phrase as rules of a rhythm. */
function rulesOf(match: RuleMatch, dueText: string, rhythm: Rhythm): DueFacts {
  const inclusive = !BEFORE.test(dueText) || isTimed(match.tokens);
  const anchor = /(?:đầu|sau)(?: \S+){0,4}$/.test(dueText) ? "next" : "last";
  const days = match.tokens.flatMap((token) => (token.value.type === "dayOfMonth" ? [token.value.day] : []));
  const rules = days.map((day) => onDayOfMonth(rhythm, day, anchor));
  for (const moment of match.moments) if (moment.unit === "day" && moment.year === undefined) rules.push(onDate(moment.month, moment.day));
  return { rules: rules.filter((rule) => rule !== undefined), impossible: rules.includes(undefined), inclusive };
}

function dueFacts({ rules, impossible, inclusive }: DueFacts): Omit<RecurrenceDue, "text" | "start" | "end"> {
  return { ...(rules.length === 0 ? {} : { rrule: rules }), inclusive, ...(impossible ? { impossible: true as const } : {}) };
}

/** A due phrase without a rhythm before it: its own "hằng …", else how many days it names; a day with its year is due once. */
function readDue(match: RuleMatch, found: Found): RecurrenceReading[] {
  const text = found.match.groups?.["due"] ?? "";
  const each = match.token("each")?.value;
  const yearless = match.moments.filter((moment) => moment.unit === "day" && moment.year === undefined);
  const days = match.tokens.filter((token) => token.kind === "dayOfMonth");
  if (each?.type === "every") {
    const rhythm = each.unit === "year" && yearless.length > 1 ? { unit: "month" as const, interval: 12 / yearless.length } : each;
    return rhythmic(rhythm, match, text, found);
  }
  if (/tháng (?:cuối|đầu)(?: \S+){0,2} (?:quý|quí)/.test(text)) return rhythmic({ unit: "quarter", interval: 1 }, match, text, found);
  if (days.length > 0)
    return /tháng (?:sau|báo cáo|kế|tiếp|liền)/.test(text) ? rhythmic({ unit: "month", interval: 1 }, match, text, found) : [];
  if (/năm (?:sau|kế tiếp|tiếp theo|liền kề)/.test(text)) return rhythmic({ unit: "year", interval: 1 }, match, text, found);
  // Two days without a year are the two halves of every year.
  if (yearless.length > 1 && yearless.length === match.moments.length)
    return rhythmic({ unit: "month", interval: 12 / yearless.length }, match, text, found);
  if (halvesOfYear(match.moments)) return once(match, text, found).map((one) => ({ ...one, frequency: "half-yearly" }));
  // "trong năm 2026" beside "báo cáo" tells what the report is about, not when it is due.
  if (/^(?:vào|trong)/.test(text) && !match.moments.some((moment) => ["day", "days", "month", "quarter"].includes(moment.unit))) return [];
  return once(match, text, found);
}

/** "trước ngày 05/6 và trước ngày 05/12/2026": one day in each half of the year that is named. */
function halvesOfYear(moments: readonly Moment[]): boolean {
  const [first, second, ...more] = moments;
  if (first?.unit !== "day" || second?.unit !== "day" || more.length > 0 || second.year === undefined) return false;
  return (first.year ?? second.year) === second.year && second.month - first.month >= HALF_MIN;
}

const HALF_MIN = 4;

/** `tham mưu sơ kết vào tháng 12/2027`: when the review is held, once; by when its result is due, "trước" would say. */
function isHeldOn({ frequency, due }: RecurrenceReading): boolean {
  return frequency === "once" && /^(?:vào|trong) /iu.test(due?.text ?? "");
}

function rhythmic(rhythm: Rhythm, match: RuleMatch, dueText: string, found: Found): RecurrenceReading[] {
  const due = rulesOf(match, dueText, rhythm);
  return [reading(frequencyOf(rhythm) ?? "ad-hoc", found, [rruleOf(rhythm)], false, dueOf(found, dueFacts(due)))];
}

function once(match: RuleMatch, dueText: string, found: Found, place?: Place): RecurrenceReading[] {
  const all = resolveAll(match.moments, found.context);
  const resolved = place !== undefined && place.of === all.length ? all.slice(place.index, place.index + 1) : all;
  const read = BEFORE.test(dueText) && !isTimed(match.tokens) ? before : /^(?:vào|trong)/.test(dueText) ? on : until;
  const outcome: Outcome | undefined = latest(resolved.map(read));
  if (outcome === undefined) return [];
  const { edtf, to, inclusive, impossible } = outcome;
  const due = dueOf(found, {
    ...(edtf === undefined ? {} : { edtf }),
    ...(to === undefined ? {} : { to }),
    ...(inclusive === undefined ? {} : { inclusive }),
    ...(impossible === undefined ? {} : { impossible }),
  });
  return [reading("once", found, [], outcome.implied === true, due)];
}

/** A list of rhythms, each with the due day that follows; as many days as rhythms are given out in order. */
function readList(match: RuleMatch, found: Found): RecurrenceReading[] {
  const listText = found.match.groups?.["list"] ?? "";
  const lead = match.word("lead");
  const { rhythms, named } = rhythmsIn(listText, match);
  const dueText = found.match.groups?.["due"];
  // "… báo cáo UBND tỉnh 6 tháng trước ngày 15/6, năm trước ngày 05/12": the day behind it makes a report of the period.
  const dated = dueText?.startsWith("trước") === true && rhythms.every((rhythm) => frequencyOf(rhythm) !== undefined);
  if (rhythms.length === 0 || !(named || lead !== "" || dated)) return [];
  // "báo cáo 6 tháng" is a report; "báo cáo 05 ngày" is none.
  const kept = rhythms.filter((rhythm) => frequencyOf(rhythm) !== undefined || named);
  return kept.map((rhythm, index) => {
    const frequency = frequencyOf(rhythm) ?? "ad-hoc";
    if (dueText === undefined)
      return reading(frequency, found, [rruleOf(rhythm)], false, frequency === "ad-hoc" ? inWords(found) : onWeekday(found, rhythm));
    if (match.moments.some((moment) => moment.year !== undefined))
      return { ...withDated(match, found, dueText, { index, of: kept.length }), frequency };
    const due = rulesOf(match, dueText, rhythm);
    const own = kept.length > 1 && due.rules.length === kept.length ? due.rules.slice(index, index + 1) : due.rules;
    return reading(frequency, found, [rruleOf(rhythm)], false, dueOf(found, dueFacts({ ...due, rules: own })));
  });
}

/** The end of a term or of the school year with its day, which is that of the report. */
function readTerm(match: RuleMatch, found: Found): RecurrenceReading[] {
  const { year, day = "" } = found.match.groups ?? {};
  return once(match, day, found).map((one) => ({ ...one, frequency: year === undefined ? "half-yearly" : "yearly" }));
}

/** `vào 16 giờ thứ Sáu`, right before `hằng tuần`. */
const WEEKDAY_BEFORE = new RegExp(
  `(?:(?:trước|vào|lúc|chậm nhất|muộn nhất)(?: lúc| vào)? (?:[^,;().]{1,18} )?)?(?<day>${KIND_CHARS.weekday}) $`,
  "u",
);

/** Behind `thứ Sáu hằng tuần`: `(trước 15 giờ)`. */
const BRACKETED_HOUR = new RegExp(`^ ?\\((?:trước|vào|lúc|chậm nhất(?: là)?) ${KIND_CHARS.clock}\\)`, "u");

/** The day of the week on which a weekly report is due. */
function onWeekday({ skeleton, at, match }: Found, { unit }: Rhythm): RecurrenceDue | undefined {
  const [from, to] = match.indices?.groups?.["list"] ?? [at, at + match[0].length];
  const day = unit === "week" ? WEEKDAY_BEFORE.exec(skeleton.text.slice(Math.max(0, from - HOUR_MAX), from)) : null;
  if (day === null) return undefined;
  const begin = from - day[0].length;
  const value = skeleton.tokens.get(from - 2)?.value;
  const hour = BRACKETED_HOUR.exec(skeleton.text.slice(to, to + HOUR_MAX))?.[0] ?? "";
  const { start, end } = offsets(skeleton, begin, to + hour.length);
  const rrule = value?.type === "weekday" ? [`FREQ=WEEKLY;BYDAY=${value.code}`] : [];
  return { text: skeleton.input.slice(start, end), start, end, ...(rrule.length === 0 ? {} : { rrule }) };
}

/** Behind `02 lần/ngày`, `hằng ngày`: `(trước 9 giờ và 16 giờ)`, `trước 16 giờ`, `trong thời gian lũ lụt xảy ra`. */
const HOUR_BEHIND =
  /^ ?(?:\((?:trước|vào|lúc) [^();]{1,60}\)|(?:(?:trước|vào|lúc) |trong (?:thời gian|suốt) )[^();,.]{1,60}?(?= ?(?:[.;,)]|$)| về | gửi | báo cáo | cho | để ))/u;
/** Before it: `trước 19h00 hằng ngày`. */
const HOUR_BEFORE = /(?<=^|\s)(?:trước|vào|lúc) [^();,.]{1,20}$/u;

/** No frequency of the field says every day, or every five years: the words do, with the hour or the time of need beside them. */
function inWords({ skeleton, at, match }: Found): RecurrenceDue {
  const [from, to] = match.indices?.groups?.["list"] ?? [at, at + match[0].length];
  const hour = HOUR_BEFORE.exec(skeleton.text.slice(Math.max(0, from - HOUR_MAX), from).trimEnd());
  const begin = hour === null ? from : Math.max(0, from - HOUR_MAX) + hour.index;
  const behind = HOUR_BEHIND.exec(skeleton.text.slice(to, to + HOUR_MAX))?.[0] ?? "";
  const { start, end } = offsets(skeleton, begin, to + behind.length);
  return { text: skeleton.input.slice(start, end), start, end };
}

/** Which of a list of rhythms it is, to which as many days are given out in order. */
interface Place {
  index: number;
  of: number;
}

/** "Báo cáo năm trước ngày 15/12/2026": the rhythm as printed, the day once. */
function withDated(match: RuleMatch, found: Found, dueText: string, place: Place): RecurrenceReading {
  const days = { ...match, moments: match.moments.filter(({ unit }) => unit !== "half") };
  const [dated] = once(days, dueText, found, place);
  return dated ?? reading("once", found, [], false);
}

function rhythmsIn(list: string, match: RuleMatch): { rhythms: Rhythm[]; named: boolean } {
  const rhythms: Rhythm[] = [];
  let next = 0;
  let named = false;
  for (const part of list.matchAll(/[\uE000-\uE015]|(?<![\p{L}\p{N}])(?:tháng|quý|quí|năm|tuần)(?![\p{L}\p{N}])/gu)) {
    const value = part[0] >= "\uE000" ? match.tokens[next++]?.value : undefined;
    if (value?.type === "every") {
      named = true;
      rhythms.push({ unit: value.unit, interval: value.interval });
    } else if (value?.type === "moment" && value.moment.unit === "half") rhythms.push({ unit: "month", interval: 6 });
    else if (value?.type === "length" && value.unit !== "hour") rhythms.push({ unit: value.unit, interval: value.count });
    else if (part[0] < "\uE000") rhythms.push({ unit: PERIOD_UNITS.get(part[0]) ?? "year", interval: 1 });
  }
  return { rhythms, named };
}
