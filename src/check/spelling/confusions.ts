import data from "../../vi/data/confusions.json" with { type: "json" };
import { lazy } from "../lazy.ts";
import { SPACE, type Word, type WordUnit } from "../words.ts";
import { printed, type Misspelling } from "./found.ts";
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

/** Words taken for others that look or sound alike, told by the words around them. */
export function* confusions(unit: WordUnit): Generator<Misspelling> {
  const { words } = unit;
  const table = rows();
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    const list = table.get(word?.key ?? "");
    if (word === undefined || list === undefined) continue;
    for (const row of list) {
      if (!row.words.every((allowed, offset) => isAt(words[index + offset], allowed, offset)) || !mayFollow(words, index, row)) continue;
      const first = words[index + row.wrong.from] ?? word;
      const [from, to] = [index, index + row.words.length];
      const found = printed(unit, from, to);
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

function isAt(word: Word | undefined, allowed: ReadonlySet<string>, offset: number): boolean {
  if (word === undefined || (offset > 0 && word.before !== SPACE)) return false;
  return allowed.has("#") ? word.kind === "number" : allowed.has(word.key);
}

function mayFollow(words: readonly Word[], index: number, { after, notAfter }: Row): boolean {
  const opens = words[index]?.before !== SPACE;
  const before = opens ? "^" : (words[index - 1]?.key ?? "^");
  return (after === undefined || after.has(before)) && notAfter?.has(before) !== true;
}
