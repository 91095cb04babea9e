import type { Diagnostic } from "../model/diagnostic.ts";
import { validateConfig } from "./config.ts";

/** What a program sets for the library: parts of a configuration, under the same names. */
export interface GivenSettings {
  rules?: object | undefined;
  suppressions?: object | undefined;
  bodies?: unknown;
  labels?: unknown;
}

/** What settings break of those of a configuration file, and the rules and the comments’ settings that are wrong. */
export function settingFaults(settings: GivenSettings): { diagnostics: Diagnostic[]; rules: ReadonlySet<string>; suppressions: boolean } {
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  const breaches = validateConfig(given);
  const rules = breaches.flatMap(({ pointer }) => /^\/rules\/(?<rule>[^/]+)/u.exec(pointer)?.groups?.["rule"] ?? []);
  return {
    diagnostics: breaches.map(({ message, expected }) => ({
      ruleId: "config",
      severity: "error",
      message,
      ...(expected === undefined ? {} : { expected }),
    })),
    rules: new Set(rules),
    suppressions: breaches.some(({ pointer }) => pointer.startsWith("/suppressions")),
  };
}
