import { sourceSpan } from "../../../outline/prose.ts";
import lineEnds from "../../../vi/data/line-ends.json" with { type: "json" };
import { LETTER } from "../../../vi/letters.ts";
import { defineRule } from "../../define.ts";
import { isExcerpt } from "../../gaps.ts";
import { lazy } from "../../lazy.ts";
import type { TextUnit } from "../../texts.ts";
import page from "./unfinished-sentence.md";

/** Words that something must follow: those with which a line goes on, and more that end no sentence. */
const OPEN = lazy(
  () => new RegExp(`(?<![${LETTER}])(?:${[...lineEnds.links, ...lineEnds.leads, ...lineEnds.unfinished].join("|")})$`, "u"),
);
/** Shorter ones are headings and labels. */
const LENGTH_MIN = 40;

export const unfinishedSentence = defineRule({
  id: "unfinished-sentence",
  group: "language",
  severity: "warning",
  summary: { vi: "Câu bị bỏ dở giữa chừng.", en: "A sentence breaks off." },
  messages: {
    cut: {
      vi: "Câu dừng ở “{found}”, chưa hết ý.",
      en: "The sentence stops at “{found}”.",
      expected: { vi: "Viết tiếp cho hết câu, hoặc bỏ phần thừa.", en: "Finish the sentence, or drop what is left of it." },
    },
  },
  page,
  *check({ texts, text }) {
    for (const [index, unit] of texts.entries()) {
      if (!isBodyText(unit) || !OPEN().test(unit.folded) || !isLastOfItem(unit, texts[index + 1])) continue;
      const { prose } = unit;
      const from = prose.text.split(/\s/u).slice(0, -LAST_WORDS).join(" ").length + 1;
      const at = sourceSpan(prose, from, prose.text.length);
      if (!isExcerpt(at.end + 60, text)) yield { at, message: "cut", values: { found: prose.text.slice(from) } };
    }
  },
});

/** Words that are shown of the end. */
const LAST_WORDS = 4;
const NO_BODY: ReadonlySet<string> = new Set(["letterhead", "title", "type", "closing", "appendix", "act", "furniture"]);

function isBodyText({ kind, part, prose }: TextUnit): boolean {
  return (kind === "paragraph" || kind === "heading") && !NO_BODY.has(part.role) && prose.text.length >= LENGTH_MIN;
}

/** What stands next is the head of another item, with its marker and a capital, so that no line was only broken here. */
function isLastOfItem({ section }: TextUnit, next: TextUnit | undefined): boolean {
  if (next === undefined || next.section === section || next.prose !== next.section.head) return false;
  return next.section.marker !== undefined && /^\p{Lu}/u.test(next.prose.text);
}
