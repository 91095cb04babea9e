import { begins, beginsNamed } from "./begins.ts";
import { gazetteer } from "./lexicon.ts";
import { placeAfterMark, provinceAt, readPlace, readUnits } from "./places.ts";
import {
  find,
  groupWordAt,
  headOf,
  isBoundary,
  isCapital,
  isUpper,
  isWord,
  keyAt,
  predicateAt,
  titleAt,
  tokenAt,
  type Body,
  type BodyReader,
  type Line,
} from "./scan.ts";
import { readTopic } from "./topic.ts";
import { descend, longest, phraseSet } from "./trie.ts";

const MOST_STEPS = 10;
const MOST_BRACKET = 25;
const MOST_GIVEN = 25;
/** Government, National Assembly: bodies without a head noun. */
const TOP_RANK = 7;
/** The highest body that is named with its parent behind it. */
const MOST_PART_RANK = 3;
const ROMAN = /^[ivxlc]+$/u;
const NUMBER = /^\d{1,4}[a-z]?$/u;
const YEAR = /^(?:19|20)\d\d$/u;
/** "cơ quan", "đơn vị", "tổ chức", "bộ phận": the nouns that a part is said of. */
const ROLE_NOUN_ENDS = new Set(["quan", "vị", "chức", "phận"]);
const NOT_COUNTED = new Set(["ngày", "tháng", "năm", "bản", "người", "cán", "đồng", "đơn", "cơ", "%", "/", "-", "."]);

/** "tại Phụ lục kèm theo Kế hoạch này | thường xuyên kiểm tra": where what comes before is set down, up to where the sentence goes on. */
export function statedEnd(line: Line, at: number): number | undefined {
  if (keyAt(line, at) !== "tại" || find(line, "notPlaces", at + 1) === undefined) return undefined;
  let end = at + 1;
  for (let next = find(line, "givenWords", end); next !== undefined && next - at < MOST_GIVEN; next = find(line, "givenWords", end))
    end = next;
  return end > at + 1 ? end : undefined;
}

/** What a name has collected so far. */
export interface Growth {
  body: Body;
  depth: number;
  read: BodyReader;
}

type Step = (line: Line, at: number, growth: Growth) => number | undefined;

/** Extends a body over what qualifies it: units, places, "thuộc …", "có liên quan", its parent body, a telling bracket. */
export function readQualifiers(line: Line, growth: Growth): void {
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const from = growth.body.end;
    const end = STEPS.reduce<number | undefined>((found, step) => found ?? step(line, from, growth), undefined);
    if (end === undefined || end <= from) return;
    growth.body.end = end;
  }
}

const bracket: Step = (line, at, { body, depth, read }) => {
  if (keyAt(line, at) !== "(") return undefined;
  let close = at + 1;
  while (close < at + MOST_BRACKET && tokenAt(line, close) !== undefined && keyAt(line, close) !== ")") close += 1;
  if (keyAt(line, close) !== ")") return undefined;
  const from = keyAt(line, at + 1) === "hoặc" ? at + 2 : at + 1;
  if (depth < 2 && (isAbbreviation(line, at + 1, close) || isOtherName(line, body, from, close))) return close + 1;
  return depth < 2 && holdsBodies({ ...line, limit: close, strict: true }, from, close, { depth, read }) ? close + 1 : undefined;
};

/** "Phòng Kinh tế | (Kinh tế và Hạ tầng) | các huyện", "… (hoặc Kinh tế, Hạ tầng và Đô thị) …": what the same body is called in other places. */
function isOtherName(line: Line, { start }: Body, from: number, close: number): boolean {
  const head = headOf(line, start);
  if (head === undefined) return false;
  const keys = line.tokens.slice(start, head.end).map(({ key }) => key);
  const trie = gazetteer(keys[0] ?? "");
  const fields = trie === undefined ? undefined : descend(trie, keys);
  return fields !== undefined && longest(fields, line.tokens, from, close)?.end === close;
}

