import { defineTimeRule } from "../define.ts";
import { onDate, onDayOfMonth, rruleOf } from "../rhythm.ts";

// cuối mỗi quý | đầu hằng tháng | cuối hằng năm | vào tuần đầu hằng tháng
export const endOfEach = defineTimeRule({
  id: "end-of-each",
  heads: ["đầu", "cuối", "vào", "tuần", "những"],
  pattern: `(?:vào )?(?<week>tuần |những ngày )?(?<part>đầu|cuối) {each:every}`,
  inText: "weak",
  read(match) {
    const value = match.token("each")?.value;
    if (value?.type !== "every") return undefined;
    if (match.word("week") !== "") return { kind: "recurring", rrule: [rruleOf(value)] };
    const first = match.word("part") === "đầu";
    const rule =
      value.unit === "year"
        ? first
          ? onDate(1, 1)
          : onDayOfMonth(value, -1)
        : onDayOfMonth(value, first ? 1 : -1, first ? "next" : "last");
    return rule === undefined ? undefined : { kind: "recurring", rrule: [rule] };
  },
});
