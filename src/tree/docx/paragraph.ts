import type { ParagraphFacts } from "../../model/tree.ts";
import type { Block, ParagraphLayout } from "../office/blocks.ts";
import { beginningOf, layOut, mergePieces, printPieces, type MarkerPiece } from "../office/lines.ts";
import { readSigns } from "../office/symbol-fonts.ts";
import { child, type XmlElement } from "../office/xml.ts";
import type { PageNumber, ParagraphScope, Story } from "./context.ts";
import { markDeleted, readInline, type BoxReader } from "./inline.ts";
import type { Level } from "./numbering.ts";
import {
  alignAtTab,
  mergeParagraphs,
  paragraphProperties,
  runProperties,
  type ParagraphProperties,
  type RunProperties,
} from "./properties.ts";
import type { ParagraphStyle } from "./styles.ts";

const TWIPS_PER_MM = 1440 / 25.4;
const CONTENTS_STYLE = /^toc \d$/i;
const CONTENTS_FIELD = /^\s*TOC(?:\s|$)/i;

/** Reads one `w:p`: its words as blocks (more than one where a page break or a text box divides it). */
export function readParagraph(element: XmlElement, story: Story, box: BoxReader): Block[] {
  const properties = child(element, "w:pPr");
  const mark = child(properties, "w:rPr");
  const style = story.styles.paragraph(child(properties, "w:pStyle")?.attributes["w:val"]);
  const direct = paragraphProperties(properties);
  const scope: ParagraphScope = { story, style, pieces: story.carried, page: undefined, tabs: 0, tabAlign: undefined };
  story.carried = [];
  const contents = inContents(story);
  readInline(element, scope, box);
  const isContents = CONTENTS_STYLE.test(style.name) && (contents || inContents(story));
  endInstructions(story);
  const section = child(properties, "w:sectPr");
  if (section !== undefined) story.sections.push(section);
  if (markDeleted(mark)) {
    // With its end deleted the paragraph goes on in the next one, which lends it its form and number.
    story.carried = scope.pieces;
    return takeBoxes(story);
  }
  if (story.paragraph !== undefined) story.paragraph++;
  if (isContents) {
    story.tally.contentsLines++;
    return takeBoxes(story);
  }
  return [...printed(scope, direct, runProperties(mark, story.styles.theme), child(properties, "w:framePr")), ...takeBoxes(story)];
}

function inContents(story: Story): boolean {
  return story.fields.some((field) => CONTENTS_FIELD.test(field.instruction));
}

/** A field whose instruction does not end with its paragraph is broken; the words after it must not be lost to it. */
function endInstructions(story: Story): void {
  const open = story.fields.findIndex((field) => field.phase === "instruction");
  if (open !== -1) story.fields.length = open;
}

function takeBoxes(story: Story): Block[] {
  const boxes = story.boxes;
  story.boxes = [];
  return boxes;
}

function printed(scope: ParagraphScope, direct: ParagraphProperties, mark: RunProperties, frame: XmlElement | undefined): Block[] {
  const { story, style } = scope;
  const pieces = printPieces(mergePieces(scope.pieces), story.decode, (font) => story.tally.legacyFonts.add(font));
  // A paragraph hidden as a whole is not counted; neither is it printed.
  const hidden = mark.hidden === true && pieces.length === 0;
  const numbered = hidden ? undefined : numberOf(story, style, direct);
  if (numbered === undefined) story.bullets.typed(beginningOf(pieces));
  const marker = numbered === undefined ? undefined : markerPiece(story, style, mark, numbered.text, numbered.level);
  const form = effective(story, style, direct, numbered?.level);
  const facts = factsOf(story.paragraph, form, numbered?.index);
  if (story.paragraph !== undefined) story.layout.paragraph(pieces, layoutOf(story.paragraph, form));
  else story.layout.count(pieces);
  if (scope.page !== undefined) story.pageNumbers.push(pageNumber(scope, form, frame));
  return layOut(pieces, marker).map((runs) => ({ kind: "text" as const, runs, facts }));
}

interface Numbered {
  text: string;
  level: Level;
  index: number;
}

/** The paragraph's own list goes before its style's; "0" takes a paragraph out of any list (17.9.18). */
function numberOf(story: Story, style: ParagraphStyle, direct: ParagraphProperties): Numbered | undefined {
  const id = direct.numberId ?? style.paragraph.numberId;
  if (id === undefined || id === "0") return undefined;
  const index = direct.level ?? story.counters.levelOfStyle(id, style.ids) ?? style.paragraph.level ?? 0;
  const marker = story.counters.next(id, index);
  if (marker === undefined) {
    story.tally.unnumbered++;
    return undefined;
  }
  return { ...marker, index };
}

/** The number is set like the paragraph's mark, with what the level states on top (17.9.24). */
function markerPiece(story: Story, style: ParagraphStyle, mark: RunProperties, text: string, level: Level): MarkerPiece | undefined {
  const look = story.styles.look(style, story.table, { ...mark, ...level.run });
  if (look.hidden || text.trim() === "") return undefined;
  const { hidden: _hidden, ...setting } = look;
  const shown = readSigns(text, look.font);
  const decoded = level.format === "bullet" ? text : (story.decode(shown, look.accentFont) ?? shown);
  return { ...setting, text: (look.caps ? decoded.toUpperCase() : decoded).trim(), gap: level.suffix !== "nothing" };
}

function effective(story: Story, style: ParagraphStyle, direct: ParagraphProperties, level: Level | undefined): ParagraphProperties {
  return mergeParagraphs(story.styles.defaults.paragraph, story.table?.paragraph, style.paragraph, level?.paragraph, direct);
}

function factsOf(paragraph: number | undefined, form: ParagraphProperties, level: number | undefined): ParagraphFacts {
  return {
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(form.align === undefined ? {} : { align: form.align }),
    ...(level === undefined ? {} : { listLevel: level + 1 }),
  };
}

function layoutOf(paragraph: number, form: ParagraphProperties): ParagraphLayout {
  return {
    paragraph,
    ...(form.align === undefined ? {} : { align: form.align }),
    ...(form.firstLine === undefined ? {} : { firstLineIndent: millimetres(form.firstLine) }),
    ...(form.before === undefined ? {} : { spaceBefore: millimetres(form.before) }),
    ...(form.after === undefined ? {} : { spaceAfter: millimetres(form.after) }),
    ...(typeof form.line === "number" ? { lineSpacing: Math.round(form.line * 100) / 100 } : {}),
  };
}

/** Twentieths of a point in millimetres, to a hundredth. */
export function millimetres(twips: number): number {
  return Math.round((twips / TWIPS_PER_MM) * 100) / 100;
}

/** A page number is placed by a frame, by a tab stop or by its paragraph, in that order. */
function pageNumber(scope: ParagraphScope, form: ParagraphProperties, frame: XmlElement | undefined): PageNumber {
  const framed = frame?.attributes["w:xAlign"];
  const tabbed = scope.page?.align ?? alignAtTab(form, scope.page?.tabs ?? 0);
  const own = form.align === "justify" ? "left" : form.align;
  const align = framed === "center" || framed === "right" || framed === "left" ? framed : (tabbed ?? own ?? "left");
  const look = scope.story.styles.look(scope.style, undefined, {});
  const set = scope.pieces.find((piece) => /\d/.test(piece.text)) ?? look;
  return { align, size: set.size, font: set.font };
}
