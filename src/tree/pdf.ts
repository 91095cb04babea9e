import type { Root } from "mdast";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Limits } from "../model/limits.ts";
import type { ParsedSource } from "../model/tree.ts";
import { decodeLegacyFont } from "../read/encoding/legacy-font.ts";
import { decodeWindows1252 } from "../read/encoding/windows-1252.ts";
import { isVietnameseSyllable } from "../vi/syllable.ts";
import { legacyFonts } from "./office/remarks.ts";
import { assemble } from "./pdf/assemble.ts";
import type { PageContent } from "./pdf/content.ts";
import { dropMachineText, hiddenShare } from "./pdf/furniture.ts";
import { restoreLetters, type RestoredLetters } from "./pdf/letters.ts";
import { readPages, type ReadPages } from "./pdf/pages.ts";
import { openPdf, type OpenedPdf } from "./pdf/pdfjs.ts";
import * as remarks from "./pdf/remarks.ts";
import { unpacksWithin } from "./pdf/streams.ts";

/**
 * Reads a PDF with a text layer: letters by place into lines, paragraphs, letterheads and tables. Pages count from 1 and
 * stand in the facts of paragraphs and tables. Never throws; a file that cannot be read yields one error.
 */
export async function parsePdf(bytes: Uint8Array, limits: Limits): Promise<ParsedSource | { diagnostics: Diagnostic[] }> {
  if (bytes.length > limits.fileBytes) return { diagnostics: [remarks.fileTooLarge(bytes.length, limits.fileBytes)] };
  if (!unpacksWithin(bytes, limits)) return { diagnostics: [remarks.unpacksTooLarge(limits.unpackedBytes)] };
  let pdf: OpenedPdf;
  try {
    pdf = await openWhole(bytes);
  } catch (error) {
    const asked = error instanceof Error && error.name === "PasswordException";
    return { diagnostics: [asked ? remarks.passwordNeeded() : remarks.broken()] };
  }
  try {
    const { numPages } = pdf.document;
    if (numPages > limits.pages) return { diagnostics: [remarks.tooManyPages(numPages, limits.pages)] };
    return compose(await readPages(() => openPdf(bytes), pdf, limits), bytes, limits);
  } catch {
    // pdf.js meets broken files in more ways than can be named one by one.
    return { diagnostics: [remarks.broken()] };
  } finally {
    await pdf.close().catch(() => undefined);
  }
}

/** Opens a file; one that lost its end gets a trailer that names the catalogue found in it. */
async function openWhole(bytes: Uint8Array): Promise<OpenedPdf> {
  try {
    return await openPdf(bytes);
  } catch (error) {
    if (isWhole(bytes) || (error instanceof Error && error.name === "PasswordException")) throw error;
    const catalogue = /(\d{1,8}) (\d{1,5}) obj\s*<<[^>]{0,200}\/Type\s*\/Catalog\b/.exec(decodeWindows1252(bytes));
    if (catalogue === null) throw error;
    const trailer = new TextEncoder().encode(`\nendobj\ntrailer\n<< /Root ${catalogue[1]} ${catalogue[2]} R >>\nstartxref\n0\n%%EOF\n`);
    const mended = new Uint8Array(bytes.length + trailer.length);
    mended.set(bytes);
    mended.set(trailer, bytes.length);
    return openPdf(mended);
  }
}

function compose(read: ReadPages, bytes: Uint8Array, limits: Limits): ParsedSource | { diagnostics: Diagnostic[] } {
  const { pages } = read;
  if (pages.length === 0) return { diagnostics: [remarks.broken()] };
  const letters = restoreLetters(pages, decodeLegacyFont);
  const recognised = pages.filter((page) => hiddenShare(page.chunks) > 0.5).length;
  dropMachineText(pages);
  if (pages.every((page) => page.chunks.length === 0)) {
    return { diagnostics: [isWhole(bytes) ? remarks.noText(pages.length) : remarks.broken()] };
  }
  const { text, root } = assemble(pages).finish();
  if (isScan(pages, text, root)) return { diagnostics: [remarks.noText(pages.length)] };
  const diagnostics: Diagnostic[] = [];
  if (!isWhole(bytes)) diagnostics.push(remarks.incomplete());
  if (read.failed.length > 0) diagnostics.push(remarks.pagesSkipped(read.failed));
  if (read.cut) diagnostics.push(remarks.textCut(limits.textLength));
  diagnostics.push(...ofLetters(letters));
  if (isDamaged(text)) diagnostics.push(remarks.textLooksDamaged());
  if (recognised * 2 > pages.length) diagnostics.push(remarks.recognisedText());
  diagnostics.push(...ofPages(pages));
  return { text, root, mediaType: "application/pdf", diagnostics };
}

/** A whole PDF ends with `%%EOF` (ISO 32000-1, 7.5.5); some makers put a little after it. */
function isWhole(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 2048));
  return String.fromCharCode(...tail).includes("%%EOF");
}

function ofLetters(letters: RestoredLetters): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (letters.restored.size > 0) found.push(remarks.lettersRestored([...letters.restored]));
  if (letters.unread.size > 0) found.push(remarks.lettersUnread([...letters.unread], letters.unreadLetters));
  if (letters.mended > 0) found.push(remarks.lettersMended());
  if (letters.legacy.size > 0) found.push(legacyFonts([...letters.legacy]));
  return found;
}

function ofPages(pages: readonly PageContent[]): Diagnostic[] {
  const empty = emptyOf(pages).map((page) => page.number);
  return empty.length === 0 ? [] : [remarks.pagesWithoutText(empty, pages.length)];
}

function emptyOf(pages: readonly PageContent[]): PageContent[] {
  return pages.filter((page) => page.chunks.length === 0);
}

/** Fewer letters to a page than this are a number, a date or a stamp set upon a scan: a page of text has two thousand. */
const LETTERS_TO_A_PAGE_MIN = 40;

/** Whether nothing but signatures and the like stands on the pages, or next to nothing on pages that are mostly empty. */
function isScan(pages: readonly PageContent[], text: string, root: Root): boolean {
  let letters = 0;
  for (const node of root.children) {
    if (node.type === "paragraph" && node.data?.planLint?.furniture === true) continue;
    letters += text.slice(node.position?.start.offset, node.position?.end.offset).replace(/\s+/gu, "").length;
  }
  if (letters === 0) return true;
  return emptyOf(pages).length * 2 > pages.length && letters < LETTERS_TO_A_PAGE_MIN * pages.length;
}

const WORDS_SEEN = 2000;
/** Less than this share of a Vietnamese text's longer words being syllables means that its letters are wrong. */
const SYLLABLES_MIN = 0.5;

/** Whether most words of a text that has Vietnamese marks or symbols in its words are no syllables. */
function isDamaged(text: string): boolean {
  let words = 0;
  let syllables = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{M}]{2,}/gu)) {
    words++;
    if (isVietnameseSyllable(word)) syllables++;
    if (words >= WORDS_SEEN) break;
  }
  return words >= 50 && syllables < SYLLABLES_MIN * words;
}
