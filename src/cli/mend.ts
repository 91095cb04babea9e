import type { Diagnostic } from "../model/diagnostic.ts";
import { readSource } from "../read/index.ts";
import { loadCore } from "./core.ts";
import { linesFor, type Outcome } from "./outcome.ts";
import type { PlanSettings } from "./settings.ts";

/** A file after its mends. */
export interface Mended {
  /** Undefined where nothing was to be mended, or it cannot be. */
  bytes: Uint8Array | undefined;
  /** How many mends were made. */
  count: number;
  /** Mends there would be, in a file that only its own program may write. */
  left: number;
  /** What is found in the file as it now is. */
  outcome: Outcome;
}

type Mend = NonNullable<Diagnostic["fix"]>;

/** Mends can make room for others; more rounds than this would be a fault of some rule. */
const ROUNDS_MAX = 5;

/**
 * Makes the safe mends of the remarks on a Markdown or text file in UTF-8, round after round until none is left. Line
 * ends, byte order mark and everything outside the mended words stay as they are.
 */
export async function mend(path: string, bytes: Uint8Array, settings: PlanSettings): Promise<Mended> {
  const { checkPlan } = await loadCore();
  let current = bytes;
  let count = 0;
  for (let round = 0; ; round++) {
    const { diagnostics, text } = await checkPlan({ path, bytes: current }, { ...settings, hash: false });
    const outcome = { diagnostics, lines: linesFor(diagnostics, text) };
    const mends = apart(diagnostics.flatMap(({ fix }) => (fix === undefined ? [] : [withBreak(fix, text)])));
    const source = readSource({ path, bytes: current }, settings);
    const original = originalOf(current, source.encoding);
    const isText = (source.format === "markdown" || source.format === "text") && original !== undefined && source.text === text;
    const decomposed = diagnostics.some(({ ruleId }) => ruleId === "read/decomposed");
    const done = { bytes: count === 0 ? undefined : current, count, outcome };
    if ((mends.length === 0 && !decomposed) || round === ROUNDS_MAX) return { ...done, left: 0 };
    if (!isText) return { ...done, left: mends.length + Number(decomposed) };
    // Letters are put together first; what else is to be mended comes in the next round.
    const mended = encoded(decomposed ? original.normalize("NFC") : apply(mends, original, source, text), current);
    // What comes out must read as the text with the mends in it, and as nothing else.
    if (readSource({ path, bytes: mended }, settings).text !== (decomposed ? text : applied(mends, text)))
      return { ...done, left: mends.length };
    current = mended;
    count += decomposed ? 1 : mends.length;
  }
}

/** A mend that takes a line break out of wrapped text puts it behind its words, so that lines stay as long as they are. */
function withBreak(mended: Mend, text: string): Mend {
  const { start, end, text: words } = mended;
  const joins = text.slice(start, end).includes("\n") && !words.includes("\n") && text[end] === " ";
  return joins ? { start, end: end + 1, text: `${words}\n` } : mended;
}

/** Mends in the order of the text, none across another; of two at one place the first. */
function apart(mends: readonly Mend[]): Mend[] {
  const kept: Mend[] = [];
  for (const next of [...mends].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1);
    if (last === undefined || next.start > last.end || (next.start === last.end && last.end > last.start && next.end > next.start))
      kept.push(next);
  }
  return kept;
}

/** The decoded file without its byte order mark; undefined where it is no sound UTF-8. */
function originalOf(bytes: Uint8Array, encoding: string | undefined): string | undefined {
  if (encoding !== "utf-8") return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const MARK = [0xef, 0xbb, 0xbf];

function encoded(text: string, before: Uint8Array): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return MARK.every((byte, index) => before[index] === byte) ? Uint8Array.from([...MARK, ...bytes]) : bytes;
}

function applied(mends: readonly Mend[], text: string): string {
  let from = 0;
  const parts = mends.map(({ start, end, text: words }) => {
    const part = text.slice(from, start) + words;
    from = end;
    return part;
  });
  return parts.join("") + text.slice(from);
}

interface Source {
  originalOffset?: (offset: number) => number;
}

/** The mends in the file itself, whose letters may be composed otherwise and whose lines may end otherwise. */
function apply(mends: readonly Mend[], original: string, { originalOffset = (offset) => offset }: Source, text: string): string {
  const lineEnd = original.includes("\r\n") ? "\r\n" : "\n";
  const there = mends.map(({ start, end, text: words }): Mend => {
    const from = originalOffset(start);
    let to = start === end ? from : originalOffset(end);
    // Marks that cannot be seen stand before the next letter, and are not for us to take away.
    const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]$/u;
    while (to > from + 1 && invisible.test(original.slice(from, to)) && !invisible.test(text.slice(start, end))) to -= 1;
    return { start: from, end: to, text: words.replaceAll("\n", lineEnd) };
  });
  return applied(there, original);
}
