import { defineTimeRule } from "../define.ts";
import type { Moment } from "../moment.ts";
import { inMonths } from "../rhythm.ts";

// Tháng 12 hằng năm | trong quý IV hằng năm | Từ tháng 3 đến tháng 11 hằng năm | tháng 6 và tháng 12 hàng năm
export const partOfYear = defineTimeRule({
  id: "part-of-year",
  heads: ["*", "trong", "vào", "từ", "trước", "cuối", "đầu"],
  pattern: `(?:(?:trong|vào|từ|trước|đầu|cuối) ){0,2}{first:yearly}(?:(?<to> ?(?:-|đến)(?: hết)?)? {last:yearly}|(?:(?: ?[,&+]| và) ?{yearly}){1,3})?,?(?: của)? {each:every}`,
  inText: "strong",
  read(match) {
    const each = match.token("each")?.value;
    if (each?.type !== "every" || each.unit !== "year") return undefined;
    const months = match.moments.map(monthsOf);
    const [first] = months;
    const last = months.at(-1);
    if (first === undefined || last === undefined) return undefined;
    const spans = match.word("to") === "" ? months : [[first[0], last[1]] as const];
    const rules = spans.map(([from, to]) => inMonths(from, to));
    if (rules.includes(undefined)) return { kind: "recurring", impossible: true };
    return { kind: "recurring", rrule: rules.filter((rule) => rule !== undefined) };
  },
});

function monthsOf(moment: Moment): readonly [number, number] {
  switch (moment.unit) {
    case "month":
      return [moment.month, moment.month];
    case "months":
      return [moment.month, moment.lastMonth];
    case "quarter":
      return [3 * moment.quarter - 2, 3 * moment.quarter];
    case "quarters":
      return [3 * moment.quarter - 2, 3 * moment.lastQuarter];
    case "half":
      return [6 * moment.half - 5, 6 * moment.half];
    // Of "nửa đầu tháng 5 hằng năm" the rule says the month.
    case "part":
      return monthsOf(moment.of);
    default:
      return [0, 0];
  }
}
