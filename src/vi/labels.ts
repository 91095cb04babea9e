import data from "./data/labels.json" with { type: "json" };
import { ownLabels, perWords } from "./own-words.ts";
import { fold } from "./word.ts";

/** What a label announces. `container` heads a group of labels: "Cơ quan chủ trì, phối hợp". */
export type Field =
  | "lead"
  | "coordinating"
  | "timeline"
  | "output"
  | "content"
  | "funding"
  | "supervisor"
  | "submission"
  | "scope"
  | "note"
  | "index"
  | "container";

/** The fields that make the item which carries them a task. */
export const TASK_FIELDS: ReadonlySet<Field> = new Set<Field>(["lead", "coordinating", "timeline", "output"]);

/** The fields whose values are often listed below the label, a dash each. */
export const LISTED_FIELDS: ReadonlySet<Field> = new Set<Field>(["container", "lead", "coordinating", "output"]);

/** `Thời gian bắt đầu`, `Ngày khởi công`: when the work begins, which sets it no end. */
export function namesStart(label: string): boolean {
  const folded = fold(label);
  return /(?:bắt đầu|khởi công)(?!\p{L})/u.test(folded) && !/kết thúc|hoàn thành/u.test(folded);
}

/** Labels, folded, with the field each names. */
interface Labels {
  fields: ReadonlyMap<string, Field>;
  /** Labels that have commas, by their words without them. */
  withCommas: ReadonlyMap<string, string>;
  /** More characters than any text has that is nothing but a label. */
  limit: number;
}

/** What may stand between label and colon: `Cơ quan chủ trì (dự kiến):`, `Nội dung 1:`. */
const TAIL = / (?:\([^()]{1,40}\)|\d{1,2})$/u;
/** What may stand around a label at most: the word before, {@link TAIL}, blanks at strokes and the colon. */
const AROUND = 64;

/** A label read in a folded text. */
export interface LabelHit {
  field: Field;
  /** The word before the label that belongs to it. */
  before: string | undefined;
  start: number;
  /** Behind the colon, where there is one. */
  end: number;
}

function labelsOf(own: Readonly<Record<string, readonly string[]>>): Labels {
  const fields = new Map<string, Field>();
  for (const [field, { labels }] of Object.entries(data.fields)) for (const label of labels) fields.set(label, field as Field);
  for (const [field, labels] of Object.entries(own)) for (const label of labels) fields.set(keyOf(label), field as Field);
  let longest = 0;
  const withCommas = new Map<string, string>();
  for (const label of fields.keys()) {
    longest = Math.max(longest, label.length);
    if (label.includes(", ")) withCommas.set(label.replaceAll(", ", " "), label);
  }
  return { fields, withCommas, limit: longest + AROUND };
}

const COMMON = labelsOf({});
const withOwn = perWords(labelsOf);

/** The labels in force: those of the data file, and those of one's own where there are any. */
function current(): Labels {
  const own = ownLabels();
  return own === undefined ? COMMON : withOwn(own);
}

/** The label that is all of the text: its value stands below. "Tên", "dự kiến" lead to a label only before its value. */
export function labelAlone(folded: string): Field | undefined {
  if (folded.length >= current().limit) return undefined;
  const words = /[.:]$/u.test(folded) ? folded.slice(0, -1) : folded;
  const hit = words.includes(":") ? undefined : labelIn(words, 0);
  return hit?.before === "tên" || hit?.before === "dự kiến" ? undefined : hit?.field;
}

/** What stands before a label in the midst of a text. */
const BEFORE_LABEL = /[.;,(–-] ?|[+*•] /g;

/** Labels with a colon at the head of the text or behind a full stop, semicolon, comma, bracket or bullet. */
export function labelsIn(folded: string): LabelHit[] {
  const hits: LabelHit[] = [];
  let end = 0;
  const tryAt = (at: number): void => {
    const hit = at < end ? undefined : labelAt(folded, at);
    if (hit === undefined) return;
    hits.push(hit);
    ({ end } = hit);
  };
  tryAt(0);
  for (const mark of folded.matchAll(BEFORE_LABEL)) tryAt(mark.index + mark[0].length);
  return hits;
}

/** The label that begins at `start` and is closed by a colon. A colon in brackets behind it does not close it. */
export function labelAt(folded: string, start: number): LabelHit | undefined {
  const near = folded.slice(start, start + current().limit);
  const bracket = near.indexOf("(");
  let colon = near.indexOf(":");
  if (bracket !== -1 && bracket < colon) colon = near.indexOf(":", near.indexOf(")", bracket));
  if (colon === -1) return undefined;
  const words = near.slice(0, colon);
  const hit = labelIn(words, start) ?? longerLabel(words, start);
  return hit === undefined ? undefined : { ...hit, end: start + colon + 1 };
}

/** Words of a label that say of what: `Thời gian trình | Thủ tướng Chính phủ:`. */
const OF_WHAT_MAX = 40;

/** A label that begins as some do and says of what; only a colon tells it from a sentence. */
function longerLabel(words: string, start: number): LabelHit | undefined {
  const label = BEGINNINGS.find((beginning) => words.startsWith(`${beginning} `) && words.length - beginning.length <= OF_WHAT_MAX);
  return label === undefined || /[,;.]/u.test(words)
    ? undefined
    : { field: "timeline", before: undefined, start, end: start + words.length };
}

const BEGINNINGS: readonly string[] = data.fields.timeline.beginnings;

/** The words that lead to a label. */
const BEFORE = /^(?<before>các|về|dự kiến|tên) /u;

/** The label that is all of some folded words. */
function labelIn(words: string, start: number): LabelHit | undefined {
  const key = words
    .replace(/ $/u, "")
    .replace(TAIL, "")
    .replace(/ ?\/ ?/gu, "/");
  const end = start + words.length;
  const field = fieldNamed(key);
  if (field !== undefined) return { field, before: undefined, start, end };
  const before = BEFORE.exec(key)?.groups?.["before"];
  const behind = before === undefined ? undefined : fieldNamed(key.slice(before.length + 1));
  return behind === undefined ? undefined : { field: behind, before, start, end };
}

/** The field of a label, some of whose commas may be forgotten: `sở ban ngành chủ trì`. */
function fieldNamed(key: string): Field | undefined {
  const { fields, withCommas } = current();
  const known = fields.get(key);
  if (known !== undefined) return known;
  const label = withCommas.get(key.replaceAll(", ", " "));
  return label !== undefined && hasNoOtherCommas(key, label) ? fields.get(label) : undefined;
}

function hasNoOtherCommas(key: string, label: string): boolean {
  const words = label.split(" ");
  return key.split(" ").every((word, index) => word === words[index] || `${word},` === words[index]);
}

/** The field a column header or bare label names; undefined for other words. */
export function fieldOf(label: string): Field | undefined {
  const key = keyOf(label);
  const { fields } = current();
  return (
    fieldNamed(key) ??
    fields.get(key.replace(BEFORE, "")) ??
    fields.get(key.replace(/\s?\([^()]*\)$/u, "")) ??
    fields.get(key.replace(/,/gu, "")) ??
    fields.get(key.replace(/ và /u, ", ")) ??
    // "Người thực hiện & kết quả": the column is called by the first of the two.
    fields.get(key.split(" & ", 1)[0] ?? "")
  );
}

function keyOf(label: string): string {
  return fold(label)
    .replace(/\s+/gu, " ")
    .replace(/ ?\/ ?/gu, "/")
    .replace(/[\s:.*]+$/u, "")
    .trim();
}
