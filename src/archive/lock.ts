import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
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
  mkdirSync(join(archive, FILES.work), { recursive: true });
  const path = join(archive, FILES.lock);
  for (;;) {
    try {
      writeFileSync(path, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder), { flag: "wx" });
      return undefined;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
      const holder = holderOf(path);
      if (holder !== undefined && (holder.host !== hostname() || isAlive(holder.pid))) return holder;
      rmSync(path, { force: true });
    }
  }
}

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
