import type { Diagnostic } from "../model/diagnostic.ts";
import type { RuleInfo } from "../model/catalogue.ts";
import { checkstyleReporter } from "./checkstyle.ts";
import { compactReporter } from "./compact.ts";
import { githubReporter } from "./github.ts";
import { gitlabReporter } from "./gitlab.ts";
import { jsonReporter } from "./json.ts";
import { junitReporter } from "./junit.ts";
import type { Paint } from "./paint.ts";
import { prettyReporter } from "./pretty.ts";
import { sarifReporter } from "./sarif.ts";
import type { Language, Summary } from "./words.ts";

export { colours, type Paint } from "./paint.ts";
export { fingerprintsOf, type Identity, identityOf } from "./fingerprint.ts";
export { sixJson, sixText } from "./six.ts";
export { type Language, type Summary, SEVERITY_WORDS, whereOf } from "./words.ts";

/** The report formats, in the order help shows them. */
export const REPORT_FORMATS = ["pretty", "compact", "json", "sarif", "junit", "github", "gitlab", "checkstyle"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Lines of a source text by number, from 1; those that no remark stands on may be missing (empty). */
export interface Lines {
  line(number: number): string;
}

/** What was found in one file, with the lines of the normalised source text that the places of the remarks address. */
export interface FileReport {
  path: string;
  diagnostics: readonly Diagnostic[];
  /** The whole text, or `lines`; without both, pretty reports show no source. */
  text?: string | undefined;
  lines?: Lines | undefined;
}

export interface ReportOptions {
  lang: Language;
  /** Without it nothing is coloured. */
  paint?: Paint;
  /** The lint rules, for formats that describe them. */
  rules?: readonly RuleInfo[];
  /** Of the program, for formats that name it. */
  version?: string;
  /** The working folder: formats for other programs give paths from there. */
  root?: string;
  /** Cells a line may take; longer source lines are cut around the words concerned. */
  width?: number;
}

/** A report is `begin`, the text of every file in turn, and `end`. */
export interface Reporter {
  begin: string;
  file(report: FileReport, index: number): string;
  end(summary: Summary): string;
}

const REPORTERS: Readonly<Record<ReportFormat, (options: ReportOptions) => Reporter>> = {
  pretty: prettyReporter,
  compact: compactReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  junit: junitReporter,
  github: githubReporter,
  gitlab: gitlabReporter,
  checkstyle: checkstyleReporter,
};

export function reporterOf(format: ReportFormat, options: ReportOptions): Reporter {
  return REPORTERS[format](options);
}

/** A run's remarks counted by severity. */
export function summarise(reports: readonly FileReport[]): Summary {
  const summary: Summary = { files: reports.length, error: 0, warning: 0, info: 0 };
  for (const { diagnostics } of reports) for (const { severity } of diagnostics) summary[severity] += 1;
  return summary;
}

/** The whole report as one text. */
export function report(reports: readonly FileReport[], format: ReportFormat, options: ReportOptions): string {
  const reporter = reporterOf(format, options);
  return reporter.begin + reports.map((file, index) => reporter.file(file, index)).join("") + reporter.end(summarise(reports));
}
