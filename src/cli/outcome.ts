import type { Diagnostic } from "../model/diagnostic.ts";
import { LineIndex } from "../model/line-index.ts";
import type { Lines } from "../report/index.ts";
import { loadCore } from "./core.ts";
import { crash } from "./files.ts";
import type { PlanSettings } from "./settings.ts";

/** What checking one file gives: plain data that goes between threads and into the cache. */
export interface Outcome {
  diagnostics: Diagnostic[];
  /** The source lines that remarks begin on, by number. */
  lines: [number, string][];
}

/** Checks one file. The core throws on no input; should it do so all the same, the other files of the batch go on. */
export async function outcomeOf(path: string, bytes: Uint8Array, settings: PlanSettings): Promise<Outcome> {
  try {
    const { diagnostics, text } = await (await loadCore()).checkPlan({ path, bytes }, { ...settings, hash: false });
    return { diagnostics, lines: linesFor(diagnostics, text) };
  } catch (error) {
    return failed(crash(error));
  }
}

export function failed(diagnostic: Diagnostic): Outcome {
  return { diagnostics: [diagnostic], lines: [] };
}

/** The lines a report shows. */
export function linesFor(diagnostics: readonly Diagnostic[], text: string): [number, string][] {
  const numbers = new Set(diagnostics.flatMap(({ place }) => place?.start.line ?? []));
  if (numbers.size === 0) return [];
  const index = new LineIndex(text);
  return [...numbers].map((number) => [number, index.line(number)]);
}

export function linesOf(outcome: Outcome): Lines {
  const lines = new Map(outcome.lines);
  return { line: (number) => lines.get(number) ?? "" };
}
