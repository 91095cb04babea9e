import { Bytes } from "./bytes.ts";
import type { DocFile } from "./file.ts";

/** Properties of a stretch of the stream, as a list of properties; paragraphs have a style besides. */
interface Stretch {
  from: number;
  to: number;
  list: Bytes;
  style: number;
}

/** What applies at an offset of the WordDocument stream, and where it ends to apply. */
export type Formats = (offset: number) => { list: Bytes; style: number; to: number } | undefined;

const PAGE_BYTES = 512;
const PAGES_MAX = 100_000;
const CHARACTERS = 12;
const PARAGRAPHS = 13;

export const characterFormats = (file: DocFile): Formats => finder(stretches(file, CHARACTERS));
export const paragraphFormats = (file: DocFile): Formats => finder(stretches(file, PARAGRAPHS));

/** Formatted disk pages ([MS-DOC] 2.9.33 ChpxFkp, 2.9.174 PapxFkp), listed in a table of their own. */
function stretches(file: DocFile, index: number): Stretch[] {
  const bins = file.structure(index);
  const count = Math.min(Math.floor((bins.length - 4) / 8), PAGES_MAX);
  const found: Stretch[] = [];
  const seen = new Set<number>();
  for (let bin = 0; bin < count; bin++) {
    const page = bins.u32(4 * (count + 1) + 4 * bin) & 0x3fffff;
    if (seen.has(page)) continue;
    seen.add(page);
    const fkp = file.main.part(page * PAGE_BYTES, PAGE_BYTES);
    if (fkp.length === PAGE_BYTES) found.push(...pageStretches(fkp, index === PARAGRAPHS));
  }
  return found.sort((a, b) => a.from - b.from);
}

function pageStretches(page: Bytes, paragraphs: boolean): Stretch[] {
  const runs = Math.min(page.u8(PAGE_BYTES - 1), 101);
  const entryBytes = paragraphs ? 13 : 1;
  const found: Stretch[] = [];
  for (let run = 0; run < runs; run++) {
    const [from, to] = [page.u32(4 * run), page.u32(4 * run + 4)];
    const at = 2 * page.u8(4 * (runs + 1) + entryBytes * run);
    found.push({ from, to, ...(paragraphs ? paragraphList(page, at) : { list: characterList(page, at), style: 0 }) });
  }
  return found;
}

function characterList(page: Bytes, at: number): Bytes {
  return at === 0 ? new Bytes(new Uint8Array()) : page.part(at + 1, page.u8(at));
}

function paragraphList(page: Bytes, at: number): { list: Bytes; style: number } {
  if (at === 0) return { list: new Bytes(new Uint8Array()), style: 0 };
  const words = page.u8(at);
  const [start, length] = words === 0 ? [at + 2, 2 * page.u8(at + 1)] : [at + 1, 2 * words - 1];
  return { style: page.u16(start), list: page.part(start + 2, length - 2) };
}

function finder(sorted: readonly Stretch[]): Formats {
  return (offset) => {
    let low = 0;
    let high = sorted.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sorted[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const found = sorted[low];
    return found !== undefined && offset >= found.from && offset < found.to ? found : undefined;
  };
}
