import { fold } from "./word.ts";

const INSPECTION = "(?:thanh tra|kiểm tra|giám sát|khảo sát|phúc tra)";
const INSPECTS = new RegExp(`^(?:nội dung |các nội dung )?${INSPECTION}(?: kết quả| việc| tình hình|, đánh giá|, giám sát|$)`, "u");
const BESIDE = "(?:,|và|phạm vi|đối tượng|thời kỳ|niên độ|thời gian|hình thức|phương pháp|trọng tâm|cụ thể|cuộc)";
const LISTS_MATTERS = new RegExp(`^(?:các )?nội dung(?: ?${BESIDE}){0,8} ${INSPECTION}(?!\\p{L})`, "u");
const MATTER =
  /^(?:về )?(?:việc|công tác|tình hình|kết quả|thực trạng|hiện trạng|quá trình|tiến độ|chất lượng|hồ sơ|trách nhiệm)(?!\p{L})/u;
const PERIOD = /^(?:thời kỳ|niên độ)(?!\p{L})/u;

/** `Nội dung kiểm tra`, `Kiểm tra kết quả thực hiện`: what stands under it is looked at in the bodies that are named. */
export function inspects(heading: string): boolean {
  return INSPECTS.test(fold(heading));
}

/** `Nội dung kiểm tra`, `Nội dung, phạm vi giám sát`: a list of what is looked at. */
export function listsMatters(heading: string): boolean {
  return LISTS_MATTERS.test(fold(heading));
}

/** `Việc chứng thực bản sao`, `Công tác kiểm kê`: a matter, where work would begin with what is done. */
export function isMatter(text: string): boolean {
  return MATTER.test(fold(text));
}

/** `Thời kỳ thanh tra: Từ ngày …`, `Niên độ kiểm tra`: the time whose work is looked at, not when it is. */
export function isInspectedPeriod(text: string): boolean {
  return PERIOD.test(fold(text));
}
