import { begins, beginsNamed, beginsQuantified } from "./begins.ts";
import { commaPairs, type HeadEntry } from "./lexicon.ts";
import {
  cutsWord,
  find,
  groupWordAt,
  headOf,
  isBoundary,
  isCapital,
  isCompoundEnd,
  isFieldWord,
  isListedLower,
  isSecondHalf,
  isUpper,
  isWord,
  keyAt,
  predicateAt,
  tokenAt,
  unitAt,
  type Line,
} from "./scan.ts";
import { longest } from "./trie.ts";

/** Words of a name after its head, at most. */
const MOST_WORDS = 18;

/** What the topic belongs to: a head noun named after a subject may carry verbs and "về …". */
export interface TopicOwner {
  /** The head noun; a group has none. */
  entry?: HeadEntry | undefined;
  group: boolean;
}

/**
 * Reads the free words of a name ("Phòng | Quản lý công nghiệp", "các doanh nghiệp | viễn thông"): up to a mark, a unit,
 * another body, or a word that begins a predicate. Returns the index after the last word of the name.
 */
export function readTopic(line: Line, from: number, owner: TopicOwner): number {
  let at = afterListed(line, from, owner);
  let about = false;
  while (at - from < MOST_WORDS && tokenAt(line, at) !== undefined) {
    const first = at === from;
    if (isWord(line, at) && keyAt(line, at) !== "và") {
      if (isAbout(line, at, owner)) {
        about = true;
        at += 1;
        continue;
      }
      if (endsTopic(line, at, owner, first, about)) break;
      at = afterWholeHead(line, at);
      continue;
    }
    if (first && !isPair(line, at)) break;
    if (!joinsTopic(line, at, { about, group: owner.group, from })) break;
    at += 1;
  }
  return trimBack(line, from, at);
}

/** "Tổ giúp việc | Ban Chỉ đạo": the words of a head noun in capitals stay together, a verb among them. */
function afterWholeHead(line: Line, at: number): number {
  const head = isCapital(line, at) ? headOf(line, at) : undefined;
  return head === undefined ? at + 1 : Math.max(at + 1, head.end);
}

/** "Ban Quản lý | dự án đầu tư xây dựng các công trình | dân dụng": words that are listed as going together behind the head. */
function afterListed(line: Line, from: number, { entry }: TopicOwner): number {
  const lower = entry?.lower();
  if (lower === undefined) return from;
  let end = longest(lower, line.tokens, from, line.limit)?.end;
  // "Công ty cổ phần | Tư vấn đầu tư và xây dựng | Sông Mây": a firm says all that it trades in.
  for (let more = end; entry?.head.kind === "business" && more !== undefined; end = more ?? end)
    more = longest(lower, line.tokens, more + (keyAt(line, more) === "và" ? 1 : 0), line.limit)?.end;
  return end !== undefined && end > from + 1 ? end : from;
}

/** "… về tìm kiếm, quy tập …", "… công tác bảo vệ …": from here on verbs belong to the topic. */
function isAbout(line: Line, at: number, owner: TopicOwner): boolean {
  if (!takesTopic(owner)) return false;
  if (keyAt(line, at) === "về") return isWord(line, at + 1) && keyAt(line, at + 1) !== "việc";
  return keyAt(line, at) === "tác" && keyAt(line, at - 1) === "công";
}

/** A topic does not end in a joining mark or in "về". */
function trimBack(line: Line, from: number, to: number): number {
  let at = to;
  while (at > from && (!isWord(line, at - 1) || keyAt(line, at - 1) === "và" || keyAt(line, at - 1) === "về")) at -= 1;
  return at;
}

function endsTopic(line: Line, at: number, owner: TopicOwner, first: boolean, about: boolean): boolean {
  // "Cục Xuất bản": not the unit "bản".
  if ((unitAt(line, at) !== undefined && !cutsWord(line, at)) || isQualifier(line, at)) return true;
  if (keyAt(line, at) === "về") return tokenAt(line, at + 1)?.caps !== true || owner.group;
  if (owner.group && isCapital(line, at) && find(line, "notPlaces", at) !== undefined) return true;
  if (
    !about &&
    isUpper(line, at) &&
    (!first || owner.group) &&
    !isParentOfGroup(line, at, owner) &&
    !isFieldWord(line, at) &&
    !isSign(line, at - 1) &&
    beginsNamed({ ...line, strict: true }, at)
  )
    return true;
  if (keyAt(line, at) === "các") return !(takesTopic(owner) && (goesOnInPlural(line, at, owner) || isNamedInPlural(line, at)));
  if (!isCapital(line, at) && !isSecondHalf(line, at) && find(line, "functionWords", at) !== undefined) return true;
  return endsAtAdverb(line, at) || endsAtPredicate(line, at, owner, first, about);
}

