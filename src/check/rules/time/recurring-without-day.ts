import type { Bilingual } from "../../../model/diagnostic.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import page from "./recurring-without-day.md";

const RHYTHMS: Readonly<Record<string, Bilingual>> = {
  weekly: { vi: "hằng tuần", en: "weekly" },
  monthly: { vi: "hằng tháng", en: "monthly" },
  quarterly: { vi: "hằng quý", en: "quarterly" },
  "half-yearly": { vi: "6 tháng", en: "half-yearly" },
  yearly: { vi: "hằng năm", en: "yearly" },
};

/** A day anywhere in the sentence may be the one on which the report is due. */
const NAMES_A_DAY = /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|vào|hạn)[^.;]{0,30}?(?:ngày|tuần|thứ|cuối|đầu)(?!\p{L})/u;
/** A day that comes again: `định kỳ ngày 20 hằng tháng`, `thứ Sáu hằng tuần`, `ngày 05 tháng đầu quý`; not `ngày 05 tháng 3 năm 2026`. */
const DAY_THAT_RETURNS =
  /(?<!\p{L})(?:ngày (?:mùng )?\d{1,2}|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|ngày (?:làm việc )?(?:cuối|đầu)) (?:của )?(?:(?:hằng|hàng|mỗi|các) )?(?:tuần|tháng|quý|năm)(?!\p{L}| \d)/u;

export const recurringWithoutDay = defineRule({
  id: "recurring-without-day",
  group: "time",
  severity: "info",
  summary: { vi: "Báo cáo định kỳ không nêu ngày gửi.", en: "A recurring report has no day on which it is due." },
  messages: {
    open: {
      vi: "Báo cáo {rhythm} nhưng không nêu ngày gửi.",
      en: "A {rhythm} report is owed, but no day is given.",
      expected: {
        vi: "Nêu ngày chậm nhất phải gửi, ví dụ “trước ngày 15 tháng 12 hằng năm”.",
        en: "Say by which day it is due, such as “trước ngày 15 tháng 12 hằng năm”.",
      },
    },
  },
  page,
  *check({ plan }) {
    const byPlace = new Map<number, { pointer: string; rhythms: Bilingual[] }>();
    for (const [index, { frequency, due, source, text = "" }] of (plan.reporting ?? []).entries()) {
      const rhythm = RHYTHMS[frequency];
      if (rhythm === undefined || due !== undefined || namesDay(fold(text))) continue;
      const key = source?.start.offset ?? -index - 1;
      const known = byPlace.get(key);
      if (known === undefined) byPlace.set(key, { pointer: `/reporting/${index}`, rhythms: [rhythm] });
      else known.rhythms.push(rhythm);
    }
    for (const { pointer, rhythms } of byPlace.values()) {
      yield {
        at: pointer,
        message: "open",
        values: { rhythm: { vi: rhythms.map(({ vi }) => vi).join(", "), en: rhythms.map(({ en }) => en).join(", ") } },
      };
    }
  },
});

function namesDay(text: string): boolean {
  return NAMES_A_DAY.test(text) || DAY_THAT_RETURNS.test(text);
}
