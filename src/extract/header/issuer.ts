import type { Span } from "../../model/place.ts";
import { join, slice, sourceSpan, type Prose } from "../../outline/prose.ts";
import { ownParagraphs, type Section } from "../../outline/section.ts";
import { beginsWithKnownBody, splitAgencies } from "../../vi/agency/index.ts";
import { sentenceCaseName } from "../../vi/name-case.ts";
import { fold } from "../../vi/word.ts";
import type { FoundAgency, FoundHeader } from "../found.ts";

export const LETTERHEAD = "header/letterhead";

/** Words a body's name begins with: such a line under another body names its unit, and the line above is the parent. */
export const BODY =
  /^(?:ủy ban|ubnd|hđnd|btv |bch |bql |ubmt|mttq|lđlđ |hội đồng|bộ |sở |ban |công đoàn|liên đội|chi đoàn|tổng công ty|hạt kiểm lâm|cục |chi cục|tổng cục|phòng |trường |trung tâm|công an|đoàn |tỉnh đoàn|hội |liên đoàn|viện |tòa án|văn phòng|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|đảng bộ|đảng đoàn|thanh tra|kho bạc|bảo hiểm|chi bộ|công ty|tập đoàn|chi nhánh|xí nghiệp|nhà máy|cđcs |chi hội|khoa (?!học)|bộ môn |đội |báo |đài |mặt trận|uỷ ban|quận ủy|thị ủy|học viện|bệnh viện|trạm |tổ công tác|tiểu ban|chính phủ|thủ tướng|quốc hội|tổ |thư viện|bảo tàng|nhà hát|vườn quốc gia)/u;

/** Offices of a trade may bear its name and no noun before it, so that only the gazetteer knows them: "THỐNG KÊ TỈNH …". */
function beginsBody(key: string): boolean {
  return BODY.test(key) || beginsWithKnownBody(key.toUpperCase());
}

/** The issuing body; a body printed above it is its parent. */
export function readIssuer(names: readonly Prose[], header: FoundHeader): void {
  const bodies: Prose[][] = [];
  for (const prose of names.length === 1 ? names.flatMap(bodiesInLine) : names) {
    const current = bodies.at(-1);
    const key = fold(prose.text).trim();
    if (current === undefined || ((beginsBody(key) || STANDING.test(key)) && isWholeBody(join(current).text))) bodies.push([prose]);
    // A name goes on in its own column: what stands before it in the text is the column beside it.
    else if (sourceSpan(prose).start >= (current.at(-1)?.end ?? 0)) current.push(prose);
  }
  const issuer = bodies.at(-1);
  if (issuer === undefined) return;
  header.issuer = agencyFrom(join(issuer));
  const above = bodies.at(-2);
  if (above === undefined) return;
  const parent = agencyFrom(join(above));
  if (STANDING.test(fold(header.issuer.name))) {
    header.issuer.name = `${header.issuer.name} ${parent.name}`;
    header.issuer.at = hull([parent.at, header.issuer.at]);
  } else header.parentIssuer = parent;
}

/** Papers of the Youth Union bear its name where others bear the country's. */
export const YOUTH_UNION = /^đoàn (?:tncs|thanh niên cộng sản) hồ chí minh$/u;

/** `CỤC THUẾ THUẾ TỈNH LAM SƠN`: the body and the one above it in one line, as the web leaves them. */
function bodiesInLine(prose: Prose): Prose[] {
  const [first, second] = splitAgencies(prose.text);
  if (first?.start !== 0 || second === undefined || prose.text.slice(first.end, second.start).trim() !== "") return [prose];
  const rest = slice(prose, second.start);
  if (YOUTH_UNION.test(fold(rest.text)) && isWholeBody(first.name)) return [slice(prose, 0, first.end)];
  return beginsBody(fold(rest.text)) && isWholeBody(first.name) ? [slice(prose, 0, first.end), rest] : [prose];
}

/** Bodies that act for the one printed above them, and bear its name behind theirs. */
const STANDING = /^(?:ban thường trực|ban thường vụ|ban chấp hành|thường trực|đoàn chủ tịch)$/u;

/** `ỦY BAN NHÂN DÂN` alone still waits for its place; with the place, or any other name, it is whole; one syllable is none. */
export function isWholeBody(text: string): boolean {
  return !/^(?:thủ tướng|chủ tịch|ủy ban nhân dân|ủy ban|hội đồng nhân dân|ban chỉ đạo|bộ chỉ huy|ban chấp hành)$|(?:^|\s)ban$|^\p{L}+$/u.test(
    fold(text).trim(),
  );
}

/** `CÔNG AN TỈNH NGHỆ AN - SỞ Y TẾ`: bodies that issue a plan together. */
const JOINT = / [-–] /u;

function agencyFrom(prose: Prose): FoundAgency {
  const names = prose.text.replace(/\s*\*+$/u, "").split(JOINT);
  // Two bodies side by side, each in its own case.
  const joint = names.every((name) => BODY.test(fold(name)));
  return {
    name: joint ? names.map(sentenceCaseName).join(" - ") : sentenceCaseName(names.join(" - ")),
    collective: false,
    at: sourceSpan(prose),
    by: LETTERHEAD,
  };
}

const ISSUING =
  /(?<=^|[,;.:]\s|\d{4},?\s)(?<name>(?:ủy ban|ubnd|bộ|sở|ban|trường|phòng|công an|đảng ủy|chi bộ|đoàn|hội|trung tâm|văn phòng|cục|chi cục|liên đoàn|thủ tướng|chính phủ|trưởng đoàn|tỉnh ủy|huyện ủy|thành ủy|hiệu trưởng|viện|bảo hiểm|nhà trường|tổ|đại học|học viện|bệnh viện|khoa)(?:[^,;.:]|(?<=phòng),(?= chống| cháy)){0,90}?)\s+(?:đã\s+)?(?:ban hành|xây dựng|lập|đề ra|triển khai|tổ chức)\s+(?:và triển khai\s+)?(?:thực hiện\s+)?(?:kế hoạch|chương trình|đề án)/gu;

/** Without a letterhead: the body that the preamble says issues the plan. */
export function issuerFromText(parts: readonly Section[]): FoundAgency | undefined {
  const preamble = parts.find((part) => part.role === "preamble");
  if (preamble === undefined) return undefined;
  const proses = [...ownParagraphs(preamble).map(({ prose }) => prose), ...preamble.children.map(({ head }) => head)];
  for (const prose of proses.toReversed()) {
    // What others issue stands before: "Để tham mưu cho UBND tỉnh xây dựng Chương trình …, Sở X xây dựng kế hoạch …".
    const match = [...fold(prose.text).matchAll(ISSUING)].at(-1);
    const name = match?.groups?.["name"];
    if (match === undefined || name === undefined) continue;
    const at = match.index + match[0].indexOf(name);
    return {
      name: prose.text.slice(at, at + name.length),
      collective: false,
      at: sourceSpan(prose, at, at + name.length),
      by: "header/issuing-sentence",
    };
  }
  return undefined;
}

/** The stretch of text that holds all these. */
export function hull(spans: readonly Span[]): Span {
  return {
    start: spans.reduce((start, span) => Math.min(start, span.start), spans[0]?.start ?? 0),
    end: spans.reduce((end, span) => Math.max(end, span.end), 0),
  };
}
