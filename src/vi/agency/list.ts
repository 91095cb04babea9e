import { addAll } from "../../model/add-all.ts";
import { begins } from "./begins.ts";
import { readBody } from "./body.ts";
import { gazetteer, words } from "./lexicon.ts";
import { statedEnd } from "./qualifiers.ts";
import {
  find,
  headOf,
  isBoundary,
  isUpper,
  isWord,
  keyAt,
  predicateAt,
  quantifierAt,
  titleAt,
  tokenAt,
  type Body,
  type Line,
} from "./scan.ts";
import { phraseKeys } from "./tokens.ts";
import { descend, longest, phraseSet } from "./trie.ts";
import { isPair } from "./topic.ts";
import { isPurpose } from "../signing.ts";
import { fold } from "../word.ts";
import type { AgencySpan } from "./types.ts";

const MARKS = new Set([",", ";", "/", "+", "•", "*", "·", "–", "-", "|", ".", "…"]);
const MOST_TAIL = 40;
const MOST_NOTE = 40;

/** Bodies read one after another, and the index after the last of them (and its bracket). */
export interface BodyList {
  bodies: Body[];
  end: number;
}

/** Steps over what joins two bodies: marks, "và", "cùng", "với", "cùng với". */
export function skipJoin(line: Line, from: number): number {
  let at = from;
  for (;;) {
    const key = keyAt(line, at);
    if (key === "và" || key === "cùng" || key === "với" || key === "hoặc" || MARKS.has(key)) at += 1;
    else return at;
  }
}

/** Reads bodies joined by marks or "và" from the token on, as long as each join is followed by another body. */
export function readList(line: Line, from: number): BodyList {
  const bodies: Body[] = [];
  let at = from;
  let end = from;
  while (tokenAt(line, at) !== undefined) {
    const shared = readShared(line, at, bodies.at(-1));
    const read = shared ?? one(readBody(line, at));
    if (read.length === 0) break;
    addAll(bodies, read);
    const last = bodies.at(-1);
    if (last !== undefined) last.end = afterPlace(line, afterCharge(line, last));
    end = afterNote(line, bodies);
    end = statedEnd(line, end) ?? end;
    const next = nextBody(line, end);
    if (next === undefined) break;
    at = next;
  }
  const last = bodies.at(-1);
  if (bodies.length > 1 && last !== undefined && isCutOff(line, last)) bodies.pop();
  return { bodies, end };
}

const MOST_PLACE = 16;
/** What the bodies do, behind the clause that says which of them. */
const DUTY = phraseSet([
  "có trách nhiệm",
  "chịu trách nhiệm",
  "tạo điều kiện",
  "cử cán bộ",
  "cử người",
  "cử đại diện",
  "cử lực lượng",
  "bố trí",
  "thực hiện",
  "tổ chức",
  "xác minh",
]);

/** "UBND các xã | nơi có cơ sở được kiểm tra | phối hợp …": where the bodies meant are, up to what they do or the next mark. */
function afterPlace(line: Line, from: number): number {
  if (keyAt(line, from) !== "nơi") return from;
  const at = clauseEnd(line, from, from + 2);
  return at < from + MOST_PLACE ? at : from;
}

/** "cơ quan, đơn vị | trực tiếp quản lý người đó | hoặc UBND xã …": whose bodies they are, where another body or a duty follows. */
function afterCharge(line: Line, { kind, end }: Body): number {
  const verb = kind === "group" && line.strict ? longest(IN_CHARGE, line.tokens, end, line.limit)?.end : undefined;
  if (verb === undefined) return end;
  const at = clauseEnd(line, end, verb);
  return at > verb && at < end + MOST_PLACE && isWord(line, at) ? at : end;
}

const IN_CHARGE = phraseSet(["trực tiếp quản lý", "giới thiệu người", "quản lý trực tiếp"]);

function clauseEnd(line: Line, from: number, first: number): number {
  let at = first;
  while (at < from + MOST_PLACE && (isWord(line, at) || isPair(line, at)) && !endsPlace(line, at)) at += 1;
  return at;
}

function endsPlace(line: Line, at: number): boolean {
  if (predicateAt(line, at)?.value === "strong" || longest(DUTY, line.tokens, at, line.limit) !== undefined) return true;
  return JOINS_CLAUSE.has(keyAt(line, at)) && begins(line, at + 1);
}

const JOINS_CLAUSE = new Set(["và", "với", "hoặc"]);

