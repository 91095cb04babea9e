import { defineTimeRule } from "../define.ts";
import { between, on, openFrom, resolveAll } from "../span.ts";
import { DONE, FOLLOWING } from "./shared.ts";

// Năm 2026 và các năm tiếp theo | 2026 và những năm tiếp theo | Quý IV/2026 và các năm tiếp theo | năm 2026 trở đi
// A period that "goes on" keeps its printed end: Giai đoạn 2026-2030 và những năm tiếp theo.
export const andFollowing = defineTimeRule({
  id: "and-following",
  heads: ["*", "trong", "từ", "bắt", "hoàn", "cơ", "phấn", "dự"],
  pattern: `${DONE}(?:(?:bắt đầu )?(?:trong|từ|vào) )?{first:moment}(?:(?: ?,| và) {moment}){0,3}(?: trở đi| trở về sau| về sau|${FOLLOWING})`,
  inText: "strong",
  read(match, context) {
    const [first, ...more] = resolveAll(match.moments, context);
    const last = more.at(-1);
    // "Hoàn thành trong tháng 3/2026; các năm tiếp theo duy trì": what is done by then is done, whatever goes on.
    if (first === undefined || ENDS_FIRST.test(match.text)) return undefined;
    if (last !== undefined) return typeof last === "string" ? between(first, last) : openFrom(first);
    const alone = on(first);
    return alone.kind === "period" && match.moments[0]?.unit !== "schoolYear" ? alone : openFrom(first);
  },
});

const ENDS_FIRST = /^(?:\S+ \S+ )?(?:hoàn thành|hoàn tất|xong|kết thúc) [^;]*;/;
