import { readFileSync } from "node:fs";
import module, { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { Script } from "node:vm";
import { forShortRun } from "./flags.ts";

/**
 * The first file that runs, a bundle by itself: loads the program with the code V8 compiled from it in the build, which
 * takes tens of milliseconds off a short run. Compiled code is good for one version of Node on one kind of processor; any
 * other compiles the program as usual, and Node 22 and later keep that code themselves.
 */
export async function start(folder: string): Promise<void> {
  const program = load(folder);
  // Opened now because Node's own modules have compiled code too, which is good no longer once a flag is set.
  const streams = [process.stdout, process.stderr];
  forShortRun();
  await program.main(folder);
  await Promise.all(streams.map(flushed));
  // Leaving by itself, Node would first wait for what is being compiled and take the heap down piece by piece.
  process.exit();
}

/** The same program as a thread that checks files for another one (pool.ts). */
export function serve(folder: string): void {
  load(folder).serve();
}

function load(folder: string): Program {
  const path = join(folder, PROGRAM);
  const compiled = contentOf(join(folder, cacheName()));
  if (compiled !== undefined) return programOf(scriptOf(path, compiled).runInThisContext() as Definition, path);
  (module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
  return programOf(createRequire(path)(path) as Definition, path);
}

/** What the program's file comes to, as a script or as a module. */
type Definition = (exports: object, require: NodeJS.Require, module: object, load: typeof lazily) => void;

interface Program {
  /** @param folder where the built program is */
  main(folder: string): Promise<void>;
  serve(): void;
}

/** Once everything written so far has left the process, or cannot any more. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write("", () => {
      resolve();
    });
  });
}

/** The program as CommonJS, because only a script can be loaded together with compiled code. */
const PROGRAM = "cli.cjs";

function cacheName(): string {
  return `cli-${process.version}-${process.arch}.cache`;
}

function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function scriptOf(path: string, cachedData?: Buffer): Script {
  return new Script(readFileSync(path, "latin1"), { filename: PROGRAM, ...(cachedData === undefined ? {} : { cachedData }) });
}

/** A script with compiled code cannot import by itself. Paths are relative to this file, which stands beside the program. */
function lazily(specifier: string): Promise<unknown> {
  return import(specifier) as Promise<unknown>;
}

function programOf(define: Definition, path: string): Program {
  const loaded: { exports: Partial<Program> } = { exports: {} };
  define(loaded.exports, createRequire(path), loaded, lazily);
  return loaded.exports as Program;
}

/**
 * What the build keeps: the code compiled for everything that `exercise` makes the program do.
 * The program's exports are those of `main.ts`.
 */
export async function compiledCode(folder: string, exercise: (program: Program) => Promise<void>): Promise<{ name: string; code: Buffer }> {
  const path = join(folder, PROGRAM);
  const script = scriptOf(path);
  await exercise(programOf(script.runInThisContext() as Definition, path));
  return { name: cacheName(), code: script.createCachedData() };
}
