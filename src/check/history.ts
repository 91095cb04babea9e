import type { Span } from "../model/place.ts";
import language from "../vi/data/language.json" with { type: "json" };
import { LETTER } from "../vi/letters.ts";
import { fold } from "../vi/word.ts";
import { citationsOf } from "./citations.ts";
import type { CheckContext } from "./context.ts";
import { lazy } from "./lazy.ts";

/** Words that say a name is told of the past. */
const PAST =
  /\(cũ\)|(?<!\p{L})cũ(?!\p{L})|trước đây|trước khi|trước sáp nhập|sáp nhập|hợp nhất|nguyên là|tiếp nhận|bàn giao|kế thừa|chuyển (?:từ|nguyên trạng)|thành lập mới|sắp xếp (?:lại|tổ chức|đơn vị)|kết thúc hoạt động|giải thể|bỏ cấp|không tổ chức|không còn (?:các |chính quyền |đơn vị hành chính |tổ chức )?(?:cấp|huyện|quận|thị xã|thị trấn)|thay thế|đổi tên|(?<!\p{L})nay (?:là|thuộc|do)(?!\p{L})/u;
/** How far from a name such words count. */
const REACH = 90;
/** A document that is named without a number: `tại Công văn ngày …`, `hướng dẫn của Bộ …`. */
const DOCUMENT_BEHIND =
  /^[^.;]{0,40}(?:tại|ban hành|hướng dẫn) (?:công văn|văn bản|thông tư|quyết định|chỉ thị|nghị định|tờ trình|kế hoạch)/u;

/** Between a citation and the place whose body issued it. */
const OF_ISSUER = /^\s*(?:của\s+)?(?:(?:chủ tịch\s+)?(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd)\s+)?$/u;

/** How far a clause is looked at on either side of a name. */
const CLAUSE = 120;
/** Between “của” and the name may stand whose it is, not what is done with it: “hồ sơ của xã cho Công an huyện”. */
const OTHER_DEED = /(?<!\p{L})(?:cho|về|đến|gửi|với|trình|chủ trì|phối hợp|thực hiện|giao|do)(?!\p{L})/u;
const GIVEN = /(?<!\p{L})(?:điều chuyển|chuyển)(?!\p{L}).{0,60} (?:của|từ) (?<owners>[^.]{0,60})$/u;
const TAKER = /^.{0,60}?(?<!\p{L})(?:cho|về|sang)(?!\p{L})/u;
const AFTERWARDS = /^.{0,30}? sau (?:khi )?sắp xếp/u;
const ISO_DAY = /(?<!\d)(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})(?!\d)/gu;
const YEAR = /(?<![\d/.-])(?:19|20)\d\d(?!\d)/gu;

/** Made of the words of the data when the first name of the past is looked at. */
const deeds = lazy(() => {
  const anyOf = (words: string) => `(?<![${LETTER}])(?:${words.split(", ").join("|")})(?![${LETTER}])`;
  const { papers, issuing, drafting } = language.acts;
  return {
    /** `văn bản … của`, `Quyết định của Chủ tịch`; what is yet to be drafted is work. */
    owned: new RegExp(
      `(?<drafting>${anyOf(drafting)} (?:các |những )?)?${anyOf(papers)}[^.]{0,60}? (?:của|thuộc) (?<owners>[^.]{0,60})$`,
      "u",
    ),
    /** `văn bản … do`, with what the body did behind the name. */
    made: new RegExp(`${anyOf(papers)}.{0,60} do (?<owners>[^.]{0,50})$`, "u"),
    issued: new RegExp(`^.{0,30}? ${anyOf(issuing)}`, "u"),
    agent: / do (?<owners>[^.]{0,50})$/u,
  };
});

/** Whether a stretch of the text speaks of the past: in a phrase that says so, or in what is quoted of an older document. */
export type IsPast = (span: Span, since: string) => boolean;

