import type { Span } from "../model/place.ts";
import { sourceSpan, type Prose } from "../outline/prose.ts";
import type { TimeReading } from "../vi/time/types.ts";

/** Something read from the document: where, and by which rule. */
export interface Found {
  at: Span;
  /** Id of the extraction rule, such as `task/labelled`. */
  by: string;
}

export interface FoundText extends Found {
  text: string;
  ref?: string;
}

export interface FoundAgency extends Found {
  name: string;
  collective: boolean;
  note?: string;
}

export interface FoundTime extends Found {
  reading: TimeReading;
}

export interface FoundCitation extends Found {
  type: string;
  number?: string;
  date?: string;
  issuer?: FoundAgency;
  title?: string;
  /** A law or other document cited by its name instead of a number. */
  name?: string;
  text: string;
}

export interface FoundAssignment extends Found {
  ref?: string;
  lead: FoundAgency[];
  coordinating: FoundAgency[];
  text: string;
}

export interface FoundTask extends Found {
  ref: string;
  title: FoundText;
  description?: FoundText;
  lead: FoundAgency[];
  coordinating: FoundAgency[];
  timeline?: FoundTime | undefined;
  outputs: FoundText[];
  assignments: FoundAssignment[];
  funding: FoundText[];
  supervisors: FoundText[];
  notes: FoundText[];
  tasks: FoundTask[];
}

export interface FoundDuty extends FoundText {
  /** Whom its own words name, where they are others than those of the responsibility. */
  agencies?: FoundAgency[];
  timeline?: FoundTime;
}

export interface FoundResponsibility extends Found {
  ref: string;
  agencies: FoundAgency[];
  duties: FoundDuty[];
}

export interface FoundReport extends Found {
  ref: string;
  frequency: "weekly" | "monthly" | "quarterly" | "half-yearly" | "yearly" | "once" | "ad-hoc";
  due?: Found & { text: string; rrule?: string; edtf?: string; end?: string; inclusive?: boolean };
  from?: FoundAgency;
  to?: FoundAgency;
  via?: FoundAgency;
  text: string;
}

export interface FoundRecipient extends Found {
  text: string;
  name?: string;
  purpose?: string;
}

export interface FoundSignature extends Found {
  authority?: FoundText;
  proxy?: FoundText;
  position?: FoundText;
  name?: FoundText;
}

export interface FoundAbbreviation extends Found {
  short: string;
  full: string;
}

export interface FoundHeader {
  type?: FoundText | undefined;
  number?: FoundText | undefined;
  date?: FoundText | undefined;
  place?: FoundText | undefined;
  issuer?: FoundAgency | undefined;
  parentIssuer?: FoundAgency | undefined;
  title?: FoundText | undefined;
  /** The time that the plan as a whole covers. */
  period?: FoundTime;
  issuedWith?: Found & { type: string; number?: string; date?: string; issuer?: FoundAgency; title?: string };
  /** The letterhead has a place for number or date and it is blank. */
  draft: boolean;
  party: boolean;
}

/** A prose, or part of it, as a found text. */
export function foundText(prose: Prose, by: string, ref?: string): FoundText {
  const found: FoundText = { text: prose.text, at: sourceSpan(prose), by };
  if (ref !== undefined && ref !== "") found.ref = ref;
  return found;
}
