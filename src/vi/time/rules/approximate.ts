import { daysInMonth, isoDay } from "../calendar.ts";
import { defineTimeRule } from "../define.ts";
import type { Moment } from "../moment.ts";
import { contextYear, on, resolveAll } from "../span.ts";
import type { Outcome, Span } from "../span.ts";

// cuối năm 2026 | giữa tháng 9/2026 | đầu quý IV/2026 | cuối tháng 7 hoặc đầu tháng 8/2026 | cuối năm
// Bộ luật Dân sự 2015, Điều 146: đầu, giữa, cuối tháng = 1, 15, last day; đầu, giữa, cuối năm = 01/01, 30/6, 31/12.
export const approximate = defineTimeRule({
  id: "approximate",
  heads: ["đầu", "giữa", "cuối", "vào", "trong", "khoảng", "hoàn", "dự"],
  pattern: `(?:hoàn thành )?(?:(?:vào|trong|khoảng|dự kiến) )?(?<part>(?<!(?:hàng|ban|dẫn|bước|bắt|nửa) )(?<!{length} )đầu|giữa|(?<!nửa )(?<!{length} )cuối) (?:{at:moment}|(?<!tháng (?:đầu|giữa|cuối) )năm(?: nay)?)(?: (?:hoặc|-|đến) (?:đầu|giữa|cuối) {moment})?`,
  inText: "weak",
  read(match, context) {
    const year = contextYear(context);
    const moments: Moment[] = match.moments.length > 0 || year === undefined ? [...match.moments] : [{ unit: "year", year }];
    const [moment] = moments;
    const [span] = resolveAll(moments, context);
    if (span === "impossible") return on(span);
    if (moment === undefined || span === undefined || span === "yearless") return { kind: "date" };
    if (moment.unit === "day") return undefined;
    return { ...about(match.word("part"), moment, span), implied: span.implied || match.moments.length === 0 };
  },
});

function about(part: string, moment: Moment, span: Span): Outcome {
  const day = part === "đầu" ? span.from : part === "cuối" ? span.to : middleDay(moment, span);
  // The beginning of a year is its first month, which is as near as the words come.
  const edtf = part === "đầu" && moment.unit === "year" ? `${span.first}-01~` : `${day}~`;
  return { kind: "date", edtf, from: day, to: day };
}

function middleDay(moment: Moment, span: Span): string {
  const year = Number(span.from.slice(0, 4));
  const [first, last] = [Number(span.from.slice(5, 7)), Number(span.to.slice(5, 7))];
  if (moment.unit === "year") return isoDay(year, 6, 30);
  const month = Math.floor((first + last) / 2);
  return isoDay(year, month, Math.min(15, daysInMonth(year, month)));
}
