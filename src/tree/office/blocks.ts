import type { Limits } from "../../model/limits.ts";
import type { Layout, ParagraphFacts, TableFacts } from "../../model/tree.ts";
import type { BuilderCell, Run, TreeBuilder } from "../builder.ts";
import type { Piece } from "./lines.ts";
import { textTooLong } from "./problem.ts";

/** What the readers of Word and OpenDocument hand on: paragraphs and tables in document order. */
export type Block = TextBlock | TableBlock;

export interface TextBlock {
  kind: "text";
  runs: Run[];
  facts: ParagraphFacts;
}

export interface TableBlock {
  kind: "table";
  rows: BuilderCell[][];
  facts: TableFacts;
}

/** Writes blocks into the tree; stops a text that outgrows its limit. */
export function blockWriter(builder: TreeBuilder, limits: Limits): (blocks: readonly Block[]) => void {
  let written = 0;
  return (blocks) => {
    for (const block of blocks) {
      written += lengthOf(block);
      if (written > limits.textLength) throw textTooLong(limits.textLength);
      if (block.kind === "text") builder.paragraph(block.runs, block.facts);
      else builder.table(block.rows, block.facts);
    }
  };
}

function lengthOf(block: Block): number {
  const runs = (list: readonly Run[]) => list.reduce((sum, run) => sum + run.text.length, 0);
  if (block.kind === "text") return runs(block.runs);
  return block.rows.flat().reduce((sum, cell) => sum + 3 + cell.paragraphs.reduce((inner, list) => inner + runs(list), 0), 0);
}

/** The paragraphs of a cell; a table inside the cell gives its own, cell by cell. */
export function cellOf(blocks: readonly Block[]): BuilderCell {
  const paragraphs: Run[][] = [];
  let first: number | undefined;
  for (const block of blocks) {
    if (block.kind === "text") paragraphs.push(block.runs);
    else for (const cell of block.rows.flat()) for (const runs of cell.paragraphs) paragraphs.push(runs);
    first ??= block.kind === "text" ? block.facts.paragraph : block.rows[0]?.[0]?.paragraph;
  }
  return { paragraphs, ...(first === undefined ? {} : { paragraph: first }) };
}

/** Counts the letters of a document by font and size, and keeps what form rules ask of its paragraphs. */
export interface LayoutTally {
  count(pieces: readonly Piece[]): void;
  paragraph(pieces: readonly Piece[], facts: ParagraphLayout): void;
  fonts(): NonNullable<Layout["fonts"]>;
  readonly paragraphs: NonNullable<Layout["paragraphs"]>;
}

export type ParagraphLayout = NonNullable<Layout["paragraphs"]>[number];

export function layoutTally(): LayoutTally {
  const letters = new Map<string, { name: string; size: number; letters: number }>();
  const paragraphs: ParagraphLayout[] = [];
  const count = (pieces: readonly Piece[]) => {
    for (const piece of pieces) {
      const key = `${piece.font}|${piece.size}`;
      const entry = letters.get(key) ?? { name: piece.font, size: piece.size, letters: 0 };
      entry.letters += inkOf(piece.text);
      letters.set(key, entry);
    }
  };
  return {
    paragraphs,
    count,
    paragraph(pieces, facts) {
      const inked = pieces.filter((piece) => piece.text.trim() !== "");
      if (inked.length === 0) return;
      count(inked);
      const main = mainPiece(inked);
      paragraphs.push({
        ...facts,
        ...(inked.every((piece) => piece.bold) ? { bold: true } : {}),
        ...(inked.every((piece) => piece.italic) ? { italic: true } : {}),
        ...(inked.every((piece) => piece.caps) ? { caps: true } : {}),
        ...(main.font === "" ? {} : { font: main.font }),
        size: main.size,
      });
    },
    fonts() {
      const used = [...letters.values()].filter((entry) => entry.letters > 0 && entry.name !== "");
      const all = used.reduce((sum, entry) => sum + entry.letters, 0);
      used.sort((one, other) => other.letters - one.letters);
      return used.map((entry) => ({ name: entry.name, size: entry.size, share: Math.round((entry.letters / all) * 1e4) / 1e4 }));
    },
  };
}

/** Letters that leave ink, roughly: white space within words does not occur. */
function inkOf(text: string): number {
  let ink = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 32) ink++;
  return ink;
}

function mainPiece(pieces: readonly Piece[]): Piece {
  const letters = new Map<string, { piece: Piece; letters: number }>();
  let main = { piece: pieces[0] as Piece, letters: -1 };
  for (const piece of pieces) {
    const key = `${piece.font}|${piece.size}`;
    const entry = letters.get(key) ?? { piece, letters: 0 };
    entry.letters += inkOf(piece.text);
    letters.set(key, entry);
    if (entry.letters > main.letters) main = entry;
  }
  return main.piece;
}
