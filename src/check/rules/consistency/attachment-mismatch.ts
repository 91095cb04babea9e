import type { Plan } from "../../../model/plan.generated.ts";
import { sourceSpan } from "../../../outline/prose.ts";
import { fold, foldKey } from "../../../vi/word.ts";
import { attachmentsIn } from "../../attached.ts";
import { isoOf, printDay, printedDays } from "../../dates.ts";
import { defineRule } from "../../define.ts";
import page from "./attachment-mismatch.md";

export const attachmentMismatch = defineRule({
  id: "attachment-mismatch",
  group: "consistency",
  severity: "warning",
  summary: {
    vi: "Số hoặc ngày ghi ở dòng “Kèm theo …” khác với văn bản ban hành.",
    en: "The words “Kèm theo …” give another number or date than the act they stand in.",
  },
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
    carrierNumber: {
      vi: "Dưới tên kế hoạch ghi kèm theo văn bản số “{found}”, văn bản ban hành mang số “{own}”.",
      en: "Under its title the plan is said to come with number “{found}”, the act that carries it bears “{own}”.",
      expected: { vi: "Ghi đúng số, ký hiệu của văn bản ban hành kế hoạch.", en: "Write the number of the act that carries the plan." },
    },
    carrierDate: {
      vi: "Dưới tên kế hoạch ghi kèm theo văn bản “{found}”, văn bản ban hành ghi ngày {own}.",
      en: "Under its title the plan is said to come with a document of “{found}”, the act that carries it is dated {own}.",
      expected: { vi: "Ghi đúng ngày của văn bản ban hành kế hoạch.", en: "Write the date of the act that carries the plan." },
    },
  },
  page,
  *check(context) {
    const { plan } = context;
    for (const { prose, match, in: role } of attachmentsIn(context)) {
      const own = role === "appendix" ? plan.document : carrierOf(plan, match.groups?.["type"]);
      if (own === undefined) continue;
      const [ofNumber, ofDate] = role === "appendix" ? (["number", "date"] as const) : (["carrierNumber", "carrierDate"] as const);
      const found = (match.groups?.["number"] ?? "").replace(/\s/gu, "");
      const behind = match.index + match[0].length;
      // Blank in a draft: “số     /KH-UBND”.
      if (own.number !== undefined && /^\d/u.test(found)) {
        if (!comparable(found, own.number)) continue;
        if (foldKey(found) !== foldKey(own.number))
          yield { at: sourceSpan(prose, match.index, behind), message: ofNumber, values: { found, own: own.number } };
      }
      const [day] = printedDays(prose.text.slice(behind, behind + 60));
      const iso = day === undefined ? undefined : isoOf(day);
      if (day === undefined || iso === undefined || own.date === undefined || iso === own.date) continue;
      const at = sourceSpan(prose, behind + day.start, behind + day.end);
      yield { at, message: ofDate, values: { found: day.text, own: printDay(own.date) } };
    }
  },
});

/** The act whose letterhead stands above the plan, where it is of the kind that the words behind the title name. */
function carrierOf({ document: { issuedWith } }: Plan, type = ""): Plan["document"]["issuedWith"] {
  return issuedWith !== undefined && fold(issuedWith.type) === fold(type) ? issuedWith : undefined;
}

/** The same symbol with another number, or the same number with another symbol; else it is another document on purpose. */
function comparable(found: string, own: string): boolean {
  const symbol = (text: string) => foldKey(text.replace(/^[^/]*\//u, ""));
  const digits = (text: string) => /^\d+/u.exec(text)?.[0];
  return symbol(found) === symbol(own) || digits(found) === digits(own);
}
