import { defineTimeRule } from "../define.ts";
import { splitDay } from "../calendar.ts";
import { between, resolve, resolveAll, until } from "../span.ts";

// từ nay đến hết năm 2026 | từ nay đến năm 2030 và những năm tiếp theo
export const fromNow = defineTimeRule({
  id: "from-now",
  heads: ["từ", "kể"],
  pattern: `(?:kể )?từ nay (?:cho )?(?:đến|tới)(?: (?:hết|cuối|trước|giữa)){0,2} {end:moment}(?: và (?:các|những) năm (?:tiếp theo|sau))?`,
  inText: "weak",
  read(match, context) {
    const [end] = resolveAll(match.moments, context);
    if (end === undefined) return undefined;
    // "Now" is the day of issue; a plan without one still has its end.
    const now = context.issueDate === undefined ? undefined : splitDay(context.issueDate);
    if (now === undefined) return until(end);
    return { ...between(resolve({ unit: "day", year: now.year, month: now.month, day: now.day }, undefined, false), end), implied: true };
  },
});
