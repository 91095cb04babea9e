import type { RuleInfo } from "../model/catalogue.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Plan } from "../model/plan.generated.ts";

/** A file as the core takes it: a name for messages and for telling the format, and its bytes. */
export interface Input {
  path: string;
  bytes: Uint8Array;
}

/** The library as the command line uses it; `src/index.ts` has the whole. */
export interface Core {
  compilePlan(
    input: Input,
    options?: { outline?: boolean },
  ): Promise<{
    plan: Plan | undefined;
    diagnostics: readonly Diagnostic[];
    document: { text: string } | undefined;
  }>;
  checkPlan(input: Input): Promise<{ plan: Plan | undefined; diagnostics: readonly Diagnostic[]; text: string }>;
  rules: readonly RuleInfo[];
}

/** Loaded late: the core is most of the program, and help or `schema` do without it. */
export async function loadCore(): Promise<Core> {
  return (await import("../index.ts")) as unknown as Core;
}
