import { begins } from "./begins.ts";
import { readPredicate } from "./assignment.ts";
import { readBody } from "./body.ts";
import { words } from "./lexicon.ts";
import { readList, skipJoin, toSpan, type BodyList } from "./list.ts";
import { find, isUpper, isWord, keyAt, makeLine, predicateAt, tokenAt, type Line } from "./scan.ts";
import { addFolded, emptyTrie, longest, phraseSet } from "./trie.ts";
import type { Subject, SubjectFormula } from "./types.ts";
import { readWholeName } from "./whole-name.ts";

/** How far into a sentence its subject is looked for after an adverbial clause, in words. */
const MOST_ADVERBIAL = 200;

const MOST_ASIDE = 40;
const MOST_BRACKET = 120;

const ORDERS = emptyTrie<SubjectFormula>();
for (const order of words.orders) for (const word of order.words) addFolded(ORDERS, word, order.formula as SubjectFormula);

const RESPONSIBLE = phraseSet(["có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ"]);
const LEADING = phraseSet(["chủ trì"]);
const TAKES_ON = phraseSet(["chủ trì", "phụ trách", "đảm nhiệm", "đảm nhận", "chịu trách nhiệm"]);
const DONE = phraseSet(["thực hiện", "tổ chức thực hiện"]);
const GIVEN = phraseSet(["được phân công", "được giao"]);
const HUB = phraseSet([
  "là cơ quan thường trực",
  "là cơ quan đầu mối",
  "là đầu mối",
  "làm đầu mối",
  "làm chủ đầu tư",
  "là chủ đầu tư",
  "là đơn vị đầu mối",
  "là thường trực",
  "là cơ quan chủ trì",
  "là đơn vị chủ trì",
]);
/** Before these, "giao" and "đề nghị" are no orders: "nhiệm vụ được giao", "theo đề nghị của …". */
const NOT_ORDER_AFTER = new Set([
  "được",
  "theo",
  "vụ",
  "sự",
  "có",
  "đã",
  "xét",
  "việc",
  "tiêu",
  "bàn",
  "chuyển",
  "các",
  "những",
  "và",
  "kiến",
  "với",
  "văn",
  "tác",
  "cao",
]);

/**
 * Reads the bodies that a running sentence gives work to, with the formula it uses, after any adverbial clause in front.
 * Nothing where the subject is no body ("Tổ chức tuyên truyền …", "Kinh phí bảo đảm …").
 */
export function readSubject(sentence: string): Subject | undefined {
  const line = makeLine(sentence, true);
  return subjectIn(line, skipJoin(line, 0));
}

/** One subject per sentence or clause that gives work to bodies, in order. */
export function readSubjects(text: string): Subject[] {
  const line = makeLine(text, true);
  const subjects: Subject[] = [];
  for (const clause of clauses(line)) {
    const part: Line = { ...line, limit: clause.end };
    const subject = subjectIn(part, clause.start) ?? behindWork(part, clause.start);
    if (subject !== undefined) subjects.push(subject, ...furtherSubjects(part, clause.start, subject.end));
  }
  return subjects;
}

function subjectIn(line: Line, start: number): Subject | undefined {
  const subject = subjectAt(line, doneBy(line, start) ?? start);
  if (subject !== undefined || !(find(line, "openers", start) !== undefined || opensWithHours(line, start))) return subject;
  return afterAdverbial(line, start);
}

/** "6h30 ngày 17/11, | Văn phòng xã chuẩn bị …", "Chiều 18/11, …", "Buổi tối cùng ngày, …": when it is done opens the sentence. */
function opensWithHours(line: Line, start: number): boolean {
  const [first, next] = [keyAt(line, start), keyAt(line, start + 1)];
  if (PARTS_OF_DAY.has(first)) return /^\d/u.test(next) || OF_DAY.has(next);
  return /^\d{1,2}[hg]\d{0,2}$/u.test(first) || (/^\d{1,2}$/u.test(first) && HOUR_MARKS.has(next));
}

const PARTS_OF_DAY = new Set(["buổi", "sáng", "trưa", "chiều", "tối", "đêm", "lúc", "đúng"]);
const OF_DAY = new Set(["sáng", "trưa", "chiều", "tối", "ngày", "cùng", "thứ"]);
const HOUR_MARKS = new Set(["giờ", ":", "/"]);

