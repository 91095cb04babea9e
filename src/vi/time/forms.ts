import { LETTER } from "../letters.ts";
import type { Moment, Share, TokenKind, TokenValue, Whole } from "./moment.ts";
import { MONTH_NAMES, NUMBER_WORDS, PERIOD_UNITS, QUARTER_NAMES, WEEKDAYS } from "./words.ts";

type Groups = Readonly<Record<string, string | undefined>>;

/** What a form found: a token without its place, or undefined when the words only look like one. */
type Found = { kind: TokenKind; value: TokenValue; expected?: string } | undefined;

/** One way to write a date, a rhythm or a length of time. Patterns run on folded text and are tried in order. */
export interface Form {
  /** `digit`: begins with a number; `word`: with a word. */
  begins: "digit" | "word" | "either";
  pattern: RegExp;
  read(groups: Groups): Found;
}

const SLASH = String.raw`\s?\/\s?`;
const YEAR = String.raw`(?:19|20)\d{2}`;
const NAMES = [...MONTH_NAMES.keys()].filter((name) => name !== "năm").sort((a, b) => b.length - a.length);
/** A month in figures, or by name where the name cannot be a number: "tháng năm 2026" is a month left blank, not May. */
const MONTH = String.raw`(?<month>\d{1,2}(?!\d)|(?:${NAMES.join("|")})(?!\s+(?:lần|kỳ))|năm(?=\s+năm\s+\d{4}|\s*\/\s*\d{4}))`;
const UNIT = "(?<unit>ngày|tuần|tháng|quý|quí|năm)";
const COUNT = String.raw`(?:\d{1,3}|${[...NUMBER_WORDS.keys()].join("|")})`;
const NEXT = String.raw`\s*(?:,|;|-|&|\+|và|đến)\s*`;

/** Longer runs of white space part two things; bounded, no input makes a pattern slow. */
function form(begins: Form["begins"], source: string, read: Form["read"]): Form {
  const bounded = source.replaceAll(String.raw`\s*`, String.raw`\s{0,40}`).replaceAll(String.raw`\s+`, String.raw`\s{1,40}`);
  return { begins, pattern: new RegExp(bounded, "yu"), read };
}

function moment(kind: TokenKind, value: Moment): Found {
  return { kind, value: { type: "moment", moment: value } };
}

const number = (text: string | undefined): number => (text === undefined ? Number.NaN : (NUMBER_WORDS.get(text) ?? Number(text)));
const monthOf = (text: string | undefined): number => (text === undefined ? Number.NaN : (MONTH_NAMES.get(text) ?? Number(text)));

/** `2025`; two figures after a day and month (`30/6/25`) are this century's. */
function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** Quarter by name, with what it should have read when OCR took `I` for `l` or `1`. */
function quarterOf(text: string): { quarter: number; expected?: string } {
  const known = QUARTER_NAMES.get(text);
  if (known !== undefined) return { quarter: known };
  const roman = text.replace(/[l1|!]/g, "i");
  const read = QUARTER_NAMES.get(roman);
  return read === undefined ? { quarter: Number(text) } : { quarter: read, expected: `quý ${roman.toUpperCase()}` };
}

const lastNumber = (list: string): number => Number(/(\d+)\D*$/.exec(list)?.[1]);

