import { existsSync, readFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** Whether a path, relative to the folder the patterns are written for, is matched. */
export type Matches = (path: string) => boolean;

/** Patterns written as in `.gitignore`. */
export async function matcher(patterns: readonly string[]): Promise<Matches> {
  const { default: ignore } = await import("ignore");
  const list = ignore().add([...patterns]);
  return (path) => list.ignores(path.split(sep).join("/"));
}

const IGNORE_FILE = ".planlintignore";

/** `.planlintignore` of the working folder or the nearest one above it, with the patterns of `--ignore`. */
export async function ignored(patterns: readonly string[], cwd = resolve("")): Promise<Matches> {
  const folder = ignoreFolder(cwd);
  const given = patterns.length === 0 ? undefined : await matcher(patterns);
  const written = folder === undefined ? undefined : await matcher(readFileSync(join(folder, IGNORE_FILE), "utf8").split(/\r?\n/u));
  return (file) => within(given, cwd, file) || (folder !== undefined && within(written, folder, file));
}

function within(matches: Matches | undefined, folder: string, file: string): boolean {
  const below = relative(folder, resolve(file));
  return matches !== undefined && below !== "" && !below.startsWith("..") && !isAbsolute(below) && matches(below);
}

/** The nearest folder that has a `.planlintignore`. */
function ignoreFolder(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, IGNORE_FILE))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** The `.planlintignore` in force, for those who watch it. */
export function ignoreFile(cwd = resolve("")): string | undefined {
  const folder = ignoreFolder(cwd);
  return folder === undefined ? undefined : join(folder, IGNORE_FILE);
}
