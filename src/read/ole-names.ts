/** What an OLE compound file (old Office, Outlook, encrypted Office) holds: the streams at its root, by name. */

// Offsets: [MS-CFB] 2.2 (header), 2.3 (FAT), 2.6 (directory entry).
const HEADER_BYTES = 512;
const FAT_SECTORS_IN_HEADER = 109;
const ENTRY_BYTES = 128;
const LAST_SECTOR = 0xfffffffa;
const NO_STREAM = 0xffffffff;
/** Plenty for the directory of an office file; a chain that loops ends here too. */
const DIRECTORY_SECTORS_MAX = 512;
const ROOT_ENTRIES_MAX = 1000;

interface Entry {
  name: string;
  left: number;
  right: number;
  child: number;
}

const isMagic = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);

/** The sector after `sector` in its chain, or undefined at its end or when the table does not say. */
function nextSector(view: DataView, sectorBytes: number, sector: number): number | undefined {
  const perSector = sectorBytes / 4;
  const table = Math.floor(sector / perSector);
  if (table >= FAT_SECTORS_IN_HEADER) return undefined;
  const tableSector = view.getUint32(76 + table * 4, true);
  const at = (tableSector + 1) * sectorBytes + (sector % perSector) * 4;
  if (tableSector >= LAST_SECTOR || at + 4 > view.byteLength) return undefined;
  const next = view.getUint32(at, true);
  return next >= LAST_SECTOR ? undefined : next;
}

function entryAt(view: DataView, at: number): Entry {
  const units = Math.min(32, Math.max(0, view.getUint16(at + 64, true) / 2 - 1));
  let name = "";
  for (let index = 0; index < units; index++) name += String.fromCharCode(view.getUint16(at + index * 2, true));
  return { name, left: view.getUint32(at + 68, true), right: view.getUint32(at + 72, true), child: view.getUint32(at + 76, true) };
}

function directory(view: DataView, sectorBytes: number): Entry[] {
  const entries: Entry[] = [];
  let sector: number | undefined = view.getUint32(48, true);
  for (let count = 0; sector !== undefined && count < DIRECTORY_SECTORS_MAX; count++) {
    const start = (sector + 1) * sectorBytes;
    if (start + sectorBytes > view.byteLength) break;
    for (let at = start; at < start + sectorBytes; at += ENTRY_BYTES) entries.push(entryAt(view, at));
    sector = nextSector(view, sectorBytes, sector);
  }
  return entries;
}

/** Names of the streams and folders at the root; undefined when the bytes are no compound file; empty when it is broken. */
export function oleNames(bytes: Uint8Array): string[] | undefined {
  if (!isMagic(bytes)) return undefined;
  if (bytes.length < HEADER_BYTES) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return [];
  const entries = directory(view, 2 ** shift);
  const names: string[] = [];
  const seen = new Set<number>();
  const open = [entries[0]?.child ?? NO_STREAM];
  for (let at = open.pop(); at !== undefined && names.length < ROOT_ENTRIES_MAX; at = open.pop()) {
    const entry = entries[at];
    if (entry === undefined || seen.has(at)) continue;
    seen.add(at);
    names.push(entry.name);
    open.push(entry.left, entry.right);
  }
  return names;
}
