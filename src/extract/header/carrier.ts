import data from "../../vi/data/document-symbols.json" with { type: "json" };
import { readTypeLine } from "../../outline/document-type.ts";
import type { Line } from "../../outline/lines.ts";
import { join, slice, sourceSpan, type Prose } from "../../outline/prose.ts";
import { ownParagraphs, type Section } from "../../outline/section.ts";
import { fold } from "../../vi/word.ts";
import { findCitations, isoDate } from "../citation.ts";
import { foundText, type FoundHeader } from "../found.ts";
import { hull } from "./issuer.ts";
import { linesOf, readLetterhead } from "./letterhead.ts";

/** An act that does not name its kind on a line of its own: its letterhead ends within so many lines. */
const CARRIER_LINES = 8;

/** The decision or resolution that carries the plan: its number and date are the plan's. */
export function readCarrier(act: Section, type: string, header: FoundHeader): void {
  const own: FoundHeader = { draft: false, party: false };
  const typeAt = act.lines.findIndex((strip) => strip.kind === "line" && readTypeLine(strip) !== undefined);
  const end = typeAt === -1 ? CARRIER_LINES : typeAt;
  readLetterhead(linesOf(act.lines.slice(0, end)), own);
  const at = hull(act.lines.slice(0, end + 1).map((strip) => (strip.kind === "grid" ? strip : sourceSpan(strip.prose))));
  const issuedWith: NonNullable<FoundHeader["issuedWith"]> = { type, at, by: "header/carrier" };
  if (own.number !== undefined) issuedWith.number = own.number.text;
  if (own.date !== undefined) issuedWith.date = own.date.text;
  header.issuedWith = issuedWith;
  header.number ??= own.number;
  header.date ??= own.date;
  header.place ??= own.place;
  header.issuer ??= own.issuer;
  header.parentIssuer ??= own.parentIssuer;
  header.draft ||= own.draft;
  header.party ||= own.party;
}

const CARRIERS = ["Quyết định", "Nghị quyết", "Công điện"] as const;

/**
 * `Số: 2003/CĐ-VPCP` / `Thời gian ký: 07/10/2025 20:43:19 +07:00`: a file of its own that goes with a document bears that
 * document's number and when it was signed (Decree 30/2020, annex I, on digital signatures of what is attached).
 */
export function readStamp(lines: readonly Line[], header: FoundHeader): void {
  const { number, type } = header;
  if (number === undefined || type === undefined || header.issuedWith !== undefined) return;
  if (!lines.some((line) => /^thời gian ký\s*:/u.test(fold(line.prose.text)))) return;
  const code = /\/(?<code>[^/-]+)-/u.exec(number.text)?.groups?.["code"] ?? "";
  const carrier = CARRIERS.find((name) => data.symbols[name].includes(code));
  if (carrier !== undefined) header.issuedWith = { type: carrier, number: number.text, at: number.at, by: "header/stamp" };
}

/** `(Kèm theo Quyết định số 254/QĐ-UBND ngày 17/02/2023 của …)` under the title. */
export function readAttachment(parts: readonly Section[], header: FoundHeader): void {
  // An act that came without its letterhead is named whole in the brackets.
  const bare = header.issuedWith !== undefined && header.issuedWith.number === undefined && header.number === undefined && !header.draft;
  if (header.issuedWith !== undefined && !bare) return;
  const lines = [...(parts.find((part) => part.role === "title")?.lines ?? [])].filter((strip): strip is Line => strip.kind === "line");
  const start = lines.findIndex((line) => /^\(?\s*(?:ban hành )?kèm theo/u.test(fold(line.prose.text)));
  if (start === -1) return;
  const prose = join(lines.slice(start).map((line) => line.prose));
  const [citation] = findCitations(prose, "header/attachment");
  if (citation === undefined || !/^(?:quyết định|nghị quyết)$/u.test(fold(citation.type))) return;
  // With a number of its own the plan was not issued by that act: `(Ban hành kèm theo Nghị quyết …)` speaks of its subject.
  if (header.number !== undefined || header.draft) return;
  const issuedWith: NonNullable<FoundHeader["issuedWith"]> = { type: citation.type, at: citation.at, by: citation.by };
  if (citation.number !== undefined) {
    issuedWith.number = citation.number;
    header.number = { text: citation.number, at: citation.at, by: citation.by };
  }
  if (citation.date !== undefined) {
    issuedWith.date = citation.date;
    header.date ??= { text: citation.date, at: citation.at, by: citation.by };
  }
  header.issuedWith = issuedWith;
  header.issuer ??= citation.issuer;
}

const LOOSE =
  /kèm theo\s+(?:(?<type>kế hoạch|chương trình hành động|chương trình|đề án)(?:[^()]*?(?<act>quyết định|nghị quyết)\s+số)?|(?<carrier>quyết định|nghị quyết)\s+số)[^()]*?ngày(?:\s*(?<day>\d{1,2})(?:\s*\/\s*(?<month>\d{1,2})\s*\/\s*(?<year>\d{4})|\s+tháng\s+(?<monthWord>\d{1,2})\s+năm\s+(?<yearWord>\d{4}))|[\s.…_/]{0,40}tháng[\s.…_/]{0,40}năm(?:[\s.…_/]{0,40}\d{4})?)\s+của\s+(?<issuer>[^()]+)\)/u;

