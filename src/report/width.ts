/**
 * How wide text stands in a terminal, and how to keep text from a document from steering the terminal.
 */

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|[\u{20000}-\u{3FFFD}]/u;
const NOTHING = /[\p{M}\p{Cf}]/u;

/** Cells a character takes: none for marks that sit on the one before, two for East Asian wide ones and emoji. */
export function cellsOf(character: string): number {
  // Vietnamese goes without the patterns, whose properties take V8 longer to build than a report to write.
  if (character < "\u0300" || (character >= "\u1e00" && character <= "\u1eff")) return 1;
  if (NOTHING.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += cellsOf(character);
  return width;
}

/** Control characters and the marks that turn writing round, which could rewrite what stands on the screen. */
// oxlint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** Text on one line that is safe to print, as long as it was, in code units: tabs and line breaks become spaces. */
export function oneLine(text: string): string {
  return text.replace(UNSAFE, (character) => (/\s/u.test(character) ? " " : "\uFFFD"));
}
