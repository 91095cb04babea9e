import { findChange, isNameOfCity, type ChangeRow } from "../vi/agency/index.ts";
import { agencyRows, type AgencyRow } from "../vi/agency/lexicon.ts";
import { dayAfter } from "../vi/time/calendar.ts";
import { fold } from "../vi/word.ts";
import { lazy } from "./lazy.ts";
import { spots } from "./lexicon.ts";
import { SPACE, TOUCHES, type Word, type WordUnit } from "./words.ts";

/** A body that was not always there, by one of its names. */
export interface Mortal {
  row: AgencyRow;
  /** ISO, the first day without the body; absent for bodies that still exist. */
  endedOn?: string;
  /** ISO, the first day on which the name is wrong everywhere: later where the provinces took days of their own. */
  wrongFrom?: string;
  /** ISO, the first day of the body; absent for bodies that always existed. */
  startedOn?: string;
  /** ISO, the first day on which the name may be right. */
  rightFrom?: string;
  change: ChangeRow | undefined;
  /** How sure the facts are. */
  confidence: ChangeRow["confidence"];
}

interface Node {
  next: Map<string, Node>;
  /** Rows that bear the name, the first that is mortal counts. */
  rows?: AgencyRow[];
  /** The name may be that of a division of some office too. */
  common?: boolean;
  /** Bodies of a city that belonged to a province, whose name is to follow: `UBND thành phố | Vinh`. */
  ofCity?: AgencyRow;
}

/** A body placed elsewhere keeps its name; what it is called now is told where a source was read that says so. */
const keepsName = ({ relation, confidence }: ChangeRow): boolean =>
  relation === "created" || (relation === "reorganised" && confidence !== "high");
/** Posts are still called by their old names, and nobody is misled by it. */
const NOT_TOLD: ReadonlySet<string> = new Set(["press"]);
/** A division of some office may bear these names at any time. */
const COMMON_NAME =
  /^phòng (?:kinh tế|văn hóa|nội vụ|tư pháp|y tế|dân tộc|tài chính|quản lý đô thị|kinh tế và hạ tầng)|^(?:cục thuế|cục thống kê|cục hải quan|ban dân tộc|ban tôn giáo|ủy ban (?:kinh tế|xã hội|tư pháp|pháp luật|đối ngoại)|trung tâm .*)$/u;

/** Units that make a common name the name of one kind of body: `Phòng Tư pháp huyện`. */
const DISTRICTS = ["huyện", "quận", "thị xã"] as const;

const OF_DISTRICT = /^(.+) huyện$/u;
const CITY_UNITS = ["thành phố", "TP"] as const;
/** No such city has a name of more words. */
const CITY_WORDS_MAX = 5;

const table = lazy(() => {
  const root: Node = { next: new Map() };
  for (const row of agencyRows) {
    const { validFrom, validTo, kind, level } = row;
    if ((validFrom === undefined && validTo === undefined) || NOT_TOLD.has(kind)) continue;
    // Offices of communes bear names that others bear too; a committee is one of a kind of unit.
    if (level === "commune" && (kind !== "commune-body" || validTo === undefined)) continue;
    for (const name of namesOf(row)) {
      const ofDistrict = level === "district" ? OF_DISTRICT.exec(name) : null;
      if (ofDistrict !== null) for (const unit of CITY_UNITS) add(root, `${ofDistrict[1] ?? ""} ${unit}`).ofCity = row;
      const isCommon = COMMON_NAME.test(fold(name));
      if (!isCommon || level === "district") addRow(root, name, row).common = isCommon;
      if (isCommon && level === "district") for (const unit of DISTRICTS) addRow(root, `${name} ${unit}`, row);
    }
  }
  return root;
});

const mortals = new Map<AgencyRow, Mortal | undefined>();

/** When a body began and ended; found out for the bodies that texts name. */
function mortalOf(row: AgencyRow): Mortal | undefined {
  if (!mortals.has(row)) mortals.set(row, readMortal(row));
  return mortals.get(row);
}

function readMortal(row: AgencyRow): Mortal | undefined {
  const change = row.change === undefined ? undefined : findChange(row.change);
  if (change !== undefined && keepsName(change)) return undefined;
  const [graceFrom, graceTo] = change?.greyWindow ?? [];
  const endedOn = row.validTo === undefined ? undefined : dayAfter(row.validTo);
  const startedOn = row.validFrom;
  const earliest = row.kind === "so" || row.kind === "so-special" ? (graceFrom ?? "2025-02-15") : startedOn;
  return {
    row,
    ...(endedOn === undefined ? {} : { endedOn, wrongFrom: graceTo ?? endedOn }),
    ...(startedOn === undefined ? {} : { startedOn, rightFrom: earliest ?? startedOn }),
    change,
    confidence: change?.confidence ?? "medium",
  };
}

/** What has taken over from a body by a day, as one would write it: the heirs of heirs that have ended since. */
export function successorOn(mortal: Mortal, day: string): string {
  return successorsOn(mortal, day).join(", ");
}

