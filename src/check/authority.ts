import type { Agency, Plan } from "../model/plan.generated.ts";
import { resolveAgency } from "../vi/agency/index.ts";
import { fold } from "../vi/word.ts";

/** Why an executive body may not simply give a body work. */
export type Beyond = "outside" | "above" | "central";

/**
 * Kinds of bodies that no executive body (Ủy ban nhân dân, bộ, sở) is set over: the Party, the Front and the mass
 * organisations, the elected bodies. Constitution 2013, Articles 4, 9, 10, 113; Law on Organisation of Local Government 2025.
 */
const OUTSIDE_KINDS: ReadonlySet<string> = new Set([
  "party",
  "mass-organisation",
  "elected",
  "elected-committee",
  "state",
  "national-assembly-committee",
]);
/** Courts, procuracies and the State Audit are independent of it: Constitution 2013, Articles 102, 107, 118. */
const INDEPENDENT = /^(?:toa-an-|vien-kiem-sat-|kiem-toan-)/u;

/** What stands over a province: the Government and its ministries. Other central bodies only are not under it. */
const SUPERIOR: ReadonlySet<string> = new Set(["government", "ministry", "ministerial-agency"]);

const RANK: Readonly<Record<string, number>> = { central: 4, province: 3, district: 2, commune: 1, "sub-commune": 0 };

/** Whether the plan is issued by an executive body, whose authority has these bounds; not where one outside it issues the plan too. */
export function isExecutive({ document }: Plan): boolean {
  const [first = "", ...others] = issuingNames(document.issuer?.name ?? "");
  if (document.party === true || others.some((name) => isOutside(resolveAgency(name)))) return false;
  return /^(?:ủy ban nhân dân|ubnd|chủ tịch ủy ban|bộ|sở|cục|chi cục|phòng|trường) /u.test(fold(first));
}

/** The bodies that issue a plan together: `SỞ Y TẾ - HỘI NÔNG DÂN TỈNH`; in pieces too a name with a dash of its own. */
export function issuingNames(issuer: string): string[] {
  return issuer.split(/ [-–] /u);
}

function isOutside(body: ReturnType<typeof resolveAgency>): boolean {
  return body !== undefined && (OUTSIDE_KINDS.has(body.kind) || INDEPENDENT.test(body.id));
}

/** How far a body is from the reach of the plan's issuer; undefined when it is within it, or not known. */
export function beyondAuthority(agency: Agency, plan: Plan): Beyond | undefined {
  if (agency.collective === true) return undefined;
  const { date, issuer } = plan.document;
  const body = resolveAgency(agency.name, date === undefined ? {} : { date });
  if (body === undefined) return undefined;
  if (isOutside(body)) return "outside";
  const own = RANK[issuer?.level ?? ""];
  const other = RANK[body.level];
  if (own === undefined || other === undefined || other <= own) return undefined;
  return body.level === "central" && !SUPERIOR.has(body.kind) ? "central" : "above";
}
