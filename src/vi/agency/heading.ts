import { words } from "./lexicon.ts";
import { readList, skipJoin, toSpan } from "./list.ts";
import { begins } from "./begins.ts";
import { find, groupWordAt, isCapital, isWord, keyAt, makeLine, predicateAt, tokenAt, type Body, type Line } from "./scan.ts";
import { fold } from "../word.ts";
import { splitAgencies } from "./split.ts";
import { longest, phraseSet } from "./trie.ts";
import type { AgencySpan } from "./types.ts";
import { readWholeName } from "./whole-name.ts";

/** A heading is short; longer texts are sentences. */
const MOST_WORDS = 90;
const OBJECTS = phraseSet([
  "dự án",
  "tiểu dự án",
  "nội dung thành phần",
  "nhiệm vụ",
  "chương trình",
  "đề án",
  "csdl",
  "csdlqg",
  "cơ sở dữ liệu",
]);
const SUFFIXES = phraseSet(words.headingSuffixes);

/**
 * The bodies of a heading that names nothing else: "Sở Tư pháp", "Giao Công an xã", "Trách nhiệm của các Bộ, ngành".
 * Nothing for other headings, however much their first word looks like a body ("Tổ chức thực hiện", "Báo cáo kết quả").
 */
export function isAgencyHeading(text: string): AgencySpan[] | undefined {
  const line = makeLine(text, true, "groups", true);
  if (line.limit > MOST_WORDS) return undefined;
  const start = skipJoin(line, 0);
  const prefix = find(line, "headingPrefixes", start);
  let from = prefix ?? start;
  if (prefix !== undefined && keyAt(line, from) === ":") from += 1;
  const list = readList({ ...line, people: prefix !== undefined }, from);
  const last = list.bodies.at(-1);
  if (last === undefined) return wholeHeading(line, from);
  const role = readRole(line, list.bodies);
  if (role !== undefined) return role.map((body) => toSpan(line, body));
  const end = readSuffix(line, list.end) ?? readRelative(line, last, list.end) ?? list.end;
  if (endsThere(line, end)) return list.bodies.map((body) => toSpan(line, body));
  return wholeHeading(line, from);
}

/** Not where a full stop shows a sentence, whose verb may stand behind a comma. */
function wholeHeading(line: Line, from: number): AgencySpan[] | undefined {
  if (/[.;]\s*$/u.test(line.text)) return undefined;
  const whole = readWholeName(line, from);
  return whole === undefined || !endsThere(line, readSuffix(line, whole.end) ?? whole.end) ? undefined : [toSpan(line, whole)];
}

const POSTS: ReadonlySet<string> = new Set(words.posts);

/**
 * The same for a heading that stands in a row of such headings, where a word for what somebody does is a person: "Bảo vệ",
 * "Kế toán, văn thư", "Tổng phụ trách Đội và đội cờ đỏ", "Học sinh và cha mẹ học sinh".
 */
export function isNameAmongBodies(text: string): AgencySpan[] | undefined {
  const spans = splitAgencies(text);
  if (spans.length === 0 || spans.reduce((length, { name }) => length + name.length, 0) < text.length * SHARE_MIN) return undefined;
  return spans.every(
    ({ name }) => POSTS.has(fold(name)) || isPeople(name) || isAgencyHeading(name.charAt(0).toUpperCase() + name.slice(1)) !== undefined,
  )
    ? spans
    : undefined;
}

/** "Học sinh", "Phụ huynh": people and no more said of them. */
function isPeople(name: string): boolean {
  const line = makeLine(name, false);
  const word = groupWordAt(line, 0);
  return word?.value === "people" && word.end === line.limit;
}

/** The names take up most of the heading: what else it says would be about something. */
const SHARE_MIN = 0.7;

/** "Sở Tài chính - Cơ quan thường trực Ban Chỉ đạo": what stands behind the dash says what the body is, and names no other. */
function readRole(line: Line, bodies: readonly Body[]): Body[] | undefined {
  const [first] = bodies;
  if (first === undefined || !["-", "–", "(", ","].includes(keyAt(line, first.end))) return undefined;
  return find(line, "rolesOfBodies", first.end + 1) === undefined ? undefined : [first];
}

function endsThere(line: Line, from: number): boolean {
  let at = from;
  while (tokenAt(line, at) !== undefined && !isWord(line, at) && keyAt(line, at) !== "(") at += 1;
  return tokenAt(line, at) === undefined;
}

/** "Sở Tư pháp có trách nhiệm:", "Công an tỉnh chủ trì". */
function readSuffix(line: Line, at: number): number | undefined {
  const end = longest(SUFFIXES, line.tokens, at, line.limit)?.end;
  return end !== undefined && endsThere(line, end) ? end : undefined;
}

/** "Các Sở, ngành | chủ trì, quản lý các dự án thuộc Chương trình": a clause that says which ones, up to the end of the heading. */
function readRelative(line: Line, last: Body, from: number): number | undefined {
  if (saysWhich(line, last, from)) {
    last.end = line.limit;
    return line.limit;
  }
  if (last.kind !== "group" || find(line, "relatives", from) === undefined || /[.;:]\s*$/u.test(line.text)) return undefined;
  let object = false;
  for (let at = from; at < line.limit; at += 1) {
    const key = keyAt(line, at);
    if (key === "phối" || key === ";" || key === ".") return undefined;
    if (longest(OBJECTS, line.tokens, at, line.limit) !== undefined) object = true;
  }
  if (!object) return undefined;
  last.end = line.limit;
  return line.limit;
}

/** "Các cơ sở sản xuất | , kinh doanh", "UBND các xã | có doanh nghiệp được kiểm tra": what they trade in, or what they have. */
function saysWhich(line: Line, last: Body, from: number): boolean {
  if (!last.collective || line.limit - from > MOST_RELATIVE) return false;
  const at = last.kind === "group" && (keyAt(line, from) === "," || keyAt(line, from) === "và") ? from + 1 : from;
  for (let index = at; index < line.limit; index += 1)
    if (/^[.;:]$/u.test(keyAt(line, index)) || (keyAt(line, index) === "," && !goesOn(line, index + 1))) return false;
  if (last.kind === "group" && find(line, "tradesOfFirms", at) !== undefined) return true;
  return at === from && keyAt(line, at) === "có" && isWord(line, at + 1) && !HAS_DUTY.has(keyAt(line, at + 1));
}

/** "có kênh | , mương", "có chợ | , bến xe": other nouns up to the end, and neither another body nor what is done. */
function goesOn(line: Line, from: number): boolean {
  if (!isWord(line, from) || isCapital(line, from) || begins(line, from)) return false;
  for (let at = from; at < line.limit; at += 1)
    if (predicateAt(line, at) !== undefined || find(line, "adverbs", at) !== undefined) return false;
  return true;
}

const MOST_RELATIVE = 14;
/** "có trách nhiệm", "có kế hoạch", "có văn bản": what is to be done, and by all of them. */
const HAS_DUTY = new Set(["trách", "nhiệm", "thể", "kế", "văn", "biện", "phương", "ý", "báo"]);
