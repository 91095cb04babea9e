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

/** Labels with the field each names, and the pattern that finds them. */
interface Labels {
  fields: ReadonlyMap<string, Field>;
  /**
   * Closed by a colon, or at the end of the text; tried only where a label may begin. One pattern for both, because hundreds
   * of labels take V8 a millisecond to compile.
   */
  pattern: RegExp;
  /** More characters than any text has that is nothing but a label. */
  aloneLimit: number;
}

/** Words that may stand between label and colon: `Cơ quan chủ trì (dự kiến):`, `Nội dung 1:`. */
const TAIL = String.raw`(?: \([^()]{1,40}\)| \d{1,2})?`;
/** What may stand around a label at most: the word before, {@link TAIL}, blanks at strokes and the colon. */
const AROUND = 64;

/** A label as a pattern: the blanks around a stroke and the comma between words may be left out. */
function patternOf(label: string): string {
  const literal = label.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replace(/ ?\/ ?/gu, String.raw` ?\/ ?`);
  return literal.replace(/,? /gu, (gap) => (gap === ", " ? String.raw`,? ` : " "));
}

const FIRST_WORD = /^[\p{L}\p{N}]*/u;

/**
 * Any of the labels, those with one first word together: a text is compared with a few dozen first words and not with
 * hundreds of labels. Of those with one first word the longest comes first.
 */
function anyOf(longestFirst: readonly string[]): string {
  const rests = new Map<string, string[]>();
  for (const label of longestFirst) {
    const first = FIRST_WORD.exec(label)?.[0] ?? "";
    const rest = patternOf(label.slice(first.length));
    const list = rests.get(first);
    if (list === undefined) rests.set(first, [rest]);
    else list.push(rest);
  }
  return Array.from(rests, ([first, list]) => `${first}(?:${list.join("|")})`).join("|");
}

function labelsOf(own: Readonly<Record<string, readonly string[]>>): Labels {
  const fields = new Map<string, Field>();
  for (const [field, { labels }] of Object.entries(data.fields)) for (const label of labels) fields.set(label, field as Field);
  for (const [field, labels] of Object.entries(own)) for (const label of labels) fields.set(keyOf(label), field as Field);
  const longestFirst = [...fields.keys()].sort((a, b) => b.length - a.length);
  const alternatives = anyOf(longestFirst);
  return {
    fields,
    pattern: new RegExp(`(?:(?<before>các|về|dự kiến|tên) )??(?<label>${alternatives})${TAIL} ?(?:(?<colon>:)|\\.?$)`, "uy"),
    aloneLimit: (longestFirst[0]?.length ?? 0) + AROUND,
  };
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
  const { aloneLimit, pattern } = current();
  // The pattern tries hundreds of labels: not where there is no room or no colon for one.
  const alone = folded.length < aloneLimit ? aloneIn(folded, pattern) : undefined;
  if (alone !== undefined) {
    const field = fieldOf(alone);
    return field === undefined
      ? undefined
      : { lead: slice(prose, 0, 0), fields: [{ field, label: prose, value: slice(prose, prose.text.length) }] };
  }
  const hits = folded.includes(":") ? inlineHits(folded, pattern) : [];
  if (hits.length === 0) return bareLabel(prose, folded);
  const fields: Labelled[] = [];
  for (const [index, hit] of hits.entries()) {
    const field = fieldOf(hit.groups?.["label"] ?? "");
    if (field === undefined) continue;
    const start = hit.index + hit[0].length;
    const end = hits[index + 1]?.index ?? prose.text.length;
    fields.push({ field, label: slice(prose, hit.index, start), value: trimValue(prose, start, end) });
  }
  return fields.length === 0 ? undefined : { lead: trimValue(prose, 0, hits[0]?.index ?? 0), fields };
}

/** The label that is all of the text: its value stands below. "Tên", "dự kiến" lead to a label only before its value. */
function aloneIn(folded: string, pattern: RegExp): string | undefined {
  pattern.lastIndex = 0;
  const found = pattern.exec(folded);
  if (found === null || pattern.lastIndex < folded.length) return undefined;
  const { before, label } = found.groups ?? {};
  return before === "tên" || before === "dự kiến" ? undefined : label;
}

/** What stands before a label in the midst of a text. */
const BEFORE_LABEL = /[.;,(–-] ?|\+ /g;

/** Labels at the head of the text or behind a full stop, semicolon, comma, bracket or dash. */
function inlineHits(folded: string, pattern: RegExp): RegExpExecArray[] {
  const hits: RegExpExecArray[] = [];
  let end = 0;
  const tryAt = (at: number): void => {
    if (at < end) return;
    pattern.lastIndex = at;
    const hit = pattern.exec(folded);
    if (hit?.groups?.["colon"] === undefined) return;
    hits.push(hit);
    end = pattern.lastIndex;
  };
  tryAt(0);
  for (const mark of folded.matchAll(BEFORE_LABEL)) tryAt(mark.index + mark[0].length);
  return hits;
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
    fields.get(key) ??
    fields.get(key.replace(/^(?:các|tên|về|dự kiến) /u, "")) ??
    fields.get(key.replace(/\s?\([^()]*\)$/u, "")) ??
    fields.get(key.replace(/,/gu, "")) ??
    fields.get(key.replace(/ và /u, ", "))
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
