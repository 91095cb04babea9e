import { splitDay } from "../calendar.ts";
import { defineTimeRule } from "../define.ts";
import type { Moment } from "../moment.ts";
import { contextYear, on, resolve } from "../span.ts";
import type { Outcome } from "../span.ts";
import type { TimeContext } from "../types.ts";

// trong quý tới | tháng này | trong năm | cả năm — counted from the day of issue, "trong năm" from the plan's year
export const relative = defineTimeRule({
  id: "relative",
  heads: ["trong", "tháng", "quý", "quí", "cả", "hoàn", "năm"],
  pattern: `(?:hoàn thành )?(?:trong )?(?:(?<unit>tháng|quý|quí) (?<which>này|nay|tới|sau|kế tiếp)|(?<year>(?:trong|cả) năm(?! học)(?: nay| này)?|năm (?:nay|này)))`,
  inText: "never",
  read(match, context) {
    if (match.word("year") !== "") return inYear(contextYear(context));
    const step = /^(?:này|nay)$/.test(match.word("which")) ? 0 : 1;
    return inUnit(match.word("unit"), step, context);
  },
});

function inYear(year: number | undefined): Outcome {
  return year === undefined ? { kind: "date" } : { ...on(resolve({ unit: "year", year }, undefined, false)), implied: true };
}

function inUnit(unit: string, step: number, context: TimeContext): Outcome {
  const issued = context.issueDate === undefined ? undefined : splitDay(context.issueDate);
  if (issued === undefined) return { kind: "date" };
  const perYear = unit === "tháng" ? 12 : 4;
  const index = (unit === "tháng" ? issued.month - 1 : Math.ceil(issued.month / 3) - 1) + step;
  const year = issued.year + Math.floor(index / perYear);
  const at = (index % perYear) + 1;
  const moment: Moment = unit === "tháng" ? { unit: "month", year, month: at } : { unit: "quarter", year, quarter: at };
  return { ...on(resolve(moment, undefined, false)), implied: true };
}
