import changesData from "../data/agency-changes.json" with { type: "json" };
import citiesData from "../data/cities.json" with { type: "json" };
import { addPrinted, emptyTrie, longest, type Trie } from "./trie.ts";
import { begins, beginsNamed } from "./begins.ts";
import { provinces, provinceUnit } from "./province.ts";
import {
  find,
  isBoundary,
  isCapital,
  isUpper,
  isWord,
  keyAt,
  personNameAt,
  predicateAt,
  titleAt,
  tokenAt,
  unitAt,
  cutsWord,
  type Line,
} from "./scan.ts";

let provinceNames: Trie<string> | undefined;

/** Ids of provinces by name, old and new: "Bình Định", "Thừa Thiên Huế". */
function provinceTrie(): Trie<string> {
  if (provinceNames === undefined) {
    provinceNames = emptyTrie<string>();
    const names = changesData.provinces.map((row): [string, string] => [row.name, row.id]);
    addPrinted(provinceNames, [...names, ["HCM", "ho-chi-minh"]]);
  }
  return provinceNames;
}

/** A province named at the token. */
export function provinceAt(line: Line, at: number): { value: string; end: number } | undefined {
  return isUpper(line, at) ? longest(provinceTrie(), line.tokens, at, line.limit) : undefined;
}

let cityNames: Trie<true> | undefined;

function cityTrie(): Trie<true> {
  if (cityNames === undefined) {
    cityNames = emptyTrie<true>();
    addPrinted(
      cityNames,
      citiesData.names.map((name): [string, true] => [name, true]),
    );
  }
  return cityNames;
}

/**
 * "thành phố | Vinh", "TP. | Thái Nguyên": a city that belongs to a province and stood where a district did. Not those
 * under the central government, which stand where provinces do; some became that on a day (ISO) of their own.
 *
 * @param unit where "thành phố" or "TP" stands
 */
export function isCityOfProvince(line: Line, unit: number, date?: string): boolean {
  const words = keyAt(line, unit) === "tp" ? 1 : keyAt(line, unit) === "thành" && keyAt(line, unit + 1) === "phố" ? 2 : undefined;
  if (words === undefined) return false;
  const at = unit + words + (keyAt(line, unit + words) === "." ? 1 : 0);
  if (!isUpper(line, at)) return false;
  const row = provinces.find(({ id }) => id === provinceAt(line, at)?.value);
  if (row === undefined) return longest(cityTrie(), line.tokens, at, line.limit) !== undefined;
  return provinceUnit(row, date ?? row.cityFrom ?? "") !== "thành phố";
}

const MOST_PLACE_WORDS = 5;
const DIGIT = /^\d/u;
const PERIODS = new Set(["tháng", "ngày", "năm", "tuần", "quý"]);

/** A place name: a province, or capitalised words that begin no body; a number only after a unit ("Phường 5"). Returns the index after it. */
export function readPlace(line: Line, at: number, afterUnit = false): number | undefined {
  const province = provinceAt(line, at);
  if (province !== undefined) return province.end;
  let end = at;
  // "Phường 5", but "báo cáo UBND xã 6 tháng".
  if (DIGIT.test(keyAt(line, at)) && (!afterUnit || PERIODS.has(keyAt(line, at + 1)))) return undefined;
  // "phường Lâm Viên": two words are a place's name there, were they a person's elsewhere.
  if (afterUnit && personNameAt(line, at) === at + 2) return at + 2;
  while (end - at < MOST_PLACE_WORDS && (isPlaceWord(line, end) || (end > at && isSyllableOfName(line, end)))) end += 1;
  if (cutsWord(line, end)) end -= 1;
  return end > at ? end : undefined;
}

/** "Phú | Quý": the word for a quarter ends a name where no number of a quarter follows; "UBND xã Tân Lập Quý II" is a name and a time. */
function isSyllableOfName(line: Line, at: number): boolean {
  return keyAt(line, at) === "quý" && isCapital(line, at) && !QUARTER.test(keyAt(line, at + 1));
}

const QUARTER = /^(?:i{1,3}|iv|[1-4]|một|hai|ba|tư)$/u;

