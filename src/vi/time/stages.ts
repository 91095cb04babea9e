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
 */
export function stagesOf(skeleton: Skeleton, phrases: readonly Phrase[]): TimeStage[] | undefined {
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
  let from = 0;
  return stages.map((stage) => {
    const start = from + (JOIN.exec(skeleton.text.slice(from, stage.at + 1))?.[0].length ?? 0);
    from = stage.end + (NOTE.exec(skeleton.text.slice(stage.end, stage.end + NOTE_MAX))?.[0].length ?? 0);
    return stageOf(skeleton, { ...stage, at: Math.min(start, stage.at), end: from });
  });
}

/** `trước ngày 15/6 và 15/12/2026` holds two. */
function partsOf({ tokens }: Skeleton, { at, end, outcome }: Phrase): Stage[] {
  if (outcome.all === undefined) return [{ outcome, at, end }];
  const positions: number[] = [];
  for (let position = at; position < end; position++) if (tokens.get(position)?.value.type === "moment") positions.push(position);
  return outcome.all.flatMap((one, index) => {
    const position = positions[index];
    return position === undefined || one.to === undefined ? [] : [{ outcome: one, at: index === 0 ? at : position, end: position + 1 }];
  });
}

function follows({ outcome }: Stage, before: Stage | undefined): boolean {
  const earlier = before?.outcome.to;
  return earlier === undefined || ((outcome.to ?? "") > earlier && (outcome.from === undefined || outcome.from > earlier));
}

function stageOf(skeleton: Skeleton, { outcome, at, end }: Stage): TimeStage {
  const { start, end: close } = offsets(skeleton, at, end);
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
