import { join } from "node:path";
import type { Bilingual } from "../model/diagnostic.ts";
import type { Other } from "./entry.ts";
import { FILES } from "./layout.ts";
import { readLinesAs } from "./lines.ts";
import type { Row } from "./sqlite.ts";
import type { State } from "./state.ts";

/** What became of one input: a line of report.ndjson. */
export interface ReportLine {
  path: string;
  status: "added" | "new-version" | "same-text" | "recompiled" | "unchanged" | "duplicate" | "not-a-plan" | "failed" | "skipped";
  sha256?: string;
  /** The plan file in the archive. */
  plan?: string;
  version?: number;
  /** The input with the same bytes, the plan file it is a copy of. */
  of?: string;
  type?: string;
  rule?: string;
  reason?: Bilingual;
}

/** The report of the last run; lines that are not of one are passed over. */
export async function* readReport(archive: string): AsyncGenerator<ReportLine> {
  for await (const { value } of readLinesAs(join(archive, FILES.report), isReportLine)) if (value !== undefined) yield value;
}

export function isReportLine(value: unknown): value is ReportLine {
  if (typeof value !== "object" || value === null) return false;
  const { path, status, sha256 } = value as Partial<ReportLine>;
  return typeof path === "string" && typeof status === "string" && (sha256 === undefined || typeof sha256 === "string");
}

/** One line for each input, in the order they were found. */
export function* reportLines(state: State): Generator<ReportLine> {
  for (const row of state.sqlite.each("SELECT n, path, sha, fate, detail FROM inputs ORDER BY n")) yield lineOf(state, row);
}

function lineOf(state: State, { n, path, sha, fate, detail }: Row): ReportLine {
  const head = { path: String(path) };
  const more = typeof detail === "string" ? (JSON.parse(detail) as Partial<ReportLine>) : {};
  if (fate === "failed" || fate === "skipped") return { ...head, status: fate, ...more };
  const sha256 = String(sha);
  const other = state.other(sha256)?.other;
  if (other !== undefined) return { ...head, status: other.status, sha256, ...ofOther(other) };
  const row = state.sqlite.get("SELECT path, known, version, status, of FROM entries WHERE sha = ?", [sha256]);
  if (row === undefined) return { ...head, status: "failed", sha256 };
  const found = { sha256, plan: String(row["path"]), version: Number(row["version"]) };
  const first = state.sqlite.get("SELECT n, path FROM inputs WHERE sha = ? ORDER BY n LIMIT 1", [sha256]);
  if (first !== undefined && first["n"] !== n) return { path: String(path), status: "duplicate", ...found, of: String(first["path"]) };
  return { path: String(path), ...statusOf(row), ...found };
}

function ofOther({ type, rule, reason }: Other): Partial<ReportLine> {
  return { ...(type === undefined ? {} : { type }), ...(rule === undefined ? {} : { rule }), ...(reason === undefined ? {} : { reason }) };
}

function statusOf({ known, version, status, of }: Row): Pick<ReportLine, "status" | "of"> {
  if (known === "before") return { status: "unchanged" };
  if (known === "again") return { status: "recompiled" };
  if (status === "copy") return { status: "same-text", of: String(of) };
  return Number(version) > 1 ? { status: "new-version" } : { status: "added" };
}
