import type { Timeline } from "../../../model/plan.generated.ts";
import type { CheckContext } from "../../context.ts";
import { distinctPlaces, taskTimes } from "../../deadlines.ts";
import { defineRule } from "../../define.ts";
import { nameOf } from "../../tasks.ts";
import page from "./time-after-period.md";

const KINDS: ReadonlySet<string> = new Set(["date", "period", "deadline"]);

export const timeAfterPeriod = defineRule({
  id: "time-after-period",
  group: "time",
  severity: "info",
  summary: {
    vi: "Thời gian của nhiệm vụ nằm sau năm của kế hoạch.",
    en: "The time set for a task lies behind the plan's year.",
  },
  messages: {
    late: {
      vi: "Thời gian “{time}” của nhiệm vụ {task} nằm sau {period} của kế hoạch.",
      en: "The time “{time}” of task {task} lies behind the plan's {period}.",
      expected: { vi: "Kiểm tra lại năm.", en: "Check the year." },
    },
  },
  page,
  *check(context) {
    const period = periodOf(context);
    if (period === undefined) return;
    const times = distinctPlaces(taskTimes(context)).filter(({ timeline }) => KINDS.has(timeline.kind));
    const late = times.filter(({ timeline }) => (timeline.start ?? timeline.end ?? "") > period.grace);
    // Where most tasks lie behind it, the year in the title is no bound.
    if (late.length * 2 > times.length) return;
    for (const { timeline, pointer, entry } of late)
      yield { at: pointer, message: "late", values: { time: timeline.text, task: nameOf(entry.task), period: period.text } };
  },
});

/** The one year that the title names, with the day up to which closing it takes: its reports are due early in the next. */
function periodOf({ plan, notBefore }: CheckContext): { text: string; grace: string } | undefined {
  const { title = "", period } = plan.document as { title?: string; period?: Timeline };
  const year = Number(/^\d{4}$/u.exec(period?.edtf ?? "")?.[0]);
  if (period === undefined || Number.isNaN(year) || (notBefore ?? "") > `${year}-12-31`) return undefined;
  // “năm 2026, định hướng đến năm 2030”
  const others = title.match(/(?<!\d)20\d\d(?!\d)/gu) ?? [];
  return others.some((other) => Number(other) > year) ? undefined : { text: period.text, grace: `${year + 1}-03-31` };
}
