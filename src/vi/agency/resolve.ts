import { ownBodies, perWords, type OwnBody } from "../own-words.ts";
import { fold } from "../word.ts";
import { expandAbbreviations } from "./expand.ts";
import { agencyRows, ambiguousAbbreviations, fieldRows, ownRows, type AgencyRow } from "./lexicon.ts";
import { isCityOfProvince, provinceAt } from "./places.ts";
import { isCapital, keyAt, makeLine, quantifierAt, tokenAt, type Line } from "./scan.ts";
import { foldedKeys, foldedLines } from "./tokens.ts";
import type { ResolvedAgency } from "./types.ts";

/** What is known about the document a name stands in. */
export interface AgencyContext {
  /** ISO day of the document: chooses between bodies of the same name. */
  date?: string;
  /** Name of the province of the document, for names that do not say theirs. */
  province?: string;
  /** Abbreviations the document defines, by the short form as printed. */
  abbreviations?: ReadonlyMap<string, string>;
}

interface Index {
  /** Bodies by {@link nameKey}, those whose names may begin with a word; made when a name with that word is looked up. */
  names: (first: string) => ReadonlyMap<string, readonly AgencyRow[]>;
  short: ReadonlyMap<string, readonly AgencyRow[]>;
}

let common: Index | undefined;

function put(map: Map<string, AgencyRow[]>, key: string, row: AgencyRow): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [row]);
  else if (!list.includes(row)) list.push(row);
}

const ABBREVIATED = /[A-ZĐ]{2}/;

function rows(): Index {
  common ??= indexOf(agencyRows);
  return common;
}

const ownIndex = perWords((bodies: readonly OwnBody[]) => indexOf(ownRows(bodies)));

/** A name as printed and its row. */
interface Printed {
  name: string;
  row: AgencyRow;
}

function indexOf(list: readonly AgencyRow[]): Index {
  const short = new Map<string, AgencyRow[]>();
  const fields = new Set(fieldRows.flatMap((field) => field.abbreviations ?? []));
  const printed: Printed[] = [];
  for (const row of list) {
    addNames(printed, row);
    for (const form of row.abbreviations ?? []) if (!fields.has(form)) put(short, form, row);
  }
  return { names: byFirstWord(printed), short };
}

function addNames(printed: Printed[], row: AgencyRow): void {
  for (const name of row.aliases === undefined ? [row.name] : [row.name, ...row.aliases]) {
    printed.push({ name, row });
    if (ABBREVIATED.test(name)) printed.push({ name: expandAbbreviations(name), row });
  }
}

/** The key of a name takes longer than finding its first word, and a text has the first words of a few names only. */
function byFirstWord(printed: readonly Printed[]): Index["names"] {
  const folded = foldedLines(printed.map(({ name }) => name));
  const places = new Map<string, number[]>();
  for (let at = 0; at < folded.length; at++) {
    const first = firstWord(folded[at] ?? "");
    const known = places.get(first);
    if (known === undefined) places.set(first, [at]);
    else known.push(at);
  }
  const made = new Map<string, Map<string, AgencyRow[]>>();
  return (first) => {
    let names = made.get(first);
    if (names !== undefined) return names;
    made.set(first, (names = new Map()));
    for (const at of places.get(first) ?? []) {
      const row = printed[at]?.row;
      if (row !== undefined) put(names, nameKey(folded[at] ?? ""), row);
    }
    return names;
  };
}

const PLAIN_START = /^(?!(?:các|những|đề|và) )[0-9a-z\u00C0-\u1FFF]+(?= |$)/;

/** The word that a key begins with, told from the folded name where that is easy. */
function firstWord(folded: string): string {
  return PLAIN_START.exec(folded)?.[0] ?? firstOfKey(nameKey(folded));
}

function firstOfKey(key: string): string {
  const space = key.indexOf(" ");
  return space === -1 ? key : key.slice(0, space);
}

const IN_NAME = /^[0-9a-z\u00C0-\u1FFF]/;
const LEADING = /^(?:các |những |đề nghị )?(?:lực lượng (?=.* ))?/;

/** The words of a folded name: "và" and "&", commas and hyphens between fields do not tell names apart; neither does "các" in front. */
function nameKey(folded: string): string {
  const list = foldedKeys(folded).filter((word) => word !== "và" && IN_NAME.test(word));
  return list.join(" ").replace(LEADING, "");
}

const PROVINCE_UNIT = /(?<![^ ])(?:thành phố|tỉnh|tp|thủ đô)(?![^ ])/g;
const COMMUNE_UNIT = /(?<![^ ])(?:phường|đặc khu|cấp xã)(?![^ ])/g;
const DISTRICT_UNIT = /(?<![^ ])(?:quận|thị xã|cấp huyện)(?![^ ])/g;

/** Words that a place or a number follows. */
const AFTER_WHICH_PLACES = ["tỉnh", "xã", "huyện", "phường", "quận", "khu", "phố", "trấn", "vực", "ủy", "đoàn"];

