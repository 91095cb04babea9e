import { defineTimeRule } from "../define.ts";
import { contextYear, on, resolve } from "../span.ts";

// kỳ họp cuối năm 2026 | tại kỳ họp thường lệ giữa năm | kỳ họp thường lệ cuối năm 2025 của HĐND tỉnh
// A people's council sets the days of its regular sessions itself: no more than the year is known.
export const session = defineTimeRule({
  id: "session",
  heads: ["kỳ", "kì", "tại", "trong", "vào", "trình"],
  pattern: `(?:(?:tại|trong|vào|trình) )?k[ỳì] họp (?:(?:thường lệ|thường kỳ|định kỳ) )?(?:đầu|giữa|cuối) (?:{year:moment}|năm(?: nay)?)`,
  inText: "strong",
  read(match, context) {
    const [moment] = match.moments;
    if (moment !== undefined && moment.unit !== "year") return undefined;
    const year = moment?.year ?? contextYear(context);
    return year === undefined
      ? { kind: "date" }
      : { ...on(resolve({ unit: "year", year }, undefined, false)), implied: moment === undefined };
  },
});
