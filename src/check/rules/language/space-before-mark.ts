import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import page from "./space-before-mark.md";

/** `xã .` | `hộ tịch ,` | `( nếu có` | `nếu có )`; not ` ...`, ` ./.`, ` .docx`, ` :-`. */
const SPACED = /(?<before>[\p{L}\d)”"%])(?<space> )(?=[,;:!?](?!\S*[-)])|\.(?![.\p{L}\d/…]))|(?<open>\()(?<inside> )(?=[\p{L}\d])/gu;

export const spaceBeforeMark = defineRule({
  id: "space-before-mark",
  group: "language",
  severity: "info",
  summary: { vi: "Có dấu cách trước dấu câu.", en: "A space stands before a punctuation mark." },
  messages: {
    before: {
      vi: "“{found}”: thừa dấu cách trước dấu câu.",
      en: "“{found}”: no space belongs before the mark.",
      expected: { vi: "Viết dấu câu liền chữ trước.", en: "Set the mark right behind the word." },
    },
    inside: {
      vi: "“{found}”: thừa dấu cách sau dấu mở ngoặc.",
      en: "“{found}”: no space belongs behind the bracket.",
      expected: { vi: "Viết dấu ngoặc liền chữ sau.", en: "Set the word right behind the bracket." },
    },
  },
  page,
  *check({ texts, text: source }) {
    for (const { prose, part } of texts) {
      if (part.role === "letterhead" || !/ [,;:!?.]|\( /u.test(prose.text)) continue;
      for (const match of prose.text.matchAll(SPACED)) {
        const inside = match.groups?.["inside"] !== undefined;
        const space = match.index + 1;
        const from = inside ? match.index : wordStart(prose.text, match.index);
        const to = inside ? wordEnd(prose.text, space + 1) : space + 2;
        const at = sourceSpan(prose, from, to);
        const cut = sourceSpan(prose, space, space + 2);
        const gap = { start: cut.start, end: cut.end - 1 };
        // A line break before the mark is the wrapping of the source.
        if (!/^ +$/u.test(source.slice(gap.start, gap.end))) continue;
        yield { at, message: inside ? "inside" : "before", values: { found: prose.text.slice(from, to) }, fix: { ...gap, text: "" } };
      }
    }
  },
});

function wordStart(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return space === -1 || at - space > 20 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.indexOf(" ", at);
  return space === -1 || space - at > 20 ? Math.min(text.length, at + 12) : space;
}