/** One body or more, and nothing else: "Công an tỉnh | (Phòng Cảnh sát kinh tế, Phòng Cảnh sát môi trường)". */
function holdsBodies(inside: Line, from: number, close: number, { depth, read }: Pick<Growth, "depth" | "read">): boolean {
  // "Hiệu trưởng (Trưởng ban)": what somebody is in a committee, no body of his.
  if (titleAt(inside, from)?.end === close) return false;
  for (let at = from; isUpper(inside, at);) {
    const end = read(inside, at, depth + 1)?.end;
    if (end === undefined || end === close) return end === close;
    at = end + 1;
    if (!JOINS_BODIES.has(keyAt(inside, end))) return false;
  }
  return false;
}

const JOINS_BODIES = new Set([",", ";", "và"]);

function isAbbreviation(line: Line, from: number, to: number): boolean {
  return to === from + 1 && tokenAt(line, from)?.caps === true && !line.allCaps;
}

/** "trong lĩnh vực", "về việc"… are no qualifiers; "liên quan đến …" is another word. */
const phrase: Step = (line, at, growth) => {
  const end = find(line, "qualifiers", at);
  if (end === undefined || ["đến", "tới"].includes(keyAt(line, end))) return undefined;
  const { body } = growth;
  const key = keyAt(line, at);
  // "có liên quan", "có biển": which of them, so that several are meant.
  const related = key === "liên" || key === "có";
  if (body.kind !== "group" && related && !body.collective) return undefined;
  // "UBND các xã | nêu trên", "các Sở | còn lại": which of several, whatever they are.
  const isChosen = body.collective && WHICH_OF_THEM.has(key);
  if (body.kind !== "group" && !related && !isChosen && !isNamedQualifier(line, at, end)) return undefined;
  if (!related && end === at + 1 && ["mới", "mình", "trường"].includes(key) && !isBoundary(line, end)) return undefined;
  growth.body.closed = true;
  return end;
};

const WHICH_OF_THEM = new Set(["nêu", "nói", "còn"]);

/** Qualifiers that a named body takes too. */
function isNamedQualifier(line: Line, at: number, end: number): boolean {
  const key = keyAt(line, at);
  return (
    ["việt", "hồ", "trung", "quốc", "nhà", "cấp", "cơ", "toàn", "cùng", "ở", "khác", "trường", "tối"].includes(key) &&
    (end > at + 1 || key === "khác" || key === "trường")
  );
}

/** "UBND các xã, phường | ven biển, biên giới": which of several, by where they lie. */
const terrain: Step = (line, at, { body }) => {
  if (body.kind !== "group" && !body.collective) return undefined;
  let end = find(line, "terrain", at);
  for (let next = end; next !== undefined; next = nextTerrain(line, next)) end = next;
  return end;
};

function nextTerrain(line: Line, at: number): number | undefined {
  return JOINS_BODIES.has(keyAt(line, at)) ? find(line, "terrain", at + 1) : undefined;
}

/** "các doanh nghiệp | hoạt động khoáng sản | phối hợp": what firms and people trade in, up to what they have to do. */
const trade: Step = (line, at, { body }) => {
  if (body.kind !== "group" || body.closed === true || !TRADERS.has(keyAt(line, at - 1))) return undefined;
  const verb = find(line, "trades", at);
  if (verb === undefined) return undefined;
  for (let end = verb + 1; end <= verb + MOST_TRADED && isWord(line, end); end += 1) {
    if (longest(PARTS, line.tokens, end, line.limit) === undefined) continue;
    body.closed = true;
    return end;
  }
  return undefined;
};

/** The last syllables of "doanh nghiệp", "cá nhân", "tổ chức", "cơ sở", "hợp tác xã", "các hộ". */
const TRADERS = new Set(["nghiệp", "nhân", "chức", "sở", "xã", "hộ"]);
const MOST_TRADED = 6;
/** What a body has to do, so that the words before it are its name. */
const PARTS = phraseSet(["phối hợp", "chủ trì", "có trách nhiệm", "chịu trách nhiệm", "chủ động", "phải"]);

