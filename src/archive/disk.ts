import { createHash } from "node:crypto";
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isDamage } from "./sqlite.ts";

/**
 * Writes a file of the archive whole or not at all: first in the work folder, then into its place. Small files and many of
 * them: a thread that waits for the disk itself is done in half the time it takes to hand them to another one.
 */
export function place(archive: string, path: string, beside: string, content: string | Uint8Array): void {
  const target = join(archive, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(beside, content);
  renameSync(beside, target);
}

/** The same for a link to a file elsewhere. */
export function placeLink(archive: string, path: string, beside: string, target: string): void {
  const link = join(archive, path);
  mkdirSync(dirname(link), { recursive: true });
  rmSync(beside, { force: true });
  symlinkSync(target, beside);
  renameSync(beside, link);
}

export function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Digest of a file; undefined when it cannot be read. */
export async function digestOf(path: string): Promise<string | undefined> {
  return readFile(path).then(digest, () => undefined);
}

/** SQLite as it is used here gives no codes: these are its own sentences for them (https://www.sqlite.org/rescode.html, sqlite3_errstr). */
const SQLITE_CODES: Readonly<Record<string, string>> = {
  "database or disk is full": "SQLITE_FULL",
  "disk I/O error": "SQLITE_IOERR",
};

export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error) return String(error.code);
  return (isDamage(error) ? SQLITE_CODES[error.message] : undefined) ?? String(error);
}

/** Whether the file system says it, and not the program or a package: `EACCES: permission denied, open '…'`. */
export function isOfFileSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && typeof error.syscall === "string";
}

const DISK_TROUBLES: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EROFS", "EIO", "EMFILE", ...Object.values(SQLITE_CODES)]);

/** Troubles of the disk the archive is on, which every further file would meet too. */
export function isDiskTrouble(error: unknown): boolean {
  return DISK_TROUBLES.has(codeOf(error));
}
