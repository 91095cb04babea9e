import type { Plan } from "../model/plan.generated.ts";
import type { Emitter } from "./index.ts";
import { joined, lastNumber, lineOf, oneLine, someRows, type TaskRow } from "./rows.ts";

/** A column of a CSV table with what Frictionless Table Schema says of it. */
export interface CsvColumn<Row> {
  name: string;
  type: "string" | "date" | "integer" | "number" | "boolean";
  title: string;
  description: string;
  cell: (row: Row) => string | number | boolean | undefined;
}

interface TaskOfPlan {
  row: TaskRow;
  plan: Plan;
}

/** One line for each task, part of a task and group, in the order of the plan. */
export const TASK_COLUMNS: readonly CsvColumn<TaskOfPlan>[] = [
  {
    name: "plan",
    type: "string",
    title: "Số, ký hiệu kế hoạch",
    description: "Number and symbol of the plan.",
    cell: ({ plan }) => plan.document.number,
  },
  { name: "plan_date", type: "date", title: "Ngày ban hành", description: "Date of issue.", cell: ({ plan }) => plan.document.date },
  {
    name: "issuer",
    type: "string",
    title: "Cơ quan ban hành",
    description: "Issuing body.",
    cell: ({ plan }) => plan.document.issuer?.name,
  },
  {
    name: "plan_title",
    type: "string",
    title: "Trích yếu",
    description: "What the plan is about.",
    cell: ({ plan }) => plan.document.title,
  },
  {
    name: "kind",
    type: "string",
    title: "Loại dòng",
    description:
      "task, part (of the task above, given to a body of its own) or group (of the tasks below); duty (from the section on organisation, where it has a time) or report.",
    cell: ({ row }) => row.kind,
  },
  {
    name: "position",
    type: "string",
    title: "TT",
    description: "Number in this list: tasks, duties and reports 1, 2 …, parts 2.1, 2.2 …; groups have none.",
    cell: ({ row }) => row.position,
  },
  { name: "ref", type: "string", title: "Mục", description: "Markers as printed in the plan, joined by dots.", cell: ({ row }) => row.ref },
  {
    name: "group",
    type: "string",
    title: "Nhóm nhiệm vụ",
    description: "Titles of the groups it stands in, outermost first, with “ / ” between.",
    cell: ({ row }) => row.groups.map(oneLine).join(" / "),
  },
  {
    name: "task",
    type: "string",
    title: "Nhiệm vụ",
    description: "The task or duty; of a report how often it is due and to whom.",
    cell: ({ row }) => oneLine(row.title),
  },
  {
    name: "description",
    type: "string",
    title: "Nội dung",
    description: "The text below its heading.",
    cell: ({ row }) => oneLine(row.description ?? ""),
  },
  {
    name: "lead",
    type: "string",
    title: "Cơ quan chủ trì",
    description: "Bodies that lead, with “; ” between.",
    cell: ({ row }) => joined(row.lead),
  },
  {
    name: "coordinating",
    type: "string",
    title: "Cơ quan phối hợp",
    description: "Bodies that help, with “; ” between.",
    cell: ({ row }) => joined(row.coordinating),
  },
  {
    name: "time",
    type: "string",
    title: "Thời gian",
    description: "Words about time as printed.",
    cell: ({ row }) => oneLine(row.timeline?.text ?? ""),
  },
  {
    name: "time_kind",
    type: "string",
    title: "Loại thời gian",
    description: "deadline, date, period, open, ongoing, recurring, conditional or other.",
    cell: ({ row }) => row.timeline?.kind,
  },
  {
    name: "edtf",
    type: "string",
    title: "Thời gian (ISO 8601-2)",
    description: "The time in ISO 8601-2 (EDTF).",
    cell: ({ row }) => row.timeline?.edtf,
  },
  {
    name: "start",
    type: "date",
    title: "Từ ngày",
    description: "First day, as far as the text says one.",
    cell: ({ row }) => row.timeline?.start,
  },
  { name: "end", type: "date", title: "Đến ngày", description: "Last day that is still in time.", cell: ({ row }) => row.timeline?.end },
  {
    name: "rrule",
    type: "string",
    title: "Chu kỳ (RFC 5545)",
    description: "Recurrences, with a space between.",
    cell: ({ row }) => row.timeline?.rrule?.join(" "),
  },
  {
    name: "outputs",
    type: "string",
    title: "Sản phẩm",
    description: "What the work yields, with “; ” between.",
    cell: ({ row }) => joined(row.outputs),
  },
  { name: "file", type: "string", title: "Tệp", description: "The file that was read.", cell: ({ plan }) => plan.source.path },
  {
    name: "line",
    type: "integer",
    title: "Dòng",
    description: "Line in the text of the file, where the format has lines.",
    cell: ({ row }) => lineOf(row),
  },
  { name: "page", type: "integer", title: "Trang", description: "Page, where the format has pages.", cell: ({ row }) => row.page },
  {
    name: "paragraph",
    type: "integer",
    title: "Đoạn",
    description: "Paragraph, where the format has paragraphs, such as Word.",
    cell: ({ row }) => row.paragraph,
  },
];

const BOM = "\uFEFF";

/** UTF-8 with byte order mark, which spreadsheets need to tell it from other encodings; RFC 4180. */
export function csvEmitter(): Emitter {
  const open = () => {
    let count = 0;
    let head = csvHead(TASK_COLUMNS);
    const add = (plan: Plan, keep?: ReadonlySet<number>) => {
      const rows = someRows(plan, count, keep);
      count = lastNumber(rows, count);
      const text = head + rows.map((row) => csvLine(TASK_COLUMNS, { row, plan })).join("");
      head = "";
      return text;
    };
    return { add, end: () => head };
  };
  return { extension: ".csv", one: (plan) => open().add(plan), open };
}

export function csvHead(columns: readonly Pick<CsvColumn<never>, "name">[]): string {
  return `${BOM}${columns.map(({ name }) => name).join(",")}\r\n`;
}

export function csvLine<Row>(columns: readonly CsvColumn<Row>[], row: Row): string {
  return `${columns.map(({ cell }) => csvCell(cell(row))).join(",")}\r\n`;
}

/** What a spreadsheet would take for a formula when it opens the file (OWASP, CSV injection), full-width forms too. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** An apostrophe before what looks like a formula makes it words again; quotes where RFC 4180 asks for them. */
export function csvCell(value: string | number | boolean | undefined): string {
  if (value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The Frictionless Table Schema (v1) of a table. */
export function tableSchema(columns: readonly CsvColumn<never>[]): object {
  const fields = columns.map(({ name, type, title, description }) => ({ name, type, title, description }));
  return { fields, missingValues: [""] };
}

/** A Frictionless Data Package (v1) that describes CSV files lying beside it. */
export function dataPackage(name: string, tables: Readonly<Record<string, readonly CsvColumn<never>[]>>): object {
  const resources = Object.entries(tables).map(([table, columns]) => ({
    name: table,
    path: `${table}.csv`,
    profile: "tabular-data-resource",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: tableSchema(columns),
  }));
  return { profile: "tabular-data-package", name, resources };
}
