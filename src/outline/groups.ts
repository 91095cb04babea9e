import { isBullet, type Marker, type MarkerKind } from "../vi/numbering.ts";
import type { Block, Paragraph } from "./paragraphs.ts";

/** Longest line that names a row of items. */
const GROUP_MAX = 120;
const GROUP = /^\p{Lu}.*:$/u;

/** A row of items counted from 1, and the line that opened it. */
interface Row {
  opening: Paragraph | undefined;
  last: number;
  /** The row that stood before, when this one began anew at 1 behind such a line. */
  before?: Row;
}

/**
 * The unnumbered lines that part rows of items, each row counted from 1: "Buổi sáng:" over 1, 2, 3 and "Buổi chiều:" over
 * 1, 2. One line alone is none, nor is one inside an item whose own row goes on behind ("2. …", "Gồm:", "1. …", "3. …").
 * @param wider whether a marker of the first kind closes rows of the second
 */
export function groupHeadings(blocks: readonly Block[], wider: (one: MarkerKind, other: MarkerKind) => boolean): ReadonlySet<Paragraph> {
  const headings = new Set<Paragraph>();
  const rows = new Map<MarkerKind, Row>();
  const settle = (row: Row): void => {
    if (row.opening === undefined || row.before?.opening === undefined) return;
    headings.add(row.opening);
    headings.add(row.before.opening);
  };
  let opening: Paragraph | undefined;
  for (const block of blocks) {
    const marker = block.kind === "grid" ? undefined : block.marker;
    if (marker !== undefined && !isBullet(marker)) {
      for (const [kind, row] of rows)
        if (wider(marker.kind, kind)) {
          settle(row);
          rows.delete(kind);
        }
      rows.set(marker.kind, rowWith(marker, rows.get(marker.kind), opening, settle));
    }
    opening = block.kind === "paragraph" && marker === undefined && isGroup(block) ? block : undefined;
  }
  for (const row of rows.values()) settle(row);
  return headings;
}

function rowWith(marker: Marker, row: Row | undefined, opening: Paragraph | undefined, settle: (row: Row) => void): Row {
  if (opening !== undefined && marker.value === 1) {
    if (row === undefined) return { opening, last: 1 };
    settle(row);
    return { opening, last: 1, before: row };
  }
  if (row === undefined) return { opening: undefined, last: marker.value };
  const { before } = row;
  if (before !== undefined && marker.value !== row.last + 1 && marker.value === before.last + 1) return { ...before, last: marker.value };
  return { ...row, last: marker.value };
}

function isGroup({ prose: { text } }: Paragraph): boolean {
  return text.length <= GROUP_MAX && GROUP.test(text);
}
