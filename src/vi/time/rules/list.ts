import { dayAfter } from "../calendar.ts";
import { defineTimeRule } from "../define.ts";
import { between, on, resolveAll } from "../span.ts";
import type { Outcome, Resolved, Span } from "../span.ts";
import { LETTER } from "../../letters.ts";
import { DONE } from "./shared.ts";

/** "Một lớp trong tháng 6 và | một lớp | trong tháng 9": the next of what is counted, with its own time. */
const ANOTHER = `(?:một|\\d{1,2}) [${LETTER}]+(?: [${LETTER}]+)?(?= (?:vào|trong) )`;

// Quý IV/2013, Quý I/2014 | Tháng 6, tháng 7/2026 | năm 2025, 2026 và 2027 | tháng 6 hoặc tháng 7/2026 | trong tháng 6 và quý II/2026
export const list = defineTimeRule({
  id: "list",
  heads: ["*", "trong", "vào", "hoàn", "xong", "kết", "cơ", "phấn", "dự", "phải", "các"],
  pattern: `${DONE}(?:(?:trong|vào)(?: các)? |các )?{first:moment}(?:(?:(?: ?[,&+]| và| cùng|(?<={anyRange}) ?;(?= ?{anyRange}))|(?<or>(?: ?,)? hoặc|\\/))(?: ${ANOTHER})?(?: (?:vào|trong|cả))? ?{moment}){1,6}`,
  inText: "weak",
  read(match, context) {
    const resolved = resolveAll(match.moments, context);
    const wrong = resolved.find((one) => one === "impossible");
    if (wrong !== undefined) return on(wrong);
    const [first] = resolved;
    if (first === undefined) return undefined;
    // Of several alternatives the first.
    if (match.word("or") !== "") return on(first);
    return hull(resolved);
  },
});

/** From the first to the last, and each of them where they do not follow each other. A unit that lies within another says the same more exactly: tháng 6 và quý II. */
function hull(resolved: readonly Resolved[]): Outcome {
  const spans = resolved.filter((one): one is Span => typeof one !== "string");
  const [first] = spans;
  if (first === undefined || spans.length < resolved.length) return { kind: "period" };
  const finest = spans.find((a) => spans.every((b) => b.from <= a.from && a.to <= b.to));
  if (finest !== undefined) return on(finest);
  const earliest = spans.reduce((a, b) => (b.from < a.from ? b : a), first);
  const last = spans.reduce((a, b) => (b.to > a.to ? b : a), first);
  const each = spans.flatMap((span) => span.parts ?? [span]);
  return { ...between(earliest, last), ...(each.some(isApart) ? { all: each.map(on) } : {}) };
}

/** Whether time lies between a member of the list and the one before it. */
function isApart(span: Span, index: number, spans: readonly Span[]): boolean {
  const earlier = spans[index - 1];
  return earlier !== undefined && span.from > dayAfter(earlier.to);
}
