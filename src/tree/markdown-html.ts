import { addAll } from "../model/add-all.ts";
import type { PhrasingContent, Root, RootContent, Table, TableCell } from "mdast";
import type { Position } from "unist";
import { Tokenizer, TokenizerMode, type Token } from "parse5";
import { LineIndex } from "../model/line-index.ts";
import { withoutUnclosedComments } from "./markdown-marks.ts";
import { HTML_TABLE } from "./markdown.ts";

const CLOSE = /<\/table\s*>/iu;
/** Elements whose tags end a line of a cell. */
const BREAKING = new Set(["br", "p", "div", "li", "ul", "ol", "table", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"]);
const STRONG = new Set(["b", "strong"]);
/** As HTML bounds `colspan` (HTML, 4.9.11). */
const SPAN_MAX = 1000;

/**
 * Puts tables in place of the HTML that writes them, their words at their offsets in `text`. Markdown ends a piece of
 * HTML at a blank line; a table goes on to its closing tag. Words round the cells become paragraphs.
 */
export function liftHtmlTables(text: string, root: Root): void {
  const { children } = root;
  const closes = nextCloses(text, children);
  const lines = new LineIndex(text);
  const lifted: RootContent[] = [];
  for (let index = 0; index < children.length; index++) {
    const node = children[index];
    if (node === undefined) break;
    if (node.type !== "html" || !HTML_TABLE.test(node.value)) {
      lifted.push(node);
      continue;
    }
    const last = closes[index] ?? index;
    addAll(lifted, new TableReader(text, startOf(node), lines).read(endOf(children[last] ?? node)));
    index = last;
  }
  root.children = lifted;
}

/** For each block the first one, itself included, that holds a closing tag of a table. */
function nextCloses(text: string, nodes: readonly RootContent[]): (number | undefined)[] {
  const closes: (number | undefined)[] = [];
  let next: number | undefined;
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index];
    if (node !== undefined && CLOSE.test(text.slice(startOf(node), endOf(node)))) next = index;
    closes[index] = next;
  }
  return closes;
}

/** Reads a stretch of HTML tag by tag; tags that do not fit are passed over, so any input ends in some tables. */
class TableReader {
  readonly #text: string;
  readonly #base: number;
  readonly #lines: LineIndex;
  readonly #result: RootContent[] = [];
  #table: Table | undefined;
  #cell: TableCell | undefined;
  /** Tables open at this point; those inside a cell belong to its words. */
  #depth = 0;
  #bold = 0;

  constructor(text: string, base: number, lines: LineIndex) {
    this.#text = text;
    this.#base = base;
    this.#lines = lines;
  }

