/**
 * Word's bullets come in any glyph of any font; plans know two, "-" and "+" below it, and now and then a third. The
 * glyph's meaning is kept where it has one and the level allows it; all others become "-".
 */
export type Bullet = "-" | "+" | "*";

/** From the outermost level inwards. */
const ORDER: readonly Bullet[] = ["-", "+", "*"];
/** U+F02B: the same sign as Word's symbol fonts code it. */
const PLUSES = "+＋\uF02B";
const BLANK = /^[\s\uF020]*$/;
/** `1.`, `2.1.`, `IV.`, `a)`, typed by hand. */
const TYPED_NUMBER = /^\s*(?:\d{1,3}(?:\.\d{1,3})*[.)]|[IVXLC]{1,6}[.)]|[a-zđ][.)])/u;
const TYPED_BULLET = /^\s*(?<glyph>[-–—•+])[\s\p{L}]/u;
/** As much of a paragraph as such a beginning takes. */
export const BEGINNING = 24;

/** Follows which bullets are open, so that a level never looks like the one above it. */
export interface Bullets {
  /**
   * The bullet an item of a list is read as; "" when its glyph prints nothing. On paper the indent tells two levels with
   * one glyph apart; in text only the bullet does, so the inner level takes the next one.
   *
   * @param list identity of the list
   * @param depth level in it, from 0
   */
  next(list: unknown, glyph: string, depth: number): Bullet | "";
  /** A paragraph marked by hand: its number ends all bullets, its bullet may have list items below it. */
  typed(beginning: string): void;
  /** After a number no bullet is open. */
  end(): void;
}

export function openBullets(): Bullets {
  const lists = new Map<unknown, (Bullet | undefined)[]>();
  let byHand: Bullet | undefined;
  const end = () => {
    lists.clear();
    byHand = undefined;
  };
  return {
    end,
    next(list, glyph, depth) {
      if (BLANK.test(glyph)) return "";
      const open = lists.get(list) ?? [];
      lists.set(list, open);
      const own = open.slice(0, depth).filter((bullet) => bullet !== undefined);
      const above = own.at(-1) ?? (depth > 0 ? byHand : undefined);
      const least = above === undefined ? 0 : ORDER.indexOf(above) + 1;
      const made = ORDER[Math.max(least, meaning(glyph))] ?? "*";
      open.length = Math.min(open.length, depth + 1);
      open[depth] = made;
      if (depth === 0) byHand = undefined;
      return made;
    },
    typed(beginning) {
      if (TYPED_NUMBER.test(beginning)) return end();
      const glyph = TYPED_BULLET.exec(beginning)?.groups?.["glyph"];
      if (glyph === undefined) return;
      end();
      byHand = ORDER[meaning(glyph)];
    },
  };
}

/** Place in {@link ORDER}. A dash, a dot, a ring, an arrow: all open a first level. */
function meaning(glyph: string): number {
  return PLUSES.includes(glyph.trim().charAt(0)) ? 1 : 0;
}
