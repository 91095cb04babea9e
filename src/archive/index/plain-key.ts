import { expandAbbreviations } from "../../vi/agency/index.ts";
import { plain } from "../../vi/plain.ts";

/** Words to find a name by: abbreviations written out, no marks, single spaces, one at either end. `UBND tỉnh` → ` uy ban nhan dan tinh `. */
export function plainKey(name: string): string {
  return ` ${plainWords(expandAbbreviations(name))} `;
}

/** Letters and digits without marks, with single spaces between. */
export function plainWords(text: string): string {
  return plain(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
