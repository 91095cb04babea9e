import { fold } from "../../vi/word.ts";
import type { Chunk, PageContent } from "./content.ts";
import { lineText, segmentText, type PdfLine, type Segment } from "./lines.ts";

/** A page as its lines, tables taken out. */
export interface PageLines {
  content: PageContent;
  lines: PdfLine[];
}

/** Page margins in which headers, footers and page numbers stand, as shares of the page's height. */
const HEAD = 0.11;
const FOOT = 0.89;
/** Marks of layout that its maker calls artifacts are believed while they are this small a part of all letters. */
const ARTIFACTS_MAX = 0.15;

/**
 * Leaves out letters that are on the page twice or for machines: the text layer of a scan under visible text, headers
 * and page numbers that a tagged PDF declares to be no part of the text.
 */
export function dropMachineText(pages: readonly PageContent[]): void {
  let letters = 0;
  let artifacts = 0;
  for (const { chunks } of pages) {
    for (const chunk of chunks) {
      letters += chunk.text.length;
      if (chunk.artifact) artifacts += chunk.text.length;
    }
  }
  const trusted = artifacts < ARTIFACTS_MAX * letters;
  for (const page of pages) {
    const hidden = hiddenShare(page.chunks);
    page.chunks = page.chunks.filter((chunk) => {
      if (chunk.hidden && hidden < 0.5) return false;
      const inMargin = chunk.y < HEAD * page.height || chunk.y > FOOT * page.height;
      return !(trusted && chunk.artifact && inMargin) && isOnPage(chunk, page);
    });
  }
}

/** Share of a page's letters that are drawn invisibly. */
export function hiddenShare(chunks: readonly Chunk[]): number {
  let all = 0;
  let hidden = 0;
  for (const chunk of chunks) {
    all += chunk.text.length;
    if (chunk.hidden) hidden += chunk.text.length;
  }
  return all === 0 ? 0 : hidden / all;
}

function isOnPage(chunk: Chunk, page: PageContent): boolean {
  return chunk.x1 > 0 && chunk.x0 < page.width && chunk.y > 0 && chunk.y < page.height + chunk.size;
}

/** Words that belong to the page or its signature, not to the text. */
export interface Furniture {
  text: string;
  page: number;
}

/** Removes page numbers, running headers and footers, and signature stamps; returns the words of all but the numbers. */
export function dropFurniture(pages: readonly PageLines[]): Furniture[] {
  const dropped = [...dropStamps(pages), ...dropRunning(pages)];
  dropPageNumbers(pages);
  return dropped;
}

const NUMBER_ALONE = /^(?:[-–—~]\s*)?(?:(?:trang|page|tr\.)\s*)?(?<number>\d{1,4})(?:\s*(?:\/|of|trên)\s*\d{1,4})?(?:\s*[-–—~])?$/u;

/**
 * A number alone in the head or foot of its page is the page's number when it runs with the pages: the difference to the
 * count of pages is that of other pages, or none.
 */
function dropPageNumbers(pages: readonly PageLines[]): void {
  const found: { page: PageLines; line: PdfLine; offset: number }[] = [];
  for (const page of pages) {
    const { height, number } = page.content;
    for (const line of edgeLines(page)) {
      const printed = NUMBER_ALONE.exec(fold(lineText(line)).trim())?.groups?.["number"];
      if (printed === undefined || (line.y > HEAD * height && line.y < FOOT * height)) continue;
      found.push({ page, line, offset: Number(printed) - number });
    }
  }
  for (const { page, line, offset } of found) {
    const alike = new Set(found.filter((other) => other.offset === offset).map((other) => other.page)).size;
    if (offset === 0 || alike >= 2) remove(page, line);
  }
}

/** The two lines nearest to the upper and the lower edge. */
function edgeLines({ lines }: PageLines): PdfLine[] {
  return [...new Set([...lines.slice(0, 2), ...lines.slice(-2)])];
}

function remove(page: PageLines, line: PdfLine): void {
  page.lines = page.lines.filter((other) => other !== line);
}

