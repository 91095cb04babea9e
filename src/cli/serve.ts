import { parentPort } from "node:worker_threads";
import { outcomeOf } from "./outcome.ts";
import type { FromThread, ToThread } from "./pool.ts";
import type { PlanSettings } from "./settings.ts";

/** A thread of the pool: checks one file after another, as it is told. */
export function serve(): void {
  const settings = new Map<number, PlanSettings>();
  parentPort?.on("message", (message: ToThread) => {
    if ("settings" in message) settings.set(message.settings, message.value);
    else void answer(message.task, settings.get(message.task.settings) ?? {});
  });
}

async function answer({ id, path, bytes }: Extract<ToThread, { task: unknown }>["task"], settings: PlanSettings): Promise<void> {
  const outcome = await outcomeOf(path, bytes, settings);
  parentPort?.postMessage({ id, outcome } satisfies FromThread);
}
