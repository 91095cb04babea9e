import { sourceSpan } from "../../../outline/prose.ts";
import type { Span } from "../../../model/place.ts";
import { syllableParts } from "../../../vi/syllable.ts";
import { defineRule } from "../../define.ts";
import { timesOf } from "../../english.ts";
import { spots } from "../../lexicon.ts";
import { wordsOf, type WordUnit } from "../../words.ts";
import page from "./mixed-spelling.md";

/** Two spellings of one thing that are both in use; the first is the one drafting guides prefer. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["bảo đảm", "đảm bảo"],
  ["hằng năm", "hàng năm"],
  ["hằng quý", "hàng quý"],
  ["hằng tháng", "hàng tháng"],
];
/** Syllables that are spelt with `y` or `i`. */
const LETTERS: readonly (readonly [string, string])[] = [
  ["kỹ", "kĩ"],
  ["lý", "lí"],
  ["quy", "qui"],
  ["kỳ", "kì"],
  ["ký", "kí"],
  ["tỷ", "tỉ"],
];

interface Uses {
  count: number;
  first: Span;
  text: string;
}

export const mixedSpelling = defineRule({
  id: "mixed-spelling",
  group: "language",
  severity: "info",
  summary: { vi: "Một từ được viết theo hai cách trong cùng văn bản.", en: "One word is spelt in two ways in the same document." },
  messages: {
    mixed: {
      vi: "Văn bản viết cả “{usual}” ({many} lần) và “{found}” ({few} lần).",
      en: "The document has both “{usual}” ({many}) and “{found}” ({few}).",
      expected: { vi: "Chọn một cách viết cho cả văn bản.", en: "Keep to one of them." },
    },
    tone: {
      vi: "Dấu thanh đặt theo hai cách: “{usual}” ({many} lần) và “{found}” ({few} lần).",
      en: "The tone mark is placed in two ways: “{usual}” ({many}) and “{found}” ({few}).",
      expected: { vi: "Chọn một cách đặt dấu cho cả văn bản.", en: "Keep to one of them." },
    },
  },
  page,
  *check(context) {
    const uses = new Map<string, Uses>();
    for (const unit of wordsOf(context)) if (unit.unit.part.role !== "letterhead") count(unit, uses);
    for (const [one, other] of [...PAIRS, ...LETTERS]) {
      const [a, b] = [uses.get(one), uses.get(other)];
      if (a !== undefined && b !== undefined) yield mixed("mixed", a, b);
    }
    const [old, fresh] = [uses.get("old"), uses.get("new")];
    if (old !== undefined && fresh !== undefined) yield mixed("tone", old, fresh);
  },
});

function mixed<M extends string>(message: M, a: Uses, b: Uses) {
  const [usual, rare] = a.count >= b.count ? [a, b] : [b, a];
  return {
    at: rare.first,
    message,
    values: { usual: usual.text.toLowerCase(), many: timesOf(usual.count), found: rare.text.toLowerCase(), few: timesOf(rare.count) },
  };
}

const FIRSTS = new Set(PAIRS.flatMap((pair) => pair.map((words) => words.split(" ")[0] ?? "")));
const SINGLES = new Set(LETTERS.flat());

function count(unit: WordUnit, uses: Map<string, Uses>): void {
  for (let index = unit.next(DOUBTFUL, 0); index < unit.length; index = unit.next(DOUBTFUL, index + 1)) {
    const key = unit.key(index);
    if (key === undefined || !unit.isLetters(index)) continue;
    if (SINGLES.has(key)) add(uses, key, unit, index, index + 1);
    const placement = OPEN.test(key) ? syllableParts(unit.printed(index, index + 1))?.placement : undefined;
    if (placement !== undefined) add(uses, placement, unit, index, index + 1);
    if (FIRSTS.has(key) && unit.adjoins(index + 1)) add(uses, `${key} ${unit.key(index + 1)}`, unit, index, index + 2);
  }
}

/** A rhyme in which the tone mark may stand on either letter; folding has put it on the first. */
const OPEN = /(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)$/u;

const DOUBTFUL = spots(({ key }) => SINGLES.has(key) || FIRSTS.has(key) || OPEN.test(key));

function add(uses: Map<string, Uses>, key: string, unit: WordUnit, from: number, to: number): void {
  const known = uses.get(key);
  if (known !== undefined) {
    known.count++;
    return;
  }
  const [start, end] = [unit.words[from]?.start ?? 0, unit.words[to - 1]?.end ?? 0];
  uses.set(key, { count: 1, first: sourceSpan(unit.unit.prose, start, end), text: unit.printed(from, to) });
}
