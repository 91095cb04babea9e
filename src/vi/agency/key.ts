import { foldKey } from "../word.ts";
import { expandAbbreviations } from "./expand.ts";

/** The key under which spellings of one name are the same: abbreviations written out, case and tones folded. */
export function bodyKey({ name }: { name: string }): string {
  return foldKey(expandAbbreviations(name)).replace(/^(?:các|những) /u, "");
}
