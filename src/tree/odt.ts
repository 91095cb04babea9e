import type { Bilingual, Diagnostic } from "../model/diagnostic.ts";
import type { Limits } from "../model/limits.ts";
import type { Layout, ParsedSource } from "../model/tree.ts";
import { decodeLegacyFont } from "../read/encoding/legacy-font.ts";
import { TreeBuilder } from "./builder.ts";
import { blockWriter, type Block } from "./office/blocks.ts";
import type { DecodeRun } from "./office/lines.ts";
import { ReadProblem, damagedPart, encrypted, fileTooLarge, missingPart, wrongFormat } from "./office/problem.ts";
import { brokenParts, contentsLeftOut, hiddenText, legacyFonts, noText, trackedChanges } from "./office/remarks.ts";
import { child, elements, readXml, textOf, type XmlElement, type XmlOptions } from "./office/xml.ts";
import { isZip, openPackage, type Package } from "./office/zip.ts";
import { newOdtStory, type OdtStory } from "./odt/context.ts";
import { PREFIXES } from "./odt/names.ts";
import { pageLayout } from "./odt/page.ts";
import { readBlock, readBlocks } from "./odt/story.ts";
import { odtStyles, type OdtStyles } from "./odt/styles.ts";

const MEDIA_TYPE = "application/vnd.oasis.opendocument.text";
const ODT: Bilingual = { vi: "văn bản OpenDocument (.odt)", en: "an OpenDocument text (.odt)" };
const CONTENT = "content.xml";

/**
 * Reads an OpenDocument text (.odt, .ott): words as printed, automatic numbers written out, layout facts beside the
 * tree. Never throws: what cannot be read comes back as one diagnostic of severity `error` with a `read/…` rule id.
 *
 * @param decodeRun turns runs set in old Vietnamese fonts (.VnTime, VNI-Times) into Unicode
 */
export async function parseOdt(
  bytes: Uint8Array,
  limits: Limits,
  decodeRun: DecodeRun = decodeLegacyFont,
): Promise<ParsedSource | { diagnostics: Diagnostic[] }> {
  try {
    return readOdt(bytes, limits, decodeRun);
  } catch (error) {
    return { diagnostics: [(error instanceof ReadProblem ? error : damagedPart(CONTENT)).diagnostic] };
  }
}

interface Changes {
  insertions: number;
  deletions: number;
}

function readOdt(bytes: Uint8Array, limits: Limits, decode: DecodeRun): ParsedSource {
  if (bytes.length > limits.fileBytes) throw fileTooLarge(bytes.length, limits.fileBytes);
  if (!isZip(bytes))
    throw wrongFormat(
      bytes.length === 0 ? { vi: "tệp rỗng", en: "an empty file" } : { vi: "một loại tệp khác", en: "something else" },
      ODT,
    );
  const pack = openPackage(bytes, limits);
  const read = (part: string, each?: XmlOptions["each"]) =>
    readXml(pack.chunks(part), { part, prefixes: PREFIXES, limits, ...(each === undefined ? {} : { each }) });
  checkKind(pack, read);
  const broken: string[] = [];
  const stylesPart = tolerant("styles.xml", pack, read, broken);
  const body = odtStyles();
  addCommon(body, stylesPart);
  const story = newOdtStory(body, decode, true);
  const changes: Changes = { insertions: 0, deletions: 0 };
  const builder = new TreeBuilder();
  const write = blockWriter(builder, limits);
  read(CONTENT, {
    "office:font-face-decls": (style) => body.add(style),
    "office:automatic-styles": (style) => body.add(style),
    "office:text": (element) => {
      if (element.name === "text:tracked-changes") countChanges(element, changes);
      else write(readBlock(element, story));
    },
  });
  story.paragraph = undefined;
  write(readNotes(story));
  const { text, root } = builder.finish();
  const edges = odtStyles();
  addCommon(edges, stylesPart);
  for (const style of elements(child(stylesPart, "office:automatic-styles"))) edges.add(style);
  const layout: Layout = {
    ...pageLayout(stylesPart, story.masterPage, edges, decode),
    fonts: story.layout.fonts(),
    paragraphs: story.layout.paragraphs,
  };
  return { text, root, mediaType: MEDIA_TYPE, diagnostics: remarks(story, changes, [...broken, ...pack.damaged], text), layout };
}

