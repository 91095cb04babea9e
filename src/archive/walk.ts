import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { codeOf } from "./disk.ts";

/** A file that was found, or a path that led to none. */
export interface Found {
  /** With forward slashes, as the user would name it. */
  path: string;
  /** What the file system had to say when it could not be looked at. */
  trouble?: string;
  /** Whether the user named this very file, so that it is read whatever it is called. */
  named: boolean;
}

/** Files and folders that programs leave behind: hidden ones, lock files of office programs, thumbnails. */
const LEFT_BEHIND = /^(?:\.|~\$|node_modules$|Thumbs\.db$|desktop\.ini$)/iu;

const SURROGATE = /[\uD800-\uDFFF]/u;

/** By code points, as SQLite compares text. */
export function byCharacters(a: string, b: string): number {
  if (a === b) return 0;
  if (SURROGATE.test(a) || SURROGATE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}

/** By the parts of the path: the same order wherever it runs, and the one in which {@link walk} finds files. */
export function byPath(a: string, b: string): number {
  return byCharacters(a.replaceAll("/", "\u0001"), b.replaceAll("/", "\u0001"));
}

/**
 * All files that the given paths stand for, folders with everything below them, in the order of {@link byPath}. Links are
 * followed, but not into a folder that is being walked already.
 */
export async function* walk(given: readonly string[], except: string): AsyncGenerator<Found> {
  const skip = resolve(except);
  for (const path of [...new Set(given.map(clean))].sort(byPath)) yield* visit(path, { skip, open: new Set() }, true);
}

/** `./a//b/` is `a/b`; a path from the root of the disk stays one. */
function clean(path: string): string {
  const short = path
    .replaceAll("\\", "/")
    .replace(/\/+/g, "/")
    .replace(/(?<=.)\/$/, "");
  return short.replace(/^(?:\.\/)+(?=.)/, "");
}

interface Way {
  /** The archive, which is no input. */
  skip: string;
  /** The folders that lead here, by their numbers on the disk. */
  open: ReadonlySet<string>;
}

async function* visit(path: string, { skip, open }: Way, named: boolean): AsyncGenerator<Found> {
  if (resolve(path) === skip) return;
  const place = await look(path);
  if ("trouble" in place) yield { path, trouble: place.trouble, named };
  else if (place.names === undefined) yield { path, named };
  else if (!open.has(place.id)) {
    const way = { skip, open: new Set(open).add(place.id) };
    for (const name of place.names.filter((entry) => !LEFT_BEHIND.test(entry)).sort(byCharacters)) {
      yield* visit(join(path, name).replaceAll("\\", "/"), way, false);
    }
  }
}

/** A folder with what stands in it, a file without names, or what the file system has to say of anything else. */
type Place = { id: string; names?: string[] } | { trouble: string };

async function look(path: string): Promise<Place> {
  try {
    const facts = await stat(path, { bigint: true });
    const id = `${facts.dev}:${facts.ino}`;
    if (facts.isDirectory()) return { id, names: await readdir(path) };
    return facts.isFile() ? { id } : { trouble: "ENOTFILE" };
  } catch (error) {
    return { trouble: codeOf(error) };
  }
}
