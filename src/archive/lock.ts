import { randomUUID } from "node:crypto";
import { constants, copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { codeOf } from "./disk.ts";
import { FILES } from "./layout.ts";

interface Holder {
  pid: number;
  host: string;
}

/**
 * Takes the archive for one run. Gives the holder when another run has it; a run that is no longer alive holds nothing.
 * Other machines cannot be asked, so that their lock is respected until it is removed by hand.
 */
export function lockArchive(archive: string): Holder | undefined {
  const path = join(archive, FILES.lock);
  for (;;) {
    if (put(path)) return undefined;
    const holder = holderOf(path);
    if (holder !== undefined && (holder.host !== hostname() || isAlive(holder.pid))) return holder;
    rmSync(path, { force: true });
  }
}

/** Times that the run which holds the archive may clear the work folder right under this one. */
const ATTEMPTS = 100;

/**
 * Puts the lock where none is; false where one is. It is written beside and linked into its place whole: a lock that is seen
 * while it is filled would be taken for a torn one.
 */
function put(path: string): boolean {
  const beside = join(dirname(path), `lock-${randomUUID()}.json`);
  for (let attempt = 1; ; attempt++) {
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(beside, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder));
      link(beside, path);
      return true;
    } catch (error) {
      if (codeOf(error) === "EEXIST") return false;
      if (codeOf(error) !== "ENOENT" || attempt === ATTEMPTS) throw error;
    } finally {
      rmSync(beside, { force: true });
    }
  }
}

/** Where the file system knows no links, as on a memory stick, a copy that is refused where there is a file does as well as it can. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

const NO_LINKS: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "UNKNOWN", "EISDIR"]);

/** Undefined for a lock that was torn while it was written: its run is over. One that cannot be read may be held. */
function holderOf(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** Gives the archive back, and takes the work folder away when nothing is left to go on with. */
export function unlockArchive(archive: string, finished: boolean): void {
  rmSync(join(archive, finished ? FILES.work : FILES.lock), { recursive: true, force: true });
}
