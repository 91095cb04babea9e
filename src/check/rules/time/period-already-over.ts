import { printDay } from "../../dates.ts";
import { distinctPlaces, taskTimes } from "../../deadlines.ts";
import { defineRule } from "../../define.ts";
import { nameOf } from "../../tasks.ts";
import page from "./period-already-over.md";

export const periodAlreadyOver = defineRule({
  id: "period-already-over",
  group: "time",
  severity: "warning",
  summary: {
    vi: "Khoảng thời gian thực hiện đã kết thúc trước ngày ban hành.",
    en: "The time set for a task was over before the plan was issued.",
  },
  messages: {
    over: {
      vi: "Thời gian “{time}” của nhiệm vụ {task} đã hết trước ngày {date}.",
      en: "The time “{time}” of task {task} was over before {date}.",
      expected: { vi: "Sửa lại thời gian (thường sai năm).", en: "Put the time right (often the year)." },
    },
  },
  page,
  *check(context) {
    const { notBefore } = context;
    if (notBefore === undefined) return;
    for (const { timeline, pointer, entry } of distinctPlaces(taskTimes(context))) {
      const { kind, end, text, edtf } = timeline;
      if (end === undefined) continue;
      if (end < notBefore && (kind === "period" || (kind === "date" && /^\d{4}(?:-(?:3[3-6]|4[01]))?$/u.test(edtf ?? "")))) {
        yield { at: pointer, message: "over", values: { time: text, task: nameOf(entry.task), date: printDay(notBefore) } };
      }
    }
  },
});
