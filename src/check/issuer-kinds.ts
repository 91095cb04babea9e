import { resolveAgency } from "../vi/agency/index.ts";
import { fold } from "../vi/word.ts";
import data from "../vi/data/agency-words.json" with { type: "json" };
import { lazy } from "./lazy.ts";

const COMMITTEE = /^(?:ủy ban nhân dân|ubnd) (?<unit>tỉnh|thành phố|tp|huyện|quận|thị xã|phường|đặc khu|xã)(?!\p{L})/u;
const SCHOOL = /^(?:trường|nhà trường)(?!\p{L})/u;
const OFFICE = /^(?:sở|bộ)(?!\p{L})/u;

/** Whether a name is surely not that of the body that issues the plan, though one of its kind: two departments, two schools. */
export function isOtherOfKind(said: string, issuer: string): boolean {
  const [one, own] = [fold(said).trim(), fold(issuer).trim()];
  const [unit, ownUnit] = [COMMITTEE.exec(one)?.groups?.["unit"], COMMITTEE.exec(own)?.groups?.["unit"]];
  if (unit !== undefined && ownUnit !== undefined) return unit.replace("tp", "thành phố") !== ownUnit.replace("tp", "thành phố");
  if (SCHOOL.test(one) && SCHOOL.test(own)) return !beginAlike(nameOfSchool(one), nameOfSchool(own));
  return OFFICE.test(one) && OFFICE.test(own) && isOtherOffice(said, issuer);
}

/** Whether a name is a department's. */
export function isOffice(said: string): boolean {
  return OFFICE.test(fold(said)) && resolveAgency(said) !== undefined;
}

export function isCommittee(issuer: string): boolean {
  return COMMITTEE.test(fold(issuer));
}

function isOtherOffice(said: string, issuer: string): boolean {
  const [one, own] = [resolveAgency(said)?.id, resolveAgency(issuer)?.id];
  return one !== undefined && own !== undefined && one !== own;
}

const levels = lazy(() => new Set(["trường", "nhà", "và", ...data.schoolLevels.flatMap((level) => level.split(/[ -]/u))]));

/** `trường thcs nguyễn du` → `nguyễn du`: its level is often shortened or left out. */
function nameOfSchool(folded: string): string {
  const words = folded.match(/\p{L}+/gu) ?? [];
  const first = words.findIndex((word) => !levels().has(word));
  return first === -1 ? "" : words.slice(first).join(" ");
}

function beginAlike(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
