import type { Nodes, Root, Table, TableCell } from "mdast";
import type { ParagraphFacts } from "../model/tree.ts";
import { fold } from "../vi/word.ts";
import { joinSpacedLetters } from "./spaced-letters.ts";
import { join, ProseBuilder, type Prose } from "./prose.ts";

/** One printed line, or one paragraph where the format keeps paragraphs whole. */
export interface Line {
  kind: "line";
  prose: Prose;
  /** All its letters are bold. */
  bold: boolean;
  /** Its first letter is bold. */
  opensBold: boolean;
  italic: boolean;
  /** A Markdown heading. */
  heading: boolean;
  /** The line is set off from the one before by this many empty lines. */
  gap: number;
  /** The break before it was asked for (a hard break, a new paragraph of Word), not made by wrapping. */
  hard: boolean;
  /** Which block of the tree it comes from; lines of one block share the number. */
  block: number;
  /** Column of its first letter, from 0: the indent in plain text. */
  indent: number;
  page?: number;
  paragraph?: number;
  centred?: boolean;
  /** A page number or running head. */
  furniture?: boolean;
  /** Which of the provisions that the document puts in another's place it belongs to. */
  provision?: number;
}

/** A cell as its lines, so that a letterhead or a list of recipients inside it keeps them. */
export interface Cell {
  lines: Line[];
  colSpan: number;
  rowSpan: number;
}

export interface Grid {
  kind: "grid";
  rows: Cell[][];
  /** Layout, not data: letterhead, recipients beside the signature. Undefined where the format does not say. */
  borderless?: boolean;
  /** Which words stand in which cell was told by the words alone: the text had lost the table's lines. */
  rebuilt?: true;
  start: number;
  end: number;
  gap: number;
  page?: number;
  provision?: number;
}

export type Strip = Line | Grid;

/** A cell of its own, merged with none. */
export function toCell(lines: Line[]): Cell {
  return { lines, colSpan: 1, rowSpan: 1 };
}

/** A cell's words as one line. */
export function textOfCell(cell: Cell | undefined): string {
  return cell === undefined ? "" : join(cell.lines.map(({ prose }) => prose)).text;
}

/** Whether the line, or a line of one of the table's cells, has the words, which are compared folded. */
export function says(strip: Strip, words: RegExp): boolean {
  if (strip.kind === "line") return words.test(fold(strip.prose.text));
  return strip.rows.some((row) => row.some((cell) => cell.lines.some((line) => words.test(fold(line.prose.text)))));
}

/** Rows that stand from one line to another. */
export function gridOf(rows: Cell[][], first: Line, last: Line): Grid {
  return { kind: "grid", rows, start: first.prose.from[0] ?? 0, end: last.prose.end, gap: first.gap };
}

/** Quotations and lists inside one another as deep as this are noise; what stands deeper is read as plain words. */
const NESTING_MAX = 100;

/** Tags that set words otherwise and part none. */
const INLINE_TAG =
  /^<\/?(?:a|abbr|b|big|bdi|cite|code|del|em|font|i|ins|mark|o:p|q|s|small|span|strike|strong|sub|sup|tt|u|var)(?=[\s/>])/iu;

interface Style {
  bold: boolean;
  italic: boolean;
}

/**
 * Reads the tree block by block into printed lines and grids, in source order. Emphasis marks, escapes and entities
 * are resolved; list markers, which remark-parse takes off, are put back as printed.
 */
export function linesOf(text: string, root: Root, verbatim: boolean): Strip[] {
  const reader = new LineReader(text, verbatim);
  reader.blocks(root.children);
  return reader.strips;
}

