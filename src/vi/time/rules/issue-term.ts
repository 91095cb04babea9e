import { daysAfter, monthsAfter } from "../calendar.ts";
import { defineTimeRule } from "../define.ts";
import type { TokenValue } from "../moment.ts";
import { OWN_ISSUE } from "./shared.ts";

// Trong 30 ngày kể từ ngày ký | trong thời hạn 02 tháng, kể từ ngày ban hành Kế hoạch | chậm nhất 15 ngày kể từ ngày Kế hoạch này được ban hành
// Counted from the day after (Bộ luật Dân sự 2015, Điều 147); how many days off lie between working days is not known here.
export const issueTerm = defineTimeRule({
  id: "issue-term",
  heads: ["trong", "chậm", "muộn", "không", "tối", "*"],
  pattern: `(?:^|(?:(?:trong|chậm nhất|muộn nhất|không quá|tối đa|là|vòng|thời hạn|thời gian|khoảng) ){1,5}){length:length} ?,? ?(?:kể từ|tính từ|sau) ${OWN_ISSUE}(?= ?(?:[.,;)]|$))`,
  inText: "strong",
  read(match, { issueDate }) {
    const length = match.token("length")?.value;
    const to = issueDate === undefined || length === undefined ? undefined : endOf(issueDate, length);
    return to === undefined ? { kind: "conditional" } : { kind: "conditional", to, implied: true };
  },
});

function endOf(from: string, length: TokenValue): string | undefined {
  if (length.type !== "length" || length.workingDays) return undefined;
  const { count, unit } = length;
  switch (unit) {
    case "day":
      return daysAfter(from, count);
    case "week":
      return daysAfter(from, 7 * count);
    case "month":
      return monthsAfter(from, count);
    case "quarter":
      return monthsAfter(from, 3 * count);
    case "year":
      return monthsAfter(from, 12 * count);
    default:
      return undefined;
  }
}
