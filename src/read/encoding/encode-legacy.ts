/** The way back of the decoders: Unicode text as bytes of a legacy encoding. */
import type { LegacyEncoding } from "./names.ts";
import { visciiPairs, vn3Pairs, vniPairs, windows1258Pairs } from "./tables.ts";
import { windows1252Byte } from "./windows-1252.ts";

/** Bytes of every letter an encoding has of its own. What is not here is as in Windows-1252, unless its byte is taken. */
const LETTER_BYTES: Readonly<Record<LegacyEncoding, () => [string, number[]][]>> = {
  tcvn3: () => [
    // The small letter's byte stands for a capital that the encoding lacks, as in its fonts.
    ...vn3Pairs().map(([letter, byte]): [string, number[]] => [letter.toUpperCase(), [byte]]),
    ...vn3Pairs().map(([letter, byte]): [string, number[]] => [letter, [byte]]),
  ],
  viscii: () => visciiPairs().map(([letter, byte]) => [letter, [byte]]),
  "windows-1258": () => windows1258Pairs().map(([letter, byte]) => [letter, [byte]]),
  vni: () => vniPairs().map(([letter, shown]) => [letter, Array.from(shown, (character) => character.charCodeAt(0))]),
};

interface Table {
  letters: Map<string, number[]>;
  taken: Set<number>;
}
const built = new Map<LegacyEncoding, Table>();

function table(encoding: LegacyEncoding): Table {
  const known = built.get(encoding);
  if (known !== undefined) return known;
  const letters = new Map(LETTER_BYTES[encoding]());
  const fresh = { letters, taken: new Set([...letters.values()].flat().filter((byte) => byte >= 0x80)) };
  built.set(encoding, fresh);
  return fresh;
}

const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/;
const QUESTION_MARK = 0x3f;

/** A capital with a tone at the head of `Ủy`: typists of TCVN3 wrote `Uỷ`, whose capital the encoding has. */
const OPEN_TITLE = /(?<!\p{L})(?<head>[ÒÓỎÕỌÙÚỦŨỤ])(?<vowel>[aey])(?!\p{L})/gu;

function oldStyleTitle(text: string): string {
  return text.replace(OPEN_TITLE, (_whole, head: string, vowel: string) => {
    const [bare = "", mark = ""] = head.normalize("NFD");
    return bare + (vowel + mark).normalize("NFC");
  });
}

function letterBytes(letter: string, { letters, taken }: Table): number[] | undefined {
  const own = letters.get(letter);
  if (own !== undefined) return own;
  const byte = letter.length === 1 ? windows1252Byte(letter.charCodeAt(0)) : undefined;
  return byte === undefined || taken.has(byte) ? undefined : [byte];
}

/** `ế` as `ê` and the tone after it, which is how Windows-1258 holds what it has no single byte for. */
function splitTone(letter: string): string[] {
  const decomposed = letter.normalize("NFD");
  const mark = TONE_MARK.exec(decomposed)?.[0];
  return mark === undefined ? [letter] : [decomposed.replace(mark, "").normalize("NFC"), mark];
}

/**
 * Text as bytes of a legacy encoding, for tests and for making old files to try. What the encoding lacks becomes `?`,
 * except that TCVN3 gives the small letter for a capital with a tone, as its fonts do, and writes `Uỷ` for `Ủy`.
 */
export function encodeLegacy(text: string, encoding: LegacyEncoding): Uint8Array {
  const own = table(encoding);
  const composed = text.normalize("NFC");
  const bytes: number[] = [];
  for (const letter of encoding === "tcvn3" ? oldStyleTitle(composed) : composed) {
    const parts = encoding === "windows-1258" ? splitTone(letter) : [letter];
    bytes.push(...(letterBytes(letter, own) ?? parts.flatMap((part) => letterBytes(part, own) ?? [QUESTION_MARK])));
  }
  return Uint8Array.from(bytes);
}
