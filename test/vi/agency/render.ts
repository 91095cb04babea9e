import {
  agencyKind,
  agencyLevel,
  expandAbbreviations,
  findAgencies,
  isAgencyHeading,
  isCollective,
  readAssignment,
  readSubject,
  readSubjects,
  resolveAgency,
  splitAgencies,
  type AgencySpan,
  type Subject,
} from "../../../src/vi/agency/index.ts";

// The notation of src/vi/agency/README.md: "·" between names, "†" a collective, "{…}" a bracketed note, "[…]" a shared head, "—" nothing.

function one(span: AgencySpan): string {
  const note = span.note === undefined ? "" : ` {${span.note}}`;
  const head = span.head === undefined ? "" : ` [${span.head}]`;
  return span.name + (span.collective ? "†" : "") + note + head;
}

function list(spans: readonly AgencySpan[]): string {
  return spans.length === 0 ? "—" : spans.map(one).join(" · ");
}

function subject(read: Subject): string {
  return `${read.formula}: ${list(read.agencies)}${read.coordinating.length === 0 ? "" : ` + ${list(read.coordinating)}`}`;
}

function firstWords(text: string): string {
  return text.trim().split(/\s+/u).slice(0, 3).join(" ");
}

/** What each public function makes of a text, in one line. */
export const RENDER: Readonly<Record<string, (text: string) => string>> = {
  splitAgencies: (text) => list(splitAgencies(text)),
  findAgencies: (text) => list(findAgencies(text)),
  expandAbbreviations: (text) => expandAbbreviations(text),
  agencyLevel: (text) => `${agencyLevel(text)}; ${agencyKind(text) ?? "—"}; ${isCollective(text) ? "tập thể" : "riêng"}`,
  isAgencyHeading: (text) => list(isAgencyHeading(text) ?? []),
  readAssignment: (text) => {
    const { lead, coordinating, action } = readAssignment(text);
    const work = action === undefined ? "—" : text.slice(action.start, action.end);
    return `chủ trì: ${list(lead)}; phối hợp: ${list(coordinating)}; việc: ${work}`;
  },
  readSubject: (text) => {
    const read = readSubject(text);
    return read === undefined ? "—" : `${subject(read)} → ${firstWords(text.slice(read.end))}`;
  },
  readSubjects: (text) => {
    const read = readSubjects(text);
    return read.length === 0 ? "—" : read.map(subject).join(" // ");
  },
  resolveAgency: (text) => {
    const found = resolveAgency(text);
    if (found === undefined) return "—";
    const parts = [found.id, found.level, found.kind];
    if (found.province !== undefined) parts.push(`tỉnh: ${found.province}`);
    if (found.validTo !== undefined) parts.push(`đến ${found.validTo}`);
    if (found.successors !== undefined) parts.push(`nay: ${found.successors.join(", ")}`);
    return parts.join("; ");
  },
};
