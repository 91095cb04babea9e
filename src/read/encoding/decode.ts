/** Bytes of a text file into Unicode, whatever the file was written with. */
import type { Diagnostic } from "../../model/diagnostic.ts";
import { tell } from "./decode-remarks.ts";
import type { Raw } from "./decode-remarks.ts";
import { interpret, isVietnamese, LEGACY_ENCODINGS, recode } from "./interpret.ts";
import type { Confidence, Verdict } from "./interpret.ts";
import { encodingName } from "./names.ts";
import type { EncodingName, LegacyEncoding } from "./names.ts";
import { recodeLegacyUnicodeText } from "./recode.ts";
import type { RecodedPart } from "./recode.ts";
import { points, scoreVietnamese } from "./score.ts";
import { byteOrderMark, decodeUtf, decodeUtfStrictly, utf16ByZeros, utf8Census } from "./utf.ts";
import type { UtfName } from "./utf.ts";
import { resolveReferences } from "../references.ts";
import { decodeWindows1252 } from "./windows-1252.ts";

export interface DecodeOptions {
  /** Forces an encoding; `auto`, the default, tells it from the content. */
  encoding?: EncodingName | "auto";
  /** What the file says of itself (HTML's `charset`): believed when the bytes do not speak against it. */
  declared?: string;
}

export interface DecodedText {
  /** As in the file: line breaks, decomposed letters and odd spaces are left for `normaliseText`. No byte order mark. */
  text: string;
  /** What the bytes were read with. Old text inside a Unicode file is told in `diagnostics`. */
  encoding: EncodingName;
  confidence: Confidence;
  /** At most one `read/encoding` (what was converted) and one `read/undecodable` (what could not be). */
  diagnostics: Diagnostic[];
}

const INTACT_LINES_MIN = 3;

/** Enough text to tell an encoding, from the first byte beyond ASCII on. */
const SAMPLE_LENGTH = 0x10000;

const plain = (text: string, encoding: EncodingName, confidence: Confidence = "certain"): Raw => ({
  text,
  encoding,
  confidence,
  parts: [],
  whole: false,
});

function fromUnicode(text: string, encoding: UtfName): Raw {
  return { ...plain("", encoding), ...recodeLegacyUnicodeText(text) };
}

function sample(text: string): string {
  const start = text.search(/[^\n\t\r\u0020-\u007e]/);
  if (start === -1 || text.length <= SAMPLE_LENGTH) return text;
  const head = text.lastIndexOf("\n", start) + 1;
  return text.slice(Math.max(head, start - 200), start + SAMPLE_LENGTH);
}

/** The declared encoding goes first where the evidence is equal. */
function judge(shown: string, declared: EncodingName | undefined): Verdict {
  const order = [...LEGACY_ENCODINGS].sort((left, right) => Number(right === declared) - Number(left === declared));
  return interpret(sample(shown), order);
}

function fromBytes(bytes: Uint8Array, declared: EncodingName | undefined): Raw {
  const shown = decodeWindows1252(bytes);
  const { better, confidence, asIs } = judge(shown, declared);
  const best = better[0]?.encoding;
  if (best !== undefined) return plain(recode(shown, best), best, confidence);
  // A page that has its other letters as references: `x&#227; Tân H&#7843;i`.
  if (declared === "windows-1252" && isVietnamese(resolveReferences(sample(shown)).text)) return plain(shown, "windows-1252");
  return plain(shown, "windows-1252", asIs.marked === 0 ? "likely" : "unsure");
}

/** Lines of the file as bytes, each with its line break. */
function* lines(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start);
    const next = end === -1 ? bytes.length : end + 1;
    yield bytes.subarray(start, next);
    start = next;
  }
}

/**
 * UTF-8 with bytes that do not belong: lines of an old file appended to a new one are read as what they are, when they
 * are clearly that; elsewhere each stray byte becomes U+FFFD.
 */
