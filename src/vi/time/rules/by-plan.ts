import { defineTimeRule } from "../define.ts";
import { UNTIL_DATE } from "./after-event.ts";

// Theo tiến độ của Bộ Công an | theo Kế hoạch riêng | Triển khai đảm bảo theo lộ trình, hướng dẫn của Bộ | theo quy định | căn cứ tình hình thực tế
export const byPlan = defineTimeRule({
  id: "by-plan",
  heads: ["theo", "đúng", "căn", "tùy", "phù", "bảo", "đảm", "triển", "thực"],
  pattern: `(?:(?:triển khai|thực hiện) )?(?:(?:bảo đảm|đảm bảo) )?(?:(?:đúng |phù hợp )?theo|phù hợp với|tùy(?: theo| thuộc)?|căn cứ|phụ thuộc) (?!(?:từng )?(?:tuần|tháng|quý|năm)(?= ?(?:[.,;)]|$)| và| hoặc))(?<what>[^.;]{1,240}?)${UNTIL_DATE}`,
  inText: "never",
  read: () => ({ kind: "conditional" }),
});
