import type { Span } from "../model/place.ts";
import { LineIndex } from "../model/line-index.ts";
import type {
  Agency,
  Citation,
  Document,
  Duty,
  Place,
  Plan,
  Report,
  Signature,
  SourceFile,
  Statement,
  Task,
  Timeline,
} from "../model/plan.generated.ts";
import { PLAN_SHAPE } from "../model/plan-shape.generated.ts";
import type { Facts } from "../extract/index.ts";
import type { Found, FoundAgency, FoundCitation, FoundDuty, FoundReport, FoundTask, FoundText, FoundTime } from "../extract/found.ts";
import type { Outline } from "../outline/index.ts";
import { resolveAgency } from "../vi/agency/index.ts";
import type { TimeStage } from "../vi/time/index.ts";
import type { Locate } from "./locate.ts";
import { outlineNodes } from "./outline-nodes.ts";

/** Which rule read the value at a JSON pointer, from which words. */
export interface TraceEntry {
  pointer: string;
  rule: string;
  place: Place;
}

export interface Assembled {
  plan: Plan;
  /** One entry per extracted object, in the order of the plan. */
  trace: TraceEntry[];
}

export interface AssembleOptions {
  source: SourceFile;
  generator: { name: string; version: string };
  /** Adds the whole document as sections. */
  outline?: boolean;
  /** Where an offset lies in the original; undefined for formats without pages or paragraphs. */
  locate: Locate | undefined;
}

/** Turns facts into the plain plan of the contract: absent what the text does not say, no nulls, `source` on every object. */
export function assemble(facts: Facts, outline: Outline, text: string, options: AssembleOptions): Assembled {
  const assembler = new Assembler(text, facts, options.locate);
  return assembler.plan(facts, outline, options);
}

class Assembler {
  readonly #lines: LineIndex;
  readonly #trace: TraceEntry[] = [];
  readonly #abbreviations: ReadonlyMap<string, string>;
  readonly #date: string | undefined;
  readonly #locate: Locate | undefined;

  constructor(text: string, facts: Facts, locate: Locate | undefined) {
    this.#lines = new LineIndex(text);
    this.#abbreviations = new Map(facts.abbreviations.map(({ short, full }) => [short, full]));
    this.#date = facts.header.date?.text;
    this.#locate = locate;
  }