/** "Do | Sở Y tế chủ trì, phối hợp với …": who does what was named before; "Do Sở Y tế chưa bố trí …" gives a reason. */
function doneBy(line: Line, start: number): number | undefined {
  if (keyAt(line, start) !== "do" || !begins(line, start + 1)) return undefined;
  const { end } = readList(line, start + 1);
  if (longest(TAKES_ON, line.tokens, end, line.limit) !== undefined) return start + 1;
  const done = longest(DONE, line.tokens, end, line.limit);
  return done !== undefined && !isWord(line, done.end) ? start + 1 : undefined;
}

/**
 * "Lồng ghép nội dung …, do | Sở Y tế chủ trì thực hiện": the work first, and behind it who does it. Without the comma only
 * behind a noun, "Hội nghị triển khai do | Sở Nội vụ chủ trì": who takes part in a course that another body gives is no doer.
 */
function behindWork(line: Line, start: number): Subject | undefined {
  const named = predicateAt(line, start) === undefined && find(line, "openers", start) === undefined;
  for (let at = start + 1; at < line.limit; at += 1) {
    if (keyAt(line, at) !== "do" || !(named || keyAt(line, at - 1) === ",")) continue;
    const from = doneBy(line, at) ?? (named ? heldBy(line, at) : undefined);
    const subject = from === undefined ? undefined : subjectAt(line, from);
    if (subject !== undefined) return subject;
  }
  return undefined;
}

/** "Hội nghị do | Mặt trận các cấp tổ chức", "… do | Sở Nội vụ tham mưu tổ chức trước ngày 20/6". */
function heldBy(line: Line, start: number): number | undefined {
  if (!begins(line, start + 1)) return undefined;
  const held = longest(HELD, line.tokens, readList(line, start + 1).end, line.limit);
  return held !== undefined && (!isWord(line, held.end) || WHEN.has(keyAt(line, held.end))) ? start + 1 : undefined;
}

const HELD = phraseSet(["tổ chức", "tham mưu tổ chức", "tham mưu", "chuẩn bị"]);
const WHEN = new Set(["từ", "trước", "vào", "trong", "ngày", "xong", "tại"]);

/** Openers of a clause that has a subject of its own. */
const CLAUSES = phraseSet(["sau khi", "ngay sau khi", "khi", "trước khi"]);

/** "Sau khi Ủy ban nhân dân tỉnh phê duyệt Đề án, | Sở Tài chính lập thủ tục …": the main sentence begins behind a comma. */
function afterClause(line: Line, start: number, stop: number): Subject | undefined {
  const opener = longest(CLAUSES, line.tokens, start, line.limit)?.end;
  if (opener === undefined || !begins(line, opener)) return undefined;
  for (let at = readList(line, opener).end; at < stop; at += 1) {
    if (keyAt(line, at) !== "," || !begins(line, at + 1)) continue;
    const { subject, end } = attempt(line, at + 1);
    if (subject !== undefined) return subject;
    at = Math.max(at, end - 1);
  }
  return undefined;
}

/** The bodies that a governing word holds: up to the one behind "và", where another follows a comma: "của A và B, | C thẩm định". */
function governedEnd(line: Line, at: number): number {
  const { bodies } = readList(line, at);
  const joined = bodies.findLastIndex((body) => keyAt(line, body.start - 1) === "và");
  const last = joined > 0 ? bodies[joined] : bodies[0];
  return last?.end ?? readBody(line, at)?.end ?? at;
}

/** Tries each place in a sentence with an adverbial opening where bodies may stand as its subject. */
function afterAdverbial(line: Line, start: number): Subject | undefined {
  const stop = Math.min(line.limit, start + MOST_ADVERBIAL);
  const main = afterClause(line, start, stop);
  if (main !== undefined) return main;
  let at = start + 1;
  while (at < stop) {
    if (isOrder(line, at)) {
      const subject = subjectAt(line, at);
      if (subject !== undefined) return subject;
    } else if (isWord(line, at) && begins(line, at)) {
      const { subject, end } = isGoverned(line, at) ? { subject: undefined, end: governedEnd(line, at) } : attempt(line, at);
      if (subject !== undefined) return subject;
      at = Math.max(at + 1, end);
      continue;
    }
    at += 1;
  }
  return undefined;
}

