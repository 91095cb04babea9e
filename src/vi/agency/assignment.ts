import { addAll } from "../../model/add-all.ts";
import { words } from "./lexicon.ts";
import { noteRole, readList, skipJoin, toSpan, type BodyList } from "./list.ts";
import { readBody } from "./body.ts";
import {
  find,
  headOf,
  isBoundary,
  isCapital,
  isWord,
  keyAt,
  makeLine,
  predicateAt,
  titleAt,
  tokenAt,
  type Body,
  type Line,
} from "./scan.ts";
import { begins } from "./begins.ts";
import { phraseSet, longest } from "./trie.ts";
import type { Assignment } from "./types.ts";

type Role = "lead" | "coordinating";

const LEAD_LABELS = phraseSet(words.roleLabels.lead);
const COORDINATING_LABELS = phraseSet(words.roleLabels.coordinating);
const ORDERS = phraseSet(words.orders.flatMap((order) => order.words));
const DUTY = phraseSet([
  "có trách nhiệm",
  "chịu trách nhiệm",
  "chịu trách nhiệm chính",
  "chịu trách nhiệm về việc",
  "có nhiệm vụ",
  "phải",
  "cần",
]);
const LEADS = phraseSet([
  "chủ trì",
  "chủ trì thực hiện",
  "là cơ quan chủ trì",
  "là đơn vị chủ trì",
  "làm đầu mối",
  "là đầu mối",
  "là cơ quan đầu mối",
  "là cơ quan thường trực",
  "chủ công",
  "đầu mối",
]);
const COORDINATES = phraseSet([
  "phối hợp",
  "phối hợp với",
  "phối hợp chặt chẽ",
  "phối hợp chặt chẽ với",
  "phối hợp giữa",
  "phối hợp chặt chẽ giữa",
  "phối hợp cùng",
  "phối hợp cùng với",
  "phối kết hợp với",
  "cùng phối hợp với",
  "phối hợp, hỗ trợ",
  "cùng với",
  "phối hợp thực hiện với",
  "kết nối với",
]);

const DONE = phraseSet(["thực hiện", "tổ chức thực hiện", "triển khai thực hiện"]);
const HELPS = phraseSet(["hỗ trợ", "hỗ trợ thực hiện", "giúp", "tham gia", "tham gia thực hiện", "cùng thực hiện", "cùng tham gia"]);
const WATCHES = phraseSet(["chỉ đạo", "chỉ đạo chung", "đôn đốc", "theo dõi", "giám sát", "theo dõi, đôn đốc", "đôn đốc, giám sát"]);
const EAGERLY = phraseSet(["chủ động", "tích cực", "thường xuyên", "kịp thời", "tăng cường", "tiếp tục"]);

/** What stands between the bodies of a clause and its duty: "chủ trì, phối hợp với A, B". */
export interface Predicate {
  coordinating: Body[];
  /** The token where the duty begins. */
  end: number;
  leads: boolean;
  duty: boolean;
  coordinates: boolean;
}

function at(trie: ReturnType<typeof phraseSet>, line: Line, index: number): number | undefined {
  return longest(trie, line.tokens, index, line.limit)?.end;
}

/** Reads "chủ trì", "có trách nhiệm", "phối hợp (với) …" after the bodies of a clause. */
export function readPredicate(line: Line, from: number): Predicate {
  const predicate: Predicate = { coordinating: [], end: from, leads: false, duty: false, coordinates: false };
  for (let count = 0; count < 4; count += 1) {
    const start = predicate.end;
    const word = keyAt(line, start) === "," || keyAt(line, start) === "và" ? start + 1 : start;
    const duty = predicate.duty ? undefined : at(DUTY, line, word);
    if (duty !== undefined && word === start) {
      predicate.duty = true;
      predicate.end = duty;
      continue;
    }
    const lead = at(LEADS, line, word);
    if (lead !== undefined && !predicate.leads) {
      predicate.leads = true;
      predicate.end = lead;
      continue;
    }
    // "Các bộ, ngành | chủ động | phối hợp với Bộ Nội vụ": how they do so stands before.
    const coordinates = at(COORDINATES, line, at(EAGERLY, line, word) ?? word);
    if (coordinates === undefined) break;
    const list = withUnits(line, helpersAt(line, keyAt(line, coordinates) === ":" ? coordinates + 1 : coordinates));
    if (list.bodies.length === 0 && word !== start) break;
    predicate.coordinates = true;
    addAll(predicate.coordinating, list.bodies);
    predicate.end = list.bodies.length > 0 ? list.end : isWord(line, coordinates) ? start : coordinates;
    // "phối hợp chặt chẽ, làm đầu mối kết nối với A": with whom comes behind a second verb.
    if (list.bodies.length === 0 && keyAt(line, predicate.end) === ",") continue;
    break;
  }
  return predicate;
}

