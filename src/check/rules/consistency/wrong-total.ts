import { toCell, type Cell, type Grid } from "../../../outline/lines.ts";
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
  summary: {
    vi: "Dòng hoặc cột tổng cộng của bảng không bằng tổng các số.",
    en: "A table's total is not the sum of its rows or columns.",
  },
  messages: {
    other: {
      vi: "Tổng cộng ghi {printed}, cộng các dòng được {sum}.",
      en: "The total says {printed}, the rows add up to {sum}.",
      expected: { vi: "Kiểm tra lại số liệu của cột này.", en: "Check the figures of this column." },
    },
    across: {
      vi: "Dòng này ghi tổng {printed}, cộng các cột được {sum}.",
      en: "The total of this row says {printed}, its columns add up to {sum}.",
      expected: { vi: "Kiểm tra lại số liệu của dòng này.", en: "Check the figures of this row." },
    },
  },
  page,
  *check({ outline }) {
    for (const grid of gridsIn(outline)) {
      const table = inColumns(grid.rows);
      yield* checkGrid(grid, table);
      yield* checkAcross(table);
    }
  },
});

function* checkGrid(grid: Grid, table: readonly Cell[][]) {
  // “Tổng” over a column is no total of the rows.
  const isTotal = (row: readonly Cell[]) =>
    row.some((cell) => TOTAL.test(fold(textOf(cell)))) && row.some((cell) => amountOf(textOf(cell)) !== undefined);
  const totals = grid.rows.flatMap((row, at) => (isTotal(row) ? [at] : []));
  const [at] = totals;
  // Several totals in one table are subtotals: what they sum is not told.
  if (at === undefined || totals.length > 1) return;
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

/** A row whose total is looked at, and what its other columns add up to. */
interface AcrossRow {
  cell: Cell;
  printed: number;
  sum: number;
}

/** So many rows must add up before one that does not is a slip. */
const FITTING_MIN = 3;

/** Rows that do not add up in a table whose other rows show that one column is the sum of its neighbours. */
function* checkAcross(table: readonly Cell[][]) {
  const figures = table.map((row) => row.map((cell) => plainAmount(textOf(cell))));
  // The total of the rows takes a slip of theirs over.
  const isRow = (row: readonly Cell[]) => !row.some((cell) => TOTAL.test(fold(textOf(cell))));
  const rows = table.flatMap((row, at) =>
    isRow(row) && (figures[at] ?? []).filter((value) => value !== undefined).length >= 3 ? [at] : [],
  );
  if (rows.length <= FITTING_MIN) return;
  const width = Math.max(...rows.map((at) => figures[at]?.length ?? 0));
  // The first column numbers the rows; columns stand together that every row fills.
  const isFilled = (column: number) => rows.every((at) => figures[at]?.[column] !== undefined);
  let first = width;
  while (first > 1 && isFilled(first - 1)) first--;
  const last = width - 1;
  if (last - first < 2) return;
  for (const total of [first, last]) {
    const read = rows.map((at) => acrossRow(table[at] ?? [], figures[at] ?? [], { first, last, total }));
    const wrong = read.filter(({ printed, sum }) => printed !== sum);
    if (wrong.length === 0 || read.length - wrong.length < FITTING_MIN || wrong.length * FITTING_MIN > read.length) continue;
    for (const { cell, sum } of wrong) {
      const prose = cell.lines[0]?.prose;
      if (prose !== undefined)
        yield { at: sourceSpan(prose), message: "across" as const, values: { printed: textOf(cell), sum: printNumber(sum) } };
    }
    return;
  }
}

function acrossRow(
  cells: readonly Cell[],
  values: readonly (number | undefined)[],
  { first, last, total }: { first: number; last: number; total: number },
): AcrossRow {
  const others = values.slice(first, last + 1).filter((_, index) => index !== total - first);
  return {
    cell: cells[total] ?? toCell([]),
    printed: values[total] ?? 0,
    sum: round(others.reduce<number>((all, value) => all + (value ?? 0), 0)),
  };
}

/** A number without a unit; a dash says none. */
function plainAmount(text: string): number | undefined {
  if (/^[-–]$/u.test(text)) return 0;
  const amount = amountOf(text);
  return amount?.unit === "" ? amount.value : undefined;
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