const units: Step = (line, at, growth) => {
  const counted = isNumber(line, at) ? readUnits(line, at + 1) : undefined;
  const run = counted ?? readUnits(line, at);
  if (run === undefined) return undefined;
  if (run.count > 1 || counted !== undefined) growth.body.collective = true;
  growth.body.closed = true;
  return run.end;
};

/** "UBND các xã, phường", "Hội Cựu chiến binh các cấp", "GVCN các lớp". */
const plural: Step = (line, at, growth) => {
  if (keyAt(line, at) !== "các" || isCapital(line, at)) return undefined;
  const run = readUnits(line, at + 1);
  const end = run?.end ?? find(line, "plurals", at + 1);
  if (end === undefined) return undefined;
  if (
    run === undefined &&
    groupWordAt(line, at + 1) !== undefined &&
    growth.body.kind === "known" &&
    !["cấp", "khu"].includes(keyAt(line, at + 1))
  )
    return undefined;
  growth.body.collective = true;
  growth.body.closed = true;
  return end;
};

const numbered: Step = (line, at, { body }) => {
  if (keyAt(line, at) === "khu" && keyAt(line, at + 1) === "vực") {
    const number = isNumber(line, at + 2) ? at + 3 : at + 2;
    return number;
  }
  if (!isNumber(line, at) || body.entry === undefined || YEAR.test(keyAt(line, at))) return undefined;
  const { rank, topic, kind } = body.entry.head;
  if (rank > MOST_PART_RANK && topic !== true && kind !== "military" && kind !== "vertical") return undefined;
  const counted =
    NOT_COUNTED.has(keyAt(line, at + 1)) ||
    (keyAt(line, at).length === 1 && isCapital(line, at) && ROMAN.test(keyAt(line, at)) && !isBoundary(line, at + 1));
  return counted ? undefined : afterNumbers(line, at + 1);
};

/** "Thuế cơ sở 1 | , 2, 3 và 4", "Tổ 1 | - 7": several of one name by their numbers. */
function afterNumbers(line: Line, from: number): number {
  let end = from;
  while (JOINS_NUMBERS.has(keyAt(line, end)) && DIGITS.test(keyAt(line, end + 1)) && closesName(line, end + 2)) end += 2;
  return end;
}

function closesName(line: Line, at: number): boolean {
  return isBoundary(line, at) || predicateAt(line, at)?.value === "strong" || (keyAt(line, at) === "phối" && keyAt(line, at + 1) === "hợp");
}

const JOINS_NUMBERS = new Set([",", "và", "-", "–"]);
const DIGITS = /^\d{1,2}$/u;

function isNumber(line: Line, at: number): boolean {
  const key = keyAt(line, at);
  return NUMBER.test(key) || (isUpper(line, at) && ROMAN.test(key));
}

/** "các cơ quan | nêu tại điểm a khoản 1 Mục này", "các đơn vị | tại mục 2.1": which ones, by the part of the text that names them. */
const cited: Step = (line, at, { body }) => {
  if (body.kind !== "group" && !body.collective) return undefined;
  const verb = find(line, "setDown", at) ?? at;
  if (keyAt(line, verb) !== "tại" && keyAt(line, verb) !== "ở") return undefined;
  const end = citedEnd(line, verb + 1);
  if (end === undefined) return undefined;
  body.closed = true;
  return end;
};

/** Where the parts of a text that are cited from a token on end: "điểm a, b khoản 1 Mục này"; undefined where none is named by its number. */
function citedEnd(line: Line, from: number): number | undefined {
  let end: number | undefined;
  for (let at: number | undefined = from; at !== undefined; at = nextCited(line, end ?? from)) {
    const part = find(line, "citedParts", at);
    const number: number | undefined = partNumber(line, part ?? (end === undefined ? -1 : at));
    if (number === undefined) break;
    end = number;
  }
  return end;
}

