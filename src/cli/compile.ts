import { type Chunk, defaultParts, type EmitFormat, type Emitter, loadEmitter, type Parts, type PlanFile } from "../emit/index.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Plan } from "../model/plan.generated.ts";
import { Compiling, type CompilingOptions } from "./compiling.ts";
import { refuseParts } from "./conflicts.ts";
import { writeOutput } from "./files.ts";
import type { Io } from "./io.ts";
import { valueOrFile } from "./options.ts";
import { type Target, targetOf } from "./outputs.ts";
import { Settings } from "./settings.ts";
import { inputsOf, type Sources } from "./sources.ts";
import { UsageError } from "./texts.ts";

export interface CompileOptions extends CompilingOptions {
  format: EmitFormat;
  with?: readonly (keyof Parts)[] | undefined;
  without?: readonly (keyof Parts)[] | undefined;
  /** Instead of the plans: where each of their values was read. A string says which values. */
  explain?: string | true | undefined;
  /** A list of documents, which are compiled as they come. */
  fromList?: string | undefined;
}

/** `plan-lint compile`: plans on standard output or into files, what is to be said of them on standard error. */
export async function compile(given: readonly string[], options: CompileOptions, io: Io): Promise<number> {
  const { fromList } = options;
  refuseParts(options);
  if (fromList !== undefined) {
    if (options.format !== "ndjson" || given.length > 0) throw new UsageError("listAlone");
    return (await import("./from-list.ts")).compileList({ ...options, fromList }, partsOf(options), io);
  }
  const { value: filter, files } = await valueOrFile(options.explain, given);
  const settings = new Settings(options, io);
  const sources = await inputsOf(files, options, io, settings.configs);
  if (options.explain !== undefined) return (await import("./explain.ts")).explain(sources, filter, options, settings, io);
  const parts = partsOf(options);
  const emitter = await loadEmitter(options.format, parts);
  const target = await targetFor(sources, emitter, options, io);
  const run = new Compiling(options, settings, io);
  const writer = new Writer(target, emitter, sources.several, io);
  for (const source of sources.list) {
    const { plan } = await run.compile(source, parts.outline);
    if (plan !== undefined) await run.say(source.path, await writer.add(plan, source.path));
  }
  await run.say("plan-lint", await writer.end());
  return run.verdict.code;
}

async function targetFor(sources: Sources, emitter: Emitter, { output, format }: CompileOptions, io: Io): Promise<Target> {
  const paths = sources.paths.length > 0 ? sources.paths : sources.list.map(({ path }) => path);
  const target = await targetOf(output, paths, emitter.extension);
  if (format === "xlsx" && target.kind === "stdout" && io.outIsTerminal) throw new UsageError("notForScreen", { format });
  if (sources.several && target.kind !== "folder" && emitter.open === undefined) throw new UsageError("oneEach", { format });
  return target;
}

function partsOf({ format, with: more = [], without = [] }: CompileOptions): Parts {
  const parts = defaultParts(format);
  for (const name of more) parts[name] = true;
  for (const name of without) parts[name] = false;
  return parts;
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
