import { Worker } from "node:worker_threads";
import { crash } from "./files.ts";
import { failed, type Outcome } from "./outcome.ts";
import type { PlanSettings } from "./settings.ts";

/** One file to check, as it goes to a thread. Settings go once for all files they hold for. */
export interface Task {
  id: number;
  path: string;
  bytes: Uint8Array;
  settings: number;
}

/** What a thread hears. */
export type ToThread = { settings: number; value: PlanSettings } | { task: Task };

/** What it answers. */
export interface FromThread {
  id: number;
  outcome: Outcome;
}

interface Waiting {
  task: Task;
  value: PlanSettings;
  done: (outcome: Outcome) => void;
}

interface Thread {
  worker: Worker;
  known: Set<number>;
  current: Waiting | undefined;
}

/** Threads that check files side by side. They begin when there is work, and must be closed. */
export class Pool {
  readonly size: number;
  readonly #home: string;
  readonly #threads = new Set<Thread>();
  readonly #queue: Waiting[] = [];
  readonly #settings = new Map<PlanSettings, number>();
  #count = 0;

  /** @param home the folder of the built program */
  constructor(size: number, home: string) {
    this.size = size;
    this.#home = home;
  }

  run(path: string, bytes: Uint8Array, value: PlanSettings): Promise<Outcome> {
    const settings = this.#settings.get(value) ?? this.#settings.size;
    this.#settings.set(value, settings);
    return new Promise((done) => {
      this.#queue.push({ task: { id: this.#count++, path, bytes, settings }, value, done });
      this.#next();
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
  }

  #next(): void {
    const free = [...this.#threads].find(({ current }) => current === undefined);
    const thread = free ?? (this.#threads.size < this.size ? this.#begin() : undefined);
    const waiting = thread === undefined ? undefined : this.#queue.shift();
    if (thread === undefined || waiting === undefined) return;
    thread.current = waiting;
    const { task, value } = waiting;
    if (!thread.known.has(task.settings)) thread.worker.postMessage({ settings: task.settings, value } satisfies ToThread);
    thread.known.add(task.settings);
    thread.worker.postMessage({ task } satisfies ToThread);
  }

  #begin(): Thread {
    const start = JSON.stringify(`${this.#home}/start.cjs`);
    const worker = new Worker(`require(${start}).serve(${JSON.stringify(this.#home)})`, { eval: true });
    const thread: Thread = { worker, known: new Set(), current: undefined };
    worker.on("message", ({ outcome }: FromThread) => this.#answer(thread, outcome));
    worker.on("error", (error) => this.#fail(thread, error));
    this.#threads.add(thread);
    return thread;
  }

  #answer(thread: Thread, outcome: Outcome): void {
    const { current } = thread;
    thread.current = undefined;
    current?.done(outcome);
    this.#next();
  }

  /** A thread that broke takes one file with it; another thread goes on with the others. */
  #fail(thread: Thread, error: unknown): void {
    this.#threads.delete(thread);
    thread.current?.done(failed(crash(error)));
    this.#next();
  }
}
