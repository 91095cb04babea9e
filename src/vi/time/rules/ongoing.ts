import { defineTimeRule } from "../define.ts";

// Thường xuyên | thường xuyên, liên tục | thường xuyên trong năm học | Nhiệm vụ thường xuyên | Trong suốt quá trình thực hiện Kế hoạch | quanh năm
// Under a label only: in a sentence "thường xuyên" says how, not when.
export const ongoing = defineTimeRule({
  id: "ongoing",
  heads: ["thường", "liên", "trong", "suốt", "quanh", "nhiệm", "thực", "triển", "duy"],
  pattern: `(?:(?:nhiệm vụ|thực hiện|triển khai|duy trì) )?(?:thường xuyên(?:(?:,| và|-)? ?liên tục)?(?:,? (?:trong|cả|suốt) (?:cả )?năm(?: học)?(?= ?(?:[.,;)]|$)))?|liên tục(?:(?:,| và)? ?thường xuyên)?|(?:trong )?suốt (?:quá trình|thời gian|thời kỳ|năm|nhiệm kỳ|giai đoạn|cả năm)|trong quá trình|quanh năm)`,
  inText: "never",
  read: () => ({ kind: "ongoing" }),
});