const DAYS: readonly Form[] = [
  // 2026-06-30, as spreadsheets write it
  form("digit", String.raw`(?<year>${YEAR})-(?<month>\d{2})-(?<day>\d{2})(?!\d)`, (g) =>
    moment("fullDay", { unit: "day", year: Number(g["year"]), month: Number(g["month"]), day: Number(g["day"]) }),
  ),
  // 30/6/2025 | ngày 01-7-2016 | ngày 30.6.2025 | ngày 10 /3/2026 | 30/6/25 | ngày bầu cử 15/3/2026
  form(
    "either",
    String.raw`(?:ngày\s*(?:(?:bầu cử|khai mạc|bế mạc|khai giảng)\s+)?)?(?<day>\d{1,2})(?:${SLASH}|[.-])(?<month>\d{1,2})(?:(?:${SLASH}|[.-])(?<year>\d{4})|\/(?<short>[2-4]\d)(?!\d))`,
    (g) => moment("fullDay", { unit: "day", year: yearOf(g["year"] ?? g["short"]), month: Number(g["month"]), day: Number(g["day"]) }),
  ),
  // ngày 15 tháng 12 năm 2025 | 15 tháng 12 | ngày 15 tháng 12/2025; but not "6 tháng 01 năm"
  form(
    "either",
    String.raw`(?<lead>ngày\s*)?(?<day>\d{1,2})\s+tháng\s+${MONTH}(?:,?\s*năm\s+(?<year>\d{4})|\s*[/-]\s*(?<year2>\d{4}))?(?:(?=(?<loose>\s+năm(?!\s+(?:sau|nay|trước|liền|kế|báo))))|)`,
    (g) => {
      if (g["loose"] !== undefined && g["lead"] === undefined) return undefined;
      const year = yearOf(g["year"] ?? g["year2"]);
      return moment(year === undefined ? "day" : "fullDay", { unit: "day", year, month: monthOf(g["month"]), day: Number(g["day"]) });
    },
  ),
  // 05 - 07/11/2026 | 23, 24/3/2026 | ngày 23, 24 và 25/3/2026 | ngày 5, 6 tháng 11 năm 2026 | ngày 23 và 24/3
  form("digit", String.raw`(?<day>\d{1,2})(?<more>(?:${NEXT}\d{1,2}(?!\d)){1,6})${SLASH}(?<month>\d{1,2})${SLASH}(?<year>\d{4})`, readDays),
  form(
    "word",
    String.raw`ngày\s+(?<day>\d{1,2})(?<more>(?:${NEXT}(?:ngày\s+)?\d{1,2}(?!\d)){1,6})(?:${SLASH}|\s+tháng\s+)(?<month>\d{1,2})(?:(?:${SLASH}|\s+năm\s+)(?<year>\d{4}))?`,
    readDays,
  ),
  // 13 - 15/10 | 13, 14/10 | 13 và 15/10, alone; not 1,5/10 nor 1-2/3, where no day follows another
  form(
    "digit",
    String.raw`(?<day>\d{1,2})(?<more>(?:(?:\s*-\s*|,\s+|\s+(?:và|đến)\s+)\d{1,2}(?!\d)){1,6})\/(?<month>\d{1,2})(?!\d|\s?[/-]\s?\d|\s+(?:ngày|buổi)(?!\s*\d))`,
    readBareDays,
  ),
  // ngày 28/5 | ngày 28-5
  form("word", String.raw`ngày\s*(?<day>\d{1,2})(?:${SLASH}|-)(?<month>\d{1,2})(?!\d)`, (g) =>
    moment("day", { unit: "day", year: undefined, month: Number(g["month"]), day: Number(g["day"]) }),
  ),
];

function readDays(g: Groups): Found {
  const year = yearOf(g["year"]);
  const lastDay = lastNumber(g["more"] ?? "");
  return moment(year === undefined ? "yearlessRange" : "range", {
    unit: "days",
    year,
    month: Number(g["month"]),
    day: Number(g["day"]),
    lastDay,
    listed: listedApart(g["more"] ?? "", [Number(g["day"]), ...numbersIn(g["more"] ?? "")]),
  });
}

/** Days with nothing but figures to tell them: each follows the one before, and the calendar has them. */
function readBareDays(g: Groups): Found {
  const days = [Number(g["day"]), ...numbersIn(g["more"] ?? "")];
  const month = Number(g["month"]);
  const rises = days.every((day, index) => day > (days[index - 1] ?? 0) && day <= 31);
  return rises && month >= 1 && month <= 12 ? rename(readDays(g), "bareRange") : undefined;
}

function numbersIn(words: string): number[] {
  return Array.from(words.matchAll(/\d+/g), ([digits]) => Number(digits));
}

/** What commas and "và" part, where others lie between: `4, 6 và 10`; `11, 12` and `3 - 5` are stretches. */
function listedApart(words: string, numbers: readonly number[]): readonly number[] | undefined {
  const steps = numbers.slice(1).map((one, index) => one - (numbers[index] ?? one));
  const apart = steps.every((step) => step > 0) && steps.some((step) => step > 1);
  return apart && !/-|đến/u.test(words) ? numbers : undefined;
}

