import type { Diagnostic } from "../model/diagnostic.ts";
import type { Limits } from "../model/limits.ts";
import type { ParsedSource } from "../model/tree.ts";
import { TreeBuilder } from "./builder.ts";
import { Composer } from "./doc/blocks.ts";
import { openCompound } from "./doc/compound.ts";
import { openDoc, type DocFile } from "./doc/file.ts";
import { readLists } from "./doc/lists.ts";
import { StoryReader, type DocParagraph, type Tally } from "./doc/story.ts";
import { blockWriter, type Block } from "./office/blocks.ts";
import { damagedPart, fileTooLarge, ReadProblem, remark } from "./office/problem.ts";
import { contentsLeftOut, hiddenText, legacyFonts, noText, trackedChanges } from "./office/remarks.ts";

/**
 * Reads a binary Word file (.doc of Word 97 to 2003): words, tables, automatic numbers as far as the file's lists tell
 * them. Never throws; what cannot be read comes back as one diagnostic of severity `error`.
 */
export async function parseDoc(bytes: Uint8Array, limits: Limits): Promise<ParsedSource | { diagnostics: Diagnostic[] }> {
  try {
    return readDoc(bytes, limits);
  } catch (error) {
    return { diagnostics: [(error instanceof ReadProblem ? error : damagedPart("WordDocument")).diagnostic] };
  }
}

function readDoc(bytes: Uint8Array, limits: Limits): ParsedSource {
  if (bytes.length > limits.fileBytes) throw fileTooLarge(bytes.length, limits.fileBytes);
  const streams = openCompound(bytes);
  if (streams === undefined) throw damagedPart("WordDocument");
  const file = openDoc(streams);
  const story = new StoryReader(file);
  const composer = new Composer(readLists(file));
  const { text: length } = file.lengths;
  composer.add(story.read(0, length), true);
  composer.add(textBoxes(file, story), false);
  const notes = new Composer(readLists(file));
  for (const note of notesOf(file, story)) notes.add(note, false);
  const builder = new TreeBuilder();
  blockWriter(builder, limits)([...composer.blocks, ...notes.blocks]);
  const { text, root } = builder.finish();
  return { text, root, mediaType: "application/msword", diagnostics: remarks(composer, story.tally, text) };
}

/** Footnotes, then endnotes, each opening with "[1] ", "[2] " …; they count on together. */
function notesOf(file: DocFile, story: StoryReader): DocParagraph[][] {
  const { text, footnotes, headers, comments, endnotes } = file.lengths;
  const macros = file.main.i32(0x58);
  const notes: DocParagraph[][] = [];
  const gather = (start: number, end: number) => {
    for (const paragraph of start >= 0 && end > start ? story.read(start, end) : []) {
      if (paragraph.note) notes.push([]);
      notes.at(-1)?.push(paragraph);
    }
  };
  gather(text, text + footnotes);
  const behind = text + footnotes + headers + macros + comments;
  gather(behind, behind + endnotes);
  for (const [index, note] of notes.entries()) {
    const first = note[0];
    const piece = first?.pieces[0];
    if (first !== undefined && piece !== undefined)
      first.pieces.unshift({ ...piece, text: `[${index + 1}]${piece.text.startsWith(" ") ? "" : " "}` });
  }
  return notes;
}

/** Words in text boxes; the file keeps them apart from the place they are anchored at. */
function textBoxes(file: DocFile, story: StoryReader): DocParagraph[] {
  const { text, footnotes, headers, comments, endnotes } = file.lengths;
  const start = text + footnotes + headers + file.main.i32(0x58) + comments + endnotes;
  const length = file.main.i32(0x64);
  return length > 0 && start >= 0 ? story.read(start, start + length) : [];
}

function remarks(
  composer: { unnumbered: number; contentsLines: number; fonts: Set<string>; blocks: Block[] },
  tally: Tally,
  text: string,
): Diagnostic[] {
  const said: Diagnostic[] = [];
  if (text.trim() === "") said.push(noText());
  said.push(binaryFormat(composer.unnumbered));
  if (tally.insertions + tally.deletions > 0) said.push(trackedChanges(tally.insertions, tally.deletions));
  if (tally.hidden > 0) said.push(hiddenText(tally.hidden));
  if (composer.fonts.size > 0) said.push(legacyFonts([...composer.fonts]));
  if (composer.contentsLines > 0) said.push(contentsLeftOut(composer.contentsLines));
  return said;
}

function binaryFormat(unnumbered: number): Diagnostic {
  const numbers = {
    vi: unnumbered === 0 ? "" : ` ${unnumbered} đoạn đánh số tự động bị mất số.`,
    en: unnumbered === 0 ? "" : ` ${unnumbered} automatic numbers are missing.`,
  };
  return remark(
    "doc-format",
    unnumbered === 0 ? "info" : "warning",
    {
      vi: `Tệp .doc (Word 97–2003): số thứ tự tự động và bảng có thể đọc thiếu.${numbers.vi}`,
      en: `A .doc file (Word 97–2003): automatic numbers and tables may be incomplete.${numbers.en}`,
    },
    { vi: "Mở bằng Word, lưu thành .docx để kiểm tra đầy đủ.", en: "Open it in Word and save it as .docx for a full check." },
  );
}