/** "… của Bộ Công an", "… hướng dẫn các xã": the body belongs to the word before it. */
function isGoverned(line: Line, at: number): boolean {
  for (const back of [1, 2]) if (find({ ...line, limit: at }, "governors", at - back) === at) return true;
  return predicateAt({ ...line, limit: at }, at - 1)?.end === at || predicateAt({ ...line, limit: at }, at - 2)?.end === at;
}

function isOrder(line: Line, at: number): boolean {
  const hit = longest(ORDERS, line.tokens, at, line.limit);
  return hit !== undefined && !NOT_ORDER_AFTER.has(keyAt(line, at - 1)) && keyAt(line, hit.end) !== "của";
}

interface Attempt {
  subject?: Subject;
  /** The token after the bodies that were read, whether or not they are a subject. */
  end: number;
}

/** Bodies at the token, with an order before them or a predicate after them. */
function attempt(line: Line, at: number): Attempt {
  const order = isOrder(line, at) ? longest(ORDERS, line.tokens, at, line.limit) : undefined;
  let from = order?.end ?? at;
  if (order !== undefined && keyAt(line, from) === ":") from += 1;
  const list = withWholeName(line, withRelative(line, readList(line, from)));
  const end = Math.max(list.end, at + 1);
  if (order === undefined && list.bodies.length > 0 && handsOver(line, list.end)) return attempt(line, list.end);
  const formula = list.bodies.length === 0 ? undefined : (order?.value ?? formulaAt(line, list.end));
  if (formula === undefined) return { end };
  const predicate = readPredicate(
    { ...line, strict: true },
    afterComma(line, formula === "thuc-hien" ? behindDone(line, list.end) : list.end),
  );
  const agencies = list.bodies.map((body) => toSpan(line, body));
  const coordinating = predicate.coordinating.map((body) => toSpan(line, body));
  return { subject: { agencies, coordinating, end: offsetAfter(line, predicate.end), formula }, end };
}

/** "Đoàn kiểm tra thực hiện | , phối hợp với UBND xã": with whom is said behind what the body does. */
function behindDone(line: Line, from: number): number {
  const done = longest(DONE, line.tokens, from, line.limit)?.end;
  return done !== undefined && keyAt(line, done) === "," ? done : from;
}

/**
 * "Chủ tịch UBND tỉnh | giao Sở Nội vụ chủ trì …", "Chính phủ | trân trọng đề nghị Quốc hội giám sát": whom the work is given to has it,
 * not who gives it. Whoever merely proposes something to another ("Phòng Nội vụ đề nghị UBND xã khen thưởng") does so himself.
 */
function handsOver(line: Line, at: number): boolean {
  const order = longest(HANDS_OVER, line.tokens, at, line.limit);
  return order !== undefined && isOrder(line, at) && begins(line, order.end);
}

const HANDS_OVER = phraseSet(["giao", "trân trọng đề nghị", "kính đề nghị"]);

/** "các cơ sở | có hoạt động về dược trên địa bàn | có trách nhiệm …": a clause that says which ones, up to their duty. */
function withRelative(line: Line, list: BodyList): BodyList {
  const last = list.bodies.at(-1);
  const lets = letsHappen(line, list.end);
  if (!(last?.kind === "group" || (last?.kind === "title" && lets))) return list;
  if (!(lets || RELATIVES.has(keyAt(line, list.end))) || !isLoose(formulaAt(line, list.end))) return list;
  for (let at = list.end + 1; at < list.end + MOST_RELATIVE && isWord(line, at); at += 1) {
    if (longest(RESPONSIBLE, line.tokens, at, line.limit) === undefined) continue;
    // "… chỉ đạo việc thực hiện và có trách nhiệm …": two things that they do.
    if (keyAt(line, at - 1) === "và") return list;
    return { bodies: [...list.bodies.slice(0, -1), { ...last, end: at }], end: at };
  }
  return list;
}

