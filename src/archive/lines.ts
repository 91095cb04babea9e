import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import { codeOf } from "./disk.ts";

/**
 * The lines of a file one after the other with their numbers from 1, empty ones left out; none when there is no file. Throws what
 * the file system says of one that is there and cannot be read: a manifest taken for empty would be written anew without its plans.
 */
async function* readLines(path: string): AsyncGenerator<readonly [number, string]> {
  const file = await open(path).catch((error: unknown) => {
    if (codeOf(error) !== "ENOENT") throw error;
  });
  if (file === undefined) return;
  let number = 0;
  for await (const line of file.readLines()) {
    number += 1;
    if (line !== "") yield [number, line];
  }
}

/** A line of one of the archive's own files: without a value where it is torn or somebody else has written it. */
interface ReadLine<Line> {
  number: number;
  value?: Line;
}

/** The lines of a file as what they are to be. */
export async function* readLinesAs<Line>(path: string, isLine: (value: unknown) => value is Line): AsyncGenerator<ReadLine<Line>> {
  for await (const [number, line] of readLines(path)) {
    const value = parsed(line);
    yield isLine(value) ? { number, value } : { number };
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export async function countLines(path: string): Promise<number> {
  let count = 0;
  for await (const [, line] of readLines(path)) count += line === "" ? 0 : 1;
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
