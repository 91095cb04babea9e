import { toCell, type Cell, type Grid } from "../outline/lines.ts";
import type { Outline } from "../outline/index.ts";
import { walk } from "../outline/section.ts";
import { fold } from "../vi/word.ts";

/** All tables of the document, in order. */
export function* gridsIn({ root }: Outline): Generator<Grid> {
  for (const part of root.children) for (const node of walk(part)) for (const block of node.body) if (block.kind === "grid") yield block;
}

const EMPTY = toCell([]);
/** No table that is read has more columns; a span may claim any number. */
const COLUMNS_MAX = 100;

/** The rows with every cell in its column; what a merged cell covers is empty. */
export function inColumns(rows: readonly Cell[][]): Cell[][] {
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

/** A number as a table prints it. */
export interface Amount {
  value: number;
  /** Folded; empty for a plain number. */
  unit: string;
  /** As it stands behind the figures, with its space. */
  printedUnit: string;
}

/** `1.234.567`, `12,5`, `120 triệu đồng`; not a length of time, which rows may share. */
const AMOUNT = /^(?<figures>(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,3})?)(?<unit>\s*\p{L}[\p{L} ]{0,20})?$/u;
const TIME = /^(?:giờ|ngày|tuần|tháng|quý|năm|buổi)(?!\p{L})/u;

/** Vietnamese figures with a unit or without; undefined for anything else, ranges and dates among them. */
export function amountOf(text: string): Amount | undefined {
  const groups = AMOUNT.exec(text)?.groups;
  const printedUnit = groups?.["unit"] ?? "";
  const unit = fold(printedUnit).trim();
  if (groups === undefined || TIME.test(unit)) return undefined;
  return { value: round(valueOf(groups["figures"])), unit, printedUnit };
}

/** Figures as they are printed in Vietnamese: `1.234.567`, `12,5`. */
export function valueOf(figures = ""): number {
  return Number(figures.replaceAll(".", "").replace(",", "."));
}

/** `1234567.5` → `1.234.567,5` */
export function printNumber(value: number): string {
  const [whole = "", part] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ".");
  return part === undefined ? grouped : `${grouped},${part}`;
}

/** Of thousandths more than are printed. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A cell's words as one line. */
export function textOf(cell: Cell): string {
  return cell.lines
    .map(({ prose }) => prose.text)
    .join(" ")
    .trim();
}
