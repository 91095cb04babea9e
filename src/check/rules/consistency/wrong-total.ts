import type { Cell, Grid } from "../../../outline/lines.ts";
import { sourceSpan } from "../../../outline/prose.ts";
import { walk } from "../../../outline/section.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import page from "./wrong-total.md";

const TOTAL = /^(?:tổng cộng|tổng số|tổng|cộng)(?:\s*[:(].*)?$/u;

export const wrongTotal = defineRule({
  id: "wrong-total",
  group: "consistency",
  severity: "warning",
  summary: { vi: "Dòng tổng cộng của bảng không bằng tổng các dòng.", en: "A table's total is not the sum of its rows." },
  messages: {
    other: {
      vi: "Tổng cộng ghi {printed}, cộng các dòng được {sum}.",
      en: "The total says {printed}, the rows add up to {sum}.",
      expected: { vi: "Kiểm tra lại số liệu của cột này.", en: "Check the figures of this column." },
    },
  },
  page,
  *check({ outline }) {
    for (const part of outline.root.children) {
      for (const node of walk(part)) for (const block of node.body) if (block.kind === "grid") yield* checkGrid(block);
    }
  },
});

function* checkGrid(grid: Grid) {
  const totals = grid.rows.flatMap((row, at) => (row.some((cell) => TOTAL.test(fold(textOf(cell)))) ? [at] : []));
  const [at] = totals;
  // Several totals in one table are subtotals: what they sum is not told.
  if (at === undefined || totals.length > 1) return;
  const width = grid.rows[at]?.length ?? 0;
  for (let column = 1; column < width; column++) {
    const cell = grid.rows[at]?.[column];
    const printed = cell === undefined ? undefined : numberOf(textOf(cell));
    if (cell === undefined || printed === undefined) continue;
    // The total stands last, or right under the header.
    const rows = at * 2 >= grid.rows.length ? grid.rows.slice(0, at) : grid.rows.slice(at + 1);
    const sum = sumOf(
      rows.filter((row) => row.length === width),
      column,
    );
    if (sum === undefined || sum.all === printed || sum.groups === printed || sum.all === printed * 2) continue;
    const first = cell.lines[0]?.prose;
    if (first !== undefined)
      yield { at: sourceSpan(first), message: "other" as const, values: { printed: textOf(cell), sum: printNumber(sum.all) } };
  }
}

/** The sum of a column, and that of the rows that head groups (I, II, A); undefined where a row under the header has no plain number. */
function sumOf(rows: readonly Cell[][], column: number): { all: number; groups: number } | undefined {
  let all = 0;
  let groups = 0;
  let count = 0;
  for (const [index, row] of rows.entries()) {
    const cell = row[column];
    const text = cell === undefined ? "" : textOf(cell);
    const value = numberOf(text);
    if (value === undefined) {
      // Header rows stand first; the row of column numbers (1) (2) is one too.
      if (count === 0 && index < 3) continue;
      return undefined;
    }
    const head = row[0] === undefined ? "" : textOf(row[0]);
    all += value;
    if (/^(?:[IVX]+|[A-H])\.?$/u.test(head)) groups += value;
    count++;
  }
  return count < 2 ? undefined : { all: round(all), groups: round(groups) };
}

/** `1.234.567`, `12,5`, `120`: Vietnamese figures; undefined for anything else, ranges and dates among them. */
function numberOf(text: string): number | undefined {
  if (!/^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,3})?$/u.test(text)) return undefined;
  return round(Number(text.replaceAll(".", "").replace(",", ".")));
}

/** `1234567.5` → `1.234.567,5` */
function printNumber(value: number): string {
  const [whole = "", part] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ".");
  return part === undefined ? grouped : `${grouped},${part}`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function textOf(cell: Cell): string {
  return cell.lines
    .map(({ prose }) => prose.text)
    .join(" ")
    .trim();
}
