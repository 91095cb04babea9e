import type { Plan } from "../model/plan.generated.ts";
import type { Emitter } from "./index.ts";
import { joined, lastNumber, oneLine, origin, someRows, type TaskRow } from "./rows.ts";
import { type Cell, concatenate, openSheet, type SheetColumn } from "./sheet.ts";

/** The columns officers keep their lists of tasks in, with the days that the words about time come to. */
const COLUMNS: readonly (SheetColumn & { cell: (row: TaskRow, plan: Plan) => Cell })[] = [
  { title: "TT", width: 6, cell: ({ position }) => (/^\d+$/.test(position) ? Number(position) : position) },
  { title: "Nhiệm vụ", width: 48, cell: ({ title }) => oneLine(title) },
  { title: "Nội dung", width: 40, cell: ({ description }) => oneLine(description ?? "") },
  { title: "Cơ quan chủ trì", width: 24, cell: ({ lead }) => joined(lead) },
  { title: "Cơ quan phối hợp", width: 28, cell: ({ coordinating }) => joined(coordinating) },
  { title: "Thời gian", width: 20, cell: ({ timeline }) => oneLine(timeline?.text ?? "") },
  { title: "Từ ngày", width: 12, cell: ({ timeline }) => dayCell(timeline?.start) },
  { title: "Đến ngày", width: 12, cell: ({ timeline }) => dayCell(timeline?.end) },
  { title: "Sản phẩm", width: 24, cell: ({ outputs }) => joined(outputs) },
  { title: "Ghi chú", width: 18, cell: ({ notes }) => joined(notes) },
  { title: "Nguồn", width: 30, cell: (row, plan) => origin(row, plan) },
];

/** A list of tasks to filter, print and import. Groups are rows in bold; numbers go on from one plan to the next. */
export function xlsxEmitter(): Emitter {
  const open = () => {
    const sheet = openSheet("Nhiệm vụ", COLUMNS);
    let count = 0;
    const add = (plan: Plan, keep?: ReadonlySet<number>) => {
      const rows = someRows(plan, count, keep);
      count = lastNumber(rows, count);
      return concatenate(
        rows.map((row) =>
          sheet.row(
            COLUMNS.map(({ cell }) => cell(row, plan)),
            row.kind === "group",
          ),
        ),
      );
    };
    return { add, end: () => sheet.end() };
  };
  const one = (plan: Plan) => {
    const file = open();
    return concatenate([file.add(plan), file.end()]);
  };
  return { extension: ".xlsx", one, open };
}

function dayCell(day: string | undefined): Cell {
  return day === undefined ? undefined : { day };
}
