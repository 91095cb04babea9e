import { fold } from "../vi/word.ts";
import type { Outline } from "./index.ts";
import type { Prose } from "./prose.ts";
import { wordsOf } from "./section.ts";

const OUTSIDE: ReadonlySet<string> = new Set(["letterhead", "title", "closing", "appendix", "act", "furniture"]);

/** How sentences begin, folded, that give nobody a duty of his own; part of a pattern. */
export const TO_NOBODY = "trên đây là|nhận được|(?:trong )?quá trình";

/** `Sở X yêu cầu các đơn vị …`, `Nhận được Kế hoạch này, …`: words to all who read the plan. */
const TO_ALL = new RegExp(
  `^(?:${TO_NOBODY}|căn cứ (?:vào )?kế hoạch này|(?:[^.;:]{2,80}? )?(?:yêu cầu|đề nghị) (?:các|phòng|những|toàn thể|hiệu trưởng|thủ trưởng) )`,
  "u",
);

/** The unmarked sentences that close a plan, which are part of none of its items though they stand under the last one. */
export function lastWords(outline: Outline): ReadonlySet<Prose> {
  const found = new Set<Prose>();
  const body = outline.root.children.findLast((part) => !OUTSIDE.has(part.role));
  if (body === undefined) return found;
  for (const { prose, node } of [...wordsOf(body)].reverse()) {
    if (prose === node.head || !TO_ALL.test(fold(prose.text))) break;
    found.add(prose);
  }
  return found;
}
