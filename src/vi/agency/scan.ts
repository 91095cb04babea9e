import { compoundsOf, gazetteer, groupTrie, headTrie, notAfterWord, predicates, surnames, titleTrie, wordList } from "./lexicon.ts";
import type { GroupClass, Head, HeadEntry, Known } from "./lexicon.ts";
import { tokenise, type Token } from "./tokens.ts";
import { descend, longest, type Hit } from "./trie.ts";

/** A text being read, with the tokens before `limit` in view. */
export interface Line {
  text: string;
  tokens: readonly Token[];
  limit: number;
  /** Printed in capitals throughout: capitals say nothing then. */
  allCaps: boolean;
  /** Running text, where an ordinary word must not be taken for a body; otherwise the text is known to name bodies. */
  strict: boolean;
  /** Whether verbs that also occur in names ("quản lý", "xây dựng") end a name in lower case. */
  weakEnds: "always" | "groups" | "never";
  /** The text begins with a dash, so that another dash begins another item. */
  bullets: boolean;
  /** A heading, which no sentence follows. */
  heading: boolean;
  /** A heading such as "Đối với …", where people ("học sinh") are who is meant, as bodies are. */
  people: boolean;
}

/** A body that was read: token indexes, `end` exclusive. */
export interface Body {
  start: number;
  end: number;
  collective: boolean;
  kind: "known" | "head" | "group" | "title" | "person" | "unknown";
  /** Its head noun. */
  entry?: HeadEntry;
  note?: string;
  /** A place, "có liên quan" and the like end its name: what follows a comma is something else. */
  closed?: boolean;
  /** The head it shares with others in a list. */
  shared?: string;
}

/** Reads the body that begins at a token; handed down so that the files of the grammar need not import each other in a ring. */
export type BodyReader = (line: Line, at: number, depth: number) => Body | undefined;

const LOWERCASE = /\p{Ll}/u;

export function makeLine(text: string, strict: boolean, weakEnds: Line["weakEnds"] = "always", heading = false): Line {
  const tokens = tokenise(text);
  const bullets = tokens[0]?.key === "-" || tokens[0]?.key === "+";
  return { text, tokens, limit: tokens.length, allCaps: !LOWERCASE.test(text), strict, weakEnds, bullets, heading, people: false };
}

export function tokenAt(line: Line, at: number): Token | undefined {
  return at < line.limit ? line.tokens[at] : undefined;
}

export function keyAt(line: Line, at: number): string {
  return tokenAt(line, at)?.key ?? "";
}

export function isUpper(line: Line, at: number): boolean {
  return tokenAt(line, at)?.upper === true;
}

/** Is the token a capitalised word in a text where that means something? */
export function isCapital(line: Line, at: number): boolean {
  return !line.allCaps && isUpper(line, at);
}

export function isWord(line: Line, at: number): boolean {
  return tokenAt(line, at)?.word === true;
}

/** Nothing follows, or a mark that ends a name. */
export function isBoundary(line: Line, at: number): boolean {
  const token = tokenAt(line, at);
  return token === undefined || token.key === "và" || !(token.word || token.key === "-" || token.key === "(" || token.key === "/");
}

export function find(line: Line, list: Parameters<typeof wordList>[0], at: number): number | undefined {
  return longest(wordList(list), line.tokens, at, line.limit)?.end;
}

/** The words (folded) between two tokens, for looking them up. */
export function wordsBetween(line: Line, from: number, to: number): string {
  let words = "";
  for (let index = from; index < to; index += 1) words += (index === from ? "" : " ") + keyAt(line, index);
  return words;
}

/** Do the words after `end` make the word before an ordinary one ("Ban" + "hành")? */
function deniedAfter(line: Line, word: string, end: number): boolean {
  const trie = notAfterWord(word);
  return trie !== undefined && longest(trie, line.tokens, end, line.limit) !== undefined;
}

