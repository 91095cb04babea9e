import { defineTimeRule } from "../define.ts";
import { on, resolveAll } from "../span.ts";
import { DONE } from "./shared.ts";

// trong tháng 6/2026 | hoàn thành trong Quý I/2026 | vào ngày 20/11/2026 | khoảng tháng 9/2026 | hoàn thành năm 2026
export const within = defineTimeRule({
  id: "within",
  heads: ["trong", "vào", "khoảng", "dự", "hoàn", "xong", "kết", "cơ", "phấn", "phải", "suốt", "cả", "ngay"],
  pattern: `(?:${DONE}(?:ngay )?(?:trong|vào|khoảng|dự kiến|suốt|cả)(?: (?:trong|vào|khoảng|suốt|cả|thời gian|các)){0,2}(?: {length}[:,]?)?|(?:hoàn thành|hoàn tất|xong|kết thúc)) {at:moment}`,
  inText: "weak",
  read(match, context) {
    const [at] = resolveAll(match.moments, context);
    return at === undefined ? undefined : on(at);
  },
});
