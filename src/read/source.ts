/** The read stage: the bytes of a file in, what it is and its normalised text out. */
import { fill } from "../model/diagnostic.ts";
import type { Bilingual, Diagnostic } from "../model/diagnostic.ts";
import { DEFAULT_LIMITS } from "../model/limits.ts";
import type { Limits } from "../model/limits.ts";
import { LineIndex } from "../model/line-index.ts";
import { detectFormat, refusal } from "./detect.ts";
import type { Format } from "./formats.ts";
import { decodeText } from "./encoding/decode.ts";
import type { DecodeOptions } from "./encoding/decode.ts";
import type { EncodingName } from "./encoding/names.ts";
import { normaliseText } from "./normalise.ts";
import { resolveReferences } from "./references.ts";
import { joinSegments } from "./segmented.ts";
import { sha256 } from "./sha256.ts";

export interface ReadInput {
  /** A name for messages and for choosing between Markdown and text; nothing is opened. */
  path: string;
  bytes: Uint8Array;
}

export interface ReadOptions {
  encoding?: DecodeOptions["encoding"];
  limits?: Partial<Limits>;
}

export interface ReadSource {
  path: string;
  format: Format;
  mediaType: string;
  bytes: Uint8Array;
  /** Of the bytes as they came, 64 hexadecimal digits; computed when first asked for. */
  readonly sha256: string;
  /** Normalised, for Markdown and plain text; other formats are for their readers. Absent beside an error. */
  text?: string;
  encoding?: EncodingName;
  /** Offset in the decoded file for an offset in `text`. */
  originalOffset?: (offset: number) => number;
  /** An error means that there is nothing to go on with. */
  diagnostics: Diagnostic[];
}

const TOO_LARGE: Bilingual = {
  vi: "Tệp quá lớn: {size} MB, giới hạn là {limit} MB.",
  en: "The file is too large: {size} MB, the limit is {limit} MB.",
};
const TOO_LONG: Bilingual = {
  vi: "Văn bản quá dài: {length} ký tự, giới hạn là {limit}.",
  en: "The text is too long: {length} characters, the limit is {limit}.",
};
const SPLIT: Bilingual = {
  vi: "Tách riêng phần kế hoạch ra một tệp rồi chạy lại.",
  en: "Put the plan into a file of its own and try again.",
};
const BLANK: Bilingual = {
  vi: "Tệp không có chữ nào, chỉ có khoảng trắng.",
  en: "The file has no words, only spaces.",
};
const BLANK_REMEDY: Bilingual = { vi: "Kiểm tra lại việc lưu hoặc tải tệp.", en: "Check how the file was saved or downloaded." };
const LOOSE_MARKS: Bilingual = {
  vi: "Chữ có dấu trong tệp là Unicode tổ hợp (dấu tách rời), tìm kiếm dễ sót.",
  en: "Letters are written with separate marks (decomposed Unicode), which searches miss.",
};
const LOOSE_MARKS_REMEDY: Bilingual = {
  vi: "Chuyển sang Unicode dựng sẵn: plan-lint check --fix, hoặc UniKey.",
  en: "Write them in one piece (NFC): plan-lint check --fix.",
};
const MEGABYTE = 1024 * 1024;

const error = (ruleId: string, message: Bilingual, expected: Bilingual): Diagnostic => ({ ruleId, severity: "error", message, expected });

const megabytes = (bytes: number): string => String(Math.round((bytes / MEGABYTE) * 10) / 10);

/** The warning about undecodable characters points at the first of them once the text has its final offsets. */
function withPlace(diagnostic: Diagnostic, text: string): Diagnostic {
  const at = diagnostic.ruleId === "read/undecodable" ? text.indexOf("\ufffd") : -1;
  return at === -1 ? diagnostic : { ...diagnostic, place: new LineIndex(text).place(at, at + 1) };
}

