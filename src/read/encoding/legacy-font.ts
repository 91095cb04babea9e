/** Text of Word and PDF runs set in a font from before Unicode, whose glyphs, not its codes, are Vietnamese. */
import { raiseCapitals } from "./capitals.ts";
import { decodeLegacy } from "./decode-legacy.ts";
import type { LegacyEncoding } from "./names.ts";

interface LegacyFont {
  encoding: Extract<LegacyEncoding, "tcvn3" | "vni" | "viscii">;
  /** The font draws capitals for small letters. */
  capitals: boolean;
}

/** PDF puts six letters before the name of a font it embeds in part, and the style behind it. */
const SUBSET = /^[A-Z]{6}\+/;
const STYLE = /[,-]?[ ]?(?:bold|italic|oblique|regular|normal|mt)$/i;
const STYLES_MAX = 3;

/** `.VnTime`, `.VnArial Narrow`, `.VNTIME`; PDF producers drop the dot. */
const TCVN3_FONT =
  /^\.vn[a-z0-9]|^vn(?:time(?!s)|arial|avant|book|courier|helvet|century|clarendon|tifani|univers|black|aristote|bodoni|cooper|free|gothic|present)/i;
/** `.VnTimeH`, `.VnArial NarrowH`, `.VNTIMEH`; in small letters only for the families known to have such a font. */
const TCVN3_CAPITALS = /H$|^\.?vn(?:time|arial|avant|arial narrow|book-antiqua|century schoolbook|helvetins|univers)h$/;
/** `VNI-Times`, `VNI Helve`, `VNI-Aptima`. */
const VNI_FONT = /^vni[- ]/i;
/** Fonts that came with VISCII software; `VN-Times` and `VNtimes` are other encodings, not ours. */
const VISCII_FONT = /^(?:vi[ -]?(?:times|arial|helve|courier)|hoangyen|minhqu[aâ]n)/i;

function baseName(fontName: string): string {
  let name = fontName
    .trim()
    .replace(/^["']|["']$/g, "")
    .replace(SUBSET, "");
  for (let count = 0; count < STYLES_MAX; count++) name = name.replace(STYLE, "");
  return name.trim();
}

function legacyFont(fontName: string): LegacyFont | undefined {
  const name = baseName(fontName);
  if (TCVN3_FONT.test(name)) return { encoding: "tcvn3", capitals: TCVN3_CAPITALS.test(name) };
  if (VNI_FONT.test(name)) return { encoding: "vni", capitals: false };
  return VISCII_FONT.test(name) ? { encoding: "viscii", capitals: false } : undefined;
}

/** Word keeps the bytes of symbol fonts at U+F000 and up. */
const SYMBOL_RANGE = /[\uf020-\uf0ff]/g;
const SYMBOL_START = 0xf000;
/** Letters that no byte of an 8-bit font shows: the run is Unicode, only its font's name is old. */
const UNICODE_LETTER = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{M}/u;

/**
 * A run's text in Unicode, when its font is one of the old ones; undefined for every other font.
 * `text` is the run as the file gives it: the font's bytes as Windows-1252 or Latin-1 shows them, or as U+F020 to U+F0FF.
 * A font of capitals (`.VnTimeH`) gives capitals. A run that already has Vietnamese letters of Unicode stays as it is.
 */
export function decodeLegacyFont(text: string, fontName: string): string | undefined {
  const font = legacyFont(fontName);
  if (font === undefined) return undefined;
  const shown = text.replace(SYMBOL_RANGE, (symbol) => String.fromCharCode(symbol.charCodeAt(0) - SYMBOL_START));
  if (UNICODE_LETTER.test(shown)) return text.normalize("NFC");
  const decoded = decodeLegacy(shown, font.encoding);
  if (font.capitals) return decoded.toUpperCase();
  return font.encoding === "tcvn3" ? raiseCapitals(decoded) : decoded;
}
