import { endianness } from "node:os";
import type { Sqlite } from "../sqlite.ts";
import type { Status } from "../entry.ts";

/**
 * What questions are decided by, packed: a few bytes for each document and task in tables of numbers. Going through all
 * tasks of ten thousand plans as rows takes SQLite longer than a question may; going through these takes milliseconds.
 * They stand in parts of so many documents each, so that making them takes no more memory for more plans.
 */
export const PART_LENGTH = 1024;

/** Numbers kept of each document, in this order. */
export const DOCUMENT = { status: 0, year: 1, issuer: 2, tasks: 3 } as const;
export const DOCUMENT_LENGTH = Object.keys(DOCUMENT).length;

export const STATUSES: readonly Status[] = ["current", "superseded", "copy"];

/**
 * Bits kept of each task. What a part of a task says, the task has said too: `led` and `timed`. `beside`: a duty or a report, which
 * stands in lists of tasks and is not counted as one.
 */
export const TASK = { group: 1, part: 2, recurring: 4, untold: 8, led: 16, timed: 32, product: 64, beside: 128 } as const;

export const ROLES = { lead: 1, coordinating: 2 } as const;
export type Role = keyof typeof ROLES;

export interface DocumentCells {
  id: number;
  status: Status;
  year: number | undefined;
  issuer: number | undefined;
  /** Words of the title, without marks. */
  plain: string;
}

export interface TaskCells {
  id: number;
  flags: number;
  /** Last day in time, ISO. */
  end: string | undefined;
  /** Which days it is due on besides, by their number in `recurrences`; 0 for none. */
  recurrence: number;
  bodies: readonly { agency: number; role: Role }[];
}

export interface ColumnWriter {
  /** In the order of their ids, which count from 1. */
  add: (document: DocumentCells, tasks: readonly TaskCells[]) => void;
  finish: () => void;
}

/** A day as a number that compares as days do; 0 for none. */
export function dayNumber(iso: string | undefined): number {
  return iso === undefined ? 0 : Number(iso.replaceAll("-", ""));
}

interface Part {
  first: number;
  documents: number[];
  titles: string[];
  ends: number[];
  recurrences: number[];
  flags: number[];
  /** Tasks by body and role. */
  given: Map<number, number[]>;
}

export function columnWriter(sqlite: Sqlite): ColumnWriter {
  let part: Part | undefined;
  const flush = (): void => {
    if (part !== undefined) write(sqlite, part);
    part = undefined;
  };
  return {
    add: ({ id, status, year, issuer, plain }, tasks) => {
      part ??= { first: id, documents: [], titles: [], ends: [], recurrences: [], flags: [], given: new Map() };
      part.documents.push(STATUSES.indexOf(status), year ?? 0, issuer ?? 0, tasks.length);
      part.titles.push(plain);
      for (const task of tasks) addTask(part, task);
      if (part.titles.length === PART_LENGTH) flush();
    },
    finish: flush,
  };
}

function addTask({ ends, recurrences, flags, given }: Part, task: TaskCells): void {
  ends.push(dayNumber(task.end));
  recurrences.push(task.recurrence);
  flags.push(task.flags);
  for (const { agency, role } of task.bodies) {
    const key = agency * 4 + ROLES[role];
    const list = given.get(key) ?? [];
    // A body may be named twice for one task.
    if (list.at(-1) !== task.id) list.push(task.id);
    given.set(key, list);
  }
}

function write(sqlite: Sqlite, { first, documents, titles, ends, recurrences, flags, given }: Part): void {
  const text = new TextEncoder().encode(titles.join("\n"));
  const numbers = [packed(documents), packed(ends), packed(recurrences), Uint8Array.from(flags)];
  sqlite.run("INSERT INTO columns VALUES (?, ?, ?, ?, ?, ?)", [first, ...numbers, text]);
  for (const [key, tasks] of [...given].sort(([a], [b]) => a - b))
    sqlite.run("INSERT INTO given VALUES (?, ?, ?, ?)", [Math.floor(key / 4), key % 4, first, packed(tasks)]);
}

/** A number as {@link dayNumber} makes it as a day again. */
export function dayOfNumber(day: number): string {
  const digits = String(day).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** Numbers of 32 bits, the least byte first on every machine. */
function packed(numbers: readonly number[]): Uint8Array {
  return sameOnAll(new Uint8Array(Int32Array.from(numbers).buffer));
}

export function unpacked(bytes: Uint8Array): Int32Array {
  const { buffer, byteOffset, byteLength } = sameOnAll(bytes.slice());
  return new Int32Array(buffer, byteOffset, byteLength / 4);
}

function sameOnAll(bytes: Uint8Array): Uint8Array {
  if (endianness() === "BE") Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).swap32();
  return bytes;
}
