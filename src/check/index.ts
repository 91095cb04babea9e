import { fill, type Bilingual, type Diagnostic, type Severity } from "../model/diagnostic.ts";
import { createContext, type CheckContext, type CheckInput } from "./context.ts";
import type { Finding, Rule, Values } from "./define.ts";
import { rules } from "./rules/index.ts";
import { notAPlan } from "./rules/structure/not-a-plan.ts";
import type { Directive } from "../read/directives.ts";
import { activeRules, type ActiveRule, type CheckSettings } from "./settings.ts";
import { suppress } from "./suppress.ts";

export type { CheckInput } from "./context.ts";
export type { CheckSettings, RuleSetting } from "./settings.ts";

/**
 * Runs the rules over a compiled document. All remarks in the order of the document, each once.
 *
 * Never throws: a rule that does is reported by name (`internal-error`), and the others go on. A document that is no
 * plan gets one remark that says so, and no other rule runs.
 */
export function check(input: CheckInput, settings: CheckSettings = {}): Diagnostic[] {
  return runRules(input.plan.document.isPlan ? rules.filter((rule) => rule !== notAPlan) : [notAPlan], input, settings);
}

/** Follows the comments in the text that suppress remarks, and remarks on those comments. */
export function hear(
  diagnostics: readonly Diagnostic[],
  directives: readonly Directive[],
  settings: CheckSettings,
  isPlan: boolean,
): Diagnostic[] {
  const known = new Set(rules.map(({ id }) => id));
  const ran = new Set(isPlan ? activeRules(rules, settings).map(({ rule }) => rule.id) : []);
  return suppress(diagnostics, directives, {
    settings: settings.suppressions ?? {},
    exists: (rule) => known.has(rule) || rule.includes("/"),
    ran: (rule) => ran.has(rule) || rule.includes("/"),
  });
}

/** {@link check} with a list of rules of one's own. */
export function runRules(list: readonly Rule[], input: CheckInput, settings: CheckSettings = {}): Diagnostic[] {
  const context = createContext(input);
  return distinct(
    activeRules(list, settings)
      .flatMap((active) => runRule(active, context))
      .sort(byPlace),
  );
}

function runRule(active: ActiveRule, context: CheckContext): Diagnostic[] {
  const found: Diagnostic[] = [];
  try {
    for (const finding of active.rule.check(context, active.options)) found.push(diagnosticOf(finding, active, context));
  } catch (error) {
    found.push(internalError(active.rule.id, error));
  }
  return found;
}

function diagnosticOf(finding: Finding, { rule, severity }: ActiveRule, context: CheckContext): Diagnostic {
  const message = rule.messages[finding.message];
  if (message === undefined) throw new Error(`bug: no message ${finding.message}`);
  const expected = finding.expected ?? message.expected;
  const place = context.place(finding.at);
  const related = (finding.related ?? []).flatMap((other) => {
    const there = context.place(other.at);
    return there === undefined ? [] : [{ message: fillValues(other.message, finding.values), place: there }];
  });
  return {
    ruleId: rule.id,
    severity: severity ?? finding.severity ?? rule.severity,
    message: fillValues(message, finding.values),
    ...(expected === undefined ? {} : { expected: fillValues(expected, finding.values) }),
    ...(place === undefined ? {} : { place }),
    ...(related.length === 0 ? {} : { related }),
    ...(finding.fix === undefined ? {} : { fix: finding.fix }),
    ...(typeof finding.at === "string" ? { pointer: finding.at } : {}),
  };
}

function fillValues({ vi, en }: Bilingual, values: Values = {}): Bilingual {
  const inLanguage = (language: keyof Bilingual) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === "object" ? value[language] : value]));
  return { vi: fill({ vi, en }, inLanguage("vi")).vi, en: fill({ vi, en }, inLanguage("en")).en };
}

function internalError(rule: string, error: unknown): Diagnostic {
  const what = error instanceof Error ? error.message : String(error);
  return {
    ruleId: "internal-error",
    severity: "warning",
    message: fill(
      { vi: "Quy tắc {rule} gặp lỗi bên trong nên chưa soát được: {what}", en: "The rule {rule} broke and could not be checked: {what}" },
      { rule, what },
    ),
    expected: {
      vi: "Báo cho người làm chương trình, kèm văn bản nếu gửi được.",
      en: "Report it to the authors of the program, with the document if it may be shared.",
    },
  };
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** In the order of the text; remarks on the whole document first, at one place the graver first. */
function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.place?.start.offset ?? -1) - (b.place?.start.offset ?? -1) || RANK[a.severity] - RANK[b.severity];
}

function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ ruleId, message, place }) => {
    const key = `${ruleId}\n${place?.start.offset}\n${place?.end.offset}\n${message.vi}`;
    return !seen.has(key) && seen.add(key);
  });
}
