import data from "../../vi/data/formulas.json" with { type: "json" };
import { isCompound, standsAlone } from "../../vi/compound.ts";
import { slipBetween } from "../../vi/slip.ts";
import { fold } from "../../vi/word.ts";
import { lazy } from "../lazy.ts";
import { spots } from "../lexicon.ts";
import { SPACE, START, TOUCHES, type Word, type WordUnit } from "../words.ts";
import type { Misspelling } from "./found.ts";
import { asPrinted } from "./syllables.ts";

interface Formula {
  words: readonly string[];
  /** The only syllable that may be wrong, with the others that may stand there; absent where any may be by one slip. */
  slot?: { at: number; also: ReadonlySet<string> };
  /** The first syllable is told by itself: the name of a body. */
  named?: boolean;
}

interface Start {
  formula: Formula;
  /** Where in the formula the pair of words stands. */
  at: number;
}

/** Below this a formula is too short to be told by what is left of it. */
const LENGTH_MIN = 3;

type Table = Map<string, Map<string, Start[]>>;

/** Formulas by two words of theirs: side by side, or with one between. */
const index = lazy(() => {
  const beside: Table = new Map();
  const apart: Table = new Map();
  const put = (table: Table, first = "", second = "", start: Start) => {
    let seconds = table.get(first);
    if (seconds === undefined) table.set(first, (seconds = new Map()));
    const list = seconds.get(second);
    if (list === undefined) seconds.set(second, [start]);
    else list.push(start);
  };
  const all: Formula[] = [
    ...data.formulas.map((words) => ({ words: words.split(" ") })),
    ...data.bodies.map((words) => ({ words: words.split(" "), named: true })),
    ...data.slots.map(({ words, slot, also }) => ({ words: words.split(" "), slot: { at: slot, also: new Set(also.split(" ")) } })),
  ];
  for (const formula of all) {
    const { words } = formula;
    if (words.length < LENGTH_MIN) continue;
    // One pair is enough for a formula that is right but for one syllable: its first two words, or its last two.
    put(beside, words[0], words[1], { formula, at: 0 });
    put(beside, words.at(-2), words.at(-1), { formula, at: words.length - 2 });
    if (words.length === LENGTH_MIN) put(apart, words[0], words[2], { formula, at: 0 });
  }
  return { beside, apart };
});

const FIRST = spots(({ key }) => index().beside.has(key) || index().apart.has(key));

/** Fixed formulas with one syllable misprinted or left out. */
export function* misspeltFormulas(unit: WordUnit): Generator<Misspelling> {
  const { beside, apart } = index();
  for (let at = unit.next(FIRST, 0); at + 1 < unit.length; at = unit.next(FIRST, at + 1)) {
    const { key } = unit.spelling(at);
    const besides = beside.get(key)?.get(unit.spelling(at + 1).key);
    const starts = besides ?? (at + 2 < unit.length ? apart.get(key)?.get(unit.spelling(at + 2).key) : undefined);
    for (const start of starts ?? NONE) {
      const found = misprint(unit, at - start.at, start.formula) ?? omission(unit, start.at === 0 ? at : at - start.at + 1, start.formula);
      if (found === undefined) continue;
      yield found;
      break;
    }
  }
}

const NONE: readonly Start[] = [];

/** The formula at `from` with exactly one syllable wrong. */
function misprint(unit: WordUnit, from: number, { words: formula, slot, named = false }: Formula): Misspelling | undefined {
  if (from < 0 || from + formula.length > unit.length) return undefined;
  let wrong = -1;
  // Looked at for most words of a text, so without objects made for each place.
  for (let offset = 0; offset < formula.length; offset++) {
    if (offset > 0 && !goesOn(unit.before(from + offset))) return undefined;
    if (unit.key(from + offset) === formula[offset]) continue;
    if (wrong !== -1 || !unit.isLetters(from + offset)) return undefined;
    wrong = offset;
  }
  const printedKey = wrong === -1 ? undefined : unit.key(from + wrong);
  const meant = formula[wrong];
  if (printedKey === undefined || meant === undefined || (named && wrong === 0)) return undefined;
  if (
    slot === undefined
      ? slipBetween(printedKey, meant) === undefined || makesWord(unit, from + wrong)
      : wrong !== slot.at || slot.also.has(printedKey)
  )
    return undefined;
  return formulaAt(unit, "formula", from, from + formula.length, from + wrong, asPrinted(meant, unit.spelling(from + wrong)));
}

