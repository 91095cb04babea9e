import { addAll } from "../../model/add-all.ts";
import { readMarker } from "../../vi/numbering.ts";
import type { Run } from "../builder.ts";
import type { Block } from "../office/blocks.ts";
import { attribute, isBlock, isElement, isText, type HtmlElement, type HtmlNode } from "./dom.ts";
import { listMarkers, type ListLevel } from "./lists.ts";
import { declarationsOf, isHidden, lookOf, PLAIN, type Look } from "./style.ts";
import type { PageReader } from "./reader.ts";
import { readBeside, readTable } from "./tables.ts";

/** Reads the blocks inside an element: paragraphs with their list markers, tables. */
export function readBlocks(root: HtmlElement, reader: PageReader, look: Look = PLAIN): Block[] {
  const flow = new Flow(reader);
  flow.children(root, look, []);
  flow.flush();
  return flow.blocks;
}

class Flow {
  readonly blocks: Block[] = [];
  readonly #reader: PageReader;
  #runs: Run[] = [];
  #align: Look["align"];
  /** Marker of the list item whose first paragraph is still to come. */
  #marker: string | undefined;
  /** A picture that floats was just passed: the source's line break behind it parts no words. */
  #afterFloat = false;

  constructor(reader: PageReader) {
    this.#reader = reader;
  }

  children(element: HtmlElement, look: Look, levels: readonly ListLevel[]): void {
    for (const child of element.childNodes) this.#node(child, look, levels);
  }

  #node(node: HtmlNode, look: Look, levels: readonly ListLevel[]): void {
    if (isText(node)) this.#words(node.value, look);
    else if (isElement(node) && !this.#reader.noise.has(node)) this.#element(node, look, levels);
  }

