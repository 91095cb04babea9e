/**
 * The legacy encodings as data: which bytes stand for which letter.
 *
 * Sources: TCVN 5712:1993 (VN3, and VN1 with capitals in the control area, as in glibc's TCVN5712-1); RFC 1456
 * (VISCII 1.1); Windows-1258 as in the WHATWG Encoding Standard; VNI for Windows as in its fonts (VNI-Times).
 */

/** The letters that ASCII lacks, in lower case; the tables below are in this order. */
const LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

const TCVN3 =
  "b5 b8 b6 b7 b9 a8 bb be bc bd c6 a9 c7 ca c8 c9 cb ae cc d0 ce cf d1 aa d2 d5 d3 d4 d6 d7 dd d8 dc de df e3 e1 e2 e4 ab e5 e8 e6 e7 e9 ac ea ed eb ec ee ef f3 f1 f2 f4 ad f5 f8 f6 f7 f9 fa fd fb fc fe";
/** VN3 has no capitals with a tone: a font whose name ends in H shows the small letters as capitals. */
const TCVN3_CAPITALS: [string, number][] = [
  ["Ă", 0xa1],
  ["Â", 0xa2],
  ["Ê", 0xa3],
  ["Ô", 0xa4],
  ["Ơ", 0xa5],
  ["Ư", 0xa6],
  ["Đ", 0xa7],
];
/** VN1, the full standard, as converters other than fonts write it. */
const VN1_CAPITALS =
  "80 83 81 82 84 a1 af c0 ba bf 85 a2 c1 c4 c2 c3 86 a7 87 8a 88 89 8b a3 c5 da cd d9 8c 8d 90 8e 8f 91 92 95 93 94 96 a4 db ff e0 f0 97 a5 98 9b 99 9a 9c 9d 01 9e 9f 02 a6 04 11 05 06 12 13 16 14 15 17";
const VN1_MARKS: [string, number][] = [
  ["\u0300", 0xb0],
  ["\u0309", 0xb1],
  ["\u0303", 0xb2],
  ["\u0301", 0xb3],
  ["\u0323", 0xb4],
];
const VISCII =
  "e0 e1 e4 e3 d5 e5 a2 a1 c6 c7 a3 e2 a5 a4 a6 e7 a7 f0 e8 e9 eb a8 a9 ea ab aa ac ad ae ec ed ef ee b8 f2 f3 f6 f5 f7 f4 b0 af b1 b2 b5 bd b6 be b7 de fe f9 fa fc fb f8 df d7 d1 d8 e6 f1 cf fd d6 db dc";
const VISCII_CAPITALS =
  "c0 c1 c4 c3 80 c5 82 81 02 05 83 c2 85 84 86 06 87 d0 c8 c9 cb 88 89 ca 8b 8a 8c 8d 8e cc cd 9b ce 98 d2 d3 99 a0 9a d4 90 8f 91 92 93 b4 96 95 97 b3 94 d9 da 9c 9d 9e bf bb ba bc ff b9 9f dd 14 19 1e";
/** One or two characters a letter; capitals are the same pairs in capitals. */
const VNI =
  "aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î";
/** Where Windows-1258 differs from Windows-1252. */
const WINDOWS_1258: [string, number][] = [
  ["Ă", 0xc3],
  ["\u0300", 0xcc],
  ["Đ", 0xd0],
  ["\u0309", 0xd2],
  ["Ơ", 0xd5],
  ["Ư", 0xdd],
  ["\u0303", 0xde],
  ["ă", 0xe3],
  ["\u0301", 0xec],
  ["đ", 0xf0],
  ["\u0323", 0xf2],
  ["ơ", 0xf5],
  ["ư", 0xfd],
  ["₫", 0xfe],
];

/** The letters of a row of hexadecimal bytes, paired with them. */
function alignedBytes(letters: string, hex: string): [string, number][] {
  const codes = hex.split(" ");
  return Array.from(letters, (letter, index) => [letter, parseInt(codes[index] ?? "", 16)]);
}

/** The letters of {@link VNI}, small and capital, each with the one or two characters it is typed as. */
export function vniPairs(): [string, string][] {
  return VNI.split(" ").flatMap((shown, index): [string, string][] => {
    const letter = LETTERS[index] ?? "";
    return [
      [letter, shown],
      [letter.toUpperCase(), shown.toUpperCase()],
    ];
  });
}

export const vn3Pairs = (): [string, number][] => [...alignedBytes(LETTERS, TCVN3), ...TCVN3_CAPITALS];
export const vn1Pairs = (): [string, number][] => [...vn3Pairs(), ...alignedBytes(LETTERS.toUpperCase(), VN1_CAPITALS), ...VN1_MARKS];
export const visciiPairs = (): [string, number][] => [
  ...alignedBytes(LETTERS, VISCII),
  ...alignedBytes(LETTERS.toUpperCase(), VISCII_CAPITALS),
];
export const windows1258Pairs = (): [string, number][] => WINDOWS_1258;
