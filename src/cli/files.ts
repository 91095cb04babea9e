import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { type Diagnostic, fill } from "../model/diagnostic.ts";
import { DEFAULT_LIMITS } from "../model/limits.ts";
import { READ_PREFIX } from "./exit.ts";
import { type TextName, TEXTS } from "./texts.ts";

type Values = Readonly<Record<string, string | number>>;

/** A remark that a file gave nothing to work on. `kind` names it behind `read/`. */
export function problem(kind: string, name: TextName, values: Values = {}, hint?: TextName): Diagnostic {
  const message = fill(TEXTS[name], values);
  const diagnostic: Diagnostic = { ruleId: `${READ_PREFIX}${kind}`, severity: "error", message };
  return hint === undefined ? diagnostic : { ...diagnostic, expected: fill(TEXTS[hint], values) };
}

const MEGABYTE = 1024 * 1024;

/** A file's bytes, or the one remark that says why there are none. */
export async function readInput(path: string): Promise<{ bytes: Uint8Array } | { problem: Diagnostic }> {
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) return { problem: problem("directory", "directory", { path: path.replace(/\/+$/u, "") }, "directoryHint") };
    if (!facts.isFile()) return { problem: problem("not-a-file", "notFile") };
    const limit = DEFAULT_LIMITS.fileBytes;
    if (facts.size > limit) {
      return { problem: problem("too-large", "tooLarge", { size: Math.ceil(facts.size / MEGABYTE), limit: limit / MEGABYTE }) };
    }
    return { bytes: await readFile(path) };
  } catch (error) {
    return { problem: explain(codeOf(error)) };
  }
}

function explain(code: string): Diagnostic {
  if (code === "ENOENT" || code === "ENOTDIR") return problem("missing", "missing");
  if (code === "EACCES" || code === "EPERM") return problem("denied", "denied");
  if (code === "EISDIR") return problem("directory", "directory");
  return problem("unreadable", "unreadable", { code });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/** Writes a file whole or not at all: beside its place first, then into it. Gives the remark when it cannot be done. */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<Diagnostic | undefined> {
  const folder = dirname(path);
  const beside = join(folder, `.${basename(path)}.${process.pid}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(beside, content);
    await rename(beside, path);
    return undefined;
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return problem("unwritable", "unwritable", { path, code: codeOf(error) });
  }
}
