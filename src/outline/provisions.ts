import { readMarker } from "../vi/numbering.ts";
import { fold } from "../vi/word.ts";
import type { Line, Strip } from "./lines.ts";
import { slice } from "./prose.ts";

/** `… như sau:`, `… thành:`: what stands behind in quotation marks takes the place of other words. */
const REPLACES = /(?<!\p{L})(?:như sau|thành)\s*:$/u;
const OPENS = /^[“"]\s?(?=\S)/u;
/** `…”`, `….”.`, `…";`: the end of the words that were put in. */
const CLOSES = /\s?[”"][.;,]?$/u;

/**
 * The provisions that a plan puts in the place of another's: `1. Sửa đổi khoản 2 như sau:` / `“2. Rà soát …` / `- Chủ trì: …”`. Their
 * lines lose the quotation marks around them and bear the number of their provision, so that their own numbering is read inside the
 * item that puts them in. Only what begins with a number or letter and is closed is taken for one.
 */
export function withProvisions(strips: readonly Strip[]): readonly Strip[] {
  let result: Strip[] | undefined;
  let opened: { at: number; depth: number } | undefined;
  let count = 0;
  for (const [at, strip] of strips.entries()) {
    if (strip.kind !== "line") continue;
    if (opensProvision(strip, strips[at - 1])) opened = { at, depth: 0 };
    else if (opensSection(strip)) opened = undefined;
    if (opened === undefined) continue;
    opened.depth += depthOf(strip.prose.text);
    if (opened.depth > 0 || !CLOSES.test(strip.prose.text)) continue;
    result ??= [...strips];
    count++;
    for (let index = opened.at; index <= at; index++) {
      const one = strips[index];
      if (one !== undefined) result[index] = { ...one, provision: count };
    }
    dropMarks(result, opened.at, at);
    opened = undefined;
  }
  return result ?? strips;
}

function opensProvision({ prose: { text } }: Line, before: Strip | undefined): boolean {
  const [mark] = OPENS.exec(text) ?? [];
  if (mark === undefined || before?.kind !== "line" || !REPLACES.test(fold(before.prose.text))) return false;
  return readMarker(text.slice(mark.length)) !== undefined;
}

/** The next section of the document itself: a mark that is not closed by then was never to be. */
function opensSection({ prose }: Line): boolean {
  return readMarker(prose.text)?.kind === "roman";
}

/** By how many quotation marks more are open behind a line than before it; straight ones open and close in turn. */
function depthOf(text: string): number {
  let depth = 0;
  let straight = 0;
  for (const char of text) {
    if (char === "“") depth++;
    else if (char === "”") depth--;
    else if (char === '"') straight++;
  }
  return depth + (straight % 2 === 0 ? 0 : OPENS.test(text) && text.startsWith('"') ? 1 : -1);
}

function dropMarks(strips: Strip[], first: number, last: number): void {
  const closing = strips[last];
  if (closing?.kind === "line") {
    const { text } = closing.prose;
    strips[last] = { ...closing, prose: slice(closing.prose, 0, CLOSES.exec(text)?.index ?? text.length) };
  }
  const opening = strips[first];
  if (opening?.kind === "line")
    strips[first] = { ...opening, prose: slice(opening.prose, OPENS.exec(opening.prose.text)?.[0].length ?? 0) };
}
