import type { Span } from "../model/place.ts";
import { fold } from "../vi/word.ts";
import { citationsOf } from "./citations.ts";
import type { CheckContext } from "./context.ts";

/** Words that say a name is told of the past. */
const PAST =
  /\(cũ\)|(?<!\p{L})cũ(?!\p{L})|trước đây|trước khi|trước sáp nhập|sáp nhập|hợp nhất|nguyên là|tiếp nhận|bàn giao|kế thừa|chuyển (?:từ|nguyên trạng)|thành lập mới|sắp xếp (?:lại|tổ chức|đơn vị)|kết thúc hoạt động|giải thể|bỏ cấp|không tổ chức|thay thế|đổi tên|(?<!\p{L})nay (?:là|thuộc)(?!\p{L})/u;
/** How far from a name such words count. */
const REACH = 90;
/** A document that is named without a number: `tại Công văn ngày …`, `hướng dẫn của Bộ …`. */
const DOCUMENT_BEHIND =
  /^[^.;]{0,40}(?:tại|ban hành|hướng dẫn) (?:công văn|văn bản|thông tư|quyết định|chỉ thị|nghị định|tờ trình|kế hoạch)/u;

/** Whether a stretch of the text speaks of the past: in a phrase that says so, or in what is quoted of an older document. */
export type IsPast = (span: Span, since: string) => boolean;

/** Citations and their subjects, to the end of the clause, each with its date; made once for a document. */
export function pastIn(context: CheckContext): IsPast {
  const { text } = context;
  const clauses = citationsOf(context).map(({ at, date }) => ({ start: at.start, end: clauseEnd(text, at.end), date }));
  return ({ start, end }, since) => {
    const clause = lastBefore(clauses, start);
    if (clause !== undefined && start < clause.end && (clause.date === undefined || clause.date < since)) return true;
    // `thay cụm từ “Sở Công Thương nghiệp” bằng “Sở Công Thương”`: words that are spoken of, not a body.
    if (text[start - 1] === "“" && text[end] === "”") return true;
    const around = fold(text.slice(Math.max(0, start - REACH), end + REACH)).replace(/\s+/gu, " ");
    return PAST.test(around) || DOCUMENT_BEHIND.test(fold(text.slice(end, end + 80)).replace(/\s+/gu, " "));
  };
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
