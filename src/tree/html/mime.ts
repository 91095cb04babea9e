import { decodeWindows1252 } from "../../read/encoding/windows-1252.ts";

/** The page inside a web archive, and the charset its part states. */
export interface ArchivedPage {
  bytes: Uint8Array;
  charset: string | undefined;
}

const HEADERS_MAX = 64 * 1024;
const PARTS_MAX = 2000;
const DEPTH_MAX = 4;

/** Whether the bytes begin as a web archive does: MIME headers that name more than one part. */
export function isArchive(bytes: Uint8Array): boolean {
  const head = decodeWindows1252(bytes.subarray(0, 4096));
  return (
    /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+/.test(`${head}\n`) && /^content-type:\s*multipart\//im.test(head) && /boundary=/i.test(head)
  );
}

/** The first page of a web archive (RFC 2557): its part of type text/html, decoded; undefined when there is none. */
export function pageOfArchive(bytes: Uint8Array, depth = 0): ArchivedPage | undefined {
  const { headers, start } = readHeaders(bytes);
  const type = headers.get("content-type") ?? "text/plain";
  if (/^text\/html|^application\/xhtml\+xml/i.test(type)) {
    return {
      bytes: decodeTransfer(bytes.subarray(start), headers.get("content-transfer-encoding") ?? ""),
      charset: parameter(type, "charset"),
    };
  }
  const boundary = parameter(type, "boundary");
  if (!/^multipart\//i.test(type) || boundary === undefined || depth >= DEPTH_MAX) return undefined;
  for (const part of partsOf(bytes, start, boundary)) {
    const page = pageOfArchive(part, depth + 1);
    if (page !== undefined) return page;
  }
  return undefined;
}

function parameter(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;]{1,200}))`, "i").exec(header);
  return match?.[1] ?? match?.[2];
}

function readHeaders(bytes: Uint8Array): { headers: Map<string, string>; start: number } {
  const source = decodeWindows1252(bytes.subarray(0, HEADERS_MAX));
  const end = /\r?\n\r?\n/.exec(source);
  const head = end === null ? source : source.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, start: end === null ? bytes.length : end.index + end[0].length };
}

function* partsOf(bytes: Uint8Array, start: number, boundary: string): Generator<Uint8Array> {
  const mark = Uint8Array.from(`--${boundary}`, (letter) => letter.charCodeAt(0));
  let from = -1;
  let count = 0;
  for (let at = findBytes(bytes, mark, start); at !== -1 && count < PARTS_MAX; at = findBytes(bytes, mark, at + mark.length)) {
    if (from !== -1) yield bytes.subarray(from, at);
    count++;
    const next = bytes.indexOf(0x0a, at);
    if (next === -1) return;
    from = next + 1;
  }
  if (from !== -1) yield bytes.subarray(from);
}

function findBytes(bytes: Uint8Array, mark: Uint8Array, from: number): number {
  const first = mark[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < mark.length && bytes[at + length] === mark[length]) length++;
    if (length === mark.length) return at;
  }
  return -1;
}

function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  if (/quoted-printable/i.test(encoding)) return decodeQuotedPrintable(bytes);
  return /base64/i.test(encoding) ? decodeBase64(bytes) : bytes;
}

const EQUALS = 0x3d;

/** RFC 2045, 6.7. What is wrongly quoted stays as it stands. */
function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== EQUALS) {
      result[length++] = byte;
      continue;
    }
    let next = at + 1;
    while (bytes[next] === 0x20 || bytes[next] === 0x09) next++;
    if (bytes[next] === 0x0d && bytes[next + 1] === 0x0a) at = next + 1;
    else if (bytes[next] === 0x0a) at = next;
    else {
      const value = hex(bytes[at + 1]) * 16 + hex(bytes[at + 2]);
      if (Number.isNaN(value)) result[length++] = byte;
      else {
        result[length++] = value;
        at += 2;
      }
    }
  }
  return result.subarray(0, length);
}

function hex(byte: number | undefined): number {
  return byte === undefined
    ? Number.NaN
    : "0123456789abcdef".indexOf(String.fromCharCode(byte).toLowerCase()) === -1
      ? Number.NaN
      : Number.parseInt(String.fromCharCode(byte), 16);
}

const BASE64 = new Map(
  Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", (letter, index) => [letter.charCodeAt(0), index]),
);

/** RFC 2045, 6.8: anything outside the alphabet is passed over. */
function decodeBase64(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(Math.ceil((bytes.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    const digit = BASE64.get(byte);
    if (digit === undefined) continue;
    value = ((value << 6) | digit) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    result[length++] = (value >> bits) & 0xff;
  }
  return result.subarray(0, length);
}