/** Refuses what is protected, another kind of document, or no document. */
function checkKind(pack: Package, read: (part: string) => XmlElement): void {
  if (pack.has("word/document.xml")) throw wrongFormat({ vi: "văn bản Word (.docx)", en: "a Word document (.docx)" }, ODT);
  if (pack.has("encrypted-package")) throw encrypted();
  if (pack.has("META-INF/manifest.xml")) {
    const entries = elements(read("META-INF/manifest.xml"));
    if (entries.some((entry) => child(entry, "manifest:encryption-data") !== undefined)) throw encrypted();
    const kind = entries.find((entry) => entry.attributes["manifest:full-path"] === "/")?.attributes["manifest:media-type"] ?? "";
    if (kind.includes("spreadsheet")) throw wrongFormat({ vi: "bảng tính OpenDocument", en: "an OpenDocument spreadsheet" }, ODT);
    if (kind.includes("presentation")) throw wrongFormat({ vi: "trình chiếu OpenDocument", en: "an OpenDocument presentation" }, ODT);
  }
  if (!pack.has(CONTENT)) {
    if (!pack.has("META-INF/manifest.xml") && !pack.has("mimetype"))
      throw wrongFormat({ vi: "tệp nén (.zip)", en: "an archive (.zip)" }, ODT);
    throw missingPart(CONTENT);
  }
}

/** A part that is broken is passed over and named; limits and tricks still end the reading. */
function tolerant(part: string, pack: Package, read: (part: string) => XmlElement, broken: string[]): XmlElement | undefined {
  if (!pack.has(part)) return undefined;
  try {
    return read(part);
  } catch (error) {
    if (!(error instanceof ReadProblem) || error.diagnostic.ruleId !== "read/damaged") throw error;
    broken.push(part);
    return undefined;
  }
}

function addCommon(styles: OdtStyles, part: XmlElement | undefined): void {
  for (const group of ["office:font-face-decls", "office:styles"]) for (const style of elements(child(part, group))) styles.add(style);
}

function countChanges(tracked: XmlElement, changes: Changes): void {
  for (const region of elements(tracked)) {
    if (child(region, "text:insertion") !== undefined) changes.insertions++;
    // What was deleted is kept in this list, not in the text.
    else if (child(region, "text:deletion") !== undefined && textOf(region).trim() !== "") changes.deletions++;
  }
}

const NOTES_MAX = 10_000;

/** The notes in order of reference, each opening with "[1] ", "[2] " …; footnotes and endnotes count on together. */
function readNotes(story: OdtStory): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < Math.min(story.notes.length, NOTES_MAX); index++) {
    const note = readBlocks(story.notes[index] as XmlElement, story);
    const first = note.find((block) => block.kind === "text");
    if (first === undefined) continue;
    first.runs.unshift({ text: `[${index + 1}] ` });
    for (const block of note) blocks.push(block);
  }
  return blocks;
}

function remarks(story: OdtStory, changes: Changes, broken: readonly string[], text: string): Diagnostic[] {
  const { tally } = story;
  const said: Diagnostic[] = [];
  if (text.trim() === "") said.push(noText());
  if (broken.length > 0) said.push(brokenParts([...new Set(broken)]));
  if (changes.insertions + changes.deletions > 0) said.push(trackedChanges(changes.insertions, changes.deletions));
  if (tally.hidden > 0) said.push(hiddenText(tally.hidden));
  if (tally.legacyFonts.size > 0) said.push(legacyFonts([...tally.legacyFonts]));
  if (tally.contentsLines > 0) said.push(contentsLeftOut(tally.contentsLines));
  return said;
}
