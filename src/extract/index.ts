import { addAll } from "../model/add-all.ts";
import type { Outline } from "../outline/index.ts";
import { lastWords } from "../outline/last-words.ts";
import { join, type Prose } from "../outline/prose.ts";
import { isSection, type Section } from "../outline/section.ts";
import { foldKey } from "../vi/word.ts";
import { findAbbreviations } from "./abbreviations.ts";
import { readBases } from "./bases.ts";
import { findCitations } from "./citation.ts";
import { readRecipients, readSignature } from "./closing.ts";
import type { ExtractContext } from "./context.ts";
import type {
  FoundAbbreviation,
  FoundCitation,
  FoundHeader,
  FoundRecipient,
  FoundReport,
  FoundResponsibility,
  FoundSignature,
  FoundTask,
  FoundText,
} from "./found.ts";
import { readFunding } from "./funding.ts";
import { planYearOf, readHeader, schoolYearOf } from "./header.ts";
import { isPlan } from "./is-plan.ts";
import { readPeriod } from "./period.ts";
import { readReports } from "./reporting.ts";
import { readResponsibilities } from "./responsibilities.ts";
import { readStatements } from "./statements.ts";
import { readTasks } from "./tasks.ts";

/** Everything read from a document, each value with its place and the rule that read it. */
export interface Facts {
  isPlan: boolean;
  header: FoundHeader;
  legalBases: FoundCitation[];
  references: FoundCitation[];
  purposes: FoundText[];
  requirements: FoundText[];
  objectives: FoundText[];
  tasks: FoundTask[];
  responsibilities: FoundResponsibility[];
  reporting: FoundReport[];
  funding: FoundText[];
  recipients: FoundRecipient[];
  signature?: FoundSignature;
  abbreviations: FoundAbbreviation[];
}

/** Runs the extraction rules over an outline, in this order. */
export function extract(outline: Outline): Facts {
  const header = readHeader(outline);
  const context = contextOf(header, outline);
  const period = readPeriod(outline, context);
  if (period !== undefined) header.period = period;
  const purposes = [
    ...readStatements(outline, "purpose", "section/purpose"),
    ...readStatements(outline, "purpose-requirements", "section/purpose-requirements"),
  ].toSorted((a, b) => a.at.start - b.at.start);
  const facts: Facts = {
    isPlan: isPlan(outline),
    header,
    legalBases: readBases(outline),
    references: [],
    purposes,
    requirements: readStatements(outline, "requirements", "section/requirements"),
    objectives: readStatements(outline, "objectives", "section/objectives", true),
    tasks: readTasks(outline, context),
    responsibilities: readResponsibilities(outline, context),
    reporting: readReports(outline, context),
    funding: readFunding(outline, context),
    recipients: readRecipients(outline),
    abbreviations: [],
  };
  const signature = readSignature(outline);
  if (signature !== undefined) facts.signature = signature;
  for (const prose of runningText(outline)) {
    addAll(facts.references, findCitations(prose, "reference/text"));
    addAll(facts.abbreviations, findAbbreviations(prose));
  }
  // Of a document that is no plan only the references are told, so all of them stay.
  if (facts.isPlan) facts.references = elsewhere(facts.references, facts.legalBases);
  return facts;
}

/** The citations that are not one of the bases where it stands; a document that a basis names in its title is another. */
function elsewhere(citations: readonly FoundCitation[], bases: readonly FoundCitation[]): FoundCitation[] {
  const ordered = bases.toSorted((a, b) => a.at.start - b.at.start);
  let next = 0;
  return citations.filter(({ at, number }) => {
    while ((ordered[next]?.at.end ?? at.start + 1) <= at.start) next++;
    const basis = ordered[next];
    return basis === undefined || at.start < basis.at.start || foldKey(number ?? "") !== foldKey(basis.number ?? "");
  });
}

function contextOf(header: FoundHeader, outline: Outline): ExtractContext {
  const planYear = planYearOf(header);
  const schoolYear = schoolYearOf(header);
  return {
    lastWords: lastWords(outline),
    time: {
      ...(planYear === undefined ? {} : { planYear }),
      ...(schoolYear === undefined ? {} : { schoolYear }),
      ...(header.date === undefined ? {} : { issueDate: header.date.text }),
    },
  };
}

/** All running text of the document in source order: headings, paragraphs, cells. */
function* runningText(outline: Outline): Generator<Prose> {
  for (const part of outline.root.children) {
    if (part.role !== "furniture" && part.role !== "letterhead" && part.role !== "closing") yield* textOf(part);
  }
}

function* textOf(node: Section): Generator<Prose> {
  if (node.head.text !== "") yield node.head;
  for (const item of node.items) {
    if (isSection(item)) yield* textOf(item);
    else if (item.kind === "paragraph") yield item.prose;
    else for (const cell of item.rows.flat()) yield join(cell.lines.map((line) => line.prose));
  }
}