/** Looks a name up in the gazetteer, as printed: abbreviations, the name of the place and the kind of unit do not matter. */
export function resolveAgency(name: string, context: AgencyContext = {}): ResolvedAgency | undefined {
  const own = ownBodies();
  return (own === undefined ? undefined : lookUp(name, context, ownIndex(own))) ?? lookUp(name, context, rows());
}

function lookUp(name: string, context: AgencyContext, index: Index): ResolvedAgency | undefined {
  const defined = context.abbreviations?.get(name.trim()) ?? name;
  const short = index.short.get(defined.trim());
  if (short !== undefined && !(defined.trim() in ambiguousAbbreviations)) {
    const row = choose(short, context.date);
    if (row !== undefined) return result(row, undefined);
  }
  const full = expandAbbreviations(defined, context.abbreviations);
  const line = makeLine(full, false);
  const province = provinceIn(line) ?? provinceOf(context.province);
  for (const key of keysOf(full, line, context.date)) {
    const row = choose(index.names(firstOfKey(key)).get(key) ?? [], context.date);
    if (row !== undefined) return result(row, province);
  }
  return undefined;
}

/** The name itself, then without its place, then with the unit the gazetteer uses ("Công an thành phố" → "Công an tỉnh"). */
function keysOf(full: string, line: Line, date: string | undefined): string[] {
  const forms = [full];
  const bare = isOfCity(line, date) ? withoutPlace(line).replace(CITY, "huyện") : withoutPlace(line);
  if (bare !== full) forms.push(bare);
  const keys: string[] = [];
  for (const form of forms) {
    const key = nameKey(fold(form));
    keys.push(key, key.replace(PROVINCE_UNIT, "tỉnh"), key.replace(COMMUNE_UNIT, "xã"), key.replace(DISTRICT_UNIT, "huyện"));
    if (form === bare && bare !== full && !/ (?:tỉnh|huyện|xã)$/u.test(key)) keys.push(`${key} tỉnh`);
    keys.push(key.replace(/ (?:tỉnh|thành phố|huyện|xã|phường|quận|thị xã|đặc khu)$/u, ""));
  }
  return [...new Set(keys)];
}

const CITY = /(?<!\p{L})(?:thành phố|tp)(?!\p{L})/iu;

/** "Ủy ban nhân dân thành phố Vinh": a body of a city that belongs to a province is one of the district level. */
function isOfCity(line: Line, date: string | undefined): boolean {
  return line.tokens.some((_, at) => isCityOfProvince(line, at, date));
}

/** "Tỉnh đoàn | Hà An", but "Liên đoàn Lao động", "Công đoàn Viên chức". */
function isBeforePlace(line: Line, at: number): boolean {
  if (!AFTER_WHICH_PLACES.includes(keyAt(line, at))) return false;
  return keyAt(line, at) !== "đoàn" || !["liên", "công"].includes(keyAt(line, at - 1));
}

/** The name without capitalised words after a unit, without a province, without brackets. */
function withoutPlace(line: Line): string {
  const kept: string[] = [];
  const start = quantifierAt(line, 0) ?? 0;
  for (let at = start; tokenAt(line, at) !== undefined; at += 1) {
    const token = line.tokens[at];
    if (token === undefined || token.key === "(") break;
    const province = at > start ? provinceAt(line, at) : undefined;
    if (province !== undefined) {
      at = province.end - 1;
      continue;
    }
    if (at > start && isCapital(line, at) && isBeforePlace(line, at - 1)) {
      while (isCapital(line, at + 1)) at += 1;
      continue;
    }
    kept.push(line.text.slice(token.start, token.end));
  }
  return kept.join(" ");
}

function provinceIn(line: Line): string | undefined {
  for (let at = 0; at < line.limit; at += 1) {
    const hit = provinceAt(line, at);
    if (hit !== undefined && at > 0) return hit.value;
  }
  return undefined;
}

function provinceOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const line = makeLine(name, false);
  for (let at = 0; at < line.limit; at += 1) {
    const hit = provinceAt(line, at);
    if (hit !== undefined) return hit.value;
  }
  return undefined;
}

/** Of several bodies of one name, the one that existed on the day; else the first. */
function choose(list: readonly AgencyRow[], date: string | undefined): AgencyRow | undefined {
  if (date === undefined || list.length < 2) return list[0];
  return list.find((row) => (row.validFrom ?? "") <= date && date <= (row.validTo ?? "9999-12-31")) ?? list[0];
}

function result(row: AgencyRow, province: string | undefined): ResolvedAgency {
  const resolved: ResolvedAgency = { id: row.id, canonical: row.name, level: row.level, kind: row.kind };
  if (row.validFrom !== undefined) resolved.validFrom = row.validFrom;
  if (row.validTo !== undefined) resolved.validTo = row.validTo;
  if (row.successors !== undefined) resolved.successors = row.successors;
  if (row.change !== undefined) resolved.change = row.change;
  if (province !== undefined) resolved.province = province;
  return resolved;
}
