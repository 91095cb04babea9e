import type { Cell, Grid } from "../../../outline/lines.ts";
import { sourceSpan } from "../../../outline/prose.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { amountOf, gridsIn, inColumns, printNumber, round, textOf } from "../../figures.ts";
import page from "./wrong-product.md";

export const wrongProduct = defineRule({
  id: "wrong-product",
  group: "consistency",
  severity: "warning",
  summary: { vi: "Thành tiền không bằng số lượng nhân đơn giá.", en: "An amount is not quantity times price." },
  messages: {
    other: {
      vi: "Thành tiền ghi {printed}, {quantity} × {price} được {product}.",
      en: "The amount says {printed}, {quantity} × {price} makes {product}.",
      expected: { vi: "Kiểm tra lại số lượng, đơn giá, thành tiền của dòng này.", en: "Check quantity, price and amount of this row." },
    },
  },
  page,
  *check({ outline }) {
    for (const grid of gridsIn(outline)) yield* checkGrid(grid);
  },
});

const QUANTITY = /^(?:số lượng|sl)(?=$|[ (,/])/u;
const PRICE = /^(?:đơn giá|mức chi|định mức chi)(?=$|[ (,/])/u;
const AMOUNT = /^(?:thành tiền|số tiền)(?=$|[ (,/])/u;
/** Columns that a sum may be multiplied with as well: `Số ngày`, `Số người`, `Hệ số`. */
const MORE = /^(?:số (?!tt|thứ tự|lượng|tiền)|hệ số|thời gian|thời lượng|ngày|buổi|lần|người)/u;
const HEADER_ROWS_MAX = 3;

interface Columns {
  quantity: number;
  price: number;
  amount: number;
  /** The row below the header. */
  from: number;
}

function* checkGrid(grid: Grid) {
  const rows = inColumns(grid.rows);
  const columns = columnsOf(rows);
  if (columns === undefined) return;
  for (const row of rows.slice(columns.from)) {
    const [quantity, price, amount] = [row[columns.quantity], row[columns.price], row[columns.amount]].map(plainNumber);
    const at = row[columns.amount]?.lines[0]?.prose;
    if (quantity === undefined || price === undefined || amount === undefined || at === undefined) continue;
    const product = round(quantity * price);
    if (product === amount) continue;
    const values = {
      printed: printNumber(amount),
      quantity: printNumber(quantity),
      price: printNumber(price),
      product: printNumber(product),
    };
    yield { at: sourceSpan(at), message: "other" as const, values };
  }
}

/** Quantity, price and amount each in a column, the two of money in one unit, and nothing else to multiply with. */
function columnsOf(rows: readonly Cell[][]): Columns | undefined {
  for (const [index, row] of rows.slice(0, HEADER_ROWS_MAX).entries()) {
    const heads = row.map((cell) => fold(textOf(cell)));
    const [quantity, price, amount] = [QUANTITY, PRICE, AMOUNT].map((form) => heads.findIndex((head) => form.test(head)));
    if (quantity === undefined || price === undefined || amount === undefined || Math.min(quantity, price, amount) === -1) continue;
    if (heads.some((head) => MORE.test(head)) || unitOf(heads[price]) !== unitOf(heads[amount])) return undefined;
    return { quantity, price, amount, from: index + 1 };
  }
  return undefined;
}

/** `Đơn giá (nghìn đồng)` → `nghìn đồng` */
function unitOf(head = ""): string {
  return /\((?:đvt:?\s*|đơn vị(?: tính)?:?\s*)?(?<unit>[^()]*)\)/u.exec(head)?.groups?.["unit"]?.trim() ?? "";
}

function plainNumber(cell: Cell | undefined): number | undefined {
  const amount = cell === undefined ? undefined : amountOf(textOf(cell));
  return amount?.unit === "" || amount?.unit === "đồng" || amount?.unit === "đ" ? amount.value : undefined;
}
