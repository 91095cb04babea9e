import { splitDay } from "../calendar.ts";
import { defineTimeRule } from "../define.ts";
import { on, resolve } from "../span.ts";

// 7h00 - 7h15 | từ 13 giờ 30 — in a schedule whose heading names the day
export const hours = defineTimeRule({
  id: "hours",
  heads: ["*", "từ", "lúc", "vào"],
  pattern: `(?:(?:từ|lúc|vào(?: lúc)?) )?{clock}(?: ?(?:-|đến) ?{clock})?`,
  inText: "never",
  read(_match, context) {
    const day = context.day === undefined ? undefined : splitDay(context.day);
    if (day === undefined) return { kind: "date" };
    return { ...on(resolve({ unit: "day", year: day.year, month: day.month, day: day.day }, undefined, false)), implied: true };
  },
});
