import type { Block } from "../office/blocks.ts";
import { elements, type XmlElement } from "../office/xml.ts";
import type { Story } from "./context.ts";
import { alternate } from "./inline.ts";
import { readParagraph } from "./paragraph.ts";
import { readTable } from "./table.ts";

/** Reads the children of a body, cell, note, header or text box. */
export function readBlocks(parent: XmlElement, story: Story): Block[] {
  const blocks: Block[] = [];
  for (const element of elements(parent)) for (const block of readBlock(element, story)) blocks.push(block);
  return blocks;
}

export function readBlock(element: XmlElement, story: Story): Block[] {
  switch (element.name) {
    case "w:p":
      return readParagraph(element, story, (content) => readBox(content, story));
    case "w:tbl":
      return readTable(element, story, (cell) => readBlocks(cell, story));
    case "w:sdt":
    case "w:sdtContent":
    case "w:customXml":
    case "w:smartTag":
    case "w:ins":
    case "w:moveTo":
      return readBlocks(element, story);
    case "w:sectPr":
      story.sections.push(element);
      return [];
    case "w:altChunk":
    case "w:subDoc":
      story.tally.embedded++;
      return [];
    case "mc:AlternateContent": {
      const branch = alternate(element);
      return branch === undefined ? [] : readBlocks(branch, story);
    }
    case "m:oMathPara":
    case "w:r":
      // Misplaced, but words all the same.
      return readParagraph({ name: "w:p", attributes: {}, children: [element] }, story, (content) => readBox(content, story));
    default:
      return [];
  }
}

/** A text box is a story within the story: fields, deleted paragraph ends and further boxes stay inside it. */
function readBox(content: XmlElement, story: Story): void {
  const { fields, carried, boxes, paragraph } = story;
  story.fields = [];
  story.carried = [];
  story.boxes = [];
  const blocks = readBlocks(content, story);
  story.fields = fields;
  story.carried = carried;
  story.boxes = [...boxes, ...blocks];
  // A drawn line may hold a blank paragraph; it is none to the reader.
  if (blocks.length === 0) story.paragraph = paragraph;
}

/** Words whose paragraph end was deleted at the very end of a story: they stand as a paragraph of their own. */
export function flushCarried(story: Story): Block[] {
  if (story.carried.length === 0) return [];
  return readParagraph({ name: "w:p", attributes: {}, children: [] }, story, () => undefined);
}