/** An appendix that came without its plan says in brackets what it was issued with: `(Kèm theo Kế hoạch số … ngày … của …)`, the day perhaps yet to be filled in. */
export function readLooseAppendix(parts: readonly Section[], header: FoundHeader): void {
  const appendix = parts.find((part) => part.role === "appendix");
  if (appendix === undefined) return;
  const titles: Prose[] = [];
  for (const prose of [appendix, ...appendix.children].flatMap(wordsBeforeTable)) {
    const match = LOOSE.exec(fold(prose.text));
    if (match?.groups === undefined) {
      if (prose.text.startsWith("(")) break;
      titles.push(prose);
      continue;
    }
    const bracket = prose.text.lastIndexOf("(", match.index);
    if (bracket > 0) titles.push(slice(prose, 0, bracket));
    fillFromBracket(prose, match, header, fold(join(titles).text));
    break;
  }
  const title = join(titles);
  if ((header.type ?? header.issuedWith) !== undefined && title.text !== "") header.title ??= foundText(title, "header/appendix");
}

/** The head of an appendix, where it is more than its number, and its paragraphs. */
function wordsBeforeTable(part: Section): Prose[] {
  const paragraphs = ownParagraphs(part).map(({ prose }) => prose);
  const number = /^phụ lục(?: [\divx]{1,5})?(?:\s*[:.–-]\s*|$)/u.exec(fold(part.head.text))?.[0].length ?? 0;
  return part.head.text.length === number ? paragraphs : [slice(part.head, number), ...paragraphs];
}

/** What is issued with a decision is called in the appendix's own title: `DANH MỤC NHIỆM VỤ TRIỂN KHAI KẾ HOẠCH …`. */
const PLAN_IN_TITLE = /kế hoạch|chương trình hành động|chương trình|đề án/u;

/** @param title of the appendix, folded */
function fillFromBracket(prose: Prose, match: RegExpExecArray, header: FoundHeader, title: string): void {
  const groups = match.groups ?? {};
  const by = "header/appendix";
  const at = sourceSpan(prose, match.index, match.index + match[0].length);
  const type = groups["type"] ?? PLAN_IN_TITLE.exec(title)?.[0];
  const act = groups["act"] ?? groups["carrier"];
  // Without a word for a plan it is the list of work of the act itself: `Kèm theo Nghị quyết số …`.
  if (type === undefined && act === undefined) return;
  if (type !== undefined) header.type = { text: type.charAt(0).toUpperCase() + type.slice(1), at, by };
  const year = Number(groups["year"] ?? groups["yearWord"]);
  const month = Number(groups["month"] ?? groups["monthWord"]);
  const date = groups["day"] === undefined ? undefined : isoDate(year, month, Number(groups["day"]));
  if (date !== undefined) header.date = { text: date, at, by };
  header.draft ||= groups["day"] === undefined;
  const named = groups["issuer"] ?? "";
  // The head of a body signs its decision.
  const issuer = groups["carrier"] === undefined ? named : named.replace(/^(?:bộ trưởng|chủ tịch|giám đốc|cục trưởng|hiệu trưởng)\s+/u, "");
  const issuerAt = match.index + match[0].length - 1 - issuer.length;
  header.issuer = { name: prose.text.slice(issuerAt, issuerAt + issuer.length).trim(), collective: false, at, by };
  const [citation] = findCitations(prose, by);
  if (citation?.number !== undefined && header.number === undefined) header.number = { text: citation.number, at: citation.at, by };
  if (act === undefined) return;
  header.issuedWith = { type: act.charAt(0).toUpperCase() + act.slice(1), at, by };
  if (date !== undefined) header.issuedWith.date = date;
  if (citation?.number !== undefined) header.issuedWith.number = citation.number;
}
