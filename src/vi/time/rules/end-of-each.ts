import { defineTimeRule } from "../define.ts";
import { onDate, onDayOfMonth } from "../rhythm.ts";

// cuối mỗi quý | đầu hằng tháng | cuối hằng năm
export const endOfEach = defineTimeRule({
  id: "end-of-each",
  heads: ["đầu", "cuối", "vào"],
  pattern: `(?:vào )?(?<part>đầu|cuối) {each:every}`,
  inText: "weak",
  read(match) {
    const value = match.token("each")?.value;
    if (value?.type !== "every") return undefined;
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
