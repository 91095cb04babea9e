/* oxlint-disable no-control-regex -- control codes are what these patterns look for */
/** What a file is, told from its bytes. The extension only chooses between Markdown and plain text. */
import { fill } from "../model/diagnostic.ts";
import type { Bilingual, Diagnostic } from "../model/diagnostic.ts";
import { byteOrderMark, decodeUtf, decodeUtfStrictly, utf16ByZeros } from "./encoding/utf.ts";
import { FORMATS } from "./formats.ts";
import type { Format } from "./formats.ts";
import { oleNames } from "./ole-names.ts";
import { zipMimetype, zipNames } from "./zip-names.ts";

export interface Detected {
  format: Format;
  mediaType: string;
  /** The extension promises another format; the file is read as what it is. */
  note?: Diagnostic;
}

const HEAD_BYTES = 4096;
const SAMPLE_BYTES = 0x10000;

const bytesOf = (...codes: number[]): readonly number[] => codes;
const ascii = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0));

interface Signature {
  format: Format;
  at: number;
  magic: readonly number[];
  mediaType?: string;
}

/** In the order they are tried. Sources: the formats' own specifications, as listed in the WHATWG MIME Sniffing Standard. */
const SIGNATURES: readonly Signature[] = [
  { format: "rtf", at: 0, magic: ascii("{\\rtf") },
  { format: "image", at: 0, magic: bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), mediaType: "image/png" },
  { format: "image", at: 0, magic: bytesOf(0xff, 0xd8, 0xff), mediaType: "image/jpeg" },
  { format: "image", at: 0, magic: ascii("GIF8"), mediaType: "image/gif" },
  { format: "image", at: 0, magic: bytesOf(0x49, 0x49, 0x2a, 0), mediaType: "image/tiff" },
  { format: "image", at: 0, magic: bytesOf(0x4d, 0x4d, 0, 0x2a), mediaType: "image/tiff" },
  { format: "image", at: 8, magic: ascii("WEBP"), mediaType: "image/webp" },
  { format: "image", at: 4, magic: ascii("ftyphei"), mediaType: "image/heic" },
  { format: "image", at: 4, magic: ascii("jP  \r\n"), mediaType: "image/jp2" },
  { format: "image", at: 0, magic: ascii("AT&TFORM"), mediaType: "image/vnd.djvu" },
  { format: "zip", at: 0, magic: bytesOf(0x1f, 0x8b, 0x08), mediaType: "application/gzip" },
  { format: "zip", at: 0, magic: ascii("Rar!\u001a\u0007"), mediaType: "application/vnd.rar" },
  { format: "zip", at: 0, magic: bytesOf(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), mediaType: "application/x-7z-compressed" },
];

const startsWith = (bytes: Uint8Array, magic: readonly number[], at = 0): boolean =>
  magic.every((byte, index) => bytes[at + index] === byte);

const PDF_MAGIC = ascii("%PDF-");
/** Readers accept the mark anywhere in the first kilobyte (PDF 1.7, annex H.3). */
const PDF_MAGIC_WITHIN = 1024;

function isPdf(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, PDF_MAGIC_WITHIN);
  for (let at = head.indexOf(0x25); at !== -1; at = head.indexOf(0x25, at + 1)) {
    if (startsWith(bytes, PDF_MAGIC, at)) return true;
  }
  return false;
}

const isBmp = (bytes: Uint8Array): boolean =>
  startsWith(bytes, ascii("BM")) && bytes.length > 26 && startsWith(bytes, [0, 0, 0, 0], 6) && bytes[15] === 0;

const kind = (format: Format, mediaType = FORMATS[format].mediaType): Detected => ({ format, mediaType });

