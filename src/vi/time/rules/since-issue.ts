import { splitDay } from "../calendar.ts";
import { defineTimeRule } from "../define.ts";
import { openFrom, resolve } from "../span.ts";
import { OWN_ISSUE } from "./shared.ts";

// kể từ ngày ký ban hành Kế hoạch | từ khi Kế hoạch được ban hành | từ ngày ban hành | từ nay trở đi
export const sinceIssue = defineTimeRule({
  id: "since-issue",
  heads: ["kể", "từ", "bắt"],
  pattern: `(?:(?:kể|bắt đầu) )?từ (?:nay(?= trở đi)|${OWN_ISSUE})(?: trở đi)?(?= ?(?:[.,;)]|$)| (?:cho )?đến)`,
  inText: "never",
  read(_match, context) {
    const issued = context.issueDate === undefined ? undefined : splitDay(context.issueDate);
    if (issued === undefined) return { kind: "conditional" };
    return {
      ...openFrom(resolve({ unit: "day", year: issued.year, month: issued.month, day: issued.day }, undefined, false)),
      implied: true,
    };
  },
});