const MONTHS: readonly Form[] = [
  // Tháng 11, 12/2013 | Tháng 3 - 5/2026 | tháng 6 và tháng 7 năm 2026; without a year only "tháng 3 - 5"
  form(
    "word",
    String.raw`tháng\s*(?<first>\d{1,2})(?<more>(?:${NEXT}(?:tháng\s*)?\d{1,2}(?!\d)){1,11})(?:\s*[/-]\s*|,?\s*năm\s+)(?<year>\d{4})`,
    readMonths,
  ),
  form("word", String.raw`tháng\s*(?<first>\d{1,2})(?<more>\s*-\s*(?:tháng\s*)?\d{1,2})(?![\d/])`, readMonths),
  // 3-5/2026
  form("digit", String.raw`(?<first>\d{1,2})(?<more>\s*-\s*\d{1,2})${SLASH}(?<year>\d{4})`, (g) => rename(readMonths(g), "bareRange")),
  // Tháng 10/2025 | tháng 8 năm 2026 | tháng 12-2025 | ngày 6/2025 (a month all the same)
  form("word", String.raw`tháng\s*${MONTH}(?:\s*[/.-]\s*|,?\s*năm\s+)(?<year>\d{4})`, (g) =>
    moment("month", { unit: "month", year: yearOf(g["year"]), month: monthOf(g["month"]) }),
  ),
  form("either", String.raw`(?<lead>ngày\s+)?(?<month>\d{1,2})${SLASH}(?<year>\d{4})`, (g) =>
    moment(g["lead"] === undefined ? "bareMonth" : "month", { unit: "month", year: yearOf(g["year"]), month: Number(g["month"]) }),
  ),
  // tháng 12
  form("word", String.raw`tháng\s*${MONTH}(?!\s*\/)`, (g) =>
    moment("yearlessMonth", { unit: "month", year: undefined, month: monthOf(g["month"]) }),
  ),
];

function readMonths(g: Groups): Found {
  const year = yearOf(g["year"]);
  const [month, lastMonth] = [Number(g["first"]), lastNumber(g["more"] ?? "")];
  // "tháng 10 đến tháng 3/2026" has its ends in two years: left to the rule that reads two ends.
  if (month > lastMonth) return undefined;
  return moment(year === undefined ? "yearlessRange" : "range", {
    unit: "months",
    year,
    month,
    lastMonth,
    listed: listedApart(g["more"] ?? "", [month, ...numbersIn(g["more"] ?? "")]),
  });
}

function rename(found: Found, kind: TokenKind): Found {
  return found === undefined ? undefined : { ...found, kind };
}

const Q = String.raw`(?:[ivl1|!]{1,3}|\d|một|hai|ba|tư|bốn)(?![${LETTER}\d])`;
const QUARTER_YEAR = String.raw`(?:\s*[/.-]\s*|,?\s*năm\s+|\s+)(?<year>${YEAR})`;
const QUARTERS: readonly Form[] = [
  // Quý I - II/2026 | Quý III, IV năm 2025 | Quý II-III/2026 | quý I và quý II năm 2026
  form(
    "word",
    String.raw`(?:quý|quí|qúy)\s*(?<first>${Q})(?<more>(?:${NEXT}(?:(?:quý|quí|qúy)\s*)?${Q}){1,3})(?:${QUARTER_YEAR})?`,
    readQuarters,
  ),
  // Quý III/2025 | quý 2 năm 2025 | Quí IV-2025 | Quý III
  form("word", String.raw`(?:quý|quí|qúy)\s*(?<first>${Q})(?!\s*lần)(?:${QUARTER_YEAR})?`, readQuarters),
  // Q3/2025
  form("word", String.raw`q(?<first>[1-4])\s*[/-]\s*(?<year>${YEAR})`, readQuarters),
];

