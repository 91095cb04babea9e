import { addAll } from "../../model/add-all.ts";
import { decodeLegacyFont } from "../../read/encoding/legacy-font.ts";
import { listCounters, type Counters } from "../docx/counters.ts";
import type { Lists } from "../docx/numbering.ts";
import type { Block } from "../office/blocks.ts";
import { openBullets, type Bullets } from "../office/bullets.ts";
import { beginningOf, layOut, mergePieces, printPieces, type MarkerPiece, type Piece } from "../office/lines.ts";
import type { DocParagraph } from "./story.ts";
import { tableOf, type RawRow } from "./tables.ts";

/** Word 6 numbered by other means; such paragraphs carry this number. */
const OLD_NUMBERING = 2047;
const DEPTH_MAX = 1;
const PLAIN: Piece = { text: "", bold: false, italic: false, caps: false, font: "", accentFont: "", size: 0 };

export interface Composed {
  blocks: Block[];
  /** Paragraphs whose number could not be told. */
  unnumbered: number;
  contentsLines: number;
  fonts: Set<string>;
}

/** Turns paragraphs into blocks: numbers written out, cells gathered into tables. */
export class Composer implements Composed {
  readonly blocks: Block[] = [];
  readonly fonts = new Set<string>();
  unnumbered = 0;
  contentsLines = 0;
  readonly #counters: Counters;
  readonly #bullets: Bullets = openBullets();
  #rows: RawRow[] = [];
  #cells: Block[][] = [];
  #cell: Block[] = [];
  #count = 0;

  constructor(lists: Lists) {
    this.#counters = listCounters(lists, this.#bullets);
  }

  /** `counted` paragraphs are those of the text; notes and text boxes have no number in it. */
  add(paragraphs: readonly DocParagraph[], counted: boolean): void {
    for (const paragraph of paragraphs) {
      const { properties } = paragraph;
      if (counted && properties.rowEnd !== true) this.#count++;
      if (paragraph.contents) {
        this.contentsLines++;
        continue;
      }
      if (properties.inTable !== true) {
        this.#endTable();
        addAll(this.blocks, this.#printed(paragraph, counted));
      } else if (properties.rowEnd === true && (properties.depth ?? 1) <= DEPTH_MAX) this.#endRow(paragraph);
      else {
        addAll(this.#cell, this.#printed(paragraph, counted));
        if (paragraph.end === "cell") {
          this.#cells.push(this.#cell);
          this.#cell = [];
        }
      }
    }
    this.#endTable();
  }

  #endRow(paragraph: DocParagraph): void {
    const { row, headerRow } = paragraph.properties;
    if (this.#cell.length > 0) this.#cells.push(this.#cell);
    this.#rows.push({ cells: this.#cells, row, header: headerRow ?? false });
    this.#cells = [];
    this.#cell = [];
  }

  #endTable(): void {
    // A row without its end, in a file that was cut.
    if (this.#cell.length > 0) this.#cells.push(this.#cell);
    if (this.#cells.length > 0) this.#rows.push({ cells: this.#cells, row: undefined, header: false });
    const table = this.#rows.length === 0 ? undefined : tableOf(this.#rows);
    if (table !== undefined) this.blocks.push(table);
    this.#rows = [];
    this.#cells = [];
    this.#cell = [];
  }

  #printed(paragraph: DocParagraph, counted: boolean): Block[] {
    const { align, level } = paragraph.properties;
    const pieces = printPieces(mergePieces(paragraph.pieces), decodeLegacyFont, (font) => this.fonts.add(font));
    const marker = this.#marker(paragraph);
    if (marker === undefined) this.#bullets.typed(beginningOf(pieces));
    const facts = {
      ...(counted ? { paragraph: this.#count } : {}),
      ...(align === undefined ? {} : { align }),
      ...(marker === undefined ? {} : { listLevel: (level ?? 0) + 1 }),
    };
    return layOut(pieces, marker).map((runs) => ({ kind: "text" as const, runs, facts }));
  }

  #marker({ properties, pieces }: DocParagraph): MarkerPiece | undefined {
    const { list = 0, level = 0 } = properties;
    if (list === 0) return undefined;
    const found = list === OLD_NUMBERING || list < 0 ? undefined : this.#counters.next(String(list), level);
    if (found === undefined) {
      this.unnumbered++;
      return undefined;
    }
    const text = found.text.trim();
    if (text === "") return undefined;
    return { ...(pieces[0] ?? PLAIN), text, gap: found.level.suffix !== "nothing" };
  }
}
