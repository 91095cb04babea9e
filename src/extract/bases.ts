import { addAll } from "../model/add-all.ts";
import { proseIndex, slice, sourceSpan, type Prose } from "../outline/prose.ts";
import { ownParagraphs, wordsOf, type Section } from "../outline/section.ts";
import type { Outline } from "../outline/index.ts";
import { fold } from "../vi/word.ts";
import {
  findBareNumbers,
  findCitations,
  findCongress,
  findNamedLaw,
  findNumberBehind,
  readIssuer,
  readListHead,
  SUBJECT_MAX,
  subjectAfter,
} from "./citation.ts";
import type { FoundAgency, FoundCitation } from "./found.ts";

const RULE = "basis/preamble";
const OPENS =
  /^(?:-\s*)?(?:căn cứ(?: vào)?|thực hiện|xét(?: đề nghị)?|theo(?: đề nghị)?|trên cơ sở|triển khai(?: thực hiện)?|chấp hành|tiếp tục (?:thực hiện|triển khai)|để (?:triển khai|thực hiện)|nhằm (?:triển khai|thực hiện))(?![\p{L}])/u;
/** Behind a basis and a comma: the sentence that issues the plan, or the proposal it follows. */
const RUNS_ON =
  /,\s*(?:[^,]{0,120}\s)?(?:ban hành|xây dựng|lập)\s+(?:kế hoạch|chương trình|đề án)(?!\p{L})|,\s*(?:(?:xét|theo) đề nghị|trên cơ sở)\s|\s*,?\s*quyết định\s*:/u;

/**
 * The documents cited in the preamble ("Căn cứ …", "Thực hiện …", "Xét Tờ trình …", "theo đề nghị … tại Tờ trình …"),
 * each once, in order. A document named only inside another's title is not a basis. For an attached plan, those of
 * the carrying act come first.
 */
export function readBases(outline: Outline): FoundCitation[] {
  const parts = outline.root.children.filter((part) => part.role === "preamble" || part.role === "basis");
  const act = outline.root.children.find((part) => part.role === "act");
  const preambles = act === undefined ? [] : basesOfAll(actPreamble(act));
  return distinct([...preambles, ...parts.flatMap((part) => basesOfAll(proses(part), part.role === "basis"))]);
}

/**
 * `Căn cứ Quy chế …;` over `Quyết định số 782/QĐ-UBND …; Công văn …`: a semicolon leads to the next of the same list.
 * @param headed whether a heading has said that these are bases (`I. CĂN CỨ PHÁP LÝ`), so that no word of its own need open each
 */
function basesOfAll(all: readonly Prose[], headed = false): FoundCitation[] {
  const result: FoundCitation[] = [];
  let listing = headed;
  for (const prose of all) {
    const opens = OPENS.test(fold(prose.text));
    if (opens || listing) addAll(result, basesOf(prose));
    else addAll(result, basesBehind(prose));
    listing = headed || ((opens || listing) && /;\s*$/u.test(prose.text));
  }
  return result;
}

const OCCASION = /^(?:hưởng ứng|chào mừng|nhân dịp|nhân kỷ niệm|nhằm|để|với mục đích)(?![\p{L}])/u;

/** `Hưởng ứng Ngày …; | thực hiện Kế hoạch số …`, `Nhằm …. | Thực hiện Công văn số …`: an occasion or aim first, and the bases behind it. */
function basesBehind(prose: Prose): FoundCitation[] {
  if (!OCCASION.test(fold(prose.text))) return [];
  const from = segments(prose).find(({ text }) => OPENS.test(fold(text)));
  const at = from === undefined ? -1 : prose.text.indexOf(from.text);
  return at <= 0 ? [] : basesOf(slice(prose, at, prose.text.length));
}

function proses(part: Section): Prose[] {
  return [...wordsOf(part)].map(({ prose }) => prose);
}

