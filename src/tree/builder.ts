import type { Paragraph, PhrasingContent, Root, RootContent, Table, TableCell, TableRow } from "mdast";
import type { Position } from "unist";
import type { CellFacts, ParagraphFacts, TableFacts } from "../model/tree.ts";
import { LineIndex } from "../model/line-index.ts";

/** Words set alike. Line breaks inside are kept as breaks; tabs become spaces. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

export interface BuilderCell extends CellFacts {
  /** One entry per paragraph of the cell. */
  paragraphs: Run[][];
}

/**
 * Writes a document that has no text of its own (Word, PDF, web page) as text and builds the mdast tree over it, so
 * that later stages find every node at its offset. Automatic numbers go into the words ("1. ") by the reader.
 *
 * Paragraphs are parted by a blank line, the cells of a row by " | ", the paragraphs of a cell by a line break.
 */
export class TreeBuilder {
  #text = "";
  readonly #children: RootContent[] = [];

  /** Adds a paragraph; one of white space alone is left out. */
  paragraph(runs: readonly Run[], facts?: ParagraphFacts): void {
    if (runs.every((run) => run.text.trim() === "")) return;
    const start = this.#text.length;
    const children = this.#runs(runs);
    const node: Paragraph = { type: "paragraph", children, position: this.#position(start) };
    if (facts !== undefined) node.data = { planLint: facts };
    this.#children.push(node);
    this.#text += "\n\n";
  }

  /** Adds a table as rows of cells. Cells covered by a span are not listed: state `colSpan`, `rowSpan` on the first. */
  table(rows: readonly (readonly BuilderCell[])[], facts?: TableFacts): void {
    if (rows.length === 0) return;
    const start = this.#text.length;
    const children = rows.map((row) => this.#row(row));
    const node: Table = { type: "table", children, position: this.#position(start) };
    if (facts !== undefined) node.data = { planLint: facts };
    this.#children.push(node);
    this.#text += "\n";
  }

  finish(): { text: string; root: Root } {
    const text = this.#text;
    const lines = new LineIndex(text);
    const root: Root = { type: "root", children: this.#children, position: this.#position(0, 0) };
    root.position = { start: lines.point(0), end: lines.point(text.length) };
    setLines(root, lines);
    return { text, root };
  }

  #row(cells: readonly BuilderCell[]): TableRow {
    const start = this.#text.length;
    this.#text += "| ";
    const children: TableCell[] = [];
    for (const [index, cell] of cells.entries()) {
      if (index > 0) this.#text += " | ";
      children.push(this.#cell(cell));
    }
    this.#text += " |";
    const row: TableRow = { type: "tableRow", children, position: this.#position(start) };
    this.#text += "\n";
    return row;
  }

  #cell(cell: BuilderCell): TableCell {
    const start = this.#text.length;
    const children: PhrasingContent[] = [];
    for (const runs of cell.paragraphs) {
      if (runs.every((run) => run.text.trim() === "")) continue;
      if (children.length > 0) children.push(this.#break());
      for (const child of this.#runs(runs)) children.push(child);
    }
    const node: TableCell = { type: "tableCell", children, position: this.#position(start) };
    const { paragraphs: _paragraphs, ...facts } = cell;
    if (Object.keys(facts).length > 0) node.data = { planLint: facts };
    return node;
  }

  #runs(runs: readonly Run[]): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    for (const run of runs) {
      for (const [index, piece] of clean(run.text).split("\n").entries()) {
        if (index > 0) nodes.push(this.#break());
        if (piece === "") continue;
        nodes.push(this.#styled(piece, run));
      }
    }
    return nodes;
  }

  #break(): PhrasingContent {
    const start = this.#text.length;
    this.#text += "\n";
    return { type: "break", position: this.#position(start) };
  }

  #styled(value: string, run: Run): PhrasingContent {
    const start = this.#text.length;
    this.#text += value;
    const position = this.#position(start);
    let node: PhrasingContent = { type: "text", value, position };
    if (run.italic === true) node = { type: "emphasis", children: [node], position: { ...position } };
    if (run.bold === true) node = { type: "strong", children: [node], position: { ...position } };
    return node;
  }

  /** Offsets now; lines and columns are set once, in {@link finish}. */
  #position(start: number, end = this.#text.length): Position {
    return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
  }
}

function clean(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, "\n")
    .replace(/[\t\u00A0\u2000-\u200A\u202F\u3000]/g, " ")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "");
}

function setLines(node: { position?: Position | undefined; children?: readonly unknown[] }, lines: LineIndex): void {
  if (node.position !== undefined) {
    node.position = { start: lines.point(node.position.start.offset ?? 0), end: lines.point(node.position.end.offset ?? 0) };
  }
  for (const child of node.children ?? []) setLines(child as { position?: Position; children?: unknown[] }, lines);
}
