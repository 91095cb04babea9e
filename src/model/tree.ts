import type { Root } from "mdast";
import type { Diagnostic } from "./diagnostic.ts";

/** What a reader may know of a paragraph besides its words; hangs on `paragraph.data.planLint`. */
export interface ParagraphFacts {
  /** Counted from 1 in document order (Word, OpenDocument). */
  paragraph?: number;
  /** Counted from 1 (PDF). */
  page?: number;
  align?: "left" | "center" | "right" | "justify";
  /** Level of an automatic list, counted from 1 (Word, OpenDocument); absent where the marker was typed by hand. */
  listLevel?: number;
  /** A page number or running head: kept in the outline, apart from the text. */
  furniture?: boolean;
}

/** Hangs on `table.data.planLint`. A borderless table is layout (letterhead, recipients beside signature), not data. */
export interface TableFacts {
  borderless?: boolean;
  page?: number;
  /** Rows at the top that the file repeats on each page. */
  headerRows?: number;
}

/** Hangs on `tableCell.data.planLint`. */
export interface CellFacts {
  colSpan?: number;
  rowSpan?: number;
  /** The cell's first paragraph, counted from 1 in document order (Word, OpenDocument). */
  paragraph?: number;
}

declare module "mdast" {
  interface ParagraphData {
    planLint?: ParagraphFacts;
  }
  interface TableData {
    planLint?: TableFacts;
  }
  interface TableCellData {
    planLint?: CellFacts;
  }
}

/**
 * What the parse stage yields for every format: the normalised text (NFC, LF, no BOM, no-break spaces as spaces)
 * and an mdast tree in which every node has a position in that text.
 */
export interface ParsedSource {
  text: string;
  root: Root;
  mediaType: string;
  /** Encoding the bytes were read with, such as `utf-8` or `tcvn3`; absent for formats that state their own. */
  encoding?: string;
  diagnostics: Diagnostic[];
  /** Facts about page and type that only formats with layout have; read by form rules. */
  layout?: Layout;
}

/**
 * Lengths (indents and the spacing between paragraphs too) in millimetres, font sizes in points. Absent means the file
 * does not say. `lineSpacing` is a multiple of single spacing; spacing of a fixed height is left out.
 */
export interface Layout {
  page?: { width: number; height: number; top: number; right: number; bottom: number; left: number };
  /** Share of the body's characters set in each font and size, most used first. */
  fonts?: { name: string; size?: number; share: number }[];
  pageNumber?: {
    present: boolean;
    position?: "header" | "footer";
    align?: "left" | "center" | "right";
    onFirstPage?: boolean;
    size?: number;
    font?: string;
  };
  /** Words of the page headers and footers, page numbers aside; they are no part of the text. */
  headers?: string[];
  footers?: string[];
  paragraphs?: {
    paragraph: number;
    align?: ParagraphFacts["align"];
    bold?: boolean;
    italic?: boolean;
    size?: number;
    font?: string;
    caps?: boolean;
    firstLineIndent?: number;
    spaceBefore?: number;
    spaceAfter?: number;
    lineSpacing?: number;
  }[];
}
