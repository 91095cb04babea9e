import { isVietnameseSyllable } from "../../vi/syllable.ts";
import { fold } from "../../vi/word.ts";
import type { CheckContext } from "../context.ts";
import { isTornOff } from "../damage.ts";
import { adjoins, wordsOf, type WordUnit } from "../words.ts";
import { misspeltCompounds } from "./compounds.ts";
import { confusions } from "./confusions.ts";
import type { Misspelling } from "./found.ts";
import { misspeltFormulas } from "./formulas.ts";
import { nonwords } from "./nonwords.ts";
import { impossibleSyllables } from "./syllables.ts";
import { telexLeftovers } from "./telex.ts";
import { deviatingTerms } from "./terms.ts";

export type { Misspelling } from "./found.ts";
export { range } from "./found.ts";

const made = new WeakMap<CheckContext, readonly Misspelling[]>();

/** Parts that hold names, symbols and abbreviations rather than sentences. */
const NO_SENTENCES: ReadonlySet<string> = new Set(["letterhead", "closing"]);

/** Everything in the text that looks misspelt, each place once, told in the surest way. */
export function misspellings(context: CheckContext): readonly Misspelling[] {
  let found = made.get(context);
  if (found === undefined) {
    const units = wordsOf(context).filter(({ unit }) => !NO_SENTENCES.has(unit.part.role));
    const ofPlace = new Set(fold(context.plan.document.place ?? "").split(/[\s,.-]+/u));
    found = surest(units).filter((one) => !isPlace(one, ofPlace));
    made.set(context, found);
  }
  return found;
}

/** “TRÊN ĐỊA BÀN XÃ MƯỜNG THÀNG”: in capitals nothing tells a name but the place that the document is dated from. */
function isPlace({ found }: Misspelling, ofPlace: ReadonlySet<string>): boolean {
  return (
    found === found.toUpperCase() &&
    fold(found)
      .split(" ")
      .every((word) => ofPlace.has(word))
  );
}

/** The surest reading first; a later one counts only where none before it has found anything. */
function surest(units: readonly WordUnit[]): Misspelling[] {
  const taken = new Map<WordUnit, boolean[]>();
  const all: Misspelling[] = [];
  const add = (found: Misspelling): void => {
    if (isCutOff(found) || isBeforePart(found)) return;
    let words = taken.get(found.unit);
    if (words === undefined) taken.set(found.unit, (words = []));
    for (let index = found.from; index < found.to; index++) if (words[index] === true) return;
    for (let index = found.from; index < found.to; index++) words[index] = true;
    all.push(found);
  };
  for (const reader of [impossibleSyllables, telexLeftovers, confusions, misspeltFormulas])
    for (const unit of units) for (const found of reader(unit)) add(found);
  for (const found of deviatingTerms(units)) add(found);
  for (const reader of [misspeltCompounds, nonwords]) for (const unit of units) for (const found of reader(unit)) add(found);
  return all;
}

/** “tổ chứ…”: dots stand for the rest of the word. */
function isCutOff({ unit, to }: Misspelling): boolean {
  const end = unit.words[to - 1]?.end ?? 0;
  const { text } = unit.unit.prose;
  return text.startsWith("…", end) || text.startsWith("...", end);
}

/** “Thể thao và Du l ịch”: a converter took apart the word that goes on with it. */
function isBeforePart({ unit: { words }, to }: Misspelling): boolean {
  const next = words[to];
  return next !== undefined && adjoins(words, to) && !isVietnameseSyllable(next.key) && isTornOff(words, to);
}
