import type { ResultCache } from "./cache.ts";
import { failed, type Outcome, outcomeOf } from "./outcome.ts";
import type { Pool } from "./pool.ts";
import type { PlanSettings, Settings } from "./settings.ts";
import type { Source } from "./sources.ts";

/** How files are checked: with what is known of them from before, and by how many threads. */
export interface Means {
  settings: Settings;
  cache?: ResultCache | undefined;
  pool?: Pool | undefined;
}

/** A file that was checked. */
export interface Checked {
  source: Source;
  outcome: Outcome;
}

/** Files under way at once, for each thread. */
const AHEAD = 3;

/** Checks files and gives them in their order, however long each takes. */
export async function* checkAll(list: readonly Source[], means: Means): AsyncGenerator<Checked> {
  const ahead = Math.max(1, (means.pool?.size ?? 0) * AHEAD);
  const begun: Promise<Checked>[] = [];
  for (const source of list) {
    begun.push(checkOne(source, means));
    if (begun.length < ahead) continue;
    const next = begun.shift();
    if (next !== undefined) yield await next;
  }
  for (const next of begun) yield await next;
}

async function checkOne(source: Source, { settings, cache, pool }: Means): Promise<Checked> {
  const { path } = source;
  const own = await settings.of(path);
  const input = await source.read();
  if ("problem" in input) return { source, outcome: failed(input.problem) };
  const { bytes } = input;
  const known = cache?.keyOf(path, bytes, own);
  const kept = known === undefined ? undefined : cache?.get(known);
  if (kept !== undefined) return { source, outcome: kept };
  const outcome = await (pool === undefined ? run(path, bytes, own) : pool.run(path, bytes, own));
  if (known !== undefined) cache?.set(known, outcome);
  return { source, outcome };
}

function run(path: string, bytes: Uint8Array, settings: PlanSettings): Promise<Outcome> {
  return outcomeOf(path, bytes, settings);
}
