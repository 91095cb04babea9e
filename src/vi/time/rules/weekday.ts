import { defineTimeRule } from "../define.ts";

// thứ Sáu hằng tuần | trước 17 giờ thứ Sáu hằng tuần | chiều thứ 5 hàng tuần
export const weekday = defineTimeRule({
  id: "weekday",
  heads: ["*", "vào", "sáng", "chiều", "trước", "ngày", "lúc", "chậm"],
  pattern: `(?:(?:vào|trước|ngày|lúc|chậm nhất(?: là)?(?: vào)?) )?(?:{clock},? )?(?:(?:sáng|chiều) )?{day:weekday},?(?: của)? {each:every}`,
  inText: "strong",
  read(match) {
    const [day, each] = [match.token("day")?.value, match.token("each")?.value];
    if (day?.type !== "weekday" || each?.type !== "every" || each.unit !== "week") return undefined;
    return { kind: "recurring", rrule: [`FREQ=WEEKLY;BYDAY=${day.code}`] };
  },
});
