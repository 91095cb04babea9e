import type { Outline } from "../outline/index.ts";
import { isCapitals } from "../outline/paragraphs.ts";
import { ownGrids, walk, type Section } from "../outline/section.ts";
import { fold } from "../vi/word.ts";
import { readColumns } from "./task/table.ts";

/** Sections that only plans have together. */
const PLAN_ROLES = ["purpose", "requirements", "purpose-requirements", "objectives", "content", "organisation", "funding"];

/** The symbol of a number names the kind of document (Decree 30/2020/NĐ-CP, Appendix III): `Số: 12/KH-UBND`, `Số 12-KH/TU`. */
const NUMBERED_AS_PLAN = /^[\s|]*số[\s:.\d…_/]*[/-]\s*(?:kh|ctr|cthđ|đa)\s*[-/]\s*\p{L}/mu;

/**
 * Whether the document is a plan. A line that names it decides: KẾ HOẠCH, CHƯƠNG TRÌNH, ĐỀ ÁN (alone or attached to a
 * decision). Without such a line: a number that says so, an appendix with a task table issued with a plan, the
 * sections of a plan, or under a headline that begins with the word a schedule; a letter ("Kính gửi", "V/v") is none, nor is a
 * decision, notice or report, whatever plan it speaks of.
 */
export function isPlan(outline: Outline): boolean {
  const parts = outline.root.children;
  const type = outline.type;
  // A headline may begin with the word too ("Chương trình bồi dưỡng …"): only in capitals, or with a plan's sections, is it a name.
  const named =
    type === undefined || outline.typeLine === undefined
      ? undefined
      : isCapitals(outline.typeLine.prose.text.slice(0, type.length || undefined)) || outline.typeLine.prose.text.length <= type.length;
  if (type !== undefined && (type.class !== "plan" || named === true || outline.namedIn === "article")) return type.class === "plan";
  const head = parts.flatMap((part) =>
    part.role === "letterhead" || part.role === "preamble" || part.role === "furniture"
      ? [
          ...part.lines.map((strip) =>
            strip.kind === "line"
              ? strip.prose.text
              : strip.rows
                  .flat()
                  .flatMap((cell) => cell.lines.map((line) => line.prose.text))
                  .join("\n"),
          ),
          ...part.body.map((block) => (block.kind === "paragraph" ? block.prose.text : "")),
        ]
      : [],
  );
  if (head.some((text) => /^\s*(?:kính gửi|v\/v|về việc)/mu.test(fold(text)))) return false;
  // An article asks its readers a question; whatever plan it quotes, it is none.
  if (type === undefined && head.find((text) => text !== "")?.endsWith("?") === true) return false;
  if (outline.namedIn === "opening") return true;
  if (head.some((text) => NUMBERED_AS_PLAN.test(fold(text)))) return true;
  if (
    parts.some(
      (part) => part.role === "appendix" && [...walk(part)].some((node) => ownGrids(node).some((grid) => readColumns(grid) !== undefined)),
    )
  )
    return true;
  const roles = new Set(parts.filter((part) => part.marker !== undefined || part.head.text !== "").map((part) => part.role as string));
  const titled =
    type !== undefined ||
    parts.some((part) =>
      [...part.body].some(
        (block) =>
          block.kind === "paragraph" && /^(?:kế hoạch|chương trình)\s/u.test(fold(block.prose.text)) && block.prose.text.length < 300,
      ),
    );
  const count = PLAN_ROLES.filter((role) => roles.has(role)).length;
  return count >= 3 || (titled && (count >= 2 || (type !== undefined && isSchedule(outline.root))));
}

/** Headings that say when, of which a schedule has some. */
const TIMES_MIN = 2;

/** Whether the text sets out work by time: a table of it, or days, weeks or months that head its parts. */
function isSchedule(root: Section): boolean {
  const nodes = [...walk(root)];
  if (nodes.some((node) => ownGrids(node).some((grid) => readColumns(grid) !== undefined))) return true;
  return nodes.filter(({ marker }) => marker?.kind === "counted" && marker.value === 0).length >= TIMES_MIN;
}
