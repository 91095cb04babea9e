import { dueDays } from "../../emit/occurrences.ts";
import { taskRows, timeOfDue } from "../../emit/rows.ts";
import type { Agency, Citation, Plan, Timeline } from "../../model/plan.generated.ts";
import { plainKey, plainWords } from "./plain-key.ts";
import { toldOf } from "./told.ts";
import { latestDay } from "../../vi/time/calendar.ts";

export interface AgencyRow {
  name: string;
  plain: string;
  body?: string;
  level?: string;
  collective: boolean;
}

export interface TimeRow {
  text: string;
  kind: string;
  edtf?: string;
  start?: string;
  end?: string;
  rrule?: string;
}

export interface ActRow {
  key: string;
  type: string;
  number?: string;
  date?: string;
  name?: string;
  title?: string;
  plain: string;
}

/** What the index holds of one plan. Ids are places in these lists; the index gives them their numbers. */
export interface PlanRows {
  document: {
    type?: string;
    number?: string;
    date?: string;
    place?: string;
    issuer?: AgencyRow;
    title?: string;
    plain: string;
    signer?: string;
    position?: string;
    draft: boolean;
    party: boolean;
    /** Between which days what recurs falls due. */
    first?: string;
    last?: string;
  };
  tasks: {
    parent?: number;
    kind: string;
    position: string;
    ref?: string;
    title: string;
    description?: string;
    outputs?: string;
    line?: number;
    page?: number;
    time?: TimeRow;
    /** Days it is due on besides the end of its time: dates and rules, one a line. */
    days?: string;
    /** The first of these days is not before this one. */
    begins?: string;
    /** Of a report: its place in the list of reports. */
    report?: number;
    bodies: { agency: AgencyRow; role: "lead" | "coordinating"; told?: boolean }[];
  }[];
  reports: {
    ref?: string;
    frequency: string;
    due?: string;
    rrule?: string;
    sender?: string;
    recipient?: string;
    via?: string;
    text?: string;
    time?: TimeRow;
  }[];
  citations: { act: ActRow; basis: boolean; text: string }[];
  responsibilities: { agency: AgencyRow; ref?: string; text?: string }[];
  recipients: { text: string; name?: string; purpose?: string }[];
}

/** A plan as rows. */
export function rowsOf(plan: Plan): PlanRows {
  const { document, signature } = plan;
  return {
    document: {
      ...given({
        type: document.type,
        number: document.number,
        date: document.date,
        place: document.place,
        title: document.title,
        signer: signature?.name,
        position: signature?.position,
        first: latestDay(document.date, document.period?.start),
        last: document.period?.end,
      }),
      ...(document.issuer === undefined ? {} : { issuer: agencyRow(document.issuer) }),
      plain: ` ${plainWords([document.type, document.number, document.title].filter((part) => part !== undefined).join(" "))} `,
      draft: document.draft === true,
      party: document.party === true,
    },
    tasks: tasksOf(plan),
    reports: reportsOf(plan),
    citations: citationsOf(plan),
    responsibilities: (plan.responsibilities ?? []).flatMap(({ agencies, ref, duties = [] }) =>
      agencies.map((agency) => ({
        agency: agencyRow(agency),
        ...given({ ref, text: duties.length === 0 ? undefined : duties.map(({ text }) => text).join("\n") }),
      })),
    ),
    recipients: (plan.recipients ?? []).map(({ text, name, purpose }) => ({ text, ...given({ name, purpose }) })),
  };
}

function tasksOf(plan: Plan): PlanRows["tasks"] {
  const bodyOf = bodiesOf(plan);
  const parents: number[] = [];
  return taskRows(plan).map((row, index) => {
    const { kind, position, groups, title, description, outputs, ref, line, page, timeline } = row;
    const days = timeline === undefined ? [] : dueDays(timeline);
    const depth = groups.length;
    parents[depth] = index;
    const parent = depth === 0 ? undefined : parents[depth - 1];
    const bodies = (["lead", "coordinating"] as const).flatMap((role) => row[role].map((agency) => ({ ...bodyOf(agency), role })));
    return {
      ...given({
        parent,
        ref,
        description,
        line,
        page,
        days: days.length === 0 ? undefined : days.join("\n"),
        begins: days.length === 0 ? undefined : timeline?.start,
        report: row.report === undefined ? undefined : plan.reporting?.indexOf(row.report),
        outputs: outputs.length === 0 ? undefined : outputs.map(({ text }) => text).join("\n"),
      }),
      kind,
      position,
      title,
      ...(timeline === undefined ? {} : { time: timeRow(timeline) }),
      bodies,
    };
  });
}

/** What a plan says of a body, looked up once however many tasks name it. */
function bodiesOf(plan: Plan): (agency: Agency) => { agency: AgencyRow; told?: boolean } {
  const told = toldOf(plan);
  const known = new Map<string, { agency: AgencyRow; told?: boolean }>();
  return (agency) => {
    const { name, id, level, collective } = agency;
    const key = [name, id, level, collective].join("|");
    const before = known.get(key);
    if (before !== undefined) return before;
    const body = { agency: agencyRow(agency), ...given({ told: told(agency) }) };
    known.set(key, body);
    return body;
  };
}

function reportsOf(plan: Plan): PlanRows["reports"] {
  return (plan.reporting ?? []).map(({ ref, frequency, due, from, to, via, text }) => {
    const time = due === undefined ? undefined : timeRow(timeOfDue(due));
    return {
      frequency,
      ...given({ ref, due: due?.text, rrule: due?.rrule, sender: from?.name, recipient: to?.name, via: via?.name, text, time }),
    };
  });
}

/** Each document once: as a basis, where it is one. */
function citationsOf({ legalBases = [], references = [] }: Plan): PlanRows["citations"] {
  const seen = new Set<string>();
  const rows: PlanRows["citations"] = [];
  const add = (citation: Citation, basis: boolean) => {
    const act = actRow(citation);
    if (seen.has(act.key)) return;
    seen.add(act.key);
    rows.push({ act, basis, text: citation.text });
  };
  for (const citation of legalBases) add(citation, true);
  for (const citation of references) add(citation, false);
  return rows;
}

/** The same document, cited with more words or fewer, has the same key: issuer, number and date, or kind and name. */
function actRow({ type, number, date, name, title, issuer }: Citation): ActRow {
  const plain = ` ${plainWords([type, number, name, title].filter((part) => part !== undefined).join(" "))} `;
  const key =
    number === undefined
      ? plainWords(`${type} ${name ?? title ?? ""}`)
      : [plainWords(issuer?.name ?? ""), plainWords(number), date ?? ""].join("|");
  return { key, type, ...given({ number, date, name, title }), plain };
}

function agencyRow({ name, id, level, collective }: Agency): AgencyRow {
  return { name, plain: plainKey(name), ...given({ body: id, level }), collective: collective === true };
}

function timeRow({ text, kind, edtf, start, end, rrule }: Timeline): TimeRow {
  return { text, kind, ...given({ edtf, start, end, rrule: rrule?.join("\n") }) };
}

/** Without the fields that have no value. */
function given<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
  };
}
