import type { Line, Strip } from "../outline/lines.ts";
import type { Span } from "../model/place.ts";
import type { Outline } from "../outline/index.ts";
import { namesOwner, readTypeLine, typeNamed } from "../outline/document-type.ts";
import { isCapitals } from "../outline/paragraphs.ts";
import { EMPTY_PROSE, join, slice, sourceSpan, type Prose } from "../outline/prose.ts";
import { ownParagraphs, type Section } from "../outline/section.ts";
import { isPlaceAndDate } from "../outline/closing.ts";
import data from "../vi/data/document-symbols.json" with { type: "json" };
import { MOTTO_PART } from "../vi/motto.ts";
import { findProvince, splitAgencies } from "../vi/agency/index.ts";
import { fold } from "../vi/word.ts";
import { sentenceCaseName } from "../vi/name-case.ts";
import { findCitations, isoDate } from "./citation.ts";
import { foundText, type FoundAgency, type FoundHeader, type FoundText } from "./found.ts";

const RULE = "header/letterhead";
const NUMBER_LINE = /^(?:số\s*[:.]?\s*(?=[\d./…_\s-]|$)|s[oóốô]\s*[:.])/u;
/** The place of the number was left free: `Số:      /KH-UBND`. Anything else there was written, if nobody can read it. */
const LEFT_FREE = /^[\s\d.…_]*(?:[/-]|$)/u;
/** A name that ends in these words waits for a number of its own: `ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH` / `SỐ 12/QĐ-SCT`. */
const AWAITS_NUMBER = /(?:quyết định|nghị quyết|kế hoạch|công văn)$/u;
const DATE_LINE = /ngày[\s\d.…_]*tháng[\s\d.…_]*năm/u;
/** A crawl may part the digits: `tháng 0 6`. */
const DATE = /^(?<place>.*?)[,.]?\s*ngày\s*(?<day>\d\s?\d?)\s*tháng\s*(?<month>\d\s?\d?)\s*năm\s*(?<year>\d{4})/iu;
/** A space may have slipped in beside the last dash: `45/KH- UBND`. */
const SYMBOL = /^\d{1,5}[a-z]?(?:\/\d{4})?\s?[/-]\s?[\p{L}][\p{L}\d&/.()-]*(?:(?<=-)\s\p{Lu}[\p{Lu}\d&-]+|\s-\s?\p{Lu}[\p{Lu}\d&-]+)?/u;
/** Words a body's name begins with: such a line under another body names its unit, and the line above is the parent. */
const BODY =
  /^(?:ủy ban|ubnd|hội đồng|bộ |sở |ban |công đoàn|liên đội|chi đoàn|tổng công ty|hạt kiểm lâm|cục |chi cục|tổng cục|phòng |trường |trung tâm|công an|đoàn |tỉnh đoàn|hội |liên đoàn|viện |tòa án|văn phòng|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|đảng bộ|đảng đoàn|thanh tra|kho bạc|bảo hiểm|chi bộ|công ty|tập đoàn|chi nhánh|xí nghiệp|nhà máy|cđcs |chi hội|khoa (?!học)|bộ môn |đội |báo |đài |mặt trận|uỷ ban|quận ủy|thị ủy|học viện|bệnh viện|trạm |tổ công tác|tiểu ban|chính phủ|thủ tướng|quốc hội|tổ |thuế (?:tỉnh|thành phố|cơ sở)|thư viện|bảo tàng|nhà hát|vườn quốc gia)/u;

