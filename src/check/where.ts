import type { Span } from "../model/place.ts";
import { sourceSpan, type Prose } from "../outline/prose.ts";
import { walk, type Role, type Section } from "../outline/section.ts";
import { fold } from "../vi/word.ts";
import { titleAmends } from "../vi/amending.ts";
import type { CheckContext } from "./context.ts";
import type { At } from "./define.ts";

/** Where remarks on the plan as a whole stand: its title, else its name, else its first words. */
export function headOf({ plan, outline, texts }: CheckContext): At {
  if (plan.document.sources?.title !== undefined) return "/document/title";
  if (outline.typeLine !== undefined) return sourceSpan(outline.typeLine.prose);
  const [first] = texts;
  return first === undefined ? "" : sourceSpan(first.prose);
}

/** Where remarks on what should follow the text stand: its last words. */
export function endOf({ bodyEnd }: CheckContext): At {
  return bodyEnd === undefined ? "" : lastWords(bodyEnd.prose);
}

/** The last few words of a text. */
export function lastWords(prose: Prose, max = 40): Span {
  const { text } = prose;
  const space = text.length > max ? text.indexOf(" ", text.length - max) : -1;
  return sourceSpan(prose, space === -1 ? Math.max(0, text.length - max) : space + 1);
}

/** Whether any of the plan's sections, at any depth, has one of the roles. */
export function findRole({ sections }: CheckContext, ...roles: Role[]): Section | undefined {
  for (const top of sections) for (const node of walk(top)) if (roles.includes(node.role)) return node;
  return undefined;
}

/** `Công tác tháng 10 năm 2026`, `LỊCH CÔNG TÁC TUẦN 05`: the calendar of a house's own work. */
const CALENDAR =
  /^(?:lịch )?(?:công tác|hoạt động|làm việc|chuyên môn)(?: (?:giáo dục|chuyên môn|trọng tâm))? (?:tuần|tháng)(?!\p{L})|^lịch (?:công tác|làm việc)(?!\p{L})/u;

/**
 * Whether it is the programme of an event, nothing but hours and who speaks, or of a body's own work, whose articles, months or days say
 * what it will do: none of them says what for.
 */
export function isProgramme({ plan, sections }: CheckContext): boolean {
  const { type, title = "" } = plan.document;
  if (plan.tasks === undefined) return false;
  if (CALENDAR.test(fold(title))) return true;
  if (type !== "Chương trình" && type !== "Chương trình công tác") return false;
  return type === "Chương trình công tác" || sections.every(({ ref }) => ref.startsWith("Điều "));
}

/** Whether it changes another plan: what it says beside the changes stands in that one. */
export function amendsAnother({ plan }: CheckContext): boolean {
  return titleAmends(plan.document.title ?? "");
}

/** The words of a heading, up to the colon that ends a run-in heading. */
export function headingOf(node: Section): string {
  const { text } = node.head;
  const colon = text.indexOf(":");
  return (colon === -1 ? text : text.slice(0, colon)).trim();
}