/** The act's preamble ends where it decides: `QUYẾT ĐỊNH:`, `Điều 1`. */
function actPreamble(act: Section): Prose[] {
  const result: Prose[] = [];
  for (const paragraph of ownParagraphs(act)) {
    if (/^(?:quyết định|quyết nghị|nghị quyết)\s*:|^điều 1/u.test(fold(paragraph.whole.text))) break;
    result.push(paragraph.prose);
  }
  return result;
}

function basesOf(prose: Prose): FoundCitation[] {
  const key = fold(prose.text);
  const result: FoundCitation[] = [];
  const listed = /^(?:xét|theo) (?:các )?đề nghị/u.test(key);
  const announced = announcedIssuer(prose);
  let list: { type: string; issuer?: FoundAgency; from: number } | undefined;
  for (const segment of segments(prose)) {
    const head = readListHead(segment, RULE);
    if (head === undefined ? !/^số\s/u.test(fold(segment.text)) : !leadsTo(beforeList(segment))) list = undefined;
    else if (head !== undefined) list = { ...head, from: result.length };
    if (list !== undefined) {
      addAll(result, findBareNumbers(segment, list.type, RULE));
      shareIssuer(result, list.from, list.issuer);
      continue;
    }
    const first = firstDocument(segment, listed);
    if (first === undefined) continue;
    const cited = [first, ...further(segment, first)].map((citation) => ({ citation, at: indexOf(segment, citation) }));
    addAll(
      result,
      cited.map(({ citation, at }, index) => withTitle(segment, citation, at, cited[index + 1]?.at)),
    );
  }
  if (announced !== undefined) for (const citation of result) citation.issuer ??= announced;
  return result;
}

/** `Căn cứ các Quyết định của Thủ tướng Chính phủ về …: Quyết định số …; Quyết định số …`: who issued them all. */
function announcedIssuer(prose: Prose): FoundAgency | undefined {
  const colon = prose.text.indexOf(":");
  const lead = colon === -1 ? undefined : ANNOUNCED.exec(fold(prose.text.slice(0, colon + 1)))?.groups?.["lead"];
  return lead === undefined ? undefined : readIssuer(prose, lead.length, RULE)?.agency;
}

/** `các Công điện: số 7 …, số 8 và số 9 ngày … của UBND tỉnh`: who is named at the head or at the end issued them all. */
function shareIssuer(citations: FoundCitation[], from: number, head: FoundAgency | undefined): void {
  const issuer = head ?? citations.at(-1)?.issuer;
  for (const citation of citations.slice(from)) if (issuer !== undefined) citation.issuer ??= issuer;
}

/** `Căn cứ | các Công điện: số …`. */
function beforeList(segment: Prose): string {
  const key = fold(segment.text);
  return key.slice(0, Math.max(0, key.search(/(?:^|\s)(?:các|những)\s/u)));
}

/** Parts of a basis between semicolons and full stops that stand outside quotation marks; the issuing sentence is left out. */
function segments(prose: Prose): Prose[] {
  const text = prose.text;
  const result: Prose[] = [];
  let start = 0;
  let quoted = 0;
  for (let index = 0; index <= text.length; index++) {
    const char = text[index] ?? ";";
    if (char === "“") quoted++;
    else if (char === "”") quoted = Math.max(0, quoted - 1);
    const ends =
      index === text.length || (quoted === 0 && (char === ";" || (char === "." && /^\s+\p{Lu}/u.test(text.slice(index + 1, index + 4)))));
    if (!ends) continue;
    const segment = slice(prose, start, index);
    if (segment.text !== "") result.push(segment);
    start = index + 1;
  }
  return result;
}

