import type { PlanOptions } from "../pipeline.ts";
import { type Encoding, limitsFrom } from "./options.ts";

/** Options of every command that reads plans. */
export interface ReadingOptions {
  encoding?: Encoding | undefined;
}

/** How one file is read. */
export type PlanSettings = Pick<PlanOptions, "encoding" | "limits">;

export function settingsOf(options: ReadingOptions): PlanSettings {
  const limits = limitsFrom(options);
  return {
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(limits === undefined ? {} : { limits }),
  };
}
