/**
 * The numbering of Vietnamese administrative documents (Decree 30/2020/NĐ-CP, Appendix I, II.5): Phần, Chương, Mục,
 * Điều, `I.`, `1.`, `a)`, `-`, and what is seen beside it: `A.`, `1.1.`, `(1)`, `+`, `Một là,`.
 */
export type MarkerKind =
  | "part"
  | "chapter"
  | "division"
  | "article"
  | "counted"
  | "upper"
  | "roman"
  | "decimal"
  | "multi"
  | "letter"
  | "paren"
  | "word"
  | "dash"
  | "plus"
  | "dot";

export interface Marker {
  kind: MarkerKind;
  /** As printed, without the closing dot or bracket: `II`, `1.1`, `đ`, `-`. */
  label: string;
  /** Its place in its row, from 1; 0 for bullets. */
  value: number;
  /** A reading that the text allows too: `C.` is a letter or a hundred. */
  other?: { kind: MarkerKind; value: number };
  /** What a marker without numbering counts by: `bước`, `tháng`; `clock` for the hours of a programme. */
  countedBy?: string;
  /** Characters of the text that the marker and the space after it take. */
  length: number;
}

/** Letters that number points, in order: `a b c d đ e g h i k l m n o p q r s t u v x y` (no f, j, w, z). */
const POINT_LETTERS = "abcdđeghiklmnopqrstuvxy";
/** The same as word processors number: the Latin alphabet, without đ. */
const LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz";

