import { defineTimeRule } from "../define.ts";

// trong thời hạn 10 ngày kể từ ngày Kế hoạch được ban hành | chậm nhất là 03 ngày kể từ ngày ký | sau 15 ngày | không quá 03 giờ |
// chậm nhất là trong ngày làm việc tiếp theo — counted from an event
export const term = defineTimeRule({
  id: "term",
  heads: ["trong", "chậm", "muộn", "không", "tối", "sau", "trước", "*"],
  pattern: `(?:(?:(?:trong|chậm nhất|muộn nhất|không quá|tối đa|sau|trước|là|vòng|thời hạn|thời gian|khoảng) ?){1,5}(?:{length}|{clock}|ngày làm việc)|{length} ?,? ?(?=kể từ|tính từ|trước khi|sau khi|trước ngày))[^.;]{0,200}`,
  inText: "never",
  read: () => ({ kind: "conditional" }),
});
