import { Inflate } from "fflate";
import { RATIO_FLOOR_BYTES } from "../../model/limits.ts";
import type { Limits } from "../../model/limits.ts";
import { damagedPackage, damagedPart, encrypted, packedTooTightly, tooManyParts, unpacksTooLarge } from "./problem.ts";

/** The parts of a package. Names are compared without case and with `/`, as OPC (ISO/IEC 29500-2, 6.2.2) has it. */
export interface Package {
  has(name: string): boolean;
  names(): string[];
  /**
   * Unpacks a part piece by piece.
   * @throws ReadProblem when it is missing, damaged, encrypted or grows past a limit.
   */
  chunks(name: string): Generator<Uint8Array, void>;
  /** Parts whose check sum was wrong though they unpacked. */
  readonly damaged: Set<string>;
}

interface Entry {
  name: string;
  method: number;
  flags: number;
  crc: number;
  packed: number;
  /** Where the local header stands. */
  header: number;
}

// Signatures and offsets: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (directory), 4.3.16 (end).
const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const END_LENGTH = 22;
const DIRECTORY_END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_LENGTH = 20;
const ZIP64_FIELD = 1;
/** Stands for a number that needs eight bytes. */
const TOO_LARGE = 0xffffffff;
const COMMENT_MAX = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
const UTF8_FLAG = 0x800;
/** Packed bytes handed over at once: deflate grows at most 1032 to 1, so one step yields at most 16 MB. */
const STEP = 16 * 1024;

export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes.length >= 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6)
  );
}

/** @throws ReadProblem when there is no readable directory or it lists more than `limits.zipEntries`. */
export function openPackage(bytes: Uint8Array, limits: Limits): Package {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  for (const entry of directory(view, bytes, limits)) {
    const key = partKey(entry.name);
    if (!entries.has(key)) entries.set(key, entry);
  }
  const damaged = new Set<string>();
  let left = limits.unpackedBytes;
  return {
    damaged,
    has: (name) => entries.has(partKey(name)),
    names: () => [...entries.values()].map((entry) => entry.name),
    *chunks(name) {
      const entry = entries.get(partKey(name));
      if (entry === undefined) throw damagedPart(name);
      let crc = -1;
      let unpacked = 0;
      for (const chunk of unpack(view, bytes, entry)) {
        unpacked += chunk.length;
        left -= chunk.length;
        if (left < 0) throw unpacksTooLarge(entry.name, limits.unpackedBytes);
        if (unpacked > RATIO_FLOOR_BYTES && unpacked > entry.packed * limits.compressionRatio)
          throw packedTooTightly(entry.name, limits.compressionRatio);
        crc = updateCrc(crc, chunk);
        yield chunk;
      }
      if (~crc >>> 0 !== entry.crc) damaged.add(entry.name);
    },
  };
}

function partKey(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - COMMENT_MAX); at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  throw damagedPackage();
}

/** Where the directory ends and what it says of itself; a ZIP64 record goes before the fields it is too large for (4.3.14). */
function directoryEnd(view: DataView): { end: number; count: number; size: number; offset: number } {
  const end = findEnd(view);
  const stated = {
    end,
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    offset: view.getUint32(end + 16, true),
  };
  const locator = end - LOCATOR_LENGTH;
  if (stated.count !== 0xffff && stated.size !== TOO_LARGE && stated.offset !== TOO_LARGE) return stated;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return stated;
  const record = wide(view, locator + 8);
  if (record + 56 > locator || view.getUint32(record, true) !== DIRECTORY_END_64) throw damagedPackage();
  return { end: record, count: wide(view, record + 32), size: wide(view, record + 40), offset: wide(view, record + 48) };
}

/** Eight bytes; past 2^53 nothing of a real file lies. */
function wide(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function directory(view: DataView, bytes: Uint8Array, limits: Limits): Entry[] {
  const { end, count, size, offset } = directoryEnd(view);
  if (count > limits.zipEntries) throw tooManyParts(count, limits.zipEntries);
  // Bytes put before the package (a mail header, a signature) shift every offset by the same amount.
  const start = end - size;
  const shift = start - offset;
  if (start < 0 || shift < 0) throw damagedPackage();
  const entries: Entry[] = [];
  let at = start;
  while (entries.length < count) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damagedPackage();
    const flags = view.getUint16(at + 8, true);
    const extra = at + 46 + view.getUint16(at + 28, true);
    const next = extra + view.getUint16(at + 30, true);
    const name = bytes.subarray(at + 46, extra);
    const sizes = directorySizes(view, at, extra, Math.min(next, end));
    entries.push({
      name: (flags & UTF8_FLAG) === 0 ? String.fromCharCode(...name) : new TextDecoder().decode(name),
      flags,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: sizes.packed,
      header: sizes.header + shift,
    });
    at = next + view.getUint16(at + 32, true);
  }
  return entries;
}

/** What does not fit the entry stands in its ZIP64 field, in this order: size, packed size, offset (4.5.3). */
function directorySizes(view: DataView, at: number, from: number, to: number): { packed: number; header: number } {
  const sizes = { packed: view.getUint32(at + 20, true), header: view.getUint32(at + 42, true) };
  if (sizes.packed !== TOO_LARGE && sizes.header !== TOO_LARGE) return sizes;
  for (let field = from; field + 4 <= to; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== ZIP64_FIELD) continue;
    let value = field + 4 + (view.getUint32(at + 24, true) === TOO_LARGE ? 8 : 0);
    if (sizes.packed === TOO_LARGE && value + 8 <= to) {
      sizes.packed = wide(view, value);
      value += 8;
    }
    if (sizes.header === TOO_LARGE && value + 8 <= to) sizes.header = wide(view, value);
  }
  return sizes;
}

function* unpack(view: DataView, bytes: Uint8Array, entry: Entry): Generator<Uint8Array, void> {
  if ((entry.flags & ENCRYPTED_FLAG) !== 0) throw encrypted();
  const { header } = entry;
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) throw damagedPart(entry.name);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + entry.packed > bytes.length) throw damagedPart(entry.name);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === STORED) yield packed;
  else if (entry.method === DEFLATED) yield* inflate(packed, entry.name);
  else throw damagedPart(entry.name);
}

function* inflate(packed: Uint8Array, name: string): Generator<Uint8Array, void> {
  let ready: Uint8Array[] = [];
  const stream = new Inflate((chunk) => ready.push(chunk));
  for (let at = 0; at === 0 || at < packed.length; at += STEP) {
    try {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      throw damagedPart(name);
    }
    const chunks = ready;
    ready = [];
    yield* chunks;
  }
}

let crcTable: Uint32Array | undefined;

/** The table of CRC-32 (ISO 3309, polynomial EDB88320 reversed), made when first needed. */
function crcTableOnce(): Uint32Array {
  if (crcTable !== undefined) return crcTable;
  crcTable = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    crcTable[byte] = value;
  }
  return crcTable;
}

function updateCrc(crc: number, chunk: Uint8Array): number {
  const table = crcTableOnce();
  let value = crc;
  for (let at = 0; at < chunk.length; at++) value = (value >>> 8) ^ (table[(value ^ (chunk[at] ?? 0)) & 0xff] ?? 0);
  return value;
}
