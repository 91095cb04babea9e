import { promises } from "node:fs";
import { basename, isAbsolute, resolve } from "node:path";
import { BASELINE_NAME } from "./baseline.ts";
import { CONFIG_NAMES } from "./config/data.ts";
import { UsageError } from "./texts.ts";

/** What one run reads. */
export interface InputList {
  /** Paths with forward slashes, each file once under the first of its names, in the order of the arguments; those of one pattern by name. */
  paths: string[];
  /** Whether the arguments could have meant several files, so that the output is a list even for one. */
  several: boolean;
}

/** A name for standard input where the user gives none. */
export const STDIN_NAME = "stdin";

const MAGIC = /[*?{[]|[!@+]\(|^!/u;

/** Whether a word stands for files by a pattern, unless a file bears that very name. */
export function looksLikePattern(name: string): boolean {
  return MAGIC.test(name);
}

/** Folders that hold other people's files. A pattern that names one means it. */
const FOREIGN = /(?:^|\/)(?:node_modules|\.git)\//u;
const NEVER = ["**/node_modules/**", "**/.git/**"];

/** `D:\kế hoạch\*.md` as the shell of Windows gives it, with the slashes patterns are written with. */
export function withSlashes(path: string, platform: string): string {
  return platform === "win32" ? path.replaceAll("\\", "/") : path;
}

/** Names of files of the program's own, which stand beside documents and are none. */
const OWN_NAMES: ReadonlySet<string> = new Set([...CONFIG_NAMES, BASELINE_NAME]);

/**
 * Files and patterns as a list of files. A file whose name looks like a pattern is still that file.
 * @param own files of the program that have other names than usual; no pattern means them
 */
export async function listInputs(given: readonly string[], platform: string, own: readonly string[] = []): Promise<InputList> {
  const names = given.map((path) => withSlashes(path, platform));
  const patterns = new Set<string>();
  for (const name of names) if (MAGIC.test(name) && !(await exists(name))) patterns.add(name);
  const ignored = [...patterns].filter((name) => name.startsWith("!")).map((name) => name.slice(1));
  const ownPaths = new Set(own.map((path) => resolve(path)));
  const isOwn = (path: string) => OWN_NAMES.has(basename(path)) || ownPaths.has(resolve(path));
  const paths = new Map<string, string>();
  const add = (path: string): void => {
    if (!paths.has(resolve(path))) paths.set(resolve(path), path);
  };
  for (const name of names) {
    if (!patterns.has(name)) add(name);
    else if (!name.startsWith("!")) for (const path of await matches(name, ignored, isOwn)) add(path);
  }
  return { paths: [...paths.values()], several: names.length > 1 || patterns.size > 0 };
}

async function matches(pattern: string, ignored: readonly string[], isOwn: (path: string) => boolean): Promise<string[]> {
  // Loaded only when there is a pattern: most runs name one file.
  const { glob } = await import("tinyglobby");
  const meant = FOREIGN.test(pattern);
  const found = await glob(pattern, {
    ignore: meant ? [...ignored] : [...NEVER, ...ignored],
    expandDirectories: false,
    onlyFiles: true,
    absolute: isAbsolute(pattern),
  });
  // `**` of the ignored patterns does not climb out of the working folder, so that paths outside are sieved here.
  const kept = found.filter((path) => (meant || !FOREIGN.test(path)) && !isOwn(path));
  if (kept.length === 0) throw new UsageError("noMatch", { pattern });
  return kept.sort();
}

async function exists(path: string): Promise<boolean> {
  return promises.stat(path).then(
    () => true,
    () => false,
  );
}
