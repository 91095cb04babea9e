import { toCell, type Cell, type Grid } from "../../../outline/lines.ts";
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

const EMPTY = toCell([]);
/** No table that is read has more columns; a span may claim any number. */
const COLUMNS_MAX = 100;

/** The rows with every cell in its column; what a merged cell covers is empty. */
function inColumns(rows: readonly Cell[][]): Cell[][] {
  // How many rows more the cell above covers, column by column.
  const covered: number[] = [];
  return rows.map((row) => {
    const out: Cell[] = [];
    const skip = () => {
      while ((covered[out.length] ?? 0) > 0) {
        covered[out.length] = (covered[out.length] ?? 0) - 1;
        out.push(EMPTY);
      }
    };
    for (const cell of row) {
      skip();
      for (let span = 0; span < cell.colSpan && out.length < COLUMNS_MAX; span++) {
        covered[out.length] = cell.rowSpan - 1;
        out.push(span === 0 ? cell : EMPTY);
      }
    }
    skip();
    return out;
  });
}

interface Amount {
  value: number;
  /** Folded; empty for a plain number. */
  unit: string;
  /** As it stands behind the figures, with its space. */
  printedUnit: string;
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

/** `1.234.567`, `12,5`, `120 triệu đồng`; not a length of time, which rows may share. */
const AMOUNT = /^(?<figures>(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,3})?)(?<unit>\s*\p{L}[\p{L} ]{0,20})?$/u;
const TIME = /^(?:giờ|ngày|tuần|tháng|quý|năm|buổi)(?!\p{L})/u;

/** Vietnamese figures with a unit or without; undefined for anything else, ranges and dates among them. */
function amountOf(text: string): Amount | undefined {
  const groups = AMOUNT.exec(text)?.groups;
  const printedUnit = groups?.["unit"] ?? "";
  const unit = fold(printedUnit).trim();
  if (groups === undefined || TIME.test(unit)) return undefined;
  return { value: round(Number((groups["figures"] ?? "").replaceAll(".", "").replace(",", "."))), unit, printedUnit };
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
