/**
 * Word's bullets come in any glyph of any font; plans know two, "-" and "+" below it. The glyph's meaning is kept where
 * it has one, all others become "-".
 */
export type Bullet = "-" | "+" | "*";

/** U+F02x: the same signs as Word's symbol fonts code them. */
const DASHES = "-‐‑‒–—―−\uF02D";
const PLUSES = "+＋\uF02B";
/** Hollow rings: what Word and LibreOffice put on the second level. */
const RINGS = "o◦○⚬";

function meaning(glyph: string, level: number): Bullet {
  const first = glyph.trim().charAt(0);
  if (first !== "" && DASHES.includes(first)) return "-";
  if (first !== "" && PLUSES.includes(first)) return "+";
  return level > 0 && first !== "" && RINGS.includes(first) ? "+" : "-";
}

/**
 * The bullet a level is read as. `glyphs` are those of the levels from the outermost to this one, undefined where a level
 * is numbered. Two levels of one list never get the same bullet, as far as three bullets reach: on paper the indent
 * tells them apart, in text only the bullet does.
 */
export function bulletOf(glyphs: readonly (string | undefined)[]): Bullet {
  let above: Bullet[] = [];
  let made: Bullet = "-";
  for (const [level, glyph] of glyphs.entries()) {
    if (glyph === undefined) {
      above = [];
      continue;
    }
    made = meaning(glyph, level);
    if (above.includes(made)) made = (["-", "+", "*"] as const).find((bullet) => !above.includes(bullet)) ?? "*";
    above = [...above, made];
  }
  return made;
}
