import { defineTimeRule } from "../define.ts";
import { onDayOfMonth } from "../rhythm.ts";
import type { Rhythm } from "../rhythm.ts";
import { BY, BY_FILLER, isTimed } from "./shared.ts";

const MONTH_OF_PERIOD = "tháng (?:cuối(?: cùng)?|(?<opening>đầu)(?: tiên)?)(?: của)?";

// trước ngày 20 hằng tháng | trước 17 giờ ngày 20 hằng tháng | ngày 25 hằng tháng | chậm nhất là ngày 15 của tháng cuối quý | trước ngày 25 của tháng cuối cùng hằng quý |
// ngày 05 của tháng đầu mỗi quý | chậm nhất ngày 15 của tháng báo cáo | chậm nhất vào ngày 18 của tháng cuối kỳ báo cáo
export const dayOfMonth = defineTimeRule({
  id: "day-of-month",
  heads: ["*", "trước", "chậm", "muộn", "trễ", "xong", "vào", "trong", "hạn", "định"],
  pattern:
    `(?:định kỳ )?(?:(?<by>${BY})${BY_FILLER} )?{first:dayOfMonth}(?:(?: ?,| và| hoặc)(?: (?:trước|vào))? (?:{dayOfMonth}|\\d{1,2}(?!\\d))){0,2}(?: của)? ` +
    `(?:${MONTH_OF_PERIOD} (?:{quarter:every}|(?<period>quý|quí|kỳ báo cáo|kỳ|năm))|{each:every}|(?<report>tháng (?:báo cáo|sau|kế tiếp|tiếp theo|liền kề)))`,
  inText: "strong",
  read(match) {
    const each = (match.token("quarter") ?? match.token("each"))?.value;
    const days = daysOf(
      match.text,
      match.tokens.flatMap((token) => (token.value.type === "dayOfMonth" ? [token.value.day] : [])),
    );
    const inclusive = !/^(?:xong )?trước$/.test(match.word("by")) || isTimed(match.tokens);
    const rhythm = each?.type === "every" ? each : rhythmOf(match.word("period"), match.word("report"));
    // "Tháng cuối kỳ báo cáo" leaves the period to another text.
    if (rhythm === undefined) return { kind: "recurring", inclusive };
    const rules = days.map((day) => onDayOfMonth(rhythm, day, match.word("opening") === "" ? "last" : "next"));
    if (rules.includes(undefined)) return { kind: "recurring", impossible: true, inclusive };
    return { kind: "recurring", rrule: rules.filter((rule) => rule !== undefined), inclusive };
  },
});

/** Days given as tokens (`ngày 15`) and, after "và", as bare numbers. */
function daysOf(text: string, days: readonly number[]): number[] {
  return [...days, ...[...text.matchAll(/ (\d{1,2})(?!\d)/g)].map((found) => Number(found[1]))];
}

function rhythmOf(period: string, report: string): Rhythm | undefined {
  if (report !== "") return { unit: "month", interval: 1 };
  if (period.startsWith("qu")) return { unit: "quarter", interval: 1 };
  return period === "năm" ? { unit: "year", interval: 1 } : undefined;
}