/** "Hội Xuất bản Việt Nam | tích cực tham gia …": in running text it says how something is done. */
function endsAtAdverb(line: Line, at: number): boolean {
  const end = line.strict && !isCapital(line, at) ? find(line, "adverbs", at) : undefined;
  return end !== undefined && end > at + 1 && !isCompoundEnd(line, at, end);
}

/** "Ban Quản lý | các khu công nghiệp": the head takes "các". */
function goesOnInPlural(line: Line, at: number, { entry }: TopicOwner): boolean {
  return entry !== undefined && isListedLower(line, at, entry) && unitAt(line, at + 1) === undefined;
}

function isNamedInPlural(line: Line, at: number): boolean {
  return isUpper(line, at + 1) && groupWordAt(line, at + 1) === undefined;
}

/** "các ban, ngành | UBND xã": the body a group belongs to. */
function isParentOfGroup(line: Line, at: number, owner: TopicOwner): boolean {
  const kind = headOf(line, at)?.value.head.kind;
  return owner.group && (kind === "executive" || kind === "elected");
}

function takesTopic(owner: TopicOwner): boolean {
  return owner.entry?.head.topic === true;
}

function isQualifier(line: Line, at: number): boolean {
  const key = keyAt(line, at);
  return ["cấp", "liên", "có", "trực"].includes(key) && find(line, "qualifiers", at) !== undefined;
}

function endsAtPredicate(line: Line, at: number, owner: TopicOwner, first: boolean, about: boolean): boolean {
  const verb = predicateAt(line, at);
  if (verb === undefined) return false;
  if (first && !owner.group) return startsWithVerb(line, at, verb.end, owner, verb.value);
  if (verb.value === "strong") return !(about && isCapital(line, at));
  if (isCapital(line, at) || about || (!owner.group && (completesVerb(line, at) || standsBeforeDuty(line, verb.end)))) return false;
  return line.weakEnds === "always" || (line.weakEnds === "groups" && owner.group);
}

/** "Trung tâm Kiểm soát | thanh toán", "Phòng Quản lý | đầu tư": a name that begins with a verb goes on with what the verb is about. */
function completesVerb(line: Line, at: number): boolean {
  return isCapital(line, at - 2) && find(line, "transitives", at - 2) === at;
}

/** "Viện Kinh tế xây dựng | chủ trì …": what it does follows, so that the verb before it is a word of the name. */
function standsBeforeDuty(line: Line, at: number): boolean {
  return keyAt(line, at) === "chủ" && keyAt(line, at + 1) === "trì";
}

/** "Ban Chỉ đạo xây dựng Nông thôn mới" is a name, "Ban Chỉ đạo xây dựng kế hoạch" a sentence: a capital tells, in running text. */
function startsWithVerb(line: Line, at: number, after: number, owner: TopicOwner, strength: "strong" | "weak"): boolean {
  if (isCapital(line, at)) return strength === "strong" && keyAt(line, at + 1) === "trì";
  if (owner.entry !== undefined && isListedLower(line, at, owner.entry)) return false;
  if (strength === "weak" && line.weakEnds !== "always") return false;
  if (!takesTopic(owner)) return true;
  if (strength === "strong" && keyAt(line, at) !== "triển") return true;
  return line.strict && !isCapital(line, after);
}

/** Whether a name goes on behind the mark or "và" that stands at `at`, `from` being where its free words began. */
function joinsTopic(line: Line, at: number, { about, group, from }: { about: boolean; group: boolean; from: number }): boolean {
  const key = keyAt(line, at);
  const next = at + 1;
  const lists = key === "," || key === "và";
  if (!isWord(line, next)) return false;
  if (isSign(line, at) || isInsideSigns(line, at) || (lists && isPair(line, at))) return true;
  if (begins(line, next) && (group || !joinsField(line, at, from))) return false;
  if (key === "-" || (key === "/" && isPair(line, at))) return true;
  if (!lists) return false;
  if (group ? key === "," && goesOnInGroup(line, next) : joinsShortForms(line, at, from)) return true;
  return goesOnWithWord(line, next, about) && (about || key === "và" || isCapital(line, next));
}

