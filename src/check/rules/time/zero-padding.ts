import { sourceSpan } from "../../../outline/prose.ts";
import { exists, type PrintedDay } from "../../dates.ts";
import { defineRule } from "../../define.ts";
import page from "./zero-padding.md";

export const zeroPadding = defineRule({
  id: "zero-padding",
  group: "time",
  severity: "info",
  summary: {
    vi: "Ngày, tháng thiếu hoặc thừa số 0 (ở ngày ban hành là cảnh báo).",
    en: "A day or month lacks a zero or has one too many (a warning in the date of issue).",
  },
  messages: {
    lacks: {
      vi: "“{date}” thiếu số 0.",
      en: "“{date}” lacks a zero.",
      expected: {
        vi: "Viết “{right}” (ngày dưới 10, tháng 1 và tháng 2 thêm số 0).",
        en: "Write “{right}”: days below 10 and months 1 and 2 take a zero.",
      },
    },
    extra: {
      vi: "“{date}” thừa số 0.",
      en: "“{date}” has a zero too many.",
      expected: { vi: "Viết “{right}” (tháng 3 đến tháng 9 không thêm số 0).", en: "Write “{right}”: months 3 to 9 take no zero." },
    },
    both: {
      vi: "“{date}”: ngày thiếu số 0, tháng thừa số 0.",
      en: "“{date}”: the day lacks a zero, the month has one too many.",
      expected: {
        vi: "Viết “{right}” (ngày dưới 10 thêm số 0, tháng 3 đến tháng 9 không thêm).",
        en: "Write “{right}”: days below 10 take a zero, months 3 to 9 none.",
      },
    },
  },
  page,
  *check({ texts, kind }) {
    if (kind.party) return;
    for (const { prose, part, days } of texts) {
      for (const date of days) {
        if (date.form !== "words" || !exists(date)) continue;
        const right = padded(date);
        if (right === date.text) continue;
        const at = sourceSpan(prose, date.start, date.end);
        yield {
          at,
          message: right.length === date.text.length ? "both" : right.length > date.text.length ? "lacks" : "extra",
          values: { date: date.text, right },
          // The decree rules on the date of issue; elsewhere it is the habit that follows from it.
          severity: part.role === "letterhead" ? "warning" : "info",
          ...(at.end - at.start === date.text.length ? { fix: { ...at, text: right } } : {}),
        };
      }
    }
  },
});

/** Decree 30/2020/NĐ-CP, Appendix I, II.4: days below 10 and months 1 and 2 take a zero in front, other months none. */
function padded({ text, day, month }: PrintedDay): string {
  const month2 = Number(month) < 3 ? String(Number(month)).padStart(2, "0") : String(Number(month));
  const day2 = String(Number(day)).padStart(2, "0");
  return text.replace(/^(?<head>\D+)\d{1,2}(?<middle>\s+\D+?)\d{1,2}/u, `$<head>${day2}$<middle>${month2}`);
}