/** Is the word the second half of another one: "nội | bộ", "nhiệm | vụ", "quốc | phòng"? */
export function isSecondHalf(line: Line, at: number): boolean {
  const before = line.tokens[at - 1];
  return before !== undefined && before.word && compoundsOf(keyAt(line, at))?.has(before.key) === true;
}

/** Would a name that ends here end in the middle of a word: "Công | an", "Nghệ | thuật"? */
export function cutsWord(line: Line, at: number): boolean {
  return isWord(line, at) && !isUpper(line, at) && isCapital(line, at - 1) && isSecondHalf(line, at);
}

/** Is the word of several syllables the second half of another one: "công nghệ | thông tin"? */
export function isCompoundEnd(line: Line, at: number, end: number): boolean {
  const before = line.tokens[at - 1];
  return before?.word === true && compoundsOf(wordsBetween(line, at, end))?.has(before.key) === true;
}

/** A verb or adverb that begins a predicate, not the second half of a noun ("chương | trình") nor the first ("phát | thanh"). */
export function predicateAt(line: Line, at: number): { value: "strong" | "weak"; end: number } | undefined {
  const hit = longest(predicates(), line.tokens, at, line.limit);
  if (hit === undefined || hit.value === "noun" || (hit.end === at + 1 && isSecondHalf(line, at))) return undefined;
  if (hit.end > at + 1 && isCompoundEnd(line, at, hit.end)) return undefined;
  return { value: hit.value, end: hit.end };
}

/** Offices that are also fields of a body's work: "Phòng Tổ chức - Hành chính - Kế toán", "Phòng Quản lý Văn thư". */
const FIELDS = new Set(["văn thư", "kế toán", "bảo vệ"]);

export function isFieldWord(line: Line, at: number): boolean {
  return FIELDS.has(`${keyAt(line, at)} ${keyAt(line, at + 1)}`) && knownAt(line, at) === undefined;
}

export function quantifierAt(line: Line, at: number): number | undefined {
  return find(line, "quantifiers", at);
}

export function titleAt(line: Line, at: number): Hit<{ alone: boolean }> | undefined {
  return longest(titleTrie(), line.tokens, at, line.limit);
}

export function groupWordAt(line: Line, at: number): Hit<GroupClass> | undefined {
  const hit = longest(groupTrie(), line.tokens, at, line.limit);
  if (hit === undefined || hit.value === "people") return hit;
  const word = wordsBetween(line, at, hit.end);
  // "tổ chức hội nghị" is what is done, "tổ chức hội" an association.
  if (word === "tổ chức" && (predicateAt(line, at)?.end ?? 0) > hit.end) return undefined;
  if (word === "tổ chức") return isOrganisation(line, hit.end) || (!line.strict && isCountedNoun(line, at)) ? hit : undefined;
  return deniedAfter(line, word, hit.end) ? undefined : hit;
}

/** "tổ chức" is a noun before "chính trị", "có liên quan", a comma…; elsewhere it is the verb. */
function isOrganisation(line: Line, end: number): boolean {
  return tokenAt(line, end) === undefined || find(line, "organisations", end) !== undefined;
}

/** Behind "các" even a word that can be a verb is a noun: "các tổ chức hoạt động khoáng sản". */
function isCountedNoun(line: Line, at: number): boolean {
  return keyAt(line, at - 1) === "các" || keyAt(line, at - 1) === "những";
}

/** A unit word ("tỉnh", "xã") that is not the beginning of another word ("xã hội", "tỉnh ủy"). */
export function unitAt(line: Line, at: number): number | undefined {
  const end = find(line, "units", at);
  return end === undefined || deniedAfter(line, wordsBetween(line, at, end), end) ? undefined : end;
}