/** Behind a cited part another, at once or joined by a comma or "và", where a part's name or number follows. */
function nextCited(line: Line, end: number): number | undefined {
  const at = keyAt(line, end) === "," || keyAt(line, end) === "và" || keyAt(line, end) === "của" ? end + 1 : end;
  if (find(line, "citedParts", at) !== undefined) return at;
  // "khoản 1 và 05 trường học": so many of something else.
  const number = partNumber(line, at);
  return number !== undefined && (isBoundary(line, number) || find(line, "citedParts", number) !== undefined) ? at : undefined;
}

/** "1", "2.1", "a", "II", "này". */
function partNumber(line: Line, at: number): number | undefined {
  const key = keyAt(line, at);
  if (key === "này" || PART_LETTER.test(key) || (isUpper(line, at) && ROMAN.test(key))) return at + 1;
  if (!DIGITS.test(key)) return undefined;
  let end = at + 1;
  while (keyAt(line, end) === "." && DIGITS.test(keyAt(line, end + 1)) && tokenAt(line, end + 1)?.start === tokenAt(line, end)?.end)
    end += 2;
  return end;
}

const PART_LETTER = /^[a-zđ]$/u;

const linked: Step = (line, at, growth) => {
  const after = find(line, "linkers", at);
  if (after === undefined) return undefined;
  const run = readUnits(line, keyAt(line, after) === "các" ? after + 1 : after);
  const end = run?.end ?? linkedBody(line, after, growth) ?? find(line, "targets", after) ?? linkedPlace(line, after);
  if (end === undefined) return undefined;
  growth.body.closed = true;
  return end;
};

function linkedBody(line: Line, at: number, { depth, read, body }: Growth): number | undefined {
  if (depth >= 2 || !begins(line, at)) return undefined;
  if (body.kind === "known" && keyAt(line, at - 1) !== "thuộc") return undefined;
  return read(line, at, depth + 1)?.end;
}

function linkedPlace(line: Line, at: number): number | undefined {
  return isUpper(line, at) ? readPlace(line, at) : undefined;
}

/** "Báo Quảng Ngãi", "các địa phương Bắc Ninh, Bình Dương, An Giang". */
const place: Step = (line, at, growth) => {
  if (!isWord(line, at) || !isUpper(line, at)) return undefined;
  let end = takesAnyPlace(growth.body) ? readPlace(line, at) : provinceAt(line, at)?.end;
  if (end === undefined) return undefined;
  if (growth.body.kind === "group") {
    for (let next = provinceAfter(line, end); next !== undefined; next = provinceAfter(line, end)) end = next;
  }
  growth.body.closed = true;
  return end;
};

function provinceAfter(line: Line, at: number): number | undefined {
  const province = isBoundary(line, at) ? provinceAt(line, at + 1) : undefined;
  return province?.end ?? placeAfterMark(line, at);
}

/** A ministry or a "sở" stands before a province only; other capitals after it begin something new. */
function takesAnyPlace({ kind, entry }: Body): boolean {
  return !(kind === "known" && (entry === undefined || entry.head.kind === "ministry" || entry.head.kind === "so"));
}

/** "Phòng An ninh chính trị nội bộ | Công an tỉnh": a lower body before its parent. */
const parent: Step = (line, at, { body, depth, read }) => {
  if (depth >= 2 || body.entry === undefined || !isWord(line, at) || !isUpper(line, at)) return undefined;
  if (!beginsNamed(line, at)) return ownHouse(line, at);
  const own = body.entry.head.rank;
  const next = headOf(line, at)?.value.head.rank ?? TOP_RANK;
  if (next <= own || (own > MOST_PART_RANK && next < TOP_RANK)) return undefined;
  return read(line, at, depth + 1)?.end;
};

/** "Đoàn Thanh niên | Công ty": the firm whose plan it is goes without a name. */
function ownHouse(line: Line, at: number): number | undefined {
  const house = headOf(line, at);
  return house?.value.head.kind === "business" && isBoundary(line, house.end) ? house.end : undefined;
}

