import { defineTimeRule } from "../define.ts";
import { before, resolveAll, until } from "../span.ts";
import { latest } from "./latest.ts";
import { DONE, isTimed } from "./shared.ts";

// trước ngày 30/6/2026 | trước tháng 6/2026 | hoàn thành trước Quý III/2026 | trước 17 giờ 00 ngày 15/6/2026 |
// trước ngày Luật có hiệu lực (01/01/2027) | trước ngày 15/6 và trước ngày 15/12/2026 | trước cuối năm 2026 | ngay trước thời điểm 30/6/2026
export const beforeRule = defineTimeRule({
  id: "before",
  heads: ["trước", "ngay", "hoàn", "xong", "kết", "cơ", "phấn", "dự", "phải", "bảo", "đảm"],
  pattern: `(?:(?:bảo|đảm) đảm )?${DONE}(?:ngay )?trước (?:thời điểm )?(?<end>hết |cuối |khi hết )?(?:(?:ngày|thời điểm|khi|dịp) {gap}{1,60}? ?\\()?{first:moment}(?:(?: ?[,;&+]| và| (?<or>hoặc))(?: trước)? {moment}){0,3}`,
  inText: "strong",
  read(match, context) {
    const resolved = resolveAll(match.moments, context);
    if (match.word("or") !== "") resolved.length = 1;
    // "trước cuối năm" and "trước 17 giờ ngày 15/6" leave the last day itself in time.
    const within = match.word("end") !== "" || isTimed(match.tokens.slice(0, 1));
    return latest(resolved.map((one) => (within ? until(one) : before(one))));
  },
});
