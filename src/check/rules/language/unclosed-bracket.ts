import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import type { TextUnit } from "../../texts.ts";
import page from "./unclosed-bracket.md";

export const unclosedBracket = defineRule({
  id: "unclosed-bracket",
  group: "language",
  severity: "warning",
  summary: { vi: "Dấu ngoặc mở mà không đóng.", en: "A bracket is opened and never closed." },
  messages: {
    open: {
      vi: "Dấu {open} trước “{words}” mở mà không đóng.",
      en: "The {open} before “{words}” is never closed.",
      expected: { vi: "Thêm dấu {close}.", en: "Add a {close}." },
    },
    straight: {
      vi: "Dấu ngoặc kép của “{words}” mở cong mà đóng thẳng.",
      en: "The quotation mark of “{words}” is curly at the beginning and straight at the end.",
      expected: { vi: "Thay dấu thẳng bằng dấu {close}.", en: "Put {close} for the straight mark." },
    },
  },
  page,
  *check({ texts }) {
    const said = new Set<string>();
    for (const [index, unit] of texts.entries()) {
      const { text } = unit.prose;
      if (unit.part.role === "letterhead" || !/[(“]/u.test(text)) continue;
      for (const [open, close] of PAIRS) {
        const at = openAt(text, open, close);
        if (at === -1 || goesOn(texts, index, open, close) || (at === 0 && AMENDED.test(text))) continue;
        const straight = open === "“" ? straightMark(text, at) : -1;
        const to = straight === -1 ? wordsEnd(text, at) : straight + 1;
        // The same cell in row after row is one slip.
        const found = text.slice(at, to);
        if (said.has(found)) continue;
        said.add(found);
        const place = { at: sourceSpan(unit.prose, at, to), values: { open, words: wordsOf(found), close } };
        if (straight === -1) yield { ...place, message: "open" };
        else yield { ...place, message: "straight", fix: { ...sourceSpan(unit.prose, straight, to), text: close } };
      }
    }
  },
});

const PAIRS = [
  ["(", ")"],
  ["“", "”"],
] as const;

/** What stands behind the mark, without the straight one that closes it. */
function wordsOf(found: string): string {
  return found.slice(1).replace(/"$/u, "").trim();
}

/** How much is quoted of what stands open. */
const QUOTED_MAX = 30;

function wordsEnd(text: string, at: number): number {
  const end = Math.min(text.length, at + QUOTED_MAX);
  const space = text.lastIndexOf(" ", end);
  return end < text.length && space > at + 8 ? space : end;
}

/** Most that is quoted by a mark of one kind and one of the other. */
const TITLE_MAX = 200;

/** The straight mark that closes what a curly one opened: it has no partner of its own. -1 where there is none. */
function straightMark(text: string, at: number): number {
  const mark = text.indexOf('"', at);
  const closes = mark !== -1 && mark - at <= TITLE_MAX && text[mark - 1] !== " " && !/^[\p{L}\d]/u.test(text.slice(mark + 1));
  return closes && text.split('"').length % 2 === 0 ? mark : -1;
}

/** The new wording of a provision, quoted over many paragraphs: `“Điều 5. …`, `“2. …`, `“a) …`. */
const AMENDED = /^“(?:điều\s+)?(?:\d+[a-zđ]?(?:\.\d+)*|[a-zđ])[.)]\s/iu;

/** Where a bracket stands open at the end of the text; -1 where none does. */
function openAt(text: string, open: string, close: string): number {
  const stack: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === open) stack.push(at);
    // `a)`, `1)` close nothing, unless something is open that they can close.
    else if (text[at] === close) stack.pop();
  }
  return stack[0] ?? -1;
}

/** A bracket may hold several paragraphs: it is closed a little further on. */
const REACH = 8;

function goesOn(texts: readonly TextUnit[], index: number, open: string, close: string): boolean {
  for (const { prose } of texts.slice(index + 1, index + 1 + REACH)) {
    const [closes, opens] = [prose.text.indexOf(close), prose.text.indexOf(open)];
    if (closes !== -1 && (opens === -1 || closes < opens)) return true;
  }
  return false;
}
