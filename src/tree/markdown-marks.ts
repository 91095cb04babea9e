/** Marks of emphasis in a row like this set nothing off, and pairing them costs the square of their number. */
const LONG_RUN = /([*_])\1{63,}/gu;

/** Nor do as many as this in one line, which are paired at the same cost. */
const EMPHASIS_MAX = 2000;
const LONG_LINE = new RegExp(`^[^\\n]{${EMPHASIS_MAX},}`, "gmu");

/** Lists and quotations that open on one line one inside the other: each costs a look at all those around it. */
const NESTED = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){17,}/gmu;

/**
 * The text, as long as before, with `=` for the marks that mean something in Markdown but nothing to whoever wrote them:
 * rows of stars, lines full of them, bullets behind bullets, the opening of a comment that nothing closes.
 */
export function withoutEmptyMarks(text: string): string {
  const short = text
    .replace(LONG_RUN, (run) => "=".repeat(run.length))
    .replace(NESTED, (marks) => marks.replace(/[^ \t]/gu, "="))
    .replace(LONG_LINE, withoutManyStars);
  return withoutUnclosedComments(short);
}

function withoutManyStars(line: string): string {
  const marks = line.match(/[*_]+/gu)?.length ?? 0;
  return marks > EMPHASIS_MAX ? line.replace(/[*_]/gu, "=") : line;
}

/**
 * The text with marks of the same length where a comment opens that nothing closes. Such a comment would hide everything
 * behind it, which its writer did not mean: what stands there are words.
 */
export function withoutUnclosedComments(text: string): string {
  const behind = text.lastIndexOf("-->") + 1;
  return text.includes("<!--", behind) ? text.slice(0, behind) + text.slice(behind).replaceAll("<!--", "====") : text;
}
