import { defineTimeRule } from "../define.ts";
import { splitDay } from "../calendar.ts";
import { between, openFrom, resolve, resolveAll, until } from "../span.ts";

// từ nay đến hết năm 2026 | từ nay đến năm 2030 và những năm tiếp theo | từ nay đến khi kết thúc cuộc bầu cử
export const fromNow = defineTimeRule({
  id: "from-now",
  heads: ["từ", "kể"],
  pattern: `(?:kể )?từ nay (?:cho )?(?:đến|tới)(?:(?: (?:hết|cuối|trước|giữa)){0,2} {end:moment}(?: và (?:các|những) năm (?:tiếp theo|sau))?| (?:khi |ngày )?(?:kết thúc|hoàn thành|có) {gap}{1,90})`,
  inText: "weak",
  read(match, context) {
    const [end] = resolveAll(match.moments, context);
    // "Now" is the day of issue; a plan without one still has its end.
    const now = context.issueDate === undefined ? undefined : splitDay(context.issueDate);
    if (now === undefined) return end === undefined ? openFrom("yearless") : until(end);
    const from = resolve({ unit: "day", year: now.year, month: now.month, day: now.day }, undefined, false);
    return { ...(end === undefined ? openFrom(from) : between(from, end)), implied: true };
  },
});
