import type { Severity } from "../model/diagnostic.ts";
import type { Rule } from "./define.ts";
import { optionValues } from "./options.ts";
import type { SuppressionSettings } from "./suppress.ts";

export type RuleOptions = Readonly<Record<string, unknown>>;

/** `off`, a severity, or a severity with options. */
export type RuleSetting = "off" | Severity | readonly [Severity, RuleOptions];

/** Settings by rule id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

export interface CheckSettings {
  /** Rules that are not named keep their defaults. */
  rules?: RuleSettings;
  /** Only these rules run, those that are off by default among them. */
  only?: readonly string[];
  /** How comments in the text that suppress remarks are remarked on themselves. */
  suppressions?: SuppressionSettings;
}

/** How one rule runs: undefined where it does not. */
export interface ActiveRule {
  rule: Rule;
  /** What the user asked for; it wins over what a finding says of itself. */
  severity: Severity | undefined;
  options: RuleOptions;
}

/** The rules to run, in their order. */
export function activeRules(rules: readonly Rule[], settings: CheckSettings): ActiveRule[] {
  return rules.flatMap((rule) => activate(rule, settings) ?? []);
}

function activate(rule: Rule, { rules = {}, only }: CheckSettings): ActiveRule | undefined {
  if (only !== undefined && !only.includes(rule.id)) return undefined;
  const setting = Object.hasOwn(rules, rule.id) ? rules[rule.id] : undefined;
  if (setting === "off" || (setting === undefined && rule.off && only === undefined)) return undefined;
  if (setting === undefined) return { rule, severity: undefined, options: optionValues(rule.options) };
  if (typeof setting === "string") return { rule, severity: setting, options: optionValues(rule.options) };
  return { rule, severity: setting[0], options: optionValues(rule.options, setting[1]) };
}

/** Settings over others: a severity alone leaves the options that were set before. */
export function mergeRules(...layers: readonly (RuleSettings | undefined)[]): RuleSettings {
  const merged: Record<string, RuleSetting> = {};
  for (const layer of layers) {
    for (const [id, setting] of Object.entries(layer ?? {})) {
      const before = merged[id];
      const keepsOptions = typeof setting === "string" && setting !== "off" && typeof before === "object";
      merged[id] = keepsOptions ? [setting, before[1]] : setting;
    }
  }
  return merged;
}

/** What a rule's setting comes to: its severity, or `off`, and the options that differ from the defaults. */
export function effective(rule: Rule, { rules = {} }: CheckSettings): { severity: Severity | "off"; options: RuleOptions } {
  const active = activate(rule, { rules });
  return active === undefined ? { severity: "off", options: {} } : { severity: active.severity ?? rule.severity, options: active.options };
}
