const DIGITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
/** What the words for large numbers stand for. */
export const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
const BILLION = 1e9;
const FILLERS: ReadonlySet<string> = new Set(["linh", "lẻ", "và", "chẵn"]);

/** The number that words say, in small letters: `năm triệu năm trăm nghìn` → 5500000; undefined where one of them says none. */
export function numberOfWords(words: readonly string[]): number | undefined {
  let [total, group, digit] = [0, 0, 0];
  for (const word of words) {
    const scale = SCALES[word];
    if (DIGITS[word] !== undefined) {
      group += digit;
      digit = DIGITS[word];
    } else if (word === "mười") group += 10;
    else if (word === "mươi" || word === "trăm") {
      group += digit * (word === "trăm" ? 100 : 10);
      digit = 0;
    } else if (scale !== undefined) {
      // "hai nghìn tỷ": of billions there are thousands and millions too.
      total = scale === BILLION ? (total + group + digit) * scale : total + (group + digit) * scale;
      [group, digit] = [0, 0];
    } else if (!FILLERS.has(word)) return undefined;
  }
  return words.length === 0 ? undefined : total + group + digit;
}
