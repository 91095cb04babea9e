import { begins, beginsBareGroup, beginsNamed, beginsRun, branchAt } from "./begins.ts";
import { readGroup } from "./group.ts";
import { readPerson } from "./person.ts";
import { readPlace } from "./places.ts";
import { readQualifiers, type Growth } from "./qualifiers.ts";
import {
  find,
  groupWordAt,
  headAt,
  headOf,
  isBoundary,
  isCapital,
  isListedLower,
  isUnitCode,
  isUpper,
  isWord,
  keyAt,
  knownAt,
  predicateAt,
  quantifierAt,
  shortOfficeAt,
  titleAt,
  tokenAt,
  unitAt,
  type Body,
  type Line,
} from "./scan.ts";
import type { HeadEntry } from "./lexicon.ts";
import { isPair, readTopic } from "./topic.ts";

/** Reads the body, group, post or person that begins at a token. */
export function readBody(line: Line, at: number, depth = 0): Body | undefined {
  if (tokenAt(line, at)?.word !== true) return undefined;
  const person = readPerson(line, at, depth, readBody);
  if (person !== undefined) return person;
  const force = readForce(line, at, depth);
  if (force !== undefined) return force;
  const after = quantifierAt(line, at);
  if (after !== undefined) return readQuantified(line, at, after, depth);
  if (beginsRun(line, at)) return readGroup(line, at, at, depth, readBody);
  return readTitle(line, at, at, depth) ?? readNamed(line, at, at, depth) ?? readUnitByName(line, at) ?? readBareGroup(line, at, depth);
}

/** "lực lượng Bộ đội Biên phòng", "lực lượng Công an xã": the people of one body, called by its name. */
function readForce(line: Line, at: number, depth: number): Body | undefined {
  if (keyAt(line, at) !== "lực" || keyAt(line, at + 1) !== "lượng" || !isCapital(line, at + 2)) return undefined;
  const branch = branchAt(line, at + 2);
  return (
    readNamed(line, at, at + 2, depth) ??
    (branch === undefined ? undefined : { start: at, end: branch.end, collective: false, kind: "head", entry: branch.value, closed: true })
  );
}

/** "Thôn Đông", "xã Tân Lập" in a list of bodies: each by itself where no "các" makes them a group. */
function readUnitByName(line: Line, at: number): Body | undefined {
  const unit = line.strict ? undefined : unitAt(line, at);
  const end = unit === undefined || !isCapital(line, unit) ? undefined : readPlace(line, unit, true);
  return end === undefined ? undefined : { start: at, end, collective: false, kind: "head", closed: true };
}

/** A group without "các"; in running text one word alone ("cơ quan") names nobody. */
function readBareGroup(line: Line, at: number, depth: number): Body | undefined {
  if (!beginsBareGroup(line, at)) return undefined;
  const body = readGroup(line, at, at, depth, readBody);
  return line.strict && !line.heading && body?.end === groupWordAt(line, at)?.end ? undefined : body;
}

/** "các …": a group of bodies, or several of one name ("các Ban Xây dựng Đảng", "các Phó Chủ tịch UBND tỉnh"). */
function readQuantified(line: Line, start: number, at: number, depth: number): Body | undefined {
  const title = readTitle(line, start, at, depth);
  if (title !== undefined) return { ...title, collective: true };
  const group = groupWordAt(line, at);
  if (group !== undefined && isKnownInSmall(line, at, group.end)) {
    const body = readNamed({ ...line, strict: false }, start, at, depth);
    if (body !== undefined) return { ...body, collective: true };
  }
  // "các trường MN, TH, THCS": kinds of school, not the name of one.
  const level = group === undefined ? undefined : find(line, "schoolLevels", group.end);
  const named =
    group === undefined ||
    ((level === undefined || !isBoundary(line, level)) &&
      isCapital(line, group.end) &&
      unitAt(line, group.end) === undefined &&
      groupWordAt(line, group.end) === undefined) ||
    isKnownInFull(line, at, group.end);
  const body = (named ? readNamed(line, start, at, depth) : undefined) ?? readGroup(line, start, at, depth, readBody);
  return body === undefined ? undefined : { ...body, collective: true };
}

/** "các | Đoàn đại biểu Quốc hội": the name of all of them, of which the group word is only the beginning. */
function isKnownInFull(line: Line, at: number, group: number): boolean {
  const known = isUpper(line, at) ? knownAt(line, at) : undefined;
  return known !== undefined && !known.value.abbreviation && known.end > group + 1 && !isCapital(line, group);
}

/** "các sở giáo dục và đào tạo", "các phòng kinh tế": the name of all of them, in small letters. */
function isKnownInSmall(line: Line, at: number, group: number): boolean {
  if (isUpper(line, at)) return false;
  const known = knownAt({ ...line, strict: false }, at);
  return known !== undefined && !known.value.abbreviation && known.end > group + 1;
}

/** A known name, or a head noun with the words of its name. */
function readNamed(line: Line, start: number, at: number, depth: number): Body | undefined {
  const code = isUnitCode(line, at) ? at + 1 : shortOfficeAt(line, at);
  if (code !== undefined) return { start, end: code, collective: false, kind: "known" };
  const known = knownAt(line, at);
  if (known !== undefined) {
    const body: Body = { start, end: withoutUnit(line, at, known.end), collective: false, kind: "known" };
    const entry = headOf(line, at)?.value;
    if (entry !== undefined) body.entry = entry;
    const growth: Growth = { body, depth, read: readBody };
    if (known.value.row === undefined || goesOn(line, known.end, entry)) extendName(line, growth);
    else readQualifiers(line, growth);
    body.end = Math.max(body.end, known.end);
    return body;
  }
  const found = headAt(line, at);
  if (found === undefined) return undefined;
  const entry = found.value;
  const { head } = entry;
  const body: Body = { start, end: found.end, collective: false, kind: "head", entry };
  const growth: Growth = { body, depth, read: readBody };
  const whose = keyAt(line, found.end) === "các" ? found.end + 1 : found.end;
  if (head.of === true && depth < 2 && beginsNamed(line, whose) && isUpper(line, whose)) {
    body.end = readBody(line, found.end, depth + 1)?.end ?? body.end;
    body.collective = whose > found.end;
  } else if (isClosedHead(line, found.end, entry)) readQualifiers(line, growth);
  else extendName(line, growth);
  if (head.kind === "task-force" && body.end === found.end) addField(line, growth);
  return body;
}

