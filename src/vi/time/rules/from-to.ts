import { defineTimeRule } from "../define.ts";
import type { Moment } from "../moment.ts";
import { between, contextYear, on, resolve, resolveAll } from "../span.ts";
import type { Outcome } from "../span.ts";
import type { TimeContext } from "../types.ts";

// từ ngày 01/01/2026 đến hết ngày 31/12/2026 | Từ tháng 3 đến tháng 12/2026 | Quý IV/2025 - Quý I/2026 | từ ngày 5 đến 7/11/2026 |
// Từ năm 2013 đến năm 2020 và tiếp theo | từ năm 2026 - 2030 | từ 30/12/2025 - 15/01/2026
export const fromTo = defineTimeRule({
  id: "from-to",
  heads: ["dự", "từ", "kể", "bắt", "trong", "*"],
  pattern:
    `(?:dự kiến (?=từ|trong|{moment}|{dayOfMonth}))?(?:(?:trong (?:thời gian |khoảng thời gian )?|kể |bắt đầu )?(?<lead>từ) (?:đầu |giữa |cuối )?)?` +
    `(?:(?:{from:moment}|{startDay:dayOfMonth}) ?(?:,? ?(?:cho )?(?:đến|tới)|-)(?<end>(?: (?:hết|cuối|giữa|đầu|trước|khoảng)){0,2}) ?{to:moment}|{whole:anyRange})` +
    `(?: và (?:các năm |những năm )?tiếp theo| và (?:các|những) năm (?:sau|tới))?`,
  inText: "strong",
  read(match, context) {
    // "từ năm học 2026 - 2027", "từ nửa cuối tháng 5/2026" begin with that time and have no end.
    const [whole] = match.moments;
    if (match.token("whole") !== undefined)
      return match.word("lead") === "" || whole?.unit === "schoolYear" || whole?.unit === "part"
        ? undefined
        : wholeRange(match.moments, context);
    const to = match.moments.at(-1);
    if (to === undefined) return undefined;
    const start = match.token("startDay")?.value;
    const from = start?.type === "dayOfMonth" ? withDay(to, start.day) : match.moments[0];
    return from === undefined ? undefined : readEnds(from, to, match.word("end").includes("trước"), context);
  },
});

function wholeRange(moments: readonly Moment[], context: TimeContext): Outcome | undefined {
  const [range] = resolveAll(moments, context);
  return range === undefined ? undefined : on(range);
}

/** `ngày 5` beside `7/11/2026` is 5/11/2026. */
function withDay(to: Moment, day: number): Moment | undefined {
  return to.unit === "day" ? { unit: "day", year: to.year, month: to.month, day } : undefined;
}

/** A start without a year that would come after its end is in the year before ("từ tháng 10 đến tháng 3/2026"), an end likewise in the next. */
function readEnds(from: Moment, to: Moment, exclusive: boolean, context: TimeContext): Outcome {
  const [a = "yearless", b = "yearless"] = resolveAll([from, to], context);
  if (typeof a === "string" || typeof b === "string" || a.from <= b.to) return between(a, b, exclusive);
  if (!("year" in from) || !("year" in to)) return between(a, b, exclusive);
  if (from.year === undefined && to.year !== undefined) return { ...between(resolve(from, to.year - 1, true), b, exclusive) };
  const year = from.year ?? contextYear(context);
  if (to.year === undefined && year !== undefined) return between(a, resolve(to, year + 1, true), exclusive);
  return between(a, b, exclusive);
}
