/**
 * A small writer of binary Word files ([MS-DOC], [MS-CFB]): one piece of text, one page of formats for each paragraph and
 * run, lists, fonts. Enough for a reader; Word itself would want more.
 */
export interface DocRun {
  text: string;
  /** Properties as bytes, see {@link sprm}. */
  properties?: number[];
}

export interface DocParagraphSpec {
  runs: DocRun[];
  properties?: number[];
  /** Which of the file's styles it has, from 1. */
  style?: number;
  /** What ends it: `\r`, or `\u0007` in a cell and at the end of a row. */
  mark?: string;
}

export interface DocSpec {
  paragraphs: DocParagraphSpec[];
  footnotes?: DocParagraphSpec[];
  textBoxes?: DocParagraphSpec[];
  fonts?: string[];
  /** Levels of list 1, 2 …: format number, text with `\u0000` for the number of level 1, start. */
  lists?: [number, string, number][][];
  /** Properties of characters in style 1, 2 …. */
  styles?: number[][];
  /** One byte a character. */
  narrow?: boolean;
  /** Put over the flags of the file information block. */
  flags?: number;
  ident?: number;
}

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);
export const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16((value >>> 16) & 0xffff)];
const utf16 = (text: string): number[] => Array.from({ length: text.length }, (_, index) => u16(text.charCodeAt(index))).flat();

/** One property: its code and operand. */
export const sprm = (code: number, ...operand: number[]): number[] => [...u16(code), ...operand];
export const p = (text: string, properties: number[] = [], run: number[] = []): DocParagraphSpec => ({
  runs: [{ text, properties: run }],
  properties,
});

const IN_TABLE = sprm(0x2416, 1);
/** A row of cells: words by cell, edges in twentieths of a point, flags and border of each cell. */
export function tableRow(
  cells: readonly string[],
  edges: readonly number[],
  options: { flags?: number[]; bordered?: boolean; header?: boolean } = {},
): DocParagraphSpec[] {
  const border = options.bordered === false ? [0, 0, 0, 0] : [4, 1, 0, 0];
  const shapes = cells.flatMap((_, index) => [...u16(options.flags?.[index] ?? 0), ...u16(0), ...border, ...border, ...border, ...border]);
  const definition = [cells.length, ...edges.flatMap(u16), ...shapes];
  const end = [
    ...IN_TABLE,
    ...sprm(0x2417, 1),
    ...(options.header === true ? sprm(0x3404, 1) : []),
    ...u16(0xd608),
    ...u16(definition.length + 1),
    ...definition,
  ];
  return [...cells.map((text) => ({ ...p(text, IN_TABLE), mark: "\u0007" })), { ...p("", end), mark: "\u0007" }];
}

/** Paragraph in automatic list `list` (from 1) at `level` (from 0). */
export const listed = (text: string, list: number, level = 0): DocParagraphSpec =>
  p(text, [...sprm(0x460b, ...u16(list)), ...sprm(0x260a, level)]);

const PAGE = 512;
const TEXT_AT = 1024;

interface Stretch {
  from: number;
  to: number;
  bytes: number[];
  style?: number;
}

function formatPage({ from, to, bytes, style = 0 }: Stretch, paragraph: boolean): number[] {
  const page = zeros(PAGE);
  const body = paragraph ? [0, Math.ceil((bytes.length + 2) / 2), ...u16(style), ...bytes] : [bytes.length, ...bytes];
  page.splice(0, 8, ...u32(from), ...u32(to));
  page[8] = 64;
  page.splice(128, body.length, ...body);
  page[PAGE - 1] = 1;
  return page.slice(0, PAGE);
}

function bins(stretches: readonly Stretch[], firstPage: number): number[] {
  const last = stretches.at(-1)?.to ?? 0;
  return [...stretches.flatMap(({ from }) => u32(from)), ...u32(last), ...stretches.flatMap((_, index) => u32(firstPage + index))];
}

