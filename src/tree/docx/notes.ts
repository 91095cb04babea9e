import { addAll } from "../../model/add-all.ts";
import type { Block } from "../office/blocks.ts";
import { elements, type XmlElement } from "../office/xml.ts";
import type { NoteReference, Story } from "./context.ts";
import { readBlocks } from "./story.ts";

const NOTES_MAX = 10_000;

/** The notes referred to, in order of reference, each opening with "[1] ", "[2] " …; footnotes and endnotes count on together. */
export function readNotes(story: Story, footnotes: XmlElement | undefined, endnotes: XmlElement | undefined): Block[] {
  const bodies = { footnote: notesById(footnotes), endnote: notesById(endnotes) };
  const blocks: Block[] = [];
  const read = new Set<XmlElement>();
  // A note may refer to another, so the list may grow on the way.
  for (let index = 0; index < Math.min(story.notes.length, NOTES_MAX); index++) {
    const { kind, id } = story.notes[index] as NoteReference;
    const body = bodies[kind].get(id);
    if (body === undefined || read.has(body)) continue;
    read.add(body);
    const note = readBlocks(body, story);
    const first = note.find((block) => block.kind === "text");
    if (first === undefined) continue;
    first.runs.unshift({ text: `[${read.size}] ` });
    addAll(blocks, note);
  }
  return blocks;
}

/** Separators and the like stand among the notes and are none. */
function notesById(part: XmlElement | undefined): Map<string, XmlElement> {
  const notes = new Map<string, XmlElement>();
  for (const element of elements(part)) {
    const { "w:id": id, "w:type": type = "normal" } = element.attributes;
    if (id !== undefined && type === "normal") notes.set(id, element);
  }
  return notes;
}
