import { defineTimeRule } from "../define.ts";
import { before, resolveAll, until } from "../span.ts";
import { latest } from "./latest.ts";
import { DONE } from "./shared.ts";

// chậm nhất là ngày 30 tháng 6 năm 2026 | muộn nhất 31/12/2026 | không muộn hơn quý III/2026 | thời hạn hoàn thành: 30/9/2026 |
// hạn cuối 15/5/2026 | chậm nhất trước ngày 15/5/2026
export const notLater = defineTimeRule({
  id: "not-later",
  heads: ["chậm", "muộn", "trễ", "không", "hạn", "thời", "hoàn", "xong", "kết", "cơ", "phấn", "dự", "phải"],
  pattern:
    `${DONE}(?:chậm nhất|muộn nhất|trễ nhất|không (?:muộn|chậm|trễ) hơn|không quá|hạn (?:chót|cuối(?: cùng)?|nộp|hoàn thành|báo cáo)|thời hạn(?: cuối(?: cùng)?| hoàn thành| thực hiện| báo cáo| nộp| gửi)?) ?:?` +
    `(?<how>(?: ?(?:là|vào|đến|trong|trước|hết|cuối)){0,3}) ?{first:moment}(?:(?: ?[,;&+]| và)(?: chậm nhất)? {moment}){0,3}`,
  inText: "strong",
  read(match, context) {
    const read = match.word("how").includes("trước") ? before : until;
    return latest(resolveAll(match.moments, context).map(read));
  },
});
