/**
 * The words of time. Keys are folded (see `fold`): lower case, new-style tone marks, plain hyphens.
 * Sources: Bộ luật Dân sự 2015, Điều 144–148 (start, middle and end of month and year; how periods are counted);
 * usage in issued plans.
 */

export const MONTH_NAMES: ReadonlyMap<string, number> = new Map([
  ["giêng", 1],
  ["hai", 2],
  ["ba", 3],
  ["tư", 4],
  ["năm", 5],
  ["sáu", 6],
  ["bảy", 7],
  ["tám", 8],
  ["chín", 9],
  ["mười", 10],
  ["mười một", 11],
  ["mười hai", 12],
  ["chạp", 12],
]);

export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ["một", 1],
  ["hai", 2],
  ["ba", 3],
  ["bốn", 4],
  ["năm", 5],
  ["sáu", 6],
  ["bảy", 7],
  ["tám", 8],
  ["chín", 9],
  ["mười", 10],
]);

/** RFC 5545 BYDAY codes. "Thứ hai" is Monday; `thứ 2` is written as often. */
export const WEEKDAYS: ReadonlyMap<string, string> = new Map([
  ["hai", "MO"],
  ["2", "MO"],
  ["ba", "TU"],
  ["3", "TU"],
  ["tư", "WE"],
  ["4", "WE"],
  ["năm", "TH"],
  ["5", "TH"],
  ["sáu", "FR"],
  ["6", "FR"],
  ["bảy", "SA"],
  ["7", "SA"],
  ["chủ nhật", "SU"],
]);

/** Quarters as printed. Plans that went through OCR have `l` and `1` for the `I` of a Roman number: `Quý Il`, `Quý 11`. */
export const QUARTER_NAMES: ReadonlyMap<string, number> = new Map([
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
  ["1", 1],
  ["2", 2],
  ["3", 3],
  ["4", 4],
  ["một", 1],
  ["hai", 2],
  ["ba", 3],
  ["tư", 4],
  ["bốn", 4],
]);

export type PeriodUnit = "day" | "week" | "month" | "quarter" | "year";

export const PERIOD_UNITS: ReadonlyMap<string, PeriodUnit> = new Map([
  ["ngày", "day"],
  ["tuần", "week"],
  ["tháng", "month"],
  ["quý", "quarter"],
  ["quí", "quarter"],
  ["năm", "year"],
]);

/** Words ending in `hàng` after which `hàng năm`, `hàng quý` is no "every year": cửa hàng năm 2025, ngân hàng quý III. */
export const HANG_NOUNS: readonly string[] = [
  "cửa",
  "ngân",
  "khách",
  "mặt",
  "bán",
  "đơn",
  "giao",
  "kho",
  "lô",
  "nhà",
  "mua",
  "gói",
  "đặt",
  "xuất",
  "nhập",
];

export interface SlipWord {
  expected: string;
  /**
   * `anywhere`: the word does not exist in Vietnamese. `before-day`: it does, but directly before "ngày 20", and after
   * a word that leads up to a deadline, it can only be a slip (a school, "trường", does not follow "hàng quý").
   */
  where: "anywhere" | "before-day";
}

export const SLIPS: ReadonlyMap<string, SlipWord> = new Map<string, SlipWord>([
  ["trường", { expected: "trước", where: "before-day" }],
  ["trướng", { expected: "trước", where: "before-day" }],
  ["trươc", { expected: "trước", where: "anywhere" }],
  ["trứơc", { expected: "trước", where: "anywhere" }],
  ["truớc", { expected: "trước", where: "anywhere" }],
  ["trưóc", { expected: "trước", where: "anywhere" }],
  ["trướcc", { expected: "trước", where: "anywhere" }],
  ["trưước", { expected: "trước", where: "anywhere" }],
  ["thừơng", { expected: "thường", where: "anywhere" }],
  ["thuờng", { expected: "thường", where: "anywhere" }],
  ["xuỵên", { expected: "xuyên", where: "anywhere" }],
  ["nhât", { expected: "nhất", where: "anywhere" }],
  ["hòan", { expected: "hoàn", where: "anywhere" }],
]);

/** Words that lead up to a deadline: only after one of them, or a comma or bracket, is a real word taken for a slip. */
export const BEFORE_DEADLINE: readonly string[] = [
  "quý",
  "tháng",
  "năm",
  "tuần",
  "thành",
  "xong",
  "kỳ",
  "nhất",
  "gửi",
  "nộp",
  "là",
  "vào",
  "và",
  "hoặc",
  "quả",
  "hiện",
  "cáo",
  "về",
];