/** A Vietnamese letter that is written in two characters, or in one that differs from the usual one. Ranges, which compile at once. */
const DECOMPOSED = /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff][\u0300-\u0303\u0306\u0309\u031b\u0323]/u;

/** Reads the same to a person, but not to the search of a word processor, nor to a program. */
function decomposition(decoded: string, text: string, originalOffset: (offset: number) => number): Diagnostic[] {
  const found = DECOMPOSED.exec(decoded);
  if (found === null) return [];
  const start = normaliseText(decoded.slice(0, found.index)).text.length;
  const place = originalOffset(start) === found.index ? { place: new LineIndex(text).place(start, start + 1) } : {};
  return [{ ruleId: "read/decomposed", severity: "info", message: LOOSE_MARKS, expected: LOOSE_MARKS_REMEDY, ...place }];
}

type Found = Omit<ReadSource, "sha256" | "path" | "bytes">;

function readText(input: ReadInput, source: Found, options: ReadOptions, limits: Limits): Found {
  const decoded = decodeText(input.bytes, options.encoding === undefined ? {} : { encoding: options.encoding });
  const referred = resolveReferences(decoded.text);
  const normalised = normaliseText(referred.text);
  const segments = joinSegments(normalised.text);
  const { text } = segments;
  if (text.length > limits.textLength) {
    const message = fill(TOO_LONG, { length: text.length, limit: limits.textLength });
    return { ...source, diagnostics: [...source.diagnostics, error("read/too-large", message, SPLIT)] };
  }
  if (!/\S/.test(text)) return { ...source, diagnostics: [...source.diagnostics, error("read/empty", BLANK, BLANK_REMEDY)] };
  const diagnostics = [
    ...source.diagnostics,
    ...decoded.diagnostics.map((diagnostic) => withPlace(diagnostic, text)),
    ...decomposition(referred.text, text, normalised.originalOffset),
  ];
  const originalOffset = (offset: number): number => referred.originalOffset(normalised.originalOffset(segments.originalOffset(offset)));
  return { ...source, text, encoding: decoded.encoding, originalOffset, diagnostics };
}

/** A forced encoding says that the file is text, whatever its control characters look like. */
function formatOf(input: ReadInput, options: ReadOptions): ReturnType<typeof detectFormat> {
  const detected = detectFormat(input.bytes, input.path);
  const forced = options.encoding !== undefined && options.encoding !== "auto";
  return forced && detected.format === "binary" ? { format: "text", mediaType: "text/plain" } : detected;
}

function read(input: ReadInput, options: ReadOptions): Found {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { format, mediaType, note } = formatOf(input, options);
  const found: Found = { format, mediaType, diagnostics: note === undefined ? [] : [note] };
  if (input.bytes.length > limits.fileBytes) {
    const message = fill(TOO_LARGE, { size: megabytes(input.bytes.length), limit: megabytes(limits.fileBytes) });
    return { ...found, diagnostics: [error("read/too-large", message, SPLIT)] };
  }
  switch (format) {
    case "markdown":
    case "text":
      return readText(input, found, options, limits);
    case "docx":
    case "odt":
    case "doc":
    case "pdf":
    case "html":
    case "mhtml":
      return found;
    default:
      return { ...found, diagnostics: [refusal(format, input.path)] };
  }
}

/**
 * Reads a file as far as bytes go: format, encoding, normalised text. Markdown and plain text come out as text; a Word,
 * PDF or web file comes out named, for its own reader; anything else with one error that says what it is and what to do.
 * Never throws; no clock, network or file system.
 */
export function readSource(input: ReadInput, options: ReadOptions = {}): ReadSource {
  const { path, bytes } = input;
  let hash: string | undefined;
  return {
    path,
    bytes,
    ...read(input, options),
    // Checking needs no hash, and on a small file it would cost more than all the rest of this stage.
    get sha256() {
      hash ??= sha256(bytes);
      return hash;
    },
  };
}