/** "…, Bộ": the text breaks off after a head noun that never stands alone. */
function isCutOff(line: Line, { start, end, kind, entry }: Body): boolean {
  if (kind !== "head" || entry === undefined || end < line.limit) return false;
  return entry.head.alone !== true && entry.head.need === undefined && headOf(line, start)?.end === end;
}

function one(body: Body | undefined): Body[] {
  return body === undefined ? [] : [body];
}

/** A bracket after a name that is a remark ("(chủ trì)", "(để báo cáo)") becomes its note; returns the index after it. */
export function afterNote(line: Line, bodies: readonly Body[]): number {
  const last = bodies.at(-1);
  if (last === undefined) return 0;
  if (keyAt(line, last.end) !== "(") return last.end;
  let close = last.end + 1;
  while (close < last.end + MOST_NOTE && tokenAt(line, close) !== undefined && keyAt(line, close) !== ")") close += 1;
  const open = tokenAt(line, last.end);
  const shut = tokenAt(line, close);
  if (open === undefined || shut?.key !== ")") return last.end;
  const note = line.text.slice(open.end, shut.start).trim();
  if (isBareName(line, last) && isOffice(note)) last.end = close + 1;
  else last.note = note;
  return close + 1;
}

/** A person by name, without an office behind it. */
function isBareName(line: Line, { kind, start, end }: Body): boolean {
  return kind === "person" && line.tokens.slice(start, end).every(({ key }) => key !== "-" && key !== ",");
}

/** "cô Thủy | (văn thư)", "Đ/c Tuyến (PCT)": a few words that tell the person from others; a part in the work or a purpose does not. */
function isOffice(note: string): boolean {
  return note.split(/\s+/u).length <= MOST_OFFICE && noteRole(note) === undefined && !isPurpose(fold(note)) && !/\d/u.test(note);
}

const MOST_OFFICE = 5;

/** The index of the next body after a join, or after an aside such as "theo chức năng, nhiệm vụ được giao". */
function nextBody(line: Line, end: number): number | undefined {
  const at = skipJoin(line, end);
  if (at === end) return startsAnother(line, at) ? at : afterTail(line, at);
  if (endsSentence(line, end)) return undefined;
  if (begins(line, at) || sharedItem(line, at, undefined) !== undefined) return at;
  return sharesHead(line, end, at) ? at : afterTail(line, at);
}

/** ". " ends a list in running text. */
function endsSentence(line: Line, at: number): boolean {
  return keyAt(line, at) === "." && line.strict;
}

/** Two names run together in a cell: the next one begins with a capital. */
function startsAnother(line: Line, at: number): boolean {
  return isUpper(line, at) && begins(line, at) && predicateAt(line, at)?.value !== "strong";
}

/** Skips "trong phạm vi chức năng, nhiệm vụ của mình" when another body follows it after a join. */
function afterTail(line: Line, at: number): number | undefined {
  const tail = find(line, "tails", at);
  if (tail === undefined) return undefined;
  for (let index = tail; index < at + MOST_TAIL && tokenAt(line, index) !== undefined; index += 1) {
    const key = keyAt(line, index);
    if (key === "." || (line.strict && predicateAt(line, index)?.value === "strong")) return undefined;
    if (key !== "và" && key !== ";" && key !== ",") continue;
    const next = skipJoin(line, index);
    if (begins(line, next) && isGroupOrName(line, next)) return next;
  }
  return undefined;
}

/** "chức năng, nhiệm vụ" must not be taken for the next body: it begins with "các" or a capital. */
function isGroupOrName(line: Line, at: number): boolean {
  return quantifierAt(line, at) !== undefined || isUpper(line, at);
}

/** "Các Sở: Tài chính, Tư pháp": the items after a head and a colon. */
function readShared(line: Line, at: number, previous: Body | undefined): Body[] | undefined {
  const head = sharedHead(line, at);
  if (head === undefined) {
    const item =
      previous?.shared === undefined && previous !== undefined && !isPlural(line, previous) ? undefined : sharedAfter(line, at, previous);
    return item === undefined ? undefined : [item];
  }
  const bodies: Body[] = [];
  let from = head.end + 1;
  while (tokenAt(line, from) !== undefined) {
    const item = sharedItem(line, from, head.name) ?? plainItem(line, from, head.name);
    if (item === undefined) break;
    bodies.push(item);
    const next = skipJoin(line, item.end);
    if (next === item.end || keyAt(line, item.end) === ";") break;
    if (begins({ ...line, strict: true }, next) && !isOnlyItem(line, next, head.name)) break;
    from = next;
  }
  return bodies.length === 0 ? undefined : bodies;
}