export function successorsOn(mortal: Mortal, day: string): readonly string[] {
  return [...new Set(heirsOn(mortal, day, new Set()))];
}

/** The body of an id, where it is gone by a day. */
export function endedBy(id: string | undefined, day: string): Mortal | undefined {
  const row = agencyRows.find((each) => each.id === id);
  const mortal = row === undefined ? undefined : mortalOf(row);
  return mortal?.wrongFrom !== undefined && mortal.wrongFrom <= day ? mortal : undefined;
}

function heirsOn({ row, change }: Mortal, day: string, seen: Set<string>): string[] {
  seen.add(row.id);
  const heirs = (change?.successors ?? row.successors ?? []).flatMap((id) => agencyRows.find((other) => other.id === id) ?? []);
  const ended = (heir: AgencyRow) => (mortalOf(heir)?.endedOn ?? "9999") <= day;
  if (!heirs.some(ended)) return change?.new ?? heirs.map(({ name }) => name);
  return heirs.flatMap((heir) => {
    const mortal = mortalOf(heir);
    if (mortal === undefined || !ended(heir)) return [heir.name];
    return seen.has(heir.id) ? [] : heirsOn(mortal, day, seen);
  });
}

/** Names and aliases, and abbreviations that say what kind of body it is: `Sở KH&ĐT`, not `KHĐT`. */
function namesOf({ name, aliases = [], abbreviations = [] }: AgencyRow): string[] {
  const short = abbreviations.filter((text) => /^(?:Bộ|Sở|Phòng|UBND|HĐND|TAND|VKSND|Công an|CA) /u.test(text));
  return [name, ...aliases.filter((alias) => !alias.includes("(")), ...short];
}

function addRow(root: Node, name: string, row: AgencyRow): Node {
  const node = add(root, name);
  (node.rows ??= []).push(row);
  return node;
}

function add(root: Node, name: string): Node {
  let node = root;
  for (const key of fold(name).match(/[\p{L}\d]+/gu) ?? []) {
    let next = node.next.get(key);
    if (next === undefined) node.next.set(key, (next = { next: new Map() }));
    node = next;
  }
  return node;
}

export interface MortalAt {
  mortal: Mortal;
  /** Index of the first word, and behind the last. */
  from: number;
  to: number;
  /** A division of some office may bear the name: only where nobody else is meant is it this body. */
  common: boolean;
}

const FIRST = spots(({ key, upper }) => upper && table().next.has(key));

/** Bodies with a birth or an end that words name, longest names first, none inside another. Linear: names are short. */
export function* mortalsIn(unit: WordUnit): Generator<MortalAt> {
  for (let from = unit.next(FIRST, 0); from < unit.length; from = unit.next(FIRST, from + 1)) {
    let node = table().next.get(unit.key(from) ?? "");
    let found: MortalAt | undefined;
    for (let to = from + 1; node !== undefined; to++) {
      const mortal = firstMortal(node);
      if (mortal !== undefined) found = { mortal, from, to, common: node.common === true };
      found = bodyOfCity(unit, node, from, to) ?? found;
      const key = unit.key(to);
      if (key === undefined || !goesOn(unit.before(to))) break;
      node = node.next.get(key);
    }
    if (found === undefined || goesFurther(unit.words, found)) continue;
    yield found;
    from = found.to - 1;
  }
}

/** With the name of the city behind the unit. */
function bodyOfCity(unit: WordUnit, { ofCity }: Node, from: number, to: number): MortalAt | undefined {
  const mortal = ofCity === undefined ? undefined : mortalOf(ofCity);
  if (mortal === undefined) return undefined;
  for (let end = Math.min(to + CITY_WORDS_MAX, unit.length); end > to; end--) {
    const name = unit.words.slice(to, end);
    if (name[0]?.upper === true && isNameOfCity(name.map(({ key }) => key).join(" "))) return { mortal, from, to: end, common: false };
  }
  return undefined;
}

function firstMortal({ rows = [] }: Node): Mortal | undefined {
  for (const row of rows) {
    const mortal = mortalOf(row);
    if (mortal !== undefined) return mortal;
  }
  return undefined;
}

/** Inside a name stand spaces, commas, hyphens and `&`. */
function goesOn(before: number): boolean {
  return before === SPACE || before === 44 || before === 45 || before === 38 || before === 0x2013 || before === TOUCHES || before === 47;
}

/** `Bộ Tài nguyên và Môi trường` is whole; in `Ủy ban Kinh tế và Tài chính` the shorter name is only a part. */
function goesFurther(words: readonly Word[], { to }: MortalAt): boolean {
  const [next, after] = [words[to], words[to + 1]];
  return (
    next !== undefined &&
    next.before === SPACE &&
    next.key === "và" &&
    after?.upper === true &&
    after.before === SPACE &&
    !/^(?:sở|bộ|ban|công|ủy|các|phòng|cục|tòa|viện|hội|văn|chi|thanh)$/u.test(after.key)
  );
}
