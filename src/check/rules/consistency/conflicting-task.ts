import type { Agency, Timeline } from "../../../model/plan.generated.ts";
import { foldKey } from "../../../vi/word.ts";
import type { CheckContext } from "../../context.ts";
import { defineRule, type Finding } from "../../define.ts";
import { nameOf, TELLING_TITLE_MIN, type TaskEntry } from "../../tasks.ts";
import page from "./conflicting-task.md";

export const conflictingTask = defineRule({
  id: "conflicting-task",
  group: "consistency",
  severity: "warning",
  summary: {
    vi: "Phần chính và phụ lục giao cùng một nhiệm vụ cho hai nơi, hoặc với hai thời hạn.",
    en: "Body and appendix give one task to different bodies, or by different days.",
  },
  messages: {
    time: {
      vi: "Nhiệm vụ {task}: ở đây “{time}”, ở {other} “{otherTime}”.",
      en: "Task {task}: here “{time}”, in {other} “{otherTime}”.",
      expected: { vi: "Thống nhất một thời hạn ở cả hai chỗ.", en: "Give one time in both places." },
    },
    duty: {
      vi: "Nhiệm vụ {task}: ở đây “{time}”, trong bảng “{otherTime}”.",
      en: "Task {task}: here “{time}”, in the table “{otherTime}”.",
      expected: { vi: "Thống nhất một thời hạn ở cả hai chỗ.", en: "Give one time in both places." },
    },
    lead: {
      vi: "Nhiệm vụ {task}: ở đây {lead} chủ trì, ở {other} {otherLead} chủ trì.",
      en: "Task {task}: here {lead} leads, in {other} {otherLead}.",
      expected: { vi: "Thống nhất một cơ quan chủ trì ở cả hai chỗ.", en: "Name one lead in both places." },
    },
  },
  page,
  *check(context) {
    const { tasks, bodyKey } = context;
    yield* dutiesOtherwise(context);
    const first = new Map<string, TaskEntry>();
    for (const entry of tasks) {
      const { task, pointer } = entry;
      if (entry.isGroup || task.title.length < TELLING_TITLE_MIN) continue;
      const key = foldKey(task.title);
      const known = first.get(key);
      if (known === undefined || partOf(known) === partOf(entry)) {
        if (known === undefined) first.set(key, entry);
        continue;
      }
      const related = [{ message: { vi: "Chỗ kia ở đây.", en: "The other place is here." }, at: known.pointer }];
      const other = known.task.ref ?? nameOf(known.task);
      const [time, otherTime] = [task.timeline, known.task.timeline];
      if (time !== undefined && otherTime !== undefined && excludeEachOther(time, otherTime)) {
        const values = { task: nameOf(task), time: time.text, other, otherTime: otherTime.text };
        yield { at: `${pointer}/timeline`, message: "time", values, related };
      }
      const [lead, otherLead] = [task.lead ?? [], known.task.lead ?? []];
      if (areOthers(lead, otherLead, bodyKey)) {
        const values = { task: nameOf(task), lead: namesOf(lead), other, otherLead: namesOf(otherLead) };
        yield { at: `${pointer}/lead/0`, message: "lead", values, related };
      }
    }
  },
});

/** A row's work among the duties of the body that leads it, with another day: `thông báo cho người bệnh trước ngày 19/9/2026`. */
function* dutiesOtherwise({ plan, tasks, bodyKey }: CheckContext): Iterable<Finding<"duty">> {
  const rows = new Map<string, TaskEntry[]>();
  for (const entry of tasks) {
    const { title, lead = [], timeline } = entry.task;
    if (partOf(entry) === "" || entry.isGroup || title.length < TELLING_TITLE_MIN || timeline === undefined) continue;
    for (const agency of lead) rows.set(bodyKey(agency), [...(rows.get(bodyKey(agency)) ?? []), entry]);
  }
  if (rows.size === 0) return;
  for (const [index, { agencies, duties = [] }] of (plan.responsibilities ?? []).entries()) {
    const own = agencies.flatMap((agency) => rows.get(bodyKey(agency)) ?? []);
    for (const [number, { text, timeline }] of duties.entries()) {
      if (timeline === undefined) continue;
      const entry = own.find(({ task: { title } }) => isDutyBy(text, title, timeline.text));
      const time = entry?.task.timeline;
      if (entry === undefined || time === undefined || !excludeEachOther(time, timeline)) continue;
      const values = { task: nameOf(entry.task), time: timeline.text, otherTime: time.text };
      const related = [{ message: { vi: "Chỗ kia ở đây.", en: "The other place is here." }, at: `${entry.pointer}/timeline` }];
      yield { at: `/responsibilities/${index}/duties/${number}/timeline`, message: "duty", values, related };
    }
  }
}

/** The duty begins with the very words of the task, and the time stands right behind them. */
function isDutyBy(duty: string, title: string, time: string): boolean {
  const [words, work] = [foldKey(duty), foldKey(title)];
  if (!words.startsWith(`${work} `) && !words.startsWith(`${work},`)) return false;
  return words
    .slice(work.length)
    .replace(/^[ ,]+(?:(?:xong|hoàn thành|hoàn thành xong) )?/u, "")
    .startsWith(foldKey(time));
}

/** `PL`, `PL2`, `B` of a row in a table; empty for the text itself. */
function partOf({ task: { ref = "" } }: TaskEntry): string {
  return /^(?:PL|B)\d*(?=\.|$)/u.exec(ref)?.[0] ?? "";
}

/** Two deadlines with different last days, or two times without a day in common; “Quý II” and “tháng 6” go together. */
function excludeEachOther(one: Timeline, other: Timeline): boolean {
  if (one.end === undefined || other.end === undefined) return false;
  if (one.kind === "deadline" && other.kind === "deadline") return one.end !== other.end;
  const starts = [one, other].map(({ start, end, kind }) => start ?? (kind === "deadline" ? "" : end));
  return one.end < (starts[1] ?? "") || other.end < (starts[0] ?? "");
}

/** Named bodies on both sides and none on both. */
function areOthers(one: readonly Agency[], other: readonly Agency[], keyOf: (agency: Agency) => string): boolean {
  if (one.length === 0 || other.length === 0 || [...one, ...other].some(({ collective }) => collective === true)) return false;
  const keys = new Set(other.map(keyOf));
  return !one.some((agency) => keys.has(keyOf(agency)));
}

function namesOf(agencies: readonly Agency[]): string {
  return agencies.map(({ name }) => name).join(", ");
}
