import { readFileSync } from "node:fs";
import module, { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

/**
 * The first file that runs, a bundle by itself: loads the program with the code V8 compiled from it in the build, which
 * takes tens of milliseconds off a short run. Compiled code is good for one version of Node on one kind of processor; any
 * other compiles the program as usual, and Node 22 and later keep that code themselves.
 */
export async function start(folder: string): Promise<void> {
  compilePatternsOnce();
  const path = join(folder, PROGRAM);
  const compiled = contentOf(join(folder, cacheName()));
  if (compiled !== undefined) return programOf(scriptOf(path, compiled), path).main();
  (module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
  return (createRequire(path)(path) as Program).main();
}

/** The last V8 whose flags were looked at. A later one that lacks the flag would say so on the user's screen. */
const LAST_KNOWN_V8 = 14;

/**
 * V8 compiles a pattern for its interpreter when it first runs and to machine code when it runs again. Most of the
 * program's patterns run a few times for one plan, and machine code alone costs less than both, or even than the first.
 */
function compilePatternsOnce(): void {
  if (Number.parseInt(process.versions.v8, 10) <= LAST_KNOWN_V8) setFlagsFromString("--no-regexp-tier-up");
}

interface Program {
  main(): Promise<void>;
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
  const source = `(function (exports, require, module, $import) {${readFileSync(path, "utf8")}\n})`;
  return new Script(source, { filename: PROGRAM, ...(cachedData === undefined ? {} : { cachedData }) });
}

/** A script with compiled code cannot import by itself. Paths are relative to this file, which stands beside the program. */
function lazily(specifier: string): Promise<unknown> {
  return import(specifier) as Promise<unknown>;
}

function programOf(script: Script, path: string): Program {
  const define = script.runInThisContext() as (exports: object, require: NodeJS.Require, module: object, load: typeof lazily) => void;
  const loaded: { exports: Partial<Program> } = { exports: {} };
  define(loaded.exports, createRequire(path), loaded, lazily);
  return loaded.exports as Program;
}

/**
 * What the build keeps: the code compiled for everything that `exercise` makes the program do.
 * The program's exports are those of `main.ts`.
 */
export async function compiledCode(folder: string, exercise: (program: Program) => Promise<void>): Promise<{ name: string; code: Buffer }> {
  compilePatternsOnce(); // Compiled code is good only under the flags it was made with.
  const path = join(folder, PROGRAM);
  const script = scriptOf(path);
  await exercise(programOf(script, path));
  return { name: cacheName(), code: script.createCachedData() };
}
