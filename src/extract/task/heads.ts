import type { Cell } from "../../outline/lines.ts";
import { join, slice, sourceSpan, type Prose } from "../../outline/prose.ts";
import { isAgencyHeading } from "../../vi/agency/index.ts";
import type { Field } from "../../vi/labels.ts";
import { readTimeline, type TimeReading } from "../../vi/time/index.ts";
import { fold } from "../../vi/word.ts";
import { addAgencies, foundAgencies, type ExtractContext } from "../context.ts";
import { foundText, type FoundAgency } from "../found.ts";
import { addField, isBlank, type FieldValues } from "./fields.ts";

/** What the head of a column says of every cell under it, by column. */
export interface Heads {
  /** `Kinh phí (triệu đồng)` over `10`. */
  units: ReadonlyMap<number, string>;
  /** `Tháng` over `5`, `Quý` over `II`. */
  counts: ReadonlyMap<number, string>;
  /** `Bắt đầu` beside `Kết thúc`: one time in two columns. */
  period?: readonly [number, number];
  /** `Chủ trì/Phối hợp` over `Sở A/Sở B`. */
  pairs: ReadonlySet<number>;
  /** `Sở Tư pháp` over `x`: whose work it is. */
  bodies: ReadonlyMap<number, readonly FoundAgency[]>;
}

const UNIT = /\(\s*(?:(?:đơn vị(?: tính)?|đvt)\s*:\s*)?(?<unit>(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s)?(?:đồng|vnđ|đ))\s*\)/u;
const COUNT = /^(?:thời gian \(?)?(?<unit>tháng|quý)(?: thực hiện| hoàn thành)?\)?$/u;
const PAIR = /chủ trì\s*\/\s*(?:(?:cơ quan|đơn vị) )?phối hợp/u;
const BEGIN = /^(?:thời gian |thời điểm |ngày )?bắt đầu(?: thực hiện)?$/u;
const END = /^(?:thời gian |thời điểm |ngày )?(?:kết thúc|hoàn thành)(?: thực hiện)?$/u;
/** What stands in a column for "this one". */
const MARK = /^(?:x|×|✓|✔|√|●|v|ct|chủ trì|ph|phối hợp)$/u;
const HELPS = /^ph/u;

/**
 * @param heads what stands over each column, laid out
 * @param rows the rows under the header
 */
export function readHeads(heads: readonly (Cell | undefined)[], fields: readonly (Field | undefined)[], rows: readonly Cell[][]): Heads {
  const words = heads.map((cell) => fold(proseOf(cell).text).replace(/[\s:.*]+$/u, ""));
  const [begin, end] = [BEGIN, END].map((form) => words.findIndex((text) => form.test(text)));
  const named = (form: RegExp, field: Field) =>
    new Map(
      words.flatMap((text, column): [number, string][] => {
        const unit = fields[column] === field ? form.exec(text)?.groups?.["unit"] : undefined;
        return unit === undefined ? [] : [[column, unit]];
      }),
    );
  return {
    units: named(UNIT, "funding"),
    counts: named(COUNT, "timeline"),
    ...(begin === undefined || end === undefined || begin === -1 || end !== begin + 1 ? {} : { period: [begin, end] as const }),
    pairs: new Set([...words.keys()].filter((column) => fields[column] === "container" && PAIR.test(words[column] ?? ""))),
    bodies: markedBodies(heads, fields, rows),
  };
}

/** Several columns that are each headed by a body and hold nothing but marks. */
function markedBodies(
  heads: readonly (Cell | undefined)[],
  fields: readonly (Field | undefined)[],
  rows: readonly Cell[][],
): ReadonlyMap<number, readonly FoundAgency[]> {
  const bodies = new Map<number, readonly FoundAgency[]>();
  const whole = rows.filter((row) => row.length === heads.length);
  let marks = 0;
  for (const [column, cell] of heads.entries()) {
    if (fields[column] !== undefined && fields[column] !== "lead") continue;
    const head = proseOf(cell);
    const names = isAgencyHeading(head.text);
    const said = whole.map((row) => proseOf(row[column]).text.trim()).filter((text) => !isBlank(text));
    if (names === undefined || !said.every((text) => MARK.test(fold(text)))) continue;
    marks += said.length;
    bodies.set(column, foundAgencies(head, names, "table/marked"));
  }
  return bodies.size > 1 && marks > 0 ? bodies : new Map();
}

