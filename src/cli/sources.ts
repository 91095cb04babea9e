import type { Diagnostic } from "../model/diagnostic.ts";
import { readInput } from "./files.ts";
import { listInputs, STDIN_NAME, withSlashes } from "./inputs.ts";
import type { Io } from "./io.ts";
import { limitsFrom } from "./options.ts";
import { UsageError } from "./texts.ts";

export interface InputOptions {
  stdin?: boolean | undefined;
  stdinFilename?: string | undefined;
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
export async function inputsOf(files: readonly string[], options: InputOptions, io: Io): Promise<Sources> {
  if (options.stdin === true || options.stdinFilename !== undefined || files.includes("-")) {
    if (files.some((file) => file !== "-")) throw new UsageError("stdinAlone");
    const path = withSlashes(options.stdinFilename ?? STDIN_NAME, io.platform);
    return { list: [{ path, read: async () => ({ bytes: await io.stdin() }) }], paths: [], several: false };
  }
  if (files.length === 0) throw new UsageError("noFiles");
  const { paths, several } = await listInputs(files, io.platform);
  const limit = limitsFrom(options)?.fileBytes;
  return { list: paths.map((path) => ({ path, read: () => readInput(path, limit) })), paths, several };
}
