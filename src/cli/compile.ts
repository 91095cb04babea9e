import { type Chunk, defaultParts, type EmitFormat, type Emitter, loadEmitter, type Parts, type PlanFile } from "../emit/index.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Plan } from "../model/plan.generated.ts";
import { colours, type FileReport, type Language, reporterOf } from "../report/index.ts";
import { crash } from "./check.ts";
import { loadCore } from "./core.ts";
import { type Threshold, Verdict } from "./exit.ts";
import { writeOutput } from "./files.ts";
import { type Io, wantsColour } from "./io.ts";
import { type Target, targetOf } from "./outputs.ts";
import { type InputOptions, inputsOf, type Source } from "./sources.ts";
import { UsageError } from "./texts.ts";

export interface CompileOptions extends InputOptions, Threshold {
  lang: Language;
  format: EmitFormat;
  output?: string | undefined;
  with?: readonly (keyof Parts)[] | undefined;
  without?: readonly (keyof Parts)[] | undefined;
  quiet?: boolean | undefined;
}

/** `plan-lint compile`: plans on standard output or into files, what is to be said of them on standard error. */
export async function compile(files: readonly string[], options: CompileOptions, io: Io): Promise<number> {
  const sources = await inputsOf(files, options, io);
  const parts = partsOf(options);
  const emitter = await loadEmitter(options.format, parts);
  const paths = sources.paths.length > 0 ? sources.paths : sources.list.map(({ path }) => path);
  const target = await targetOf(options.output, paths, emitter.extension);
  if (options.format === "xlsx" && target.kind === "stdout" && io.outIsTerminal)
    throw new UsageError("notForScreen", { format: options.format });
  if (sources.several && target.kind !== "folder" && emitter.open === undefined)
    throw new UsageError("oneEach", { format: options.format });
  const verdict = new Verdict(options);
  const say = remarksTo(io, options);
  const writer = new Writer(target, emitter, sources.several, io);
  for (const source of sources.list) {
    const { plan, ...report } = await compileOne(source, parts);
    verdict.add(report.diagnostics);
    await say(report);
    if (plan === undefined) continue;
    const trouble = await writer.add(plan, source.path);
    if (trouble !== undefined) verdict.add([trouble]);
    if (trouble !== undefined) await say({ path: source.path, diagnostics: [trouble] });
  }
  const trouble = await writer.end();
  if (trouble !== undefined) verdict.add([trouble]);
  if (trouble !== undefined) await say({ path: "plan-lint", diagnostics: [trouble] });
  return verdict.code;
}

function partsOf({ format, with: more = [], without = [] }: CompileOptions): Parts {
  const parts = defaultParts(format);
  for (const name of more) parts[name] = true;
  for (const name of without) parts[name] = false;
  return parts;
}

async function compileOne({ path, read }: Source, parts: Parts): Promise<FileReport & { plan?: Plan | undefined }> {
  const input = await read();
  if ("problem" in input) return { path, diagnostics: [input.problem] };
  try {
    const core = await loadCore();
    const { plan, diagnostics, document } = await core.compilePlan({ path, bytes: input.bytes }, { outline: parts.outline });
    return { path, plan, diagnostics, text: document?.text };
  } catch (error) {
    return { path, diagnostics: [crash(error)] };
  }
}

/** Shows the remarks on one file on standard error. The writer of reports is loaded at the first of them. */
function remarksTo(io: Io, { lang, quiet }: CompileOptions): (report: FileReport) => Promise<void> {
  return async (report) => {
    const shown = report.diagnostics.filter(({ severity }: Diagnostic) => quiet !== true || severity === "error");
    if (shown.length === 0) return;
    const paint = wantsColour(io, io.errIsTerminal) ? await colours() : undefined;
    const reporter = reporterOf("pretty", { lang, ...(paint === undefined ? {} : { paint }) });
    await io.err(reporter.file({ ...report, diagnostics: shown }, 0));
  };
}

/** Puts plans where they belong as they come: a stream on standard output, one text for a file, a file for each. */
class Writer {
  readonly #target: Target;
  readonly #emitter: Emitter;
  readonly #io: Io;
  readonly #kept: Chunk[] = [];
  /** The file several plans stand in; undefined for one plan by itself. */
  readonly #file: PlanFile | undefined;
  #count = 0;

  constructor(target: Target, emitter: Emitter, several: boolean, io: Io) {
    this.#target = target;
    this.#emitter = emitter;
    this.#file = several && target.kind !== "folder" ? emitter.open?.() : undefined;
    this.#io = io;
  }

  async add(plan: Plan, path: string): Promise<Diagnostic | undefined> {
    if (this.#target.kind === "folder") return writeOutput(this.#target.files.get(path) ?? path, this.#emitter.one(plan));
    this.#count += 1;
    await this.#put(this.#file === undefined ? this.#emitter.one(plan) : this.#file.add(plan));
    return undefined;
  }

  async end(): Promise<Diagnostic | undefined> {
    if (this.#target.kind === "folder") return undefined;
    if (this.#file !== undefined) await this.#put(this.#file.end());
    // Where nothing could be read there is nothing to write, and a file from before stays as it is.
    if (this.#target.kind === "file" && this.#count > 0)
      return writeOutput(this.#target.path, Buffer.concat(this.#kept.map((chunk) => Buffer.from(chunk))));
    return undefined;
  }

  async #put(chunk: Chunk): Promise<void> {
    if (this.#target.kind === "stdout") await this.#io.out(chunk);
    else this.#kept.push(chunk);
  }
}
