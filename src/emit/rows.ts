import type { Agency, Assignment, Duty, Place, Plan, Report, ReportDue, Statement, Task, Timeline } from "../model/plan.generated.ts";

/**
 * A line of a list: a task, a part of one that is given to a body of its own, or a group; behind them a duty that the section on
 * organisation gives a time, or a report.
 */
export interface TaskRow {
  kind: "task" | "part" | "group" | "duty" | "report";
  /** Number in the list: it counts through the whole plan, parts below their task. Groups have none. */
  position: string;
  ref?: string;
  /** Titles of the groups it stands in, outermost first. */
  groups: readonly string[];
  title: string;
  description?: string;
  lead: readonly Agency[];
  coordinating: readonly Agency[];
  timeline?: Timeline;
  outputs: readonly Statement[];
  notes: readonly Statement[];
  /** Of a report: what the plan says of it. */
  report?: Report;
  /** Line in the normalised text; page and paragraph where the format has them. */
  line?: number;
  page?: number;
  paragraph?: number;
}

/**
 * The tasks of a plan in the order of the document, each followed by its parts; then what else has its time, duties and reports.
 * Numbers go on from `before`.
 */
export function taskRows(plan: Plan, before = 0): TaskRow[] {
  const tasks = rowsOfTasks(plan, before);
  let count = lastNumber(tasks, before);
  const more = [...dutyRows(plan), ...reportRows(plan, tasks)].map((row) => ({ ...row, position: String((count += 1)) }));
  return [...tasks, ...more];
}

function rowsOfTasks(plan: Plan, before: number): TaskRow[] {
  const rows: TaskRow[] = [];
  let count = before;
  const visit = (task: Task, groups: readonly string[]): void => {
    const members = task.tasks ?? [];
    const kind = members.length > 0 ? "group" : "task";
    if (kind === "task") count += 1;
    const position = kind === "task" ? String(count) : "";
    rows.push({
      ...common(task),
      kind,
      position,
      groups,
      title: task.title,
      notes: task.notes ?? [],
      ...optional("description", task.description),
    });
    for (const [index, part] of (task.assignments ?? []).entries()) {
      rows.push({
        // A part without a number of its own is found under that of its task.
        ...optional("ref", task.ref),
        ...common(part),
        kind: "part",
        position: position === "" ? "" : `${position}.${index + 1}`,
        groups: [...groups, task.title],
        title: part.text,
        notes: [],
      });
    }
    for (const member of members) visit(member, [...groups, task.title]);
  };
  for (const task of plan.tasks ?? []) visit(task, []);
  return rows;
}

/** Duties that are due on a day, once or again. One that is a report has its row among the reports. */
function dutyRows({ responsibilities = [], reporting = [] }: Plan): TaskRow[] {
  return responsibilities.flatMap(({ ref, agencies, duties = [] }) =>
    duties
      .filter((duty) => hasDay(duty) && !reporting.some((report) => isReportOf(report, ref, duty)))
      .map(({ timeline, agencies: own, ...duty }): TaskRow => ({
        kind: "duty",
        position: "",
        ...optional("ref", duty.ref ?? ref),
        groups: [],
        title: duty.text,
        // Whom its own words name does it, whoever the heading above is.
        lead: own ?? agencies,
        coordinating: [],
        ...optional("timeline", timeline),
        outputs: [],
        notes: [],
        ...placeOf(duty.source),
      })),
  );
}

function hasDay({ timeline }: Duty): boolean {
  return timeline?.end !== undefined || timeline?.rrule !== undefined;
}

function isReportOf(report: Report, ref: string | undefined, { text, timeline }: Duty): boolean {
  return (
    isUnder(report.ref, ref) && overlap(report.text, text) && (timeline === undefined || overlap(timeReported(report)?.text, timeline.text))
  );
}

/** An item is read under the number it carries, and the duties under a body under that of the body: `III.1.b` stands in `III.1`. */
function isUnder(ref: string | undefined, above: string | undefined): boolean {
  return ref === above || (above !== undefined && ref?.startsWith(`${above}.`) === true);
}

/** One text is part of the other, as the due date is of “định kỳ hằng năm, trước ngày 15/12”. */
function overlap(one: string | undefined, other: string): boolean {
  return one !== undefined && (one.includes(other) || other.includes(one));
}

/** Reports, but those that are the whole of a task, with its time. Who owes one is who has the task or the duty that asks for it. */
function reportRows({ responsibilities = [], reporting = [] }: Plan, tasks: readonly TaskRow[]): TaskRow[] {
  return reporting.flatMap((report): TaskRow[] => {
    const { ref, from, to, text, source } = report;
    const timeline = timeReported(report);
    const task = tasks.find((row) => row.kind !== "group" && row.ref === ref && overlap(text, row.title));
    if (task?.timeline !== undefined && timeline !== undefined && overlap(timeline.text, task.timeline.text)) return [];
    const duty = responsibilities.find((one) => isUnder(ref, one.ref) && one.duties?.some((words) => overlap(text, words.text)));
    const owing = owingOf(from, task?.lead ?? duty?.agencies ?? [], duty?.duties ?? []);
    return [
      {
        kind: "report",
        position: "",
        ...optional("ref", ref),
        groups: [],
        title: reportName(report),
        ...optional("description", text),
        // Whoever gets the reports that his duty speaks of owes none.
        lead: owing.some(({ name }) => name === to?.name) ? [] : owing,
        coordinating: [],
        ...optional("timeline", timeline),
        outputs: [],
        notes: [],
        report,
        ...placeOf(source),
      },
    ];
  });
}