/** "Tiểu ban Hậu cần | – Tài chính": another field behind a dash. */
function addField(line: Line, growth: Growth): void {
  const at = growth.body.end + 1;
  if (keyAt(line, at - 1) !== "-" || !isCapital(line, at) || begins(line, at)) return;
  growth.body.end = readTopic(line, at, { entry: growth.body.entry, group: false });
  readQualifiers(line, growth);
}

/** In running text, a lower-case word after "Sở", "Công an", "Nhà trường" is no part of a name unless it is listed. */
function isClosedHead(line: Line, at: number, entry: HeadEntry): boolean {
  return line.strict && entry.head.alone === true && !entry.anyLower && !isUpper(line, at) && !isListedLower(line, at, entry);
}

/** The unit that ends a known name is read again with what follows it: "Ủy ban nhân dân xã | , phường, đặc khu". */
function withoutUnit(line: Line, start: number, end: number): number {
  for (const from of [end - 2, end - 1]) if (from > start && unitAt(line, from) === end) return from;
  return end;
}

function extendName(line: Line, growth: Growth): void {
  growth.body.end = readTopic(line, growth.body.end, { entry: growth.body.entry, group: false });
  readQualifiers(line, growth);
}

/** A known name that the text carries further ("Sở Giao thông vận tải | - Xây dựng") is a longer, unknown one. */
function goesOn(line: Line, end: number, entry: HeadEntry | undefined): boolean {
  const key = keyAt(line, end);
  const open = entry !== undefined && (entry.head.rank <= 3 || entry.head.topic === true);
  if (open && line.weakEnds !== "always" && isWord(line, end) && key !== "và" && !isCapital(line, end)) return true;
  if (isPair(line, end)) return true;
  if (key !== "-" && key !== "và") return false;
  return (
    isCapital(line, end + 1) &&
    isWord(line, end + 1) &&
    unitAt(line, end + 1) === undefined &&
    !beginsNamed(line, end + 1) &&
    tokenAt(line, end + 1)?.caps !== true
  );
}

/** A post, with the body or the person it belongs to: "Thủ trưởng các sở, ban, ngành", "Phó Hiệu trưởng Nguyễn Minh Trí". */
function readTitle(line: Line, start: number, at: number, depth: number): Body | undefined {
  const title = titleAt(line, at);
  if (title === undefined || depth >= 3) return undefined;
  const end = beforeOffice(line, at, title.end);
  const alone = title.value.alone || end < title.end;
  const capital = isUpper(line, at) || start < at || !line.strict || (line.people && title.value.alone);
  const person = readNameOfHolder(line, end);
  if (person !== undefined && capital) return { start, end: person, collective: false, kind: "title" };
  // "Trưởng phòng Kinh tế": the small letter is the post's, the name the body's.
  const inner = readOffice(end < title.end ? { ...line, strict: false } : line, end, depth) ?? countedUnits(line, end);
  if (inner !== undefined) return capital || alone ? { start, end: inner.end, collective: inner.collective, kind: "title" } : undefined;
  if (!capital || !alone) return undefined;
  const body: Body = { start, end, collective: false, kind: "title" };
  const growth: Growth = { body, depth: depth + 1, read: readBody };
  if (line.strict) readQualifiers(line, growth);
  else if (!isBoundary(line, end) && predicateAt(line, end)?.value !== "strong") extendName(line, growth);
  return body;
}

/** "Phó Trưởng | Ban Chỉ đạo": the last word of the post begins the name of the body. */
function beforeOffice(line: Line, at: number, end: number): number {
  if (end - at < 2) return end;
  const longer = (knownAt(line, end - 1)?.end ?? headAt(line, end - 1)?.end ?? 0) > end;
  return longer || (isUpper(line, end) && headOf(line, end - 1) !== undefined) ? end - 1 : end;
}

/** The body after a post may be a bare group word: "Thủ trưởng đơn vị", "Thủ trưởng cơ quan ngang bộ". */
function readOffice(line: Line, at: number, depth: number): Body | undefined {
  if (!isWord(line, at) || keyAt(line, at) === "và") return undefined;
  const loose: Line = { ...line, strict: false };
  const group = groupWordAt(line, at);
  const inner =
    readBody(line, at, depth + 1) ??
    (group !== undefined && group.value !== "unit" ? readGroup(loose, at, at, depth + 1, readBody) : undefined);
  return inner?.kind === "person" ? undefined : inner;
}

/** "Trưởng | 16 thôn": so many of a kind. */
function countedUnits(line: Line, at: number): { end: number; collective: boolean } | undefined {
  const end = /^\d{1,3}$/u.test(keyAt(line, at)) ? unitAt(line, at + 1) : undefined;
  return end === undefined ? undefined : { end, collective: true };
}

function readNameOfHolder(line: Line, at: number): number | undefined {
  if (find(line, "personTitles", at) !== undefined) return undefined;
  return readPerson({ ...line, strict: false }, at, 2, readBody)?.end;
}
