import type { Bilingual, Diagnostic, Severity } from "../model/diagnostic.ts";
import type { Place } from "../model/place.ts";
import { oneLine } from "./width.ts";

export type Language = "vi" | "en";

export const SEVERITY_WORDS: Readonly<Record<Severity, Bilingual>> = {
  error: { vi: "lỗi", en: "error" },
  warning: { vi: "cảnh báo", en: "warning" },
  info: { vi: "lưu ý", en: "note" },
};

/** How many remarks of each kind a run gave, over how many files. */
export interface Summary {
  files: number;
  error: number;
  warning: number;
  info: number;
}

/**
 * Where a remark stands, for people and for terminals that make links of it: `plan.md:12:3`. Word and PDF files have no
 * lines that anyone could look up, so there it is the page or the paragraph: `plan.docx, đoạn 12`.
 */
export function whereOf(path: string, place: Place | undefined, lang: Language): string {
  if (place === undefined) return path;
  const { page, paragraph } = place;
  if (page === undefined && paragraph === undefined) return `${path}:${place.start.line}:${place.start.column}`;
  const parts = [path];
  if (page !== undefined) parts.push(lang === "vi" ? `trang ${page}` : `page ${page}`);
  if (paragraph !== undefined) parts.push(lang === "vi" ? `đoạn ${paragraph}` : `paragraph ${paragraph}`);
  return parts.join(", ");
}

/** Line and column where a reader of the file could look them up: not in Word and PDF files. */
export function linedStart(place: Place | undefined): { line: number; column: number } | undefined {
  return place === undefined || place.page !== undefined || place.paragraph !== undefined ? undefined : place.start;
}

/** What is wrong and what to do, on one line. */
export function sentenceOf({ message, expected }: Diagnostic, lang: Language): string {
  return oneLine(expected === undefined ? message[lang] : `${message[lang]} ${expected[lang]}`).trim();
}

/** `3 lỗi, 2 cảnh báo trong 1 tệp.` */
export function summaryOf(summary: Summary, lang: Language): string {
  const { files } = summary;
  const counts: [number, string, string][] = [
    [summary.error, "lỗi", "error"],
    [summary.warning, "cảnh báo", "warning"],
    [summary.info, "lưu ý", "note"],
  ];
  const found = counts.filter(([count]) => count > 0);
  if (lang === "vi") {
    const what = found.length === 0 ? "Không có nhận xét nào" : found.map(([count, vi]) => `${count} ${vi}`).join(", ");
    return `${what} trong ${files} tệp.`;
  }
  const what = found.length === 0 ? "Nothing to remark" : found.map(([count, , en]) => plural(count, en)).join(", ");
  return `${what} in ${plural(files, "file")}.`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** In the order of the document; at one place the graver first. Remarks on the whole document come before all others. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const offset = ({ place }: Diagnostic) => place?.start.offset ?? -1;
  return [...diagnostics].sort((a, b) => offset(a) - offset(b) || RANK[a.severity] - RANK[b.severity] || compare(a.ruleId, b.ruleId));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
