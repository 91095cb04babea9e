import { defineTimeRule } from "../define.ts";
import type { RuleMatch } from "../define.ts";
import type { Token } from "../moment.ts";
import { inMonths, onDate, onDayOfMonth } from "../rhythm.ts";
import type { Rhythm } from "../rhythm.ts";
import { PERIOD_UNITS } from "../words.ts";
import { BY, BY_FILLER, isTimed } from "./shared.ts";

// Hằng năm, trước ngày 15/12 | hàng tháng trước ngày 20 | hàng quý trước ngày 20 của tháng cuối quý |
// Định kỳ hàng năm báo cáo trước ngày 30 tháng 11 | hằng năm (trong tháng 11) | báo cáo năm trước ngày 15 tháng 12
export const everyBy = defineTimeRule({
  id: "every-by",
  heads: ["*", "định", "báo"],
  pattern:
    `(?:(?:định kỳ )?{each:every}|(?:định kỳ|báo cáo(?: định kỳ)?) (?<lone>tháng|quý|quí|năm))(?: ?[,:;]| ?\\()?(?: {gap}{0,60}?)? ?(?<by>${BY})${BY_FILLER} (?:{day:yearlessDay}|{monthDay:dayOfMonth}|{month:yearlessMonth}|{quarter:yearlessQuarter})` +
    `(?: (?:của )?(?:tháng (?:cuối|đầu)(?: (?:cùng|tiên))?(?: của)? (?:mỗi )?(?:quý|quí|kỳ|năm)(?: (?:sau|báo cáo|tiếp theo))?|(?:tháng|quý) (?:sau|báo cáo|kế tiếp|tiếp theo|liền kề)))?`,
  inText: "strong",
  read(match) {
    const each = rhythmOf(match);
    if (each === undefined) return undefined;
    const rule = ruleFor(each, match.tokens.at(-1), match.text);
    const inclusive = !/^(?:xong )?trước$/.test(match.word("by")) || isTimed(match.tokens);
    return rule === undefined ? { kind: "recurring", impossible: true, inclusive } : { kind: "recurring", rrule: [rule], inclusive };
  },
});

/** "hằng năm", or a bare "năm" after "báo cáo", "định kỳ". */
function rhythmOf(match: RuleMatch): Rhythm | undefined {
  const value = match.token("each")?.value;
  if (value?.type === "every") return value;
  const unit = PERIOD_UNITS.get(match.word("lone"));
  return unit === undefined ? undefined : { unit, interval: 1 };
}

function ruleFor(each: Rhythm, due: Token | undefined, text: string): string | undefined {
  if (due?.value.type === "dayOfMonth") return onDayOfMonth(each, due.value.day, /đầu|sau$/.test(text) ? "next" : "last");
  const moment = due?.value.type === "moment" ? due.value.moment : undefined;
  if (moment?.unit === "day") return onDate(moment.month, moment.day);
  if (moment?.unit === "month") return inMonths(moment.month, moment.month);
  return moment?.unit === "quarter" ? inMonths(3 * moment.quarter - 2, 3 * moment.quarter) : undefined;
}
