import { signOf, readSigns } from "../office/symbol-fonts.ts";
import type { Piece } from "../office/lines.ts";
import { Bytes } from "./bytes.ts";
import { pieceText, type DocFile } from "./file.ts";
import { characterFormats, paragraphFormats, type Formats } from "./formats.ts";
import { readCharacterProperties, readParagraphProperties, type CharacterProperties, type ParagraphProperties } from "./properties.ts";
import { readFonts, readStyles, type DocStyle } from "./styles.ts";

/** A paragraph of a Word file: its words by setting, what it states, how it ended. */
export interface DocParagraph {
  pieces: Piece[];
  properties: ParagraphProperties;
  end: "paragraph" | "cell";
  /** Opens a footnote. */
  note: boolean;
  /** Lies in an automatic table of contents. */
  contents: boolean;
}

export interface Tally {
  deletions: number;
  insertions: number;
  hidden: number;
}

const FIELD_BEGIN = "\u0013";
const FIELD_SEPARATOR = "\u0014";
const FIELD_END = "\u0015";
// oxlint-disable-next-line no-control-regex -- marks of Word's text are control characters
const CONTROL = /[\u0001-\u0008\u000B-\u000D\u0013-\u0015\u001E\u001F]/;
const FIELDS_MAX = 64;
const INSTRUCTION_MAX = 200;
const CONTENTS_FIELD = /^\s*TOC(?:\s|$)/i;

interface Field {
  instruction: string;
  phase: "instruction" | "result";
}

/** Reads stretches of the text, told by character positions ([MS-DOC] 2.4). */
export class StoryReader {
  readonly tally: Tally = { deletions: 0, insertions: 0, hidden: 0 };
  readonly #file: DocFile;
  readonly #styles: (index: number) => DocStyle;
  readonly #fonts: string[];
  readonly #characters: Formats;
  readonly #paragraphs: Formats;
  #pieces: Piece[] = [];
  #fields: Field[] = [];
  #note = false;
  #contents = false;

  constructor(file: DocFile) {
    this.#file = file;
    this.#styles = readStyles(file);
    this.#fonts = readFonts(file);
    this.#characters = characterFormats(file);
    this.#paragraphs = paragraphFormats(file);
  }

  /** The paragraphs between two character positions. A paragraph without an end is ended there. */
  read(start: number, end: number): DocParagraph[] {
    const paragraphs: DocParagraph[] = [];
    this.#pieces = [];
    this.#fields = [];
    for (const piece of this.#file.pieces) {
      if (piece.end <= start || piece.start >= end) continue;
      const text = pieceText(this.#file, piece);
      const unit = piece.narrow ? 1 : 2;
      let at = Math.max(start, piece.start) - piece.start;
      const last = Math.min(end, piece.end) - piece.start;
      while (at < last) {
        const offset = piece.at + at * unit;
        const format = this.#characters(offset);
        // Characters set alike may run over several paragraphs, each with a style of its own.
        const to = Math.min(format?.to ?? Number.POSITIVE_INFINITY, this.#paragraphs(offset)?.to ?? Number.POSITIVE_INFINITY);
        const until = Math.min(last, at + Math.max(1, Math.floor((to - offset) / unit)));
        this.#run(text.slice(at, until), offset, unit, format?.list, paragraphs);
        at = until;
      }
    }
    if (this.#pieces.length > 0) this.#end(paragraphs, {}, "paragraph");
    return paragraphs;
  }

  /** Characters set alike; those that end paragraphs or fields cut the run. */
  #run(text: string, offset: number, unit: number, list: Bytes | undefined, paragraphs: DocParagraph[]): void {
    const style = this.#styles(this.#paragraphs(offset)?.style ?? 0).characters;
    const look = { ...style, ...(list === undefined ? {} : readCharacterProperties(list, style)) };
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const character = text[at] ?? "";
      if (!CONTROL.test(character)) continue;
      this.#words(text.slice(from, at), look);
      from = at + 1;
      this.#control(character, offset + at * unit, look, paragraphs);
    }
    this.#words(text.slice(from), look);
  }

  #control(character: string, offset: number, look: CharacterProperties, paragraphs: DocParagraph[]): void {
    if (character === FIELD_BEGIN) {
      if (this.#fields.length < FIELDS_MAX) this.#fields.push({ instruction: "", phase: "instruction" });
    } else if (character === FIELD_SEPARATOR) {
      const field = this.#fields.at(-1);
      if (field !== undefined) field.phase = "result";
    } else if (character === FIELD_END) this.#fields.pop();
    else if (character === "\r" || character === "\u0007")
      this.#end(paragraphs, this.#stated(offset), character === "\r" ? "paragraph" : "cell");
    else if (character === "\u000B") this.#words("\n", look);
    else if (character === "\u001E") this.#words("-", look);
    else if (character === "\u0002") this.#note ||= this.#pieces.length === 0;
    else if (character === "\f") {
      // A page break stands in its paragraph, a section break ends one.
      if (this.#pieces.length > 0) this.#end(paragraphs, this.#stated(offset), "paragraph");
    }
  }

  #words(text: string, look: CharacterProperties): void {
    const field = this.#fields.findLast((one) => one.phase === "instruction");
    if (field !== undefined) {
      if (field.instruction.length < INSTRUCTION_MAX) field.instruction += text;
      return;
    }
    if (text === "") return;
    this.#contents ||= this.#fields.some((one) => CONTENTS_FIELD.test(one.instruction));
    if (look.deleted === true) this.tally.deletions++;
    else if (look.hidden === true) this.tally.hidden++;
    else {
      if (look.inserted === true) this.tally.insertions++;
      this.#pieces.push(this.#piece(text, look));
    }
  }

  #piece(text: string, look: CharacterProperties): Piece {
    const font = this.#fonts[look.font ?? 0] ?? "";
    const sign =
      look.symbol !== undefined && look.special === true ? signOf(this.#fonts[look.symbol.font] ?? "", look.symbol.code) : undefined;
    return {
      text: sign ?? readSigns(text, font),
      bold: look.bold ?? false,
      italic: look.italic ?? false,
      caps: look.caps ?? false,
      font,
      accentFont: this.#fonts[look.otherFont ?? look.font ?? 0] ?? font,
      size: 0,
    };
  }

  /** What style and mark state of the paragraph that ends at the offset. */
  #stated(offset: number): ParagraphProperties {
    const found = this.#paragraphs(offset);
    if (found === undefined) return {};
    const direct = readParagraphProperties(found.list);
    const wide = direct.elsewhere === undefined ? {} : readParagraphProperties(this.#elsewhere(direct.elsewhere));
    return { ...this.#styles(direct.style ?? found.style).paragraph, ...direct, ...wide };
  }

  #elsewhere(at: number): Bytes {
    const { data } = this.#file;
    return at >= data.length ? new Bytes(new Uint8Array()) : data.part(at + 2, data.u16(at));
  }

  #end(paragraphs: DocParagraph[], properties: ParagraphProperties, end: DocParagraph["end"]): void {
    // A field whose instruction does not end with its paragraph is broken; the words after it must not be lost to it.
    this.#fields = this.#fields.filter((field) => field.phase === "result");
    paragraphs.push({ pieces: this.#pieces, properties, end, note: this.#note, contents: this.#contents });
    this.#pieces = [];
    this.#note = false;
    this.#contents = false;
  }
}
