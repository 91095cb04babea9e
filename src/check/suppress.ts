import { fill, type Bilingual, type Diagnostic, type Severity } from "../model/diagnostic.ts";
import type { Directive } from "../read/directives.ts";

export interface SuppressionSettings {
  /** Severity of remarks on comments that suppress nothing; `warning` unless told. */
  unused?: Severity | "off";
  /** Severity of remarks on comments that give no reason; `warning` unless told. */
  withoutReason?: Severity | "off";
}

export interface SuppressionContext {
  settings: SuppressionSettings;
  /** Whether there is a rule of that name. */
  exists: (rule: string) => boolean;
  /** Whether the rule was run: only then can a comment be said to be of no use. */
  ran: (rule: string) => boolean;
}

/** Narrow ones come first, so that a wide one beside them shows to be of no use. */
const WIDTH: Readonly<Record<Directive["kind"], number>> = {
  "disable-line": 0,
  "disable-next-line": 0,
  disable: 1,
  "disable-file": 2,
  enable: 3,
  unknown: 3,
};

/** One rule, or all of them, over one stretch of the document. */
interface Suppression {
  directive: Directive;
  /** Undefined for all rules. */
  rule: string | undefined;
  covers: (diagnostic: Diagnostic) => boolean;
  used: boolean;
}

/**
 * Drops the remarks that comments in the text suppress, and adds remarks on those comments: of no use, without a reason,
 * or naming a rule that does not exist.
 */
export function suppress(diagnostics: readonly Diagnostic[], directives: readonly Directive[], context: SuppressionContext): Diagnostic[] {
  const suppressions = directives.flatMap((directive, index) => suppressionsOf(directive, directives.slice(index + 1)));
  suppressions.sort((a, b) => WIDTH[a.directive.kind] - WIDTH[b.directive.kind]);
  const kept = diagnostics.filter((diagnostic) => {
    const found = suppressions.find(({ rule, covers }) => (rule === undefined || rule === diagnostic.ruleId) && covers(diagnostic));
    if (found !== undefined) found.used = true;
    return found === undefined;
  });
  return [...kept, ...remarks(directives, suppressions, context)];
}

function suppressionsOf(directive: Directive, later: readonly Directive[]): Suppression[] {
  if (directive.kind === "enable" || directive.kind === "unknown") return [];
  const rules = directive.rules.length === 0 ? [undefined] : [...new Set(directive.rules)];
  return rules.map((rule) => ({ directive, rule, covers: coverOf(directive, rule, later), used: false }));
}

function coverOf({ kind, place, nextLine }: Directive, rule: string | undefined, later: readonly Directive[]): Suppression["covers"] {
  const line = kind === "disable-line" ? place.start.line : nextLine;
  if (kind === "disable-file") return () => true;
  if (kind !== "disable") return (diagnostic) => diagnostic.place?.start.line === line;
  const end = later.find(
    (other) => other.kind === "enable" && (other.rules.length === 0 || (rule !== undefined && other.rules.includes(rule))),
  );
  const until = end?.place.start.offset ?? Number.POSITIVE_INFINITY;
  return ({ place: at }) => at !== undefined && at.start.offset >= place.end.offset && at.start.offset < until;
}

const TEXTS = {
  unknown: { vi: "Không có lệnh “plan-lint-{word}”.", en: "There is no comment “plan-lint-{word}”." },
  unknownExpected: {
    vi: "Viết plan-lint-disable-next-line, plan-lint-disable-line, plan-lint-disable, plan-lint-enable hoặc plan-lint-disable-file.",
    en: "Write plan-lint-disable-next-line, plan-lint-disable-line, plan-lint-disable, plan-lint-enable or plan-lint-disable-file.",
  },
  noRule: { vi: "Không có quy tắc “{rule}”, chú thích không có tác dụng.", en: "There is no rule “{rule}”: the comment does nothing." },
  noRuleExpected: { vi: "Xem danh sách: plan-lint rules", en: "For the list: plan-lint rules" },
  unused: {
    vi: "Chú thích tắt “{rule}” không còn tác dụng: ở đây không có nhận xét nào.",
    en: "“{rule}” is suppressed here, but there is nothing to suppress.",
  },
  unusedAll: {
    vi: "Chú thích tắt mọi quy tắc không còn tác dụng: ở đây không có nhận xét nào.",
    en: "All rules are suppressed here, but there is nothing to suppress.",
  },
  unusedExpected: { vi: "Bỏ chú thích này.", en: "Remove the comment." },
  reason: { vi: "Chú thích plan-lint-{word} không ghi lý do.", en: "The comment plan-lint-{word} gives no reason." },
  reasonExpected: { vi: "Viết thêm “ -- ” và lý do trước dấu -->.", en: "Add “ -- ” and the reason before -->." },
} as const satisfies Record<string, Bilingual>;

function remarks(
  directives: readonly Directive[],
  suppressions: readonly Suppression[],
  { settings, exists, ran }: SuppressionContext,
): Diagnostic[] {
  const unused = settings.unused ?? "warning";
  const withoutReason = settings.withoutReason ?? "warning";
  const found: Diagnostic[] = [];
  const say = (
    severity: Severity | "off",
    id: string,
    { place, word }: Directive,
    name: keyof typeof TEXTS,
    expected: keyof typeof TEXTS,
    rule = "",
  ) => {
    if (severity === "off") return;
    found.push({ ruleId: `suppression/${id}`, severity, message: fill(TEXTS[name], { word, rule }), expected: TEXTS[expected], place });
  };
  for (const directive of directives) {
    if (directive.kind === "unknown") say(unused, "unknown", directive, "unknown", "unknownExpected");
    if (directive.kind === "unknown" || directive.kind === "enable") continue;
    if (directive.reason === "") say(withoutReason, "without-reason", directive, "reason", "reasonExpected");
  }
  for (const { directive, rule, used } of suppressions) {
    if (used) continue;
    if (rule === undefined) say(unused, "unused", directive, "unusedAll", "unusedExpected");
    else if (!exists(rule)) say(unused, "unknown-rule", directive, "noRule", "noRuleExpected", rule);
    else if (ran(rule)) say(unused, "unused", directive, "unused", "unusedExpected", rule);
  }
  return found;
}
