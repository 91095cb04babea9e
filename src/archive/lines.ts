import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";

/** The lines of a file one after the other, empty ones left out; none when there is no file. */
export async function* readLines(path: string): AsyncGenerator<string> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return;
  for await (const line of file.readLines()) if (line !== "") yield line;
}

export async function countLines(path: string): Promise<number> {
  let count = 0;
  for await (const line of readLines(path)) count += line === "" ? 0 : 1;
  return count;
}

const CHUNK_LENGTH = 65_536;

/**
 * Writes one JSON object a line: beside first, then into its place, on the disk before it gets its name, so that not
 * even a power cut leaves half a file. Gives the digest.
 */
export function writeLines(beside: string, target: string, objects: Iterable<object>): string {
  const hash = createHash("sha256");
  const file = openSync(beside, "w");
  try {
    let chunk = "";
    const flush = (): void => {
      hash.update(chunk);
      writeWhole(file, Buffer.from(chunk));
      chunk = "";
    };
    for (const object of objects) {
      chunk += `${JSON.stringify(object)}\n`;
      if (chunk.length > CHUNK_LENGTH) flush();
    }
    flush();
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, target);
  return hash.digest("hex");
}

/** A full disk may take a part of what it is given before it refuses the rest. */
export function writeWhole(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}