function zipKind(bytes: Uint8Array): Detected {
  const mimetype = zipMimetype(bytes) ?? "";
  const opendocument = /^application\/vnd\.oasis\.opendocument\.(?<kind>text|spreadsheet|presentation)/.exec(mimetype)?.groups?.["kind"];
  if (opendocument === "text") return kind("odt");
  if (opendocument !== undefined) return kind(opendocument === "spreadsheet" ? "spreadsheet" : "presentation", mimetype);
  const names = zipNames(bytes);
  const has = (folder: string): boolean =>
    names.some((name) => name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase().startsWith(folder));
  if (has("word/")) return kind("docx");
  if (has("xl/")) return kind("spreadsheet", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  if (has("ppt/")) return kind("presentation", "application/vnd.openxmlformats-officedocument.presentationml.presentation");
  // A word processor that leaves out the type, or a package that was packed again: the parts speak for themselves.
  if (has("content.xml") && has("meta-inf/manifest.xml")) return kind("odt");
  // Of a package that was cut short only its first part is known.
  if (names.length === 1 && (has("[content_types].xml") || has("_rels/"))) return kind("docx");
  return kind("zip");
}

function oleKind(names: readonly string[]): Detected {
  const has = (...wanted: string[]): boolean => wanted.some((name) => names.includes(name));
  if (has("EncryptedPackage", "EncryptionInfo")) return kind("encrypted");
  if (has("WordDocument")) return kind("doc");
  if (has("Workbook", "Book")) return kind("spreadsheet");
  if (has("PowerPoint Document")) return kind("presentation");
  if (names.some((name) => name.startsWith("__substg1.0_") || name.startsWith("__properties_version")))
    return kind("email", "application/vnd.ms-outlook");
  return kind("ole");
}

/** The first characters, of any encoding that holds ASCII: zeros of UTF-16 and byte order marks left out. */
function headText(bytes: Uint8Array): string {
  const text = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES)).replaceAll("\0", "");
  return text.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/, "");
}

const HTML_START = /^(?:<!doctype html|<html[\s>]|<(?:head|body)[\s>])/i;
const HTML_AFTER_PROLOGUE = /^<(?:\?xml|!--|!doctype)[^]*<html[\s>]/i;
const WORD_XML = /<\?mso-application progid="Word\.Document"\?>|<w:wordDocument[\s>]|<pkg:package[\s>]|<office:document[\s>]/;
const MAIL_START =
  /^(?:from|to|date|subject|mime-version|message-id|received|return-path|content-type|snapshot-content-location|x-[a-z-]+):? /i;
const MIME_VERSION = /^mime-version:/im;

function markupKind(bytes: Uint8Array): Detected | undefined {
  const head = headText(bytes);
  if (HTML_START.test(head)) return kind("html");
  if (head.startsWith("<")) {
    if (WORD_XML.test(head)) return kind("word-xml");
    if (HTML_AFTER_PROLOGUE.test(head)) return kind("html");
  }
  if (MAIL_START.test(head) && MIME_VERSION.test(head)) return kind(/multipart\/related/i.test(head) ? "mhtml" : "email");
  return undefined;
}

/** VISCII and the full TCVN 5712 use a few control codes for letters, some 3 % of a heading in capitals. */
const CONTROL_SHARE_MAX = 0.06;
const NUL_SHARE_MAX = 0.005;
/** Tab, line feed, vertical tab, form feed, return, and the end mark and escape of DOS files. */
const HARMLESS_CONTROLS: readonly number[] = [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b];

/** A byte below 0x20 is itself in all encodings that are read here byte by byte. */
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/;

function isBinary(bytes: Uint8Array): boolean {
  let end = Math.min(bytes.length, SAMPLE_BYTES);
  const utf16 = byteOrderMark(bytes)?.encoding ?? utf16ByZeros(bytes);
  if (utf16 === "utf-16le" || utf16 === "utf-16be") {
    const text = decodeUtf(bytes.subarray(0, end & ~1), utf16);
    return (text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0) > text.length * CONTROL_SHARE_MAX;
  }
  if (end > 0 && !CONTROL.test(decodeUtf(bytes.subarray(0, end), "utf-8"))) return false;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  let zeros = 0;
  let controls = 0;
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) zeros += 1;
    else if (byte < 0x20 && !HARMLESS_CONTROLS.includes(byte)) controls += 1;
  }
  return end === 0 || zeros > end * NUL_SHARE_MAX || controls > end * CONTROL_SHARE_MAX;
}

const extensionOf = (path: string): string => /\.(?<extension>[A-Za-z0-9]{1,8})$/.exec(path)?.groups?.["extension"]?.toLowerCase() ?? "";
const nameOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/** Headings with `#`, words in `**`, and the line under a table's head: two of them, or a table, make Markdown. */
const MARKDOWN_MARK = /^ {0,3}#{1,6} \S|\*\*[^\s*][^*\n]*\*\*/gm;
const TABLE_RULE = /^ {0,3}\|? {0,8}:?-{3,}:? {0,8}\|[ |:-]*$/m;
const MARKS_MIN = 2;

/** The body of a web page without the page round it, as editors of sites keep it. */
const BLOCK_START = /^\s*<(?:h[1-6]|p|div|table|ul|ol|center|section|article|main|header|blockquote|font|span)(?=[\s>])[^<>]*>/i;
const BLOCK_END = /<\/(?:h[1-6]|p|div|table|ul|ol)\s*>|<br\s*\/?>/i;

