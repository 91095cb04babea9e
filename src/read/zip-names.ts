/** What a zip package holds, from its central directory alone: nothing is unpacked. */

// Signatures and offsets: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (directory), 4.3.16 (end).
const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const LOCAL_HEADER_BYTES = 30;
const DIRECTORY_ENTRY_BYTES = 46;
const END_BYTES = 22;
const COMMENT_BYTES_MAX = 0xffff;
/** More names than any office package has; the rest would not change what it is. */
const NAMES_MAX = 2000;
const MIMETYPE_BYTES_MAX = 200;

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

function directoryEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - COMMENT_BYTES_MAX); at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  return undefined;
}

function directoryNames(bytes: Uint8Array, view: DataView, end: number): string[] {
  const names: string[] = [];
  // Bytes before the package (a mail header) shift its offsets, so the directory is found by its size.
  let at = end - view.getUint32(end + 12, true);
  while (at >= 0 && at + DIRECTORY_ENTRY_BYTES <= end && names.length < NAMES_MAX) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) break;
    const nameBytes = view.getUint16(at + 28, true);
    names.push(latin1(bytes.subarray(at + DIRECTORY_ENTRY_BYTES, Math.min(end, at + DIRECTORY_ENTRY_BYTES + nameBytes))));
    at += DIRECTORY_ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** Names of the files in the package; of a damaged one, the name of its first file. */
export function zipNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  const names = end === undefined ? [] : directoryNames(bytes, view, end);
  const first = names.length === 0 ? firstFile(bytes, view) : undefined;
  return first === undefined ? names : [first.name];
}

function firstFile(bytes: Uint8Array, view: DataView): { name: string; data: number } | undefined {
  if (bytes.length < LOCAL_HEADER_BYTES || view.getUint32(0, true) !== LOCAL_HEADER) return undefined;
  const data = LOCAL_HEADER_BYTES + view.getUint16(26, true);
  return { name: latin1(bytes.subarray(LOCAL_HEADER_BYTES, data)), data: data + view.getUint16(28, true) };
}

/** What OpenDocument and EPUB say they are: the text of a first file `mimetype`, which is stored, never packed. */
export function zipMimetype(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = firstFile(bytes, view);
  if (first?.name !== "mimetype" || view.getUint16(8, true) !== 0) return undefined;
  const size = Math.min(view.getUint32(18, true), MIMETYPE_BYTES_MAX);
  return latin1(bytes.subarray(first.data, first.data + size)).trim();
}
