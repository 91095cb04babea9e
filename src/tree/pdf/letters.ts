import { decodeWindows1252 } from "../../read/encoding/windows-1252.ts";
import { isVietnameseSyllable } from "../../vi/syllable.ts";
import type { Chunk, PageContent } from "./content.ts";
import type { PdfFont } from "./fonts.ts";
import { commonLetter, HORN_ROW, KNOWN_ROWS, VIETNAMESE_ROW } from "./glyph-order.ts";

/** Stands for a letter the file does not tell. */
export const UNREAD = "\uFFFD";

/** Decodes text set in a font of an old Vietnamese encoding (`.VnTime`, `VNI-Times`); undefined when the font is none. */
export type DecodeLegacy = (text: string, fontName: string) => string | undefined;

export interface RestoredLetters {
  /** Fonts whose letters were told from the numbers of their glyphs. */
  restored: Set<string>;
  /** Fonts with letters that could not be told. */
  unread: Set<string>;
  /** Fonts of an old encoding that were converted. */
  legacy: Set<string>;
  /** Letters put right that Word 2010 wrote wrongly into the map of Times New Roman: `ƣ` for `ư`, `HÕA` for `HÒA`. */
  mended: number;
  unreadLetters: number;
}

type Unit = { chunk: Chunk; index: number };
/** One word: its letters, those of an unmapped font as numbers. */
interface Word {
  font: string;
  units: (string | number)[];
}

const WORDS_MAX = 4000;
const SAMPLE = 120;
/** Share of a font's tellable words that must come out as syllables before its numbers are believed. */
const BELIEVED = 0.7;
/** Words that must come out as syllables before the numbering of a document's fonts is believed at all. */
const RIGHT_MIN = 5;

/**
 * Gives every chunk its text: converts old encodings, puts right fonts read in the wrong Western table, and tells the
 * letters of fonts without a map to Unicode from their glyph numbers, as far as the words bear it out.
 */
export function restoreLetters(pages: readonly PageContent[], decodeLegacy?: DecodeLegacy): RestoredLetters {
  const chunks = pages.flatMap((page) => page.chunks);
  const result: RestoredLetters = { restored: new Set(), unread: new Set(), legacy: new Set(), mended: 0, unreadLetters: 0 };
  readAsWestern(chunks);
  for (const chunk of chunks) foldPrivate(chunk);
  const maps = glyphMaps(chunks);
  for (const chunk of chunks) {
    chunk.text = chunk.glyphs
      .map(({ text, code }) => (chunk.font.unmapped(code) ? (maps.get(chunk.font.name)?.get(code) ?? UNREAD) : text))
      .join("");
    tally(chunk, result);
    chunk.glyphs = [];
    const decoded = decodeLegacy?.(chunk.text, chunk.font.name);
    if (decoded !== undefined && decoded !== chunk.text) {
      chunk.text = decoded;
      result.legacy.add(chunk.font.name);
    }
  }
  mend(chunks, result);
  return result;
}

/** `ƣ` is no letter of Vietnamese. */
const WRONG_HORN = /[ƣƢ]/gu;
/** Words that exist with `ò` only. */
const WRONG_TONE = /^(?:HÕA|PHÕNG|TÕA|CÕN|ĐÕN|ĐÕI)(?!\p{L})/u;

function mend(chunks: readonly Chunk[], result: RestoredLetters): void {
  for (const chunk of chunks) {
    const text = chunk.text
      .replace(WRONG_HORN, (letter) => (letter === "ƣ" ? "ư" : "Ư"))
      .replace(WRONG_TONE, (word) => word.replace("Õ", "Ò"));
    if (text === chunk.text) continue;
    chunk.text = text;
    result.mended++;
  }
}

function tally(chunk: Chunk, result: RestoredLetters): void {
  const { font } = chunk;
  if (chunk.text !== UNREAD.repeat(chunk.text.length) && chunk.glyphs.some(({ code }) => font.unmapped(code)))
    result.restored.add(font.name);
  let unread = 0;
  for (const letter of chunk.text) if (letter === UNREAD || isPrivate(letter)) unread++;
  if (unread === 0) return;
  result.unreadLetters += unread;
  result.unread.add(font.name);
}

function isPrivate(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0xe000 && code <= 0xf8ff;
}

const SYMBOL_FONT = /symbol|wingding|webding|dingbat/i;
/** Signs of Symbol and Wingdings that Word writes as bullets, by their code. */
const SYMBOL_PLUS = new Set([0x2b]);