/** A page is told by its first tag, or by its name and tags anywhere; plain words that are called a page stay plain words. */
function isPagePart(text: string, path: string, isMarkdown: boolean): boolean {
  if (!BLOCK_END.test(text)) return false;
  return FORMATS.html.extensions.includes(extensionOf(path)) || (!isMarkdown && BLOCK_START.test(text));
}

function textKind(bytes: Uint8Array, path: string): Detected {
  if (FORMATS.markdown.extensions.includes(extensionOf(path))) return kind("markdown");
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const utf16 = byteOrderMark(bytes)?.encoding ?? utf16ByZeros(bytes);
  const text = utf16 === undefined ? (decodeUtfStrictly(sample, "utf-8") ?? decodeUtf(sample, "utf-8")) : decodeUtf(sample, utf16);
  const marks = text.match(MARKDOWN_MARK)?.length ?? 0;
  const isMarkdown = marks >= MARKS_MIN || TABLE_RULE.test(text);
  if (isPagePart(text, path, isMarkdown)) return kind("html");
  return kind(isMarkdown ? "markdown" : "text");
}

function fromBytes(bytes: Uint8Array, path: string): Detected {
  if (bytes.length === 0) return kind("empty");
  if (startsWith(bytes, ascii("PK\u0003\u0004")) || startsWith(bytes, ascii("PK\u0005\u0006"))) return zipKind(bytes);
  const names = oleNames(bytes);
  if (names !== undefined) return oleKind(names);
  const signature = SIGNATURES.find(({ at, magic }) => startsWith(bytes, magic, at));
  if (signature !== undefined) return kind(signature.format, signature.mediaType);
  if (isPdf(bytes)) return kind("pdf");
  if (isBmp(bytes)) return kind("image", "image/bmp");
  return markupKind(bytes) ?? (isBinary(bytes) ? kind("binary") : textKind(bytes, path));
}

const EXTENSION: Bilingual = {
  vi: "Tệp mang đuôi .{extension} nhưng nội dung là {title}.",
  en: "The file is named .{extension} but its content is {title}.",
};
const RENAME: Bilingual = { vi: "Đổi đuôi tệp cho đúng với nội dung.", en: "Rename the file to fit its content." };
const KNOWN_EXTENSIONS = new Set(Object.values(FORMATS).flatMap(({ extensions }) => extensions));

/** Text has many names (`.txt`, `.log`, none): Markdown in a text file and text in a Markdown file surprise nobody. */
function extensionNote(format: Format, path: string): Diagnostic | undefined {
  const extension = extensionOf(path);
  if (format === "empty" || format === "binary" || !KNOWN_EXTENSIONS.has(extension) || FORMATS[format].extensions.includes(extension))
    return undefined;
  const plain = ["markdown", "text"];
  if (plain.includes(format) && plain.some((name) => FORMATS[name as Format].extensions.includes(extension))) return undefined;
  const { title } = FORMATS[format];
  return {
    ruleId: "read/extension",
    severity: "info",
    message: { vi: fill(EXTENSION, { extension, title: title.vi }).vi, en: fill(EXTENSION, { extension, title: title.en }).en },
    expected: RENAME,
  };
}

/** The format of a file by its content. `path` is only looked at for its extension. Never throws. */
export function detectFormat(bytes: Uint8Array, path: string): Detected {
  const detected = fromBytes(bytes, path);
  const note = extensionNote(detected.format, path);
  return note === undefined ? detected : { ...detected, note };
}

const REFUSED: Bilingual = {
  vi: "Không đọc được “{name}”: đây là {title}.",
  en: "Cannot read “{name}”: it is {title}.",
};
const RULE_IDS: Partial<Readonly<Record<Format, string>>> = {
  empty: "read/empty",
  binary: "read/binary",
  image: "read/image",
  encrypted: "read/encrypted",
};

/** The one sentence for a file that no reader takes, and what to do instead. */
export function refusal(format: Format, path: string): Diagnostic {
  const { title, remedy } = FORMATS[format];
  const name = nameOf(path);
  return {
    ruleId: RULE_IDS[format] ?? "read/unsupported",
    severity: "error",
    message: { vi: fill(REFUSED, { name, title: title.vi }).vi, en: fill(REFUSED, { name, title: title.en }).en },
    expected: remedy,
  };
}
