import { splitDay } from "../calendar.ts";
import { defineTimeRule } from "../define.ts";
import { on, resolve } from "../span.ts";

// Buổi chiều cùng ngày, từ 13h30 đến 17h00 | 19h30 cùng ngày — the day stands above
export const sameDay = defineTimeRule({
  id: "same-day",
  heads: ["*", "vào", "từ", "lúc", "trong", "buổi", "sáng", "trưa", "chiều", "tối", "cùng"],
  pattern: `(?:(?:vào|trong|từ|lúc) )?(?:{clock}(?: ?(?:-|đến) ?{clock})?,? )?(?:(?:buổi )?(?:sáng|trưa|chiều|tối) )?cùng ngày(?:,? (?:(?:từ|lúc|vào lúc) )?{clock}(?: ?(?:-|đến) ?{clock})?)?`,
  inText: "weak",
  read(_match, context) {
    const day = context.day === undefined ? undefined : splitDay(context.day);
    if (day === undefined) return { kind: "date" };
    return { ...on(resolve({ unit: "day", year: day.year, month: day.month, day: day.day }, undefined, false)), implied: true };
  },
});
