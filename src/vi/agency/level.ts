import { readBody } from "./body.ts";
import { isCityOfProvince } from "./places.ts";
import { headOf, keyAt, makeLine, quantifierAt, tokenAt, titleAt, unitAt, find, type Line } from "./scan.ts";
import type { AgencyLevel } from "./types.ts";

const UNIT_LEVEL: Readonly<Record<string, AgencyLevel>> = {
  tỉnh: "province",
  huyện: "district",
  quận: "district",
  xã: "commune",
  phường: "commune",
  thôn: "sub-commune",
  ấp: "sub-commune",
  bản: "sub-commune",
  buôn: "sub-commune",
  làng: "sub-commune",
  xóm: "sub-commune",
};
const TWO_WORDS: Readonly<Record<string, AgencyLevel>> = {
  "thành phố": "province",
  "thủ đô": "province",
  "thị xã": "district",
  "thị trấn": "commune",
  "đặc khu": "commune",
  "khu phố": "sub-commune",
  "tổ dân": "sub-commune",
  "tối cao": "central",
  "khu vực": "province",
  "trung ương": "central",
  "chính phủ": "central",
  "quốc hội": "central",
};

/** The level of government a name speaks of, by its head noun and its units; "any" where the name does not say. */
export function agencyLevel(name: string): AgencyLevel {
  const line = makeLine(name, false);
  const at = quantifierAt(line, 0) ?? 0;
  const head = headOf(line, at)?.value.head;
  if (readBody(line, 0)?.kind === "person" || head?.role === true) return "person";
  const unit = levelInWords(line);
  if (readBody(line, 0)?.kind === "group") return unit ?? groupLevel(line, at);
  if (head?.level === "central" || head?.level === "internal") return head.level;
  return unit ?? head?.level ?? (isNational(line) ? "central" : "any");
}

/** "các bộ, ngành" speak of the centre, "các sở, ban, ngành" of the province. */
function groupLevel(line: Line, at: number): AgencyLevel {
  const key = keyAt(line, at);
  if (key === "bộ") return "central";
  return key === "sở" ? "province" : "any";
}

/** "… Việt Nam", "… quốc gia" without any unit. */
function isNational(line: Line): boolean {
  for (let at = 0; at < line.limit; at += 1) {
    const two = `${keyAt(line, at)} ${keyAt(line, at + 1)}`;
    if (two === "việt nam" || two === "quốc gia") return true;
  }
  return false;
}

/** The lowest-standing unit named first decides: "UBND các huyện, thành phố" is the district level. */
function levelInWords(line: Line): AgencyLevel | undefined {
  let level: AgencyLevel | undefined;
  for (let at = 0; tokenAt(line, at) !== undefined; at += 1) {
    const found = unitLevel(line, at);
    if (found === undefined) continue;
    if (level === undefined || (level === "province" && found === "district")) level = found;
  }
  return level;
}

function unitLevel(line: Line, at: number): AgencyLevel | undefined {
  if (isCityOfProvince(line, at)) return "district";
  const two = TWO_WORDS[`${keyAt(line, at)} ${keyAt(line, at + 1)}`];
  if (two !== undefined) return two;
  if (keyAt(line, at) === "tp") return "province";
  if (["ủy", "đoàn"].includes(keyAt(line, at + 1)) && ["tỉnh", "thành", "huyện", "quận", "thị"].includes(keyAt(line, at)))
    return ["tỉnh", "thành"].includes(keyAt(line, at)) ? "province" : "district";
  return unitAt(line, at) === undefined ? undefined : UNIT_LEVEL[keyAt(line, at)];
}

/** Does the name speak of a group: "các sở, ban, ngành", "Ủy ban nhân dân xã, phường, đặc khu"? */
export function isCollective(name: string): boolean {
  return readBody(makeLine(name, false), 0)?.collective === true;
}

/** The kind of a body by its head noun ("so", "police", "school"…), "official" for a post, "person" for somebody by name. */
export function agencyKind(name: string): string | undefined {
  const line = makeLine(name, false);
  const body = readBody(line, 0);
  if (body?.kind === "person") return "person";
  const at = quantifierAt(line, 0) ?? 0;
  if (body?.kind === "title" && titleAt(line, at) !== undefined)
    return find(line, "personTitles", at) === undefined ? "official" : "person";
  if (body?.kind === "group") return "generic-group";
  return headOf(line, at)?.value.head.kind;
}