/** Takes in the cells whose meaning their heads complete; says which columns are done with. */
export function addUnderHeads(fields: FieldValues, heads: Heads, cells: readonly Cell[], context: ExtractContext): ReadonlySet<number> {
  const done = new Set(heads.bodies.keys());
  for (const [column, agencies] of heads.bodies) {
    const mark = fold(proseOf(cells[column]).text.trim());
    if (MARK.test(mark)) addAgencies(HELPS.test(mark) ? fields.coordinating : fields.lead, agencies);
  }
  for (const [column, unit] of heads.units) {
    const amount = proseOf(cells[column]);
    if (!/^\d[\d.,\s]*$/u.test(amount.text)) continue;
    const found = foundText(amount, "table/cell");
    fields.funding.push({ ...found, text: `${found.text.trim()} ${unit}` });
    done.add(column);
  }
  for (const column of heads.pairs) if (addPair(fields, proseOf(cells[column]), context)) done.add(column);
  for (const [column, unit] of heads.counts) {
    const words = countedTime(cells[column], unit);
    if (words !== undefined && addTime(fields, [proseOf(cells[column])], words, context)) done.add(column);
  }
  const [begin, end] = (heads.period ?? []).map((column) => proseOf(cells[column]));
  if (begin !== undefined && end !== undefined && !isBlank(begin.text) && !isBlank(end.text))
    if (addTime(fields, [begin, end], `từ ${begin.text} đến ${end.text}`, context))
      for (const column of heads.period ?? []) done.add(column);
  return done;
}

/** `Sở A / Sở B`: the first leads, the second helps. */
function addPair(fields: FieldValues, cell: Prose, context: ExtractContext): boolean {
  const stroke = cell.text.indexOf("/");
  if (stroke === -1 || cell.text.includes("/", stroke + 1)) return false;
  const [lead, helper] = [slice(cell, 0, stroke), slice(cell, stroke + 1)];
  if ([lead, helper].some(({ text }) => isAgencyHeading(text.trim()) === undefined)) return false;
  addField(fields, "lead", [lead], context, "table/cell");
  addField(fields, "coordinating", [helper], context, "table/cell");
  return true;
}

const NUMBERS = /^(?:t\.?\s?)?(?:\d{1,2}|[ivx]{1,4})(?:\s*(?:[,;&+–-]|và|đến)\s*(?:t\.?\s?)?(?:\d{1,2}|[ivx]{1,4}))*$/u;

/** `5` under `Tháng` is tháng 5, `6, 9` tháng 6 and tháng 9, `5 - 7` tháng 5 to tháng 7. */
function countedTime(cell: Cell | undefined, unit: string): string | undefined {
  const words = fold(proseOf(cell).text.trim()).replace(/[.;,]+$/u, "");
  if (!NUMBERS.test(words)) return undefined;
  return words
    .replaceAll(/t\.?\s?(?=\d)/gu, "")
    .replaceAll(/\s*(?:[–-]|đến)\s*/gu, " đến ")
    .replaceAll(/\d+|[ivx]+(?![\p{L}])/gu, (number) => `${unit} ${number.toUpperCase()}`);
}

/** The time that the words mean, as its cells have it in print. */
function addTime(fields: FieldValues, printed: readonly Prose[], meant: string, context: ExtractContext): boolean {
  const reading = fields.timeline === undefined ? readTimeline(meant, context.time) : undefined;
  const [first] = printed;
  const last = printed.at(-1);
  if (first === undefined || last === undefined || reading === undefined || reading.kind === "other") return false;
  const text = printed.map((prose) => prose.text.trim()).join(" - ");
  const whole: TimeReading = { ...reading, text, start: 0, end: text.length, core: { start: 0, end: text.length } };
  fields.timeline = { reading: whole, at: { start: sourceSpan(first).start, end: sourceSpan(last).end }, by: "table/cell" };
  return true;
}

function proseOf(cell: Cell | undefined): Prose {
  return join((cell?.lines ?? []).map((line) => line.prose));
}
