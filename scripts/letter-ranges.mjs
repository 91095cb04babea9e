// Writes ranges for `\p{L}` and its like into the patterns of a bundle; src/vi/letters.ts says why and which.
import { readFileSync, writeFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";

/** What makes esbuild write a literal pattern with the flag `u` as a call, whose arguments are plain strings. */
export const PATTERNS_AS_CALLS = { "regexp-sticky-and-unicode-flags": false };

const CALL =
  /new RegExp\(\s*(?<pattern>"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|`(?:[^`\\$]|\\[^])*`),\s*"(?<flags>[a-z]*[uy][a-z]*)"\s*\)/g;

/** The ranges by the names of their properties. */
export async function rangesByProperty() {
  const { outputFiles } = await build({ entryPoints: ["src/vi/letters.ts"], format: "esm", write: false, charset: "utf8" });
  const { LETTER, DIGIT, CAPITAL, SMALL_LETTER } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return { L: LETTER, N: DIGIT, Lu: CAPITAL, Ll: SMALL_LETTER };
}

/** `[\p{L}_]` → `[A-Za-z…_]`, `\p{L}` → `[A-Za-z…]`; other properties stay, and so does an escaped backslash before a `p`. */
export function withRanges(pattern, ranges) {
  let inClass = false;
  return pattern.replace(/\\p\{(?<property>\w+)\}|\\[^]|[[\]]/g, (token, property) => {
    if (token === "[" || token === "]") inClass = token === "[";
    if (property === undefined || ranges[property] === undefined) return token;
    return inClass ? ranges[property] : `[${ranges[property]}]`;
  });
}

/** Turns the calls in the files back into literals, with ranges. */
export async function writeLetterRanges(paths) {
  const ranges = await rangesByProperty();
  for (const path of paths) {
    const code = readFileSync(path, "utf8").replace(CALL, (_call, quoted, flags) => {
      return String(new RegExp(withRanges(runInNewContext(quoted), ranges), flags));
    });
    writeFileSync(path, code);
  }
}
