import { isPlaceAndDate } from "../../outline/closing.ts";
import { namesOwner, readTypeLine, typeNamed } from "../../outline/document-type.ts";
import type { Outline } from "../../outline/index.ts";
import { EMPTY_PROSE, join, slice, sourceSpan, type Prose } from "../../outline/prose.ts";
import type { Section } from "../../outline/section.ts";
import { fold } from "../../vi/word.ts";
import { foundText, type FoundHeader, type FoundText } from "../found.ts";

/** The kind of plan that the line with its name says, `KẾ HOẠCH` or `CHƯƠNG TRÌNH HÀNH ĐỘNG`, as it is printed in running text. */
export function readType(outline: Outline, header: FoundHeader): void {
  const { type, typeLine } = outline;
  if (type === undefined || type.class !== "plan" || typeLine === undefined) return;
  const at = sourceSpan(typeLine.prose, 0, Math.min(type.length, typeLine.prose.text.length));
  const words = wordsBehindName(outline);
  const whole = wholeName(outline, words);
  header.type =
    whole === undefined
      ? { text: type.name, at, by: "header/type" }
      : { text: whole.name, at: { start: at.start, end: sourceSpan(words, 0, whole.more).end }, by: "header/type" };
}

/** `CHƯƠNG TRÌNH` / `Hành động thực hiện …`: the name goes on in the line below it, by so many letters. */
function wholeName({ type, typeLine }: Outline, words: Prose): { name: string; more: number } | undefined {
  if (type === undefined || typeLine === undefined || type.length < typeLine.prose.text.trimEnd().length) return undefined;
  const whole = typeNamed(fold(`${type.name} ${words.text}`));
  if (whole === undefined || whole.name.length <= type.name.length || !fold(whole.name).startsWith(`${fold(type.name)} `)) return undefined;
  return { name: whole.name, more: whole.name.length - type.name.length - 1 };
}

/** What the document is about, behind its name; empty where nothing is said. */
export function titleProse(outline: Outline): Prose {
  const words = wordsBehindName(outline);
  const more = wholeName(outline, words)?.more;
  return more === undefined ? words : slice(words, words.text.length - words.text.slice(more).trimStart().length);
}

function wordsBehindName(outline: Outline): Prose {
  const proses: Prose[] = [];
  const { type, typeLine } = outline;
  const part = outline.root.children.find((child) => child.role === "title");
  const more = type !== undefined && typeLine !== undefined ? slice(typeLine.prose, type.length) : EMPTY_PROSE;
  // "CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ" over the title says whose it is, not what it is about.
  const isOwner = (part?.lines.length ?? 0) > 0 && namesOwner(more.text);
  // What a sentence says of the plan it issues is its title only where none is printed.
  const isSaid = (part?.lines.length ?? 0) > 0 && outline.namedIn === "opening";
  if (more.text !== "" && !isOwner && !isSaid) proses.push(more);
  for (const strip of part?.lines ?? []) {
    if (strip.kind !== "line" || /^\(?\s*(?:ban hành )?(?:kèm theo|đính kèm)|^[-_*.\s]+$/u.test(fold(strip.prose.text))) break;
    if (isPlaceAndDate(strip.prose.text) || DRAFT.test(fold(strip.prose.text))) break;
    if (type?.class === "act" && proses.length > 0 && ENDS_ACT_TITLE.test(fold(strip.prose.text))) break;
    proses.push(strip.prose);
  }
  const whole = join(proses);
  const cut = fold(whole.text).search(/\s*\((?:ban hành )?(?:kèm theo|đính kèm)/u);
  const title = slice(whole, 0, cut === -1 ? whole.text.length : cut);
  const end = title.text.replace(/[\s:;.…*-]+$/u, "").length;
  // The quotation marks round the whole title stay outside, the closing one with what stood behind the name.
  return slice(title, /^\s*“[^”]*$/u.test(title.text.slice(0, end)) ? title.text.indexOf("“") + 1 : 0, end);
}

/** `(Dự thảo)`, `(Dự thảo lần 2)` under the title. */
const DRAFT = /^[([]\s*(?:bản )?dự thảo(?:\s[^()[\]]{1,30})?\s*[)\]]$/u;

/** `KẾ HOẠCH CHI TIẾT`, `KẾ HOẠCH THỰC HIỆN`: what the plan is about stands over the act alone. */
export const SAYS_NOTHING = /^(?:chi tiết|cụ thể|thực hiện|triển khai|triển khai thực hiện|tổ chức thực hiện)$/u;

/** The act's own title ends where its author, its bases or its articles begin. */
const ENDS_ACT_TITLE =
  /^(?:căn cứ|điều 1|quyết định|nghị quyết|quyết nghị|(?:phó )?(?:chủ tịch|thủ tướng|bộ trưởng|giám đốc|hiệu trưởng|tổng giám đốc|cục trưởng|viện trưởng)|ủy ban nhân dân|hội đồng nhân dân|chính phủ|ban chấp hành|ban thường vụ)(?!\p{L})/u;

const NAMES_PLAN =
  /(?:(?:ban hành|phê duyệt|thông qua)\s+|^(?:về\s+(?:việc\s+)?)?)(?:kế hoạch|chương trình hành động|chương trình|đề án)\s+/u;

/** `Về việc ban hành Kế hoạch đào tạo …`: the plan's title as the act that carries it words it. */
export function titleOfAct(act: Section): FoundText | undefined {
  const typeAt = act.lines.findIndex((strip) => strip.kind === "line" && readTypeLine(strip) !== undefined);
  const lines: Prose[] = [];
  for (const strip of typeAt === -1 ? [] : act.lines.slice(typeAt + 1, typeAt + 9)) {
    if (strip.kind !== "line" || (lines.length > 0 && ENDS_ACT_TITLE.test(fold(strip.prose.text)))) break;
    lines.push(strip.prose);
  }
  const whole = join(lines);
  const named = NAMES_PLAN.exec(fold(whole.text));
  if (named === null) return undefined;
  const title = slice(whole, named.index + named[0].length);
  return title.text === "" ? undefined : foundText(title, "header/act-title");
}
