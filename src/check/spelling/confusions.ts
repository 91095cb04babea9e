import data from "../../vi/data/confusions.json" with { type: "json" };
import { lazy } from "../lazy.ts";
import { spots } from "../lexicon.ts";
import { SPACE, type WordUnit } from "../words.ts";
import type { Misspelling } from "./found.ts";
import { asPrinted } from "./syllables.ts";

interface Row {
  words: readonly ReadonlySet<string>[];
  wrong: { from: number; to: number };
  right: string;
  after: ReadonlySet<string> | undefined;
  notAfter: ReadonlySet<string> | undefined;
}

interface DataRow {
  words: string;
  wrong: number[];
  right: string;
  after?: string;
  notAfter?: string;
}

const setOf = (words: string | undefined) => (words === undefined ? undefined : new Set(words.split(" ")));

/** The rows by each word they may begin with. */
const rows = lazy(() => {
  const byFirst = new Map<string, Row[]>();
  for (const {
    words,
    wrong: [from = 0, count = 1],
    right,
    after,
    notAfter,
  } of data.rows as readonly DataRow[]) {
    const row: Row = {
      words: words.split(" ").map((word) => new Set(word.split("|"))),
      wrong: { from, to: from + count },
      right,
      after: setOf(after),
      notAfter: setOf(notAfter),
    };
    for (const first of row.words[0] ?? []) {
      const list = byFirst.get(first);
      if (list === undefined) byFirst.set(first, [row]);
      else list.push(row);
    }
  }
  return byFirst;
});

const FIRST = spots(({ key }) => rows().has(key));

/** Words taken for others that look or sound alike, told by the words around them. */
export function* confusions(unit: WordUnit): Generator<Misspelling> {
  for (let index = unit.next(FIRST, 0); index < unit.length; index = unit.next(FIRST, index + 1)) {
    for (const row of rows().get(unit.key(index) ?? "") ?? []) {
      if (!row.words.every((allowed, offset) => isAt(unit, index + offset, allowed, offset)) || !mayFollow(unit, index, row)) continue;
      const { words } = unit;
      const word = words[index];
      const first = words[index + row.wrong.from] ?? word;
      if (word === undefined || first === undefined) continue;
      const [from, to] = [index, index + row.words.length];
      const found = unit.printed(from, to);
      const base = word.start;
      const meant =
        found.slice(0, first.start - base) +
        asPrinted(row.right, first) +
        found.slice((words[index + row.wrong.to - 1]?.end ?? base) - base);
      yield { kind: "confusion", unit, from, to, found, meant };
      break;
    }
  }
}

function isAt(unit: WordUnit, at: number, allowed: ReadonlySet<string>, offset: number): boolean {
  const key = unit.key(at);
  if (key === undefined || (offset > 0 && (unit.before(at) !== SPACE || beginsName(unit, at)))) return false;
  return allowed.has("#") ? unit.words[at]?.kind === "number" : allowed.has(key);
}

/** A capital behind a small letter: `ban hành | Chánh án`. */
function beginsName(unit: WordUnit, at: number): boolean {
  return unit.spelling(at).upper && !unit.spelling(at - 1).upper;
}

function mayFollow(unit: WordUnit, index: number, { after, notAfter }: Row): boolean {
  const opens = unit.before(index) !== SPACE;
  const before = opens ? "^" : (unit.key(index - 1) ?? "^");
  return (after === undefined || after.has(before)) && notAfter?.has(before) !== true;
}
