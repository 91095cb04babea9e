import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import page from "./issuer-symbol-mismatch.md";

const COMMITTEE = /^(?:ủy ban nhân dân|ubnd)(?!\p{L})/u;
/** Bodies under a people's committee with a number of their own. */
const UNDER = /^(?:sở|phòng|chi cục|trường|trung tâm|công an|văn phòng|thanh tra)\s/u;

export const issuerSymbolMismatch = defineRule({
  id: "issuer-symbol-mismatch",
  group: "form",
  severity: "warning",
  summary: {
    vi: "Ký hiệu mang tên cơ quan khác với cơ quan ban hành.",
    en: "The number names another body than the one that issues the plan.",
  },
  messages: {
    other: {
      vi: "Ký hiệu “{number}” không phải của {issuer}.",
      en: "The number “{number}” is not one of {issuer}.",
      expected: {
        vi: "Ghi chữ viết tắt tên cơ quan ban hành; cơ quan ở đầu văn bản, ký hiệu và chữ ký phải là một.",
        en: "Write the short form of the issuing body: letterhead, number and signature must name the same one.",
      },
    },
  },
  page,
  *check({ plan, kind }) {
    const { number = "", issuer, issuedWith } = plan.document;
    const body = /^\d[^-]*-(?<body>.+)$/u.exec(number)?.groups?.["body"];
    if (kind.party || issuer === undefined || body === undefined || issuedWith !== undefined || !number.includes("/")) return;
    const name = fold(issuer.name);
    const signed = fold(plan.signature?.authority ?? "");
    const committee = COMMITTEE.test(name) && /ủy ban nhân dân|ubnd/u.test(signed) && !/UB|HĐ|VP/u.test(number);
    const under = UNDER.test(name) && /^UBND(?!\p{L})/u.test(body);
    if (committee || under) yield { at: "/document/number", message: "other", values: { number, issuer: issuer.name } };
  },
});
