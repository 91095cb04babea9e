import { defineTimeRule } from "../define.ts";
import { inMonths, onDate } from "../rhythm.ts";
import { BY, BY_FILLER } from "./shared.ts";

/** A month comes round with these before it; `trong tháng 9 hằng năm` is read as the month that it is. */
const LATEST = "chậm nhất|muộn nhất|trễ nhất";

// trước ngày 15/12 hằng năm | trước ngày 01/6 và 15/11 hàng năm | trước ngày 30/8 và sau ngày 31/12 hằng năm | ngày 09/11 hằng năm | trước ngày 31/01 năm sau |
// trước ngày 10 tháng 01 của năm liền kề sau năm đánh giá | chậm nhất trong tháng 9 hằng năm | trước ngày 31/12 năm trước liền kề
export const dayOfYear = defineTimeRule({
  id: "day-of-year",
  heads: ["*", "trước", "chậm", "muộn", "trễ", "xong", "vào", "trong", "hạn", "định", "hoàn"],
  pattern:
    `(?:(?:định kỳ|hoàn thành) )?(?:(?:(?<by>${BY})${BY_FILLER} )?{yearlessDay}(?:(?: ?,| và| hoặc)(?: (?:trước|sau|vào|chậm nhất))? {yearlessDay}){0,3}|(?:${LATEST})${BY_FILLER} {yearlessMonth})(?: của)? ?` +
    `(?:{each:every}|năm trước liền kề|năm liền (?:kề )?trước|năm (?:sau|kế tiếp|tiếp theo|liền kề|liền sau)(?: {gap}{0,40})?)`,
  inText: "strong",
  read(match) {
    const each = match.token("each")?.value;
    if (each !== undefined && (each.type !== "every" || each.unit !== "year")) return undefined;
    const rules = match.moments.map((moment) => {
      if (moment.unit === "month") return inMonths(moment.month, moment.month);
      return moment.unit === "day" ? onDate(moment.month, moment.day) : undefined;
    });
    const inclusive = !/^(?:xong )?trước$/.test(match.word("by"));
    if (rules.includes(undefined)) return { kind: "recurring", impossible: true, inclusive };
    return { kind: "recurring", rrule: rules.filter((rule) => rule !== undefined), inclusive };
  },
});
