import { type FSWatcher, statSync, watch as watchFolder } from "node:fs";
import { dirname, resolve } from "node:path";
import { fill } from "../model/diagnostic.ts";
import { ResultCache } from "./cache.ts";
import { check, type CheckOptions } from "./check.ts";
import { EXIT } from "./exit.ts";
import { sayFault } from "./faults.ts";
import { ignoreFile } from "./ignore.ts";
import type { Io } from "./io.ts";
import { Settings } from "./settings.ts";
import { inputsOf } from "./sources.ts";
import { TEXTS, UsageError } from "./texts.ts";

/** Editors write a file in several steps, and several files at once. */
const PAUSE_MS = 150;
const CLEAR = "\u001B[2J\u001B[3J\u001B[H";

/** `plan-lint check --watch`: checks again whenever a file, a configuration or the list of files changes, until Ctrl-C. */
export async function watch(files: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  if (options.stdin === true || options.stdinFilename !== undefined || files.includes("-")) throw new UsageError("watchFiles");
  const stop = new AbortController();
  const stopped = io.interrupted().then(() => stop.abort());
  // What has not changed is not checked again.
  const cache = new ResultCache(undefined, "");
  const folders = new Folders();
  let before = "";
  while (!stop.signal.aborted) {
    const changed = folders.changed();
    const seen = await lookAt(files, options, io);
    folders.watch(seen.folders);
    if (seen.state !== before) {
      before = seen.state;
      if (io.outIsTerminal) await io.out(CLEAR);
      await check(files, { ...options, watch: false }, io, cache).catch((error: unknown) => sayFault(error, options.lang, io));
      await io.err(`${fill(TEXTS.watching, { count: seen.count })[options.lang]}\n`);
    }
    await Promise.race([changed, stopped]);
    if (!stop.signal.aborted) await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
  folders.close();
  return EXIT.clean;
}

interface Seen {
  /** Changes when a file to check or a configuration does. */
  state: string;
  folders: Set<string>;
  count: number;
}

async function lookAt(files: readonly string[], options: CheckOptions, io: Io): Promise<Seen> {
  const folders = new Set([resolve("")]);
  const state: string[] = [];
  const note = (path: string) => {
    state.push(`${path} ${stamp(path)}`);
    for (let folder = dirname(resolve(path)); !folders.has(folder); folder = dirname(folder)) {
      folders.add(folder);
      if (!folder.startsWith(resolve(""))) break;
    }
  };
  try {
    const { configs } = new Settings(options, io);
    const { paths } = await inputsOf(files, options, { ...io, err: async () => undefined }, configs);
    const ignore = ignoreFile();
    if (ignore !== undefined) note(ignore);
    for (const path of paths) {
      note(path);
      const config = await configs.of(path);
      if (config !== undefined && !state.some((line) => line.startsWith(`${config.path} `))) note(config.path);
    }
    return { state: state.join("\n"), folders, count: paths.length };
  } catch (error) {
    // A mistake in a configuration is said by the check itself, and may be put right while we watch.
    return { state: `${state.join("\n")}\n${String(error)}`, folders, count: 0 };
  }
}

function stamp(path: string): string {
  try {
    const { mtimeMs, size } = statSync(path);
    return `${mtimeMs} ${size}`;
  } catch {
    return "-";
  }
}

/** Folders that are watched, one by one: not every system can watch a tree. */
class Folders {
  readonly #watchers = new Map<string, FSWatcher>();
  #told: () => void = () => undefined;

  /** Settles at the next change. */
  changed(): Promise<void> {
    return new Promise((done) => {
      this.#told = done;
    });
  }

  watch(folders: ReadonlySet<string>): void {
    for (const [folder, watcher] of this.#watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#begin(folder);
  }

  #begin(folder: string): void {
    try {
      const watcher = watchFolder(folder, () => this.#told());
      watcher.on("error", () => {
        watcher.close();
        this.#watchers.delete(folder);
        this.#told();
      });
      this.#watchers.set(folder, watcher);
    } catch {
      // It is gone again; the folder above tells when it comes back.
    }
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
  }
}
