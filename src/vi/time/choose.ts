import type { Phrase } from "./scan.ts";
import type { TimeKind } from "./types.ts";

/** How far a kind bounds the end; a date and a period do so alike. */
const RANK: Readonly<Record<TimeKind, number>> = {
  deadline: 6,
  date: 5,
  period: 5,
  open: 4,
  recurring: 3,
  ongoing: 2,
  conditional: 2,
  other: 0,
};

function rank(phrase: Phrase): number {
  const { kind, edtf, impossible } = phrase.outcome;
  // A day that does not exist is worth a remark, but not instead of one that does. Hours alone bind nothing else.
  if (impossible === true) return 1.5;
  return RANK[kind] - (edtf === undefined && RANK[kind] >= 4 ? 0.5 : 0);
}

/**
 * The phrase that bounds the end most: a deadline before a date, a date before an open one, a date before a rhythm. Of
 * two deadlines the last (two stages end with the second); of two dates the one within the other, else the last.
 * Among phrases without a date the first.
 */
export function choose(phrases: readonly Phrase[]): Phrase | undefined {
  let best: Phrase | undefined;
  for (const phrase of phrases) {
    if (best === undefined || rank(phrase) > rank(best)) best = phrase;
    else if (rank(phrase) === rank(best) && bindsMore(phrase, best)) best = phrase;
  }
  return best;
}

function bindsMore(a: Phrase, b: Phrase): boolean {
  const [one, other] = [a.outcome, b.outcome];
  if (one.to === undefined || other.to === undefined) return false;
  if (one.from !== undefined && other.from !== undefined) {
    if (one.from >= other.from && one.to <= other.to) return true;
    if (other.from >= one.from && other.to <= one.to) return false;
  }
  return one.to > other.to;
}
