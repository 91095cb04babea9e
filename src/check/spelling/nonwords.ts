import data from "../../vi/data/nonwords.json" with { type: "json" };
import { isTornOff } from "../damage.ts";
import { lazy } from "../lazy.ts";
import { spots } from "../lexicon.ts";
import { START, type WordUnit } from "../words.ts";
import type { Misspelling } from "./found.ts";
import { asPrinted } from "./syllables.ts";

/** What was probably meant, by what is no word. */
const meantBy = lazy(
  () => new Map(Object.entries(data.nonwords).flatMap(([meant, list]) => list.split(" ").map((nonword) => [nonword, meant] as const))),
);

const NONWORD = spots(({ key }) => meantBy().has(key));

/** Syllables that could be words and are none: `cũa`, `ngưởi`. Names are left alone. */
export function* nonwords(unit: WordUnit): Generator<Misspelling> {
  for (let index = unit.next(NONWORD, 0); index < unit.length; index = unit.next(NONWORD, index + 1)) {
    const { words, shouts } = unit;
    const word = words[index];
    const meant = meantBy().get(word?.key ?? "");
    if (
      word === undefined ||
      meant === undefined ||
      word.kind !== "letters" ||
      (word.upper && !shouts && word.before !== START) ||
      isTornOff(words, index)
    )
      continue;
    yield { kind: "word", unit, from: index, to: index + 1, found: unit.printed(index, index + 1), meant: asPrinted(meant, word) };
  }
}
