import { beginsNamed, beginsQuantified } from "./begins.ts";
import {
  find,
  groupWordAt,
  headOf,
  isBoundary,
  isCapital,
  isUpper,
  keyAt,
  knownAt,
  predicateAt,
  unitAt,
  wordsBetween,
  type Body,
  type BodyReader,
  type Line,
} from "./scan.ts";
import type { GroupClass } from "./lexicon.ts";
import { readQualifiers, type Growth } from "./qualifiers.ts";
import { readTopic } from "./topic.ts";

const MOST_ITEMS = 24;
/** Bodies of the state, beside which firms and people's organisations are a group of their own. */
const STATE = new Set(["sở", "ban", "ngành", "bộ", "địa phương"]);
const GENERIC = new Set(["cơ quan", "đơn vị", "tổ chức"]);

interface Run {
  state: boolean;
  /** "các trường": kinds of school go on with the run. */
  school: boolean;
  generic: boolean;
  /** "cơ sở khám bệnh, chữa bệnh" without "các": one kind of place, beside which any bodies are another group. */
  kind: boolean;
  last: GroupClass;
}

/** Reads "sở, ban, ngành tỉnh", "cơ quan, đơn vị có liên quan"… from its first group word on; `start` is where the body begins ("các"). */
export function readGroup(line: Line, start: number, first: number, depth: number, read: BodyReader): Body | undefined {
  const item = groupWordAt(line, first);
  if (item === undefined || (item.value === "people" && line.weakEnds !== "never" && !line.people)) return undefined;
  // "cơ quan thông tin, truyền thông": the verb in it is its field.
  const phrase = find(line, "groupPhrases", first) ?? 0;
  const end = phrase > item.end && predicateAt(line, item.end) !== undefined ? phrase : item.end;
  const body: Body = { start, end, collective: true, kind: "group" };
  const growth: Growth = { body, depth, read };
  const run: Run = { state: false, school: false, generic: false, kind: false, last: item.value };
  const word = wordsBetween(line, first, item.end);
  note(run, word, item.value);
  run.kind = start === first && word.startsWith("cơ sở ");
  readTail(line, growth, run);
  for (let count = 0; count < MOST_ITEMS; count += 1) {
    const next = nextItem(line, body.end, growth, run);
    if (next === undefined) break;
    note(run, next.word, next.class);
    body.end = next.end;
    growth.body.closed = false;
    readTail(line, growth, run);
  }
  return body;
}

function note(run: Run, word: string, kind: GroupClass): void {
  if (STATE.has(word)) run.state = true;
  run.school = word === "trường";
  if (GENERIC.has(word)) run.generic = true;
  run.last = kind;
}

/** Words that belong to one item: further group words without a comma ("ban ngành"), its topic, its qualifiers. */
function readTail(line: Line, growth: Growth, run: Run): void {
  const { body } = growth;
  for (
    let hit = groupWordAt(line, body.end);
    hit !== undefined && !isOtherBody(line, body.end, hit.value);
    hit = groupWordAt(line, body.end)
  ) {
    note(run, wordsBetween(line, body.end, hit.end), hit.value);
    body.end = hit.end;
  }
  readQualifiers(line, growth);
  if (growth.body.closed || readMembers(line, growth)) return;
  const end = readTopic(line, body.end, { group: true });
  if (end === body.end) return;
  body.end = end;
  readQualifiers(line, growth);
}

/** "các lực lượng | Công an, Quân sự, Kiểm lâm": the bodies that the group is made of, where they are named without a place. */
function readMembers(line: Line, growth: Growth): boolean {
  const { body } = growth;
  if (keyAt(line, body.end - 1) === "và" || !isAfterGroupOfBodies(line, body)) return false;
  let end = memberAt(line, body.end);
  if (end === undefined) return false;
  for (let next: number | undefined = end; next !== undefined; next = isListMark(line, end) ? memberAt(line, end + 1) : undefined)
    end = next;
  body.end = end;
  body.closed = true;
  return true;
}

function isAfterGroupOfBodies(line: Line, { start, end }: Body): boolean {
  return [end - 2, end - 1].some((at) => at >= start && find(line, "groupsOfBodies", at) === end);
}

function isListMark(line: Line, at: number): boolean {
  return [",", "và"].includes(keyAt(line, at));
}

/** The end of a head noun that stands alone, in capitals, at a mark or before what they do: “Công an”, not “Công an tỉnh”. */
function memberAt(line: Line, at: number): number | undefined {
  if (!isCapital(line, at)) return undefined;
  const end = headOf(line, at)?.end;
  if (end === undefined || keyAt(line, end) === "-") return undefined;
  return isBoundary(line, end) || predicateAt(line, end) !== undefined ? end : undefined;
}

function isOtherBody(line: Line, at: number, kind: GroupClass): boolean {
  return kind !== "organ" || (isCapital(line, at) && beginsNamed(line, at));
}

/** "cơ quan, tổ chức có liên quan | , cơ sở …": which ones has been said, and what follows a comma is another. */
function saysConcerned(line: Line, end: number): boolean {
  return keyAt(line, end - 2) === "liên" && keyAt(line, end - 1) === "quan";
}

interface Item {
  word: string;
  class: GroupClass;
  end: number;
}

function nextItem(line: Line, at: number, growth: Growth, run: Run): Item | undefined {
  const join = keyAt(line, at);
  if (![",", "và", "/", "hoặc", "-"].includes(join)) return undefined;
  let from = at + 1;
  if (join === "," && keyAt(line, from) === "và") from += 1;
  const level = run.school ? find(line, "schoolLevels", from) : undefined;
  if (level !== undefined) return { word: "trường", class: "organ", end: level };
  const hit = groupWordAt(line, from);
  if (hit === undefined || beginsQuantified(line, from) || (beginsNamed(line, from) && !isKindAlone(line, from, hit.end))) return undefined;
  const item: Item = { word: wordsBetween(line, from, hit.end), class: hit.value, end: hit.end };
  // "các Đồn Biên phòng, lực lượng Cảnh sát giao thông": called by its name, the second is a body of its own.
  if (item.word === "lực lượng" && !run.generic && isCapital(line, item.end)) return undefined;
  // "cơ quan y tế địa phương và chính quyền xã": the authorities of one unit are a body by themselves.
  if (item.word === "chính quyền" && unitAt(line, item.end) !== undefined) return undefined;
  return goesOn(line, item, growth, run, join) ? item : undefined;
}

/** "các trường học, | trạm y tế": in small letters and with nothing behind it, a kind of body is not the one of a place. */
function isKindAlone(line: Line, at: number, end: number): boolean {
  return !isUpper(line, at) && knownAt(line, at)?.end === end && isBoundary(line, end);
}

/** One "các" is one group, but firms beside "các bộ, ngành" and organisations beside "các sở, ban" are another. */
function goesOn(line: Line, item: Item, growth: Growth, run: Run, join: string): boolean {
  if (run.state && item.word === "tổ chức" && find(line, "civic", item.end) !== undefined) return false;
  if (run.state && !run.generic && item.class === "business") return false;
  if (item.class === "people" && item.word !== "cá nhân") return run.last === "people";
  if (growth.body.closed && item.class === "organ" && run.last !== "organ") return false;
  if (join === "," && (saysConcerned(line, growth.body.end) || (run.kind && GENERIC.has(item.word)))) return false;
  return !(growth.body.closed && run.state && GENERIC.has(item.word));
}
