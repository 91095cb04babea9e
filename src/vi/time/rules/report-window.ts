import { defineTimeRule } from "../define.ts";

// từ ngày 01 tháng 12 của năm trước đến hết ngày 30 tháng 11 của năm báo cáo — the days whose figures a yearly report covers
export const reportWindow = defineTimeRule({
  id: "report-window",
  heads: ["từ", "tính"],
  pattern: `(?:tính )?từ {yearlessDay} (?:của )?năm (?:trước|liền trước|trước liền kề|trước kỳ báo cáo) (?:cho )?đến (?:hết )?{yearlessDay} (?:của )?(?:kỳ báo cáo|năm (?:báo cáo|sau|nay))`,
  inText: "never",
  read: () => ({ kind: "recurring", rrule: ["FREQ=YEARLY"] }),
});
