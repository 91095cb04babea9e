import { expandAbbreviations } from "../../vi/agency/index.ts";
import { plain } from "../../vi/plain.ts";

/** Short forms that people type without capitals and marks, where {@link expandAbbreviations} does not know them. */
const TYPED: ReadonlyMap<string, string> = new Map([
  ["ubnd", "uy ban nhan dan"],
  ["hdnd", "hoi dong nhan dan"],
  ["mttq", "mat tran to quoc"],
  ["bcd", "ban chi dao"],
  ["bhxh", "bao hiem xa hoi"],
]);

/** Words to find a name by: short forms written out, no marks, single spaces, one at either end. `UBND tỉnh` → ` uy ban nhan dan tinh `. */
export function plainKey(name: string): string {
  const words = plainWords(expandAbbreviations(name));
  return ` ${words.replace(/[a-z]+/g, (word) => TYPED.get(word) ?? word)} `;
}

/** Letters and digits without marks, with single spaces between. */
export function plainWords(text: string): string {
  return plain(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
