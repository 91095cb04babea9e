import {
  colours,
  type FileReport,
  type Language,
  REPORT_FORMATS,
  type Reporter,
  type ReportFormat,
  reporterOf,
  type ReportOptions,
  type Summary,
} from "../report/index.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { writeOutput } from "./files.ts";
import { type Io, wantsColour } from "./io.ts";
import { refuseInputs, refuseTwice } from "./outputs.ts";
import { rulesWithPages } from "./pages.ts";
import { UsageError } from "./texts.ts";
import { GENERATOR } from "../version.ts";

export interface ReportingOptions {
  lang: Language;
  /** `pretty`, `sarif:out.sarif`: each into its file, or at most one on standard output. */
  format?: readonly FormatTarget[] | undefined;
  /** The file of the one format that names none. */
  output?: string | undefined;
  /** Only errors are shown. */
  quiet?: boolean | undefined;
}

/** A format and the file it goes to; on standard output without one. */
export interface FormatTarget {
  format: ReportFormat;
  file?: string;
}

/** The value of `--format`; an option that is given twice adds up. */
export function formatTarget(value: string, before: readonly FormatTarget[] = []): FormatTarget[] {
  const colon = value.indexOf(":");
  const name = colon === -1 ? value : value.slice(0, colon);
  const format = REPORT_FORMATS.find((known) => known === name);
  if (format === undefined) throw new UsageError("badChoice", { option: "--format", choices: REPORT_FORMATS.join(", "), value: name });
  if (colon === -1) return [...before, { format }];
  const file = value.slice(colon + 1);
  if (file === "") throw new UsageError("optionWithoutValue", { what: `--format ${name}:` });
  return [...before, { format, file }];
}

/** Formats that describe the rules as well. */
const DESCRIBING: ReadonlySet<ReportFormat> = new Set(["sarif"]);

/** Where each format goes, with at most one on standard output, which `-` stands for. */
export async function targetsOf({ format = [{ format: "pretty" }], output = "-" }: ReportingOptions): Promise<FormatTarget[]> {
  const targets = format.map(({ format: name, file = output }): FormatTarget => (file === "-" ? { format: name } : { format: name, file }));
  const files = targets.flatMap(({ file }) => file ?? []);
  if (targets.length - files.length > 1) throw new UsageError("oneOnScreen");
  await refuseTwice(files);
  return targets;
}

interface Open {
  reporter: Reporter;
  file: string | undefined;
  kept: string[];
}

/** Several reports on the same files at once, written as they come: to standard output at once, to files at the end. */
export class Reports {
  readonly #open: readonly Open[];
  readonly #options: ReportingOptions;
  readonly #io: Io;
  readonly #summary: Summary = { files: 0, error: 0, warning: 0, info: 0 };

  private constructor(open: readonly Open[], options: ReportingOptions, io: Io) {
    this.#open = open;
    this.#options = options;
    this.#io = io;
  }

  /** @param inputs files that no report may be written over */
  static async open(options: ReportingOptions, inputs: readonly string[], io: Io): Promise<Reports> {
    const targets = await targetsOf(options);
    const files = targets.flatMap(({ file }) => file ?? []);
    await refuseInputs(files, inputs);
    const open: Open[] = [];
    for (const { format, file } of targets)
      open.push({ reporter: await reporterFor(format, options, io, file === undefined), file, kept: [] });
    const reports = new Reports(open, options, io);
    await reports.#put(({ begin }) => begin);
    return reports;
  }

  async add(report: FileReport): Promise<void> {
    const { quiet } = this.#options;
    const diagnostics = quiet === true ? report.diagnostics.filter(({ severity }) => severity === "error") : report.diagnostics;
    for (const { severity } of diagnostics) this.#summary[severity] += 1;
    const index = this.#summary.files;
    this.#summary.files += 1;
    await this.#put((reporter) => reporter.file({ ...report, diagnostics }, index));
  }

  /** What could not be written. */
  async end(): Promise<Diagnostic[]> {
    await this.#put((reporter) => reporter.end(this.#summary));
    const troubles: Diagnostic[] = [];
    for (const { file, kept } of this.#open) {
      const trouble = file === undefined ? undefined : await writeOutput(file, kept.join(""));
      if (trouble !== undefined) troubles.push(trouble);
    }
    return troubles;
  }

  async #put(text: (reporter: Reporter) => string): Promise<void> {
    for (const { reporter, file, kept } of this.#open) {
      if (file === undefined) await this.#io.out(text(reporter));
      else kept.push(text(reporter));
    }
  }
}

/** Reports on standard output are coloured and fitted to the terminal; those in a file are plain. */
async function reporterFor(format: ReportFormat, { lang }: ReportingOptions, io: Io, onScreen: boolean): Promise<Reporter> {
  const paint = onScreen && wantsColour(io, io.outIsTerminal) ? await colours() : undefined;
  const width = onScreen ? io.columns : undefined;
  const options: ReportOptions = { lang, root: io.folder, version: GENERATOR.version };
  if (paint !== undefined) options.paint = paint;
  if (width !== undefined) options.width = width;
  if (DESCRIBING.has(format)) options.rules = await rulesWithPages(io);
  return reporterOf(format, options);
}
