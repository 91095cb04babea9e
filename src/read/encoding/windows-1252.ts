/** The characters through which every 8-bit encoding is looked at: one for each byte. */

/** Bytes 80 to 9F of Windows-1252; the five it leaves free are control characters, as every browser reads them. */
const WINDOWS_1252_UPPER = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Characters a byte from 80 on can show as, for use inside a character class. */
export const HIGH_CLASS = `\\u0080-\\u00ff${WINDOWS_1252_UPPER.replace(/[\u0080-\u009f]/g, "")}`;

const byteOfUpper = new Map(Array.from(WINDOWS_1252_UPPER, (character, index) => [character.charCodeAt(0), 0x80 + index]));

/** The byte that Windows-1252 (or Latin-1, for control characters) shows as this UTF-16 code unit; undefined if none does. */
export function windows1252Byte(code: number): number | undefined {
  return code < 0x100 ? code : byteOfUpper.get(code);
}

const CHUNK = 0x2000;

/** Bytes as Windows-1252 shows them, one UTF-16 code unit a byte. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(Math.min(bytes.length, CHUNK));
  let text = "";
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const length = Math.min(CHUNK, bytes.length - start);
    for (let index = 0; index < length; index++) {
      const byte = bytes[start + index] ?? 0;
      units[index] = byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252_UPPER.charCodeAt(byte - 0x80) : byte;
    }
    text += String.fromCharCode(...units.subarray(0, length));
  }
  return text;
}
