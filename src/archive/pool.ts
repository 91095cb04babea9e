import { Worker } from "node:worker_threads";
import { fileURLToPath } from "node:url";
import type { Place } from "./compile.ts";
import type { Work } from "./worker.ts";

/** A job that came to no result: its thread broke down or took too long. */
export interface Breakdown {
  broken: "crash" | "timeout";
  message: string;
}

export interface Pool {
  threads: number;
  /** Resolves with the thread's answer or with what went wrong, never rejects. Waits while all threads are busy. */
  run: <Result>(work: Work, transfer?: readonly ArrayBuffer[]) => Promise<Result | Breakdown>;
  /** Resolves when less than one job waits for each thread: the next is read while they work, and no more than that. */
  ready: () => Promise<void>;
  close: () => Promise<void>;
}

export interface PoolOptions {
  threads: number;
  /** Milliseconds a single job may take. */
  timeLimit: number;
  /** Megabytes of objects a thread may hold. */
  memoryLimit: number;
  place: Omit<Place, "beside">;
  /** A file of its own for the thread of this number; a thread that takes the place of another has a new number. */
  besideOf: (thread: number) => string;
}

interface Slot {
  thread: Thread | undefined;
  busy: boolean;
}

/** What is waiting for a thread's answer; nobody between two jobs. */
type Listener = (said: unknown, breakdown?: Breakdown) => void;

interface Thread {
  worker: Worker;
  listener: Listener | undefined;
  ended: boolean;
}

/** The worker stands beside the bundle of this file; when this runs from source, where the build has put it. */
function workerPath(): URL {
  return import.meta.url.endsWith(".ts")
    ? new URL("../../dist/lazy/archive-worker.js", import.meta.url)
    : new URL("./archive-worker.js", import.meta.url);
}

/** Plans leave little behind: with room for several of them fewer of them are taken for lasting and copied about. */
const YOUNG_MEGABYTES = 96;

/** Threads that each do one job at a time. One that breaks down is replaced, and only its own job suffers. */
export function openPool(options: PoolOptions): Pool {
  const slots: Slot[] = Array.from({ length: options.threads }, () => ({ thread: undefined, busy: false }));
  let begun = 0;
  const start = (): Thread => begin(options, begun++);
  const waiting: ((slot: Slot) => void)[] = [];
  const roomFor: (() => void)[] = [];
  const free = (slot: Slot): void => {
    slot.busy = false;
    const next = waiting.shift();
    roomFor.shift()?.();
    if (next === undefined) return;
    slot.busy = true;
    next(slot);
  };
  const take = (): Promise<Slot> => {
    const slot = slots.find(({ busy }) => !busy);
    if (slot === undefined) return new Promise((resolve) => waiting.push(resolve));
    slot.busy = true;
    return Promise.resolve(slot);
  };
  return {
    threads: options.threads,
    run: async <Result>(work: Work, transfer: readonly ArrayBuffer[] = []) => {
      const slot = await take();
      const result = await ask<Result>(slot, work, transfer, { start, timeLimit: options.timeLimit });
      free(slot);
      return result;
    },
    ready: async () => {
      while (waiting.length >= options.threads) await new Promise<void>((resolve) => roomFor.push(resolve));
    },
    close: async () => {
      for (const { thread } of slots) await thread?.worker.terminate();
    },
  };
}

function begin({ place, besideOf, memoryLimit }: PoolOptions, number: number): Thread {
  const worker = new Worker(fileURLToPath(workerPath()), {
    workerData: { ...place, beside: besideOf(number) } satisfies Place,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    // What a package has to say is no part of the output.
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const thread: Thread = { worker, listener: undefined, ended: false };
  const crash = (message: string) => thread.listener?.(undefined, { broken: "crash", message });
  worker.on("message", (said) => thread.listener?.(said));
  worker.on("messageerror", (error) => crash(error.message));
  worker.on("error", (error) => crash(error.message));
  worker.on("exit", (code) => {
    thread.ended = true;
    crash(`exit ${code}`);
  });
  return thread;
}

interface Asking {
  start: () => Thread;
  timeLimit: number;
}

function ask<Result>(slot: Slot, work: Work, transfer: readonly ArrayBuffer[], { start, timeLimit }: Asking): Promise<Result | Breakdown> {
  const thread = slot.thread === undefined || slot.thread.ended ? start() : slot.thread;
  slot.thread = thread;
  return new Promise((resolve) => {
    const timer = setTimeout(() => thread.listener?.(undefined, { broken: "timeout", message: "" }), timeLimit);
    thread.listener = (said, breakdown) => {
      clearTimeout(timer);
      thread.listener = undefined;
      resolve(breakdown ?? (said as Result));
      if (breakdown === undefined) return;
      // The next job of this place gets a thread of its own.
      slot.thread = undefined;
      void thread.worker.terminate();
    };
    thread.worker.postMessage(work, [...transfer]);
  });
}

export function isBreakdown(result: object): result is Breakdown {
  return "broken" in result;
}
