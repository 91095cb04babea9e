/**
 * Capitals of TCVN3. The encoding has no capital vowels with a tone, so a heading typed in capitals reads "Kế HOạCH":
 * ASCII letters are capitals, the letters with a tone are not. A font showed them as capitals; the text alone does not.
 */
import { isVietnameseSyllable } from "../../vi/syllable.ts";

const WORD = /[\p{L}\p{M}]+/gu;
const UPPER = /\p{Lu}/gu;
const LOWER_ASCII = /[a-z]/;
const LOWER = /\p{Ll}/u;

type Case = "capitals" | "small" | "open";

/** What the word says of its own: two capitals and no small ASCII letter, a small ASCII letter, or neither. */
function caseOf(word: string): Case {
  if (LOWER_ASCII.test(word)) return "small";
  const capitals = word.match(UPPER)?.length ?? 0;
  return capitals >= 2 ? "capitals" : "open";
}

/** An abbreviation such as UBND stands among small letters as well: only a syllable shows how its line is written. */
const showsItsLine = (word: string, kind: Case): boolean => kind !== "open" && (kind === "small" || isVietnameseSyllable(word));

function raiseLine(line: string): string {
  if (!LOWER.test(line)) return line;
  const words = [...line.matchAll(WORD)].map(([word]) => ({ word, kind: caseOf(word) }));
  const nearest = (order: typeof words): Case[] => {
    let last: Case = "open";
    return order.map(({ word, kind }) => {
      const before = last;
      if (showsItsLine(word, kind)) last = kind;
      return before;
    });
  };
  const before = nearest(words);
  const after = nearest([...words].reverse()).reverse();
  let index = -1;
  return line.replace(WORD, (word) => {
    index += 1;
    const kind = words[index]?.kind ?? "small";
    if (kind === "small") return word;
    const around = [before[index] ?? "open", after[index] ?? "open"];
    const raised = kind === "capitals" || (around.includes("capitals") && !around.includes("small"));
    return raised ? word.toUpperCase() : word;
  });
}

/** Ends of lines, of cells and of columns set with spaces: what stands beyond them may be written otherwise. */
const APART = /([\n\r\f\t|]+|<br ?\/?>| {3,})/i;

/**
 * Raises the small letters of words whose other letters are capitals. A word that could be either (`Kế`: one ASCII
 * letter) follows the words beside it on its line, and stays when they disagree or when there are none.
 */
export function raiseCapitals(text: string): string {
  return text
    .split(APART)
    .map((part, index) => (index % 2 === 0 ? raiseLine(part) : part))
    .join("");
}