/** "Ban Công tác đặc biệt - Ủy ban Chuyên trách Chính phủ". */
const apposition: Step = (line, at, { depth, read, body }) => {
  const dash = tokenAt(line, at);
  if (depth >= 2 || line.bullets || body.kind === "group" || dash?.key !== "-" || tokenAt(line, at - 1)?.end === dash.start)
    return undefined;
  if (!isUpper(line, at + 1) || !beginsNamed(line, at + 1)) return undefined;
  return read(line, at + 1, depth + 1)?.end;
};

/** "… được giao chủ trì", "… được phân công chủ trì thực hiện nhiệm vụ theo Kế hoạch này", "… chịu sự giám sát". */
const given: Step = (line, at, growth) => {
  const { body } = growth;
  const auxiliary = find(line, "given", at);
  const verb = auxiliary === undefined ? undefined : find(line, "givenVerbs", auxiliary);
  if (verb === undefined) return undefined;
  // "UBND các xã | được giám sát": which of them. Of one body it is said only beside what that body does.
  if (body.kind !== "group" && !(INSPECTED.has(keyAt(line, verb - 1)) && (body.collective || doesBehind(line, verb)))) return undefined;
  let end = furtherGiven(line, verb);
  const inspected = INSPECTED.has(keyAt(line, verb - 1));
  for (let next = find(line, "givenWords", end); next !== undefined && next - at < MOST_GIVEN; next = find(line, "givenWords", end)) {
    // "các đơn vị được giám sát | phối hợp …": whoever is looked at is not given what follows, but does it.
    if (inspected && predicateAt(line, end) !== undefined) break;
    end = next;
  }
  // "… chịu sự kiểm tra, giám sát của …": what is said of them, where it is said whose.
  if (keyAt(line, at) === "chịu" && !(isWord(line, end) && predicateAt(line, end) !== undefined) && keyAt(line, end) !== "")
    return undefined;
  while (end > verb && ["và", "các", "theo", "tại", "trong", "thuộc"].includes(keyAt(line, end - 1))) end -= 1;
  end = Math.max(end, citedEnd(line, end - 1) ?? end);
  growth.body.closed = true;
  return taskEnd(line, end);
};

/** "Ban công tác Mặt trận được giám sát | gửi báo cáo". */
function doesBehind(line: Line, at: number): boolean {
  return isWord(line, at) && predicateAt(line, at) !== undefined;
}

/** The last syllables of "kiểm tra, thanh tra, khảo sát, giám sát". */
const INSPECTED = new Set(["tra", "sát"]);

/** "được kiểm tra|, giám sát| chuẩn bị …": a second thing done to them, where what they do follows; not "được giao, kiểm tra việc …". */
function furtherGiven(line: Line, end: number): number {
  const next = keyAt(line, end) === "," || keyAt(line, end) === "và" ? find(line, "givenVerbs", end + 1) : undefined;
  return next === undefined || (isWord(line, next) && predicateAt(line, next) === undefined) ? end : next;
}

/** "… được giao nhiệm vụ | theo dõi, đôn đốc | tại Phụ lục …": what the task is, where behind it stands what gives it. */
function taskEnd(line: Line, from: number): number {
  if (keyAt(line, from - 2) !== "nhiệm" || keyAt(line, from - 1) !== "vụ") return from;
  let end = predicateAt(line, from)?.end ?? from;
  while (end - from < MOST_GIVEN && (keyAt(line, end) === "," || keyAt(line, end) === "và")) {
    const next = predicateAt(line, end + 1)?.end;
    if (next === undefined) break;
    end = next;
  }
  return statedEnd(line, end) === undefined ? from : end;
}

/** "các bộ, ngành | là chủ quản CSDLQG, CSDL chuyên ngành": what they are, not what they do. */
const being: Step = (line, at, { body }) => {
  if (body.kind !== "group" || keyAt(line, at) !== "là" || find(line, "beings", at + 1) === undefined) return undefined;
  let end = readTopic(line, at + 1, { group: true });
  while (keyAt(line, end) === "," && isWord(line, end + 1) && !begins(line, end + 1) && predicateAt(line, end + 1) === undefined) {
    end = Math.max(readTopic(line, end + 2, { group: true }), end + 2);
  }
  body.closed = true;
  return end;
};