/** Citations and their subjects, to the end of the clause, each with its date; made once for a document. */
export function pastIn(context: CheckContext): IsPast {
  const { text } = context;
  const day = context.date ?? context.notBefore ?? "";
  const clauses = citationsOf(context).map(({ at, date }) => ({ start: at.start, end: clauseEnd(text, at.end), cited: at.end, date }));
  return ({ start, end }, since) => {
    const clause = lastBefore(clauses, start);
    const cited = clause !== undefined && start < clause.end ? clause : undefined;
    if (cited !== undefined && (cited.date === undefined || cited.date < since)) return true;
    // `thay cụm từ “Sở Công Thương nghiệp” bằng “Sở Công Thương”`: words that are spoken of, not a body.
    if (text[start - 1] === "“" && text[end] === "”") return true;
    // Who issued a document of a later day was there on that day, or so it says; what it is about may be of the past.
    const isIssuer = cited !== undefined && OF_ISSUER.test(fold(text.slice(Math.min(cited.cited, start), start)));
    if (!isIssuer && isDeedOfThePast(clauseBefore(text, start), clauseBehind(text, end), since, day)) return true;
    const around = fold(aroundIn(text, start, end)).replace(/\s+/gu, " ");
    return PAST.test(around) || DOCUMENT_BEHIND.test(fold(text.slice(end, end + 80)).replace(/\s+/gu, " "));
  };
}

/** What stands near a stretch in its own paragraph or item. */
function aroundIn(text: string, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(PARAGRAPH)
      .at(-1) ?? "";
  return before + text.slice(start, end) + (text.slice(end, end + REACH).split(PARAGRAPH)[0] ?? "");
}

/** A blank line, or one that begins with the marker of an item. */
const PARAGRAPH = /\n\s*\n|\n(?=[ \t*#]*(?:[-+•–]|\p{L}\)|\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]+\.)\s)/u;

/** `văn bản do Ủy ban nhân dân cấp huyện ban hành`: the body did it, owns it or hands it over; nothing is asked of it. */
function isDeedOfThePast(before: string, behind: string, since: string, day: string): boolean {
  const { owned, made, issued, agent } = deeds();
  const ownersOnly = (match: RegExpExecArray | null) => match !== null && !OTHER_DEED.test(match.groups?.["owners"] ?? "");
  const owner = owned.exec(before);
  if (ownersOnly(owner) && owner?.groups?.["drafting"] === undefined) return true;
  if (AFTERWARDS.test(behind) || (ownersOnly(GIVEN.exec(before)) && TAKER.test(behind))) return true;
  if (ownersOnly(made.exec(before)) && issued.test(behind)) return true;
  return (ownersOnly(agent.exec(before)) || issued.test(behind)) && isDatedBefore(behind, since, day);
}

const TO_COME =
  /(?<!\p{L})(?:sẽ (?:do|là|được|thuộc)|tiếp nhận|thành lập|đổi tên|dự kiến|sau (?:khi )?(?:[^,]{0,40} )?(?:sắp xếp|sáp nhập|hợp nhất|tổ chức lại|kiện toàn|thành lập|đổi tên))(?!\p{L})/u;

/** Whether the clause around a name speaks of what is to be: `sau khi sắp xếp, việc này sẽ do Sở Nông nghiệp và Môi trường`. */
export function isToCome(text: string, { start, end }: Span): boolean {
  return TO_COME.test(clauseBefore(text, start)) || TO_COME.test(clauseBehind(text, end));
}

/** Whether the days and years that are named, one at least, are all before the body ended, and none of the plan's own year. */
function isDatedBefore(words: string, since: string, day: string): boolean {
  const days = [...words.matchAll(ISO_DAY)].map(({ groups = {} }) =>
    [groups["year"], groups["month"]?.padStart(2, "0"), groups["day"]?.padStart(2, "0")].join("-"),
  );
  const years = words.match(YEAR) ?? [];
  if (days.length + years.length === 0) return false;
  return days.every((one) => one <= since) && years.every((year) => year <= since.slice(0, 4) && year < day.slice(0, 4));
}

/** What the clause says before a name: as far as a semicolon, a full stop, a colon, a cell or a blank line. */
function clauseBefore(text: string, start: number): string {
  const before = fold(text.slice(Math.max(0, start - CLAUSE), start));
  return ` ${(before.split(/[;:|]|\.\s|\n\s*\n/u).at(-1) ?? "").replace(/\s+/gu, " ")}`;
}

function clauseBehind(text: string, end: number): string {
  return (fold(text.slice(end, end + CLAUSE)).split(/[;|]|\.(?:\s|$)|\n\s*\n/u)[0] ?? "").replace(/\s+/gu, " ");
}

/** The subject of a cited document goes to the end of its clause: a semicolon, a full stop before a capital, a blank line. */
function clauseEnd(text: string, from: number): number {
  const stop = /;|\.\s+\p{Lu}|\n\s*\n|\|/u.exec(text.slice(from, from + 600));
  return stop === null ? Math.min(text.length, from + 600) : from + stop.index;
}

function lastBefore<T extends { start: number }>(sorted: readonly T[], at: number): T | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}