/**
 * "thanh toán BHXH, BHYT": abbreviations side by side, none of them a body; right behind the head, "Ban XDĐ, VPĐU", they are
 * two. "Cục TMĐT và KTS", "Ban Quản lý công trình NN và PTNT": two short forms make the field of one name, where the second is no
 * body's.
 */
function joinsShortForms(line: Line, at: number, from: number): boolean {
  if (line.allCaps || tokenAt(line, at - 1)?.caps !== true || tokenAt(line, at + 1)?.caps !== true) return false;
  return keyAt(line, at) === "và" || at - 1 > from;
}

/** "các cơ quan báo chí, truyền thông": behind the comma stands more of what the group is. */
function goesOnInGroup(line: Line, next: number): boolean {
  if (line.weakEnds === "always" || groupWordAt(line, next) !== undefined || isVerb(line, next)) return false;
  return find(line, "functionWords", next) === undefined;
}

/** Whether a word behind a comma or "và" may be one of the name: it begins neither a predicate nor another body. */
function goesOnWithWord(line: Line, next: number, about: boolean): boolean {
  const capital = isCapital(line, next);
  if (!about && !capital && isVerb(line, next)) return false;
  if (beginsQuantified(line, next) || (tokenAt(line, next)?.caps === true && !line.allCaps)) return false;
  if (capital) return true;
  if (groupWordAt(line, next) !== undefined) return false;
  return about || find(line, "functionWords", next) === undefined;
}

/** "Phòng VH&XH", "tổ TK&VV": the sign without spaces makes one word of two short forms. */
function isSign(line: Line, at: number): boolean {
  const token = tokenAt(line, at);
  if (token === undefined || line.text.charAt(token.start) !== "&") return false;
  return tokenAt(line, at - 1)?.end === token.start && tokenAt(line, at + 1)?.start === token.end;
}

/** "Ủy ban KH,CN&MT": commas without spaces between short forms that the sign joins at last. */
function isInsideSigns(line: Line, at: number): boolean {
  let comma = at;
  while (keyAt(line, comma) === "," && isTight(line, comma) && tokenAt(line, comma + 1)?.caps === true) comma += 2;
  return comma > at && tokenAt(line, at - 1)?.caps === true && isSign(line, comma);
}

function isTight(line: Line, at: number): boolean {
  return tokenAt(line, at - 1)?.end === tokenAt(line, at)?.start && tokenAt(line, at)?.end === tokenAt(line, at + 1)?.start;
}

/** "Phòng Hành chính - | Kế toán", "Chi cục Trồng trọt và | Bảo vệ thực vật": an office's word that is a field of the name here. */
function joinsField(line: Line, at: number, from: number): boolean {
  if (keyAt(line, at) === "và" && endsFields(line, at + 1, from)) return true;
  if (!isFieldWord(line, at + 1)) return false;
  return keyAt(line, at) === "-" || (keyAt(line, at) === "và" && at > from && isWord(line, at + 3) && !isUpper(line, at + 3));
}

/** "Cục Văn hóa cơ sở, Gia đình và | Thư viện": the last of three fields, where the word has no name of its own behind it. */
function endsFields(line: Line, at: number, from: number): boolean {
  const head = headOf(line, at);
  if (head?.value.head.kind !== "cultural-body" || !isBoundary(line, head.end)) return false;
  return line.tokens.slice(from, at).some(({ key }) => key === ",");
}

function isVerb(line: Line, at: number): boolean {
  const verb = predicateAt(line, at);
  return verb !== undefined && (verb.value === "strong" || line.weakEnds === "always");
}

/** "phòng, chống", "thông tấn, báo chí", "tìm kiếm, cứu nạn": words that belong together across a mark. */
export function isPair(line: Line, at: number): boolean {
  return commaPairs().has(`${keyAt(line, at - 1)} ${keyAt(line, at + 1)}`);
}
