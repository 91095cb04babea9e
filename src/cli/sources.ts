import { type Diagnostic, fill } from "../model/diagnostic.ts";
import type { Language } from "../report/index.ts";
import type { Configs } from "./config/find.ts";
import { readInput } from "./files.ts";
import { forLongRun } from "./flags.ts";
import { ignored } from "./ignore.ts";
import { listInputs, STDIN_NAME, withSlashes } from "./inputs.ts";
import type { Io } from "./io.ts";
import { limitsFrom } from "./options.ts";
import { TEXTS, UsageError } from "./texts.ts";

export interface InputOptions {
  lang: Language;
  stdin?: boolean | undefined;
  stdinFilename?: string | undefined;
  /** Patterns of files to leave out. */
  ignore?: readonly string[] | undefined;
  /** Files of the program, which patterns may find beside documents. */
  baseline?: string | undefined;
  config?: string | false | undefined;
}

/** One document to read, which is not read before its turn comes. */
export interface Source {
  path: string;
  read: () => Promise<{ bytes: Uint8Array } | { problem: Diagnostic }>;
}

export interface Sources {
  list: readonly Source[];
  /** Files on disk among them. */
  paths: readonly string[];
  several: boolean;
}

/** Files, patterns or standard input (`-`, `--stdin`) as the documents of one run. */
export async function inputsOf(files: readonly string[], options: InputOptions, io: Io, configs: Configs): Promise<Sources> {
  if (options.stdin === true || options.stdinFilename !== undefined || files.includes("-")) {
    if (files.some((file) => file !== "-")) throw new UsageError("stdinAlone");
    const path = withSlashes(options.stdinFilename ?? STDIN_NAME, io.platform);
    return { list: [{ path, read: async () => ({ bytes: await io.stdin() }) }], paths: [], several: false };
  }
  if (files.length === 0) throw new UsageError("noFiles");
  const own = [options.baseline, options.config].filter((path) => typeof path === "string");
  const { paths, several } = await listInputs(files, io.platform, own);
  const isIgnored = await ignored(options.ignore ?? []);
  const kept: string[] = [];
  const left: string[] = [];
  for (const path of paths) (isIgnored(path) || (await configIgnores(configs, path)) ? left : kept).push(path);
  if (kept.length === 0) await io.err(`plan-lint: ${fill(TEXTS.allIgnored, { count: left.length })[options.lang]}\n`);
  if (kept.length > 1) forLongRun();
  const limit = limitsFrom(options)?.fileBytes;
  return { list: kept.map((path) => ({ path, read: () => readInput(path, limit) })), paths: kept, several };
}

async function configIgnores(configs: Configs, path: string): Promise<boolean> {
  const config = await configs.of(path);
  if (config?.data.ignore === undefined) return false;
  return (await import("./config/resolve.ts")).concerns(config.data.ignore, config.path, path);
}
