import { addAll } from "../../model/add-all.ts";
import { begins } from "./begins.ts";
import { words } from "./lexicon.ts";
import { afterNote, readList, skipJoin, toSpan } from "./list.ts";
import { longest, phraseSet } from "./trie.ts";
import { find, headOf, isCapital, isUpper, isWord, keyAt, makeLine, predicateAt, tokenAt, type Body, type Line } from "./scan.ts";
import type { AgencySpan } from "./types.ts";

const LABELS = phraseSet([...words.roleLabels.lead, ...words.roleLabels.coordinating]);
const ORDERS = phraseSet(words.orders.flatMap((order) => order.words));
const NOTHING = new Set(["không", "không có", "chưa có", "chưa xác định", "nt", "như trên"]);
/** How far the next name is looked for, in words: keeps an endless list of unknown words linear. */
const MOST_SCAN = 150;
const MOST_VERBS = 12;
const LETTER = /\p{L}/u;

/**
 * Splits the value of a label or a table cell into the bodies it names, as printed. Words that no rule knows are kept as a
 * name, or stay with the name before them ("Trung tâm Văn hóa, Thể thao"): a value names bodies and nothing else.
 */
export function splitAgencies(text: string): AgencySpan[] {
  const line = makeLine(text, false, "never");
  const bodies: Body[] = [];
  let at = skipJoin(line, 0);
  while (tokenAt(line, at) !== undefined) {
    at = afterLabel(line, at);
    const list = readList(line, at);
    if (list.bodies.length > 0) {
      addAll(bodies, list.bodies);
      at = afterRest(line, bodies, list.end);
    } else {
      at = readUnknown(line, bodies, at);
    }
    at = skipJoin(line, at);
  }
  return bodies.map((body) => toSpan(line, body)).filter((span) => LETTER.test(span.name) && !NOTHING.has(span.name.toLowerCase()));
}

/** "Chủ trì: Sở Nội vụ", "Phối hợp với Sở Nội vụ", "Đề nghị Sở Nội vụ": words before the first name that name nobody. */
function afterLabel(line: Line, at: number): number {
  const label = longest(LABELS, line.tokens, at, line.limit)?.end;
  if (label !== undefined && keyAt(line, label) === ":") return skipJoin(line, label + 1);
  if (begins(line, at)) return at;
  const order = longest(ORDERS, line.tokens, at, line.limit)?.end;
  return (order !== undefined && begins(line, order) ? order : undefined) ?? afterPredicate(line, at) ?? at;
}

/** What follows a name without a join: a predicate is dropped, anything else still belongs to the name. */
function afterRest(line: Line, bodies: readonly Body[], end: number): number {
  const last = bodies.at(-1);
  if (last === undefined || !isWord(line, end) || keyAt(line, end) === "và" || end !== last.end) return dropRest(line, end);
  const verb = last.kind === "group" ? undefined : afterPredicate(line, end);
  if (verb !== undefined) return verb;
  const dropped = find(line, "tails", end) !== undefined || (last.kind !== "group" && predicateAt(line, end) !== undefined);
  const stop = nextStart(line, end);
  if (dropped) return stop;
  last.end = trimEnd(line, last.end, stop);
  return Math.max(stop, afterNote(line, bodies));
}

/**
 * "Sở A | phối hợp với | các đơn vị": the index of the body after a predicate, where one follows at once; none of "Sở A | trình |
 * Ủy ban nhân dân tỉnh", who only receives what Sở A does.
 */
function afterPredicate(line: Line, from: number): number | undefined {
  let at = from;
  for (let verb = predicateAt(line, at); verb !== undefined && at - from < MOST_VERBS; verb = predicateAt(line, at)) {
    if (at > 0 && begins(line, verb.end) && find(line, "offers", at) === verb.end) return undefined;
    at = skipJoin(line, verb.end);
  }
  return at > from && begins(line, at) ? at : undefined;
}

function dropRest(line: Line, at: number): number {
  return isWord(line, at) && keyAt(line, at) !== "và" && !begins(line, at) ? nextStart(line, at) : at;
}

/** The next index at which a join is followed by a body, or ";" stands, or the text ends. */
function nextStart(line: Line, from: number): number {
  for (let at = from; tokenAt(line, at) !== undefined; at += 1) {
    const key = keyAt(line, at);
    if (key === ";" || at - from > MOST_SCAN) return at;
    if ((key === "," || key === "và" || key === ".") && beginsAnother(line, skipJoin(line, at))) return at;
  }
  return line.limit;
}

/** A second "các" opens a group of its own, whatever is named behind it. */
function beginsAnother(line: Line, at: number): boolean {
  return begins(line, at) || opensGroup(line, at);
}

function opensGroup(line: Line, at: number): boolean {
  const key = keyAt(line, at);
  return (key === "các" || key === "những") && isWord(line, at + 1);
}

function trimEnd(line: Line, from: number, to: number): number {
  let end = to;
  while (end > from && (!isWord(line, end - 1) || keyAt(line, end - 1) === "và") && keyAt(line, end - 1) !== ")") end -= 1;
  return end;
}

/** Words that begin no known kind of body: part of the name before them, or names of their own, one between two marks. */
function readUnknown(line: Line, bodies: Body[], at: number): number {
  const stop = Math.max(nextStart(line, at), at + 1);
  const end = trimEnd(line, at, stop);
  const last = bodies.at(-1);
  if (end === at || (last !== undefined && isAside(line, last.end, at))) return stop;
  if (last !== undefined && belongsLeft(line, last, at)) {
    last.end = end;
    return stop;
  }
  let start = at;
  for (let index = at; index <= end; index += 1) {
    const atMark = index === end || keyAt(line, index) === "," || keyAt(line, index) === ";";
    if (!atMark || (index < end && goesOnGroup(line, start, index))) continue;
    const tail = trimEnd(line, start, index);
    if (tail > start) bodies.push({ start, end: tail, collective: opensGroup(line, start), kind: "unknown" });
    start = index + 1;
  }
  return stop;
}

/** One "các" holds what is listed behind it in small letters: "các nhóm sáng tạo, | nhà thiết kế thời trang". */
function goesOnGroup(line: Line, start: number, mark: number): boolean {
  return (
    keyAt(line, mark) === "," &&
    opensGroup(line, start) &&
    isWord(line, mark + 1) &&
    !isUpper(line, mark + 1) &&
    !opensGroup(line, mark + 1)
  );
}

/** ", trong phạm vi …" after a name is no body. */
function isAside(line: Line, from: number, at: number): boolean {
  return from < at && find(line, "tails", at) !== undefined;
}

function belongsLeft(line: Line, last: Body, at: number): boolean {
  if (opensGroup(line, at)) return false;
  for (let index = last.end; index < at; index += 1) {
    const key = keyAt(line, index);
    if (key === ";" || key === "." || key === ")") return false;
  }
  if (find(line, "tails", at) !== undefined) return false;
  if (last.closed === true && last.kind !== "group") return false;
  if (last.kind === "unknown" || last.kind === "person" || isComplete(line, last) || tokenAt(line, at)?.caps === true) return false;
  return last.kind === "group" ? !isCapital(line, at) : true;
}

/** A known name, or a head noun that stands alone ("Công an"), is complete: other words beside it are another name. */
function isComplete(line: Line, body: Body): boolean {
  if (body.kind === "known") return true;
  return body.entry !== undefined && headOf(line, body.start)?.end === body.end;
}
