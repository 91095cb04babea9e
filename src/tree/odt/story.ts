import type { ParagraphFacts } from "../../model/tree.ts";
import type { Block } from "../office/blocks.ts";
import { beginningOf, layOut, mergePieces, printPieces, type MarkerPiece } from "../office/lines.ts";
import { elements, integer, type XmlElement } from "../office/xml.ts";
import type { ItemMark, ListRun, OdtStory, ParagraphScope } from "./context.ts";
import { readDrawing, readInline, setting, type BoxReader } from "./inline.ts";
import { LEVELS, nextMarker, type ListStyle } from "./lists.ts";
import type { ParagraphLook, TextLook } from "./styles.ts";
import { readTable } from "./table.ts";

/** Copies of headings and captions that the program made: left out and said once. */
const INDEXES = new Set([
  "text:table-of-content",
  "text:illustration-index",
  "text:table-index",
  "text:object-index",
  "text:alphabetical-index",
]);
/** Hold blocks and print nothing themselves. */
const CONTAINERS = new Set([
  "text:section",
  "text:numbered-paragraph",
  "text:index-body",
  "text:bibliography",
  "text:user-index",
  "office:text",
  "draw:text-box",
  "text:note-body",
]);

/** Reads the children of a body, cell, note, header or text box. */
export function readBlocks(parent: XmlElement, story: OdtStory): Block[] {
  const blocks: Block[] = [];
  for (const element of elements(parent)) for (const block of readBlock(element, story)) blocks.push(block);
  return blocks;
}

export function readBlock(element: XmlElement, story: OdtStory): Block[] {
  const { name, attributes } = element;
  if (name === "text:p" || name === "text:h") return readParagraph(element, story, undefined);
  if (name === "text:list") return readList(element, story, undefined);
  if (name === "table:table") return readTable(element, story, (cell) => readBlocks(cell, story));
  if (INDEXES.has(name)) {
    story.tally.contentsLines += countLines(element);
    return [];
  }
  if (CONTAINERS.has(name)) {
    if (attributes["text:display"] !== "none") return readBlocks(element, story);
    story.tally.hidden++;
    return [];
  }
  if (!name.startsWith("draw:")) return [];
  readDrawing(element, boxReader(story));
  return takeBoxes(story);
}

function countLines(index: XmlElement): number {
  return elements(index).reduce((sum, one) => sum + (one.name === "text:p" ? 1 : countLines(one)), 0);
}

function boxReader(story: OdtStory): BoxReader {
  return (content) => {
    const { boxes, paragraph } = story;
    story.boxes = [];
    const blocks = readBlocks(content, story);
    story.boxes = [...boxes, ...blocks];
    // A drawn line may hold a blank paragraph; it is none to the reader.
    if (blocks.length === 0) story.paragraph = paragraph;
  };
}

function takeBoxes(story: OdtStory): Block[] {
  const boxes = story.boxes;
  story.boxes = [];
  return boxes;
}

interface OpenList {
  run: ListRun;
  style: ListStyle | undefined;
  level: number;
}

/** Reads a list; `above` is the list it stands in. */
function readList(element: XmlElement, story: OdtStory, above: OpenList | undefined): Block[] {
  const { "text:style-name": named, "xml:id": id } = element.attributes;
  const name = named ?? (above === undefined ? styleOfFirst(element, story) : undefined);
  const run = above?.run ?? runOf(element, story, name ?? "");
  const list: OpenList = {
    run,
    level: Math.min(LEVELS, (above?.level ?? 0) + 1),
    style: (name === undefined ? undefined : story.styles.list(name)) ?? above?.style,
  };
  if (id !== undefined) story.runsById.set(id, run);
  if (above === undefined && name !== undefined) story.runsByStyle.set(name, run);
  // A nested list begins anew after an item above it, or with a style of its own. One that merely stands in an item
  // without words is how LibreOffice goes on at that level after a paragraph between.
  if (above !== undefined && list.style !== above.style && element.attributes["text:continue-numbering"] !== "true")
    run.counts.length = Math.min(run.counts.length, list.level);
  const blocks: Block[] = [];
  for (const item of elements(element)) {
    if (item.name === "text:list-item" || item.name === "text:list-header")
      for (const block of readItem(item, story, list)) blocks.push(block);
  }
  return blocks;
}

/** A list without a style of its own takes that of its first paragraph. */
function styleOfFirst(list: XmlElement, story: OdtStory): string | undefined {
  for (const item of elements(list)) {
    for (const one of elements(item)) {
      if (one.name === "text:p" || one.name === "text:h") return story.styles.paragraph(one.attributes["text:style-name"]).paragraph.list;
    }
  }
  return undefined;
}