function listTables(lists: DocSpec["lists"] = []): { lists: number[]; levels: number[]; overrides: number[] } {
  const level = ([format, text, start]: [number, string, number]): number[] => [
    ...u32(start),
    format,
    0,
    ...zeros(9),
    0,
    ...u32(0),
    ...u32(0),
    0,
    0,
    0,
    0,
    ...u16(text.length),
    ...utf16(text),
  ];
  const entries = lists.flatMap((levels, index) => [...u32(index + 1), ...u32(0), ...zeros(18), levels.length === 1 ? 1 : 0, 0]);
  const all = lists.flatMap((levels) => {
    const filled =
      levels.length === 1 ? levels : Array.from({ length: 9 }, (_, index) => levels[index] ?? ([255, "", 1] as [number, string, number]));
    return filled.flatMap(level);
  });
  const overrides = lists.flatMap((_, index) => [...u32(index + 1), ...u32(0), ...u32(0), 0, 0, 0, 0]);
  const data = lists.flatMap(() => u32(0xffffffff));
  return { lists: [...u16(lists.length), ...entries], levels: all, overrides: [...u32(lists.length), ...overrides, ...data] };
}

const STYLE_BASE = 10;
function styleSheet(styles: readonly number[][] = []): number[] {
  const all = [[], ...styles].map((characters) => {
    const parts = [...u16(2), ...u16(0), ...u16(characters.length), ...characters, ...zeros(characters.length % 2)];
    // No base, two parts: of paragraphs and of characters.
    const own = [...u16(0), ...u16(0xfff1), ...u16(2), ...zeros(STYLE_BASE - 6), ...u16(0), ...u16(0), ...parts];
    return [...u16(own.length), ...own];
  });
  return [...u16(18), ...u16(all.length), ...u16(STYLE_BASE), ...zeros(14), ...all.flat()];
}

export function doc(spec: DocSpec): Uint8Array {
  const unit = spec.narrow === true ? 1 : 2;
  let text = "";
  const characters: Stretch[] = [];
  const paragraphs: Stretch[] = [];
  const at = () => TEXT_AT + unit * text.length;
  const put = (list: readonly DocParagraphSpec[]): number => {
    const before = text.length;
    for (const { runs, properties = [], style = 0, mark = "\r" } of list) {
      const start = at();
      for (const [index, run] of runs.entries()) {
        const from = at();
        text += run.text + (index === runs.length - 1 ? mark : "");
        const bytes = run.properties ?? [];
        const last = characters.at(-1);
        // Characters set alike are one stretch, whatever paragraphs they stand in.
        if (last !== undefined && String(last.bytes) === String(bytes)) last.to = at();
        else characters.push({ from, to: at(), bytes });
      }
      paragraphs.push({ from: start, to: at(), bytes: properties, style });
    }
    return text.length - before;
  };
  const lengths = { text: put(spec.paragraphs), footnotes: put(spec.footnotes ?? []), boxes: put(spec.textBoxes ?? []) };
  const encoded = spec.narrow === true ? Array.from(text, (character) => character.charCodeAt(0) & 0xff) : utf16(text);
  const main = [...zeros(TEXT_AT), ...encoded];
  while (main.length % PAGE !== 0) main.push(0);
  const firstPage = main.length / PAGE;
  for (const stretch of characters) main.push(...formatPage(stretch, false));
  for (const stretch of paragraphs) main.push(...formatPage(stretch, true));
  const { table, places } = tableStream(spec, text.length, characters, paragraphs, firstPage);
  const set = (offset: number, bytes: readonly number[]) => main.splice(offset, bytes.length, ...bytes);
  set(0, [...u16(spec.ident ?? 0xa5ec), ...u16(0x00c1)]);
  set(10, u16(0x0200 | (spec.flags ?? 0)));
  set(0x4c, [...u32(lengths.text), ...u32(lengths.footnotes)]);
  set(0x64, u32(lengths.boxes));
  for (const [index, { start, length }] of places) set(154 + 8 * index, [...u32(start), ...u32(length)]);
  return compound([
    ["WordDocument", main],
    ["1Table", table],
  ]);
}

