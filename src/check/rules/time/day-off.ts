import type { Timeline } from "../../../model/plan.generated.ts";
import { dayAfter, dayBefore } from "../../../vi/time/calendar.ts";
import type { Bilingual } from "../../../model/diagnostic.ts";
import { namedDay, printDay } from "../../dates.ts";
import { distinctPlaces, taskTimes } from "../../deadlines.ts";
import { defineRule } from "../../define.ts";
import { closedOn } from "../../holidays.ts";
import { fold } from "../../../vi/word.ts";
import page from "./day-off.md";

/** The plan says itself that it is a day off: "ngày 25/4/2026 (thứ Bảy)", in a calendar's cell "Bảy 10/10". */
const NAMES_DAY_OFF = /(?:thứ (?:bảy|7)|chủ nhật|nghỉ lễ|ngày nghỉ)(?!\p{L})|^(?:(?:sáng|chiều) )?(?:bảy|t7|cn)[\s,(-]{1,3}\d/u;

/** `19h30 ngày 11/10/2026`, `tối 26/7`: outside working hours on any day, so that the day off says nothing of it. */
const AFTER_HOURS = /(?<!\p{L})(?:tối|đêm)(?!\p{L})|(?<![\d/:.])(?:0?[0-5]|1[89]|2[0-3]) ?(?:h|giờ|:\d{2})(?!\p{L})/u;

/** Everyone writes 31/12 and means the end of the year. */
const ENDS_HALF_YEAR = /-(?:12-31|06-30|01-01)$/u;

/** “Trước ngày 30/11” is the month's end to everyone, and that day itself where it is a working day. */
function meansMonthEnd(day: string): boolean {
  return dayAfter(day).endsWith("-01") && closedOn(day) === undefined;
}

interface Found {
  at: string;
  /** The last day in time, as printed. */
  date: string;
  name: Bilingual;
  /** The day named where the time ends before it. */
  next?: string;
  /** The day on which something takes place, not one by which it must be done. */
  isEvent: boolean;
}

const DEADLINES: Bilingual = { vi: "thời hạn", en: "deadlines" };
const DAYS: Bilingual = { vi: "ngày", en: "days" };

export const dayOff = defineRule({
  id: "day-off",
  group: "time",
  severity: "info",
  summary: { vi: "Thời hạn rơi vào ngày nghỉ.", en: "A deadline falls on a day off." },
  messages: {
    one: {
      vi: "Ngày {date} là {name}.",
      en: "{date} is {name}.",
      expected: {
        vi: "Chọn ngày làm việc, hoặc ghi rõ nếu cố ý làm vào ngày nghỉ.",
        en: "Choose a working day, or say so if the day off is meant.",
      },
    },
    before: {
      vi: "Hạn trước ngày {next} là hết ngày {date}, {name}.",
      en: "Before {next} means by the end of {date}, {name}.",
      expected: {
        vi: "Chọn hạn có ngày cuối là ngày làm việc, hoặc ghi rõ nếu cố ý làm vào ngày nghỉ.",
        en: "Choose a term whose last day is a working day, or say so if the day off is meant.",
      },
    },
    many: {
      vi: "{count} {what} rơi vào ngày nghỉ: {list}.",
      en: "{count} {what} fall on days off: {list}.",
      expected: {
        vi: "Chọn ngày làm việc, hoặc ghi rõ nếu cố ý làm vào ngày nghỉ.",
        en: "Choose working days, or say so if the days off are meant.",
      },
    },
  },
  page,
  *check(context) {
    const found: Found[] = [];
    const add = (at: string, time: Pick<Timeline, "edtf" | "inclusive"> | undefined, isEvent = false) => {
      const day = namedDay(time?.edtf);
      if (day === undefined) return;
      // The last day in time of “trước ngày 02/3” is the first of March.
      const last = time?.inclusive === false && !meansMonthEnd(day) ? dayBefore(day) : day;
      if (ENDS_HALF_YEAR.test(day) || ENDS_HALF_YEAR.test(last)) return;
      const name = closedOn(last);
      if (name !== undefined) found.push({ at, date: printDay(last), name, isEvent, ...(last === day ? {} : { next: printDay(day) }) });
    };
    for (const { timeline, pointer } of distinctPlaces(taskTimes(context))) {
      const isEvent = timeline.kind === "date";
      const words = fold(timeline.text ?? "");
      if ((isEvent || timeline.kind === "deadline") && !NAMES_DAY_OFF.test(words) && !(isEvent && AFTER_HOURS.test(words)))
        add(pointer, timeline, isEvent);
    }
    for (const [index, { due }] of (context.plan.reporting ?? []).entries()) add(`/reporting/${index}/due`, due);
    const [first] = found;
    if (first === undefined) return;
    if (found.length <= 3) {
      for (const { at, date, name, next } of found)
        yield next === undefined ? { at, message: "one", values: { date, name } } : { at, message: "before", values: { date, name, next } };
    } else {
      const list = (language: keyof Bilingual) =>
        found
          .slice(0, 8)
          .map(({ date, name }) => `${date} (${name[language]})`)
          .join(", ") + (found.length > 8 ? " …" : "");
      const what = found.some(({ isEvent }) => isEvent) ? DAYS : DEADLINES;
      yield { at: first.at, message: "many", values: { count: found.length, what, list: { vi: list("vi"), en: list("en") } } };
    }
  },
});
