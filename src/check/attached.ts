import type { Prose } from "../outline/prose.ts";
import { fold } from "../vi/word.ts";
import type { CheckContext } from "./context.ts";

/** `(Kèm theo Kế hoạch số 980/KH-UBND ngày 18 tháng 11 năm 2025 của …)`: the first words of an appendix, or in brackets behind a title. */
const ATTACHED =
  /(?:^|\()\s*(?:ban hành\s+)?(?:kèm theo|đính kèm)\s+(?:kế hoạch\s+(?:được\s+)?ban hành\s+(?:tại|theo|kèm theo)\s+)?(?<type>kế hoạch|chương trình|quyết định|nghị quyết|đề án)\s+số\s*:?\s*(?<number>[^\s,;)]*(?:\s?[/-]\s?[\p{L}\d]+)*)/iu;

/** The words under a title, or at the head of an appendix, that name the document it came with. */
export interface Attachment {
  prose: Prose;
  match: RegExpExecArray;
  in: "title" | "appendix";
}

/** A plan that came with a decision, as the words under its title say: recipients and signature stand on the decision. */
export function cameWithAct(context: CheckContext): boolean {
  return [...attachmentsIn(context)].some(
    ({ match, in: where }) => where === "title" && !/^(?:kế hoạch|chương trình)$/u.test(fold(match.groups?.["type"] ?? "")),
  );
}

export function* attachmentsIn({ texts }: CheckContext): Generator<Attachment> {
  for (const { prose, part } of texts) {
    if (part.role !== "appendix" && part.role !== "title") continue;
    const match = ATTACHED.exec(prose.text);
    if (match === null || (part.role === "appendix" && match.index > 0 && !isBehindHeading(prose, match))) continue;
    yield { prose, match, in: part.role };
  }
}

/** `PHỤ LỤC DANH MỤC NHIỆM VỤ (Kèm theo …)`: a text without blank lines runs the heading and its brackets together. */
function isBehindHeading({ text }: Prose, match: RegExpExecArray): boolean {
  return text.startsWith("(", match.index) && /^phụ lục(?!\p{L})/u.test(fold(text));
}
