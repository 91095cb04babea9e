import { sourceSpan } from "../../../outline/prose.ts";
import type { Section } from "../../../outline/section.ts";
import { foldKey } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { headingOf } from "../../where.ts";
import page from "./repeated-section.md";

export const repeatedSection = defineRule({
  id: "repeated-section",
  group: "structure",
  severity: "warning",
  summary: { vi: "Hai mục lớn mang cùng một tên.", en: "Two sections bear the same heading." },
  messages: {
    again: {
      vi: "Đã có mục “{heading}” ở trên.",
      en: "A section “{heading}” stands above already.",
      expected: { vi: "Gộp hai mục làm một, hoặc đặt tên khác cho mục này.", en: "Join the two, or give this one another heading." },
    },
  },
  page,
  *check({ sections }) {
    yield* repeated(sections);
    for (const section of sections)
      if (section.role === "purpose-requirements")
        yield* repeated(section.children.filter(({ marker }) => marker?.kind === "decimal" || marker === undefined));
  },
});

function* repeated(sections: readonly Section[]) {
  const seen = new Map<string, Section>();
  for (const section of sections) {
    const heading = headingOf(section);
    const key = foldKey(heading).replace(/[.;]$/u, "");
    if (key === "" || section.headParagraph === undefined) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, section);
    else {
      yield {
        at: sourceSpan(section.head, 0, heading.length),
        message: "again" as const,
        values: { heading },
        related: [{ message: { vi: "Mục thứ nhất ở đây.", en: "The first one is here." }, at: sourceSpan(first.head) }],
      };
    }
  }
}
