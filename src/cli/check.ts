import { availableParallelism } from "node:os";
import { fill } from "../model/diagnostic.ts";
import { Baseline, type BaselineOptions, type BaselineResult } from "./baseline.ts";
import type { Changes } from "./changed.ts";
import type { ResultCache } from "./cache.ts";
import { checkAll, type Means } from "./checker.ts";
import { refuseConflicts } from "./conflicts.ts";
import { type Threshold, Verdict } from "./exit.ts";
import type { Io } from "./io.ts";
import { valueOrFile } from "./options.ts";
import { linesOf } from "./outcome.ts";
import { type ReportingOptions, Reports } from "./reports.ts";
import { type ReadingOptions, Settings } from "./settings.ts";
import { type InputOptions, inputsOf, type Source, type Sources } from "./sources.ts";
import { TEXTS, type TextName } from "./texts.ts";

export interface CheckOptions extends InputOptions, Threshold, ReadingOptions, ReportingOptions, BaselineOptions {
  /** Instead of remarks: the table of tasks and the six criteria. */
  six?: boolean | undefined;
  /** Instead of remarks: the settings that hold for this file. */
  printConfig?: string | undefined;
  /** Only what git says has changed, since a commit where one is named. */
  changed?: string | true | undefined;
  cache?: boolean | undefined;
  cacheLocation?: string | undefined;
  /** Mends what is safe to mend, in the files themselves. */
  fix?: boolean | undefined;
  /** Shows what `fix` would change, and changes nothing. */
  diff?: boolean | undefined;
  /** Checks again whenever something changes, until Ctrl-C. */
  watch?: boolean | undefined;
  /** Threads that check side by side. */
  jobs?: number | undefined;
}

/** `plan-lint check`: the remarks on every file, on standard output or into files. */
export async function check(given: readonly string[], options: CheckOptions, io: Io, memory?: ResultCache): Promise<number> {
  if (options.watch === true) return (await import("./watch.ts")).watch(given, options, io);
  const settings = new Settings(options, io);
  const { printConfig, changed } = options;
  if (printConfig !== undefined) return (await import("./config/print.ts")).printConfig(printConfig, settings, options.lang, io);
  const { value: ref, files } = await valueOrFile(changed, given);
  const sources = await inputsOf(files, options, io, settings.configs);
  refuseConflicts(options, sources);
  if (options.six === true) return (await import("./six.ts")).six(sources, options, settings, io);
  const changes = changed === undefined ? undefined : await (await import("./changed.ts")).changesSince(ref);
  const list = changes === undefined ? sources.list : sources.list.filter(({ path }) => changes.has(path));
  const means = memory === undefined ? await meansFor(list, settings, options, io) : { settings, cache: memory };
  try {
    return await new Run(options, means, changes, io).over(list, sources);
  } finally {
    await means.pool?.close();
    await means.cache?.save();
  }
}

/** Fewer files than this for each thread are checked before a second thread would have begun. */
const FILES_PER_THREAD = 12;
const THREADS_MAX = 8;

async function meansFor(list: readonly Source[], settings: Settings, options: CheckOptions, io: Io): Promise<Means> {
  const threads = Math.min(options.jobs ?? Math.min(availableParallelism(), THREADS_MAX), Math.floor(list.length / FILES_PER_THREAD));
  const pool = io.home === undefined || threads < 2 ? undefined : new (await import("./pool.ts")).Pool(threads, io.home);
  if (options.cache !== true && options.cacheLocation === undefined) return { settings, pool };
  const { cacheFile, ResultCache } = await import("./cache.ts");
  return { settings, pool, cache: new ResultCache(cacheFile(options.cacheLocation), io.build()) };
}

/** One pass over the files: checks them, leaves out what is known or unchanged, and reports. */
class Run {
  readonly #options: CheckOptions;
  readonly #means: Means;
  readonly #changes: Changes | undefined;
  readonly #io: Io;
  readonly #verdict: Verdict;

  constructor(options: CheckOptions, means: Means, changes: Changes | undefined, io: Io) {
    this.#options = options;
    this.#means = means;
    this.#changes = changes;
    this.#io = io;
    this.#verdict = new Verdict(options);
  }

  async over(list: readonly Source[], sources: Sources): Promise<number> {
    const baseline = this.#wantsBaseline() ? new Baseline(this.#options) : undefined;
    // A difference stands alone on standard output, so that it can be handed on.
    const reports = await Reports.open(
      this.#options,
      sources.paths,
      this.#options.diff === true ? { ...this.#io, out: async () => undefined } : this.#io,
    );
    const { fix, diff } = this.#options;
    const fixer =
      fix === true || diff === true
        ? new (await import("./fix.ts")).Fixer(this.#options, this.#means.settings, this.#verdict, this.#io)
        : undefined;
    for await (const { source, outcome } of fixer === undefined ? checkAll(list, this.#means) : fixer.all(list)) {
      const { path } = source;
      const fresh = baseline === undefined ? outcome.diagnostics : baseline.sift(path, outcome.diagnostics);
      const diagnostics = this.#changes === undefined ? fresh : this.#changes.sift(path, fresh);
      this.#verdict.add(diagnostics);
      await reports.add({ path, diagnostics, lines: linesOf(outcome) });
    }
    const result = await baseline?.end();
    await fixer?.end();
    const troubles = await reports.end();
    if (baseline !== undefined && result !== undefined) await this.#tell(baseline.path, result);
    for (const trouble of [...troubles, ...(result?.trouble === undefined ? [] : [result.trouble])]) {
      this.#verdict.add([trouble]);
      await this.#io.err(`plan-lint: ${trouble.message[this.#options.lang]}\n`);
    }
    return this.#verdict.code;
  }

  #wantsBaseline(): boolean {
    return this.#options.baseline !== undefined || this.#options.updateBaseline === true;
  }

  /** What became of the known remarks. */
  async #tell(path: string, { known, fixed, added, fresh, written }: BaselineResult): Promise<void> {
    const say = (name: TextName) =>
      this.#io.err(`plan-lint: ${fill(TEXTS[name], { path, known, fixed, added, fresh })[this.#options.lang]}\n`);
    if (known > 0) await say("baselineKnown");
    if (this.#options.updateBaseline !== true) {
      if (fixed > 0) await say("baselineFixed");
      return;
    }
    await say(written ? "baselineWritten" : "baselineSame");
    if (fresh > 0) await say("baselineFresh");
  }
}
