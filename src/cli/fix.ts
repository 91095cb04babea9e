import { chmod, realpath, stat } from "node:fs/promises";
import { type Diagnostic, fill } from "../model/diagnostic.ts";
import type { CheckOptions } from "./check.ts";
import type { Checked } from "./checker.ts";
import { unifiedDiff } from "./diff.ts";
import { EXIT, type Verdict } from "./exit.ts";
import { crash, writeOutput } from "./files.ts";
import type { Io } from "./io.ts";
import { mend } from "./mend.ts";
import { failed, type Outcome } from "./outcome.ts";
import type { Settings } from "./settings.ts";
import type { Source } from "./sources.ts";
import { TEXTS, type TextName } from "./texts.ts";

/** Mends files one after another: writes them back, or shows what would change. */
export class Fixer {
  readonly #options: CheckOptions;
  readonly #settings: Settings;
  readonly #verdict: Verdict;
  readonly #io: Io;
  #mends = 0;
  #files = 0;

  constructor(options: CheckOptions, settings: Settings, verdict: Verdict, io: Io) {
    this.#options = options;
    this.#settings = settings;
    this.#verdict = verdict;
    this.#io = io;
  }

  async *all(list: readonly Source[]): AsyncGenerator<Checked> {
    for (const source of list) yield { source, outcome: await this.#run(source) };
  }

  /** What is found in a file once it is mended. */
  async #run({ path, read }: Source): Promise<Outcome> {
    const input = await read();
    if ("problem" in input) return failed(input.problem);
    try {
      const { bytes, count, left, outcome } = await mend(path, input.bytes, await this.#settings.of(path));
      if (left > 0) await this.#say("fixRefused", { path, count: left });
      if (bytes === undefined) return outcome;
      const trouble = this.#options.diff === true ? await this.#show(path, input.bytes, bytes) : await replace(path, bytes);
      if (trouble !== undefined) return { ...outcome, diagnostics: [...outcome.diagnostics, trouble] };
      this.#mends += count;
      this.#files += 1;
      return outcome;
    } catch (error) {
      return failed(crash(error));
    }
  }

  async end(): Promise<void> {
    if (this.#files > 0) await this.#say(this.#options.diff === true ? "fixWould" : "fixed", { count: this.#mends, files: this.#files });
  }

  async #show(path: string, before: Uint8Array, after: Uint8Array): Promise<undefined> {
    const text = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    await this.#io.out(unifiedDiff(path, text(before), text(after)));
    this.#verdict.raise(EXIT.findings);
    return undefined;
  }

  async #say(name: TextName, values: Readonly<Record<string, string | number>>): Promise<void> {
    await this.#io.err(`plan-lint: ${fill(TEXTS[name], values)[this.#options.lang]}\n`);
  }
}

/** Puts a new file in the place of an old one, behind links and with the same permissions. */
async function replace(path: string, bytes: Uint8Array): Promise<Diagnostic | undefined> {
  const real = await realpath(path);
  const { mode } = await stat(real);
  const trouble = await writeOutput(real, bytes);
  if (trouble === undefined) await chmod(real, mode & 0o7777).catch(() => undefined);
  return trouble;
}