/** A known name at the token, printed the way such a name is printed. */
export function knownAt(line: Line, at: number): Hit<Known> | undefined {
  const trie = gazetteer(keyAt(line, at));
  if (trie === undefined) return undefined;
  return longest(trie, line.tokens, at, line.limit, (hit) => {
    if (hit.value.abbreviation && !line.allCaps && !hasCapitals(line, at, hit.end)) return false;
    if (deniedAfter(line, wordsBetween(line, at, hit.end), hit.end)) return false;
    if (!line.strict) return true;
    if (hit.value.weak || isPartOfSymbol(line, at)) return false;
    return line.allCaps || isUpper(line, at) || headOf(line, at)?.value.head.anyCase === true;
  });
}

/** The code by which the police call a department of a province: "PC06", "PA02", "PV01". */
const UNIT_CODE = /^p[abchkvx]\d{2}$/;

/** Is the token the code of a unit? */
export function isUnitCode(line: Line, at: number): boolean {
  const token = tokenAt(line, at);
  return token?.caps === true && UNIT_CODE.test(token.key);
}

/** Where the short form of an office ends, among names: "P. TCHC", "P.KHTC", "P. Kinh tế". */
export function shortOfficeAt(line: Line, at: number): number | undefined {
  const isOffice = !line.strict && keyAt(line, at) === "p" && isCapital(line, at) && keyAt(line, at + 1) === ".";
  if (!isOffice || !isCapital(line, at + 2)) return undefined;
  return tokenAt(line, at + 2)?.caps === true ? at + 3 : fieldOfOffice(line, at + 2);
}

/** "Kinh tế" where "Phòng Kinh tế" is known. */
function fieldOfOffice(line: Line, at: number): number | undefined {
  const offices = gazetteer("phòng");
  const fields = offices === undefined ? undefined : descend(offices, ["phòng"]);
  return fields === undefined ? undefined : longest(fields, line.tokens, at, line.limit)?.end;
}

function hasCapitals(line: Line, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (line.tokens[index]?.caps === true) return true;
  return false;
}

export function headOf(line: Line, at: number): Hit<HeadEntry> | undefined {
  return longest(headTrie(), line.tokens, at, line.limit);
}

/** A head noun at the token that begins the name of a body, not an ordinary word. */
export function headAt(line: Line, at: number): Hit<HeadEntry> | undefined {
  const hit = longest(headTrie(), line.tokens, at, line.limit, ({ value, end }) => !isDenied(line, value, end));
  if (hit === undefined) return undefined;
  if (!line.strict) return looseHead(line, hit);
  return isPartOfSymbol(line, at) || isSecondHalf(line, at) ? undefined : strictHead(line, at, hit);
}

/** "172/KH-UBND", "TT-BTC": an abbreviation inside the number of a document. */
function isPartOfSymbol(line: Line, at: number): boolean {
  const token = line.tokens[at];
  const before = line.tokens[at - 1];
  return (
    token !== undefined && before !== undefined && token.caps && (before.key === "-" || before.key === "/") && before.end === token.start
  );
}

function isDenied(line: Line, entry: HeadEntry, end: number): boolean {
  return (entry.not === "any" || !isCapital(line, end)) && deniedAfter(line, entry.word, end);
}

function looseHead(line: Line, hit: Hit<HeadEntry>): Hit<HeadEntry> | undefined {
  if (hit.value.head.need === undefined || isBoundary(line, hit.end)) return hit;
  return isUpper(line, hit.end) || isPlaceOrUnit(line, hit.end) ? hit : undefined;
}

/** In running text a head noun is capitalised, or its name is; a few are told by what follows. */
function strictHead(line: Line, at: number, hit: Hit<HeadEntry>): Hit<HeadEntry> | undefined {
  const { head } = hit.value;
  const capital = line.allCaps || isUpper(line, at) || head.anyCase === true;
  if (head.need !== undefined) return capital && hasNeed(line, hit.end, head) ? hit : undefined;
  if (isBoundary(line, hit.end)) return capital && head.alone === true ? hit : undefined;
  if (line.allCaps)
    return predicateAt(line, hit.end) === undefined || isLowerAllowed(line, hit.end, hit.value) || head.alone === true ? hit : undefined;
  if (isUpper(line, hit.end)) return isNameAfter(line, at, hit) ? hit : undefined;
  if (!capital) return undefined;
  if (isLowerAllowed(line, hit.end, hit.value)) return hit;
  if (head.alone === true) return hit;
  return head.units === true && isPlaceOrUnit(line, hit.end) ? hit : undefined;
}

