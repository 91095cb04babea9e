import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePlanFile } from "../../emit/parse.ts";
import { plain } from "../../vi/plain.ts";
import { fold } from "../../vi/word.ts";
import type { Place } from "../compile.ts";
import { codeOf } from "../disk.ts";
import { type PlanRows, rowsOf } from "./rows.ts";

/** A plan file of the archive and its text. */
export interface Stored {
  path: string;
  text: string;
}

/** Several at once: a thread need not wait between them until somebody takes what it has read. */
export interface RowsJob {
  files: Stored[];
}

export type Reading = Ready | { unreadable: string };

/** A plan file with its text, made ready for the tables. What full-text search looks in comes in UTF-8, which costs least to hand over. */
export interface Ready {
  rows: PlanRows;
  title: Uint8Array;
  body: Uint8Array;
  titlePlain: Uint8Array;
  bodyPlain: Uint8Array;
}

export async function readAll({ files }: RowsJob, place: Pick<Place, "archive">): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const file of files) readings.push(await readRows(file, place));
  return readings;
}

/** Reads a plan file and its text back from the archive. */
export async function readRows({ path, text }: Stored, { archive }: Pick<Place, "archive">): Promise<Reading> {
  try {
    const plan = await parsePlanFile(readFileSync(join(archive, path), "utf8"), path.endsWith(".json") ? "json" : "yaml");
    const body = readFileSync(join(archive, text), "utf8");
    const { type, number, title, issuer } = plan.document;
    const heading = [type, number, title, issuer?.name].filter((part) => part !== undefined).join("\n");
    return {
      rows: rowsOf(plan),
      title: utf8(fold(heading)),
      body: utf8(fold(body)),
      titlePlain: utf8(plain(heading)),
      bodyPlain: utf8(plain(body)),
    };
  } catch (error) {
    return { unreadable: codeOf(error) };
  }
}

const encoder = new TextEncoder();

/** Text ends at a zero character for SQLite. */
function utf8(text: string): Uint8Array {
  return encoder.encode(text.includes("\0") ? text.replaceAll("\0", " ") : text);
}

/** What of an answer can be handed over to another thread instead of being copied. */
export function handedOver(readings: readonly Reading[]): ArrayBuffer[] {
  const read = readings.filter((reading): reading is Ready => !isUnreadable(reading));
  const texts = read.flatMap(({ title, body, titlePlain, bodyPlain }) => [title, body, titlePlain, bodyPlain]);
  return texts.map(({ buffer }) => buffer as ArrayBuffer);
}

export function isUnreadable(reading: Reading): reading is { unreadable: string } {
  return "unreadable" in reading;
}
