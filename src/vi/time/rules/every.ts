import { defineTimeRule } from "../define.ts";
import type { RuleMatch } from "../define.ts";
import { rruleOf } from "../rhythm.ts";
import type { Rhythm } from "../rhythm.ts";
import { PERIOD_UNITS } from "../words.ts";

const UNIT = "(?:tháng|quý|quí|năm|tuần)";
const JOIN = "(?: ?[,;/+]| và| hoặc| hay| kết hợp)(?: (?:báo cáo|sơ kết|tổng kết))?(?: định kỳ)?(?: theo)? ?";
/** A bare "năm" is a rhythm only where the list goes on or ends: not in "tháng hành động". */
const LONE = `${UNIT}(?= ?(?:[,;/+.()]|$)| và| hoặc| hay| báo cáo| gửi| đột xuất| định kỳ| theo| trước| chậm)`;
const ELEMENT = `(?:{every}|{length}|${LONE}|đột xuất|định kỳ|theo yêu cầu)`;

/** In which parts of the year it comes round; the rhythm says that they do. */
const PART = "(?:{yearlessDay}|{yearlessMonth}|{yearlessQuarter})";
const WHEN = `(?: ?\\((?:vào )?${PART}(?:(?: ?,| và|;) (?:vào )?${PART}){0,3}\\))?`;

// Hằng năm | định kỳ hàng quý | Định kỳ 06 tháng, 01 năm hoặc đột xuất | 6 tháng, hằng năm và định kỳ | 02 năm một lần |
// theo từng tuần, từng tháng, từng quý | tối thiểu 01 lần/tháng | Thường xuyên, định kỳ hằng quý | 02 đợt/năm (tháng 4 và tháng 10)
export const every = defineTimeRule({
  id: "every",
  heads: ["*", "định", "thường", "tối", "ít", "theo", "sơ", "tổng"],
  pattern:
    `(?:thường xuyên ?,? )?(?:(?:tối thiểu|ít nhất|theo|sơ kết|tổng kết) )?` +
    `(?:(?:định kỳ|định kì):? (?:{every}|{length}|${LONE})(?:${JOIN}${ELEMENT}){0,5}|{every}(?:${JOIN}${ELEMENT}){0,5}|theo ${LONE}(?:${JOIN}${ELEMENT}){0,5}|{length}(?:${JOIN}${ELEMENT}){1,5})${WHEN}`,
  inText: "weak",
  read(match) {
    const rhythms = rhythmsOf(match);
    // "6 tháng, 10 ngày" names no rhythm: lengths alone need "định kỳ", "hằng …" or a bare "năm" beside them.
    const named =
      match.tokens.some((token) => token.kind === "every") ||
      /định k[ỳì]|^theo /.test(match.text) ||
      /[,/;à] ?(?:năm|quý|tháng)/.test(match.text);
    return rhythms.length === 0 || !named ? undefined : { kind: "recurring", rrule: [...new Set(rhythms.map(rruleOf))] };
  },
});

/** The rhythms of a match in order of mention: tokens and, in "định kỳ tháng, quý, 6 tháng", bare units. */
function rhythmsOf(match: RuleMatch): Rhythm[] {
  const found: Rhythm[] = [];
  let next = 0;
  for (const part of match.text.matchAll(/[\uE000-\uE015]|(?<![\p{L}\p{N}])(?:tháng|quý|quí|năm|tuần)(?![\p{L}\p{N}])/gu)) {
    const token = part[0] >= "\uE000" ? match.tokens[next++] : undefined;
    const value = token?.value;
    if (value?.type === "every") found.push({ unit: value.unit, interval: value.interval });
    else if (value?.type === "length" && value.unit !== "hour") found.push({ unit: value.unit, interval: value.count });
    else if (token === undefined) found.push({ unit: PERIOD_UNITS.get(part[0]) ?? "year", interval: 1 });
  }
  return found;
}