/** Headers, footers and watermarks: the same words (but for digits) at the same height on most pages. */
function dropRunning(pages: readonly PageLines[]): Furniture[] {
  if (pages.length < 2) return [];
  const places = new Map<string, { page: PageLines; line: PdfLine }[]>();
  for (const page of pages) {
    for (const line of page.lines) {
      const text = fold(lineText(line)).replace(/\d+/g, "#").trim();
      // A bare number is a page number, or a row of a table.
      if (text.length < 3 || /^[#\s./-]*$/u.test(text)) continue;
      const key = `${text}|${Math.round(line.y / 4)}`;
      const list = places.get(key) ?? [];
      places.set(key, list);
      list.push({ page, line });
    }
  }
  const dropped = new Map<string, Furniture>();
  for (const list of places.values()) {
    const onPages = new Set(list.map(({ page }) => page)).size;
    const first = list[0];
    if (first === undefined || onPages < Math.max(2, 0.5 * pages.length)) continue;
    const { height } = first.page.content;
    const inMargin = first.line.y < HEAD * height || first.line.y > FOOT * height;
    // In the middle of the page the same words may well be text: only a long run of pages makes them a watermark.
    if (!inMargin && (onPages < 4 || onPages < pages.length - 1)) continue;
    for (const { page, line } of list) {
      const text = lineText(line);
      const alike = text.replace(/\d+/g, "#");
      if (!dropped.has(alike)) dropped.set(alike, { text, page: line.page });
      remove(page, line);
    }
  }
  return [...dropped.values()];
}

/**
 * First line of a digital signature's picture, and the lines that follow it. A copy's signature names the form of the copy,
 * then the body and the time (Decree 30/2020, articles 25 to 27 and annex I on copies).
 */
const STAMP_START = /^(?:(?:được )?ký (?:số )?bởi\s*:|người ký\s*:|(?:digitally )?signed by(?!\p{L})|signature (?:not verified|valid))/u;
const COPY_START = /^(?:sao y|sao lục|trích sao)$/u;
const SIGNED_AT = /^(?:thời gian ký|ngày ký)\s*:/u;
const STAMP_LINE =
  /^(?:ký bởi|người ký|thời gian ký|ngày ký|giờ ký|ký ngày|email|e-mail|cơ quan|tổ chức|đơn vị|chức vụ|date|reason|location|lý do|địa điểm|dn|cn|digitally signed by|signed by|signature (?:not verified|valid))\s*[:=]?/u;
const STAMP_LINES_MAX = 8;

/** Removes the words of digital signatures, which stand across the signature or in a corner of the first page. */
function dropStamps(pages: readonly PageLines[]): Furniture[] {
  const dropped: Furniture[] = [];
  for (const page of pages) {
    const pieces = page.lines.flatMap((line) =>
      line.segments.map((segment) => ({ line, segment, text: fold(segmentText(segment)).trim() })),
    );
    for (const [index, piece] of pieces.entries()) {
      const isCopy = COPY_START.test(piece.text) && pieces.slice(index + 1, index + 4).some(({ text }) => SIGNED_AT.test(text));
      if ((!isCopy && !STAMP_START.test(piece.text)) || piece.text.length > 120) continue;
      const stamp = [piece];
      for (const next of pieces.slice(index + 1, index + 1 + 3 * STAMP_LINES_MAX)) {
        const last = stamp.at(-1);
        if (last === undefined || stamp.length >= STAMP_LINES_MAX) break;
        if (goesOn(last.segment, next.segment) && (STAMP_LINE.test(next.text) || next.segment.size < 0.8 * typicalSize(page)))
          stamp.push(next);
      }
      for (const { line, segment } of stamp) removeSegment(page, line, segment);
      dropped.push({ text: stamp.map(({ segment }) => segmentText(segment)).join(" "), page: page.content.number });
    }
  }
  return dropped;
}

function goesOn(last: Segment, next: Segment): boolean {
  const below = next.y - last.y;
  return below > 0 && below < 2 * last.size && Math.abs(next.size - last.size) < 0.25 * last.size && next.x0 < last.x1 && next.x1 > last.x0;
}

function typicalSize({ lines }: PageLines): number {
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}

function removeSegment(page: PageLines, line: PdfLine, segment: Segment): void {
  line.segments = line.segments.filter((other) => other !== segment);
  if (line.segments.length === 0) remove(page, line);
  else {
    line.x0 = Math.min(...line.segments.map((one) => one.x0));
    line.x1 = Math.max(...line.segments.map((one) => one.x1));
  }
}