function readQuarters(g: Groups): Found {
  const year = yearOf(g["year"]);
  const { quarter, expected } = quarterOf(g["first"] ?? "");
  const slip = expected === undefined ? {} : { expected };
  const more = g["more"]?.match(new RegExp(Q, "gu")) ?? [];
  const last = more.at(-1);
  if (last === undefined)
    return { ...momentOf(year === undefined ? "yearlessQuarter" : "quarter", { unit: "quarter", year, quarter }), ...slip };
  const lastQuarter = quarterOf(last).quarter;
  if (quarter > lastQuarter) return undefined;
  const listed = listedApart(g["more"] ?? "", [quarter, ...more.map((one) => quarterOf(one).quarter)]);
  return { ...momentOf(year === undefined ? "yearlessRange" : "range", { unit: "quarters", year, quarter, lastQuarter, listed }), ...slip };
}

function momentOf(kind: TokenKind, value: Moment): { kind: TokenKind; value: TokenValue } {
  return { kind, value: { type: "moment", moment: value } };
}

const SHARE_UNIT = "(?<unit>ngày|tuần|tháng)";
/** A month, a quarter or a year, with or without its number, or a school year. */
const WHOLE = String.raw`(?:tháng\s*${MONTH}(?:(?:\s*[/.-]\s*|,?\s*năm\s+)(?<year>\d{4}))?|(?:quý|quí|qúy)\s*(?<quarter>${Q})(?:(?:\s*[/.-]\s*|,?\s*năm\s+|\s+)(?<year2>${YEAR}))?|năm\s+học\s+(?<schoolYear>${YEAR})\s*(?:-|đến)\s*(?<lastYear>${YEAR})|năm\s+(?<wholeYear>${YEAR}))`;
const PARTS_OF_YEAR: readonly Form[] = [
  // 6 tháng đầu năm 2026 | 06 tháng cuối năm | nửa đầu năm 2026
  form(
    "either",
    String.raw`(?:(?:0?6|sáu)\s+tháng\s+(?<part>đầu|cuối)|nửa\s+(?<half>đầu|cuối|sau))\s+(?:của\s+)?năm(?!\s+học)(?:\s+(?<year>${YEAR}))?(?:\s+nay)?`,
    (g) => {
      const year = yearOf(g["year"]);
      return moment(year === undefined ? "yearlessHalf" : "half", { unit: "half", year, half: (g["part"] ?? g["half"]) === "đầu" ? 1 : 2 });
    },
  ),
  // 9 tháng đầu năm 2026 | 3 tháng cuối năm
  form(
    "either",
    String.raw`(?<count>0?[1-9]|1[01]|hai|ba|bốn|tám|chín)\s+tháng\s+(?<part>đầu|cuối)\s+(?:của\s+)?năm(?!\s+học)(?:\s+(?<year>${YEAR}))?(?:\s+nay)?`,
    (g) => {
      const year = yearOf(g["year"]);
      const count = number(g["count"]);
      const [month, lastMonth] = g["part"] === "đầu" ? [1, count] : [13 - count, 12];
      return moment(year === undefined ? "yearlessRange" : "range", { unit: "months", year, month, lastMonth });
    },
  ),
  // nửa đầu tháng 5/2026 | nửa cuối quý III | 02 tuần đầu tháng 3/2026 | 10 ngày cuối của tháng 6 | hai tháng đầu quý II/2026 |
  // nửa đầu năm học 2026 - 2027 | 6 tháng đầu năm học 2026 - 2027
  form(
    "either",
    String.raw`(?:nửa\s+(?<half>đầu|cuối|sau)|(?<count>${COUNT})\s+${SHARE_UNIT}\s+(?<part>đầu|cuối)(?:\s+tiên|\s+cùng)?)\s+(?:của\s+)?${WHOLE}`,
    readPart,
  ),
];

function readPart(g: Groups): Found {
  const of = wholeOf(g);
  const unit = PERIOD_UNITS.get(g["unit"] ?? "");
  const share: Share = unit === "day" || unit === "week" || unit === "month" ? { count: number(g["count"]), unit } : "half";
  if (share !== "half" && !(share.count > 0)) return undefined;
  const end = (g["part"] ?? g["half"]) === "đầu" ? "first" : "last";
  // The halves of a school year are its terms.
  if (of.unit === "schoolYear" && share === "half") return moment("range", { ...of, term: end === "first" ? 1 : 2 });
  return moment(of.year === undefined ? "yearlessRange" : "range", { unit: "part", year: of.year, of, end, share });
}

