import { promises, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { type Diagnostic, fill } from "../model/diagnostic.ts";
import { DEFAULT_LIMITS } from "../model/limits.ts";
import { READ_PREFIX } from "./exit.ts";
import { forLongRun } from "./flags.ts";
import { nearest } from "./nearest.ts";
import { type TextName, TEXTS } from "./texts.ts";

type Values = Readonly<Record<string, string | number>>;

/** A remark that a file gave nothing to work on. `kind` names it behind `read/`. */
export function problem(kind: string, name: TextName, values: Values = {}, hint?: TextName): Diagnostic {
  const message = fill(TEXTS[name], values);
  const diagnostic: Diagnostic = { ruleId: `${READ_PREFIX}${kind}`, severity: "error", message };
  return hint === undefined ? diagnostic : { ...diagnostic, expected: fill(TEXTS[hint], values) };
}

const KILOBYTE = 1024;

/** `64 MB`, `1.4 MB`, `12 KB`; a size just above a limit never reads like the limit. */
function inUnits(bytes: number, round: (value: number) => number): string {
  const kilobytes = bytes / KILOBYTE;
  return kilobytes < KILOBYTE ? `${round(kilobytes)} KB` : `${round((kilobytes / KILOBYTE) * 10) / 10} MB`;
}

/** From here on a file takes longer to read than its patterns to compile. */
const LONG_FILE = 100 * KILOBYTE;

/** A file's bytes, or the one remark that says why there are none. */
export async function readInput(path: string, limit = DEFAULT_LIMITS.fileBytes): Promise<{ bytes: Uint8Array } | { problem: Diagnostic }> {
  try {
    // Synchronous, because for one file the threads of `node:fs/promises` take longer to begin than the disk to read.
    const facts = statSync(path);
    if (facts.isDirectory()) return { problem: problem("directory", "directory", { path: path.replace(/\/+$/u, "") }, "directoryHint") };
    if (!facts.isFile()) return { problem: problem("not-a-file", "notFile") };
    if (facts.size > limit) {
      return { problem: problem("too-large", "tooLarge", { size: inUnits(facts.size, Math.ceil), limit: inUnits(limit, Math.floor) }) };
    }
    if (facts.size > LONG_FILE) forLongRun();
    return { bytes: readFileSync(path) };
  } catch (error) {
    return { problem: explain(path, codeOf(error)) };
  }
}

const COMMANDS = ["check", "compile", "init", "schema", "rules", "explain", "archive", "help"];

function explain(path: string, code: string): Diagnostic {
  if (code === "ENOENT" || code === "ENOTDIR") {
    const command = /^[a-z]+$/u.test(path) ? nearest(path, COMMANDS) : undefined;
    return command === undefined ? problem("missing", "missing") : problem("missing", "missing", { command }, "commandHint");
  }
  if (code === "EACCES" || code === "EPERM") return problem("denied", "denied");
  if (code === "EISDIR") return problem("directory", "directory");
  return problem("unreadable", "unreadable", { code });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/**
 * Writes a file whole or not at all: beside its place first, then into it. A file keeps who may read it, and a link the
 * file that it stands for; what takes words but is no file (`/dev/null`, a pipe) is written to and stays what it is.
 * Gives the remark when it cannot be done.
 */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<Diagnostic | undefined> {
  const taken = await promises.stat(path).catch(() => undefined);
  const place = taken === undefined ? path : await promises.realpath(path).catch(() => path);
  const folder = dirname(place);
  const beside = join(folder, `.${basename(place)}.${process.pid}.tmp`);
  try {
    if (taken !== undefined && !taken.isFile() && !taken.isDirectory()) {
      await promises.writeFile(path, content);
      return undefined;
    }
    await promises.mkdir(folder, { recursive: true });
    await promises.writeFile(beside, content);
    if (taken !== undefined) await promises.chmod(beside, taken.mode);
    await promises.rename(beside, place);
    return undefined;
  } catch (error) {
    await promises.rm(beside, { force: true }).catch(() => undefined);
    return problem("unwritable", "unwritable", { path, code: codeOf(error) });
  }
}

/** A fault of the program itself, said of the file it came up with. */
export function crash(error: unknown): Diagnostic {
  return problem("crash", "crash", { what: error instanceof Error ? error.message : String(error) }, "crashHint");
}
