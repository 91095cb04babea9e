import { sourceSpan } from "../../../outline/prose.ts";
import { WORD } from "../../../vi/letters.ts";
import { fold } from "../../../vi/word.ts";
import type { CheckContext } from "../../context.ts";
import { isoOf, printDay, weekday, WEEKDAYS, WEEKDAYS_IN_ENGLISH } from "../../dates.ts";
import { distinctPlaces, taskTimes } from "../../deadlines.ts";
import { defineRule, type At, type Finding } from "../../define.ts";
import { englishDay } from "../../english.ts";
import page from "./wrong-weekday.md";

const NAMES: Readonly<Record<string, number>> = {
  "chủ nhật": 0,
  "thứ hai": 1,
  "thứ ba": 2,
  "thứ tư": 3,
  "thứ năm": 4,
  "thứ sáu": 5,
  "thứ bảy": 6,
  "thứ 2": 1,
  "thứ 3": 2,
  "thứ 4": 3,
  "thứ 5": 4,
  "thứ 6": 5,
  "thứ 7": 6,
};
const NAME = "(?<name>chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]))";
const BEFORE = new RegExp(`${NAME}[,\\s(]{1,3}(?:ngày\\s+)?$`, "u");
/** Days of the week before the last: `17 - 18/11/2026 (thứ Ba, thứ Tư)` names that of each day. */
const EARLIER = `(?<earlier>(?:(?:chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]))(?:\\s?[,;-]\\s?|\\s(?:và|đến)\\s)(?=chủ nhật|thứ )){0,6})`;
/** A name that a day follows is that day's: `đến ngày 15/4/2026 (thứ Hai, ngày 02/3/2026 ra quân)`. */
const AFTER = new RegExp(`^\\s?[,(]\\s?${EARLIER}${NAME}(?![${WORD}])(?![,\\s(]{1,3}(?:ngày\\s+)?\\d)`, "u");

/** How much behind a date is looked at for its day of the week: the names of a week. */
const AFTER_MAX = 96;

/** As the cells of a calendar shorten it: `Hai 12/10`, `T2 12/10`, `CN 18/10`. */
const SHORT_NAME = "(?<name>chủ nhật|cn|(?:thứ |t)[2-7]|(?:thứ )?(?:hai|ba|tư|năm|sáu|bảy))";
/** The name and a day without its year, and nothing more. */
const ALONE = new RegExp(`^(?:(?:sáng|trưa|chiều|tối) )?${SHORT_NAME}[,\\s(]{1,3}(?:ngày\\s+)?\\d{1,2}/\\d{1,2}\\)?$`, "u");

export const wrongWeekday = defineRule({
  id: "wrong-weekday",
  group: "time",
  severity: "error",
  summary: { vi: "Thứ trong tuần không khớp với ngày.", en: "The day of the week does not fit the date." },
  messages: {
    other: {
      vi: "Ngày {date} là {right}, không phải {printed}.",
      en: "{date} is a {right}, not a {printed}.",
      expected: { vi: "Sửa lại thứ hoặc ngày.", en: "Put the day of the week or the date right." },
    },
  },
  page,
  *check(context) {
    yield* besideDates(context);
    yield* withoutYear(context);
  },
});

function* besideDates({ texts }: CheckContext): Iterable<Finding<"other">> {
  for (const unit of texts) {
    const { prose, folded: key } = unit;
    if (!/thứ |chủ nhật/u.test(key)) continue;
    for (const date of unit.days) {
      const iso = isoOf(date);
      if (iso === undefined) continue;
      const before = BEFORE.exec(key.slice(Math.max(0, date.start - 24), date.start));
      const after = AFTER.exec(key.slice(date.end, date.end + AFTER_MAX));
      const printed = NAMES[(before ?? after)?.groups?.["name"] ?? ""];
      if (printed === undefined || printed === weekday(iso) || isAmong(after?.groups?.["earlier"], iso)) continue;
      const start = before === null ? date.start : date.start - before[0].length;
      const end = before === null && after !== null ? date.end + after[0].length : date.end;
      yield finding(sourceSpan(prose, start, end), { printed, iso, date: date.text.replace(/^ngày\s+/iu, "") });
    }
  }
}

/** Of several days of the week behind one date, one that fits is its own. */
function isAmong(names: string | undefined, iso: string): boolean {
  return names?.split(/\s?[,;-]\s?|\s(?:và|đến)\s/u).some((name) => NAMES[name] === weekday(iso)) === true;
}

/** `Thứ Sáu (14/3): Nộp báo cáo`: the year is the plan's, which the task's time knows. */
function* withoutYear(context: CheckContext): Iterable<Finding<"other">> {
  for (const { timeline, pointer } of distinctPlaces(taskTimes(context))) {
    const { text, edtf = "", certainty } = timeline;
    const printed = NAMES[inFull(ALONE.exec(fold(text))?.groups?.["name"] ?? "")];
    if (printed === undefined || certainty !== "implied" || !/^\d{4}-\d{2}-\d{2}$/u.test(edtf)) continue;
    if (printed !== weekday(edtf)) yield finding(pointer, { printed, iso: edtf, date: printDay(edtf) });
  }
}

function inFull(name: string): string {
  return name === "cn" ? "chủ nhật" : name.replace(/^t(?=[2-7])|^(?=(?:hai|ba|tư|năm|sáu|bảy)$)/u, "thứ ");
}

function finding(at: At, { printed, iso, date }: { printed: number; iso: string; date: string }): Finding<"other"> {
  const right = weekday(iso);
  return {
    at,
    message: "other",
    values: {
      date: { vi: date, en: englishDay(iso) },
      right: { vi: WEEKDAYS[right] ?? "", en: WEEKDAYS_IN_ENGLISH[right] ?? "" },
      printed: { vi: WEEKDAYS[printed] ?? "", en: WEEKDAYS_IN_ENGLISH[printed] ?? "" },
    },
  };
}
