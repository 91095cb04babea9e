import type { Prose } from "../outline/prose.ts";
import type { CheckContext } from "./context.ts";

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

/** “Trên đây là Kế hoạch …, đề nghị …” at the end of the plan. */
export function closingSentence({ texts }: CheckContext): Sentence | undefined {
  const unit = texts.findLast(({ folded, part }) => folded.startsWith("trên đây là") && part.role !== "act" && part.role !== "appendix");
  const match = unit === undefined ? null : CLOSING.exec(unit.folded);
  if (unit === undefined || match === null) return undefined;
  const start = match[0].length;
  const stop = CLOSING_END.exec(unit.folded.slice(start));
  return { prose: unit.prose, start, end: stop === null ? unit.folded.length : start + stop.index, from: 0 };
}