function wholeOf(g: Groups): Whole {
  if (g["schoolYear"] !== undefined)
    return { unit: "schoolYear", year: Number(g["schoolYear"]), lastYear: Number(g["lastYear"]), term: undefined };
  if (g["wholeYear"] !== undefined) return { unit: "year", year: Number(g["wholeYear"]) };
  const year = yearOf(g["year"] ?? g["year2"]);
  return g["quarter"] === undefined
    ? { unit: "month", year, month: monthOf(g["month"]) }
    : { unit: "quarter", year, quarter: quarterOf(g["quarter"]).quarter };
}

const TERMS: ReadonlyMap<string, 1 | 2> = new Map([
  ["i", 1],
  ["1", 1],
  ["ii", 2],
  ["2", 2],
] as const);
const YEARS: readonly Form[] = [
  // năm học 2025 - 2026 | niên khóa 2025-2026 | học kỳ I năm học 2025 - 2026
  form(
    "word",
    String.raw`(?:học\s+kỳ\s+(?<term>ii|i|[12])(?:\s*,|\s+của)?\s+)?(?:năm\s+học|niên\s+khóa)\s+(?<year>${YEAR})\s*(?:-|đến)\s*(?<last>${YEAR})`,
    (g) => moment("stage", { unit: "schoolYear", year: Number(g["year"]), lastYear: Number(g["last"]), term: TERMS.get(g["term"] ?? "") }),
  ),
  // giai đoạn 2026 - 2030 | giai đoạn từ năm 2021 đến năm 2025 | nhiệm kỳ 2021 - 2026
  form(
    "word",
    String.raw`(?:giai\s+đoạn|thời\s+kỳ|nhiệm\s+kỳ)\s+(?:từ\s+)?(?:năm\s+)?(?<year>${YEAR})\s*(?:-|đến)\s*(?:năm\s+)?(?<last>${YEAR})`,
    (g) => moment("stage", { unit: "years", year: Number(g["year"]), lastYear: Number(g["last"]) }),
  ),
  // năm 2025 - 2026 | năm 2013 đến năm 2020
  form("word", String.raw`năm\s+(?<year>${YEAR})\s*(?:-|đến)\s*(?:năm\s+)?(?<last>${YEAR})`, (g) =>
    moment("range", { unit: "years", year: Number(g["year"]), lastYear: Number(g["last"]) }),
  ),
  // 2025 - 2026
  form("digit", String.raw`(?<year>${YEAR})\s*-\s*(?<last>${YEAR})`, (g) =>
    moment("bareRange", { unit: "years", year: Number(g["year"]), lastYear: Number(g["last"]) }),
  ),
  form("word", String.raw`năm\s+(?<year>${YEAR})`, (g) => moment("year", { unit: "year", year: Number(g["year"]) })),
  form("digit", String.raw`(?<year>${YEAR})`, (g) => moment("bareYear", { unit: "year", year: Number(g["year"]) })),
];

function every(unitName: string | undefined, interval: number): Found {
  const unit = PERIOD_UNITS.get(unitName ?? "");
  return unit === undefined || !(interval > 0) ? undefined : { kind: "every", value: { type: "every", unit, interval } };
}