function fromDamagedUtf8(bytes: Uint8Array): Raw {
  const read = [...lines(bytes)].map((line) => ({ line, text: decodeUtfStrictly(line, "utf-8") }));
  const strange = read.filter(({ text }) => text === undefined).map(({ line }) => decodeWindows1252(line));
  const { better } = interpret(sample(strange.join("")), LEGACY_ENCODINGS);
  const best = better.find(({ score }) => score.distinct >= 3)?.encoding;
  const converted: RecodedPart[] = [];
  if (best !== undefined) {
    const firstLine = read.findIndex(({ text }) => text === undefined) + 1;
    converted.push({ encoding: best, lines: strange.length, firstLine });
  }
  const text = read.map(({ line, text: known }) => {
    if (known !== undefined) return known;
    return best === undefined ? decodeUtf(line, "utf-8") : recode(decodeWindows1252(line), best);
  });
  const inside = recodeLegacyUnicodeText(text.join(""));
  return { ...plain(inside.text, "utf-8", "likely"), parts: [...converted, ...inside.parts] };
}

/** Stray bytes in UTF-8 are few, and an old file appended to a new one leaves whole lines intact; an 8-bit file has neither. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const { sequences, faults } = utf8Census(bytes);
  if (sequences >= 2 && sequences >= faults * 2) return true;
  if (sequences < INTACT_LINES_MIN) return false;
  let intact = 0;
  for (const line of lines(bytes)) {
    const census = utf8Census(line);
    if (census.sequences > 1 && census.faults === 0) intact += 1;
    if (intact === INTACT_LINES_MIN) return true;
  }
  return false;
}

function detect(bytes: Uint8Array, declared: EncodingName | undefined): Raw {
  const utf = byteOrderMark(bytes)?.encoding ?? utf16ByZeros(bytes);
  if (utf !== undefined) return fromUnicode(decodeUtf(bytes, utf), utf);
  const text = decodeUtfStrictly(bytes, "utf-8");
  if (text !== undefined) return fromUnicode(text, "utf-8");
  return mostlyUtf8(bytes) ? fromDamagedUtf8(bytes) : fromBytes(bytes, declared);
}

/** Old text that already went through Unicode can be forced too: the file is UTF-8, its words are TCVN3. */
function forced(bytes: Uint8Array, encoding: EncodingName): Raw {
  const mark = byteOrderMark(bytes)?.encoding;
  switch (encoding) {
    case "utf-8":
    case "utf-16le":
    case "utf-16be":
      return plain(decodeUtf(bytes, encoding), encoding);
    case "windows-1252":
      return plain(decodeWindows1252(bytes), encoding);
    case "mojibake":
      return plain(recode(decodeUtf(bytes, mark ?? "utf-8"), encoding), encoding);
    default:
      return forcedLegacy(bytes, encoding, mark);
  }
}

function forcedLegacy(bytes: Uint8Array, encoding: LegacyEncoding, mark: UtfName | undefined): Raw {
  const direct = recode(decodeWindows1252(bytes), encoding);
  const unicode = mark === undefined ? decodeUtfStrictly(bytes, "utf-8") : decodeUtf(bytes, mark);
  if (unicode === undefined || unicode.length === bytes.length) return plain(direct, encoding);
  const inside = recode(unicode, encoding);
  const better = points(scoreVietnamese(sample(inside))) > points(scoreVietnamese(sample(direct)));
  return plain(mark !== undefined || better ? inside : direct, encoding);
}

/**
 * Decodes a text file. Unicode is told by its byte order mark, its zeros or its validity; the 8-bit encodings by which
 * of them makes the words Vietnamese syllables; a file in another language comes out as Windows-1252, untouched.
 * Linear in the length of the file; the 8-bit encodings are told from its first 64 KB.
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): DecodedText {
  const { encoding = "auto", declared } = options;
  const raw = encoding === "auto" ? detect(bytes, declared === undefined ? undefined : encodingName(declared)) : forced(bytes, encoding);
  return { text: raw.text, encoding: raw.encoding, confidence: raw.confidence, diagnostics: tell(raw, bytes) };
}
