import { defineTimeRule } from "../define.ts";
import { openFrom, resolveAll } from "../span.ts";

// Từ tháng 11/2025 đến khi kết thúc Tổng kiểm kê | từ ngày 01/7/2026 cho đến khi có quy định mới
export const fromUntilEvent = defineTimeRule({
  id: "from-until-event",
  heads: ["từ", "kể", "bắt", "*"],
  pattern: `(?:(?:kể |bắt đầu )?từ )?{from:moment} (?:cho )?(?:đến|tới) (?:khi|lúc|thời điểm|ngày {gap}{1,30}?(?:hoàn thành|kết thúc|có hiệu lực)) ?{gap}{0,80}`,
  inText: "strong",
  read(match, context) {
    const [from] = resolveAll(match.moments.slice(0, 1), context);
    return from === undefined ? undefined : openFrom(from);
  },
});
