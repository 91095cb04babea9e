import { openBullets, type Bullets } from "../office/bullets.ts";
import { layoutTally, type Block, type LayoutTally } from "../office/blocks.ts";
import type { DecodeRun, Piece } from "../office/lines.ts";
import type { XmlElement } from "../office/xml.ts";
import type { Counts, ListStyle } from "./lists.ts";
import type { OdtStyles, TextLook } from "./styles.ts";

/** A run of one list: nested lists and lists that continue it share its counts. */
export interface ListRun {
  counts: Counts;
}

/** What the paragraph about to be read is marked with. */
export interface ItemMark {
  style: ListStyle;
  level: number;
  run: ListRun;
  start: number | undefined;
}

export interface OdtTally {
  hidden: number;
  contentsLines: number;
  legacyFonts: Set<string>;
}

/** All that one pass over a story (body, notes, a header) carries along. */
export interface OdtStory {
  styles: OdtStyles;
  decode: DecodeRun;
  tally: OdtTally;
  layout: LayoutTally;
  /** Number of the last paragraph; undefined in stories that are not counted. */
  paragraph: number | undefined;
  notes: XmlElement[];
  boxes: Block[];
  /** Runs of lists by id, and the last one of each style, for lists that say they continue one. */
  runsById: Map<string, ListRun>;
  runsByStyle: Map<string, ListRun>;
  /** Headings count together, by the outline style. */
  outline: ListRun;
  bullets: Bullets;
  /** Alignment of paragraphs that hold a page number. */
  pageNumbers: { align: "left" | "center" | "right"; size: number; font: string }[];
  /** Page style of the first paragraph that names one. */
  masterPage: string | undefined;
}

export interface ParagraphScope {
  story: OdtStory;
  pieces: Piece[];
  look: TextLook;
  /** White space here collapses into what came before (ODF 1.3 part 3, 6.1.2). */
  afterSpace: boolean;
  page: boolean;
}

export function newOdtStory(styles: OdtStyles, decode: DecodeRun, counted: boolean): OdtStory {
  return {
    styles,
    decode,
    tally: { hidden: 0, contentsLines: 0, legacyFonts: new Set() },
    layout: layoutTally(),
    paragraph: counted ? 0 : undefined,
    notes: [],
    boxes: [],
    runsById: new Map(),
    runsByStyle: new Map(),
    outline: { counts: [] },
    bullets: openBullets(),
    pageNumbers: [],
    masterPage: undefined,
  };
}
