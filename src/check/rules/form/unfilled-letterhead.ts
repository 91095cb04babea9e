import type { Span } from "../../../model/place.ts";
import { sourceSpan } from "../../../outline/prose.ts";
import type { CheckContext } from "../../context.ts";
import { defineRule } from "../../define.ts";
import { letterheadOf } from "../../letterhead.ts";
import page from "./unfilled-letterhead.md";

const NUMBER = /(?<=^|\s)số\s*:?[\s.…_]*[/-]\s?\p{L}[\p{L}\d-]*/iu;
const DATE = /ngày(?:[\s.…_]*|\s*\d{1,2}\s*)tháng(?:[\s.…_]*|\s*\d{1,2}\s*)năm[\s.…_]*(?:\d{2,4})?/iu;

/** Filled in, though there may be no such day: that is another remark. */
const FULL_DATE = /ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}/iu;

export const unfilledLetterhead = defineRule({
  id: "unfilled-letterhead",
  group: "form",
  severity: "info",
  summary: { vi: "Số hoặc ngày ban hành còn để trống.", en: "The number or the date of issue is still blank." },
  messages: {
    number: { vi: "Chưa có số văn bản (bản dự thảo?).", en: "The number is still blank (a draft?)." },
    date: { vi: "Chưa ghi đủ ngày, tháng ban hành (bản dự thảo?).", en: "The date of issue is not filled in (a draft?)." },
    both: { vi: "Chưa có số và ngày ban hành (bản dự thảo?).", en: "Number and date of issue are still blank (a draft?)." },
  },
  page,
  *check(context) {
    const { number, date } = context.plan.document;
    const blankNumber = number === undefined ? blank(context, NUMBER) : undefined;
    const blankDate = date === undefined ? blank(context, DATE) : undefined;
    const at = blankNumber ?? blankDate;
    if (at === undefined) return;
    yield { at, message: blankNumber === undefined ? "date" : blankDate === undefined ? "number" : "both" };
  },
});

function blank(context: CheckContext, pattern: RegExp): Span | undefined {
  for (const { whole } of letterheadOf(context)) {
    const match = pattern.exec(whole.text);
    if (match !== null && !FULL_DATE.test(match[0])) return sourceSpan(whole, match.index, match.index + match[0].length);
  }
  return undefined;
}
