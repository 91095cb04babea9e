import { addAll } from "../model/add-all.ts";
import type { Outline } from "../outline/index.ts";
import type { Grid, Strip } from "../outline/lines.ts";
import type { Paragraph } from "../outline/paragraphs.ts";
import { join, type Prose } from "../outline/prose.ts";
import { walk, type Section } from "../outline/section.ts";
import { fold } from "../vi/word.ts";
import { printedDays, type PrintedDay } from "./dates.ts";

/** One paragraph, heading, table cell or printed line. */
export class TextUnit {
  /** Its words; the marker of an item is not among them. */
  readonly prose: Prose;
  readonly kind: "heading" | "paragraph" | "cell" | "line";
  /** The outline node it belongs to. */
  readonly section: Section;
  /** The part of the document at the top that it stands in: the preamble, a section, an appendix. */
  readonly part: Section;
  /** Absent for cells and lines. */
  readonly paragraph: Paragraph | undefined;
  #folded: string | undefined;
  #days: readonly PrintedDay[] | undefined;

  constructor(kind: TextUnit["kind"], prose: Prose, section: Section, part: Section, paragraph?: Paragraph) {
    this.kind = kind;
    this.prose = prose;
    this.section = section;
    this.part = part;
    this.paragraph = paragraph;
  }

  /** The text as {@link fold} gives it. */
  get folded(): string {
    return (this.#folded ??= fold(this.prose.text));
  }

  /** Every day it prints, in order. */
  get days(): readonly PrintedDay[] {
    return (this.#days ??= printedDays(this.prose.text));
  }
}

/** Everything printed but furniture, in the order of the document. */
export function textsOf(outline: Outline): TextUnit[] {
  const units: TextUnit[] = [];
  for (const part of outline.root.children) {
    if (part.role !== "furniture") for (const section of walk(part)) addAll(units, unitsOf(section, part));
  }
  return units.sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ prose }: TextUnit): number {
  return prose.from[0] ?? prose.end;
}

function unitsOf(section: Section, part: Section): TextUnit[] {
  const units: TextUnit[] = [];
  const add = (kind: TextUnit["kind"], prose: Prose, paragraph?: Paragraph) => {
    if (prose.text !== "") units.push(new TextUnit(kind, prose, section, part, paragraph));
  };
  add("heading", section.head, section.headParagraph);
  for (const block of section.body) {
    if (block.kind === "paragraph") add("paragraph", block.prose, block);
    else for (const cell of block.rows.flat()) add("cell", join(cell.lines.map(({ prose }) => prose)));
  }
  // The act that carries a plan has its lines as paragraphs too.
  if (section.body.length === 0) for (const prose of linesOf(section.lines, section.role === "title")) add("line", prose);
  return units;
}

/** Lines one by one, those of a layout table too; the lines of a title are one text. */
function linesOf(strips: readonly Strip[], asOne: boolean): Prose[] {
  const lines = strips.flatMap((strip) => (strip.kind === "line" ? [strip.prose] : proseOfGrid(strip)));
  return asOne && lines.length > 0 ? [join(lines)] : lines;
}

function proseOfGrid(grid: Grid): Prose[] {
  return grid.rows.flatMap((row) => row.flatMap((cell) => cell.lines.map(({ prose }) => prose)));
}
