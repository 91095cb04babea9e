import { closeSync, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "./disk.ts";
import { type Entry, isEntry, isOther, tellsOfOther, type Other } from "./entry.ts";
import { FILES } from "./layout.ts";
import { readLinesAs, writeWhole } from "./lines.ts";

/** One thing a run has finished, written down at once: whatever stops the run, the next one goes on from here. */
export interface Note {
  done: Entry | Other;
  /** The path it was found under. */
  input: string;
  /** Compiled before, by another version of the program or at the user's wish: the files it had then and has no more. */
  again?: readonly string[];
}

export interface Journal {
  note: (note: Note) => void;
  close: () => void;
}

export function openJournal(archive: string): Journal {
  const file = openSync(join(archive, FILES.journal), "a");
  const write = (text: string) => writeWhole(file, Buffer.from(text));
  // The last line of an interrupted run may be torn; it must not take the next one with it.
  write("\n");
  return { note: (note) => write(`${JSON.stringify(note)}\n`), close: () => closeSync(file) };
}

/** What an interrupted run had finished: all notes whose files stand as noted. */
export async function* readJournal(archive: string): AsyncGenerator<Note> {
  for await (const { value: note } of readLinesAs(join(archive, FILES.journal), isNote)) {
    if (note !== undefined && (isOther(note.done) || (await stands(archive, note.done)))) yield note;
  }
}

function isNote(value: unknown): value is Note {
  if (typeof value !== "object" || value === null) return false;
  const { done, input } = value as Partial<Note>;
  return (isEntry(done) || tellsOfOther(done)) && typeof input === "string";
}

async function stands(archive: string, { path, sha256, text, original, source }: Entry): Promise<boolean> {
  if ((await digestOf(join(archive, path))) !== sha256 || (await digestOf(join(archive, text.path))) !== text.sha256) return false;
  return original === undefined || original.link !== undefined || (await digestOf(join(archive, original.path))) === source.sha256;
}

/** Whether a run was interrupted here. */
export function hasJournal(archive: string): boolean {
  return existsSync(join(archive, FILES.journal));
}
