import type { GroupClass, HeadEntry } from "./lexicon.ts";
import {
  find,
  groupWordAt,
  headAt,
  headOf,
  isBoundary,
  isCapital,
  isListedLower,
  isSecondHalf,
  isUnitCode,
  isUpper,
  keyAt,
  knownAt,
  personNameAt,
  predicateAt,
  shortOfficeAt,
  quantifierAt,
  titleAt,
  tokenAt,
  unitAt,
  type Line,
} from "./scan.ts";
import type { Hit } from "./trie.ts";

/** "Sở, ban, ngành", "Bộ, ngành, địa phương", "ban ngành": group words side by side, none of them a name. */
export function beginsRun(line: Line, at: number): boolean {
  const item = groupWordAt(line, at);
  if (item === undefined || !isRunItem(line, at, item) || (line.strict && isSecondHalf(line, at))) return false;
  const marked = [",", "và", "/", "-"].includes(keyAt(line, item.end));
  const next = marked ? item.end + 1 : item.end;
  const second = groupWordAt(line, next);
  if (second === undefined || (!marked && find(line, "sideBySide", at) !== second.end)) return false;
  return second.value === item.value && isRunItem(line, next, second) && !beginsNamed(line, next);
}

/** Among names, people make a run too: "cán bộ, giáo viên, nhân viên". */
function isRunItem(line: Line, at: number, { value, end }: Hit<GroupClass>): boolean {
  return value === "people" ? line.weakEnds === "never" : find(line, "runWords", at) === end;
}

/** "lực lượng | Hải quan chủ trì", "lực lượng | Kiểm lâm,": a branch of the state that elsewhere needs its place behind it. */
export function branchAt(line: Line, at: number): Hit<HeadEntry> | undefined {
  const hit = headOf(line, at);
  if (hit?.value.head.need !== "unit") return undefined;
  return isBoundary(line, hit.end) || predicateAt(line, hit.end) !== undefined ? hit : undefined;
}

/** Does a group without "các" begin here: "sở, ban, ngành", "cơ quan, địa phương liên quan", "tổ chức chính trị - xã hội"? */
export function beginsBareGroup(line: Line, at: number): boolean {
  const item = groupWordAt(line, at);
  if (item === undefined || (item.value === "people" && !line.people)) return false;
  if (line.heading && isWholeGroup(line, at, item)) return true;
  // "Đối với doanh nghiệp, nhà thầu": who is meant, as people are.
  if (line.people && item.value === "business") return true;
  if (!line.strict) return item.value !== "unit" || keyAt(line, item.end) !== "";
  if (isSecondHalf(line, at)) return false;
  if (find(line, "groupPhrases", at) !== undefined) return true;
  if (keyAt(line, at) === "tổ" && keyAt(line, at + 1) === "chức")
    return find(line, "civic", item.end) !== undefined && keyAt(line, item.end + 2) !== "hóa";
  if (item.value === "unit") return false;
  if (find(line, "qualifiers", item.end) !== undefined && keyAt(line, item.end) !== "mới" && isRelated(line, item.end)) return true;
  return beginsRun(line, at);
}

/** In a heading people ("Đối với học sinh"), owners ("Chủ rừng", "Hộ kinh doanh") and "cơ sở …" are named without "các". */
function isWholeGroup(line: Line, at: number, item: { value: string; end: number }): boolean {
  if (item.value === "people" || OWNERS.has(keyAt(line, at))) return true;
  return item.value === "organ" && item.end > at + 1 && keyAt(line, at) === "cơ" && keyAt(line, at + 1) === "sở";
}

/** Words that the groups of those who own something or have taken something on begin with: "chủ đầu tư", "hộ kinh doanh", "nhà thầu". */
const OWNERS = new Set(["chủ", "hộ", "nhà"]);

function isRelated(line: Line, at: number): boolean {
  const key = keyAt(line, at);
  return (
    (key === "liên" || (key === "có" && keyAt(line, at + 1) === "liên")) &&
    !["đến", "tới"].includes(keyAt(line, at + (key === "có" ? 3 : 2)))
  );
}

/** Does "các …" at the token name a group of bodies? */
export function beginsQuantified(line: Line, at: number): boolean {
  const after = quantifierAt(line, at);
  if (after === undefined) return false;
  const item = groupWordAt(line, after);
  if (item !== undefined && (item.value !== "people" || line.weakEnds === "never")) return true;
  return (
    titleAt(line, after) !== undefined ||
    knownAt(line, after) !== undefined ||
    headAt(line, after) !== undefined ||
    find(line, "personTitles", at) !== undefined
  );
}

/** Does something with a name of its own begin here: a known body, a head noun with its name, a post, a person? */
export function beginsNamed(line: Line, at: number): boolean {
  if (tokenAt(line, at)?.word !== true) return false;
  if (knownAt(line, at) !== undefined || isUnitCode(line, at) || shortOfficeAt(line, at) !== undefined) return true;
  if (headAt({ ...line, strict: true }, at) !== undefined && !isGroupItemOnly(line, at)) return true;
  if (keyAt(line, at) === "lực" && keyAt(line, at + 1) === "lượng" && isCapital(line, at + 2)) {
    if (beginsNamed(line, at + 2) || branchAt(line, at + 2) !== undefined) return true;
  }
  const title = titleAt(line, at);
  if (title !== undefined && (isUpper(line, at) || !line.strict) && !isBareOfficial(line, at, title.end)) return true;
  if (find(line, "personTitles", at) !== undefined && isUpper(line, at) && isUpper(line, at + 1)) return true;
  return !line.strict && personNameAt(line, at) !== undefined;
}

/** "Ban" in "các Sở, Ban, ngành" is an item of the group although it is a head noun in capitals. */
function isGroupItemOnly(line: Line, at: number): boolean {
  const item = groupWordAt(line, at);
  if (item === undefined || item.end < (headOf(line, at)?.end ?? 0)) return false;
  const next = item.end;
  // "Công đoàn, Chi đoàn, Liên đội": words of two syllables that stand alone and are set as names.
  if (next > at + 1 && isUpper(line, at) && headOf(line, at)?.value.head.alone === true) return false;
  if (isCapital(line, next) && headOf(line, at)?.value.head.of === true) return false;
  if (isBoundary(line, next) || unitAt(line, next) !== undefined) return true;
  const head = headOf(line, at);
  if (isCapital(line, next)) {
    const listed = head !== undefined && isListedLower(line, next, head.value);
    return !listed && groupWordAt(line, next) !== undefined && !beginsNamed(line, next);
  }
  if (head !== undefined && isListedLower(line, next, head.value)) return false;
  if (groupWordAt(line, next) !== undefined || find(line, "qualifiers", next) !== undefined) return true;
  // "các phòng, chi cục | có hồ sơ quá hạn": a clause says which ones.
  return !isUpper(line, at) && find(line, "functionWords", next) !== undefined;
}

/** "lãnh đạo, chỉ đạo" and the like: verbs that are also posts. */
function isBareOfficial(line: Line, at: number, end: number): boolean {
  return !isUpper(line, at) && isBoundary(line, end);
}

/** Does any body begin at the token? */
export function begins(line: Line, at: number): boolean {
  return beginsQuantified(line, at) || beginsNamed(line, at) || beginsBareGroup(line, at);
}
