import type { Strip } from "./lines.ts";
import { cutsSentence } from "./paragraphs.ts";

/** Lines set off by one empty line that must be seen, and the share of the breaks that they may leave to others. */
const SPACED_MIN = 20;
const OTHERS = 0.15;
/** Share of these breaks that stand in the middle of a sentence: between paragraphs hardly any does. */
const BROKEN_SENTENCES = 0.3;

/**
 * A text in which every printed line has an empty one behind it, as a converter writes pages set wide apart: that line says
 * nothing, and two or more are what parts the paragraphs. Lines are moved together as they were printed; a text with an empty
 * line behind each of its paragraphs stays as it is, since hardly one of its sentences goes on below.
 */
export function closeUp(strips: readonly Strip[]): readonly Strip[] {
  if (!isDoubleSpaced(strips)) return strips;
  let block = -1;
  let before: Strip | undefined;
  return strips.map((strip) => {
    const goesOn = strip.kind === "line" && before?.kind === "line" && strip.gap === 1 && !strip.heading;
    if (strip.kind === "line" && !goesOn) ({ block } = strip);
    before = strip;
    if (strip.kind === "grid") return strip;
    return goesOn ? { ...strip, gap: 0, hard: false, block } : { ...strip, gap: Math.min(strip.gap, 1) };
  });
}

function isDoubleSpaced(strips: readonly Strip[]): boolean {
  let spaced = 0;
  let tight = 0;
  let broken = 0;
  for (const [index, strip] of strips.entries()) {
    const before = strips[index - 1];
    if (strip.kind !== "line" || before?.kind !== "line") continue;
    if (strip.gap === 0) tight++;
    if (strip.gap !== 1) continue;
    spaced++;
    if (cutsSentence(before, strip)) broken++;
  }
  return spaced >= SPACED_MIN && tight <= spaced * OTHERS && broken >= spaced * BROKEN_SENTENCES;
}
