import { sourceSpan } from "../../../outline/prose.ts";
import { defineRule } from "../../define.ts";
import { exactSpan } from "../../letterhead.ts";
import page from "./lowercase-type-line.md";

export const lowercaseTypeLine = defineRule({
  id: "lowercase-type-line",
  group: "form",
  severity: "warning",
  summary: { vi: "Tên loại văn bản không viết chữ in hoa.", en: "The line that names the kind of document is not in capitals." },
  messages: {
    small: {
      vi: "Tên loại viết là “{found}”.",
      en: "The kind of document is written “{found}”.",
      expected: { vi: "Viết “{right}” trên một dòng riêng.", en: "Write “{right}” on a line of its own." },
    },
  },
  page,
  *check({ outline, text }) {
    const { type, typeLine } = outline;
    if (type === undefined || typeLine === undefined) return;
    const { prose } = typeLine;
    // “Điều 1. Phê duyệt Đề án …”: a decision that names what it approves in the sentence.
    const { start } = sourceSpan(prose, 0, 1);
    if (/[\p{L}\d][^\n]*$/u.test(text.slice(Math.max(0, start - 60), start))) return;
    const end = Math.min(type.length, prose.text.length);
    const found = prose.text.slice(0, end).trim();
    const right = found.toUpperCase();
    if (found === right) return;
    const fix = exactSpan(prose, 0, found.length);
    yield {
      at: sourceSpan(prose, 0, end),
      message: "small",
      values: { found, right },
      // In Markdown a heading is set apart by its mark.
      ...(typeLine.heading ? { severity: "info" as const } : {}),
      ...(fix === undefined ? {} : { fix: { ...fix, text: right } }),
    };
  },
});
