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

/** The unmarked sentence that closes a plan, which is part of none of its items though it stands under the last one. */
export function lastWords(outline: Outline): Prose | undefined {
  const body = outline.root.children.findLast((part) => !OUTSIDE.has(part.role));
  const last = body === undefined ? undefined : [...wordsOf(body)].at(-1);
  if (last === undefined || last.prose === last.node.head) return undefined;
  return TO_ALL.test(fold(last.prose.text)) ? last.prose : undefined;
}