/** The syllable makes a word with a neighbour, outside the formula or in it: it was meant as printed. */
function makesWord(unit: WordUnit, at: number): boolean {
  const [before, word, after] = [unit.key(at - 1), unit.key(at), unit.key(at + 1)];
  return word !== undefined && ((before !== undefined && isCompound(before, word)) || (after !== undefined && isCompound(word, after)));
}

/** The formula at `from` without one of its inner syllables, when what is left of a word stands there alone. */
function omission(unit: WordUnit, from: number, { words: formula, slot }: Formula): Misspelling | undefined {
  if (slot !== undefined || from < 0 || formula.length < LENGTH_MIN + 1 || from + formula.length - 1 > unit.length) return undefined;
  let missing = 0;
  while (missing < formula.length && unit.key(from + missing) === formula[missing]) missing++;
  if (missing === 0 || missing === formula.length) return undefined;
  for (let offset = missing + 1; offset < formula.length; offset++) {
    const at = from + offset - 1;
    if (unit.key(at) !== formula[offset] || !goesOn(unit.before(at))) return undefined;
  }
  // “sơ, tổng kết” shares a word; “các sở, ngành” is a shorter list; “triển thi hành” is half a word.
  if (unit.before(from + missing) !== SPACE || !unit.isLetters(from + missing)) return undefined;
  const left = formula[missing] ?? "";
  const halfBefore = isCompound(formula[missing - 1] ?? "", left) && isOrphan(unit, from + missing - 1);
  const halfAfter = isCompound(left, formula[missing + 1] ?? "") && isOrphan(unit, from + missing);
  if (!halfBefore && !halfAfter) return undefined;
  const to = from + formula.length - 1;
  // The missing syllable is put in, all others stay as they are printed.
  const meant = [
    unit.printed(from, from + missing),
    left,
    ...(missing < formula.length - 1 ? [unit.printed(from + missing, to)] : []),
  ].join(" ");
  return { kind: "dropped", unit, from, to, found: unit.printed(from, to), meant };
}

/** The syllable means nothing by itself and makes no word with its neighbours. */
function isOrphan(unit: WordUnit, at: number): boolean {
  return !standsAlone(unit.key(at) ?? "") && !makesWord(unit, at);
}

/** No sentence ends between the words of a formula; commas, slashes, hyphens and spaces may stand there. */
function goesOn(before: number): boolean {
  return (
    before === SPACE || before === 44 || before === 47 || before === 45 || (before !== START && before !== TOUCHES && before === 0x2013)
  );
}

/** The word that the syllable makes with a neighbour in the formula; where it makes none, one word on either side. */
function shownOf(words: readonly Word[], start: number, end: number, wrong: number, meant: string): [number, number] {
  if (wrong > start && words[wrong]?.before === SPACE && isCompound(words[wrong - 1]?.key ?? "", meant)) return [wrong - 1, wrong + 1];
  if (wrong + 1 < end && words[wrong + 1]?.before === SPACE && isCompound(meant, words[wrong + 1]?.key ?? "")) return [wrong, wrong + 2];
  const from = Math.max(start, Math.min(wrong - 1, end - LENGTH_MIN));
  return [from, Math.min(end, from + LENGTH_MIN)];
}

/** The words of the formula around the wrong syllable, as printed and as meant. */
function formulaAt(unit: WordUnit, kind: Misspelling["kind"], start: number, end: number, wrong: number, meant: string): Misspelling {
  const [from, to] = shownOf(unit.words, start, end, wrong, fold(meant));
  const found = unit.printed(from, to);
  const [at, stop, base] = [unit.words[wrong]?.start ?? 0, unit.words[wrong]?.end ?? 0, unit.words[from]?.start ?? 0];
  return { kind, unit, from, to, found, meant: found.slice(0, at - base) + meant + found.slice(stop - base) };
}
