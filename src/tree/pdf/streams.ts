import { Inflate } from "fflate";
import type { Limits } from "../../model/limits.ts";

const STEP_BYTES = 16 * 1024;
/** How far before `stream` its dictionary is looked at. */
const DICTIONARY_BYTES = 1024;

/**
 * Whether what the file holds packed stays within the limits, told by unpacking every stream once and letting go of the
 * result. Pictures are never unpacked by the reader; each is only held to the limit by itself.
 */
export function unpacksWithin(bytes: Uint8Array, limits: Limits): boolean {
  let total = 0;
  for (const { start, end, kind } of packedStreams(bytes)) {
    const most = Math.min(limits.unpackedBytes, MOST[kind]);
    const size = unpackedSize(bytes, start, end, most);
    if (kind !== "picture") total += size;
    if (size > most || total > limits.unpackedBytes) return false;
  }
  return true;
}

type Kind = "picture" | "font" | "other";

/**
 * The most one stream may unpack to. Pictures are never unpacked by the reader. All operators of a page lie in "other":
 * of a page of text there are 0.1 MB, and pdf.js takes forty times their size.
 */
const MOST: Readonly<Record<Kind, number>> = { picture: Number.POSITIVE_INFINITY, font: 32 * 1024 * 1024, other: 12 * 1024 * 1024 };

interface PackedStream {
  start: number;
  end: number;
  kind: Kind;
}

/** Streams that begin as zlib data do (RFC 1950, 2.2), wherever `stream` stands in the file. */
function* packedStreams(bytes: Uint8Array): Generator<PackedStream> {
  for (let at = find(bytes, "stream", 0); at !== -1; at = find(bytes, "stream", at + 6)) {
    if (bytes[at - 1] === 0x64) continue; // The `d` of `endstream`.
    let start = at + 6;
    if (bytes[start] === 0x0d) start++;
    if (bytes[start] === 0x0a) start++;
    const [first = 0, second = 0] = [bytes[start], bytes[start + 1]];
    if ((first & 0x0f) !== 8 || (first * 256 + second) % 31 !== 0) continue;
    const next = find(bytes, "endstream", start);
    const end = next === -1 ? bytes.length : next;
    const before = String.fromCharCode(...bytes.subarray(Math.max(0, at - DICTIONARY_BYTES), at));
    const dictionary = before.slice(before.lastIndexOf(" obj"));
    // The end may be feigned inside the data; a length that is stated is what pdf.js goes by.
    const length = Number(/\/Length\s+(\d{1,10})(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? 0);
    yield { start, end: Math.min(bytes.length, Math.max(end, start + length)), kind: kindOf(dictionary) };
    at = end;
  }
}

function kindOf(dictionary: string): Kind {
  if (/\/Subtype\s*\/Image/.test(dictionary)) return "picture";
  return /\/Length1\s|\/FontFile|\/Type1C|\/OpenType|CIDFontType0C/.test(dictionary) ? "font" : "other";
}

function find(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < word.length && bytes[at + length] === word.charCodeAt(length)) length++;
    if (length === word.length) return at;
  }
  return -1;
}

class Enough extends Error {}

/** Size of the data unpacked; counting stops soon after `most`. Broken data counts as far as it goes. */
function unpackedSize(bytes: Uint8Array, start: number, end: number, most: number): number {
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size > most) throw new Enough();
  });
  try {
    for (let at = start + 2; at < end; at += STEP_BYTES)
      inflate.push(bytes.subarray(at, Math.min(end, at + STEP_BYTES)), at + STEP_BYTES >= end);
  } catch {
    // Either enough was seen, or the data is broken and pdf.js will say so.
  }
  return size;
}