/** "các cơ quan phối hợp", "đơn vị chủ trì": a part only where no object follows. */
const role: Step = (line, at, growth) => {
  if (growth.body.kind !== "group" || growth.body.closed || !ROLE_NOUN_ENDS.has(keyAt(line, at - 1))) return undefined;
  const end = find(line, "subjectRole", at);
  if (end === undefined) return undefined;
  const formula = keyAt(line, end + 1) === "trách" && ["có", "chịu"].includes(keyAt(line, end));
  const verb = keyAt(line, end) !== "" && predicateAt(line, end) !== undefined;
  if (!formula && (verb || line.weakEnds === "always" || !isClosing(line, end))) return undefined;
  growth.body.closed = true;
  return end;
};

function isClosing(line: Line, at: number): boolean {
  const key = keyAt(line, at);
  return key === "" || key === ";" || key === "." || key === ":" || ((key === "," || key === "và") && begins(line, at + 1));
}

/** "Ban Chỉ đạo tỉnh | về chuyển đổi số". */
const about: Step = (line, at, { body }) => {
  if (body.entry?.head?.topic !== true || keyAt(line, at) !== "về" || keyAt(line, at + 1) === "việc") return undefined;
  const end = readTopic(line, at + 1, { entry: body.entry, group: false });
  return end > at + 1 ? end : undefined;
};

/** "Phó Hiệu trưởng | phụ trách chuyên môn", "giáo viên | phụ trách công tác Đoàn": which one, where no sentence can follow. */
const charge: Step = (line, at, { body }) => {
  if ((line.strict && !line.heading) || keyAt(line, at) !== "phụ" || keyAt(line, at + 1) !== "trách" || !isWord(line, at + 2))
    return undefined;
  if (body.kind !== "title" && body.entry?.head.role !== true) return undefined;
  if (["chung", "việc", "các", "và"].includes(keyAt(line, at + 2))) return undefined;
  const end = readTopic(line, at + 2, { entry: body.entry, group: false });
  return end > at + 2 ? end : undefined;
};

/** "các khoa và đơn vị | phối hợp đào tạo": on what one works with them, where the words end; to help is to do it, or to do it with somebody. */
const partner: Step = (line, at, { body }) => {
  if ((line.strict && !line.heading) || body.kind !== "group" || body.closed === true || !ROLE_NOUN_ENDS.has(keyAt(line, at - 1)))
    return undefined;
  if (keyAt(line, at) !== "phối" || keyAt(line, at + 1) !== "hợp" || NOT_PARTNERS.has(keyAt(line, at + 2))) return undefined;
  if (!isWord(line, at + 2) || predicateAt(line, at + 2)?.value === "strong") return undefined;
  let end = at + 3;
  while (isWord(line, end) && end < at + 2 + MOST_PARTNERSHIP) end += 1;
  return isClosing(line, end) ? end : undefined;
};

const MOST_PARTNERSHIP = 3;
const NOT_PARTNERS = new Set(["với", "cùng", "thực", "tổ", "triển", "tham", "chặt", "hỗ", "giúp", "các"]);

/** "Ban soạn thảo | do UBTVQH thành lập": who set it up. */
const founded: Step = (line, at, { depth, read, body }) => {
  if (keyAt(line, at) !== "do" || depth >= 2 || body.entry?.head.kind !== "task-force" || !begins(line, at + 1)) return undefined;
  const founder = read(line, at + 1, depth + 1);
  if (founder === undefined) return undefined;
  const verb = keyAt(line, founder.end) === "quyết" && keyAt(line, founder.end + 1) === "định" ? founder.end + 2 : founder.end;
  return keyAt(line, verb) === "thành" && keyAt(line, verb + 1) === "lập" ? verb + 2 : undefined;
};

const STEPS: readonly Step[] = [
  founded,
  bracket,
  cited,
  linked,
  phrase,
  terrain,
  trade,
  units,
  plural,
  numbered,
  role,
  partner,
  given,
  being,
  parent,
  place,
  apposition,
  about,
  charge,
];
