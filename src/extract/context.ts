import type { TimeContext } from "../vi/time/types.ts";
import { sourceSpan, type Prose } from "../outline/prose.ts";
import type { AgencySpan } from "../vi/agency/index.ts";
import type { FoundAgency } from "./found.ts";

/** What the whole document says that single values need: the year dates belong to, the sentences that close the plan. */
export interface ExtractContext {
  time: TimeContext;
  /** `Trên đây là Kế hoạch …` under the last item: no part of it. */
  lastWords: ReadonlySet<Prose>;
}

/** The context under a heading that names a day (ISO), which hours alone belong to. */
export function onDay(context: ExtractContext, day: string | undefined): ExtractContext {
  return day === undefined ? context : { ...context, time: { ...context.time, day } };
}

/** Agency spans of a text as found agencies with their places. */
export function foundAgencies(prose: Prose, spans: readonly AgencySpan[], by: string): FoundAgency[] {
  return spans.map((span) => {
    const agency: FoundAgency = { name: span.name, collective: span.collective, at: sourceSpan(prose, span.start, span.end), by };
    if (span.note !== undefined) agency.note = span.note;
    return agency;
  });
}

/** Adds agencies, leaving out a name that is already there. */
export function addAgencies(list: FoundAgency[], more: readonly FoundAgency[]): void {
  for (const agency of more) if (!list.some((one) => one.name === agency.name)) list.push(agency);
}