/** The first document of a segment, when the segment begins with it (perhaps behind "Căn cứ", "theo đề nghị của … tại"). */
function firstDocument(segment: Prose, listed: boolean): FoundCitation | undefined {
  const key = fold(segment.text);
  const [numbered] = findCitations(segment, RULE);
  const at = numbered === undefined ? -1 : indexOf(segment, numbered);
  const congress = findCongress(segment, RULE);
  if (congress !== undefined && leadsTo(key.slice(0, indexOf(segment, congress)))) return congress;
  // "Xét đề nghị của: Công ty A tại Văn bản số …; Công ty B tại Văn bản số …": each segment names its own.
  // "Xét đề nghị của Sở A (Tờ trình số …)": a bracket says where.
  const proposed = listed && /(?:\stại(?: các)?\s*|\s\()$/u.test(key.slice(0, at));
  if (numbered !== undefined && (proposed || leadsTo(key.slice(0, at)))) return numbered;
  const law = findNamedLaw(segment, RULE);
  if (law === undefined) return numbered === undefined ? findNumberBehind(segment, RULE) : undefined;
  const lawAt = indexOf(segment, law);
  return leadsTo(key.slice(0, lawAt)) ? law : undefined;
}

/** `Theo đề nghị của Sở Nội vụ tại | Tờ trình số …`. */
const PROPOSED_IN = /^(?:-\s*)?(?:xét|theo|xét đề nghị|theo đề nghị) .{0,200}(?:tại|kèm theo)(?: các)?$/u;

/** `Thực hiện Đề án phổ biến pháp luật ban hành kèm theo | Quyết định số …`: the act that issued what is carried out. */
const ISSUED_WITH =
  /^(?:-\s*)?(?:căn cứ|thực hiện|theo|triển khai)(?: các)? (?:đề án|chương trình|kế hoạch|chiến lược|quy chế|quy định|danh mục|bộ tiêu chí) [^;]{0,200}(?:ban hành(?: kèm)? theo|kèm theo|phê duyệt (?:tại|theo))$/u;

/** `… về công tác năm 2026 và Quy định về giao ban ban hành kèm theo | Quyết định số …`: what was issued stands beside the first document. */
const BESIDES = String.raw`(?:,|\svà) (?:quy chế|quy định|đề án|chương trình|kế hoạch|phương án|danh mục|bộ tiêu chí) [^;]{0,160}ban hành(?: kèm)? theo`;
const BESIDES_ISSUED_WITH = new RegExp(String.raw`${BESIDES}\s*$`, "u");

/** `Căn cứ các Quyết định của Thủ tướng Chính phủ về phê duyệt quy hoạch: | Quyết định số …`. */
const ANNOUNCED =
  /^(?<lead>(?:-\s*)?(?:căn cứ|thực hiện|theo) (?:các|những) (?:luật|nghị quyết|nghị định|quyết định|thông tư|văn bản|kế hoạch|công văn))(?!\p{L})[^;]{0,200}:$/u;

/** Whether the words before a document lead straight to it, so that it is cited for itself. */
function leadsTo(before: string): boolean {
  const lead = before.trim();
  if (PROPOSED_IN.test(lead) || ISSUED_WITH.test(lead) || ANNOUNCED.test(lead)) return true;
  const words = before
    .replace(OPENS, "")
    .replace(/^\s*[-,]?\s*(?:và|các|theo)?\s*/u, "")
    .replace(/\svà\s*$/u, "")
    .trim();
  if (words === "") return true;
  if (
    /(?:^|\s)(?:đề nghị|đề xuất|kiến nghị|ý kiến|chỉ đạo|báo cáo|tinh thần|nội dung|yêu cầu|hướng dẫn|kết luận|đồng ý|thống nhất|quy định|nhiệm vụ|kế hoạch công tác|phân công|thẩm quyền)(?:\s|$)/u.test(
      words,
    ) &&
    /(?:(?:tại|theo|của|số)(?:\s+các)?|\((?:tại|theo)?)$/u.test(words)
  )
    return true;
  return words.split(" ").length <= 3;
}

/**
 * Documents coordinated with the first one: directly behind its number, date and issuer ("… của Chính phủ và Quyết định số …"),
 * or listed under "đề nghị … tại các Văn bản số …, số …".
 */
function further(segment: Prose, first: FoundCitation): FoundCitation[] {
  const bare = findBareNumbers(segment, first.type, RULE);
  const all = [...findCitations(segment, RULE), ...bare, ...laterLaws(segment)].toSorted((a, b) => a.at.start - b.at.start);
  const listed = /^(?:xét|theo) đề nghị|^xét/u.test(fold(segment.text));
  const result: FoundCitation[] = [];
  let end = indexOf(segment, first) + first.text.length;
  for (const citation of all) {
    const at = indexOf(segment, citation);
    if (at < end) continue;
    if (at - end > SUBJECT_MAX) break;
    const between = fold(segment.text.slice(end, at));
    const direct =
      /^\s*(?:của [^,;]{4,60})?\s*(?:,|và|,\s*và)\s*$/u.test(between) ||
      isBesides(between, citation, segment.text.slice(at + citation.text.length));
    const again =
      /(?:^|[\s,])(?:(?:theo|xét|trên cơ sở) (?:đề nghị|đề xuất)|và (?:hướng dẫn|ý kiến|chỉ đạo|yêu cầu)) (?:của )?.{3,120} tại$/u.test(
        between.trim(),
      );
    if (
      !(
        direct ||
        again ||
        isBesidesIssuedWith(between) ||
        amends(between, citation, first) ||
        (listed && !/(?:về|ban hành|triển khai)/u.test(between))
      )
    ) {
      continue;
    }
    result.push(citation);
    end = at + citation.text.length;
  }
  return result;
}

/** `Luật Bầu cử số 85/2015/QH13, được sửa đổi, bổ sung tại | Luật số 83/2025/QH15`. */
const AMENDED_BY =
  /[\s,(]*(?<!\p{L})(?:và )?(?:đã )?được (?:sửa đổi|bổ sung|thay thế|điều chỉnh|cập nhật)[^;()]{0,80}\s(?:bởi|tại|theo)(?: các)?\s*$/u;

/** Only where the subject before it holds nothing that might have been issued, or be amended, along with it. */
function isBesidesIssuedWith(between: string): boolean {
  const joint = between.search(BESIDES_ISSUED_WITH);
  const subject = joint === -1 ? undefined : between.slice(0, joint);
  return subject !== undefined && !HOLDS_DOCUMENT.test(subject) && !/(?:quy chế|quy định|sửa đổi|bãi bỏ|thay thế)(?!\p{L})/u.test(subject);
}

/** What amends the first document is cited for itself; what amends a document that the subject names belongs to the subject. */
function amends(between: string, { type }: FoundCitation, first: FoundCitation): boolean {
  const subject = between.replace(AMENDED_BY, "");
  if (subject.length === between.length) return false;
  return !HOLDS_DOCUMENT.test(subject) || (type === first.type && !subject.includes(fold(type)));
}

/**
 * The subject before ended with its quotation, its short name in brackets or where it holds, or held no other document: the next
 * stands beside it.
 */
const CLOSED =
  /(?:"|\([^()]*(?:số|gọi tắt|viết tắt|sau đây)\s[^()]*\)|\strên địa bàn (?:tỉnh|thành phố|huyện|xã|phường)(?: \p{L}+){0,3})[\s*_]*(?:,|và|,\s*và)\s*$/u;
const HOLDS_DOCUMENT =
  /(?<!\p{L})(?:luật|pháp lệnh|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|kế hoạch|chương trình|công văn|kết luận|hướng dẫn|đề án|văn bản)(?!\p{L})/u;

/** `… về nhà ở, | Nghị quyết 30/2008/NQ-CP ngày 11/12/2008`, `… về năng lực số và | Quyết định số 24/QĐ-BGD về …`. */
const JOINED = /^\s*(?:về|v\/v)\s.*(?:,|\svà)\s*$/u;

function isBesides(between: string, { date, issuer }: FoundCitation, behind: string): boolean {
  const hasSubject = /^\s*(?:về|v\/v)\s/iu.test(behind);
  if (date !== undefined && CLOSED.test(between)) return between.split('"').length % 2 === 1;
  // Number, date and issuer, or a subject of its own: as much as is said of a document that is cited for itself.
  const full = date === undefined ? hasSubject : issuer !== undefined;
  return full && JOINED.test(between) && !HOLDS_DOCUMENT.test(between);
}

/** `… của Ủy ban Thường vụ Quốc hội và Pháp lệnh sửa đổi … số 04/2012/PL-UBTVQH13`: a second law joined by "và", or the one that amends the first. */
function laterLaws(segment: Prose): FoundCitation[] {
  const laws: FoundCitation[] = [];
  for (const match of fold(segment.text).matchAll(
    /(?:\d{4}|hội|phủ)(?:,| và|, và) (?=(?:bộ luật|luật|pháp lệnh)\s)|\svà (?=luật sửa đổi)|\s(?:bởi|tại|theo) (?=(?:bộ luật|luật|pháp lệnh)\s)/gu,
  )) {
    const start = match.index + match[0].length;
    const law = findNamedLaw(slice(segment, start, Math.min(segment.text.length, start + SUBJECT_MAX)), RULE);
    if (law !== undefined && law.at.start === sourceSpan(segment, start, start + 1).start) laws.push(law);
  }
  return laws;
}

/** Between the subject of one document and the next: `và`, `và hướng dẫn của Bộ … tại`. */
const LEADS_ON = new RegExp(
  String.raw`(?:${BESIDES}|[\s,]+(?:theo đề nghị|và (?:hướng dẫn|ý kiến|chỉ đạo|yêu cầu)) [^;]{3,120} tại|[\s,]*(?:và)?)\s*$`,
  "u",
);
/** Longest `(nay là Bộ …)` behind an issuer. */
const RENAMED_MAX = 140;

/** The subject joins the citation's place; neither the next document nor the sentence that issues the plan is part of it. */
function withTitle(whole: Prose, citation: FoundCitation, at: number, next?: number): FoundCitation {
  if (citation.number === undefined) return citation;
  const behind = at + citation.text.length;
  const own = next === undefined ? undefined : fold(whole.text.slice(behind, next)).replace(AMENDED_BY, "").replace(LEADS_ON, "");
  const segment = own === undefined ? whole : slice(whole, 0, behind + own.length);
  const renamed = /^\s*\(nay là [^()]{2,120}\)/u.exec(fold(segment.text.slice(behind, behind + RENAMED_MAX)));
  const subject = subjectAfter(segment, behind + (renamed?.[0].length ?? 0));
  if (subject === undefined) return citation;
  const runsOn = RUNS_ON.exec(fold(subject.text));
  const named = runsOn === null ? subject : slice(subject, 0, runsOn.index);
  // The short name that the plan gives the document from there on is no part of the subject.
  const short = /\s*\((?:viết tắt|gọi tắt|gọi chung|sau đây)(?=\s)/u.exec(fold(named.text));
  const title = short === null ? named : slice(named, 0, short.index);
  if (title.text === "" || /như sau\s*:?$/u.test(fold(title.text))) return citation;
  return { ...citation, title: title.text, at: { start: citation.at.start, end: sourceSpan(title).end } };
}

/** Where a citation begins in the prose it was found in. */
function indexOf(prose: Prose, citation: FoundCitation): number {
  return proseIndex(prose, citation.at.start);
}

function distinct(citations: readonly FoundCitation[]): FoundCitation[] {
  const seen = new Map<string, Set<string>>();
  return citations.filter(({ number, name, text, date = "" }) => {
    const key = fold(number ?? name ?? text).replace(/\s/gu, "");
    const dates = seen.get(key) ?? new Set();
    seen.set(key, dates);
    // Two laws that amend one are called alike, and their dates tell them apart.
    const another = number === undefined && date !== "" && !dates.has(date) && !dates.has("");
    const isNew = dates.size === 0 || another;
    dates.add(date);
    return isNew;
  });
}
