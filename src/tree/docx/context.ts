import type { Limits } from "../../model/limits.ts";
import { openBullets, type Bullets } from "../office/bullets.ts";
import { layoutTally, type Block, type LayoutTally } from "../office/blocks.ts";
import type { DecodeRun, Piece } from "../office/lines.ts";
import type { XmlElement } from "../office/xml.ts";
import { listCounters, type Counters } from "./counters.ts";
import type { Lists } from "./numbering.ts";
import type { ParagraphStyle, Styles, TableStyle } from "./styles.ts";

/** A field that has begun (ISO/IEC 29500-1, 17.16.18): its instruction is not printed, its result is. */
export interface Field {
  phase: "instruction" | "result";
  instruction: string;
}

export interface NoteReference {
  kind: "footnote" | "endnote";
  id: string;
}

/** A page number found in a header or footer, with what form rules ask of it. */
export interface PageNumber {
  align?: "left" | "center" | "right";
  size?: number;
  font?: string;
}

/** What was left out or changed while reading; said once per file. */
export interface Tally {
  insertions: number;
  deletions: number;
  hidden: number;
  contentsLines: number;
  embedded: number;
  legacyFonts: Set<string>;
  unnumbered: number;
}

/** All that one pass over a story (body, notes, a header) carries along. */
export interface Story {
  styles: Styles;
  counters: Counters;
  bullets: Bullets;
  decode: DecodeRun;
  limits: Limits;
  tally: Tally;
  layout: LayoutTally;
  /** Number of the last paragraph; undefined in stories that are not counted. */
  paragraph: number | undefined;
  fields: Field[];
  notes: NoteReference[];
  sections: XmlElement[];
  pageNumbers: PageNumber[];
  /** Words of paragraphs whose end was deleted: they go before the next paragraph's. */
  carried: Piece[];
  /** Text boxes met in the paragraph at hand; they follow it. */
  boxes: Block[];
  table: TableStyle | undefined;
}

/** The paragraph at hand, as its runs need it. */
export interface ParagraphScope {
  story: Story;
  style: ParagraphStyle;
  pieces: Piece[];
  /** Set when the paragraph holds a PAGE field, with what aligns it there. */
  page: { tabs: number; align: PageNumber["align"] } | undefined;
  /** Tabs so far, and how the last one says it aligns (`w:ptab`). */
  tabs: number;
  tabAlign: PageNumber["align"];
}

function newTally(): Tally {
  return { insertions: 0, deletions: 0, hidden: 0, contentsLines: 0, embedded: 0, legacyFonts: new Set(), unnumbered: 0 };
}

/** A story that shares nothing but styles and lists: a header's numbers do not count on the body's. */
export function newStory(styles: Styles, lists: Lists, decode: DecodeRun, limits: Limits, counted: boolean): Story {
  const bullets = openBullets();
  return {
    styles,
    decode,
    limits,
    bullets,
    counters: listCounters(lists, bullets),
    tally: newTally(),
    layout: layoutTally(),
    paragraph: counted ? 0 : undefined,
    fields: [],
    notes: [],
    sections: [],
    pageNumbers: [],
    carried: [],
    boxes: [],
    table: undefined,
  };
}