/** Several bodies that owe a report together are one name in it, as printed; where they are known apart, they are listed apart. */
function owingOf(from: Agency | undefined, known: readonly Agency[], duties: readonly Duty[]): readonly Agency[] {
  if (from === undefined) return known;
  const apart = [known, ...duties.map(({ agencies = [] }) => agencies)].find(
    (bodies) => bodies.length > 1 && bodies.every(({ name }) => from.name.includes(name)) && from.name.endsWith(bodies.at(-1)?.name ?? ""),
  );
  return apart ?? [from];
}

const FREQUENCIES: Readonly<Record<Report["frequency"], { words: string; rrule?: string }>> = {
  weekly: { words: "hằng tuần", rrule: "FREQ=WEEKLY" },
  monthly: { words: "hằng tháng", rrule: "FREQ=MONTHLY" },
  quarterly: { words: "hằng quý", rrule: "FREQ=MONTHLY;INTERVAL=3" },
  "half-yearly": { words: "6 tháng", rrule: "FREQ=MONTHLY;INTERVAL=6" },
  yearly: { words: "hằng năm", rrule: "FREQ=YEARLY" },
  once: { words: "theo kế hoạch" },
  "ad-hoc": { words: "đột xuất" },
};

/** What a report is called in a list. */
export function reportName({ frequency, to }: Report): string {
  return `Báo cáo ${FREQUENCIES[frequency].words}${to === undefined ? "" : ` gửi ${oneLine(to.name)}`}`;
}

/** When a report is due; where the plan only says how often, at the end of each such time. */
function timeReported({ frequency, due }: Report): Timeline | undefined {
  if (due !== undefined) return timeOfDue(due);
  const { words, rrule } = FREQUENCIES[frequency];
  return rrule === undefined ? undefined : { text: words, kind: "recurring", rrule: [rrule] };
}

/** The due date of a report as a time like those of tasks. */
export function timeOfDue({ text, edtf, end, rrule, inclusive }: ReportDue): Timeline {
  return {
    text,
    kind: rrule === undefined && end !== undefined ? "deadline" : "recurring",
    ...optional("edtf", edtf),
    ...optional("end", end),
    ...optional("inclusive", inclusive),
    ...(rrule === undefined ? {} : { rrule: [rrule] }),
  };
}

/** Some of the rows of a plan by their places, numbered as a list of their own. */
export function someRows(plan: Plan, before: number, keep: ReadonlySet<number> | undefined): TaskRow[] {
  if (keep === undefined) return taskRows(plan, before);
  return taskRows(plan)
    .filter((_, place) => keep.has(place))
    .map((row, place) => ({ ...row, position: String(before + place + 1) }));
}

/** How far the numbers of a list went. */
export function lastNumber(rows: readonly TaskRow[], before: number): number {
  return rows.reduce((last, { position }) => Math.max(last, Number.parseInt(position || "0", 10)), before);
}

function common(owner: Task | Assignment) {
  const { ref, lead = [], coordinating = [], timeline, outputs = [], source } = owner;
  return {
    ...optional("ref", ref),
    lead,
    coordinating,
    ...optional("timeline", timeline),
    outputs,
    ...placeOf(source),
  };
}

/** Where words stand, as lists say it. */
export function placeOf(source: Place | undefined): Pick<TaskRow, "line" | "page" | "paragraph"> {
  return { ...optional("line", source?.start.line), ...optional("page", source?.page), ...optional("paragraph", source?.paragraph) };
}

/** The line, where a reader of the file could look it up: not in Word and PDF files. */
export function lineOf({ line, page, paragraph }: Pick<TaskRow, "line" | "page" | "paragraph">): number | undefined {
  return page === undefined && paragraph === undefined ? line : undefined;
}

function optional<Name extends string, Value>(name: Name, value: Value | undefined): { [name in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { [name in Name]?: Value };
}

/** Several names or texts in one cell. */
export function joined(list: readonly ({ name: string } | { text: string })[]): string {
  return list.map((item) => oneLine("name" in item ? item.name : item.text)).join("; ");
}

/** A cell holds one line, whatever the source had. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** What a plan is called in a list: number and date, or the title where there is no number. */
export function planName({ document, source }: Plan): string {
  const { number, date, title } = document;
  if (number === undefined) return title ?? source.path;
  return date === undefined ? number : `${number} ngày ${vietnameseDay(date)}`;
}

/** `2026-03-12` → `12/03/2026`. */
export function vietnameseDay(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${day}/${month}/${year}`;
}

/** Where a row comes from, as people cite it: plan, item, place in the text. */
export function origin(row: Pick<TaskRow, "ref" | "line" | "page" | "paragraph">, plan: Plan): string {
  const where = [
    ["mục", row.ref],
    ["trang", row.page],
    ["đoạn", row.paragraph],
    ["dòng", lineOf(row)],
  ] as const;
  return [planName(plan), ...where.flatMap(([word, value]) => (value === undefined ? [] : [`${word} ${value}`]))].join(", ");
}
