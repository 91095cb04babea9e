/** The Unicode encodings: which one it is, and what is broken in it. */

export type UtfName = "utf-8" | "utf-16le" | "utf-16be";

/** Encoding named by a byte order mark, and the mark's length. */
export function byteOrderMark(bytes: Uint8Array): { encoding: UtfName; length: number } | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: "utf-8", length: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", length: 2 };
  return undefined;
}

const SAMPLE_BYTES = 0x10000;
const SHORTEST_UTF16 = 4;

/**
 * UTF-16 without a byte order mark: ASCII characters, at least a third of any Vietnamese text, have a zero in one half
 * of each pair and never in the other. A zero pair means padding or binary data.
 */
export function utf16ByZeros(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const end = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (bytes.length < SHORTEST_UTF16 || bytes.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = end / 2;
  const [many, few] = odd > even ? [odd, even] : [even, odd];
  if (many < pairs * 0.3 || few > pairs * 0.01) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** Length of the UTF-8 sequence that starts at `at`, or 0 when none does (Unicode Standard, table 3-7). */
function utf8SequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const second = bytes[at + 1] ?? 0;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let index = 2; index < length; index++) {
    const next = bytes[at + index] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  return length;
}

/** How much of the bytes is UTF-8: sequences of two bytes and more, and bytes that belong to none. */
export function utf8Census(bytes: Uint8Array): { sequences: number; faults: number } {
  let sequences = 0;
  let faults = 0;
  for (let at = 0; at < bytes.length;) {
    const length = utf8SequenceLength(bytes, at);
    if (length > 1) sequences += 1;
    if (length === 0) faults += 1;
    at += Math.max(1, length);
  }
  return { sequences, faults };
}

/** Decodes strictly: undefined when a byte does not belong. A byte order mark is dropped. */
export function decodeUtfStrictly(bytes: Uint8Array, encoding: UtfName): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Decodes with U+FFFD for what does not belong. A byte order mark is dropped. */
export function decodeUtf(bytes: Uint8Array, encoding: UtfName): string {
  return new TextDecoder(encoding).decode(bytes);
}
