import { typedInTelex } from "../../vi/telex.ts";
import { spots } from "../lexicon.ts";
import { SPACE, type WordUnit } from "../words.ts";
import type { Misspelling } from "./found.ts";
import { asPrinted } from "./syllables.ts";

const LEFTOVER = spots(({ key, caps }) => !caps && typedInTelex(key) !== undefined);

/** Words typed while the typing method was off: `dduwowcj` for `được`. Between foreign words they may be foreign too. */
export function* telexLeftovers(unit: WordUnit): Generator<Misspelling> {
  for (let index = unit.next(LEFTOVER, 0); index < unit.length; index = unit.next(LEFTOVER, index + 1)) {
    const word = unit.words[index];
    const meant = word === undefined ? undefined : typedInTelex(word.key);
    if (word?.kind !== "letters" || meant === undefined || (word.upper && word.before === SPACE)) continue;
    yield { kind: "keys", unit, from: index, to: index + 1, found: unit.printed(index, index + 1), meant: asPrinted(meant, word) };
  }
}
