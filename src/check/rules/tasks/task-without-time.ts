import { fold } from "../../../vi/word.ts";
import { coverage } from "../../coverage.ts";
import { defineRule } from "../../define.ts";
import { hasSchedule, timedSections } from "../../schedule.ts";
import { inherits, isRow, nameOf, refList, type TaskEntry } from "../../tasks.ts";
import page from "./task-without-time.md";

export const taskWithoutTime = defineRule({
  id: "task-without-time",
  group: "tasks",
  severity: "warning",
  summary: { vi: "Nhiệm vụ không nêu thời gian thực hiện.", en: "A task does not say when it is to be done." },
  messages: {
    one: {
      vi: "Nhiệm vụ {task} không nêu thời gian thực hiện.",
      en: "Task {task} does not say when it is to be done.",
      expected: {
        vi: "Thêm “- Thời gian thực hiện: trước ngày …” hoặc quý, tháng hoàn thành.",
        en: "Add “- Thời gian thực hiện:” with a day, month or quarter.",
      },
    },
    many: {
      vi: "{count}/{total} nhiệm vụ không nêu thời gian thực hiện: {refs}.",
      en: "{count} of {total} tasks do not say when they are to be done: {refs}.",
      expected: {
        vi: "Ghi thời hạn cho từng nhiệm vụ, hoặc một mốc chung cho cả kế hoạch.",
        en: "Give each task its time, or the whole plan one.",
      },
    },
    all: {
      vi: "Cả {total} nhiệm vụ đều không nêu thời gian thực hiện.",
      en: "None of the {total} tasks says when it is to be done.",
      expected: {
        vi: "Ghi thời hạn cho từng nhiệm vụ, hoặc một mốc chung cho cả kế hoạch.",
        en: "Give each task its time, or the whole plan one.",
      },
    },
  },
  page,
  *check(context) {
    const { tasks, plan } = context;
    const timed = timedSections(context);
    const isTimed = (entry: TaskEntry) => hasTime(entry) || timed.some((ref) => entry.task.ref?.startsWith(`${ref}.`) === true);
    const { single, together, of, stated } = coverage(tasks, isTimed, true);
    for (const entry of single)
      yield {
        at: entry.pointer,
        message: "one",
        values: { task: nameOf(entry.task) },
        ...(isMergedRow(entry) ? { severity: "info" } : {}),
      };
    const [first] = together;
    if (first === undefined) return;
    const { period } = plan.document;
    // One day, or the days from one to another, set for the plan as a whole hold for each of its tasks that has no time of its own.
    if (period !== undefined && DAY.test(period.edtf ?? "")) return;
    if (hasSchedule(context)) return;
    // A plan that says when it is carried out as a whole binds its tasks, if loosely.
    const bounded = stated || period !== undefined || /(?:năm|giai đoạn|quý|tháng)\s+\d/iu.test(plan.document.title ?? "");
    yield {
      at: first.pointer,
      message: together.length === of && of > 1 ? "all" : "many",
      values: { count: together.length, total: of, refs: refList(together) },
      severity: bounded || plan.responsibilities !== undefined ? "info" : "warning",
    };
  },
});

const DAY = /\d{4}-\d{2}-\d{2}/u;

/** A row without a number of its own goes with the one above it, whose time was merged down over both in print. */
function isMergedRow(entry: TaskEntry): boolean {
  return isRow(entry) && (entry.task.ref ?? "").includes("[");
}

/** Work that an event brings about has no day: `kiểm tra đột xuất`, `khi xảy ra cháy`. */
const ON_EVENT = /(?<!\p{L})(?:đột xuất|khi (?:có|xảy ra|phát sinh|cần thiết|được (?:yêu cầu|phân công|giao)))(?!\p{L})/u;

/** What is never to be done has no day: `Không bố trí cắt điện ngày thi`, `Tuyệt đối không thu thêm`. */
const FORBIDS = /^(?:(?:tuyệt đối|kiên quyết) )?(?:không(?! (?:gian|khí|quân|ngừng))|nghiêm cấm)\s/u;

function hasTime(entry: TaskEntry): boolean {
  const title = fold(entry.task.title);
  if (ON_EVENT.test(title) || FORBIDS.test(title)) return true;
  return inherits(entry, "timeline") || entry.task.assignments?.some(({ timeline }) => timeline !== undefined) === true;
}