  plan(facts: Facts, outline: Outline, options: AssembleOptions): Assembled {
    const plan: Plan = { schemaVersion: "1", generator: options.generator, source: options.source, document: this.#document(facts) };
    if (facts.isPlan) this.#content(plan, facts);
    if (facts.references.length > 0) plan.references = facts.references.map((item, index) => this.#citation(item, `/references/${index}`));
    // Of marks alone ("> ", "---") no section is left.
    if (options.outline === true && outline.root.children.length > 0)
      plan.outline = outlineNodes(outline.root, (span) => this.#place(span));
    return { plan: inOrder(plan), trace: this.#trace };
  }

  #content(plan: Plan, facts: Facts): void {
    const lists = { purposes: facts.purposes, requirements: facts.requirements, objectives: facts.objectives, funding: facts.funding };
    for (const [key, items] of Object.entries(lists) as [keyof typeof lists, FoundText[]][]) {
      if (items.length > 0) plan[key] = items.map((item, index) => this.#statement(item, `/${key}/${index}`));
    }
    if (facts.legalBases.length > 0) plan.legalBases = facts.legalBases.map((item, index) => this.#citation(item, `/legalBases/${index}`));
    if (facts.tasks.length > 0) plan.tasks = facts.tasks.map((task, index) => this.#task(task, `/tasks/${index}`));
    if (facts.responsibilities.length > 0) {
      plan.responsibilities = facts.responsibilities.map((item, index) => {
        const pointer = `/responsibilities/${index}`;
        return {
          ...refOf(item.ref),
          agencies: this.#agencies(item.agencies, `${pointer}/agencies`),
          ...(item.duties.length === 0 ? {} : { duties: item.duties.map((duty, at) => this.#duty(duty, `${pointer}/duties/${at}`)) }),
          source: this.#source(item, pointer),
        };
      });
    }
    if (facts.reporting.length > 0) plan.reporting = facts.reporting.map((item, index) => this.#report(item, `/reporting/${index}`));
    if (facts.recipients.length > 0) {
      plan.recipients = facts.recipients.map((item, index) => ({
        text: item.text,
        ...(item.name === undefined ? {} : { name: item.name }),
        ...(item.purpose === undefined ? {} : { purpose: item.purpose }),
        source: this.#source(item, `/recipients/${index}`),
      }));
    }
    const signature = this.#signature(facts);
    if (signature !== undefined) plan.signature = signature;
  }

  #document(facts: Facts): Document {
    const { header } = facts;
    const document: Document = { isPlan: facts.isPlan };
    const sources: NonNullable<Document["sources"]> = {};
    for (const key of ["type", "number", "date", "place", "title"] as const) {
      const found = header[key];
      if (found === undefined) continue;
      document[key] = found.text;
      sources[key] = this.#source(found, `/document/${key}`);
    }
    if (header.issuer !== undefined) document.issuer = this.#agency(header.issuer, "/document/issuer");
    if (header.parentIssuer !== undefined) document.parentIssuer = this.#agency(header.parentIssuer, "/document/parentIssuer");
    if (header.issuedWith !== undefined) {
      const { type, number, date } = header.issuedWith;
      document.issuedWith = {
        type,
        ...(number === undefined ? {} : { number }),
        ...(date === undefined ? {} : { date }),
        source: this.#source(header.issuedWith, "/document/issuedWith"),
      };
    }
    if (header.period !== undefined) document.period = this.#timeline(header.period, "/document/period");
    if (header.draft) document.draft = true;
    if (header.party) document.party = true;
    if (facts.isPlan && facts.abbreviations.length > 0) {
      document.abbreviations = distinctBy(facts.abbreviations, (item) => item.short).map((item, index) => ({
        short: item.short,
        full: item.full,
        source: this.#source(item, `/document/abbreviations/${index}`),
      }));
    }
    if (Object.keys(sources).length > 0) document.sources = sources;
    return document;
  }

  #task(task: FoundTask, pointer: string): Task {
    const texts = (key: "outputs" | "funding" | "supervisors" | "notes") =>
      task[key].length === 0 ? {} : { [key]: task[key].map((item, index) => this.#statement(item, `${pointer}/${key}/${index}`)) };
    const bodies = (key: "lead" | "coordinating") =>
      task[key].length === 0 ? {} : { [key]: this.#agencies(task[key], `${pointer}/${key}`) };
    const source = this.#source(task, pointer);
    return {
      ...refOf(task.ref),
      title: task.title.text === "" ? source.quote.slice(0, 120).trim() || "—" : task.title.text,
      ...(task.description === undefined ? {} : { description: task.description.text }),
      ...bodies("lead"),
      ...bodies("coordinating"),
      ...(task.timeline === undefined ? {} : { timeline: this.#timeline(task.timeline, `${pointer}/timeline`) }),
      ...texts("outputs"),
      ...texts("funding"),
      ...(task.assignments.length === 0
        ? {}
        : {
            assignments: task.assignments.map((item, index) => ({
              lead: this.#agencies(item.lead, `${pointer}/assignments/${index}/lead`),
              ...(item.coordinating.length === 0
                ? {}
                : { coordinating: this.#agencies(item.coordinating, `${pointer}/assignments/${index}/coordinating`) }),
              text: item.text,
              source: this.#source(item, `${pointer}/assignments/${index}`),
            })),
          }),
      ...texts("supervisors"),
      ...texts("notes"),
      ...(task.tasks.length === 0 ? {} : { tasks: task.tasks.map((child, index) => this.#task(child, `${pointer}/tasks/${index}`)) }),
      source,
    };
  }

  #timeline(found: FoundTime, pointer: string): Timeline {
    const { reading } = found;
    return {
      ...meaningOf(reading),
      ...(reading.rrule === undefined || reading.rrule.length === 0 ? {} : { rrule: [...reading.rrule] }),
      ...(reading.stages === undefined
        ? {}
        : { stages: reading.stages.map((stage) => ({ ...meaningOf(stage), certainty: stage.certainty })) }),
      certainty: reading.certainty,
      source: this.#source(found, pointer),
    };
  }

  #report(item: FoundReport, pointer: string): Report {
    const due = item.due;
    return {
      ...refOf(item.ref),
      frequency: item.frequency,
      ...(due === undefined
        ? {}
        : {
            due: {
              text: due.text,
              ...(due.rrule === undefined ? {} : { rrule: due.rrule }),
              ...(due.edtf === undefined ? {} : { edtf: due.edtf }),
              ...(due.end === undefined ? {} : { end: due.end }),
              ...(due.inclusive === undefined ? {} : { inclusive: due.inclusive }),
              source: this.#source(due, `${pointer}/due`),
            },
          }),
      ...(item.from === undefined ? {} : { from: this.#agency(item.from, `${pointer}/from`) }),
      ...(item.to === undefined ? {} : { to: this.#agency(item.to, `${pointer}/to`) }),
      ...(item.via === undefined ? {} : { via: this.#agency(item.via, `${pointer}/via`) }),
      text: item.text,
      source: this.#source(item, pointer),
    };
  }

  #citation(item: FoundCitation, pointer: string): Citation {
    return {
      type: item.type,
      ...(item.number === undefined ? {} : { number: item.number }),
      ...(item.date === undefined ? {} : { date: item.date }),
      ...(item.issuer === undefined ? {} : { issuer: this.#agency(item.issuer, `${pointer}/issuer`) }),
      ...(item.title === undefined ? {} : { title: item.title }),
      ...(item.name === undefined ? {} : { name: item.name }),
      text: item.text,
      source: this.#source(item, pointer),
    };
  }

  #signature(facts: Facts): Signature | undefined {
    const { signature } = facts;
    if (signature === undefined) return undefined;
    const result: Signature = {};
    for (const key of ["authority", "proxy", "position", "name"] as const) {
      const found = signature[key];
      if (found !== undefined) result[key] = found.text;
    }
    return { ...result, source: this.#source(signature, "/signature") };
  }

  #statement(item: FoundText, pointer: string): Statement {
    return { ...refOf(item.ref), text: item.text, source: this.#source(item, pointer) };
  }

  #duty({ agencies, timeline, ...item }: FoundDuty, pointer: string): Duty {
    const { source, ...statement } = this.#statement(item, pointer);
    return {
      ...statement,
      ...(agencies === undefined ? {} : { agencies: this.#agencies(agencies, `${pointer}/agencies`) }),
      ...(timeline === undefined ? {} : { timeline: this.#timeline(timeline, `${pointer}/timeline`) }),
      ...(source === undefined ? {} : { source }),
    };
  }

  #agencies(items: readonly FoundAgency[], pointer: string): Agency[] {
    return items.map((item, index) => this.#agency(item, `${pointer}/${index}`));
  }

  #agency(item: FoundAgency, pointer: string): Agency {
    const agency: Agency = { name: item.name };
    const known = resolveAgency(item.name, {
      abbreviations: this.#abbreviations,
      ...(this.#date === undefined ? {} : { date: this.#date }),
    });
    if (known !== undefined) {
      agency.id = known.id;
      agency.canonical = known.canonical;
      agency.level = known.level;
      if (known.validFrom !== undefined) agency.validFrom = known.validFrom;
      if (known.validTo !== undefined) agency.validTo = known.validTo;
    }
    if (item.collective) agency.collective = true;
    if (item.note !== undefined) agency.note = item.note;
    agency.source = this.#source(item, pointer);
    return agency;
  }

  #source(found: Found, pointer: string): Place {
    const place = this.#place(found.at);
    this.#trace.push({ pointer, rule: found.by, place });
    return place;
  }

  #place(span: Span): Place {
    const end = Math.max(span.start, span.end);
    return { ...this.#lines.place(span.start, end), ...this.#locate?.(span.start) };
  }
}

function meaningOf({ text, kind, edtf, from, to, inclusive }: TimeStage): Timeline {
  return {
    text,
    kind,
    ...(edtf === undefined ? {} : { edtf }),
    ...(from === undefined ? {} : { start: from }),
    ...(to === undefined ? {} : { end: to }),
    ...(inclusive === undefined ? {} : { inclusive }),
  };
}

function refOf(ref: string | undefined): { ref?: string } {
  return ref === undefined || ref === "" ? {} : { ref };
}

function distinctBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)) !== undefined);
}

/** The contract's order of keys, whatever order they were set in. */
const ORDER = Object.keys(PLAN_SHAPE["plan"] ?? {}) as (keyof Plan)[];

function inOrder(plan: Plan): Plan {
  return Object.fromEntries(ORDER.filter((key) => plan[key] !== undefined).map((key) => [key, plan[key]])) as unknown as Plan;
}
