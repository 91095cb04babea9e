import type { Severity } from "../model/diagnostic.ts";
import type { Rule } from "./define.ts";
import { optionValues } from "./options.ts";

export type RuleOptions = Readonly<Record<string, unknown>>;

/** `off`, a severity, or a severity with options. */
export type RuleSetting = "off" | Severity | readonly [Severity, RuleOptions];

export interface CheckSettings {
  /** By rule id. Rules that are not named keep their defaults. */
  rules?: Readonly<Record<string, RuleSetting>>;
  /** Only these rules run, those that are off by default among them. */
  only?: readonly string[];
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
