import type { Phrase } from "./scan.ts";
import { offsets } from "./lexer.ts";
import type { Skeleton } from "./lexer.ts";
import { toStage } from "./stages.ts";
import type { Slip, TimeReading } from "./types.ts";

/** The first word between two offsets that was read as another. */
export function slipIn(skeleton: Skeleton, start: number, end: number): Slip | undefined {
  const { slips } = skeleton;
  let low = 0;
  let high = slips.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slips[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const slip = slips[low];
  return slip !== undefined && slip.end <= end ? slip : undefined;
}

/** "Chậm nhất 05 ngày kể từ ngày kết thúc hội nghị, | Văn phòng tham mưu …": an event ends before who acts on it. */
function beforeDoer(
  { input }: Skeleton,
  { outcome }: Phrase,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const comma = outcome.kind === "conditional" ? input.slice(start, end).search(/,\s+\p{Lu}/u) : -1;
  return { start, end: comma > 0 ? start + comma : end };
}

/** A phrase as a reading over the offsets `whole`, by default its own. */
export function toReading(
  skeleton: Skeleton,
  phrase: Phrase,
  strength: TimeReading["strength"],
  whole?: { start: number; end: number },
): TimeReading {
  const core = offsets(skeleton, phrase.at, phrase.end);
  const { start, end } = beforeDoer(skeleton, phrase, whole ?? core);
  const { rrule, impossible } = phrase.outcome;
  const slip = slipIn(skeleton, core.start, core.end);
  return {
    ...toStage(skeleton.input.slice(start, end), phrase.outcome),
    start,
    end,
    ...(rrule === undefined ? {} : { rrule }),
    ruleId: phrase.rule.id,
    core,
    strength,
    ...(impossible === undefined ? {} : { impossible }),
    ...(slip === undefined ? {} : { slip }),
  };
}