function isPlaceWord(line: Line, at: number): boolean {
  const token = tokenAt(line, at);
  if (token === undefined || !token.word || !token.upper || token.key === "và" || find(line, "notPlaces", at) !== undefined) return false;
  // “bản Nà Khoa”: among names, any word that a group can begin with would do.
  return !beginsNamed(line, at) && !begins({ ...line, strict: true }, at) && predicateAt(line, at)?.value !== "strong";
}

/** A run of units: "tỉnh Nghệ An", "cấp tỉnh, cấp xã", "huyện, thị xã, thành phố trực thuộc Trung ương". */
export interface UnitRun {
  end: number;
  /** How many units are listed. */
  count: number;
}

/** Reads units from the token on; `start` may be "cấp". */
export function readUnits(line: Line, start: number): UnitRun | undefined {
  const first = readUnit(line, start);
  if (first === undefined) return undefined;
  const numbers = readNumbers(line, first);
  if (numbers !== undefined) return numbers;
  let end: number = first;
  let count = 1;
  let listed = isPlural(line, start);
  for (;;) {
    listed ||= keyAt(line, end) === ":";
    const next: number | undefined = unitAfterMark(line, end) ?? (listed ? listedPlace(line, end) : undefined) ?? placeAfterMark(line, end);
    if (next === undefined) return { end, count };
    end = next;
    count += 1;
  }
}

/** Joints of numbers, of which "đến" and a dash stand for all between. */
const NUMBER_JOINTS = new Set([",", "và", "đến", "-"]);
const SHORT_NUMBER = /^\d{1,3}$/u;

/** "khu vực 2 | , 5, 9 và 13", "khu vực 1 | đến khu vực 17": units that bear numbers; "Phường 5, 6 cán bộ" counts something else. */
function readNumbers(line: Line, from: number): UnitRun | undefined {
  let end = from;
  let count = 1;
  while (SHORT_NUMBER.test(keyAt(line, end - 1)) && NUMBER_JOINTS.has(keyAt(line, end))) {
    const next = unitAt(line, end + 1) ?? end + 1;
    if (!SHORT_NUMBER.test(keyAt(line, next)) || !endsNumber(line, next + 1)) break;
    end = next + 1;
    count += 1;
  }
  return count > 1 ? { end, count } : undefined;
}

/** Behind the number of a unit stands a mark, the next number or what the units do, nothing that the number counts or dates. */
function endsNumber(line: Line, at: number): boolean {
  const key = keyAt(line, at);
  if (key === "%" || ((key === "/" || key === ".") && DIGIT.test(keyAt(line, at + 1)))) return false;
  return NUMBER_JOINTS.has(key) || isBoundary(line, at) || predicateAt(line, at) !== undefined;
}

/** "các xã Tân Lập, | Hòa An", "các xã: | Tân Lập": another place of the same unit, where names are listed. */
export function placeAfterMark(line: Line, at: number): number | undefined {
  const key = keyAt(line, at);
  if ((line.strict && !line.heading) || tokenAt(line, at + 1)?.caps === true) return undefined;
  if (line.strict && personNameAt(line, at + 1) !== undefined) return undefined;
  const unitBefore = unitAt(line, at - 1) === at || unitAt(line, at - 2) === at;
  const goesOn = key === ":" ? unitBefore : (key === "," || key === "và") && isCapital(line, at - 1) && !unitBefore;
  const end = goesOn ? readPlace(line, at + 1) : undefined;
  return end !== undefined && isBoundary(line, end) ? end : undefined;
}

/** "các huyện …": names of several places follow. */
function isPlural(line: Line, unit: number): boolean {
  return keyAt(line, unit - 1) === "các";
}

/** Behind "các xã:" a name is a place, were it a person's elsewhere: "Na Hang, | Lâm Bình", "Văn Miếu – Quốc Tử Giám". */
function listedPlace(line: Line, at: number): number | undefined {
  if (![",", "và", ":"].includes(keyAt(line, at)) || tokenAt(line, at + 1)?.caps === true) return undefined;
  // A name of three words is a person's: few places have so many.
  if (keyAt(line, at) !== ":" && (personNameAt(line, at + 1) ?? 0) > at + 3) return undefined;
  const names: Line = { ...line, strict: true };
  let end = readPlace(names, at + 1);
  while (end !== undefined && keyAt(line, end) === "-" && isCapital(line, end + 1)) end = readPlace(names, end + 1);
  if (end === undefined || (line.strict && end > at + 1 + MOST_LISTED_WORDS)) return undefined;
  return isBoundary(line, end) || (line.strict && beginsDoing(line, end)) ? end : undefined;
}

