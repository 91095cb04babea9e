/** Streams of an OLE compound file ([MS-CFB]), every chain bounded by the size of the file. */

const HEADER_BYTES = 512;
const TABLES_IN_HEADER = 109;
const ENTRY_BYTES = 128;
/** Sector numbers from here on are marks: end of chain, free, table. */
const MARKS_FROM = 0xfffffffa;
const ROOT = 5;
const STREAM = 2;
const ENTRIES_MAX = 10_000;

export type Streams = (name: string) => Uint8Array | undefined;

interface Sectors {
  bytes: Uint8Array;
  size: number;
  next: readonly number[] | Uint32Array;
  /** Where sector 0 begins. */
  start: number;
}

/** Opens the file; undefined when it is no compound file or its tables are broken. Broken streams come out short. */
export function openCompound(bytes: Uint8Array): Streams | undefined {
  if (bytes.length < HEADER_BYTES || bytes[0] !== 0xd0 || bytes[1] !== 0xcf) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if (shift < 7 || shift > 16 || miniShift < 4 || miniShift > shift) return undefined;
  const size = 1 << shift;
  const main: Sectors = { bytes, size, next: allocationTable(view, size), start: size };
  const directory = readChain(main, view.getUint32(48, true), bytes.length);
  const entries = readEntries(directory);
  const root = entries.find((entry) => entry.type === ROOT);
  const mini: Sectors = {
    bytes: root === undefined ? new Uint8Array() : readChain(main, root.sector, root.size),
    size: 1 << miniShift,
    next: numbers(readChain(main, view.getUint32(60, true), bytes.length)),
    start: 0,
  };
  const cutoff = view.getUint32(56, true);
  return (name) => {
    const entry = entries.find((one) => one.type === STREAM && one.name === name);
    if (entry === undefined) return undefined;
    return readChain(entry.size < cutoff ? mini : main, entry.sector, entry.size);
  };
}

/** The table that says which sector follows which; its own sectors are listed in the header and beyond. */
function allocationTable(view: DataView, size: number): Uint32Array {
  const most = Math.ceil(view.byteLength / size);
  const parts: number[] = [];
  for (let index = 0; index < TABLES_IN_HEADER; index++) parts.push(view.getUint32(76 + 4 * index, true));
  let list = view.getUint32(68, true);
  for (let count = 0; list < MARKS_FROM && count < most; count++) {
    const at = (list + 1) * size;
    if (at + size > view.byteLength) break;
    for (let index = 0; index < size / 4 - 1; index++) parts.push(view.getUint32(at + 4 * index, true));
    list = view.getUint32(at + size - 4, true);
  }
  const tables = parts.filter((sector) => sector < MARKS_FROM && (sector + 2) * size <= view.byteLength + size - 1).slice(0, most);
  const next = new Uint32Array((tables.length * size) / 4);
  let at = 0;
  for (const sector of tables) {
    for (let offset = (sector + 1) * size; offset < (sector + 2) * size; offset += 4)
      next[at++] = offset + 4 <= view.byteLength ? view.getUint32(offset, true) : MARKS_FROM;
  }
  return next;
}

/** The bytes of a chain of sectors, at most `length`. A chain that loops ends after as many sectors as there are. */
function readChain(sectors: Sectors, first: number, length: number): Uint8Array {
  const { bytes, size, next, start } = sectors;
  const parts: Uint8Array[] = [];
  let left = Math.min(length, bytes.length);
  let sector = first;
  for (let count = 0; left > 0 && sector < MARKS_FROM && count <= next.length; count++) {
    const from = start + sector * size;
    if (from >= bytes.length) break;
    const part = bytes.subarray(from, Math.min(from + Math.min(size, left), bytes.length));
    parts.push(part);
    left -= part.length;
    sector = next[sector] ?? MARKS_FROM;
  }
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

function numbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(4 * index, true));
}

interface Entry {
  name: string;
  type: number;
  sector: number;
  size: number;
}

/** All entries in the order of the file: names of the streams wanted occur once. */
function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length && entries.length < ENTRIES_MAX; at += ENTRY_BYTES) {
    const units = Math.min(31, Math.max(0, view.getUint16(at + 64, true) / 2 - 1));
    let name = "";
    for (let index = 0; index < units; index++) name += String.fromCharCode(view.getUint16(at + 2 * index, true));
    entries.push({ name, type: view.getUint8(at + 66), sector: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
  }
  return entries;
}
