import data from "./data/labels.json" with { type: "json" };
import { fieldOf, type Field } from "./labels.ts";
import { fold } from "./word.ts";

/** Longer heads are no heads of columns. */
const HEAD_MAX = 90;

interface HeadWords {
  field: string;
  is?: readonly string[];
  has?: readonly string[];
  opens?: readonly string[];
  ends?: readonly string[];
}

const HEADS: readonly HeadWords[] = data.columns.rows;
const FIELDS = HEADS.map((words): readonly [RegExp, Field] => [patternOf(words), words.field as Field]);

function patternOf({ is = [], has = [], opens = [], ends = [] }: HeadWords): RegExp {
  const forms = [
    ...is.map((words) => `^${words}$`),
    ...has,
    // `Tháng`, `Ngày, giờ`, `Tuần/tháng`.
    ...opens.map((word) => `^${word}(?:[ ,/].{1,20})?$`),
    ...ends.map((words) => `${words}$`),
  ];
  return new RegExp(forms.join("|"), "u");
}

/** The field that the words of a column's head name, wherever they stand in it; undefined when they name none. */
export function columnField(text: string): Field | undefined {
  if (text === "") return undefined;
  const key = fold(text)
    .replace(/\s+/gu, " ")
    .replace(/[:.*]+$/u, "")
    .trim();
  if (data.columns.both.every((words) => key.includes(words))) return "container";
  return fieldOf(key) ?? (key.length > HEAD_MAX ? undefined : FIELDS.find(([words]) => words.test(key))?.[1]);
}
