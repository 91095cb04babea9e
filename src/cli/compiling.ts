import type { Diagnostic } from "../model/diagnostic.ts";
import type { CompiledPlan, PlanOptions } from "../pipeline.ts";
import { colours, type FileReport, reporterOf } from "../report/index.ts";
import { loadCore } from "./core.ts";
import { type Threshold, Verdict } from "./exit.ts";
import { crash, writeOutput } from "./files.ts";
import { type Io, wantsColour } from "./io.ts";
import { refuseInputs } from "./outputs.ts";
import { type ReadingOptions, Settings } from "./settings.ts";
import type { InputOptions, Source, Sources } from "./sources.ts";

/** Options of everything that compiles plans and says on standard error what is to be said of them. */
export interface CompilingOptions extends InputOptions, Threshold, ReadingOptions {
  output?: string | undefined;
  quiet?: boolean | undefined;
}

/** Compiles files in turn, says what there is to say of each, and adds it up. */
export class Compiling {
  readonly verdict: Verdict;
  readonly #options: CompilingOptions;
  readonly #io: Io;
  readonly #settings: Settings;

  constructor(options: CompilingOptions, settings: Settings, io: Io) {
    this.verdict = new Verdict(options);
    this.#options = options;
    this.#io = io;
    this.#settings = settings;
  }

  async compile(source: Source, outline = false): Promise<Pick<CompiledPlan, "plan" | "trace">> {
    const { plan, trace, ...report } = await compileOne(source, { ...(await this.#settings.of(source.path)), outline });
    await this.#tell(report);
    return { plan, trace };
  }

  async say(path: string, diagnostic: Diagnostic | undefined): Promise<void> {
    if (diagnostic !== undefined) await this.#tell({ path, diagnostics: [diagnostic] });
  }

  /** Puts one text on standard output, or into the file `-o` names. */
  async put(text: string, { paths }: Sources): Promise<void> {
    const { output } = this.#options;
    if (output === undefined || output === "-") return this.#io.out(text);
    await refuseInputs([output], paths);
    await this.say("plan-lint", await writeOutput(output, text));
  }

  /** On standard error. The writer of reports is loaded at the first remark. */
  async #tell(report: FileReport): Promise<void> {
    const { lang, quiet } = this.#options;
    this.verdict.add(report.diagnostics);
    const shown = report.diagnostics.filter(({ severity }: Diagnostic) => quiet !== true || severity === "error");
    if (shown.length === 0) return;
    const paint = wantsColour(this.#io, this.#io.errIsTerminal) ? await colours() : undefined;
    const reporter = reporterOf("pretty", { lang, ...(paint === undefined ? {} : { paint }) });
    await this.#io.err(reporter.file({ ...report, diagnostics: shown }, 0));
  }
}

async function compileOne({ path, read }: Source, options: PlanOptions): Promise<FileReport & Pick<CompiledPlan, "plan" | "trace">> {
  const input = await read();
  if ("problem" in input) return { path, plan: undefined, trace: [], diagnostics: [input.problem] };
  try {
    const core = await loadCore();
    const { plan, trace, diagnostics, document } = await core.compilePlan({ path, bytes: input.bytes }, options);
    return { path, plan, trace, diagnostics, text: document?.text };
  } catch (error) {
    return { path, plan: undefined, trace: [], diagnostics: [crash(error)] };
  }
}
