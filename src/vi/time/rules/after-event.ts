import { LETTER } from "../../letters.ts";
import { defineTimeRule } from "../define.ts";

/** Where a condition ends and a date of its own begins: "Sau khi có Quy chế, hoàn thành trước ngày 30/6/2026". */
export const UNTIL_DATE = "(?=,? (?:(?:hoàn thành|xong|phấn đấu) )?(?:trước|chậm nhất|trong|vào|đến|đến hết|từ) {moment}| ?[;.]|\\(| ?$)";

// Ngay sau khi Nghị định được ban hành | khi có yêu cầu | từ ngày Luật có hiệu lực thi hành | trước thời điểm Luật có hiệu lực |
// trước và sau kỳ họp thường lệ | cùng thời điểm có hiệu lực của Luật | đồng thời với …
export const afterEvent = defineTimeRule({
  id: "after-event",
  heads: ["ngay", "sau", "khi", "kể", "từ", "trước", "cùng", "đồng", "định", "đến", "thời"],
  pattern: `(?:thời gian thực hiện )?(?:định kỳ )?(?:(?:ngay |kể từ |từ |đến |trước |sau |ngay sau )?(?:khi|thời điểm)|(?:ngay )?sau(?! đây| đó)|(?:kể )?từ ngày|trước (?:và sau |(?=ngày|kỳ|đại hội|hội nghị|mùa|dịp|tết|lễ|bầu cử))|cùng (?:với )?|đồng thời(?: với)?)(?<event>[ ${LETTER}][^.;]{1,240}?)${UNTIL_DATE}`,
  inText: "never",
  read: (match) => (/^\s*(?:ngày|tháng|năm|quý)?\s*[\uE000-\uE00F]/.test(match.word("event")) ? undefined : { kind: "conditional" }),
});