  #element(element: HtmlElement, outer: Look, levels: readonly ListLevel[]): void {
    const declarations = declarationsOf(element, this.#reader.sheet);
    if (isHidden(element, declarations)) return;
    const look = lookOf(element, outer, declarations);
    const { tagName } = element;
    if (tagName === "img") this.#afterFloat ||= /^(?:left|right)$/i.test(attribute(element, "align") ?? "");
    else if (tagName === "br" && this.#afterFloat && attribute(element, "clear") !== undefined) return;
    else if (tagName === "br") this.#break(look);
    else if (tagName === "hr") this.flush();
    else if (tagName === "table") {
      this.flush();
      addAll(this.blocks, readTable(element, this.#reader, look, readBlocks));
    } else if (tagName === "ol" || tagName === "ul" || tagName === "menu" || tagName === "dir") this.#list(element, look, levels);
    else if (isNoteCall(element)) return;
    else if (isBlock(element)) {
      this.flush();
      const beside = readBeside(element, this.#reader, look, declarations.get("display") ?? "", readBlocks);
      if (beside !== undefined) {
        addAll(this.blocks, beside);
        return;
      }
      this.#align = look.align;
      this.children(element, look, levels);
      this.flush();
    } else if (isNoteNumber(element)) this.#words(`[${noteNumber(element)}] `, look);
    else this.children(element, look, levels);
  }

  #list(list: HtmlElement, look: Look, levels: readonly ListLevel[]): void {
    this.flush();
    const isNotes = isNotesList(list);
    for (const { item, marker, level } of listMarkers(list, levels, this.#reader.sheet)) {
      if (this.#reader.noise.has(item)) continue;
      const declarations = declarationsOf(item, this.#reader.sheet);
      if (isHidden(item, declarations)) continue;
      const own = lookOf(item, look, declarations);
      this.flush();
      this.#marker = isNotes && marker !== undefined ? `[${marker.replace(/\D+$/u, "")}]` : marker;
      this.#align = own.align;
      this.children(item, own, level === undefined ? levels : [...levels, level]);
      this.flush();
      this.#emptyItem();
    }
  }

  /** An item without words still prints its number, as in a column of numbers. */
  #emptyItem(): void {
    if (this.#marker !== undefined && /\p{N}|\p{L}/u.test(this.#marker))
      this.blocks.push({ kind: "text", runs: [{ text: this.#marker }], facts: {} });
    this.#marker = undefined;
  }

  #words(source: string, look: Look): void {
    const lines = look.verbatim ? source.replace(/\r\n?/g, "\n") : source.replace(/[ \t\r\n\f]+/g, " ");
    const atStart =
      this.#runs.length === 0 ||
      this.#runs.at(-1)?.text.endsWith("\n") === true ||
      (!look.verbatim && this.#runs.at(-1)?.text.endsWith(" ") === true);
    let text = (atStart || (this.#afterFloat && /^\s*\n/.test(source))) && !look.verbatim ? lines.replace(/^ /, "") : lines;
    if (text === "") return;
    this.#afterFloat = false;
    text = this.#decoded(text, look.font);
    if (look.upper) text = text.normalize("NFC").toUpperCase();
    this.#add({ text, ...(look.bold ? { bold: true } : {}), ...(look.italic ? { italic: true } : {}) });
    this.#align ??= look.align;
  }

  #decoded(text: string, font: string | undefined): string {
    const decoded = font === undefined ? undefined : this.#reader.decode?.(text, font);
    if (decoded === undefined || decoded === text || font === undefined) return text;
    this.#reader.fonts.add(font);
    return decoded;
  }

  #add(run: Run): void {
    const last = this.#runs.at(-1);
    const alike = last !== undefined && (last.bold === true) === (run.bold === true) && (last.italic === true) === (run.italic === true);
    if (last !== undefined && (alike || run.text.trim() === "")) last.text += run.text;
    else this.#runs.push(run);
  }

  /** One break parts lines; a second in a row, as old pages write paragraphs, parts paragraphs. */
  #break(look: Look): void {
    const last = this.#runs.at(-1);
    if (last === undefined) return;
    if (/\n[ \u00A0]*$/u.test(last.text)) {
      const align = this.#align;
      this.flush();
      this.#align = align ?? look.align;
    } else last.text = `${last.text.replace(/ $/, "")}\n`;
  }

  flush(): void {
    const runs = trimmed(this.#runs);
    const align = this.#align;
    this.#runs = [];
    this.#align = undefined;
    if (runs.length === 0) return;
    const first = runs[0];
    // Items often repeat by hand the marker that the list would print.
    if (first !== undefined && this.#marker !== undefined && readMarker(runs.map((run) => run.text).join("")) === undefined)
      first.text = `${this.#marker} ${first.text}`;
    this.#marker = undefined;
    this.blocks.push({ kind: "text", runs, facts: align === undefined ? {} : { align } });
  }
}

const BLANKS_START = /^[\s\u00A0]+/u;
const BLANKS_END = /[ \t\n\u00A0]+$/u;

/** No white space at either end; runs left empty go. */
function trimmed(runs: Run[]): Run[] {
  while (runs[0] !== undefined) {
    runs[0].text = runs[0].text.replace(BLANKS_START, "");
    if (runs[0].text !== "") break;
    runs.shift();
  }
  for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
    last.text = trimEnd(last.text);
    if (last.text !== "") break;
    runs.pop();
  }
  return runs;
}

/** In linear time: a pattern for blanks at the end looks at every blank of the text. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && BLANKS_END.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The raised number that calls a footnote, as Word, LibreOffice and pandoc write it. */
function isNoteCall(element: HtmlElement): boolean {
  if (element.tagName !== "a") return false;
  const names = `${attribute(element, "class") ?? ""} ${attribute(element, "role") ?? ""}`;
  if (/sdfootnoteanc|sdendnoteanc|footnote-ref|doc-noteref|footnote-back|doc-backlink/.test(names)) return true;
  return /^#_(?:ftn|edn)\d+$/.test(attribute(element, "href") ?? "");
}

/** The number that opens a footnote in LibreOffice's and Word's pages. */
function isNoteNumber(element: HtmlElement): boolean {
  if (element.tagName !== "a") return false;
  return (
    /sdfootnotesym|sdendnotesym/.test(attribute(element, "class") ?? "") || /^#_(?:ftn|edn)ref\d+$/.test(attribute(element, "href") ?? "")
  );
}

function noteNumber(element: HtmlElement): string {
  let text = "";
  const visit = (parent: HtmlElement) => {
    for (const child of parent.childNodes) {
      if (isText(child)) text += child.value;
      else if (isElement(child)) visit(child);
    }
  };
  visit(element);
  return text.replace(/[^\p{L}\p{N}*]/gu, "").slice(0, 8);
}

function isNotesList(list: HtmlElement): boolean {
  const parent = list.parentNode;
  if (parent === null || !("tagName" in parent)) return false;
  return attribute(parent, "role") === "doc-endnotes" || /(?:^|\s)footnotes(?:\s|$)/.test(attribute(parent, "class") ?? "");
}
