import type { Diagnostic, Severity } from "../model/diagnostic.ts";

/** Exit codes; when several apply, the highest. */
export const EXIT = { clean: 0, findings: 1, usage: 2, unreadable: 3 } as const;

export const FAIL_LEVELS = ["error", "warning", "info", "never"] as const;
export type FailLevel = (typeof FAIL_LEVELS)[number];

export interface Threshold {
  /** Remarks of this severity and above count as findings. */
  failLevel: FailLevel;
  /** More warnings than this count as findings, whatever the level. */
  maxWarnings?: number | undefined;
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** Rule ids of remarks that say a file gave no plan at all. */
export const READ_PREFIX = "read/";

function isUnreadable({ ruleId, severity }: Diagnostic): boolean {
  return severity === "error" && ruleId.startsWith(READ_PREFIX);
}

/** The exit code all remarks of a run add up to. */
export class Verdict {
  #code: number = EXIT.clean;
  #warnings = 0;
  readonly #threshold: Threshold;

  constructor(threshold: Threshold) {
    this.#threshold = threshold;
  }

  add(diagnostics: readonly Diagnostic[]): void {
    const { failLevel } = this.#threshold;
    for (const diagnostic of diagnostics) {
      if (diagnostic.severity === "warning") this.#warnings += 1;
      if (isUnreadable(diagnostic)) this.raise(EXIT.unreadable);
      else if (failLevel !== "never" && RANK[diagnostic.severity] >= RANK[failLevel]) this.raise(EXIT.findings);
    }
  }

  raise(code: number): void {
    this.#code = Math.max(this.#code, code);
  }

  get code(): number {
    const { maxWarnings } = this.#threshold;
    const tooMany = maxWarnings !== undefined && this.#warnings > maxWarnings;
    return Math.max(this.#code, tooMany ? EXIT.findings : EXIT.clean);
  }
}
