import type { Diagnostic } from "../model/diagnostic.ts";
import type { Limits } from "../model/limits.ts";
import type { Layout, ParsedSource } from "../model/tree.ts";
import { decodeLegacyFont } from "../read/encoding/legacy-font.ts";
import { TreeBuilder } from "./builder.ts";
import { newStory, type Tally } from "./docx/context.ts";
import { readNotes } from "./docx/notes.ts";
import { readLists } from "./docx/numbering.ts";
import { pageParts, pageSize } from "./docx/page.ts";
import { findParts, notAPackage } from "./docx/parts.ts";
import { flushCarried, readBlock } from "./docx/story.ts";
import { readStyles, themeFonts } from "./docx/styles.ts";
import { blockWriter } from "./office/blocks.ts";
import type { DecodeRun } from "./office/lines.ts";
import { ReadProblem, damagedPart, fileTooLarge } from "./office/problem.ts";
import {
  brokenParts,
  contentsLeftOut,
  embeddedDocument,
  hiddenText,
  legacyFonts,
  noText,
  trackedChanges,
  unnumbered,
} from "./office/remarks.ts";
import { isZip, openPackage } from "./office/zip.ts";

/**
 * Reads a Word file (.docx, .docm, .dotx): words as printed, automatic numbers written out, layout facts beside the
 * tree. Never throws: what cannot be read comes back as one diagnostic of severity `error` with a `read/…` rule id.
 *
 * @param decodeRun turns runs set in old Vietnamese fonts (.VnTime, VNI-Times) into Unicode
 */
export async function parseDocx(
  bytes: Uint8Array,
  limits: Limits,
  decodeRun: DecodeRun = decodeLegacyFont,
): Promise<ParsedSource | { diagnostics: Diagnostic[] }> {
  try {
    return readDocx(bytes, limits, decodeRun);
  } catch (error) {
    return { diagnostics: [(error instanceof ReadProblem ? error : damagedPart("word/document.xml")).diagnostic] };
  }
}

function readDocx(bytes: Uint8Array, limits: Limits, decode: DecodeRun): ParsedSource {
  if (bytes.length > limits.fileBytes) throw fileTooLarge(bytes.length, limits.fileBytes);
  if (!isZip(bytes)) throw notAPackage(bytes);
  const pack = openPackage(bytes, limits);
  const parts = findParts(pack, limits);
  const theme = themeFonts(parts.side("theme"));
  const styles = readStyles(parts.side("styles"), theme);
  const lists = readLists(parts.side("numbering"), theme, (style) => styles.numbering(style));
  const story = newStory(styles, lists, decode, limits, true);
  const builder = new TreeBuilder();
  const write = blockWriter(builder, limits);
  parts.read(parts.main, { "w:body": (element) => write(readBlock(element, story)) });
  write(flushCarried(story));
  story.paragraph = undefined;
  write(story.notes.length === 0 ? [] : readNotes(story, parts.side("footnotes"), parts.side("endnotes")));
  const section = story.sections[0];
  const page = pageSize(section);
  const layout: Layout = {
    ...(page === undefined ? {} : { page }),
    fonts: story.layout.fonts(),
    ...pageParts(story.sections, parts, styles, lists, decode, limits, story.tally),
    paragraphs: story.layout.paragraphs,
  };
  const { text, root } = builder.finish();
  return { text, root, mediaType: parts.mediaType, diagnostics: remarks(story.tally, [...parts.broken, ...pack.damaged], text), layout };
}

function remarks(tally: Tally, broken: readonly string[], text: string): Diagnostic[] {
  const said: Diagnostic[] = [];
  if (text.trim() === "") said.push(noText());
  if (broken.length > 0) said.push(brokenParts([...new Set(broken)]));
  if (tally.embedded > 0) said.push(embeddedDocument(tally.embedded));
  if (tally.unnumbered > 0) said.push(unnumbered(tally.unnumbered));
  if (tally.insertions + tally.deletions > 0) said.push(trackedChanges(tally.insertions, tally.deletions));
  if (tally.hidden > 0) said.push(hiddenText(tally.hidden));
  if (tally.legacyFonts.size > 0) said.push(legacyFonts([...tally.legacyFonts]));
  if (tally.contentsLines > 0) said.push(contentsLeftOut(tally.contentsLines));
  return said;
}
