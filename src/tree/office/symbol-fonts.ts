/**
 * Fonts of signs, whose codes are no Unicode. Word writes a sign as the code itself or as U+F000 plus the code.
 * Symbol: Adobe's symbol set (Unicode mapping table of 2002). Wingdings: the signs met in office papers.
 */

const SYMBOL_20 = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
const SYMBOL_A1 = "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|—↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊";

const WINGDINGS: Readonly<Record<number, string>> = {
  0x20: " ",
  0x28: "☎",
  0x2a: "✉",
  0x46: "☞",
  0x6c: "●",
  0x6e: "■",
  0x6f: "□",
  0x71: "❑",
  0x72: "❒",
  0x74: "♦",
  0x75: "◆",
  0x76: "❖",
  0x77: "♦",
  0x9f: "•",
  0xa7: "▪",
  0xa8: "□",
  0xab: "★",
  0xd8: "➢",
  0xdf: "←",
  0xe0: "→",
  0xe8: "➔",
  0xf0: "⇨",
  0xfb: "✗",
  0xfc: "✓",
  0xfd: "☒",
  0xfe: "☑",
};
const WINGDINGS_2: Readonly<Record<number, string>> = { 0x20: " ", 0x4f: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0xa3: "□" };
const WINGDINGS_3: Readonly<Record<number, string>> = { 0x20: " ", 0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓" };
/** Circled figures 0–10: outlined from 80, filled from 8B. */
const OUTLINED = "⓪①②③④⑤⑥⑦⑧⑨⑩";
const FILLED = "⓿❶❷❸❹❺❻❼❽❾❿";
const UNKNOWN_SIGN = "•";
const PRIVATE = 0xf000;
const PRIVATE_USE = /[\uF020-\uF0FF]/g;

/** A sign by its font and code; undefined when the font is one of letters. */
export function signOf(font: string, code: number): string | undefined {
  const byte = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code;
  const name = font.trim().toLowerCase();
  if (name === "symbol") return (byte < 0xa1 ? SYMBOL_20[byte - 0x20] : SYMBOL_A1[byte - 0xa1]) ?? UNKNOWN_SIGN;
  if (name === "wingdings") return WINGDINGS[byte] ?? (byte < 0x8b ? OUTLINED[byte - 0x80] : FILLED[byte - 0x8b]) ?? UNKNOWN_SIGN;
  if (name === "wingdings 2") return WINGDINGS_2[byte] ?? UNKNOWN_SIGN;
  if (name === "wingdings 3") return WINGDINGS_3[byte] ?? UNKNOWN_SIGN;
  return name === "webdings" ? UNKNOWN_SIGN : undefined;
}

/** Words in which signs stand as private-use characters, made readable: by the font, else as the plain character of that code. */
export function readSigns(text: string, font: string): string {
  return text.replace(PRIVATE_USE, (sign) => signOf(font, sign.charCodeAt(0)) ?? String.fromCharCode(sign.charCodeAt(0) - PRIVATE));
}