/** "Phòng Hành chính, bổ trợ tư pháp | chủ trì …": what stands before its duty is one name, verbs among it. */
function withWholeName(line: Line, list: BodyList): BodyList {
  const [body, ...more] = list.bodies;
  if (body === undefined || more.length > 0 || ![",", "và"].includes(keyAt(line, list.end)) || !isLoose(formulaAt(line, list.end)))
    return list;
  const whole = readWholeName(line, body.start);
  const formula = whole === undefined || whole.end <= list.end ? undefined : formulaAt(line, whole.end);
  // A plain verb could be one more of the name, unless capitals have shown which ones are.
  const isSure = formula !== undefined && (formula !== "bare" || whole?.closed === true);
  return whole === undefined || !isSure ? list : { bodies: [whole], end: whole.end };
}

function isLoose(formula: SubjectFormula | undefined): boolean {
  return formula === undefined || formula === "bare";
}

const RELATIVES = new Set(["có", "đang", "được", "hoạt", "tham", "kinh", "sản", "sử", "trực", "giới"]);
const MOST_RELATIVE = 18;

function subjectAt(line: Line, at: number): Subject | undefined {
  return attempt(line, at).subject;
}

function afterComma(line: Line, at: number): number {
  return keyAt(line, at) === "," || keyAt(line, at) === ":" ? at + 1 : at;
}

function offsetAfter(line: Line, at: number): number {
  return at === 0 ? 0 : (line.tokens[at - 1]?.end ?? line.text.length);
}

/** `Trạm Y tế xã: 0243.000.0000`: behind the colon stands its number, and no duty. */
function isReachedAt(line: Line, at: number): boolean {
  return TELEPHONE.test(line.text.slice(offsetAfter(line, at)));
}

