import { fold } from "../../../vi/word.ts";
import { beginsWithVerb, isAgencyHeading } from "../../../vi/agency/index.ts";
import { coverage } from "../../coverage.ts";
import { defineRule } from "../../define.ts";
import { inherits, isRow, nameOf, refList, standsUnderDoers, type TaskEntry } from "../../tasks.ts";
import page from "./task-without-lead.md";

export const taskWithoutLead = defineRule({
  id: "task-without-lead",
  group: "tasks",
  severity: "error",
  summary: { vi: "Nhiệm vụ không nêu cơ quan chủ trì.", en: "A task does not say who leads it." },
  messages: {
    one: {
      vi: "Nhiệm vụ {task} không nêu cơ quan chủ trì.",
      en: "Task {task} does not say who leads it.",
      expected: { vi: "Thêm “- Cơ quan chủ trì: <tên cơ quan>.”", en: "Add “- Cơ quan chủ trì: <name of the body>.”" },
    },
    many: {
      vi: "{count}/{total} nhiệm vụ không nêu cơ quan chủ trì: {refs}.",
      en: "{count} of {total} tasks do not say who leads them: {refs}.",
      expected: {
        vi: "Ghi cơ quan chủ trì cho từng nhiệm vụ, hoặc giao từng nhiệm vụ trong phần tổ chức thực hiện hay bảng phụ lục.",
        en: "Name the leading body for each task, or assign each one in the section on organisation or in a table.",
      },
    },
    all: {
      vi: "Cả {total} nhiệm vụ đều không nêu cơ quan chủ trì.",
      en: "None of the {total} tasks says who leads it.",
      expected: {
        vi: "Ghi cơ quan chủ trì cho từng nhiệm vụ, hoặc giao từng nhiệm vụ trong phần tổ chức thực hiện hay bảng phụ lục.",
        en: "Name the leading body for each task, or assign each one in the section on organisation or in a table.",
      },
    },
  },
  page,
  *check({ tasks, plan, kind }) {
    const visits = visitsAmong(tasks);
    const work = tasks.filter((entry) => !visits.has(entry) && !isOfAll(entry));
    const { single, together, of, stated } = coverage(work, hasLead);
    // Cells that are merged in print may be lost on the way here, so a row weighs less than an item with labels; and the
    // Decision that asks for leads is the Prime Minister's, which Party bodies follow by choice.
    for (const entry of single) {
      const weighsLess = isRow(entry) || kind.party;
      yield { at: entry.pointer, message: "one", values: { task: nameOf(entry.task) }, ...(weighsLess ? { severity: "warning" } : {}) };
    }
    const [first] = together;
    if (first === undefined) return;
    // Who presides over a day's programme is said at its head.
    const isProgramme = together.filter(isByTheClock).length * 2 > together.length;
    const assignedElsewhere = stated || plan.responsibilities !== undefined || isProgramme;
    yield {
      at: first.pointer,
      message: together.length === of && of > 1 ? "all" : "many",
      values: { count: together.length, total: of, refs: refList(together) },
      severity: assignedElsewhere ? "info" : "warning",
    };
  },
});

/**
 * The rows of a schedule that say which body one goes to on which day: who goes is said once for all of them. Most of the rows must
 * be names of bodies; then the others are, too, unless they begin with what is done.
 */
function visitsAmong(tasks: readonly TaskEntry[]): ReadonlySet<TaskEntry> {
  const rows = tasks.filter((entry) => isRow(entry) && !entry.isGroup && entry.task.timeline !== undefined && !hasLead(entry));
  const named = rows.filter(({ task }) => isAgencyHeading(task.title) !== undefined);
  if (named.length < 2 || named.length * 2 <= rows.length) return new Set();
  return new Set(rows.filter(({ task }) => !beginsWithVerb(task.title)));
}

/** Rows of a day's programme that nobody carries out. */
const BREAK = /^(?:nghỉ )?(?:giải lao|nghỉ (?:trưa|tối|giữa giờ)|ăn (?:trưa|tối|sáng))(?!\p{L})/u;
/** And those that all take part in, or whoever presides. */
const OF_ALL =
  /^(?:thảo luận|(?:đại biểu )?phát biểu|ý kiến (?:phát biểu|thảo luận)|tham luận|chào cờ|kết luận|(?:khai mạc|bế mạc)(?: (?:hội nghị|hội thảo|hội thi|buổi lễ|chương trình))?[.;]?$)(?!\p{L})/u;
/** `8h00 - 8h10`, `Từ 14 giờ 30` */
const HOURS = /^(?:từ |lúc )?\d{1,2}\s?(?:h|g|giờ|:)(?!\p{L})/u;

/** What stands where the lead is to be named: `Theo phân công tại Quyết định số 12/QĐ-UBND`. */
const BY_ASSIGNMENT = /^(?:thực hiện )?theo (?:sự )?phân công (?:tại|của|ở|trong|theo)\s/u;

function hasLead(entry: TaskEntry): boolean {
  if (standsUnderDoers(entry)) return true;
  if (entry.task.notes?.some(({ text }) => BY_ASSIGNMENT.test(fold(text))) === true) return true;
  return inherits(entry, "lead") || entry.task.assignments?.some(({ lead }) => lead !== undefined) === true;
}

/** `8h30 | Thảo luận`: in a programme, told by its hours. */
function isOfAll(entry: TaskEntry): boolean {
  const title = fold(entry.task.title);
  return BREAK.test(title) || (OF_ALL.test(title) && isByTheClock(entry));
}

function isByTheClock({ task }: TaskEntry): boolean {
  return HOURS.test(fold(task.timeline?.text ?? ""));
}