const ORDINAL_WORDS: Readonly<Record<string, number>> = {
  nhất: 1,
  một: 1,
  hai: 2,
  nhì: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Value of a Roman number up to `LXXX` written in the regular way; undefined for anything else (`IIII`, `VX`). */
export function romanValue(text: string): number | undefined {
  if (!/^(?:L?X{0,3}|XL)(?:IX|IV|V?I{0,3})$/u.test(text) || text === "") return undefined;
  let total = 0;
  for (let index = 0; index < text.length; index++) {
    const value = ROMAN_DIGITS[text[index] ?? ""] ?? 0;
    const next = ROMAN_DIGITS[text[index + 1] ?? ""] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}

/** Place of a point letter in the Vietnamese order, from 1; letters that order skips follow the Latin one. */
export function letterValue(letter: string): number {
  const place = POINT_LETTERS.indexOf(letter);
  return place === -1 ? LATIN_LETTERS.indexOf(letter) + 1 : place + 1;
}

/** Whether `next` may follow `previous` in a row of points, in the Vietnamese order or in the Latin one. */
export function letterFollows(previous: string, next: string): boolean {
  return letterValue(next) === letterValue(previous) + 1 || LATIN_LETTERS.indexOf(next) === LATIN_LETTERS.indexOf(previous) + 1;
}

/** The letter that comes after `letter` in the Vietnamese order; undefined after the last. */
export function nextLetter(letter: string): string | undefined {
  return POINT_LETTERS[POINT_LETTERS.indexOf(letter) + 1];
}

const PART =
  /^(?<word>phần|chương|mục)\s+(?:thứ\s+)?(?<number>[ivxl]+|\d{1,2}|[a-hđ](?=\s?[:.])|nhất|một|hai|nhì|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?![\p{L}\p{N}])\s*[.:–-]?\s*/iu;
const ARTICLE = /^điều\s+(?<number>\d{1,3})(?<letter>[a-zđ])?\s*[.:]\s*/iu;
const ROMAN = /^(?<number>[IVXL]{1,7})\s?(?:[.):]\s*(?=[\p{L}"“(]|$)|\/\s+(?=\p{L})|[-–]\s+)/u;
/** The dot forgotten before a section's usual words; other capitals behind a Roman number (`ĐẠI HỘI` / `XIV CỦA ĐẢNG`) are a wrapped line. */
const ROMAN_BARE =
  /^(?<number>[IVXL]{1,6})\s+(?=(?:MỤC|YÊU CẦU|NỘI DUNG|NHIỆM VỤ|TỔ CHỨC|KINH PHÍ|QUAN ĐIỂM|GIẢI PHÁP|TÌNH HÌNH|PHÂN CÔNG|THỜI GIAN|PHẠM VI|ĐỐI TƯỢNG)(?!\p{L}))/u;
/** `HI. TỔ CHỨC …`, `1I. NỘI DUNG`: strokes that character recognition ran together or took for others, before a heading in capitals. */
const ROMAN_MISREAD = /^(?=[\dI]{0,3}[HIl])(?<number>[IVXHl1]{2,4})\.\s*(?=\p{Lu}{2})/u;
const UPPER = /^(?<letter>[A-HĐ])\s?[.)/]\s+(?=[\p{L}"“])/u;
/** A decimal fraction and its unit at the head of a sentence: `1.5 triệu đồng`. */
const AMOUNT = /^\d{1,2}\.\d{1,2}\s+(?:triệu|tỷ|tỉ|nghìn|ngàn|km|ha|m2|m²|kg|tấn|lít|mét|đồng|lần|giờ|điểm)(?!\p{L})/u;
/** `2.1. 100% xã …`: a number may follow the dot, none so long as a year. */
const MULTI =
  /^(?<number>\d{1,2}(?:\.\d{1,2}){1,3})(?:(?:\s?[.)/:]\s*|\s*[-–]\s+|\s+)(?=[^\s\d.,/%-])|[.)]\s+(?=\d{1,3}(?:[%\s]|\/\d{1,4}\s+\p{L})))/u;
/** `1-` is how the Party numbers (Guideline 36-HD/VPTW); "5 - 10 hộ" goes on with a number, which only in "1- 100%" is no range. */
const DECIMAL =
  /^(?<number>\d{1,3})\s?(?:[.)]\s*(?=[^\s\d.,%])|(?<=\d)[-–]\s+(?=\p{Lu}|100\s?%)|[.)]\s+(?=\d{1,4}(?:[%\s]|\/\d{1,4}\s+\p{L}))|\/\s*(?=\p{L}))/u;
/** `6a. Công khai …`: put in behind 6 by an amendment. */
const DECIMAL_BETWEEN = /^(?<number>(?<after>\d{1,2})[a-eđ])[.)]\s+(?=["“]?\p{Lu})/u;
const DECIMAL_ALONE = /^(?<number>\d{1,2})\s?[.)]$/u;
/** `2.1.a.`, `1.b)`: a point under its item's number. */
const POINT = /^(?<number>\d{1,2}(?:\.\d{1,2}){0,3}\.(?<letter>[a-zđ]))[.)]\s+(?=\S)/u;
const MULTI_ALONE = /^(?<number>\d{1,2}(?:\.\d{1,2}){1,3})[.)]$/u;
const LETTER = /^(?<letter>[a-zđ])\s?(?:\)\s*|[./]\s+)(?=\S)/u;
const PAREN = /^\((?<number>\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*(?=\S)/u;
/** `Một là, …` at the head of a paragraph: items counted in words. */
const COUNTED = /^(?<number>Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là(?:\s?[,:;]\s*|\s+)(?=\S)/u;
const BULLET = /^(?:(?<dash>[-–—−‑])|(?<plus>\+)|(?<dot>[*•●▪■◦○·❖➢✓]))\s*(?=\S)/u;

/** `1. A. MỤC ĐÍCH, YÊU CẦU`: a converter numbered, as a list, headings in capitals that have their own letters and numbers. */
const NUMBERED_AGAIN = /^\d{1,2}\.\s+(?=(?:[A-HĐ]|[IVX]{1,5})\.\s+\p{Lu}{2,}[\s,]+\p{Lu}{2})/u;

/**
 * Reads the marker at the head of a paragraph; undefined when it has none. `I.`, `1.`, `1.1`, `a)`, `(i)`, `-`, `+`,
 * `Phần thứ nhất`, `Điều 3.` are markers; `30.000 đồng`, `2025 - 2030`, `-------` are not.
 */
export function readMarker(text: string): Marker | undefined {
  const again = NUMBERED_AGAIN.exec(text)?.[0].length ?? 0;
  if (again > 0) {
    const own = readNumber(text.slice(again));
    if (own !== undefined) return { ...own, length: own.length + again };
  }
  return readBullet(text) ?? readNumber(text) ?? readWord(text);
}

function readBullet(text: string): Marker | undefined {
  const counted = COUNTED.exec(text);
  if (counted !== null) return { kind: "word", label: counted[0].replace(/[\s,:;]+$/u, ""), value: 0, length: counted[0].length };
  if (/^[-–+]$/u.test(text)) return { kind: text === "+" ? "plus" : "dash", label: text, value: 0, length: 1 };
  const match = BULLET.exec(text);
  if (match?.groups === undefined) return undefined;
  const { dash, plus } = match.groups;
  const rest = text.slice(match[0].length);
  // A rule of dashes is decoration; `-5 độ` and `+84` are numbers.
  if (/^[-–—*]{2}/u.test(text) || (match[0].length === 1 && /^\d/u.test(rest))) return undefined;
  const kind = dash !== undefined ? "dash" : plus !== undefined ? "plus" : "dot";
  return { kind, label: match[0].trim(), value: 0, length: match[0].length };
}

function readNumber(text: string): Marker | undefined {
  const roman = ROMAN.exec(text) ?? ROMAN_BARE.exec(text);
  if (roman?.groups !== undefined && !/^v\.\s?v(?!\p{L})/iu.test(text)) {
    const label = roman.groups["number"] ?? "";
    const value = romanValue(label);
    if (value !== undefined) return { kind: "roman", label, value, length: roman[0].length };
  }
  const misread = ROMAN_MISREAD.exec(text)?.groups?.["number"];
  if (misread !== undefined) {
    const value = romanValue(misread.replaceAll("H", "II").replaceAll(/[l1]/gu, "I"));
    if (value !== undefined) return { kind: "roman", label: misread, value, length: ROMAN_MISREAD.exec(text)?.[0].length ?? 0 };
  }
  const upper = UPPER.exec(text);
  if (upper?.groups !== undefined) {
    const label = upper.groups["letter"] ?? "";
    return { kind: "upper", label, value: letterValue(label.toLowerCase()), length: upper[0].length };
  }
  const point = POINT.exec(text);
  if (point?.groups !== undefined) {
    const { number = "", letter = "" } = point.groups;
    return { kind: "multi", label: number, value: letterValue(letter), length: point[0].length };
  }
  const multi = MULTI.exec(text) ?? MULTI_ALONE.exec(text);
  if (multi?.groups !== undefined && !AMOUNT.test(text)) {
    const label = multi.groups["number"] ?? "";
    return { kind: "multi", label, value: Number(label.slice(label.lastIndexOf(".") + 1)), length: multi[0].length };
  }
  const decimal = DECIMAL.exec(text) ?? DECIMAL_ALONE.exec(text);
  if (decimal?.groups !== undefined) {
    const label = decimal.groups["number"] ?? "";
    return { kind: "decimal", label, value: Number(label), length: decimal[0].length };
  }
  const between = DECIMAL_BETWEEN.exec(text);
  if (between?.groups !== undefined) {
    const { number: label = "", after } = between.groups;
    return { kind: "decimal", label, value: Number(after), length: between[0].length };
  }
  return undefined;
}

function readWord(text: string): Marker | undefined {
  const letter = LETTER.exec(text);
  if (letter?.groups !== undefined) {
    const label = letter.groups["letter"] ?? "";
    return { kind: "letter", label, value: letterValue(label), length: letter[0].length };
  }
  const paren = PAREN.exec(text);
  if (paren?.groups !== undefined) {
    const label = paren.groups["number"] ?? "";
    const value = /^\d/u.test(label) ? Number(label) : (romanValue(label.toUpperCase()) ?? letterValue(label));
    return { kind: "paren", label: `(${label})`, value, length: paren[0].length };
  }
  const article = ARTICLE.exec(text);
  if (article?.groups !== undefined) {
    const label = article.groups["number"] ?? "";
    return { kind: "article", label: `Điều ${label}${article.groups["letter"] ?? ""}`, value: Number(label), length: article[0].length };
  }
  const part = PART.exec(text);
  if (part?.groups === undefined) return undefined;
  // "Mục 2 của Kế hoạch này" goes on as a sentence.
  if (/\p{L}$|\d$/u.test(part[0].trimEnd()) && /^\p{Ll}/u.test(text.slice(part[0].length))) return undefined;
  const word = (part.groups["word"] ?? "").toLowerCase();
  const number = part.groups["number"] ?? "";
  const value = countValue(number);
  const kind = word === "phần" ? "part" : word === "chương" ? "chapter" : "division";
  return { kind, label: part[0].trim().replace(/\s*[.:–-]$/u, ""), value, length: part[0].length };
}

/** The value of a number as parts and steps are counted: `II`, `2`, `hai`, `b`. */
export function countValue(number: string): number {
  const folded = number.toLowerCase();
  return romanValue(number.toUpperCase()) ?? ORDINAL_WORDS[folded] ?? (/^\d/u.test(number) ? Number(number) : letterValue(folded));
}

/** Bullets order nothing: they are told apart only by their glyph. Words that count are read as such. */
export function isBullet(marker: Marker | undefined): boolean {
  return marker !== undefined && (marker.kind === "word" || marker.kind === "dash" || marker.kind === "plus" || marker.kind === "dot");
}

/** What rows of tables are counted by: `1`, `2.1` count them, `II`, `I.2`, `B` their groups, `a`, `m` points of a row, `(3)` columns. */
export type Ordinal = "row" | "group" | "point" | "column";

const ORDINAL_ALONE =
  /^(?:(?<column>\((?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXL]{1,6}|\p{L}))|(?<row>\d{1,3}(?:\.\d{1,2}){0,3})|(?<group>[IVXL]{1,6}(?:\.\d{1,2})*|[A-HKĐ])|(?<point>\p{L}))[.)]?$/u;

/** What a cell or line that holds a number, a Roman number or a letter and nothing besides counts; undefined for one with words, or for an amount (`6.840`). */
export function ordinalAlone(text: string): Ordinal | undefined {
  const { column, row, group, point } = ORDINAL_ALONE.exec(text)?.groups ?? {};
  if (row !== undefined) return "row";
  if (group !== undefined) return "group";
  if (point !== undefined) return "point";
  return column === undefined ? undefined : "column";
}

/** Whether it counts rows or groups of them, and so stands at the head of one. */
export function opensRow(ordinal: Ordinal | undefined): boolean {
  return ordinal === "row" || ordinal === "group";
}

const PAIRS = [
  ["(", ")"],
  ["“", "”"],
] as const;

/** Whether a line closes a bracket or quotation that the text before it has open: then its dash or number begins no item. */
export function closesPair(before: string, line: string): boolean {
  return PAIRS.some(([open, close]) => {
    const end = line.indexOf(close);
    return end !== -1 && !line.slice(0, end).includes(open) && isOpen(before, open, close);
  });
}

function isOpen(text: string, open: string, close: string): boolean {
  let depth = 0;
  for (const letter of text)
    if (letter === open) depth++;
    else if (letter === close) depth = Math.max(0, depth - 1);
  return depth > 0;
}