const TELEPHONE = /^\s*\(?\+?\d[\d\s.()–-]{6,60}[.;,]?\s*$/u;

/** What the words after the bodies make of them. */
function formulaAt(line: Line, at: number): SubjectFormula | undefined {
  if (keyAt(line, at) === ":") return tokenAt(line, at + 1) === undefined || isReachedAt(line, at + 1) ? undefined : "nhan-de";
  const from = keyAt(line, at) === "," ? at + 1 : at;
  const has = (trie: ReturnType<typeof phraseSet>): boolean => longest(trie, line.tokens, from, line.limit) !== undefined;
  if (has(RESPONSIBLE)) return "co-trach-nhiem";
  if (has(HUB)) return "dau-moi";
  if (has(LEADING)) return "chu-tri";
  if (keyAt(line, from) === "phối" && keyAt(line, from + 1) === "hợp") return "phoi-hop";
  if (has(GIVEN) && dutyBehind(line, from)) return "co-trach-nhiem";
  if (isUpper(line, from) && !line.allCaps && predicateAt(line, from)?.value !== "strong") return undefined;
  const done = longest(DONE, line.tokens, from, line.limit)?.end;
  if (done !== undefined && !isWord(line, done)) return "thuc-hien";
  if (predicateAt(line, from) !== undefined || find(line, "adverbs", from) !== undefined) return "bare";
  if (saysWhen(line, from) && hasPredicate(line, from)) return "bare";
  const aside = find(line, "tails", from) !== undefined && !letsHappen(line, from);
  return aside && hasPredicate(line, from) ? "bare" : undefined;
}

/** "… được phân công chủ trì nhiệm vụ tại Kế hoạch này có trách nhiệm …": the duty comes after a clause that says which bodies. */
function dutyBehind(line: Line, from: number): boolean {
  for (let at = from + 1; at < from + MOST_ASIDE && isWord(line, at); at += 1)
    if (longest(RESPONSIBLE, line.tokens, at, line.limit) !== undefined) return true;
  return false;
}

/** "Phòng Văn hóa | trước ngày 25 hằng tháng | báo cáo …": when it does so stands between a body and what it does. */
function saysWhen(line: Line, from: number): boolean {
  if (!TIMES.has(keyAt(line, from))) return false;
  for (let at = from + 1; at <= from + 3; at += 1) if (/^\d/u.test(keyAt(line, at))) return true;
  return false;
}

/** "cơ quan, đơn vị | để xảy ra chậm trễ": which ones, and not to what end they do something. */
function letsHappen(line: Line, at: number): boolean {
  return longest(LETS, line.tokens, at, line.limit) !== undefined;
}

const LETS = phraseSet(["để xảy ra", "để tồn đọng", "để quá hạn", "để kéo dài", "để mất", "để chậm"]);

const TIMES = new Set(["trước", "từ", "vào"]);

/** "… theo chức năng, nhiệm vụ triển khai": a verb comes after the aside; "… theo quy định." has none. */
function hasPredicate(line: Line, from: number): boolean {
  for (let at = from + 1; at < from + MOST_ASIDE && tokenAt(line, at) !== undefined; at += 1) {
    if (predicateAt(line, at) !== undefined && keyAt(line, at) !== "quy") return true;
  }
  return false;
}

interface Clause {
  start: number;
  end: number;
}

/** Sentences, parts between semicolons, and brackets. A semicolon inside a list of bodies ends nothing: "Các sở; UBND các xã có trách nhiệm". */
function clauses(line: Line): Clause[] {
  const found: Clause[] = [];
  let start = skipJoin(line, 0);
  let part = start;
  for (let at = start; at < line.limit; at += 1) {
    const key = keyAt(line, at);
    if (key === "(") {
      const close = closing(line, at);
      if (isOrder(line, at + 1)) found.push({ start: at + 1, end: close });
      at = close;
      continue;
    }
    if (key !== ";" && !(key === "." && endsSentence(line, at))) continue;
    const next = skipJoin(line, at);
    if (key === "." || !isOnlyBodies({ ...line, limit: at }, part) || !begins(line, next)) {
      found.push({ start, end: at });
      start = next;
    }
    part = next;
  }
  if (start < line.limit) found.push({ start, end: line.limit });
  return found.sort((a, b) => a.start - b.start);
}

function isOnlyBodies(line: Line, start: number): boolean {
  const order = longest(ORDERS, line.tokens, start, line.limit);
  const list = readList(line, order?.end ?? start);
  return list.bodies.length > 0 && list.end >= line.limit;
}

function endsSentence(line: Line, at: number): boolean {
  const next = tokenAt(line, at + 1);
  const dot = tokenAt(line, at);
  if (next === undefined || dot === undefined) return true;
  return next.upper && next.start > dot.end && !["tp", "tt", "tx", "ông", "bà", "vp", "ts", "ths"].includes(keyAt(line, at - 1));
}

/** The closing bracket, or the opening one where none is near. */
function closing(line: Line, open: number): number {
  const stop = Math.min(line.limit, open + MOST_BRACKET);
  for (let at = open + 1; at < stop; at += 1) if (keyAt(line, at) === ")") return at;
  return open;
}

/** "Sở A chủ trì, | các Công ty, UBND các xã phối hợp thực hiện": who helps comes behind, and with whom is not said again. */
function helpers(line: Line, list: BodyList): Subject | undefined {
  const { coordinating, end, coordinates } = readPredicate(line, list.end);
  if (!coordinates || coordinating.length > 0) return undefined;
  return { agencies: [], coordinating: list.bodies.map((body) => toSpan(line, body)), end: offsetAfter(line, end), formula: "phoi-hop" };
}

/** Later in the same sentence: ", các cơ quan phối hợp có trách nhiệm …". */
function furtherSubjects(line: Line, start: number, after: number): Subject[] {
  const subjects: Subject[] = [];
  let end = after;
  for (let at = start; at < line.limit; at += 1) {
    if (keyAt(line, at) !== "," || (line.tokens[at]?.start ?? 0) < end || !begins(line, at + 1)) continue;
    const list = readList(line, at + 1);
    const formula = formulaAt(line, list.end);
    const next =
      formula === "co-trach-nhiem" || formula === "chu-tri"
        ? subjectAt(line, at + 1)
        : formula === "phoi-hop"
          ? helpers(line, list)
          : undefined;
    if (next === undefined) at = Math.max(at, list.end - 1);
    else {
      subjects.push(next);
      end = next.end;
    }
  }
  return subjects;
}