const RHYTHMS: readonly Form[] = [
  // một năm hai lần | mỗi quý 1 lần | 01 năm 02 lần
  form("either", String.raw`(?:một|mỗi|hằng|hàng|0?1)\s+${UNIT}\s+(?:ít\s+nhất\s+|tối\s+thiểu\s+)?(?<times>${COUNT})\s+(?:lần|kỳ)`, (g) =>
    timesA(g["unit"], number(g["times"])),
  ),
  // hằng năm | hàng quý | mỗi tháng | từng tuần
  form("word", String.raw`(?:h[àằă]ng|mỗi|từng)\s+${UNIT}(?!\s+${YEAR}|\s+\d{1,2}\/)`, (g) => every(g["unit"], 1)),
  // 01 lần/tháng | 2 lần mỗi năm | 02 đợt/năm
  form("either", String.raw`(?<times>${COUNT})\s*(?:lần|kỳ|đợt|cuộc)\s*(?:\/|mỗi|trong\s+(?:một|1))\s*(?<count>\d{1,2}\s+)?${UNIT}`, (g) =>
    Number(g["count"] ?? 1) === 1 ? timesA(g["unit"], number(g["times"])) : every(g["unit"], Number(g["count"])),
  ),
  // 02 năm một lần | 6 tháng/lần | năm năm một lần | quý một lần
  form("either", String.raw`(?:(?<count>${COUNT})\s+)?${UNIT}\s*(?:\/\s*(?:một\s+|0?1\s+)?lần|\s+(?:một|0?1)\s+lần)`, (g) =>
    every(g["unit"], g["count"] === undefined ? 1 : number(g["count"])),
  ),
];

/** `2 lần/năm` is every six months; a number of times that does not divide the year leaves the bare unit. */
function timesA(unitName: string | undefined, times: number): Found {
  if (PERIOD_UNITS.get(unitName ?? "") === "year" && times > 1 && 12 % times === 0) return every("tháng", 12 / times);
  return every(unitName, 1);
}

const OTHERS: readonly Form[] = [
  // 7h00 - 7h15 | 7 giờ 30 phút | 13h30’ | 17 giờ | 8:30
  form(
    "digit",
    String.raw`${"CLOCK"}(?<to>\s*(?:-|đến)\s*${"CLOCK"})?(?!\s+(?:kể|sau|trước))`.replaceAll(
      "CLOCK",
      String.raw`\d{1,2}(?:\s?(?:giờ|h)(?:\s?\d{2}(?![\d/]))?|:\d{2}(?![\d/]))(?:\s?(?:phút|p(?![${LETTER}])))?'?`,
    ),
    (g) => ({
      kind: "clock",
      value: { type: "clock", between: g["to"] !== undefined },
    }),
  ),
  // 05 ngày làm việc | 6 tháng | hai năm
  form("either", String.raw`(?<count>${COUNT})\s+(?:(?<unit>ngày|tuần|tháng|quý|quí|năm)|(?<hour>giờ))(?<working>\s+làm\s+việc)?`, (g) => ({
    kind: "length",
    value: {
      type: "length",
      count: number(g["count"]),
      unit: g["hour"] === undefined ? (PERIOD_UNITS.get(g["unit"] ?? "") ?? "day") : "hour",
      workingDays: g["working"] !== undefined,
    },
  })),
  // ngày 20, a day of a month named elsewhere
  form("word", String.raw`ngày\s+(?<day>\d{1,2})(?!\s*(?:ngày|làm|lần))`, (g) => ({
    kind: "dayOfMonth",
    value: { type: "dayOfMonth", day: Number(g["day"]) },
  })),
  // 28/5, only where it can be a day: 1/2 ngày is half of one
  form("digit", String.raw`(?<day>\d{1,2})\/(?<month>\d{1,2})(?!\d|\s+(?:ngày|buổi)(?!\s*\d))`, (g) => {
    const [day, month] = [Number(g["day"]), Number(g["month"])];
    return day < 1 || day > 31 || month < 1 || month > 12 ? undefined : moment("bareDay", { unit: "day", year: undefined, month, day });
  }),
  // thứ Sáu | thứ 6 | chủ nhật
  form("word", String.raw`(?:thứ\s+(?<name>hai|ba|tư|năm|sáu|bảy|[2-7])|(?<sunday>chủ\s+nhật))`, (g) => {
    const code = WEEKDAYS.get(g["sunday"] === undefined ? (g["name"] ?? "") : "chủ nhật");
    return code === undefined ? undefined : { kind: "weekday", value: { type: "weekday", code } };
  }),
];

/** All forms, in the order in which they are tried at one place: the longer and more specific first. */
export const FORMS: readonly Form[] = [...DAYS, ...MONTHS, ...QUARTERS, ...PARTS_OF_YEAR, ...YEARS, ...RHYTHMS, ...OTHERS];