/** "phối hợp với | trưởng các thôn rà soát": behind these words the first body may be set in small letters, too. */
function helpersAt(line: Line, start: number): BodyList {
  const list = readList(line, start);
  if (list.bodies.length > 0 || !line.strict) return list;
  const body = namedInList(line, start);
  return body === undefined ? list : { bodies: [body], end: body.end };
}

/** "phối hợp với Công an tỉnh, | trạm y tế các xã, phường": in a list even a name in small letters is one where its unit says whose. */
function withUnits(line: Line, list: BodyList): BodyList {
  if (!line.strict) return list;
  const bodies = [...list.bodies];
  let { end } = list;
  while (bodies.length > 0 && (keyAt(line, end) === "," || keyAt(line, end) === "và")) {
    const next = skipJoin(line, end);
    const body = namedInList(line, next);
    if (body === undefined) break;
    const more = readList(line, skipJoin(line, body.end));
    bodies.push(body, ...more.bodies);
    end = more.bodies.length > 0 ? more.end : body.end;
  }
  return { bodies, end };
}

/**
 * A name or an office in small letters with its unit ("trưởng các thôn"), or a branch of the state in capitals without one: "Quản lý thị
 * trường", "Kiểm lâm".
 */
function namedInList(line: Line, start: number): Body | undefined {
  const title = titleAt(line, start);
  if (title !== undefined && !VERBAL_TITLES.has(keyAt(line, start))) {
    const office = readBody({ ...line, strict: false }, start);
    return office?.kind === "title" && office.end > title.end ? office : undefined;
  }
  const head = headOf(line, start);
  if (head === undefined) return undefined;
  const { end } = head;
  if (head.value.head.kind === "vertical" && isCapital(line, start) && (isBoundary(line, end) || predicateAt(line, end) !== undefined))
    return { start, end, collective: false, kind: "head", entry: head.value };
  const body = readBody({ ...line, strict: false }, start);
  return body !== undefined && body.kind !== "group" && body.closed === true ? body : undefined;
}

/** Offices that are verbs too: "lãnh đạo các đơn vị thực hiện". */
const VERBAL_TITLES = new Set(["lãnh", "chỉ"]);

interface Reading {
  /** Whether a clause has said who does the work or answers for it. */
  borne?: true;
  /** Bodies that direct or watch over the work, and lead it where nobody else is said to. */
  watching: Body[];
  /** Whether a clause has said who leads: a later one that helps, whatever it helps with, does not. */
  led?: true;
  lead: Body[];
  coordinating: Body[];
  action: number | undefined;
}

/**
 * Reads who leads and who coordinates from the value of a label, a cell or a clause, and where the work itself begins.
 * The body that is advised ("tham mưu UBND tỉnh") belongs to the work.
 */
export function readAssignment(text: string): Assignment {
  const line = makeLine(text, false);
  const reading: Reading = { lead: [], coordinating: [], watching: [], action: undefined };
  let from: number | undefined = skipJoin(line, 0);
  while (from !== undefined) from = readClause(line, from, reading);
  if (reading.led !== true && reading.borne !== true) reading.lead.unshift(...reading.watching);
  const assignment: Assignment = {
    lead: reading.lead.map((body) => toSpan(line, body)),
    coordinating: reading.coordinating.map((body) => toSpan(line, body)),
  };
  const action = reading.action === undefined ? undefined : actionFrom(line, reading.action);
  if (action !== undefined) assignment.action = action;
  return assignment;
}

/** "Rà soát hồ sơ", "Theo dõi": what is done, not who does it. */
export function beginsWithVerb(text: string): boolean {
  return predicateAt(makeLine(text, false), 0) !== undefined;
}

/** Reads one clause and returns where the next one begins. */
function readClause(line: Line, start: number, reading: Reading): number | undefined {
  const label = readLabel(line, start);
  if (label !== undefined) {
    const list = readList(line, label.end);
    for (const body of list.bodies) reading[noteRole(body.note) ?? label.role].push(body);
    return nextClause(line, list.end);
  }
  const order = at(ORDERS, line, start);
  const from = order ?? start;
  const list = readSubjectList(line, from);
  const predicate = readPredicate(line, list.end);
  if (isAll(WATCHES, line, list.end)) addAll(reading.watching, list.bodies);
  else if (reading.led === true && isAll(HELPS, line, list.end)) addAll(reading.coordinating, list.bodies);
  else place(reading, list.bodies, predicate, line);
  if (list.bodies.length > 0 && (predicate.duty || isAll(DONE, line, list.end))) reading.borne = true;
  addAll(reading.coordinating, predicate.coordinating);
  const next = nextClause(line, predicate.end);
  const first = keyAt(line, predicate.end) === "," ? predicate.end + 1 : predicate.end;
  if (isWord(line, first) && first !== next && reading.action === undefined) reading.action = first;
  return next;
}

