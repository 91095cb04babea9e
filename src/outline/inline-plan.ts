import { fold } from "../vi/word.ts";
import { typeNamed, type TypeLine } from "./document-type.ts";
import type { Line, Strip } from "./lines.ts";
import { join, slice } from "./prose.ts";

/** A plan that stands in the first article of the act itself: `Điều 1. Phê duyệt Đề án … với các nội dung chính sau:`. */
export interface InlinePlan {
  type: TypeLine;
  /** The words of the article that name the plan, its title behind the name. */
  typeLine: Line;
  /** The strip its text begins with. */
  body: number;
}

const ARTICLE = /^điều 1(?!\d)/u;
/** Most printed lines that the opening sentence of the article takes. */
const OPENING_MAX = 12;
/** Longer openings are no sentence that names a plan. */
const OPENING_LENGTH_MAX = 1500;
const ISSUES =
  /^điều 1\s*[.:]?\s*(?:ban hành|phê duyệt|thông qua)\s+(?=(?:kế hoạch|chương trình|đề án)(?!\p{L}))(?<named>[^:]*?)\s*,?\s*(?:\(\s*(?:sau đây|gọi tắt|viết tắt)[^():]*\)\s*,?\s*)?(?:(?:với|gồm|bao gồm)\s+(?:các |những |một số )?nội dung[^:]*|(?:cụ thể\s+)?như sau|sau đây)\s*:$/u;

/** Looks behind the act's name for a first article that sets the plan out in its own text. */
export function findInlinePlan(strips: readonly Strip[], act: number): InlinePlan | undefined {
  const at = strips.findIndex((strip, index) => index > act && strip.kind === "line" && ARTICLE.test(fold(strip.prose.text)));
  if (at === -1) return undefined;
  const lines: Line[] = [];
  for (const strip of strips.slice(at, at + OPENING_MAX)) {
    if (strip.kind !== "line") return undefined;
    lines.push(strip);
    if (strip.prose.text.endsWith(":")) break;
  }
  const whole = join(lines.map((line) => line.prose));
  if (whole.text.length > OPENING_LENGTH_MAX) return undefined;
  const named = ISSUES.exec(fold(whole.text))?.groups?.["named"];
  const [first] = lines;
  if (named === undefined || first === undefined) return undefined;
  const type = typeNamed(named);
  const start = fold(whole.text).indexOf(named);
  if (type === undefined) return undefined;
  return { type, typeLine: { ...first, prose: slice(whole, start, start + named.length) }, body: at + lines.length };
}