function isPlural(line: Line, body: Body): boolean {
  return body.kind === "known" && (quantifierAt(line, body.start) !== undefined || body.shared !== undefined);
}

/** A head noun, perhaps with "các", before a colon. */
function sharedHead(line: Line, at: number): { name: string; end: number } | undefined {
  const from = quantifierAt(line, at) ?? at;
  const end = headOf(line, from)?.end ?? titleAt(line, from)?.end;
  if (end === undefined || keyAt(line, end) !== ":" || !isWord(line, end + 1)) return undefined;
  const first = tokenAt(line, from);
  const last = tokenAt(line, end - 1);
  return first === undefined || last === undefined ? undefined : { name: line.text.slice(first.start, last.end), end };
}

/** "các Sở Tài chính, | Tư pháp và | Nội vụ": a field that makes a known name with the head of the name before. */
function sharedAfter(line: Line, at: number, previous: Body | undefined): Body | undefined {
  const name = previous === undefined ? undefined : headName(line, previous);
  return name === undefined || (begins(line, at) && !isOnlyItem(line, at, name)) ? undefined : sharedItem(line, at, name);
}

/**
 * "các Bộ: Quốc phòng, | Công an, Tài chính": a field that is a body of its own elsewhere, where nothing says which ("Công an tỉnh")
 * and what stands behind it could not begin its name.
 */
function isOnlyItem(line: Line, at: number, head: string): boolean {
  const item = sharedItem(line, at, head);
  return item !== undefined && (isBoundary(line, item.end) || predicateAt(line, item.end) !== undefined);
}

function headName(line: Line, body: Body): string | undefined {
  if (body.shared !== undefined) return body.shared;
  const at = quantifierAt(line, body.start) ?? body.start;
  const end = headOf(line, at)?.end;
  const first = tokenAt(line, at);
  const last = end === undefined ? undefined : tokenAt(line, end - 1);
  return first === undefined || last === undefined ? undefined : line.text.slice(first.start, last.end);
}

function sharesHead(line: Line, end: number, at: number): boolean {
  const previous = lastHead(line, end);
  return previous !== undefined && sharedItem(line, at, previous) !== undefined;
}

/** The head ("Sở") of the plural name that ends at the token: looked for a few words back. */
function lastHead(line: Line, end: number): string | undefined {
  for (let at = end - 1; at >= Math.max(0, end - MOST_NOTE); at -= 1) {
    const key = keyAt(line, at);
    if (key === ";" || key === ".") return undefined;
    if (quantifierAt(line, at) === undefined) continue;
    const body: Body = { start: at, end, collective: true, kind: "known" };
    return headName(line, body);
  }
  return undefined;
}

function sharedItem(line: Line, at: number, head: string | undefined): Body | undefined {
  if (head === undefined || !isWord(line, at)) return undefined;
  const keys = phraseKeys(head);
  const trie = gazetteer(keys[0] ?? "");
  const under = trie === undefined ? undefined : descend(trie, keys);
  const hit = under === undefined ? undefined : longest(under, line.tokens, at, line.limit);
  return hit === undefined ? undefined : { start: at, end: hit.end, collective: false, kind: "known", shared: head };
}

/** An item the gazetteer does not know ("TH", "VX" under "Phòng:"): the words up to the next mark. */
function plainItem(line: Line, at: number, head: string): Body | undefined {
  let end = at;
  while (isWord(line, end) && keyAt(line, end) !== "và") end += 1;
  // In running text small letters behind the colon are a duty: "Bảo vệ: đóng mở cổng đúng giờ".
  if (line.strict && !isUpper(line, at)) return undefined;
  return end === at || end - at > 8 ? undefined : { start: at, end, collective: false, kind: "unknown", shared: head };
}

/** The words that a role note may say, by role. */
export function noteRole(note: string | undefined): "lead" | "coordinating" | undefined {
  if (note === undefined) return undefined;
  const key = phraseKeys(note).join(" ");
  if (words.roles.coordinating.some((role) => key === phraseKeys(role).join(" "))) return "coordinating";
  return words.roles.lead.some((role) => key === phraseKeys(role).join(" ")) ? "lead" : undefined;
}

export function toSpan(line: Line, body: Body): AgencySpan {
  const start = line.tokens[body.start]?.start ?? 0;
  const end = line.tokens[body.end - 1]?.end ?? start;
  const span: AgencySpan = { name: line.text.slice(start, end), start, end, collective: body.collective };
  if (body.note !== undefined) span.note = body.note;
  if (body.shared !== undefined) span.head = body.shared;
  return span;
}
