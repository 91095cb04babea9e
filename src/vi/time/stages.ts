import { offsets } from "./lexer.ts";
import type { Skeleton } from "./lexer.ts";
import type { Phrase } from "./scan.ts";
import type { Outcome } from "./span.ts";
import type { TimeStage } from "./types.ts";

/** A time among several, from where its words begin to where they end in the skeleton. */
interface Stage {
  outcome: Outcome;
  at: number;
  end: number;
  /** Its words, where they are only part of a token. */
  within?: { start: number; end: number };
}

const ENDS: ReadonlySet<string> = new Set(["deadline", "date", "period"]);
/** What parts one stage from the next. */
const JOIN = /^[\s,;.:)+&-]*(?:và (?=\S))?/u;
/** `trước ngày 30/6/2026 | (đợt 1)`: which stage it is. */
const NOTE = /^ ?\([^()]{1,40}\)/u;
const NOTE_MAX = 44;
const NOTES = /\([^()]{1,40}\)/gu;
/** Alternatives, and the same day in other words: `(tức ngày 21 tháng Chạp …)`. */
const NO_STAGES = /(?<!\p{L})(?:hoặc|hay)(?!\p{L})|\(/u;

/**
 * The times that the words name one after the other, each ending later than the one before: `đợt 1: trước ngày 15/6/2026; đợt 2:
 * trước ngày 15/12/2026`. A time within another says the same more exactly, and of alternatives one is enough: they are no stages.
 *
 * @param begin where the words of the first of them begin in the skeleton
 */
export function stagesOf(skeleton: Skeleton, phrases: readonly Phrase[], begin = 0): TimeStage[] | undefined {
  const stages = phrases
    .filter(({ outcome }) => outcome.to !== undefined && ENDS.has(outcome.kind))
    .flatMap((phrase) => partsOf(skeleton, phrase));
  const [first] = stages;
  const last = stages.at(-1);
  if (stages.length < 2 || first === undefined || last === undefined) return undefined;
  if (
    NO_STAGES.test(skeleton.text.slice(first.at, last.at).replace(NOTES, "")) ||
    !stages.every((stage, index) => follows(stage, stages[index - 1]))
  )
    return undefined;
  let from = begin;
  return stages.map((stage) => {
    const start = from + (JOIN.exec(skeleton.text.slice(from, stage.at + 1))?.[0].length ?? 0);
    from = stage.end + (NOTE.exec(skeleton.text.slice(stage.end, stage.end + NOTE_MAX))?.[0].length ?? 0);
    return stageOf(skeleton, { ...stage, at: Math.min(start, stage.at), end: from });
  });
}

/** `trước ngày 15/6 và 15/12/2026` holds two, `tháng 4, 6 và 10/2026` three in one token. */
function partsOf(skeleton: Skeleton, { at, end, outcome }: Phrase): Stage[] {
  if (outcome.all === undefined) return [{ outcome, at, end }];
  const words: Pick<Stage, "at" | "end" | "within">[] = [];
  for (let position = at; position < end; position++) words.push(...membersAt(skeleton, position));
  return outcome.all.flatMap((one, index) => {
    const member = words[index];
    return member === undefined || one.to === undefined ? [] : [{ outcome: one, ...member, at: index === 0 ? at : member.at }];
  });
}

/** The moment at a position, or the members of the list that it is. */
function membersAt({ input, tokens }: Skeleton, at: number): Pick<Stage, "at" | "end" | "within">[] {
  const token = tokens.get(at);
  if (token?.value.type !== "moment") return [];
  const { moment } = token.value;
  if (!("listed" in moment) || moment.listed === undefined) return [{ at, end: at + 1 }];
  let start = token.start;
  return input
    .slice(token.start, token.end)
    .split(BETWEEN)
    .flatMap((words, index) => {
      // Every second piece is what parts the others.
      const within = { start, end: (start += words.length) };
      return index % 2 === 0 ? [{ at, end: at + 1, within }] : [];
    });
}

const BETWEEN = /(\s*[,;&+]\s*|\s+và\s+)/iu;

function follows({ outcome }: Stage, before: Stage | undefined): boolean {
  const earlier = before?.outcome.to;
  return earlier === undefined || ((outcome.to ?? "") > earlier && (outcome.from === undefined || outcome.from > earlier));
}

function stageOf(skeleton: Skeleton, { outcome, at, end, within }: Stage): TimeStage {
  const { start, end: close } = within ?? offsets(skeleton, at, end);
  return toStage(skeleton.input.slice(start, close), outcome);
}

/** What an outcome tells of the time that some words name. */
export function toStage(text: string, outcome: Outcome): TimeStage {
  return asStage({ ...outcome, text, certainty: outcome.implied === true ? "implied" : "stated" });
}

/** What a stage tells of a time. */
export function asStage({ text, kind, edtf, from, to, inclusive, certainty }: TimeStage): TimeStage {
  return {
    text,
    kind,
    ...(edtf === undefined ? {} : { edtf }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(inclusive === undefined ? {} : { inclusive }),
    certainty,
  };
}
