/**
 * Which letter a glyph number stands for in the Times New Roman, Arial, Tahoma and Courier New that come with Windows.
 * PDFs printed from Word and passed through Ghostscript keep these numbers and lose the map to Unicode.
 *
 * Sources: numbers 3 to 255 follow the 258 glyphs of Apple's TrueType standard order (TrueType Reference Manual, table
 * `post`, format 1) without `nonbreakingspace` and `apple`; the numbers of the Vietnamese letters beyond were read off
 * fonts embedded in PDFs, where the words around them leave one reading.
 */

/** Numbers 3 to 97 are the printable ASCII characters in their order. */
const ASCII_FROM = 3;
const ASCII_TO = 97;

/** From number 98 on; `\u0000` stands for signs that plans do not use. */
const AFTER_ASCII =
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…" +
  "ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›\uFB01\uFB02‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇŁłŠšŽž¦ÐðÝýÞþ−×¹²³½¼¾₣ĞğİŞşĆćČčđ";

const BEYOND: Readonly<Record<number, string>> = {
  258: "Ă",
  259: "ă",
  264: "Đ",
  428: "Ĩ",
  429: "ĩ",
  457: "Ũ",
  458: "ũ",
  483: "Ỳ",
  484: "ỳ",
};

/**
 * The rows of letters that no Western font has, each at one unbroken row of numbers. Ỳ and ỳ, which Welsh has too, stand
 * elsewhere.
 */
export const VIETNAMESE_ROW = Array.from({ length: 0x1efa - 0x1ea0 }, (_, index) => String.fromCodePoint(0x1ea0 + index)).filter(
  (letter) => letter !== "Ỳ" && letter !== "ỳ",
);
export const HORN_ROW = ["Ơ", "ơ", "Ư", "ư"];

/** Where the two rows begin in the fonts seen: upright Times New Roman, its italic. */
export const KNOWN_ROWS: readonly { vietnamese: number; horn: number }[] = [
  { vietnamese: 1188, horn: 1130 },
  { vietnamese: 808, horn: 750 },
];

/** The letter of a glyph number, for the numbers that all these fonts share. */
export function commonLetter(code: number): string | undefined {
  if (code >= ASCII_FROM && code <= ASCII_TO) return String.fromCharCode(code + 29);
  return AFTER_ASCII[code - ASCII_TO - 1] ?? BEYOND[code];
}