/** Symbol fonts of Windows sit at U+F000 to U+F0FF: their bullets become "•", letters of text fonts become themselves. */
function foldPrivate(chunk: Chunk): void {
  // A bullet is drawn by itself.
  const symbol = chunk.glyphs.length === 1 && SYMBOL_FONT.test(chunk.font.name);
  for (const glyph of chunk.glyphs) {
    const code = glyph.text.codePointAt(0) ?? 0;
    if (symbol && (isPrivate(glyph.text) || "•§ØüvquÜ".includes(glyph.text))) glyph.text = SYMBOL_PLUS.has(code & 0xff) ? "+" : "•";
    else if (code >= 0xf020 && code <= 0xf0ff) glyph.text = western(code & 0xff);
    else if (code >= 0xfb00 && code <= 0xfb06) glyph.text = glyph.text.normalize("NFKC");
  }
}

const western = (code: number) => decodeWindows1252(Uint8Array.of(code));
const MACINTOSH = new TextDecoder("macintosh");
const macintosh = (code: number) => MACINTOSH.decode(Uint8Array.of(code));
const VIETNAMESE_WESTERN = /[àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ“”‘’–…]/u;

/**
 * A simple font that states no encoding is read by pdf.js in the Macintosh table; Windows fonts mean Windows-1252
 * (`C‘NG` for `CÔNG`). The table with more letters that Vietnamese uses is taken, font by font.
 */