/** Header facts: the document's name, number, date, place, issuer, title and the act it is attached to. */
export function readHeader(outline: Outline): FoundHeader {
  const header: FoundHeader = { draft: false, party: false };
  const parts = outline.root.children;
  const act = parts.find((part) => part.role === "act");
  const letterhead = parts.find((part) => part.role === "letterhead");
  readType(outline, header);
  const title = titleProse(outline);
  if (title.text !== "") header.title = foundText(title, "header/title");
  if (letterhead !== undefined) readLetterhead(linesOf(letterhead.lines), header);
  header.party ||= letterhead?.lines.some(bearsPartyMotto) === true;
  if (act !== undefined && outline.actType !== undefined) {
    readCarrier(act, outline.actType.name, header);
    if (header.title === undefined || SAYS_NOTHING.test(fold(header.title.text))) header.title = titleOfAct(act) ?? header.title;
  }
  readAttachment(parts, header);
  if (letterhead !== undefined) readStamp(linesOf(letterhead.lines), header);
  if (header.type === undefined && letterhead === undefined) readLooseAppendix(parts, header);
  if (header.issuer === undefined || !isWholeBody(header.issuer.name)) header.issuer = issuerFromText(parts) ?? header.issuer;
  if (header.date === undefined && header.place === undefined) readDateElsewhere(parts, header);
  return header;
}

/** Without a letterhead place and date may stand under the title, or above the recipients or the signature. */
function readDateElsewhere(parts: readonly Section[], header: FoundHeader): void {
  const lines = linesOf(parts.filter(({ role }) => role === "title" || role === "closing").flatMap((part) => part.lines));
  const at = lines.findIndex((line) => isPlaceAndDate(line.prose.text));
  if (at !== -1) readDate(lines, at, header);
}

function readType(outline: Outline, header: FoundHeader): void {
  const { type, typeLine } = outline;
  if (type === undefined || type.class !== "plan" || typeLine === undefined) return;
  const at = sourceSpan(typeLine.prose, 0, Math.min(type.length, typeLine.prose.text.length));
  const words = wordsBehindName(outline);
  const whole = wholeName(outline, words);
  header.type =
    whole === undefined
      ? { text: type.name, at, by: "header/type" }
      : { text: whole.name, at: { start: at.start, end: sourceSpan(words, 0, whole.more).end }, by: "header/type" };
}

/** `CHƯƠNG TRÌNH` / `Hành động thực hiện …`: the name goes on in the line below it, by so many letters. */
function wholeName({ type, typeLine }: Outline, words: Prose): { name: string; more: number } | undefined {
  if (type === undefined || typeLine === undefined || type.length < typeLine.prose.text.trimEnd().length) return undefined;
  const whole = typeNamed(fold(`${type.name} ${words.text}`));
  if (whole === undefined || whole.name.length <= type.name.length || !fold(whole.name).startsWith(`${fold(type.name)} `)) return undefined;
  return { name: whole.name, more: whole.name.length - type.name.length - 1 };
}

/** What the document is about, behind its name; empty where nothing is said. */
export function titleProse(outline: Outline): Prose {
  const words = wordsBehindName(outline);
  const more = wholeName(outline, words)?.more;
  return more === undefined ? words : slice(words, words.text.length - words.text.slice(more).trimStart().length);
}