function tableStream(spec: DocSpec, length: number, characters: Stretch[], paragraphs: Stretch[], firstPage: number) {
  const table: number[] = [];
  const places = new Map<number, { start: number; length: number }>();
  const add = (index: number, bytes: readonly number[], behind: readonly number[] = []) => {
    places.set(index, { start: table.length, length: bytes.length });
    table.push(...bytes, ...behind);
  };
  const offset = spec.narrow === true ? (TEXT_AT * 2) | 0x40000000 : TEXT_AT;
  add(1, styleSheet(spec.styles));
  add(33, [2, ...u32(16), ...u32(0), ...u32(length), 0, 0, ...u32(offset), 0, 0]);
  add(12, bins(characters, firstPage));
  add(13, bins(paragraphs, firstPage + characters.length));
  const fonts = (spec.fonts ?? ["Times New Roman"]).flatMap((name) => {
    const entry = [...zeros(39), ...utf16(`${name}\0`)];
    return [entry.length, ...entry];
  });
  add(15, [...u16(spec.fonts?.length ?? 1), 0, 0, ...fonts]);
  const lists = listTables(spec.lists);
  add(73, lists.lists, lists.levels);
  add(74, lists.overrides);
  return { table, places };
}

/** A compound file of streams, each padded beyond the size at which small ones are kept elsewhere. */
export function compound(streams: readonly [string, number[]][]): Uint8Array {
  const sectors: number[][] = [];
  const fat: number[] = [0xfffffffd];
  const places = streams.map(([name, bytes]) => {
    const padded = [...bytes, ...zeros(Math.max(0, 4096 - bytes.length))];
    const count = Math.ceil(padded.length / PAGE);
    const start = 2 + sectors.length;
    for (let index = 0; index < count; index++) {
      const sector = padded.slice(index * PAGE, (index + 1) * PAGE);
      sectors.push([...sector, ...zeros(PAGE - sector.length)]);
      fat[start + index] = index === count - 1 ? 0xfffffffe : start + index + 1;
    }
    return { name, start, size: padded.length };
  });
  fat[1] = 0xfffffffe;
  const entry = (name: string, type: number, start: number, size: number): number[] => {
    const bytes = [...utf16(name), ...zeros(64 - 2 * name.length), ...u16(2 * name.length + 2), type, 1];
    return [
      ...bytes,
      ...u32(0xffffffff),
      ...u32(0xffffffff),
      ...u32(type === 5 ? 1 : 0xffffffff),
      ...zeros(36),
      ...u32(start),
      ...u32(size),
      ...u32(0),
    ];
  };
  const directory = [entry("Root Entry", 5, 0xfffffffe, 0), ...places.map(({ name, start, size }) => entry(name, 2, start, size))].flat();
  const fatSector = Array.from({ length: PAGE / 4 }, (_, index) => u32(fat[index] ?? 0xffffffff)).flat();
  if (fat.length > PAGE / 4) throw new Error("bug: the file is too large for one allocation table");
  const header = [
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...zeros(16),
    ...u16(0x3e),
    ...u16(3),
    ...u16(0xfffe),
    ...u16(9),
    ...u16(6),
    ...zeros(6),
    ...u32(0),
    ...u32(1),
    ...u32(1),
    ...u32(0),
    ...u32(4096),
    ...u32(0xfffffffe),
    ...u32(0),
    ...u32(0xfffffffe),
    ...u32(0),
    ...u32(0),
    ...Array.from({ length: 108 }, () => u32(0xffffffff)).flat(),
  ];
  return Uint8Array.from([...header, ...fatSector, ...directory, ...zeros(PAGE - directory.length), ...sectors.flat()]);
}