/** What of a block of HTML or code is no words: comments, tags, and a fence with the name of a language, but not “``` Số: 5”. */
const UNPRINTED = /<!--[\s\S]*?-->|<\/?[a-z][^<>]*>|^(?:`{3,}|~{3,})[ \t]*(?:[a-z][a-z\d+#_-]*[ \t]*$)?/gimu;

const STRONG_TAG = /^<\/?(?:b|strong|h[1-6])(?=[\s>])/iu;

class LineReader {
  readonly strips: Strip[] = [];
  readonly #text: string;
  readonly #verbatim: boolean;
  #block = 0;
  #builder = new ProseBuilder();
  #letters = 0;
  #boldLetters = 0;
  #opensBold = false;
  #italicLetters = 0;
  #lineStart = 0;
  #hard = true;
  #lastEnd = 0;
  #facts: { heading: boolean; page?: number; paragraph?: number; centred?: boolean; furniture?: boolean } = { heading: false };
  #sink: Line[] | undefined;
  #nesting = 0;
  /** Quotations that are open: their marks stand before every line. */
  #quotes = 0;

  constructor(text: string, verbatim: boolean) {
    this.#text = text;
    this.#verbatim = verbatim;
  }

  blocks(nodes: readonly Nodes[]): void {
    this.#nesting++;
    for (const node of nodes) {
      if (this.#nesting > NESTING_MAX && "children" in node) this.#raw(node);
      else this.#blockNode(node);
    }
    this.#nesting--;
  }

  #blockNode(node: Nodes): void {
    switch (node.type) {
      case "paragraph":
        this.#leaf(node, startOf(node), node.data?.planLint ?? {});
        return;
      case "heading":
        this.#leaf(node, startOf(node), { heading: true });
        return;
      case "list":
        for (const item of node.children) this.#listItem(item);
        return;
      case "table":
        this.#table(node);
        return;
      case "code":
      case "html":
      case "yaml":
      case "definition":
        this.#raw(node);
        return;
      case "thematicBreak":
        return;
      case "blockquote":
        this.#quotes++;
        this.blocks(node.children);
        this.#quotes--;
        return;
      default:
        if ("children" in node) this.blocks(node.children);
    }
  }

  /** The first block of an item starts where the item's marker stands, so that `- ` and `3) ` are read again. */
  #listItem(item: Nodes): void {
    if (!("children" in item)) return;
    const [first, ...rest] = item.children;
    if (first === undefined) {
      this.#bareMarker(startOf(item), endOf(item));
      return;
    }
    if (first.type === "paragraph" || first.type === "heading") {
      this.#leaf(first, startOf(item), { heading: first.type === "heading" });
    } else {
      // An empty marker with a nested list under it: `- 1. Text`. A number before the list is printed like any other: `12. + Text`.
      if (/\d/u.test(this.#text.slice(startOf(item), startOf(first)))) this.#bareMarker(startOf(item), startOf(first));
      this.#blockNode(first);
    }
    this.blocks(rest);
  }

  /** A marker whose words stand on the next line: `-` / `Phân công …`. */
  #bareMarker(start: number, end: number): void {
    this.#block++;
    this.#facts = { heading: false };
    this.#openLine(start, true);
    this.#words(start, end, { bold: false, italic: false });
    this.#closeLine();
  }

  #leaf(node: Nodes, start: number, facts: ParagraphFacts & { heading?: boolean }): void {
    this.#block++;
    this.#facts = {
      heading: facts.heading ?? false,
      ...(facts.page === undefined ? {} : { page: facts.page }),
      ...(facts.paragraph === undefined ? {} : { paragraph: facts.paragraph }),
      ...(facts.align === "center" ? { centred: true } : {}),
      ...(facts.furniture === true ? { furniture: true } : {}),
    };
    this.#openLine(start, true);
    const first = "children" in node ? node.children[0] : undefined;
    const content = first === undefined ? endOf(node) : startOf(first);
    const lead = this.#text.slice(start, content);
    // What stands before the first inline node is the list marker (kept) or the hashes of a heading (dropped).
    if (lead.trim() !== "" && !/^#+\s*$/u.test(lead)) {
      const marker = /^\s*(?:[-+*]|\d{1,9}[.)])\s+/u.exec(lead);
      if (marker !== null) this.#builder.copy(this.#text, start, start + marker[0].length);
    }
    if ("children" in node) this.#inlines(node.children, { bold: false, italic: false });
    this.#closeLine();
  }

  #inlines(nodes: readonly Nodes[], style: Style): void {
    this.#nesting++;
    for (const node of nodes) this.#inline(node, style);
    this.#nesting--;
  }

  #inline(node: Nodes, style: Style): void {
    if (this.#nesting > NESTING_MAX || node.type === "text") this.#words(startOf(node), endOf(node), style);
    else if (node.type === "inlineCode") this.#words(startOf(node) + 1, endOf(node) - 1, style);
    else if (node.type === "break") this.#breakLine(endOf(node), true);
    else if (node.type === "strong") this.#inlines(node.children, { ...style, bold: true });
    else if (node.type === "emphasis") this.#inlines(node.children, { ...style, italic: true });
    else if (node.type === "html") this.#inlineHtml(node);
    else if ("children" in node) this.#inlines(node.children, style);
    else this.#words(startOf(node), endOf(node), style);
  }

  #inlineHtml(node: Nodes): void {
    const source = this.#text.slice(startOf(node), endOf(node));
    if (/^<br\s*\/?>$/iu.test(source)) this.#breakLine(endOf(node), true);
    else if (source.startsWith("<!--") || INLINE_TAG.test(source)) return;
    else if (/^<\/?[a-z]/iu.test(source)) this.#builder.space(startOf(node));
    else this.#words(startOf(node), endOf(node), { bold: false, italic: false });
  }

  /** Copies a stretch of text, breaking at line ends and resolving what Markdown writes otherwise. */
  #words(start: number, end: number, style: Style): void {
    let from = start;
    for (let index = start; index < end; index++) {
      const code = this.#text.charCodeAt(index);
      if (code === 10 || code === 12) {
        this.#copy(from, index, style);
        from = this.#behindQuoteMarks(index + 1, end);
        this.#breakLine(from, code === 12);
      }
    }
    this.#copy(from, end, style);
  }

  /** Where the words of a line of a quotation begin. */
  #behindQuoteMarks(start: number, end: number): number {
    let from = start;
    for (let left = this.#quotes; left > 0; left--) {
      let at = from;
      while (at < end && this.#text.charCodeAt(at) === 32) at++;
      if (this.#text[at] !== ">") break;
      from = at + 1;
    }
    return from;
  }

  #copy(start: number, end: number, style: Style): void {
    if (start >= end) return;
    const letters = countLetters(this.#text, start, end);
    if (this.#letters === 0) this.#opensBold = style.bold;
    this.#letters += letters;
    if (style.bold) this.#boldLetters += letters;
    if (style.italic) this.#italicLetters += letters;
    if (this.#verbatim) this.#builder.copy(this.#text, start, end);
    else this.#unescaped(start, end);
  }

  /** Drops the backslash of an escape, emphasis marks that did not pair, and resolves character references. */
  #unescaped(start: number, end: number): void {
    const source = this.#text.slice(start, end);
    if (!/[\\&*]/u.test(source)) {
      this.#builder.copy(this.#text, start, end);
      return;
    }
    let from = start;
    for (const match of source.matchAll(
      /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});|\*{2,}|(?<!\(|^)\*(?!\))|^\*(?=\S)/giu,
    )) {
      const at = start + match.index;
      this.#builder.copy(this.#text, from, at);
      from = at + match[0].length;
      if (match[0].startsWith("\\")) this.#builder.copy(this.#text, at + 1, from);
      else if (match[0].startsWith("&")) this.#reference(match[0], at);
    }
    this.#builder.copy(this.#text, from, end);
  }

  #reference(reference: string, at: number): void {
    const character = entity(reference);
    if (character === " ") this.#builder.space(at);
    else this.#builder.put(character, at, at + reference.length);
  }

  #openLine(start: number, hard: boolean): void {
    this.#builder = new ProseBuilder();
    this.#letters = 0;
    this.#boldLetters = 0;
    this.#italicLetters = 0;
    this.#lineStart = start;
    this.#hard = hard;
  }

  #breakLine(next: number, hard: boolean): void {
    this.#closeLine();
    this.#openLine(next, hard);
  }

  #closeLine(): void {
    const prose = joinSpacedLetters(this.#builder.finish());
    if (prose.text === "") return;
    const start = prose.from[0] ?? this.#lineStart;
    const line: Line = {
      kind: "line",
      prose,
      bold: this.#letters > 0 && this.#boldLetters === this.#letters,
      opensBold: this.#letters > 0 && this.#opensBold,
      italic: this.#letters > 0 && this.#italicLetters === this.#letters,
      gap: this.#gapBefore(start),
      hard: this.#hard,
      block: this.#block,
      indent: start - (this.#text.lastIndexOf("\n", start - 1) + 1),
      ...this.#facts,
    };
    this.#lastEnd = prose.end;
    if (this.#sink === undefined) this.strips.push(line);
    else this.#sink.push(line);
  }

  /** Empty lines between the last line read and `start`. */
  #gapBefore(start: number): number {
    let breaks = 0;
    for (let index = this.#lastEnd; index < start; index++) if (this.#text.charCodeAt(index) === 10) breaks++;
    return Math.max(0, breaks - 1);
  }

  #raw(node: Nodes): void {
    this.#block++;
    this.#facts = { heading: false };
    this.#openLine(startOf(node), true);
    const source = this.#text.slice(startOf(node), endOf(node));
    let from = 0;
    const style = { bold: false, italic: false };
    for (const match of source.matchAll(UNPRINTED)) {
      this.#words(startOf(node) + from, startOf(node) + match.index, style);
      if (STRONG_TAG.test(match[0])) style.bold = !match[0].startsWith("</");
      if (/^<(?:br|\/?p|\/?div|\/?li|\/?tr|\/?h\d)/iu.test(match[0])) this.#breakLine(startOf(node) + match.index + match[0].length, true);
      from = match.index + match[0].length;
    }
    this.#words(startOf(node) + from, endOf(node), style);
    this.#closeLine();
  }

  #table(node: Table): void {
    this.#block++;
    const facts = node.data?.planLint ?? {};
    const start = startOf(node);
    const grid: Grid = { kind: "grid", rows: [], start, end: endOf(node), gap: this.#gapBefore(start) };
    if (facts.borderless !== undefined) grid.borderless = facts.borderless;
    if (facts.page !== undefined) grid.page = facts.page;
    const text: Nodes[] = [];
    for (const row of node.children) {
      // GFM takes every line under a table for a row until a blank one; a line without a bar is text. A row of HTML has none.
      const isText = row.children.length === 1 && grid.rows.length > 0 && !/\||^<t[rdh]/iu.test(this.#text.slice(startOf(row), endOf(row)));
      if (text.length > 0 || isText) text.push(row);
      else grid.rows.push(row.children.map((cell) => this.#cell(cell, facts.page)));
    }
    const first = text[0];
    if (first !== undefined) grid.end = startOf(first);
    this.strips.push(grid);
    this.#lastEnd = grid.end;
    for (const row of text) this.#textRow(row);
  }

  #textRow(row: Nodes): void {
    this.#block++;
    this.#facts = { heading: false };
    this.#openLine(startOf(row), true);
    if ("children" in row)
      for (const cell of row.children) if ("children" in cell) this.#inlines(cell.children, { bold: false, italic: false });
    this.#closeLine();
  }

  #cell(cell: TableCell, page: number | undefined): Cell {
    const lines: Line[] = [];
    this.#sink = lines;
    this.#facts = { heading: false, ...(page === undefined ? {} : { page }) };
    this.#openLine(startOf(cell), true);
    this.#inlines(cell.children, { bold: false, italic: false });
    this.#closeLine();
    this.#sink = undefined;
    const spans = cell.data?.planLint;
    return { lines, colSpan: spans?.colSpan ?? 1, rowSpan: spans?.rowSpan ?? 1 };
  }
}

function countLetters(text: string, start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    // Letters and digits of ASCII and everything above it: exact enough to tell "all bold" from "partly bold".
    if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 191) count++;
  }
  return count;
}

/** What the read stage leaves: signs that would be marks of Markdown, and spaces. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
};

function entity(reference: string): string {
  const name = reference.slice(1, -1);
  if (name.startsWith("#")) {
    const code = name[1] === "x" || name[1] === "X" ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code).normalize("NFC") : " ";
  }
  return ENTITIES[name.toLowerCase()] ?? reference;
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}
