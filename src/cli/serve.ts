import process from "node:process";
import { outcomeOf } from "./outcome.ts";
import type { FromThread, ToThread } from "./pool.ts";
import type { PlanSettings } from "./settings.ts";

/** A thread of the pool: checks one file after another, as it is told. */
export function serve(): void {
  const settings = new Map<number, PlanSettings>();
  const { parentPort } = threads();
  parentPort?.on("message", (message: ToThread) => {
    if ("settings" in message) settings.set(message.settings, message.value);
    else void answer(message.task, settings.get(message.task.settings) ?? {});
  });
}

/** Loaded by threads only, though this file is a part of the program. */
function threads(): typeof import("node:worker_threads") {
  return process.getBuiltinModule("node:worker_threads");
}

async function answer({ id, path, bytes }: Extract<ToThread, { task: unknown }>["task"], settings: PlanSettings): Promise<void> {
  const outcome = await outcomeOf(path, bytes, settings);
  threads().parentPort?.postMessage({ id, outcome } satisfies FromThread);
}
