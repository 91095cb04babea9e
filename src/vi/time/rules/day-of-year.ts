import { defineTimeRule } from "../define.ts";
import { onDate } from "../rhythm.ts";
import { BY, BY_FILLER } from "./shared.ts";

// trước ngày 15/12 hằng năm | trước ngày 01/6 và 15/11 hàng năm | ngày 09/11 hằng năm | trước ngày 31/01 năm sau |
// trước ngày 10 tháng 01 của năm liền kề sau năm đánh giá
export const dayOfYear = defineTimeRule({
  id: "day-of-year",
  heads: ["*", "trước", "chậm", "muộn", "trễ", "xong", "vào", "trong", "hạn", "định", "hoàn"],
  pattern:
    `(?:(?:định kỳ|hoàn thành) )?(?:(?<by>${BY})${BY_FILLER} )?{yearlessDay}(?:(?: ?,| và| hoặc)(?: (?:trước|vào|chậm nhất))? {yearlessDay}){0,3}(?: của)? ?` +
    `(?:{each:every}|năm (?:sau|kế tiếp|tiếp theo|liền kề|liền sau)(?: {gap}{0,40})?)`,
  inText: "strong",
  read(match) {
    const each = match.token("each")?.value;
    if (each !== undefined && (each.type !== "every" || each.unit !== "year")) return undefined;
    const rules = match.moments.map((moment) => (moment.unit === "day" ? onDate(moment.month, moment.day) : undefined));
    const inclusive = !/^(?:xong )?trước$/.test(match.word("by"));
    if (rules.includes(undefined)) return { kind: "recurring", impossible: true, inclusive };
    return { kind: "recurring", rrule: rules.filter((rule) => rule !== undefined), inclusive };
  },
});
