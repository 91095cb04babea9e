import { defineTimeRule } from "../define.ts";

/** Days of the week before the last one. */
const OTHERS = "(?:{weekday}(?: ?,| và) (?:(?:sáng|chiều|tối) )?){0,5}";

// thứ Sáu hằng tuần | vào chiều thứ Ba, thứ Năm hằng tuần | trước 17 giờ thứ Sáu hằng tuần | chiều thứ 5 hàng tuần
export const weekday = defineTimeRule({
  id: "weekday",
  heads: ["*", "vào", "sáng", "chiều", "trước", "ngày", "lúc", "chậm"],
  pattern: `(?:(?:vào|trước|ngày|lúc|chậm nhất(?: là)?(?: vào)?) )?(?:{clock},? )?(?:(?:sáng|chiều|tối)(?: các)?(?: ngày)? )?${OTHERS}{day:weekday},?(?: của)? {each:every}`,
  inText: "strong",
  read(match) {
    const [day, each] = [match.token("day")?.value, match.token("each")?.value];
    if (day?.type !== "weekday" || each?.type !== "every" || each.unit !== "week") return undefined;
    const days = match.tokens.flatMap(({ value }) => (value.type === "weekday" ? [value.code] : []));
    return { kind: "recurring", rrule: [`FREQ=WEEKLY;BYDAY=${[...new Set(days)].join()}`] };
  },
});
