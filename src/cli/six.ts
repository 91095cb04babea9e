import { sixJson, sixText } from "../report/index.ts";
import type { CheckOptions } from "./check.ts";
import { Compiling } from "./compiling.ts";
import { loadCore } from "./core.ts";
import type { Io } from "./io.ts";
import type { Settings } from "./settings.ts";
import type { Sources } from "./sources.ts";

/** `plan-lint check --six`: how clear each task is about who, what, by what authority, answering for what, when, and yielding what. */
export async function six(
  sources: Sources,
  options: Omit<CheckOptions, "format"> & { json: boolean },
  settings: Settings,
  io: Io,
): Promise<number> {
  const { lang } = options;
  // The table says where a plan is unclear; whether that is a fault is for the remarks to say.
  const run = new Compiling({ ...options, failLevel: "never", maxWarnings: undefined }, settings, io);
  const kept: string[] = [];
  for (const source of sources.list) {
    const { plan } = await run.compile(source);
    if (plan === undefined) continue;
    const table = (await loadCore()).sixClear(plan);
    const width = options.output === undefined ? io.columns : undefined;
    kept.push(
      options.json ? sixJson(source.path, table) : sixText(source.path, table, { lang, ...(width === undefined ? {} : { width }) }),
    );
  }
  await run.put(kept.join(options.json ? "" : "\n"), sources);
  return run.verdict.code;
}
