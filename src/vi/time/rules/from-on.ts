import { defineTimeRule } from "../define.ts";
import { on, openAfter, openFrom, resolveAll } from "../span.ts";

// từ tháng 9 năm 2026 | kể từ ngày 01/7/2026 | Từ tháng 11/2026 trở đi | bắt đầu từ năm 2027 | sau ngày 30/6/2026
export const fromOn = defineTimeRule({
  id: "from-on",
  heads: ["từ", "kể", "bắt", "sau"],
  pattern: `(?:(?:kể |bắt đầu )?(?<lead>từ|sau)|bắt đầu(?: vào)?) (?:đầu |giữa |cuối )?{from:moment}(?: trở đi| trở về sau| về sau)?`,
  inText: "weak",
  read(match, context) {
    const [moment] = match.moments;
    const [from] = resolveAll(match.moments, context);
    if (from === undefined || moment === undefined) return undefined;
    // "từ 7h00 đến 11h30 ngày 24/8/2026" is that day.
    if (moment.unit === "day" && moment.hours === "between") return on(from);
    return match.word("lead") === "sau" ? openAfter(from) : openFrom(from);
  },
});