function wordsBehindName(outline: Outline): Prose {
  const proses: Prose[] = [];
  const { type, typeLine } = outline;
  const part = outline.root.children.find((child) => child.role === "title");
  const more = type !== undefined && typeLine !== undefined ? slice(typeLine.prose, type.length) : EMPTY_PROSE;
  // "CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ" over the title says whose it is, not what it is about.
  const isOwner = (part?.lines.length ?? 0) > 0 && namesOwner(more.text);
  // What a sentence says of the plan it issues is its title only where none is printed.
  const isSaid = (part?.lines.length ?? 0) > 0 && outline.namedIn === "opening";
  if (more.text !== "" && !isOwner && !isSaid) proses.push(more);
  for (const strip of part?.lines ?? []) {
    if (strip.kind !== "line" || /^\(?\s*(?:ban hành )?(?:kèm theo|đính kèm)|^[-_*.\s]+$/u.test(fold(strip.prose.text))) break;
    if (isPlaceAndDate(strip.prose.text)) break;
    if (type?.class === "act" && proses.length > 0 && ENDS_ACT_TITLE.test(fold(strip.prose.text))) break;
    proses.push(strip.prose);
  }
  const whole = join(proses);
  const cut = fold(whole.text).search(/\s*\((?:ban hành )?(?:kèm theo|đính kèm)/u);
  const title = slice(whole, 0, cut === -1 ? whole.text.length : cut);
  const end = title.text.replace(/[\s:;.…*-]+$/u, "").length;
  // The quotation marks round the whole title stay outside, the closing one with what stood behind the name.
  return slice(title, /^\s*“[^”]*$/u.test(title.text.slice(0, end)) ? title.text.indexOf("“") + 1 : 0, end);
}

/** `KẾ HOẠCH CHI TIẾT`, `KẾ HOẠCH THỰC HIỆN`: what the plan is about stands over the act alone. */
const SAYS_NOTHING = /^(?:chi tiết|cụ thể|thực hiện|triển khai|triển khai thực hiện|tổ chức thực hiện)$/u;
/** The act's own title ends where its author, its bases or its articles begin. */
const ENDS_ACT_TITLE =
  /^(?:căn cứ|điều 1|quyết định|nghị quyết|quyết nghị|(?:phó )?(?:chủ tịch|thủ tướng|bộ trưởng|giám đốc|hiệu trưởng|tổng giám đốc|cục trưởng|viện trưởng)|ủy ban nhân dân|hội đồng nhân dân|chính phủ|ban chấp hành|ban thường vụ)(?!\p{L})/u;
const NAMES_PLAN =
  /(?:(?:ban hành|phê duyệt|thông qua)\s+|^(?:về\s+(?:việc\s+)?)?)(?:kế hoạch|chương trình hành động|chương trình|đề án)\s+/u;

/** `Về việc ban hành Kế hoạch đào tạo …`: the plan's title as the act that carries it words it. */
function titleOfAct(act: Section): FoundText | undefined {
  const typeAt = act.lines.findIndex((strip) => strip.kind === "line" && readTypeLine(strip) !== undefined);
  const lines: Prose[] = [];
  for (const strip of typeAt === -1 ? [] : act.lines.slice(typeAt + 1, typeAt + 9)) {
    if (strip.kind !== "line" || (lines.length > 0 && ENDS_ACT_TITLE.test(fold(strip.prose.text)))) break;
    lines.push(strip.prose);
  }
  const whole = join(lines);
  const named = NAMES_PLAN.exec(fold(whole.text));
  if (named === null) return undefined;
  const title = slice(whole, named.index + named[0].length);
  return title.text === "" ? undefined : foundText(title, "header/act-title");
}

/** Lines of a letterhead in reading order, left column before right one. */
function linesOf(strips: readonly Strip[]): Line[] {
  return strips.flatMap((strip) =>
    strip.kind === "line" ? [strip] : strip.rows.flatMap((row) => row.flatMap((cell) => withoutMotto(cell.lines.flatMap(partsOf)))),
  );
}

/** Where a cell that lost its line breaks goes on with the number, and where the motto in it ends. */
const PART = /(?<!\s)\s+(?=s[oóốô]\s*[:.]\s*[\d.…_]*\s*[/-])|(?<=hạnh phúc)[\s_*-]+(?=\p{L})/gu;

/** `SỞ NỘI VỤ  Số: 87/KH-SNV` and `… Hạnh phúc  Hòa An, ngày 14 tháng 01 năm 2026` as the lines that they were. */
function partsOf(line: Line): Line[] {
  const parts: Line[] = [];
  let from = 0;
  for (const { index, 0: gap } of fold(line.prose.text).matchAll(PART)) {
    parts.push({ ...line, prose: slice(line.prose, from, index) });
    from = index + gap.length;
  }
  return from === 0 ? [line] : [...parts, { ...line, prose: slice(line.prose, from) }];
}

/** Papers of the Party bear its name where others bear the country's. */
function bearsPartyMotto(strip: Strip): boolean {
  const lines = strip.kind === "line" ? [strip] : strip.rows.flatMap((row) => row.flatMap((cell) => cell.lines));
  return lines.some(({ prose }) => /^đảng cộng sản việt nam$/u.test(fold(withoutRule(prose).text)));
}

/** The motto may be wrapped anywhere in its cell: all lines down to its last words go. */
function withoutMotto(lines: readonly Line[]): Line[] {
  const whole = fold(join(lines.map((line) => line.prose)).text);
  if (!/^(?:cộng h[òo]a xã hội|đảng cộng sản)/u.test(whole)) return [...lines];
  const last = lines.findLastIndex((line) => /hạnh phúc|việt nam$/u.test(fold(withoutRule(line.prose).text)));
  return lines.slice(last + 1);
}

function readLetterhead(lines: readonly Line[], header: FoundHeader): void {
  const names: Prose[] = [];
  let open = true;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    const prose = withoutRule(line.prose);
    const key = fold(prose.text);
    if (prose.text === "") {
      if (names.length > 0) open = false;
    } else if (/^c.ng(?: h.{1,2})?$/u.test(key) && MOTTO_PART.test(`${key} ${fold(lines[index + 1]?.prose.text ?? "")}`)) {
      // `CỘNG` / `HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`
    } else if (MOTTO_PART.test(key)) {
      // `Số: 47/KH-UBND    CỘNG HÒA XÃ HỘI …` in one line.
      if (NUMBER_LINE.test(key)) readNumber(slice(prose, 0, key.search(MOTTO_PART)), header);
      else readNameBesideMotto(prose, key, names);
    } else if (NUMBER_LINE.test(key) && !(open && !key.includes(":") && AWAITS_NUMBER.test(fold(names.at(-1)?.text ?? "")))) {
      open = false;
      const rest = restOfNumber(lines, index, key);
      const end = readNumber(rest === undefined ? prose : join([prose, rest.prose]), header);
      if (rest !== undefined && rest === lines[index + 1]) index++;
      // `Số: 21/KH-PGD    Hòa An, ngày 12 tháng 10 năm 2026` in one line.
      else if (DATE_LINE.test(key)) readDateIn(behindGap(prose, end ?? endOfBlankNumber(prose)), header);
    } else if (/ngày/u.test(key) && (DATE_LINE.test(key) || isWrappedDate(lines, index))) {
      index += readDate(lines, index, header);
    } else if (/^(?:dự thảo|hỏa tốc|khẩn|mật|v\/v|về việc|kính gửi|\*)/u.test(key)) {
      header.draft ||= key.startsWith("dự thảo");
    } else if (
      open &&
      isName(prose.text, key, names.length > 0) &&
      (!/^[a-zđ\s]*\d/u.test(key) || AWAITS_NUMBER.test(fold(names.at(-1)?.text ?? "")))
    )
      names.push(beforeBar(prose));
  }
  readIssuer(names, header);
}

/**
 * What goes on with the number on another line: `Số:` / `21/KH-PGD`, or its symbol, which the blank left for the number
 * may part from it, by a line of the motto too: `Số: 21` / `CỘNG HÒA …` / `/KH-PGD`.
 */
function restOfNumber(lines: readonly Line[], index: number, key: string): Line | undefined {
  const next = lines[index + 1];
  if (/^số\s*[:.]?\s*$/u.test(key)) return next !== undefined && SYMBOL.test(next.prose.text) ? next : undefined;
  if (!/^số\s*[:.]?\s*\d{1,5}$/u.test(key)) return undefined;
  const near = lines.slice(index + 1, index + 4);
  const symbol = near.findIndex((line) => /^[/-]\s?\p{Lu}/u.test(line.prose.text));
  return near.slice(0, Math.max(symbol, 0)).every((line) => MOTTO_PART.test(fold(line.prose.text))) ? near[symbol] : undefined;
}

/** The place left for the number ends with its symbol: `Số:      /KH-UBND`. */
function endOfBlankNumber(prose: Prose): number {
  return /^s[oóốô]\s*[:.]?[\s.…_]*(?:[/-]\s?\p{Lu}[\p{Lu}\d&/-]*)?/iu.exec(prose.text)?.[0].length ?? 0;
}

/** What stands in the next column. */
function behindGap(prose: Prose, end: number): Prose {
  return slice(prose, end + (/^[\s|]*/u.exec(prose.text.slice(end))?.[0].length ?? 0));
}

/** The motto's last word, which a narrow column may leave alone on a line. */
const END_OF_MOTTO = "phúc";

/** A body's name is set in capitals (`ỦY` / `BAN NHÂN DÂN` in a narrow column) or begins like one; what stands under it may go on. */
function isName(text: string, key: string, begun: boolean): boolean {
  return (begun && text !== END_OF_MOTTO) || isCapitals(text) || /^\p{Lu}{2}$/u.test(text) || BODY.test(key);
}

/** A cell in one line may hold name and motto together; the name stands before the motto. */
function readNameBesideMotto(prose: Prose, key: string, names: Prose[]): void {
  const at = key.search(MOTTO_PART);
  // A row of a table that Markdown does not take for one: `UBND XÃ HÒA AN | CỘNG HÒA …`.
  const end = prose.text.slice(0, at).replace(/[\s|]+$/u, "").length;
  // Of two bodies one above the other each may stand beside a line of the motto.
  const name = slice(prose, 0, end);
  const [first] = names;
  if (end > 5 && (first === undefined || (isCapitals(first.text) && isCapitals(name.text)))) names.push(name);
}

/** `SỞ NỘI VỤ | phúc`: the name, without the bar that parts it from the motto and what is left of it. */
function beforeBar(prose: Prose): Prose {
  const bar = prose.text.search(/\s*\|/u);
  return bar === -1 ? prose : slice(prose, 0, bar);
}

/** Without the rule of dashes or underscores that the letterhead draws under a name, or the bar that ends a cell. */
function withoutRule(prose: Prose): Prose {
  const key = fold(prose.text);
  const start = /^[-_*=\s]*/u.exec(key)?.[0].length ?? 0;
  const end = key.length - (/[-_*=|\s]*$/u.exec(key)?.[0].length ?? 0);
  return start >= end ? slice(prose, 0, 0) : slice(prose, start, end);
}

/** Gives where the number with its symbol ends; undefined when there is none. */
function readNumber(prose: Prose, header: FoundHeader): number | undefined {
  const label = /^s[oóốô]\s*[:.]?\s*/iu.exec(prose.text)?.[0].length ?? 0;
  const rest = prose.text.slice(label);
  header.party ||= /[-–](?:kh|ctr|đa|nq|qđ)?\/?(?:tu|hu|đu|tw|đtn|btg|bdv|bnc|btc|ubkt)/iu.test(rest) && /(?:\d|^)\s*[-–]/u.test(rest);
  header.party ||= /\d\s?[-–]\s?\p{L}{1,4}\/\p{L}{0,10}(?:TW|TU)(?!\p{L})/u.test(rest) || /^[\s.…_]*[-–]\s?\p{L}{1,4}\/\p{Lu}/u.test(rest);
  const symbol = SYMBOL.exec(rest);
  if (symbol === null) {
    header.draft ||= LEFT_FREE.test(rest);
    return undefined;
  }
  const end = label + symbol[0].length;
  header.number ??= { text: symbol[0].replace(/\s+/gu, "").replace(/[.,;]+$/u, ""), at: sourceSpan(prose, label, end), by: RULE };
  return end;
}

/** `Nghệ An, ngày 18` / `tháng 11 năm 2025` on two lines, or three. */
function isWrappedDate(lines: readonly Line[], index: number): boolean {
  return linesOfDate(lines, index) > 0;
}

/** How many lines place and date take; none where they say no date. */
function linesOfDate(lines: readonly Line[], index: number): number {
  return [1, 2, 3].find((count) => DATE_LINE.test(fold(join(lines.slice(index, index + count).map((line) => line.prose)).text))) ?? 0;
}

/** Reads place and date; returns how many further lines they took. */
function readDate(lines: readonly Line[], index: number, header: FoundHeader): number {
  const single = lines[index]?.prose;
  if (single === undefined) return 0;
  const count = Math.max(linesOfDate(lines, index), 1);
  let prose = join(lines.slice(index, index + count).map((line) => line.prose));
  // The place may be cut off too: `Thành phố Hồ Chí` / `Minh, ngày 18 tháng 11 năm 2025`.
  const above = lines[index - 1]?.prose;
  if (above !== undefined && isPlace(above.text)) {
    const wrapped = lines[index]?.block === lines[index - 1]?.block && lines[index]?.hard === false;
    const province = `${above.text} ${/^[\p{L} ]*/u.exec(prose.text)?.[0] ?? ""}`;
    if (wrapped || findProvince(province.trim()) !== undefined) prose = join([above, prose]);
  }
  readDateIn(prose, header);
  return count - 1;
}

function readDateIn(prose: Prose, header: FoundHeader): void {
  const match = DATE.exec(prose.text);
  const groups = match?.groups;
  if (groups === undefined) {
    header.draft = true;
    const place = /^(?<place>[^,\d]{2,60}),\s*ngày/iu.exec(prose.text)?.groups?.["place"];
    if (place !== undefined && /\p{L}/u.test(place))
      header.place ??= { text: place.trim(), at: sourceSpan(prose, 0, place.length), by: RULE };
    return;
  }
  const date = isoDate(Number(groups["year"]), digits(groups["month"]), digits(groups["day"]));
  const place = (groups["place"] ?? "").replace(/^[\s(]+|[\s,.]+$/gu, "");
  if (/\p{L}/u.test(place)) header.place ??= { text: place, at: sourceSpan(prose, 0, (groups["place"] ?? "").trimEnd().length), by: RULE };
  if (date !== undefined && header.date === undefined) {
    const start = prose.text.search(/ngày/iu);
    header.date = { text: date, at: sourceSpan(prose, Math.max(start, 0), match?.[0].length ?? prose.text.length), by: RULE };
  }
}

function digits(text: string | undefined): number {
  return Number((text ?? "").replace(/\s/gu, ""));
}

function isPlace(text: string): boolean {
  return text.length < 40 && /^\p{Lu}[\p{L}\s.]*,?$/u.test(text) && !MOTTO_PART.test(fold(text)) && text !== text.toUpperCase();
}

/** The issuing body; a body printed above it is its parent. */
function readIssuer(names: readonly Prose[], header: FoundHeader): void {
  const bodies: Prose[][] = [];
  for (const prose of names.length === 1 ? names.flatMap(bodiesInLine) : names) {
    const current = bodies.at(-1);
    const key = fold(prose.text).trim();
    if (current === undefined || ((BODY.test(key) || STANDING.test(key)) && isWholeBody(join(current).text))) bodies.push([prose]);
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

/** `CỤC THUẾ THUẾ TỈNH LAM SƠN`: the body and the one above it in one line, as the web leaves them. */
function bodiesInLine(prose: Prose): Prose[] {
  const [first, second] = splitAgencies(prose.text);
  if (first?.start !== 0 || second === undefined || prose.text.slice(first.end, second.start).trim() !== "") return [prose];
  const rest = slice(prose, second.start);
  return BODY.test(fold(rest.text)) && isWholeBody(first.name) ? [slice(prose, 0, first.end), rest] : [prose];
}

/** Bodies that act for the one printed above them, and bear its name behind theirs. */
const STANDING = /^(?:ban thường trực|ban thường vụ|ban chấp hành|thường trực|đoàn chủ tịch)$/u;

/** `ỦY BAN NHÂN DÂN` alone still waits for its place; with the place, or any other name, it is whole; one syllable is none. */
function isWholeBody(text: string): boolean {
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
    by: RULE,
  };
}

/** The stretch of text that holds all these. */
function hull(spans: readonly Span[]): Span {
  return {
    start: spans.reduce((start, span) => Math.min(start, span.start), spans[0]?.start ?? 0),
    end: spans.reduce((end, span) => Math.max(end, span.end), 0),
  };
}

/** An act that does not name its kind on a line of its own: its letterhead ends within so many lines. */
const CARRIER_LINES = 8;

/** The decision or resolution that carries the plan: its number and date are the plan's. */
function readCarrier(act: Section, type: string, header: FoundHeader): void {
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
function readStamp(lines: readonly Line[], header: FoundHeader): void {
  const { number, type } = header;
  if (number === undefined || type === undefined || header.issuedWith !== undefined) return;
  if (!lines.some((line) => /^thời gian ký\s*:/u.test(fold(line.prose.text)))) return;
  const code = /\/(?<code>[^/-]+)-/u.exec(number.text)?.groups?.["code"] ?? "";
  const carrier = CARRIERS.find((name) => data.symbols[name].includes(code));
  if (carrier !== undefined) header.issuedWith = { type: carrier, number: number.text, at: number.at, by: "header/stamp" };
}

/** `(Kèm theo Quyết định số 254/QĐ-UBND ngày 17/02/2023 của …)` under the title. */
function readAttachment(parts: readonly Section[], header: FoundHeader): void {
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
function readLooseAppendix(parts: readonly Section[], header: FoundHeader): void {
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
  if (header.type !== undefined && title.text !== "") header.title ??= foundText(title, "header/appendix");
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
  if (type === undefined) return;
  header.type = { text: type.charAt(0).toUpperCase() + type.slice(1), at, by };
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
  const act = groups["act"] ?? groups["carrier"];
  if (act === undefined) return;
  header.issuedWith = { type: act.charAt(0).toUpperCase() + act.slice(1), at, by };
  if (date !== undefined) header.issuedWith.date = date;
  if (citation?.number !== undefined) header.issuedWith.number = citation.number;
}

const ISSUING =
  /(?<=^|[,;.:]\s|\d{4},?\s)(?<name>(?:ủy ban|ubnd|bộ|sở|ban|trường|phòng|công an|đảng ủy|chi bộ|đoàn|hội|trung tâm|văn phòng|cục|chi cục|liên đoàn|thủ tướng|chính phủ|trưởng đoàn|tỉnh ủy|huyện ủy|thành ủy|hiệu trưởng|viện|bảo hiểm|nhà trường|tổ|đại học|học viện|bệnh viện|khoa)[^,;.:]{0,90}?)\s+(?:đã\s+)?(?:ban hành|xây dựng|lập|đề ra|triển khai|tổ chức)\s+(?:và triển khai\s+)?(?:thực hiện\s+)?(?:kế hoạch|chương trình|đề án)/gu;

/** Without a letterhead: the body that the preamble says issues the plan. */
function issuerFromText(parts: readonly Section[]): FoundAgency | undefined {
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

/** The year a date without one belongs to: the year the title names, else the year of issue. */
export function planYearOf(header: FoundHeader): number | undefined {
  const named = yearInTitle(header);
  if (named !== undefined) return named;
  return header.date === undefined ? undefined : Number(header.date.text.slice(0, 4));
}

function yearInTitle(header: FoundHeader): number | undefined {
  const years = [...(header.title?.text.matchAll(/năm\s+(20\d{2})(?!\s*[-–])/giu) ?? [])].map((match) => Number(match[1]));
  return years.at(-1);
}

/** The first year of the school year the title names, and no other year: dates without a year belong to either of its two. */
export function schoolYearOf(header: FoundHeader): number | undefined {
  const found = /(?:năm học|niên kh[óo]a)\s+(?<first>20\d{2})\s*[-–]\s*(?<last>20\d{2})/iu.exec(
    header.title?.text.normalize("NFC") ?? "",
  )?.groups;
  const first = Number(found?.["first"]);
  return yearInTitle(header) === undefined && Number(found?.["last"]) === first + 1 ? first : undefined;
}

export type { FoundText };
