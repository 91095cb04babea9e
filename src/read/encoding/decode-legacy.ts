/**
 * From legacy bytes to Unicode. Every decoder takes the bytes as Windows-1252 shows them, because that is also how old
 * text arrives in Word runs, in PDF text layers and in text pasted into a Unicode file.
 */
import type { LegacyEncoding } from "./names.ts";
import { visciiPairs, vn1Pairs, vn3Pairs, vniPairs, windows1258Pairs } from "./tables.ts";
import { decodeWindows1252, HIGH_CLASS } from "./windows-1252.ts";

/** The encodings, and the full TCVN 5712 (VN1) beside the part of it that fonts use. */
export type Decoder = LegacyEncoding | "vn1";

/** Keyed by what Windows-1252 shows, and by what Latin-1 shows, so that a decoder is one replace. */
function shownAs(pairs: readonly (readonly [string, number])[]): Map<string, string> {
  return new Map(
    pairs.flatMap(([letter, byte]): [string, string][] => [
      [String.fromCharCode(byte), letter],
      [decodeWindows1252(Uint8Array.of(byte)), letter],
    ]),
  );
}

/** The pairs with their mark in the other case too, for text whose case was changed as if it were French. */
function shownAsVni(): Map<string, string> {
  const pairs = vniPairs();
  const letters = new Map<string, string>();
  for (const [letter, shown] of pairs) {
    const mark = shown[1];
    if (mark !== undefined) letters.set((shown[0] ?? "") + (mark === mark.toLowerCase() ? mark.toUpperCase() : mark.toLowerCase()), letter);
  }
  for (const [letter, shown] of pairs) letters.set(shown, letter);
  return letters;
}

const TABLES: Readonly<Record<Decoder, () => Map<string, string>>> = {
  tcvn3: () => shownAs(vn3Pairs()),
  vn1: () => shownAs(vn1Pairs()),
  viscii: () => shownAs(visciiPairs()),
  "windows-1258": () => shownAs(windows1258Pairs()),
  vni: shownAsVni,
};
const built = new Map<Decoder, Map<string, string>>();

/** Built at first use: a Unicode file never pays for them. */
function table(decoder: Decoder): Map<string, string> {
  const known = built.get(decoder);
  if (known !== undefined) return known;
  const fresh = TABLES[decoder]();
  built.set(decoder, fresh);
  return fresh;
}

const HIGH = new RegExp(`[${HIGH_CLASS}]`, "g");
const HIGH_AND_CONTROL = new RegExp(`[\\u0001-\\u001f${HIGH_CLASS}]`, "g");
/** A vowel with its mark, or a letter that stands alone. */
const VNI_LETTER = /[aAeEoOuUyYôÔöÖ][ùÙøØûÛõÕïÏâÂêÊáÁàÀåÅãÃäÄéÉèÈúÚüÜëË]|[íÍìÌæÆóÓòÒôÔöÖñÑîÎ]/g;

/** `text` as Windows-1252 shows the bytes; characters the encoding does not use stay as they are. The result is NFC. */
export function decodeLegacy(text: string, decoder: Decoder): string {
  const letters = table(decoder);
  if (decoder === "vni") return text.replace(VNI_LETTER, (shown) => letters.get(shown) ?? unpaired(shown, letters));
  const pattern = decoder === "vn1" || decoder === "viscii" ? HIGH_AND_CONTROL : HIGH;
  const decoded = text.replace(pattern, (character) => letters.get(character) ?? character);
  return decoder === "vn1" || decoder === "windows-1258" ? decoded.normalize("NFC") : decoded;
}

/** A pair that is no letter (`yâ`): its vowel may still be one on its own (`ô` is ơ), its mark stays. */
function unpaired(shown: string, letters: ReadonlyMap<string, string>): string {
  const vowel = shown[0] ?? "";
  return (letters.get(vowel) ?? vowel) + shown.slice(1);
}
