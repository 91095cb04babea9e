import type { FoundCitation } from "../../../extract/found.ts";
import { type EndedBasis, findEndedBasis } from "../../../vi/legal-bases.ts";
import { printDay } from "../../dates.ts";
import { defineRule } from "../../define.ts";
import page from "./basis-not-in-force.md";

export const basisNotInForce = defineRule({
  id: "basis-not-in-force",
  group: "citations",
  severity: "warning",
  summary: { vi: "Căn cứ đã hết hiệu lực vào ngày ký kế hoạch.", en: "A legal basis was no longer in force when the plan was signed." },
  messages: {
    ended: {
      vi: "“{cited}” hết hiệu lực từ ngày {ended}.",
      en: "“{cited}” ceased to be in force on {ended}.",
      expected: { vi: "Căn cứ {successor}.", en: "Cite {successor}." },
    },
  },
  page,
  *check({ facts, notBefore }) {
    if (notBefore === undefined) return;
    for (const basis of facts.legalBases) {
      const ended = findEndedBasis(basis);
      if (ended === undefined || ended.endedOn > notBefore) continue;
      yield {
        at: basis.at,
        message: "ended",
        values: { cited: citedAs(basis, ended), ended: printDay(ended.endedOn), successor: ended.successor },
        ...(ended.confidence === "high" ? {} : { severity: "info" }),
      };
    }
  },
});

/** With its number or else its year: another law often bears the same name. */
function citedAs({ type, name, number }: FoundCitation, { dates = [] }: EndedBasis): string {
  if (name === undefined) return `${type} ${number ?? ""}`;
  if (number !== undefined) return `${name} số ${number}`;
  const [year = ""] = dates[0]?.split("-") ?? [];
  return name.includes(year) ? name : `${name} năm ${year}`;
}
