import type { Skeleton } from "./lexer.ts";
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

/** `; cao điểm từ ngày …`, `(tập trung vào tháng 5)`: the words of a time that lies within another. */
const PEAK = /(?<!\p{L})(?:cao điểm|trọng điểm|tập trung)(?!\p{L})[^.;]*$/u;
const PEAK_NEAR = 40;

/** The busiest days of a longer time are no end of it: `từ ngày 01/10 đến ngày 30/11/2026; cao điểm từ ngày 01/11 đến ngày 09/11/2026`. */
export function withoutPeaks(skeleton: Skeleton, phrases: readonly Phrase[]): readonly Phrase[] {
  const whole = spanOf(phrases.filter((phrase) => !isPeak(skeleton, phrase)));
  if (whole === undefined) return phrases;
  return phrases.filter((phrase) => !(isPeak(skeleton, phrase) && liesIn(phrase, whole)));
}

/** `28/10/2026 (Tuần 8), Cuối tháng 10`: about when says nothing beside the day itself. */
export function withoutVague(phrases: readonly Phrase[]): readonly Phrase[] {
  const months = new Set(phrases.flatMap(({ outcome: { edtf = "" } }) => (/^\d{4}-\d{2}-\d{2}$/.test(edtf) ? [edtf.slice(0, 7)] : [])));
  if (months.size === 0) return phrases;
  return phrases.filter(({ outcome: { edtf = "" } }) => !(/^[\d-]+~$/.test(edtf) && months.has(edtf.slice(0, 7))));
}

/** What comes round once a year; what comes round each quarter names several months. */
const YEARLY = /^FREQ=YEARLY(?!.*BYMONTH=\d+,)/;

/** `Mỗi năm 02 lớp, trong tháng 6`, `trước ngày 30/8 và sau ngày 31/12 hằng năm`: a day or month without a year is every year's. */
export function withoutEachYears(phrases: readonly Phrase[]): readonly Phrase[] {
  if (!phrases.some(({ outcome }) => outcome.rrule?.some((rule) => YEARLY.test(rule)) === true)) return phrases;
  return phrases.filter(({ outcome }) => outcome.kind === "recurring" || outcome.implied !== true);
}

/** `Bắt đầu từ ngày 06/9/2026; kết thúc trước ngày 18/01/2027`: the beginning and the end of one time. */
export function withEndsJoined({ text }: Skeleton, phrases: readonly Phrase[]): readonly Phrase[] {
  return phrases.flatMap((phrase, index): Phrase[] => {
    const before = phrases[index - 1];
    const joined = before === undefined ? undefined : joinedEnds(text, before, phrase);
    if (joined !== undefined) return [joined];
    const next = phrases[index + 1];
    return next !== undefined && joinedEnds(text, phrase, next) !== undefined ? [] : [phrase];
  });
}

function joinedEnds(text: string, first: Phrase, last: Phrase): Phrase | undefined {
  const [start, end] = [first.outcome.edtf?.replace("/..", ""), last.outcome.edtf?.replace("../", "")];
  if (first.rule.id !== "from-on" || first.outcome.kind !== "open" || last.outcome.kind !== "deadline") return undefined;
  if (start === undefined || end === undefined || start.length !== end.length || start > end) return undefined;
  if (!/^ ?[,;]? ?(?:và )?$/u.test(text.slice(first.end, last.at))) return undefined;
  const outcome = { ...first.outcome, ...last.outcome, kind: "period" as const, edtf: `${start}/${end}` };
  return { ...last, at: first.at, outcome };
}

/** `Hằng tháng, bắt đầu từ tháng 4/2026`, `Từ năm 2027, định kỳ 02 năm/lần`: a rhythm and the day it begins. */
export function withRhythmBegun({ text }: Skeleton, phrases: readonly Phrase[]): readonly Phrase[] {
  return phrases.flatMap((phrase, index): Phrase[] => {
    const [before, next] = [phrases[index - 1], phrases[index + 1]];
    const begun = before === undefined ? undefined : begunRhythm(text, before, phrase);
    if (begun !== undefined) return [begun];
    return next !== undefined && begunRhythm(text, phrase, next) !== undefined ? [] : [phrase];
  });
}

function begunRhythm(text: string, first: Phrase, last: Phrase): Phrase | undefined {
  const [rhythm, begin] = first.outcome.kind === "recurring" ? [first, last] : [last, first];
  const { from } = begin.outcome;
  if (rhythm.outcome.rrule === undefined || begin.rule.id !== "from-on" || begin.outcome.kind !== "open" || from === undefined)
    return undefined;
  if (!/^ ?[,;(]? ?$/u.test(text.slice(first.end, last.at))) return undefined;
  return { ...rhythm, at: first.at, end: last.end, outcome: { ...rhythm.outcome, from } };
}

function isPeak({ text }: Skeleton, { at }: Phrase): boolean {
  return PEAK.test(text.slice(Math.max(0, at - PEAK_NEAR), at));
}

/** The longest of the times with two ends. */
function spanOf(phrases: readonly Phrase[]): { from: string; to: string } | undefined {
  let best: { from: string; to: string } | undefined;
  for (const { outcome } of phrases) {
    const { from, to } = outcome;
    if (from !== undefined && to !== undefined && (best === undefined || (from <= best.from && to >= best.to))) best = { from, to };
  }
  return best;
}

function liesIn({ outcome }: Phrase, whole: { from: string; to: string }): boolean {
  return outcome.from !== undefined && outcome.to !== undefined && outcome.from >= whole.from && outcome.to <= whole.to;
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
