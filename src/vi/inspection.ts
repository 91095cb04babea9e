import words from "./data/inspection.json" with { type: "json" };
import { LETTER } from "./letters.ts";
import { fold } from "./word.ts";

const anyOf = (list: readonly string[]): string => `(?:${list.join("|")})`;

const ACT = anyOf(words.acts);
const INSPECTS = new RegExp(`^(?:nội dung |các nội dung )?${ACT}(?: kết quả| việc| tình hình|, đánh giá|, giám sát|$)`, "u");
const BESIDE = anyOf([",", "và", ...words.beside]);
const LISTS_MATTERS = new RegExp(`^(?:các )?nội dung(?: ?${BESIDE}){0,8} ${ACT}(?![${LETTER}])`, "u");
const MATTER = new RegExp(`^(?:về )?${anyOf(words.matters)}(?![${LETTER}])`, "u");
const PERIOD = new RegExp(`^${anyOf(words.periods)}(?![${LETTER}])`, "u");
const ORDERS = new RegExp(`^${anyOf(words.orders)}(?![${LETTER}])`, "u");

/** Source of a pattern: `thời kỳ thanh tra`, `niên độ được kiểm tra`, in folded words. */
export const INSPECTED_TERM = `${anyOf(words.periods)}(?: được)? ${ACT}`;

const NAMED = new RegExp(`^(?:kế hoạch )?(?:tiến hành |chi tiết |cuộc )?${ACT}$`, "u");

/** `KẾ HOẠCH TIẾN HÀNH THANH TRA`: only that there is an inspection; what is inspected stands below. */
export function namesOnlyInspection(title: string): boolean {
  return NAMED.test(fold(title).trim());
}

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

/** `Chủ trì, phối hợp với …`, `Là đầu mối …`, `Tổ chức các đoàn kiểm tra …`: words to whoever inspects or helps, not what is looked at. */
export function ordersInspecting(text: string): boolean {
  return ORDERS.test(fold(text));
}

/** `Thời kỳ thanh tra: Từ ngày …`, `Niên độ kiểm tra`: the time whose work is looked at, not when it is. */
export function isInspectedPeriod(text: string): boolean {
  return PERIOD.test(fold(text));
}
