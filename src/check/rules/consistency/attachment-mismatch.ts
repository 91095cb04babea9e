import { sourceSpan } from "../../../outline/prose.ts";
import { foldKey } from "../../../vi/word.ts";
import { isoOf, printDay, printedDays } from "../../dates.ts";
import { defineRule } from "../../define.ts";
import page from "./attachment-mismatch.md";

/** `(Kèm theo Kế hoạch số 980/KH-UBND ngày 18 tháng 11 năm 2025 của …)` */
const ATTACHED =
  /^\(?\s*(?:ban hành\s+)?(?:kèm theo|đính kèm)\s+(?<type>kế hoạch|chương trình|quyết định|đề án)\s+số\s*:?\s*(?<number>[^\s,;)]*(?:\s?[/-]\s?[\p{L}\d]+)*)/iu;

export const attachmentMismatch = defineRule({
  id: "attachment-mismatch",
  group: "consistency",
  severity: "warning",
  summary: { vi: "Số hoặc ngày ghi ở phụ lục khác với kế hoạch.", en: "An appendix bears another number or date than the plan." },
  messages: {
    number: {
      vi: "Phụ lục ghi kèm theo văn bản số “{found}”, kế hoạch mang số “{own}”.",
      en: "The appendix says it belongs to number “{found}”, the plan bears “{own}”.",
      expected: { vi: "Ghi đúng số, ký hiệu của kế hoạch.", en: "Write the plan's own number." },
    },
    date: {
      vi: "Phụ lục ghi kèm theo văn bản “{found}”, kế hoạch ban hành ngày {own}.",
      en: "The appendix says it belongs to a document of “{found}”, the plan is dated {own}.",
      expected: { vi: "Ghi đúng ngày ban hành kế hoạch.", en: "Write the plan's own date." },
    },
  },
  page,
  *check({ plan, texts }) {
    const { number, date } = plan.document;
    for (const { prose, part } of texts) {
      if (part.role !== "appendix") continue;
      const match = ATTACHED.exec(prose.text);
      if (match === null) continue;
      const found = (match.groups?.["number"] ?? "").replace(/\s/gu, "");
      // Blank in a draft: “số     /KH-UBND”.
      if (number !== undefined && /^\d/u.test(found) && comparable(found, number) && foldKey(found) !== foldKey(number)) {
        yield { at: sourceSpan(prose, 0, match[0].length), message: "number", values: { found, own: number } };
      }
      const [day] = printedDays(prose.text.slice(match[0].length, match[0].length + 60));
      const iso = day === undefined ? undefined : isoOf(day);
      if (
        day === undefined ||
        iso === undefined ||
        date === undefined ||
        iso === date ||
        (number !== undefined && /^\d/u.test(found) && !comparable(found, number))
      )
        continue;
      const start = match[0].length + day.start;
      yield { at: sourceSpan(prose, start, match[0].length + day.end), message: "date", values: { found: day.text, own: printDay(date) } };
    }
  },
});

/** The same symbol with another number, or the same number with another symbol; else it is another document on purpose. */
function comparable(found: string, own: string): boolean {
  const symbol = (text: string) => foldKey(text.replace(/^[^/]*\//u, ""));
  const digits = (text: string) => /^\d+/u.exec(text)?.[0];
  return symbol(found) === symbol(own) || digits(found) === digits(own);
}
