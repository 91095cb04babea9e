import { slice, type Prose } from "../outline/prose.ts";
import { fieldOf, labelAlone, labelsIn, TASK_FIELDS, type Field } from "../vi/labels.ts";
import { fold } from "../vi/word.ts";

export interface Labelled {
  field: Field;
  /** The label as printed. */
  label: Prose;
  /** What stands behind it, without closing punctuation; empty when the value stands below. */
  value: Prose;
  /** Items listed under the label, where they belong to it alone. */
  items?: readonly Prose[];
}

/** Whether one of the labels makes the item that carries them a task. */
export function holdTaskLabel(labels: readonly Labelled[]): boolean {
  return labels.some(({ field }) => TASK_FIELDS.has(field));
}

export interface LabelReading {
  /** Words before the first label. */
  lead: Prose;
  fields: Labelled[];
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
  const alone = labelAlone(folded);
  if (alone !== undefined)
    return { lead: slice(prose, 0, 0), fields: [{ field: alone, label: prose, value: slice(prose, prose.text.length) }] };
  const hits = folded.includes(":") ? labelsIn(folded) : [];
  if (hits.length === 0) return bareLabel(prose, folded);
  const fields = hits.map(({ field, start, end }, index): Labelled => {
    const next = hits[index + 1]?.start ?? prose.text.length;
    return { field, label: slice(prose, start, end), value: trimValue(prose, end, beforeBullet(prose.text, next)) };
  });
  return { lead: trimValue(prose, 0, hits[0]?.start ?? 0), fields };
}

/** Without the bullet that the next label on the line stands behind: `Chủ trì: Sở A | * Phối hợp: Sở B`. */
function beforeBullet(text: string, at: number): number {
  return /\s[+*•]\s$/u.test(text.slice(Math.max(0, at - 3), at)) ? at - 2 : at;
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
