import data from "../vi/data/labels.json" with { type: "json" };
import { slice, type Prose } from "../outline/prose.ts";
import { ownLabels, perWords } from "../vi/own-words.ts";
import { fold } from "../vi/word.ts";

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

export interface Labelled {
  field: Field;
  /** The label as printed. */
  label: Prose;
  /** What stands behind it, without closing punctuation; empty when the value stands below. */
  value: Prose;
  /** Items listed under the label, where they belong to it alone. */
  items?: readonly Prose[];
}

export interface LabelReading {
  /** Words before the first label. */
  lead: Prose;
  fields: Labelled[];
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
interface Hit {
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

/** A label whose colon was forgotten: only the unmistakable ones, before a capital, a digit or a word of time. */
const BARE = new RegExp(
  `^(?<label>cơ quan (?:chủ trì|phối hợp|thực hiện)|đơn vị (?:chủ trì|phối hợp|thực hiện)|thời (?:gian|hạn) (?:thực hiện|hoàn thành))[ -]+(?=\\S)`,
  "u",
);

/**
 * Reads the labels of a paragraph: `Cơ quan chủ trì: Sở A. Cơ quan phối hợp: Sở B; Thời gian: Quý I/2026`, with or
 * without words before them. Undefined when it has none. `Nội dung thi hành Luật …` in a sentence is no label: it
 * needs its colon, or must be all there is.
 */
export function readLabels(prose: Prose): LabelReading | undefined {
  const folded = fold(prose.text);
  const alone = aloneIn(folded);
  if (alone !== undefined)
    return { lead: slice(prose, 0, 0), fields: [{ field: alone, label: prose, value: slice(prose, prose.text.length) }] };
  const hits = folded.includes(":") ? inlineHits(folded) : [];
  if (hits.length === 0) return bareLabel(prose, folded);
  const fields = hits.map(({ field, start, end }, index): Labelled => {
    const next = hits[index + 1]?.start ?? prose.text.length;
    return { field, label: slice(prose, start, end), value: trimValue(prose, end, next) };
  });
  return { lead: trimValue(prose, 0, hits[0]?.start ?? 0), fields };
}

/** The label that is all of the text: its value stands below. "Tên", "dự kiến" lead to a label only before its value. */
function aloneIn(folded: string): Field | undefined {
  if (folded.length >= current().limit) return undefined;
  const words = /[.:]$/u.test(folded) ? folded.slice(0, -1) : folded;
  const hit = words.includes(":") ? undefined : labelIn(words, 0);
  return hit?.before === "tên" || hit?.before === "dự kiến" ? undefined : hit?.field;
}

/** What stands before a label in the midst of a text. */
const BEFORE_LABEL = /[.;,(–-] ?|\+ /g;

/** Labels with a colon at the head of the text or behind a full stop, semicolon, comma, bracket or dash. */
function inlineHits(folded: string): Hit[] {
  const hits: Hit[] = [];
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
function labelAt(folded: string, start: number): Hit | undefined {
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
function longerLabel(words: string, start: number): Hit | undefined {
  const label = BEGINNINGS.find((beginning) => words.startsWith(`${beginning} `) && words.length - beginning.length <= OF_WHAT_MAX);
  return label === undefined || /[,;.]/u.test(words)
    ? undefined
    : { field: "timeline", before: undefined, start, end: start + words.length };
}

const BEGINNINGS: readonly string[] = data.fields.timeline.beginnings;

/** The words that lead to a label. */
const BEFORE = /^(?<before>các|về|dự kiến|tên) /u;

/** The label that is all of some folded words. */
function labelIn(words: string, start: number): Hit | undefined {
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

function bareLabel(prose: Prose, folded: string): LabelReading | undefined {
  const bare = BARE.exec(folded);
  if (bare === null) return undefined;
  const field = fieldOf(bare.groups?.["label"] ?? "");
  const rest = prose.text.slice(bare[0].length);
  const fits =
    field === "timeline"
      ? /^(?:[\d\p{Lu}]|sau |khi |trước |trong |theo |từ |tháng |quý |năm |hằng |hàng |thường )/u.test(rest)
      : /^\p{Lu}/u.test(rest);
  if (field === undefined || !fits) return undefined;
  return {
    lead: slice(prose, 0, 0),
    fields: [{ field, label: slice(prose, 0, bare[0].length), value: trimValue(prose, bare[0].length, prose.text.length) }],
  };
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

/** Without the dash or bracket that leads to it and the punctuation that closes it. */
export function trimValue(prose: Prose, start: number, end: number): Prose {
  const text = prose.text;
  while (start < end && /[\s–,;:-]/u.test(text[start] ?? "")) start++;
  // A bracket that opens at the very end held a label: "Rà soát văn bản (Chủ trì: …)".
  while (end > start && /[\s.,;:/(–-]/u.test(text[end - 1] ?? "")) {
    // An abbreviation's dots and an ellipsis stay: `…`, `v.v.`, `...`.
    if (text[end - 1] === "." && /(?:\.\.|v\.v)\.$/u.test(text.slice(Math.max(start, end - 4), end))) break;
    end--;
  }
  if (text[end - 1] === ")" && !text.slice(start, end).includes("(")) end--;
  return slice(prose, start, end);
}