  read(end: number): RootContent[] {
    const html = withoutUnclosedComments(this.#text.slice(this.#base, end));
    let readTo = 0;
    // A tag or a comment that the text ends in is reported as ending behind it, or not at all: its letters are words.
    const read =
      <T extends Token.Token>(take?: (token: T) => void) =>
      (token: T) => {
        if ((token.location?.endOffset ?? 0) > html.length) return;
        take?.(token);
        readTo = token.location?.endOffset ?? 0;
      };
    const words = read<Token.CharacterToken>(({ location }) => this.#words(location?.startOffset ?? 0, location?.endOffset ?? 0));
    const tokenizer = new Tokenizer(
      { sourceCodeLocationInfo: true },
      {
        onStartTag: read((token) => this.#startTag(token)),
        onEndTag: read((token) => this.#endTag(token)),
        onCharacter: words,
        onWhitespaceCharacter: words,
        onNullCharacter: read(),
        onComment: read(),
        onDoctype: read(),
        onEof: () => readTo < html.length && this.#words(readTo, html.length),
      },
    );
    tokenizer.state = TokenizerMode.DATA;
    tokenizer.write(html, true);
    return this.#result;
  }

  #startTag(token: Token.TagToken): void {
    const name = token.tagName;
    const start = token.location?.startOffset ?? 0;
    if (STRONG.has(name)) this.#bold++;
    if (name === "table") this.#depth++;
    if (this.#depth > 1 || !["table", "tr", "td", "th"].includes(name)) {
      if (BREAKING.has(name)) this.#break(token);
      return;
    }
    this.#cell = undefined;
    this.#bold = 0;
    if (name === "table") {
      this.#table = { type: "table", children: [], position: this.#position(start, start) };
      this.#result.push(this.#table);
    } else if (name === "tr") this.#openRow(token);
    else this.#openCell(token);
  }

  #endTag(token: Token.TagToken): void {
    const name = token.tagName;
    if (STRONG.has(name)) this.#bold = Math.max(0, this.#bold - 1);
    if (this.#depth === 1 && ["table", "tr", "td", "th"].includes(name)) this.#closeCell(token);
    else if (BREAKING.has(name)) this.#break(token);
    if (name === "table") this.#depth = Math.max(0, this.#depth - 1);
    if (this.#depth === 0) this.#table = undefined;
  }

  #openRow(token: Token.TagToken): void {
    const start = token.location?.startOffset ?? 0;
    this.#table?.children.push({ type: "tableRow", children: [], position: this.#position(start, start) });
  }

  #openCell(token: Token.TagToken): void {
    if (this.#table === undefined) return;
    if (this.#table.children.length === 0) this.#openRow(token);
    const end = token.location?.endOffset ?? 0;
    const cell: TableCell = { type: "tableCell", children: [], position: this.#position(end, end) };
    const spans = { ...spanOf(token, "colspan", "colSpan"), ...spanOf(token, "rowspan", "rowSpan") };
    if (Object.keys(spans).length > 0) cell.data = { planLint: spans };
    this.#table.children.at(-1)?.children.push(cell);
    this.#cell = cell;
  }

  #closeCell(token: Token.TagToken): void {
    const end = this.#lines.point(this.#base + (token.location?.endOffset ?? 0));
    for (const node of [this.#table, this.#table?.children.at(-1)]) if (node?.position !== undefined) node.position.end = end;
    if (this.#cell?.position !== undefined) this.#cell.position.end = this.#lines.point(this.#base + (token.location?.startOffset ?? 0));
    this.#cell = undefined;
  }

  /** Letters and white space come apart from the tokenizer; what touches and is set alike is one text again. */
  #words(start: number, end: number): void {
    const position = this.#position(start, end);
    const value = this.#text.slice(this.#base + start, this.#base + end);
    if (this.#extended(value, position)) return;
    const before = this.#cell?.children.at(-1)?.type;
    // A blank between two tags parts the words round it: `<b>một</b> <b>hai</b>`.
    if (value.trim() === "" && (before === undefined || before === "break")) return;
    let node: PhrasingContent = { type: "text", value, position };
    if (this.#bold > 0) node = { type: "strong", children: [node], position: { ...position } };
    if (this.#cell !== undefined) this.#cell.children.push(node);
    else this.#outside({ type: "paragraph", children: [node], position });
  }

  #extended(value: string, position: Position): boolean {
    const outside = this.#result[this.#table === undefined ? this.#result.length - 1 : this.#result.length - 2];
    const holder = this.#cell ?? (outside?.type === "paragraph" ? outside : undefined);
    const last = holder?.children.at(-1);
    const node = last?.type === "strong" && this.#bold > 0 ? last.children.at(-1) : last;
    if (node?.type !== "text" || node.position === undefined || node.position.end.offset !== position.start.offset) return false;
    node.value += value;
    node.position.end = position.end;
    if (last?.position !== undefined) last.position.end = position.end;
    return true;
  }

  /** Words of a table outside its cells, such as its caption, go before it. */
  #outside(paragraph: RootContent): void {
    this.#result.splice(this.#table === undefined ? this.#result.length : this.#result.length - 1, 0, paragraph);
  }

  #break(token: Token.TagToken): void {
    const last = this.#cell?.children.at(-1);
    if (last !== undefined && last.type !== "break")
      this.#cell?.children.push({
        type: "break",
        position: this.#position(token.location?.startOffset ?? 0, token.location?.endOffset ?? 0),
      });
  }

  #position(start: number, end: number): Position {
    return { start: this.#lines.point(this.#base + start), end: this.#lines.point(this.#base + end) };
  }
}

function spanOf(token: Token.TagToken, attribute: string, key: "colSpan" | "rowSpan"): Partial<Record<"colSpan" | "rowSpan", number>> {
  const value = Number.parseInt(token.attrs.find(({ name }) => name === attribute)?.value ?? "1", 10);
  return value > 1 ? { [key]: Math.min(value, SPAN_MAX) } : {};
}

function startOf(node: RootContent): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: RootContent): number {
  return node.position?.end.offset ?? 0;
}
