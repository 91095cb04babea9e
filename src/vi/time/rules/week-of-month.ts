import { daysInMonth } from "../calendar.ts";
import { defineTimeRule } from "../define.ts";
import { between, on, resolve, resolveAll } from "../span.ts";

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ["đầu", 1],
  ["đầu tiên", 1],
  ["thứ nhất", 1],
  ["1", 1],
  ["thứ hai", 2],
  ["2", 2],
  ["thứ ba", 3],
  ["3", 3],
  ["thứ tư", 4],
  ["4", 4],
]);

// tuần đầu tháng 7/2026 | tuần cuối của tháng 9/2026 | tuần thứ hai tháng 3/2026 | tuần 3, tuần 4 tháng 6/2026 | tuần 3, 4 tháng 6/2026: weeks of
// seven days from the first of the month
export const weekOfMonth = defineTimeRule({
  id: "week-of-month",
  heads: ["tuần", "trong", "vào"],
  pattern:
    `(?:(?:trong|vào) )?tuần (?:(?<from>[1-4])(?: ?[,&+-]| và| đến)(?: tuần)? ?)?` +
    `(?:(?<which>đầu tiên|đầu|cuối cùng|cuối|thứ nhất|{weekday}|[1-4])(?: của)? {month:anyMonth}|(?<=[1-4](?: ?[,&+-]| và| đến)(?: tuần)? ?){upto:anyDay})`,
  inText: "weak",
  read(match, context) {
    const [month] = resolveAll(match.moments, context);
    if (month === undefined || typeof month === "string") return month === undefined ? undefined : on(month);
    // The week before the month looks like its day: "3, | 4 tháng 6/2026".
    const upto = match.token("upto") === undefined ? undefined : Number(month.from.slice(8));
    if (upto !== undefined && upto > 5) return undefined;
    const [year, number] = [Number(month.from.slice(0, 4)), Number(month.from.slice(5, 7))];
    const length = daysInMonth(year, number);
    const [weekday] = match.tokens;
    const code = weekday?.value.type === "weekday" ? weekday.value.code : undefined;
    const week = upto ?? (code === undefined ? ORDINALS.get(match.word("which")) : ["MO", "TU", "WE"].indexOf(code) + 2);
    const last = week === undefined ? length - 6 : 7 * week - 6;
    const first = match.word("from") === "" ? last : 7 * Number(match.word("from")) - 6;
    const day = (at: number) => resolve({ unit: "day", year, month: number, day: at }, undefined, false);
    if (first < 1 || first > last || last > length) return undefined;
    return { ...between(day(first), day(Math.min(last + 6, length))), implied: month.implied };
  },
});
