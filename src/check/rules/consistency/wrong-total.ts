import type { Cell, Grid } from "../../../outline/lines.ts";
import { sourceSpan } from "../../../outline/prose.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { amountOf, gridsIn, inColumns, printNumber, round, textOf, type Amount } from "../../figures.ts";
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
    for (const grid of gridsIn(outline)) yield* checkGrid(grid);
  },
});

function* checkGrid(grid: Grid) {
  const totals = grid.rows.flatMap((row, at) => (row.some((cell) => TOTAL.test(fold(textOf(cell)))) ? [at] : []));
  const [at] = totals;
  // Several totals in one table are subtotals: what they sum is not told.
  if (at === undefined || totals.length > 1) return;
  const table = inColumns(grid.rows);
  const width = table[at]?.length ?? 0;
  for (let column = 1; column < width; column++) {
    const cell = table[at]?.[column];
    const printed = cell === undefined ? undefined : amountOf(textOf(cell));
    if (cell === undefined || printed === undefined) continue;
    // The total stands last, or right under the header.
    const rows = at * 2 >= table.length ? table.slice(0, at) : table.slice(at + 1);
    const amounts = amountsOf(
      rows.filter((row) => row.length === width),
      column,
      printed.unit,
    );
    if (amounts === undefined) continue;
    const all = sumOf(amounts);
    const groups = sumOf(groupsIn(amounts));
    if (all === printed.value || groups === printed.value || all === printed.value * 2) continue;
    const sum = [printNumber(groups), printed.printedUnit].join("");
    const first = cell.lines[0]?.prose;
    if (first !== undefined) yield { at: sourceSpan(first), message: "other" as const, values: { printed: textOf(cell), sum } };
  }
}

interface AmountRow extends Amount {
  level: number | undefined;
}

/** What a column says row by row; undefined where a row under the header says no number, or one of another unit. */
function amountsOf(rows: readonly Cell[][], column: number, unit: string): AmountRow[] | undefined {
  const amounts: AmountRow[] = [];
  for (const [index, row] of rows.entries()) {
    const cell = row[column];
    const amount = cell === undefined ? undefined : amountOf(textOf(cell));
    if (amount === undefined || amount.unit !== unit) {
      // Header rows stand first; the row of column numbers (1) (2) is one too.
      if (amounts.length === 0 && index < 3) continue;
      return undefined;
    }
    amounts.push({ ...amount, level: row[0] === undefined ? undefined : levelOf(textOf(row[0])) });
  }
  return amounts.length < 2 ? undefined : amounts;
}

/** Row markers from the outer to the inner: A, I, 1, 1.1, a), -. */
const LEVELS = [/^[A-H]\.?$/u, /^[IVX]+\.?$/u, /^\d+\.?$/u, /^\d+\.\d+\.?$/u, /^\d+(?:\.\d+){2,4}\.?$/u, /^[a-zđ][.)]?$/u, /^[-–+]$/u];
const ROMAN = 1;

function levelOf(head: string): number | undefined {
  const level = LEVELS.findIndex((pattern) => pattern.test(head));
  return level === -1 ? undefined : level;
}

/**
 * The rows that count where some are parts of the ones above: those on the level of the first. A row without a marker is a
 * part of a group (I, II, A), but a row like the others under a mere number, whose cell was merged.
 */
function groupsIn(amounts: readonly AmountRow[]): readonly AmountRow[] {
  const top = amounts[0]?.level;
  if (top === undefined) return amounts;
  const isPart = ({ level }: AmountRow) => (level === undefined ? top <= ROMAN : level > top);
  return amounts.every((row) => row.level === top || isPart(row)) ? amounts.filter((row) => !isPart(row)) : amounts;
}

function sumOf(amounts: readonly Amount[]): number {
  return round(amounts.reduce((sum, { value }) => sum + value, 0));
}
