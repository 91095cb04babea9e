import type { Agency, Plan } from "../../model/plan.generated.ts";
import { isReference, takenInBy } from "../../vi/agency/index.ts";
import { plainKey } from "./plain-key.ts";

const ARCHIVE_LINE = /^ luu /;

/**
 * Whether a body is among the recipients (Nơi nhận), by name or as one of a group. Undefined where that cannot be said:
 * for groups, persons, parts of an office, bodies nothing is known of, the issuer itself, and plans without recipients.
 */
export function toldOf({ document, recipients = [] }: Plan): (agency: Agency) => boolean | undefined {
  const lines = recipients.filter(({ name, text }) => !ARCHIVE_LINE.test(plainKey(name ?? text)));
  const everybody = lines.some(isReference);
  const takenIn = takenInBy(lines, document.date);
  const issuer = plainKey(document.issuer?.name ?? "");
  return (agency) => {
    const { id, collective, level, name } = agency;
    if (lines.length === 0 || id === undefined || collective === true || level === "person" || level === "internal") return undefined;
    const key = plainKey(name);
    if (issuer.includes(key) || key.includes(issuer)) return undefined;
    return everybody || takenIn(agency);
  };
}
