import type { Span } from "../../model/place.ts";
import type { WordUnit } from "../words.ts";

/** A word that is not what was meant, and how that was told. */
export interface Misspelling {
  /**
   * - `syllable`: no syllable of the language; `tone`: its tone mark stands on the wrong letter; `joined`: two words run together;
   * - `keys`: typed while the typing method was off;
   * - `word`, `formula`, `term`: one slip away from a word, a fixed formula, a term the plan itself uses often;
   * - `dropped`: a syllable of a formula is missing; `stray`: half of a word without its other half;
   * - `confusion`: one word taken for another that looks or sounds alike.
   */
  kind: "syllable" | "tone" | "joined" | "keys" | "word" | "formula" | "dropped" | "stray" | "term" | "confusion";
  unit: WordUnit;
  /** Indexes of the first word and behind the last. */
  from: number;
  to: number;
  /** As printed. */
  found: string;
  /** What was probably meant; absent where nothing is near. */
  meant?: string;
  /** A word of another language could look like this. */
  unsure?: boolean;
  /** How often the plan writes `meant`. */
  times?: number;
}

/** Offsets in the prose. */
export function range({ words }: WordUnit, from: number, to: number): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}