/** "UBND tỉnh | chỉ đạo;", "Viện X | hỗ trợ.": all that is said of the bodies. */
function isAll(trie: ReturnType<typeof phraseSet>, line: Line, index: number): boolean {
  const end = at(trie, line, index);
  return end !== undefined && !isWord(line, end);
}

/** "Phối hợp với A" and "Chủ trì, phối hợp với A" have no bodies before the formula. */
function readSubjectList(line: Line, from: number): BodyList {
  if (at(COORDINATES, line, from) !== undefined || at(LEADS, line, from) !== undefined) return { bodies: [], end: from };
  return readList(line, from);
}

function place(reading: Reading, bodies: readonly Body[], predicate: Predicate, line: Line): void {
  // "Sở Y tế chủ trì; | các trường phối hợp với UBND xã": one has been said to lead, and no duty of theirs follows.
  const among = predicate.coordinating.length > 0 && (reading.led !== true || isWord(line, predicate.end));
  const helps = predicate.coordinates && !among && !predicate.leads && reading.lead.length > 0;
  if (predicate.leads) reading.led = true;
  const alone = helps && (reading.led === true || !isWord(line, predicate.end));
  const helpers = alone || (helps && find(line, "subjectRole", predicate.end) !== undefined) ? 0 : helpersFrom(bodies, predicate, line);
  for (const [index, body] of bodies.entries()) reading[noteRole(body.note) ?? (index >= helpers ? "coordinating" : "lead")].push(body);
}

/** "Các trường; | Đoàn xã, Hội Phụ nữ xã phối hợp (vận động)": who helps stands behind the last semicolon, and with nobody else. */
function helpersFrom(bodies: readonly Body[], { coordinates, coordinating, leads, end }: Predicate, line: Line): number {
  // "phối hợp thực hiện" may be said of all of them.
  const what = at(COORDINATES, line, end) ?? end;
  const saysWhat = at(DONE, line, what) === undefined && predicateAt(line, what) !== undefined;
  if (!coordinates || coordinating.length > 0 || leads || (isWord(line, end) && !saysWhat)) return bodies.length;
  const first = bodies.findLastIndex((body, index) => index > 0 && keyAt(line, body.start - 1) === ";");
  return first === -1 ? bodies.length : first;
}

function readLabel(line: Line, start: number): { role: Role; end: number } | undefined {
  for (const [role, labels] of [
    ["coordinating", COORDINATING_LABELS],
    ["lead", LEAD_LABELS],
  ] as const) {
    const end = at(labels, line, start);
    if (end !== undefined && keyAt(line, end) === ":") return { role, end: end + 1 };
  }
  return undefined;
}

/** The next clause that names bodies: after ";", at a sentence, or after a comma where a role is said; never inside brackets. */
function nextClause(line: Line, from: number): number | undefined {
  const strict: Line = { ...line, strict: true };
  let depth = 0;
  for (let index = from; tokenAt(line, index) !== undefined; index += 1) {
    const key = keyAt(line, index);
    if (key === "(") depth += 1;
    if (key === ")" && depth > 0) depth -= 1;
    const next = depth > 0 ? index : skipJoin(line, index);
    if (next === index) continue;
    if (key === ";" || key === ".") {
      if (startsClause(strict, next)) return next;
    } else if (key === "," && begins(strict, next)) {
      const list = readList(strict, next);
      if (saysRole(line, list.end)) return next;
      index = Math.max(index, list.end - 1);
    }
  }
  return undefined;
}

function startsClause(line: Line, index: number): boolean {
  return readLabel(line, index) !== undefined || begins(line, index) || startsOrder(line, index);
}

/** "… phối hợp", "… phối hợp thực hiện", "… chủ trì": the words before it are the bodies of a clause of their own. */
function saysRole(line: Line, index: number): boolean {
  if (at(LEADS, line, index) !== undefined) return true;
  const helps = at(COORDINATES, line, index);
  return helps !== undefined && (!isWord(line, helps) || find(line, "subjectRole", index) !== undefined);
}

function startsOrder(line: Line, index: number): boolean {
  const order = at(ORDERS, line, index);
  return order !== undefined && begins(line, order);
}

/** From the first word of the work to the end of the text, without closing marks. */
function actionFrom(line: Line, from: number): { start: number; end: number } | undefined {
  let first = from;
  while (tokenAt(line, first) !== undefined && !isWord(line, first) && keyAt(line, first) !== "(") first += 1;
  let last = line.limit - 1;
  while (last >= first && !isWord(line, last) && ![")", '"', "%"].includes(keyAt(line, last))) last -= 1;
  const start = line.tokens[first]?.start;
  const end = line.tokens[last]?.end;
  return start === undefined || end === undefined || last < first ? undefined : { start, end };
}
