import { beginsNamed } from "./begins.ts";
import { surnames } from "./lexicon.ts";
import {
  find,
  isNameWord,
  isUpper,
  keyAt,
  personNameAt,
  predicateAt,
  titleAt,
  tokenAt,
  type Body,
  type BodyReader,
  type Line,
} from "./scan.ts";

const NOT_PERSONS = new Set(["bà rịa", "cô tô", "anh sơn", "ông ích"]);
/** Ways to call a person that are also other words ("Tiếng Anh", "bà con"): in running text a family name must follow. */
const COMMON_WORDS = new Set(["ông", "bà", "anh", "chị", "cô"]);
const MOST_NAME_WORDS = 5;
const FIELD_WORDS = new Set(["lĩnh", "công", "khối", "mảng", "chung"]);
const MOST_FIELD_WORDS = 16;

/** "Ông Nguyễn Văn A - Trưởng đoàn", "Đ/c Phó Chủ tịch UBND xã", "Đỗ Mạnh Cường" (a name alone only where bodies are listed). */
export function readPerson(line: Line, at: number, depth: number, read: BodyReader): Body | undefined {
  const after = find(line, "personTitles", at);
  if (after === undefined) {
    const end = line.strict ? undefined : personNameAt(line, at);
    return end === undefined ? undefined : { start: at, end, collective: false, kind: "person" };
  }
  if (!isUpper(line, at) && line.strict && !isUpper(line, after)) return undefined;
  const from = keyAt(line, after) === "." ? after + 1 : after;
  if (line.strict && COMMON_WORDS.has(keyAt(line, at)) && !surnames().has(keyAt(line, from))) return undefined;
  if (NOT_PERSONS.has(`${keyAt(line, at)} ${keyAt(line, at + 1)}`)) return undefined;
  const collective = keyAt(line, at) === "các";
  const name = readName(line, from);
  if (name !== undefined) return { start: at, end: readPostsAfter(line, name, depth, read), collective, kind: "person" };
  if (depth >= 3 || (titleAt(line, from) === undefined && !beginsNamed(line, from))) return undefined;
  const post = read(isUpper(line, from) ? line : { ...line, strict: false }, from, depth + 1);
  if (post === undefined) return undefined;
  const end =
    collective && !line.strict ? afterPosts(line, post.end, depth, read) : afterField(line, secondPost(line, post.end, depth, read));
  return { start: at, end, collective: collective || post.collective, kind: "person" };
}

/** "Đồng chí Trưởng ban Xây dựng Đảng | - Trưởng Tiểu ban": the same person in another office. */
function secondPost(line: Line, at: number, depth: number, read: BodyReader): number {
  if (keyAt(line, at) !== "-" || titleAt(line, at + 1) === undefined) return at;
  return readPostAfter(line, at, depth, read) ?? at;
}

/** "…, phụ trách lĩnh vực Giám sát và Phản biện xã hội": the field of the office, up to the next mark or what he does. */
function afterField(line: Line, at: number): number {
  let end = keyAt(line, at) === "," ? at + 1 : at;
  if (!hasCharge(line, end) || !FIELD_WORDS.has(keyAt(line, end + 2))) return at;
  while (end - at < MOST_FIELD_WORDS && tokenAt(line, end)?.word === true && !endsField(line, end)) end += 1;
  return end;
}

function endsField(line: Line, at: number): boolean {
  return (keyAt(line, at) === "và" && beginsNamed(line, at + 1)) || predicateAt(line, at)?.value === "strong";
}

function hasCharge(line: Line, at: number): boolean {
  return keyAt(line, at) === "phụ" && keyAt(line, at + 1) === "trách";
}

/** "Các đồng chí Phó Chủ tịch | , Trưởng các đoàn thể xã": one group of people, until another is called by its own word. */
function afterPosts(line: Line, from: number, depth: number, read: BodyReader): number {
  let end = from;
  for (let next = nextPost(line, end, depth, read); next !== undefined; next = nextPost(line, end, depth, read)) end = next;
  return end;
}

function nextPost(line: Line, at: number, depth: number, read: BodyReader): number | undefined {
  if (keyAt(line, at) !== "," && keyAt(line, at) !== "và") return undefined;
  if (titleAt(line, at + 1) === undefined || find(line, "personTitles", at + 1) !== undefined) return undefined;
  return read(line, at + 1, depth + 1)?.end;
}

function readName(line: Line, from: number): number | undefined {
  if (titleAt(line, from) !== undefined && personNameAt(line, from) === undefined) return undefined;
  let end = from;
  while (end - from < MOST_NAME_WORDS && (isNameWord(line, end) || isInitial(line, end))) end += 1;
  if (end === from) return undefined;
  return beginsNamed(line, from) && personNameAt(line, from) === undefined && end - from > 1 ? undefined : end;
}

function isInitial(line: Line, at: number): boolean {
  const token = tokenAt(line, at);
  return token !== undefined && token.word && token.upper && token.end - token.start === 1;
}

/**
 * Where the offices behind a name end. "Đồng chí Nguyễn Văn An - Ủy viên Ban Thường vụ, Phó Chủ tịch UBND xã:" is one person with
 * two offices where nothing stands behind them; in a longer list the second office may be somebody else's.
 */
function readPostsAfter(line: Line, name: number, depth: number, read: BodyReader): number {
  const first = readPostAfter(line, name, depth, read) ?? name;
  if (first === name) return first;
  // "…, Phó Chủ tịch HĐND tỉnh - Trưởng Đoàn": behind the dash, what he is here.
  if (keyAt(line, name) !== "-") return secondPost(line, first, depth, read);
  const last = afterPosts(line, first, depth, read);
  return last === line.limit || keyAt(line, last) === ":" ? last : first === last ? afterNamedField(line, first) : first;
}

/**
 * "Đồng chí Nguyễn Văn An - Phó Giám đốc | phụ trách khối kỹ thuật | trực tiếp chỉ đạo …": his field, where his duty stands
 * behind it; else it is his duty. "Phó Giám đốc | phụ trách:" has charge of the whole.
 */
function afterNamedField(line: Line, at: number): number {
  if (hasCharge(line, at) && (keyAt(line, at + 2) === ":" || tokenAt(line, at + 2) === undefined)) return at + 2;
  const end = afterField(line, at);
  return keyAt(line, end) === ":" || predicateAt(line, end)?.value === "strong" ? end : at;
}

/** ", Phó Chủ tịch UBND xã" or " - Trưởng đoàn" after a name. */
function readPostAfter(line: Line, at: number, depth: number, read: BodyReader): number | undefined {
  const key = keyAt(line, at);
  if ((key !== "," && key !== "-") || depth >= 3) return undefined;
  const title = titleAt(line, at + 1);
  if (title === undefined && !isUpper(line, at + 1)) return undefined;
  if (title === undefined)
    return key === "-" && isUpper(line, at + 1) ? read({ ...line, strict: false }, at + 1, depth + 1)?.end : undefined;
  const post = read({ ...line, strict: true }, at + 1, 2);
  const end = post?.end ?? title.end;
  return personNameAt({ ...line, strict: false }, title.end) === undefined ? end : undefined;
}
