import { isPlaceAndDate } from "../outline/closing.ts";
import type { Outline } from "../outline/index.ts";
import type { Section } from "../outline/section.ts";
import { fold } from "../vi/word.ts";
import { foundText, type FoundHeader } from "./found.ts";
import { readAttachment, readCarrier, readLooseAppendix, readStamp } from "./header/carrier.ts";
import { issuerFromText, isWholeBody } from "./header/issuer.ts";
import { bearsPartyMotto, linesOf, readLetterhead } from "./header/letterhead.ts";
import { readDate } from "./header/number-and-date.ts";
import { readType, SAYS_NOTHING, titleOfAct, titleProse } from "./header/title.ts";

/** Header facts: the document's name, number, date, place, issuer, title and the act it is attached to. */
export function readHeader(outline: Outline): FoundHeader {
  const header: FoundHeader = { draft: false, party: false };
  const parts = outline.root.children;
  const act = parts.find((part) => part.role === "act");
  const letterhead = parts.find((part) => part.role === "letterhead");
  readType(outline, header);
  const title = titleProse(outline);
  if (title.text !== "") header.title = foundText(title, "header/title");
  if (letterhead !== undefined) readLetterhead(linesOf(letterhead.lines), header);
  header.party ||= letterhead?.lines.some(bearsPartyMotto) === true;
  if (act !== undefined && outline.actType !== undefined) {
    readCarrier(act, outline.actType.name, header);
    if (header.title === undefined || SAYS_NOTHING.test(fold(header.title.text))) header.title = titleOfAct(act) ?? header.title;
  }
  readAttachment(parts, header);
  if (letterhead !== undefined) readStamp(linesOf(letterhead.lines), header);
  if (header.type === undefined && letterhead === undefined) readLooseAppendix(parts, header);
  if (header.issuer === undefined || !isWholeBody(header.issuer.name)) header.issuer = issuerFromText(parts) ?? header.issuer;
  if (header.date === undefined && header.place === undefined) readDateElsewhere(parts, header);
  return header;
}

/** Without a letterhead place and date may stand under the title, or above the recipients or the signature. */
function readDateElsewhere(parts: readonly Section[], header: FoundHeader): void {
  const lines = linesOf(parts.filter(({ role }) => role === "title" || role === "closing").flatMap((part) => part.lines));
  const at = lines.findIndex((line) => isPlaceAndDate(line.prose.text));
  if (at !== -1) readDate(lines, at, header);
}

/** The year a date without one belongs to: the year the title names, else the year of issue. */
export function planYearOf(header: FoundHeader): number | undefined {
  const named = yearInTitle(header);
  if (named !== undefined) return named;
  return header.date === undefined ? undefined : Number(header.date.text.slice(0, 4));
}

function yearInTitle(header: FoundHeader): number | undefined {
  const years = [...(header.title?.text.matchAll(/năm\s+(20\d{2})(?!\s*[-–])/giu) ?? [])].map((match) => Number(match[1]));
  return years.at(-1);
}

/** The first year of the school year the title names, and no other year: dates without a year belong to either of its two. */
export function schoolYearOf(header: FoundHeader): number | undefined {
  const found = /(?:năm học|niên kh[óo]a)\s+(?<first>20\d{2})\s*[-–]\s*(?<last>20\d{2})/iu.exec(
    header.title?.text.normalize("NFC") ?? "",
  )?.groups;
  const first = Number(found?.["first"]);
  return yearInTitle(header) === undefined && Number(found?.["last"]) === first + 1 ? first : undefined;
}
