import { findEndedBasis } from "../../../vi/legal-bases.ts";
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
      const cited = basis.name ?? `${basis.type} ${basis.number ?? ""}`;
      yield {
        at: basis.at,
        message: "ended",
        values: { cited, ended: printDay(ended.endedOn), successor: ended.successor },
        ...(ended.confidence === "high" ? {} : { severity: "info" }),
      };
    }
  },
});
