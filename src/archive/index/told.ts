import type { Agency, Plan } from "../../model/plan.generated.ts";
import { agencyLevel, isCollective } from "../../vi/agency/index.ts";
import { plainKey } from "./plain-key.ts";

/** Groups that take in whoever the plan speaks of: “Như Điều 3”, “các cơ quan, đơn vị liên quan”. */
const EVERYBODY = / (?:nhu (?:tren|dieu|muc|phan|khoan|noi nhan)|cac co quan|cac don vi|co quan don vi|thu truong cac) /;
/** Groups that take in all bodies of one level: “các sở, ban, ngành tỉnh”. */
const ALL_OF_A_LEVEL = / (?:ban nganh|nganh|doan the) /;
const ARCHIVE_LINE = /^ luu /;

interface RecipientLine {
  plain: string;
  group: boolean;
  level: string;
}

/**
 * Whether a body is among the recipients (Nơi nhận), by name or as one of a group. Undefined where that cannot be said:
 * for groups, persons, parts of an office, bodies nothing is known of, the issuer itself, and plans without recipients.
 */
export function toldOf({ document, recipients = [] }: Plan): (agency: Agency) => boolean | undefined {
  const lines: RecipientLine[] = recipients
    .map(({ name, text }) => ({ plain: plainKey(name ?? text), group: isCollective(name ?? text), level: agencyLevel(name ?? text) }))
    .filter(({ plain }) => !ARCHIVE_LINE.test(plain));
  const issuer = plainKey(document.issuer?.name ?? "");
  return (agency) => {
    const { id, collective, level, name } = agency;
    if (lines.length === 0 || id === undefined || collective === true || level === "person" || level === "internal") return undefined;
    const key = plainKey(name);
    if (issuer.includes(key) || key.includes(issuer)) return undefined;
    return lines.some((line) => covers(line, key, level ?? "any"));
  };
}

function covers({ plain, group, level }: RecipientLine, key: string, bodyLevel: string): boolean {
  if (EVERYBODY.test(plain) || plain.includes(key) || key.includes(plain)) return true;
  if (!group) return false;
  const head = key.split(" ").slice(1, 3).join(" ");
  const sameHead =
    plain.includes(` ${head} `) || (key.startsWith(" so ") && plain.includes(" so ")) || (key.startsWith(" bo ") && plain.includes(" bo "));
  const sameLevel = level === "any" || bodyLevel === "any" || level === bodyLevel;
  return sameLevel && (sameHead || ALL_OF_A_LEVEL.test(plain));
}
