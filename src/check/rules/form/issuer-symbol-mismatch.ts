import { resolveAgency } from "../../../vi/agency/index.ts";
import { agencyRows } from "../../../vi/agency/lexicon.ts";
import { isOneLetterReplaced, slipBetween } from "../../../vi/slip.ts";
import { fold } from "../../../vi/word.ts";
import { defineRule } from "../../define.ts";
import { lazy } from "../../lazy.ts";
import page from "./issuer-symbol-mismatch.md";

const COMMITTEE = /^(?:ủy ban nhân dân|ubnd)(?!\p{L})/u;
/** Bodies under a people's committee with a number of their own. */
const UNDER =
  /^(?:sở|phòng|chi cục|trường|trung tâm|công an|văn phòng|thanh tra|bệnh viện|hội(?! đồng)|đoàn thanh niên|tỉnh đoàn|liên đoàn lao động|(?:ban thường vụ|ban chấp hành) (?:hội|đoàn|tỉnh đoàn))(?!\p{L})/u;
/** Short forms of departments as they are today; what was merged goes on under its old letters for a while. */
const departments = lazy(
  () =>
    new Map(
      agencyRows.flatMap(({ id, kind, validTo, abbreviations = [] }) =>
        kind === "so" && validTo === undefined ? abbreviations.map((symbol) => [symbol, id] as const) : [],
      ),
    ),
);

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
    const first = body.split(/[-(]/u)[0] ?? "";
    const misprinted = COMMITTEE.test(name) && isNearly("UBND", first);
    if (committee || under || misprinted || isOfOtherDepartment(first, issuer.name))
      yield { at: "/document/number", message: "other", values: { number, issuer: issuer.name } };
  },
});

/** One slip away; what is added at the end may be a unit of its own. */
function isNearly(meant: string, found: string): boolean {
  const [wrong, right] = [found.toLowerCase(), meant.toLowerCase()];
  return !found.startsWith(meant) && (slipBetween(wrong, right) === "letter" || isOneLetterReplaced(wrong, right));
}

/** `KH-STP` on a plan of Sở Nội vụ. */
function isOfOtherDepartment(symbol: string, issuer: string): boolean {
  const other = departments().get(symbol);
  const own = other === undefined ? undefined : resolveAgency(issuer);
  return own?.kind === "so" && own.id !== other;
}