/** A capital after the head goes on with the name; after a head in lower case it must not begin another body. */
function isNameAfter(line: Line, at: number, hit: Hit<HeadEntry>): boolean {
  const { head } = hit.value;
  // "Bộ Quy chế", but "Vụ Tổ chức cán bộ", "Cục Quản lý …": departments are named after such words.
  if (head.rank >= 4 && head.kind !== "department-of-ministry" && find(line, "notPlaces", hit.end) !== undefined)
    return head.alone === true;
  return isUpper(line, at) || hit.value.head.of === true || knownAt(line, hit.end) === undefined;
}

function hasNeed(line: Line, at: number, head: Head): boolean {
  if (head.need === "unit") return isPlaceOrUnit(line, at) || (head.of === true && startsCapitalName(line, at));
  // "Thường trực Hội đồng nhân dân", "Thường trực các Ủy ban của Quốc hội".
  if (head.need === "body") return startsCapitalName(line, keyAt(line, at) === "các" ? at + 1 : at);
  return isUpper(line, at);
}

function isPlaceOrUnit(line: Line, at: number): boolean {
  const key = keyAt(line, at);
  if (key === "cấp" || key === "các")
    return (
      unitAt(line, at + 1) !== undefined || find(line, "plurals", at + 1) !== undefined || find(line, "levelWords", at + 1) !== undefined
    );
  return (
    unitAt(line, at) !== undefined ||
    key === "nhà" ||
    key === "cơ" ||
    (isUpper(line, at) && (predicateAt(line, at) === undefined || isCapital(line, at + 1)))
  );
}

function isLowerAllowed(line: Line, at: number, entry: HeadEntry): boolean {
  if (isListedLower(line, at, entry)) return true;
  return entry.anyLower && isWord(line, at) && predicateAt(line, at)?.value !== "strong";
}

/** Is the lower-case word listed as one that follows the head: "Hội đồng | thẩm định"? */
export function isListedLower(line: Line, at: number, entry: HeadEntry): boolean {
  const lower = entry.lower();
  return lower !== undefined && longest(lower, line.tokens, at, line.limit) !== undefined;
}

function startsCapitalName(line: Line, at: number): boolean {
  return isUpper(line, at) && (knownAt(line, at) !== undefined || headOf(line, at) !== undefined);
}

/** Two to five capitalised words that begin with a family name: "Đỗ Mạnh Cường". */
export function personNameAt(line: Line, at: number): number | undefined {
  if (line.allCaps || !isCapital(line, at) || !surnames().has(keyAt(line, at)) || headWithContent(line, at)) return undefined;
  let end = at + 1;
  while (end < at + 6 && isNameWord(line, end) && !(end >= at + 2 && surnames().has(keyAt(line, end)) && isNameWord(line, end + 1)))
    end += 1;
  return end - at >= 2 && !cutsWord(line, end) ? end : undefined;
}

function headWithContent(line: Line, at: number): boolean {
  const hit = headAt({ ...line, strict: true }, at);
  if (hit === undefined) return false;
  // “Đoàn Thanh niên”, “Đoàn trường”: names of people have no small letter at the start of a word.
  return knownAt(line, at) !== undefined || (hit.end > at + 1 && !isUpper(line, hit.end - 1));
}

export function isNameWord(line: Line, at: number): boolean {
  const token = tokenAt(line, at);
  return token !== undefined && token.word && token.upper && !token.caps && token.key !== "và" && !/\d/u.test(token.key);
}