function readAsWestern(chunks: readonly Chunk[]): void {
  const high = new Map<PdfFont, Map<number, number>>();
  for (const { font, glyphs } of chunks) {
    if (font.composite) continue;
    for (const { text, code } of glyphs) {
      if (code < 0x80 || code > 0xff || macintosh(code) !== text) continue;
      const counts = high.get(font) ?? new Map<number, number>();
      high.set(font, counts);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  const windows = new Set<PdfFont>();
  for (const [font, counts] of high) {
    let balance = 0;
    for (const [code, count] of counts) {
      if (VIETNAMESE_WESTERN.test(western(code))) balance += count;
      if (VIETNAMESE_WESTERN.test(macintosh(code))) balance -= count;
    }
    if (balance > 0) windows.add(font);
  }
  for (const { font, glyphs } of chunks) {
    if (!windows.has(font)) continue;
    for (const glyph of glyphs) {
      if (glyph.code >= 0x80 && glyph.code <= 0xff) glyph.text = western(glyph.code);
    }
  }
}

/** The maps from glyph number to letter of the fonts without a map of their own, by name of font. */
function glyphMaps(chunks: readonly Chunk[]): Map<string, Map<number, string>> {
  const byFont = new Map<string, Map<string, Word>>();
  for (const units of wordsOf(chunks)) {
    const names = new Set(units.filter(isUnmapped).map(({ chunk }) => chunk.font.name));
    for (const font of names) {
      const letters = units.map((unit) => (isUnmapped(unit) && unit.chunk.font.name === font ? codeOf(unit) : letterOf(unit)));
      const words = byFont.get(font) ?? new Map<string, Word>();
      byFont.set(font, words);
      if (words.size < WORDS_MAX) words.set(letters.join(" "), { font, units: letters });
    }
  }
  const maps = new Map<string, Map<number, string>>();
  for (const [font, words] of byFont) maps.set(font, solve([...words.values()], RIGHT_MIN));
  // Once a font with much text bore the numbering out, fonts with a word or two are read by it as well.
  if ([...maps.values()].some((map) => map.size > 0)) {
    for (const [font, words] of byFont) if (maps.get(font)?.size === 0) maps.set(font, solve([...words.values()], 0));
  }
  return maps;
}

function isUnmapped({ chunk, index }: Unit): boolean {
  const glyph = chunk.glyphs[index];
  return glyph !== undefined && chunk.font.unmapped(glyph.code);
}

const codeOf = ({ chunk, index }: Unit): number => chunk.glyphs[index]?.code ?? 0;

/** A letter of another unmapped font is read by the common order, which all of them share. */
function letterOf(unit: Unit): string {
  const glyph = unit.chunk.glyphs[unit.index];
  if (glyph === undefined) return UNREAD;
  return isUnmapped(unit) ? (commonLetter(glyph.code) ?? UNREAD) : glyph.text;
}

/** Chunks drawn one after the other without a gap make one word, whatever fonts they are set in. */
function* wordsOf(chunks: readonly Chunk[]): Generator<Unit[]> {
  let word: Unit[] = [];
  let last: Chunk | undefined;
  for (const chunk of chunks) {
    const joined =
      last !== undefined && !chunk.blankBefore && Math.abs(chunk.y - last.y) < 1 && Math.abs(chunk.x0 - last.x1) < 0.2 * chunk.size;
    if (!joined && word.length > 0) {
      yield word;
      word = [];
    }
    for (let index = 0; index < chunk.glyphs.length; index++) word.push({ chunk, index });
    last = chunk;
  }
  if (word.length > 0) yield word;
}

/** Finds the letters of one font's glyph numbers; numbers the words do not settle are left out. */
function solve(words: readonly Word[], needed: number): Map<number, string> {
  const map = new Map<number, string>();
  const codes = frequencies(words);
  for (const code of codes.keys()) {
    const letter = commonLetter(code);
    if (letter !== undefined) map.set(code, letter);
  }
  const rows = KNOWN_ROWS.map((known) => withRows(map, codes, known.vietnamese, known.horn));
  const found = searchRow(map, codes, words);
  if (found !== undefined) rows.push(found);
  const best = rows
    .map((candidate) => ({ candidate, ...score(candidate, words) }))
    .sort((a, b) => b.right - b.wrong - (a.right - a.wrong))[0];
  if (best === undefined || best.right < needed || best.right < BELIEVED * (best.right + best.wrong)) return new Map();
  settleRest(best.candidate, codes, words);
  return best.candidate;
}

function frequencies(words: readonly Word[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { units } of words) for (const unit of units) if (typeof unit === "number") counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

function withRows(
  map: ReadonlyMap<number, string>,
  codes: ReadonlyMap<number, number>,
  vietnamese: number,
  horn?: number,
): Map<number, string> {
  const wider = new Map(map);
  for (const code of codes.keys()) {
    const letter = (horn === undefined ? undefined : HORN_ROW[code - horn]) ?? VIETNAMESE_ROW[code - vietnamese];
    if (letter !== undefined && !wider.has(code)) wider.set(code, letter);
  }
  return wider;
}

/** The start of the row of Vietnamese letters under which most words come out, tried from the commonest numbers. */
function searchRow(
  map: ReadonlyMap<number, string>,
  codes: ReadonlyMap<number, number>,
  words: readonly Word[],
): Map<number, string> | undefined {
  const open = [...codes.keys()].filter((code) => !map.has(code));
  const starts = new Set<number>();
  for (const code of open.slice(0, 4)) for (let index = 0; index < VIETNAMESE_ROW.length; index++) starts.add(code - index);
  const sample = words.filter(({ units }) => units.some((unit) => typeof unit === "number" && !map.has(unit))).slice(0, SAMPLE);
  let best: { map: Map<number, string>; points: number } | undefined;
  for (const start of starts) {
    const candidate = withRows(map, codes, start);
    const { right, wrong } = score(candidate, sample);
    const points = right - 2 * wrong;
    if (best === undefined || points > best.points) best = { map: candidate, points };
  }
  return best?.map;
}

const LETTERS = /\p{L}+/gu;

/** Words that come out as Vietnamese syllables and words that do not; those with an open number count for neither. */
function score(map: ReadonlyMap<number, string>, words: readonly Word[]): { right: number; wrong: number } {
  let right = 0;
  let wrong = 0;
  for (const { units } of words) {
    const text = units
      .map((unit) => (typeof unit === "number" ? (map.get(unit) ?? UNREAD) : unit))
      .join("")
      .normalize("NFC");
    for (const [word] of text.includes(UNREAD) ? [] : text.matchAll(LETTERS)) {
      if (isSyllable(word)) right++;
      // Words of plain letters alone may be abbreviations; one with marks that is no syllable is a misreading.
      else if (/[^a-z]/iu.test(word)) wrong++;
    }
  }
  return { right, wrong };
}

function isSyllable(word: string): boolean {
  const rest = word.slice(1);
  return (word === word.toUpperCase() || rest === rest.toLowerCase()) && isVietnameseSyllable(word);
}

const CANDIDATES = [...Array.from("ăâđêôơưĩũàáãèéìíòóõùúýĂÂĐÊÔƠƯĨŨÀÁÃÈÉÌÍÒÓÕÙÚÝ"), ...VIETNAMESE_ROW];

/** Settles single numbers that stand in words otherwise known: only where one letter fits nearly all and no other does. */
function settleRest(map: Map<number, string>, codes: ReadonlyMap<number, number>, words: readonly Word[]): void {
  for (const code of codes.keys()) {
    if (map.has(code)) continue;
    const holding = words.filter(({ units }) => units.includes(code)).slice(0, SAMPLE);
    const results = CANDIDATES.map((letter) => ({ letter, ...score(new Map(map).set(code, letter), holding) })).sort(
      (a, b) => b.right - b.wrong - (a.right - a.wrong),
    );
    const [first, second] = results;
    if (first === undefined || second === undefined) continue;
    const margin = first.right - first.wrong - (second.right - second.wrong);
    if (first.right >= 2 && first.wrong === 0 && margin > 0) map.set(code, first.letter);
  }
}
