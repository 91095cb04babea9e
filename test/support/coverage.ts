import type { Prose } from "../../src/outline/prose.ts";
import { sourceOffset } from "../../src/outline/prose.ts";
import type { Outline } from "../../src/outline/index.ts";
import { type Section, walk } from "../../src/outline/section.ts";
import type { OutlineNode } from "../../src/model/plan.generated.ts";

/** The words that a node holds by itself: its lines where lines matter, else its heading and its own blocks. */
function* prosesOf(node: Section): Generator<Prose> {
  if (node.lines.length === 0 && node.headParagraph !== undefined) yield node.headParagraph.whole;
  for (const strip of node.lines.length > 0 ? node.lines : node.body) {
    if (strip.kind === "grid") for (const cell of strip.rows.flat()) for (const line of cell.lines) yield line.prose;
    else yield strip.kind === "line" ? strip.prose : strip.whole;
  }
}

/** How many nodes of an outline hold each character of the text. */
export function holders(outline: Outline, length: number): Uint8Array {
  const held = new Uint8Array(length);
  for (const node of walk(outline.root)) {
    for (const prose of prosesOf(node)) {
      for (let index = 0; index < prose.text.length; index++) {
        if (prose.text[index] === " ") continue;
        const at = sourceOffset(prose, index);
        held[at] = (held[at] ?? 0) + 1;
      }
    }
  }
  return held;
}

/** Tags, comments and character references of Markdown, blanked out. */
const HIDDEN =
  /<!--[\s\S]*?-->|<\/?[a-z][^<>]*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});|^[ \t]*(?:`{3,}|~{3,})[ \t]*(?:[a-z][a-z\d+#_-]*[ \t]*$)?/gimu;
const TEXT_MARKUP = /[\s|\f]/u;
/** Marks that Markdown writes and a reader does not see. */
const MARKDOWN_MARKUP = /[\s|*_#\\`~><!:=\-+[\]()]/u;

/** Words of the text that lie in no node or in several. */
export function lostOrDoubled(text: string, outline: Outline, markdown: boolean): string[] {
  const held = holders(outline, text.length);
  const shown = markdown ? text.replace(HIDDEN, (hidden) => " ".repeat(hidden.length)) : text;
  const markup = markdown ? MARKDOWN_MARKUP : TEXT_MARKUP;
  const wrong: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const times = held[at] ?? 0;
    if (times === 1 || (times === 0 && markup.test(shown[at] ?? ""))) continue;
    const word = text.slice(at, at + 30).replaceAll("\n", "⏎");
    if (wrong.length < 20) wrong.push(`${times === 0 ? "lost" : `${times} times`} at ${at}: ${word}`);
    if (times === 0) while (at + 1 < text.length && (held[at + 1] ?? 0) === 0) at++;
  }
  return wrong;
}

/** Letters and digits of an emitted outline, each with the times it occurs. */
export function letterCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** All words that an emitted outline states. */
export function outlineWords(nodes: readonly OutlineNode[]): string {
  return nodes
    .map(({ marker = "", title = "", text = [], table = [], children = [] }) =>
      [marker, title, ...text, ...table.flat(), outlineWords(children)].join("\n"),
    )
    .join("\n");
}
