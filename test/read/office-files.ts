/** Files of other programs, built from their first principles, for telling formats apart. */
import { strToU8, zipSync } from "fflate";

export const zip = (names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8(`<x>${name}</x>`)])));

/** OpenDocument: `mimetype` first, and stored. */
export const opendocument = (mimetype: string): Uint8Array =>
  zipSync({ mimetype: [strToU8(mimetype), { level: 0 }], "content.xml": strToU8("<x/>"), "META-INF/manifest.xml": strToU8("<x/>") });

const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const FAT_SECTOR = 0xfffffffd;

/** A compound file ([MS-CFB]) of empty streams at its root: header, one FAT sector, as many directory sectors as it takes. */
export function compoundFile(names: readonly string[]): Uint8Array {
  const entries = ["Root Entry", ...names];
  const directorySectors = Math.ceil(entries.length / 4);
  const bytes = new Uint8Array((2 + directorySectors) * SECTOR);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  for (let index = 0; index < 109; index++) view.setUint32(76 + index * 4, index === 0 ? 0 : FREE, true);
  for (let index = 0; index < SECTOR / 4; index++) view.setUint32(SECTOR + index * 4, FREE, true);
  view.setUint32(SECTOR, FAT_SECTOR, true);
  for (let index = 1; index <= directorySectors; index++) {
    view.setUint32(SECTOR + index * 4, index === directorySectors ? END_OF_CHAIN : index + 1, true);
  }
  for (const [index, name] of entries.entries()) {
    const at = 2 * SECTOR + index * 128;
    for (let unit = 0; unit < name.length; unit++) view.setUint16(at + unit * 2, name.charCodeAt(unit), true);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    bytes[at + 66] = index === 0 ? 5 : 2;
    view.setUint32(at + 68, FREE, true);
    // The root's children as a list that only leans to the right, which the format allows.
    view.setUint32(at + 72, index > 0 && index < entries.length - 1 ? index + 1 : FREE, true);
    view.setUint32(at + 76, index === 0 && entries.length > 1 ? 1 : FREE, true);
  }
  return bytes;
}
