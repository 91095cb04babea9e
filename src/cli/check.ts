import type { Diagnostic } from "../model/diagnostic.ts";
import { colours, type FileReport, reporterOf, type Reporter, type ReportFormat, type Summary } from "../report/index.ts";
import { loadCore } from "./core.ts";
import { problem, writeOutput } from "./files.ts";
import { type Threshold, Verdict } from "./exit.ts";
import { type Io, wantsColour } from "./io.ts";
import { type InputOptions, inputsOf, type Source } from "./sources.ts";
import { refuseInputs } from "./outputs.ts";
import { type PlanSettings, type ReadingOptions, Settings } from "./settings.ts";

export interface CheckOptions extends InputOptions, Threshold, ReadingOptions {
  format: ReportFormat;
  output?: string | undefined;
  /** Only errors are shown. */
  quiet?: boolean | undefined;
  /** Instead of remarks: the table of tasks and the six criteria. */
  six?: boolean | undefined;
  /** Instead of remarks: the settings that hold for this file. */
  printConfig?: string | undefined;
}

/** `plan-lint check`: the remarks on every file, on standard output or into a file. */
export async function check(files: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const settings = new Settings(options, io);
  if (options.printConfig !== undefined)
    return (await import("./config/print.ts")).printConfig(options.printConfig, settings, options.lang, io);
  const sources = await inputsOf(files, options, io, settings.configs);
  if (options.six === true) return (await import("./six.ts")).six(sources, { ...options, json: options.format === "json" }, settings, io);
  const { output } = options;
  const inFile = output !== undefined && output !== "-";
  if (inFile) await refuseInputs([output], sources.paths);
  const reporter = await reporterFor(options, io, !inFile);
  const verdict = new Verdict(options);
  const summary: Summary = { files: 0, error: 0, warning: 0, info: 0 };
  const kept: string[] = [];
  const put = async (text: string) => (inFile ? void kept.push(text) : io.out(text));
  await put(reporter.begin);
  for (const source of sources.list) {
    const found = await checkOne(source, await settings.of(source.path));
    verdict.add(found.diagnostics);
    const diagnostics = options.quiet === true ? found.diagnostics.filter(({ severity }) => severity === "error") : found.diagnostics;
    for (const { severity } of diagnostics) summary[severity] += 1;
    await put(reporter.file({ ...found, diagnostics }, summary.files));
    summary.files += 1;
  }
  await put(reporter.end(summary));
  const trouble = inFile ? await writeOutput(output, kept.join("")) : undefined;
  if (trouble !== undefined) {
    verdict.add([trouble]);
    await io.err(`plan-lint: ${trouble.message[options.lang]}\n`);
  }
  return verdict.code;
}

async function checkOne({ path, read }: Source, settings: PlanSettings): Promise<FileReport> {
  const input = await read();
  if ("problem" in input) return { path, diagnostics: [input.problem] };
  try {
    const { diagnostics, text } = await (await loadCore()).checkPlan({ path, bytes: input.bytes }, settings);
    return { path, diagnostics, text };
  } catch (error) {
    return { path, diagnostics: [crash(error)] };
  }
}

/** The core throws on no input; should it do so all the same, the other files of the batch go on. */
export function crash(error: unknown): Diagnostic {
  return problem("crash", "crash", { what: error instanceof Error ? error.message : String(error) }, "crashHint");
}

/** Reports on standard output are coloured and fitted to the terminal; those in a file are plain. */
async function reporterFor({ lang, format }: CheckOptions, io: Io, onScreen: boolean): Promise<Reporter> {
  const paint = onScreen && wantsColour(io, io.outIsTerminal) ? await colours() : undefined;
  const width = onScreen ? io.columns : undefined;
  return reporterOf(format, { lang, ...(paint === undefined ? {} : { paint }), ...(width === undefined ? {} : { width }) });
}
