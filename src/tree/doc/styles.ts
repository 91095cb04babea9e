import { Bytes } from "./bytes.ts";
import type { DocFile } from "./file.ts";
import { readCharacterProperties, readParagraphProperties, type CharacterProperties, type ParagraphProperties } from "./properties.ts";

export interface DocStyle {
  paragraph: ParagraphProperties;
  characters: CharacterProperties;
}

const STYLES = 1;
const STYLES_MAX = 4096;
const BASES_MAX = 12;
const NO_BASE = 0xfff;
const PARAGRAPH = 1;

interface RawStyle {
  base: number;
  paragraph: Bytes;
  characters: Bytes;
}

/** The style sheet ([MS-DOC] 2.9.271 STSH); styles come out with those they are based on. */
export function readStyles(file: DocFile): (index: number) => DocStyle {
  const raw = readRaw(file.structure(STYLES));
  const made = new Map<number, DocStyle>();
  const style = (index: number, depth: number): DocStyle => {
    const known = made.get(index);
    if (known !== undefined) return known;
    const own = raw[index];
    if (own === undefined || depth > BASES_MAX) return { paragraph: {}, characters: {} };
    const base = own.base === NO_BASE ? { paragraph: {}, characters: {} } : style(own.base, depth + 1);
    const found = {
      paragraph: { ...base.paragraph, ...readParagraphProperties(own.paragraph) },
      characters: { ...base.characters, ...readCharacterProperties(own.characters, base.characters) },
    };
    made.set(index, found);
    return found;
  };
  return (index) => style(index, 0);
}

function readRaw(sheet: Bytes): (RawStyle | undefined)[] {
  const header = sheet.u16(0);
  const count = Math.min(sheet.u16(2), STYLES_MAX);
  const baseBytes = sheet.u16(4);
  const styles: (RawStyle | undefined)[] = [];
  let at = 2 + header;
  for (let index = 0; index < count && at < sheet.length; index++) {
    const length = sheet.u16(at);
    styles.push(length === 0 ? undefined : readStyle(sheet.part(at + 2, length), baseBytes));
    at += 2 + length;
  }
  return styles;
}

function readStyle(style: Bytes, baseBytes: number): RawStyle {
  const kind = style.u16(2) & 0x0f;
  let at = baseBytes + 2 + 2 * style.u16(baseBytes) + 2;
  const parts: Bytes[] = [];
  for (let part = 0; part < Math.min(style.u16(4) & 0x0f, 3); part++) {
    const length = style.u16(at);
    parts.push(style.part(at + 2, length));
    at += 2 + length + (length % 2);
  }
  const [first = new Bytes(new Uint8Array()), second = new Bytes(new Uint8Array())] = parts;
  const none = new Bytes(new Uint8Array());
  const base = style.u16(2) >> 4;
  // A paragraph's part begins with the number of its own style.
  return kind === PARAGRAPH
    ? { base, paragraph: first.part(2, first.length), characters: second }
    : { base, paragraph: none, characters: first };
}

const FONTS = 15;
const FONTS_MAX = 4096;
const NAME_AT = 39;

/** Names of the fonts ([MS-DOC] 2.9.288 SttbfFfn). */
export function readFonts(file: DocFile): string[] {
  const table = file.structure(FONTS);
  const count = Math.min(table.u16(0), FONTS_MAX);
  const names: string[] = [];
  let at = 4;
  for (let index = 0; index < count && at < table.length; index++) {
    const length = table.u8(at) + 1;
    const name = table.part(at + 1 + NAME_AT, length - 1 - NAME_AT);
    const text = name.text(0, name.length >> 1);
    const end = text.indexOf("\0");
    names.push(end === -1 ? text : text.slice(0, end));
    at += length;
  }
  return names;
}
