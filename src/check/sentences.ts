import type { Span } from "../model/place.ts";
import type { Prose } from "../outline/prose.ts";
import documentTypes from "../vi/data/document-types.json" with { type: "json" };
import { fold } from "../vi/word.ts";
import type { CheckContext } from "./context.ts";
import { lazy } from "./lazy.ts";
import type { TextUnit } from "./texts.ts";

/** A part of a text in which the plan names itself, by offsets. */
export interface Sentence {
  prose: Prose;
  /** Behind the word for the kind of document. */
  start: number;
  end: number;
  /** Where the word for what is done with the plan stands: `ban hành Kế hoạch`; the sentence's head otherwise. */
  from: number;
}

const ISSUING = /(?:ban hành|xây dựng|lập)\s+(?:bản\s+)?(?:kế hoạch|chương trình hành động|chương trình|đề án)\s+(?!số|này)/gu;
const END = /,?\s(?:như sau|với (?:các |những |một số )?nội dung|cụ thể|gồm)|[:;]|\.(?=\s|$)/u;
const CLOSING = /^trên đây là (?:toàn bộ )?(?:nội dung )?(?:bản )?(?:kế hoạch|chương trình hành động|chương trình|đề án)\s+(?!số|này)/u;
/** The closing sentence goes on with a request: `…, đề nghị các cơ quan, đơn vị …`. */
const CLOSING_END = /[,.;:](?=\s|$)|\.\/|\s(?:đề nghị|yêu cầu|giao)(?!\p{L})/u;

const CLOSING_ENDS = new RegExp(CLOSING_END, "gu");

/** A comma with words behind it that stand in the title too: “học tập, quán triệt và thực hiện …”. */
function isInName(behind: string, title: string): boolean {
  const words = /^,\s(?<words>\S+\s[^\s,.;]+)/u.exec(behind)?.groups?.["words"];
  return words !== undefined && title.includes(words);
}

/** “UBND … ban hành Kế hoạch … như sau:” in the preamble: the last of its kind, and what it names. */
export function issuingSentence({ texts }: CheckContext): Sentence | undefined {
  for (const { prose, folded: key } of texts.filter((unit) => unit.part.role === "preamble").toReversed()) {
    const match = [...key.matchAll(ISSUING)].at(-1);
    if (match === undefined) continue;
    const start = match.index + match[0].length;
    const stop = END.exec(key.slice(start));
    // The kind of plan that a cited decision issues is none of ours: “… của Thủ tướng ban hành Kế hoạch …;”.
    if (stop === null || stop[0] === ";") continue;
    return { prose, start, end: start + stop.index, from: match.index };
  }
  return undefined;
}

/** How much is looked at before “ban hành Kế hoạch”: the name of a body. */
const BODY_REACH = 80;

/** Who issues the plan by its own words, `Sở Tư pháp ban hành Kế hoạch …`: from where its clause begins to the verb. */
export function bodyIssuing({ prose, from }: Sentence): Span | undefined {
  const start = Math.max(0, from - BODY_REACH);
  const before = prose.text.slice(start, from);
  const clause = Math.max(before.lastIndexOf(","), before.lastIndexOf(";")) + 1;
  if (clause === 0 && start > 0) return undefined;
  const name = before.slice(clause);
  const lead = name.length - name.trimStart().length;
  return { start: start + clause + lead, end: start + before.trimEnd().length };
}

function closingUnit({ texts }: CheckContext): TextUnit | undefined {
  return texts.findLast(({ folded, part }) => folded.startsWith("trên đây là") && part.role !== "act" && part.role !== "appendix");
}

const CLOSING_OTHER = /^trên đây là (?:toàn bộ )?(?:nội dung )?(?:bản )?/u;

/** “Trên đây là Báo cáo …” at the end of a plan: the kind of document it is taken for, by offsets; undefined where it says the right one. */
export function otherKindAtEnd(context: CheckContext): Sentence | undefined {
  const unit = closingUnit(context);
  const lead = unit === undefined ? null : CLOSING_OTHER.exec(unit.folded);
  if (unit === undefined || lead === null) return undefined;
  const start = lead[0].length;
  const behind = unit.folded.slice(start);
  const other = otherKinds().find((name) => behind.startsWith(`${name} `));
  // “Trên đây là Hướng dẫn thực hiện Kế hoạch …”; in small letters it is a word like any other: “trên đây là quy định chung”.
  if (other === undefined || !/^\p{Lu}/u.test(unit.prose.text.slice(start))) return undefined;
  const stop = CLOSING_END.exec(behind);
  if (behind.slice(0, stop?.index).includes("kế hoạch")) return undefined;
  return { prose: unit.prose, start, end: start + other.length, from: 0 };
}

const otherKinds = lazy(() => documentTypes.types.filter((type) => type.class !== "plan").map(({ name }) => fold(name)));

/** “Trên đây là Kế hoạch …, đề nghị …” at the end of the plan. */
export function closingSentence(context: CheckContext): Sentence | undefined {
  const unit = closingUnit(context);
  const match = unit === undefined ? null : CLOSING.exec(unit.folded);
  if (unit === undefined || match === null) return undefined;
  const start = match[0].length;
  const title = fold(context.plan.document.title ?? "");
  const stop = [...unit.folded.slice(start).matchAll(CLOSING_ENDS)].find(
    (found) => !isInName(unit.folded.slice(start + found.index), title),
  );
  return { prose: unit.prose, start, end: stop === undefined ? unit.folded.length : start + stop.index, from: 0 };
}
