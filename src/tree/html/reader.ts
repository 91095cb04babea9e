import type { Block } from "../office/blocks.ts";
import type { HtmlElement } from "./dom.ts";
import type { Look, Sheet } from "./style.ts";

/** What all parts of the reading of one page share. */
export interface PageReader {
  sheet: Sheet;
  noise: ReadonlySet<HtmlElement>;
  /** Turns words set in an old Vietnamese font into Unicode; undefined when the font is none. */
  decode: ((text: string, font: string) => string | undefined) | undefined;
  /** Old fonts that were read so. */
  fonts: Set<string>;
}

/** Reads the blocks inside an element; handed to the reader of tables, whose cells hold blocks. */
export type BlockReader = (root: HtmlElement, reader: PageReader, look: Look) => Block[];
