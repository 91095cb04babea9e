import type { FoundCitation } from "../../../extract/found.ts";
import { isKnownLaw, knownByNumber, lawMeantBy, type KnownDocument } from "../../../vi/known-documents.ts";
import { fold, foldKey } from "../../../vi/word.ts";
import { citationKey, citationsOf, hasOtherYear, isOwn } from "../../citations.ts";
import { printDay } from "../../dates.ts";
import { defineRule } from "../../define.ts";
import page from "./wrong-citation.md";

/** Bodies that one takes for another; the assemblies of a Party congress term are named in many ways. */
const TOP_BODIES = ["bộ chính trị", "ban bí thư", "ban chấp hành trung ương", "chính phủ", "thủ tướng chính phủ", "quốc hội"];

export const wrongCitation = defineRule({
  id: "wrong-citation",
  group: "citations",
  severity: "warning",
  summary: {
    vi: "Ngày, tên hoặc cơ quan ban hành của văn bản được dẫn không đúng.",
    en: "A cited document bears another day, name or issuing body than is known of it.",
  },
  messages: {
    date: {
      vi: "“{cited}” ban hành ngày {right}, ở đây ghi ngày {date}.",
      en: "“{cited}” was issued on {right}, not on {date}.",
      expected: { vi: "Viết “ngày {right}”, hoặc kiểm tra lại số văn bản.", en: "Write “ngày {right}”, or check the number." },
    },
    law: {
      vi: "“{cited}” (số {number}) ban hành ngày {right}, ở đây ghi ngày {date}.",
      en: "“{cited}” (no. {number}) was passed on {right}, not on {date}.",
      expected: { vi: "Viết “ngày {right}”.", en: "Write “ngày {right}”." },
    },
    name: {
      vi: "Số {number} là của Luật {name}, không phải của {cited}.",
      en: "{number} is the number of “Luật {name}”, not of “{cited}”.",
      expected: { vi: "Kiểm tra lại tên luật và số.", en: "Check the law and its number." },
    },
    issuer: {
      vi: "“{cited}” ngày {right} do {issuer} ban hành, ở đây ghi {printed}.",
      en: "“{cited}” of {right} was issued by {issuer}, not by {printed}.",
      expected: { vi: "Viết “của {issuer}”.", en: "Write “của {issuer}”." },
    },
  },
  page,
  *check(context) {
    const seen = new Set<string>();
    for (const citation of citationsOf(context)) {
      const key = `${citationKey(citation) ?? fold(citation.name ?? "")} ${citation.date ?? ""} ${citation.issuer?.name ?? ""}`;
      if (seen.has(key) || isOwn(citation, context)) continue;
      seen.add(key);
      const finding = wrongNumber(citation) ?? wrongLaw(citation);
      if (finding !== undefined) yield { at: citation.at, ...finding };
    }
  },
});

/** What does not fit the document that a number names. */
function wrongNumber(citation: FoundCitation) {
  const { type, number, date, name, issuer } = citation;
  const known = number === undefined ? undefined : knownByNumber(number, date);
  if (number === undefined || known === undefined) return undefined;
  const cited = `${type} ${number}`;
  const right = printDay(known.date);
  if (name !== undefined && isOtherLaw(name, known))
    return { message: "name" as const, values: { cited: name, number, name: known.name ?? "" } };
  // Two years in one citation are another remark.
  if (date !== undefined && date !== known.date && !hasOtherYear(citation))
    return { message: "date" as const, values: { cited, right, date: printDay(date) } };
  if (known.issuer === undefined || issuer === undefined || !isOtherBody(issuer.name, known.issuer)) return undefined;
  return { message: "issuer" as const, values: { cited, right, issuer: known.issuer, printed: issuer.name } };
}

/** The name is that of another law that is known; one that was read in part is no other. */
function isOtherLaw(name: string, { name: right }: KnownDocument): boolean {
  return right !== undefined && isKnownLaw(name) && !foldKey(`Luật ${right}`).startsWith(foldKey(name));
}

function isOtherBody(printed: string, right: string): boolean {
  const [said, known] = [fold(printed), fold(right)];
  return TOP_BODIES.some((body) => said.startsWith(body)) && !said.startsWith(known) && !known.startsWith(said);
}

/** A law that is cited by its name and day alone. */
function wrongLaw({ type, name, number, date, text }: FoundCitation) {
  if (type !== "Luật" || name === undefined || number !== undefined || date === undefined || /sửa đổi/iu.test(text)) return undefined;
  const law = lawMeantBy(name, date);
  if (law === undefined) return undefined;
  return { message: "law" as const, values: { cited: name, number: law.number, right: printDay(law.date), date: printDay(date) } };
}
