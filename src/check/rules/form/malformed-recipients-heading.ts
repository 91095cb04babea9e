import { sourceSpan } from "../../../outline/prose.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { exactSpan } from "../../letterhead.ts";
import page from "./malformed-recipients-heading.md";

const HEADING = /^nơi nhận(?<colon>\s*:)?/u;
const RIGHT = "Nơi nhận";

export const malformedRecipientsHeading = defineRule({
  id: "malformed-recipients-heading",
  group: "form",
  severity: "warning",
  summary: { vi: "Chữ “Nơi nhận:” viết sai thể thức.", en: "The heading “Nơi nhận:” is not written as the rules of form ask." },
  messages: {
    case: {
      vi: "Viết là “{found}”.",
      en: "It is written “{found}”.",
      expected: { vi: "Viết “Nơi nhận:”.", en: "Write “Nơi nhận:”." },
    },
    colon: {
      vi: "Sau “Nơi nhận” thiếu dấu hai chấm.",
      en: "The colon behind “Nơi nhận” is missing.",
      expected: { vi: "Viết “Nơi nhận:”.", en: "Write “Nơi nhận:”." },
    },
  },
  page,
  *check({ texts, plan, kind }) {
    if (plan.recipients === undefined || kind.party) return;
    const first = plan.recipients[0]?.source?.start.offset ?? Infinity;
    for (const { prose, part } of texts) {
      if (part.role !== "closing" && part.role !== "act") continue;
      const match = HEADING.exec(fold(prose.text));
      if (match === null || sourceSpan(prose).start > first) continue;
      const found = prose.text.slice(0, RIGHT.length);
      const at = sourceSpan(prose, 0, match[0].length);
      const fix = exactSpan(prose, 0, RIGHT.length);
      if (found !== RIGHT) {
        yield { at, message: "case", values: { found }, ...(fix === undefined ? {} : { fix: { ...fix, text: RIGHT } }) };
      } else if (match.groups?.["colon"] === undefined) {
        yield { at, message: "colon", severity: "info", ...(fix === undefined ? {} : { fix: { ...fix, start: fix.end, text: ":" } }) };
      }
      return;
    }
  },
});
