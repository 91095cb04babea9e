import type { Chunk } from "./content.ts";
import type { Flowed } from "./flow.ts";

/** Glyphs that word processors draw as bullets; a lone `o` is Word's second one. */
const DRAWN = /^[•●▪■◆❖➢✓◦○o]$/u;
const HOLLOW = /^[◦○o]$/u;
const TYPED = /^[-–+*]$/u;
const ORDER = ["-", "+", "*"] as const;
/** Bullets nearer to each other than this many points stand on one level. */
const SAME_LEVEL = 5;

/**
 * Writes drawn bullets as plans type them, "-" and "+" below it, told by their indent: a bullet further in than an open
 * one takes the next sign. Bullets typed by hand stay as they are, and those drawn below them follow on.
 */
export function writeBullets(paragraphs: readonly Flowed[]): void {
  let open: { x: number; sign: string }[] = [];
  for (const { lines } of paragraphs) {
    const first = lines[0]?.segments[0]?.chunks ?? [];
    const [bullet, next] = first;
    if (bullet === undefined || next === undefined) continue;
    if (TYPED.test(bullet.text)) open = [...open.filter(({ x }) => x < bullet.x0 - SAME_LEVEL), { x: bullet.x0, sign: bullet.text }];
    else if (isDrawnBullet(bullet, next)) {
      const same = open.find(({ x }) => Math.abs(x - bullet.x0) <= SAME_LEVEL);
      const above = open.findLast(({ x }) => x < bullet.x0 - SAME_LEVEL)?.sign;
      const least = above === undefined ? 0 : ORDER.findIndex((sign) => sign === above || (above === "–" && sign === "-")) + 1;
      const sign = same?.sign ?? ORDER[Math.max(least, HOLLOW.test(bullet.text) && above !== undefined ? 1 : 0)] ?? "*";
      open = [...open.filter(({ x }) => x < bullet.x0 - SAME_LEVEL), { x: bullet.x0, sign }];
      bullet.text = sign;
    } else if (/^(?:\d|[IVX]+[.)]|[a-zđ]\))/u.test(bullet.text)) open = [];
  }
}

/** The words follow at a gap; an `o` before a letter of its own word is a letter. */
export function isDrawnBullet(bullet: Chunk, next: Chunk): boolean {
  return DRAWN.test(bullet.text) && next.x0 - bullet.x1 > 0.15 * bullet.size;
}
