import type { Cell, Grid } from "../../../outline/lines.ts";
import { sourceSpan, type Prose } from "../../../outline/prose.ts";
import { LETTER } from "../../../vi/letters.ts";
import { SCALES } from "../../../vi/number-words.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { amountOf, gridsIn, inColumns, printNumber, round, textOf, valueOf } from "../../figures.ts";
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
    sentence: {
      vi: "Ghi {printed} đồng, phép nhân “{factors}” được {product} đồng.",
      en: "{printed} đồng are said, “{factors}” makes {product}.",
      expected: { vi: "Kiểm tra lại số lượng, mức chi và số tiền.", en: "Check the numbers that are multiplied, and the amount." },
    },
  },
  page,
  *check({ outline, texts }) {
    for (const grid of gridsIn(outline)) yield* checkGrid(grid);
    for (const { prose, folded } of texts) if (MULTIPLIED.test(folded)) yield* inSentences(prose, folded);
  },
});

const MULTIPLIED = /\d[^\d;:=()]{0,30} [x×*] \d/u;
const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,3})?`;
/** `80 bình x 250.000 đồng`, `6 người x 8 buổi x 500.000 đồng/người/buổi`; a number behind a letter or a mark is no factor. */
const FACTORS = String.raw`(?<factors>(?<![${LETTER}\d.,/%+-])${NUMBER}(?:[^\d;:=()x×*%]{0,40} [x×*] ${NUMBER}){1,4}\s?(?<scale>nghìn|ngàn|triệu|tỷ|tỉ)?\s?(?:đồng|đ))(?![${LETTER}])`;
const MONEY = String.raw`(?<amount>${NUMBER})\s?(?<unit>nghìn|ngàn|triệu|tỷ|tỉ)?\s?(?:đồng|đ)(?![${LETTER}])`;
const PRODUCTS = [
  // `80 bình x 250.000 đồng = 20.000.000 đồng`
  new RegExp(String.raw`${FACTORS}[^\d;:=()]{0,40}=\s?${MONEY}`, "gu"),
  // `20.000.000 đồng (80 bình x 250.000 đồng)`
  new RegExp(String.raw`(?<![\d.,/])${MONEY}\s?\(${FACTORS}[^\d;:=()+]{0,40}\)`, "gu"),
];

function* inSentences(prose: Prose, folded: string) {
  for (const form of PRODUCTS) {
    for (const { 0: found, index, groups = {} } of folded.matchAll(form)) {
      const factors = groups["factors"] ?? "";
      const numbers = [...factors.matchAll(new RegExp(NUMBER, "gu"))].map(([number]) => valueOf(number));
      const product = round(numbers.reduce((all, one) => all * one, scaleOf(groups["scale"])));
      const amount = round(valueOf(groups["amount"]) * scaleOf(groups["unit"]));
      if (product === amount) continue;
      const from = index + found.indexOf(factors);
      const quoted = prose.text.slice(from, from + factors.length);
      const values = { printed: printNumber(amount), factors: quoted, product: printNumber(product) };
      yield { at: sourceSpan(prose, index, index + found.length), message: "sentence" as const, values };
    }
  }
}

function scaleOf(word = ""): number {
  return SCALES[word] ?? 1;
}

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
