import { sixJson, sixText } from "../report/index.ts";
import type { CheckOptions } from "./check.ts";
import { Compiling } from "./compiling.ts";
import { loadCore } from "./core.ts";
import type { Io } from "./io.ts";
import { targetsOf } from "./reports.ts";
import type { Settings } from "./settings.ts";
import type { Sources } from "./sources.ts";
import { UsageError } from "./texts.ts";

/** `plan-lint check --six`: how clear each task is about who, what, by what authority, answering for what, when, and yielding what. */
export async function six(sources: Sources, options: CheckOptions, settings: Settings, io: Io): Promise<number> {
  const { lang } = options;
  const [target, ...others] = await targetsOf(options);
  if (others.length > 0) throw new UsageError("oneOnScreen");
  const json = target?.format === "json";
  // The table says where a plan is unclear; whether that is a fault is for the remarks to say.
  const run = new Compiling({ ...options, output: target?.file, failLevel: "never", maxWarnings: undefined }, settings, io);
  const kept: string[] = [];
  for (const source of sources.list) {
    const { plan } = await run.compile(source);
    if (plan === undefined) continue;
    const table = (await loadCore()).sixClear(plan);
    const width = target?.file === undefined ? io.columns : undefined;
    kept.push(json ? sixJson(source.path, table) : sixText(source.path, table, { lang, ...(width === undefined ? {} : { width }) }));
  }
  await run.put(kept.join(json ? "" : "\n"), sources);
  return run.verdict.code;
}
