import type { Token } from "../moment.ts";

/** Pieces of patterns that several rules share. Folded letters. */

/** Doing that a deadline or date completes; part of the phrase when it stands directly before it. */
export const DONE = "(?:(?:cơ bản |phấn đấu |dự kiến |phải )?(?:hoàn thành(?: xong)?|hoàn tất|xong|kết thúc) )?";

/** Words that say "by": the day itself is out after `trước`, in after the others. */
export const BY = "(?:trước|chậm nhất|muộn nhất|trễ nhất|xong trước|hạn chót|vào|trong|hạn)";
export const BY_FILLER = "(?: (?:là|vào|trước|trong|đến|hết|cuối)){0,3}";

/** "… và các năm tiếp theo", "trở đi" */
export const FOLLOWING =
  "(?: ?[,;]| và| đến|-)?(?: {gap}{0,40}?)? ?(?:(?:các|những) năm (?:tiếp theo|kế tiếp|tiếp sau|sau đó|sau|tới|về sau)|năm (?:tiếp theo|kế tiếp)|(?:và|những giai đoạn|giai đoạn) tiếp theo)";

/** The day of the plan itself: "kể từ | ngày ký", "ngày Kế hoạch này được ban hành". */
export const OWN_ISSUE =
  "(?:ngày|khi|thời điểm) (?:(?:được )?(?:ký|ban hành)(?: ban hành)?(?: kế hoạch(?: này)?)?|kế hoạch (?:này )?(?:được )?(?:ký|ban hành|phê duyệt)(?: ban hành)?)";

/** Whether an hour is said: "trước 10h00 thứ Năm hằng tuần" and "trước 17 giờ ngày 15/6" leave that day itself in time. */
export function isTimed(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind, value }) => {
    const day = value.type === "moment" ? value.moment : value;
    return kind === "clock" || ("hours" in day && day.hours !== undefined);
  });
}
