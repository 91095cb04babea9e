import type { Span } from "../../../model/place.ts";
import type { Prose } from "../../../outline/prose.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import page from "./extra-spaces.md";

export const extraSpaces = defineRule({
  id: "extra-spaces",
  group: "language",
  severity: "info",
  summary: { vi: "Có chỗ gõ nhiều dấu cách liền nhau.", en: "Several spaces stand side by side." },
  messages: {
    several: {
      vi: "Có {count} chỗ gõ từ hai dấu cách liền nhau, chỗ đầu tiên ở đây.",
      en: "In {count} places two or more spaces stand side by side, the first of them here.",
      expected: { vi: "Giữa hai chữ chỉ một dấu cách.", en: "Set one space between words." },
    },
    once: {
      vi: "Có một chỗ gõ từ hai dấu cách liền nhau.",
      en: "In one place two or more spaces stand side by side.",
      expected: { vi: "Giữa hai chữ chỉ một dấu cách.", en: "Set one space between words." },
    },
  },
  page,
  *check({ texts, text, source }) {
    // In a PDF spaces are distances, not characters somebody typed.
    if (source.mediaType === "application/pdf") return;
    let first: Span | undefined;
    let count = 0;
    for (const { prose, part, kind } of texts) {
      if (part.role === "letterhead" || part.role === "closing" || kind === "cell") continue;
      for (const gap of gaps(prose, text)) {
        first ??= gap;
        count++;
      }
    }
    if (first !== undefined) yield { at: first, message: count === 1 ? "once" : "several", values: { count } };
  },
});

/** Runs of two or more plain spaces between two words of one line. */
function* gaps({ text, at, from }: Prose, source: string): Generator<Span> {
  for (const [index, position] of at.entries()) {
    const [start, end] = [from[index] ?? 0, from[index + 1]];
    if (text[position] !== " " || (at[index + 1] ?? 0) !== position + 1 || end === undefined || end - start < 2) continue;
    if (/^ +$/u.test(source.slice(start, end)) && !isBlank(text, position)) yield { start: start - 1, end: end + 1 };
  }
}

/** What stands around a figure still to be written in: `số      /KH-UBND`, `ngày    /    /2026`, `ngày    tháng    năm`. */
const OPEN: readonly [before: RegExp, after: RegExp][] = [
  [/(?:(?<!\p{L})(?:số|ngày|tháng) ?:?|\/)$/u, /^(?:\/|-\p{L})/u],
  [/(?<!\p{L})ngày$/u, /^tháng(?!\p{L})/u],
  [/(?<!\p{L})tháng$/u, /^năm(?!\p{L})/u],
];

/** Whether the space at a place of the text is kept free for a figure. */
function isBlank(text: string, at: number): boolean {
  const [left, right] = [fold(text.slice(Math.max(0, at - 8), at)), fold(text.slice(at + 1, at + 8))];
  return OPEN.some(([before, after]) => before.test(left) && after.test(right));
}
