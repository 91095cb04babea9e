import { LETTER } from "../../letters.ts";
import { defineTimeRule } from "../define.ts";

// Hoàn thành trước khi khai giảng năm học 2026-2027 | xong trước mùa mưa bão | dứt điểm trước Tết Nguyên đán
export const doneBefore = defineTimeRule({
  id: "done-before",
  heads: ["hoàn", "xong", "dứt", "kết"],
  pattern: `(?:hoàn thành|hoàn tất|xong|dứt điểm|kết thúc) trước (?:khi|thời điểm|mùa|tết|dịp|kỳ họp|đại hội|năm học|đợt)(?: [${LETTER}]+){0,12}(?: ?{moment})?(?= ?[.;,)]| ?$)`,
  inText: "strong",
  // A day behind the event is the end itself.
  read: (match) => (match.moments.some(({ unit }) => unit === "day" || unit === "days") ? undefined : { kind: "conditional" }),
});