function runOf(element: XmlElement, story: OdtStory, style: string): ListRun {
  const { "text:continue-list": continued, "text:continue-numbering": goesOn } = element.attributes;
  const before = continued !== undefined ? story.runsById.get(continued) : goesOn === "true" ? story.runsByStyle.get(style) : undefined;
  return before ?? { counts: [] };
}

/** The first paragraph of an item bears its number; a header item bears none. */
function readItem(item: XmlElement, story: OdtStory, list: OpenList): Block[] {
  const override = item.attributes["text:style-override"];
  const style = (override === undefined ? undefined : story.styles.list(override)) ?? list.style;
  let mark: ItemMark | undefined;
  if (item.name === "text:list-item" && style !== undefined)
    mark = { style, level: list.level, run: list.run, start: integer(item.attributes["text:start-value"]) };
  const blocks: Block[] = [];
  for (const one of elements(item)) {
    let made: Block[];
    if (one.name === "text:p" || one.name === "text:h") {
      made = readParagraph(one, story, mark ?? "none");
      mark = undefined;
    } else made = one.name === "text:list" ? readList(one, story, list) : readBlock(one, story);
    for (const block of made) blocks.push(block);
  }
  return blocks;
}

/** `mark` is the list's; "none" for further paragraphs of an item; undefined outside of lists, where headings count themselves. */
function readParagraph(element: XmlElement, story: OdtStory, mark: ItemMark | "none" | undefined): Block[] {
  const { text, paragraph } = story.styles.paragraph(element.attributes["text:style-name"]);
  story.masterPage ??= paragraph.masterPage;
  const scope: ParagraphScope = { story, pieces: [], look: text, afterSpace: true, page: false };
  readInline(element, scope, boxReader(story));
  if (story.paragraph !== undefined) story.paragraph++;
  const pieces = printPieces(mergePieces(scope.pieces), story.decode, (font) => story.tally.legacyFonts.add(font));
  const own = mark === "none" ? undefined : (mark ?? headingMark(element, story, paragraph));
  const facts = factsOf(story.paragraph, paragraph, mark === undefined || mark === "none" ? undefined : mark.level);
  if (story.paragraph === undefined) story.layout.count(pieces);
  else story.layout.paragraph(pieces, layoutOf(story.paragraph, paragraph));
  if (scope.page) notePageNumber(scope, paragraph);
  if (own === undefined) story.bullets.typed(beginningOf(pieces));
  const marker = own === undefined ? undefined : markerPiece(own, text, story);
  return [...layOut(pieces, marker).map((runs) => ({ kind: "text" as const, runs, facts })), ...takeBoxes(story)];
}

/** Headings outside of lists count by the outline style (ODF 1.3 part 3, 16.34), unless their style is taken out of it. */
function headingMark(element: XmlElement, story: OdtStory, look: ParagraphLook): ItemMark | undefined {
  const { outline } = story.styles;
  const level = integer(element.attributes["text:outline-level"]) ?? 1;
  if (element.name !== "text:h" || outline === undefined || look.list === "" || element.attributes["text:is-list-header"] === "true")
    return undefined;
  if (level < 1 || level > LEVELS) return undefined;
  const restarts = element.attributes["text:restart-numbering"] === "true";
  const start = integer(element.attributes["text:start-value"]) ?? (restarts ? outline.get(level)?.start : undefined);
  return { style: outline, level, run: story.outline, start };
}

function markerPiece(mark: ItemMark, look: TextLook, story: OdtStory): MarkerPiece | undefined {
  const text = nextMarker(mark.style, mark.level, mark.run.counts, story.bullets, mark.start).trim();
  if (text === "" || look.hidden === true) return undefined;
  const set = setting(look);
  return { ...set, text: set.caps ? text.toUpperCase() : text, gap: mark.style.get(mark.level)?.gap ?? true };
}

function factsOf(paragraph: number | undefined, look: ParagraphLook, level: number | undefined): ParagraphFacts {
  return {
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(look.align === undefined ? {} : { align: look.align }),
    ...(level === undefined ? {} : { listLevel: level }),
  };
}

function layoutOf(paragraph: number, look: ParagraphLook) {
  return {
    paragraph,
    ...(look.align === undefined ? {} : { align: look.align }),
    ...(look.firstLine === undefined ? {} : { firstLineIndent: look.firstLine }),
    ...(look.before === undefined ? {} : { spaceBefore: look.before }),
    ...(look.after === undefined ? {} : { spaceAfter: look.after }),
    ...(look.lineSpacing === undefined ? {} : { lineSpacing: look.lineSpacing }),
  };
}

function notePageNumber(scope: ParagraphScope, look: ParagraphLook): void {
  const set = scope.pieces.find((piece) => /\d/.test(piece.text)) ?? setting(scope.look);
  scope.story.pageNumbers.push({
    align: look.align === undefined || look.align === "justify" ? "left" : look.align,
    size: set.size,
    font: set.font,
  });
}