/** In running text longer names may be those of bodies that nobody knows. */
const MOST_LISTED_WORDS = 3;

/** "UBND các xã Tân Lập, Hòa An | tổ chức …": behind the last place the sentence goes on with what they do. */
function beginsDoing(line: Line, at: number): boolean {
  return !isCapital(line, at) && predicateAt(line, at) !== undefined;
}

function unitAfterMark(line: Line, at: number): number | undefined {
  const key = keyAt(line, at);
  if (key !== "," && key !== "và" && key !== "/" && key !== "hoặc" && key !== "-") return undefined;
  if (keyAt(line, at + 1) === "các") return undefined;
  return readUnit(line, at + 1);
}

function readUnit(line: Line, start: number): number | undefined {
  let at = start;
  if (keyAt(line, at) === "cấp") {
    at += 1;
    const level = unitAt(line, at) ?? find(line, "levelWords", at);
    if (level === undefined) return undefined;
    return level;
  }
  const unit = unitAt(line, at) ?? initialOfUnit(line, at);
  if (unit === undefined) return undefined;
  at = unit;
  if (keyAt(line, at) === "." && isUpper(line, at + 1) && isAbbreviatedUnit(line, start)) at += 1;
  const region = keyAt(line, at - 1) === "vực" ? regionAt(line, at) : undefined;
  if (region !== undefined) return region;
  const place = isWord(line, at) ? readPlace(isPlural(line, start) ? { ...line, strict: true } : line, at, true) : undefined;
  return readBelonging(line, place === undefined ? unit : afterDash(line, place));
}

/** "khu vực | phía Nam", "khu vực | miền Trung - Tây Nguyên", "khu vực | Thành phố Hồ Chí Minh": which part of the country, not by number. */
function regionAt(line: Line, at: number): number | undefined {
  if (isCapital(line, at) && unitAt(line, at) !== undefined) return readUnit(line, at);
  if (!REGIONS.has(keyAt(line, at)) || !isCapital(line, at + 1)) return undefined;
  const end = readPlace({ ...line, strict: true }, at + 1);
  return end === undefined ? undefined : afterDash(line, end);
}

const REGIONS = new Set(["phía", "miền", "vùng"]);

/** "phường Xuân Hương | - Đà Lạt": the second half of its name, capitals up to the next mark or verb, and nobody's name or post. */
function afterDash(line: Line, dash: number): number {
  const isJoined = tokenAt(line, dash - 1)?.end === tokenAt(line, dash)?.start;
  const at = dash + 1;
  if (keyAt(line, dash) !== "-" || line.bullets || line.allCaps || isJoined || tokenAt(line, at)?.caps === true) return dash;
  if (personNameAt(line, at) !== undefined || predicateAt(line, at) !== undefined || titleAt(line, at) !== undefined) return dash;
  const end = readPlace({ ...line, strict: true }, at);
  if (end === undefined || end < at + 2) return dash;
  return isBoundary(line, end) || predicateAt(line, end) !== undefined ? end : dash;
}

/** "TYT P. | An Khánh", "UBND X. | Tân Lập": the first letter of a unit, with its dot. */
function initialOfUnit(line: Line, at: number): number | undefined {
  const isInitial = ["p", "x", "h", "q"].includes(keyAt(line, at)) && isCapital(line, at) && keyAt(line, at + 1) === ".";
  return isInitial && isCapital(line, at + 2) && tokenAt(line, at + 2)?.caps !== true ? at + 2 : undefined;
}

function isAbbreviatedUnit(line: Line, at: number): boolean {
  return ["tp", "tx", "tt"].includes(keyAt(line, at));
}

/** "… trực thuộc Trung ương". */
function readBelonging(line: Line, at: number): number {
  let next = at;
  if (keyAt(line, next) === "trực") next += 1;
  if (keyAt(line, next) !== "thuộc") return at;
  const unit = unitAt(line, next + 1);
  return unit ?? at;
}
