import { sourceSpan } from "../../../outline/prose.ts";
import { isoOf } from "../../dates.ts";
import { defineRule } from "../../define.ts";
import page from "./period-backwards.md";

const FROM = /(?<!\p{L})từ\s+(?:ngày\s+)?$/u;
const TO = /^\s*(?:,\s*)?(?:đến|tới|-)\s*(?:hết\s+)?(?:ngày\s+)?$/u;

export const periodBackwards = defineRule({
  id: "period-backwards",
  group: "time",
  severity: "error",
  summary: { vi: "Khoảng thời gian kết thúc trước khi bắt đầu.", en: "A period ends before it begins." },
  messages: {
    back: {
      vi: "“{period}”: ngày kết thúc đứng trước ngày bắt đầu.",
      en: "“{period}” ends before it begins.",
      expected: { vi: "Kiểm tra lại hai mốc thời gian.", en: "Put the two dates right." },
    },
  },
  page,
  *check({ texts }) {
    for (const unit of texts) {
      const { prose, days } = unit;
      if (days.length < 2) continue;
      const key = unit.folded;
      for (const [index, last] of days.entries()) {
        const first = days[index - 1];
        const [from, to] = [first === undefined ? undefined : isoOf(first), isoOf(last)];
        if (first === undefined || from === undefined || to === undefined || to >= from) continue;
        const lead = FROM.exec(key.slice(Math.max(0, first.start - 16), first.start));
        if (lead === null || !TO.test(key.slice(first.end, last.start))) continue;
        const start = first.start - lead[0].length;
        yield { at: sourceSpan(prose, start, last.end), message: "back", values: { period: prose.text.slice(start, last.end) } };
      }
    }
  },
});
