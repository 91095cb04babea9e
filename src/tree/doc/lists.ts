import type { Level, ListDefinition, Lists } from "../docx/numbering.ts";
import type { Bytes } from "./bytes.ts";
import type { DocFile } from "./file.ts";

const LISTS = 73;
const OVERRIDES = 74;
const LIST_BYTES = 28;
const OVERRIDE_BYTES = 16;
const LEVELS = 9;
const LISTS_MAX = 20_000;
const TEXT_MAX = 255;

/** Formats of numbers ([MS-OSHARED] 2.2.1.3 MSONFC) by the names that Word 2007 gave them. */
const FORMATS: Readonly<Record<number, string>> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  5: "ordinal",
  6: "cardinalText",
  7: "ordinalText",
  22: "decimalZero",
  23: "bullet",
  255: "none",
};

/** Automatic lists ([MS-DOC] 2.9.147 LSTF, 2.9.131 LFO); paragraphs name them by their number from 1. */
export function readLists(file: DocFile): Lists {
  const levels = readDefinitions(file);
  const overrides = file.structure(OVERRIDES);
  const count = Math.min(overrides.i32(0), LISTS_MAX);
  const lists = new Map<string, ListDefinition>();
  let at = 4 + OVERRIDE_BYTES * Math.max(0, count);
  for (let index = 0; index < count && 4 + OVERRIDE_BYTES * index < overrides.length; index++) {
    const entry = 4 + OVERRIDE_BYTES * index;
    const id = overrides.i32(entry);
    const own = new Map(levels.get(id) ?? []);
    const starts = new Map<number, number>();
    at += 4;
    for (let level = 0; level < Math.min(overrides.u8(entry + 12), LEVELS); level++) {
      const flags = overrides.u32(at + 4);
      const which = flags & 0x0f;
      if ((flags & 0x10) !== 0) starts.set(which, overrides.i32(at));
      at += 8;
      if ((flags & 0x20) === 0) continue;
      const read = readLevel(overrides, at);
      own.set(which, read.level);
      at = read.end;
    }
    if (own.size > 0) lists.set(String(index + 1), { abstractId: String(id), levels: own, starts });
  }
  return (number) => lists.get(number);
}

function readDefinitions(file: DocFile): Map<number, Map<number, Level>> {
  const { at: start, length } = file.structureAt(LISTS);
  const { table } = file;
  const count = Math.min(table.u16(start), LISTS_MAX, Math.floor(length / LIST_BYTES));
  const found = new Map<number, Map<number, Level>>();
  // The levels follow behind the list of lists, outside the length it states.
  let at = start + length;
  for (let index = 0; index < count && at < table.length; index++) {
    const entry = start + 2 + LIST_BYTES * index;
    const simple = (table.u8(entry + 26) & 0x01) !== 0;
    const levels = new Map<number, Level>();
    for (let level = 0; level < (simple ? 1 : LEVELS) && at < table.length; level++) {
      const read = readLevel(table, at);
      levels.set(level, read.level);
      at = read.end;
    }
    found.set(table.i32(entry), levels);
  }
  return found;
}

/** One level ([MS-DOC] 2.9.129 LVL). In its text, characters 0 to 8 stand for the numbers of those levels. */
function readLevel(bytes: Bytes, at: number): { level: Level; end: number } {
  const flags = bytes.u8(at + 5);
  const characters = bytes.u8(at + 24);
  const paragraph = bytes.u8(at + 25);
  const textAt = at + 28 + paragraph + characters;
  const units = bytes.u16(textAt);
  const source = bytes.text(textAt + 2, Math.min(units, TEXT_MAX));
  const format = FORMATS[bytes.u8(at + 4)] ?? "decimal";
  let text = "";
  for (const character of source)
    text += character.charCodeAt(0) < LEVELS && format !== "bullet" ? `%${character.charCodeAt(0) + 1}` : character;
  const restart = (flags & 0x08) === 0 ? {} : { restart: bytes.u8(at + 26) };
  const suffix = (["tab", "space", "nothing"] as const)[bytes.u8(at + 15)] ?? "tab";
  const level: Level = { start: bytes.i32(at), format, text, suffix, legal: (flags & 0x04) !== 0, run: {}, paragraph: {}, ...restart };
  return { level, end: textAt + 2 + 2 * units };
}
