import type { Outline } from "../outline/index.ts";
import { sourceSpan, slice, type Prose } from "../outline/prose.ts";
import { wordsOf } from "../outline/section.ts";
import { splitAgencies } from "../vi/agency/index.ts";
import { findRecurrences } from "../vi/time/index.ts";
import { fold } from "../vi/word.ts";
import { foundAgencies, type ExtractContext } from "./context.ts";
import type { FoundAgency, FoundReport } from "./found.ts";

const RULE = "reporting/sentence";
/** To whom: "báo cáo … về UBND xã", "gửi Sở Nội vụ", "báo cáo UBND tỉnh kết quả". */
const TO =
  /(?:(?:báo cáo|gửi|gởi|phản ánh|tổng hợp)[^.;()]{0,90}?\s(?:về|cho|đến|gửi về|gửi đến|đến)|gửi(?:\s+báo cáo)?(?:\s+về)?|báo cáo|trình)\s+(?=(?:ủy ban|ubnd|hđnd|bộ|sở|ban|cục|phòng|công an|văn phòng|thường trực|đảng ủy|tỉnh|thành|huyện ủy|chủ tịch|thủ tướng|chính phủ|hội|đoàn|mttq|trường|nhà trường|hiệu trưởng|trung tâm|tổ |viện|cơ quan|liên đoàn|bch|bqp|thanh tra|quận ủy|giám đốc|lãnh đạo|hội đồng|ủy viên))/u;
const VIA =
  /(?:\(\s*(?:thông\s+)?qua\s+|(?:thông\s+)?qua\s+\(?|\(\s*qua\s+)(?=(?:ủy ban|ubnd|bộ|sở|ban|cục|phòng|công an|văn phòng|thường trực|đảng ủy|đội|trung tâm|tổ|chi cục|thanh tra|bch|hội|đoàn|viện|trường|cơ quan|đồng chí|đ\/c|liên đoàn))/u;
const NAME_END =
  /\s(?:để|trước|theo|kết quả|về|tổng hợp|và gửi|định kỳ|hằng|hàng|vào|khi|chậm nhất|tình hình|việc|xem xét|đồng thời|trong|qua|thông qua|xin|cùng|ngay|báo cáo|tiến độ|bằng|những|các khó|lên|đúng|gồm|nội dung|quyết định|chỉ đạo|ban hành|phê duyệt|thẩm định|chưa|được|có|là|từ|nhằm|ngày|mỗi)(?=[\s,.;]|$)|[.;:()“"]|,\s(?!các|thể thao|ban|ngành|xã|phường|thị|thành|công nghệ|khoa học)/u;

/** Periodic or dated reports owed under the plan: one entry per frequency, with whom it goes to and through whom. */
export function readReports(outline: Outline, context: ExtractContext): FoundReport[] {
  const result: FoundReport[] = [];
  for (const part of outline.root.children) {
    if (
      [
        "act",
        "letterhead",
        "title",
        "type",
        "preamble",
        "closing",
        "appendix",
        "furniture",
        "purpose",
        "requirements",
        "purpose-requirements",
        "objectives",
      ].includes(part.role)
    )
      continue;
    for (const { prose, node } of wordsOf(part)) result.push(...reportsIn(prose, node.ref, context));
  }
  return result;
}

function reportsIn(prose: Prose, ref: string, context: ExtractContext): FoundReport[] {
  const key = fold(prose.text);
  if (!key.includes("báo cáo") && !/gửi (?:kết quả|về)/u.test(key)) return [];
  const recurrences = findRecurrences(prose.text, context.time);
  if (recurrences.length === 0) return [];
  const to = bodyAfter(prose, key, TO);
  const via = bodyAfter(prose, key, VIA);
  return recurrences.map((recurrence) => {
    const report: FoundReport = {
      ref: trimBullets(ref),
      frequency: recurrence.frequency,
      text: prose.text,
      at: sourceSpan(prose),
      by: RULE,
    };
    if (recurrence.due !== undefined) {
      const { due } = recurrence;
      report.due = { text: due.text, at: sourceSpan(prose, due.start, due.end), by: RULE };
      // Two days a year make two rules; the field holds one, so the words alone say it then.
      const [rule, second] = due.rrule ?? [];
      if (rule !== undefined && second === undefined) report.due.rrule = rule;
      if (due.edtf !== undefined) report.due.edtf = due.edtf;
    }
    if (to !== undefined) report.to = to;
    if (via !== undefined) report.via = via;
    return report;
  });
}

/** A report asked for in a dash belongs to the numbered item above it. */
function trimBullets(ref: string): string {
  return ref.replace(/(?:\.\[\d+\])+$/u, "");
}

function bodyAfter(prose: Prose, key: string, pattern: RegExp): FoundAgency | undefined {
  const match = pattern.exec(key);
  if (match === null) return undefined;
  const start = match.index + match[0].length;
  const stop = NAME_END.exec(key.slice(start));
  const name = slice(prose, start, stop === null ? prose.text.length : start + stop.index);
  const [first] = foundAgencies(name, splitAgencies(name.text), RULE);
  return first;
}
