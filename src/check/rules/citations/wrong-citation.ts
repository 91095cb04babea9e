import { sourceSpan } from "../../../outline/prose.ts";
import type { FoundCitation } from "../../../extract/found.ts";
import { isKnownLaw, knownByNumber, lawMeantBy, type KnownDocument } from "../../../vi/known-documents.ts";
import { fold, foldKey } from "../../../vi/word.ts";
import { citationKey, citationsOf, hasOtherYear, isOwn } from "../../citations.ts";
import type { CheckContext } from "../../context.ts";
import { isoOf, printDay } from "../../dates.ts";
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
    yield* wronglyPassed(context);
  },
});

/** `Luật Việc làm số 74/2025/QH15 được Quốc hội khóa XV, kỳ họp thứ 9 thông qua ngày 16 tháng 6 năm 2025` */
const PASSED =
  /(?<!\p{L})luật (?<name>[\p{L}, ]{2,90}?)(?:\s\(?(?:luật )?số:?\s(?<number>\d{1,3}\/\d{4}\/qh\d{2})\)?)?,?\s(?:đã )?được quốc hội[^.;]{0,140}?thông qua[^.;\d]{0,40}?(?=ngày \d)/gu;

/** The day on which a law is said to have been passed. */
function* wronglyPassed({ texts }: CheckContext) {
  for (const { prose, folded, days } of texts) {
    if (!folded.includes("được quốc hội")) continue;
    for (const { 0: found, index, groups = {} } of folded.matchAll(PASSED)) {
      const day = days.find(({ start }) => start >= index + found.length);
      const date = day === undefined || day.start > index + found.length + 5 ? undefined : isoOf(day);
      if (day === undefined || date === undefined) continue;
      const { name = "", number } = groups;
      const known = number === undefined ? (name.includes("sửa đổi") ? undefined : lawMeantBy(name, date)) : knownByNumber(number, date);
      if (known === undefined || known.date === date) continue;
      const cited = prose.text.slice(index, index + "luật ".length + name.length).trim();
      const values = { cited, number: known.number, right: printDay(known.date), date: printDay(date) };
      yield { at: sourceSpan(prose, day.start, day.end), message: "law" as const, values };
    }
  }
}

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
