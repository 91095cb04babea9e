import { defineTimeRule } from "../define.ts";

const AT_LEAST = "(?:ít nhất|tối thiểu|chậm nhất|muộn nhất)(?: là)? {length}(?: làm việc)?";

// trước khi mở phiên tòa ít nhất 03 ngày làm việc | ít nhất 05 ngày trước khi tổ chức hội nghị
export const aheadOf = defineTimeRule({
  id: "ahead-of",
  heads: ["trước", "ít", "tối", "chậm", "muộn"],
  pattern: `(?:trước (?:khi|ngày) {gap}{2,60}? ${AT_LEAST}|${AT_LEAST} trước (?:khi|ngày) (?!{moment}){gap}{2,80}?(?= ?(?:[.;,)]|$)))`,
  inText: "strong",
  read: () => ({ kind: "conditional" }),
});
