import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Writes a file of the archive whole or not at all: first in the work folder, then into its place. */
export async function place(archive: string, path: string, beside: string, content: string | Uint8Array): Promise<void> {
  const target = join(archive, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(beside, content);
  await rename(beside, target);
}

/** The same for a link to a file elsewhere. */
export async function placeLink(archive: string, path: string, beside: string, target: string): Promise<void> {
  const link = join(archive, path);
  await mkdir(dirname(link), { recursive: true });
  await rm(beside, { force: true });
  await symlink(target, beside);
  await rename(beside, link);
}

export function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Digest of a file; undefined when it cannot be read. */
export async function digestOf(path: string): Promise<string | undefined> {
  return readFile(path).then(digest, () => undefined);
}

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/** Troubles of the disk the archive is on, which every further file would meet too. */
export function isDiskTrouble(error: unknown): boolean {
  return ["ENOSPC", "EDQUOT", "EROFS", "EIO", "EMFILE"].includes(codeOf(error));
}
