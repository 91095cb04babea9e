import type { PeriodUnit } from "./words.ts";

/** Of `tháng 4, 6 và 10/2026` each, where others lie between them. */
interface Listed {
  listed?: readonly number[] | undefined;
}

/** A stretch of the calendar as printed; `year` is undefined where the words leave it out. Numbers are not checked yet. */
export type Moment =
  | { unit: "day"; year: number | undefined; month: number; day: number; hours?: "at" | "between" }
  | ({ unit: "days"; year: number | undefined; month: number; day: number; lastDay: number } & Listed)
  | { unit: "month"; year: number | undefined; month: number }
  | ({ unit: "months"; year: number | undefined; month: number; lastMonth: number } & Listed)
  | { unit: "quarter"; year: number | undefined; quarter: number }
  | ({ unit: "quarters"; year: number | undefined; quarter: number; lastQuarter: number } & Listed)
  | { unit: "half"; year: number | undefined; half: number }
  | { unit: "part"; year: number | undefined; of: Whole; end: "first" | "last"; share: Share }
  | { unit: "year"; year: number }
  | { unit: "years"; year: number; lastYear: number }
  | { unit: "schoolYear"; year: number; lastYear: number; term: 1 | 2 | undefined };

/** What halves and first or last days are taken of. */
export type Whole = Extract<Moment, { unit: "month" | "quarter" | "year" | "schoolYear" }>;

/** How much of it: a half, or so many days, weeks or months. */
export type Share = "half" | { count: number; unit: "day" | "week" | "month" };

/** What one token stands for. */
export type TokenValue =
  | { type: "moment"; moment: Moment }
  /** `ngày 20`, a day of a month that is named elsewhere. */
  | { type: "dayOfMonth"; day: number; hours?: "at" | "between" }
  /** `hằng quý`, `6 tháng một lần`. */
  | { type: "every"; unit: PeriodUnit; interval: number }
  /** `6 tháng`, `05 ngày làm việc`. */
  | { type: "length"; unit: PeriodUnit | "hour"; count: number; workingDays: boolean }
  | { type: "clock"; between: boolean }
  | { type: "weekday"; code: string };

/**
 * One character for each kind of token, so that rules can name kinds in their patterns. They come from Unicode's
 * private use area; the lexer takes such characters out of the text itself.
 */
export const KIND_CHARS = {
  /** `30/6/2025`, with or without `ngày` */
  fullDay: "\uE000",
  /** `ngày 28/5`, `15 tháng 12` */
  day: "\uE001",
  /** `28/5` alone */
  bareDay: "\uE002",
  month: "\uE003",
  /** `6/2025` alone */
  bareMonth: "\uE004",
  yearlessMonth: "\uE005",
  quarter: "\uE006",
  yearlessQuarter: "\uE007",
  half: "\uE008",
  yearlessHalf: "\uE009",
  /** `năm 2025` */
  year: "\uE00A",
  /** `2025` alone */
  bareYear: "\uE00B",
  /** `tháng 3 - 5/2026`, `năm 2025 - 2026`, `ngày 5 - 7/11/2026` */
  range: "\uE00C",
  yearlessRange: "\uE00D",
  /** `giai đoạn 2026 - 2030`, `nhiệm kỳ 2021 - 2026`, `năm học 2025 - 2026` */
  stage: "\uE00E",
  /** `2025 - 2026`, `3-5/2026` alone */
  bareRange: "\uE00F",
  dayOfMonth: "\uE010",
  every: "\uE011",
  length: "\uE012",
  clock: "\uE013",
  weekday: "\uE014",
  /** A token that is no time of a task: the date of a cited document, an effect date. */
  dead: "\uE015",
} as const;

export type TokenKind = keyof typeof KIND_CHARS;

/** Sets of kinds that patterns may name. */
export const KIND_GROUPS: Readonly<Record<string, readonly TokenKind[]>> = {
  /** Any stretch of the calendar. */
  moment: [
    "fullDay",
    "day",
    "bareDay",
    "month",
    "bareMonth",
    "yearlessMonth",
    "quarter",
    "yearlessQuarter",
    "half",
    "yearlessHalf",
    "year",
    "bareYear",
    "range",
    "yearlessRange",
    "stage",
    "bareRange",
  ],
  anyDay: ["fullDay", "day", "bareDay"],
  yearlessDay: ["day", "bareDay"],
  anyMonth: ["month", "bareMonth", "yearlessMonth"],
  anyRange: ["range", "yearlessRange", "stage", "bareRange"],
  /** Parts of a year that come round every year. */
  yearly: ["yearlessMonth", "yearlessQuarter", "yearlessHalf", "yearlessRange"],
  /** Clear enough by themselves to be a time in running text. */
  plain: ["fullDay", "month", "quarter", "half", "range"],
  years: ["year", "bareYear", "stage", "bareRange"],
};

export interface Token {
  kind: TokenKind;
  /** Offsets into the input. */
  start: number;
  end: number;
  value: TokenValue;
  /** Reads like OCR for what was meant, such as `quý 11` for `quý II`. */
  expected?: string;
}
